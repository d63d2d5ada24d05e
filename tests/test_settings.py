"""The settings file: what a person wrote there stays."""

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photosearch.errors import SettingsError
from photosearch.settings import Settings


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (None, 'model = "other"\n'),
        ("", 'model = "other"\n'),
        ("exact_limit = 5", 'exact_limit = 5\nmodel = "other"\n'),
        (
            '# mine\r\n  model="old"  # good\r\nexact_limit = 5\r\n',
            '# mine\r\nmodel = "other"\r\nexact_limit = 5\r\n',
        ),
        ("# mine\r\n", '# mine\r\nmodel = "other"\r\n'),
        ('"model" = "old"\n# model = "no"\n', 'model = "other"\n# model = "no"\n'),
        ('model = """\nold"""\ntray = true\n', 'model = "other"\ntray = true\n'),
    ],
)
def test_another_model_changes_one_line_and_no_other(tmp_path, before, after):
    path = tmp_path / "settings.toml"
    if before is not None:
        path.write_bytes(before.encode())
    Settings.write(path, model="other")
    assert path.read_bytes() == after.encode()
    assert Settings.read(path).model == "other"
    assert [each.name for each in tmp_path.iterdir()] == ["settings.toml"]


def test_a_list_over_several_lines_is_replaced_and_what_stands_around_it_stays(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_text('# of mine\nexclude = [\n  "*.png",  # drawings\n]\n\n# last\ntray = true')
    said = Settings.write(path, exclude=('a "b"\\*', "scans/old"), tray=None)
    assert path.read_text() == '# of mine\nexclude = ["a \\"b\\"\\\\*", "scans/old"]\n\n# last\n'
    assert said == Settings.read(path) == Settings(exclude=('a "b"\\*', "scans/old"))


@given(
    st.builds(
        Settings,
        decoder_processes=st.integers(1, 256),
        processor_share=st.integers(10, 100),
        pause_on_battery=st.booleans(),
        exclude=st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1)).map(tuple),
        minimum_side=st.integers(0, 2**16),
        appearance=st.sampled_from(["system", "light", "dark"]),
        density=st.sampled_from(["roomy", "compact"]),
        language=st.sampled_from(["", "de", "zh_Hans_CN", "pt-BR"]),
    )
)
def test_what_is_written_is_what_is_read(tmp_path_factory, settings):
    path = tmp_path_factory.mktemp("settings") / "settings.toml"
    names = [field.name for field in dataclasses.fields(Settings)]
    Settings.write(path, **{name: getattr(settings, name) for name in names})
    assert Settings.read(path) == settings


@pytest.mark.parametrize("text", ["model = ", 'colour = "red"', 'a = """\nmodel = "x"\n"""\n'])
def test_a_file_that_is_not_understood_stays_as_it_is(tmp_path, text):
    path = tmp_path / "settings.toml"
    path.write_text(text)
    with pytest.raises(SettingsError):
        Settings.write(path, model="other")
    assert path.read_text() == text


@pytest.mark.parametrize(
    "line",
    [
        "minimum_side = true",
        "minimum_side = -1",
        "processor_share = 9",
        "decoder_processes = 1.0",
        "tray = 1",
        'appearance = "dim"',
        'exclude = "*.png"',
        "exclude = [1]",
        'exclude = [""]',
        'language = "../de"',
        "language = 1",
        "appearance = ['dark']",
    ],
)
def test_a_line_that_makes_no_sense_is_named(tmp_path, line):
    path = tmp_path / "settings.toml"
    path.write_text(f"{line}\n")
    with pytest.raises(SettingsError, match=line.split()[0]):
        Settings.read(path)


def test_nothing_that_could_not_be_read_again_is_written(tmp_path):
    path = tmp_path / "settings.toml"
    with pytest.raises(ValueError, match="minimum_side"):
        Settings.write(path, minimum_side=-1)
    assert not path.exists()
