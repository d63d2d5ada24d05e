"""A download ends with the very files that were promised, or says in a sentence why not."""

import dataclasses
import hashlib
import os
import shutil
import ssl
import subprocess
import sys
import threading
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import numpy as np
import pytest

from photosearch import download
from photosearch.download import Transfer, fetch
from photosearch.errors import DownloadCancelled, DownloadError
from photosearch.offers import Offer, OfferedFile
from tests.hostile import answering, cut_after, honest, proxying, serving, silent, stalled_after

BIG = np.random.default_rng(6).bytes(1_500_000)
SMALL = b"words and pieces of words"
FILES = {"/some/rev/graphs/big.onnx": BIG, "/some/rev/small.json": SMALL}
BIG_AT, HALF = "/some/rev/graphs/big.onnx", len(BIG) // 2


def file(path: str, content: bytes, **changes) -> OfferedFile:
    digest = hashlib.sha256(content).hexdigest()
    offered = OfferedFile(path, f"/some/rev/{path}", len(content), digest, seen=1)
    return dataclasses.replace(offered, **changes)


OFFER = Offer(
    id="model",
    name="A model",
    roles=("small",),
    description="For tests.",
    quality="Unknown.",
    speed="Unknown.",
    memory="Unknown.",
    languages="English",
    licence="MIT",
    licence_words="Everyone may use it.",
    research_only=False,
    gaps=(),
    host="https://models.example",
    layout="ours",
    variant=None,
    files=(file("graphs/big.onnx", BIG), file("small.json", SMALL)),
    written={"config.json": '{"kind": "ours"}\n'},
    withheld=None,
)
ONE = dataclasses.replace(OFFER, files=OFFER.files[:1], written={})


@pytest.fixture(autouse=True)
def impatient(monkeypatch):
    """Let no test wait for the pauses that spare a server."""
    monkeypatch.setattr(download, "_PAUSE_S", 0.0)
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def server():
    with serving(dict(FILES)) as server:
        yield server


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "downloads" / "model"


def get(offer: Offer, target: Path, mirror: str | None, cancelled=None, report=None):
    told: list[Transfer] = []
    fetch(
        offer,
        target,
        mirror=mirror,
        report=report or told.append,
        cancelled=cancelled or threading.Event(),
    )
    return told


def is_there(target: Path) -> bool:
    """Tell whether the big file has its bytes, and nothing unfinished lies about."""
    whole = (target / "graphs/big.onnx").read_bytes() == BIG
    return whole and not list(target.rglob("*.partial"))


def left_over(target: Path) -> int:
    """Give the size of the big file's unfinished part."""
    assert not (target / "graphs/big.onnx").exists()
    return (target / "graphs/big.onnx.partial").stat().st_size


# ------------------------------------------------------------------ what a person sees


def test_every_file_arrives_where_its_layout_wants_it(server, target):
    get(OFFER, target, server.address)
    assert is_there(target)
    assert (target / "small.json").read_bytes() == SMALL
    assert (target / "config.json").read_text() == '{"kind": "ours"}\n'
    assert server.asked == [(BIG_AT, None), ("/some/rev/small.json", None)]


def test_every_connection_is_counted_by_its_host_and_nothing_else_is(server, target):
    before = download.connections().get("127.0.0.1", 0)
    get(OFFER, target, server.address)
    assert download.connections()["127.0.0.1"] - before == len(server.asked) == 2
    get(OFFER, target, server.address)  # all is there
    assert download.connections()["127.0.0.1"] - before == 2


def test_a_connection_that_does_not_come_about_is_counted_too(target, monkeypatch):
    monkeypatch.setattr(download, "_TRIES", 1)
    before = download.connections().get("127.0.0.1", 0)
    with pytest.raises(DownloadError):
        get(ONE, target, "http://127.0.0.1:1")
    assert download.connections()["127.0.0.1"] - before == 1


