"""Step `study`: what more photos give, and what a set that was never seen loses.

Both with heads alone over the published network's features: a full training for each answer would
take days, and the heads show the same order of things.
"""

from __future__ import annotations

import dataclasses
import logging
from typing import TYPE_CHECKING

import heads
import numpy as np
import torch
import views
from data import LABEL_PHRASES, read_captions
from measure import open_all, rounded
from pairs import recall
from teacher import TextTeacher

if TYPE_CHECKING:
    from pathlib import Path

    from lite2 import Head
    from numpy.typing import NDArray
    from pairs import Pairs

STEPS = 100
SHARES = (0.25, 0.5, 1.0)
LEFT_OUT = ("caltech101", "cats-dogs", "pacs-photo", "weather")
log = logging.getLogger(__name__)


def run(
    pairs: Pairs, work: Path, captioned: Path, published: Path, teacher: Path, seed: int
) -> dict:
    """Give recall on the captioned photos by share of photos, and label accuracy by set."""
    features = np.asarray(views.load_features(work, 0))
    guide = TextTeacher(teacher)
    files, captions, owners = read_captions(captioned)
    network = views.published_session(published, ["features"])
    measured = np.concatenate(
        [
            network.run(["features"], {"pixel_values": views.pixels(image, 224)[None]})[0]
            for image in open_all(files)
        ]
    )
    texts = guide.embed(captions)
    shares = {}
    for share in SHARES:
        chosen = np.random.default_rng(seed).permutation(pairs.training)
        chosen = chosen[: round(share * len(chosen))]
        head = _fit(pairs, features, chosen, seed)
        found = recall(texts, _embed(head, measured), np.array(owners))
        shares[str(len(chosen))] = rounded(found)
        log.info("study: %d photos, %s", len(chosen), shares[str(len(chosen))])
    whole = head
    sets = {}
    for name in LEFT_OUT:
        kept = [row for row in pairs.training if pairs.photos[row].set != name]
        without = _fit(pairs, features, np.array(kept), seed)
        sets[name] = {
            "with": _accuracy(whole, pairs, features, guide, name),
            "left_out": _accuracy(without, pairs, features, guide, name),
        }
        log.info("study: %s, %s", name, sets[name])
    return {"recall_by_photos": shares, "label_accuracy_with_and_without_set": sets}


def _fit(pairs: Pairs, features: NDArray, rows: NDArray, seed: int) -> Head:
    kept = np.isin(pairs.training, rows)
    chances = pairs.chances[kept] / pairs.chances[kept].sum()
    some = dataclasses.replace(pairs, training=pairs.training[kept], chances=chances)
    return heads.fit(some, [features], seed=seed, steps=STEPS)[0]


def _embed(head: Head, features: NDArray) -> NDArray[np.float32]:
    with torch.inference_mode():
        return head(torch.from_numpy(features.astype(np.float32))).numpy()


def _accuracy(head: Head, pairs: Pairs, features: NDArray, guide: TextTeacher, name: str) -> float:
    """Give the share of a set's held-out photos whose nearest label is one of their own."""
    rows = [row for row, p in enumerate(pairs.photos) if p.set == name and p.held_out and p.texts]
    labels = sorted({text for p in pairs.photos if p.set == name for text in p.texts})
    vectors = np.stack(
        [
            guide.embed([phrase.format(label) for phrase in LABEL_PHRASES]).mean(0)
            for label in labels
        ]
    )
    nearest = (_embed(head, features[rows]) @ vectors.T).argmax(1)
    right = [labels[n] in pairs.photos[row].texts for row, n in zip(rows, nearest, strict=True)]
    return round(float(np.mean(right)), 4)
