"""Reading a checkpoint with the library that it was made for: towers, tokenizer, preprocessing.

What a checkpoint says of itself is turned into our manifest's facts here, and what it cannot say
or what is known to be wrong is refused.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from clip_bpe import clip_tokenizer
from folder import Facts
from numpy.typing import NDArray
from PIL import Image
from refused import Refused
from tokenizers import Tokenizer
from torch import Tensor, nn

if TYPE_CHECKING:
    from transformers import PretrainedConfig, PreTrainedTokenizerFast

LIBRARIES = ("open_clip", "transformers")
_PILLOW_FILTERS = {1: "lanczos", 2: "bilinear", 3: "bicubic"}


@dataclass(frozen=True, slots=True)
class About:
    """What no checkpoint says, from the person who exports it.

    Attributes:
        id: Short name, fit for a folder.
        name: Name for people.
        languages: Codes of the languages that the text tower understands.
        licence: Licence of the weights, in words.
        clean: How to clean texts, if not as the checkpoint's library does.
        templates: Phrases with ``{}`` where the words go.
        template_words: Templates are for queries of at most so many words; 0: for all.
    """

    id: str
    name: str
    languages: Sequence[str]
    licence: str
    clean: str | None = None
    templates: Sequence[str] = ("{}",)
    template_words: int = 0


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A dual encoder in torch, and how its own library feeds it.

    Attributes:
        facts: For the manifest.
        images: The image tower: (n, 3, height, width) float32 -> (n, dim).
        texts: The text tower to export: (n, length) int64 -> (n, dim).
        reference: The library's own text function, which takes the whole context.
        tokenizer: The content of ``tokenizer.json``.
        preprocess: The library's own way from a picture to (3, height, width) float32.
        tokenize: The library's own way from a text to (context,) int64.
    """

    facts: Facts
    images: nn.Module
    texts: nn.Module
    reference: nn.Module
    tokenizer: bytes
    preprocess: Callable[[Image.Image], NDArray[np.float32]]
    tokenize: Callable[[str], NDArray[np.int64]]


def read(source: str, about: About, library: str | None, weights: str | None) -> Checkpoint:
    """Read a checkpoint.

    Args:
        source: A local folder, a hub's id, or (with weights) the name of an open_clip architecture.
        about: What the person says of it.
        library: "open_clip" or "transformers"; None finds out.
        weights: A file, or a tag that open_clip knows, for a named architecture.

    Raises:
        Refused: It cannot be read, or it is of a kind that is not known to work.
    """
    if library is None:
        config = Path(source) / "open_clip_config.json"
        library = "open_clip" if weights or config.is_file() else "transformers"
    try:
        if library == "open_clip":
            return _open_clip(source, about, weights)
        return _transformers(source, about)
    except (OSError, ValueError, RuntimeError, KeyError) as error:
        first = str(error).strip().partition("\n")[0]
        raise Refused(f"{source} cannot be read with {library} ({first}).") from error


# ------------------------------------------------------------------ open_clip


def _open_clip(source: str, about: About, weights: str | None) -> Checkpoint:
    import open_clip
    from open_clip.tokenizer import HFTokenizer, SimpleTokenizer
    from open_clip.transform import PreprocessCfg, image_transform_v2

    name = source if weights else _open_clip_name(source)
    _refuse_wrong_gelu(name, weights)
    model = open_clip.create_model(name, pretrained=weights, require_pretrained=True).eval()
    if hasattr(model, "text_decoder"):
        raise Refused(
            "CoCa's towers are not exported: their text tower ends in a token of its own."
        )
    if any(type(part).__name__.startswith("MobileOne") for part in model.modules()):
        from timm.utils import reparameterize_model

        model.visual = reparameterize_model(model.visual)
    config = PreprocessCfg(**model.visual.preprocess_cfg)
    preprocess = image_transform_v2(config, is_train=False)
    tokenizer = open_clip.get_tokenizer(name)
    tower = getattr(model, "text", model)
    causal = _reads_forward(model)
    if isinstance(tokenizer, HFTokenizer):
        backend = tokenizer.tokenizer.backend_tokenizer
        content, pad_id = backend.to_str().encode(), int(tokenizer.tokenizer.pad_token_id)
        clean = _name_of_cleaning(tokenizer.clean_fn.__name__)
        if tokenizer.strip_sep_token or tokenizer.tokenizer_mode:
            raise Refused("This model's tokenizer changes tokens in a way that is not known here.")
    elif isinstance(tokenizer, SimpleTokenizer):
        clean = _name_of_cleaning(tokenizer.clean_fn.__name__)
        keeps_capitals = tokenizer.clean_fn.__name__ == "_clean_whitespace"
        if keeps_capitals or tokenizer.reduction_fn:
            raise Refused("This model's tokenizer changes tokens in a way that is not known here.")
        content, pad_id = clip_tokenizer(), 0
    else:
        raise Refused(f"The tokenizer {type(tokenizer).__name__} is not known here.")
    facts = Facts(
        id=about.id,
        name=about.name,
        dim=_dim(model.visual, _size(config.size)),
        languages=about.languages,
        licence=about.licence,
        size=_size(config.size),
        resize=_resize(config.resize_mode),
        interpolation="bilinear" if config.interpolation == "bilinear" else "bicubic",
        mean=tuple(config.mean),
        std=tuple(config.std),
        context=int(model.context_length),
        shorter=causal,
        pad_id=pad_id,
        clean=about.clean or clean,
        templates=about.templates,
        template_words=about.template_words,
        scale=float(model.logit_scale.exp()),
        bias=None if model.logit_bias is None else float(model.logit_bias),
    )
    return Checkpoint(
        facts=facts,
        images=model.visual,
        texts=_ForwardTexts(tower) if causal else _Method(model, "encode_text"),
        reference=_Method(model, "encode_text"),
        tokenizer=content,
        preprocess=lambda picture: preprocess(picture).numpy(),
        tokenize=lambda text: tokenizer([text])[0].numpy(),
    )


