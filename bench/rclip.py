"""How much quicker is indexing with a full-size model than rclip's, and how near to the ideal?

    python3 dev.py bench rclip --rclip EXECUTABLE --data DIR [--quick FOLDER] [--photos DIR]
                               [--limit N] [--side PX] [--rounds N]

``--data`` is a data folder of rclip's with a model in it, such as ``models/export/as_rclip.py``
writes: this program imports that very model, so both run the same two graphs. ``--quick`` is the
form of it that is recommended (static int8), in our own layout. The photos are copies of those in
``--photos``, enlarged to ``--side`` pixels with some noise, as JPEG: what a camera writes.

Each round measures, one after the other: decoding alone, ``session.run`` alone, this program, rclip
3.3.0, and this program with the quick form. Both programs are whole processes, from the command to
its end, with an empty library; ``steady`` leaves out what either takes to index a single photo. The
ideal pipeline needs the time of decoding plus that of encoding. A round's ratios compare what that
round measured; medians over the rounds.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from bench.ingest import BATCH, copy_photos, decode_alone, middle
from bench.kit import cores, print_figures
from photosearch.encoders import find_model
from photosearch.encoders.encoder import Encoder
from photosearch.settings import Settings, model_folders

PHOTOS = Path(__file__).resolve().parents[2] / "shared/photos/captioned"
MODEL = "ViT-B-32-256-datacomp_s34b_b86k"  # the name of rclip's model folder
NOISE = 6.0  # grey levels (standard deviation): enlarged photos would be too easy to decode
QUALITY = 90
EVERY_S = 0.05

Environment = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Run:
    """Indexing: seconds and processor seconds for all photos, peak MB, seconds for a single one.

    Processor seconds say what the work costs when other programs want the cores too.
    """

    whole: float
    cpu: float
    peak_mb: float
    start: float


@dataclass(frozen=True, slots=True)
class Round:
    """What one round measured; rates are photos a second."""

    photos: int
    decode: float
    session: float
    quick_session: float
    ours: Run
    rclip: Run
    quick: Run

    def rate(self, run: Run) -> float:
        """Photos a second of the whole process."""
        return self.photos / run.whole

    def steady(self, run: Run) -> float:
        """Photos a second without what the first takes."""
        return (self.photos - 1) / (run.whole - run.start)

    def ideal(self, session: float) -> float:
        """Decoding and encoding one after the other, each on all cores."""
        return 1 / (1 / self.decode + 1 / session)


def main() -> None:
    """Measure, and print one JSON object."""
    parser = argparse.ArgumentParser(prog="rclip", description=__doc__.splitlines()[0])
    parser.add_argument("--rclip", type=Path, required=True, metavar="EXECUTABLE")
    parser.add_argument("--data", type=Path, required=True, metavar="DIR")
    parser.add_argument("--quick", type=Path, metavar="FOLDER")
    parser.add_argument("--photos", type=Path, default=PHOTOS, metavar="DIR")
    parser.add_argument("--limit", type=int, default=200, metavar="N")
    parser.add_argument("--side", type=int, default=4000, metavar="PX", help="0: as they are")
    parser.add_argument("--rounds", type=int, default=3, metavar="N")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="photosearch-bench-") as name:
        place = Path(name)
        photos = place / "photos"
        copy_photos(options.photos, photos, options.limit)
        if options.side:
            enlarge(photos, options.side)
        models = import_models(place / "models", options.data / MODEL, options.quick)
        rounds = [
            measure(place / str(number), photos, models, options.rclip, options.data)
            for number in range(options.rounds)
        ]
    print_figures("rclip", {"side": options.side, **figures(rounds)})


def figures(rounds: Sequence[Round]) -> dict[str, object]:
    """Put medians together."""
    result: dict[str, object] = {
        "photos": rounds[0].photos,
        "rounds": len(rounds),
        "decode_photos_per_s": middle([r.decode for r in rounds]),
        "session_photos_per_s": middle([r.session for r in rounds]),
        "quick_session_photos_per_s": middle([r.quick_session for r in rounds]),
    }
    for name in ("ours", "rclip", "quick"):
        runs = [(r, getattr(r, name)) for r in rounds]
        result[f"{name}_photos_per_s"] = middle([r.rate(run) for r, run in runs])
        result[f"{name}_steady_photos_per_s"] = middle([r.steady(run) for r, run in runs])
        result[f"{name}_cpu_ms_per_photo"] = middle([1000 * run.cpu / r.photos for r, run in runs])
        result[f"{name}_peak_mb"] = round(statistics.median(run.peak_mb for _, run in runs))
    for name in ("ours", "quick"):
        runs = [(r, getattr(r, name)) for r in rounds]
        sessions = [r.session if name == "ours" else r.quick_session for r in rounds]
        both = list(zip(runs, sessions, strict=True))
        result[f"{name}_to_rclip"] = middle([r.rclip.whole / run.whole for r, run in runs])
        result[f"{name}_cpu_to_rclip"] = middle([r.rclip.cpu / run.cpu for r, run in runs])
        result[f"{name}_to_session"] = middle([r.rate(run) / s for (r, run), s in both])
        result[f"{name}_to_ideal"] = middle([r.rate(run) / r.ideal(s) for (r, run), s in both])
        result[f"{name}_steady_to_ideal"] = middle(
            [r.steady(run) / r.ideal(s) for (r, run), s in both]
        )
    return result


def enlarge(folder: Path, side: int) -> None:
    """Make every photo in a folder as large as a camera's, and as hard to decode."""
    rng = np.random.default_rng(0)
    for path in sorted(folder.iterdir()):
        with Image.open(path) as image:
            size = side, round(side * 3 / 4)
            large = np.asarray(image.convert("RGB").resize(size, Image.Resampling.BICUBIC))
        noise = rng.normal(0, NOISE, large.shape[:2]).astype(np.int16)[..., None]
        camera = Image.fromarray((large + noise).clip(0, 255).astype(np.uint8))
        path.unlink()
        camera.save(path.with_suffix(".jpg"), quality=QUALITY)


