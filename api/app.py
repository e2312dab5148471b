"""Turn a store and settings into the application that answers HTTP."""

from fastapi import Depends, FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from api.gate import Gate
from api.openapi import described
from api.parameters import refuse_unknown
from api.routes import cases, cypher, findings, health, patterns, review, site, sources, things
from api.settings import Settings
from api.shown import shown
from graph.connection import Store

ROUTERS = (health, findings, things, cases, sources, patterns, review, cypher, site)
"""Modules of routes, in the order in which the documentation shows them."""


def create_app(store: Store, settings: Settings | None = None) -> FastAPI:
    """Return the application over a store; the caller opens and closes the store."""
    app = FastAPI(title="casegraph", openapi_url=None, docs_url=None, redoc_url=None, redirect_slashes=False)
    app.state.store = store
    app.state.settings = settings or Settings()
    app.add_middleware(Gate, settings=app.state.settings)
    app.add_exception_handler(HTTPException, _shown)
    app.add_exception_handler(RequestValidationError, _shown)
    for module in ROUTERS:
        app.include_router(module.router, dependencies=[Depends(refuse_unknown)])
    described(app)
    return app


def _shown(request: Request, error: Exception) -> Response:
    return shown(request, error)