def _open_clip_name(source: str) -> str:
    return f"local-dir:{source}" if Path(source).is_dir() else f"hf-hub:{source}"


def _refuse_wrong_gelu(name: str, weights: str | None) -> None:
    """Refuse a published tag whose weights were trained with the other activation."""
    from open_clip.factory import get_model_config
    from open_clip.pretrained import get_pretrained_cfg

    tag = get_pretrained_cfg(name, weights) if weights else None
    wanted = bool(tag and tag.get("quick_gelu", False))
    if tag and wanted != bool((get_model_config(name) or {}).get("quick_gelu", False)):
        raise Refused(
            f'The weights "{weights}" need {"quick" if wanted else "plain"} GELU, which {name} has '
            "not: name the architecture with (or without) -quickgelu."
        )


def _reads_forward(model: nn.Module) -> bool:
    """Tell whether the text tower is causal and pools at the end token, so padding is idle."""
    tower = getattr(model, "text", model)
    pool = getattr(tower, "text_pool_type", None) or getattr(tower, "pool_type", None)
    mask = getattr(tower, "attn_mask", None)
    return mask is not None and pool in {"argmax", "eos"}


class _ForwardTexts(nn.Module):
    """open_clip's causal text tower for any number of tokens.

    The library's own adds all positions and a mask of the whole context; here both are cut to the
    tokens that there are.
    """

    def __init__(self, tower: nn.Module) -> None:
        super().__init__()
        self.tower = tower
        pool = getattr(tower, "text_pool_type", None) or tower.pool_type
        end = getattr(tower, "text_eos_id", None) or getattr(tower, "eos_id", None)
        self.end = end if pool == "eos" else None

    def forward(self, tokens: Tensor) -> Tensor:
        """Give (n, dim), not normalised."""
        tower, length = self.tower, tokens.shape[1]
        states = tower.token_embedding(tokens) + tower.positional_embedding[:length]
        mask = torch.full((length, length), float("-inf")).triu(1)
        states = tower.ln_final(tower.transformer(states, attn_mask=mask))
        ends = tokens if self.end is None else (tokens == self.end).int()
        pooled = states[torch.arange(tokens.shape[0]), ends.argmax(dim=1)]
        projection = tower.text_projection
        if projection is None:
            return pooled
        return projection(pooled) if isinstance(projection, nn.Linear) else pooled @ projection


def _name_of_cleaning(function: str) -> str:
    names = {
        "_clean_canonicalize": "canonicalize",
        "_clean_whitespace": "clip",  # it repairs a text first, whatever its name says
        "_clean_lower": "clip",
    }
    if function not in names:
        raise Refused(f"The cleaning {function} of this model's texts is not known here.")
    return names[function]


def _resize(mode: str) -> str:
    if mode not in {"shortest", "squash"}:
        raise Refused(f'Pictures of this model are resized to the "{mode}" side: not known here.')
    return mode


# ------------------------------------------------------------------ transformers


