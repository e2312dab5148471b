"""The way in: every request passes the checks, every response gets its headers, every fault becomes a problem.

Logs have the method, the route's pattern, the status and the time; never a path's values, a query or a body.
"""

import logging
import time
import traceback

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.errors import ApiError, BadRequest, Busy
from api.guards import SAFE_METHODS, body_of, check_host, check_media_type, check_token, check_url
from api.negotiate import prefers_html, split_suffix
from api.represent import wanted
from api.settings import Settings
from api.shown import shown
from graph.errors import GraphError

log = logging.getLogger("casegraph.api")

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
        "form-action 'self'; frame-ancestors 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
"""Headers of every response."""


class Gate:
    """ASGI middleware around the whole application."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self.settings = settings
        self._running = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, whatever happens."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        exchange = _Exchange(scope, send)
        self._running += 1
        try:
            await self.app(scope, await self._admit(Request(scope), receive), exchange.send)
        except Exception as error:
            _log_fault(error)
            if not exchange.started:
                await shown(Request(scope), error)(scope, receive, exchange.send)
        finally:
            self._running -= 1
            exchange.log()

    async def _admit(self, request: Request, receive: Receive) -> Receive:
        scope = request.scope
        if self._running > self.settings.limits.requests:
            raise Busy
        check_host(request, self.settings)
        check_url(request, self.settings.limits)
        if any(ord(letter) < 0x20 for letter in scope["path"]):
            raise BadRequest("the address has control characters")
        scope["path"], scope["casegraph.kind"] = split_suffix(scope["path"])
        if prefers_html(wanted(request)):
            scope["query_string"] = _without_blanks(scope["query_string"])
        check_token(request, self.settings)
        check_media_type(request)
        if scope["method"] == "HEAD":
            scope["method"] = "GET"
        if request.method in SAFE_METHODS:
            return receive
        return _replayed(await body_of(request, receive, self.settings.limits), receive)


class _Exchange:
    """One response as it is sent: its status, and whether it has begun."""

    def __init__(self, scope: Scope, send: Send) -> None:
        self.started = False
        self._scope, self._send = scope, send
        self._bodyless = scope["method"] == "HEAD"
        self._method, self._status, self._begin = scope["method"], 0, time.perf_counter()

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.started, self._status = True, message["status"]
            present = {name.lower() for name, _ in message["headers"]}
            added = [(name.lower().encode(), value.encode()) for name, value in HEADERS.items()]
            message["headers"] = [*message["headers"], *(pair for pair in added if pair[0] not in present)]
        elif self._bodyless:
            message = {**message, "body": b""}
        await self._send(message)

    def log(self) -> None:
        pattern = getattr(self._scope.get("route"), "path", "-")
        spent = (time.perf_counter() - self._begin) * 1000
        log.info("%s %s %d %.0f ms", self._method, pattern, self._status, spent)


def _without_blanks(query: bytes) -> bytes:
    """Return a query without the fields that a form left empty: they say nothing."""
    return b"&".join(part for part in query.split(b"&") if part.partition(b"=")[2])


def _replayed(body: bytes, receive: Receive) -> Receive:
    """Return a channel that gives a body that was read already, then what the client does next."""
    waiting = [body]

    async def again() -> Message:
        if waiting:
            return {"type": "http.request", "body": waiting.pop(), "more_body": False}
        return await receive()

    return again


def _log_fault(error: Exception) -> None:
    """Log what kind of error it was and where, without its message: that may hold names."""
    if isinstance(error, GraphError):
        if error.unreachable:
            log.error("%s %s. %s", error.code, error.message, error.remedy)
    elif not isinstance(error, ApiError):
        at = traceback.extract_tb(error.__traceback__)[-1]
        log.error("%s at %s:%s", type(error).__name__, at.filename.rsplit("/", 1)[-1], at.lineno)
