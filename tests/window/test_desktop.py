import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl

from photosearch.window import clipboard, desktop

ROOT = Path(__file__).resolve().parents[2]


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


PORTAL = """
import os
from PySide6.QtCore import QCoreApplication
from PySide6.QtDBus import QDBusConnection, QDBusObjectPath, QDBusVirtualObject

class Portal(QDBusVirtualObject):
    def introspect(self, path):
        return ""

    def handleMessage(self, message, connection):
        _, file, _ = message.arguments()
        read = os.read(file.fileDescriptor(), 100).decode()
        print(message.interface(), message.member(), read, message.signature(), flush=True)
        return connection.send(message.createReply(QDBusObjectPath("/request")))

app = QCoreApplication([])
bus, portal = QDBusConnection.sessionBus(), Portal()
everything_below = QDBusConnection.VirtualObjectRegisterOption.SubPath
assert bus.registerVirtualObject("/org/freedesktop/portal/desktop", portal, everything_below)
assert bus.registerService("org.freedesktop.portal.Desktop")
print("ready", flush=True)
app.exec()
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
print(answers, flush=True)
"""

SESSION = """
import subprocess, sys
portal, asking, photo, there = sys.argv[1:]
if there == "yes":
    desktop = subprocess.Popen([sys.executable, portal], stdout=subprocess.PIPE, text=True)
    assert desktop.stdout.readline() == "ready\\n"
subprocess.run([sys.executable, asking, photo], check=True)
if there == "yes":
    print(desktop.stdout.readline(), flush=True)
    desktop.kill()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="Linux desktops are asked so")
@pytest.mark.skipif(not shutil.which("dbus-run-session"), reason="there is no session bus here")
@pytest.mark.parametrize("there", ["yes", "no"])
def test_a_linux_desktop_is_asked_for_its_list_of_programs(tmp_path, there):
    for name, program in {"portal": PORTAL, "asking": ASKING, "session": SESSION}.items():
        (tmp_path / f"{name}.py").write_text(program)
    photo = tmp_path / "photo.jpg"
    photo.write_text("pixels")
    programs = [tmp_path / f"{name}.py" for name in ("session", "portal", "asking")]
    done = subprocess.run(
        ["dbus-run-session", "--", sys.executable, *programs, photo, there],
        capture_output=True,
        text=True,
        timeout=90,
        check=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    if there == "no":
        assert done.stdout == "[False]\n", done.stderr
    else:
        asked, called = done.stdout.split("\n", 1)
        assert asked == "[True]", done.stderr
        told = "org.freedesktop.portal.OpenURI OpenFile pixels sha{sv}"
        assert called.strip() == told


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
