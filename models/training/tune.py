"""Step `tune`: train late blocks, projection and text tower together on the cached views.

Its length is a time, not a number of steps: on a shared CPU that is what one can decide. Several
runs can go on side by side, each on one thread (measured on two busy cores: 7 core-seconds a step
with one thread, 16 with two, which wait for each other); the starter is the mean of their weights.
"""

from __future__ import annotations

import logging
import math
import time
from typing import TYPE_CHECKING

import numpy as np
import torch
import views
from heads import FIRST_SCALE, image_loss
from lite2 import DIMENSION, Head, Late, published_state
from pairs import Bank, Pairs, recall
from text_tower import TextTower
from torch import Tensor, nn

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from distil import Phrases

BATCH = 128
BANK = 768
TEXT_BATCHES = 1  # corpus batches a step, so that the tower forgets no rare word
TEXT_WEIGHT = 5.0  # of 1 - cosine to the teacher on the corpus
CAPTION_WEIGHT = 2.0  # the same on the captions in the batch, which may move towards the photos
# The text tower moves least: tuned at 3e-4 it forgot more than it learned.
RATES = {"late": 2.5e-4, "head": 4e-4, "tower": 1e-4}
DROPOUT = 0.2
WARM_UP = 0.04  # share of the time
SAVE_EVERY = 25  # steps
CHECK_EVERY = 100  # steps
log = logging.getLogger(__name__)


class Tuning:
    """Both towers, their optimiser and how far they are; kept in `tuning-RUN.pt`."""

    def __init__(
        self, work: Path, published: Path, run: int, minutes: float, begin: Sequence[Path]
    ) -> None:
        self.work = work
        self.run = run
        self.budget = 60 * minutes
        self.spent = 0.0
        self.step = 0
        self.late = Late(published_state(published)).to(memory_format=torch.channels_last)
        self.head = Head(DROPOUT)
        self.tower = TextTower()
        self.scale = nn.Parameter(torch.tensor(FIRST_SCALE).log())
        self._load_beginnings(begin)
        groups = {"late": [*self.late.parameters()], "tower": [*self.tower.parameters()]}
        groups["head"] = [*self.head.parameters(), self.scale]
        self.optimiser = torch.optim.AdamW(
            [{"params": values, "name": name} for name, values in groups.items()], weight_decay=0.02
        )
        self._load_checkpoint()

    def _load_beginnings(self, begin: Sequence[Path]) -> None:
        """Start from the mean of earlier runs' image towers, or from what `heads` made."""
        saved = torch.load(self.work / "head.pt", weights_only=True)
        self.head.load_state_dict(saved["head"])
        self.scale.data.copy_(saved["scale"])
        if begin:
            runs = [torch.load(file, weights_only=True) for file in begin]
            self.late.load_state_dict(mean([run["late"] for run in runs]))
            self.head.load_state_dict(mean([run["head"] for run in runs]))
        self.tower.load_state_dict(torch.load(self.work / "text.pt", weights_only=True)["tower"])

    def _load_checkpoint(self) -> None:
        file = self.work / f"tuning-{self.run}.pt"
        if not file.exists():
            return
        saved = torch.load(file, weights_only=True)
        for name in ("late", "head", "tower", "optimiser"):
            getattr(self, name).load_state_dict(saved[name])
        self.scale.data.copy_(saved["scale"])
        self.spent, self.step = saved["spent"], saved["step"]

    def save(self) -> None:
        """Write the checkpoint, and the towers alone as `tuned-RUN.pt`."""
        parts = ("late", "head", "tower")
        state = {name: getattr(self, name).state_dict() for name in parts}
        torch.save(state, self.work / f"tuned-{self.run}.pt")
        state["optimiser"] = self.optimiser.state_dict()
        counts = {"scale": self.scale.detach(), "spent": self.spent, "step": self.step}
        torch.save({**state, **counts}, self.work / f"tuning-{self.run}.pt")

    def set_rates(self) -> None:
        """Warm up, then half a cosine to zero at the end of the time."""
        progress = min(1.0, self.spent / self.budget)
        factor = min(1.0, progress / WARM_UP) * 0.5 * (1 + math.cos(math.pi * progress))
        for group in self.optimiser.param_groups:
            group["lr"] = RATES[group["name"]] * factor