def test_progress_counts_up_to_the_whole_and_tells_speed_and_time(server, target, monkeypatch):
    monkeypatch.setattr(download, "_LOOK_S", 0.0)
    told = get(OFFER, target, server.address)
    done = [transfer.done for transfer in told]
    assert done == sorted(done)
    assert done[0] == 0
    assert done[-1] == len(BIG) + len(SMALL)
    assert {transfer.total for transfer in told} == {len(BIG) + len(SMALL)}
    assert {transfer.file for transfer in told} == {"graphs/big.onnx", "small.json"}
    under_way = [transfer for transfer in told if transfer.bytes_per_s]
    assert under_way
    assert all(transfer.seconds_left is not None for transfer in under_way)


def test_progress_is_not_told_more_often_than_a_person_can_read(server, target, monkeypatch):
    monkeypatch.setattr(download, "_LOOK_S", 3600.0)
    assert len(get(OFFER, target, server.address)) == 4  # begin and end of each file


def test_what_is_there_is_not_asked_for_again(server, target):
    get(OFFER, target, server.address)
    server.asked.clear()
    told = get(OFFER, target, server.address)
    assert not server.asked
    assert is_there(target)
    assert told[-1].done == told[-1].total


def test_a_finished_file_that_was_changed_since_is_fetched_anew(server, target):
    get(ONE, target, server.address)
    (target / "graphs/big.onnx").write_bytes(BIG[::-1])
    get(ONE, target, server.address)
    assert is_there(target)


# ------------------------------------------------------------------ lines that break


def test_a_cut_connection_is_gone_on_with_where_it_ended(server, target):
    server.answers = [cut_after(HALF), cut_after(1000)]
    get(ONE, target, server.address)
    assert is_there(target)
    assert [asked for _, asked in server.asked] == [
        None,
        f"bytes={HALF}-",
        f"bytes={HALF + 1000}-",
    ]


def test_a_line_that_always_breaks_gets_there_as_long_as_it_brings_something(server, target):
    server.answers = [cut_after(download._PROGRESS_BYTES)] * 50
    offer = dataclasses.replace(ONE, files=(file("long", BIG * 3),))
    server.files["/some/rev/long"] = BIG * 3
    get(offer, target, server.address)
    assert len(server.asked) > download._TRIES + 1
    assert (target / "long").read_bytes() == BIG * 3


def test_a_line_that_brings_nothing_is_given_up_and_what_came_is_kept(server, target):
    server.answers = [cut_after(HALF), *[cut_after(10)] * 100]
    with pytest.raises(DownloadError, match=r"graphs/big\.onnx could not .* what has come is kept"):
        get(ONE, target, server.address)
    assert len(server.asked) == download._TRIES
    assert left_over(target) == HALF + 10 * (download._TRIES - 1)
    server.answers.clear()
    get(ONE, target, server.address)
    assert is_there(target)


def test_a_stalled_connection_is_given_up_and_gone_on_with(server, target, monkeypatch):
    monkeypatch.setattr(download, "_STALL_S", 0.5)
    server.answers = [stalled_after(HALF), silent]
    get(ONE, target, server.address)
    assert is_there(target)
    assert len(server.asked) >= 3


def test_a_connection_that_drips_is_given_up(server, target, monkeypatch):
    monkeypatch.setattr(download, "_STALL_S", 0.3)

    def drip(request):
        for byte in request.begin():
            if request.server.over.wait(0.01):
                return
            request.wfile.write(bytes([byte]))

    server.answers = [drip] * 100
    with pytest.raises(DownloadError, match="could not be downloaded"):
        get(ONE, target, server.address)


def test_nobody_there_is_told_in_a_sentence(target):
    with serving({}) as gone:
        address = gone.address
    with pytest.raises(DownloadError, match="look at the connection and try again"):
        get(ONE, target, address)


def test_a_server_that_speaks_something_else_is_told_in_a_sentence(server, target):
    server.answers = [lambda request: request.wfile.write(b"220 mail ready\r\n")] * 100
    with pytest.raises(DownloadError, match="the language of the web"):
        get(ONE, target, server.address)


# ------------------------------------------------------------------ servers that lie


def part(first: int, last: int, total: object, start: int):
    """Send bytes from ``start`` on, and say that they are others."""

    def answer(request):
        content = BIG[start:]
        said = f"bytes {first}-{last}/{total}"
        request.send(206, content, Content_Length=len(content), Content_Range=said)

    return answer


