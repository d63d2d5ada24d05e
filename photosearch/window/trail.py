"""The way a person came: everything, a search, photos similar to a hit; Esc goes one step back."""

from dataclasses import dataclass

from photosearch.query import Query
from photosearch.window.grid import Place


@dataclass(slots=True)
class Step:
    """One question on the way.

    Attributes:
        query: What was asked.
        text: What stood in the search field.
        place: Where the person was when they went further; None at first.
    """

    query: Query
    text: str = ""
    place: Place | None = None


class Trail:
    """The steps so far; the first is always everything."""

    def __init__(self) -> None:
        self._steps = [Step(Query())]

    @property
    def here(self) -> Step:
        """The step the person is at."""
        return self._steps[-1]

    @property
    def first(self) -> Step:
        """The step at which everything is shown."""
        return self._steps[0]

    def begin(self, query: Query, text: str = "") -> None:
        """Go from everything to a question; one that asks nothing leads back to everything."""
        del self._steps[1:]
        if query != Query():
            self._steps.append(Step(query, text))

    def further(self, query: Query) -> None:
        """Go on from here to another question, from which one step leads back."""
        self._steps.append(Step(query, self.here.text))

    def back(self) -> bool:
        """Go one step back; return whether there was one."""
        if len(self._steps) > 1:
            self._steps.pop()
            return True
        return False
