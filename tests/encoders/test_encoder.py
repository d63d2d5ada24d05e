import csv
import os
import subprocess
import sys
import threading
from pathlib import Path

import numpy as np
import pytest
from onnx import TensorProto, helper, numpy_helper
from PIL import Image

import photosearch
from photosearch.encoders import EncodingStopped, Manifest
from photosearch.encoders.encoder import Encoder
from photosearch.encoders.tokens import Tokens
from photosearch.errors import ModelError

SHARED = Path(photosearch.__file__).parents[2] / "shared"
TEACHER = SHARED / "training" / "teacher"
STARTER = Path(photosearch.__file__).parent / "_shipped" / "models" / "starter"
CAPTIONED = SHARED / "photos" / "captioned"


def pictures(count: int) -> np.ndarray:
    return np.random.default_rng(count).integers(0, 256, (count, 6, 5, 3), dtype=np.uint8)


def test_photos_become_unit_vectors_as_the_manifest_says(tiny):
    pixels = pictures(5)

    vectors = Encoder(tiny.write(), threads=1).images(pixels)

    normal = (pixels / 255 - tiny.image["mean"]) / tiny.image["std"]
    expected = normal.mean(axis=(1, 2)) @ tiny.projection
    expected /= np.linalg.norm(expected, axis=1, keepdims=True)
    assert vectors.dtype == np.float32
    np.testing.assert_allclose(vectors, expected, atol=1e-5)
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-6)


def test_a_photos_vector_does_not_depend_on_its_neighbours(tiny):
    encoder = Encoder(tiny.write(), threads=1)
    pixels = pictures(7)

    alone = np.concatenate([encoder.images(pixels[n : n + 1]) for n in range(7)])

    np.testing.assert_allclose(encoder.images(pixels), alone, atol=1e-6)


def test_a_graph_that_takes_one_photo_is_given_one_at_a_time(tiny):
    several = Encoder(tiny.write(), threads=1).images(pictures(5))
    tiny.axes[0] = tiny.image["batch"] = 1

    vectors = Encoder(tiny.write(), threads=1).images(pictures(5))

    np.testing.assert_allclose(vectors, several, atol=1e-6)


def test_photos_whose_neighbours_would_change_their_vectors_go_one_at_a_time(tiny):
    mean = helper.make_node("ReduceMean", ["image_embeds"], ["all"], axes=[0], keepdims=1)
    moved = helper.make_node("Add", ["image_embeds", "all"], ["moved"])
    tiny.image |= {"output": "moved", "precision": "int8-dynamic", "batch": 1}
    tiny.write()
    tiny.write_image(None, mean, moved, output="moved")
    encoder = Encoder(tiny.write_manifest(), threads=1)

    alone = np.concatenate([encoder.images(pictures(3)[n : n + 1]) for n in range(3)])

    np.testing.assert_array_equal(encoder.images(pictures(3)), alone)
    assert encoder.images(pictures(0)).shape == (0, 4)


def test_a_graph_that_takes_one_photo_is_refused_if_its_manifest_says_nothing_of_it(tiny):
    tiny.axes[0] = 1

    with pytest.raises(ModelError, match="takes pixels of another shape"):
        Encoder(tiny.write(), threads=1).images(NO_PIXELS)


def test_a_graph_may_take_and_give_half_floats(tiny):
    whole = Encoder(tiny.write(), threads=1).images(pictures(5))
    tiny.floats = TensorProto.FLOAT16

    vectors = Encoder(tiny.write(), threads=1).images(pictures(5))

    assert vectors.dtype == np.float32
    np.testing.assert_allclose(vectors, whole, atol=2e-3)
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-6)


def test_a_graph_whose_sides_are_free_gets_the_size_of_its_manifest(tiny):
    whole = Encoder(tiny.write(), threads=1).images(pictures(5))
    tiny.axes[2:] = ["height", "width"]

    np.testing.assert_array_equal(Encoder(tiny.write(), threads=1).images(pictures(5)), whole)


def test_nothing_encodes_to_nothing(tiny):
    encoder = Encoder(tiny.write(), threads=1)

    assert encoder.images(pictures(0)).shape == (0, 4)
    assert encoder.texts([]).shape == (0, 4)


