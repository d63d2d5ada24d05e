"""A real server on this computer that answers as a test wants it to, honestly or not."""

import contextlib
import http.server
import re
import socket
import ssl
import threading
from collections.abc import Callable, Iterator


class Hostile(http.server.ThreadingHTTPServer):
    """Gives files; ``answers`` are used one a request, then every request is served honestly.

    Attributes:
        files: Path to content.
        answers: What the next requests meet: functions of the request.
        asked: Path and Range header of every request so far.
        over: Set when the test ends: whoever holds a connection lets go of it.
    """

    daemon_threads = True

    def __init__(self, files: dict[str, bytes]) -> None:
        super().__init__(("127.0.0.1", 0), Request)
        self.files = files
        self.answers: list[Callable[[Request], None]] = []
        self.asked: list[tuple[str, str | None]] = []
        self.over = threading.Event()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def handle_error(self, *_):
        """Clients of these tests go away in the middle."""


class Request(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Hostile

    def do_GET(self) -> None:
        self.close_connection = True
        asked = self.headers.get("Range")
        self.server.asked.append((self.path, asked))
        self.content = self.server.files.get(self.path, b"")
        self.start = int(re.fullmatch(r"bytes=(\d+)-", asked).group(1)) if asked else 0
        answer = self.server.answers.pop(0) if self.server.answers else honest
        answer(self)

    def send(self, status: int, body: bytes = b"", **headers: object) -> None:
        """Send what the test says, and nothing that it does not."""
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), str(value))
        self.end_headers()
        self.wfile.write(body)

    def begin(self) -> bytes:
        """Send the head of an honest answer, and give the bytes that should follow."""
        rest, size = self.content[self.start :], len(self.content)
        if self.start:
            part = f"bytes {self.start}-{size - 1}/{size}"
            self.send(206, Content_Length=len(rest), Content_Range=part)
        else:
            self.send(200, Content_Length=size)
        return rest

    def log_message(self, *_):
        pass


def honest(request: Request) -> None:
    if request.path in request.server.files:
        request.wfile.write(request.begin())
    else:
        request.send(404)


def cut_after(count: int) -> Callable[[Request], None]:
    """Send so many bytes of what was promised, then close."""
    return lambda request: request.wfile.write(request.begin()[:count]) and None


def stalled_after(count: int) -> Callable[[Request], None]:
    """Send so many bytes, then nothing more, and keep the connection."""

    def answer(request: Request) -> None:
        request.wfile.write(request.begin()[:count])
        request.server.over.wait()

    return answer


def silent(request: Request) -> None:
    request.server.over.wait()


def answering(status: int, body: bytes = b"", **headers: object) -> Callable[[Request], None]:
    return lambda request: request.send(status, body, Content_Length=len(body), **headers)


@contextlib.contextmanager
def serving(files: dict[str, bytes], secure: ssl.SSLContext | None = None) -> Iterator[Hostile]:
    with Hostile(files) as server:
        if secure is not None:
            server.socket = secure.wrap_socket(server.socket, server_side=True)
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield server
        finally:
            server.over.set()
            server.shutdown()
            thread.join()


class Tunnels(http.server.BaseHTTPRequestHandler):
    """A proxy: whatever host is asked for, it connects to ``server.behind``."""

    def do_CONNECT(self) -> None:
        self.server.asked.append(self.path)
        with socket.create_connection(self.server.behind) as other:
            self.send_response(200)
            self.end_headers()
            back = threading.Thread(target=pump, args=(other, self.connection), daemon=True)
            back.start()
            pump(self.connection, other)
            back.join()

    def log_message(self, *_):
        pass


def pump(source: socket.socket, sink: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while piece := source.recv(65536):
            sink.sendall(piece)
    for end in (source, sink):
        with contextlib.suppress(OSError):
            end.shutdown(socket.SHUT_RDWR)


@contextlib.contextmanager
def proxying(behind: tuple[str, int]) -> Iterator[http.server.ThreadingHTTPServer]:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Tunnels) as server:
        server.behind, server.asked = behind, []
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
