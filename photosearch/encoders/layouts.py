"""The layouts that published models come in, and what each says and leaves unsaid.

A ``Plan`` is what can be known without loading a graph; what is left as None, the graph must say.
Facts that no file of a layout states are the rules of its family.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Any

from photosearch.encoders.bytepairs import clip_tokenizer
from photosearch.encoders.sources import Source
from photosearch.encoders.words import Words

VARIANTS: Mapping[str, tuple[str, ...]] = {
    "fp32": ("",),
    "fp16": ("_fp16",),
    "quantized": ("_quantized", "_int8", "_uint8"),
}
_CLIP_MEAN = (0.48145466, 0.4578275, 0.40821073)
_CLIP_STD = (0.26862954, 0.26130258, 0.27577711)
_PILLOW_FILTERS = {1: "lanczos", 2: "bilinear", 3: "bicubic"}
_MAX_CONFIG = 4 * 1024 * 1024
_MAX_TOKENIZER = 256 * 1024 * 1024
_MERGES = "bpe_simple_vocab_16e6.txt.gz"


class Unknown(Exception):
    """A layout leaves something unsaid, or says what cannot be used; the end of a sentence."""


@dataclass(frozen=True, slots=True)
class Framing:
    """How photos are fitted and scaled; names as in the manifest's ``[image]``."""

    size: tuple[int, int] | None
    resize: str
    interpolation: str
    rescale: float
    mean: tuple[float, ...]
    std: tuple[float, ...]
    pad: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """What a source says of its model.

    Attributes:
        image: The image tower's file in the source.
        text: The text tower's file.
        tokenizer: The content of ``tokenizer.json``.
        framing: How photos are fitted and scaled.
        image_outputs: Names of outputs that may be the embedding, the best first.
        text_outputs: The same of the text tower.
        pad_id: Token id to pad with.
        clean: How texts are cleaned.
        lowercase: Whether texts are brought to lower case besides.
        context: Tokens that the text tower takes; None if only the graph can say.
        usual_context: Tokens that it takes where neither says.
        quick_gelu: Whether its weights are known to need QuickGELU.
        languages: Codes of its languages.
        licence: Licence, if one is said.
        notes: Sentences for people.
    """

    image: str
    text: str
    tokenizer: bytes
    framing: Framing
    image_outputs: tuple[str, ...]
    text_outputs: tuple[str, ...]
    pad_id: int
    clean: str
    lowercase: bool
    context: int | None
    usual_context: int
    quick_gelu: bool
    languages: tuple[str, ...]
    licence: str | None = None
    notes: tuple[str, ...] = ()


def plan(source: Source, variant: str | None) -> Plan:
    """Recognise a source's layout and read what it says.

    Args:
        source: The files.
        variant: One of VARIANTS, for layouts that have several; None takes the most exact there is.

    Raises:
        Unknown: It is none that is known, or lacks a fact.
        ModelError: A file of it cannot be read.
    """
    if _has(source, "visual/model.onnx") or _has(source, "textual/model.onnx"):
        return _immich(source)
    if _has(source, "visual.onnx") or _has(source, "textual.onnx"):
        return _rclip(source)
    if _variants(source, "vision_model") or _variants(source, "text_model"):
        return _transformers_js(source, variant)
    if any(_has(source, f"{folder}model.onnx") for folder in ("onnx/", "")):
        raise Unknown(
            "its one graph is no pair of an image half and a text half, which can be run apart; "
            "find or export the model as two graphs"
        )
    raise Unknown(
        "it is in no layout that is known (a PhotoSearch model folder; visual/ and textual/; "
        "onnx/vision_model.onnx and onnx/text_model.onnx; visual.onnx and textual.onnx)"
    )


