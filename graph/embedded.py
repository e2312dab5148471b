"""Turn a home folder into a running embedded database that several commands share.

The database is ArcadeDB in a process of its own, from the Java runtime and the jars of its wheel, on
loopback. A state file says which process and which ports; a file lock keeps two commands from starting it at
once.
"""

import contextlib
import errno
import http.client
import socket
import time
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from graph import embedded_process, embedded_rewrite
from graph.embedded_files import Layout, Server, prepare, read_server, write_server
from graph.errors import DiskFull, Locked, PortInUse, StartFailed
from graph.settings import Settings

_POLL = 0.05
_TRIES = 3
_STOP_SECONDS = 20.0


@dataclass(frozen=True)
class Status:
    """What `casegraph db status` tells of the embedded database."""

    running: bool
    pid: int | None
    bolt: int | None
    http: int | None
    folder: Path
    log: Path


def start(settings: Settings) -> Server:
    """Return the live server of this folder, started when none was.

    Raises `StartFailed`, `PortInUse`, `DiskFull`, `JavaMissing`, or `Locked` when another command is at it.
    """
    layout = Layout(settings.home)
    try:
        with _start_lock(layout, settings):
            return _started(layout, settings)
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            raise DiskFull(str(layout.home)) from error
        raise StartFailed(error.strerror or type(error).__name__, layout.log) from error


def stop(settings: Settings) -> bool:
    """Stop the server of this folder and wait until it has written everything; False when none ran."""
    layout = Layout(settings.home)
    if not layout.home.exists():
        return False
    with _start_lock(layout, settings):
        running = find(layout)
        if running is not None:
            embedded_process.terminate(running.pid, _STOP_SECONDS)
        layout.state.unlink(missing_ok=True)
    return running is not None


def rewrite(settings: Settings) -> None:
    """Stop the server of this folder and write its files anew, without what was deleted; the next call starts it.

    Raises `OSError` when that fails: the files are then what they were.
    """
    layout = Layout(settings.home)
    with _start_lock(layout, settings):
        running = find(layout)
        if running is not None:
            embedded_process.terminate(running.pid, _STOP_SECONDS)
        layout.state.unlink(missing_ok=True)
        embedded_rewrite.rewrite(layout, settings.heap)


def abandon(settings: Settings) -> None:
    """End the server of this folder at once, so that the next start replays its log.

    For a server whose log could not be written on a full disk: behind the torn entry it would go on to acknowledge
    what no replay finds.
    """
    layout = Layout(settings.home)
    with _start_lock(layout, settings):
        running = find(layout)
        if running is not None:
            embedded_process.kill(running.pid, _STOP_SECONDS)


def status(settings: Settings) -> Status:
    """Say whether the server of this folder lives, without starting it."""
    layout = Layout(settings.home)
    server = find(layout) if layout.home.exists() else None
    if server is None:
        return Status(False, None, None, None, layout.root, layout.log)
    return Status(True, server.pid, server.bolt, server.http, layout.root, layout.log)


def find(layout: Layout) -> Server | None:
    """Return the live server of this folder: by the state file, or by its command line when that is stale."""
    noted = read_server(layout)
    if noted is not None and embedded_process.serves(noted.pid, layout.root, noted.born):
        return noted
    return embedded_process.search(layout.root)


@contextlib.contextmanager
def _start_lock(layout: Layout, settings: Settings) -> Generator[None]:
    layout.home.mkdir(parents=True, exist_ok=True, mode=0o700)
    try:
        with FileLock(layout.start_lock, timeout=settings.lock_seconds):
            yield
    except Timeout:
        what = "starting or stopping the embedded database"
        raise Locked(what, layout.start_lock, settings.lock_seconds) from None


def _started(layout: Layout, settings: Settings) -> Server:
    running = find(layout)
    if running is not None and layout.data.exists():
        write_server(layout, running)
        _wait(layout, running, settings)
        return running
    if running is not None:  # Its folder was removed under it.
        embedded_process.terminate(running.pid, _STOP_SECONDS)
    prepare(layout)
    embedded_rewrite.recover(layout)
    return _spawn(layout, settings, _TRIES)


def _spawn(layout: Layout, settings: Settings, tries: int) -> Server:
    server = embedded_process.spawn(settings, layout.root, _ports(settings))
    write_server(layout, server)
    try:
        _wait(layout, server, settings)
    except PortInUse:  # Somebody took a free port between our look and the server's.
        if tries == 1 or settings.bolt_port or settings.http_port:
            raise
        return _spawn(layout, settings, tries - 1)
    return server


def _ports(settings: Settings) -> tuple[int, int]:
    with contextlib.ExitStack() as held:
        return _port(settings.bolt_port, held), _port(settings.http_port, held)


def _port(wanted: int | None, held: contextlib.ExitStack) -> int:
    """Return the wanted port if it is free, or any free one; held until both are chosen."""
    listener = held.enter_context(socket.socket())
    try:
        listener.bind(("127.0.0.1", wanted or 0))
    except OSError:
        raise PortInUse(wanted or 0) from None
    return int(listener.getsockname()[1])


def _wait(layout: Layout, server: Server, settings: Settings) -> None:
    deadline = time.monotonic() + settings.start_seconds
    while not _ready(server.http):
        if not embedded_process.serves(server.pid, layout.root):
            raise _why(layout, server)
        if time.monotonic() > deadline:
            embedded_process.terminate(server.pid, 1.0)
            raise StartFailed(f"no answer in {settings.start_seconds:g} seconds", layout.log)
        time.sleep(_POLL)


def _ready(port: int) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/api/v1/ready")
        return connection.getresponse().status == 204
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def _why(layout: Layout, server: Server) -> Exception:
    log = layout.log.read_text(encoding="utf-8", errors="replace")
    if "Address already in use" in log or "Unable to listen" in log:
        return PortInUse(server.bolt)
    if "No space left on device" in log:
        return DiskFull(str(layout.home))
    if "locked" in log:
        return StartFailed("another process, perhaps in another container, holds its folder", layout.log)
    return StartFailed("its process ended", layout.log)
