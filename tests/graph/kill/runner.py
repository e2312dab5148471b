"""Turn orders on standard input into ingests that are killed: each a process of its own, forked with the model loaded.

An order is a line of JSON: `paths`, `home`, and when to send SIGKILL: `seconds` after the beginning, or `delay` seconds
after the beginning of its write number `write`; null is never. The answer is a line with `killed`, the `seconds` that
the process lived, its exit `status`, and how many `writes` it made when it came to its end. The rows of one transaction
are made few, so that a small report is written in as many steps as a large one.
"""

import json
import os
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import neo4j

import graph.projection.apply
import graph.write
from graph import Store
from graph.connection import Transaction
from graph.errors import GraphError
from graph.links import Links
from graph.settings import from_environment
from ingest.nlp import load
from ingest.run import Options, Outcome, Summary, ingest

ROWS = 60
"""Rows of one transaction of a document."""
BATCH = 20
"""Nodes or edges of one transaction of the projection."""
FAILED, UNREACHABLE, BROKEN = 3, 4, 1
T = TypeVar("T")


class Dying(Store):
    """A store that counts its writes, and ends its process soon after one of them began."""

    last: int | None = None
    delay = 0.0
    writes = 0

    def _once(self, links: Links, mode: str, work: Callable[[Transaction], T]) -> T:
        if mode == neo4j.WRITE_ACCESS:
            self.writes += 1
            if self.writes == self.last:
                threading.Timer(self.delay, os.kill, (os.getpid(), signal.SIGKILL)).start()
        return super()._once(links, mode, work)


class _Silent:
    def begin(self, total: int) -> None: ...
    def document(self, name: str) -> None: ...
    def finished(self, outcome: Outcome) -> None: ...
    def step(self, name: str) -> None: ...


def main() -> None:
    graph.write.ROWS, graph.projection.apply.BATCH = ROWS, BATCH
    warmed = load()
    _ = warmed.model, warmed.grammar
    print(json.dumps({"ready": True}), flush=True)
    for line in sys.stdin:
        print(json.dumps(_serve(json.loads(line))), flush=True)


def _serve(order: dict[str, Any]) -> dict[str, Any]:
    began = time.monotonic()
    here, there = os.pipe()
    child = os.fork()
    if child == 0:
        status, writes = _run(order)
        os.write(there, str(writes).encode())
        os._exit(status)
    os.close(there)
    if order["seconds"] is not None:
        time.sleep(order["seconds"])
        os.kill(child, signal.SIGKILL)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    with os.fdopen(here) as counted:
        writes = int(counted.read() or 0)
    lived = time.monotonic() - began
    return {"killed": status == -signal.SIGKILL, "seconds": lived, "status": status, "writes": writes}


def _run(order: dict[str, Any]) -> tuple[int, int]:
    try:
        with Dying(replace(from_environment(), home=Path(order["home"]))) as store:
            store.last, store.delay = order["write"], order["delay"]
            summary = ingest([Path(path) for path in order["paths"]], store, Options(), _Silent())
            return _status(summary), store.writes
    except GraphError as error:
        print(f"{error.code}: {error}", file=sys.stderr, flush=True)
        return UNREACHABLE, 0
    except BaseException:
        traceback.print_exc()
        return BROKEN, 0


def _status(summary: Summary) -> int:
    bad = [outcome.name for outcome in summary.documents if outcome.status in ("failed", "skipped")]
    return FAILED if bad else 0


if __name__ == "__main__":
    main()
