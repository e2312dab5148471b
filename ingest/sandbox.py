"""Read a file in a child process that is shut in, and tell what became of it.

One child reads many files, one after the other. It is replaced when a file ends it (by its limits of memory, processor
time or wall time, or by a crash: that file gets an error, the next a new child) and when it has used some processor
time, so that each file has nearly all of the limit to itself. What holds in the child says `ingest.read.confine`; that
the child itself may be malicious is what `ingest.read.wire` reckons with.
"""

import atexit
import contextlib
import os
import selectors
import signal
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field
from typing import IO

from ingest.errors import BadInput, bad_input
from ingest.model import Document
from ingest.read.limits import Limits
from ingest.read.source import Raw
from ingest.read.wire import LENGTH, reply, request

_SPENT = 2
"""Seconds of processor time after which a child is replaced, so that the next file has nearly all of the limit."""
_START_SECONDS = 60.0
_GRACE = 2.0
_CHUNK = 1 << 16
_BYTES_PER_CHARACTER = 5
_LONGEST_HEAD = 200_000_000


class _Ended(Exception):
    """The child is gone, or answers too late or too much."""

    def __init__(self, late: bool = False) -> None:
        super().__init__()
        self.late = late


@dataclass
class _Child:
    """A running child."""

    process: subprocess.Popen[bytes]
    owner: int = field(default_factory=os.getpid)

    def exchange(self, message: bytes, seconds: float, longest: int) -> tuple[bytes, bytes]:
        """Send a message and wait for the whole answer; raises `_Ended`."""
        stdin, stdout = _pipes(self.process)
        deadline, received = time.monotonic() + seconds, bytearray()
        waiting, expected = memoryview(message), LENGTH.size
        writer, reader = stdin.fileno(), stdout.fileno()
        with selectors.DefaultSelector() as selector:
            selector.register(reader, selectors.EVENT_READ)
            if waiting:
                selector.register(writer, selectors.EVENT_WRITE)
            while len(received) < expected:
                for key, _ in self._ready(selector, deadline):
                    if key.fd == writer:
                        waiting = waiting[_written(writer, waiting) :]
                        if not waiting:
                            selector.unregister(writer)
                    else:
                        received += _received(reader)
                        expected = _expected(received, longest)
        return _parted(bytes(received))

    def _ready(
        self, selector: selectors.BaseSelector, deadline: float
    ) -> list[tuple[selectors.SelectorKey, int]]:
        left = deadline - time.monotonic()
        ready = selector.select(left) if left > 0 else []
        if not ready:
            raise _Ended(late=True)
        return ready

    def end(self, grace: float = 0.0) -> int:
        """Wait for it to end by itself for so long, then kill it; the status that it ended with."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(grace)
        self.process.kill()
        for stream in _pipes(self.process):
            with contextlib.suppress(OSError):
                stream.close()
        return self.process.wait()


class Sandbox:
    """Reads in a child, with one set of limits; safe to call from several threads, which then take turns."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.holds: frozenset[str] = frozenset()
        """What the last child could put in place; empty before the first."""
        self._child: _Child | None = None
        self._lock = threading.Lock()

    def read(self, raw: Raw) -> Document:
        """Read a file in the child; raises `BadInput`, also when the child did not survive it."""
        with self._lock:
            result = self._read(raw)
        if isinstance(result, BadInput):
            raise result
        return result

    def close(self) -> None:
        """End the child; the next file starts another."""
        child, self._child = self._child, None
        if child and child.owner == os.getpid():
            child.end()

    def _read(self, raw: Raw) -> Document | BadInput:
        longest = self.limits.characters * _BYTES_PER_CHARACTER
        try:
            child = self._running()
            head, body = child.exchange(request(raw, self.limits), self.limits.wall_seconds, longest)
        except _Ended as ended:
            return self._explained(raw.name, ended)
        found = reply(raw, head, body)
        if found.cpu >= _SPENT or (isinstance(found.result, BadInput) and found.result.code == "CG-READ-016"):
            self.close()
        return found.result

    def _running(self) -> _Child:
        if self._child is None or self._child.owner != os.getpid() or self._child.process.poll() is not None:
            self.close()
            self._child = child = _started(self.limits)
            head, _ = child.exchange(b"", _START_SECONDS, 0)
            self.holds = frozenset(word.decode() for word in head.split(b'"') if word.isalpha()) - {"holds"}
        return self._child

    def _explained(self, name: str, ended: _Ended) -> BadInput:
        child, self._child = self._child, None
        status = child.end(0.0 if ended.late else _GRACE) if child else 0
        if ended.late:
            return bad_input("CG-READ-013", name, f"Reading it took more than {self.limits.wall_seconds:g} s")
        if status == -signal.SIGXCPU:
            return bad_input(
                "CG-READ-013",
                name,
                f"Reading it took more than {self.limits.cpu_seconds} s of processor time",
            )
        if status == -signal.SIGKILL:
            return bad_input(
                "CG-READ-013", name, "The system ended its reader, most often for want of memory"
            )
        return bad_input("CG-READ-016", name, f"Its reader ended without an answer (status {status})")


def sandbox(limits: Limits) -> Sandbox:
    """The sandbox of this process for these limits."""
    if limits not in _SANDBOXES:
        _SANDBOXES[limits] = Sandbox(limits)
    return _SANDBOXES[limits]


_SANDBOXES: dict[Limits, Sandbox] = {}


@atexit.register
def close_all() -> None:
    """End every child."""
    for found in _SANDBOXES.values():
        found.close()


def _started(limits: Limits) -> _Child:
    """A child with nothing of ours but the paths to import from: no secrets of the environment, no other open files."""
    command = [
        sys.executable,
        "-m",
        "ingest.read.child",
        str(limits.memory_bytes),
        str(limits.cpu_seconds + _SPENT),
    ]
    paths = os.pathsep.join(path or os.getcwd() for path in sys.path)
    environment = {"PYTHONPATH": paths, "PYTHONIOENCODING": "utf-8", "LC_ALL": "C.UTF-8"}
    process = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        start_new_session=True,
    )
    os.set_blocking(_pipes(process)[0].fileno(), False)
    return _Child(process)


def _pipes(process: subprocess.Popen[bytes]) -> tuple[IO[bytes], IO[bytes]]:
    if process.stdin is None or process.stdout is None:
        raise _Ended
    return process.stdin, process.stdout


def _written(writer: int, waiting: memoryview) -> int:
    try:
        return os.write(writer, waiting[:_CHUNK])
    except BlockingIOError:
        return 0
    except OSError:
        raise _Ended from None


def _received(reader: int) -> bytes:
    data = os.read(reader, 1 << 20)
    if not data:
        raise _Ended
    return data


def _expected(received: bytearray, longest: int) -> int:
    if len(received) < LENGTH.size:
        return LENGTH.size
    head, body = LENGTH.unpack_from(received)
    if head > _LONGEST_HEAD or body > longest:
        raise _Ended
    return LENGTH.size + head + body


def _parted(received: bytes) -> tuple[bytes, bytes]:
    head, _ = LENGTH.unpack_from(received)
    return received[LENGTH.size : LENGTH.size + head], received[LENGTH.size + head :]
