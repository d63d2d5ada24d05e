"""Pictures as a screen shows them: upright, scaled, in part, and never more than memory allows."""

import concurrent.futures

import numpy as np
import pytest
from PIL import Image

from photosearch.errors import PictureError
from photosearch.pictures import shown_size
from tests.pictures.drawing import difference, encoded, photo, slow_jpeg

# Formats whose pictures come back as they were, and how far off grey levels may be.
_FORMATS = {"JPEG": 3, "PNG": 0, "TIFF": 0, "BMP": 0, "WEBP": 6}


def seen(rendition):
    """The rendition in the order that everybody else has: red, green, blue."""
    return rendition.pixels[..., 2::-1]


@pytest.fixture
def drawn(tmp_path):
    def drawn(image, kind="PNG", **options):
        path = tmp_path / f"picture.{kind.lower()}"
        path.write_bytes(encoded(image, kind, **options))
        return str(path)

    return drawn


@pytest.mark.parametrize("kind", _FORMATS)
def test_a_small_picture_comes_back_as_it_is(decoder, drawn, kind):
    image = photo(640, 400)
    rendition = decoder(framing=None).render(drawn(image, kind), 2048).result(60)
    assert rendition.size == (640, 400)
    assert rendition.pixels.shape == (400, 640, 4)
    assert difference(seen(rendition), image) <= _FORMATS[kind]


def test_every_pixel_is_opaque(decoder, drawn):
    image = Image.new("RGBA", (60, 40), (200, 40, 40, 0))
    rendition = decoder(framing=None).render(drawn(image), 100).result(60)
    assert (rendition.pixels == 255).all()  # on white, as everywhere


def test_a_large_picture_is_scaled_and_says_how_large_it_is(decoder, drawn):
    image = photo(3000, 2000)
    rendition = decoder(framing=None).render(drawn(image, "JPEG"), 900).result(60)
    assert rendition.size == (3000, 2000)
    assert rendition.pixels.shape == (600, 900, 4)
    assert difference(seen(rendition), image.resize((900, 600))) < 4


def test_a_picture_that_lies_on_its_side_is_turned(decoder, drawn):
    image = photo(300, 200)
    exif = Image.Exif()
    exif[0x0112] = 6
    path = drawn(image, "JPEG", exif=exif)
    rendition = decoder(framing=None).render(path, 1000).result(60)
    assert rendition.size == (200, 300)
    assert difference(seen(rendition), image.transpose(Image.Transpose.ROTATE_270)) < 3
    cut = decoder(framing=None).render(path, 1000, (0, 0, 1, 0.5)).result(60)
    assert cut.size == (200, 300)
    assert cut.pixels.shape == (150, 200, 4)


def test_a_part_has_the_pixels_of_the_whole(decoder, drawn):
    image = photo(2000, 1000)
    box = (0.25, 0.1, 0.5, 0.6)
    pool = decoder(framing=None)
    part = pool.render(drawn(image), 10_000, box).result(60)
    assert part.pixels.shape == (500, 500, 4)
    assert difference(seen(part), image.crop((500, 100, 1000, 600))) == 0
    small = pool.render(drawn(image), 100, box).result(60)
    assert small.pixels.shape == (100, 100, 4)


def test_what_is_wrong_with_a_file_is_told_and_the_next_is_shown(decoder, drawn, tmp_path):
    (tmp_path / "text.jpg").write_text("hello")
    cut = tmp_path / "cut.jpg"
    cut.write_bytes(encoded(photo(400, 300), "JPEG")[:9000])
    pool = decoder(framing=None)
    wrong = [pool.render(str(tmp_path / name), 100) for name in ("text.jpg", "cut.jpg", "gone")]
    right = pool.render(drawn(photo(400, 300)), 100)
    assert all(isinstance(each.exception(60), PictureError) for each in wrong)
    assert right.result(60).size == (400, 300)


def test_what_is_cancelled_before_its_turn_is_never_read(decoder, drawn, tmp_path):
    slow = tmp_path / "slow.jpg"
    slow.write_bytes(slow_jpeg(100))
    pool = decoder(framing=None)
    first, dropped = pool.render(str(slow), 100), [pool.render(str(slow), 100) for _ in range(60)]
    last = pool.render(drawn(photo(60, 40)), 100)
    assert all(each.cancel() for each in dropped)
    assert last.result(20).size == (60, 40)  # sixty of the slow ones take longer
    assert first.done()
    assert all(isinstance(_outcome(each), concurrent.futures.CancelledError) for each in dropped)


def _outcome(future):
    try:
        return future.exception(20)
    except concurrent.futures.CancelledError as cancelled:
        return cancelled


@pytest.mark.parametrize("size", [(12_000, 9_000), (60_000, 500), (1, 60_000), (30_000, 20_000)])
def test_what_is_shown_has_its_limits(size):
    width, height = shown_size(size, 10**6)
    assert width * height <= 64_100_000
    assert max(width, height) <= 16_384
    assert np.isclose(width / height, size[0] / size[1], rtol=0.01) or min(width, height) < 5
