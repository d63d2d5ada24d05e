import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl

from photosearch.window import clipboard, desktop

from .sessionbus import needs_session_bus, run_beside_a_portal


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


ANSWER = """
def answer(message):
    _, file, _ = message.arguments()
    read = os.read(file.fileDescriptor(), 100).decode()
    print(message.interface(), message.member(), read, message.signature(), file=sys.stderr)
    return message.createReply(QDBusObjectPath("/request"))
"""

ASKING = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from photosearch.window import desktop

app = QCoreApplication([])
answers = []
desktop.open_with(Path(sys.argv[1]), lambda asked: (answers.append(asked), app.exit()))
answers or app.exec()
print(*answers)
"""


@needs_session_bus
def test_a_linux_desktop_is_asked_for_its_list_of_programs(tmp_path):
    photo = tmp_path / "photo.jpg"
    photo.write_text("pixels")
    done = run_beside_a_portal(tmp_path, ANSWER, ASKING, str(photo))
    assert done.stdout == "True\n", done.stderr
    assert "org.freedesktop.portal.OpenURI OpenFile pixels sha{sv}\n" in done.stderr


@needs_session_bus
@pytest.mark.parametrize(("answer", "name"), [(None, "photo.jpg"), (ANSWER, "gone.jpg")])
def test_it_is_told_where_no_program_can_be_picked(tmp_path, answer, name):
    (tmp_path / "photo.jpg").write_text("pixels")
    done = run_beside_a_portal(tmp_path, answer, ASKING, str(tmp_path / name))
    assert done.stdout == "False\n", done.stderr


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
