"""When, where and with what a picture was taken, as far as its file says."""

import io

import pytest
from PIL import ExifTags, Image, TiffImagePlugin

from photosearch.pictures.metadata import read_facts
from tests.pictures.drawing import encoded

TAG = ExifTags.Base
FRACTION = TiffImagePlugin.IFDRational


def facts(tags=None, shot=None, place=None, xmp=None, kind="JPEG"):
    """Write a picture with these EXIF directories and read what it says."""
    exif = Image.Exif()
    exif.update(tags or {})
    if shot:
        exif[ExifTags.IFD.Exif] = shot
    if place:
        exif[ExifTags.IFD.GPSInfo] = place
    options = {"xmp": xmp} if xmp else {}
    data = encoded(Image.new("RGB", (40, 30)), kind, exif=exif.tobytes(), **options)
    with Image.open(io.BytesIO(data)) as image:
        image.load()
        return read_facts(image, kind, (40, 30))


def test_a_picture_that_says_nothing_has_its_size_and_format():
    said = facts()
    assert (said.format, said.width, said.height) == ("JPEG", 40, 30)
    assert (said.taken, said.taken_offset, said.taken_source) == (None, None, None)
    assert (said.camera, said.lens, said.exposure) == (None, None, None)
    assert (said.latitude, said.longitude) == (None, None)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_the_time_of_the_exposure_comes_with_its_offset(kind):
    said = facts(
        shot={
            TAG.DateTimeOriginal: "2023:06:01 12:30:05",
            TAG.OffsetTimeOriginal: "+02:00",
            TAG.DateTimeDigitized: "2024:01:01 00:00:00",
        },
        kind=kind,
    )
    assert (said.taken, said.taken_offset) == ("2023-06-01T12:30:05", "+02:00")
    assert said.taken_source == "exif:DateTimeOriginal"


def test_the_time_of_scanning_serves_if_there_is_no_other():
    said = facts(shot={TAG.DateTimeDigitized: "1999:12:31 23:59:59"})
    assert said.taken == "1999-12-31T23:59:59"
    assert said.taken_source == "exif:DateTimeDigitized"


def test_the_time_of_the_last_change_is_not_when_it_was_taken():
    assert facts({TAG.DateTime: "2020:01:01 10:00:00"}).taken is None


@pytest.mark.parametrize(
    "nonsense",
    [
        "0000:00:00 00:00:00",
        "    :  :     :  :  ",
        "2023:13:01 00:00:00",
        "2023:02:30 25:00:00",
        "x",
    ],
)
def test_an_impossible_time_is_left_out(nonsense):
    assert facts(shot={TAG.DateTimeOriginal: nonsense}).taken is None


@pytest.mark.parametrize(
    ("xmp", "expected"),
    [
        (
            b'<x xmp:CreateDate="2014-01-01T00:00:00" exif:DateTimeOriginal="2013-07-05T03:18:27Z"',
            ("2013-07-05T03:18:27", "+00:00", "xmp:DateTimeOriginal"),
        ),
        (
            b"<xap:CreateDate>2009-03-06T22:15:00.25+01:00</xap:CreateDate>",
            ("2009-03-06T22:15:00", "+01:00", "xmp:CreateDate"),
        ),
        (
            b'<x xmp:CreateDate="2009-03-06T22:15:00" photoshop:DateCreated="1985-11-25T08:00:00"',
            ("1985-11-25T08:00:00", None, "xmp:DateCreated"),
        ),
        (b'<x photoshop:DateCreated="1985-11-25"/>', (None, None, None)),
    ],
    ids=["original", "element", "created", "no time of day"],
)
def test_what_an_editor_wrote_serves_where_no_camera_did(xmp, expected):
    said = facts(xmp=xmp)
    assert (said.taken, said.taken_offset, said.taken_source) == expected


@pytest.mark.parametrize(
    ("maker", "model", "camera"),
    [
        ("Canon", "Canon EOS 40D", "Canon EOS 40D"),
        ("NIKON CORPORATION", "NIKON D70", "NIKON D70"),
        ("Apple", "iPhone 15 Pro", "Apple iPhone 15 Pro"),
        ("SONY\0\0\0", "ILCE-7CM2   ", "SONY ILCE-7CM2"),
        ("FLIR Systems AB", None, "FLIR Systems AB"),
        (None, "HD2", "HD2"),
        ("  ", "\0", None),
        ("A\x01B", "x" * 500, "A B " + "x" * 100),
    ],
)
def test_a_camera_is_named_once_and_clean(maker, model, camera):
    tags = {TAG.Make: maker, TAG.Model: model}
    assert facts({tag: name for tag, name in tags.items() if name}).camera == camera


def test_lens_and_exposure_are_as_a_photographer_writes_them():
    shot = {
        TAG.LensModel: "EF 50mm f/1.8",
        TAG.ExposureTime: FRACTION(1, 250),
        TAG.FNumber: FRACTION(28, 10),
        TAG.ISOSpeedRatings: 100,
    }
    assert facts(shot=shot).lens == "EF 50mm f/1.8"
    assert facts(shot=shot).exposure == "1/250 s f/2.8 ISO 100"
    assert facts(shot={TAG.ExposureTime: FRACTION(5, 2)}).exposure == "2.5 s"
    assert facts(shot={TAG.FNumber: FRACTION(1, 0), TAG.ISOSpeedRatings: 0}).exposure is None


def degrees(*parts):
    return tuple(
        FRACTION(*part) if isinstance(part, tuple) else FRACTION(part, 1) for part in parts
    )


@pytest.mark.parametrize(
    ("north", "latitude", "east", "longitude", "expected"),
    [
        ("N", degrees(50, 26, (2310, 100)), "E", degrees(30, 30, 8), (50.43975, 30.502222)),
        ("S", degrees(34, 30, 0), "W", degrees(58, 0, 0), (-34.5, -58.0)),
        (None, degrees(34, 30, 0), None, degrees(58, 0, 0), (34.5, 58.0)),
        ("N", degrees((345, 10), 0, 0), "E", degrees(0, 0, 0), (34.5, 0.0)),
        ("N", degrees(91, 0, 0), "E", degrees(0, 0, 0), (None, None)),
        ("N", degrees((0, 0), 0, 0), "E", degrees(10, 0, 0), (None, None)),
        ("N", degrees(10, 0, 0), "E", None, (None, None)),
    ],
    ids=["north east", "south west", "no letters", "fraction", "too far", "nan", "half"],
)
def test_a_place_is_whole_and_on_this_earth_or_left_out(north, latitude, east, longitude, expected):
    place = {1: north, 2: latitude, 3: east, 4: longitude}
    said = facts(place={tag: value for tag, value in place.items() if value is not None})
    assert (said.latitude, said.longitude) == pytest.approx(expected, abs=1e-6)
