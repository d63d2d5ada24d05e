"""Where the tiles of the grid lie: plain arithmetic, so that a million of them cost nothing."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPoint, QRect

GAP = 10
MARGIN = 18
HEADING = 44

Rows = npt.NDArray[np.int64]
_ONE_SECTION = np.zeros(1, np.int64)


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """Square tiles in lines from left to right; all measures in device-independent pixels.

    Tiles lie in sections, each of which begins a line of its own, under a heading.

    Attributes:
        count: Tiles.
        columns: Tiles in a full line.
        side: Length of a tile's edge.
        left: Where the first tile of a line begins.
        heading: Height of a heading; 0: there are none, and all tiles are one section.
        starts: (sections,) the first tile of each.
        tops: (sections,) where the first line of each begins.
        lines: (sections,) how many lines each has.
    """

    count: int
    columns: int
    side: int
    left: int
    heading: int
    starts: Rows
    tops: Rows
    lines: Rows

    @classmethod
    def fitting(cls, count: int, width: int, wanted: int, starts: Rows | None = None) -> "Layout":
        """Fill a width with tiles that are at least as large as wanted, if one has room at all.

        Args:
            count: Tiles.
            width: Room from left to right.
            wanted: Edge of a tile.
            starts: (sections,) the first tile of each section, rising from 0; None: no headings.
        """
        room = max(1, width - 2 * MARGIN)
        columns = max(1, (room + GAP) // (wanted + GAP))
        side = max(1, (room - GAP * (columns - 1)) // columns)
        spare = room - columns * side - GAP * (columns - 1)
        heading = 0 if starts is None or not count else HEADING
        firsts = starts if heading and starts is not None else _ONE_SECTION
        lines = -(-np.diff(firsts, append=count) // columns)
        heights = lines * (side + GAP) + heading
        tops = MARGIN + np.cumsum(heights) - heights + heading
        left = MARGIN + spare // 2
        return cls(count, columns, side, left, heading, firsts, tops, lines)

    @property
    def pitch(self) -> int:
        """Distance from one line to the next."""
        return self.side + GAP

    @property
    def height(self) -> int:
        """Height of everything."""
        if not self.count:
            return 0
        return int(self.tops[-1] + self.lines[-1] * self.pitch) - GAP + MARGIN

    def rect(self, row: int) -> QRect:
        """Place a tile."""
        section = self._section(row)
        line, column = divmod(row - int(self.starts[section]), self.columns)
        x, y = self.left + column * self.pitch, int(self.tops[section]) + line * self.pitch
        return QRect(x, y, self.side, self.side)

    def row_at(self, point: QPoint) -> int | None:
        """Find the tile under a point; None between the tiles."""
        row = self.nearest(point)
        return row if row is not None and self.rect(row).contains(point) else None

    def nearest(self, point: QPoint) -> int | None:
        """Find the tile nearest to a point; None only where there are no tiles."""
        if not self.count:
            return None
        column = (point.x() - self.left + GAP // 2) // self.pitch
        section = self._section_at(point.y() + self.heading)
        line = (point.y() - int(self.tops[section]) + GAP // 2) // self.pitch
        return self._row(section, line, column)

    def rows(self, top: int, bottom: int) -> range:
        """List the tiles of the lines that lie, even partly, between two heights."""
        if not self.count:
            return range(0)
        section = self._section_at(top + self.heading)
        line = max(0, -((self.side - 1 - top + int(self.tops[section])) // self.pitch))
        if line >= self.lines[section]:
            first = self._end(section)
        else:
            first = int(self.starts[section]) + line * self.columns
        last_section = self._section_at(bottom)
        line = (bottom - int(self.tops[last_section])) // self.pitch
        end = int(self.starts[last_section]) + (line + 1) * self.columns
        return range(first, max(first, min(end, self._end(last_section))))

    def band(self, band: QRect) -> list[range]:
        """List the tiles that a rectangle touches, one range a line."""
        first = max(0, -((self.side - 1 - band.left() + self.left) // self.pitch))
        stop = min((band.right() - self.left) // self.pitch + 1, self.columns)
        touched = [
            range(line.start + first, min(line.start + stop, line.stop))
            for line in self._lines(self.rows(band.top(), band.bottom()))
        ]
        return [rows for rows in touched if rows]

    def headings(self, top: int, bottom: int) -> Iterator[tuple[int, QRect]]:
        """Give the sections whose headings lie between two heights, and where these are."""
        if not self.heading:
            return
        first = int(np.searchsorted(self.tops, top, "right"))
        last = int(np.searchsorted(self.tops - self.heading, bottom, "right"))
        for section in range(first, last):
            width = self.columns * self.pitch - GAP
            place = int(self.tops[section]) - self.heading
            yield section, QRect(self.left, place, width, self.heading)

    def below(self, row: int) -> int:
        """Find the tile one line down; the same where there is no line."""
        section = self._section(row)
        line, column = divmod(row - int(self.starts[section]), self.columns)
        if line + 1 < self.lines[section]:
            return self._row(section, line + 1, column)
        return self._row(section + 1, 0, column) if section + 1 < len(self.starts) else row

    def above(self, row: int) -> int:
        """Find the tile one line up; the same where there is no line."""
        section = self._section(row)
        line, column = divmod(row - int(self.starts[section]), self.columns)
        if line:
            return row - self.columns
        return self._row(section - 1, int(self.lines[section - 1]) - 1, column) if section else row

    def _section(self, row: int) -> int:
        return int(self.starts.searchsorted(row, "right")) - 1

    def _section_at(self, y: int) -> int:
        return max(0, int(self.tops.searchsorted(y, "right")) - 1)

    def _end(self, section: int) -> int:
        last = section + 1 == len(self.starts)
        return self.count if last else int(self.starts[section + 1])

    def _row(self, section: int, line: int, column: int) -> int:
        line = min(max(0, line), int(self.lines[section]) - 1)
        row = int(self.starts[section]) + line * self.columns
        return min(row + min(max(0, column), self.columns - 1), self._end(section) - 1)

    def _lines(self, rows: range) -> Iterator[range]:
        """Cut rows that begin a line into lines."""
        start = rows.start
        while start < rows.stop:
            stop = min(start + self.columns, self._end(self._section(start)), rows.stop)
            yield range(start, stop)
            start = stop
