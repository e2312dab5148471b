"""A retracted report says nothing any more, visibly; when that is taken back, the graph is what it was."""

import random

import pytest

from graph import Store
from graph.digest import digest
from graph.errors import NoSuchReport
from graph.projection import project
from graph.retract import Retracted, restore, retract
from graph.write import write_document
from ontology.ids import make_id
from tests.graph.projection.test_increment import from_nothing
from tests.graph.projection.world import Told, contents, told

LATER = "2026-03-03T00:00:00Z"
FIRST = make_id("report", "reports/0.txt")


def three(store: Store) -> list[list[Told]]:
    chance = random.Random(5)
    units = [[told(chance) for _ in range(3)] for _ in range(3)]
    for number, some in enumerate(units):
        write_document(store, contents(f"reports/{number}.txt", some))
    project(store)
    return units


def test_nothing_stands_on_a_retracted_report(store: Store) -> None:
    three(store)
    done = retract(store, FIRST, "the source withdrew it", LATER)
    project(store)
    assert done.claims > 50
    assert not store.read("MATCH (:Report {id: $id})-[r:REPORTS_ON]->() RETURN r", id=FIRST)
    assert not store.read("MATCH (e:Entity) WHERE $id IN e.reports RETURN e.id", id=FIRST)
    assert not store.read("MATCH (r:Record {reportId: $id})-[:RESOLVED_AS]->(e) RETURN e.id", id=FIRST)
    seen = store.read(
        "MATCH (r:Report {id: $id}) RETURN r.retractedAt AS at, r.retractionReason AS why", id=FIRST
    )
    assert seen == [{"at": LATER, "why": "the source withdrew it"}]
    assert store.read("MATCH (e:Entity) RETURN count(e) AS n")[0]["n"] > 10


def test_the_rest_is_as_if_the_report_had_never_been_there(store: Store) -> None:
    three(store)
    retract(store, FIRST, "why", LATER)
    project(store)
    grown = digest(store)
    from_nothing(store)
    assert digest(store) == grown


def test_taken_back_the_graph_is_what_it_was(store: Store) -> None:
    units = three(store)
    write_document(store, contents("reports/0.txt", units[0][:2], 1))
    project(store)
    before = digest(store)
    done = retract(store, FIRST, "why", LATER)
    project(store)
    assert digest(store) != before
    assert restore(store, FIRST) == done
    project(store)
    assert digest(store) == before


def test_twice_is_once(store: Store) -> None:
    three(store)
    retract(store, FIRST, "why", LATER)
    assert retract(store, FIRST, "again", LATER) == Retracted(FIRST, 0, changed=False)
    restore(store, FIRST)
    assert restore(store, FIRST) == Retracted(FIRST, 0, changed=False)


def test_a_new_version_of_a_retracted_report_stays_retracted(store: Store) -> None:
    units = three(store)
    write_document(store, contents("reports/0.txt", units[0][1:], 1))
    project(store)
    changed = digest(store)
    store.write("MATCH (n) DETACH DELETE n")
    three(store)
    retract(store, FIRST, "why", LATER)
    write_document(store, contents("reports/0.txt", units[0][1:], 1))
    project(store)
    assert not store.read("MATCH (e:Entity) WHERE $id IN e.reports RETURN e.id", id=FIRST)
    restore(store, FIRST)
    project(store)
    assert digest(store) == changed


def test_a_report_that_is_not_there_is_an_error(store: Store) -> None:
    for change in (
        lambda: retract(store, "report-none", "why", LATER),
        lambda: restore(store, "report-none"),
    ):
        with pytest.raises(NoSuchReport):
            change()
