"""Changes are handed over once they have settled, each once."""

import threading

from photosearch.catalogue import FolderId
from photosearch.ingest.settle import Changed, Settling

PHOTO = Changed(FolderId(1), "a.jpg")


def test_a_change_is_handed_over_once_it_is_quiet():
    settling = Settling(quiet_s=0.01)
    settling.add(PHOTO)
    settling.add(PHOTO)
    assert settling.take(timeout_s=10) == [PHOTO]
    assert settling.take(timeout_s=0) == []


def test_a_change_that_goes_on_is_not_handed_over():
    settling = Settling(quiet_s=60)
    settling.add(PHOTO)
    assert settling.take(timeout_s=0) == []


def test_a_change_that_cannot_wait_comes_at_once():
    settling = Settling(quiet_s=60)
    settling.add(PHOTO, quiet_s=0)
    assert settling.take(timeout_s=10) == [PHOTO]


def test_closing_ends_the_waiting():
    settling = Settling()
    taken: list[list[Changed]] = []
    thread = threading.Thread(target=lambda: taken.append(settling.take(timeout_s=60)))
    thread.start()
    settling.close()
    thread.join(timeout=10)
    assert taken == [[]]
