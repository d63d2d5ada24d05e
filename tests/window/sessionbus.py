"""A real session bus with the portal of a Linux desktop on it, as a test wants it to answer."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

needs_session_bus = pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("dbus-run-session"),
    reason="Linux desktops have a session bus",
)

_PORTAL = """
import os, sys
from PySide6.QtCore import QCoreApplication
from PySide6.QtDBus import QDBusConnection, QDBusObjectPath, QDBusVariant, QDBusVirtualObject

{answer}

class Portal(QDBusVirtualObject):
    def introspect(self, path):
        return ""

    def handleMessage(self, message, connection):
        return connection.send(answer(message))

app = QCoreApplication([])
bus, portal = QDBusConnection.sessionBus(), Portal()
everything_below = QDBusConnection.VirtualObjectRegisterOption.SubPath
assert bus.registerVirtualObject("/org/freedesktop/portal/desktop", portal, everything_below)
assert bus.registerService("org.freedesktop.portal.Desktop")
print("ready", flush=True)
app.exec()
"""

_SESSION = """
import subprocess, sys
portal, program, *arguments = sys.argv[1:]
if portal != "none":
    desktop = subprocess.Popen([sys.executable, portal], stdout=subprocess.PIPE, text=True)
    assert desktop.stdout.readline() == "ready\\n"
subprocess.run([sys.executable, program, *arguments], check=True)
if portal != "none":
    desktop.kill()
"""


def run_beside_a_portal(
    folder: Path, answer: str | None, program: str, *arguments: str
) -> subprocess.CompletedProcess[str]:
    """Run a program on a bus of its own.

    Args:
        folder: For the programs' files.
        answer: Source of a function that makes the portal's reply to a message; None: no portal.
        program: Source of the program.
        arguments: What the program is given.
    """
    sources = {"program": program, "session": _SESSION}
    if answer:
        sources["portal"] = _PORTAL.format(answer=answer)
    files = {name: folder / f"{name}.py" for name in sources}
    for name, source in sources.items():
        files[name].write_text(source)
    portal = str(files.get("portal", "none"))
    command = [sys.executable, str(files["session"]), portal, str(files["program"]), *arguments]
    return subprocess.run(
        ["dbus-run-session", "--", *command],
        capture_output=True,
        text=True,
        timeout=90,
        check=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
