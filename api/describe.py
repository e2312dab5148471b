"""Turn what a route offers into the `responses` of its OpenAPI entry, so that no status is undocumented."""

from http import HTTPStatus
from typing import Any

from api.negotiate import HTML, JSON_LD, PROBLEM
from api.problems import Problem

Responses = dict[int | str, dict[str, Any]]

ALWAYS = (400, 401, 406, 414, 421, 422, 500, 503, 504)
"""Statuses that any route may answer with."""

_TEXT: dict[str, Any] = {"schema": {"type": "string"}}
_ETAG = {"ETag": {"description": "Changes when the content does.", "schema": {"type": "string"}}}


def answers(
    *more: int, linked: bool = False, page: bool = False, listed: bool = False, tagged: bool = True
) -> Responses:
    """Return the documented responses of a route: its formats, 304, and every problem that it may answer with."""
    found: Responses = {200: {"description": "Found", "content": _formats(linked, page)}}
    if tagged:
        found[200]["headers"] = _headers(listed)
        found[304] = {"description": "The client has it already (`If-None-Match`)"}
    for status in sorted({*ALWAYS, *more}):
        found[status] = _moved() if status == 308 else _problem(status)
    return found


def _formats(linked: bool, page: bool) -> dict[str, Any]:
    formats: dict[str, Any] = {}
    if linked:
        formats[JSON_LD] = {"schema": {"type": "object"}}
    if page:
        formats[HTML] = _TEXT
    return formats


def _headers(listed: bool) -> dict[str, Any]:
    link = {"Link": {"description": "`rel=next`: the next page.", "schema": {"type": "string"}}}
    return {**_ETAG, **(link if listed else {})}


def _moved() -> dict[str, Any]:
    location = {"Location": {"description": "Its canonical address.", "schema": {"type": "string"}}}
    return {"description": "Known under another id", "headers": location}


def _problem(status: int) -> dict[str, Any]:
    schema = {"$ref": f"#/components/schemas/{Problem.__name__}"}
    return {
        "description": HTTPStatus(status).phrase,
        "content": {PROBLEM: {"schema": schema}, HTML: _TEXT},
    }
