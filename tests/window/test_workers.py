import threading

import pytest

from photosearch.window.workers import InOrder, LatestOnly

LONG = 10.0


def test_only_the_newest_waiting_job_is_done():
    worker, done = LatestOnly("photosearch-test"), []
    began, go, end = threading.Event(), threading.Event(), threading.Event()

    def first():
        began.set()
        go.wait(LONG)
        done.append("first")

    worker.submit(first)
    assert began.wait(LONG)
    worker.submit(lambda: done.append("second"))
    worker.submit(lambda: (done.append("third"), end.set()))
    go.set()
    assert end.wait(LONG)
    assert worker.stop(LONG)
    assert done == ["first", "third"]


def test_all_jobs_are_done_in_their_order():
    worker, done, end = InOrder("photosearch-test"), [], threading.Event()
    for number in range(50):
        worker.submit(lambda n=number: done.append(n))
    worker.submit(end.set)
    assert end.wait(LONG)
    assert worker.stop(LONG)
    assert done == list(range(50))


def test_what_waits_is_dropped_when_the_thread_stops():
    worker, done = InOrder("photosearch-test"), []
    began, go = threading.Event(), threading.Event()
    worker.submit(lambda: (began.set(), go.wait(LONG)))
    worker.submit(lambda: done.append("late"))
    assert began.wait(LONG)
    assert not worker.stop(0.0)
    go.set()
    assert worker.stop(LONG)
    assert done == []


def test_what_fails_because_everything_closes_is_no_fault(caplog):
    worker, began, go = InOrder("photosearch-test"), threading.Event(), threading.Event()

    def fail():
        began.set()
        go.wait(LONG)
        raise ValueError

    worker.submit(fail)
    assert began.wait(LONG)
    worker.stop(0.0)
    go.set()
    assert worker.stop(LONG)
    assert caplog.text == ""


@pytest.mark.parametrize("kind", [LatestOnly, InOrder])
def test_a_fault_ends_its_job_only_and_its_words_stay_out_of_the_log(kind, caplog):
    worker, after, failed = kind("photosearch-test"), threading.Event(), threading.Event()
    words = "/home/me/secret.jpg"

    def fail():
        try:
            raise ValueError(words)
        finally:
            failed.set()

    worker.submit(fail)
    assert failed.wait(LONG)
    worker.submit(after.set)
    assert after.wait(LONG)
    assert worker.stop(LONG)
    assert "ValueError in photosearch-test" in caplog.text
    assert "secret" not in caplog.text
