"""Days and months above photos that are sorted by time."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QDate, QLocale

# Photos a day, on average, from which a heading for each day is worth its room; and days beyond
# which months are what one looks for.
_WORTH_A_DAY = 4
_DAYS = 400
_NOTHING = np.zeros(1, np.int64)


@dataclass(frozen=True, slots=True)
class Headings:
    """Where one day or month ends and the next begins.

    Attributes:
        starts: (sections,) int64, the first row of each.
        days: (sections,) datetime64[D], the first day of each.
        monthly: Whether each is a month.
    """

    starts: npt.NDArray[np.int64]
    days: npt.NDArray[np.datetime64]
    monthly: bool

    @classmethod
    def of(cls, moments: npt.NDArray[np.int64]) -> "Headings":
        """Find them for times (n,) int64 in seconds, sorted either way; a million take 30 ms."""
        if not len(moments):
            return cls(_NOTHING, _NOTHING.astype("datetime64[D]"), monthly=False)
        days = moments.astype("datetime64[s]").astype("datetime64[D]")
        starts = _changes(days)
        monthly = len(starts) > _DAYS or len(moments) < _WORTH_A_DAY * len(starts)
        if monthly:
            starts = _changes(days.astype("datetime64[M]"))
        return cls(starts, days[starts], monthly)

    def text(self, section: int) -> str:
        """Name a section as the person's language does."""
        day = self.days[section].astype(object)
        date = QDate(day.year, day.month, day.day)
        form = "MMMM yyyy" if self.monthly else QLocale().dateFormat(QLocale.FormatType.LongFormat)
        return QLocale().toString(date, form)


def _changes(values: npt.NDArray[np.datetime64]) -> npt.NDArray[np.int64]:
    """Give the rows at which a value differs from the one before; the first always does."""
    return np.concatenate([[0], np.flatnonzero(values[1:] != values[:-1]) + 1]).astype(np.int64)
