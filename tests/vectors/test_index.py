import threading
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from photosearch.vectors import VectorIndex
from tests.vectors.synthetic import DIM, make_vectors, settle, truth

CONTENTS = np.arange(1, 1001)


@pytest.fixture(params=["exact", "graph", "graph and tail"])
def filled(request, open_index):
    """An index of 1,000 contents, however it is kept, and their vectors."""
    index = open_index(exact_limit=2000 if request.param == "exact" else 100)
    vectors = make_vectors(1000)
    index.add(CONTENTS[:900], vectors[:900], seq=900)
    if request.param == "graph":
        index.add(CONTENTS[900:], vectors[900:], seq=1000)
        settle(index)
    else:
        settle(index)
        index.add(CONTENTS[900:], vectors[900:], seq=1000)
    return index, vectors


def test_the_nearest_photos_are_found_with_their_cosines(filled):
    index, vectors = filled
    for query in make_vectors(20, seed=0):
        contents, cosines = index.search(query.astype(np.float32), 10)

        assert contents.tolist() == truth(CONTENTS, vectors, query, 10)
        assert (np.diff(cosines) <= 0).all()
        chosen = vectors[contents - 1].astype(np.float32)
        expected = chosen @ query.astype(np.float32)
        expected /= np.linalg.norm(chosen, axis=1) * np.linalg.norm(query.astype(np.float32))
        np.testing.assert_allclose(cosines, expected, atol=1e-5)
        assert contents.dtype == np.int64
        assert cosines.dtype == np.float32


def test_a_photo_is_most_like_itself(filled):
    index, _ = filled
    for content in (1, 500, 901, 1000):
        vector = index.vector(content)
        assert vector is not None
        contents, cosines = index.search(vector, 1)
        assert contents.tolist() == [content]
        assert cosines[0] == pytest.approx(1, abs=1e-6)
        assert cosines[0] <= 1


def test_the_length_of_a_query_does_not_matter(filled):
    index, _ = filled
    query = make_vectors(1, seed=4)[0].astype(np.float32)

    near = index.search(query, 20)
    far = index.search(query * 300, 20)

    assert near[0].tolist() == far[0].tolist()
    np.testing.assert_allclose(near[1], far[1], atol=1e-6)


def test_removed_photos_are_in_no_answer(filled):
    index, vectors = filled
    gone = np.concatenate((CONTENTS[::2], [5000]))

    index.remove(gone, seq=1001)

    assert len(index) == 500
    assert index.seq == 1001
    assert index.vector(1) is None
    for query in make_vectors(10, seed=2):
        contents, _ = index.search(query, 50)
        assert not set(contents.tolist()) & set(gone.tolist())
        assert (
            len(set(contents.tolist()) ^ set(truth(CONTENTS[1::2], vectors[1::2], query, 50))) <= 2
        )


def test_a_photo_that_comes_again_has_its_new_vector_alone(filled):
    index, _ = filled
    other = make_vectors(1, seed=77)

    index.add(np.array([7]), other, seq=1001)

    assert len(index) == 1000
    contents, cosines = index.search(other[0], 1000)
    assert contents[0] == 7
    assert cosines[0] == pytest.approx(1, abs=1e-6)
    assert contents.tolist().count(7) == 1
    settle(index)
    assert index.search(other[0], 1)[0].tolist() == [7]
    assert len(index) == 1000


def test_a_photo_that_was_removed_can_come_back(filled):
    index, vectors = filled
    index.remove(np.array([7]), seq=1001)
    index.add(np.array([7]), vectors[6:7], seq=1002)
    settle(index)

    assert index.search(vectors[6], 1)[0].tolist() == [7]
    assert len(index) == 1000


def test_as_many_as_there_are_is_the_most_that_is_given(filled):
    index, _ = filled
    query = make_vectors(1, seed=9)[0]

    everything, _ = index.search(query, 10**6)

    assert sorted(everything.tolist()) == CONTENTS.tolist()
    assert index.search(query, 0)[0].tolist() == []


def test_fewer_photos_than_asked_for_are_no_failure_when_most_were_removed(filled):
    index, _ = filled
    index.remove(CONTENTS[:950], seq=1001)

    contents, _ = index.search(make_vectors(1, seed=3)[0], 100)

    assert 40 <= len(contents) <= 50
    assert contents.min() > 950


