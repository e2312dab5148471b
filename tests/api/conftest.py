"""The application over a store with the invented people of `tests.told`, asked in this process."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from api.app import create_app
from api.settings import Settings
from graph import Store, read
from tests import told
from tests.conftest import empty


@dataclass(frozen=True)
class Client:
    """Asks an application as HTTP would, one request at a time."""

    app: FastAPI
    headers: tuple[tuple[str, str], ...] = ()

    def send(self, method: str, path: str, **given: object) -> httpx.Response:
        """Send one request; redirects are not followed."""
        return asyncio.run(self._send(method, path, given))

    def get(self, path: str, **headers: str) -> httpx.Response:
        """Send a GET; `accept="text/html"` is a header."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.send("GET", path, headers=named)

    def json(self, path: str) -> dict[str, Any]:
        """Return the JSON of a path that must answer 200."""
        response = self.get(path)
        assert response.status_code == 200, response.text
        return response.json()

    async def _send(self, method: str, path: str, given: dict[str, object]) -> httpx.Response:
        transport = httpx.ASGITransport(self.app, raise_app_exceptions=False)
        async with httpx.AsyncClient(
            transport=transport, base_url="http://localhost", headers=dict(self.headers)
        ) as client:
            return await client.request(method, path, **given)  # pyright: ignore[reportArgumentType]


@pytest.fixture(scope="module")
def filled(database: Store) -> Store:
    empty(database)
    told.load(database)
    return database


@pytest.fixture(scope="module")
def client(filled: Store) -> Client:
    """An application that asks for no token."""
    return Client(create_app(filled))


@pytest.fixture(scope="module")
def guarded(filled: Store) -> Client:
    """An application whose token is `secret`; the client does not send it."""
    return Client(create_app(filled, Settings(token="secret")))


Find = Callable[[str, str], str]


@pytest.fixture(scope="module")
def find(filled: Store) -> Find:
    """Return the id of the thing of this class that a search finds first."""
    return lambda name, kind: read.search(filled, name, kind=kind).items[0].thing.id
