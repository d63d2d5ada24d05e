import os
import random

import pytest

from photosearch.encoders import Manifest, verify
from photosearch.encoders.manifest import Score
from photosearch.errors import ModelError


def test_everything_the_towers_need_is_read_from_the_manifest(tiny):
    manifest = Manifest.read(tiny.write())

    assert (manifest.id, manifest.name, manifest.family) == ("tiny", "Tiny", "dual-encoder")
    assert (manifest.languages, manifest.licence) == (("en",), "none")
    assert manifest.embedding_dim == 4
    assert manifest.image.size == (6, 5)
    assert manifest.image.std == (0.2, 0.3, 0.4)
    assert manifest.text.attention_mask == "mask"
    assert manifest.text.templates == ("{}",)
    assert set(manifest.files) == {"image.onnx", "text.onnx", "tokenizer.json"}
    assert manifest.similarity is None


def test_measured_similarities_are_read(tiny):
    path = tiny.write() / "manifest.toml"
    with path.open("a") as file:
        file.write(
            "\n[similarity]\n"
            "match_percentiles_5_25_50_75_95 = [0.1, 0.2, 0.3, 0.4, 0.5]\n"
            "other_percentiles_50_95_99_999 = [0, 0.1, 0.2, 0.3]\n"
        )

    bands = Manifest.read(tiny.folder).similarity

    assert bands is not None
    assert bands.match == (0.1, 0.2, 0.3, 0.4, 0.5)
    assert bands.other == (0.0, 0.1, 0.2, 0.3)


def test_a_text_tower_without_attention_mask_is_possible(tiny):
    del tiny.text["attention_mask"]

    assert Manifest.read(tiny.write()).text.attention_mask is None


@pytest.mark.parametrize(
    ("part", "key", "value", "named"),
    [
        ("top", "format", 2, "format 2 is not known to this version"),
        ("top", "format", "1", "format"),
        ("top", "id", "../tiny", "id"),
        ("top", "id", ".", "id"),
        ("top", "id", "", "id"),
        ("top", "name", 3, "name"),
        ("top", "embedding_dim", 0, "embedding_dim"),
        ("top", "embedding_dim", 4.0, "embedding_dim"),
        ("image", "size", [224], "image.size"),
        ("image", "size", [0, 224], "image.size"),
        ("image", "size", [224, 10**9], "image.size"),
        ("image", "size", 224, "image.size"),
        ("image", "resize", "stretch", "image.resize"),
        ("image", "resize", "shortest", "image.crop"),
        ("image", "crop", "left", "image.crop"),
        ("image", "interpolation", "nearest", "image.interpolation"),
        ("image", "rescale", "1/255", "image.rescale"),
        ("image", "mean", [0.5, 0.5], "image.mean"),
        ("image", "mean", ["0.5", 0.5, 0.5], "image.mean"),
        ("image", "std", [0.5, 0.5, 0], "image.std"),
        ("image", "file", "other.onnx", "other.onnx"),
        ("image", "gamma", 2.2, "image.gamma"),
        ("text", "tokenizer", "words.json", "words.json"),
        ("text", "context_length", 0, "text.context_length"),
        ("text", "padding", "some", "text.padding"),
        ("text", "pad_id", -1, "text.pad_id"),
        ("text", "templates", [], "text.templates"),
        ("text", "templates", ["a photo"], "text.templates"),
        ("image", "crop", "center", "image.crop"),
        ("image", "resize", "letterbox", "image.pad"),
        ("image", "pad", [0, 0, 0], "image.pad"),
        ("image", "pad", [0, 0, 256], "image.pad"),
        ("image", "batch", 8, "image.batch"),
        ("image", "precision", "int4", "image.precision"),
        ("image", "precision", "int8-dynamic", "image.batch 1"),
        ("text", "lowercase", "yes", "text.lowercase"),
        ("text", "clean", "thoroughly", "text.clean"),
        ("text", "template_words", -1, "text.template_words"),
        ("text", "casing", "lower", "text.casing"),
        ("top", "notes", "one", "notes"),
    ],
)
def test_a_wrong_value_is_refused_with_its_name(tiny, part, key, value, named):
    getattr(tiny, part)[key] = value
    tiny.write()

    with pytest.raises(ModelError) as refusal:
        Manifest.read(tiny.folder)

    assert named in str(refusal.value)
    assert str(tiny.folder) in str(refusal.value)
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize("constant", ["nan", "inf"])
def test_a_number_that_is_not_finite_is_refused(tiny, constant):
    path = tiny.write() / "manifest.toml"
    path.write_text(path.read_text().replace("rescale = ", f"rescale = {constant} #"))

    with pytest.raises(ModelError, match=r"image\.rescale"):
        Manifest.read(tiny.folder)