@pytest.mark.parametrize(
    "pixels",
    [np.zeros((1, 5, 6, 3), np.uint8), np.zeros((1, 6, 5, 3), np.float32)],
    ids=["wrong size", "wrong type"],
)
def test_pixels_that_the_model_does_not_take_are_a_bug_of_the_caller(tiny, pixels):
    with pytest.raises(ValueError, match="is not what this model takes"):
        Encoder(tiny.write(), threads=1).images(pixels)


def test_words_become_unit_vectors_in_order(tiny):
    vectors = Encoder(tiny.write(), threads=1).texts(["red", "green sea"])

    expected = np.stack([tiny.rows[[1, 4, 2]].mean(axis=0), tiny.rows[[1, 5, 7, 2]].mean(axis=0)])
    expected /= np.linalg.norm(expected, axis=1, keepdims=True)
    np.testing.assert_allclose(vectors, expected, atol=1e-6)


def test_a_texts_vector_does_not_depend_on_its_company(tiny):
    encoder = Encoder(tiny.write(), threads=1)
    texts = ["red", "green sea blue photo", "sea"]

    alone = np.concatenate([encoder.texts([text]) for text in texts])

    np.testing.assert_array_equal(encoder.texts(texts), alone)


def test_templates_are_averaged_and_braces_of_the_person_are_kept(tiny):
    tiny.text["templates"] = ["{}", "photo {}"]
    encoder = Encoder(tiny.write(), threads=1)
    tiny.text["templates"] = ["{}"]
    plain = Encoder(tiny.write(), threads=1)

    each = plain.texts(["red {0}", "photo red {0}"])

    mean = each.mean(axis=0) / np.linalg.norm(each.mean(axis=0))
    np.testing.assert_allclose(encoder.texts(["red {0}"])[0], mean, atol=1e-6)


def test_templates_can_be_for_few_words_only(tiny):
    plain = Encoder(tiny.write(), threads=1).texts(["red sea", "red green sea"])
    tiny.text |= {"templates": ["photo {}"], "template_words": 2}

    vectors = Encoder(tiny.write(), threads=1).texts(["red sea", "red green sea"])

    assert not np.allclose(vectors[0], plain[0], atol=1e-3)
    np.testing.assert_array_equal(vectors[1], plain[1])


def test_a_text_is_cleaned_as_the_manifest_says_before_it_becomes_tokens(tiny):
    known = Encoder(tiny.write(), threads=1).texts(["red sea"])[0]
    typed = "  RED_Sea! "
    assert not np.allclose(Encoder(tiny.folder, threads=1).texts([typed])[0], known, atol=1e-3)

    tiny.text["clean"] = "canonicalize"
    np.testing.assert_array_equal(Encoder(tiny.write(), threads=1).texts([typed])[0], known)
    tiny.text |= {"clean": "none", "lowercase": True}
    np.testing.assert_array_equal(Encoder(tiny.write(), threads=1).texts(["Red SEA"])[0], known)


def test_a_text_tower_that_always_takes_its_whole_context_is_padded(tiny):
    tiny.text |= {"padding": "max_length", "pad_id": 3}
    tokens = Tokens(tiny.write(), Manifest.read(tiny.folder).text)

    ids, mask = tokens.encode("red sea")

    assert ids.tolist() == [[1, 4, 7, 2, 3, 3, 3, 3]]
    assert mask.tolist() == [[1, 1, 1, 1, 0, 0, 0, 0]]


def test_a_long_text_loses_its_end_and_keeps_the_closing_token(tiny):
    tokens = Tokens(tiny.write(), Manifest.read(tiny.folder).text)

    ids, mask = tokens.encode("red green blue sea " * 500)

    assert ids.tolist() == [[1, 4, 5, 6, 7, 4, 5, 2]]
    assert mask.all()


@pytest.mark.parametrize("masked", [True, False], ids=["mask", "no mask"])
@pytest.mark.parametrize("kind", [TensorProto.INT32, TensorProto.INT64], ids=["int32", "int64"])
def test_token_ids_are_given_as_the_graph_takes_them(tiny, kind, masked):
    tiny.ids_type = kind
    if not masked:
        del tiny.text["attention_mask"]

    vectors = Encoder(tiny.write(), threads=1).texts(["red"])

    expected = tiny.rows[[1, 4, 2]].mean(axis=0)
    np.testing.assert_allclose(vectors[0], expected / np.linalg.norm(expected), atol=1e-6)