def test_everything_removed_leaves_nothing_to_find(filled):
    index, _ = filled
    index.remove(CONTENTS, seq=1001)

    assert len(index) == 0
    assert index.search(make_vectors(1)[0], 5)[0].tolist() == []
    settle(index)


def test_an_empty_index_answers_with_nothing(open_index):
    index = open_index()

    contents, cosines = index.search(np.ones(DIM), 5)

    assert (len(index), index.seq, contents.tolist(), cosines.tolist()) == (0, 0, [], [])
    assert index.vector(1) is None
    assert index.settle() is False


def test_equal_photos_come_in_the_order_of_their_ids_wherever_they_lie(open_index):
    vectors = make_vectors(60)
    vectors[10:50] = vectors[3]
    contents = np.random.default_rng(1).permutation(60) + 1
    index = open_index(exact_limit=1000)
    index.add(contents, vectors, seq=60)
    index.remove(contents[:3], seq=61)
    query = (vectors[3] + 0.1).astype(np.float32)
    twins = np.sort(contents[[3, *range(10, 50)]])

    for k in (5, 30, 41):
        assert index.search(query, k)[0].tolist() == twins[:k].tolist()


def test_the_order_of_coming_does_not_change_an_answer(open_index):
    vectors = make_vectors(500)
    answers = []
    for order in (np.arange(500), np.arange(500)[::-1], np.random.default_rng(0).permutation(500)):
        index = open_index(exact_limit=1000)
        index.add(order + 1, vectors[order], seq=500)
        contents, cosines = index.search(vectors[5], 100)
        answers.append((contents.tolist(), cosines.tolist()))

    assert answers[0] == answers[1] == answers[2]


def test_a_vector_that_cannot_be_compared_is_left_out(open_index, caplog):
    vectors = make_vectors(5).astype(np.float32)
    vectors[0, 0], vectors[1, 0], vectors[2, 0], vectors[3] = np.nan, np.inf, 1e25, 0
    index = open_index()

    index.add(np.arange(1, 6), vectors, seq=5)

    assert (len(index), index.seq) == (1, 5)
    assert index.search(vectors[4], 10)[0].tolist() == [5]
    assert "4 vectors" in caplog.text


def test_a_query_that_cannot_be_compared_finds_nothing(filled):
    index, _ = filled

    for query in (np.zeros(DIM), np.full(DIM, np.nan), np.full(DIM, np.inf)):
        assert index.search(query, 5)[0].tolist() == []


def test_vectors_of_another_model_are_a_bug_of_the_caller(open_index):
    with pytest.raises(ValueError, match="shape"):
        open_index().add(np.array([1]), np.ones((1, DIM + 1)), seq=1)


def test_the_last_of_a_photo_that_comes_twice_at_once_counts(open_index):
    index = open_index()
    vectors = make_vectors(3)

    index.add(np.array([1, 2, 1]), vectors, seq=3)

    assert len(index) == 2
    assert index.search(vectors[2], 1)[0].tolist() == [1]


