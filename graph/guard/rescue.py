"""Free the embedded database of a query that goes on after its time.

Its time limit is looked at between rows. A query that computes inside one expression is refused beforehand, as far
as that can be told; should one get through all the same, it would hold a processor for long. So the server is
stopped, and the next call starts it. Nothing is lost by that: what was acknowledged is on disk, and the store
repeats the calls that were cut off.
"""

import base64
import contextlib
import http.client
import json
import time
from typing import Any

from graph import embedded
from graph.connection import Store
from graph.errors import GraphError
from graph.links import Http

_PATIENCE_SECONDS = 1.0
_POLL_SECONDS = 0.2
_REQUEST_SECONDS = 5.0


def rescue(store: Store) -> bool:
    """Stop the embedded database if a reader's query is overdue in it; the next call starts it. Say whether it was."""
    if store.http is None:
        return False
    ends = time.monotonic() + _PATIENCE_SECONDS
    with contextlib.suppress(
        OSError, http.client.HTTPException, GraphError
    ):  # It ended, or another is at it.
        while _overdue(store.http, store.settings.query_seconds):
            if time.monotonic() > ends:
                return embedded.stop(store.settings)
            time.sleep(_POLL_SECONDS)
    return False


def _overdue(door: Http, seconds: float) -> bool:
    running: list[dict[str, Any]] = _command(door, "list queries").get("result", [])
    return any(query["user"] == "reader" and query["elapsedMs"] > seconds * 1000 for query in running)


def _command(door: Http, command: str) -> dict[str, Any]:
    token = base64.b64encode(f"root:{door.password}".encode()).decode()
    headers = {"Authorization": f"Basic {token}", "Content-Type": "application/json"}
    connection = http.client.HTTPConnection("127.0.0.1", door.port, timeout=_REQUEST_SECONDS)
    try:
        connection.request("POST", "/api/v1/server", json.dumps({"command": command}), headers)
        return json.loads(connection.getresponse().read())
    finally:
        connection.close()