PART = f"bytes {HALF}-{len(BIG) - 1}/{len(BIG)}"
LIES = {
    "the whole instead of a part": lambda request: request.send(200, BIG, Content_Length=len(BIG)),
    "another start": part(HALF + 1, len(BIG) - 1, len(BIG), HALF + 1),
    "the start of the file": part(0, len(BIG) - 1, len(BIG), 0),
    "another total": part(HALF, len(BIG) - 1, len(BIG) + 1, HALF),
    "an end beyond the end": part(HALF, len(BIG), len(BIG), HALF),
    "an end before the start": part(HALF, HALF - 1, len(BIG), HALF),
    "a part that is no number": part(HALF, len(BIG) - 1, "all", HALF),
    "the right part said, others bytes sent": part(HALF, len(BIG) - 1, len(BIG), 0),
    "no word on which part": lambda request: request.send(206, BIG[HALF:]),
    "no such part": answering(416),
    "a part in chunks that are cut": lambda request: request.send(
        206, b"fff\r\nx", Transfer_Encoding="chunked", Content_Range=PART
    ),
}


@pytest.mark.parametrize("lie", LIES.values(), ids=LIES)
def test_a_lie_about_a_part_costs_a_fresh_start_and_nothing_else(server, target, lie):
    server.answers = [cut_after(HALF), lie]
    get(ONE, target, server.address)
    assert is_there(target)


@pytest.mark.parametrize("lie", list(LIES.values())[1:-1], ids=list(LIES)[1:-1])
def test_parts_are_not_asked_for_again_of_a_server_that_lies_about_them(server, target, lie):
    server.answers = [lambda request: (lie if request.start else cut_after(HALF))(request)] * 100
    with pytest.raises(DownloadError, match="could not be downloaded"):
        get(ONE, target, server.address)
    assert [asked for _, asked in server.asked if asked] == [f"bytes={HALF}-"]


def test_what_came_is_kept_until_all_of_it_really_comes_again(server, target):
    server.answers = [cut_after(HALF), answering(416), *[answering(503)] * 100]
    with pytest.raises(DownloadError, match="what has come is kept"):
        get(ONE, target, server.address)
    assert left_over(target) == HALF


def test_wrong_bytes_in_a_later_part_cost_a_fresh_start_and_nothing_else(server, target):
    def zeros(request):
        said = f"bytes {request.start}-{len(BIG) - 1}/{len(BIG)}"
        request.send(206, b"\0" * len(BIG), Content_Range=said)

    server.answers = [cut_after(HALF), cut_after(1000), zeros]
    get(ONE, target, server.address)
    assert is_there(target)
    assert server.asked[-1] == (BIG_AT, None)


def test_a_part_that_was_not_asked_for_is_not_taken(server, target):
    server.answers = [part(5, len(BIG) - 1, len(BIG), 5)]
    get(ONE, target, server.address)
    assert is_there(target)


def test_wrong_bytes_of_the_right_size_are_refused_and_removed(server, target):
    server.files[BIG_AT] = BIG[::-1]
    with pytest.raises(DownloadError, match="SHA-256 differs"):
        get(ONE, target, server.address)
    assert left_over(target) == 0
    assert len(server.asked) == 1


def test_wrong_bytes_left_from_before_cost_a_fresh_start_and_nothing_else(server, target):
    (target / "graphs").mkdir(parents=True)
    (target / "graphs/big.onnx.partial").write_bytes(b"\0" * HALF)
    get(ONE, target, server.address)
    assert is_there(target)
    assert [asked for _, asked in server.asked] == [f"bytes={HALF}-", None]


def test_more_than_a_whole_file_left_from_before_costs_a_fresh_start(server, target):
    (target / "graphs").mkdir(parents=True)
    (target / "graphs/big.onnx.partial").write_bytes(BIG + b"more")
    get(ONE, target, server.address)
    assert is_there(target)