def mean(states: list[dict[str, Tensor]]) -> dict[str, Tensor]:
    """Average the weights of runs that began at the same point."""
    return {name: torch.stack([state[name] for state in states]).mean(0) for name in states[0]}


def as_maps(stored: np.ndarray, mirrored: bool) -> Tensor:
    """Bring stored activations (n, h, w, 88) fp16 to (n, 88, h, w) float32, channels last.

    Mirroring them is nearly, not quite, the same as mirroring the photo (the padding differs).
    """
    values = torch.from_numpy(np.ascontiguousarray(stored)).float().permute(0, 3, 1, 2)
    return values.flip(3) if mirrored else values


def train(
    pairs: Pairs, phrases: Phrases, work: Path, *, published: Path, rounds: list[int],
    run: int, minutes: float, begin: Sequence[Path], seed: int,
) -> None:  # fmt: skip
    """Tune until the time is spent; goes on from the last checkpoint."""
    torch.manual_seed(seed)
    tuning = Tuning(work, published, run, minutes, begin)
    rng = np.random.default_rng([seed, run, tuning.step])
    corpus = phrases.batches(rng)
    bank = Bank.empty(BANK, DIMENSION)
    ready = [number for number in rounds if views.finished(work, number)]
    while tuning.spent < tuning.budget:
        start = time.monotonic()
        tuning.set_rates()
        if tuning.step % SAVE_EVERY == 0:  # rounds may be made while this runs
            ready = [number for number in rounds if views.finished(work, number)]
        maps = views.load_maps(work, int(rng.choice(ready)))
        losses = _losses(tuning, pairs, corpus, maps, rng, bank)
        tuning.optimiser.zero_grad()
        sum(losses).backward()
        nn.utils.clip_grad_norm_(
            [value for group in tuning.optimiser.param_groups for value in group["params"]], 5.0
        )
        tuning.optimiser.step()
        tuning.step += 1
        tuning.spent += time.monotonic() - start
        finished = tuning.spent >= tuning.budget
        if tuning.step % CHECK_EVERY == 0 or finished:
            log.info("tune %d: held out %s", run, held_out(tuning, pairs, work))
        if tuning.step % SAVE_EVERY == 0 or finished:
            log.info(
                "tune %d: step %d, %.0f s of %.0f, losses %s, scale %.1f",
                run, tuning.step, tuning.spent, tuning.budget,
                [round(loss.item(), 3) for loss in losses], tuning.scale.exp().item(),
            )  # fmt: skip
            tuning.save()


def _losses(tuning, pairs: Pairs, corpus, maps, rng, bank: Bank) -> list[Tensor]:  # noqa: ANN001
    rows, text_rows = pairs.draw(rng, BATCH)
    order = np.argsort(rows)  # the cache is read from front to back
    rows, text_rows = rows[order], text_rows[order]
    ids, mask, meanings = pairs.text_batch(text_rows[text_rows >= 0])
    images = tuning.head(tuning.late(as_maps(maps[rows], mirrored=rng.random() < 0.5)))
    texts = tuning.tower(ids, mask)
    picture = image_loss(pairs, rows, text_rows, images, texts, tuning.scale.exp(), bank)
    losses = [picture, CAPTION_WEIGHT * (1 - (texts * meanings).sum(1)).mean()]
    for _ in range(TEXT_BATCHES):
        ids, mask, vectors = next(corpus)
        losses.append(TEXT_WEIGHT * (1 - (tuning.tower(ids, mask) * vectors).sum(1)).mean())
    return losses


def held_out(tuning: Tuning, pairs: Pairs, work: Path) -> dict[str, float]:
    """Measure recall over the held-out photos, whole."""
    rows, captions, owners = pairs.held_out_captions()
    maps = views.load_maps(work, 0)
    tuning.late.eval(), tuning.head.eval(), tuning.tower.eval()
    with torch.inference_mode():
        images = [
            tuning.head(tuning.late(as_maps(maps[rows[start : start + 64]], mirrored=False)))
            for start in range(0, len(rows), 64)
        ]
        texts = [
            tuning.tower(*pairs.text_batch(captions[start : start + 256])[:2])
            for start in range(0, len(captions), 256)
        ]
    tuning.late.train(), tuning.head.train(), tuning.tower.train()
    found = recall(torch.cat(texts).numpy(), torch.cat(images).numpy(), owners)
    return {name: round(value, 4) for name, value in found.items()}
