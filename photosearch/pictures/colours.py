"""From whatever a file stores to red, green and blue as a screen shows them."""

import io
from functools import lru_cache

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageCms  # noqa: TID253 - Pillow's owner

MAX_PROFILE = 8 << 20  # bytes of a colour profile; printers' profiles have 0.5 to 3 MB


def blendable(image: Image.Image) -> Image.Image:
    """Bring a picture into a mode whose pixels may be averaged, so that it can be shrunk.

    Palettes become colours (averaging palette numbers makes noise), transparent colours become
    transparency, more than 8 bits are scaled to 8 (Pillow's own conversion clips them to white).
    """
    if image.mode != "RGBA" and image.has_transparency_data:
        return image.convert("RGBA")
    if image.mode in {"L", "RGB", "RGBA", "CMYK", "YCbCr"}:
        return image
    if image.mode == "1":
        return image.convert("L")
    if image.mode == "LAB":
        return _from_lab(image)
    if image.mode.startswith(("I", "F")):
        return Image.fromarray(_as_bytes(np.asarray(image), _bits(image)))
    return image.convert("RGB")


def _from_lab(image: Image.Image) -> Image.Image:
    lab, srgb = ImageCms.createProfile("LAB"), ImageCms.createProfile("sRGB")
    transform = ImageCms.buildTransform(lab, srgb, "LAB", "RGB")
    return recoloured(image, transform)


def _bits(image: Image.Image) -> int:
    """Tell how many bits a grey value has; TIFF may use 12 of 16."""
    tags = getattr(image, "tag_v2", None)
    if image.mode.startswith("I;16"):
        return min(max(tags[258][0], 8), 16) if tags and tags.get(258) else 16
    return 0


def _as_bytes(values: npt.NDArray[np.generic], bits: int) -> npt.NDArray[np.uint8]:
    """Scale grey values to 0..255; with no known number of bits, by the values that occur."""
    if bits:
        white = (1 << bits) - 1
        clipped = np.minimum(values.astype(np.uint32), white)
        return (clipped * 255 // white).astype(np.uint8)
    known = np.nan_to_num(values.astype(np.float32), posinf=0, neginf=0)
    low, high = float(known.min()), float(known.max())
    if low >= 0:
        low, high = 0, next((white for white in (1, 255, 65535) if high <= white), high)
    return ((known - low) * (255 / ((high - low) or 1))).astype(np.uint8)


def flattened(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Turn a blendable picture into RGB, transparency on white.

    Args:
        image: In a mode that blendable returns.
        profile: The file's colour profile; of use here for CMYK only.
    """
    if image.mode == "RGBA":
        white = Image.new("RGB", image.size, "white")
        white.paste(image, mask=image.getchannel("A"))
        return white
    if image.mode == "CMYK" and profile:
        transform = to_srgb(profile, "CMYK")
        if transform:
            return recoloured(image, transform)
    return image if image.mode == "RGB" else image.convert("RGB")


def recoloured(image: Image.Image, transform: ImageCms.ImageCmsTransform | None) -> Image.Image:
    """Apply what to_srgb built, if it built anything."""
    done = ImageCms.applyTransform(image, transform) if transform else None
    return image if done is None else done


@lru_cache(maxsize=16)
def to_srgb(profile: bytes, mode: str) -> ImageCms.ImageCmsTransform | None:
    """Build what turns the colours of `profile` into sRGB.

    Returns:
        None if they are sRGB already, or the profile is broken, too large or not for that mode:
        the picture is then shown without it.
    """
    if len(profile) > MAX_PROFILE:
        return None
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if "sRGB" in ImageCms.getProfileDescription(source):
            return None
        return ImageCms.buildTransform(source, ImageCms.createProfile("sRGB"), mode, "RGB")
    except (ImageCms.PyCMSError, OSError, TypeError, ValueError):
        return None
