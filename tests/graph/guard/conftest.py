"""A loaded store for queries; one whose queries may run for a second only; and traps that must not be sprung."""

import json
import socket
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from graph import Store, embedded, open_store
from graph.settings import Settings
from tests.conftest import empty
from tests.graph.guard import toy

SECRET = "planted-secret-4711"
HURRY_SECONDS = 1.0


def rows(name: str) -> list[dict[str, Any]]:
    """Return the rows of a data file beside this one."""
    path = Path(__file__).with_name(name)
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def loaded(database: Store) -> Store:
    empty(database)
    toy.load(database)
    return database


@pytest.fixture(scope="module")
def hurried(database: Store, settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store with many things, and a limit of a second: a server of its own where the limit is the server's."""
    patient = settings
    if settings.embedded:
        patient = replace(settings, home=tmp_path_factory.mktemp("hurried"))
    else:
        empty(database)
    with open_store(patient) as store:
        toy.load(store)
        toy.crowd(store)
    if patient.embedded:
        embedded.stop(patient)
    own = replace(patient, query_seconds=HURRY_SECONDS)
    with open_store(own) as store:
        yield store
    if own.embedded:
        embedded.stop(own)


class Listener:
    """A socket that nobody may reach: `visits` counts who did."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._socket.getsockname()[1])
        self.visits = 0
        self._thread = threading.Thread(target=self._count, daemon=True)
        self._thread.start()

    def _count(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            self.visits += 1
            connection.close()

    def close(self) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._thread.join(5)


@pytest.fixture(scope="module")
def listener() -> Iterator[Listener]:
    made = Listener()
    yield made
    made.close()


@pytest.fixture(scope="module")
def secret_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("secret") / "secret.csv"
    path.write_text(f"{SECRET}\n", encoding="utf-8")
    return path
