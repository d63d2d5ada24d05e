"""Picture files: what a file is, reading it safely in a child process, and its thumbnail.

`photosearch.pictures.reading.read_picture` is the trip itself, for the child: it loads Pillow,
which this front does not.
"""

from photosearch.pictures.decoder import Decoder, DecodingStopped
from photosearch.pictures.formats import PHOTO_SUFFIXES
from photosearch.pictures.framing import Framing, shown_size
from photosearch.pictures.picture import THUMBNAIL_SIDE, Box, Facts, Picture, Rendition
from photosearch.pictures.thumbnails import Thumbnails

__all__ = [
    "PHOTO_SUFFIXES",
    "THUMBNAIL_SIDE",
    "Box",
    "Decoder",
    "DecodingStopped",
    "Facts",
    "Framing",
    "Picture",
    "Rendition",
    "Thumbnails",
    "shown_size",
]
