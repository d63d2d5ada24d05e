import gc
import io
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from photosearch.catalogue import ContentId, Photo
from photosearch.library import Library
from photosearch.query import Query
from photosearch.window.bridge import Bridge
from photosearch.window.grid import Grid
from photosearch.window.mainwindow import MainWindow
from photosearch.window.session import Session
from photosearch.window.tiles import Tiles
from photosearch.window.view import View

LONG_MS = 30_000
# one child and one thread are enough for eight photos, and start sooner
_SMALL = "decoder_processes = 1\nencoder_threads = 1\n"


@pytest.fixture(autouse=True)
def garbage_in_qt_thread_only() -> Iterator[None]:
    """Collect as the program does: a Qt object destroyed by another thread ends the process."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Write numbers and dates as in the United States, whatever the machine does."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)


class Shelf:
    """Photos in memory, for what needs no library; remembers what it was asked for."""

    def __init__(self, jpeg: bytes) -> None:
        self.jpeg = jpeg
        self.asked: list[list[int]] = []
        self.lost: set[int] = set()
        self.folder = Path("/photos")

    def details(self, contents: Sequence[int]) -> dict[int, Photo]:
        self.asked.append(list(contents))
        return {content: self.photo(content) for content in contents}

    def thumbnails(self, contents: Sequence[int]) -> dict[int, bytes]:
        return {content: self.jpeg for content in contents if content not in self.lost}

    def photo(self, content: int) -> Photo:
        return Photo(
            content=ContentId(content),
            path=self.folder / f"{content}.jpg",
            copies=(),
            taken="2024-05-06T07:08:09",
            moment=0,
            width=400,
            height=300,
            camera=None,
            format="JPEG",
            online=True,
        )


def jpeg(width: int, height: int) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (width, height), (200, 40, 40)).save(file, "JPEG")
    return file.getvalue()


@pytest.fixture
def shelf() -> Shelf:
    return Shelf(jpeg(384, 288))


@pytest.fixture
def tiles(qapp: QApplication, shelf: Shelf) -> Iterator[Tiles]:
    bridge = Bridge()
    made = Tiles(bridge, bridge)
    made.draw_from(shelf)
    yield made
    assert made.stop(5)


@pytest.fixture
def grid(qtbot, tiles: Tiles) -> Grid:
    """A grid of 800 by 600 pixels on the screen: four columns, of which three lines show."""
    made = Grid(tiles)
    made.resize(800, 600)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def fill(grid: Grid) -> Callable[[int], None]:
    """Show photos numbered from one on, in that order."""

    def fill(count: int) -> None:
        grid.show_view(View(Query(), 1, np.arange(1, count + 1)), None)

    return fill


@pytest.fixture
def photos(tmp_path: Path, draw: Callable[..., Path]) -> Path:
    """A folder of eight photos and a file that is none, for this test alone."""
    for number in range(8):
        draw(f"photos/{number}.jpg", number)
    (tmp_path / "photos" / "broken.jpg").write_text("no picture")
    return tmp_path / "photos"


@pytest.fixture(scope="session")
def indexed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A library and its folder of eight photos and a file that is none; neither is changed."""
    root = tmp_path_factory.mktemp("indexed")
    library, folder = root / "library", root / "photos"
    folder.mkdir()
    library.mkdir(mode=0o700)
    (library / "settings.toml").write_text(_SMALL)
    for number in range(8):
        blobs = np.random.default_rng(number).integers(0, 256, (4, 5, 3), np.uint8)
        Image.fromarray(blobs).resize((160, 128)).save(folder / f"{number}.jpg")
    (folder / "broken.jpg").write_text("no picture")
    with Library.open(library, write=True) as opened:
        opened.folders.add(folder)
        opened.ingest.run([folder.resolve()])
    return library, folder


@pytest.fixture
def open_window(qtbot, tmp_path: Path) -> Iterator[Callable[..., MainWindow]]:
    """Open the real window on a real library; all are closed at the end."""
    opened: list[tuple[MainWindow, Session]] = []

    def open_window(*folders: Path, library: Path = tmp_path / "library") -> MainWindow:
        library.mkdir(mode=0o700, exist_ok=True)
        (library / "settings.toml").write_text(_SMALL)
        session = Session(library, None)
        window = MainWindow(session)
        qtbot.addWidget(window)
        opened.append((window, session))
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        session.open(folders)
        return window

    yield open_window
    for window, session in opened:
        window.close()
        assert session.close(10)
    for window, _ in opened:
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)


@pytest.fixture
def window(qtbot, open_window, indexed: tuple[Path, Path], tmp_path: Path) -> MainWindow:
    """The window with eight photos in it; their files are not to be changed."""
    shutil.copytree(indexed[0], tmp_path / "library")
    return full(qtbot, open_window())


@pytest.fixture
def own_window(qtbot, open_window: Callable[..., MainWindow], photos: Path) -> MainWindow:
    """The window with the eight photos of ``photos`` in it."""
    return full(qtbot, open_window(photos))


def full(qtbot, window: MainWindow) -> MainWindow:
    grid, page = window.gallery.grid, window.pages.currentWidget
    qtbot.waitUntil(lambda: len(grid.photos.view.contents) == 8, timeout=LONG_MS)
    qtbot.waitUntil(lambda: page() is window.gallery and window.isActiveWindow(), timeout=LONG_MS)
    return window
