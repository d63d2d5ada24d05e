"""Where the tiles of the grid lie: plain arithmetic, so that a million of them cost nothing."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect

GAP = 10
MARGIN = 18


@dataclass(frozen=True, slots=True)
class Layout:
    """Square tiles in lines from left to right; all measures in device-independent pixels.

    Attributes:
        count: Tiles.
        columns: Tiles in a full line.
        side: Length of a tile's edge.
        left: Where the first tile of a line begins.
    """

    count: int
    columns: int
    side: int
    left: int

    @classmethod
    def fitting(cls, count: int, width: int, wanted: int) -> "Layout":
        """Fill a width with tiles that are at least as large as wanted, if one has room at all."""
        room = max(1, width - 2 * MARGIN)
        columns = max(1, (room + GAP) // (wanted + GAP))
        side = max(1, (room - GAP * (columns - 1)) // columns)
        spare = room - columns * side - GAP * (columns - 1)
        return cls(count, columns, side, MARGIN + spare // 2)

    @property
    def pitch(self) -> int:
        """Distance from one line to the next."""
        return self.side + GAP

    @property
    def height(self) -> int:
        """Height of everything."""
        lines = -(-self.count // self.columns)
        return 2 * MARGIN + lines * self.pitch - GAP if lines else 0

    def rect(self, row: int) -> QRect:
        """Place a tile."""
        line, column = divmod(row, self.columns)
        x, y = self.left + column * self.pitch, MARGIN + line * self.pitch
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
        line = (point.y() - MARGIN + GAP // 2) // self.pitch
        row = max(0, line) * self.columns + min(max(0, column), self.columns - 1)
        return min(row, self.count - 1)

    def rows(self, top: int, bottom: int) -> range:
        """List the tiles of the lines that lie, even partly, between two heights."""
        lines = self._span(top - MARGIN, bottom - MARGIN)
        first, last = (min(self.count, line * self.columns) for line in (lines.start, lines.stop))
        return range(first, last)

    def band(self, band: QRect) -> list[range]:
        """List the tiles that a rectangle touches, one range a line."""
        columns = self._span(band.left() - self.left, band.right() - self.left)
        last = min(columns.stop, self.columns)
        starts = self.rows(band.top(), band.bottom())[:: self.columns]
        touched = [range(s + columns.start, min(s + last, self.count)) for s in starts]
        return [rows for rows in touched if rows]

    def _span(self, start: int, end: int) -> range:
        """List the lines, or columns, that lie between two distances from the first."""
        first = max(0, -((self.side - 1 - start) // self.pitch))
        return range(first, max(first, end // self.pitch + 1))
