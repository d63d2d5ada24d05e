"""What a file is, told by its first bytes and never by its name."""

from photosearch.errors import PictureError

_JPEG_SUFFIXES = (".jpg", ".jpeg", ".jpe", ".jfif")
_HEIF_SUFFIXES = (".heic", ".heif", ".hif", ".avif")
# Lower case, with the dot: what among a person's files is looked at as a photo.
PHOTO_SUFFIXES = frozenset(
    (*_JPEG_SUFFIXES, *_HEIF_SUFFIXES, ".png", ".webp", ".tif", ".tiff", ".gif", ".bmp")
)

HEAD = 1024  # bytes from the start of a file that format_of wants to see

_PICTURES = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"II+\0", "TIFF"),  # BigTIFF
    (b"MM\0+", "TIFF"),
    (b"BM", "BMP"),
)

# What people have lying among their photos, so that the reason can name it.
_OTHERS = (
    (b"%PDF", "a PDF document"),
    (b"%!PS", "a PostScript drawing"),
    (b"\xc5\xd0\xd3\xc6", "a PostScript drawing"),
    (b"8BPS", "a Photoshop document"),
    (b"\xff\x0a", "a JPEG XL picture"),
    (b"\0\0\0\x0cJXL ", "a JPEG XL picture"),
    (b"\0\0\0\x0cjP  ", "a JPEG 2000 picture"),
    (b"\xff\x4f\xff\x51", "a JPEG 2000 picture"),
    (b"FUJIFILMCCD-RAW", "a camera's raw file"),
    (b"IIU\0", "a camera's raw file"),
    (b"\0\0\x01\0", "an icon"),
    (b"\x1aE\xdf\xa3", "a video"),
    (b"PK\x03\x04", "a zip archive"),
)

# Brands of ISO base media files: ISO/IEC 23008-12 annexes B and F, AVIF 1.1 section 6.
_AVIF_BRANDS = frozenset((b"avif", b"avis"))
_HEIF_BRANDS = frozenset(
    (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs", b"mif1", b"msf1")
)

_FILMS = (b"iso", b"mp4", b"avc", b"qt", b"M4V", b"3g")


def format_of(head: bytes) -> str:
    """Name the format of a picture file from its first HEAD bytes.

    Returns:
        One of "JPEG", "PNG", "WEBP", "TIFF", "GIF", "BMP", "HEIF", "AVIF".

    Raises:
        PictureError: It is none of these.
    """
    for magic, name in _PICTURES:
        if head.startswith(magic):
            return name
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "WEBP"
    brands = _brands(head)
    if brands & _AVIF_BRANDS:
        return "AVIF"
    if brands & _HEIF_BRANDS:
        return "HEIF"
    raise PictureError(_refusal(head, brands))


def _brands(head: bytes) -> frozenset[bytes]:
    """Read the brands of an ISO base media file; none if it is something else."""
    if head[4:8] != b"ftyp":
        return frozenset()
    end = min(int.from_bytes(head[:4], "big"), len(head))
    compatible = (head[at : at + 4] for at in range(16, end - 3, 4))
    return frozenset((head[8:12], *compatible))


def _refusal(head: bytes, brands: frozenset[bytes]) -> str:
    if not head.strip(b"\0"):
        return "This file holds nothing but zeros; copy it again from where it came."
    kind = _other(head, brands)
    if kind:
        return f"This file is {kind}, not a photo; save a JPEG of it to have it found."
    return (
        "This file holds no picture that can be read, whatever its name says; "
        "rename it or take it out of the folder."
    )


def _other(head: bytes, brands: frozenset[bytes]) -> str | None:
    if b"crx " in brands:
        return "a camera's raw file"
    if any(brand.startswith(_FILMS) for brand in brands):
        return "a video"
    if head[:4] == b"RIFF" and head[8:12] == b"AVI ":
        return "a video"
    return next((kind for magic, kind in _OTHERS if head.startswith(magic)), None)