def _immich(source: Source) -> Plan:
    """Read Immich's layout, which is open_clip's configurations around two graphs."""
    _demand(source, "visual/model.onnx", "textual/model.onnx", "textual/tokenizer.json")
    config = _json(source, "config.json") if _has(source, "config.json") else {}
    config = _table(config, "model_cfg") or config
    text = _table(config, "text_cfg")
    content = source.read("textual/tokenizer.json", _MAX_TOKENIZER)
    words = _words(content)
    named = str(text.get("hf_tokenizer_name", ""))
    if words.needs_language or "nllb" in named.lower():
        raise Unknown("its texts must begin with the code of their language, which is not done")
    cleaned = str(_table(text, "tokenizer_kwargs").get("clean", ""))
    settings = ("textual/tokenizer_config.json", "textual/special_tokens_map.json")
    framing = _open_clip_framing(_json(source, "visual/preprocess_cfg.json"))
    if framing.size is None:
        framing = replace(framing, size=_size(_table(config, "vision_cfg").get("image_size")))
    return Plan(
        image="visual/model.onnx",
        text="textual/model.onnx",
        tokenizer=content,
        framing=framing,
        image_outputs=("embedding", "image_embeds"),
        text_outputs=("embedding", "text_embeds"),
        pad_id=_pad_id(source, words, *settings),
        clean=_open_clip_cleaning(cleaned),
        lowercase=cleaned == "lower",
        context=_whole(text.get("context_length")),
        usual_context=77,
        quick_gelu=bool(config.get("quick_gelu")),
        languages=_languages(words),
        licence=_licence(source),
    )


def _rclip(source: Source) -> Plan:
    """Read rclip's layout: two graphs of a CLIP, whose preprocessing nothing states."""
    _demand(source, "visual.onnx", "textual.onnx")
    notes: tuple[str, ...] = ()
    if _has(source, "preprocess_cfg.json"):
        framing = _open_clip_framing(_json(source, "preprocess_cfg.json"))
    else:
        framing = Framing(None, "shortest", "bicubic", 1 / 255, _CLIP_MEAN, _CLIP_STD)
        notes = ("How photos are prepared is not stated by its source: as CLIP has them.",)
    content = _clip_words(source)
    words = _words(content)
    if not words.is_clip:
        raise Unknown("its tokenizer is not CLIP's, and nothing says how its texts are prepared")
    return Plan(
        image="visual.onnx",
        text="textual.onnx",
        tokenizer=content,
        framing=framing,
        image_outputs=("output",),
        text_outputs=("output",),
        pad_id=0,
        clean="clip",
        lowercase=False,
        context=None,
        usual_context=77,
        quick_gelu=False,
        languages=_languages(words),
        licence=_licence(source),
        notes=notes,
    )


def _clip_words(source: Source) -> bytes:
    if _has(source, "tokenizer.json"):
        return source.read("tokenizer.json", _MAX_TOKENIZER)
    for name in (f"tokenizer/{_MERGES}", _MERGES):
        if _has(source, name):
            try:
                return clip_tokenizer(source.read(name, _MAX_CONFIG))
            except ValueError as error:
                raise Unknown(f"its {name} cannot be used: {error}") from error
    raise Unknown(f"its tokenizer is missing (tokenizer.json or tokenizer/{_MERGES})")


def _transformers_js(source: Source, variant: str | None) -> Plan:
    """Read transformers.js's layout: a hub's configurations around graphs in several forms."""
    image, text = _form(source, "vision_model", variant), _form(source, "text_model", variant)
    _demand(source, "config.json", "preprocessor_config.json", "tokenizer.json")
    config = _json(source, "config.json")
    kind = str(config.get("model_type", ""))
    content = source.read("tokenizer.json", _MAX_TOKENIZER)
    words = _words(content)
    texts = _table(config, "text_config")
    siglip = kind == "siglip"
    if kind not in {"clip", "siglip", "chinese_clip", "mobileclip"}:
        raise Unknown(
            f'models of the kind "{kind}" are not known: clip, siglip (SigLIP 2 of fixed size is '
            "of that kind too), chinese_clip and mobileclip are"
        )
    if kind == "mobileclip" and _is_quantized(image):
        raise Unknown(
            "MobileCLIP's image tower makes noise in int8: take fp32 or fp16 (--variant fp16)"
        )
    if siglip and words.opens:
        raise Unknown("its tokenizer begins texts with a token that SigLIP was not trained with")
    quick = "quick_gelu" in {
        _table(config, part).get("hidden_act") for part in ("text_config", "vision_config")
    }
    # BERT's tables say 512 for Chinese CLIP; it was trained with 52.
    context = None if kind == "chinese_clip" else _whole(texts.get("max_position_embeddings"))
    return Plan(
        image=image,
        text=text,
        tokenizer=content,
        framing=_transformers_framing(_json(source, "preprocessor_config.json")),
        image_outputs=("pooler_output",) if siglip else ("image_embeds",),
        text_outputs=("pooler_output",) if siglip else ("text_embeds",),
        # SigLIP 1 pads with its end token whatever its tokenizer calls padding.
        pad_id=(0 if words.is_gemma else 1)
        if siglip
        else _pad_id(source, words, "tokenizer_config.json", "special_tokens_map.json"),
        clean="clip" if words.is_clip else "none",
        lowercase=siglip,
        context=context,
        usual_context={"siglip": 64, "chinese_clip": 52}.get(kind, 77),
        quick_gelu=quick or "openai/" in str(config.get("_name_or_path", "")),
        languages=("zh",) if kind == "chinese_clip" else _languages(words),
        licence=_licence(source),
    )


