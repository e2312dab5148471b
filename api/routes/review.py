"""The queue of pairs that may be one thing, and what is judged about them."""

from typing import Annotated

from fastapi import APIRouter, Body, Depends, Path, Query, Request, Response

from api.describe import answers
from api.guards import check_may_change
from api.negotiate import JSON, choose
from api.parameters import ID, Cursor, Limit, StoreOf, link_of, next_address
from api.represent import Forms, encoded, respond, wanted
from api.views import review as views
from graph import review
from graph.connection import Store
from graph.projection import project

router = APIRouter(tags=["review"])

PairId = Annotated[
    str,
    Path(pattern=ID, max_length=64, description="Id of a pair.", examples=["candidate-5cjgx2p5jidodga3"]),
]


@router.get("/review", response_model=views.Questions, responses=answers(listed=True))
def queue(request: Request, store: StoreOf, limit: Limit = 50, cursor: Cursor = None) -> Response:
    """Return the pairs of records that may be one thing and wait for a judgement, the nearest to it first."""
    found = review.queue(store, limit=limit, cursor=cursor)
    following = next_address(request, found.next)
    items = [views.Question.model_validate(item) for item in found.items]
    return respond(
        request,
        Forms(views.Questions(items=items, total=found.total, next=following), links=link_of(following)),
    )


@router.get("/review/{id}", response_model=views.Question, responses=answers(404))
def pair(request: Request, store: StoreOf, id: PairId) -> Response:
    """Return one pair, whether it waits or was judged, with every judgement on it."""
    return respond(request, Forms(_view(store, id)))


@router.post(
    "/review/{id}",
    response_model=views.Question,
    responses=answers(403, 404, 405, 409, 413, 415, tagged=False),
    dependencies=[Depends(check_may_change)],
)
def judge(request: Request, store: StoreOf, id: PairId, said: Annotated[views.Said, Body()]) -> Response:
    """Judge a pair, and bring the graph to it. A judgement in force on the pair is withdrawn by this one.

    One that contradicts others in force is refused; they are named.
    """
    choose(wanted(request), (JSON,))
    review.judge(store, review.pair_of(store, id), said.verdict, said.by)
    project(store)
    return _now(store, id)


@router.delete(
    "/review/{id}",
    response_model=views.Question,
    responses=answers(403, 404, 405, tagged=False),
    dependencies=[Depends(check_may_change)],
)
def withdraw(
    request: Request,
    store: StoreOf,
    id: PairId,
    by: Annotated[views.By, Query(description="Who takes it back.", examples=["Analyst 1"])],
) -> Response:
    """Take back the judgement in force on a pair; the graph is then what it was without. It is kept as withdrawn."""
    choose(wanted(request), (JSON,))
    review.withdraw(store, id, by)
    project(store)
    return _now(store, id)


def _view(store: Store, identifier: str) -> views.Question:
    return views.Question.model_validate(review.question(store, identifier))


def _now(store: Store, identifier: str) -> Response:
    body = encoded(_view(store, identifier).model_dump(mode="json", by_alias=True))
    return Response(body, headers={"Content-Type": JSON, "Cache-Control": "no-store"})
