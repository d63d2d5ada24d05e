"""The window speaks the language that was chosen, or the system's: in programs of their own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

_TS = """<?xml version="1.0" encoding="utf-8"?>
<TS version="2.1" language="{code}"><context><name>SettingsPage</name><message>
<source>Settings</source><translation>{settings}</translation></message></context></TS>"""

PROGRAM = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QDialogButtonBox
from photosearch.window.app import make_application
from photosearch.window.language import offered, speak
from photosearch.window.mainwindow import MainWindow
from photosearch.window.session import Session

app = make_application()
spoken = speak(app, sys.argv[1], Path(sys.argv[2]))
session = Session(Path(sys.argv[3]), None)
window = MainWindow(session)
box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
print(json.dumps({
    "spoken": spoken,
    "settings": window.settings.tr("Settings"),
    "cancel": box.button(QDialogButtonBox.StandardButton.Cancel).text(),
    "number": QLocale().toString(1234567),
    "direction": window.layoutDirection().name,
    "offered": offered(Path(sys.argv[2])),
}))
session.close(5)
"""


@pytest.fixture(scope="module")
def translations(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Translations of one text, made by Qt's own tool."""
    folder = tmp_path_factory.mktemp("translations")
    made = Path(sys.executable).with_name("pyside6-lrelease")
    for code, settings in {"de": "Einstellungen", "zh_CN": "设置", "he": "הגדרות"}.items():
        source = folder / f"photosearch_{code}.ts"
        source.write_text(_TS.format(code=code, settings=settings), encoding="utf-8")
        command = [made, source, "-qm", source.with_suffix(".qm")]
        subprocess.run(command, check=True, capture_output=True, timeout=60)
        source.unlink()
    return folder


@pytest.fixture
def speaking(translations: Path, tmp_path: Path):
    """Start the window with a language in its settings, on a system with another."""

    def speaking(language: str, system: str) -> dict[str, object]:
        environment = {name: value for name, value in os.environ.items() if name[:3] != "LC_"}
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM, language, str(translations), str(tmp_path)],
            env=environment | {"LC_ALL": f"{system}.UTF-8", "LANGUAGE": "", "LANG": ""},
            capture_output=True,
            text=True,
            timeout=60,
            check=True,
        )
        return json.loads(done.stdout)

    return speaking


def test_a_chosen_language_is_spoken_by_the_window_and_by_qts_own_parts(speaking):
    said = speaking("de", "en_US")
    assert (said["spoken"], said["settings"]) == ("de", "Einstellungen")
    assert "Abbrechen" in said["cancel"].replace("&", "")
    assert said["number"] == "1.234.567"
    assert said["direction"] == "LeftToRight"


def test_where_none_is_chosen_the_system_says(speaking):
    assert speaking("", "de_AT")["settings"] == "Einstellungen"
    assert speaking("", "zh_CN")["settings"] == "设置"


def test_a_language_that_there_is_not_is_english(speaking):
    said = speaking("", "is_IS")
    assert (said["spoken"], said["settings"]) == ("en", "Settings")
    assert "Cancel" in said["cancel"].replace("&", "")


def test_english_stays_english_whatever_comes_after_it(speaking):
    assert speaking("en", "de_DE")["settings"] == "Settings"


def test_what_is_written_from_right_to_left_is_laid_out_so(speaking):
    assert speaking("he", "en_US")["direction"] == "RightToLeft"


def test_languages_are_offered_in_their_own_words(speaking):
    names = speaking("", "en_US")["offered"]
    assert (names["de"], names["en"]) == ("Deutsch", "English")
    assert set(names) == {"de", "en", "he", "zh_CN"}