def _form(source: Source, tower: str, variant: str | None) -> str:
    """Name a tower's file in the form that is asked for."""
    there = _variants(source, tower)
    if variant is not None and variant not in VARIANTS:
        raise Unknown(f'there is no variant "{variant}": {", ".join(VARIANTS)} are known')
    chosen = there.get(variant) if variant else next(iter(there.values()), None)
    if chosen is None:
        missing = f'"{variant}"' if variant else "known"
        forms = ", ".join(there) or "none"
        raise Unknown(f"its {tower} is there in no {missing} form (of these there is: {forms})")
    return chosen


def variants(source: Source) -> tuple[str, ...]:
    """Name the forms that both towers are there in, the most exact first; none in most layouts."""
    texts = _variants(source, "text_model")
    return tuple(name for name in _variants(source, "vision_model") if name in texts)


def _is_quantized(file: str) -> bool:
    return PurePosixPath(file).stem.endswith(VARIANTS["quantized"])


def _variants(source: Source, tower: str) -> dict[str, str]:
    """Map the variants that a tower is there in to its file, the most exact first."""
    found: dict[str, str] = {}
    for variant, endings in VARIANTS.items():
        for ending in endings:
            for folder in ("onnx/", ""):
                name = f"{folder}{tower}{ending}.onnx"
                if _has(source, name):
                    found.setdefault(variant, name)
    return found


# ------------------------------------------------------------------ configurations


def _open_clip_framing(config: Mapping[str, Any]) -> Framing:
    """Read ``preprocess_cfg.json``; old ones have no resize_mode and mean "shortest"."""
    modes = {"shortest": "shortest", "squash": "squash", "longest": "letterbox"}
    mode = str(config.get("resize_mode", "shortest"))
    if mode not in modes:
        raise Unknown(f'its photos are resized in a way that is not known ("{mode}")')
    size, fill = config.get("size"), _whole(config.get("fill_color", 0))
    how = str(config.get("interpolation", "bicubic"))
    return Framing(
        size=_size(size),
        resize=modes[mode],
        interpolation={"random": "bicubic"}.get(how, how),
        rescale=1 / 255,
        mean=_three(config, "mean"),
        std=_three(config, "std"),
        pad=(fill or 0,) * 3 if mode == "longest" else None,
    )


def _open_clip_cleaning(named: str) -> str:
    """Name how open_clip cleans texts, whose "whitespace" and "lower" repair them first as well."""
    if named not in {"", "whitespace", "lower", "canonicalize"}:
        raise Unknown(f'its texts are cleaned in a way that is not known ("{named}")')
    return "canonicalize" if named == "canonicalize" else "clip"


