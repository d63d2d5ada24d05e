import os
import random

import pytest

from photosearch.encoders import Manifest, verify
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
        ("text", "lowercase", "yes", "text.lowercase"),
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
