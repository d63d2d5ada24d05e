"""The page of models, through the real window, real models and a server on this computer."""

import hashlib
import http.server
import importlib.util
import re
import threading
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QProgressBar

from photosearch import settings
from photosearch.events import Progress, State
from photosearch.window.modelcards import Card
from photosearch.window.modelwork import IMPORT

from .conftest import LONG_MS

# the offscreen platform says so of every dialog
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

OFFER = """
[[offer]]
id = "offered"
name = "Offered model"
roles = ["default"]
description = "For tests."
quality = "Finds colours."
speed = "Quick."
memory = "Little."
languages = "English"
licence = "MIT"
licence_words = "Everyone may use it."
research_only = false
hub = "here"
repo = "a/b"
revision = "c"
layout = "ours"
"""
BY_HAND = """
[[offer]]
id = "by-hand"
name = "Model for research"
roles = ["research"]
description = "For nobody."
quality = "Unknown."
speed = "Unknown."
memory = "Unknown."
languages = "English"
licence = "Odd"
licence_words = "For research only."
research_only = true
withheld = "its licence has to be agreed to"
hub = "here"
repo = "a/b"
revision = "c"
layout = "ours"
[[offer.file]]
path = "image.onnx"
"""


@pytest.fixture(scope="session")
def small_models() -> ModuleType:
    place = Path(__file__).parents[1] / "library" / "small_models.py"
    spec = importlib.util.spec_from_file_location("small_models_of_the_window", place)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def another(small_models, tmp_path: Path) -> Path:
    """The folder of a model that is not in the library."""
    return small_models.make_model(tmp_path / "elsewhere" / "another", seed=1)


