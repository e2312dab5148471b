"""What the routes share: the store, ids, pages, each as an annotated type; and that no parameter is passed over."""

from collections.abc import Iterable, Mapping
from typing import Annotated
from urllib.parse import urlencode

from fastapi import Depends, Path, Query, Request
from fastapi.routing import APIRoute
from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from api.errors import BadRequest
from graph.connection import Store

ID = r"^[a-z]+-[a-z2-7]{16}$"
"""What an id looks like."""


def _store(request: Request) -> Store:
    return request.app.state.store


StoreOf = Annotated[Store, Depends(_store)]

ThingId = Annotated[
    str, Path(pattern=ID, max_length=64, description="Id of a thing.", examples=["person-3kvqz7xw5t2mjd4n"])
]
CaseId = Annotated[
    str, Path(pattern=ID, max_length=64, description="Id of a case.", examples=["case-pfzq5ojx2mkc7hwa"])
]
ReportId = Annotated[
    str, Path(pattern=ID, max_length=64, description="Id of a report.", examples=["report-jw5kq3nz7xv2mc4t"])
]
ClaimId = Annotated[
    str, Path(pattern=ID, max_length=64, description="Id of a claim.", examples=["claim-mbzggstwu3xgk4tb"])
]
Limit = Annotated[int, Query(ge=1, le=200, description="Items of one page at most.")]
Cursor = Annotated[
    str | None,
    Query(max_length=1024, description="Where the page begins: follow `next`, which carries it."),
]


def among(what: str, known: Iterable[str]) -> AfterValidator:
    """Return the check that a value is one of these words: another finds nothing, which looks like an answer."""
    words = sorted(known)
    told = {"what": what, "known": ", ".join(words)}

    def check(value: str) -> str:
        if value not in words:
            raise PydanticCustomError("unknown_word", "There is no such {what}; there are {known}", told)
        return value

    return AfterValidator(check)


def refuse_unknown(request: Request) -> None:
    """Raise `BadRequest` for a parameter that the route does not have: passed over, it yields what nobody asked for.

    The site's own pages, which are not documented, take any.
    """
    route = request.scope["route"]
    if not isinstance(route, APIRoute) or not route.include_in_schema:
        return
    known = [field.alias for field in route.dependant.query_params]
    if any(name not in known for name in request.query_params):
        offered = f"there are {', '.join(known)}" if known else "this address takes none"
        fault = {"where": "query", "what": f"There is no such parameter; {offered}"}
        raise BadRequest("a parameter is not one of this address", (fault,))


def next_address(request: Request, cursor: str | None) -> str | None:
    """Return the address of the next page of a list, None at its end."""
    if cursor is None:
        return None
    parameters = {name: value for name, value in request.query_params.items() if name != "cursor"}
    return f"{request.url.path}?{urlencode({**parameters, 'cursor': cursor})}"


def link_of(following: str | None) -> Mapping[str, str]:
    """Return what the `Link` header says of the next page."""
    return {} if following is None else {"next": following}
