"""How much of the time indexing takes."""

import threading
import time

from photosearch.ingest.control import Control


def rested(control: Control, worked_s: float, until=lambda: False) -> float:
    began = time.monotonic()
    control.rest(until, worked_s)
    return time.monotonic() - began


def test_at_a_quarter_of_the_time_three_quarters_are_rest():
    control = Control()
    assert rested(control, 0.1) < 0.05
    control.work_at(25)
    assert rested(control, 0.1) >= 0.29


def test_who_wants_all_of_it_or_the_end_need_not_wait():
    for act in (lambda c: c.work_at(100), lambda c: c.stop()):
        control = Control()
        control.work_at(10)
        threading.Timer(0.1, act, (control,)).start()
        assert rested(control, 10) < 20


def test_new_work_comes_before_the_rest():
    control = Control()
    control.work_at(10)
    threading.Timer(0.1, control.wake).start()
    assert rested(control, 10, until=lambda: control.news) < 20
