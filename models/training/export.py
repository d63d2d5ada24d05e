"""Step `export`: write what training made into `models/starter/`."""

from __future__ import annotations

import hashlib
import shutil
from typing import TYPE_CHECKING

import numpy as np
import text_tower
import torch
from lite2 import STARTER, Head, Late, assemble, published_state, trained_tensors, write_table
from text_tower import TextTower, quantise
from tune import mean

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

SIZE = 224  # pixels; chosen by measuring, see the README
# Chosen by the held-out photos: recall@10 is .823, .823, .814, .811 there for 0, 0.2, 0.4, 0.6.
DISTILLED_SHARE = 0.2
MANIFEST = """\
format = 1
id = "starter"
name = "Starter"
family = "dual-encoder"
embedding_dim = 384
languages = ["en"]
licence = "research use only, as most photos that it was trained on; its backbone is Apache-2.0"

[image]
file = "image.onnx"
input = "pixel_values"            # float32 [batch, 3, {size}, {size}], RGB, channels first
output = "image_embeds"           # float32 [batch, 384], L2-normalised
size = [{size}, {size}]
resize = "squash"
crop = "none"
interpolation = "bicubic"
rescale = 0.00392156862745098
mean = [0.485, 0.456, 0.406]
std = [0.229, 0.224, 0.225]

[text]
file = "text.onnx"
input_ids = "input_ids"           # int64 [batch, tokens]
attention_mask = "attention_mask" # int64 [batch, tokens]
output = "text_embeds"            # float32 [batch, 384], L2-normalised
tokenizer = "tokenizer.json"      # WordPiece, lower-casing; adds [CLS] and [SEP], truncates to 48
context_length = 48
padding = "longest"
pad_id = 0
templates = ["{{}}"]

[similarity]                      # cosine, measured on 1,000 photos that were not trained on
match_percentiles_5_25_50_75_95 = {match}
other_percentiles_50_95_99_999 = {other}

[files]
{files}
"""


def write_starter(
    late: Late, head: Head, tower: TextTower, tokenizer: Path, published: Path
) -> None:
    """Write difference, table, text tower and tokenizer, and a manifest without bands."""
    if not (STARTER / "published.json").exists():
        write_table(published, STARTER / "published.json")
    write_difference(late, head, published)
    text_tower.export(tower.eval(), STARTER / "text.onnx")
    shutil.copyfile(tokenizer, STARTER / "tokenizer.json")
    write_manifest([0.0] * 5, [0.0] * 4, published)


def write_difference(late: Late, head: Head, published: Path) -> None:
    """Write `image-difference.npz`: int8 for each output channel, biases in float32."""
    state = published_state(published)
    tensors: dict[str, NDArray] = {}
    for name, values in trained_tensors(late, head).items():
        change = values - state[name].numpy() if name in state else values
        if not change.any():
            continue
        if change.ndim == 1:
            tensors[name] = change
        else:
            tensors[f"{name}.int8"], tensors[f"{name}.scale"] = quantise(change)
    np.savez_compressed(STARTER / "image-difference.npz", **tensors)


def image_model(published: Path, size: int = SIZE) -> bytes:
    """Assemble the image tower for any size divisible by 32."""
    difference = assemble.read_difference(STARTER / "image-difference.npz")
    tensors = assemble.read_published(published)
    model = assemble.image_graph(tensors, difference, (size, size))
    return model.SerializeToString(deterministic=True)


def write_manifest(match: list[float], other: list[float], published: Path) -> None:
    """Write the manifest with the digests of the files as they are."""
    contents = {"image.onnx": image_model(published)}
    for name in ("text.onnx", "tokenizer.json"):
        contents[name] = (STARTER / name).read_bytes()
    files = "\n".join(
        f'"{name}" = {{ size = {len(content)}, sha256 = "{hashlib.sha256(content).hexdigest()}" }}'
        for name, content in contents.items()
    )
    text = MANIFEST.format(size=SIZE, match=match, other=other, files=files)
    (STARTER / "manifest.toml").write_text(text, encoding="utf-8")


def load_tuned(work: Path, published: Path) -> tuple[Late, Head, TextTower]:
    """Load the newest towers: the mean of the `tuned-*.pt`, else those of heads and distil.

    The text tower is drawn back towards what distil made, see `DISTILLED_SHARE`.
    """
    late, head, tower = Late(published_state(published)), Head(), TextTower()
    distilled = torch.load(work / "text.pt", weights_only=True)["tower"]
    runs = [torch.load(file, weights_only=True) for file in sorted(work.glob("tuned-*.pt"))]
    if runs:
        late.load_state_dict(mean([run["late"] for run in runs]))
        head.load_state_dict(mean([run["head"] for run in runs]))
        tower.load_state_dict(between(mean([run["tower"] for run in runs]), distilled))
    else:
        head.load_state_dict(torch.load(work / "head.pt", weights_only=True)["head"])
        tower.load_state_dict(distilled)
    return late.eval(), head.eval(), tower.eval()


def between(
    tuned: dict[str, torch.Tensor], distilled: dict[str, torch.Tensor]
) -> dict[str, torch.Tensor]:
    """Mix the weights of the tuned text tower with those that tuning began from."""
    return {name: torch.lerp(tuned[name], distilled[name], DISTILLED_SHARE) for name in tuned}
