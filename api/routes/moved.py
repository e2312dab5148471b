"""Lead from an id under which a report knows a thing to the thing's own address (308)."""

from collections.abc import Callable

from fastapi import Request, Response

from api.negotiate import SUFFIXES
from graph import read
from graph.connection import Store
from graph.read.errors import NotFound


def followed(request: Request, store: Store, identifier: str, answer: Callable[[], Response]) -> Response:
    """Return the answer, or the way to the canonical id when this one is a record's; raises `NotFound`."""
    try:
        return answer()
    except NotFound:
        target = read.canonical(store, identifier)
        if target is None or target == identifier:
            raise
    return Response(status_code=308, headers={"Location": _address(request, identifier, target)})


def _address(request: Request, identifier: str, target: str) -> str:
    kind: str | None = request.scope.get("casegraph.kind")
    suffix = next((suffix for suffix, meant in SUFFIXES.items() if meant == kind), "")
    query = f"?{request.url.query}" if request.url.query else ""
    return request.url.path.replace(identifier, target) + suffix + query
