"""Step `texts`: build the corpus and let the teacher give every text its vector."""

from __future__ import annotations

import json
import logging
from multiprocessing import Pool
from typing import TYPE_CHECKING

import corpus
import numpy as np
from teacher import TextTeacher

if TYPE_CHECKING:
    from pathlib import Path

    from data import Photo
    from numpy.typing import NDArray

SHARD = 16_384
log = logging.getLogger(__name__)


def prepare(photos: list[Photo], teacher: Path, work: Path, *, seed: int, processes: int) -> None:
    """Write `corpus.json` and `text-vectors/*.npy` (fp16) under `work`; skips finished shards."""
    listing = work / "corpus.json"
    if not listing.exists():
        listing.write_text(json.dumps(corpus.build(photos, seed)))
    texts = json.loads(listing.read_text())
    (work / "text-vectors").mkdir(exist_ok=True)
    jobs = [
        (teacher, texts[start : start + SHARD], _shard(work, start))
        for start in range(0, len(texts), SHARD)
        if not _shard(work, start).exists()
    ]
    with Pool(processes) as pool:
        for done, shard in enumerate(pool.imap_unordered(_embed, jobs), 1):
            log.info("texts embedded: %d of %d shards (%s)", done, len(jobs), shard.name)


def load(work: Path) -> tuple[list[str], NDArray[np.float16]]:
    """Load the corpus texts and their teacher vectors (n, 384), as far as they are finished."""
    texts = json.loads((work / "corpus.json").read_text())
    chosen: list[str] = []
    vectors = []
    for start in range(0, len(texts), SHARD):
        if _shard(work, start).exists():
            chosen += texts[start : start + SHARD]
            vectors.append(np.load(_shard(work, start)))
    return chosen, np.concatenate(vectors)


def _shard(work: Path, start: int) -> Path:
    return work / "text-vectors" / f"{start:07d}.npy"


def _embed(job: tuple[Path, list[str], Path]) -> Path:
    teacher, texts, target = job
    vectors = TextTeacher(teacher).embed(texts, batch=64).astype(np.float16)
    unfinished = target.with_suffix(".part.npy")
    np.save(unfinished, vectors)
    unfinished.replace(target)
    return target
