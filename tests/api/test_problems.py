"""Every answer that is no success is a problem document that says what to do and repeats nothing."""

import asyncio
import re
from collections.abc import AsyncIterator

import httpx
import pytest

from api.app import create_app
from api.catalogue import entries
from api.problems import Problem
from api.settings import Limits, Settings
from graph import Store, embedded, open_store
from graph.settings import Settings as StoreSettings
from ontology.ids import make_id
from tests.api.conftest import Client, Find

PLANTED = "Planted-Name-Zq7"
CYPHER = {"content-type": "application/json"}


def checked(response: httpx.Response, status: int, code: str) -> Problem:
    """The problem of a response, which must have this status and code and carry nothing of the request."""
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "application/problem+json"
    assert response.headers["cache-control"] == "no-store"
    problem = Problem.model_validate_json(response.content)
    assert (problem.status, problem.code) == (status, code)
    assert problem.type == f"/errors#{code.lower()}"
    assert problem.remedy
    assert PLANTED.lower() not in response.text.lower()
    return problem


@pytest.mark.parametrize(
    ("path", "status", "code"),
    [
        (f"/{PLANTED}", 404, "CG-API-404"),
        (f"/entities/{make_id('person', 'nobody')}", 404, "CG-GET-001"),
        (f"/cases/{make_id('case', 'nobody')}", 404, "CG-GET-001"),
        (f"/reports/{make_id('report', 'nobody')}", 404, "CG-GET-001"),
        (f"/claims/{make_id('claim', 'nobody')}", 404, "CG-GET-001"),
        (f"/entities/{make_id('person', 'nobody')}/links", 404, "CG-GET-001"),
        ("/patterns/nothing", 404, "CG-ASK-001"),
        (f"/patterns/timeline?case={make_id('case', 'nobody')}", 404, "CG-GET-001"),
        ("/patterns/timeline", 422, "CG-API-422"),
        (f"/entities/{PLANTED}", 422, "CG-API-422"),
        ("/reports?limit=0", 422, "CG-API-422"),
        ("/reports?limit=201", 422, "CG-API-422"),
        (f"/reports?limit={PLANTED}", 422, "CG-API-422"),
        ("/search", 422, "CG-API-422"),
        (f"/search?q=Testov&{PLANTED}=1", 422, "CG-API-422"),
        (f"/search?q=Testov&kind={PLANTED}", 422, "CG-API-422"),
        (f"/entities/{make_id('person', 'nobody')}/links?relation={PLANTED}", 422, "CG-API-422"),
        (f"/patterns/shared-provision?{PLANTED}=1", 422, "CG-API-422"),
        (f"/claims/{make_id('claim', 'nobody')}?{PLANTED}=1", 422, "CG-API-422"),
        ("/search?q=%21%21", 400, "CG-GET-003"),
        (f"/reports?cursor={PLANTED}", 400, "CG-GET-002"),
        ("/reports/%00", 422, "CG-API-422"),
        (f"/search?q={'a' * 5000}", 414, "CG-API-414"),
    ],
)
def test_reading_what_cannot_be_read(client: Client, path: str, status: int, code: str) -> None:
    checked(client.get(path), status, code)


def test_a_misspelt_parameter_is_told_what_there_is(client: Client) -> None:
    (misspelt,) = client.get("/patterns/shared-provision?provison=x").json()["errors"]
    assert misspelt["where"] == "query"
    assert "provision, on, known, limit, cursor" in misspelt["what"]
    (kind,) = client.get("/search?q=Testov&kind=Persson").json()["errors"]
    assert "Person, " in kind["what"]


def test_the_pages_take_what_a_browser_adds(client: Client) -> None:
    assert client.get("/?from=elsewhere", accept="text/html").status_code == 200


def test_a_wrong_method(client: Client) -> None:
    response = client.send("DELETE", "/reports")
    checked(response, 405, "CG-API-405")
    assert response.headers["allow"] == "GET"
    assert client.get("/cypher").status_code == 405


