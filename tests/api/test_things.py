"""Things by any of their ids, pages of links, and values of the database as JSON."""

import datetime
import math

import pytest

from api.values import as_json
from graph import Store, read
from tests.api.conftest import Client, Find


def other_record(store: Store, identifier: str) -> str:
    """An id under which a report knows a thing, and which is not the thing's own."""
    return next(record for record in read.entity(store, identifier).records if record != identifier)


@pytest.mark.parametrize("rest", ["", ".jsonld", ".html", "/links", "/links.json?limit=1&direction=in"])
def test_a_records_id_leads_to_the_thing(client: Client, filled: Store, find: Find, rest: str) -> None:
    person = find("Testov", "Person")
    response = client.get(f"/entities/{other_record(filled, person)}{rest}")
    assert response.status_code == 308
    assert response.headers["location"] == f"/entities/{person}{rest}"
    assert client.get(response.headers["location"]).status_code == 200


def test_a_records_id_of_a_case_leads_to_the_case(client: Client, filled: Store, find: Find) -> None:
    case = find("Testov", "Case")
    response = client.get(f"/cases/{other_record(filled, case)}")
    assert (response.status_code, response.headers["location"]) == (308, f"/cases/{case}")


def test_an_id_of_something_else_is_no_case(client: Client, filled: Store, find: Find) -> None:
    person = find("Testov", "Person")
    assert client.get(f"/cases/{person}").status_code == 404
    record = client.get(f"/cases/{other_record(filled, person)}")
    assert record.status_code == 308
    assert client.get(record.headers["location"]).status_code == 404


def test_following_next_meets_every_link_once(client: Client, find: Find) -> None:
    path: str | None = f"/entities/{find('Northern Prison', 'Facility')}/links?limit=2"
    met: list[str] = []
    total = 0
    while path is not None:
        response = client.get(path)
        page = response.json()
        met += [claim for link in page["items"] for claim in link["claims"]]
        total = page["total"]
        path = page["next"]
        assert (f'<{path}>; rel="next"' == response.headers.get("link")) == (path is not None)
    assert total == 7
    assert len(met) == len(set(met)) >= total


def test_the_links_of_one_relation(client: Client, find: Find) -> None:
    path = f"/entities/{find('Northern Prison', 'Facility')}/links"
    held = client.json(f"{path}?relation=HELD_IN&direction=in")
    assert held["total"] == len(held["items"]) == 3
    assert client.json(f"{path}?relation=HELD_IN&direction=out")["items"] == []
    assert {relation["relation"] for relation in held["relations"]} == {"HELD_IN", "AT_FACILITY"}


@pytest.mark.parametrize(
    ("value", "made"),
    [
        (None, None),
        (True, True),
        (1, 1),
        (1.5, 1.5),
        (math.nan, None),
        (math.inf, None),
        ("a", "a"),
        ((1, (2, None)), [1, [2, None]]),
        ({"a": {1}, 2: "b"}, {"a": [1], "2": "b"}),
        (datetime.date(2021, 5, 4), "2021-05-04"),
        (b"x", "b'x'"),
    ],
)
def test_values_of_the_database_are_json(value: object, made: object) -> None:
    assert as_json(value) == made
