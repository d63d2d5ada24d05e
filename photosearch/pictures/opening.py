"""Opening a picture with Pillow: one format at a time, within limits, metadata or not.

Importing this module sets Pillow up for files that nobody vouches for; only the decoder's children
(and tests) import it.
"""

import io
import struct
from collections.abc import Iterator

from pi_heif import register_heif_opener  # noqa: TID253 - Pillow's owner
from PIL import (  # noqa: TID253 - Pillow's owner
    AvifImagePlugin,
    BmpImagePlugin,
    GifImagePlugin,
    Image,
    ImageFile,
    JpegImagePlugin,
    MpoImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    WebPImagePlugin,
)

MAX_PIXELS = 500_000_000  # what a picture may claim; the largest phone cameras make 200 million

# Pillow asks for at most twice this; it checks canvases and frames too, while they are decoded.
Image.MAX_IMAGE_PIXELS = MAX_PIXELS // 2
# One thread a child: the children together already use every core that decoding may have.
AvifImagePlugin.DEFAULT_MAX_THREADS = 1
register_heif_opener(thumbnails=False, decode_threads=1)

# Naming the readers keeps Image.open from looking for others: no format is in Pillow's table by
# accident, and none is searched for among its forty.
READERS = {
    "JPEG": JpegImagePlugin,
    "PNG": PngImagePlugin,
    "WEBP": WebPImagePlugin,
    "TIFF": TiffImagePlugin,
    "GIF": GifImagePlugin,
    "BMP": BmpImagePlugin,
    "AVIF": AvifImagePlugin,
    "MPO": MpoImagePlugin,
}


def open_picture(data: bytes, kind: str) -> ImageFile.ImageFile:
    """Open a picture of the format `kind` without decoding it.

    Raises:
        Exception: Whatever Pillow raises for a file that it cannot read.
    """
    return Image.open(io.BytesIO(data), formats=[kind])


def bare(data: bytes, kind: str) -> bytes:
    """Leave out of a PNG or JPEG all that it can be drawn without.

    For pictures that Pillow refuses for the sake of something beside the picture: broken
    segments, texts that unpack to gigabytes, an animation that does not add up.
    """
    return _BARE[kind](data) if kind in _BARE else data


def _bare_png(data: bytes) -> bytes:
    """Keep only what a PNG needs to be drawn, with an end of its own."""
    kept = (data[at:end] for name, at, end in _png_chunks(data) if name in _PNG_DRAWN)
    return b"".join((data[:8], *kept, b"\0\0\0\0IEND\xaeB`\x82"))


_PNG_DRAWN = frozenset((b"IHDR", b"PLTE", b"tRNS", b"IDAT"))


def _png_chunks(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    """Walk a PNG: name of the chunk, where it starts and where it ends."""
    at = 8
    while at + 8 <= len(data):
        (length,) = struct.unpack_from(">I", data, at)
        yield data[at + 4 : at + 8], at, at + length + 12
        at += length + 12


def _bare_jpeg(data: bytes) -> bytes:
    """Keep only what a JPEG needs to be drawn: no application segments but Adobe's, no comments."""
    kept = [data[:2]]
    for marker, at, end in _jpeg_segments(data):
        if marker == _START_OF_SCAN:
            kept.append(data[at:])
        elif marker == _ADOBE or marker not in _JPEG_NOTES:
            kept.append(data[at:end])
    return b"".join(kept)


_START_OF_SCAN = 0xDA
_ADOBE = 0xEE  # says which colours the numbers mean
_JPEG_NOTES = frozenset((*range(0xE0, 0xF0), 0xFE))


def _jpeg_segments(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Walk a JPEG's segments up to the first scan: marker, where it starts and where it ends."""
    at, marker = 2, 0
    while marker != _START_OF_SCAN and at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        yield marker, at, end
        at = end


_BARE = {"PNG": _bare_png, "JPEG": _bare_jpeg}
