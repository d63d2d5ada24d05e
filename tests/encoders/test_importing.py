"""Models as others publish them become model folders, or a sentence says why not."""

import gzip
import json
import shutil
import threading
import zipfile
from itertools import product
from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper
from tokenizers import Tokenizer, models, pre_tokenizers, processors

from photosearch.encoders import Manifest, installed, verify
from photosearch.encoders.encoder import Encoder
from photosearch.encoders.importing import Said, import_model
from photosearch.encoders.selftest import save_golden
from photosearch.errors import ModelError

DIM, SIDE, CONTEXT = 8, 12, 16
RANDOM = np.random.default_rng(11)
COLOURS = RANDOM.normal(size=(3, DIM)).astype(np.float32)
WORDS = RANDOM.normal(size=(64, DIM)).astype(np.float32)
CLIP_MEAN = [0.48145466, 0.4578275, 0.40821073]


def image_graph(
    path, name="pixel_values", outputs=("image_embeds",), shape=("n", 3, SIDE, SIDE), extra=(),
    dim=DIM, **weights,
):  # fmt: skip
    """Write a tower that projects the mean colour; the last of the outputs is the embedding."""
    make = helper.make_node
    projection = weights.pop("projection", numpy_helper.from_array(COLOURS[:, :dim], "projection"))
    nodes = [
        *extra,
        make("ReduceMean", [name], ["colour"], axes=[2, 3], keepdims=0),
        make("MatMul", ["colour", "projection"], [outputs[-1]]),
    ]
    if len(outputs) == 2:
        nodes.append(make("ReduceMean", [name], [outputs[0]], axes=[2], keepdims=0))
    values = [(outputs[-1], [shape[0], dim])] + ([(outputs[0], None)] if len(outputs) == 2 else [])
    return write(path, nodes, [(name, TensorProto.FLOAT, shape)], values[::-1], [projection])


def text_graph(
    path, name="input_ids", output="text_embeds", length="length", pool="sum",
    kind=TensorProto.INT64, mask=False, batch="n", rows=WORDS,
):  # fmt: skip
    """Write a tower that adds its words' rows; with "mean", padding changes the vector."""
    make = helper.make_node
    rows = rows.copy()
    if pool == "sum":
        rows[0] = 0  # padding is idle
    reduce = make("ReduceSum", ["kept", "axis"], [output], keepdims=0)
    if pool == "mean":
        reduce = make("ReduceMean", ["kept"], [output], axes=[1], keepdims=0)
    nodes = [make("Gather", ["rows", name], ["each"])]
    inputs = [(name, kind, [batch, length])]
    if mask:
        inputs.append(("attention_mask", kind, [batch, length]))
        nodes += [
            make("Cast", ["attention_mask"], ["weights"], to=TensorProto.FLOAT),
            make("Unsqueeze", ["weights", "last"], ["column"]),
            make("Mul", ["each", "column"], ["kept"]),
        ]
    else:
        nodes.append(make("Identity", ["each"], ["kept"]))
    tensors = [
        numpy_helper.from_array(rows, "rows"),
        numpy_helper.from_array(np.array([1]), "axis"),
        numpy_helper.from_array(np.array([2]), "last"),
    ]
    return write(path, [*nodes, reduce], inputs, [(output, [batch, DIM])], tensors)


def write(path, nodes, inputs, outputs, tensors):
    graph = helper.make_graph(
        nodes,
        "graph",
        [helper.make_tensor_value_info(*value) for value in inputs],
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, axes) for name, axes in outputs],
        tensors,
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(model.SerializeToString())
    return path


def tokenizer(path, start="<|startoftext|>", end="<|endoftext|>", pad="!", closes=True):
    names = [pad, "[UNK]", start or "unused", end, "red", "green", "beach", "a", "wall", "dog"]
    made = Tokenizer(models.WordLevel({n: i for i, n in enumerate(names)}, unk_token="[UNK]"))
    made.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    template = " ".join(([start] if start else []) + ["$A"] + ([end] if closes else []))
    special = [(name, names.index(name)) for name in (start, end) if name and name in template]
    made.post_processor = processors.TemplateProcessing(single=template, special_tokens=special)
    path.parent.mkdir(parents=True, exist_ok=True)
    made.save(str(path))


