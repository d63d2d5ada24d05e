"""Whether a model computes on this computer what it should: built-in pictures and texts.

A model file can be whole and yet give wrong vectors: on a processor that clamps sums of int8, with
a provider that rounds otherwise, or because it was exported wrongly. A model that carries golden
vectors is compared with them; any model must agree with itself.
"""

import zipfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from photosearch.encoders.encoder import Encoder
from photosearch.encoders.external import precision
from photosearch.encoders.manifest import Manifest, unusable, verify

# The lowest cosines. Published fp32 and fp16 graphs agree between processors to 0.9999 and better;
# int8 has been seen to lose up to 0.01 where sums of products are clamped.
_LEAST = {"fp32": 0.999, "fp16": 0.999, "int8-dynamic": 0.99, "int8-static": 0.99}
_LEAST_ITSELF = 0.9999
# A tower that is broken gives the same vector to everything, up to rounding.
_THE_SAME = 1 - 1e-6

# The first three are different to every model; the others trip tokenizers up.
_TEXTS = (
    "a red bicycle leaning against a wall",
    "beach",
    " ".join(f"word{n} dog" for n in range(150)),
    "🐶 on a 🏖️",
    "一只狗在海滩上奔跑",
    "",
)
_DIFFERENT_TEXTS = 3


@dataclass(frozen=True, slots=True)
class GoldenInputs:
    """What every model can be asked, drawn by arithmetic that is the same everywhere.

    Attributes:
        pictures: (n, height, width, 3) uint8 RGB of the manifest's image size.
        texts: Texts, the empty one among them.
    """

    pictures: np.ndarray
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SelfTest:
    """What came of testing a model.

    Attributes:
        agrees: Whether its vectors are what they should be.
        worst: The lowest cosine of a vector to the one it should be.
        sentence: What was found, for people.
    """

    agrees: bool
    worst: float
    sentence: str


@dataclass(frozen=True, slots=True)
class Vectors:
    """What a model makes of the built-in pictures and texts, (n, dim) float32, L2-normalised."""

    images: np.ndarray
    texts: np.ndarray

    def worst(self, other: "Vectors") -> tuple[float, float]:
        """Give the lowest cosine of two pictures and that of two texts at the same place."""
        return _worst(self.images, other.images), _worst(self.texts, other.texts)


def golden_inputs(manifest: Manifest) -> GoldenInputs:
    """Draw the built-in pictures at a model's image size, and give the built-in texts."""
    height, width = manifest.image.size
    across = np.broadcast_to(np.arange(width) * 255 // max(1, width - 1), (height, width))
    down = np.broadcast_to((np.arange(height) * 255 // max(1, height - 1))[:, None], across.shape)
    # the raw numbers, because numpy promises them, unlike its distributions, for every version
    noise = np.random.PCG64(7).random_raw(height * width * 3) % 256
    stripes = np.where((np.arange(width) // 16 % 2)[None, :, None], [230, 120, 20], [20, 40, 90])
    drawn = (
        np.zeros((height, width, 3)),
        np.full((height, width, 3), 255),
        noise.reshape(height, width, 3),
        np.stack([across, down, across * 0], axis=2),
        np.broadcast_to(stripes, (height, width, 3)),
    )
    return GoldenInputs(np.stack(drawn).astype(np.uint8), _TEXTS)


def encode_golden(encoder: Encoder) -> Vectors:
    """Encode the built-in pictures, all at a time, and the built-in texts.

    Raises:
        ModelError: The model cannot be used, or gives a vector that is not finite.
    """
    inputs = golden_inputs(encoder.manifest)
    return Vectors(encoder.images(inputs.pictures), encoder.texts(inputs.texts))


def save_golden(encoder: Encoder, file: Path) -> None:
    """Write a model's vectors of the built-in inputs as its golden ones: an .npz, float32.

    For whoever makes a model, on a computer and in a form that are known to be right.
    """
    vectors = encode_golden(encoder)
    np.savez(file, images=vectors.images, texts=vectors.texts)


def self_test(encoder: Encoder) -> SelfTest:
    """Test a model; takes some fifteen photos and twelve texts.

    Raises:
        ModelError: The model cannot be used at all.
    """
    manifest = encoder.manifest
    golden = _read_golden(encoder.folder, manifest) if manifest.golden else None
    vectors = encode_golden(encoder)
    trouble = _sameness(vectors)
    if trouble:
        return SelfTest(agrees=False, worst=0.0, sentence=trouble)
    steady = min(min(vectors.worst(each)) for each in _repeated(encoder))
    if steady < _LEAST_ITSELF:
        return SelfTest(
            agrees=False,
            worst=steady,
            sentence="It gives one photo or text different vectors from one time to the next "
            f"(cosine {steady:.4f}).",
        )
    if golden is None:
        return SelfTest(
            agrees=True,
            worst=steady,
            sentence="It agrees with itself; there are no golden vectors to compare with.",
        )
    images, texts = vectors.worst(golden)
    worst, text_precision = min(images, texts), precision(encoder.folder / manifest.text.file)
    agrees = images >= _LEAST[manifest.image.precision] and texts >= _LEAST[text_precision]
    told = "the ones that its maker stored" if agrees else "its maker's: it does not work here"
    how = "are" if agrees else "differ from"
    return SelfTest(agrees, worst, f"Its vectors {how} {told} (cosine {worst:.4f} at worst).")


def _worst(here: np.ndarray, there: np.ndarray) -> float:
    return float(np.einsum("ij,ij->i", here, there, dtype=np.float64).min())


def _repeated(encoder: Encoder) -> tuple[Vectors, ...]:
    """Encode the built-in inputs again, and once more one photo at a time."""
    again = encode_golden(encoder)
    pictures = golden_inputs(encoder.manifest).pictures
    alone = np.concatenate([encoder.images(picture[None]) for picture in pictures])
    return again, Vectors(alone, again.texts)


def _sameness(vectors: Vectors) -> str | None:
    """Say that different inputs have the same vector, as with a wrong end token; None if not."""
    texts = vectors.texts[:_DIFFERENT_TEXTS]
    for what, rows in (("pictures", vectors.images), ("texts", texts)):
        cosines = rows.astype(np.float64) @ rows.T.astype(np.float64)
        np.fill_diagonal(cosines, -1)
        if cosines.max() > _THE_SAME:
            return f"It gives different {what} the same vector: it was not exported correctly."
    return None


def _read_golden(folder: Path, manifest: Manifest) -> Vectors:
    name = manifest.golden or ""
    verify(folder, manifest, [name])
    inputs = golden_inputs(manifest)
    try:
        with (folder / name).open("rb") as file, np.load(file, allow_pickle=False) as stored:
            images, texts = np.asarray(stored["images"]), np.asarray(stored["texts"])
    except (OSError, ValueError, KeyError, EOFError, MemoryError, zipfile.BadZipFile) as error:
        raise unusable(folder, f"{name} holds no golden vectors") from error
    for rows, count in ((images, len(inputs.pictures)), (texts, len(inputs.texts))):
        if rows.shape != (count, manifest.embedding_dim) or rows.dtype != np.float32:
            raise unusable(folder, f"{name} holds golden vectors of other pictures and texts")
        if not np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-3):
            raise unusable(folder, f"{name} holds golden vectors that are not of length one")
    return Vectors(images, texts)
