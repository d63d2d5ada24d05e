"""Children that read pictures, and what happens when they die."""

import concurrent.futures
import multiprocessing
import os
import pickle
import signal
import threading
import time
from pathlib import Path

import pytest
from PIL import Image

from photosearch.errors import PictureError
from photosearch.pictures import DecodingStopped
from photosearch.pictures import decoder as decoder_module
from photosearch.pictures.child import UNSAFE
from photosearch.pictures.reading import NO_MEMORY
from tests.pictures.drawing import encoded, photo, slow_jpeg
from tests.pictures.processes import alive, children, computing, decoders, linux, until

STUCK = 200_000  # scans: minutes of decoding


@pytest.fixture
def picture(tmp_path):
    path = tmp_path / "photo.jpg"
    path.write_bytes(encoded(photo(400, 300), "JPEG"))
    return str(path)


@pytest.fixture
def stuck(tmp_path):
    path = tmp_path / "stuck.jpg"
    path.write_bytes(slow_jpeg(STUCK))
    return str(path)


def test_a_picture_comes_back_whole(decoder, picture):
    read = decoder().submit(picture).result(60)
    assert (read.facts.width, read.facts.height) == (400, 300)
    assert read.pixels.shape == (224, 224, 3)
    assert read.thumbnail.startswith(b"\xff\xd8")
    assert pickle.loads(pickle.dumps(read)).digest == read.digest


def test_a_known_picture_is_only_hashed(decoder, picture):
    pool = decoder()
    digest = pool.submit(picture).result(60).digest
    assert pool.submit(picture, frozenset([digest])).result(60).facts is None


def test_what_is_wrong_with_a_file_is_told_and_the_next_is_read(decoder, picture, tmp_path):
    (tmp_path / "text.jpg").write_text("hello")
    pool = decoder()
    wrong = pool.submit(str(tmp_path / "text.jpg"))
    gone = pool.submit(str(tmp_path / "gone.jpg"))
    right = pool.submit(picture)
    assert isinstance(wrong.exception(60), PictureError)
    assert "not there any more" in str(gone.exception(60))
    assert right.result(60).facts.width == 400


def test_an_unforeseen_fault_costs_one_answer_and_the_next_file_is_read(decoder, picture):
    class Unsendable(str):
        __slots__ = ()

        def __reduce__(self):
            raise RuntimeError("no pipe takes this")

    pool = decoder()
    odd = pool.submit(Unsendable(picture))
    right = pool.submit(picture)
    assert isinstance(odd.exception(60), PictureError)
    assert right.result(60).facts.width == 400


def test_many_threads_may_submit_at_once(decoder, picture):
    pool = decoder(2)
    with concurrent.futures.ThreadPoolExecutor(8) as threads:
        futures = list(threads.map(lambda _: pool.submit(picture), range(60)))
    assert len({future.result(60).digest for future in futures}) == 1


@linux
def test_a_name_that_is_no_text_is_read_in_a_child(decoder, tmp_path):
    path = tmp_path / os.fsdecode(b"caf\xe9.jpg")
    path.write_bytes(encoded(photo(50, 40), "JPEG"))
    assert decoder().submit(str(path)).result(60).facts.width == 50


@linux
def test_no_child_is_started_before_there_is_work(decoder, picture):
    before = set(children(os.getpid()))
    pool = decoder(2)
    assert set(children(os.getpid())) == before
    pool.submit(picture).result(60)
    pool.submit(picture).result(60)
    assert len(decoders(os.getpid())) == 1  # the second picture met an idle child


@linux
def test_a_child_without_work_is_ended_and_started_again(decoder, picture, monkeypatch):
    monkeypatch.setattr(decoder_module, "IDLE_LIMIT", 0.05)
    pool = decoder()
    pool.submit(picture).result(60)
    until(lambda: not decoders(os.getpid()))
    assert pool.submit(picture).result(60).facts.width == 400


@linux
def test_a_picture_whose_child_was_killed_is_read_by_another(decoder, picture):
    pool = decoder()
    pool.submit(picture).result(60)
    (child,) = decoders(os.getpid())
    os.kill(child, signal.SIGSTOP)
    reading = pool.submit(picture)
    os.kill(child, signal.SIGKILL)
    assert reading.result(60).facts.width == 400
    assert decoders(os.getpid()) != [child]


@linux
def test_an_idle_child_may_be_killed_at_any_time(decoder, picture):
    pool = decoder(2)
    for _ in range(3):
        pool.submit(picture).result(60)
        for child in decoders(os.getpid()):
            os.kill(child, signal.SIGKILL)
    assert pool.submit(picture).result(60).facts.width == 400


@linux
def test_a_file_that_ends_two_children_is_refused_and_the_others_are_read(decoder, picture, stuck):
    pool = decoder()
    bad = pool.submit(stuck)
    others = [pool.submit(picture) for _ in range(5)]
    killed = set()
    for _ in range(2):
        child = until(lambda: set(decoders(os.getpid())) - killed).pop()
        os.kill(child, signal.SIGKILL)
        killed.add(child)
    with pytest.raises(PictureError) as told:
        bad.result(60)
    assert str(told.value) == UNSAFE
    assert [other.result(60).facts.width for other in others] == [400] * 5