def configured(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content), encoding="utf-8")


def clip_preprocessor(**changes):
    return {
        "do_resize": True, "size": {"shortest_edge": SIDE}, "resample": 3, "do_center_crop": True,
        "crop_size": {"height": SIDE, "width": SIDE}, "do_rescale": True,
        "rescale_factor": 0.00392156862745098, "do_normalize": True, "image_mean": CLIP_MEAN,
        "image_std": [0.26862954, 0.26130258, 0.27577711], **changes,
    }  # fmt: skip


@pytest.fixture
def clip(tmp_path):
    """A CLIP as transformers.js has it."""
    folder = tmp_path / "clip-vit"
    image_graph(folder / "onnx" / "vision_model.onnx")
    text_graph(folder / "onnx" / "text_model.onnx")
    tokenizer(folder / "tokenizer.json")
    configured(
        folder / "config.json",
        {"model_type": "clip", "text_config": {"max_position_embeddings": CONTEXT}},
    )
    configured(folder / "preprocessor_config.json", clip_preprocessor())
    return folder


@pytest.fixture
def siglip(tmp_path):
    """A SigLIP 2 as transformers.js has it: the embedding is the second output."""
    folder = tmp_path / "siglip2"
    image_graph(
        folder / "onnx" / "vision_model.onnx", outputs=("last_hidden_state", "pooler_output")
    )
    text_graph(folder / "onnx" / "text_model.onnx", output="pooler_output", pool="mean")
    tokenizer(folder / "tokenizer.json", start=None, end="<eos>", pad="<bos>")
    configured(folder / "config.json", {"model_type": "siglip"})
    configured(
        folder / "preprocessor_config.json",
        {
            "do_resize": True, "size": {"height": SIDE, "width": SIDE}, "resample": 2,
            "image_mean": [0.5, 0.5, 0.5], "image_std": [0.5, 0.5, 0.5],
            "do_rescale": True, "rescale_factor": 1 / 255, "do_normalize": True,
        },
    )  # fmt: skip
    return folder


@pytest.fixture
def immich(tmp_path):
    """A multilingual model as Immich has it: one at a time, int32, of fixed length."""
    folder = tmp_path / "ViT-B-32__openai"
    image_graph(folder / "visual" / "model.onnx", "image", ("embedding",), (1, 3, SIDE, SIDE))
    text_graph(
        folder / "textual" / "model.onnx", "text", "embedding", CONTEXT, "mean",
        TensorProto.INT32, batch=1,
    )  # fmt: skip
    tokenizer(folder / "textual" / "tokenizer.json", "<s>", "</s>", "[PAD]")
    configured(folder / "textual" / "tokenizer_config.json", {"pad_token": {"content": "green"}})
    configured(
        folder / "config.json",
        {
            "embed_dim": DIM,
            "text_cfg": {"context_length": CONTEXT, "tokenizer_kwargs": {"clean": "canonicalize"}},
        },
    )
    configured(
        folder / "visual" / "preprocess_cfg.json",
        {"size": [SIDE, SIDE], "mean": [0.5, 0.4, 0.3], "std": [0.2, 0.2, 0.2],
         "interpolation": "bilinear", "resize_mode": "squash"},
    )  # fmt: skip
    return folder


@pytest.fixture
def rclip(tmp_path):
    """A CLIP as rclip has it: two graphs and byte pairs, no configuration."""
    folder = tmp_path / "rclip"
    image_graph(folder / "visual.onnx", "input", ("output",))
    rows = np.random.default_rng(3).normal(size=(49_408, DIM)).astype(np.float32)
    text_graph(folder / "textual.onnx", "input", "output", rows=rows)
    letters = [chr(n) for n in [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]]
    letters += [chr(256 + n) for n in range(256 - len(letters))]
    pairs = [f"{first} {second}" for first, second in product(letters, letters)][:48_894]
    (folder / "tokenizer").mkdir()
    with gzip.open(folder / "tokenizer" / "bpe_simple_vocab_16e6.txt.gz", "wt") as file:
        file.write("\n".join(["#version", *pairs, "one more"]))
    return folder


