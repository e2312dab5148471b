"""A process that ingests and is killed, and a database that another process may fill."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import pytest

CHECKOUT = Path(__file__).resolve().parent.parent.parent.parent
EXAMPLES = CHECKOUT / "examples" / "reports"
FEW = ("egypt-qandousi.txt", "iran-aliyar.pdf", "russia-sabithanov-digest.txt")
"""Reports of three formats for the proofs that run each time; the long ones take all."""


def at_length(kills: int) -> int:
    """Return how many kills a long proof makes: as many as it has, or what `CASEGRAPH_SOAK_KILLS` says."""
    return int(os.environ.get("CASEGRAPH_SOAK_KILLS") or kills)


@dataclass(frozen=True)
class Moment:
    """When an ingest is killed: after so many seconds, or `delay` seconds after a write of it began."""

    seconds: float | None = None
    write: int | None = None
    delay: float = 0.0


@dataclass(frozen=True)
class Ended:
    """How an ingest ended: killed, or with an exit status and a number of writes."""

    killed: bool
    seconds: float
    status: int
    writes: int


NEVER = Moment()


class Runner:
    """Speaks to `runner.py`, which forks an ingest for each order."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process
        assert self._answer() == {"ready": True}

    def ingest(self, reports: Path, home: Path, moment: Moment = NEVER) -> Ended:
        self.begin(reports, home, moment)
        return self.end()

    def begin(self, reports: Path, home: Path, moment: Moment = NEVER) -> None:
        order = {"paths": [str(reports)], "home": str(home), **asdict(moment)}
        assert self._process.stdin
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()

    def end(self) -> Ended:
        return Ended(**self._answer())

    def _answer(self) -> dict[str, Any]:
        assert self._process.stdout
        return json.loads(self._process.stdout.readline())


@pytest.fixture(scope="module")
def runner() -> Iterator[Runner]:
    command = [sys.executable, "-m", "tests.graph.kill.runner"]
    with subprocess.Popen(
        command, cwd=CHECKOUT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield Runner(process)
        process.communicate()


@pytest.fixture(scope="session")
def few(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a few of the example reports."""
    folder = tmp_path_factory.mktemp("few") / "reports"
    folder.mkdir()
    for name in FEW:
        shutil.copy(EXAMPLES / name, folder / name)
    return folder