def _transformers_framing(config: Mapping[str, Any]) -> Framing:
    """Read ``preprocessor_config.json``."""
    if not config.get("do_resize", True):
        raise Unknown("its photos are not resized, and nothing says which size they must have")
    size, crops = config.get("size"), bool(config.get("do_center_crop", "crop_size" in config))
    shape, resize = _transformers_size(size, config.get("crop_size"), crops=crops)
    resample = _whole(config.get("resample", 3))
    if resample not in _PILLOW_FILTERS:
        raise Unknown(f"its photos are resized with a filter that is not known ({resample})")
    factor = config.get("rescale_factor", 1 / 255)
    rescale = float(factor) if config.get("do_rescale", True) else 1.0
    plain = not config.get("do_normalize", True)
    return Framing(
        size=shape,
        resize=resize,
        interpolation=_PILLOW_FILTERS[resample],
        rescale=rescale,
        mean=(0.0, 0.0, 0.0) if plain else _three(config, "image_mean"),
        std=(1.0, 1.0, 1.0) if plain else _three(config, "image_std"),
    )


def _transformers_size(size: object, crop: object, *, crops: bool) -> tuple[tuple[int, int], str]:
    """Tell size and resize from ``size`` and ``crop_size``, each a number or a table."""
    shortest = size.get("shortest_edge") if isinstance(size, dict) else size
    wanted = _size(crop) if crops and crop is not None else None
    if shortest is None and isinstance(size, dict):
        whole = _size(size)
        if whole and wanted in {None, whole}:
            return whole, "squash"
    edge = _whole(shortest)
    if edge and wanted and min(wanted) == max(wanted) == edge:
        return wanted, "shortest"
    raise Unknown(f"its photos are resized to {size} and cut to {crop}, which is not known")


def _pad_id(source: Source, words: Words, *names: str) -> int:
    settings = [source.read(name, _MAX_CONFIG) for name in names if _has(source, name)]
    number = words.pad_id(*settings)
    if number is None:
        raise Unknown("nothing says with which token its texts are filled up")
    return number


def _languages(words: Words) -> tuple[str, ...]:
    return ("mul",) if words.is_multilingual else ("en",)


def _words(content: bytes) -> Words:
    try:
        words = Words(content)
    except Exception as error:
        raise Unknown("its tokenizer.json holds no tokenizer") from error
    if not words.closes:
        raise Unknown("its tokenizer puts no end token after a text, which its text half needs")
    return words


def _licence(source: Source) -> str | None:
    """Read the licence out of the head of ``README.md``, as a hub has it."""
    if not _has(source, "README.md"):
        return None
    text = source.read("README.md", _MAX_CONFIG).decode("utf-8", "replace")
    head, parts = text.split("\n---", 1)[0], []
    if head.startswith("---"):
        parts = [line.split(":", 1)[1] for line in head.splitlines() if line.startswith("license:")]
    stated = parts[0].strip(" '\"") if parts else ""
    return stated or None


def _has(source: Source, name: str) -> bool:
    return source.size(name) is not None


def _demand(source: Source, *names: str) -> None:
    missing = [name for name in names if not _has(source, name)]
    if missing:
        raise Unknown(f"{', '.join(missing)} is missing")


def _json(source: Source, name: str) -> dict[str, Any]:
    _demand(source, name)
    try:
        read = json.loads(source.read(name, _MAX_CONFIG))
    except (ValueError, RecursionError) as error:
        raise Unknown(f"its {name} cannot be read") from error
    if not isinstance(read, dict):
        raise Unknown(f"its {name} holds no table")
    return read


def _table(config: Mapping[str, Any], key: str) -> dict[str, Any]:
    value = config.get(key)
    return value if isinstance(value, dict) else {}


def _whole(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _size(value: object) -> tuple[int, int] | None:
    if isinstance(value, dict):
        value = [value.get("height"), value.get("width")]
    if isinstance(value, list) and len(value) == 2:
        height, width = (_whole(side) for side in value)
        return (height, width) if height and width else None
    side = _whole(value)
    return (side, side) if side else None


def _three(config: Mapping[str, Any], key: str) -> tuple[float, ...]:
    values = config.get(key)
    if not isinstance(values, list) or len(values) != 3:
        raise Unknown(f"nothing says the {key.removeprefix('image_')} of its photos")
    try:
        return tuple(float(value) for value in values)
    except (TypeError, ValueError) as error:
        raise Unknown(f"its {key} holds something that is no number") from error
