"""What analysts ask gets through, and gives the same as the same text sent straight to the database."""

import json
import re
from pathlib import Path

import pytest

from graph import Store
from graph.errors import QueryRefused
from graph.guard import run_cypher
from tests.graph.guard.conftest import rows

QUERIES = [row["query"] for row in rows("allowed.jsonl")]
GIVEN = {
    "a": "person-a",
    "b": "person-b",
    "ids": ["person-a", "case-1"],
    "names": ["Bo Tarvik"],
    "skip": 1,
    "limit": 1,
}


def test_there_are_enough() -> None:
    assert len(set(QUERIES)) >= 40


@pytest.mark.parametrize("query", QUERIES)
def test_an_analysts_query_gives_rows(loaded: Store, query: str) -> None:
    table = run_cypher(loaded, query, GIVEN)
    assert table.rows
    assert not table.truncated
    assert all(len(row) == len(table.columns) for row in table.rows)
    json.dumps(table.rows, allow_nan=False)


def test_the_answer_is_the_databases(loaded: Store) -> None:
    table = run_cypher(loaded, "MATCH (p:Person) // all\nRETURN p.label AS name, p.n AS n ORDER BY n;")
    assert (table.columns, table.rows) == (("name", "n"), (("Ada Norling", 1), ("Bo Tarvik", 2)))


def test_nodes_relationships_and_paths_are_objects(loaded: Store) -> None:
    query = "MATCH p = (a:Person {id: 'person-a'})-[r:SUBJECT_OF]->(c) RETURN a, r, p"
    node, tie, path = run_cypher(loaded, query).rows[0]
    assert isinstance(node, dict)
    assert isinstance(tie, dict)
    assert isinstance(path, dict)
    assert node["labels"] == ["Agent", "Entity", "Person"]
    assert isinstance(node["properties"], dict)
    assert node["properties"]["id"] == "person-a"
    assert (tie["type"], tie["properties"]) == ("SUBJECT_OF", {"claims": ["claim-1"]})
    assert tie["start"] == node["element"]
    assert isinstance(path["nodes"], list)
    assert isinstance(path["relationships"], list)
    assert [len(path["nodes"]), len(path["relationships"])] == [2, 1]
    assert path["nodes"][0] == node


def test_dates_are_text(loaded: Store) -> None:
    row = run_cypher(loaded, "RETURN date('2021-03-11') AS d, duration({days: 2}) AS l").rows[0]
    assert row == ("2021-03-11", "P2D")


@pytest.mark.parametrize(("limit", "truncated"), [(1, True), (2, False), (3, False), (0, True)])
@pytest.mark.parametrize(
    "query",
    [
        "MATCH (p:Person) RETURN p.label",
        "MATCH (p:Person) RETURN p.label LIMIT 50",
        "MATCH (p:Person {id: 'person-a'}) RETURN p.id AS i UNION MATCH (p:Person {id: 'person-b'}) RETURN p.id AS i",
    ],
)
def test_a_cut_result_says_so(loaded: Store, query: str, limit: int, truncated: bool) -> None:
    table = run_cypher(loaded, query, limit=limit)
    assert (len(table.rows), table.truncated) == (min(limit, 2), truncated)


def test_an_empty_answer_has_its_columns(loaded: Store) -> None:
    table = run_cypher(loaded, "MATCH (p:Person {id: 'nobody'}) RETURN p.id AS id, p.label AS label")
    assert (table.columns, table.rows, table.truncated) == (("id", "label"), (), False)


def test_a_value_too_large_to_show_is_cut_and_said_so(loaded: Store) -> None:
    table = run_cypher(loaded, "UNWIND range(1, 5000) AS i RETURN collect(i) AS many")
    assert table.truncated
    assert isinstance(table.rows[0][0], list)
    assert len(table.rows[0][0]) == 2000


def test_a_hostile_parameter_stays_a_value(loaded: Store) -> None:
    hostile = "x'}) DETACH DELETE n //"
    table = run_cypher(loaded, "MATCH (n:Person {id: $id}) RETURN n", {"id": hostile})
    assert table.rows == ()
    assert run_cypher(loaded, "RETURN $id AS id", {"id": hostile}).rows == ((hostile,),)


def test_rows_that_the_database_left_empty_are_no_answer(loaded: Store) -> None:
    """One database refuses this query, the other gives rows without a value."""
    query = "MATCH (p:Person)-[h:HELD_IN]->(f) RETURN p {.label, stays: collect(h.validFrom)} AS person"
    with pytest.raises(QueryRefused):
        run_cypher(loaded, query)


def test_what_the_database_says_of_a_query_does_not_repeat_it(loaded: Store) -> None:
    with pytest.raises(QueryRefused) as caught:
        run_cypher(loaded, "MATCH (n:Person)\nRETURN unknown.label AS Barkhrom_Somebody")
    assert "Barkhrom" not in str(caught.value)


@pytest.mark.parametrize(("query", "reason"), [("RETURN 1/0 AS n", "zero"), ("RETURN typo AS n", "ariable")])
def test_the_reason_is_said_and_nobody_is_sent_to_a_log(loaded: Store, query: str, reason: str) -> None:
    with pytest.raises(QueryRefused) as caught:
        run_cypher(loaded, query)
    assert reason in str(caught.value)
    assert "log" not in str(caught.value)


def test_the_reference_page_names_the_indexes_of_this_database(loaded: Store) -> None:
    text = (Path(__file__).parents[3] / "docs" / "reference" / "cypher.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| the [^|]+ \| ([^|]*'[^|]*) \| ([^|]+) \|$", text, re.M)
    named = {name for row in rows for name in re.findall(r"'([^']+)'", row[loaded.backend == "neo4j"])}
    there = loaded.read("SHOW INDEXES YIELD name, type WHERE type = 'FULLTEXT' RETURN name")
    assert named == {row["name"] for row in there}
    for name in named:
        run_cypher(
            loaded, f"CALL db.index.fulltext.queryNodes('{name}', 'x') YIELD node, score RETURN node.id"
        )
