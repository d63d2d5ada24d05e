"""The shipped catalogue can be read, is complete, and names nothing that nobody has vouched for."""

from pathlib import Path

import pytest

from photosearch.encoders.importing import import_model
from photosearch.errors import DownloadError
from photosearch.offers import read_offers
from tests.encoders.test_importing import image_graph, text_graph, tokenizer

ROOT = Path(__file__).resolve().parents[1]
CATALOGUE = ROOT / "models" / "catalogue.toml"
DIGEST = "ab" * 32
ONE = f"""
format = 1
[hubs.hub]
host = "https://example.org"
form = "/{{repo}}/at/{{revision}}/{{path}}"
[[offer]]
id = "one"
name = "One"
roles = ["small"]
description = "For tests."
quality = "Unknown."
speed = "Unknown."
memory = "Unknown."
languages = "English"
licence = "MIT"
licence_words = "Everyone may use it."
research_only = false
hub = "hub"
repo = "some/body"
revision = "123"
layout = "rclip"
[[offer.file]]
path = "visual.onnx"
from = "there/visual.onnx"
size = 5
sha256 = "{DIGEST}"
seen = 2
[[offer.file]]
path = "tokenizer.json"
repo = "another/body"
revision = "456"
size = 7
sha256 = "{DIGEST}"
seen = 1
[[offer.written]]
path = "config.json"
content = "{{}}"
"""


def read(tmp_path: Path, text: str):
    path = tmp_path / "catalogue.toml"
    path.write_text(text, encoding="utf-8")
    return read_offers(path)


def test_a_person_can_choose_a_small_a_default_a_best_and_a_multilingual_model():
    offers = read_offers(CATALOGUE)
    for role in ("small", "default", "best", "multilingual"):
        chosen = [offer for offer in offers if role in offer.roles and offer.by_hand is None]
        assert chosen, role
        assert all(offer.licence in ("MIT", "Apache-2.0") for offer in chosen)
        assert not any(offer.research_only for offer in chosen)
    default = next(offer for offer in offers if "default" in offer.roles)
    assert default.download_bytes == 351826068 + 254344274 + 2224081


def test_the_program_has_the_catalogue_with_it():
    assert read_offers() == read_offers(CATALOGUE)


def test_what_only_research_may_use_says_so_and_is_not_to_be_downloaded():
    restricted = [offer for offer in read_offers(CATALOGUE) if offer.research_only]
    assert restricted
    for offer in restricted:
        assert offer.by_hand
        assert "research" in offer.licence_words


def test_a_model_whose_files_nobody_has_pinned_is_listed_as_one_to_import_by_hand():
    unpinned = [o for o in read_offers(CATALOGUE) if any(f.sha256 is None for f in o.files)]
    assert unpinned
    for offer in unpinned:
        assert offer.by_hand.startswith("nobody has published what ")
        assert offer.gaps


CLIP = ((0.48145466, 0.4578275, 0.40821073), (0.26862954, 0.26130258, 0.27577711))
HALVES = ((0.5, 0.5, 0.5), (0.5, 0.5, 0.5))
FACTS = {  # size, resize, interpolation, mean and std; context, pad, cleaning
    "openai-vit-b-32-int8": (224, "shortest", "bicubic", CLIP, 77, 0, "clip"),
    "openclip-vit-b-32-256-datacomp": (256, "shortest", "bicubic", CLIP, 77, 0, "clip"),
    "siglip2-b-32-256": (256, "squash", "bicubic", HALVES, 64, 0, "canonicalize"),
}


@pytest.mark.parametrize("name", FACTS)
def test_what_is_written_beside_a_download_says_the_facts_that_importing_needs(tmp_path, name):
    offer = next(offer for offer in read_offers(CATALOGUE) if offer.id == name)
    size, resize, interpolation, scaling, context, pad, clean = FACTS[name]
    words = {} if clean == "clip" else {"start": None, "end": "<eos>", "pad": "<pad>"}
    for file in offer.files:
        path = tmp_path / "came" / file.path
        if path.suffix == ".json":
            tokenizer(path, **words)
        elif "vis" in file.path:
            image_graph(path, shape=("n", 3, size, size))
        else:
            text_graph(path, length="length" if clean == "clip" else context)
    for path, content in offer.written.items():
        (tmp_path / "came" / path).write_text(content, encoding="utf-8")
    made = import_model(tmp_path / "came", tmp_path / "models", id=name, variant=offer.variant)
    image, text = made.image, made.text
    assert (image.size, image.resize, image.interpolation) == ((size, size), resize, interpolation)
    assert (image.mean, image.std) == scaling
    assert (text.context_length, text.pad_id, text.clean) == (context, pad, clean)
    assert not made.notes