def import_models(folder: Path, rclip: Path, quick: Path | None) -> tuple[Path, Path]:
    """Import rclip's model and the quick form as the program does; without one, the same twice."""
    from photosearch.encoders.importing import import_model

    folder.mkdir()
    same = folder / import_model(rclip, folder).id
    return same, folder / import_model(quick, folder).id if quick else same


def measure(place: Path, photos: Path, models: tuple[Path, Path], rclip: Path, data: Path) -> Round:
    """Take the parts and the programs once."""
    place.mkdir()
    encoder = Encoder(find_model(str(models[0]), model_folders(place)), threads=cores())
    decode, _ = decode_alone(photos, encoder, Settings().decoder_processes)
    return Round(
        len(list(photos.iterdir())),
        decode,
        session_alone(models[0]),
        session_alone(models[1]),
        ours(place / "ours", models[0], photos),
        theirs(place / "rclip", rclip, data, photos),
        ours(place / "quick", models[1], photos),
    )


def ours(place: Path, model: Path, photos: Path) -> Run:
    """Index one photo, then all, each into a library of its own."""
    program = [sys.executable, "-m", "photosearch", "--model", str(model)]
    one, all_ = ([*program, "--library", str(place / name), "index"] for name in ("one", "all"))
    start, *_ = run([*one, str(alone(place, photos))], photos, {})
    return Run(*run([*all_, str(photos)], photos, {}), start=start)


def theirs(place: Path, rclip: Path, data: Path, photos: Path) -> Run:
    """The same with rclip, which indexes the folder that it is in, then searches."""
    command = [str(rclip), "--filepath-only", "--top", "1", "photo"]
    one, all_ = (
        {"RCLIP_DATADIR": str(rclip_home(place / name, data)), "HF_HUB_OFFLINE": "1"}
        for name in ("one", "all")
    )
    start, *_ = run(command, alone(place, photos), one)
    return Run(*run(command, photos, all_), start=start)


def alone(place: Path, photos: Path) -> Path:
    """Make a folder with one of the photos."""
    folder = place / "single"
    folder.mkdir(parents=True)
    shutil.copy(min(photos.iterdir()), folder)
    return folder


def rclip_home(home: Path, data: Path) -> Path:
    """Give rclip a data folder of its own with the model in it, and no photos."""
    home.mkdir(parents=True)
    for name in (MODEL, "tokenizer"):
        (home / name).symlink_to((data / name).resolve(), target_is_directory=True)
    return home


def session_alone(model: Path) -> float:
    """Run the image graph over random pixels, in the pipeline's batches; give photos a second."""
    import onnxruntime

    from photosearch.encoders import Manifest

    image = Manifest.read(model).image
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = cores()
    session = onnxruntime.InferenceSession(
        str(model / image.file), options, providers=["CPUExecutionProvider"]
    )
    width, height = image.size
    pixels = np.random.default_rng(0).standard_normal((BATCH, 3, height, width), np.float32)
    feed = {image.input: pixels}
    session.run([image.output], feed)
    times = []
    for _ in range(8):
        started = time.perf_counter()
        session.run([image.output], feed)
        times.append(time.perf_counter() - started)
    return BATCH / statistics.median(times)


def run(
    command: Sequence[str], folder: Path, environment: Environment
) -> tuple[float, float, float]:
    """Run a command to its end; give seconds, processor seconds, and its memory at most, in MB."""
    before = os.times()
    started = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.DEVNULL, env={**os.environ, **environment}
    )
    peak = [0.0]
    ended = threading.Event()

    def watch() -> None:
        while not ended.wait(EVERY_S):
            peak[0] = max(peak[0], sum(map(proportional, family(process.pid))))

    watcher = threading.Thread(target=watch)
    watcher.start()
    code = process.wait()
    seconds = time.perf_counter() - started
    ended.set()
    watcher.join()
    if code:
        raise SystemExit(f"{command[0]} ended with {code}")
    after = os.times()
    cpu = sum(after[2:4]) - sum(before[2:4])  # of ended children and theirs; 0 on Windows
    return seconds, cpu, peak[0]


def family(pid: int) -> list[int]:
    """List a process and those it started (Linux; elsewhere none)."""
    try:
        listed = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    except OSError:
        return []
    return [pid, *(p for child in listed for p in family(int(child)))]


def proportional(pid: int) -> float:
    """Tell a process's memory in MB, pages that it shares with others counted in parts."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1000


if __name__ == "__main__":
    main()