@pytest.mark.parametrize(
    "text",
    ["", " \t\n", "x" * 10_000, "red " * 10_000, "\ud800", "a\udfff\ud800b", "🐶🌊", "山の上の雪",
     "\x00", "{}", "%s", "[CLS]"],
)  # fmt: skip
def test_any_text_at_all_gives_a_vector(tiny, text):
    vectors = Encoder(tiny.write(), threads=1).texts([text])

    assert np.isfinite(vectors).all()


def test_halves_of_one_character_are_joined(tiny):
    tokens = Tokens(tiny.write(), Manifest.read(tiny.folder).text)

    assert tokens.encode("\ud83d\udc36")[0].tolist() == tokens.encode("🐶")[0].tolist()


def test_a_search_by_words_needs_no_image_tower(tiny):
    encoder = Encoder(tiny.write(), threads=1)
    (tiny.folder / "image.onnx").unlink()

    assert encoder.texts(["red"]).shape == (1, 4)
    with pytest.raises(ModelError, match=r"image\.onnx is missing"):
        encoder.images(pictures(1))


@pytest.mark.parametrize("name", ["image.onnx", "text.onnx", "tokenizer.json"])
def test_a_changed_file_is_refused_before_it_is_loaded(tiny, name):
    encoder = Encoder(tiny.write(), threads=1)
    path = tiny.folder / name
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)

    with pytest.raises(ModelError, match=f"{name} is damaged or was changed"):
        encoder.images(pictures(1)) if name == "image.onnx" else encoder.texts(["red"])


def test_a_model_can_be_used_as_soon_as_its_file_is_whole_again(tiny):
    encoder = Encoder(tiny.write(), threads=1)
    content = (tiny.folder / "image.onnx").read_bytes()
    (tiny.folder / "image.onnx").write_bytes(content[:-1])
    with pytest.raises(ModelError):
        encoder.images(pictures(1))

    (tiny.folder / "image.onnx").write_bytes(content)

    assert encoder.images(pictures(1)).shape == (1, 4)


def test_towers_that_rest_come_back_with_the_same_vectors(tiny):
    encoder = Encoder(tiny.write(), threads=1)
    photos, words = encoder.images(pictures(3)), encoder.texts(["red"])

    encoder.rest(0)

    np.testing.assert_array_equal(encoder.images(pictures(3)), photos)
    np.testing.assert_array_equal(encoder.texts(["red"]), words)


def test_only_what_has_not_run_for_long_is_let_go_of(tiny):
    encoder = Encoder(tiny.write(), threads=1)
    encoder.images(pictures(1))
    for name in ("image.onnx", "text.onnx"):
        (tiny.folder / name).unlink()

    encoder.rest(3600)
    assert encoder.images(pictures(1)).shape == (1, 4)

    encoder.rest(0)
    with pytest.raises(ModelError, match=r"image\.onnx is missing"):
        encoder.images(pictures(1))


def test_a_file_that_was_verified_is_believed_after_a_rest_while_it_looks_the_same(tiny):
    encoder = Encoder(tiny.write(), threads=1)
    before = encoder.texts(["red"])
    path = tiny.folder / "text.onnx"
    status = path.stat()
    spoiled = bytearray(path.read_bytes())
    spoiled[spoiled.index(tiny.rows.tobytes())] ^= 1
    path.write_bytes(spoiled)

    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    encoder.rest(0)
    np.testing.assert_allclose(encoder.texts(["red"]), before, atol=1e-3)

    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns + 1_000_000))
    encoder.rest(0)
    with pytest.raises(ModelError, match="damaged or was changed"):
        encoder.texts(["red"])


@pytest.mark.skipif(sys.platform != "linux", reason="asks /proc what memory is taken")
@pytest.mark.skipif(not TEACHER.is_dir(), reason="teacher is absent")
def test_the_memory_of_resting_towers_goes_back_to_the_system():
    told = run_python(
        "import numpy as np, pathlib\n"
        "from photosearch.encoders.encoder import Encoder\n"
        "def pages(): return int(pathlib.Path('/proc/self/statm').read_text().split()[1])\n"
        f"encoder = Encoder(pathlib.Path({str(TEACHER)!r}), threads=1)\n"
        "before = pages()\n"
        "encoder.images(np.zeros((1, 224, 224, 3), np.uint8)), encoder.texts(['red'])\n"
        "loaded = pages()\n"
        "encoder.rest(0)\n"
        "print(before, loaded, pages())"
    )

    before, loaded, rested = (int(number) for number in told.split())
    assert rested - before < (loaded - before) / 2


