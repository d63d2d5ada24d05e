"""The exporter: what it writes, the program can use, and what it makes smaller means the same."""

import hashlib
import importlib.util
import json
import sys
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("onnx")

import onnx
import onnxruntime as ort
from onnx import TensorProto, helper, numpy_helper

from photosearch.encoders.manifest import Manifest, verify
from photosearch.errors import ModelError

EXPORT = Path(__file__).resolve().parents[2] / "models" / "export"
DIM, WORDS, CONTEXT = 8, 500, 16
needs_torch = pytest.mark.skipif(
    any(importlib.util.find_spec(name) is None for name in ("torch", "onnxscript", "transformers")),
    reason="torch, onnxscript and transformers are not installed (models/export/requirements.txt)",
)
# what torch and onnxruntime warn of is their own doing
pytestmark = pytest.mark.filterwarnings("ignore")


@pytest.fixture
def part(monkeypatch):
    """Import a module of the exporter; they find each other by their bare names."""
    monkeypatch.syspath_prepend(str(EXPORT))
    before = set(sys.modules)

    def load(name):
        return importlib.import_module(name)

    yield load
    ours = {path.stem for path in EXPORT.glob("*.py")}
    for name in (set(sys.modules) - before) & ours:
        del sys.modules[name]


def facts(part, **changes):
    known = {
        "id": "small",
        "name": 'Small "model"',
        "dim": DIM,
        "languages": ["en", "de"],
        "licence": "MIT",
        "size": (32, 32),
        "resize": "shortest",
        "interpolation": "bicubic",
        "mean": (0.5, 0.4, 0.3),
        "std": (0.2, 0.2, 0.2),
        "context": CONTEXT,
        "shorter": True,
        "pad_id": 0,
    }
    return part("folder").Facts(**{**known, **changes})


