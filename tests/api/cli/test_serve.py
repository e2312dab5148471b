"""`casegraph serve`: loopback, a token made once, no trace in the log; and `get`, which gives the same bytes."""

import asyncio
import json
import os
import signal
import stat
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import psutil
import pytest

from api import tokens
from api.cli.get import fetch
from graph import Store, read
from tests.api.cli.conftest import CASEGRAPH, ROOT, run

PLANTED = "PlantedZq7"


@dataclass(frozen=True)
class Server:
    """A running server."""

    process: subprocess.Popen[str]
    address: str
    token: str | None

    def get(self, path: str, **headers: str) -> httpx.Response:
        return httpx.get(self.address.rstrip("/") + path, headers=headers, timeout=30)

    def stop(self, number: signal.Signals = signal.SIGINT) -> tuple[int, str]:
        """Stop it, and return its status and what it wrote to standard error."""
        self.process.send_signal(number)
        _, err = self.process.communicate(timeout=30)
        return self.process.returncode, err


Serve = Callable[..., Server]


@pytest.fixture(scope="module")
def serve(filled: Store) -> Iterator[Serve]:
    """Start servers, each on a free port; those that still run at the end are stopped."""
    started: list[Server] = []

    def start(*arguments: str) -> Server:
        process = subprocess.Popen(
            [CASEGRAPH, "serve", "--port", "0", "--json", *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            env=dict(os.environ),
        )
        assert process.stdout is not None
        said = json.loads(process.stdout.readline())
        started.append(Server(process, said["address"], said["token"]))
        return started[-1]

    yield start
    for server in started:
        if server.process.poll() is None:
            server.stop()


@pytest.fixture(scope="module")
def server(serve: Serve) -> Server:
    """A server that asks for no token."""
    return serve("--no-token")


def paths(store: Store) -> list[str]:
    person = read.search(store, "Testov", kind="Person").items[0].thing.id
    case = read.search(store, "Testov", kind="Case").items[0].thing.id
    report = read.reports(store).items[0].id
    claim = store.read("MATCH (c:Claim) RETURN c.id AS id ORDER BY id LIMIT 1")[0]["id"]
    whole = [
        "/healthz", "/readyz", "/search?q=Testov", f"/entities/{person}", f"/entities/{person}/links?limit=2",
        f"/cases/{case}", "/reports", f"/reports/{report}", f"/claims/{claim}", "/conflicts", "/patterns",
        "/patterns/shared-provision", f"/patterns/timeline?case={case}", "/openapi.json", "/context.jsonld",
        "/", "/docs", "/errors", "/static/style.css", "/nothing", "/reports?limit=0", "/patterns/nothing",
    ]  # fmt: skip
    return whole + [
        f"{path}{suffix}"
        for path in (f"/entities/{person}", f"/cases/{case}")
        for suffix in (".jsonld", ".html")
    ]


def test_get_gives_the_bytes_of_http(server: Server, filled: Store) -> None:
    asked = paths(filled)
    answers = asyncio.run(fetch(filled, asked, "*/*"))
    for path, answer in zip(asked, answers, strict=True):
        served = server.get(path)
        assert answer.content == served.content, path
        assert answer.status_code == served.status_code, path
        assert answer.headers.get("etag") == served.headers.get("etag"), path


def test_the_command_writes_these_bytes(server: Server) -> None:
    for path, status in (("/reports", 0), ("/nothing", 3)):
        out = subprocess.run([CASEGRAPH, "get", path], capture_output=True, cwd=ROOT, check=False)
        assert out.stdout == server.get(path).content
        assert out.returncode == status


def test_it_listens_on_loopback_only(server: Server) -> None:
    listening = [c for c in psutil.Process(server.process.pid).net_connections() if c.status == "LISTEN"]
    assert [c.laddr.ip for c in listening] == ["127.0.0.1"]


def test_it_logs_nothing_of_what_is_asked_and_stops_well(serve: Serve) -> None:
    running = serve()
    headers = {"Authorization": f"Bearer {PLANTED}", "User-Agent": PLANTED}
    for path in (f"/search?q={PLANTED}", f"/{PLANTED}", f"/entities/{PLANTED}", "/healthz"):
        running.get(path, **headers)
    home = Path(os.environ["CASEGRAPH_HOME"])
    token = (home / tokens.FILE).read_text().strip()
    assert running.get(f"/search?q={PLANTED}", Authorization=f"Bearer {token}").status_code == 200
    status, err = running.stop()
    assert status == 0
    assert "GET /healthz 200" in err
    assert "GET /search 200" in err
    assert "unencrypted" not in err
    for secret in (PLANTED, token):
        assert secret not in err


def test_who_lets_others_in_is_warned_and_gets_an_address_that_opens(serve: Serve) -> None:
    running = serve("--host", "0.0.0.0")
    assert running.address.startswith("http://127.0.0.1:")
    assert running.get("/healthz").status_code == 200
    assert "unencrypted" in running.stop()[1]


def test_the_token_is_shown_once(serve: Serve) -> None:
    path = Path(os.environ["CASEGRAPH_HOME"]) / tokens.FILE
    path.unlink(missing_ok=True)
    first = serve()
    assert first.token == path.read_text().strip()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert first.get("/reports").status_code == 401
    assert first.get("/reports", Authorization=f"Bearer {first.token}").status_code == 200
    assert first.stop(signal.SIGTERM)[0] in (0, -signal.SIGTERM, 143)
    second = serve()
    assert second.token is None
    assert second.get("/reports", Authorization=f"Bearer {first.token}").status_code == 200
    assert second.stop()[0] == 0


def test_arguments_of_a_process_hold_no_secret(server: Server) -> None:
    assert "token" not in " ".join(psutil.Process(server.process.pid).cmdline()).replace("--no-token", "")


def test_a_command_line_can_be_asked_while_it_serves(server: Server, filled: Store) -> None:
    assert run("ask", "shared-provision", "--json").status == 0
    assert server.get("/readyz").status_code == 200
