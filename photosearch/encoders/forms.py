"""Which form of a model serves best on this computer: what int8 gains depends on the processor."""

import logging
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from photosearch.encoders.encoder import Encoder
from photosearch.encoders.importing import import_model
from photosearch.encoders.layouts import variants
from photosearch.encoders.selftest import Vectors, encode_golden
from photosearch.encoders.sources import opened
from photosearch.encoders.speed import measure_speed
from photosearch.errors import ModelError

# Median cosine to the most exact form, of the built-in pictures or of the built-in texts, below
# which a form is another model rather than a quicker one.
_LEAST = 0.95

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Form:
    """What a form of a model gives here.

    Attributes:
        variant: Its name in the layout.
        photos_per_s: Photos encoded a second, without reading them.
        cosine: Median cosine to the most exact form: of the built-in pictures or of the texts,
            whichever is lower.
    """

    variant: str
    photos_per_s: float
    cosine: float


def try_forms(source: Path, target: Path, *, threads: int) -> list[Form]:
    """Try the forms of a model, the most exact first, some seconds each; broken ones are left out.

    Args:
        source: A folder or zip file, as import_model() takes it.
        target: A folder on the disk that the model will be on; what is tried there goes again.
        threads: Threads of one run.

    Returns:
        What each gives; nothing where the source has no forms to choose from.

    Raises:
        ModelError: No form can be used.
    """
    with opened(source, link=False) as files:
        names = variants(files)
    if len(names) < 2:
        return []
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".trying-", dir=target) as place:
        return _try(source, names, Path(place), threads)


def fastest(forms: Sequence[Form]) -> Form:
    """Choose the quickest form whose vectors are near those of the most exact one, the first."""
    return max(
        (form for form in forms if form.cosine >= _LEAST), key=lambda form: form.photos_per_s
    )


def _try(source: Path, names: Sequence[str], place: Path, threads: int) -> list[Form]:
    forms: list[Form] = []
    exact: Vectors | None = None
    refused: ModelError | None = None
    for name in names:
        try:
            manifest = import_model(source, place, id=name, variant=name)
            speed = measure_speed(place / manifest.id, threads=threads)
            vectors = encode_golden(Encoder(place / manifest.id, threads=threads))
        except ModelError as error:
            refused = error
            continue
        exact = exact or vectors
        forms.append(Form(name, speed.photos_per_s, _median_cosine(vectors, exact)))
    if refused and not forms:
        raise refused
    _log.info("tried forms of a model: %s", forms)
    return forms


def _median_cosine(vectors: Vectors, exact: Vectors) -> float:
    pairs = ((vectors.images, exact.images), (vectors.texts, exact.texts))
    return min(float(np.median(np.einsum("ij,ij->i", a, b))) for a, b in pairs)
