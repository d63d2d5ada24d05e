"""Looking at one photo, on real files: what a person sees, and what Qt's thread is spared."""

import io
import shutil
from pathlib import Path

import numpy as np
import pillow_heif
import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QImage,
    QMouseEvent,
    QNativeGestureEvent,
    QPointingDevice,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QMainWindow, QToolButton

from photosearch.library import Library
from photosearch.window.preview import Preview
from photosearch.window.session import Session
from photosearch.window.stall import StallWatch
from tests.pictures.drawing import slow_jpeg

LONG_MS = 30_000
COLOURS = {"a": (200, 40, 40), "b": (40, 160, 60), "c": (40, 60, 200), "d": (210, 190, 40)}


def paint(path: Path, size=(1200, 800), colour=(200, 40, 40), corner=(255, 255, 255)) -> Path:
    """A photo of one colour whose left upper quarter has another."""
    image = Image.new("RGB", size, colour)
    image.paste(corner, (0, 0, size[0] // 2, size[1] // 2))
    if path.suffix == ".heic":
        data = io.BytesIO()
        pillow_heif.from_pillow(image).save(data, quality=90)
        path.write_bytes(data.getvalue())
    else:
        image.save(path)
    return path


class Home:
    """A library of photos, opened by a window that only reads: the files can be spoilt."""

    def __init__(self, root: Path) -> None:
        self.library, self.photos, self.drive = (root / n for n in ("library", "photos", "drive"))
        self.library.mkdir(mode=0o700)
        (self.library / "settings.toml").write_text("decoder_processes = 1\nencoder_threads = 1\n")
        self.photos.mkdir()
        self.drive.mkdir()
        self.writer: Library | None = None
        self.session: Session | None = None

    def index(self) -> None:
        self.writer = self.writer or Library.open(self.library, write=True)
        folders = [each.resolve() for each in (self.photos, self.drive) if each.exists()]
        for folder in folders:
            self.writer.folders.add(folder)
        self.writer.ingest.run(folders)

    def contents(self, *names: str) -> np.ndarray:
        """The photos of these names, in that order; all of them by name if none is given."""
        assert self.writer
        known = self.writer.photos.details(self.writer.photos.matching().tolist())
        by_name = {photo.path.name: content for content, photo in known.items()}
        return np.array([by_name[name] for name in names or sorted(by_name)], np.int64)

    def close(self) -> None:
        if self.session:
            assert self.session.close(10)
        if self.writer:
            self.writer.close()


@pytest.fixture
def home(qapp, tmp_path):
    made = Home(tmp_path)
    yield made
    made.close()


@pytest.fixture
def preview(qtbot, home):
    """A page of 900 by 700 pixels in a window, over what has been indexed by then."""
    windows: list[QMainWindow] = []

    def preview(contents=None, row=0) -> Preview:
        if home.writer is None:
            home.index()
        home.session = Session(home.library, None)
        page, window = Preview(home.session), QMainWindow()
        window.setMinimumSize(480, 360)
        window.setCentralWidget(page)
        window.resize(900, 700)
        qtbot.addWidget(window)
        windows.append(window)
        with qtbot.waitSignal(home.session.opened, timeout=LONG_MS):
            home.session.open()
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        page.show_photos(home.contents() if contents is None else contents, row)
        page.setFocus()
        qtbot.waitUntil(lambda: page.isActiveWindow() and page.canvas.hasFocus(), timeout=LONG_MS)
        return page

    return preview


@pytest.fixture
def four(home):
    for name, colour in COLOURS.items():
        paint(home.photos / f"{name}.png", colour=colour)
    return home


def colour(page: Preview, x: float, y: float) -> tuple[int, int, int]:
    """What is seen at a place of the canvas, given as parts of its width and height."""
    image = page.canvas.grab().toImage()
    at = image.pixelColor(int((image.width() - 1) * x), int((image.height() - 1) * y))
    return at.red(), at.green(), at.blue()


def close_to(one, other, by=6) -> bool:
    return all(abs(a - b) <= by for a, b in zip(one, other, strict=True))


def sharp(page: Preview) -> bool:
    """Whether the photo is here as large as it is shown."""
    picture = page.content is not None and page._pictures.picture(page.content)
    return bool(picture) and not picture.trouble and not picture.lacks(page._side)


def longest(page: Preview) -> int:
    images = page._pictures.picture(page.content).images
    return max(max(image.width(), image.height()) for image in images)


def wheel(page: Preview, notches: float, at: QPointF) -> None:
    canvas = page.canvas
    event = QWheelEvent(
        at,
        QPointF(canvas.mapToGlobal(at.toPoint())),
        QPoint(),
        QPoint(0, round(120 * notches)),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas, event)


def drag(qtbot, page: Preview, start: QPoint, end: QPoint, modifier=Qt.KeyboardModifier.NoModifier):
    canvas, left = page.canvas, Qt.MouseButton.LeftButton
    qtbot.mousePress(canvas, left, modifier, start)
    for at in ((start + end) / 2, end):
        moved = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(at),
            QPointF(canvas.mapToGlobal(at)),
            Qt.MouseButton.NoButton,
            left,
            modifier,
        )
        QApplication.sendEvent(canvas, moved)
    qtbot.mouseRelease(canvas, left, modifier, end)


# What is seen


def test_a_photo_is_shown_whole_with_its_name_and_its_place_among_the_others(qtbot, preview, four):
    page = preview(row=1)
    qtbot.waitUntil(lambda: sharp(page) and page._title.text() != "", timeout=LONG_MS)
    assert page._title.text() == "b.png"
    assert page._position.text() == "2 of 4"
    assert close_to(colour(page, 0.9, 0.9), COLOURS["b"])
    assert close_to(colour(page, 0.1, 0.2), (255, 255, 255))
    assert page.canvas.fits
    assert page.told == ""


def test_the_small_picture_is_there_before_the_full_one(qtbot, preview, four):
    page = preview()
    sizes = []
    page._pictures.arrived.connect(
        lambda content: sizes.append(longest(page)) if content == page.content else None
    )
    qtbot.waitUntil(lambda: sharp(page), timeout=LONG_MS)
    assert sizes[0] == 384
    assert sizes[-1] >= 900


def test_keys_lead_through_the_photos_and_stay_at_the_ends(qtbot, preview, four):
    page = preview()
    looked_at = []
    page.moved.connect(looked_at.append)
    key = Qt.Key
    for pressed in (key.Key_Left, key.Key_Right, key.Key_Right, key.Key_Left, key.Key_End):
        qtbot.keyClick(page.canvas, pressed)
    qtbot.keyClick(page.canvas, key.Key_Right)
    qtbot.keyClick(page.canvas, key.Key_Home)
    rows = [four.contents().tolist().index(content) for content in looked_at]
    assert rows == [1, 2, 1, 3, 0]


def test_the_neighbours_are_read_ahead(qtbot, preview, four):
    page = preview(row=1)
    contents, pictures = four.contents(), page._pictures

    def there(row):
        picture = pictures.picture(int(contents[row]))
        return bool(picture) and not picture.lacks(page.canvas.longer_side)

    qtbot.waitUntil(lambda: all(there(row) for row in range(4)), timeout=LONG_MS)
    qtbot.keyClick(page.canvas, Qt.Key.Key_Right)
    assert close_to(colour(page, 0.9, 0.9), COLOURS["c"])  # at once


def test_holding_a_key_ends_at_the_photo_that_was_wanted_last(qtbot, preview, home):
    for number in range(12):
        paint(home.photos / f"{number:02}.jpg", (3000, 2000), (20 * number, 90, 120))
    page = preview()
    for _ in range(11):
        qtbot.keyClick(page.canvas, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: sharp(page), timeout=LONG_MS)
    assert close_to(colour(page, 0.9, 0.9), (220, 90, 120))
    assert set(page._pictures._reading) <= {(int(c), 1024) for c in home.contents()[-3:]}


def test_heic_is_shown_and_upright(qtbot, preview, home):
    paint(home.photos / "phone.heic", (900, 1200), (40, 60, 200))
    page = preview()
    qtbot.waitUntil(lambda: sharp(page) and longest(page) > 384, timeout=LONG_MS)
    assert close_to(colour(page, 0.6, 0.9), (40, 60, 200), by=12)
    assert close_to(colour(page, 0.4, 0.2), (255, 255, 255), by=12)


def test_a_hundred_megapixels_are_scaled_and_bounded(qtbot, preview, home):
    Image.new("L", (12_000, 9_000), 120).save(home.photos / "huge.jpg")
    page = preview()
    qtbot.waitUntil(lambda: sharp(page), timeout=LONG_MS)
    assert longest(page) == 1024
    page.canvas.zoom_to(1)
    qtbot.waitUntil(lambda: longest(page) > 8192, timeout=LONG_MS)
    image = page._pictures.picture(page.content).images[-1]
    assert image.width() * image.height() <= 64_100_000
    assert page.canvas.scale == pytest.approx(1)


def test_what_is_kept_of_many_photos_is_bounded(qtbot, preview, home, monkeypatch):
    monkeypatch.setattr("photosearch.window.fullpicture._BYTES", 12_000_000)
    for number in range(8):
        paint(home.photos / f"{number}.jpg", (1500, 1000), (20 * number, 90, 120))
    page = preview()
    for _ in range(8):
        qtbot.waitUntil(lambda: sharp(page), timeout=LONG_MS)
        qtbot.keyClick(page.canvas, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: sharp(page) and not page._pictures._reading, timeout=LONG_MS)
    kept = page._pictures._pictures
    assert sum(picture.bytes for picture in kept.values()) <= 12_000_000
    page.hide()
    assert not kept


# What cannot be read


def test_a_file_that_is_gone_is_told_over_its_small_picture(qtbot, preview, four):
    four.index()
    contents = four.contents("b.png", "c.png")
    (four.photos / "b.png").unlink()
    page = preview(contents)
    qtbot.waitUntil(lambda: "not there any more" in page.told, timeout=LONG_MS)
    assert page.told.count(".") == 1
    assert close_to(colour(page, 0.9, 0.9), COLOURS["b"])
    qtbot.keyClick(page.canvas, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: sharp(page), timeout=LONG_MS)
    assert page.told == ""
    paint(four.photos / "b.png", colour=COLOURS["b"])
    qtbot.keyClick(page.canvas, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: sharp(page) and longest(page) > 384, timeout=LONG_MS)
    assert page.told == ""


def test_a_broken_file_is_told_over_its_small_picture(qtbot, preview, four):
    four.index()
    data = (four.photos / "a.png").read_bytes()
    (four.photos / "a.png").write_bytes(data[: len(data) // 2])
    page = preview(four.contents("a.png", "b.png"))
    qtbot.waitUntil(lambda: "cut off" in page.told, timeout=LONG_MS)
    assert close_to(colour(page, 0.9, 0.9), COLOURS["a"])


def test_an_unplugged_drive_is_told_over_the_small_picture(qtbot, preview, home):
    paint(home.drive / "away.png")
    paint(home.photos / "here.png", colour=COLOURS["b"])
    home.index()
    contents = home.contents("away.png", "here.png")
    shutil.rmtree(home.drive)
    home.writer.ingest.run([home.photos.resolve()])
    with pytest.raises(Exception, match="drive"):
        home.writer.ingest.run([home.drive.resolve()])
    page = preview(contents)
    qtbot.waitUntil(lambda: page.told.count(".") == 1, timeout=LONG_MS)
    assert close_to(colour(page, 0.9, 0.9), COLOURS["a"])


def test_a_photo_that_left_the_library_is_told(qtbot, preview, four):
    page = preview(np.array([987_654], np.int64))
    qtbot.waitUntil(lambda: "not in the library" in page.told, timeout=LONG_MS)


def test_a_photo_that_takes_long_says_so_until_it_is_there(qtbot, preview, home, monkeypatch):
    monkeypatch.setattr("photosearch.window.preview._SLOW_MS", 50)
    (home.photos / "slow.jpg").write_bytes(slow_jpeg(60))
    page = preview()
    qtbot.waitUntil(lambda: page._pictures.picture(page.content) is not None, timeout=LONG_MS)
    page.canvas.zoom_to(1)
    qtbot.waitUntil(lambda: "being read" in page.told, timeout=LONG_MS)
    qtbot.waitUntil(lambda: sharp(page), timeout=LONG_MS)
    assert page.told == ""


def test_a_hostile_file_hurts_nobody(qtbot, preview, four, monkeypatch):
    four.index()
    contents = four.contents("a.png", "b.png")
    (four.photos / "a.png").write_bytes(slow_jpeg(200_000))  # minutes of decoding
    monkeypatch.setattr("photosearch.pictures.decoder.TIME_LIMIT", 1.0)
    page = preview(contents)
    qtbot.keyClick(page.canvas, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: sharp(page) and longest(page) > 384, timeout=LONG_MS)
    qtbot.keyClick(page.canvas, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: "seconds to read" in page.told, timeout=LONG_MS)


# Looking closer


def test_the_wheel_zooms_around_the_pointer_and_more_is_read(qtbot, preview, home):
    paint(home.photos / "large.jpg", (4000, 3000))
    page = preview()
    qtbot.waitUntil(lambda: sharp(page), timeout=LONG_MS)
    before, canvas = longest(page), page.canvas
    at = QPointF(canvas.width() * 0.7, canvas.height() * 0.6)
    for _ in range(2):  # until it fills the canvas: before, its middle stays in the middle
        wheel(page, 1, at)
    held = canvas._to_picture().map(at)
    for _ in range(6):
        wheel(page, 1, at)
    assert canvas.scale > 1
    now = canvas._to_picture().map(at)
    assert (now - held).manhattanLength() < 0.1
    qtbot.waitUntil(lambda: longest(page) == 4000 > before, timeout=LONG_MS)
    for _ in range(30):
        wheel(page, -1, at)
    assert canvas.fits


def test_keys_and_double_click_go_to_the_whole_and_to_its_pixels(qtbot, preview, home):
    paint(home.photos / "large.jpg", (4000, 3000))
    page = preview()
    canvas = page.canvas
    qtbot.waitUntil(lambda: sharp(page), timeout=LONG_MS)
    qtbot.keyClick(canvas, Qt.Key.Key_Z)
    assert canvas.scale == pytest.approx(1)
    qtbot.keyClick(canvas, Qt.Key.Key_Plus)
    assert canvas.scale == pytest.approx(1.25)
    qtbot.keyClick(canvas, Qt.Key.Key_Minus)
    assert canvas.scale == pytest.approx(1)
    qtbot.keyClick(canvas, Qt.Key.Key_Z)
    assert canvas.fits
    qtbot.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    assert canvas.scale == pytest.approx(1)
    qtbot.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    assert canvas.fits


def test_two_fingers_zoom(qtbot, preview, four):
    page = preview()
    qtbot.waitUntil(lambda: sharp(page), timeout=LONG_MS)
    canvas, middle = page.canvas, QPointF(page.canvas.rect().center())
    before = canvas.scale
    pinch = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        middle,
        middle,
        middle,
        0.5,
        QPointF(),
    )
    QApplication.sendEvent(canvas, pinch)
    assert canvas.scale == pytest.approx(before * 1.5)


def test_a_close_look_moves_by_dragging_and_by_keys_and_never_beyond_the_edge(qtbot, preview, home):
    paint(home.photos / "large.jpg", (4000, 3000))
    page = preview()
    canvas = page.canvas
    qtbot.waitUntil(lambda: sharp(page), timeout=LONG_MS)
    canvas.zoom_to(1)
    left, top, *_ = canvas.view()
    drag(qtbot, page, QPoint(300, 300), QPoint(200, 260))
    moved = canvas.view()
    assert moved[0] == pytest.approx(left + 100 / 4000)
    assert moved[1] == pytest.approx(top + 40 / 3000)
    qtbot.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(canvas, Qt.Key.Key_Down)
    assert canvas.view()[0] > moved[0]
    assert canvas.view()[1] > moved[1]
    for _ in range(20):
        drag(qtbot, page, QPoint(10, 10), QPoint(600, 500))
    assert canvas.view()[:2] == pytest.approx((0, 0), abs=1e-9)


def test_the_view_turns_both_ways_and_the_next_photo_is_upright(qtbot, preview, four):
    page = preview()
    qtbot.waitUntil(lambda: sharp(page), timeout=LONG_MS)
    qtbot.keyClick(page.canvas, Qt.Key.Key_R)
    assert page.canvas.turns == 1
    assert close_to(colour(page, 0.6, 0.1), (255, 255, 255))  # its left upper corner, clockwise
    assert close_to(colour(page, 0.4, 0.9), COLOURS["a"])
    qtbot.keyClick(page.canvas, Qt.Key.Key_R, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(page.canvas, Qt.Key.Key_R, Qt.KeyboardModifier.ShiftModifier)
    assert page.canvas.turns == 3
    qtbot.keyClick(page.canvas, Qt.Key.Key_Right)
    assert page.canvas.turns == 0


# A box


def cut_out(qtbot, page: Preview, draw) -> QImage:
    with qtbot.waitSignal(page.region_wanted, timeout=LONG_MS) as wanted:
        draw()
    (path,) = wanted.args
    assert path.is_relative_to(page._session.folder)
    image = QImage(str(path))
    assert not image.isNull()
    return image


def test_a_box_that_is_drawn_is_cut_out_of_the_full_picture(qtbot, preview, home):
    paint(home.photos / "large.png", (2400, 1600))
    page = preview()
    canvas = page.canvas
    qtbot.waitUntil(lambda: sharp(page), timeout=LONG_MS)
    qtbot.keyClick(canvas, Qt.Key.Key_B)
    assert canvas.boxing
    assert "box" in page.told
    to_screen = canvas._to_screen()
    start, end = (to_screen.map(QPointF(x, y)).toPoint() for x, y in ((1100, 700), (1500, 900)))
    image = cut_out(qtbot, page, lambda: drag(qtbot, page, start, end))
    assert abs(image.width() - 400) <= 6  # its own pixels, and not the screen's
    assert abs(image.height() - 200) <= 6
    assert image.pixelColor(10, 10).green() > 240
    assert image.pixelColor(image.width() - 10, image.height() - 10).red() == 200
    assert image.pixelColor(image.width() - 10, image.height() - 10).green() == 40
    assert not canvas.boxing


def test_a_box_on_a_turned_view_is_what_was_seen_in_it_upright(qtbot, preview, home):
    paint(home.photos / "large.png", (2400, 1600))
    page = preview()
    qtbot.waitUntil(lambda: sharp(page), timeout=LONG_MS)
    page.canvas.rotate(1)
    to_screen = page.canvas._to_screen()
    start, end = (to_screen.map(QPointF(x, y)).toPoint() for x, y in ((100, 700), (1100, 100)))
    shift = Qt.KeyboardModifier.ShiftModifier
    image = cut_out(qtbot, page, lambda: drag(qtbot, page, start, end, shift))
    assert image.width() > image.height()
    assert image.pixelColor(image.rect().center()).green() == 255


def test_without_a_mouse_what_shows_can_be_searched_for(qtbot, preview, home):
    paint(home.photos / "large.png", (2400, 1600))
    page = preview()
    qtbot.waitUntil(lambda: sharp(page), timeout=LONG_MS)
    page.canvas.zoom_to(1)
    qtbot.keyClick(page.canvas, Qt.Key.Key_B)
    image = cut_out(qtbot, page, lambda: qtbot.keyClick(page.canvas, Qt.Key.Key_Return))
    assert abs(image.width() - page.canvas.width()) <= 2


def test_a_click_is_no_box(qtbot, preview, four):
    page = preview()
    qtbot.waitUntil(lambda: sharp(page), timeout=LONG_MS)
    page.canvas.set_boxing(True)
    drag(qtbot, page, QPoint(300, 300), QPoint(302, 303))
    assert page.canvas.boxing


def test_escape_ends_a_box_that_is_being_drawn_and_nothing_is_searched(qtbot, preview, four):
    page = preview()
    canvas, left, shift = page.canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier
    qtbot.waitUntil(lambda: sharp(page), timeout=LONG_MS)
    qtbot.mousePress(canvas, left, shift, QPoint(200, 200))
    with qtbot.assertNotEmitted(page.left), qtbot.assertNotEmitted(canvas.boxed):
        qtbot.keyClick(canvas, Qt.Key.Key_Escape)
        qtbot.mouseRelease(canvas, left, shift, QPoint(500, 500))


def test_a_box_on_a_file_that_is_gone_is_told(qtbot, preview, four):
    page = preview()
    qtbot.waitUntil(lambda: sharp(page), timeout=LONG_MS)
    (four.photos / "a.png").unlink()
    with qtbot.waitSignal(four.session.failed, timeout=LONG_MS) as failed:
        page.canvas.take_view()
    assert "not there any more" in failed.args[0]


# The page


def test_escape_goes_back_one_step_at_a_time_and_space_leaves(qtbot, preview, four):
    page = preview()
    page.canvas.set_boxing(True)
    with qtbot.assertNotEmitted(page.left):
        qtbot.keyClick(page.canvas, Qt.Key.Key_Escape)
    assert not page.canvas.boxing
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page.canvas, Qt.Key.Key_Escape)
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page.canvas, Qt.Key.Key_Space)


def test_the_space_bar_presses_the_button_that_has_the_keyboard(qtbot, preview, four):
    page = preview()
    (button,) = (b for b in page.findChildren(QToolButton) if b.accessibleName() == "Next photo")
    button.setFocus()
    with qtbot.waitSignal(page.moved), qtbot.assertNotEmitted(page.left):
        qtbot.keyClick(button, Qt.Key.Key_Space)


def test_the_full_screen_shows_the_photo_alone_and_its_buttons_at_the_top(qtbot, preview, four):
    page = preview()
    qtbot.waitUntil(lambda: sharp(page), timeout=LONG_MS)
    qtbot.keyClick(page.canvas, Qt.Key.Key_F11)
    qtbot.waitUntil(lambda: page.window().isFullScreen() and page.canvas.size() == page.size())
    assert not page.strip.isVisible()
    assert not page._bar.isVisible()
    qtbot.mouseMove(page.canvas, QPoint(200, 300))
    qtbot.mouseMove(page.canvas, QPoint(200, 5))
    qtbot.waitUntil(page._bar.isVisible)
    assert page.canvas.size() == page.size()  # the photo stays where it is
    qtbot.keyClick(page.canvas, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not page.window().isFullScreen() and page.strip.isVisible())
    assert page._bar.isVisible()


def test_the_filmstrip_shows_the_others_and_leads_to_them(qtbot, preview, four):
    page = preview(row=1)
    strip, contents = page.strip, four.contents().tolist()
    tiles = four.session.tiles
    qtbot.waitUntil(lambda: all(tiles.image(content) for content in contents), timeout=LONG_MS)
    assert list(strip.shown()) == [0, 1, 2, 3]
    assert strip.currentIndex().row() == 1
    left = Qt.MouseButton.LeftButton
    qtbot.mouseClick(strip.viewport(), left, pos=strip.visualRect(strip.model().index(3)).center())
    assert page.content == contents[3]


def test_the_filmstrip_asks_only_for_what_it_shows_of_a_million(qtbot, preview, four):
    page = preview()
    asked = []
    four.session.tiles.wanted.connect(asked.append)
    page.show_photos(np.arange(1, 1_000_001), 500_000)
    qtbot.waitUntil(lambda: bool(asked))
    assert 500_001 in asked[-1]
    assert len(asked[-1]) < 30
    assert page._position.text() == "500,001 of 1,000,000"


def test_new_results_leave_the_photo_as_it_is_looked_at(qtbot, preview, home):
    for name in ("a", "b"):
        paint(home.photos / f"{name}.png", (2000, 1500), COLOURS[name])
    page = preview(row=1)
    qtbot.waitUntil(lambda: sharp(page), timeout=LONG_MS)
    page.canvas.zoom_to(1)
    before = page.canvas.view()
    with qtbot.assertNotEmitted(page.moved):
        page.show_photos(home.contents("b.png"), 0)
    assert page.canvas.view() == before
    assert page._position.text() == "1 of 1"


def test_no_results_leave_the_page(qtbot, preview, four):
    page = preview()
    with qtbot.waitSignal(page.left):
        page.show_photos(np.empty(0, np.int64), 0)


def test_a_menu_is_asked_for_with_the_mouse_and_with_the_keyboard(qtbot, preview, four):
    page = preview()
    for reason in (QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard):
        at = QPoint(20, 30)
        with qtbot.waitSignal(page.menu_wanted):
            event = QContextMenuEvent(reason, at, page.canvas.mapToGlobal(at))
            QApplication.sendEvent(page.canvas, event)


def test_a_favourite_is_asked_for_and_shown_once_it_is_one(qtbot, preview, four):
    page = preview()
    qtbot.waitUntil(lambda: page._title.text() == "a.png", timeout=LONG_MS)
    button = page._favourite
    with qtbot.waitSignal(page.favourite_wanted) as wanted:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert wanted.args == [page.content]
    assert not button.isChecked()
    four.writer.marks.favourite([page.content], on=True)
    four.session.tiles.forget_marks({page.content})
    qtbot.waitUntil(button.isChecked, timeout=LONG_MS)


def test_everything_has_a_name_for_a_screen_reader(qtbot, preview, four):
    page = preview(row=2)
    qtbot.waitUntil(lambda: "c.png" in page.canvas.accessibleName(), timeout=LONG_MS)
    assert "3 of 4" in page.canvas.accessibleName()
    assert all(button.accessibleName() for button in page.findChildren(QToolButton))
    assert page.accessibleName()
    assert page.strip.accessibleName()
    index = page.strip.model().index(1)
    assert "b.png" in index.data(Qt.ItemDataRole.AccessibleTextRole)


# Qt's thread


def test_fifty_megapixels_do_not_hold_the_window_up(qtbot, preview, home):
    light = np.random.default_rng(1).integers(0, 256, (7, 9, 3), np.uint8)
    Image.fromarray(light).resize((8688, 5792)).save(home.photos / "fifty.jpg", quality=85)
    page = preview()
    watch = StallWatch(every_ms=5)
    qtbot.waitUntil(lambda: sharp(page), timeout=LONG_MS)
    page.canvas.zoom_to(1)
    qtbot.waitUntil(lambda: longest(page) == 8688, timeout=LONG_MS)
    for _ in range(10):
        qtbot.keyClick(page.canvas, Qt.Key.Key_Down)
        qtbot.keyClick(page.canvas, Qt.Key.Key_Minus)
        page.canvas.repaint()
    page.hide()
    watch.stop()
    assert watch.worked_s < 0.1


# In the window


def looked_at(qtbot, window, row: int) -> Preview:
    """The real window's page, with a photo of its grid."""
    grid, page = window.gallery.grid, window.preview
    grid.setCurrentIndex(grid.photos.index(row))
    grid.setFocus()
    qtbot.keyClick(grid, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.pages.currentWidget() is page and sharp(page), timeout=LONG_MS)
    qtbot.waitUntil(lambda: page._title.text() != "", timeout=LONG_MS)
    return page


def test_a_box_leads_to_photos_like_what_is_in_it_and_escape_back(qtbot, window):
    page = looked_at(qtbot, window, 3)
    wanted = page.content
    page.canvas.zoom_to(8)
    qtbot.keyClick(page.canvas, Qt.Key.Key_B)
    qtbot.keyClick(page.canvas, Qt.Key.Key_Return)  # which opens the file where there is no box
    grid = window.gallery.grid
    qtbot.waitUntil(lambda: grid.photos.view.query.picture is not None, timeout=LONG_MS)
    assert window.pages.currentWidget() is window.gallery
    assert grid.photos.view.similarities is not None
    qtbot.keyClick(grid, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: grid.photos.view.query.picture is None, timeout=LONG_MS)
    assert grid.current() == wanted


def test_a_file_that_goes_away_makes_room_for_the_next(qtbot, own_window, photos):
    page = looked_at(qtbot, own_window, 3)
    following = own_window.gallery.grid.photos.content(4)
    (photos / own_window.session.tiles.photo(page.content).path.name).unlink()
    qtbot.waitUntil(lambda: page.content == following, timeout=LONG_MS)
    assert own_window.pages.currentWidget() is page
    qtbot.waitUntil(lambda: page._position.text() == "4 of 7", timeout=LONG_MS)


def test_the_keys_of_a_photo_work_on_the_one_that_is_looked_at(qtbot, window):
    page = looked_at(qtbot, window, 3)
    qtbot.keyClick(page.canvas, Qt.Key.Key_2)
    qtbot.keyClick(page.canvas, Qt.Key.Key_F)
    tiles = window.session.tiles
    qtbot.waitUntil(page._favourite.isChecked, timeout=LONG_MS)
    assert page._title.text() == tiles.photo(page.content).path.name
    qtbot.waitUntil(lambda: "★★" in page._date.text(), timeout=LONG_MS)
    assert "★★★" not in page._date.text()


def test_what_is_known_of_the_photo_that_is_looked_at_can_stand_beside_it(qtbot, window):
    window.resize(1000, 600)
    page = looked_at(qtbot, window, 3)
    assert not window.inspector.isVisible()
    page.information_wanted.emit()
    assert window.inspector.isVisible()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(page.canvas, key)
        name = window.session.tiles.photo(page.content).path.name
        qtbot.waitUntil(lambda name=name: name in window.inspector.text, timeout=LONG_MS)
    qtbot.keyClick(page.canvas, Qt.Key.Key_F11)
    qtbot.waitUntil(lambda: not window.inspector.isVisible(), timeout=LONG_MS)
    qtbot.keyClick(page.canvas, Qt.Key.Key_F11)
    qtbot.waitUntil(window.inspector.isVisible, timeout=LONG_MS)


def test_the_grid_has_its_tiles_when_a_person_comes_back(qtbot, window):
    page = looked_at(qtbot, window, 0)
    tiles, grid = window.session.tiles, window.gallery.grid
    qtbot.waitUntil(lambda: set(tiles._wanted) == set(grid.photos.view.contents.tolist()))
    tiles._images.clear()
    tiles._bytes = 0
    qtbot.keyClick(page.canvas, Qt.Key.Key_Escape)
    shown = [grid.photos.content(row) for row in range(8)]
    qtbot.waitUntil(lambda: all(tiles.image(content) for content in shown), timeout=LONG_MS)


def test_a_drive_that_comes_back_shows_its_photo_by_itself(qtbot, preview, home):
    paint(home.drive / "away.png")
    home.index()
    contents, away = home.contents(), home.drive.with_name("unplugged")
    home.drive.rename(away)
    page = preview(contents)
    qtbot.waitUntil(lambda: page.told.endswith("."), timeout=LONG_MS)
    away.rename(home.drive)
    home.session.news.folders.emit()
    qtbot.waitUntil(lambda: page.told == "" and sharp(page), timeout=LONG_MS)


def test_the_filmstrip_runs_from_right_to_left_where_people_read_so(qtbot, preview, four):
    page = preview()
    page.strip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    rects = [page.strip.visualRect(page.strip.model().index(row)) for row in range(4)]
    assert [r.left() for r in rects] == sorted((r.left() for r in rects), reverse=True)
    assert page.strip.indexAt(rects[2].center()).row() == 2
