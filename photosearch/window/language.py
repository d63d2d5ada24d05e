"""Which language the window speaks, and loading it."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from photosearch import settings

_ENGLISH = "en"  # what the texts in the program are written in
_PREFIX = "photosearch_"


def offered(folder: Path | None = None) -> dict[str, str]:
    """Name the languages that there are: each in its own words, by its code such as "pt_BR".

    Args:
        folder: Where the translations lie; None: where the program ships them.
    """
    found = (folder or _shipped()).glob(f"{_PREFIX}*.qm")
    codes = {_ENGLISH} | {path.stem.removeprefix(_PREFIX) for path in found}
    names = {code: _own_name(code) for code in codes}
    return dict(sorted(names.items(), key=lambda item: item[1].casefold()))


def speak(app: QApplication, language: str, folder: Path | None = None) -> str:
    """Have the program speak a language from now on; to be called before the window is made.

    Numbers and dates are written as in that language, and as the system says where both agree.

    Args:
        app: The program.
        language: Its code; empty: the first of the system's languages that there is.
        folder: Where the translations lie; None: where the program ships them.

    Returns:
        The code of what is spoken now.
    """
    system = QLocale.system()
    wanted = QLocale(language) if language else system
    folder = folder or _shipped()
    spoken = _best(wanted.uiLanguages(), offered(folder))
    if wanted.language() != system.language():
        QLocale.setDefault(wanted)
    of_qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    _load(app, f"qtbase_{spoken}", Path(of_qt))
    _load(app, f"{_PREFIX}{spoken}", folder)
    app.setLayoutDirection(QLocale(spoken).textDirection())
    return spoken


def _best(wanted: Iterable[str], codes: Iterable[str]) -> str:
    """Choose the first that there is; a near one is better than none, "de" for "de-AT"."""
    there = {code.replace("_", "-"): code for code in codes}
    for name in wanted:
        parts = name.replace("_", "-").split("-")
        for length in range(len(parts), 0, -1):
            if code := there.get("-".join(parts[:length])):
                return code
    return _ENGLISH


def _load(app: QApplication, name: str, folder: Path) -> None:
    translator = QTranslator(app)
    if translator.load(name, str(folder)):
        app.installTranslator(translator)


def _shipped() -> Path:
    return settings.resource("translations")


def _own_name(code: str) -> str:
    name = "English" if code == _ENGLISH else QLocale(code).nativeLanguageName()
    return name[:1].upper() + name[1:]