def test_towers_may_rest_while_others_call_at_any_moment(tiny):
    encoder = Encoder(tiny.write(), threads=1)
    wanted = encoder.images(pictures(2)), encoder.texts(["blue sea"])
    wrong: list[int] = []
    done = threading.Event()

    def work(number: int) -> None:
        for _ in range(60):
            got = encoder.images(pictures(2)), encoder.texts(["blue sea"])
            if not all(np.array_equal(a, b) for a, b in zip(got, wanted, strict=True)):
                wrong.append(number)

    def tire() -> None:
        while not done.is_set():
            encoder.rest(0)

    workers = [threading.Thread(target=work, args=(number,)) for number in range(2)]
    resting = threading.Thread(target=tire)
    for thread in (*workers, resting):
        thread.start()
    for thread in workers:
        thread.join(60)
    done.set()
    resting.join(60)

    assert wrong == []
    assert not any(thread.is_alive() for thread in (*workers, resting))


def test_a_batch_that_runs_is_not_let_go_of_and_can_still_be_stopped(tiny):
    encoder = Encoder(endless(tiny), threads=1)
    encoder.images(NO_PIXELS)
    outcome: list[str] = []
    begun = threading.Event()

    def encode() -> None:
        begun.set()
        try:
            encoder.images(pictures(1))
        except EncodingStopped:
            outcome.append("stopped")

    thread = threading.Thread(target=encode, name="test-encode")
    thread.start()
    assert begun.wait(10)
    encoder.rest(0)
    encoder.stop()
    thread.join(10)

    assert outcome == ["stopped"]


@pytest.mark.parametrize(
    ("part", "change", "said"),
    [
        ("image", {"input": "pixel_values"}, "takes pixels, its manifest says pixel_values"),
        ("image", {"output": "pooled"}, "gives no pooled"),
        ("image", {"size": [7, 7]}, "takes pixels of another shape"),
        ("text", {"output": "pooled"}, "gives no pooled"),
        ("text", {"input_ids": "tokens"}, "takes ids, mask, its manifest says mask, tokens"),
        ("top", {"embedding_dim": 5}, "gives no vectors of 5 numbers"),
    ],
)
def test_a_graph_that_is_not_as_its_manifest_says_is_refused(tiny, part, change, said):
    getattr(tiny, part).update(change)
    encoder = Encoder(tiny.write(), threads=1)

    with pytest.raises(ModelError, match=said):
        encoder.texts(["red"]) if part == "text" else encoder.images(NO_PIXELS)


NO_PIXELS = pictures(0)


def test_ids_that_the_graph_takes_as_numbers_with_a_point_are_refused(tiny):
    tiny.ids_type = TensorProto.FLOAT

    with pytest.raises(ModelError, match=r"text\.onnx (takes ids as|cannot be loaded)"):
        Encoder(tiny.write(), threads=1).texts([])


def test_a_file_without_tokenizer_is_refused(tiny):
    (tiny.write() / "tokenizer.json").write_text("{}")

    with pytest.raises(ModelError, match=r"tokenizer\.json holds no tokenizer"):
        Encoder(tiny.write_manifest(), threads=1).texts([])


@pytest.mark.parametrize("value", [0, np.nan, np.inf, 1e38, 1e25], ids=str)
def test_a_vector_that_cannot_be_compared_never_leaves_the_encoder(tiny, value, recwarn):
    tiny.projection[:] = value
    encoder = Encoder(tiny.write(), threads=1)

    with pytest.raises(ModelError, match="not finite or of length zero"):
        encoder.images(np.full((1, 6, 5, 3), 255, dtype=np.uint8))

    assert not recwarn.list


def endless(tiny) -> Path:
    """Write an image tower that computes for hours."""
    tiny.write()
    body = helper.make_graph(
        [
            helper.make_node("Identity", ["going"], ["go_on"]),
            helper.make_node("Add", ["vector", "vector"], ["sum"]),
            helper.make_node("Identity", ["vector"], ["next"]),
        ],
        "body",
        [
            helper.make_tensor_value_info("number", TensorProto.INT64, []),
            helper.make_tensor_value_info("going", TensorProto.BOOL, []),
            helper.make_tensor_value_info("vector", TensorProto.FLOAT, None),
        ],
        [
            helper.make_tensor_value_info("go_on", TensorProto.BOOL, []),
            helper.make_tensor_value_info("next", TensorProto.FLOAT, None),
        ],
    )
    times = numpy_helper.from_array(np.array(2**50, dtype=np.int64), "times")
    tiny.image["output"] = "after"
    tiny.write_image(
        None,
        helper.make_node("Constant", [], ["times"], value=times),
        helper.make_node("Loop", ["times", "", "image_embeds"], ["after"], body=body),
        output="after",
    )
    return tiny.write_manifest()


