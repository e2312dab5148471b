"""The queue over HTTP: listed, judged, taken back."""

import pytest

from api.app import create_app
from api.settings import Settings
from graph import Store, review
from graph.digest import digest
from tests import uncertain
from tests.api.cli.conftest import run
from tests.api.conftest import Client

JSON = {"content-type": "application/json"}
SAME = {"verdict": "same", "by": "Analyst"}


@pytest.fixture
def asked(store: Store) -> Client:
    """An application over three pairs that wait."""
    uncertain.load(store)
    return Client(create_app(store, Settings(token="secret")), (("authorization", "Bearer secret"),))


def test_the_queue_is_walked_by_its_cursor(asked: Client, store: Store) -> None:
    whole = asked.json("/review")
    assert whole["total"] == len(whole["items"]) == 3
    seen: list[str] = []
    path: str | None = "/review?limit=1"
    while path:
        page = asked.json(path)
        seen += [item["id"] for item in page["items"]]
        path = page["next"]
    assert seen == [item["id"] for item in whole["items"]]
    assert asked.json(f"/review/{seen[0]}") == whole["items"][0]


def test_get_has_the_same_bytes_without_a_server(asked: Client) -> None:
    assert run("get", "/review?limit=2").out == asked.get("/review?limit=2").text


def test_a_judgement_moves_the_graph_and_its_withdrawal_moves_it_back(asked: Client, store: Store) -> None:
    before = digest(store)
    first = asked.json("/review")["items"][0]["id"]
    judged = asked.send("POST", f"/review/{first}", json=SAME)
    assert judged.status_code == 200
    assert judged.headers["cache-control"] == "no-store"
    assert judged.json()["verdict"] == "same"
    assert judged.json()["left"]["entity"] == judged.json()["right"]["entity"]
    assert asked.json("/review")["total"] == 2
    again = asked.send("POST", f"/review/{first}", json={"verdict": "unsure", "by": "Second"})
    assert [one["verdict"] for one in again.json()["judgements"]] == ["same", "unsure"]
    taken = asked.send("DELETE", f"/review/{first}?by=Second")
    assert taken.status_code == 200
    assert taken.json()["verdict"] is None
    assert digest(store) == before
    assert asked.json("/review")["total"] == 3


def code(asked: Client, method: str, path: str, **given: object) -> tuple[int, str]:
    response = asked.send(method, path, **given)
    assert response.headers["content-type"] == "application/problem+json"
    return response.status_code, response.json()["code"]


def test_problems(asked: Client, store: Store) -> None:
    pairs = [item["id"] for item in asked.json("/review")["items"]]
    nobody = "/review/candidate-aaaaaaaaaaaaaaaa"
    assert code(asked, "GET", nobody) == (404, "CG-REV-001")
    assert code(asked, "POST", nobody, json=SAME) == (404, "CG-REV-001")
    assert code(asked, "DELETE", f"/review/{pairs[0]}?by=A") == (404, "CG-REV-002")
    assert code(asked, "DELETE", f"/review/{pairs[0]}") == (422, "CG-API-422")
    for wrong in (
        {},
        {"verdict": "same"},
        {"verdict": "maybe", "by": "A"},
        {**SAME, "by": " "},
        {**SAME, "more": 1},
    ):
        assert code(asked, "POST", f"/review/{pairs[0]}", json=wrong) == (422, "CG-API-422")
    assert code(asked, "POST", f"/review/{pairs[0]}", content="{}") == (415, "CG-API-415")
    assert code(asked, "PUT", f"/review/{pairs[0]}", json=SAME) == (405, "CG-API-405")
    assert code(asked, "GET", "/review?cursor=abc") == (400, "CG-GET-002")
    first, second = (review.pair_of(store, pair) for pair in pairs[:2])
    for one, other in ((first.left, second.left), (first.right, second.left)):
        review.judge(store, review.pair_with(store, one, other), "same", "Analyst")
    different = {"verdict": "different", "by": "A"}
    assert code(asked, "POST", f"/review/{pairs[0]}", json=different) == (409, "CG-REV-003")


def test_nothing_is_judged_without_the_token(asked: Client, store: Store) -> None:
    closed = Client(create_app(store, Settings(token="secret")))
    first = asked.json("/review")["items"][0]["id"]
    assert closed.send("POST", f"/review/{first}", json=SAME).status_code == 401
    assert closed.get("/review").status_code == 401
    assert review.in_force(store) == []
