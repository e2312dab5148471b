"""Turn every error into one problem document (RFC 9457); the only place that gives the graph's errors a status."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ConfigDict, Field
from starlette.exceptions import HTTPException

from api import errors
from graph.errors import GraphError

DOCUMENT = "/errors"
"""Where this server explains its errors; docs/reference/errors.md has the same text and anchors."""

STATUS = {
    "CG-ASK-001": (404, "No such question"),
    "CG-ASK-002": (422, "A parameter does not fit"),
    "CG-CYP-001": (403, "The query asks for what is not allowed"),
    "CG-CYP-002": (400, "The query cannot be read"),
    "CG-CYP-003": (422, "The query is too big"),
    "CG-CYP-004": (422, "The query would cost too much"),
    "CG-CYP-005": (422, "A parameter does not fit"),
    "CG-CYP-006": (504, "The database gave up"),
    "CG-CYP-007": (422, "The database would lose rows"),
    "CG-DB-008": (400, "The query is not accepted"),
    "CG-DB-009": (504, "The query took too long"),
    "CG-DB-011": (403, "Only reading is possible"),
    "CG-GET-001": (404, "No such thing"),
    "CG-GET-002": (400, "The cursor does not fit"),
    "CG-GET-003": (400, "Nothing to look for"),
    "CG-REV-001": (404, "No such pair"),
    "CG-REV-002": (404, "No judgement is in force"),
    "CG-REV-003": (409, "Judgements contradict each other"),
    "CG-REV-004": (422, "The two cannot be one thing"),
}
"""Status and title of the graph's errors, by their code; one that makes the database unusable is 503."""

_UNAVAILABLE = (503, "The database is not available")
_FAULT = (500, "A fault of casegraph")


class Fault(BaseModel):
    """One value of a request that does not fit."""

    where: str = Field(examples=["query.limit"])
    what: str = Field(examples=["Input should be less than or equal to 200"])


class Problem(BaseModel):
    """What went wrong, and what to do."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "type": "/errors#cg-get-001",
                    "title": "No such thing",
                    "status": 404,
                    "detail": "there is no case with this id",
                    "code": "CG-GET-001",
                    "remedy": "Look it up by name: `casegraph get '/search?q=NAME'` lists ids.",
                    "errors": [],
                }
            ]
        }
    )

    type: str = Field(description="Address of the explanation of this kind of error.")
    title: str
    status: int
    detail: str
    code: str = Field(pattern="^CG-[A-Z]+-[0-9]{3}$")
    remedy: str
    errors: list[Fault] = Field(default=[], description="The values that do not fit, without repeating them.")


def problem(error: Exception) -> Problem:
    """Return the problem document of an error; it repeats neither names nor values of the request."""
    if isinstance(error, GraphError):
        return _of_graph(error)
    known = error if isinstance(error, errors.ApiError) else _known(error)
    faults = known.errors if isinstance(known, errors.BadRequest) else ()
    return Problem(
        type=anchor(known.code),
        title=known.title,
        status=known.status,
        detail=known.detail,
        code=known.code,
        remedy=known.remedy,
        errors=[Fault(**fault) for fault in faults],
    )


def headers_of(error: Exception) -> dict[str, str]:
    """Return the headers that belong to an error, such as `Allow`."""
    if isinstance(error, GraphError):
        return {"Retry-After": "5"} if error.unreachable else {}
    known = error if isinstance(error, errors.ApiError) else _known(error)
    return known.headers


def anchor(code: str) -> str:
    """Return the address of the explanation of a code."""
    return f"{DOCUMENT}#{code.lower()}"


def _of_graph(error: GraphError) -> Problem:
    status, title = STATUS.get(error.code, _UNAVAILABLE if error.unreachable else _FAULT)
    hidden = status >= HTTPStatus.INTERNAL_SERVER_ERROR and error.code not in STATUS
    return Problem(
        type=anchor(error.code),
        title=title,
        status=status,
        detail=title if hidden else error.message,
        code=error.code,
        remedy="Whoever runs the server finds the reason in its log." if hidden else error.remedy,
    )


def _known(error: Exception) -> errors.ApiError:
    """Return our error for one of the web framework's."""
    if isinstance(error, RequestValidationError):
        return errors.BadRequest("a value does not have the form that is asked for", _faults(error))
    if isinstance(error, HTTPException):
        return _of_status(error)
    return errors.InternalError()


def _of_status(error: HTTPException) -> errors.ApiError:
    if error.status_code == HTTPStatus.NOT_FOUND:
        return errors.NoSuchPath()
    if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
        return errors.WrongMethod((error.headers or {}).get("Allow", ""))
    if error.status_code < HTTPStatus.INTERNAL_SERVER_ERROR:
        return errors.BadRequest("the request cannot be read")
    return errors.InternalError()


def _faults(error: RequestValidationError) -> tuple[dict[str, str], ...]:
    return tuple({"where": _where(fault), "what": str(fault["msg"])} for fault in error.errors())


def _where(fault: Mapping[str, Any]) -> str:
    """Return which of our own names a value was given under; names that the client made up stay out."""
    known = fault["loc"][:1] if fault["type"] == "extra_forbidden" else fault["loc"][:2]
    return ".".join(str(part) for part in known)
