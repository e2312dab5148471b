"""Commands as a user runs them, on the run's database."""

import io
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from api import cli
from graph import Store
from tests import told
from tests.conftest import empty

CASEGRAPH = Path(sys.executable).with_name("casegraph")
ROOT = Path(__file__).parent.parent.parent.parent


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    status: int
    out: str
    err: str


def spawn(*arguments: str, given: str = "", env: dict[str, str] | None = None) -> Ended:
    """Run `casegraph ARGUMENTS` in a process of its own, in the checkout, with `given` on standard input."""
    ended = subprocess.run(
        [CASEGRAPH, *arguments],
        input=given.encode("utf-8", "surrogateescape"),
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, **(env or {})},
        timeout=240,
        check=False,
    )
    return _ended(ended.returncode, ended.stdout, ended.stderr)


def run(*arguments: str, given: str = "", env: dict[str, str] | None = None) -> Ended:
    """Run a command as `spawn` does, in this process: what takes a while to load is loaded once."""
    out, err = io.BytesIO(), io.BytesIO()
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        for name, value in (env or {}).items():
            patch.setenv(name, value)
        patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given.encode("utf-8", "surrogateescape"))))
        patch.setattr(sys, "stdout", io.TextIOWrapper(out, encoding="utf-8", write_through=True))
        patch.setattr(sys, "stderr", io.TextIOWrapper(err, encoding="utf-8", write_through=True))
        status = cli.run(list(arguments))
        return _ended(status, out.getvalue(), err.getvalue())


def _ended(status: int, out: bytes, err: bytes) -> Ended:
    assert b"Traceback" not in out + err
    return Ended(status, out.decode("utf-8", "surrogateescape"), err.decode("utf-8", "surrogateescape"))


@pytest.fixture(scope="module")
def filled(database: Store) -> Store:
    empty(database)
    told.load(database)
    return database
