"""The encoder's picture, to the pixel where torchvision has it."""

import pytest
from PIL import Image

from photosearch.pictures.framing import Frame, frame_of, place
from photosearch.pictures.shrinking import framed
from tests.pictures.drawing import CENTRE, SQUASH, difference, photo


@pytest.mark.parametrize(
    ("size", "scaled", "corner"),
    [
        ((4032, 3024), (298, 224), (37, 0)),  # int(298.67), not 299
        ((3024, 4032), (224, 298), (0, 37)),
        ((800, 800), (224, 224), (0, 0)),
        ((227, 224), (227, 224), (2, 0)),  # 1.5 to the even 2
        ((229, 224), (229, 224), (2, 0)),  # 2.5 to the even 2
        ((1, 30000), (224, 6720000), (0, 3359888)),
    ],
)
def test_the_shorter_side_fits_and_the_middle_is_kept(size, scaled, corner):
    placement = place(size, CENTRE)
    assert (placement.scaled, placement.corner, placement.size) == (scaled, corner, (224, 224))


def test_squashing_gives_both_sides_their_size():
    placement = place((4032, 3024), Frame((256, 128), "squash", "none", "bilinear"))
    assert (placement.scaled, placement.corner, placement.size) == ((128, 256), (0, 0), (128, 256))


@pytest.mark.parametrize(
    ("size", "apart"),
    [
        ((640, 480), 0),
        ((480, 640), 0),
        ((308, 410), 0),  # of the kept part alone, Pillow would take the height first
        ((1000, 301), 0),
        ((97, 800), 0),
        ((30, 1000), 0.3),  # a strip: only the kept part is resampled
        ((224, 224), 0),
    ],
)
def test_what_is_kept_is_as_if_all_had_been_resized(size, apart):
    image = photo(*size)
    placement = place(size, CENTRE)
    whole = image.resize(placement.scaled, Image.Resampling.BICUBIC)
    (left, top), (width, height) = placement.corner, placement.size
    expected = whole.crop((left, top, left + width, top + height))
    assert difference(framed(image, placement, "bicubic", None), expected) <= apart


@pytest.mark.parametrize(
    ("size", "scaled", "corner"),
    [
        ((4032, 3024), (224, 168), (0, -28)),
        ((3024, 4032), (168, 224), (-28, 0)),
        ((800, 799), (224, 224), (0, 0)),
        ((1000, 667), (224, 149), (0, -37)),  # the odd line of the border is the last
        ((576, 261), (224, 101), (0, -61)),  # 101.5 as numbers have it, and a hair less
        ((30000, 1), (224, 1), (0, -111)),
    ],
)
def test_a_letterbox_holds_all_of_the_picture_in_its_middle(size, scaled, corner):
    placement = place(size, LETTERBOX)
    assert (placement.scaled, placement.corner, placement.size) == (scaled, corner, (224, 224))


def test_a_letterboxs_border_has_the_models_colour_and_the_picture_is_whole():
    image = photo(640, 480)

    pixels = framed(image, place(image.size, LETTERBOX), "bicubic", None)

    assert pixels.shape == (224, 224, 3)
    assert (pixels[:28] == LETTERBOX.pad).all()
    assert (pixels[-28:] == LETTERBOX.pad).all()
    assert difference(pixels[28:-28], image.resize((224, 168), Image.Resampling.BICUBIC)) == 0


LETTERBOX = Frame((224, 224), "letterbox", "none", "bicubic", (124, 116, 104))


def test_a_framing_is_copied_from_whatever_has_its_parts():
    class Manifest:
        size = (224, 192)
        resize, crop, interpolation, pad = "shortest", "center", "lanczos", None
        mean = (0.5, 0.5, 0.5)

    assert frame_of(Manifest()) == Frame((224, 192), "shortest", "center", "lanczos")


@pytest.mark.parametrize(
    "wrong",
    [("squash", "center"), ("shortest", "none"), ("longest", "none"), ("letterbox", "none")],
    ids=str,
)
def test_a_framing_that_nobody_can_make_is_refused(wrong):
    with pytest.raises(ValueError, match="framing"):
        Frame((224, 224), *wrong, "bicubic")
    with pytest.raises(ValueError, match="interpolation"):
        Frame((224, 224), SQUASH.resize, SQUASH.crop, "nearest")
