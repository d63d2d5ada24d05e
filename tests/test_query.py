"""How typed words become a question."""

from pathlib import Path

import pytest

from photosearch.query import Filter, Order, Part, Query, understand


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("a dog in the snow", Query("a dog in the snow")),
        ("beach -people", Query("beach", without=("people",))),
        ('street -"old car" rain', Query("street rain", without=("old car",))),
        ("well-known place", Query("well-known place")),
        ("- dog", Query("- dog")),
        ("dog 2023", Query("dog", where=Filter(since="2023-01-01", until="2024-01-01"))),
        ("May 2023", Query(where=Filter(since="2023-05-01", until="2023-06-01"))),
        ("dec 2023 tree", Query("tree", where=Filter(since="2023-12-01", until="2024-01-01"))),
        ("2024-02-29", Query(where=Filter(since="2024-02-29", until="2024-03-01"))),
        ("2023-02-31", Query("2023-02-31")),
        ("2019..2021", Query(where=Filter(since="2019-01-01", until="2022-01-01"))),
        ("2021..2019", Query("2021..2019")),
        ("before:2020", Query(where=Filter(until="2020-01-01"))),
        ("after:2020-05", Query(where=Filter(since="2020-06-01"))),
        ('"2023"', Query("2023")),
        ("20230 dogs", Query("20230 dogs")),
        ("type:heic", Query(where=Filter(formats=("HEIF",)))),
        ("type:png type:jpg", Query(where=Filter(formats=("PNG", "JPEG")))),
        ("is:favourite sea", Query("sea", where=Filter(favourite=True))),
        ("rating:4", Query(where=Filter(rating=4))),
        ("rating:9", Query("rating:9")),
        ('camera:"Canon EOS"', Query(where=Filter(camera="Canon EOS"))),
        ("name:img_12", Query(where=Filter(name="img_12"))),
        ("folder:HOLIDAY", Query(where=Filter(folder=Path("/photos/Holiday")))),
        ("folder:elsewhere", Query("folder:elsewhere")),
        ("tag:family", Query(where=Filter(tags=("Family",)))),
        ("http://example.org", Query("http://example.org")),
        ("größe 犬", Query("größe 犬")),
        ("   ", Query()),
    ],
)
def test_what_is_understood_is_a_fact_and_the_rest_stays_words(text, query):
    folders = [Path("/photos"), Path("/photos/Holiday")]

    assert understand(text, folders, ["Family"])[0] == query


def test_every_recognised_part_is_named_as_it_was_typed():
    parts = understand("dog -people 2023 type:heic")[1]

    assert parts == (Part("-people", "without"), Part("2023", "date"), Part("type:heic", "format"))


@pytest.mark.parametrize(
    "query",
    [
        Query(),
        Query("dog", ("people",), (3, 4), Path("/a/b.jpg"), Filter(favourite=True), Order.OLDEST),
        Query(where=Filter(Path("/photos"), rating=3, tags=("a", "b"), formats=("PNG",))),
    ],
)
def test_a_kept_question_comes_back_the_same(query):
    assert Query.from_json(query.to_json()) == query


@pytest.mark.parametrize("text", ["", "[]", "3", '{"what": 1}', '{"order": "sideways"}'])
def test_what_is_no_question_is_refused(text):
    with pytest.raises(ValueError, match=r"."):
        Query.from_json(text)


def test_photos_come_newest_first_unless_something_is_asked_by_meaning():
    assert Query().sorted_by is Order.NEWEST
    assert Query("dog").sorted_by is Order.BEST
    assert Query("dog", order=Order.OLDEST).sorted_by is Order.OLDEST
