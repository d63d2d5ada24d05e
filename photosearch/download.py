"""Fetching the files of a model that a person asked for: nothing else may open a connection.

A server is not believed. What it sends counts only once size and SHA-256 are those of the offer;
until then a file is named ``.partial``, and is no part of any model. A partial file is all that a
later try needs to go on: after a cut, a cancel, a kill or a power failure.

Connections are read in a thread of their own, because looking up a name, connecting and reading
cannot be interrupted: the caller waits for what that thread hands over, and for no longer than the
person wants.
"""

import contextlib
import hashlib
import http.client
import ipaddress
import logging
import os
import queue
import re
import shutil
import ssl
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from collections import Counter, deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import Message
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import IO, Self

import filelock
import truststore

from photosearch import __version__
from photosearch.errors import DownloadCancelled, DownloadError
from photosearch.offers import Offer, OfferedFile

_log = logging.getLogger(__name__)

_TRIES = 5  # in a row that bring nothing; what brings something starts the count anew
_PROGRESS_BYTES = 256 * 1024  # that much is something
_PAUSE_S = 1.0  # before the second try, and twice as long before each further one
_LONGEST_WAIT_S = 120.0  # that a server may ask for
_STALL_S = 30.0  # without _CRAWL bytes a second a connection is given up
_CRAWL = 1024
_SPARE_BYTES = 64 * 1024 * 1024  # that a download leaves free on the disk
_PIECE_BYTES = 256 * 1024
_PIECES_AHEAD = 32
_LOOK_S = 0.1  # how often the wish to cancel is looked at, and progress reported at most
_SPEED_OVER_S = 5.0
_PASSING = {408, 425, 429, 500, 502, 503, 504}


_connections: Counter[str] = Counter()
_counting = threading.Lock()


def connections() -> dict[str, int]:
    """Count the connections that this process has opened or tried to open, by host.

    This module opens all that there are; each is counted where it is made, redirects and proxies
    too.
    """
    with _counting:
        return dict(_connections)


def _count(host: str) -> None:
    with _counting:
        _connections[host] += 1


@dataclass(frozen=True, slots=True)
class Transfer:
    """How far a download is.

    Attributes:
        file: The file that is coming, by its path in the model folder.
        done: Bytes of the whole download that are there.
        total: Bytes of the whole download.
        bytes_per_s: How fast they came over the last seconds; 0 while nothing comes.
        seconds_left: How long the rest takes at that speed; None while nothing comes.
    """

    file: str
    done: int
    total: int
    bytes_per_s: float
    seconds_left: float | None


def fetch(
    offer: Offer,
    target: Path,
    *,
    mirror: str | None = None,
    report: Callable[[Transfer], None],
    cancelled: threading.Event,
) -> None:
    """Download every file of an offer into a folder, or go on with that.

    When this returns, each file is there, has the size and the SHA-256 of the offer, and is on
    disk to stay. When it raises, the folder holds whole files, and partial ones to go on with.

    Args:
        offer: What to download.
        target: The folder; it is made where there is none.
        mirror: Address to ask instead of the offer's own host, such as ``https://example.org/m``.
        report: Called in the caller's thread, some ten times a second at most.
        cancelled: Set by anybody, at any time, to end the download.

    Raises:
        DownloadCancelled: ``cancelled`` was set.
        DownloadError: It cannot be downloaded; the sentence says why and what to do.
    """
    if offer.by_hand is not None:
        raise DownloadError(
            f"{offer.name} cannot be downloaded, because {offer.by_hand}: "
            "get its files yourself, and import their folder."
        )
    for file in offer.files:
        _check_address(offer.address(file, mirror))
    try:
        target.mkdir(parents=True, exist_ok=True)
        with _alone(offer, target):
            _check_room(offer, target)
            session, meter = _Session(cancelled), _Meter(report, offer.download_bytes)
            for file in offer.files:
                with _Arriving(target / file.path, file, meter) as arriving:
                    _fetch_file(offer.address(file, mirror), arriving, session)
            for path, content in offer.written.items():
                _write(target / path, content)
    except OSError as error:
        raise DownloadError(
            f"{offer.name} cannot be written to {target} ({error.strerror or error}): "
            "free some space there or look at its permissions, and try again to go on."
        ) from error