def image_graph(path, group=1):
    """A patch convolution, two products, a unit vector: the parts of a tower."""
    random = np.random.default_rng(1)
    weights = {
        "patch": random.standard_normal((24, 3 // group, 8, 8)).astype(np.float32) / 8,
        "wide": random.standard_normal((24, 96)).astype(np.float32) / 5,
        "narrow": random.standard_normal((96, 24)).astype(np.float32) / 10,
        "projection": random.standard_normal((24, DIM)).astype(np.float32) / 5,
        "axes": np.array([2, 3]),
    }
    nodes = [
        helper.make_node("Conv", ["pixels", "patch"], ["p"], "conv", strides=[8, 8], group=group),
        helper.make_node("ReduceMean", ["p", "axes"], ["m"], "mean", keepdims=0),
        helper.make_node("MatMul", ["m", "wide"], ["w"], "wide_product"),
        helper.make_node("Relu", ["w"], ["r"], "relu"),
        helper.make_node("MatMul", ["r", "narrow"], ["n"], "narrow_product"),
        helper.make_node("Add", ["n", "m"], ["a"], "add"),
        helper.make_node("MatMul", ["a", "projection"], ["v"], "projection_product"),
        helper.make_node("LpNormalization", ["v"], ["embedding"], "unit", axis=1, p=2),
    ]
    shape = ["batch", 3, 32, 32]
    return saved(path, nodes, weights, ("pixels", TensorProto.FLOAT, shape))


def text_graph(path):
    """A word table, a table of positions and their mean; ids take a detour, as some exports' do."""
    random = np.random.default_rng(2)
    weights = {
        "words": random.standard_normal((WORDS, DIM)).astype(np.float32),
        "positions": random.standard_normal((CONTEXT, DIM)).astype(np.float32) / 10,
        "first": np.array([0]),
        "axes": np.array([1]),
    }
    nodes = [
        helper.make_node("Gather", ["positions", "first"], ["p"], "look_up_position", axis=0),
        helper.make_node("Identity", ["tokens"], ["ids"], "detour"),
        helper.make_node("Gather", ["words", "ids"], ["t"], "look_up", axis=0),
        helper.make_node("Add", ["t", "p"], ["s"], "sum"),
        helper.make_node("ReduceMean", ["s", "axes"], ["v"], "mean", keepdims=0),
        helper.make_node("LpNormalization", ["v"], ["embedding"], "unit", axis=1, p=2),
    ]
    return saved(path, nodes, weights, ("tokens", TensorProto.INT64, ["batch", "length"]))


def saved(path, nodes, weights, entry):
    graph = helper.make_graph(
        nodes,
        "tower",
        [helper.make_tensor_value_info(*entry)],
        [helper.make_tensor_value_info("embedding", TensorProto.FLOAT, ["batch", DIM])],
        [numpy_helper.from_array(values, name) for name, values in weights.items()],
    )
    opset = [helper.make_opsetid("", 20)]
    onnx.save(helper.make_model(graph, opset_imports=opset, ir_version=10), path)
    return path


def run(path, values):
    session = ort.InferenceSession(path, providers=["CPUExecutionProvider"])
    return session.run(["embedding"], {session.get_inputs()[0].name: values})[0]


def photos(count, seed=3):
    random = np.random.default_rng(seed)
    levels = random.uniform(-1, 1, (count, 3, 4, 4)).astype(np.float32)
    return np.kron(levels, np.ones((1, 1, 8, 8), np.float32))


def folder_with_files(tmp_path):
    folder = tmp_path / "small"
    folder.mkdir()
    image_graph(folder / "image.onnx")
    text_graph(folder / "text.onnx")
    (folder / "tokenizer.json").write_text("{}", encoding="utf-8")
    return folder


def test_the_program_reads_the_manifest_and_finds_the_files_as_it_says(part, tmp_path):
    folder = folder_with_files(tmp_path)
    part("folder").write_manifest(folder, facts(part))
    manifest = Manifest.read(folder)
    assert (manifest.id, manifest.name, manifest.languages) == (
        "small",
        'Small "model"',
        ("en", "de"),
    )
    assert (manifest.image.resize, manifest.image.crop) == ("shortest", "center")
    assert manifest.image.mean == (0.5, 0.4, 0.3)
    assert (manifest.text.padding, manifest.text.context_length) == ("longest", CONTEXT)
    verify(folder, manifest)
    (folder / "image.onnx").write_bytes(b"something else")
    with pytest.raises(ModelError):
        verify(folder, manifest)


def test_a_tower_that_needs_its_padding_always_gets_it(part, tmp_path):
    folder = folder_with_files(tmp_path)
    part("folder").write_manifest(folder, facts(part, shorter=False, resize="squash"))
    manifest = Manifest.read(folder)
    assert manifest.text.padding == "max_length"
    assert manifest.image.crop == "none"


def test_a_model_takes_the_place_of_its_older_self_and_of_nothing_else(part, tmp_path):
    publish = part("folder").publish
    target = tmp_path / "models" / "small"
    for text in ("first", "second"):
        made = tmp_path / text
        made.mkdir()
        (made / "manifest.toml").write_text(text, encoding="utf-8")
        target.parent.mkdir(exist_ok=True)
        publish(made, target)
        assert (target / "manifest.toml").read_text(encoding="utf-8") == text
        assert [path.name for path in target.parent.iterdir()] == ["small"]
    holiday = tmp_path / "models" / "holiday"
    holiday.mkdir()
    (holiday / "photo.jpg").write_bytes(b"a photo")
    with pytest.raises(FileExistsError, match="is no model folder"):
        publish(target, holiday)
    assert (holiday / "photo.jpg").read_bytes() == b"a photo"


def test_fp16_halves_the_file_and_keeps_the_vectors(part, tmp_path):
    exact = image_graph(tmp_path / "exact.onnx")
    model = onnx.load(exact)
    part("storage").weights_in_fp16(model)
    onnx.checker.check_model(model, full_check=True)
    onnx.save(model, tmp_path / "half.onnx")
    assert (tmp_path / "half.onnx").stat().st_size < 0.6 * exact.stat().st_size
    assert np.abs(run(tmp_path / "half.onnx", photos(8)) - run(exact, photos(8))).max() < 1e-3


def test_a_weight_that_fp16_cannot_hold_is_refused(part, tmp_path):
    model = onnx.load(image_graph(tmp_path / "exact.onnx"))
    wide = next(tensor for tensor in model.graph.initializer if tensor.name == "wide")
    wide.CopyFrom(numpy_helper.from_array(np.full((24, 96), 1e5, np.float32), "wide"))
    with pytest.raises(part("refused").Refused, match="fp16 cannot hold"):
        part("storage").weights_in_fp16(model)


def test_a_word_table_in_int8_keeps_the_vectors(part, tmp_path):
    exact = text_graph(tmp_path / "exact.onnx")
    model = onnx.load(exact)
    part("storage").word_table_in_int8(model)
    onnx.checker.check_model(model, full_check=True)
    onnx.save(model, tmp_path / "table.onnx")
    assert (tmp_path / "table.onnx").stat().st_size < 0.5 * exact.stat().st_size
    tokens = np.random.default_rng(4).integers(0, WORDS, (20, 5))
    found, wanted = run(tmp_path / "table.onnx", tokens), run(exact, tokens)
    assert (found * wanted).sum(axis=1).min() > 0.9995


def test_static_int8_means_the_same_whoever_stands_beside(part, tmp_path):
    exact, small = image_graph(tmp_path / "exact.onnx"), tmp_path / "small.onnx"
    calibration = [photo[np.newaxis] for photo in photos(24)]
    part("quantise").static(exact, small, calibration, seven_bits=True)
    fresh = photos(16, seed=5)
    wanted = run(exact, fresh)
    alone = np.concatenate([run(small, photo[np.newaxis]) for photo in fresh])
    assert (alone * wanted).sum(axis=1).min() > 0.99
    neighbours = np.concatenate([fresh[:1], photos(3, seed=6) * 50])
    assert np.abs(run(small, neighbours)[0] - alone[0]).max() < 1e-6
    kinds = [node.op_type for node in onnx.load(small).graph.node]
    assert kinds.count("QuantizeLinear") == 2  # the two products; not the convolution, not the last


def test_dynamic_int8_means_the_same_alone(part, tmp_path):
    exact, small = image_graph(tmp_path / "exact.onnx"), tmp_path / "small.onnx"
    part("quantise").dynamic(exact, small, seven_bits=True)
    fresh = photos(16, seed=5)
    alone = np.concatenate([run(small, photo[np.newaxis]) for photo in fresh])
    assert (alone * run(exact, fresh)).sum(axis=1).min() > 0.99


def test_int8_of_depthwise_convolutions_is_refused(part, tmp_path):
    exact, small = image_graph(tmp_path / "exact.onnx", group=3), tmp_path / "small.onnx"
    refused = part("refused").Refused
    with pytest.raises(refused, match="depthwise"):
        part("quantise").dynamic(exact, small, seven_bits=True)
    with pytest.raises(refused, match="depthwise"):
        part("quantise").static(exact, small, [photos(1)], seven_bits=True)
    assert not small.exists()


def test_calibrating_with_no_photos_is_refused(part, tmp_path):
    exact = image_graph(tmp_path / "exact.onnx")
    with pytest.raises(part("refused").Refused, match="no photos"):
        part("quantise").static(exact, tmp_path / "small.onnx", [], seven_bits=True)


def test_a_smaller_form_that_finds_nothing_any_more_is_refused(part):
    random = np.random.default_rng(7)
    exact, noise = random.standard_normal((2, 40, DIM)).astype(np.float32)
    exact /= np.linalg.norm(exact, axis=1, keepdims=True)
    noise /= np.linalg.norm(noise, axis=1, keepdims=True)
    drop = part("quantise").drop
    assert drop(exact, exact).neighbours == 1
    with pytest.raises(part("refused").Refused, match="lost its meaning"):
        drop(exact, noise)


# ------------------------------------------------------------------ with torch


@pytest.fixture
def checkpoint(tmp_path):
    """A small CLIP or SigLIP of transformers with random weights and a tokenizer of letters."""
    import torch
    import transformers
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors

    def make(kind, end_token=99):
        torch.manual_seed(0)
        folder = tmp_path / kind
        sizes = {"hidden_size": 32, "intermediate_size": 64, "num_hidden_layers": 2}
        text = {
            **sizes,
            "num_attention_heads": 2,
            "vocab_size": 100,
            "max_position_embeddings": CONTEXT,
            "eos_token_id": end_token,
            "bos_token_id": 98,
            "pad_token_id": 0,
            "projection_size": 32,
        }
        vision = {**sizes, "num_attention_heads": 2, "image_size": 32, "patch_size": 8}
        family = {"clip": "CLIP", "siglip": "Siglip"}[kind]
        config = getattr(transformers, f"{family}Config")(
            text_config=text, vision_config=vision, projection_dim=32
        )
        getattr(transformers, f"{family}Model")(config).save_pretrained(folder)
        letters = "abcdefghijklmnopqrstuvwxyz "
        words = {letter: number + 2 for number, letter in enumerate(letters)}
        words |= {"<pad>": 0, "<unk>": 1, "<s>": 98, "</s>": 99}
        tokenizer = Tokenizer(models.WordLevel(words, unk_token="<unk>"))
        tokenizer.normalizer = normalizers.Lowercase()
        tokenizer.pre_tokenizer = pre_tokenizers.Split("", "isolated")
        tokenizer.post_processor = processors.TemplateProcessing(
            single="<s> $A </s>" if kind == "clip" else "$A </s>",
            special_tokens=[("<s>", 98), ("</s>", 99)],
        )
        tokenizer.save(str(folder / "tokenizer.json"))
        special = {
            "bos_token": "<s>",
            "eos_token": "</s>",
            "pad_token": "<pad>",
            "unk_token": "<unk>",
        }
        settings = {"tokenizer_class": "PreTrainedTokenizerFast", **special}
        (folder / "tokenizer_config.json").write_text(json.dumps(settings), encoding="utf-8")
        size = {"shortest_edge": 32} if kind == "clip" else {"height": 32, "width": 32}
        prepared = {"size": size, "crop_size": {"height": 32, "width": 32}, "resample": 3}
        (folder / "preprocessor_config.json").write_text(json.dumps(prepared), encoding="utf-8")
        return folder

    return make


@needs_torch
@pytest.mark.parametrize(("kind", "padding"), [("clip", "longest"), ("siglip", "max_length")])
def test_a_checkpoint_becomes_a_model_that_the_program_uses(
    part, checkpoint, tmp_path, capsys, kind, padding
):
    from photosearch.encoders.encoder import Encoder

    source, target = checkpoint(kind), tmp_path / "models" / "made"
    assert part("export").main([str(source), str(target), "--clean", "none"]) == 0
    assert [path.name for path in target.parent.iterdir()] == ["made"]
    encoder = Encoder(target, threads=1)
    assert encoder.manifest.text.padding == padding
    dog, cat, again = encoder.texts(["a dog", "a cat that is very long indeed", "a dog"])
    assert np.array_equal(dog, again)
    assert dog @ cat < 0.9999
    assert np.allclose(np.linalg.norm(dog), 1, atol=1e-5)
    for name, file in encoder.manifest.files.items():
        assert hashlib.sha256((target / name).read_bytes()).hexdigest() == file.sha256
    assert "fp32 against torch" in capsys.readouterr().out


@needs_torch
def test_a_wrong_end_token_is_refused_before_anything_is_written(
    part, checkpoint, tmp_path, capsys
):
    source = checkpoint("clip", end_token=50)
    assert part("export").main([str(source), str(tmp_path / "models" / "made")]) == 1
    assert "every text would get the same vector" in capsys.readouterr().err
    assert not (tmp_path / "models" / "made").exists()


@needs_torch
def test_what_cannot_be_read_is_told_in_one_sentence(part, tmp_path, capsys):
    (tmp_path / "empty").mkdir()
    assert part("export").main([str(tmp_path / "empty"), str(tmp_path / "made")]) == 1
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "cannot be read with transformers" in told
