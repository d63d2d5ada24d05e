"""What a picture file says about its picture: when, where, with what.

Nothing in here may cost the picture: what cannot be understood is left empty.
"""

import logging
import math
import re
from collections.abc import Mapping
from datetime import datetime

from PIL import ExifTags, Image  # noqa: TID253 - Pillow's owner

from photosearch.pictures.picture import Facts

_log = logging.getLogger(__name__)

Tags = Mapping[int, object]

_LONGEST = 100  # characters kept of a name that a camera wrote

_EXIF, _GPS = ExifTags.IFD.Exif, ExifTags.IFD.GPSInfo
_TIMES = (
    (ExifTags.Base.DateTimeOriginal, ExifTags.Base.OffsetTimeOriginal, "exif:DateTimeOriginal"),
    (ExifTags.Base.DateTimeDigitized, ExifTags.Base.OffsetTimeDigitized, "exif:DateTimeDigitized"),
)


def orientation_of(image: Image.Image) -> int:
    """Say how an opened picture must be turned: EXIF's orientation, 1 (not at all) to 8."""
    value = _exif(image).get(ExifTags.Base.Orientation)
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


def read_facts(image: Image.Image, kind: str, size: tuple[int, int]) -> Facts:
    """Gather what an opened or decoded picture file says.

    Args:
        image: From open_picture.
        kind: Its format.
        size: Width and height in pixels, upright.
    """
    exif = _exif(image)
    shot, place = _directory(exif, _EXIF), _directory(exif, _GPS)
    taken, offset, source = _taken(shot, image.info.get("xmp"))
    latitude, longitude = _position(place)
    return Facts(
        format=kind,
        width=size[0],
        height=size[1],
        taken=taken,
        taken_offset=offset,
        taken_source=source,
        camera=_camera(exif),
        lens=_text(shot.get(ExifTags.Base.LensModel)),
        exposure=_exposure(shot),
        latitude=latitude,
        longitude=longitude,
    )


def _exif(image: Image.Image) -> Image.Exif:
    try:
        return image.getexif()
    except Exception as error:  # noqa: BLE001 - parsers of strangers' bytes raise anything
        _log.debug("no EXIF: %s", type(error).__name__)
        return Image.Exif()


def _directory(exif: Image.Exif, tag: int) -> Tags:
    try:
        return dict(exif.get_ifd(tag))
    except Exception as error:  # noqa: BLE001 - parsers of strangers' bytes raise anything
        _log.debug("no EXIF directory %d: %s", tag, type(error).__name__)
        return {}


def _text(value: object) -> str | None:
    """Clean a name that a camera wrote; None if nothing is left."""
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    if not isinstance(value, str):
        return None
    printable = "".join(c if c.isprintable() else " " for c in value.split("\0", 1)[0])
    return " ".join(printable.split())[:_LONGEST] or None


def _number(value: object) -> float | None:
    """Read a number; a list's first one, as cameras write lists where one number belongs."""
    if isinstance(value, tuple | list):
        value = value[0] if value else None
    try:
        number = float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError, ZeroDivisionError, OverflowError):
        return None
    return number if math.isfinite(number) else None


_TIME = r"(\d{4})[:/-](\d{2})[:/-](\d{2})[T ](\d{2}):(\d{2}):(\d{2})"
_EXIF_TIME = re.compile(_TIME)
_OFFSET = re.compile(r"[+-]\d{2}:\d{2}")
# As an attribute or as an element, under either name of the namespace.
_XMP_TIMES = tuple(
    (re.compile(rf"{name}\s*(?:=\s*[\"']|>)\s*{_TIME}(?:\.\d+)?([+-]\d\d:\d\d|Z)?"), source)
    for name, source in (
        ("exif:DateTimeOriginal", "xmp:DateTimeOriginal"),
        ("photoshop:DateCreated", "xmp:DateCreated"),
        ("(?:xmp|xap):CreateDate", "xmp:CreateDate"),
    )
)
_XMP_BYTES = 1 << 18  # that many are searched; editors write the times first


def _taken(shot: Tags, xmp: object) -> tuple[str | None, str | None, str | None]:
    """Read the time of the exposure: local time, offset from UTC, where it was read."""
    for tag, offset_tag, source in _TIMES:
        found = _EXIF_TIME.match(_text(shot.get(tag)) or "")
        taken = found and _time(found.groups())
        if taken:
            offset = _OFFSET.fullmatch(_text(shot.get(offset_tag)) or "")
            return taken, offset and offset[0], source
    return _taken_by_xmp(xmp) if isinstance(xmp, bytes) else (None, None, None)


def _taken_by_xmp(xmp: bytes) -> tuple[str | None, str | None, str | None]:
    """Read the time from what editors write: scans, exports and PNG have no other."""
    text = xmp[:_XMP_BYTES].decode("utf-8", "replace")
    for pattern, source in _XMP_TIMES:
        found = pattern.search(text)
        taken = found and _time(found.groups()[:6])
        if found and taken:
            offset = found[7]
            return taken, "+00:00" if offset == "Z" else offset, source
    return None, None, None


def _time(parts: tuple[str, ...]) -> str | None:
    """Put a local time together; None if there is no such day or hour."""
    try:
        return datetime.fromisoformat("{}-{}-{}T{}:{}:{}".format(*parts)).isoformat()
    except ValueError:
        return None


def _camera(exif: Tags) -> str | None:
    """Name maker and model, the maker only once ("Canon EOS 40D", not "Canon Canon EOS 40D")."""
    maker, model = _text(exif.get(ExifTags.Base.Make)), _text(exif.get(ExifTags.Base.Model))
    if maker and model and maker.split()[0].lower() != model.split()[0].lower():
        return f"{maker} {model}"
    return model or maker


def _exposure(shot: Tags) -> str | None:
    parts = (
        _seconds(_number(shot.get(ExifTags.Base.ExposureTime))),
        _named("f/", _number(shot.get(ExifTags.Base.FNumber))),
        _named("ISO ", _number(shot.get(ExifTags.Base.ISOSpeedRatings))),
    )
    return " ".join(part for part in parts if part) or None


def _seconds(seconds: float | None) -> str | None:
    if not seconds or seconds < 0:
        return None
    return f"1/{1 / seconds:.0f} s" if seconds < 0.3 else f"{seconds:.3g} s"


def _named(name: str, number: float | None) -> str | None:
    return f"{name}{number:g}" if number and number > 0 else None


def _position(place: Tags) -> tuple[float | None, float | None]:
    """Read where the picture was taken; both degrees or none."""
    latitude = _degrees(place.get(2), _text(place.get(1)), 90)
    longitude = _degrees(place.get(4), _text(place.get(3)), 180)
    return (None, None) if latitude is None or longitude is None else (latitude, longitude)


def _degrees(value: object, reference: str | None, most: int) -> float | None:
    """Read degrees, minutes, seconds; south and west negative."""
    if not isinstance(value, tuple | list):
        value = (value,)
    parts = [_number(part) for part in value[:3]]
    if not parts or parts[0] is None:
        return None
    degrees = sum((part or 0) / 60.0**power for power, part in enumerate(parts))
    if degrees > most:
        return None
    return round(-degrees if (reference or "").upper().startswith(("S", "W")) else degrees, 7)
