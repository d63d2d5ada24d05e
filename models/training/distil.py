"""Step `distil`: teach the text tower the teacher's vectors of the corpus, without pictures."""

from __future__ import annotations

import logging
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import texts
import torch
from teacher import pad
from text_tower import TextTower, train_tokenizer
from tokenizers import Tokenizer
from torch import Tensor

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from numpy.typing import NDArray

BATCH = 128  # small: few texts can be seen in the time, so let each count more often
GROUP = 64  # batches that are sorted by length together, so that little is padded
PEAK_RATE = 1.2e-3
WARM_UP = 300  # steps
HELD_OUT = 4_000  # the last texts of the shuffled corpus
REPORT = 200  # steps
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Phrases:
    """Texts as pieces, with the teacher's vectors (n, 384) fp16."""

    tokens: list[list[int]]
    vectors: NDArray[np.float16]

    def batch(self, rows: NDArray[np.int64]) -> tuple[Tensor, Tensor, Tensor]:
        """Give ids, mask and teacher vectors of some rows."""
        ids, mask = pad([self.tokens[row] for row in rows])
        target = torch.from_numpy(self.vectors[rows].astype(np.float32))
        return torch.from_numpy(ids), torch.from_numpy(mask), target

    def batches(self, rng: np.random.Generator) -> Iterator[tuple[Tensor, Tensor, Tensor]]:
        """Give batches for ever, each holding texts of about one length."""
        while True:
            order = rng.permutation(len(self.tokens))
            for start in range(0, len(order), BATCH * GROUP):
                group = sorted(
                    order[start : start + BATCH * GROUP], key=lambda i: len(self.tokens[i])
                )
                for place in rng.permutation(-(-len(group) // BATCH)):
                    yield self.batch(np.array(group[place * BATCH : (place + 1) * BATCH]))


def rate(step: int, steps: int, peak: float, warm_up: int = WARM_UP) -> float:
    """Give the learning rate of a step: linear warm-up, then half a cosine to zero."""
    if step < warm_up:
        return peak * (step + 1) / warm_up
    return peak * 0.5 * (1 + math.cos(math.pi * min(1, (step - warm_up) / (steps - warm_up))))


def load_tokenizer(work: Path) -> Tokenizer:
    """Load the vocabulary, learning it first where it is missing."""
    file = work / "tokenizer.json"
    if not file.exists():
        listing, _ = texts.load(work)
        train_tokenizer(listing).save(str(file), pretty=False)
    return Tokenizer.from_file(str(file))


def load_phrases(work: Path) -> tuple[Phrases, Phrases]:
    """Load the corpus as pieces and vectors: the part to train on, and the held-out part."""
    listing, vectors = texts.load(work)
    tokens = [encoding.ids for encoding in load_tokenizer(work).encode_batch(listing)]
    kept = len(tokens) - HELD_OUT
    return Phrases(tokens[:kept], vectors[:kept]), Phrases(tokens[kept:], vectors[kept:])


def train(work: Path, *, steps: int, seed: int) -> None:
    """Train and keep `text.pt` under `work`; goes on from its last checkpoint."""
    torch.manual_seed(seed)
    training, held_out = load_phrases(work)
    tower = TextTower()
    optimiser = torch.optim.AdamW(tower.parameters(), lr=PEAK_RATE, weight_decay=0.01)
    checkpoint = work / "text.pt"
    start = 0
    if checkpoint.exists():
        saved = torch.load(checkpoint, weights_only=True)
        tower.load_state_dict(saved["tower"])
        optimiser.load_state_dict(saved["optimiser"])
        start = saved["step"]
    batches = training.batches(np.random.default_rng([seed, start]))
    for step in range(start, steps):
        ids, mask, target = next(batches)
        optimiser.param_groups[0]["lr"] = rate(step, steps, PEAK_RATE)
        loss = (1 - (tower(ids, mask) * target).sum(1)).mean()
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(tower.parameters(), 1.0)
        optimiser.step()
        if (step + 1) % REPORT == 0 or step + 1 == steps:
            log.info("distil: step %d, held-out cosine %.4f", step + 1, agreement(tower, held_out))
            state = {"tower": tower.state_dict(), "optimiser": optimiser.state_dict()}
            torch.save({**state, "step": step + 1}, checkpoint)


def agreement(tower: TextTower, phrases: Phrases) -> float:
    """Give the mean cosine between the tower's vectors and the teacher's."""
    order = np.array(sorted(range(len(phrases.tokens)), key=lambda i: len(phrases.tokens[i])))
    total = 0.0
    with torch.inference_mode():
        for start in range(0, len(order), BATCH):
            ids, mask, target = phrases.batch(order[start : start + BATCH])
            total += float((tower(ids, mask) * target).sum())
    return total / len(order)