PAGE = b"<html>Please log in to this network</html>"
WRONG = {
    "a page of the right kind": answering(200, PAGE, Content_Type="text/html; charset=utf-8"),
    "a page of no kind": answering(200, PAGE),
    "a page as long as the file": answering(200, BIG, Content_Type="text/html"),
    "a longer file": answering(200, BIG + b"more"),
    "a shorter file": answering(200, BIG[:-1]),
    "nothing": answering(204),
}


@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG)
def test_something_else_than_the_file_is_refused_before_it_is_written(server, target, wrong):
    server.answers = [wrong] * 100
    with pytest.raises(DownloadError, match="sent something else"):
        get(ONE, target, server.address)
    assert left_over(target) == 0
    assert len(server.asked) == 1


@pytest.mark.parametrize("wrong", [*WRONG.values(), answering(404, PAGE)], ids=[*WRONG, "gone"])
def test_what_came_before_an_answer_that_is_none_is_kept(server, target, wrong):
    server.answers = [cut_after(HALF), wrong]
    with pytest.raises(DownloadError):
        get(ONE, target, server.address)
    assert left_over(target) == HALF
    get(ONE, target, server.address)
    assert is_there(target)
    assert server.asked[-1] == (BIG_AT, f"bytes={HALF}-")


@pytest.mark.parametrize("chunked", [True, False])
def test_an_answer_that_never_ends_is_left_when_the_file_is_whole(server, target, chunked):
    def endless(request):
        request.send(200, **({"Transfer_Encoding": "chunked"} if chunked else {}))
        content = BIG
        while not request.server.over.is_set():
            frame = b"%x\r\n%s\r\n" % (len(content), content) if chunked else content
            request.wfile.write(frame)
            content = b"\0" * 65536

    server.answers = [endless]
    get(ONE, target, server.address)
    assert is_there(target)
    assert len(server.asked) == 1


def test_a_cut_in_an_answer_of_chunks_is_called_a_cut(server, target):
    def chunked(request):
        request.send(200, b"%x\r\n" % HALF + BIG[:1000], Transfer_Encoding="chunked")

    server.answers = [chunked] * 100
    with pytest.raises(DownloadError, match="the connection was cut"):
        get(ONE, target, server.address)


def test_headers_that_never_end_are_given_up(server, target, monkeypatch):
    monkeypatch.setattr(download, "_STALL_S", 0.3)

    def endless(request):
        request.send_response(200)
        request.flush_headers()
        while not request.server.over.wait(0.01):
            request.wfile.write(b"x")

    server.answers = [endless] * download._TRIES
    with pytest.raises(DownloadError, match="could not be downloaded"):
        get(ONE, target, server.address)


# ------------------------------------------------------------------ servers that refuse


@pytest.mark.parametrize("status", [404, 410])
def test_a_file_that_has_vanished_is_told_with_a_way_out(server, target, status):
    server.answers = [answering(status, PAGE)]
    with pytest.raises(DownloadError, match=f"answered {status}.*mirror, or export or import"):
        get(ONE, target, server.address)
    assert len(server.asked) == 1


@pytest.mark.parametrize("status", [400, 401, 403, 451, 501])
def test_a_refusal_is_not_argued_with(server, target, status):
    server.answers = [answering(status, PAGE)]
    with pytest.raises(DownloadError, match=f"answered {status}"):
        get(ONE, target, server.address)
    assert len(server.asked) == 1


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504])
def test_a_server_in_trouble_is_asked_again(server, target, status):
    server.answers = [answering(status, PAGE)] * (download._TRIES - 1)
    get(ONE, target, server.address)
    assert is_there(target)


@pytest.mark.parametrize("status", [429, 503])
def test_a_server_that_asks_to_wait_is_given_that_time(server, target, status):
    arrived = []
    server.answers = [
        answering(status, Retry_After="1"),
        lambda request: (arrived.append(time.monotonic()), honest(request)),
    ]
    began = time.monotonic()
    get(ONE, target, server.address)
    assert arrived[0] - began >= 1.0
    assert is_there(target)


FAR = "Mon, 01 Jan 99999999999 00:00:00 GMT"


