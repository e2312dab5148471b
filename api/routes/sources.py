"""Reports and the claims that they make."""

from fastapi import APIRouter, Request, Response

from api import jsonld
from api.describe import answers
from api.pages import render
from api.parameters import ClaimId, Cursor, Limit, ReportId, StoreOf, link_of, next_address
from api.represent import Forms, respond
from api.views import sources as views
from api.views.cases import ReportStub
from graph import read

router = APIRouter(tags=["sources"])


@router.get("/reports", response_model=views.Reports, responses=answers(linked=True, page=True, listed=True))
def reports(request: Request, store: StoreOf, limit: Limit = 50, cursor: Cursor = None) -> Response:
    """Return the reports that the graph stands on, by date."""
    found = read.reports(store, limit=limit, cursor=cursor)
    following = next_address(request, found.next)
    items = [ReportStub.model_validate(item) for item in found.items]
    view = views.Reports(items=items, total=found.total, next=following)
    forms = Forms(
        view,
        linked=lambda: jsonld.graph(jsonld.report(item) for item in items),
        page=lambda: render("reports.html", reports=view),
        links=link_of(following),
    )
    return respond(request, forms)


@router.get("/reports/{id}", response_model=views.Report, responses=answers(404, linked=True, page=True))
def report(request: Request, store: StoreOf, id: ReportId) -> Response:
    """Return one report: its origin, the versions that were read of it, and the cases that it tells of."""
    found = read.report(store, id)
    view = views.Report.model_validate(found)
    forms = Forms(
        view,
        linked=lambda: jsonld.document(jsonld.report(view)),
        page=lambda: render("report.html", report=found),
    )
    return respond(request, forms)


@router.get("/claims/{id}", response_model=views.Claim, responses=answers(404, linked=True, page=True))
def claim(request: Request, store: StoreOf, id: ClaimId) -> Response:
    """Return one claim: what it says, who says so, and the passage with the place of its words."""
    found = read.claim(store, id)
    view = views.Claim.model_validate(found)
    forms = Forms(
        view,
        linked=lambda: jsonld.document(jsonld.claim(view)),
        page=lambda: render("claim.html", claim=found),
    )
    return respond(request, forms)