@pytest.mark.parametrize(
    ("sent", "status", "code"),
    [
        ({"content": b"{", "headers": CYPHER}, 422, "CG-API-422"),
        ({"json": {"query": ""}}, 422, "CG-API-422"),
        ({"json": {"query": "RETURN 1", PLANTED: 1}}, 422, "CG-API-422"),
        ({"json": {"query": "RETURN 1", "parameters": {f"{PLANTED} x": 1}}}, 422, "CG-API-422"),
        ({"content": b"[" * 60, "headers": CYPHER}, 422, "CG-API-423"),
        ({"content": b'{"query": "' + b"x" * 70_000, "headers": CYPHER}, 413, "CG-API-413"),
        ({"data": {"query": "RETURN 1"}}, 415, "CG-API-415"),
        ({"json": {"query": f"CREATE (n:Person {{name: '{PLANTED}'}})"}}, 403, "CG-CYP-001"),
        ({"json": {"query": f"{PLANTED} of things"}}, 400, "CG-CYP-002"),
        ({"json": {"query": "RETURN $missing"}}, 422, "CG-CYP-005"),
    ],
)
def test_cypher_that_is_not_answered(client: Client, sent: dict[str, object], status: int, code: str) -> None:
    checked(client.send("POST", "/cypher", **sent), status, code)


def test_cypher_that_is_answered(client: Client) -> None:
    asked = {"query": "MATCH (p:Person) RETURN p.label AS name ORDER BY name", "limit": 2}
    found = client.send("POST", "/cypher", json=asked)
    assert found.json() == {
        "columns": ["name"],
        "rows": [["Ilya Testof"], ["Vera Advokat"]],
        "truncated": True,
    }


def test_another_host_is_refused(client: Client) -> None:
    checked(client.get("/reports", host="rebound.example"), 421, "CG-API-421")
    assert client.get("/reports", host="127.0.0.1:8000").status_code == 200
    assert client.get("/reports", host="[::1]:8000").status_code == 200


def test_limits_can_be_set(filled: Store) -> None:
    tight = Client(create_app(filled, Settings(limits=Limits(body=10, url=40, depth=1))))
    checked(tight.send("POST", "/cypher", json={"query": "RETURN 1"}), 413, "CG-API-413")
    checked(tight.get(f"/search?q={'a' * 40}"), 414, "CG-API-414")


def test_too_many_requests_at_once(filled: Store) -> None:
    app = create_app(filled, Settings(limits=Limits(requests=1, body_seconds=0.2)))

    async def ask() -> list[httpx.Response]:
        async def trickle() -> AsyncIterator[bytes]:
            await asyncio.sleep(1)
            yield b"{}"

        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as asking:
            slow = asyncio.create_task(asking.post("/cypher", content=trickle(), headers=CYPHER))
            await asyncio.sleep(0.1)
            return [await asking.get("/healthz"), await slow]

    turned_away, slow = asyncio.run(ask())
    checked(turned_away, 503, "CG-API-503")
    checked(slow, 422, "CG-API-422")


def test_a_fault_tells_nothing(filled: Store, caplog: pytest.LogCaptureFixture) -> None:
    app = create_app(filled)

    @app.get("/broken")
    def broken() -> None:  # pyright: ignore[reportUnusedFunction]
        raise RuntimeError(PLANTED)

    checked(Client(app).get("/broken"), 500, "CG-API-500")
    assert "RuntimeError at test_problems.py" in caplog.text
    assert PLANTED not in caplog.text


@pytest.mark.skipif("CASEGRAPH_NEO4J_URI" in __import__("os").environ, reason="stops the embedded database")
def test_a_database_that_cannot_be_used(tmp_path_factory: pytest.TempPathFactory) -> None:
    home = tmp_path_factory.mktemp("gone")
    with open_store(StoreSettings(home=home)) as store:
        away = Client(create_app(store))
        assert away.get("/readyz").status_code == 200
        embedded.stop(StoreSettings(home=home))
        (home / "arcadedb").rename(home / "moved")
        (home / "arcadedb").write_text("in the way")
        response = away.get("/readyz")
        problem = checked(response, 503, response.json()["code"])
        assert problem.code.startswith("CG-DB-")
        assert str(home) not in problem.model_dump_json()
        assert away.get("/healthz").status_code == 200


def test_a_browser_is_shown_a_page(client: Client, find: Find) -> None:
    response = client.get("/nothing", accept="text/html")
    assert response.status_code == 404
    assert response.headers["content-type"].startswith("text/html")
    assert "CG-API-404" in response.text


def test_every_code_is_explained_where_problems_lead(client: Client) -> None:
    page = client.get("/errors").text
    anchors = set(re.findall(r'id="(cg-[a-z]+-\d+)"', page))
    assert anchors == {entry.code.lower() for entry in entries()}
    assert len(anchors) > 50
    assert all(entry.meaning and entry.remedy for entry in entries())
