import pytest

from photosearch.encoders import find_model, installed
from photosearch.errors import ModelError


@pytest.fixture
def models(tiny, tmp_path):
    """Two folders of models: the person's own, and the shipped ones."""
    own, shipped = tmp_path / "own", tmp_path / "shipped"
    for folder, identifiers in ((own, ["mine", "both"]), (shipped, ["starter", "both"])):
        for identifier in identifiers:
            tiny.folder = folder / identifier
            tiny.top["id"] = identifier
            tiny.write()
    return own, shipped


def test_every_model_is_found_by_its_id_the_persons_own_first(models):
    own, shipped = models

    assert installed(models) == {
        "mine": own / "mine",
        "both": own / "both",
        "starter": shipped / "starter",
    }
    assert find_model("starter", models) == shipped / "starter"


def test_a_folder_that_is_not_there_holds_no_models(tmp_path):
    assert installed([tmp_path / "nowhere"]) == {}


def test_a_model_is_found_by_the_path_of_its_folder(models, tmp_path):
    assert find_model(str(models[0] / "mine"), []) == models[0] / "mine"


def test_an_unknown_model_is_answered_with_those_there_are(models):
    with pytest.raises(ModelError, match=r'no model "clip" \(installed are: both, mine, starter\)'):
        find_model("clip", models)


def test_that_no_model_is_installed_is_said(tmp_path):
    with pytest.raises(ModelError, match="none is installed"):
        find_model("clip", [tmp_path])


def test_a_damaged_model_is_passed_over_in_the_list_and_explained_when_asked_for(models):
    manifest = models[0] / "mine" / "manifest.toml"
    manifest.write_text(manifest.read_text().replace("embedding_dim", "dimension"))

    assert set(installed(models)) == {"both", "starter"}
    with pytest.raises(ModelError, match="embedding_dim is missing"):
        find_model("mine", models)
