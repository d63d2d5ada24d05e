"""Which language the window speaks, and loading it."""

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from photosearch import settings

_ENGLISH = "en"  # what the texts in the program are written in
_PREFIX = "photosearch_"


def offered() -> dict[str, str]:
    """Name the languages that there are: each in its own words, by its code such as "pt_BR"."""
    codes = sorted({_ENGLISH} | {path.stem.removeprefix(_PREFIX) for path in _shipped()})
    names = {code: _own_name(code) for code in codes}
    return dict(sorted(names.items(), key=lambda item: item[1].casefold()))


def speak(app: QApplication, language: str) -> str:
    """Have the program speak a language from now on; to be called before the window is made.

    Numbers and dates are written as in that language, and as the system says where both agree.

    Args:
        app: The program.
        language: Its code; empty: the first of the system's languages that there is.

    Returns:
        The code of what is spoken now.
    """
    system = QLocale.system()
    wanted = QLocale(language) if language else system
    spoken = _best(wanted.uiLanguages())
    if wanted.language() != system.language():
        QLocale.setDefault(wanted)
    of_qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    _load(app, f"qtbase_{spoken}", Path(of_qt))
    _load(app, f"{_PREFIX}{spoken}", _folder())
    app.setLayoutDirection(QLocale(spoken).textDirection())
    return spoken


def _best(wanted: list[str]) -> str:
    """Choose the first that there is; a dialect is better than none, "de" for "de-AT"."""
    there = {code.replace("_", "-"): code for code in offered()}
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


def _shipped() -> list[Path]:
    return list(_folder().glob(f"{_PREFIX}*.qm"))


def _folder() -> Path:
    return settings.resource("translations")


def _own_name(code: str) -> str:
    locale = QLocale(code)
    name = locale.nativeLanguageName()
    return name[:1].upper() + name[1:]
