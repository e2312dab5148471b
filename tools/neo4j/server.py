"""Turn a folder of jars into a running Neo4j with an empty database of its own, gone when it is left.

It is started as its own package starts it (`CommunityEntryPoint`), so a Java runtime without a compiler is enough.
It listens on loopback alone, asks for a random password, and reaches neither files nor the network.
"""

import contextlib
import os
import secrets
import socket
import subprocess
import tempfile
import time
from collections.abc import Generator
from dataclasses import dataclass, field
from pathlib import Path

from graph import open_store
from graph.errors import NotReachable
from graph.settings import Settings
from tools.neo4j.errors import CannotRun

_START_SECONDS = 120.0
_STOP_SECONDS = 30.0
_POLL = 0.2
_OPENED = ("java.nio", "java.io", "sun.nio.ch", "java.lang", "java.util.concurrent")
"""Packages of `java.base` that Neo4j reaches into."""


@dataclass(frozen=True)
class Running:
    """A Neo4j that answers."""

    uri: str
    pid: int
    home: Path
    password: str = field(repr=False)

    def environment(self) -> dict[str, str]:
        """Return the variables by which casegraph and its tests find this database, and may erase it."""
        return {
            "CASEGRAPH_NEO4J_URI": self.uri,
            "CASEGRAPH_NEO4J_USER": "neo4j",
            "CASEGRAPH_NEO4J_PASSWORD": self.password,
            "CASEGRAPH_NEO4J_DATABASE": "neo4j",
            "CASEGRAPH_TEST_MAY_ERASE": "1",
            "CASEGRAPH_TEST_NEO4J_PID": str(self.pid),
            "CASEGRAPH_TEST_NEO4J_HOME": str(self.home),
        }


@contextlib.contextmanager
def running(java: str, jars: Path) -> Generator[Running]:
    """Start a Neo4j, yield it when it answers, stop it in the end; raises `CannotRun`."""
    with tempfile.TemporaryDirectory(prefix="casegraph-neo4j-", ignore_cleanup_errors=True) as folder:
        home, password = Path(folder), secrets.token_urlsafe(24)
        port = _free_port()
        _configure(home, port)
        _set_password(java, jars, home, password)
        process = _spawn(java, jars, home)
        server = Running(f"bolt://127.0.0.1:{port}", process.pid, home, password)
        try:
            _wait(server, process)
            yield server
        finally:
            _stop(process)


def _configure(home: Path, port: int) -> None:
    settings = {
        "server.bolt.enabled": "true",
        "server.bolt.listen_address": f"127.0.0.1:{port}",
        "server.http.enabled": "false",
        "server.https.enabled": "false",
        "dbms.security.auth_enabled": "true",
        "dbms.security.allow_csv_import_from_file_urls": "false",
        "internal.dbms.cypher_ip_blocklist": "0.0.0.0/0,::/0",
        "dbms.usage_report.enabled": "false",
        "db.transaction.timeout": "60s",
        "db.memory.transaction.max": "192m",
        "server.memory.pagecache.size": "128m",
    }
    (home / "conf").mkdir()
    text = "".join(f"{name}={value}\n" for name, value in settings.items())
    (home / "conf" / "neo4j.conf").write_text(text, encoding="utf-8")


def _set_password(java: str, jars: Path, home: Path, password: str) -> None:
    """Hand the password over in a file of mode 0600, since a command line is for everybody to read."""
    arguments = home / "password.arguments"
    handle = os.open(arguments, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as stream:
        stream.write(f'-cp "{jars}/*" org.neo4j.cli.AdminTool dbms set-initial-password {password}\n')
    places = {"NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")}
    done = subprocess.run(
        [java, f"@{arguments}"], env={**os.environ, **places}, capture_output=True, text=True, check=False
    )
    arguments.unlink()
    if done.returncode:
        raise CannotRun(
            f"Neo4j's password could not be set: {done.stderr.strip()}", "It needs Java 17 or 21."
        )


def _spawn(java: str, jars: Path, home: Path) -> subprocess.Popen[bytes]:
    opened = [f"--add-opens=java.base/{name}=ALL-UNNAMED" for name in _OPENED]
    options = ["-Xmx768m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", *opened]
    main = ["-cp", f"{jars}/*", "org.neo4j.server.CommunityEntryPoint"]
    places = [f"--home-dir={home}", f"--config-dir={home / 'conf'}"]
    with (home / "out.log").open("wb") as log:
        # In a session of its own: an interrupt at the keyboard is for the command, and ends the server after it.
        return subprocess.Popen(
            [java, *options, *main, *places],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )


def _wait(server: Running, process: subprocess.Popen[bytes]) -> None:
    settings = Settings(uri=server.uri, password=server.password)
    deadline = time.monotonic() + _START_SECONDS
    while process.poll() is None and time.monotonic() < deadline:
        with contextlib.suppress(NotReachable), open_store(settings):
            return
        time.sleep(_POLL)
    log = (server.home / "out.log").read_text(encoding="utf-8", errors="replace")
    raise CannotRun(
        f"Neo4j did not start:\n{log.strip()[-2000:]}", "It needs Java 17 or 21 and 1 GB of memory."
    )


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(_STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])
