"""Step `heads`: train the projection alone, over the published network's own features."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import numpy as np
import torch
import views
from lite2 import DIMENSION, Head
from pairs import Bank, Pairs, contrast, recall
from torch import Tensor, nn

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

BATCH = 1024
STEPS = 300
PEAK_RATE = 1e-3
DROPOUT = 0.3
REGRESSION = 5.0  # weight of 1 - cosine to the teacher's image vector, beside the contrastive loss
FIRST_SCALE = 20.0
log = logging.getLogger(__name__)


def image_loss(
    pairs: Pairs, rows: NDArray[np.int64], text_rows: NDArray[np.int64],
    images: Tensor, texts: Tensor, scale: Tensor, bank: Bank,
) -> Tensor:  # fmt: skip
    """Add up contrastive loss (photos with a text: `text_rows` >= 0) and regression (all photos).

    The pairs go into the bank.
    """
    known = text_rows >= 0
    photos, theirs = rows[known], text_rows[known]
    meanings = pairs.meanings(theirs)
    loss = contrast(
        images[known], texts, meanings, scale, bank,
        torch.from_numpy(pairs.fitting(photos, np.concatenate([theirs, bank.text_rows]))),
        torch.from_numpy(pairs.fitting(np.concatenate([photos, bank.rows]), theirs).T),
    )  # fmt: skip
    bank.push(images[known], texts, meanings, photos, theirs)
    regression = (1 - (images * pairs.target_batch(rows)).sum(1)).mean()
    return loss + REGRESSION * regression


def train(pairs: Pairs, work: Path, *, rounds: list[int], seed: int) -> None:
    """Train the head against the teacher's text vectors and keep `head.pt`."""
    features = [np.asarray(views.load_features(work, number)) for number in rounds]
    head, scale = fit(pairs, features, seed=seed)
    torch.save({"head": head.state_dict(), "scale": scale.detach()}, work / "head.pt")


def fit(
    pairs: Pairs, features: Sequence[NDArray[np.float16]], *, seed: int, steps: int = STEPS
) -> tuple[Head, Tensor]:
    """Train a head over one or several rounds of features; gives it and the log of the scale."""
    torch.manual_seed(seed)
    rng = np.random.default_rng(seed)
    head = Head(DROPOUT)
    scale = nn.Parameter(torch.tensor(FIRST_SCALE).log())
    optimiser = torch.optim.AdamW([*head.parameters(), scale], lr=PEAK_RATE, weight_decay=0.02)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, PEAK_RATE, steps, pct_start=0.05)
    bank = Bank.empty(0, DIMENSION)
    for step in range(steps):
        rows, text_rows = pairs.draw(rng, BATCH)
        meanings = pairs.meanings(text_rows[text_rows >= 0])
        chosen = features[rng.integers(len(features))][rows].astype(np.float32)
        images = head(torch.from_numpy(chosen))
        loss = image_loss(pairs, rows, text_rows, images, meanings, scale.exp(), bank)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        schedule.step()
        if (step + 1) % 100 == 0:
            found = _held_out(pairs, head, features[0])
            log.info("heads: step %d, loss %.3f, held out %s", step + 1, loss.item(), found)
    return head.eval(), scale


def _held_out(pairs: Pairs, head: Head, features: np.ndarray) -> dict[str, float]:
    rows, captions, owners = pairs.held_out_captions()
    head.eval()
    with torch.inference_mode():
        images = head(torch.from_numpy(features[rows].astype(np.float32))).numpy()
    head.train()
    return recall(pairs.vectors[captions].astype(np.float32), images, owners)