@pytest.mark.parametrize(
    "said", ["soon", "-5", "0", "1e9", "9" * 400, "\u00b2", "Mon, 99 Foo", FAR]
)
def test_a_wait_that_makes_no_sense_is_not_waited_for(server, target, said):
    server.answers = [answering(503, Retry_After=said)]
    get(ONE, target, server.address)
    assert is_there(target)


@pytest.mark.parametrize("as_date", [True, False])
def test_a_long_wait_is_told_instead_of_waited_for(server, target, as_date):
    moment = datetime.now(UTC) + timedelta(hours=2)
    said = format_datetime(moment, usegmt=True) if as_date else "7200"
    server.answers = [answering(429, Retry_After=said)]
    with pytest.raises(DownloadError, match=r"wait for 1[12]\d minutes"):
        get(ONE, target, server.address)


# ------------------------------------------------------------------ where to


def elsewhere(address: str, status: int = 302):
    return answering(status, Location=address)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_followed_with_the_part_that_is_asked_for(server, target, status):
    with serving({"/cdn/big": BIG}) as other:
        to = elsewhere(f"{other.address}/cdn/big", status)
        server.answers = [to, to]
        other.answers = [cut_after(HALF)]
        get(ONE, target, server.address)
        assert other.asked == [("/cdn/big", None), ("/cdn/big", f"bytes={HALF}-")]
    assert is_there(target)


@pytest.mark.parametrize(
    "address",
    ["http://models.example/big", "ftp://models.example/big", "file:///etc/passwd", "//[oops"],
)
def test_a_redirect_out_of_safety_is_refused(server, target, address):
    server.answers = [elsewhere(address)] * 100
    with pytest.raises(DownloadError):
        get(ONE, target, server.address)
    assert left_over(target) == 0


def test_what_comes_along_with_a_redirect_is_not_waited_for(server, target):
    def endless(request):
        request.send(302, Location=f"{request.server.address}{BIG_AT}")
        while not request.server.over.is_set():
            request.wfile.write(b"x" * 65536)

    server.answers = [endless]
    get(ONE, target, server.address)
    assert is_there(target)


def test_redirects_in_a_circle_come_to_an_end(server, target):
    server.answers = [elsewhere(BIG_AT)] * 100
    with pytest.raises(DownloadError, match="answered 302"):
        get(ONE, target, server.address)


@pytest.mark.parametrize(
    "mirror",
    [
        "http://models.example",
        "http://127.0.0.1.models.example",
        "http://me@127.0.0.1:1",
        "https://me:secret@models.example",
        "https://",
        "ftp://127.0.0.1",
        "file:///tmp",
        "models.example",
        "https://models.example:port",
        "https://[oops",
    ],
)
def test_an_address_that_others_could_read_or_change_is_refused(target, mirror):
    with pytest.raises(DownloadError, match="has to begin with https://") as refused:
        get(ONE, target, mirror)
    assert "secret" not in str(refused.value)
    assert not target.exists()


def test_a_proxy_never_sees_what_stays_on_this_computer(server, target, monkeypatch):
    with serving({}) as proxy:
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
            monkeypatch.setenv(name, proxy.address)
        get(ONE, target, server.address)
        assert not proxy.asked
    assert is_there(target)


# ------------------------------------------------------------------ https


@pytest.fixture(scope="module")
def certificate(tmp_path_factory) -> Path:
    """Make a certificate for localhost and models.example, with its key in one file."""
    program = shutil.which("openssl")
    if program is None:
        pytest.skip("openssl, which makes the certificate, is not installed")
    folder = tmp_path_factory.mktemp("certificate")
    names = "subjectAltName=DNS:localhost,DNS:models.example"
    command = [program, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-batch"]
    command += ["-subj", "/CN=localhost", "-addext", names]
    command += ["-keyout", str(folder / "key.pem"), "-out", str(folder / "certificate.pem")]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    return folder / "certificate.pem"


@pytest.fixture
def secure(certificate):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, certificate.with_name("key.pem"))
    with serving(dict(FILES), context) as server:
        yield server


@pytest.fixture
def trusted(monkeypatch, certificate):
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))


