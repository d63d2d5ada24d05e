"""The facts of a query as SQL."""

from datetime import UTC, datetime
from typing import Any

from photosearch.catalogue.records import FolderId
from photosearch.query import Filter, Order

Place = tuple[FolderId, bytes, bytes]
_ORDERS = {
    Order.NAME: "min(filename(f.path)), c.id",
    Order.FOLDER: "min(r.path || x'2f' || f.path), c.id",
}


def select(
    where: Filter, order: Order, place: Place | None, minimum_side: int
) -> tuple[str, dict[str, Any]]:
    """Write the statement that lists id and moment of the contents that a filter lets through.

    By name and by folder they come in order; else rising by id, which SQLite is quickest with.

    Args:
        where: The filter; its folder is given by ``place``.
        order: Any but BEST.
        place: The watched folder of ``where.folder``, and the bounds of the paths in it.
        minimum_side: Pixels that the longer side has at least.
    """
    of_file, given = _of_files(where, place)
    of_content, more = _of_contents(where)
    given.update(more)
    if minimum_side:
        of_content.append(f"max(c.width, c.height) >= {int(minimum_side)}")
    if order in (Order.NAME, Order.FOLDER):
        conditions = " AND ".join(["f.content IS NOT NULL", *of_file, *of_content])
        source = "file f JOIN content c ON c.id = f.content JOIN root r ON r.id = f.root"
        select = f"SELECT c.id, c.moment FROM {source} WHERE {conditions} GROUP BY c.id"
        return f"{select} ORDER BY {_ORDERS[order]}", given
    of_file_alone = " AND ".join(of_file)
    there = f"EXISTS (SELECT 1 FROM file f WHERE f.content = c.id AND {of_file_alone})"
    if len(of_file) > 1:  # from the few files to their contents, not the other way round
        there = f"c.id IN (SELECT f.content FROM file f WHERE {of_file_alone})"
    conditions = " AND ".join([there, *of_content])
    # Of all photos SQLite would go through the index of moments, and to their files here and there.
    source = "content c" if of_content else "content c NOT INDEXED"
    return f"SELECT c.id, c.moment FROM {source} WHERE {conditions}", given


def _of_files(where: Filter, place: Place | None) -> tuple[list[str], dict[str, Any]]:
    conditions = ["f.missing_since IS NULL"]
    given: dict[str, Any] = {}
    if place:
        given["root"], given["low"], given["high"] = place
        conditions.append("f.root = :root AND f.path >= :low AND f.path < :high")
    if where.name:
        given["name"] = where.name.casefold()
        conditions.append("instr(filename(f.path), :name) > 0")
    return conditions, given


def _of_contents(where: Filter) -> tuple[list[str], dict[str, Any]]:
    conditions: list[str] = []
    given: dict[str, Any] = {}
    for name, sign, day in (("since", ">=", where.since), ("until", "<", where.until)):
        if day:
            given[name] = int(datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp())
            conditions.append(f"c.moment {sign} :{name}")
    if where.camera:
        given["camera"] = where.camera.casefold()
        conditions.append("instr(lower(c.camera), :camera) > 0")
    if where.formats:
        names = [f"format{number}" for number in range(len(where.formats))]
        given.update(zip(names, where.formats, strict=True))
        conditions.append(f"c.format IN ({', '.join(f':{name}' for name in names)})")
    if where.favourite or where.rating:
        given["rating"] = where.rating
        marked = "SELECT digest FROM mark WHERE rating >= :rating"
        conditions.append(f"c.digest IN ({marked}{' AND favourite' if where.favourite else ''})")
    for number, tag in enumerate(where.tags):
        given[f"tag{number}"] = tag
        conditions.append(f"c.digest IN (SELECT digest FROM tag WHERE name = :tag{number})")
    return conditions, given