def test_stopping_ends_a_running_batch_and_every_later_one(tiny):
    encoder = Encoder(endless(tiny), threads=1)
    encoder.images(NO_PIXELS)
    outcome: list[str] = []
    begun = threading.Event()

    def encode() -> None:
        begun.set()
        try:
            encoder.images(pictures(1))
        except EncodingStopped:
            outcome.append("stopped")

    thread = threading.Thread(target=encode, name="test-encode")
    thread.start()
    assert begun.wait(10)
    encoder.stop()
    thread.join(10)

    assert outcome == ["stopped"]
    with pytest.raises(EncodingStopped):
        encoder.images(pictures(1))
    assert encoder.texts(["red"]).shape == (1, 4)


def test_an_encoder_that_was_stopped_loads_nothing_any_more(tiny):
    encoder = Encoder(tiny.write(), threads=1)
    encoder.stop()

    with pytest.raises(EncodingStopped):
        encoder.images(pictures(1))


def test_two_threads_get_what_one_gets(tiny):
    encoder = Encoder(tiny.write(), threads=2)
    pixels, texts = pictures(40), ["red", "blue sea", "green photo"]
    expected = Encoder(tiny.folder, threads=1)
    wanted = expected.images(pixels), expected.texts(texts)
    wrong: list[int] = []

    def work(number: int) -> None:
        for _ in range(10):
            got = encoder.images(pixels), encoder.texts(texts)
            if not all(np.array_equal(a, b) for a, b in zip(got, wanted, strict=True)):
                wrong.append(number)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)

    assert wrong == []


def test_refusals_print_nothing_of_their_own(tiny, capfd):
    (tiny.write() / "image.onnx").write_bytes(b"no model")
    with pytest.raises(ModelError):
        Encoder(tiny.write_manifest(), threads=1).images(NO_PIXELS)

    assert capfd.readouterr() == ("", "")


def run_python(code: str) -> str:
    environment = {k: v for k, v in os.environ.items() if k != "ORT_DISABLE_TELEMETRY"}
    environment["PYTHONPATH"] = str(Path(photosearch.__file__).parents[1])
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_the_runtime_is_told_to_stay_silent_before_it_can_be_imported():
    assert run_python("import os, photosearch; print(os.environ['ORT_DISABLE_TELEMETRY'])") == "1"


def test_asking_which_models_there_are_loads_no_runtime():
    loaded = run_python(
        "import sys, photosearch.encoders;"
        "print({'onnxruntime', 'tokenizers', 'numpy'} & set(sys.modules) or 'none')"
    )

    assert loaded == "none"


def read_captions() -> dict[str, list[str]]:
    captions: dict[str, list[str]] = {}
    with (CAPTIONED / "captions.tsv").open(encoding="utf-8", newline="") as file:
        for name, caption in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            captions.setdefault(name, []).append(caption)
    return captions


@pytest.mark.skipif(not CAPTIONED.is_dir(), reason="../shared/photos is absent")
@pytest.mark.parametrize(
    "folder",
    [
        pytest.param(
            folder,
            id=folder.name,
            marks=pytest.mark.skipif(not folder.is_dir(), reason=f"{folder.name} is absent"),
        )
        for folder in (TEACHER, STARTER)
    ],
)
def test_real_photos_are_found_by_their_captions(folder):
    encoder = Encoder(folder, threads=2)
    captions = dict(list(read_captions().items())[:60])
    height, width = encoder.manifest.image.size
    photos = np.stack(
        [
            np.asarray(Image.open(CAPTIONED / name).convert("RGB").resize((width, height), 3))
            for name in captions
        ]
    )

    images = np.concatenate([encoder.images(photos[n : n + 4]) for n in range(0, 60, 4)])
    texts = encoder.texts([each[0] for each in captions.values()])

    similarities = texts @ images.T
    ranks = (similarities > np.diag(similarities)[:, np.newaxis]).sum(axis=1)
    assert (ranks < 10).mean() > 0.6  # chance: 0.17
