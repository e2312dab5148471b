"""Questions of one's own, in Cypher that only reads."""

from typing import Annotated

from fastapi import APIRouter, Body, Request, Response

from api.describe import answers
from api.negotiate import JSON, choose
from api.parameters import StoreOf
from api.represent import encoded, wanted
from api.values import as_json
from api.views import questions as views

router = APIRouter(tags=["cypher"])


@router.post(
    "/cypher",
    response_model=views.Table,
    responses=answers(403, 405, 408, 413, 415, tagged=False),
)
def cypher(request: Request, store: StoreOf, asked: Annotated[views.Asked, Body()]) -> Response:
    """Run a query that reads, and return its rows; `truncated` says whether there are more than `limit`.

    What may be read is the analysts' graph and the claims under it. Writing, procedures, files and the network are
    refused; a query that runs too long is stopped.
    """
    from graph.guard import run_cypher  # its parser takes a while to load, and nothing else needs it

    choose(wanted(request), (JSON,))
    found = run_cypher(store, asked.query, asked.parameters, asked.limit)
    body = {
        "columns": list(found.columns),
        "rows": [as_json(row) for row in found.rows],
        "truncated": found.truncated,
    }
    return Response(encoded(body), headers={"Content-Type": JSON, "Cache-Control": "no-store"})