@contextlib.contextmanager
def _alone(offer: Offer, target: Path) -> Iterator[None]:
    """Keep everybody else from writing into the folder meanwhile."""
    lock = filelock.FileLock(target / "download.lock", mode=0o600, thread_local=False)
    try:
        lock.acquire(timeout=0)
    except filelock.Timeout:
        raise DownloadError(
            f"{offer.name} is already being downloaded by another window or command: "
            "wait for that one, or end it."
        ) from None
    try:
        yield
    finally:
        lock.release()


def _check_room(offer: Offer, target: Path) -> None:
    there = sum(
        min(place.stat().st_size, file.size or 0)
        for file in offer.files
        for place in (target / file.path, _partial(target / file.path))
        if place.is_file()
    )
    needed = offer.download_bytes - there + _SPARE_BYTES
    free = shutil.disk_usage(target).free
    if needed > free:
        raise DownloadError(
            f"{offer.name} needs {_megabytes(needed)} of free disk space in {target}, and there "
            f"are {_megabytes(free)}: free some, or choose a smaller model."
        )


def _megabytes(count: int) -> str:
    return f"{count / 1e6:,.0f} MB"


def _fetch_file(address: str, arriving: "_Arriving", session: "_Session") -> None:
    """Bring one file to its place, over as many connections as that takes."""
    arriving.read_back(session)
    fails, best = 0, arriving.done
    while not arriving.is_right():
        try:
            _receive(address, arriving, session)
        except _Passing as trouble:
            fails = 1 if arriving.done >= best + _PROGRESS_BYTES else fails + 1
            best = max(best, arriving.done)
            _log.info("a download was interrupted (%d): %s", fails, trouble)
            if fails >= _TRIES:
                raise DownloadError(
                    f"{arriving.name} could not be downloaded from {_host(address)} ({trouble}): "
                    "look at the connection and try again; what has come is kept."
                ) from trouble
            arriving.pause(distrust=trouble.distrust)
            session.wait(max(trouble.wait_s, _PAUSE_S * 2 ** (fails - 1)))
    arriving.finish()


def _receive(address: str, arriving: "_Arriving", session: "_Session") -> None:
    """Add what one answer of the server brings, until the file is whole.

    Raises:
        _Passing: The file is not whole yet, and another try may make it so.
    """
    session.check()  # before anybody is asked
    start = arriving.begin()
    with _Answer(address, start, session) as answer:
        head = answer.head()
        if head.status == http.HTTPStatus.PARTIAL_CONTENT:
            if not _continues(head.headers.get("Content-Range", ""), start, arriving.size):
                raise _Passing("it sent another part than was asked for", distrust=True)
        else:
            _check_whole(head, arriving, address)
            start = 0
        arriving.go_on_from(start)
        for piece in answer.pieces():
            arriving.add(piece)
            if arriving.whole:
                return
    raise _Passing("the connection was cut")


def _continues(content_range: str, start: int, size: int) -> bool:
    match = re.fullmatch(r"bytes (\d{1,18})-(\d{1,18})/(\d{1,18}|\*)", content_range.strip())
    if match is None:
        return False
    first, last, total = match.groups()
    return int(first) == start <= int(last) < size and total in (str(size), "*")


def _check_whole(head: "_Head", arriving: "_Arriving", address: str) -> None:
    length = head.headers.get("Content-Length", str(arriving.size))
    page = head.headers.get_content_type() == "text/html" and "Content-Type" in head.headers
    if head.status != http.HTTPStatus.OK or length != str(arriving.size) or page:
        raise DownloadError(
            f"{_host(address)} sent something else than {arriving.name}"
            f"{' (a web page)' if page else ''}: open a web page in your browser, in case the "
            "network wants you to log in first, or try a mirror."
        )


class _Passing(Exception):
    """Something went wrong that another try may mend; the message is the middle of a sentence."""

    def __init__(self, trouble: str, *, wait_s: float = 0.0, distrust: bool = False) -> None:
        super().__init__(trouble)
        self.wait_s = wait_s
        self.distrust = distrust


