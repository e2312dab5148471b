"""The OpenAPI document: what FastAPI derives from the routes, with problems, the token and the API's prose."""

from collections.abc import Iterator
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from api.problems import Problem
from api.views.base import View

_ABOUT = """A knowledge graph of persecution cases in which every fact leads to the passage that it stands on.

**Formats.** JSON, JSON-LD (`application/ld+json`) and pages, by the `Accept` header or a suffix of the path (`.json`,
`.jsonld`, `.html`). **Lists** have a cursor: follow `next`, also in the `Link` header. **Caching:** every answer has
an `ETag` of its content; send it as `If-None-Match`. **Errors** are problem documents (RFC 9457); a
parameter that the address does not have is one. **Dates** are EDTF.
"""
_TAGS = [
    {"name": "findings", "description": "Search, and what does not fit together."},
    {"name": "things", "description": "Persons, courts, facilities, provisions, events and their links."},
    {"name": "cases", "description": "One person's proceedings taken together."},
    {"name": "sources", "description": "Reports and their claims."},
    {"name": "patterns", "description": "The questions of the library."},
    {"name": "review", "description": "Who is who: pairs that may be one thing, and judgements."},
    {"name": "cypher", "description": "Questions of your own."},
    {"name": "health", "description": "For whoever runs the server."},
]


def described(app: FastAPI) -> None:
    """Make the application's OpenAPI document."""
    app.openapi = lambda: _document(app)


def _document(app: FastAPI) -> dict[str, Any]:
    if app.openapi_schema is None:
        document = get_openapi(
            title="casegraph", version="0.1.0", description=_ABOUT, routes=app.routes, tags=_TAGS
        )
        parts: dict[str, Any] = document.setdefault("components", {})
        schemas: dict[str, Any] = parts.setdefault("schemas", {})
        _add_problem(schemas)
        _add_examples(schemas)
        parts["securitySchemes"] = {"token": {"type": "http", "scheme": "bearer"}}
        document["security"] = [{"token": []}]
        for path in ("/healthz", "/readyz"):
            document["paths"][path]["get"]["security"] = []
        app.openapi_schema = document
    return app.openapi_schema


def _add_examples(schemas: dict[str, Any]) -> None:
    """Put the examples in whole: FastAPI leaves out what is null in them."""
    for model in _models(View):
        extra = model.model_config.get("json_schema_extra")
        if isinstance(extra, dict) and model.__name__ in schemas:
            schemas[model.__name__].update(extra)


def _models(base: type[View]) -> Iterator[type[View]]:
    for model in base.__subclasses__():
        yield model
        yield from _models(model)


def _add_problem(schemas: dict[str, Any]) -> None:
    schema = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
    schemas.update(schema.pop("$defs", {}))
    schemas[Problem.__name__] = schema
    for unused in ("HTTPValidationError", "ValidationError"):
        schemas.pop(unused, None)
