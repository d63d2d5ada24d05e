"""Who gets sick of what moves is heeded: asked of a real session bus, as Linux desktops answer."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="Linux desktops answer so"),
    pytest.mark.skipif(not shutil.which("dbus-run-session"), reason="there is no session bus here"),
]

PORTAL = """
import sys
from PySide6.QtCore import QCoreApplication
from PySide6.QtDBus import QDBusConnection, QDBusVariant, QDBusVirtualObject

class Portal(QDBusVirtualObject):
    def introspect(self, path):
        return ""

    def handleMessage(self, message, connection):
        key = message.arguments()[1]
        if key == sys.argv[1]:
            said = {"1": 1, "0": 0, "True": True, "False": False}[sys.argv[2]]
            reply = message.createReply(QDBusVariant(QDBusVariant(said)))
        else:
            reply = message.createErrorReply("org.freedesktop.portal.Error.NotFound", "no such key")
        return connection.send(reply)

app = QCoreApplication([])
bus, portal = QDBusConnection.sessionBus(), Portal()
everything_below = QDBusConnection.VirtualObjectRegisterOption.SubPath
assert bus.registerVirtualObject("/org/freedesktop/portal/desktop", portal, everything_below)
assert bus.registerService("org.freedesktop.portal.Desktop")
print("ready", flush=True)
app.exec()
"""

# Ends as soon as the system has said "nothing may move", or after the given milliseconds.
WINDOW = """
import sys
from PySide6.QtCore import Qt, QTimer
from photosearch.window.app import make_application
from photosearch.window.motion import Motion

app = make_application()
for effect in (Qt.UIEffect.UI_General, Qt.UIEffect.UI_FadeTooltip):
    app.setEffectEnabled(effect, True)
motion = Motion(app)
motion.changed.connect(app.quit)
QTimer.singleShot(int(sys.argv[1]), app.quit)
app.exec()
print(motion.reduced, app.isEffectEnabled(Qt.UIEffect.UI_FadeTooltip))
"""

SESSION = """
import subprocess, sys
portal, window, key, said, wait = sys.argv[1:]
desktop = subprocess.Popen([sys.executable, portal, key, said], stdout=subprocess.PIPE, text=True)
assert desktop.stdout.readline() == "ready\\n"
subprocess.run([sys.executable, window, wait], check=True)
desktop.kill()
"""


@pytest.mark.parametrize(
    ("key", "said", "reduced"),
    [
        ("enable-animations", "False", True),
        ("enable-animations", "True", False),
        ("reduced-motion", "1", True),
        ("reduced-motion", "0", False),
    ],
)
def test_what_the_desktop_says_holds_for_the_windows_own_movements(tmp_path, key, said, reduced):
    for name, program in {"portal": PORTAL, "window": WINDOW, "session": SESSION}.items():
        (tmp_path / f"{name}.py").write_text(program)
    wait = "20000" if reduced else "1000"
    programs = [tmp_path / f"{name}.py" for name in ("session", "portal", "window")]
    done = subprocess.run(
        ["dbus-run-session", "--", sys.executable, *programs, key, said, wait],
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    assert done.stdout == f"{reduced} {not reduced}\n", done.stderr