class _Arriving:
    """A file on its way: its bytes on disk, how many there are, and their SHA-256 so far."""

    def __init__(self, path: Path, file: OfferedFile, meter: "_Meter") -> None:
        self.name = file.path
        self.size = file.size or 0
        self.done = 0
        self._path = path
        self._partial = _partial(path)
        self._sha256 = file.sha256
        self._meter = meter
        self._digest = hashlib.sha256()
        self._pieced = False  # together from more than one answer
        self._resumable = True

    def __enter__(self) -> Self:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        if self._path.exists():  # an earlier try finished it: looked at as if it had not
            self._path.replace(self._partial)
        self._output = self._partial.open("r+b" if self._partial.exists() else "w+b")
        self._meter.begin(self.name)
        return self

    def __exit__(self, *_: object) -> None:
        self._output.close()

    @property
    def whole(self) -> bool:
        """Whether all bytes are there, right or wrong."""
        return self.done >= self.size

    def read_back(self, session: "_Session") -> None:
        """Take in what earlier tries have left."""
        if os.fstat(self._output.fileno()).st_size > self.size:
            self.start_over()
        while piece := self._output.read(_PIECE_BYTES):
            session.check()
            self._count(piece)
        self._pieced = self.done > 0

    def begin(self) -> int:
        """Tell from which byte on the next answer is wanted."""
        return self.done if self._resumable else 0

    def go_on_from(self, start: int) -> None:
        """Get ready for the bytes behind what is there, or, from 0 on, for all of them."""
        if start == 0:  # only now: an answer that is none shall cost nothing of what came
            self.start_over()
        self._pieced = start > 0

    def add(self, piece: bytes) -> None:
        """Take in the next bytes; what is more than the file's size is left out."""
        piece = piece[: self.size - self.done]
        self._output.write(piece)
        self._meter.receive(len(piece))
        self._count(piece)

    def start_over(self) -> None:
        """Forget what is there."""
        self._output.seek(0)
        self._output.truncate()
        self._digest = hashlib.sha256()
        self.done = 0
        self._pieced = False

    def pause(self, *, distrust: bool) -> None:
        """Have nothing come for now; a server that lied is asked for the whole file from now on."""
        self._resumable = self._resumable and not distrust
        self._meter.pause()

    def is_right(self) -> bool:
        """Tell whether the file is whole and what was promised; forget it if it is wrong.

        Raises:
            DownloadError: It is wrong though it came in one piece.
        """
        if not self.whole:
            return False
        if self._digest.hexdigest() == self._sha256:
            return True
        pieced = self._pieced
        self.start_over()
        if not pieced:
            raise DownloadError(
                f"{self.name} is not the file that was promised (its SHA-256 differs), and was "
                "removed: try a mirror, or import the model by hand."
            )
        self._resumable = False
        return False

    def finish(self) -> None:
        """Put the file in its place, to stay there."""
        self._output.flush()
        os.fsync(self._output.fileno())
        self._output.close()
        self._partial.replace(self._path)
        _sync(self._path.parent)
        self._meter.end(self.size)

    def _count(self, piece: bytes) -> None:
        self._digest.update(piece)
        self.done += len(piece)
        self._meter.show(self.done)


class _Meter:
    """Counts what comes, and reports it now and then."""

    def __init__(self, report: Callable[[Transfer], None], total: int) -> None:
        self._report = report
        self._total = total
        self._file = ""
        self._before = 0  # bytes of the files that are finished
        self._done = 0  # bytes of this one
        self._received = 0
        self._marks: deque[tuple[float, int]] = deque()  # when, and how much had been received
        self._reported = -_LOOK_S

    def begin(self, file: str) -> None:
        """Go over to the next file."""
        self._file = file
        self.show(0, now=True)

    def receive(self, count: int) -> None:
        """Count bytes that came over the network."""
        self._received += count

    def pause(self) -> None:
        """Tell that nothing comes for now."""
        self._marks.clear()
        self.show(self._done, now=True)

    def end(self, size: int) -> None:
        """Count a file as finished."""
        self._before += size
        self.show(0, now=True)

    def show(self, done: int, *, now: bool = False) -> None:
        """Report that ``done`` bytes of this file are there, unless that was just done."""
        self._done = done
        moment = time.monotonic()
        if not now and moment < self._reported + _LOOK_S:
            return
        self._reported = moment
        self._marks.append((moment, self._received))
        while self._marks[0][0] < moment - _SPEED_OVER_S:
            self._marks.popleft()
        since, received = self._marks[0]
        speed = (self._received - received) / (moment - since) if moment > since else 0.0
        there = self._before + done
        left = (self._total - there) / speed if speed else None
        self._report(Transfer(self._file, there, self._total, speed, left))