def _transformers(source: str, about: About) -> Checkpoint:
    from transformers import AutoConfig, AutoModel, AutoTokenizer

    config = AutoConfig.from_pretrained(source)
    if config.model_type not in {"clip", "siglip"}:
        raise Refused(
            f'Models of the type "{config.model_type}" are not exported: "clip" and "siglip" are '
            "(SigLIP 2 of fixed size is of the latter type)."
        )
    causal = config.model_type == "clip"
    tokenizer = AutoTokenizer.from_pretrained(source)
    if causal:
        _refuse_wrong_clip(source, config, tokenizer)
    model = AutoModel.from_pretrained(source, dtype=torch.float32).eval()
    context = int(config.text_config.max_position_embeddings)
    images, preprocess = _transformers_pictures(source, config.model_type)
    backend = tokenizer.backend_tokenizer
    facts = Facts(
        id=about.id,
        name=about.name,
        dim=_dim(_Pooled(model, "get_image_features"), images["size"]),
        languages=about.languages,
        licence=about.licence,
        context=context,
        shorter=causal,
        pad_id=0 if causal else int(tokenizer.pad_token_id),
        # CLIP's tokenizer.json brings texts to lower case itself. SigLIP was trained on lower case
        # and SigLIP 2's tokenizer.json on the hub does not.
        lowercase=not causal,
        clean=about.clean or ("clip" if causal else "none"),
        templates=about.templates,
        template_words=about.template_words,
        scale=float(model.logit_scale.exp()),
        bias=float(model.logit_bias) if hasattr(model, "logit_bias") else None,
        **images,
    )

    def tokenize(text: str) -> NDArray[np.int64]:
        ids = tokenizer(
            text.lower() if facts.lowercase else text,
            padding="max_length",
            truncation=True,
            max_length=context,
            padding_side="right",
        ).input_ids
        return np.array(ids, dtype=np.int64)

    texts = _Pooled(model, "get_text_features")
    content = backend.to_str().encode()
    return Checkpoint(
        facts, _Pooled(model, "get_image_features"), texts, texts, content, preprocess, tokenize
    )


def _refuse_wrong_clip(
    source: str, config: "PretrainedConfig", tokenizer: "PreTrainedTokenizerFast"
) -> None:
    end = config.text_config.eos_token_id
    # 2 stands in OpenAI's old configurations, and the library then takes the highest id.
    if end not in {2, tokenizer.eos_token_id}:
        raise Refused(
            f"The text configuration says that token {end} ends a text and the tokenizer says "
            f"{tokenizer.eos_token_id}: every text would get the same vector."
        )
    if "openai" in source.lower() and config.vision_config.hidden_act != "quick_gelu":
        raise Refused(
            f'OpenAI\'s weights need "quick_gelu" and this configuration says '
            f'"{config.vision_config.hidden_act}": vectors would be wrong.'
        )


def _transformers_pictures(
    source: str, kind: str
) -> tuple[dict[str, Any], Callable[[Image.Image], NDArray[np.float32]]]:
    """Read ``preprocessor_config.json``: the manifest's facts, and the library's own function.

    The library's function is the one that uses Pillow, as the models' makers did.
    """
    from transformers import CLIPImageProcessorPil, SiglipImageProcessorPil

    kinds = {"clip": CLIPImageProcessorPil, "siglip": SiglipImageProcessorPil}
    processor = kinds[kind].from_pretrained(source)
    if not (processor.do_resize and processor.do_rescale and processor.do_normalize):
        raise Refused("The pictures of this model are prepared in a way that is not known here.")
    if abs(processor.rescale_factor * 255 - 1) > 1e-6:
        raise Refused("The pictures of this model are rescaled by another factor than 1/255.")
    size, crop = dict(processor.size), dict(getattr(processor, "crop_size", None) or {})
    if "shortest_edge" in size and processor.do_center_crop:
        if {crop["height"], crop["width"]} != {size["shortest_edge"]}:
            raise Refused("This model crops its pictures to another size than they are resized to.")
        shape, resize = (crop["height"], crop["width"]), "shortest"
    elif "height" in size:
        shape, resize = (size["height"], size["width"]), "squash"
    else:
        raise Refused(f"Pictures of this model are resized to {size}: not known here.")
    facts = {
        "size": shape,
        "resize": resize,
        "interpolation": _PILLOW_FILTERS[int(processor.resample)],
        "mean": tuple(processor.image_mean),
        "std": tuple(processor.image_std),
    }

    def preprocess(picture: Image.Image) -> NDArray[np.float32]:
        pixels = processor(picture, return_tensors="np")["pixel_values"][0]
        return np.asarray(pixels, dtype=np.float32)

    return facts, preprocess


class _Method(nn.Module):
    """A method of a model as a module of its own."""

    def __init__(self, model: nn.Module, method: str) -> None:
        super().__init__()
        self.model = model
        self.method = method

    def forward(self, inputs: Tensor) -> Tensor:
        """Give (n, dim), not normalised."""
        return getattr(self.model, self.method)(inputs)


class _Pooled(_Method):
    """A method of a transformers model whose answer holds the vectors among other things."""

    def forward(self, inputs: Tensor) -> Tensor:
        """Give (n, dim), not normalised."""
        return super().forward(inputs).pooler_output


# ------------------------------------------------------------------ both


def _size(size: int | Sequence[int]) -> tuple[int, int]:
    return (size, size) if isinstance(size, int) else (int(size[0]), int(size[1]))


def _dim(images: nn.Module, size: tuple[int, int]) -> int:
    with torch.inference_mode():
        return int(images(torch.zeros(1, 3, *size)).shape[1])


def closes(tokenizer: bytes) -> bool:
    """Tell whether a tokenizer puts something after a text, as every known family's does."""
    read = Tokenizer.from_str(tokenizer.decode())
    bare = read.encode("a", add_special_tokens=False).ids
    return read.encode("a").ids[-1:] != bare[-1:]
