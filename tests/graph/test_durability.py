"""Acknowledged means on disk: as many commits, as many calls by which the database asked the disk to keep them.

A killed process proves little about that, since what it wrote without asking stays in the memory of the system. So the
calls are counted, from outside, while the database commits.
"""

import os
import re
import shutil
import signal
import subprocess
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from graph import Store, embedded
from graph.settings import Settings

COMMITS = 200


def test_each_commit_is_on_disk_when_it_is_acknowledged(
    store: Store, server: int, tmp_path: Path, note: Callable[[str], None]
) -> None:
    log = tmp_path / "calls"
    with _counted(server, log):
        for number in range(COMMITS):
            store.write("CREATE (:Report {id: $id})", id=f"report-{number}")
    calls = len(re.findall(r"\b(?:fdatasync|fsync)\(", log.read_text(encoding="utf-8")))
    note(f"calls of fdatasync and fsync for {COMMITS} commits: {calls}")
    assert calls >= COMMITS


def test_reading_asks_nothing_of_the_disk(store: Store, server: int, tmp_path: Path) -> None:
    """So what the test above counts is commits, and no clock's or other work's."""
    log = tmp_path / "calls"
    with _counted(server, log):
        for _ in range(COMMITS):
            store.read("MATCH (r:Report) RETURN count(r) AS n")
    assert len(log.read_text(encoding="utf-8").splitlines()) < COMMITS // 4


@pytest.fixture
def server(store: Store, settings: Settings) -> int:
    """Number of the database's process."""
    if shutil.which("strace") is None:
        pytest.skip("needs strace, to count the calls of another process")
    found = embedded.status(settings).pid if settings.embedded else os.environ.get("CASEGRAPH_TEST_NEO4J_PID")
    if not found:
        pytest.skip("the Neo4j is not one that tools/neo4j/run.py started here")
    return int(found)


@contextmanager
def _counted(process: int, log: Path) -> Generator[None]:
    """Write each such call of a process to a file while this lasts."""
    order = ["strace", "-f", "-e", "trace=fdatasync,fsync", "-o", str(log), "-p", str(process)]
    with subprocess.Popen(order, stderr=subprocess.PIPE, text=True) as strace:
        assert strace.stderr
        said = strace.stderr.readline()
        if "attached" not in said:
            pytest.skip(f"strace may not look at the database: {said.strip()}")
        yield
        strace.send_signal(signal.SIGINT)
        strace.communicate(timeout=30)