@pytest.fixture
def target(tmp_path):
    return tmp_path / "library" / "models"


def zipped(folder, path, prefix=""):
    with zipfile.ZipFile(path, "w") as archive:
        for file in sorted(folder.rglob("*")):
            archive.write(file, prefix + file.relative_to(folder).as_posix())
    return path


def usable(target, manifest):
    """Load an imported model as the program does, and give its vectors of some texts."""
    place = installed([target])[manifest.id]
    assert place == target / manifest.id
    assert Manifest.read(place) == manifest
    verify(place, manifest)
    return Encoder(place, threads=1).texts(["red", "a green wall"])


def refused(source, target, match, **options):
    with pytest.raises(ModelError, match=match) as caught:
        import_model(source, target, **options)
    assert not target.exists() or not list(target.iterdir())
    return str(caught.value)


# ------------------------------------------------------------------ what the layouts say


def test_a_clip_of_transformers_js_is_taken_with_all_its_facts(clip, target):
    manifest = import_model(clip, target)

    image, text = manifest.image, manifest.text
    assert (manifest.id, manifest.embedding_dim, manifest.languages) == ("clip-vit", DIM, ("en",))
    assert (image.input, image.output, image.size) == ("pixel_values", "image_embeds", (SIDE, SIDE))
    assert (image.resize, image.crop, image.interpolation) == ("shortest", "center", "bicubic")
    assert image.mean == tuple(CLIP_MEAN)
    assert (image.batch, image.precision) == (0, "fp32")
    assert (text.input_ids, text.attention_mask, text.output) == ("input_ids", None, "text_embeds")
    assert (text.context_length, text.pad_id) == (CONTEXT, 0)
    assert (text.clean, text.lowercase) == ("clip", False)
    assert manifest.notes == ()
    usable(target, manifest)


def test_a_mobileclip_whose_image_tower_makes_noise_in_int8_is_refused(clip, target):
    configured(clip / "config.json", {"model_type": "mobileclip"})
    (clip / "onnx" / "vision_model.onnx").rename(clip / "onnx" / "vision_model_quantized.onnx")
    (clip / "onnx" / "text_model.onnx").rename(clip / "onnx" / "text_model_quantized.onnx")

    refused(clip, target, match="noise in int8")


def test_texts_stay_short_where_padding_changes_nothing(clip, target):
    assert import_model(clip, target).text.padding == "longest"


def test_texts_are_filled_up_where_padding_is_part_of_the_vector(clip, target):
    text_graph(clip / "onnx" / "text_model.onnx", pool="mean")

    assert import_model(clip, target).text.padding == "max_length"


def test_a_mask_is_given_to_a_tower_that_takes_one(clip, target):
    text_graph(clip / "onnx" / "text_model.onnx", mask=True)

    manifest = import_model(clip, target)

    assert manifest.text.attention_mask == "attention_mask"
    usable(target, manifest)


def test_a_siglip_gives_its_second_output_and_is_always_filled_up(siglip, target):
    manifest = import_model(siglip, target)

    assert manifest.image.output == manifest.text.output == "pooler_output"
    assert (manifest.image.resize, manifest.image.crop) == ("squash", "none")
    assert manifest.image.interpolation == "bilinear"
    assert (manifest.text.padding, manifest.text.context_length) == ("max_length", 64)
    assert (manifest.text.lowercase, manifest.text.pad_id) == (True, 0)
    usable(target, manifest)


def test_a_siglip_of_the_first_kind_is_filled_up_with_its_end_token(siglip, target):
    tokenizer(siglip / "tokenizer.json", start=None, end="</s>", pad="<pad>")

    assert import_model(siglip, target).text.pad_id == 1