def test_a_server_that_the_system_trusts_is_downloaded_from_over_https(secure, trusted, target):
    secure.answers = [cut_after(HALF)]
    get(OFFER, target, f"https://localhost:{secure.server_port}")
    assert is_there(target)
    assert secure.asked[1] == (BIG_AT, f"bytes={HALF}-")


def test_a_server_that_the_system_does_not_trust_gets_no_request(secure, target):
    with pytest.raises(DownloadError, match="does not prove that it is localhost"):
        get(ONE, target, f"https://localhost:{secure.server_port}")
    assert not secure.asked


def test_a_certificate_for_another_name_is_refused(secure, trusted, target):
    with pytest.raises(DownloadError, match=r"does not prove that it is 127\.0\.0\.1"):
        get(ONE, target, f"https://127.0.0.1:{secure.server_port}")
    assert not secure.asked


def test_https_is_never_left_for_http(secure, server, trusted, target):
    secure.answers = [elsewhere(f"{server.address}{BIG_AT}")]
    with pytest.raises(DownloadError, match="has to begin with https://"):
        get(ONE, target, f"https://localhost:{secure.server_port}")
    assert not server.asked


def test_the_systems_proxy_is_used_and_the_server_behind_it_is_proved(
    secure, trusted, target, monkeypatch
):
    with proxying(("127.0.0.1", secure.server_port)) as proxy:
        monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{proxy.server_port}")
        get(ONE, target, None)
        assert proxy.asked == ["models.example:443"]
    assert is_there(target)


# ------------------------------------------------------------------ being ended


def test_a_download_is_ended_in_the_middle_and_gone_on_with(server, target):
    cancelled = threading.Event()
    server.answers = [stalled_after(HALF)]

    def report(transfer: Transfer) -> None:
        if transfer.done >= HALF:
            cancelled.set()

    with pytest.raises(DownloadCancelled):
        get(ONE, target, server.address, cancelled, report)
    assert left_over(target) == HALF
    get(ONE, target, server.address)
    assert is_there(target)
    assert server.asked[-1] == (BIG_AT, f"bytes={HALF}-")


@pytest.mark.parametrize("answer", [silent, answering(429, Retry_After="100")])
def test_a_download_that_waits_can_be_ended(server, target, answer):
    cancelled = threading.Event()

    def met(request):
        cancelled.set()
        answer(request)

    server.answers = [met]
    began = time.monotonic()
    with pytest.raises(DownloadCancelled):
        get(ONE, target, server.address, cancelled)
    assert time.monotonic() - began < download._STALL_S


def test_a_download_that_was_ended_before_it_began_asks_nobody(server, target):
    cancelled = threading.Event()
    cancelled.set()
    with pytest.raises(DownloadCancelled):
        get(ONE, target, server.address, cancelled)
    assert not server.asked


CHILD = """
import dataclasses, importlib.util, sys, threading
from pathlib import Path
from photosearch import download
from photosearch.errors import DownloadError
from tests.test_download import ONE
exec(sys.argv[3])
try:
    download.fetch(ONE, Path(sys.argv[1]), mirror=sys.argv[2], report=lambda _: None,
                   cancelled=threading.Event())
except DownloadError as error:
    sys.exit(str(error))
"""


def child(target: Path, address: str, before: str = "", command: tuple[str, ...] = ()):
    """Download in another process."""
    arguments = [*command, sys.executable, "-c", CHILD, str(target), address, before]
    root = str(Path(__file__).resolve().parents[1])
    here = {**os.environ, "PYTHONPATH": root}
    return subprocess.Popen(arguments, stderr=subprocess.PIPE, env=here, cwd=root, text=True)


def test_a_download_that_was_killed_goes_on_where_it_was(server, target):
    server.answers = [stalled_after(HALF)]
    partial = target / "graphs/big.onnx.partial"
    with child(target, server.address) as process:
        deadline = time.monotonic() + 60
        while not partial.exists() or partial.stat().st_size < HALF // 2:
            assert process.poll() is None, process.stderr.read()
            assert time.monotonic() < deadline
            threading.Event().wait(0.01)
        process.kill()
    came = left_over(target)
    get(ONE, target, server.address)
    assert is_there(target)
    assert server.asked[-1] == (BIG_AT, f"bytes={came}-")


