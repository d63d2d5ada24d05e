"""From a file to its thumbnail and the encoder's pixels."""

import hashlib
import io
import os
import socket
import struct
import sys
import zlib

import numpy as np
import pillow_heif
import pytest
from PIL import Image, ImageCms

from photosearch.errors import PictureError
from photosearch.pictures import THUMBNAIL_SIDE
from photosearch.pictures.reading import CUT_OFF, MAX_BYTES, read_picture
from tests.pictures.drawing import CENTRE, SQUASH, difference, encoded, opened, photo

FORMATS = ["JPEG", "PNG", "WEBP", "TIFF", "GIF", "BMP", "AVIF", "HEIF"]
TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


@pytest.fixture
def read(tmp_path):
    """Write bytes to a file and read the picture."""

    def read(data, framing=SQUASH, name="a.jpg"):
        path = tmp_path / name
        path.write_bytes(data)
        return read_picture(str(path), framing)

    return read


def file_of(image, kind, **options):
    if kind != "HEIF":
        return encoded(image, kind, **options)
    heif = pillow_heif.from_pillow(image)
    buffer = io.BytesIO()
    heif.save(buffer, quality=90, **options)
    return buffer.getvalue()


def shown(image):
    """What a person should see and the encoder be shown."""
    return image.convert("RGB").resize((224, 224), Image.Resampling.BICUBIC)


@pytest.mark.parametrize("kind", FORMATS)
def test_every_format_is_read(read, kind):
    image = photo(700, 500)
    picture = read(file_of(image, kind), name="wrong.extension")
    assert (picture.facts.format, picture.facts.width, picture.facts.height) == (kind, 700, 500)
    # GIF has 256 colours
    assert difference(picture.pixels, shown(image)) < (6 if kind == "GIF" else 4)
    thumbnail = opened(picture.thumbnail)
    assert (thumbnail.format, thumbnail.size) == ("JPEG", (384, 274))
    assert difference(thumbnail, image) < 6


def test_a_picture_is_known_by_its_bytes(read):
    data = encoded(photo(60, 40), "JPEG")
    picture = read(data)
    assert picture.digest == hashlib.blake2b(data, digest_size=32).digest()
    assert picture.bytes == len(data)


def test_a_known_picture_is_not_decoded(tmp_path):
    path = tmp_path / "a.jpg"
    path.write_bytes(b"no picture at all")
    digest = hashlib.blake2b(b"no picture at all", digest_size=32).digest()
    picture = read_picture(str(path), SQUASH, frozenset([digest]))
    assert (picture.digest, picture.facts, picture.thumbnail) == (digest, None, b"")
    assert picture.pixels is None


@pytest.mark.parametrize("framing", [SQUASH, CENTRE], ids=["squash", "center"])
@pytest.mark.parametrize("size", [(3000, 2000), (1400, 2100), (1000, 999), (500, 380), (3000, 300)])
def test_the_short_way_of_decoding_shows_what_the_long_way_does(read, framing, size):
    image = photo(*size, seed=3)
    data = encoded(image, "JPEG", quality=92)
    full = opened(data)
    if framing is SQUASH:
        expected = full.resize((224, 224), Image.Resampling.BICUBIC)
    else:
        short = min(size)
        scaled = (int(224 * size[0] / short), int(224 * size[1] / short))
        left, top = (round((side - 224) / 2.0) for side in scaled)
        expected = full.resize(scaled, Image.Resampling.BICUBIC)
        expected = expected.crop((left, top, left + 224, top + 224))
    assert difference(read(data, framing).pixels, expected) < 1.0


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
@pytest.mark.parametrize("orientation", [1, *TURNS])
def test_exif_turns_a_picture_upright_once(read, kind, orientation):
    upright = photo(900, 600, seed=5)
    stored = upright if orientation == 1 else upright.transpose(TURNS[orientation])
    exif = Image.Exif()
    exif[0x0112] = orientation
    picture = read(encoded(stored, kind, exif=exif))
    assert (picture.facts.width, picture.facts.height) == (900, 600)
    assert difference(picture.pixels, shown(upright)) < 3
    assert opened(picture.thumbnail).size == (384, 256)
    assert difference(opened(picture.thumbnail), upright) < 5


@pytest.mark.parametrize("orientation", [1, *TURNS])
@pytest.mark.parametrize("kind", ["AVIF", "HEIF"])
def test_a_container_turns_a_picture_upright_once(read, kind, orientation):
    """The encoders write irot and imir from EXIF, and AVIF's leaves EXIF out."""
    upright = photo(200, 120, seed=6)
    stored = upright if orientation == 1 else upright.transpose(TURNS[orientation])
    exif = Image.Exif()
    exif[0x0112] = orientation
    if kind == "AVIF":
        data = encoded(stored, kind, exif=exif)
    else:
        data = file_of(stored, kind, exif=exif.tobytes())
    picture = read(data)
    assert (picture.facts.width, picture.facts.height) == (200, 120)
    assert difference(picture.pixels, shown(upright)) < 5