@pytest.mark.parametrize(
    ("part", "key"), [("top", "id"), ("image", "mean"), ("image", "crop"), ("text", "pad_id")]
)
def test_a_missing_value_is_never_guessed(tiny, part, key):
    del getattr(tiny, part)[key]

    with pytest.raises(ModelError, match=f"{key} is missing"):
        Manifest.read(tiny.write())


def test_what_a_manifest_does_not_say_is_as_it_always_was(tiny):
    manifest = Manifest.read(tiny.write())

    assert (manifest.image.batch, manifest.image.precision, manifest.image.pad) == (0, "fp32", None)
    assert (manifest.text.lowercase, manifest.text.clean) == (False, "none")
    assert manifest.text.template_words == 0
    assert (manifest.score, manifest.golden, manifest.notes) == (None, None, ())


def test_what_a_manifest_may_say_besides_is_read(tiny):
    tiny.top["notes"] = ["Its words are few.", "So are its colours."]
    tiny.image |= {"resize": "letterbox", "pad": [124, 116, 104], "batch": 1}
    tiny.image["precision"] = "int8-dynamic"
    tiny.text |= {"clean": "canonicalize", "template_words": 2}
    tiny.write()
    append(tiny.folder, GOLDEN, "[score]\nscale = 112.5\nbias = -16.8", '[golden]\nfile = "g.npz"')

    manifest = Manifest.read(tiny.folder)

    assert manifest.notes == ("Its words are few.", "So are its colours.")
    assert manifest.image.pad == (124, 116, 104)
    assert (manifest.image.batch, manifest.image.precision) == (1, "int8-dynamic")
    assert (manifest.text.clean, manifest.text.template_words) == ("canonicalize", 2)
    assert manifest.score == Score(scale=112.5, bias=-16.8)
    assert manifest.golden == "g.npz"


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ("[score]\nbias = 1", "score.scale is missing"),
        ("[score]\nscale = 1\nshift = 1", "score.shift"),
        ('[golden]\nfile = "g.npz"', "do not list"),
        ('[golden]\nfile = "image.onnx"\ncosine = 1', "golden"),
    ],
)
def test_a_wrong_table_is_refused(tiny, lines, said):
    append(tiny.write(), lines)

    with pytest.raises(ModelError, match=said):
        Manifest.read(tiny.folder)


GOLDEN = f'"g.npz" = {{ size = 1, sha256 = "{"0" * 64}" }}'


def append(folder, *lines):
    """Put lines behind a manifest, whose last table is that of its files."""
    with (folder / "manifest.toml").open("a") as file:
        file.write("\n" + "\n".join(lines) + "\n")


def test_notes_outside_the_towers_are_allowed(tiny):
    tiny.top["trained"] = "in a day"

    assert Manifest.read(tiny.write()).id == "tiny"


@pytest.mark.parametrize(
    "name", ["../image.onnx", "/etc/passwd", "a/../../b", "C:/x", "a\\b", "./x", "x/", "a\nb"]
)
def test_a_file_outside_the_model_folder_is_refused(tiny, name):
    path = tiny.write() / "manifest.toml"
    with path.open("a") as file:
        key = name.replace("\\", "\\\\").replace("\n", "\\n")
        file.write(f'\n"{key}" = {{ size = 1, sha256 = "{"0" * 64}" }}\n')

    with pytest.raises(ModelError, match="is no path inside the model folder"):
        Manifest.read(tiny.folder)


def test_a_wrong_digest_is_refused(tiny):
    path = tiny.write() / "manifest.toml"
    path.write_text(path.read_text().replace('sha256 = "', 'sha256 = "x'))

    with pytest.raises(ModelError, match=r"sha256 is not 64 hexadecimal digits"):
        Manifest.read(tiny.folder)


@pytest.mark.parametrize(
    "content",
    [b"", b"format = 1", b"\xff\xfe", b"{}", b"a = " + b"[" * 100_000, b"#" * 300_000],
    ids=["empty", "nothing else", "not utf-8", "json", "deep", "large"],
)
def test_a_manifest_that_is_none_is_refused(tiny, content):
    (tiny.write() / "manifest.toml").write_bytes(content)

    with pytest.raises(ModelError, match="get a fresh copy"):
        Manifest.read(tiny.folder)


def test_a_damaged_manifest_is_refused_in_words_whatever_the_damage(tiny):
    path = tiny.write() / "manifest.toml"
    whole = path.read_bytes()
    chance = random.Random(3)
    refusals = []
    for _ in range(400):
        damaged = bytearray(whole)
        for _ in range(chance.choice((1, 5))):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        path.write_bytes(damaged)
        try:
            Manifest.read(tiny.folder)
        except ModelError as error:
            refusals.append(str(error))

    assert not [refusal for refusal in refusals if "\n" in refusal]


