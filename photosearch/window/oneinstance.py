"""One window for one library: a second start hands over what it was to do, and ends.

Who holds the lock is the first; the system releases it when that process dies, however it does. A
socket that was left behind is therefore nobody's, and is replaced.
"""

import hashlib
import json
import logging
import os
import stat
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import filelock
from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_log = logging.getLogger(__name__)

# How long a second start waits for the first to answer, or to end.
_PATIENCE_S = 5.0
_LOOK_AGAIN_S = 0.05
_MOST_BYTES = 1 << 20
_TAKEN = b"taken\n"


@dataclass(frozen=True, slots=True)
class Start:
    """What a start of the program is to do.

    Attributes:
        folders: Absolute paths of folders to watch from now on.
        words: What to look for; empty: nothing.
        palette: Whether to offer everything that one can go to.
        token: By this a Wayland desktop lets another process's window come forward; or empty.
    """

    folders: tuple[Path, ...] = ()
    words: str = ""
    palette: bool = False
    token: str = ""

    def to_bytes(self) -> bytes:
        """Write it in one line."""
        folders = [str(folder) for folder in self.folders]
        line = json.dumps([folders, self.words, self.palette, self.token])
        return f"{line}\n".encode()

    @classmethod
    def from_bytes(cls, line: bytes) -> "Start":
        """Read it.

        Raises:
            ValueError: It is none.
        """
        match json.loads(line):
            case [list(folders), str(words), bool(palette), str(token)]:
                return cls(tuple(Path(str(folder)) for folder in folders), words, palette, token)
        raise ValueError("this is no start")


class OneInstance(QObject):
    """The first window of a library, or the way to it."""

    asked = Signal(object)  # Start: what another start wants

    def __init__(self, library: Path, model: str | None, parent: QObject | None = None) -> None:
        """Prepare; a window that was told to use one model is another window."""
        super().__init__(parent)
        library = Path(os.path.realpath(library))
        self._library = library
        name = f"window-{_digest(model)}" if model else "window"
        self._address = _address(library, name)
        self._lock = filelock.FileLock(library / f"{name}.lock", mode=0o600, thread_local=False)
        self._sockets: list[QLocalSocket] = []
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)

    def hand_over(self, start: Start) -> bool:
        """Become the first, or have the first do what this start is for.

        Waits for a first window that is just ending; one that does not answer is left alone.

        Returns:
            Whether another window does it, so that this process may end.
        """
        until = time.monotonic() + _PATIENCE_S
        while not self._become_first():
            if _send(self._address, start, until):
                return True
            if time.monotonic() > until:
                _log.warning("the first window does not answer")
                return False
            time.sleep(_LOOK_AGAIN_S)
        return False

    def stop_listening(self) -> None:
        """Take nothing more; who starts now waits until this process has ended."""
        self._server.close()

    def release(self) -> None:
        """Let another start be the first."""
        self.stop_listening()
        self._lock.release()

    def _become_first(self) -> bool:
        try:
            self._library.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._lock.acquire(blocking=False)
        except filelock.Timeout:
            return False
        except OSError:
            return True  # opening the library will say why
        QLocalServer.removeServer(self._address)
        if not self._server.listen(self._address):
            _log.warning("no socket for further starts (%s)", self._server.serverError().name)
        return True

    def _greet(self) -> None:
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.readyRead.connect(self._listen)
            socket.disconnected.connect(self._listen)
            self._sockets.append(socket)
        self._listen()

    def _listen(self) -> None:
        """Take what has come whole; leave who says something else, or has gone."""
        for socket in tuple(self._sockets):
            whole = socket.canReadLine()
            gone = socket.state() is not QLocalSocket.LocalSocketState.ConnectedState
            if whole or gone or socket.bytesAvailable() > _MOST_BYTES:
                self._sockets.remove(socket)
                socket.disconnect(self)
                if whole:
                    self._take(socket)
                socket.close()
                socket.deleteLater()

    def _take(self, socket: QLocalSocket) -> None:
        try:
            start = Start.from_bytes(bytes(socket.readLine().data()))
        except ValueError:
            return
        socket.write(_TAKEN)
        socket.flush()
        self.asked.emit(start)


def _send(address: str, start: Start, until: float) -> bool:
    """Tell the first window; return whether it took it."""

    def left_ms() -> int:
        return max(1, round(1000 * (until - time.monotonic())))

    socket = QLocalSocket()
    socket.connectToServer(address)
    if not socket.waitForConnected(left_ms()):
        return False
    _let_come_forward()
    socket.write(start.to_bytes())
    while not socket.canReadLine():
        if not socket.waitForReadyRead(left_ms()):
            return False
    return socket.readLine().data() == _TAKEN


def _let_come_forward() -> None:
    """Let the first window take the place in front: Windows asks who has it now."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)  # whichever process it is


def _address(library: Path, name: str) -> str:
    """Name the socket so that nobody but this person can stand at its place."""
    unique = f"photosearch-{_digest(str(library / name))}"
    if sys.platform == "win32":
        return unique
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    if runtime and _is_private(Path(runtime)):
        return str(Path(runtime, f"{unique}.socket"))
    return str(library / f"{name}.socket")  # short: the system takes about a hundred bytes


def _digest(text: str) -> str:
    return hashlib.blake2b(os.fsencode(text), digest_size=8).hexdigest()


def _is_private(folder: Path) -> bool:
    if sys.platform == "win32":
        return True
    try:
        found = folder.stat()
    except OSError:
        return False
    return found.st_uid == os.getuid() and not stat.S_IMODE(found.st_mode) & 0o077
