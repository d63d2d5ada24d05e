import hashlib
import json
import os
import random
import signal
import stat
import subprocess
import sys
import threading
from pathlib import Path

import numpy as np
import pytest

import photosearch
from tests.vectors.synthetic import DIM, make_vectors, settle

COUNT = 400
CONTENTS = np.arange(1, COUNT + 1)
QUERY = make_vectors(1, seed=8)[0]


@pytest.fixture
def kept(open_index):
    """An index that was saved: a graph of 350 and a tail of 50, one content removed of each."""
    index = open_index()
    vectors = make_vectors(COUNT)
    index.add(CONTENTS[:350], vectors[:350], seq=350)
    settle(index)
    index.add(CONTENTS[350:], vectors[350:], seq=400)
    index.remove(np.array([3, 380]), seq=402)
    index.save()
    return index


def files(folder: Path) -> dict[str, Path]:
    return {path.name.split("-")[0].split(".")[0]: path for path in folder.iterdir()}


def test_a_saved_index_answers_after_a_start_as_before(kept, open_index):
    again = open_index()

    assert (len(again), again.seq) == (398, 402)
    for one, other in zip(kept.search(QUERY, 50), again.search(QUERY, 50), strict=True):
        np.testing.assert_array_equal(one, other)
    assert again.vector(3) is None
    assert again.vector(380) is None


def test_a_loaded_index_goes_on_growing(kept, open_index):
    again = open_index()
    again.add(np.arange(1001, 1301), make_vectors(300, seed=5), seq=800)
    settle(again)
    again.save()

    third = open_index()

    assert (len(third), third.seq) == (698, 800)
    assert third.search(make_vectors(300, seed=5)[9], 1)[0].tolist() == [1010]


def test_below_the_limit_nothing_is_written(open_index, folder):
    index = open_index()
    index.add(CONTENTS[:100], make_vectors(100), seq=100)
    settle(index)
    index.save()

    assert not folder.exists()


def test_a_library_that_fits_the_exact_search_again_is_searched_exactly(kept, open_index, folder):
    index = open_index(exact_limit=398)
    assert (len(index), index.seq) == (0, 0)

    index.add(CONTENTS, make_vectors(COUNT), seq=402)
    index.save()

    assert list(folder.iterdir()) == []


def test_only_the_person_can_read_the_files(kept, folder):
    if os.name == "nt":
        pytest.skip("Windows has other permissions")
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}

    assert set(modes.values()) == {0o600}
    assert {stat.S_IMODE(path.stat().st_mode) for path in (folder, folder.parent)} == {0o700}


def test_saving_again_leaves_no_older_files(kept, folder):
    before = {path.name for path in folder.iterdir()}
    kept.remove(np.arange(10, 20), seq=403)
    kept.save()
    after = {path.name for path in folder.iterdir()}

    assert len(before) == len(after) == 3
    assert before & after == {"index.json"} | {n for n in before & after if n.startswith("tail")}


def test_what_did_not_change_is_not_written_again(kept, folder):
    times = {path: path.stat().st_mtime_ns for path in folder.iterdir()}

    kept.save()

    assert {path: path.stat().st_mtime_ns for path in folder.iterdir()} == times


def test_a_few_changes_are_caught_up_on_rather_than_written(kept, open_index):
    kept.remove(np.array([5, 6]), seq=404)
    kept.save()
    assert open_index().seq == 402

    kept.remove(np.array([7, 8]), seq=406)
    kept.save()
    assert open_index().seq == 406


@pytest.mark.parametrize(
    "change", [{"model": "other"}, {"dim": DIM + 1}], ids=["other model", "other dimension"]
)
def test_vectors_of_another_model_are_never_loaded(kept, open_index, change):
    assert len(open_index(**change)) == 0


@pytest.mark.parametrize("which", ["graph", "tail", "index"])
@pytest.mark.parametrize(
    "damage",
    [
        lambda path: path.unlink(),
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]),
        lambda path: path.write_bytes(path.read_bytes() + b"x"),
        lambda path: path.write_bytes(bytes(path.stat().st_size)),
        lambda path: (path.unlink(), path.mkdir()),
    ],
    ids=["deleted", "emptied", "cut", "longer", "zeros", "folder"],
)
def test_a_damaged_file_means_starting_anew_and_then_saving_well(
    kept, open_index, folder, which, damage
):
    damage(files(folder)[which])

    index = open_index()

    assert (len(index), index.seq) == (0, 0)
    for path in folder.iterdir():
        if path.is_dir():
            path.rmdir()
    index.add(CONTENTS, make_vectors(COUNT), seq=402)
    settle(index)
    index.save()
    assert len(open_index()) == COUNT


def test_a_flipped_byte_never_ends_the_process_nor_is_believed(kept, open_index, folder):
    chance = random.Random(5)
    for which, path in files(folder).items():
        whole = path.read_bytes()
        for number in range(60):
            damaged = bytearray(whole)
            # The header, where a flip ends the process if it is loaded, in every second try.
            end = 96 if number % 2 else len(damaged)
            damaged[chance.randrange(min(end, len(damaged)))] ^= 1 << chance.randrange(8)
            path.write_bytes(damaged)

            assert (len(open_index()), which) == (0, which)
        path.write_bytes(whole)
    assert len(open_index()) == 398


