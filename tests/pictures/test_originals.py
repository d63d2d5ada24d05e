"""Real files as cameras, phones and programs wrote them; skipped where they are not there."""

import itertools

import numpy as np
import pytest

from photosearch.errors import PictureError
from photosearch.pictures.reading import read_picture
from tests.pictures.drawing import SQUASH, difference, manifest

OURS = {"JPEG", "MPO", "PNG", "WEBP", "TIFF", "GIF", "BMP", "HEIC", "HEIF", "AVIF"}
NAMES = {"MPO": "JPEG", "HEIC": "HEIF"}
# Times and names that stand neither in EXIF nor in XMP: film containers, old makers' own segments,
# a maker's note, IPTC; and EXIF that is cut within a PNG's text.
ELSEWHERE = {
    "avif/colors-animated-8bpc.avif",
    "avif/star.avifs",
    "heic/modes/bird_burst.heic",
    "icc/paris_icc_exif_xmp.png",
    "jpeg/modes/app13-multiple.jpg",
    "makers/exif-org/olympus-d320l.jpg",
    "makers/exif-org/sony-powershota5.jpg",
    "makers/samples/Reconyx_HC500_Hyperfire.jpg",
    "xmp-iptc/PhotoMechanic.jpg",
    "xmp-iptc/buggy_panorama.jpg",  # 213 degrees north
}


@pytest.fixture
def originals(shared):
    folder = shared / "photos" / "originals"
    if not folder.is_dir():
        pytest.skip(f"the original files are not there ({folder})")
    return folder


def test_every_readable_original_is_read_with_all_that_it_says(originals):
    """The manifest was made with other programs (exiftool for what the files say)."""
    wrong, read = [], 0
    for row in manifest(originals):
        if row["format"] not in OURS or row["decodes"] != "yes":
            continue
        read += 1
        facts = read_picture(str(originals / row["path"]), SQUASH).facts
        told = (facts.format, str(facts.width), str(facts.height))
        if told != (NAMES.get(row["format"], row["format"]), row["width"], row["height"]):
            wrong.append((row["path"], told))
        if row["path"] not in ELSEWHERE:
            wrong.extend((row["path"], *each) for each in disagreements(facts, row))
    assert not wrong
    assert read > 400


def disagreements(facts, row):
    if (facts.taken or "") != row["taken"]:
        yield "taken", facts.taken, row["taken"]
    if (facts.camera or "") != row["camera"]:
        yield "camera", facts.camera, row["camera"]
    place = [float(degrees) for degrees in row["gps"].split(",") if degrees]
    here = [each for each in (facts.latitude, facts.longitude) if each is not None]
    if here != pytest.approx(place, abs=1e-4):
        yield "gps", here, place


def test_what_cannot_be_read_is_a_reason(originals):
    for row in manifest(originals):
        if row["decodes"] == "no" and row["path"] != "shapes/giant-image.jpg":
            with pytest.raises(PictureError, match=r"; .*\.$"):
                read_picture(str(originals / row["path"]), SQUASH)


def test_a_jpeg_of_280_megapixels_is_read(originals):
    facts = read_picture(str(originals / "shapes" / "giant-image.jpg"), SQUASH).facts
    assert (facts.width, facts.height) == (20000, 14000)


@pytest.mark.parametrize(
    ("group", "most"),
    [
        ("orientation/large/Landscape_*.jpg", 1),
        ("orientation/large/Portrait_*.jpg", 1),
        ("orientation/small/landscape_*.jpg", 16),
        ("orientation/small/portrait_*.jpg", 16),
        ("orientation/waterfall/*.jpg", 5),
        ("orientation/hopper/*", 4),
        ("orientation/tiff/*.tif", 1),
        ("orientation/letter-f/*.jpg", 1),
        ("avif/rot?mir?.avif", 9),
    ],
)
def test_one_picture_turned_in_every_way_looks_the_same(originals, group, most):
    pixels = [read_picture(str(path), SQUASH).pixels for path in sorted(originals.glob(group))]
    small = [
        np.asarray(each).reshape(56, 4, 56, 4, 3).mean((1, 3)).astype(np.uint8) for each in pixels
    ]
    assert len(small) > 6
    assert max(difference(*pair) for pair in itertools.combinations(small, 2)) < most
