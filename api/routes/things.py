"""Things of the graph and what they are linked with."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request, Response

from api import jsonld
from api.describe import answers
from api.pages import render
from api.parameters import Cursor, Limit, StoreOf, ThingId, among, link_of, next_address
from api.represent import Forms, respond
from api.routes.moved import followed
from api.views import entities as views
from graph import read
from graph.connection import Store
from graph.read import model
from ontology.generated.labels import Relationship

router = APIRouter(tags=["things"])

_ON_PAGE = 200


@router.get(
    "/entities/{id}",
    response_model=views.Entity,
    responses=answers(308, 404, linked=True, page=True),
)
def entity(request: Request, store: StoreOf, id: ThingId) -> Response:
    """Return one thing: its properties, and for each of them the claims that it stands on.

    An id under which a report knows a thing leads with 308 to the thing itself.
    """
    return followed(request, store, id, lambda: _entity(request, store, id))


@router.get(
    "/entities/{id}/links",
    response_model=views.Links,
    responses=answers(308, 404, linked=True, page=True, listed=True),
)
def links(
    request: Request,
    store: StoreOf,
    id: ThingId,
    relation: Annotated[
        Annotated[str, among("relation", Relationship)] | None,
        Query(
            description="Only this relation.",
            examples=["HELD_IN"],
            json_schema_extra={"enum": sorted(Relationship)},
        ),
    ] = None,
    direction: Annotated[
        Literal["out", "in"] | None, Query(description="Only links that lead from the thing, or to it.")
    ] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Response:
    """Return what a thing is linked with: how often by each relation, and one page of the links with their evidence."""
    only = read.Only(relation, direction)
    return followed(
        request,
        store,
        id,
        lambda: _links(request, read.links(store, id, only, limit=limit, cursor=cursor)),
    )


def _entity(request: Request, store: Store, identifier: str) -> Response:
    found = read.entity(store, identifier)
    view = views.Entity.model_validate(found)
    forms = Forms(
        view,
        linked=lambda: jsonld.document(jsonld.entity(view)),
        page=lambda: _page(store, found),
    )
    return respond(request, forms)


@dataclass(frozen=True)
class Group:
    """The links of one relation, as a page shows them."""

    relation: str
    direction: str
    count: int
    links: list[model.Link]


def _page(store: Store, found: model.Entity) -> str:
    linked = read.links(store, found.id, limit=_ON_PAGE)
    reports = read.reports_named(store, found.reports)
    alleged = _is_alleged(linked.page.items)
    return render("entity.html", entity=found, groups=_groups(linked), reports=reports, alleged=alleged)


def _is_alleged(links: Iterable[model.Link]) -> bool:
    """Whether these are the links of an event that nobody asserts."""
    told = [k.modality for k in links if (k.relation, k.direction) == ("HAPPENED_TO", "out")]
    return bool(told) and set(told) == {"alleged"}


def _place(link: model.Link) -> tuple[str, str]:
    """Return where a link stands in its group: stays by their beginning, everything else by name."""
    when = link.interval
    return ((when.start_earliest or when.start_latest or "9999") if when else "", link.other.label)


def _groups(linked: model.Links) -> list[Group]:
    """Return the links by relation, the rarest first: one case says more than twenty events."""
    groups = [
        Group(
            item.relation,
            item.direction,
            item.count,
            sorted(
                (
                    k
                    for k in linked.page.items
                    if (k.relation, k.direction) == (item.relation, item.direction)
                ),
                key=_place,
            ),
        )
        for item in linked.relations
    ]
    return sorted(groups, key=lambda group: group.count)


def _links(request: Request, found: model.Links) -> Response:
    following = next_address(request, found.page.next)
    view = views.Links(
        items=[views.Link.model_validate(link) for link in found.page.items],
        total=found.page.total,
        next=following,
        entity=views.Stub.model_validate(found.entity),
        relations=[views.Relation.model_validate(relation) for relation in found.relations],
    )
    forms = Forms(
        view,
        linked=lambda: jsonld.document(jsonld.links(view)),
        page=lambda: render("links.html", links=view),
        links=link_of(following),
    )
    return respond(request, forms)
