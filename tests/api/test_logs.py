"""What the server's log holds: methods, patterns, statuses and times; nothing of what was asked."""

import logging

import pytest

from tests.api.conftest import Client, Find

PLANTED = "PlantedZq7"
CLIENTS = {"httpx", "httpcore", "neo4j", "asyncio"}
"""Loggers of what asks here, and of what is asked; the server's own configuration leaves them out."""


@pytest.fixture
def lines(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    caplog.set_level(logging.DEBUG)
    return caplog


def test_nothing_of_a_request_is_logged(
    client: Client, guarded: Client, find: Find, lines: pytest.LogCaptureFixture
) -> None:
    person = find("Testov", "Person")
    lines.clear()
    for path in (
        f"/search?q={PLANTED}",
        f"/{PLANTED}",
        f"/reports?cursor={PLANTED}",
        f"/entities/{PLANTED}",
        f"/patterns/{PLANTED}",
        f"/entities/{person}",
        f"/entities/{person}?{PLANTED}={PLANTED}",
    ):
        client.get(path, user_agent=PLANTED, referer=f"http://x/{PLANTED}")
    for query in (f"RETURN '{PLANTED}'", f"{PLANTED}", f"MATCH (n:{PLANTED}) RETURN n"):
        client.send("POST", "/cypher", json={"query": query, "parameters": {PLANTED: PLANTED}})
    guarded.get("/reports", authorization=f"Bearer {PLANTED}")
    guarded.send("POST", "/login", data={"token": PLANTED}, headers={"origin": "http://localhost"})
    assert "casegraph.api" in {record.name for record in lines.records}
    own = [record for record in lines.records if record.name.startswith("casegraph")]
    assert len(own) >= 12
    for record in lines.records:
        if record.name.split(".")[0] in CLIENTS:
            continue
        assert PLANTED not in record.getMessage(), record.name
        assert person not in record.getMessage()


def test_a_line_has_the_pattern_of_the_route(
    client: Client, find: Find, lines: pytest.LogCaptureFixture
) -> None:
    client.get(f"/entities/{find('Testov', 'Person')}")
    assert any("GET /entities/{id} 200" in record.getMessage() for record in lines.records)