def test_a_model_of_immich_runs_one_photo_at_a_time(immich, target):
    manifest = import_model(immich, target, id="mine")

    assert (manifest.id, manifest.image.batch) == ("mine", 1)
    assert (manifest.image.input, manifest.image.output) == ("image", "embedding")
    assert (manifest.image.resize, manifest.image.interpolation) == ("squash", "bilinear")
    assert (manifest.text.clean, manifest.text.lowercase) == ("canonicalize", False)
    assert (manifest.text.context_length, manifest.text.padding) == (CONTEXT, "max_length")
    assert manifest.text.pad_id == 5  # as tokenizer_config.json says
    usable(target, manifest)


@pytest.mark.parametrize(
    ("named", "found"),
    [
        (None, ("clip", False)),
        ("whitespace", ("clip", False)),  # open_clip's repairs a text as well
        ("lower", ("clip", True)),
    ],
)
def test_texts_are_cleaned_as_open_clip_does_by_that_name(immich, target, named, found):
    cleaning = {"tokenizer_kwargs": {"clean": named}} if named else {}
    text = {"context_length": CONTEXT} | cleaning
    configured(immich / "config.json", {"embed_dim": DIM, "text_cfg": text})

    manifest = import_model(immich, target)

    assert (manifest.text.clean, manifest.text.lowercase) == found


def test_a_cleaning_that_is_not_known_is_refused(immich, target):
    text = {"context_length": CONTEXT, "tokenizer_kwargs": {"clean": "thoroughly"}}
    configured(immich / "config.json", {"embed_dim": DIM, "text_cfg": text})

    with pytest.raises(ModelError, match="cleaned in a way that is not known"):
        import_model(immich, target)


def test_old_configurations_of_immich_cut_the_longer_side(immich, target):
    configured(
        immich / "visual" / "preprocess_cfg.json",
        {"size": SIDE, "mean": [0.5, 0.4, 0.3], "std": [1, 1, 1], "interpolation": "bicubic"},
    )

    manifest = import_model(immich, target)

    assert (manifest.image.resize, manifest.image.crop) == ("shortest", "center")


def test_the_size_of_photos_may_stand_in_the_models_own_configuration(immich, target):
    configured(
        immich / "visual" / "preprocess_cfg.json", {"mean": [0.5, 0.4, 0.3], "std": [1, 1, 1]}
    )
    configured(immich / "config.json", {"vision_cfg": {"image_size": SIDE}, "text_cfg": {}})
    size = ("n", 3, "height", "width")
    image_graph(immich / "visual" / "model.onnx", "image", ("embedding",), size)

    assert import_model(immich, target).image.size == (SIDE, SIDE)


def test_a_model_that_wants_whole_photos_gets_a_letterbox(immich, target):
    configured(
        immich / "visual" / "preprocess_cfg.json",
        {"size": SIDE, "mean": [0.5, 0.4, 0.3], "std": [1, 1, 1], "resize_mode": "longest",
         "fill_color": 114},
    )  # fmt: skip

    manifest = import_model(immich, target)

    assert (manifest.image.resize, manifest.image.pad) == ("letterbox", (114, 114, 114))


def test_a_model_of_rclip_gets_clips_byte_pairs(rclip, target):
    manifest = import_model(rclip, target)

    assert (manifest.image.input, manifest.text.input_ids) == ("input", "input")
    assert (manifest.image.size, manifest.image.mean) == ((SIDE, SIDE), tuple(CLIP_MEAN))
    assert (manifest.text.context_length, manifest.text.clean) == (77, "clip")
    assert "as CLIP has them" in manifest.notes[0]
    made = Tokenizer.from_file(str(target / "rclip" / "tokenizer.json"))
    assert made.encode("").ids == [49406, 49407]
    assert made.encode("!").ids == [49406, 256, 49407]
    usable(target, manifest)


def test_a_tokenizer_beside_a_model_of_rclip_is_taken_as_it_is(rclip, target):
    shutil.rmtree(rclip / "tokenizer")
    tokenizer(rclip / "tokenizer.json")

    manifest = import_model(rclip, target)

    content = (rclip / "tokenizer.json").read_bytes()
    assert (target / manifest.id / "tokenizer.json").read_bytes() == content


