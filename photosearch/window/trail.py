"""The way a person came: everything, a search, photos similar to a hit; Esc goes one step back."""

from dataclasses import dataclass

from photosearch.catalogue import ContentId
from photosearch.window.grid import Place
from photosearch.window.view import Everything, Query, Similar, Words


@dataclass(slots=True)
class Step:
    """One question on the way.

    Attributes:
        query: What was asked.
        place: Where the person was when they went further; None at first.
    """

    query: Query
    place: Place | None = None


class Trail:
    """The steps so far; the first is always everything."""

    def __init__(self) -> None:
        self._steps = [Step(Everything())]

    @property
    def here(self) -> Step:
        """The step the person is at."""
        return self._steps[-1]

    @property
    def words(self) -> str:
        """The words of the search the person is in; empty outside of any."""
        texts = (step.query.text for step in self._steps if isinstance(step.query, Words))
        return next(texts, "")

    def search(self, text: str) -> None:
        """Go from everything to a search; without words, back to everything."""
        del self._steps[1:]
        if words := text.strip():
            self._steps.append(Step(Words(words)))

    def similar(self, content: ContentId) -> None:
        """Go further, to what looks like one of these photos."""
        self._steps.append(Step(Similar(content)))

    def back(self) -> bool:
        """Go one step back; return whether there was one."""
        if len(self._steps) > 1:
            self._steps.pop()
            return True
        return False