def test_a_folder_without_manifest_is_told_as_no_model(tmp_path):
    for folder in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(ModelError, match="is no model folder"):
            Manifest.read(folder)


def test_the_digest_tells_models_apart_by_what_decides_a_photos_vector(tiny):
    first = Manifest.read(tiny.write()).digest
    tiny.top["name"] = "Another name"
    assert Manifest.read(tiny.write()).digest == first

    tiny.image["mean"] = [0.5, 0.5, 0.5]
    second = Manifest.read(tiny.write()).digest
    tiny.projection += 1
    third = Manifest.read(tiny.write()).digest

    assert len({first, second, third}) == 3


def test_the_digest_of_a_manifest_outlives_the_facts_that_came_later(tmp_path):
    (tmp_path / "manifest.toml").write_text(OLD_STARTER)

    digest = "eb383677efa3335f8201e771b64574fbd089024b1d6c5ff2acf3f7386ce57b0b"
    assert Manifest.read(tmp_path).digest == digest


# As it was when libraries were first made with it: another digest would encode all photos anew.
OLD_STARTER = """
format = 1
id = "starter"
name = "Starter"
family = "dual-encoder"
embedding_dim = 384
languages = ["en"]
licence = "research"

[image]
file = "image.onnx"
input = "pixel_values"
output = "image_embeds"
size = [224, 224]
resize = "squash"
crop = "none"
interpolation = "bicubic"
rescale = 0.00392156862745098
mean = [0.485, 0.456, 0.406]
std = [0.229, 0.224, 0.225]

[text]
file = "text.onnx"
input_ids = "input_ids"
attention_mask = "attention_mask"
output = "text_embeds"
tokenizer = "tokenizer.json"
context_length = 48
padding = "longest"
pad_id = 0
templates = ["{}"]

[files."image.onnx"]
size = 14046518
sha256 = "cdf21f47cda98b4bdf26e122197fde12f023dc35fb63cd584d3c5473c487534d"

[files."text.onnx"]
size = 4632987
sha256 = "a33fad393cf246d59d8b5111a9faf4868641481a4be6bd9243c2d9054132f4e7"

[files."tokenizer.json"]
size = 107780
sha256 = "53bc01b8faf8ac39d95a3c7f7dbd6b3b955bbecf28c2594bbfb35ca349c476c9"
"""


def test_a_fact_that_is_said_at_its_default_changes_no_digest(tiny):
    before = Manifest.read(tiny.write()).digest
    tiny.image |= {"batch": 0, "precision": "fp32"}
    assert Manifest.read(tiny.write()).digest == before

    tiny.image["batch"] = 1
    assert Manifest.read(tiny.write()).digest != before


def test_golden_vectors_may_be_added_without_another_digest(tiny):
    before = Manifest.read(tiny.write()).digest
    append(tiny.folder, GOLDEN, '[golden]\nfile = "g.npz"')

    assert Manifest.read(tiny.folder).digest == before


def test_whole_files_are_accepted(tiny):
    folder = tiny.write()

    verify(folder, Manifest.read(folder))


@pytest.mark.parametrize("name", ["image.onnx", "text.onnx", "tokenizer.json"])
@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (lambda path: path.unlink(), "is missing"),
        (lambda path: path.write_bytes(b""), "is damaged"),
        (lambda path: path.write_bytes(path.read_bytes()[:-1]), "is damaged"),
        (lambda path: path.write_bytes(path.read_bytes()[:-1] + b"\x00"), "was changed"),
        (lambda path: (path.unlink(), path.mkdir()), "is no file"),
    ],
    ids=["deleted", "emptied", "cut", "changed", "folder"],
)
def test_a_changed_file_is_refused_by_name(tiny, name, damage, said):
    folder = tiny.write()
    manifest = Manifest.read(folder)
    damage(folder / name)

    with pytest.raises(ModelError, match=f"{name} .*{said}"):
        verify(folder, manifest)


@pytest.mark.skipif(os.name == "nt", reason="symbolic links need a privilege on Windows")
def test_a_link_out_of_the_folder_is_refused_even_to_the_right_bytes(tiny, tmp_path):
    folder = tiny.write()
    (folder / "image.onnx").rename(tmp_path / "elsewhere.onnx")
    (folder / "image.onnx").symlink_to(tmp_path / "elsewhere.onnx")

    with pytest.raises(ModelError, match=r"image\.onnx leads out of the folder"):
        verify(folder, Manifest.read(folder))