@dataclass(frozen=True, slots=True)
class _Head:
    status: int
    headers: Message


class _Answer:
    """What a server sends back, read in a thread that nobody has to wait for."""

    def __init__(self, address: str, start: int, session: "_Session") -> None:
        headers = {"User-Agent": f"PhotoSearch/{__version__}", "Accept-Encoding": "identity"}
        if start:
            headers["Range"] = f"bytes={start}-"
        self._request = urllib.request.Request(address, headers=headers)  # noqa: S310  (checked)
        self._host = _host(address)
        self._session = session
        self._left = threading.Event()
        self._read: queue.Queue[_Head | bytes | Exception] = queue.Queue(_PIECES_AHEAD)

    def __enter__(self) -> Self:
        # a daemon: where the network hangs, it ends later than the program wants to
        threading.Thread(target=self._run, name="photosearch-download", daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._left.set()

    def head(self) -> _Head:
        """Wait for the status and the headers."""
        until = time.monotonic() + _STALL_S
        while (head := self._next()) is None:
            if time.monotonic() > until:
                raise _Passing("it does not answer")
        if not isinstance(head, _Head):
            raise TypeError("an answer begins with its head")
        return head

    def pieces(self) -> Iterator[bytes]:
        """Give the bytes as they come, and none at times while nothing comes."""
        since, received = time.monotonic(), 0
        while (piece := self._next()) != b"":
            if isinstance(piece, bytes):
                received += len(piece)
            moment = time.monotonic()
            if moment > since + _STALL_S:
                if received < _CRAWL * _STALL_S:
                    raise _Passing("nothing more came")
                since, received = moment, 0
            yield piece if isinstance(piece, bytes) else b""

    def _next(self) -> _Head | bytes | None:
        """Give what was read next; None if there is nothing for the moment."""
        self._session.check()
        try:
            read = self._read.get(timeout=_LOOK_S)
        except queue.Empty:
            return None
        if isinstance(read, Exception):
            raise _explained(read, self._host) from read
        return read

    def _run(self) -> None:
        try:
            with self._session.opener.open(self._request, timeout=_STALL_S) as response:
                self._hand_over(_Head(response.status, response.headers))
                while not self._left.is_set() and (piece := response.read1(_PIECE_BYTES)):
                    self._hand_over(piece)
            self._hand_over(b"")
        except Exception as error:  # noqa: BLE001  (the edge of a thread: the caller raises it)
            if isinstance(error, urllib.error.HTTPError):
                error.close()
            self._hand_over(error)

    def _hand_over(self, read: _Head | bytes | Exception) -> None:
        while not self._left.is_set():
            with contextlib.suppress(queue.Full):
                self._read.put(read, timeout=_LOOK_S)
                return


class _Session:
    """What the connections of one download share: certificates, proxies, the wish to end it."""

    def __init__(self, cancelled: threading.Event) -> None:
        self.opener = urllib.request.build_opener(_Proxies(), _Redirects(), _Plain(), _Secure())
        self._cancelled = cancelled

    def check(self) -> None:
        """End the download if somebody wants that.

        Raises:
            DownloadCancelled: Somebody does.
        """
        self.wait(0)

    def wait(self, seconds: float) -> None:
        """Spare the server for a while.

        Raises:
            DownloadCancelled: Somebody wants to end the download.
        """
        if self._cancelled.wait(seconds):
            raise DownloadCancelled(
                "The download was ended; what has come is kept, and the next try goes on from "
                "there."
            )


class _Counted(http.client.HTTPConnection):
    """A connection that is counted before it is tried."""

    def connect(self) -> None:
        """Open it."""
        _count(self.host)
        super().connect()


class _CountedSafely(http.client.HTTPSConnection):
    """The same with encryption."""

    def connect(self) -> None:
        """Open it."""
        _count(self.host)
        super().connect()


class _Plain(urllib.request.HTTPHandler):
    """Makes connections without encryption."""

    def http_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        """Open one and ask."""
        return self.do_open(_Counted, req)


class _Secure(urllib.request.HTTPSHandler):
    """Makes encrypted connections to whom the system, or SSL_CERT_FILE, trusts."""

    def __init__(self) -> None:
        super().__init__()
        # the system's own way; ssl alone finds no certificates on macOS
        self._trusted = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)

    def https_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        """Open one and ask."""
        return self.do_open(_CountedSafely, req, context=self._trusted)


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows a server to where it says the file is, but never out of https."""

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        """Refuse an address that is not safe, or make the request for it."""
        fp.close()  # else what comes with a redirect would be read to its end, if it has one
        _check_address(newurl)
        if req.type == "https" and not newurl.lower().startswith("https:"):
            raise _unsafe(newurl)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


class _Proxies(urllib.request.ProxyHandler):
    """The system's proxies, for everything but this computer itself."""

    def proxy_open(
        self,
        req: urllib.request.Request,
        proxy: str,
        type: str,  # noqa: A002
    ) -> http.client.HTTPResponse | None:
        """Send a request to a proxy, unless it shall not leave this computer."""
        if _is_loopback(urllib.parse.urlsplit(req.full_url).hostname or ""):
            return None
        return super().proxy_open(req, proxy, type)


