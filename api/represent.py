"""Turn a view into the response that the client asked for: JSON, JSON-LD or a page, with an ETag of its content."""

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from fastapi import Request, Response
from pydantic import BaseModel

from api.negotiate import HTML, JSON, JSON_LD, choose

Linked = Callable[[], Mapping[str, object]]
Page = Callable[[], str]


@dataclass(frozen=True)
class Forms:
    """A view and the other forms that it can take; a form that is None is not offered."""

    view: BaseModel
    linked: Linked | None = None
    page: Page | None = None
    links: Mapping[str, str] = field(default_factory=dict[str, str])
    """Addresses for the `Link` header, by relation (`next`)."""


def respond(request: Request, forms: Forms) -> Response:
    """Return the form that fits best, or 304 when the client has it; raises `NotOffered`."""
    kind = choose(wanted(request), offered(forms))
    if kind == HTML and forms.page:
        body = forms.page().encode()
    elif kind == JSON_LD and forms.linked:
        body = encoded(forms.linked())
    else:
        body = encoded(forms.view.model_dump(mode="json", by_alias=True))
    response = tagged(request, body, kind)
    if forms.links:
        response.headers["Link"] = ", ".join(f'<{url}>; rel="{name}"' for name, url in forms.links.items())
    return response


def tagged(request: Request, body: bytes, kind: str) -> Response:
    """Return a response with a strong ETag of its bytes, or 304 without them when the client has these."""
    tag = f'"{hashlib.sha256(kind.encode() + body).hexdigest()[:32]}"'
    headers = {
        "ETag": tag,
        "Cache-Control": "private, no-cache",
        "Vary": "Accept, Authorization, Cookie",
    }
    if _has(request.headers.get("if-none-match"), tag):
        return Response(status_code=304, headers=headers)
    charset = "; charset=utf-8" if kind == HTML else ""
    return Response(body, headers={**headers, "Content-Type": kind + charset})


def wanted(request: Request) -> str | None:
    """Return what the client accepts: what the path's suffix says, else its `Accept` header."""
    suffix: str | None = request.scope.get("casegraph.kind")
    return suffix or request.headers.get("accept")


def offered(forms: Forms) -> tuple[str, ...]:
    """Return the types that a view can be had in, the default first."""
    linked = (JSON_LD,) if forms.linked else ()
    return (JSON, *linked, *((HTML,) if forms.page else ()))


def encoded(body: Mapping[str, object]) -> bytes:
    """Return JSON, ending with a line feed, the same bytes for the same content."""
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode() + b"\n"


def _has(sent: str | None, tag: str) -> bool:
    """Whether `If-None-Match` names this tag; weak comparison, as RFC 9110 asks for here."""
    if not sent:
        return False
    tags = [item.strip().removeprefix("W/") for item in sent.split(",")]
    return "*" in tags or tag in tags