def test_our_own_model_folder_comes_back_the_same(tiny, target):
    tiny.write()
    save_golden(Encoder(tiny.folder, threads=1), tiny.folder / "golden.npz")
    tiny.files.append("golden.npz")
    tiny.top["notes"] = ['Made for a test: "quoted", Größe, 🐶.']
    manifest = tiny.write_manifest() / "manifest.toml"
    manifest.write_text(
        manifest.read_text()
        + '\n[golden]\nfile = "golden.npz"\n[score]\nscale = 100.0\nbias = -1\n'
        "[similarity]\nmatch_percentiles_5_25_50_75_95 = [0.1, 0.2, 0.3, 0.4, 0.5]\n"
        "other_percentiles_50_95_99_999 = [0.0, 0.1, 0.2, 0.3]\n"
    )

    imported = import_model(tiny.folder, target)

    assert imported == Manifest.read(tiny.folder)
    assert imported.digest == Manifest.read(tiny.folder).digest
    usable(target, imported)


def test_our_own_model_folder_may_get_another_id(tiny, target):
    imported = import_model(tiny.write(), target, id="another")

    assert imported.id == "another"
    usable(target, imported)


def test_a_variant_can_be_chosen_and_the_most_exact_is_the_default(clip, target):
    onnx_folder = clip / "onnx"
    image_graph(onnx_folder / "vision_model_int8.onnx")
    half = numpy_helper.from_array(COLOURS.astype(np.float16), "half")
    cast = helper.make_node("Cast", ["half"], ["projection"], to=TensorProto.FLOAT)
    image_graph(onnx_folder / "vision_model_fp16.onnx", projection=half, extra=[cast])
    text_graph(onnx_folder / "text_model_fp16.onnx")

    assert import_model(clip, target, id="one").image.precision == "fp32"
    assert import_model(clip, target, id="two", variant="fp16").image.precision == "fp16"
    with pytest.raises(ModelError, match=r'in no "quantized" form .*fp32, fp16'):
        import_model(clip, target, id="three", variant="quantized")


def test_a_tower_of_dynamic_int8_runs_one_photo_at_a_time(clip, target):
    make = helper.make_node
    name = clip / "onnx" / "vision_model.onnx"
    pieces = [
        make("ReduceMean", ["pixel_values"], ["mean"], axes=[2, 3], keepdims=0),
        make("DynamicQuantizeLinear", ["mean"], ["bytes", "scale", "zero"]),
        make("DequantizeLinear", ["bytes", "scale", "zero"], ["colours"]),
        make("MatMul", ["colours", "projection"], ["image_embeds"]),
    ]
    write(
        name, pieces, [("pixel_values", TensorProto.FLOAT, ["n", 3, SIDE, SIDE])],
        [("image_embeds", ["n", DIM])], [numpy_helper.from_array(COLOURS, "projection")],
    )  # fmt: skip

    manifest = import_model(clip, target)

    assert (manifest.image.precision, manifest.image.batch) == ("int8-dynamic", 1)


def test_a_tower_that_takes_and_gives_half_floats_is_used_as_it_is(clip, target):
    whole = import_model(clip, target, id="whole")
    half = onnx.load(clip / "onnx" / "vision_model.onnx")
    half.graph.initializer[0].CopyFrom(
        numpy_helper.from_array(COLOURS.astype(np.float16), "projection")
    )
    for value in (*half.graph.input, *half.graph.output):
        value.type.tensor_type.elem_type = TensorProto.FLOAT16
    onnx.save(half, clip / "onnx" / "vision_model.onnx")

    manifest = import_model(clip, target, id="half")

    photos = RANDOM.integers(0, 256, (3, SIDE, SIDE, 3), dtype=np.uint8)
    wanted, found = (Encoder(target / m.id, threads=1).images(photos) for m in (whole, manifest))
    assert manifest.image.precision == "fp16"
    assert (wanted * found).sum(axis=1).min() > 0.999


