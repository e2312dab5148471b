"""What a search finds, and what does not fit together."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from api import jsonld
from api.describe import answers
from api.pages import render
from api.parameters import Cursor, Limit, StoreOf, among, link_of, next_address
from api.represent import Forms, respond
from api.views.cases import Conflict, Conflicts
from api.views.sources import Hit, Hits
from graph import read
from ontology.generated.labels import ENTITY_LABELS

router = APIRouter(tags=["findings"])


@router.get("/search", response_model=Hits, responses=answers(linked=True, page=True, listed=True))
def search(
    request: Request,
    store: StoreOf,
    q: Annotated[
        str,
        Query(
            min_length=2,
            max_length=200,
            description="A name in any spelling, or an id.",
            examples=["Sabitkhanov"],
        ),
    ],
    kind: Annotated[
        Annotated[str, among("class", ENTITY_LABELS)] | None,
        Query(
            description="Only things of this class.",
            examples=["Person"],
            json_schema_extra={"enum": sorted(ENTITY_LABELS)},
        ),
    ] = None,
    limit: Limit = 20,
    cursor: Cursor = None,
) -> Response:
    """Return the things that have such a name, the best match first."""
    found = read.search(store, q, kind=kind, limit=limit, cursor=cursor)
    following = next_address(request, found.next)
    view = Hits(
        items=[Hit.model_validate(hit) for hit in found.items],
        total=found.total,
        floor=found.floor,
        next=following,
    )
    forms = Forms(
        view,
        linked=lambda: jsonld.graph(jsonld.hit(hit) for hit in view.items),
        page=lambda: render("search.html", hits=view, q=q),
        links=link_of(following),
    )
    return respond(request, forms)


@router.get("/conflicts", response_model=Conflicts, responses=answers(linked=True, page=True, listed=True))
def conflicts(request: Request, store: StoreOf, limit: Limit = 50, cursor: Cursor = None) -> Response:
    """Return the claims that cannot all be true, and why, with what each side stands on."""
    found = read.conflicts(store, limit=limit, cursor=cursor)
    following = next_address(request, found.next)
    items = [Conflict.model_validate(item) for item in found.items]
    view = Conflicts(items=items, total=found.total, next=following)
    forms = Forms(
        view,
        linked=lambda: jsonld.graph(jsonld.conflict(item) for item in items),
        page=lambda: render("conflicts.html", conflicts=view),
        links=link_of(following),
    )
    return respond(request, forms)
