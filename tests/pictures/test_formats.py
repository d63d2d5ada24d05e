"""What a file is, by its content and never by its name."""

import pytest
from PIL import Image

from photosearch.errors import PictureError
from photosearch.pictures.formats import HEAD, PHOTO_SUFFIXES, format_of
from tests.pictures.drawing import encoded, photo


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "GIF", "BMP", "AVIF"])
def test_a_picture_is_told_by_its_content(kind):
    assert format_of(encoded(photo(32, 24), kind)[:HEAD]) == kind


def test_several_pictures_in_one_file_are_a_jpeg():
    two = encoded(photo(32, 24), "MPO", save_all=True, append_images=[photo(32, 24, 1)])
    assert format_of(two[:HEAD]) == "JPEG"


def test_a_bigtiff_is_a_tiff():
    assert format_of(encoded(photo(32, 24), "TIFF", big_tiff=True)[:HEAD]) == "TIFF"


@pytest.mark.parametrize(
    ("brands", "kind"),
    [
        (b"heic____mif1heic", "HEIF"),
        (b"mif1____mif1heic", "HEIF"),
        (b"msf1____hevc", "HEIF"),
        (b"mif1____mif1avifmiaf", "AVIF"),
        (b"avis____", "AVIF"),
    ],
)
def test_the_brands_of_a_container_tell_what_it_holds(brands, kind):
    head = (8 + len(brands)).to_bytes(4, "big") + b"ftyp" + brands
    assert format_of(head + b"....meta") == kind


@pytest.mark.parametrize(
    ("head", "named"),
    [
        (b"%PDF-1.7", "a PDF document"),
        (b"%!PS-Adobe-3.0 EPSF-3.0", "a PostScript drawing"),
        (b"8BPS\0\1", "a Photoshop document"),
        (b"\0\0\0\x0cJXL \r\n\x87\n", "a JPEG XL picture"),
        (b"\0\0\0\x18ftypcrx \0\0\0\1crx isom", "a camera's raw file"),
        (b"\0\0\0\x18ftypisom\0\0\2\0isomavc1", "a video"),
        (b"RIFF\0\0\0\0AVI LIST", "a video"),
        (b"hello, this is text", "holds no picture"),
        (bytes(500), "nothing but zeros"),
        (b"\0\0\0\x18ftyp", "holds no picture"),
        (b"\xff\xff\xff\xffftypmif3", "holds no picture"),
    ],
    ids=str,
)
def test_what_is_no_photo_is_named(head, named):
    with pytest.raises(PictureError, match=named):
        format_of(head)


def test_every_suffix_is_lower_case_and_has_its_dot():
    assert all(s.startswith(".") and s == s.lower() for s in PHOTO_SUFFIXES)
    assert {".jpg", ".heic", ".hif", ".avif", ".tif", ".jfif"} <= PHOTO_SUFFIXES


def test_a_format_outside_the_list_is_refused_whatever_pillow_could_do():
    with pytest.raises(PictureError):
        format_of(encoded(Image.new("RGB", (8, 8)), "PPM"))
