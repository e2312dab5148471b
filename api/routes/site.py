"""What belongs to the site and not to the graph: the start page, signing in, the documentation and its assets."""

from functools import cache
from importlib.metadata import distribution
from pathlib import Path
from urllib.parse import parse_qs

from fastapi import APIRouter, Request, Response

from api import tokens
from api.catalogue import entries
from api.errors import NoSuchPath, TokenNeeded
from api.guards import check_origin
from api.negotiate import HTML, JSON, JSON_LD
from api.pages import render
from api.parameters import StoreOf
from api.represent import encoded, tagged
from api.settings import Settings
from graph import read
from graph.questions import QUESTIONS

router = APIRouter(include_in_schema=False)

_OWN = Path(__file__).parent.parent / "static"
_SWAGGER = Path(str(distribution("fastapi-offline").locate_file("fastapi_offline/static")))
"""Swagger UI's own files, as that package carries them; nothing of the package is run."""
_CONTEXT = Path(__file__).parent.parent.parent / "ontology" / "generated" / "context.jsonld"
_ASSETS = {
    "style.css": (_OWN / "style.css", "text/css; charset=utf-8"),
    "icon.svg": (_OWN / "icon.svg", "image/svg+xml"),
    "docs.js": (_OWN / "docs.js", "text/javascript; charset=utf-8"),
    "swagger/swagger-ui.css": (_SWAGGER / "swagger-ui.css", "text/css; charset=utf-8"),
    "swagger/swagger-ui-bundle.js": (_SWAGGER / "swagger-ui-bundle.js", "text/javascript; charset=utf-8"),
}
"""The only files that are served, so that no path can lead elsewhere."""


@router.get("/")
def start(request: Request, store: StoreOf) -> Response:
    """Show the search box, the questions, and how much there is."""
    page = render(
        "start.html",
        patterns=list(QUESTIONS.values()),
        reports=read.reports(store, limit=1).total,
        conflicts=read.conflicts(store, limit=1).total,
    )
    return tagged(request, page.encode(), HTML)


@router.get("/login")
def ask_token(request: Request) -> Response:
    """Ask for the token."""
    raise TokenNeeded


@router.post("/login")
async def sign_in(request: Request) -> Response:
    """Give a browser that knows the token a session."""
    check_origin(request)
    settings: Settings = request.app.state.settings
    form = parse_qs((await request.body()).decode("utf-8", "replace"), max_num_fields=4)
    given = form.get("token", [""])[0].strip()
    if settings.token is not None and not tokens.matches(given, settings.token):
        raise TokenNeeded
    response = Response(status_code=303, headers={"Location": _inside(form.get("next", ["/"])[0])})
    if settings.token is not None:
        secure = request.url.scheme == "https"
        response.set_cookie(
            tokens.COOKIE,
            tokens.session_of(settings.token),
            httponly=True,
            samesite="strict",
            secure=secure,
        )
    return response


@router.get("/docs")
def docs(request: Request) -> Response:
    """Show the API's documentation."""
    return tagged(request, render("docs.html").encode(), HTML)


@router.get("/openapi")
def openapi(request: Request) -> Response:
    """Return the OpenAPI document, at `/openapi.json`."""
    return tagged(request, encoded(request.app.openapi()), JSON)


@router.get("/context")
def context(request: Request) -> Response:
    """Return the ontology's JSON-LD context, at `/context.jsonld`."""
    return tagged(request, _CONTEXT.read_bytes(), JSON_LD)


@router.get("/errors")
def errors(request: Request) -> Response:
    """Explain every error code."""
    return tagged(request, render("errors.html", entries=entries()).encode(), HTML)


@router.get("/static/{name:path}")
def asset(request: Request, name: str) -> Response:
    """Return a file of the pages."""
    if name not in _ASSETS:
        raise NoSuchPath
    path, kind = _ASSETS[name]
    return tagged(request, _bytes(path), kind)


@cache
def _bytes(path: Path) -> bytes:
    return path.read_bytes()


def _inside(address: str) -> str:
    """Return an address of this server, `/` for any other."""
    plain = all(0x20 < ord(letter) < 0x7F for letter in address) and "\\" not in address
    return address if plain and address.startswith("/") and not address.startswith("//") else "/"
