import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl

from photosearch.window import clipboard, desktop


@pytest.mark.skipif(sys.platform != "linux", reason="names are bytes on Linux only")
@pytest.mark.parametrize(
    ("name", "encoded"),
    [
        (b"a b.jpg", b"a%20b.jpg"),
        (b"100%25 #1?.jpg", b"100%2525%20%231%3F.jpg"),
        ("ü.jpg".encode(), b"%C3%BC.jpg"),
        (b"not utf-8 \xff.jpg", b"not%20utf-8%20%FF.jpg"),
    ],
    ids=str,
)
def test_every_name_keeps_its_bytes_on_the_way_to_other_programs(name, encoded):
    path = Path("/photos", os.fsdecode(name))
    assert desktop.url(path).toEncoded().data() == b"file:///photos/" + encoded


def test_an_ordinary_name_comes_back_as_it_was():
    path = Path("/photos/ordinary ü.jpg").absolute()
    assert Path(QUrl(desktop.url(path)).toLocalFile()) == path


def test_files_are_offered_as_file_managers_want_them(qapp, shelf):
    data = clipboard.files([shelf.photo(1), shelf.photo(2)])
    assert [url.fileName() for url in data.urls()] == ["1.jpg", "2.jpg"]
    copied = data.data("x-special/gnome-copied-files").data().split(b"\n")
    assert copied[0] == b"copy"
    assert copied[1].endswith(b"/photos/1.jpg")
    assert not data.hasText() or "file:" in data.text()