def test_weights_that_lie_beside_a_graph_come_along(clip, target):
    graph = onnx.load(clip / "onnx" / "vision_model.onnx")
    onnx.save(
        graph, clip / "onnx" / "vision_model.onnx", save_as_external_data=True,
        location="vision_model.onnx_data", size_threshold=0,
    )  # fmt: skip

    manifest = import_model(clip, target)

    assert "image/vision_model.onnx_data" in manifest.files
    usable(target, manifest)


def test_what_a_catalogue_says_of_a_model_stands_in_its_manifest(clip, target):
    said = Said(name="A name", licence="MIT", languages=("en", "de"))

    manifest = import_model(clip, target, said=said)

    assert (manifest.name, manifest.licence, manifest.languages) == ("A name", "MIT", ("en", "de"))


def test_a_licence_is_read_from_the_readme_of_a_hub(clip, target):
    (clip / "README.md").write_text("---\ntags: [x]\nlicense: apache-2.0\n---\n# Model\n")

    assert import_model(clip, target).licence == "apache-2.0"


def test_openais_weights_with_the_wrong_activation_are_marked(immich, target):
    erf = [helper.make_node("Erf", ["image"], ["unused"])]
    image_graph(immich / "visual" / "model.onnx", "image", ("embedding",), (1, 3, SIDE, SIDE), erf)

    (note,) = import_model(immich, target).notes

    assert "QuickGELU" in note


# ------------------------------------------------------------------ where it comes from


@pytest.mark.parametrize("prefix", ["", "clip-main/"], ids=["at the top", "in a folder"])
def test_a_zip_is_taken_like_the_folder_in_it(clip, target, tmp_path, prefix):
    archive = zipped(clip, tmp_path / "Some model (1).zip", prefix)
    with zipfile.ZipFile(archive, "a") as more:
        more.writestr("__MACOSX/._config.json", b"not meant")

    manifest = import_model(archive, target)

    assert manifest.id == "Some-model-1"
    usable(target, manifest)
    assert [path.name for path in target.iterdir()] == ["Some-model-1"]


def test_a_zip_of_our_own_model_folder_is_taken(tiny, target, tmp_path):
    archive = zipped(tiny.write(), tmp_path / "any.zip", "tiny/")

    assert import_model(archive, target) == Manifest.read(tiny.folder)


@pytest.mark.parametrize("name", ["../escaped.txt", "/etc/escaped", "a/../../b", "C:/x", "..\\x"])
def test_a_zip_whose_names_lead_out_of_it_is_refused(clip, target, tmp_path, name):
    archive = zipped(clip, tmp_path / "model.zip")
    with zipfile.ZipFile(archive, "a") as more:
        more.writestr(name, b"escaped")

    refused(archive, target, "leads out of its folder")

    assert not list(tmp_path.rglob("*escaped*"))


@pytest.mark.parametrize(
    ("size", "match"), [(10**15, "make room"), (100_000, "should be 100000")], ids=["disk", "file"]
)
def test_a_zip_that_says_other_sizes_than_it_has_is_refused(clip, target, tmp_path, size, match):
    with zipfile.ZipFile(tmp_path / "model.zip", "w") as archive:
        for file in sorted(path for path in clip.rglob("*") if path.is_file()):
            archive.write(file, file.relative_to(clip).as_posix())
        archive.getinfo("onnx/vision_model.onnx").file_size = size

    refused(tmp_path / "model.zip", target, match)


def test_a_configuration_that_unpacks_to_gigabytes_is_not_read(clip, target, tmp_path):
    (clip / "config.json").unlink()
    archive = zipped(clip, tmp_path / "model.zip")
    with zipfile.ZipFile(archive, "a", zipfile.ZIP_DEFLATED) as more:
        more.writestr("config.json", b" " * 50_000_000)

    refused(archive, target, "config.json cannot be what it is called")


def test_an_archive_that_is_cut_short_is_refused(clip, target, tmp_path):
    archive = zipped(clip, tmp_path / "model.zip")
    archive.write_bytes(archive.read_bytes()[:-200])

    refused(archive, target, "no folder and no .zip that can be read")


