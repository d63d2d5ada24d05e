"""What a person says of photos and asks of them, and how photos are picked by facts."""

from dataclasses import replace
from pathlib import Path

import pytest

from photosearch.catalogue import Asked
from photosearch.query import Filter, Order, Query

PHOTOS = Path("/photos").absolute()


def put(catalogue, files, **facts):
    """Have photos by name, each with its own facts."""
    folder = catalogue.writer.add_folder(PHOTOS)
    catalogue.scan(folder, {name: number for number, name in enumerate(files, 1)})
    kept = {}
    for work in catalogue.unread(folder):
        name = Path(work.path).relative_to(PHOTOS).as_posix()
        kept[name] = catalogue.read(work, **{**facts, **files[name]})
    return kept


def names(catalogue, kept, where, order=Order.NAME):
    by_content = {content: name for name, content in kept.items()}
    return [by_content[content] for content in catalogue.reader.matching(where, order).tolist()]


def test_marks_are_told_with_the_photo(catalogue):
    kept = put(catalogue, {"a.jpg": {}, "b.jpg": {}})
    catalogue.writer.mark([kept["a.jpg"]], favourite=True)
    catalogue.writer.mark([kept["a.jpg"], kept["b.jpg"]], rating=3)
    for tag in ("sea", "Anna"):
        catalogue.writer.tag([kept["a.jpg"]], tag, on=True)
    photos = catalogue.reader.photos(list(kept.values()))
    one, other = photos[kept["a.jpg"]], photos[kept["b.jpg"]]
    assert (one.favourite, one.rating, one.tags) == (True, 3, ("Anna", "sea"))
    assert (other.favourite, other.rating, other.tags) == (False, 3, ())
    catalogue.writer.mark([kept["a.jpg"]], favourite=False)
    catalogue.writer.tag([kept["a.jpg"]], "sea", on=False)
    one = catalogue.reader.photos([kept["a.jpg"]])[kept["a.jpg"]]
    assert (one.favourite, one.rating, one.tags) == (False, 3, ("Anna",))
    assert catalogue.reader.tags() == {"Anna": 1}


def test_marks_outlive_the_photo_until_it_comes_back(catalogue):
    kept = put(catalogue, {"a.jpg": {}})
    catalogue.writer.mark([kept["a.jpg"]], favourite=True)
    catalogue.writer.tag([kept["a.jpg"]], "sea", on=True)
    catalogue.writer.forget_folder(catalogue.reader.folders()[0].id, also=lambda _: None)
    assert catalogue.reader.tags() == {}
    again = put(catalogue, {"a.jpg": {}})["a.jpg"]
    photo = catalogue.reader.photos([again])[again]
    assert (photo.favourite, photo.tags) == (True, ("sea",))


def test_an_edited_photo_keeps_what_was_said_of_it(catalogue):
    kept = put(catalogue, {"a.jpg": {}})
    catalogue.writer.mark([kept["a.jpg"]], rating=5)
    catalogue.writer.tag([kept["a.jpg"]], "sea", on=True)
    folder = catalogue.reader.folders()[0].id
    catalogue.scan(folder, {"a.jpg": 77})
    edited = catalogue.read(catalogue.unread(folder)[0], digest=b"another picture by now" * 2)
    assert edited != kept["a.jpg"]
    photo = catalogue.reader.photos([edited])[edited]
    assert (photo.rating, photo.tags) == (5, ("sea",))


@pytest.mark.parametrize(
    ("where", "found"),
    [
        (Filter(), ["a.jpg", "b.png", "c.jpg", "d.jpg"]),
        (Filter(folder=PHOTOS / "trip"), ["c.jpg", "d.jpg"]),
        (Filter(folder=PHOTOS / "trip" / "day 1"), ["d.jpg"]),
        (Filter(folder=Path("/elsewhere").absolute()), []),
        (Filter(formats=("PNG",)), ["b.png"]),
        (Filter(since="2023-01-01"), ["c.jpg", "d.jpg"]),
        (Filter(since="2022-05-05", until="2023-01-01"), ["b.png"]),
        (Filter(camera="canon"), ["b.png"]),
        (Filter(name="C.J"), ["c.jpg"]),
        (Filter(favourite=True), ["c.jpg"]),
        (Filter(rating=2), ["c.jpg", "d.jpg"]),
        (Filter(tags=("sea",), rating=4), ["d.jpg"]),
    ],
)
def test_photos_are_picked_by_facts(catalogue, where, found):
    files = {
        "a.jpg": {"taken": "2021-01-01T00:00:00"},
        "b.png": {"taken": "2022-05-05T23:59:59", "format": "PNG", "camera": "Canon EOS R"},
        "trip/c.jpg": {"taken": "2023-01-01T00:00:00"},
        "trip/day 1/d.jpg": {"taken": "2024-01-01T00:00:00"},
    }
    kept = put(catalogue, files, camera=None)
    catalogue.writer.mark([kept["trip/c.jpg"]], favourite=True, rating=2)
    catalogue.writer.mark([kept["trip/day 1/d.jpg"]], rating=4)
    catalogue.writer.tag([kept["trip/day 1/d.jpg"], kept["a.jpg"]], "sea", on=True)
    assert [Path(name).name for name in names(catalogue, kept, where)] == found


