from dataclasses import replace
from pathlib import Path

import pytest

from photosearch.events import Progress, State
from photosearch.query import Filter, Query
from photosearch.window import phrases

WORKING = Progress(State.WORKING, done=312, total=1000, photos_per_s=45.2, seconds_left=15.0)


@pytest.mark.parametrize(
    ("progress", "text"),
    [
        (Progress(), ""),
        (Progress(State.SCANNING), "Looking for photos…"),
        (
            WORKING,
            "Indexing: 312 of 1,000 photos  ·  45 photos/s  ·  less than a minute left",
        ),
        (replace(WORKING, photos_per_s=0.0, seconds_left=None), "Indexing: 312 of 1,000 photos"),
        (
            replace(WORKING, photos_per_s=2.34, seconds_left=60 * 61),
            "Indexing: 312 of 1,000 photos  ·  2.3 photos/s  ·  about 1 hour left",
        ),
        (replace(WORKING, state=State.PAUSED), "Paused at 312 of 1,000 photos"),
        (replace(WORKING, state=State.FAILED), "Indexing has stopped at 312 of 1,000 photos"),
        (replace(WORKING, state=State.STOPPING), "Stopping…"),
        (
            Progress(State.WORKING, done=9, total=9, lacking=4, photos_per_s=2.0, seconds_left=2.0),
            "Preparing the new model: 4 photos to go  ·  2.0 photos/s  ·  less than a minute left",
        ),
        (
            Progress(State.PAUSED, done=9, total=9, lacking=4),
            "Paused  ·  Preparing the new model: 4 photos to go",
        ),
        (
            Progress(State.IDLE, done=9, total=9, lacking=4),
            "The new model waits for 4 photos that are not connected",
        ),
    ],
    ids=lambda value: value.state.name if isinstance(value, Progress) else "",
)
def test_progress_is_told_in_words(progress, text):
    assert phrases.indexing(progress) == text


def test_a_switch_is_told_with_the_names_of_both_models():
    filling = Progress(State.WORKING, done=8000, total=8000, lacking=6800)
    assert (
        phrases.indexing(filling, ("Starter", "CLIP B/32"))
        == "Searching with Starter; 1,200 of 8,000 photos are ready for CLIP B/32"
    )
    waiting = Progress(State.IDLE, done=8000, total=8000, lacking=12)
    assert (
        phrases.indexing(waiting, ("Starter", "CLIP B/32"))
        == "CLIP B/32 waits for 12 photos that are not connected"
    )


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (3, "less than a minute left"),
        (61, "about 1 minute left"),
        (1800, "about 30 minutes left"),
        (7200, "about 2 hours left"),
    ],
)
def test_the_time_left_is_as_rough_as_it_is_known(seconds, text):
    assert phrases.time_left(seconds) == text


@pytest.mark.parametrize(
    ("query", "count", "text"),
    [
        (Query(), 0, ""),
        (Query(), 1, "1 photo"),
        (Query(), 12345, "12,345 photos"),
        (Query("x"), 1, "1 match"),
        (Query("x"), 500, "500 matches, best first"),
        (Query(like=(1,)), 2, "2 photos, most similar first"),
    ],
)
def test_the_amount_is_counted(query, count, text):
    assert phrases.amount(query, count) == text


@pytest.mark.parametrize("query", [Query(), Query("x"), Query(like=(1,))])
@pytest.mark.parametrize("state", list(State))
@pytest.mark.parametrize("failed", [0, 3])
def test_an_empty_page_always_says_something(query, state, failed):
    heading, sentence = phrases.empty(query, Progress(state, failed=failed))
    assert heading
    assert sentence.endswith(".")


@pytest.mark.parametrize(
    ("query", "said"),
    [
        (Query("x"), "Try other words"),
        (Query("x", where=Filter(rating=4)), "Take a condition away, try other words"),
        (Query(picture=Path("x.png")), "Press Esc to go back"),
        (Query(where=Filter(favourite=True)), "Mark a photo with F"),
        (Query(where=Filter(folder=Path("/p"))), "put into it"),
        (Query(where=Filter(favourite=True, rating=5)), "Take a condition away, or"),
        (Query(where=Filter(tags=("x",))), "Take a condition away, or"),
    ],
)
def test_what_to_do_about_an_empty_page_fits_what_was_asked(query, said):
    assert said in phrases.empty(query, Progress())[1]


def test_while_indexing_an_empty_search_says_that_more_will_come():
    _, sentence = phrases.empty(Query("x"), Progress(State.WORKING))
    assert "still being indexed" in sentence


@pytest.mark.parametrize("name", ["a\nb.jpg", "\u202egpj.exe", "\udcff.jpg", "a\x00b", "x\u2028y"])
def test_a_name_cannot_change_the_line_that_it_stands_in(name):
    text = phrases.shown(name)
    assert len(text) == len(name)
    assert text.isprintable()


def test_a_name_stays_text_in_a_tip(shelf):
    photo = replace(shelf.photo(1), path=Path("/p/<img src=x>&.jpg"), copies=(Path("/q"),))
    tip = phrases.tip(replace(photo, online=False))
    assert "&lt;img src=x&gt;&amp;.jpg" in tip
    assert "<img" not in tip
    assert "1 copy elsewhere" in tip
    assert "not connected" in tip


def test_a_photo_is_spoken_with_name_and_date(shelf):
    assert phrases.spoken(shelf.photo(7)).startswith("7.jpg, ")
    assert phrases.spoken(replace(shelf.photo(7), taken=None)) == "7.jpg"


@pytest.mark.parametrize(
    ("done", "total", "said"),
    [(0, 0, ""), (0, 100, ""), (61, 100, "searched 61 %, newest first"), (100, 100, "")],
)
def test_a_search_says_how_much_of_the_library_it_could_see(done, total, said):
    assert phrases.coverage(Progress(State.WORKING, done=done, total=total)) == said