def _explained(error: Exception, host: str) -> Exception:
    """Tell what an error of the network means: in words, or as one that may pass."""
    if isinstance(error, urllib.error.HTTPError):
        return _refused(error, host)
    cause = error.reason if isinstance(error, urllib.error.URLError) else error
    if isinstance(cause, ssl.SSLCertVerificationError):
        return DownloadError(
            f"{host} does not prove that it is {host} ({cause.verify_message}): look at this "
            "computer's clock and at what filters its connections, or try a mirror."
        )
    if isinstance(cause, DownloadError):
        return cause
    if isinstance(cause, OSError):
        return _Passing(cause.strerror or str(cause) or "the connection was cut")
    if isinstance(cause, http.client.IncompleteRead):
        return _Passing("the connection was cut")
    if isinstance(cause, http.client.HTTPException | ValueError | str):
        return _Passing("it does not speak the language of the web")
    return error


def _refused(error: urllib.error.HTTPError, host: str) -> Exception:
    """Tell what an answer with an error's status means."""
    wait_s = _retry_after(error.headers.get("Retry-After", ""))
    if wait_s > _LONGEST_WAIT_S:
        return DownloadError(
            f"{host} asks to wait for {wait_s / 60:,.0f} minutes: try again then; what has come "
            "is kept."
        )
    if error.code in _PASSING:
        return _Passing(f"it answered {error.code}", wait_s=wait_s)
    if error.code == http.HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE:
        return _Passing("it has no such part of the file", distrust=True)
    if error.code in (http.HTTPStatus.NOT_FOUND, http.HTTPStatus.GONE):
        return DownloadError(
            f"The model's files are not at {host} any more (it answered {error.code}): try a "
            "mirror, or export or import the model by hand."
        )
    return DownloadError(
        f"{host} does not hand out the model's files (it answered {error.code}): try again "
        "later, or try a mirror."
    )


def _retry_after(value: str) -> float:
    """Read for how many seconds a server asks to wait; 0 if it does not say so legibly."""
    if re.fullmatch(r"[0-9]{1,9}", value.strip()):
        return float(value)
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, OverflowError):
        return 0.0
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())


def _check_address(address: str) -> None:
    """Refuse an address that others could read or change on the way.

    Raises:
        DownloadError: It is neither https nor http to this computer itself.
    """
    try:
        parts = urllib.parse.urlsplit(address)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        raise _unsafe(address) from None
    safe = parts.scheme == "https" or (parts.scheme == "http" and _is_loopback(host))
    if not safe or not host or parts.username is not None:
        raise _unsafe(address)


def _unsafe(address: str) -> DownloadError:
    scheme, _, rest = address.partition("://")
    place = rest.partition("/")[0].rpartition("@")[2]
    return DownloadError(
        f"Nothing is downloaded from {scheme}://{place}: an address has to begin with https:// "
        "and hold no password; try a mirror."
    )


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _host(address: str) -> str:
    return urllib.parse.urlsplit(address).hostname or address


def _partial(path: Path) -> Path:
    return path.with_name(f"{path.name}.partial")


def _write(path: Path, content: str) -> None:
    """Write a small file: at its place it is whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with _partial(path).open("w", encoding="utf-8", newline="\n") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    _partial(path).replace(path)
    _sync(path.parent)


def _sync(folder: Path) -> None:
    if os.name != "nt":  # elsewhere a folder cannot be opened
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
