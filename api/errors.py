"""What can be wrong with a request or a command, as exceptions that carry a code, a status and a remedy.

A status is HTTP's; the command line turns it into one of its own (`api.cli.status`).
"""

from typing import ClassVar


class ApiError(Exception):
    """Base of every error of this package."""

    code: ClassVar[str] = "CG-API-000"
    status: ClassVar[int] = 500
    title: ClassVar[str] = "Something went wrong"
    remedy: ClassVar[str] = "Try again; if it stays, report the code and what was asked, without names."

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail
        self.headers: dict[str, str] = {}


class InternalError(ApiError):
    """A fault of casegraph itself. The log has the kind of the error and the line, and nothing of the request."""

    code = "CG-API-500"
    title = "A fault of casegraph"

    def __init__(self) -> None:
        super().__init__("casegraph could not answer because of a fault of its own")


class TokenNeeded(ApiError):
    """No token, or a wrong one."""

    code = "CG-API-401"
    status = 401
    title = "A token is needed"
    remedy = "Send `Authorization: Bearer TOKEN`; the token is in the file `api-token` of the data folder."

    def __init__(self) -> None:
        super().__init__("the request carries no valid token")
        self.headers = {"WWW-Authenticate": 'Bearer realm="casegraph"'}


class CrossSite(ApiError):
    """A page of another site sent the browser here."""

    code = "CG-API-403"
    status = 403
    title = "Sent from another site"
    remedy = "Send the token in the header, or use the form on casegraph's own page."

    def __init__(self) -> None:
        super().__init__("a change or a query by cookie must come from casegraph's own pages")


class OnlyRead(ApiError):
    """A change was asked of a server that asks nobody for a token."""

    code = "CG-API-424"
    status = 403
    title = "Here is only read"
    remedy = "Start `casegraph serve` without `--no-token`, and send its token; or use `casegraph review`."

    def __init__(self) -> None:
        super().__init__("without a token everybody may read, and nobody may change anything")


class NoSuchPath(ApiError):
    """No route has this path."""

    code = "CG-API-404"
    status = 404
    title = "No such page"
    remedy = "The routes are listed at /docs."

    def __init__(self) -> None:
        super().__init__("there is nothing at this address")


class WrongMethod(ApiError):
    """The route does not take this method."""

    code = "CG-API-405"
    status = 405
    title = "The method does not fit"
    remedy = "Use one of the methods in the `Allow` header."

    def __init__(self, allowed: str) -> None:
        super().__init__("this address does not take this method")
        self.headers = {"Allow": allowed} if allowed else {}


class NotOffered(ApiError):
    """None of the formats that the `Accept` header admits is offered here."""

    code = "CG-API-406"
    status = 406
    title = "No such format"

    def __init__(self, offered: tuple[str, ...]) -> None:
        super().__init__(f"this address offers {', '.join(offered)}")

    remedy = "Ask for one of the formats that are offered, or leave the `Accept` header out."


class BodyTooLarge(ApiError):
    """The body of the request is larger than it may be."""

    code = "CG-API-413"
    status = 413
    title = "The body is too large"
    remedy = "Send less in one request."

    def __init__(self, limit: int) -> None:
        super().__init__(f"a body may have {limit} bytes")


class UrlTooLong(ApiError):
    """The address of the request is longer than it may be."""

    code = "CG-API-414"
    status = 414
    title = "The address is too long"
    remedy = "Ask for less in one request."

    def __init__(self, limit: int) -> None:
        super().__init__(f"an address may have {limit} bytes")


class WrongMediaType(ApiError):
    """The body is not of the type that the route takes."""

    code = "CG-API-415"
    status = 415
    title = "The type of the body does not fit"
    remedy = "Send JSON with `Content-Type: application/json`."

    def __init__(self) -> None:
        super().__init__("the body must be JSON")


class WrongHost(ApiError):
    """The `Host` header names a host that this server is not."""

    code = "CG-API-421"
    status = 421
    title = "Another host was meant"
    remedy = "Use the address that `casegraph serve` printed."

    def __init__(self) -> None:
        super().__init__("the request was meant for another host")


class BadRequest(ApiError):
    """A parameter or the body does not have the form that the route asks for."""

    code = "CG-API-422"
    status = 422
    title = "The request does not have the right form"
    remedy = "Correct the values that are listed; /docs has every parameter and an example."

    def __init__(self, detail: str, errors: tuple[dict[str, str], ...] = ()) -> None:
        super().__init__(detail)
        self.errors = errors


class TooDeep(ApiError):
    """The body is nested deeper than it may be."""

    code = "CG-API-423"
    status = 422
    title = "The body is nested too deep"
    remedy = "Send flatter values."

    def __init__(self, limit: int) -> None:
        super().__init__(f"a body may be nested {limit} deep")


class Busy(ApiError):
    """As many requests are being answered as may be at once."""

    code = "CG-API-503"
    status = 503
    title = "Too many requests at once"
    remedy = "Wait a moment and ask again."

    def __init__(self) -> None:
        super().__init__("the server is answering as many requests as it can")
        self.headers = {"Retry-After": "1"}