@pytest.mark.parametrize(
    ("image", "kind", "expected"),
    [
        (photo(300, 200).convert("L"), "PNG", photo(300, 200).convert("L")),
        (photo(300, 200).convert("CMYK"), "JPEG", photo(300, 200)),
        (photo(300, 200).convert("YCbCr"), "TIFF", photo(300, 200)),
        (photo(300, 200).quantize(256), "PNG", photo(300, 200)),
        (Image.new("1", (300, 200), 1), "PNG", Image.new("L", (300, 200), 255)),
        (Image.new("I;16", (300, 200), 32896), "PNG", Image.new("L", (300, 200), 128)),
        (Image.new("I;16", (300, 200), 32896), "TIFF", Image.new("L", (300, 200), 128)),
        (Image.new("F", (300, 200), 0.5), "TIFF", Image.new("L", (300, 200), 127)),
        (Image.new("I", (300, 200), 200), "TIFF", Image.new("L", (300, 200), 200)),
        (
            ImageCms.profileToProfile(
                photo(300, 200),
                ImageCms.createProfile("sRGB"),
                ImageCms.createProfile("LAB"),
                outputMode="LAB",
            ),
            "TIFF",
            photo(300, 200),
        ),
    ],
    ids=["L", "CMYK", "YCbCr", "P", "1", "I;16 png", "I;16 tiff", "F", "I", "LAB"],
)
def test_colours_are_right_however_they_are_stored(read, image, kind, expected):
    picture = read(encoded(image, kind))
    assert difference(picture.pixels, shown(expected)) < 8
    assert difference(opened(picture.thumbnail).convert("RGB"), expected.convert("RGB")) < 9


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "TIFF"])
def test_what_is_transparent_is_white_whatever_colour_hides_there(read, kind):
    image = Image.new("RGBA", (200, 100), (255, 0, 0, 0))
    image.paste((0, 0, 255, 255), (0, 0, 100, 100))
    pixels = read(encoded(image, kind, **({"lossless": True} if kind == "WEBP" else {}))).pixels
    assert pixels[100, 20].tolist() == [0, 0, 255]
    assert pixels[100, 200].tolist() == [255, 255, 255]


def test_a_transparent_palette_colour_is_white(read):
    image = Image.new("P", (60, 60), 1)
    image.putpalette([0, 0, 0, 255, 0, 0])
    picture = read(encoded(image, "GIF", transparency=1))
    assert picture.pixels.min() == 255


def test_the_first_picture_of_an_animation_counts(read):
    frames = [Image.new("RGB", (50, 50), colour) for colour in ("lime", "red", "blue")]
    for kind in ("GIF", "WEBP", "PNG"):
        options = {"lossless": True} if kind == "WEBP" else {}
        data = encoded(frames[0], kind, save_all=True, append_images=frames[1:], **options)
        assert read(data).pixels[100, 100].tolist() == [0, 255, 0], kind


@pytest.mark.parametrize("size", [(1, 1), (1, 3000), (3000, 1), (2, 2), (383, 384)])
def test_odd_shapes_are_read_and_never_enlarged(read, size):
    for framing in (SQUASH, CENTRE):
        picture = read(encoded(Image.new("RGB", size, "navy"), "PNG"), framing)
        assert picture.pixels.shape == (224, 224, 3)
    width, height = opened(picture.thumbnail).size
    assert max(width, height) == min(max(size), THUMBNAIL_SIDE)
    assert min(width, height) >= 1


def test_a_thumbnail_tells_nothing_but_its_picture(read):
    exif = Image.Exif()
    exif[0x010F] = "Maker of Secrets"
    data = encoded(photo(640, 480), "JPEG", exif=exif, comment=b"a secret", dpi=(72, 72))
    thumbnail = read(data).thumbnail
    assert b"ecret" not in thumbnail
    assert not opened(thumbnail).getexif()


def test_wide_colours_are_shown_as_a_screen_shows_them(shared):
    path = shared / "photos" / "originals" / "xmp-iptc" / "Iceland-P3.jpg"
    with Image.open(path) as image:
        profile = ImageCms.ImageCmsProfile(io.BytesIO(image.info["icc_profile"]))
        srgb = ImageCms.profileToProfile(image, profile, ImageCms.createProfile("sRGB"))
        unturned = difference(shown(image), shown(srgb))
    picture = read_picture(str(path), SQUASH)
    assert difference(picture.pixels, shown(srgb)) < 1 < unturned
    assert difference(opened(picture.thumbnail), srgb) < 2


