"""Ports nobody listens on, and embedded servers that a test may break: each in a folder of its own."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph import embedded
from graph.settings import Settings


@pytest.fixture
def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@pytest.fixture
def own(tmp_path: Path, backend: str) -> Iterator[Settings]:
    """Settings of an embedded database of the test's own, stopped in the end."""
    if backend != "arcadedb":
        pytest.skip("about the embedded database, and runs where that is the run's")
    settings = Settings(home=tmp_path / "home")
    yield settings
    embedded.stop(settings)
