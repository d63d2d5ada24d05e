import pytest

from photosearch.window.remembered import Geometry


def test_what_is_kept_is_read_again(tmp_path):
    geometry = Geometry(-5, 20, 900, 700, maximised=True)
    geometry.keep(tmp_path)
    assert Geometry.read(tmp_path) == geometry
    assert (tmp_path / "window.toml").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["window.toml"]


@pytest.mark.parametrize(
    "text",
    ["", "x = 1", "x = y", 'x="1"\ny=1\nwidth=1\nheight=1\nmaximised=false', "\x00",
     "x=1\ny=1\nwidth=99999999\nheight=1\nmaximised=false",
     "x=1\ny=1\nwidth=1\nheight=1\nmaximised=3",
     'x=1\ny=1\nwidth=1\nheight=1\nmaximised=true\norder="best"',
     "x=1\ny=1\nwidth=1\nheight=1\nmaximised=true\norder=[1]"],
)  # fmt: skip
def test_what_makes_no_sense_is_forgotten(tmp_path, text):
    (tmp_path / "window.toml").write_text(text)
    assert Geometry.read(tmp_path) is None


def test_a_folder_that_is_not_there_keeps_nothing(tmp_path):
    Geometry(0, 0, 1, 1, maximised=False).keep(tmp_path / "nowhere")
    assert Geometry.read(tmp_path / "nowhere") is None
