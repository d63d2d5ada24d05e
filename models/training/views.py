"""Step `views`: what the fixed early blocks make of every photo, and the teacher's vector of it.

A CPU cannot afford to run the whole network at every training step. The blocks that are not trained
are therefore run once over a number of augmented views of each photo ("rounds"); their activations
at stride 16 are kept in fp16, and training reads those.
"""

from __future__ import annotations

import io
import logging
from dataclasses import dataclass
from multiprocessing import Pool
from typing import TYPE_CHECKING

import lite2
import numpy as np
from lite2 import assemble
from onnx import TensorProto, helper
from PIL import Image, ImageEnhance, ImageFilter, ImageOps
from teacher import DIMENSION, ImageTeacher, session

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import onnxruntime
    from data import Photo
    from numpy.typing import NDArray

MEAN = np.array([0.485, 0.456, 0.406], np.float32)  # ImageNet's, which the network was made for
STD = np.array([0.229, 0.224, 0.225], np.float32)
# Pixels. Crops show things about 1.2 times as large as whole photos do, so that what was trained at
# 192 is used at 224.
SIZE = 192
STRIDE = 16
CHANNELS = 88
CHUNK = 256
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Job:
    """A run of photos in one round; `rows` are their places in the list of all photos."""

    round: int
    photos: tuple[Photo, ...]
    rows: range
    seed: int
    work: Path

    @property
    def done(self) -> Path:
        """A file that exists once this job's rows are written."""
        return self.work / "views" / f"done-{self.round:02d}-{self.rows.start:05d}"


def pixels(image: Image.Image, size: int) -> NDArray[np.float32]:
    """Squash an RGB image to (3, size, size) float32, normalised."""
    image = image.resize((size, size), Image.Resampling.BICUBIC)
    values = np.asarray(image, np.float32) / 255
    return np.ascontiguousarray(((values - MEAN) / STD).transpose(2, 0, 1))


def augment(image: Image.Image, rng: np.random.Generator) -> Image.Image:
    """Crop, flip, shrink, re-encode, sharpen and recolour at random: the same photo."""
    image = _crop(image, rng)
    if rng.random() < 0.5:
        image = ImageOps.mirror(image)
    if rng.random() < 0.5:
        image = _degrade(image, rng)
    image = image.resize((SIZE, SIZE), Image.Resampling.BICUBIC)
    if rng.random() < 0.2:
        image = image.filter(ImageFilter.UnsharpMask(1.0, int(rng.uniform(50, 150)), 0))
    for enhance in (ImageEnhance.Brightness, ImageEnhance.Contrast, ImageEnhance.Color):
        image = enhance(image).enhance(rng.uniform(0.75, 1.25))
    return image


def _crop(image: Image.Image, rng: np.random.Generator) -> Image.Image:
    """Keep 0.45 to 1.0 of the area, with sides stretched by up to 4:3 either way."""
    area = rng.uniform(0.45, 1.0)
    stretch = np.exp(rng.uniform(-1, 1) * np.log(4 / 3) / 2)
    width = min(image.width, round(image.width * area**0.5 * stretch))
    height = min(image.height, round(image.height * area**0.5 / stretch))
    left = int(rng.integers(image.width - width + 1))
    top = int(rng.integers(image.height - height + 1))
    return image.crop((left, top, left + width, top + height))


def _degrade(image: Image.Image, rng: np.random.Generator) -> Image.Image:
    """Shrink to a short side of 64 to 168 px (never enlarge) and save as JPEG."""
    factor = min(1.0, rng.uniform(64, 168) / min(image.size))
    small = image.resize(
        (max(1, round(image.width * factor)), max(1, round(image.height * factor))),
        Image.Resampling.BICUBIC,
    )
    buffer = io.BytesIO()
    small.save(buffer, "JPEG", quality=int(rng.uniform(45, 92)))
    return Image.open(buffer).convert("RGB")


def teacher_pixels(image: Image.Image) -> list[NDArray[np.float32]]:
    """Give three pictures of a photo whose mean teacher vector is better than any one's.

    Measured on the 1,000 captioned photos, recall@1/5/10: .240/.529/.668 for the picture of 224 px
    that the teacher was made for, .252/.540/.686 for the mean of these three.
    """
    return [pixels(image, 192), pixels(image, 224), pixels(ImageOps.mirror(image), 256)]


def prepare(
    photos: Sequence[Photo],
    work: Path,
    *,
    published: Path,
    teacher: Path,
    rounds: Sequence[int],
    seed: int,
    processes: int,
) -> None:
    """Fill the given rounds, skipping finished parts. Round -1 is the teacher's."""
    (work / "views").mkdir(exist_ok=True)
    jobs = []
    for number in rounds:
        _create_files(work, number, len(photos))
        for start in range(0, len(photos), CHUNK):
            rows = range(start, min(start + CHUNK, len(photos)))
            chosen = tuple(photos[row] for row in rows)
            jobs.append(Job(number, chosen, rows, seed, work))
    jobs = [job for job in jobs if not job.done.exists()]
    with Pool(processes, _start_worker, (published, teacher)) as pool:
        for count, job in enumerate(pool.imap(_run, jobs), 1):
            if count % 10 == 0 or count == len(jobs):
                log.info("views: %d of %d jobs, now round %d", count, len(jobs), job.round)


