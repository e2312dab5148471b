"""What the routes share: the store, ids, pages, each as an annotated type."""

from collections.abc import Mapping
from typing import Annotated
from urllib.parse import urlencode

from fastapi import Depends, Path, Query, Request

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


def next_address(request: Request, cursor: str | None) -> str | None:
    """Return the address of the next page of a list, None at its end."""
    if cursor is None:
        return None
    parameters = {name: value for name, value in request.query_params.items() if name != "cursor"}
    return f"{request.url.path}?{urlencode({**parameters, 'cursor': cursor})}"


def link_of(following: str | None) -> Mapping[str, str]:
    """Return what the `Link` header says of the next page."""
    return {} if following is None else {"next": following}