def test_two_downloads_into_one_folder_do_not_mix(server, target):
    server.answers = [stalled_after(HALF)]
    cancelled, begun = threading.Event(), threading.Event()
    refused = []

    def report(transfer: Transfer) -> None:
        if transfer.done and not begun.is_set():
            begun.set()
            with pytest.raises(DownloadError, match="already being downloaded") as error:
                get(ONE, target, server.address)
            refused.append(error.value)
            cancelled.set()

    with pytest.raises(DownloadCancelled):
        get(ONE, target, server.address, cancelled, report)
    assert refused


# ------------------------------------------------------------------ the disk


def test_too_little_room_is_told_before_anybody_is_asked(server, target):
    offer = dataclasses.replace(ONE, files=(file("big", BIG, size=10**16),))
    with pytest.raises(DownloadError, match="choose a smaller model"):
        get(offer, target, server.address)
    assert not server.asked


def test_what_is_there_already_is_not_counted_as_needed_room(server, target, monkeypatch):
    server.answers = [cut_after(HALF)] + [cut_after(0)] * (download._TRIES - 1)
    with pytest.raises(DownloadError):
        get(ONE, target, server.address)
    usage = shutil.disk_usage(target)
    room = usage._replace(free=len(BIG) - HALF + download._SPARE_BYTES)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: room)
    get(ONE, target, server.address)
    assert is_there(target)


LIMITED = f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({HALF}, {HALF}))"
UNCHECKED = "download._SPARE_BYTES = -10**9"


@pytest.mark.skipif(os.name == "nt", reason="no limit for the size of a file there")
def test_a_file_that_may_not_grow_further_is_told_and_gone_on_with_later(server, target):
    process = child(target, server.address, LIMITED)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 1
    assert "cannot be written" in said
    assert "File too large" in said
    assert 0 < left_over(target) <= HALF
    get(ONE, target, server.address)
    assert is_there(target)


def test_a_disk_that_fills_up_meanwhile_is_told_and_gone_on_with_later(server, target):
    target.mkdir(parents=True)
    mount = f"mount -t tmpfs -o size=1m small {target}"
    alone = ["unshare", "-m", "sh", "-c"]
    if not shutil.which("unshare") or subprocess.run([*alone, mount], check=False).returncode:
        pytest.skip("this process may not mount a small disk")
    size = f"stat -c %s {target}/graphs/big.onnx.partial >&2"
    wrapped = (*alone, f'{mount} && {{ "$@"; code=$?; {size}; exit $code; }}', "sh")
    process = child(target, server.address, UNCHECKED, wrapped)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 1, said
    assert "No space left on device" in said
    assert "free some space" in said
    assert 0 < int(said.split()[-1]) <= 2**20


def test_a_folder_that_cannot_be_made_is_told_in_a_sentence(server, tmp_path):
    (tmp_path / "downloads").write_text("in the way")
    with pytest.raises(DownloadError, match="cannot be written"):
        get(ONE, tmp_path / "downloads" / "model", server.address)
    assert not server.asked


# ------------------------------------------------------------------ what is not downloaded


@pytest.mark.parametrize(
    ("offer", "told"),
    [
        (dataclasses.replace(ONE, files=(file("big", BIG, sha256=None),)), "what its files must"),
        (dataclasses.replace(ONE, files=(file("big", BIG, size=None),)), "what its files must"),
        (
            dataclasses.replace(OFFER, files=(OFFER.files[0], file("a.json", BIG, sha256=None))),
            "what a.json must",
        ),
        (dataclasses.replace(ONE, withheld="its licence says no"), "its licence says no"),
    ],
)
def test_what_nobody_vouches_for_is_not_downloaded(server, target, offer, told):
    with pytest.raises(DownloadError, match="import their folder") as refused:
        get(offer, target, server.address)
    assert told in str(refused.value)
    assert not server.asked
    assert not target.exists()
