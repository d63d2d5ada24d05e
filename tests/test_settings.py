"""The settings file: what a person wrote there stays."""

import pytest

from photosearch.errors import SettingsError
from photosearch.settings import Settings


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (None, 'model = "other"\n'),
        ("", 'model = "other"\n'),
        ("exact_limit = 5", 'model = "other"\nexact_limit = 5'),
        (
            '# mine\r\n  model="old"  # good\r\nexact_limit = 5\r\n',
            '# mine\r\nmodel = "other"\r\nexact_limit = 5\r\n',
        ),
        ('"model" = "old"\n# model = "no"\n', 'model = "other"\n# model = "no"\n'),
    ],
)
def test_another_model_changes_one_line_and_no_other(tmp_path, before, after):
    path = tmp_path / "settings.toml"
    if before is not None:
        path.write_bytes(before.encode())
    Settings.write_model(path, "other")
    assert path.read_bytes() == after.encode()
    assert Settings.read(path).model == "other"
    assert [each.name for each in tmp_path.iterdir()] == ["settings.toml"]


@pytest.mark.parametrize("text", ["model = ", 'colour = "red"', 'model = """\nold"""\n'])
def test_a_file_that_cannot_be_changed_safely_stays_as_it_is(tmp_path, text):
    path = tmp_path / "settings.toml"
    path.write_text(text)
    with pytest.raises(SettingsError):
        Settings.write_model(path, "other")
    assert path.read_text() == text
