"""A library of any size whose photos were never there, made through the program's own writers."""

import hashlib
import io
import os
from pathlib import Path

import numpy as np
from PIL import Image

from photosearch.catalogue import Finished, Reader, Work, Writer
from photosearch.encoders import Manifest, find_model
from photosearch.encoders.providers import identity
from photosearch.ingest.scan import Scan
from photosearch.library import Library
from photosearch.pictures import THUMBNAIL_SIDE, Facts, Thumbnails
from photosearch.settings import Settings, model_folders

_BATCH = 1000
_DRAWN = 200  # different thumbnails


def make_library(root: Path, photos: int, model: str | None = None) -> Path:
    """Make a library and its folder of files under ``root``; return the library's folder.

    The files hold nothing, but their sizes and times are those in the catalogue, so that a scan
    finds nothing to do.
    """
    library, folder = root / "library", root / "photos"
    folder.mkdir()
    Library.open(library, model=model, write=True).close()
    manifest = Manifest.read(find_model(model or Settings().model, model_folders(library)))
    writer, reader = Writer(library / "catalogue.db"), Reader(library / "catalogue.db")
    thumbnails = Thumbnails(library / "thumbnails.db", write=True)
    _touch(folder, photos)
    owner = writer.add_folder(folder.resolve())
    met = list(Scan(folder.resolve(), "", leave_out=library))
    writer.note_seen(writer.begin_scan(), owner, met)
    digest, dim = manifest.digest, manifest.embedding_dim
    encoder = writer.model_id(manifest.id, digest, identity(manifest), dim)
    drawn = [_draw(seed) for seed in range(min(_DRAWN, photos))]
    while works := reader.unread(encoder, [owner], _BATCH):
        contents = writer.finish([_finished(work, dim) for work in works], encoder).contents
        thumbnails.put({c: drawn[c % len(drawn)] for c in contents if c is not None})
    for part in (writer, reader, thumbnails):
        part.close()
    return library


def _touch(folder: Path, photos: int) -> None:
    """Make files that differ in size and time."""
    for number in range(photos):
        path = folder / f"IMG_{number:07d}.jpg"
        path.touch()
        os.truncate(path, 1 + number)
        os.utime(path, (1_600_000_000 + 600 * number,) * 2)


def _finished(work: Work, dim: int) -> Finished:
    vector = np.random.default_rng(work.file).standard_normal(dim, np.float32)
    facts = Facts(
        format="JPEG",
        width=4032,
        height=3024,
        taken=None,
        taken_offset=None,
        taken_source=None,
        camera="Synthetic S1",
        lens=None,
        exposure=None,
        latitude=None,
        longitude=None,
    )
    digest = hashlib.blake2b(work.path.encode(), digest_size=32).digest()
    return Finished(work, digest, facts, vector / np.linalg.norm(vector))


def _draw(seed: int) -> bytes:
    """Draw a thumbnail that is about as large as one of a photo."""
    noise = np.random.default_rng(seed)
    small = Image.fromarray(noise.integers(0, 256, (72, 96, 3), np.uint8))
    size = (THUMBNAIL_SIDE, THUMBNAIL_SIDE * 3 // 4)
    file = io.BytesIO()
    small.resize(size, Image.Resampling.BICUBIC).save(file, "JPEG", quality=80)
    return file.getvalue()
