"""Commands as a user runs them: in a process of their own, on the run's database."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

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


Run = Callable[..., Ended]


def run(*arguments: str, given: str = "", env: dict[str, str] | None = None) -> Ended:
    """Run `casegraph ARGUMENTS` in the checkout with `given` on standard input."""
    ended = subprocess.run(
        [CASEGRAPH, *arguments],
        input=given.encode("utf-8", "surrogateescape"),
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, **(env or {})},
        timeout=240,
        check=False,
    )
    out, err = (
        ended.stdout.decode("utf-8", "surrogateescape"),
        ended.stderr.decode("utf-8", "surrogateescape"),
    )
    assert "Traceback" not in out + err
    return Ended(ended.returncode, out, err)


@pytest.fixture(scope="module")
def filled(database: Store) -> Store:
    empty(database)
    told.load(database)
    return database
