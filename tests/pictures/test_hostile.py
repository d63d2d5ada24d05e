"""Files made to break a reader, opened in children only; skipped where they are not there."""

import pytest

from photosearch.errors import PictureError
from photosearch.pictures import Picture
from tests.pictures.drawing import encoded, manifest, photo

OURS = {"JPEG", "MPO", "PNG", "WEBP", "TIFF", "GIF", "BMP", "HEIF", "AVIF"}


def test_hostile_files_are_pictures_or_reasons_and_the_pool_survives_them(
    shared, decoder, tmp_path
):
    folder = shared / "photos" / "hostile"
    if not folder.is_dir():
        pytest.skip(f"the hostile files are not there ({folder})")
    good = tmp_path / "good.jpg"
    good.write_bytes(encoded(photo(300, 200), "JPEG"))
    pool = decoder(2)
    rows = manifest(folder)
    futures = []
    for row in rows:
        futures.append((row, pool.submit(str(folder / row["path"]))))
        if len(futures) % 100 == 0:
            futures.append((None, pool.submit(str(good))))
    lost = [row["path"] for row, future in futures if not fair(row, future.exception(300), future)]
    assert not lost
    assert pool.submit(str(good)).result(60).facts.width == 300


def fair(row, error, future) -> bool:
    """Whether a picture came back, or a reason for a file that may have one."""
    if error is None:
        return isinstance(future.result(), Picture)
    sentence = str(error)
    if row is None or type(error) is not PictureError or not sentence.endswith("."):
        return False
    # Pillow's second load() of a damaged PNG succeeds, so the manifest calls those readable
    readable = row["readable"] == "yes" and row["format"] in OURS - {"PNG"}
    return not readable or "longer than" in sentence