def test_answers_are_the_same_from_the_encoders_numbers_as_from_the_catalogues(open_index):
    chance = np.random.default_rng(6)
    vectors = chance.normal(size=(50, DIM)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    contents = np.arange(1, 51)
    fresh, restarted = open_index(), open_index()
    fresh.add(contents, vectors, seq=50)
    restarted.add(contents, vectors.astype(np.float16), seq=50)

    for one, other in zip(
        fresh.search(vectors[0], 50), restarted.search(vectors[0], 50), strict=True
    ):
        np.testing.assert_array_equal(one, other)


def test_a_library_grows_past_every_block_of_memory_and_shrinks_again(open_index, monkeypatch):
    monkeypatch.setattr("photosearch.vectors.exact.BLOCK_ROWS", 64)
    index = open_index(exact_limit=10_000)
    vectors = make_vectors(1000)
    for start in range(0, 1000, 150):
        index.add(CONTENTS[start : start + 150], vectors[start : start + 150], seq=start)
    assert index.search(vectors[7], 200)[0].tolist() == truth(CONTENTS, vectors, vectors[7], 200)

    kept = np.random.default_rng(2).permutation(1000)[:130]
    index.remove(np.setdiff1d(CONTENTS, CONTENTS[kept]), seq=2000)

    found = index.search(vectors[7], 200)[0].tolist()
    assert found == truth(CONTENTS[kept], vectors[kept], vectors[7], 130)


def test_a_graph_grows_past_its_first_room(open_index, monkeypatch):
    monkeypatch.setattr("photosearch.vectors.graph._FIRST_ROOM", 50)
    index = open_index()
    index.add(CONTENTS, make_vectors(1000), seq=1000)

    settle(index)

    assert len(index) == 1000
    assert len(index.search(make_vectors(1)[0], 1000)[0]) == 1000


def test_merging_leaves_room_for_others_after_the_time_it_was_given(open_index):
    index = open_index()
    index.add(CONTENTS, make_vectors(1000), seq=1000)

    assert index.settle(seconds=0) is True
    settle(index)
    assert index.settle(seconds=0) is False


def test_below_the_limit_nothing_is_merged(open_index):
    index = open_index(exact_limit=1000)
    index.add(CONTENTS, make_vectors(1000), seq=1000)

    assert index.settle() is False


def test_starting_anew_forgets_everything(filled, open_index):
    index, vectors = filled
    index.save()

    index.clear()

    assert (len(index), index.seq) == (0, 0)
    assert len(open_index()) == 0
    index.add(CONTENTS, vectors, seq=5)
    assert (len(index), index.seq) == (1000, 5)


def change(index: VectorIndex, vectors: np.ndarray) -> None:
    """Add 2,000 contents, replace and remove some of the older ones, and merge, all mixed."""
    contents = np.arange(1, 3001)
    for start in range(1000, 3000, 20):
        older = contents[start - 900 : start - 890]
        index.add(contents[start : start + 20], vectors[start : start + 20], seq=start)
        index.add(older, vectors[older - 1], seq=start)
        index.remove(older[:5], seq=start)
        index.settle(seconds=0.005)


def ask(index: VectorIndex, vectors: np.ndarray, until: threading.Event) -> str | None:
    """Search until something is wrong, and tell it, or until the event."""
    for number in range(20_000):
        found, cosines = index.search(vectors[number % 3000], 20)
        if set(range(1, 50)) & set(found.tolist()):
            return "a removed content was found"
        if len(found) < 20 or len(set(found.tolist())) < 20 or (np.diff(cosines) > 0).any():
            return f"not 20 in order: {found}, {cosines}"
        if until.is_set():
            return None
    return None


@pytest.mark.parametrize("exact_limit", [100, 100_000], ids=["graph", "exact"])
def test_searches_beside_changes_never_fail_and_find_nothing_removed(open_index, exact_limit):
    index = open_index(exact_limit=exact_limit)
    vectors = make_vectors(3000)
    index.add(CONTENTS, vectors[:1000], seq=1)
    settle(index)
    index.remove(np.arange(1, 50), seq=2)
    changed = threading.Event()

    with ThreadPoolExecutor(3) as threads:
        asked = [threads.submit(ask, index, vectors, changed) for _ in range(2)]
        changing = threads.submit(change, index, vectors)
        changing.add_done_callback(lambda _: changed.set())
        assert [future.result(120) for future in asked] == [None, None]
        changing.result(120)

    settle(index)
    assert len(index) == len(index.search(vectors[0], 5000)[0])


@pytest.mark.parametrize("count", [80, 400])
def test_the_nearest_of_some_are_those_of_all_that_are_among_them(open_index, count):
    index = open_index()
    vectors = np.random.default_rng(3).standard_normal((count, DIM)).astype(np.float32)
    index.add(np.arange(count), vectors, seq=count)
    while index.settle():
        pass
    index.remove(np.array([4, 8]), seq=count + 1)
    query = vectors[0] + vectors[6]

    contents, cosines = index.search_among(query, np.arange(0, count + 20, 2), 5)

    everything, all_cosines = index.search(query, count)
    even = [row for row, content in enumerate(everything.tolist()) if content % 2 == 0][:5]
    assert contents.tolist() == everything[even].tolist()
    np.testing.assert_allclose(cosines, all_cosines[even], atol=1e-5)
    assert index.search_among(query, np.array([4, 9999]), 5)[0].tolist() == []
    assert index.search_among(np.zeros(DIM), np.arange(5), 5)[0].tolist() == []
