"""Step `measure`: every figure of the model card, from the assembled folder alone."""

from __future__ import annotations

import io
import json
import logging
import re
import time
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import onnxruntime
import views
from data import LABEL_PHRASES, Photo, read_captions
from export import SIZE, image_model
from pairs import recall
from PIL import Image, ImageOps
from teacher import TextTeacher, pad, session
from tokenizers import Tokenizer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from numpy.typing import NDArray

JUDGED = Path(__file__).parent / "judged.toml"
log = logging.getLogger(__name__)


class Starter:
    """The assembled model folder, run as the program runs it."""

    def __init__(self, folder: Path, image: Path | bytes, size: int = SIZE) -> None:
        self._image = session(image, threads=1)
        self._text = session(folder / "text.onnx", threads=1)
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._size = size

    def images(self, pictures: Iterable[Image.Image]) -> NDArray[np.float32]:
        """Embed RGB pictures: (n, 384)."""
        return np.concatenate(
            [self.pixels(views.pixels(item, self._size)[None]) for item in pictures]
        )

    def pixels(self, pixels: NDArray[np.float32]) -> NDArray[np.float32]:
        """Embed normalised pixels (n, 3, size, size): (n, 384)."""
        return self._image.run(["image_embeds"], {"pixel_values": pixels})[0]

    def texts(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Embed texts: (n, 384)."""
        result = []
        for start in range(0, len(texts), 64):
            encodings = self._tokenizer.encode_batch(texts[start : start + 64])
            ids, mask = pad([encoding.ids for encoding in encodings])
            feed = {"input_ids": ids, "attention_mask": mask}
            result.append(self._text.run(["text_embeds"], feed)[0])
        return np.concatenate(result)


def shrunk(image: Image.Image, side: int) -> Image.Image:
    """Make a messenger's copy: short side of `side` px, JPEG quality 80."""
    factor = side / min(image.size)
    buffer = io.BytesIO()
    size = (round(image.width * factor), round(image.height * factor))
    image.resize(size, Image.Resampling.BICUBIC).save(buffer, "JPEG", quality=80)
    return Image.open(buffer).convert("RGB")


def open_all(files: Iterable[Path]) -> Iterable[Image.Image]:
    """Open pictures one after another, upright colours only."""
    for file in files:
        with Image.open(file) as image:
            yield image.convert("RGB")


def retrieval(model: Starter, folder: Path) -> dict:
    """Measure recall at full size and on shrunk copies, bands, and sharp-to-soft cosine."""
    files, captions, owners = read_captions(folder)
    texts, own = model.texts(captions), np.array(owners)
    sharp = model.images(open_all(files))
    result = {"full size": rounded(recall(texts, sharp, own))}
    for side in (168, 128):
        soft = model.images(shrunk(image, side) for image in open_all(files))
        result[f"{side} px"] = {
            **rounded(recall(texts, soft, own)),
            "median_cosine_to_full_size": round(float(np.median((soft * sharp).sum(1))), 4),
        }
    scores = texts @ sharp.T
    match = scores[np.arange(len(own)), own]
    others = scores[own[:, None] != np.arange(len(files))]
    result["match_percentiles_5_25_50_75_95"] = percentiles(match, (5, 25, 50, 75, 95))
    result["other_percentiles_50_95_99_999"] = percentiles(others, (50, 95, 99, 99.9))
    return result


def rounded(figures: dict[str, float]) -> dict[str, float]:
    """Round to four places."""
    return {name: round(value, 4) for name, value in figures.items()}


def percentiles(values: NDArray, points: Sequence[float]) -> list[float]:
    """Give percentiles to three places."""
    return [round(float(value), 3) for value in np.percentile(values, points)]


def words(model: Starter, photos: Sequence[Photo], captioned: Path) -> dict[str, dict[str, int]]:
    """Count right photos among each word's first ten, over held-out and captioned photos together.

    A photo is right if one of its texts holds one of the word's expressions; photos without any
    text are left out, since nobody could say.
    """
    files, captions, owners = read_captions(captioned)
    said: list[list[str]] = [[] for _ in files]
    for caption, owner in zip(captions, owners, strict=True):
        said[owner].append(caption)
    kept = [photo for photo in photos if photo.held_out and photo.texts]
    files = [*files, *(photo.sharpest for photo in kept)]
    joined = [" | ".join(texts).lower() for texts in [*said, *(photo.texts for photo in kept)]]
    images = model.images(open_all(files))
    table = {}
    for word, expressions in tomllib.loads(JUDGED.read_text(encoding="utf-8")).items():
        pattern = re.compile(rf"\b({'|'.join(expressions)})\b")
        right = np.array([bool(pattern.search(text)) for text in joined])
        order = np.argsort(-(images @ model.texts([word])[0]))
        table[word] = {"right_of_10": int(right[order[:10]].sum()), "in_folder": int(right.sum())}
    return {"photos": len(files), **table}


def agreement(model: Starter, photos: Sequence[Photo], mixed: list[str], teacher: Path) -> dict:
    """Measure the text tower's mean cosine to the teacher, on texts not trained on."""
    captions = [
        text for photo in photos if photo.held_out and photo.captioned for text in photo.texts
    ]
    guide = TextTeacher(teacher)
    return {
        f"text_cosine_{name}": round(
            float((model.texts(texts) * guide.embed(texts)).sum(1).mean()), 4
        )
        for name, texts in (("held_out_captions", captions), ("mixed_words", mixed))
    }


def ways(
    folder: Path, captioned: Path, published: Path, photos: Sequence[Photo]
) -> dict[str, dict[str, float]]:
    """Measure recall, label accuracy and time for ways to show a photo: sizes, crop, two views.

    The captioned photos are squares, so that a crop shows in the label accuracy alone.
    """
    labelled = [photo for photo in photos if photo.held_out and photo.texts and not photo.captioned]
    files, captions, owners = read_captions(captioned)
    result = {}
    for name, size, look in WAYS:
        model = Starter(folder, image_model(published, size), size)
        start = time.process_time()
        images = _seen(model, files, look)
        spent = (time.process_time() - start) / len(files)
        found = recall(model.texts(captions), images, np.array(owners))
        others = _seen(model, [photo.sharpest for photo in labelled], look)
        result[name] = {
            **rounded(found),
            "label_accuracy": _label_accuracy(model, labelled, others),
            "cpu_ms_per_photo": round(1000 * spent, 1),
        }
        log.info("ways: %s %s", name, result[name])
    return result


def _whole(image: Image.Image) -> list[Image.Image]:
    return [image]


def _centre(image: Image.Image) -> list[Image.Image]:
    side = min(image.size)
    left, top = (image.width - side) // 2, (image.height - side) // 2
    return [image.crop((left, top, left + side, top + side))]


def _twice(image: Image.Image) -> list[Image.Image]:
    return [image, ImageOps.mirror(image)]


WAYS = (
    ("192 px, squash", 192, _whole),
    ("224 px, squash", 224, _whole),
    ("256 px, squash", 256, _whole),
    ("224 px, centre crop", 224, _centre),
    ("192 px, whole and mirrored", 192, _twice),
    ("224 px, whole and mirrored", 224, _twice),
)


def _seen(
    model: Starter, files: Sequence[Path], look: Callable[[Image.Image], list[Image.Image]]
) -> NDArray[np.float32]:
    """Embed files, each as the mean of its views: (n, 384), L2-normalised."""
    vectors = np.stack([model.images(look(image)).sum(0) for image in open_all(files)])
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def _label_accuracy(model: Starter, photos: Sequence[Photo], images: NDArray[np.float32]) -> float:
    """Give the share of photos whose nearest label, of all sets' labels, is one of their own."""
    labels = sorted({text for photo in photos for text in photo.texts})
    vectors = np.stack(
        [
            model.texts([phrase.format(label) for phrase in LABEL_PHRASES]).mean(0)
            for label in labels
        ]
    )
    nearest = (images @ vectors.T).argmax(1)
    right = [labels[n] in photo.texts for photo, n in zip(photos, nearest, strict=True)]
    return round(float(np.mean(right)), 4)


def speed(model: Starter, folder: Path, repeats: int = 60) -> dict[str, float]:
    """Measure median core milliseconds: a photo with decoding and resizing, and a query."""
    files, captions, _ = read_captions(folder)

    def median(work: Iterator[object]) -> float:
        times = []
        for _ in range(repeats):
            start = time.process_time()
            next(work)
            times.append(time.process_time() - start)
        return round(1000 * float(np.median(times)), 2)

    return {
        "core_ms_per_photo": median(model.images([image]) for image in open_all(files)),
        "core_ms_per_query": median(model.texts([caption]) for caption in captions),
    }


def write(figures: dict, target: Path) -> None:
    """Write figures as JSON with the versions that made them."""
    figures = {"onnxruntime": onnxruntime.__version__, "numpy": np.__version__, **figures}
    target.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
