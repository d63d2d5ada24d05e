"""Choosing a model on the command line: real processes on real files."""

import json
import shutil

import pytest

from tests.hostile import serving
from tests.library.small_models import make_model


@pytest.fixture
def models(terminal, draw):
    """A library of five photos with two small models, the first of which answers."""
    for number in range(5):
        draw(f"photos/{number}.jpg", number)
    for seed, name in enumerate(("first", "second")):
        make_model(terminal.library / "models" / name, seed)
    (terminal.library / "settings.toml").write_text('model = "first"\n')
    terminal.json("index", terminal.photos)
    return terminal


def test_a_model_is_chosen_filled_and_removed(models):
    assert models.model("use", "second")["answering"] == "first"
    assert models.json("status")["model"] == {
        "answering": "first", "wanted": "second", "lacking": 5, "away": 0,
    }  # fmt: skip
    first = models.json("search", "red")
    assert models.json("index", models.photos)["filled"] == 5
    assert models.json("status")["model"]["answering"] == "second"
    assert models.json("search", "red") != first
    assert models.model("use", "first")["answering"] == "first"
    assert models.json("search", "red") == first
    assert models.model("remove", "second") == {"removed": "second"}
    listed = models.model("list")["installed"]
    assert {(each["id"], each["answering"], each["embedded"]) for each in listed} == {
        ("first", True, 5),
        ("starter", False, 0),
    }


def test_what_keeps_a_model_from_answering_is_said_in_words(models, draw):
    shutil.move(models.photos, models.home / "unplugged")
    other = draw("other/a.jpg", 9).parent
    models.model("use", "second")
    done = models.run("index", "--library", models.library, other)
    assert '"first" answers searches until "second" has looked at 5 more photos' in done.stdout
    assert "connect them" in done.stdout
    said = models.run("models", "use", "second", "--now", "--library", models.library).stdout
    assert said == 'The model "second" answers searches.\n'


def test_a_model_is_measured_with_the_queries_of_a_file(models):
    queries = models.home / "queries.json"
    queries.write_text(json.dumps({"red": ["photos/1.jpg"], "a sea": ["photos/2.jpg"]}))
    told = models.model("bench", "first", "--queries", queries)
    assert told["recall"] == 1
    assert set(told["speed"]) == {"photos_per_s", "query_ms", "memory_bytes"}


def test_a_model_is_imported_and_tested(terminal):
    folder = make_model(terminal.home / "somewhere" / "other", 5)
    assert terminal.model("import", folder, "--id", "mine")["id"] == "mine"
    assert terminal.model("test", "mine")["agrees"]
    again = terminal.run("models", "import", folder, "--id", "mine", "--library", terminal.library)
    assert (again.returncode, again.stderr.count("\n")) == (1, 1)
    assert "already" in again.stderr


def test_a_model_that_cannot_be_had_gets_one_sentence(models):
    for arguments, status in (
        (["use", "nothing"], 1),
        (["bench", "first", "--queries", __file__], 1),
        (["remove", "first"], 1),
        (["download", "nothing"], 1),
        (["import", "{home}/nowhere"], 1),
        (["remove"], 2),
    ):
        arguments = [argument.format(home=models.home) for argument in arguments]
        done = models.run("models", *arguments, "--library", models.library)
        assert (done.returncode, done.stdout) == (status, "")
        assert done.stderr.strip().splitlines()[-1].startswith("photosearch")


def test_models_are_listed_before_there_is_a_library(terminal):
    done = terminal.run("models", "list", "--library", terminal.library)
    assert done.returncode == 0
    assert done.stdout.splitlines()[0].startswith("* starter")


def test_what_may_be_downloaded_is_told_with_what_nobody_knows_of_it(terminal):
    offers = {offer["id"]: offer for offer in terminal.model("list")["offers"]}
    default = offers["openclip-vit-b-32-256-datacomp"]
    assert default["by_hand"] is None
    assert default["download_bytes"] == sum(file["size"] for file in default["files"])
    assert offers["xlm-roberta-base-vit-b-32"]["by_hand"]
    told = terminal.run("models", "list", "--library", terminal.library).stdout
    assert all(gap in told for offer in offers.values() for gap in offer["gaps"])
    assert all(offer["licence_words"] in told for offer in offers.values())


def test_a_model_is_asked_for_at_the_mirror_alone_and_only_if_its_files_are_pinned(terminal):
    terminal.library.mkdir(parents=True)
    with serving({}) as mirror:
        (terminal.library / "settings.toml").write_text(f'mirror = "{mirror.address}"\n')
        done = terminal.run(
            "models", "download", "xlm-roberta-base-vit-b-32", "--library", terminal.library
        )
        assert (done.returncode, mirror.asked) == (1, [])
        assert "import their folder" in done.stderr
        done = terminal.run(
            "models", "download", "openai-vit-b-32-int8", "--library", terminal.library
        )
        assert done.returncode == 1
        assert done.stderr.endswith("export or import the model by hand.\n")
        assert [path.split("/")[1] for path, _ in mirror.asked] == ["Xenova"]
    assert [each["id"] for each in terminal.model("list")["installed"]] == ["starter"]
