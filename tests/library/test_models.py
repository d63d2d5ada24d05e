"""Adding models to a library, from files and over a connection, and testing them."""

import functools
import hashlib
import http.server
import shutil
import threading
from pathlib import Path

import pytest

from photosearch import settings
from photosearch.errors import DownloadCancelled, DownloadError, ModelError
from photosearch.library import Library
from tests.library.small_models import make_model

OFFER = """
format = 1
[hubs.here]
host = "https://example.org"
form = "/{{repo}}/{{revision}}/{{path}}"
[[offer]]
id = "offered"
name = "An offered model"
roles = ["small"]
description = "For tests."
quality = "None."
speed = "Quick."
memory = "Little."
languages = "English"
licence = "MIT"
licence_words = "Everyone may use it."
research_only = false
hub = "here"
repo = "some"
revision = "abc"
layout = "ours"
gaps = ["Nobody has measured it."]
{files}
"""


@pytest.fixture
def foreign(tmp_path: Path) -> Path:
    """A model that lies somewhere else."""
    return make_model(tmp_path / "somewhere" / "offered", 3)


@pytest.fixture
def offered(tmp_path, library, foreign, monkeypatch):
    """A server on this computer that gives the model, and a catalogue that offers it."""
    shutil.copytree(foreign, tmp_path / "served" / "some" / "abc")
    files = ""
    for path in sorted(foreign.iterdir()):
        content = path.read_bytes()
        files += f'[[offer.file]]\npath = "{path.name}"\nsize = {len(content)}\nseen = 1\n'
        files += f'sha256 = "{hashlib.sha256(content).hexdigest()}"\n'
    shipped = tmp_path / "shipped"
    shutil.copytree(settings.shipped_folder() / "models", shipped / "models")
    (shipped / "models" / "catalogue.toml").write_text(OFFER.format(files=files))
    monkeypatch.setattr(settings, "shipped_folder", lambda: shipped)
    handler = functools.partial(Quiet, directory=str(tmp_path / "served"))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        lines = f'mirror = "http://127.0.0.1:{server.server_port}"\n'
        (library.folder / "settings.toml").write_text(lines)
        yield library
        server.shutdown()
        thread.join()


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@pytest.mark.parametrize("zipped", [False, True])
def test_a_model_is_added_from_a_folder_or_a_zip_and_used(library, photos, foreign, zipped):
    source = Path(shutil.make_archive(str(foreign), "zip", foreign)) if zipped else foreign
    added = library.models.add(source)
    assert (added.id, added.shipped, added.answering) == ("offered", False, False)
    assert added.bytes == sum(f.stat().st_size for f in foreign.iterdir() if f.suffix != ".toml")
    library.folders.add(photos)
    library.models.use("offered")
    assert library.ingest.run([photos]).photos == 6
    assert library.models.switch().answering == "offered"
    with pytest.raises(ModelError, match="already"):
        library.models.add(source)
    shutil.rmtree(foreign)
    assert len(library.searches.words("red", 10)) == 6


def test_an_offered_model_is_downloaded_tested_and_leaves_nothing_behind(offered):
    assert [offer.id for offer in offered.models.offers()] == ["offered"]
    told = []
    added = offered.models.download("offered", told.append, threading.Event())
    assert added.id == "offered"
    assert offered.models.self_test("offered").agrees
    assert told[-1].done == told[-1].total
    assert not list((offered.folder / "downloads").iterdir())
    with pytest.raises(ModelError, match="here already"):
        offered.models.download("offered", told.append, threading.Event())


def test_a_download_that_is_ended_adds_nothing(offered):
    cancelled = threading.Event()
    cancelled.set()
    with pytest.raises(DownloadCancelled):
        offered.models.download("offered", lambda _: None, cancelled)
    with pytest.raises(DownloadError, match="there are: offered"):
        offered.models.download("nothing", lambda _: None, threading.Event())
    assert [model.id for model in offered.models.installed()] == ["starter"]


def test_a_model_that_fails_its_test_is_not_used(library, foreign):
    shutil.copytree(foreign, library.folder / "models" / "offered")
    manifest = library.folder / "models" / "offered" / "manifest.toml"
    manifest.write_text(manifest.read_text().replace("rescale = 0.0", "rescale = 0.0000000000"))
    assert not library.models.self_test("offered").agrees
    with pytest.raises(ModelError, match="is not used"):
        library.models.use("offered")
    assert not (library.folder / "settings.toml").exists()


def test_a_library_that_only_reads_may_add_models(library, foreign):
    with Library.open(library.folder) as reader:
        assert reader.models.add(foreign).id == "offered"
    assert {model.id for model in library.models.installed()} == {"offered", "starter"}