def test_photos_come_in_every_order(catalogue):
    files = {
        "z/B.jpg": {"taken": "2021-01-01T00:00:00"},
        "a/c.jpg": {"taken": "2023-01-01T00:00:00"},
        "m/a.jpg": {"taken": "2022-01-01T00:00:00"},
    }
    kept = put(catalogue, files)
    by_order = {order: names(catalogue, kept, Filter(), order) for order in list(Order)[1:]}
    assert by_order[Order.NEWEST] == ["a/c.jpg", "m/a.jpg", "z/B.jpg"]
    assert by_order[Order.OLDEST] == ["z/B.jpg", "m/a.jpg", "a/c.jpg"]
    assert by_order[Order.NAME] == ["m/a.jpg", "z/B.jpg", "a/c.jpg"]
    assert by_order[Order.FOLDER] == ["a/c.jpg", "m/a.jpg", "z/B.jpg"]
    assert set(by_order[Order.ADDED]) == set(files)
    contents, moments = catalogue.reader.dated(Filter(), Order.NEWEST)
    assert contents.tolist() == catalogue.reader.matching().tolist()
    assert moments.tolist() == sorted(moments.tolist(), reverse=True)
    assert moments[0] - moments[2] == (365 + 365) * 86400


def test_folders_tell_how_many_photos_lie_below_them(catalogue):
    put(catalogue, {"a.jpg": {}, "trip/b.jpg": {}, "trip/day/c.jpg": {}, "Alps/d.jpg": {}})
    (top,) = catalogue.reader.tree()
    assert (top.path, top.photos, top.online) == (PHOTOS, 4, True)
    alps, trip = top.children
    assert (alps.path.name, alps.photos, trip.photos) == ("Alps", 1, 2)
    assert [(child.path, child.photos) for child in trip.children] == [(PHOTOS / "trip/day", 1)]


def test_saved_searches_are_kept_renamed_and_forgotten(catalogue):
    writer, reader = catalogue.writer, catalogue.reader
    second = writer.save_search(None, "Winter", Query("snow"))
    first = writer.save_search(None, "animals", Query("dog", ("people",)))
    assert [(saved.id, saved.name) for saved in reader.saved()] == [
        (first, "animals"),
        (second, "Winter"),
    ]
    writer.save_search(second, "Ice", Query("ice"))
    writer.forget_search(first)
    assert [(saved.name, saved.query) for saved in reader.saved()] == [("Ice", Query("ice"))]


def test_the_newest_searches_are_remembered_each_once(catalogue):
    dog = Asked(Query("dog"), "dog", 1, 5, (1, 2, 3))
    catalogue.writer.note_asked(dog, 2)
    catalogue.writer.note_asked(replace(dog, query=Query("cat"), text="cat", at=2), 2)
    catalogue.writer.note_asked(replace(dog, at=3, count=6), 2)
    assert [asked.text for asked in catalogue.reader.asked(9)] == ["dog", "cat"]
    assert catalogue.reader.asked(1)[0] == replace(dog, at=3, count=6)
    catalogue.writer.note_asked(replace(dog, query=Query("sea"), text="sea", at=4), 2)
    assert [asked.text for asked in catalogue.reader.asked(9)] == ["sea", "dog"]
    catalogue.writer.forget_asked(Query("sea"))
    assert [asked.text for asked in catalogue.reader.asked(9)] == ["dog"]
    catalogue.writer.forget_asked()
    assert catalogue.reader.asked(9) == []


def test_right_answers_to_words_are_kept_by_the_photo(catalogue):
    kept = put(catalogue, {"a.jpg": {}, "b.jpg": {}})
    catalogue.writer.mean(list(kept.values()), "the sea", on=True)
    catalogue.writer.mean([kept["b.jpg"]], "the sea", on=False)
    catalogue.writer.mean([kept["b.jpg"]], "a dog", on=True)
    assert catalogue.reader.meant() == {"a dog": [kept["b.jpg"]], "the sea": [kept["a.jpg"]]}
