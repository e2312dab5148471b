"""Whether the server lives, and whether it can answer."""

from typing import Literal

from fastapi import APIRouter, Request, Response

from api.describe import answers
from api.parameters import StoreOf
from api.represent import Forms, respond
from api.views.base import View
from api.views.examples import shown

router = APIRouter(tags=["health"])


class Alive(View):
    """The server answers."""

    model_config = shown({"status": "alive"})

    status: Literal["alive"] = "alive"


class Ready(View):
    """The database answers too."""

    model_config = shown({"status": "ready", "database": "arcadedb"})

    status: Literal["ready"] = "ready"
    database: str


@router.get("/healthz", response_model=Alive, responses=answers())
def alive(request: Request) -> Response:
    """Return at once: the server lives. Needs no token."""
    return respond(request, Forms(Alive()))


@router.get("/readyz", response_model=Ready, responses=answers())
def ready(request: Request, store: StoreOf) -> Response:
    """Return whether the database answers a read, else 503. Needs no token and writes nothing."""
    store.read("RETURN 1 AS one")
    return respond(request, Forms(Ready(database=store.backend)))
