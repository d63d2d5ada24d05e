import hashlib
import os
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from photosearch.catalogue import ContentId, Finished, FolderId, ModelId, Reader, Seen, Work, Writer


@dataclass(frozen=True)
class Facts:
    format: str = "JPEG"
    width: int = 400
    height: int = 300
    taken: str | None = None
    taken_offset: str | None = None
    taken_source: str | None = None
    camera: str | None = "Maker Model"
    lens: str | None = None
    exposure: str | None = None
    latitude: float | None = None
    longitude: float | None = None


class Catalogue:
    """A catalogue on disk with one model, and short ways to put photos into it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.writer = Writer(path)
        self.reader = Reader(path)
        self.model: ModelId = self.writer.model_id("tiny", "abc", "cpu", 2)

    def facts(self, **facts) -> Facts:
        return Facts(**facts)

    def close(self) -> None:
        self.reader.close()
        self.writer.close()

    def scan(
        self,
        folder: FolderId,
        files: dict[str, int],
        under: str = "",
        *,
        device: int = 1,
        unreadable: Collection[str] = (),
    ) -> bool:
        """Let a scan meet files (path -> version); tell whether anything went missing."""
        scan = self.writer.begin_scan()
        seen = [Seen(path, 100, version, version, device) for path, version in files.items()]
        self.noted = self.writer.note_seen(scan, folder, seen)
        return self.writer.conclude_scan(
            scan, folder, under, devices={device}, unreadable=unreadable
        )

    def unread(self, folder: FolderId) -> list[Work]:
        return self.reader.unread(self.model, [folder], 100)

    def read(self, work: Work, digest: bytes | None = None, **facts) -> ContentId | None:
        """Record a file as a picture."""
        self.recorded = self.writer.finish([self.finished(work, digest, **facts)], self.model)
        return self.recorded.contents[0]

    def finished(self, work: Work, digest: bytes | None = None, **facts) -> Finished:
        """Make what came of a file; its digest is made of its path unless it is given."""
        return Finished(
            work,
            digest or hashlib.blake2b(os.fsencode(work.path), digest_size=32).digest(),
            self.facts(**facts),
            np.array([0.6, 0.8], np.float32),
        )

    def read_all(self, folder: FolderId) -> list[ContentId | None]:
        return [self.read(work) for work in self.unread(folder)]


@pytest.fixture
def catalogue(tmp_path: Path) -> Iterator[Catalogue]:
    opened = Catalogue(tmp_path / "catalogue.db")
    yield opened
    opened.close()
