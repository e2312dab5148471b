"""What a request must satisfy before a route sees it: host, length, token, body. Each check raises one `ApiError`."""

import asyncio
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.types import Message, Receive

from api import tokens
from api.errors import (
    BadRequest,
    BodyTooLarge,
    CrossSite,
    OnlyRead,
    TokenNeeded,
    TooDeep,
    UrlTooLong,
    WrongHost,
    WrongMediaType,
)
from api.settings import Limits, Settings

OPEN_PATHS = ("/healthz", "/readyz", "/login", "/errors", "/static/")
"""Paths that need no token: they show nothing of the graph."""
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


def check_host(request: Request, settings: Settings) -> None:
    """Refuse a host that is not ours: another site's page may have had its own name point here."""
    if settings.hosts is None:
        return
    host = urlsplit(f"//{request.headers.get('host', '')}").hostname
    if host not in settings.hosts:
        raise WrongHost


def check_url(request: Request, limits: Limits) -> None:
    """Refuse an address that is too long."""
    raw: bytes = request.scope.get("raw_path") or request.scope["path"].encode()
    if len(raw) + len(request.scope["query_string"]) > limits.url:
        raise UrlTooLong(limits.url)


def check_token(request: Request, settings: Settings) -> None:
    """Refuse a request without the token, in its header or as a browser's session."""
    if settings.token is None or _is_open(request.scope["path"]):
        return
    scheme, _, given = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer" and tokens.matches(given.strip(), settings.token):
        return
    session = request.cookies.get(tokens.COOKIE)
    if not tokens.matches(session, tokens.session_of(settings.token)):
        raise TokenNeeded
    if request.method not in SAFE_METHODS:
        check_origin(request)


def check_may_change(request: Request) -> None:
    """Refuse a change where no token is asked for: nobody would answer for it."""
    settings: Settings = request.app.state.settings
    if settings.token is None:
        raise OnlyRead


def check_media_type(request: Request) -> None:
    """Refuse a query that is not sent as JSON, which no form of another site can send."""
    if request.method == "POST" and request.scope["path"].startswith(("/cypher", "/review/")):
        sent = request.headers.get("content-type", "").split(";")[0].strip().lower()
        if sent != "application/json":
            raise WrongMediaType


def check_origin(request: Request) -> None:
    """Refuse what a page of another site sends with our cookie."""
    origin = request.headers.get("origin")
    if origin is None or urlsplit(origin).netloc != request.headers.get("host"):
        raise CrossSite


async def body_of(request: Request, receive: Receive, limits: Limits) -> bytes:
    """Return the whole body, refusing one that is too large, too slow or too deep."""
    declared = request.headers.get("content-length", "0")
    if not declared.isdecimal() or int(declared[:20]) > limits.body:
        raise BodyTooLarge(limits.body)
    try:
        body = await asyncio.wait_for(_collect(receive, limits), limits.body_seconds)
    except TimeoutError:
        raise BadRequest("the body did not arrive in time") from None
    if _depth(body) > limits.depth and "json" in request.headers.get("content-type", "json"):
        raise TooDeep(limits.depth)
    return body


async def _collect(receive: Receive, limits: Limits) -> bytes:
    parts = bytearray()
    while True:
        message: Message = await receive()
        parts += message.get("body", b"")
        if len(parts) > limits.body:
            raise BodyTooLarge(limits.body)
        if not message.get("more_body", False):
            return bytes(parts)


def _is_open(path: str) -> bool:
    return any(path == known or (known.endswith("/") and path.startswith(known)) for known in OPEN_PATHS)


def _depth(body: bytes) -> int:
    """Return how deep the brackets of a JSON text are nested, those in strings aside."""
    deepest = depth = 0
    inside = escaped = False
    for byte in body:
        if inside:
            inside, escaped = escaped or byte != 0x22, not escaped and byte == 0x5C
        elif byte == 0x22:
            inside = True
        elif byte in b"[{":
            depth += 1
            deepest = max(deepest, depth)
        elif byte in b"]}":
            depth -= 1
    return deepest