class Shop:
    """Serves an offered model, as fast as it is told to."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.asked: list[str] = []
        self.open = threading.Event()
        self.open.set()
        shop = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def log_message(self, *_: object) -> None:
                pass

            def do_GET(self) -> None:
                shop.serve(self)

        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,))
        self._thread.start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def serve(self, request: http.server.BaseHTTPRequestHandler) -> None:
        self.asked.append(request.path)
        content = (self.folder / request.path.rsplit("/", 1)[-1]).read_bytes()
        request.send_response(200)
        request.send_header("Content-Length", str(len(content)))
        request.end_headers()
        half = len(content) // 2
        try:
            request.wfile.write(content[:half])
            request.wfile.flush()
            self.open.wait(LONG_MS / 1000)
            request.wfile.write(content[half:])
        except OSError:
            pass  # the window hung up

    def close(self) -> None:
        self.open.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


@pytest.fixture
def shop(small_models, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shop]:
    """A program whose list offers a model of this server, and one that is to be imported."""
    offered = small_models.make_model(tmp_path / "offered", seed=2)
    shipped, real = tmp_path / "shipped", settings.shipped_folder()
    (shipped / "models").mkdir(parents=True)
    (shipped / "models" / "starter").symlink_to(real / "models" / "starter")
    (shipped / "resources").symlink_to(real / "resources")
    files = "".join(
        f'[[offer.file]]\npath = "{file.name}"\nsize = {file.stat().st_size}\n'
        f'sha256 = "{hashlib.sha256(file.read_bytes()).hexdigest()}"\nseen = 1\n'
        for file in sorted(offered.iterdir())
    )
    hub = '[hubs.here]\nhost = "https://example.org"\nform = "/{repo}/{revision}/{path}"\n'
    text = f"format = 1\n{hub}{OFFER}{files}{BY_HAND}"
    (shipped / "models" / "catalogue.toml").write_text(text)
    monkeypatch.setattr(settings, "shipped_folder", lambda: shipped)
    made = Shop(offered)
    yield made
    made.close()


@pytest.fixture
def page(qtbot, shop: Shop, window, tmp_path: Path):
    """The page in the window of eight photos."""
    file = tmp_path / "library" / "settings.toml"
    file.write_text(f'{file.read_text()}mirror = "{shop.address}"\n')
    window.open_models()
    qtbot.waitUntil(lambda: window.models.card("by-hand") is not None, timeout=LONG_MS)
    return window.models


def ended(qtbot, page, model: str) -> None:
    """Wait until nothing is done with a model."""
    work = page._session.work
    qtbot.waitUntil(lambda: work.task(model) is None, timeout=LONG_MS)


def says(qtbot, page, model: str, words: str) -> None:
    def found() -> bool:
        card = page.card(model)
        return card is not None and words in card.text

    qtbot.waitUntil(found, timeout=LONG_MS)


def offers_deed(page, model: str, deed: str) -> bool:
    card = page.card(model)
    try:
        return card is not None and card.button(deed).isVisibleTo(card)
    except KeyError:
        return False


def press(qtbot, page, model: str, deed: str) -> None:
    qtbot.waitUntil(lambda: offers_deed(page, model, deed), timeout=LONG_MS)
    button = page.card(model).button(deed)
    button.setFocus()
    key(button, Qt.Key.Key_Space)


def add(qtbot, page, source: Path) -> None:
    page.import_from(source)
    ended(qtbot, page, IMPORT)
    qtbot.waitUntil(lambda: page.card(source.name) is not None, timeout=LONG_MS)


def key(widget, key: Qt.Key) -> None:
    QTest.keyClick(widget, key)


# There and back


def test_the_menu_leads_to_the_models_and_esc_back_to_the_photos(qtbot, window):
    models = next(action for action in window.top.menu.actions() if action.text() == "Models…")
    models.trigger()
    assert window.pages.currentWidget() is window.models
    says(qtbot, window.models, "starter", "Answers your searches")
    key(window.focusWidget(), Qt.Key.Key_Escape)
    assert window.pages.currentWidget() is window.gallery


def test_models_can_be_looked_at_before_there_is_a_folder(qtbot, open_window):
    window = open_window()
    qtbot.waitUntil(lambda: window.pages.currentWidget() is window.welcome, timeout=LONG_MS)
    window.open_models()
    qtbot.waitUntil(lambda: window.models.card("starter") is not None, timeout=LONG_MS)
    window.go_back()
    assert window.pages.currentWidget() is window.welcome


def test_a_search_leads_from_the_models_to_the_photos(qtbot, page, window):
    window.top.field.setFocus()
    QTest.keyClicks(window.top.field, "red")
    qtbot.waitUntil(lambda: window.pages.currentWidget() is window.gallery, timeout=LONG_MS)


# Downloading


def test_nothing_is_downloaded_before_the_button_is_pressed(qtbot, page, shop):
    says(qtbot, page, "offered", "Recommended")
    assert "MIT" in page.card("offered").text
    assert shop.asked == []


def test_a_downloaded_model_is_installed_and_can_be_used(qtbot, page, shop, window):
    press(qtbot, page, "offered", "download")
    says(qtbot, page, "offered", "is on this computer")
    press(qtbot, page, "offered", "use")
    says(qtbot, page, "offered", "Answers your searches")
    assert "Came with PhotoSearch" in page.card("starter").text
    assert "Answers your searches" not in page.card("starter").text


def test_a_download_shows_how_far_it_is_and_can_be_cancelled(qtbot, page, shop):
    shop.open.clear()
    press(qtbot, page, "offered", "download")
    says(qtbot, page, "offered", " of ")
    card = page.card("offered")
    assert card.task.cancel.hasFocus()
    key(card.task.cancel, Qt.Key.Key_Space)
    ended(qtbot, page, "offered")
    says(qtbot, page, "offered", "Stopped.")
    shop.open.set()
    press(qtbot, page, "offered", "download")
    says(qtbot, page, "offered", "is on this computer")


def test_a_download_that_fails_is_told_in_a_sentence(qtbot, page, shop):
    (shop.folder / "text.onnx").write_bytes(b"other bytes altogether" * 400)
    press(qtbot, page, "offered", "download")
    ended(qtbot, page, "offered")
    says(qtbot, page, "offered", "text.onnx")
    assert offers_deed(page, "offered", "download")


def test_a_download_goes_on_while_one_searches_and_is_told_of_there(qtbot, page, shop, window):
    press(qtbot, page, "offered", "download")
    window.go_back()
    qtbot.waitUntil(lambda: "is on this computer" in window.notice.text, timeout=LONG_MS)
    assert window.pages.currentWidget() is window.gallery


def test_closing_the_window_ends_a_download_at_once_and_keeps_what_came(
    qtbot, page, shop, window, tmp_path
):
    shop.open.clear()
    press(qtbot, page, "offered", "download")
    says(qtbot, page, "offered", " of ")
    window.close()
    assert window.session.close(10)
    assert list((tmp_path / "library" / "downloads" / "offered").glob("*.partial"))


def test_a_model_that_is_to_be_imported_by_hand_says_so_and_why(qtbot, page):
    says(qtbot, page, "by-hand", "For research only")
    assert (
        "Must be imported by hand, because its licence has to be agreed to"
        in page.card("by-hand").text
    )
    assert not offers_deed(page, "by-hand", "download")


def test_a_list_that_cannot_be_read_leaves_the_installed_models(qtbot, page, tmp_path):
    (tmp_path / "shipped" / "models" / "catalogue.toml").write_text("no list")
    page.look()
    qtbot.waitUntil(lambda: page.card("offered") is None, timeout=LONG_MS)
    assert page.card("starter") is not None


# Importing


def test_a_folder_is_imported(qtbot, page, another):
    page.importing.menu().actions()[0].trigger()
    dialog = page.findChild(QFileDialog)
    dialog.setDirectory(str(another.parent))
    dialog.selectFile(str(another))
    dialog.accept()
    says(qtbot, page, "another", "is on this computer")


def test_what_is_no_model_is_refused_in_a_sentence_on_the_page(qtbot, page, indexed):
    _, photos = indexed
    page.import_from(photos)
    qtbot.waitUntil(lambda: "cannot be imported" in page.trouble, timeout=LONG_MS)
    page.open()
    assert page.trouble == ""


# Switching


def test_a_model_is_filled_while_the_present_one_answers_and_going_back_is_instant(
    qtbot, page, window, another
):
    add(qtbot, page, another)
    window.session.ask(lambda library: library.ingest.pause())
    press(qtbot, page, "another", "use")
    says(qtbot, page, "another", "0 of 8 photos are ready")
    assert "Searches go on with “Starter”" in page.card("another").text
    assert "Goes on answering" in page.card("starter").text
    window.session.ask(lambda library: library.ingest.resume())
    says(qtbot, page, "another", "Answers your searches")
    says(qtbot, page, "starter", "at once")
    assert page.card("starter").button("use").text() == "Go back to it"
    press(qtbot, page, "starter", "use")
    says(qtbot, page, "starter", "Answers your searches")


def test_a_switch_can_be_given_up(qtbot, page, window, another):
    add(qtbot, page, another)
    window.session.ask(lambda library: library.ingest.pause())
    press(qtbot, page, "another", "use")
    says(qtbot, page, "another", "Getting ready")
    qtbot.waitUntil(
        lambda: page.card("starter").button("use").text() == "Keep using this one",
        timeout=LONG_MS,
    )
    press(qtbot, page, "starter", "use")
    says(qtbot, page, "another", "Has to look at 8 photos first")
    assert "Answers your searches" in page.card("starter").text


def test_a_model_that_waits_for_a_drive_can_be_used_now(qtbot, page, window, another, indexed):
    _, photos = indexed
    away = photos.with_name("away")
    add(qtbot, page, another)
    photos.rename(away)
    try:
        window.session.ask(lambda library: library.ingest.look_at(library.folders.list()[0].id))
        press(qtbot, page, "another", "use")
        says(qtbot, page, "another", "drives that are not connected")
        waits = "Small another waits for 8 photos that are not connected"
        qtbot.waitUntil(lambda: window.status.text == waits, timeout=LONG_MS)
        press(qtbot, page, "another", "now")
        says(qtbot, page, "another", "Has looked at 0 of 8 photos so far")
    finally:
        away.rename(photos)


def test_the_status_line_names_both_models_while_one_is_filled(qtbot, page, window, another):
    add(qtbot, page, another)
    window.session.ask(lambda library: library.ingest.pause())
    press(qtbot, page, "another", "use")
    says(qtbot, page, "another", "Getting ready")
    window.session.news.listen(Progress(State.PAUSED, done=8, total=8, lacking=5))
    # what the indexing itself tells at that moment counts as well
    words = r"Paused  ·  Searching with Starter; [03] of 8 photos are ready for Small another"
    qtbot.waitUntil(lambda: re.fullmatch(words, window.status.text) is not None, timeout=LONG_MS)
    window.session.ask(lambda library: library.ingest.resume())
    says(qtbot, page, "another", "Answers your searches")
    qtbot.waitUntil(lambda: window.status.text == "", timeout=LONG_MS)


# Testing and removing


def test_a_test_tells_speed_and_memory(qtbot, page):
    press(qtbot, page, "starter", "test")
    says(qtbot, page, "starter", "photos a second")
    assert "ms for a query" in page.card("starter").text


def test_a_test_can_be_cancelled(qtbot, page):
    press(qtbot, page, "starter", "test")
    page.card("starter").task.cancel.click()
    ended(qtbot, page, "starter")
    assert "photos a second" not in page.card("starter").text
    assert offers_deed(page, "starter", "test")


def test_a_model_is_removed_only_after_a_question(qtbot, page, window, another, tmp_path):
    add(qtbot, page, another)
    press(qtbot, page, "another", "remove")
    assert "Remove “Small another” from this computer?" in page.card("another").text
    key(window.focusWidget(), Qt.Key.Key_Escape)
    assert not page.card("another").asking
    assert window.pages.currentWidget() is page
    press(qtbot, page, "another", "remove")
    page.card("another").button("yes").click()
    qtbot.waitUntil(lambda: page.card("another") is None, timeout=LONG_MS)
    assert not (tmp_path / "library" / "models" / "another").exists()


def test_the_model_that_came_with_the_program_cannot_be_removed(page):
    assert not offers_deed(page, "starter", "remove")


# Manners


def test_a_window_that_only_searches_shows_the_models_and_says_why_none_can_be_chosen(
    qtbot, page, another, open_window
):
    add(qtbot, page, another)
    second = open_window()
    second.open_models()
    qtbot.waitUntil(lambda: second.models.card("another") is not None, timeout=LONG_MS)
    button = second.models.card("another").button("use")
    assert not button.isEnabled()
    assert "Another PhotoSearch" in button.toolTip()


def test_every_control_of_the_page_has_a_name_of_its_own(qtbot, page, shop, another):
    add(qtbot, page, another)
    shop.open.clear()
    press(qtbot, page, "offered", "download")
    says(qtbot, page, "offered", " of ")
    controls = [
        each for kind in (QAbstractButton, QProgressBar) for each in page.findChildren(kind)
    ]
    names = [
        QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name)
        for control in controls
        if control.isVisibleTo(page)
    ]
    assert all(names)
    assert len(set(names)) == len(names)
    page.card("offered").task.cancel.click()
    ended(qtbot, page, "offered")


def test_tab_goes_through_the_cards_from_top_to_bottom(qtbot, page, window, another):
    add(qtbot, page, another)
    window.models.setFocus()
    heights = []
    for _ in range(12):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        button = window.focusWidget()
        if any(card.isAncestorOf(button) for card in page.findChildren(Card)):
            heights.append(
                button.mapTo(page.findChildren(Card)[0].parentWidget(), button.rect().center()).y()
            )
    assert len(heights) >= 5
    assert heights == sorted(heights)


def test_the_page_needs_no_more_width_than_the_smallest_window(qtbot, page, window):
    window.resize(480, 360)
    qtbot.waitUntil(lambda: window.width() == 480, timeout=LONG_MS)
    assert page.minimumSizeHint().width() <= 480
    assert all(card.width() <= 480 for card in page.findChildren(Card))