def test_a_damaged_archive_is_refused(clip, target, tmp_path):
    archive = zipped(clip, tmp_path / "model.zip")
    content = bytearray(archive.read_bytes())
    at = content.index(b"onnx/vision_model.onnx") + 40
    content[at] ^= 0xFF
    archive.write_bytes(content)

    refused(archive, target, "cannot be imported")


def test_a_source_that_is_not_there_is_refused(target, tmp_path):
    refused(tmp_path / "nowhere", target, "nowhere cannot be imported: it is not there")


def test_the_source_stays_as_it_is(clip, target):
    before = {path: path.read_bytes() for path in clip.rglob("*") if path.is_file()}

    import_model(clip, target)

    assert {path: path.read_bytes() for path in clip.rglob("*") if path.is_file()} == before


def test_files_that_are_removed_afterwards_are_shared_not_copied(clip, target):
    manifest = import_model(clip, target, link=True)

    graph = clip / "onnx" / "vision_model.onnx"
    assert graph.samefile(target / manifest.id / "image" / "model.onnx")
    shutil.rmtree(clip)
    usable(target, manifest)


# ------------------------------------------------------------------ what is refused


def test_one_graph_for_both_halves_is_refused_with_the_reason(tmp_path, target):
    text_graph(tmp_path / "both" / "onnx" / "model.onnx")

    refused(tmp_path / "both", target, "no pair of an image half and a text half")


def test_a_folder_that_is_no_model_is_refused_with_the_layouts_there_are(tmp_path, target):
    refused(tmp_path, target, "in no layout that is known")


@pytest.mark.parametrize(
    "name", ["onnx/text_model.onnx", "config.json", "preprocessor_config.json", "tokenizer.json"]
)
def test_a_file_that_is_missing_is_named(clip, target, name):
    (clip / name).unlink()

    refused(clip, target, Path(name).stem)


@pytest.mark.parametrize("name", ["config.json", "preprocessor_config.json", "tokenizer.json"])
@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b"null"])
def test_a_file_that_cannot_be_read_is_named(clip, target, name, content):
    (clip / name).write_bytes(content)

    refused(clip, target, Path(name).stem)


@pytest.mark.parametrize(
    ("changes", "match"),
    [
        ({"image_mean": [0.5]}, "the mean of its photos"),
        ({"resample": 99}, "filter that is not known"),
        ({"do_resize": False}, "not resized"),
        ({"size": SIDE, "do_center_crop": False}, "cut to"),
        ({"crop_size": {"height": 8, "width": 8}}, "cut to"),
        (
            {"size": {"shortest_edge": 8}, "crop_size": {"height": 8, "width": 8}},
            "takes 12 x 12 pixels and its configuration says 8 x 8",
        ),
        ({"image_std": ["a", "b", "c"]}, "no number"),
        ({"image_std": [0, 0, 0]}, "std"),
    ],
)
def test_photos_that_would_be_prepared_wrongly_are_refused(clip, target, changes, match):
    configured(clip / "preprocessor_config.json", clip_preprocessor(**changes))

    refused(clip, target, match)


def test_halves_that_cannot_be_compared_are_refused(clip, target):
    image_graph(clip / "onnx" / "vision_model.onnx", dim=5)

    refused(clip, target, "vectors of 5 and 8 numbers")


def test_a_tower_without_its_projection_is_refused(clip, target):
    image_graph(clip / "onnx" / "vision_model.onnx", outputs=("last_hidden_state", "pooler_output"))

    refused(clip, target, "none of them is known to be the embedding")


def test_a_tower_that_prepares_photos_itself_is_refused(clip, target):
    write(
        clip / "onnx" / "vision_model.onnx",
        [helper.make_node("Cast", ["rgba"], ["image_embeds"], to=TensorProto.FLOAT)],
        [("rgba", TensorProto.UINT8, ["n", DIM])], [("image_embeds", ["n", DIM])], [],
    )  # fmt: skip

    refused(clip, target, "prepares photos itself")


