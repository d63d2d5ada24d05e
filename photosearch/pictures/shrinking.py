"""One decoded picture, made small once: its thumbnail and what the encoder is shown."""

import io
import math

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageCms  # noqa: TID253 - Pillow's owner

from photosearch.pictures.colours import blendable, flattened, recoloured
from photosearch.pictures.framing import Framing, Placement, place
from photosearch.pictures.picture import THUMBNAIL_SIDE, Jpeg

# A picture is first brought to at least twice the size that is needed, in the cheapest way, and
# only then resampled: 3 to 5 times quicker, and within 0.5 grey levels of the long way.
GAP = 2.0
THUMBNAIL_QUALITY = 82
_WHOLE = 16  # times the kept area up to which all of a picture is resampled

_FILTERS = {
    "bicubic": Image.Resampling.BICUBIC,
    "bilinear": Image.Resampling.BILINEAR,
    "lanczos": Image.Resampling.LANCZOS,
}


def turned(size: tuple[int, int], orientation: int) -> tuple[int, int]:
    """Exchange width and height if EXIF's orientation turns the picture by a right angle."""
    return size if orientation < _LYING else size[::-1]


def thumbnail_size(size: tuple[int, int]) -> tuple[int, int]:
    """Say how large the thumbnail of an upright picture is; small pictures are not enlarged."""
    width, height = size
    scale = min(1.0, THUMBNAIL_SIDE / max(width, height))
    return max(1, round(width * scale)), max(1, round(height * scale))


def needed_size(size: tuple[int, int], framing: Framing) -> tuple[int, int]:
    """Say how many pixels of an upright picture, each way, the thumbnail and the encoder need."""
    thumbnail, scaled = thumbnail_size(size), place(size, framing).scaled
    return max(thumbnail[0], scaled[0]), max(thumbnail[1], scaled[1])


def upright(
    image: Image.Image, needed: tuple[int, int], orientation: int, profile: bytes | None
) -> Image.Image:
    """Bring a decoded picture upright and to RGB, with at least GAP times `needed` if it has that.

    Shrinking comes first: turning 12 megapixels costs as much as decoding them.

    Args:
        image: Decoded, lying as it is stored.
        needed: Width and height in pixels, as it is stored.
        orientation: What EXIF says, 1 to 8.
        profile: The file's colour profile.
    """
    width, height = needed
    small = blendable(image)
    factors = int(small.width / width / GAP) or 1, int(small.height / height / GAP) or 1
    if factors != (1, 1):
        small = small.reduce(factors)
    small = flattened(small, profile)
    return small.transpose(_TURNS[orientation]) if orientation in _TURNS else small


_LYING = 5  # from this orientation on, width and height change places
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def thumbnail(
    picture: Image.Image, size: tuple[int, int], turn: ImageCms.ImageCmsTransform | None
) -> Jpeg:
    """Encode the thumbnail of an upright RGB picture: pixels only, nothing that the file said.

    Args:
        picture: Of any size.
        size: Width and height in pixels of the thumbnail.
        turn: Brings its colours to sRGB.
    """
    small = recoloured(picture.resize(size, Image.Resampling.BICUBIC), turn)
    small.info = {}
    encoded = io.BytesIO()
    small.save(encoded, "JPEG", quality=THUMBNAIL_QUALITY)
    return encoded.getvalue()


def framed(
    picture: Image.Image,
    placement: Placement,
    interpolation: str,
    turn: ImageCms.ImageCmsTransform | None,
) -> npt.NDArray[np.uint8]:
    """Make the encoder's picture, (height, width, 3) uint8 RGB, of an upright RGB picture.

    The picture is resampled whole and then cut, as the models' own libraries do it, because Pillow
    rounds between its two passes and chooses their order by the sizes: of a part alone, values came
    out up to 14 of 255 apart. Only of a long strip, where the whole would cost too much, the kept
    part is resampled alone (Pillow's filter reaches past the edges of the box).
    """
    (left, top), (width, height) = placement.corner, placement.size
    if placement.pad is not None:
        whole = recoloured(picture.resize(placement.scaled, _FILTERS[interpolation]), turn)
        box = Image.new("RGB", placement.size, placement.pad)
        box.paste(whole, (-left, -top))
        return np.asarray(box)
    if math.prod(placement.scaled) <= _WHOLE * width * height:
        whole = picture.resize(placement.scaled, _FILTERS[interpolation])
        small = whole.crop((left, top, left + width, top + height))
        return np.asarray(recoloured(small, turn))
    x_scale = picture.width / placement.scaled[0]
    y_scale = picture.height / placement.scaled[1]
    kept = (
        left * x_scale,
        top * y_scale,
        min((left + width) * x_scale, picture.width),
        min((top + height) * y_scale, picture.height),
    )
    small = picture.resize((width, height), _FILTERS[interpolation], box=kept)
    return np.asarray(recoloured(small, turn))
