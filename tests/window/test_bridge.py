import threading

from photosearch.events import (
    FoldersChanged,
    IngestFailed,
    ModelChanged,
    PhotosChanged,
    Progress,
    State,
    SwitchFailed,
)
from photosearch.window.bridge import Bridge, LibraryNews


def test_what_many_threads_hand_over_is_done_in_qt_thread_in_order(qtbot):
    bridge, done = Bridge(), []

    def hand_over(name: str) -> None:
        for number in range(200):
            bridge.post(lambda n=number: done.append((name, n, threading.current_thread())))

    threads = [threading.Thread(target=hand_over, args=(name,)) for name in "abc"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert done == []
    qtbot.waitUntil(lambda: len(done) == 600)
    assert {thread for *_, thread in done} == {threading.main_thread()}
    for name in "abc":
        assert [number for n, number, _ in done if n == name] == list(range(200))


def test_a_burst_of_events_comes_as_one(qtbot):
    bridge = Bridge()
    news, told = LibraryNews(bridge), []
    news.photos.connect(told.append)
    news.progress.connect(told.append)
    news.folders.connect(lambda: told.append("folders"))
    for number in range(100):
        news.listen(PhotosChanged((number,)))
        news.listen(Progress(State.WORKING, done=number))
        news.listen(FoldersChanged())
    qtbot.waitUntil(lambda: len(told) >= 3)
    folders, photos, progress = told
    assert folders == "folders"
    assert set(photos.added) == set(range(100))
    assert not photos.gone
    assert progress.done == 99


def test_what_comes_after_a_burst_is_told_too(qtbot):
    bridge = Bridge()
    news, told = LibraryNews(bridge), []
    news.photos.connect(told.append)
    news.listen(PhotosChanged((1,)))
    qtbot.waitUntil(lambda: len(told) == 1)
    news.listen(PhotosChanged((), gone=True))
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told[1] == PhotosChanged((), gone=True)


def test_a_failure_comes_before_the_progress_that_tells_whether_it_is_over(qtbot):
    bridge = Bridge()
    news, told = LibraryNews(bridge), []
    news.failed.connect(lambda reason: told.append(reason))
    news.progress.connect(lambda event: told.append(event.state))
    news.listen(Progress(State.FAILED))
    news.listen(IngestFailed("The disk is full."))
    news.listen(Progress(State.SCANNING))
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told == ["The disk is full.", State.SCANNING]


def test_what_is_shown_is_asked_for_again_when_another_model_answers(qtbot):
    bridge = Bridge()
    news, told = LibraryNews(bridge), []
    news.photos.connect(told.append)
    news.failed.connect(told.append)
    news.listen(ModelChanged("other"))
    news.listen(SwitchFailed("The model is damaged."))
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told == [PhotosChanged((), gone=True), "The model is damaged."]