def test_a_tokenizer_that_does_not_end_texts_is_refused(clip, target):
    tokenizer(clip / "tokenizer.json", closes=False)

    refused(clip, target, "no end token")


def test_a_siglip_whose_texts_begin_with_a_token_is_refused(siglip, target):
    tokenizer(siglip / "tokenizer.json", start="<bos>", end="<eos>")

    refused(siglip, target, "begins texts with a token")


def test_a_kind_of_model_that_is_not_known_is_refused(clip, target):
    configured(clip / "config.json", {"model_type": "blip"})

    refused(clip, target, '"blip" are not known')


def test_texts_that_need_the_code_of_their_language_are_refused(immich, target):
    tokenizer(immich / "textual" / "tokenizer.json", "deu_Latn", "</s>")

    refused(immich, target, "code of their language")


def test_a_text_half_that_gives_every_text_the_same_vector_is_refused(clip, target):
    text_graph(clip / "onnx" / "text_model.onnx", pool="mean", rows=np.ones_like(WORDS))

    told = refused(clip, target, "tested and failed: It gives different texts the same vector")

    assert str(clip) in told


def test_a_model_that_is_not_what_its_maker_stored_is_refused(tiny, target):
    tiny.write()
    save_golden(Encoder(tiny.folder, threads=1), tiny.folder / "golden.npz")
    tiny.files.append("golden.npz")
    tiny.projection[0, 0] += 5
    tiny.write_image()
    manifest = tiny.write_manifest() / "manifest.toml"
    manifest.write_text(manifest.read_text() + '\n[golden]\nfile = "golden.npz"\n')

    refused(tiny.folder, target, "tested and failed: .*does not work here")


def test_a_damaged_model_folder_of_ours_is_refused(tiny, target):
    folder = tiny.write()
    content = bytearray((folder / "image.onnx").read_bytes())
    content[-3] ^= 1
    (folder / "image.onnx").write_bytes(content)

    told = refused(folder, target, r"image\.onnx is damaged")

    assert str(folder) in told


def test_a_model_that_is_there_already_is_not_replaced(clip, target):
    import_model(clip, target)
    before = sorted(path.stat().st_mtime_ns for path in target.rglob("*"))

    with pytest.raises(ModelError, match='a model "clip-vit" already'):
        import_model(clip, target)

    assert sorted(path.stat().st_mtime_ns for path in target.rglob("*")) == before


@pytest.mark.parametrize("name", ["../out", "a/b", "", "x" * 300, ".hidden"])
def test_an_id_that_cannot_be_a_folder_is_refused(clip, target, name):
    if name:
        refused(clip, target, "name another id", id=name)
    else:
        assert import_model(clip, target, id=name).id == "clip-vit"


@pytest.mark.parametrize("location", ["../secret.bin", "/etc/hostname"])
def test_weights_outside_the_source_are_refused(clip, target, location):
    tensor = TensorProto(name="projection", data_type=TensorProto.FLOAT, dims=[3, DIM])
    tensor.data_location = TensorProto.EXTERNAL
    tensor.external_data.add(key="location", value=location)
    image_graph(clip / "onnx" / "vision_model.onnx", projection=tensor)

    refused(clip, target, "outside its folder")


def test_what_a_kill_left_is_no_model_and_goes_with_the_next_import(clip, target):
    left = target / "clip-vit.importing" / "model"
    left.mkdir(parents=True)
    (left / "half.onnx").write_bytes(b"half")

    assert installed([target]) == {}
    usable(target, import_model(clip, target))
    assert [path.name for path in target.iterdir()] == ["clip-vit"]


def test_a_model_is_no_model_before_it_is_complete(clip, target):
    """Look at the folder of models all the while that one is imported."""
    seen, done = [], threading.Event()

    def look():
        while not done.is_set():
            seen.extend(path for path in target.glob("*/manifest.toml"))

    watcher = threading.Thread(target=look)
    watcher.start()
    try:
        manifest = import_model(clip, target)
    finally:
        done.set()
        watcher.join()

    assert {path.parent.name for path in seen} <= {manifest.id}
