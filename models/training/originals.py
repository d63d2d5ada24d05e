"""Step `originals`: find the sharp photos behind the training sets' small copies.

The sets hold copies with a short side of 128 px; their sources, named in the sets' own README, hold
the photos as they were. A copy and its original are matched by their smallest thumbnails alone, so
that neither names nor folders matter.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from multiprocessing import Pool
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageFile

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from data import Photo
    from numpy.typing import NDArray

SIDE = 12  # pixels of a thumbnail
SHORT_SIDE = 288  # pixels kept of an original: more than any size that is trained at
# Root mean square of the difference of two thumbnails, in grey levels. Copies of one photo measure
# 0.5 to 3; the nearest two different photos 8 and more (receipts excepted, which look alike).
SAME = 5.0
PICTURES = {".jpg", ".jpeg", ".png", ".webp"}
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Source:
    """The pictures under one set's folder and their thumbnails (n, 12 * 12 * 3) float32."""

    files: list[Path]
    thumbnails: NDArray[np.float32]


def find(photos: Sequence[Photo], sources: Path, target: Path, processes: int) -> None:
    """Write `target/SET/NAME.jpg` for every photo whose original lies under `sources/SET`."""
    ImageFile.LOAD_TRUNCATED_IMAGES = True
    for name in sorted({photo.set for photo in photos}):
        copies = [photo.file for photo in photos if photo.set == name]
        files = sorted(
            file for file in (sources / name).rglob("*") if file.suffix.lower() in PICTURES
        )
        if not files:
            log.info("originals: no source for %s", name)
            continue
        (target / name).mkdir(parents=True, exist_ok=True)
        with Pool(processes) as pool:
            small = np.stack(pool.map(_thumbnail, copies, 32))
            source = Source(files, np.stack(pool.map(_thumbnail, files, 32)))
            pairs = _match(copies, small, source, target / name)
            pool.starmap(_keep, pairs, 16)
        log.info("originals: %d of %d found for %s", len(pairs), len(copies), name)


def _thumbnail(file: Path) -> NDArray[np.float32]:
    try:
        with Image.open(file) as image:
            image.draft("RGB", (2 * SHORT_SIDE, 2 * SHORT_SIDE))
            small = image.convert("RGB").resize((SIDE, SIDE), Image.Resampling.BOX)
    except (OSError, ValueError, Image.DecompressionBombError):
        return np.full(SIDE * SIDE * 3, -1e4, np.float32)  # near to nothing
    return np.asarray(small, np.float32).ravel()


def _match(
    copies: Sequence[Path], small: NDArray, source: Source, target: Path
) -> list[tuple[Path, Path]]:
    """Pair originals with the files to write."""
    pairs = []
    norms = (source.thumbnails**2).sum(1)
    for copy, row in zip(copies, small, strict=True):
        distances = norms - 2 * source.thumbnails @ row + (row**2).sum()
        best = int(distances.argmin())
        if np.sqrt(max(0.0, distances[best]) / len(row)) <= SAME:
            pairs.append((source.files[best], target / f"{copy.stem}.jpg"))
    return pairs


def _keep(original: Path, target: Path) -> None:
    if target.exists():
        return
    with Image.open(original) as image:
        image.draft("RGB", (SHORT_SIDE, SHORT_SIDE))
        image = image.convert("RGB")
        factor = SHORT_SIDE / min(image.size)
        if factor < 1:
            size = (round(image.width * factor), round(image.height * factor))
            image = image.resize(size, Image.Resampling.LANCZOS)
        image.save(target, "JPEG", quality=92)
