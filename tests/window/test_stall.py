import time

from photosearch.window.stall import StallWatch


def test_a_hold_is_noted_and_logged_by_its_length_only(qtbot, caplog):
    watch = StallWatch(every_ms=5)
    qtbot.waitUntil(lambda: watch.longest_s > 0)
    until = time.thread_time() + 0.2
    while time.thread_time() < until:
        pass
    qtbot.waitUntil(lambda: watch.count >= 1)
    watch.stop()
    assert watch.longest_s >= 0.19
    assert watch.worked_s >= 0.19
    assert "The window was held up for" in caplog.text
