"""Turn an error into a response: a problem document, or the same as a page when a browser asks."""

from starlette.requests import Request
from starlette.responses import Response

from api.negotiate import HTML, PROBLEM, prefers_html
from api.pages import render
from api.problems import headers_of, problem
from api.represent import encoded, wanted

_UNKEPT = {"Cache-Control": "no-store", "Vary": "Accept, Authorization, Cookie"}


def shown(request: Request, error: Exception) -> Response:
    """Return the response that tells a client of an error."""
    found = problem(error)
    headers = {**_UNKEPT, **headers_of(error)}
    if prefers_html(wanted(request)):
        page = render("problem.html", problem=found, going=going(request))
        return Response(page, found.status, {**headers, "Content-Type": f"{HTML}; charset=utf-8"})
    body = encoded(found.model_dump(mode="json"))
    return Response(body, found.status, {**headers, "Content-Type": PROBLEM})


def going(request: Request) -> str:
    """Return the path and query that a browser asked for, to go on there after signing in."""
    query = request.scope["query_string"].decode("latin-1")
    return request.scope["path"] + (f"?{query}" if query else "")