def finished(work: Path, number: int) -> bool:
    """Tell whether every row of a round is written (the last chunk need not be the last done)."""
    file = _file(work, number, "maps")
    if not file.exists():
        return False
    total = len(np.load(file, mmap_mode="r"))
    return len(list((work / "views").glob(f"done-{number:02d}-*"))) == -(-total // CHUNK)


def load_features(work: Path, number: int) -> NDArray[np.float16]:
    """Open the published network's features of a round: (photos, 1280)."""
    return np.load(_file(work, number, "features"), mmap_mode="r")


def load_maps(work: Path, number: int) -> NDArray[np.float16]:
    """Open the early blocks' activations of a round: (photos, side / 16, side / 16, 88)."""
    return np.load(_file(work, number, "maps"), mmap_mode="r")


def load_targets(work: Path) -> NDArray[np.float16]:
    """Open the teacher's vectors: (photos, 384), L2-normalised."""
    return np.load(_file(work, -1, "features"), mmap_mode="r")


def _file(work: Path, number: int, kind: str) -> Path:
    return work / "views" / f"{number:02d}-{kind}.npy"


def _create_files(work: Path, number: int, count: int) -> None:
    shapes = {}
    if number >= 0:
        shapes["maps"] = (count, SIZE // STRIDE, SIZE // STRIDE, CHANNELS)
    if number <= 0:
        shapes["features"] = (count, DIMENSION if number < 0 else assemble.FEATURES)
    for kind, shape in shapes.items():
        if not _file(work, number, kind).exists():
            np.lib.format.open_memmap(_file(work, number, kind), "w+", np.float16, shape)


def published_session(
    published: Path, wanted: Sequence[str] = ("maps", "features")
) -> onnxruntime.InferenceSession:
    """Open the published network in the precision that the starter stores.

    What only serves an output that is not wanted is not computed.
    """
    graph = assemble.Graph()
    outputs, features = assemble.backbone(graph, assemble.read_published(published), {})
    graph.rename(outputs[lite2.FIRST_TUNED_BLOCK - 1], "maps")
    graph.rename(features, "features")
    shape = ["batch", 3, "height", "width"]
    picture = helper.make_tensor_value_info("pixel_values", TensorProto.FLOAT, shape)
    given = [helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in wanted]
    body = helper.make_graph(graph.nodes, "published", [picture], given, graph.tensors)
    return session(assemble.finish(body).SerializeToString(), threads=1)


def _start_worker(published: Path, teacher: Path) -> None:
    global _network, _early, _teacher  # one of each per process, made once
    _network = published_session(published)
    _early = published_session(published, ["maps"])
    _teacher = ImageTeacher(teacher)


def _run(job: Job) -> Job:
    _label(job) if job.round < 0 else _view(job)
    job.done.touch()
    return job


def _label(job: Job) -> None:
    images = [_open(photo) for photo in job.photos]
    total = np.zeros((len(images), DIMENSION), np.float32)
    for start in range(0, len(images), 16):
        triples = [teacher_pixels(image) for image in images[start : start + 16]]
        for same_size in zip(*triples, strict=True):
            total[start : start + 16] += _teacher.embed(np.stack(same_size))
    target = np.load(_file(job.work, -1, "features"), mmap_mode="r+")
    target[job.rows] = total / np.linalg.norm(total, axis=1, keepdims=True)
    target.flush()


def _view(job: Job) -> None:
    network = _early if job.round else _network
    wanted = [output.name for output in network.get_outputs()]
    targets = {kind: np.load(_file(job.work, job.round, kind), mmap_mode="r+") for kind in wanted}
    for start in range(0, len(job.photos), 16):
        rows = job.rows[start : start + 16]
        pictures = []
        for row, photo in zip(rows, job.photos[start : start + 16], strict=True):
            rng = np.random.default_rng([job.seed, job.round, row])
            image = _open(photo)
            # Round 0 shows the photo whole: it is what the held-out photos are measured with.
            pictures.append(pixels(augment(image, rng) if job.round else image, SIZE))
        feed = {"pixel_values": np.stack(pictures)}
        found = dict(zip(wanted, network.run(wanted, feed), strict=True))
        targets["maps"][rows] = found["maps"].transpose(0, 2, 3, 1)
        if "features" in found:
            targets["features"][rows] = found["features"]
    for target in targets.values():
        target.flush()


def _open(photo: Photo) -> Image.Image:
    with Image.open(photo.sharpest) as image:
        return image.convert("RGB")
