"""Cases."""

from fastapi import APIRouter, Request, Response

from api import jsonld
from api.describe import answers
from api.pages import render
from api.parameters import CaseId, StoreOf
from api.represent import Forms, respond
from api.routes.moved import followed
from api.views import cases as views
from graph import read
from graph.connection import Store

router = APIRouter(tags=["cases"])


@router.get(
    "/cases/{id}",
    response_model=views.Case,
    responses=answers(308, 404, linked=True, page=True),
)
def case(request: Request, store: StoreOf, id: CaseId) -> Response:
    """Return one case: whose it is, its timeline, where its person was held, and what does not fit together in it."""
    return followed(request, store, id, lambda: _case(request, store, id))


def _case(request: Request, store: Store, identifier: str) -> Response:
    found = read.case(store, identifier)
    view = views.Case.model_validate(found)
    forms = Forms(
        view,
        linked=lambda: jsonld.document(jsonld.case(view)),
        page=lambda: render("case.html", case=found),
    )
    return respond(request, forms)
