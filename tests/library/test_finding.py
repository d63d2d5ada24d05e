"""What a query finds in a real library: words, pictures, what is left out, facts."""

from pathlib import Path

import numpy as np
import pytest

from photosearch.errors import LibraryBusy, PictureError, QueryError
from photosearch.events import MarksChanged, SavedChanged
from photosearch.library import Library
from photosearch.query import Filter, Query


@pytest.fixture
def indexed(library, photos):
    library.folders.add(photos)
    library.ingest.run([photos])
    return library


def paths(library, hits) -> list[Path]:
    details = library.photos.details(hits.contents.tolist())
    return [details[content].path for content in hits.contents.tolist()]


def test_a_filter_keeps_what_fits_in_its_order(indexed, photos):
    everything = indexed.searches.find(Query("blobs"), 10)
    inside = indexed.searches.find(Query("blobs", where=Filter(folder=photos / "trip")), 10)
    named = indexed.searches.find(Query("blobs", where=Filter(name=".jpg")), 10)

    assert paths(indexed, inside) == [photos / "trip" / "5.jpg"]
    assert named.contents.tolist() == everything.contents.tolist()
    np.testing.assert_allclose(named.similarities, everything.similarities, atol=1e-6)


def test_the_bytes_of_photos_are_added_up_each_photo_once(indexed):
    contents = indexed.photos.matching()
    described = indexed.photos.details(contents.tolist()).values()
    assert indexed.photos.size(contents) == sum(photo.bytes for photo in described) > 0
    assert indexed.photos.size(contents[:0]) == 0


def test_several_photos_are_looked_for_by_their_mean_and_left_out(indexed):
    contents = indexed.photos.matching().tolist()

    hits = indexed.searches.find(Query(like=tuple(contents[:2])), 10)

    assert set(hits.contents.tolist()) == set(contents[2:])


def test_a_picture_and_words_are_looked_for_together(indexed, photos):
    picture = photos / "0.jpg"
    alone = indexed.searches.find(Query(picture=picture), 1)
    both = indexed.searches.find(Query("red", picture=picture), 6)

    assert paths(indexed, alone) == [picture]
    assert len(both) == 6
    assert both.similarities[0] < alone.similarities[0]


def test_what_is_not_wanted_sinks(indexed):
    name = "a red thing"
    with_it = indexed.searches.find(Query(name), 6).contents.tolist()
    without = indexed.searches.find(Query(without=(name,)), 6).contents.tolist()
    drawn_off = indexed.searches.find(Query("blobs", without=(name,)), 6)
    plain = indexed.searches.find(Query("blobs"), 6)

    assert without == with_it[::-1]
    assert drawn_off.similarities.tolist() != plain.similarities.tolist()


@pytest.mark.parametrize("query", [Query(), Query("  "), Query(where=Filter(favourite=True))])
def test_a_query_without_meaning_is_said_to_be_none(indexed, query):
    with pytest.raises(QueryError, match="nothing to search for"):
        indexed.searches.find(query, 5)


def test_a_picture_that_cannot_be_read_is_said_to_be_none(indexed, tmp_path):
    (tmp_path / "none.jpg").write_bytes(b"no picture")

    with pytest.raises(PictureError):
        indexed.searches.find(Query(picture=tmp_path / "none.jpg"), 5)


def test_favourites_can_be_searched_and_listed_at_once(indexed, listen):
    ear = listen(indexed)
    chosen = int(indexed.photos.matching()[3])

    indexed.marks.favourite([chosen], True)

    where = Filter(favourite=True)
    assert MarksChanged((chosen,)) in ear.told
    assert indexed.photos.matching(where).tolist() == [chosen]
    assert indexed.searches.find(Query("blobs", where=where), 9).contents.tolist() == [chosen]


def test_searches_are_saved_and_remembered(indexed, listen):
    ear = listen(indexed)
    saved = indexed.saved.save("Blobs", Query("blobs"))
    indexed.history.note(Query("blobs"), "blobs", [5, 4, 3, 2], 4)

    assert indexed.saved.all() == [saved]
    assert SavedChanged() in ear.told
    assert indexed.history.recent(5)[0].contents == (5, 4, 3)
    indexed.saved.remove(saved.id)
    indexed.history.forget()
    assert (indexed.saved.all(), indexed.history.recent(5)) == ([], [])


def test_a_library_that_is_only_read_says_so_when_a_mark_is_made(indexed):
    with Library.open(indexed.folder) as reader, pytest.raises(LibraryBusy):
        reader.marks.rate([1], 5)
