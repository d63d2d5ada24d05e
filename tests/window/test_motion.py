"""Who gets sick of what moves is heeded: asked of a real session bus, as Linux desktops answer."""

import pytest

from .sessionbus import needs_session_bus, run_beside_a_portal

pytestmark = needs_session_bus

ANSWER = """
def answer(message):
    if message.arguments()[1] == {key!r}:
        return message.createReply(QDBusVariant(QDBusVariant({said!r})))
    return message.createErrorReply("org.freedesktop.portal.Error.NotFound", "no such key")
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


@pytest.mark.parametrize(
    ("key", "said", "reduced"),
    [
        ("enable-animations", False, True),
        ("enable-animations", True, False),
        ("reduced-motion", 1, True),
        ("reduced-motion", 0, False),
    ],
)
def test_what_the_desktop_says_holds_for_the_windows_own_movements(tmp_path, key, said, reduced):
    answer = ANSWER.format(key=key, said=said)
    done = run_beside_a_portal(tmp_path, answer, WINDOW, "20000" if reduced else "1000")
    assert done.stdout == f"{reduced} {not reduced}\n", done.stderr
