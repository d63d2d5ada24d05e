"""Make full-size checkpoints with random weights, for proving the exporter without any download.

They are written as open_clip and transformers write theirs, so that the exporter reads them in the
ordinary way. Vectors of such a model mean nothing.
"""

import argparse
import json
from pathlib import Path

import torch
from clip_bpe import END, START, clip_tokenizer
from tokenizers import Tokenizer, processors

CLIP_MEAN, CLIP_STD = (0.48145466, 0.4578275, 0.40821073), (0.26862954, 0.26130258, 0.27577711)


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", type=Path, help="a folder outside the repository")
    parser.add_argument("--gemma", type=Path, help="tokenizer.json of Gemma (256,000 words)")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    for make in (open_clip_vit, transformers_vit):
        torch.manual_seed(options.seed)
        make(options.target)
    if options.gemma:
        for make_siglip in (open_clip_siglip2, transformers_siglip2):
            torch.manual_seed(options.seed)
            make_siglip(options.target, options.gemma)


def open_clip_vit(target: Path, architecture: str = "ViT-B-32-quickgelu") -> None:
    """Write ViT-B/32 of 224 pixels with quick GELU in open_clip's form."""
    import open_clip

    model = open_clip.create_model(architecture)
    config = open_clip.get_model_config(architecture)
    preprocess = {"mean": CLIP_MEAN, "std": CLIP_STD}
    _write_open_clip(target / "open_clip-vit-b-32", model, config, preprocess)


def open_clip_siglip2(target: Path, gemma: Path) -> None:
    """Write SigLIP 2 B/32 of 256 pixels in open_clip's form."""
    import open_clip

    architecture, folder = "ViT-B-32-SigLIP2-256", target / "open_clip-siglip2-b-32"
    model = open_clip.create_model(architecture)
    half = (0.5, 0.5, 0.5)
    preprocess = {"mean": half, "std": half, "interpolation": "bicubic", "resize_mode": "squash"}
    _write_open_clip(folder, model, open_clip.get_model_config(architecture), preprocess)
    _write_gemma(folder, gemma, "GemmaTokenizerFast")


def _write_open_clip(
    folder: Path, model: torch.nn.Module, config: dict[str, object], preprocess: dict[str, object]
) -> None:
    from safetensors.torch import save_file

    folder.mkdir(parents=True, exist_ok=True)
    weights = {name: tensor.contiguous() for name, tensor in model.state_dict().items()}
    save_file(weights, folder / "open_clip_model.safetensors")
    _write_json(
        folder / "open_clip_config.json", {"model_cfg": config, "preprocess_cfg": preprocess}
    )


def transformers_vit(target: Path) -> None:
    """Write ViT-B/32 of 224 pixels with quick GELU in transformers' form."""
    from transformers import CLIPConfig, CLIPModel

    folder = target / "transformers-vit-b-32"
    text = {"eos_token_id": 49407, "bos_token_id": 49406, "pad_token_id": 49407}
    CLIPModel(CLIPConfig(text_config=text)).save_pretrained(folder)
    (folder / "tokenizer.json").write_bytes(clip_tokenizer())
    tokenizer = {"bos_token": START, "eos_token": END, "pad_token": END, "unk_token": END}
    _write_json(
        folder / "tokenizer_config.json",
        {"tokenizer_class": "PreTrainedTokenizerFast", "model_max_length": 77, **tokenizer},
    )
    _write_json(
        folder / "preprocessor_config.json",
        {
            "image_processor_type": "CLIPImageProcessor",
            "size": {"shortest_edge": 224},
            "crop_size": {"height": 224, "width": 224},
            "resample": 3,
            "image_mean": CLIP_MEAN,
            "image_std": CLIP_STD,
        },
    )


def transformers_siglip2(target: Path, gemma: Path) -> None:
    """Write SigLIP 2 B/32 of 256 pixels in transformers' form."""
    from transformers import SiglipConfig, SiglipModel

    folder = target / "transformers-siglip2-b-32"
    config = SiglipConfig(
        text_config={
            "vocab_size": 256_000,
            "max_position_embeddings": 64,
            "pad_token_id": 0,
            "bos_token_id": 2,
            "eos_token_id": 1,
        },
        vision_config={"image_size": 256, "patch_size": 32},
    )
    SiglipModel(config).save_pretrained(folder)
    _write_gemma(folder, gemma, "GemmaTokenizerFast")
    _write_json(
        folder / "preprocessor_config.json",
        {
            "image_processor_type": "SiglipImageProcessor",
            "size": {"height": 256, "width": 256},
            "resample": 2,
            "image_mean": [0.5] * 3,
            "image_std": [0.5] * 3,
        },
    )


def _write_gemma(folder: Path, gemma: Path, kind: str) -> None:
    """Write Gemma's tokenizer as SigLIP 2 has it: no start token, an end token."""
    tokenizer = Tokenizer.from_file(str(gemma))
    tokenizer.post_processor = processors.TemplateProcessing(
        single="$A <eos>", special_tokens=[("<eos>", tokenizer.token_to_id("<eos>"))]
    )
    tokenizer.save(str(folder / "tokenizer.json"))
    _write_json(
        folder / "tokenizer_config.json",
        {
            "tokenizer_class": kind,
            "model_max_length": 64,
            "padding_side": "right",
            "add_bos_token": False,
            "add_eos_token": True,
            "bos_token": "<bos>",
            "eos_token": "<eos>",
            "pad_token": "<pad>",
            "unk_token": "<unk>",
        },
    )


def _write_json(path: Path, content: dict[str, object]) -> None:
    path.write_text(json.dumps(content, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