@linux
def test_the_second_attempt_is_made_while_nothing_else_is_decoded(decoder, picture, stuck):
    pool = decoder(2)
    bad, good = pool.submit(stuck), pool.submit(picture)
    good.result(60)
    (first, second) = until(lambda: len(found := decoders(os.getpid())) == 2 and found)
    busy = until(lambda: next((pid for pid in (first, second) if computing(pid)), None))
    os.kill(busy, signal.SIGKILL)
    again = until(
        lambda: next((p for p in decoders(os.getpid()) if p != busy and computing(p)), None)
    )
    waiting = pool.submit(picture)
    assert not concurrent.futures.wait([waiting], timeout=0.3).done
    os.kill(again, signal.SIGKILL)
    assert isinstance(bad.exception(60), PictureError)
    assert waiting.result(60).facts.width == 400


def test_a_picture_that_takes_too_long_is_refused_and_the_next_is_read(
    decoder, picture, stuck, monkeypatch
):
    pool = decoder()
    pool.submit(picture).result(60)
    monkeypatch.setattr(decoder_module, "TIME_LIMIT", 1.0)
    slow = pool.submit(stuck)
    assert "took longer than" in str(slow.exception(60))
    monkeypatch.undo()
    quick = pool.submit(picture)
    assert quick.result(60).facts.width == 400


@linux
def test_a_picture_over_the_cap_on_memory_is_refused_and_its_child_lives(
    decoder, picture, tmp_path
):
    frames = [Image.new("RGB", (16, 16), colour) for colour in ("red", "blue")]
    data = bytearray(encoded(frames[0], "WEBP", save_all=True, append_images=frames[1:]))
    assert data[12:16] == b"VP8X"
    data[24:30] = (16_000).to_bytes(3, "little") * 2  # the canvas: 256 megapixels, several times
    path = tmp_path / "bomb.webp"
    path.write_bytes(data)
    pool = decoder()
    pool.submit(picture).result(60)
    child = decoders(os.getpid())
    assert str(pool.submit(str(path)).exception(60)) == NO_MEMORY
    assert pool.submit(picture).result(60).facts.width == 400
    assert decoders(os.getpid()) == child


def test_closing_cancels_what_is_not_done_whatever_the_children_do(decoder, picture, stuck):
    pool = decoder()
    pool.submit(picture).result(60)
    futures = [pool.submit(path) for path in (stuck, picture, picture)]
    pool.close()
    done, waiting = concurrent.futures.wait(futures, timeout=10)
    assert not waiting
    assert all(future.cancelled() for future in done)
    assert not multiprocessing.active_children()
    assert pool.submit(picture).cancelled()
    pool.close()


def test_closing_while_children_start_leaves_nothing_behind(decoder, picture):
    pool = decoder(2)
    futures = [pool.submit(picture) for _ in range(4)]
    pool.close()
    assert not concurrent.futures.wait(futures, timeout=10).not_done
    assert not multiprocessing.active_children()
    assert not [t for t in threading.enumerate() if t.name.startswith("photosearch-decoder")]


def test_a_cancelled_picture_is_nobodys_problem(decoder, picture, stuck):
    pool = decoder()
    first, second = pool.submit(picture), pool.submit(picture)
    assert second.cancel()
    assert first.result(60).facts.width == 400
    assert pool.submit(picture).result(60).facts.width == 400


@linux
def test_children_that_cannot_be_started_are_no_pictures_fault(program, picture):
    held = program(
        f"""
        import multiprocessing
        from multiprocessing import resource_tracker
        resource_tracker.ensure_running()
        multiprocessing.set_executable("/bin/false")
        futures = [decoder.submit({picture!r}) for _ in range(50)]
        print({{type(future.exception(60)).__name__ for future in futures}})
        print(futures[0].exception())
        multiprocessing.set_executable(sys.executable)
        print(decoder.submit({picture!r}).result(60).facts.width)
        decoder.close()
        """,
    )
    said, errors = held.communicate(timeout=120)
    names, sentence, width = said.splitlines()
    assert names == f"{{'{DecodingStopped.__name__}'}}"
    assert sentence.startswith("Decoding stopped: no process")
    assert (width, errors, held.returncode) == ("400", "", 0)


@linux
def test_children_die_with_their_parent(program, picture, stuck):
    held = program(
        f"""
        decoder.submit({picture!r}).result(60)
        futures = [decoder.submit({stuck!r}), decoder.submit({picture!r})]
        futures[1].result(60)
        print("ready")
        sys.stdin.read()
        """,
    )
    assert held.stdout.readline() == "ready\n"
    working = until(lambda: len(found := decoders(held.pid)) == 2 and found)
    held.kill()
    held.wait()
    until(lambda: not any(alive(pid) for pid in working), patience=10)
    held.communicate()


@linux
def test_an_interrupt_is_the_parents_business_and_children_are_silent(program, picture):
    held = program(
        f"""
        import signal
        signal.signal(signal.SIGINT, lambda *_: None)
        first = decoder.submit({picture!r})
        print("ready")
        first.result(60)
        sys.stdin.readline()
        print(decoder.submit({picture!r}).result(60).facts.width)
        decoder.close()
        """,
    )
    assert held.stdout.readline() == "ready\n"
    while not decoders(held.pid):  # also while the children load
        os.killpg(held.pid, signal.SIGINT)
        time.sleep(0.02)
    os.killpg(held.pid, signal.SIGINT)
    assert held.communicate("go on\n", timeout=60) == ("400\n", "")
    assert held.returncode == 0


@linux
def test_a_child_loads_no_more_than_it_needs(decoder, picture):
    decoder().submit(picture).result(60)
    (child,) = decoders(os.getpid())
    loaded = Path(f"/proc/{child}/maps").read_text()
    assert "_imaging" in loaded
    assert not [name for name in ("onnxruntime", "hnswlib", "Qt", "tokenizers") if name in loaded]
    assert Path(f"/proc/{child}/comm").read_text() == "photo-decoder\n"