def test_an_offer_says_where_each_file_lies_at_its_source_and_at_a_mirror(tmp_path):
    [offer] = read(tmp_path, ONE)
    visual, tokenizer = offer.files
    assert offer.address(visual) == "https://example.org/some/body/at/123/there/visual.onnx"
    assert offer.address(tokenizer) == "https://example.org/another/body/at/456/tokenizer.json"
    mirrored = offer.address(visual, "https://mirror.example/models/")
    assert mirrored == "https://mirror.example/models/some/body/at/123/there/visual.onnx"
    assert (offer.download_bytes, offer.by_hand, offer.variant) == (12, None, None)
    assert dict(offer.written) == {"config.json": "{}"}


WRONG = {
    "no catalogue": ("", "", ""),
    "not TOML": ("format = 1", "format = ", "Invalid"),
    "another format": ("format = 1", "format = 2", "format"),
    "an unknown key": ("[hubs.hub]", "colour = 1\n[hubs.hub]", "colour"),
    "an unknown key of an offer": ('name = "One"', 'name = "One"\ncolour = 1', "colour"),
    "an unknown key of a file": ("size = 5", "size = 5\ncolour = 1", "colour"),
    "a missing licence": ('licence = "MIT"', "", "licence is missing"),
    "an unknown hub": ('hub = "hub"', 'hub = "other"', "other"),
    "a host without https": ("https://example.org", "http://example.org", "host"),
    "a host with a password": ("https://example.org", "https://me:it@example.org", "host"),
    "an address without revision": ("at/{revision}/", "", "revision"),
    "a form with something else": ("/at/", "/{what}/", "what"),
    "a path that leads out": ('path = "visual.onnx"', 'path = "../visual.onnx"', "visual.onnx"),
    "an absolute path": ('path = "visual.onnx"', 'path = "/visual.onnx"', "visual.onnx"),
    "a source that leads out": ("there/visual", "../visual", "visual.onnx"),
    "a query in a source": ("there/visual", "there?visual", "visual.onnx"),
    "a written path that leads out": ('"config.json"', '"../config.json"', "config.json"),
    "two files of one name": ('"tokenizer.json"', '"VISUAL.onnx"', "same name"),
    "a digest without a size": ("size = 5", "", "not all"),
    "a digest that is none": (f'sha256 = "{DIGEST}"\nseen = 2', 'sha256 = "x"\nseen = 2', "64"),
    "a digest that nobody has seen": ("seen = 2", "seen = 0", "seen"),
    "an unknown layout": ('layout = "rclip"', 'layout = "zip"', "layout"),
    "a flag that is none": ("research_only = false", 'research_only = "no"', "research_only"),
    "no files": ("[[offer.file]]", "[[offer.written]]", ""),
    "a table for a list": ("[[offer.written]]", "[offer.written]", "written"),
    "two offers of one id": ("[[offer.written]]", "[[offer.written]]", ""),
}


@pytest.mark.parametrize(("old", "new", "told"), WRONG.values(), ids=WRONG)
def test_a_wrong_catalogue_is_refused_in_a_sentence(tmp_path, old, new, told):
    changed = "" if not old else ONE.replace(old, new)
    if old == new:
        changed += ONE[ONE.index("[[offer]]") :]
    assert changed != ONE
    with pytest.raises(DownloadError, match="install PhotoSearch again") as refused:
        read(tmp_path, changed)
    assert told in str(refused.value)


def test_a_missing_catalogue_is_refused_in_a_sentence(tmp_path):
    with pytest.raises(DownloadError, match="install PhotoSearch again"):
        read_offers(tmp_path / "nothing.toml")
