"""``pip install .`` gives a program that works, with the starter model and the resources in it."""

import json
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
STARTER = "photosearch/_shipped/models/starter/"
SHIPPED = {
    *(
        f"{STARTER}{name}"
        for name in ("manifest.toml", "image.onnx", "text.onnx", "tokenizer.json")
    ),
    "photosearch/_shipped/models/catalogue.toml",
    *(f"{STARTER}{name}" for name in ("MODEL_CARD.md", "NOTICE", "LICENSE")),
}


def python(*arguments: object, check: bool = True, **options) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, *map(str, arguments)],
        check=check,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=300,
        **options,
    )


def build(source: Path, into: Path, *, check: bool = True) -> subprocess.CompletedProcess:
    """Build a wheel with what .venv holds: offline, and in seconds."""
    offline = ("--no-deps", "--no-build-isolation", "--no-index", "--disable-pip-version-check")
    return python("-m", "pip", "wheel", *offline, "--wheel-dir", into, source, check=check)


def clone(into: Path) -> Path:
    """Copy what a clone would hold, changes that are not committed included."""
    if not (ROOT / ".git").exists() or shutil.which("git") is None:
        pytest.skip("this is no git checkout")
    listing = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(listing, cwd=ROOT, check=True, capture_output=True).stdout
    for name in map(os.fsdecode, filter(None, names.split(b"\0"))):
        if (ROOT / name).is_file():
            (into / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, into / name)
    return into


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return clone(tmp_path_factory.mktemp("source"))


@pytest.fixture(scope="module")
def wheel(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build(source, folder)
    return next(folder.glob("photosearch-*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("installed")
    python("-m", "pip", "install", "--no-deps", "--no-index", "--target", folder, wheel)
    return folder


def contents(wheel: Path) -> dict[str, int]:
    with zipfile.ZipFile(wheel) as archive:
        return {entry.filename: entry.CRC for entry in archive.infolist()}


def test_a_wheel_holds_the_starter_model_and_the_resources_and_nothing_of_the_workshop(wheel):
    names = contents(wheel).keys()
    resources = [path for path in (ROOT / "resources").rglob("*") if path.is_file()]
    assert names >= SHIPPED
    assert resources
    for path in resources:
        assert f"photosearch/_shipped/{path.relative_to(ROOT).as_posix()}" in names
    assert {name.split("/")[0].split("-")[0] for name in names} == {"photosearch"}


def test_building_leaves_the_source_as_it_was(source, wheel):
    assert not (source / "photosearch/_shipped").exists()


def test_the_installed_program_indexes_and_finds(installed, draw, tmp_path):
    for seed in range(4):
        draw(f"photos/{seed}.jpg", seed)

    def photosearch(*arguments: str) -> str:
        here = {**os.environ, "PYTHONPATH": str(installed)}
        library = ("--library", str(tmp_path / "library"))
        command = ("-P", "-m", "photosearch", *arguments, *library)
        return python(*command, env=here, cwd=tmp_path).stdout

    where = python("-P", "-c", "import photosearch; print(photosearch.__file__)", cwd=tmp_path,
                   env={**os.environ, "PYTHONPATH": str(installed)})  # fmt: skip
    assert where.stdout.startswith(str(installed))
    assert json.loads(photosearch("index", "photos", "--json"))["indexed"] == 4
    assert len(json.loads(photosearch("search", "soft colours", "--json"))) == 4


def test_the_commands_are_installed(wheel):
    with zipfile.ZipFile(wheel) as archive:
        name = next(n for n in archive.namelist() if n.endswith("entry_points.txt"))
        assert "photosearch = photosearch.__main__:main" in archive.read(name).decode()


def test_a_source_archive_builds_the_same_wheel(source, wheel, tmp_path):
    python("-m", "hatchling", "build", "--target", "sdist", "--directory", tmp_path, cwd=source)
    archive = next(tmp_path.glob("photosearch-*.tar.gz"))
    with tarfile.open(archive) as unpacked:
        unpacked.extractall(tmp_path / "unpacked", filter="data")
    build(next((tmp_path / "unpacked").iterdir()), tmp_path)
    assert contents(next(tmp_path.glob("*.whl"))) == contents(wheel)


def test_a_changed_starter_is_refused_in_a_sentence(source, tmp_path):
    copy = tmp_path / "copy"
    shutil.copytree(source, copy)
    manifest = copy / "models/starter/manifest.toml"
    text = manifest.read_text(encoding="utf-8").splitlines()
    changed = [line for line in text if not line.startswith('"image.onnx"')]
    assert len(changed) == len(text) - 1
    changed.append(f'"image.onnx" = {{ size = 1, sha256 = "{"0" * 64}" }}')
    manifest.write_text("\n".join(changed), encoding="utf-8")
    done = build(copy, tmp_path, check=False)
    assert done.returncode != 0
    assert "The starter model could not be assembled: " in done.stdout
    assert not list(tmp_path.glob("*.whl"))