@pytest.mark.parametrize(
    "facts",
    ["[]", "{}", "null", '{"identity": 1}', "[" * 5000],
    ids=["list", "empty", "null", "other", "deep"],
)
def test_a_manifest_of_another_form_means_starting_anew(kept, open_index, folder, facts):
    digest = hashlib.sha256(facts.encode()).hexdigest()
    (folder / "index.json").write_text(f"{facts}\n{digest}\n")

    assert len(open_index()) == 0


def test_a_manifest_cannot_name_a_file_elsewhere(kept, open_index, folder, tmp_path):
    text = (folder / "index.json").read_text().partition("\n")[0]
    facts = json.loads(text)
    files(folder)["graph"].rename(tmp_path / "graph")
    facts["graph"]["name"] = str(tmp_path / "graph")
    text = json.dumps(facts)
    (folder / "index.json").write_text(f"{text}\n{hashlib.sha256(text.encode()).hexdigest()}\n")

    assert len(open_index()) == 0


def test_an_index_of_another_hnswlib_is_built_anew(kept, open_index, monkeypatch):
    monkeypatch.setattr("importlib.metadata.version", lambda name: "0.9.0")

    assert len(open_index()) == 0


def test_a_full_disk_leaves_the_older_set(kept, open_index, folder, monkeypatch, caplog):
    resource = pytest.importorskip("resource")
    kept.add(np.arange(1001, 1101), make_vectors(100, seed=5), seq=900)
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, limit[1]))
    try:
        kept.save()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limit)
        signal.signal(signal.SIGXFSZ, before)

    assert "was not saved" in caplog.text
    assert (len(open_index()), open_index().seq) == (398, 402)
    assert set(files(folder)) == {"graph", "tail", "index"}
    kept.save()
    assert open_index().seq == 900


def test_a_folder_that_cannot_be_made_costs_only_time(open_index, folder, caplog):
    folder.parent.write_text("a file in the way")
    index = open_index()
    index.add(CONTENTS, make_vectors(COUNT), seq=400)
    settle(index)

    index.save()

    assert "was not saved" in caplog.text
    assert len(index) == COUNT


def test_a_mostly_removed_graph_is_built_anew_at_the_next_start(kept, open_index, folder):
    kept.remove(CONTENTS[:300], seq=800)

    kept.save()

    assert list(folder.iterdir()) == []
    assert (len(open_index()), open_index().seq) == (0, 0)


SAVE_AND_DIE = """
import os, sys
from pathlib import Path
import numpy as np
from photosearch.vectors import VectorIndex

folder, moment = Path(sys.argv[1]), int(sys.argv[2])
index = VectorIndex(folder, model="model", dim={dim}, exact_limit=100)
index.add(np.arange(7000, 7010), np.ones((10, {dim})), seq=999)
calls = 0
def die(function):
    def call(*arguments, **options):
        global calls
        calls += 1
        if calls == moment:
            os._exit(9)
        return function(*arguments, **options)
    return call
for name in ("replace", "fsync", "open", "unlink"):
    setattr(os, name, die(getattr(os, name)))
index.save()
print("saved")
"""


def test_a_kill_at_any_step_of_saving_leaves_the_old_set_or_the_new(kept, open_index, folder):
    environment = os.environ | {"PYTHONPATH": str(Path(photosearch.__file__).parents[1])}
    code = SAVE_AND_DIE.format(dim=DIM)
    seen = []
    for moment in range(1, 30):
        command = [sys.executable, "-c", code, str(folder), str(moment)]
        done = subprocess.run(command, env=environment, capture_output=True, text=True)
        seen.append(open_index().seq)
        if done.returncode == 0:
            assert done.stdout == "saved\n"
            break
        assert done.returncode == 9, done.stderr
    assert set(seen) <= {402, 999}
    assert seen[0] == 402
    assert seen[-1] == 999
    assert {path.name.split("-")[0] for path in folder.iterdir()} >= {"graph", "tail", "index.json"}
    settled = open_index()
    settled.remove(np.arange(10, 20), seq=1000)
    settled.save()
    assert len(list(folder.iterdir())) == 3


def test_a_reader_may_start_while_the_writer_saves(kept, open_index):
    lengths = []
    saved = threading.Event()

    def write() -> None:
        for number in range(0, 100, 5):
            kept.remove(np.arange(10, 15) + number, seq=1000 + number)
            kept.save()
        saved.set()

    writer = threading.Thread(target=write, name="test-writer")
    writer.start()
    for _ in range(2000):
        lengths.append(len(open_index()))
        if saved.is_set():
            break
    writer.join(60)

    # Starting anew is allowed when two sets were replaced within one reading, believing is not.
    assert set(lengths) <= {0, *range(298, 399)}
    assert len(open_index()) == 298
