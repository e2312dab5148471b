"""Who may read: the token's holder, in a header or through the form; nobody else, and no other site's page."""

import os
import stat
from pathlib import Path

import pytest
from fastapi.routing import APIRoute

from api import tokens
from api.app import ROUTERS
from api.guards import SAFE_METHODS
from tests.api.conftest import Client

OPEN = {"/healthz", "/readyz", "/login", "/errors", "/static/{name:path}"}


def test_every_route_but_the_open_ones_needs_the_token(guarded: Client) -> None:
    routes = [route for module in ROUTERS for route in module.router.routes if isinstance(route, APIRoute)]
    assert len(routes) > 20
    for route in routes:
        path = route.path.replace("{id}", "person-aaaaaaaaaaaaaaaa").replace("{name}", "timeline")
        for method in sorted(route.methods or ()):
            response = guarded.send(method, path.replace("{name:path}", "style.css"))
            refused = response.status_code == 401
            assert refused == (route.path not in OPEN) or (route.path == "/login"), (method, path)


def test_without_a_token_nothing_is_changed(client: Client) -> None:
    """Only free Cypher, which reads, and signing in take another method."""
    routes = [route for module in ROUTERS for route in module.router.routes if isinstance(route, APIRoute)]
    changes = [(m, r.path) for r in routes for m in sorted(r.methods or ()) if m not in SAFE_METHODS]
    refused = [
        (method, path)
        for method, path in changes
        if client.send(method, path.replace("{id}", "candidate-aaaaaaaaaaaaaaaa"), json={}).json()["code"]
        == "CG-API-424"
    ]
    assert set(changes) - set(refused) == {("POST", "/cypher"), ("POST", "/login")}


def test_what_does_not_exist_looks_the_same_without_a_token(guarded: Client) -> None:
    there, absent = guarded.get("/reports"), guarded.get("/nothing-like-this")
    assert there.status_code == absent.status_code == 401
    assert there.content == absent.content
    assert there.headers["www-authenticate"].startswith("Bearer")


@pytest.mark.parametrize(
    "sent", ["Bearer wrong", "Bearer", "Basic secret", "secret", "Bearer secret2", "Bearer \xff"]
)
def test_a_wrong_token_is_refused(guarded: Client, sent: str) -> None:
    response = guarded.send("GET", "/reports", headers={"authorization": sent.encode("latin-1")})
    assert response.status_code == 401


def test_the_token_opens_everything(guarded: Client) -> None:
    for scheme in ("Bearer", "bearer"):
        assert guarded.get("/reports", authorization=f"{scheme} secret").status_code == 200


def test_the_token_in_an_address_opens_nothing(guarded: Client) -> None:
    for name in ("token", "access_token", "authorization"):
        assert guarded.get(f"/reports?{name}=secret").status_code == 401


def signed_in(guarded: Client, **more: str) -> str:
    form = {"token": "secret", "next": "/reports"}
    response = guarded.send("POST", "/login", data=form, headers={"origin": "http://localhost", **more})
    assert response.status_code == 303
    assert response.headers["location"] == "/reports"
    return response.headers["set-cookie"]


def test_a_browser_signs_in_with_a_form(guarded: Client) -> None:
    asked = guarded.get("/cases/case-aaaaaaaaaaaaaaaa", accept="text/html")
    assert asked.status_code == 401
    assert 'name="next" value="/cases/case-aaaaaaaaaaaaaaaa"' in asked.text
    cookie = signed_in(guarded)
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    assert "secret" not in cookie
    session = cookie.split(";")[0]
    assert guarded.get("/reports", cookie=session).status_code == 200


def test_a_session_asks_only_from_our_own_pages(guarded: Client) -> None:
    session = signed_in(guarded).split(";")[0]
    asked = {"query": "RETURN 1 AS one"}
    for origin in ({}, {"origin": "http://evil.example"}, {"origin": "null"}):
        refused = guarded.send("POST", "/cypher", json=asked, headers={"cookie": session, **origin})
        assert refused.json()["code"] == "CG-API-403"
    own = {"cookie": session, "origin": "http://localhost"}
    assert guarded.send("POST", "/cypher", json=asked, headers=own).status_code == 200


def test_signing_in_leads_nowhere_else(guarded: Client) -> None:
    for address in (
        "//evil.example",
        "http://evil.example",
        "/\\evil.example",
        "javascript:1",
        "/a\r\nX: 1",
        "",
    ):
        form = {"token": "secret", "next": address}
        response = guarded.send("POST", "/login", data=form, headers={"origin": "http://localhost"})
        assert response.headers["location"] == "/", address


def test_a_wrong_token_in_the_form_is_refused(guarded: Client) -> None:
    own = {"origin": "http://localhost"}
    assert guarded.send("POST", "/login", data={"token": "x"}, headers=own).status_code == 401
    assert guarded.send("POST", "/login", data={"token": "secret"}).status_code == 403


def test_the_token_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    first, second = tokens.obtain(tmp_path / "home"), tokens.obtain(tmp_path / "home")
    assert (first.new, second.new) == (True, False)
    assert first.text == second.text
    assert len(first.text) >= 43
    path = tmp_path / "home" / tokens.FILE
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert os.listdir(tmp_path / "home") == [tokens.FILE]
    assert tokens.obtain(tmp_path / "other").text != first.text