@pytest.mark.parametrize("profile", [b"", b"broken", bytes(128), bytes(9 << 20)], ids=len)
def test_a_broken_colour_profile_costs_nothing_but_itself(read, profile):
    image = photo(200, 150)
    assert difference(read(encoded(image, "JPEG", icc_profile=profile)).pixels, shown(image)) < 4
    whole = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    cut = read(encoded(image, "PNG", icc_profile=whole[: len(whole) // 2]))
    assert difference(cut.pixels, shown(image)) < 1


def png_with(chunk: bytes, body: bytes, image: Image.Image) -> bytes:
    data = encoded(image, "PNG")
    extra = (
        struct.pack(">I", len(body)) + chunk + body + struct.pack(">I", zlib.crc32(chunk + body))
    )
    return data[:33] + extra + data[33:]


def test_texts_that_unpack_to_gigabytes_do_not_cost_the_picture(read):
    image = photo(120, 90)
    bomb = b"XML:com.adobe.xmp\0\0" + zlib.compress(bytes(64 << 20), 9)
    assert difference(read(png_with(b"zTXt", bomb, image)).pixels, shown(image)) < 1


def test_broken_exif_does_not_cost_the_picture(read):
    image = photo(120, 90)
    for exif in (b"Exif\0\0", b"Exif\0\0MM\0*\xff\xff\xff\xff", b"Exif\0\0II*\0\x08\0\0\0\xff\xff"):
        for kind, options in {"JPEG": {}, "PNG": {}, "WEBP": {"lossless": True}}.items():
            picture = read(encoded(image, kind, exif=exif, **options))
            assert picture.facts.taken is None
            assert difference(picture.pixels, shown(image)) < 4


@pytest.mark.parametrize("share", [0.02, 0.1, 0.5, 0.9])
@pytest.mark.parametrize("kind", FORMATS)
def test_a_cut_file_is_a_reason_never_half_a_picture(read, kind, share):
    data = file_of(photo(160, 120), kind)
    with pytest.raises(PictureError, match="copy it again from where it came"):
        read(data[: int(len(data) * share)])


def test_a_cut_jpeg_is_called_cut_off(read):
    data = encoded(photo(500, 400), "JPEG")
    with pytest.raises(PictureError) as told:
        read(data[: len(data) // 2])
    assert str(told.value) == CUT_OFF


def test_an_empty_file_is_a_reason(read):
    with pytest.raises(PictureError, match="empty"):
        read(b"")


def test_a_bomb_is_refused_by_its_claim(read):
    header = struct.pack(">IIBBBBB", 100_000, 100_000, 8, 2, 0, 0, 0)
    body = (
        struct.pack(">I", 13) + b"IHDR" + header + struct.pack(">I", zlib.crc32(b"IHDR" + header))
    )
    with pytest.raises(PictureError, match=r"too large \(10,000 megapixels, 500 is the most\)"):
        read(b"\x89PNG\r\n\x1a\n" + body + bytes(4) + b"IDAT" + bytes(4))


def test_a_file_of_more_than_a_gigabyte_is_not_read(tmp_path):
    path = tmp_path / "large.tif"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    with pytest.raises(PictureError, match="too large"):
        read_picture(str(path), SQUASH)


def test_what_is_no_file_is_a_reason_and_never_opened(tmp_path):
    os.mkfifo(tmp_path / "pipe.jpg")
    (tmp_path / "folder.jpg").mkdir()
    (tmp_path / "loop.jpg").symlink_to("loop.jpg")
    (tmp_path / "dangling.jpg").symlink_to("nothing.jpg")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "socket.jpg"))
        for name, reason in {
            "pipe.jpg": "pipe, socket or device",
            "socket.jpg": "pipe, socket or device",
            "folder.jpg": "folder",
            "loop.jpg": "cannot be read",
            "dangling.jpg": "not there any more",
            "gone.jpg": "not there any more",
            "nul\0.jpg": "name",
        }.items():
            with pytest.raises(PictureError, match=reason):
                read_picture(str(tmp_path / name), SQUASH)
    with pytest.raises(PictureError, match="pipe, socket or device"):
        read_picture("/dev/zero", SQUASH)


@pytest.mark.skipif(sys.platform != "linux", reason="names without an encoding are Linux's")
def test_a_name_that_is_no_text_is_read(tmp_path):
    path = tmp_path / os.fsdecode(b"caf\xe9 \xff.jpg")
    path.write_bytes(encoded(photo(30, 20), "JPEG"))
    assert read_picture(str(path), SQUASH).facts.width == 30


def test_a_reason_never_names_the_file_or_the_library_underneath(read):
    for data in (b"BM" + bytes(60), b"GIF89a", b"II*\0" + bytes(40), b"\x89PNG\r\n\x1a\n"):
        with pytest.raises(PictureError) as told:
            read(data, name="wedding.jpg")
        sentence = str(told.value)
        assert sentence.endswith(".")
        assert not {"wedding", "PIL", "image file", "decoder"} & set(sentence.split())


def test_pixels_are_bytes_of_red_green_and_blue(read):
    pixels = read(encoded(Image.new("RGB", (300, 300), (10, 200, 30)), "PNG")).pixels
    assert (pixels.dtype, pixels.shape) == (np.uint8, (224, 224, 3))
    assert pixels[5, 5].tolist() == [10, 200, 30]
