"""What the embedded database answers with nothing gets its rows, or a refusal that says what to write."""

import pytest

from graph import Store
from graph.guard import check_cypher, run_cypher
from graph.guard.errors import LosesRows
from tests.graph.guard.conftest import rows

HELD = "MATCH (a:Person {id: 'person-a'})-[h:HELD_IN]->(f:Facility) "
BACK = (
    HELD + "UNWIND h.claims AS one MATCH (c:Claim {id: one})-[:STANDS_ON]->()",
    HELD + "UNWIND h.claims AS one MATCH (c:Claim {id: one})",
    HELD + "UNWIND h.claims AS one UNWIND [one] AS two MATCH (c:Claim {id: two})",
    HELD + "UNWIND h.claims AS one MATCH (c:Claim) WHERE c.id = one AND EXISTS { (c)-[:STANDS_ON]->() }",
    HELD + "MATCH (g:Facility) UNWIND h.claims AS one MATCH (c:Claim {id: one})",
    "MATCH (a:Person {id: 'person-a'}) UNWIND ['claim-1'] AS one MATCH (c:Claim WHERE c.id = one)",
    "MATCH (x:Person {id: 'person-a'}) UNWIND ['claim-1'] AS one MATCH (y:Court) MATCH (c:Claim {id: one})",
)
ALWAYS = (
    HELD + "UNWIND h.claims AS one WITH one MATCH (c:Claim {id: one})",
    HELD + "WITH h AS k MATCH (c:Claim {id: k.claims[0]})",
    HELD + "WITH h MATCH (c:Claim {id: h.claims[0]})",
    HELD + "MATCH (c:Claim) WHERE c.id = h.claims[0]",
    HELD + "CALL (h) { MATCH (c:Claim {id: h.claims[0]}) RETURN c }",
    "UNWIND ['claim-1'] AS one MATCH (c:Claim {id: one})",
)
REFUSED = (
    HELD + "MATCH (c:Claim {id: h.claims[0]})",
    HELD + "WITH * MATCH (c:Claim {id: head(h.claims)})",
    HELD + "OPTIONAL MATCH (c:Claim {id: h.claims[0]})-[:STANDS_ON]->(p)",
    HELD + "UNWIND [1] AS n WITH *, n + 1 AS m MATCH (c:Claim {id: coalesce(h.claims[0], 'x')})",
    "MATCH (a:Person {id: 'person-a'})-[h:HELD_IN]->(), (c:Claim {id: h.claims[0]})",
    "MATCH (a:Person)-[h:HELD_IN]->() MATCH (b)-[:HELD_IN {validFrom: h.validFrom}]->() MATCH (c:Claim)",
    f"CALL {{ {HELD} MATCH (c:Claim {{id: h.claims[0]}}) RETURN c }}",
    f"MATCH (c:Claim) WHERE EXISTS {{ {HELD} MATCH (d:Claim {{id: h.claims[0]}}) }}",
    "MATCH (c:Claim) WHERE EXISTS { (:Person)-[h:HELD_IN]->(), (:Claim {id: h.claims[0]}) }",
    "MATCH (a:Person), (c:Claim) WHERE [(a)-[k:HELD_IN]->(x {id: k.validFrom}) | k] <> []",
)
END = " RETURN DISTINCT c.id AS id"


@pytest.mark.parametrize("query", [*BACK, *ALWAYS])
def test_no_row_is_lost(loaded: Store, query: str) -> None:
    assert run_cypher(loaded, query + END).rows == (("claim-1",),)


@pytest.mark.parametrize("query", BACK)
def test_only_a_with_is_set_between(query: str) -> None:
    adapted = check_cypher(query + END, for_embedded=True).text
    assert adapted.count("WITH * ") == 1
    assert adapted.replace("WITH * MATCH", "MATCH") == query + END
    assert check_cypher(query + END).text == query + END


@pytest.mark.parametrize(
    "query", [*(query + END for query in ALWAYS), *(row["query"] for row in rows("allowed.jsonl"))]
)
def test_what_loses_nothing_is_left_alone(query: str) -> None:
    given = {"a": 1, "b": 1, "ids": [1], "names": ["x"], "skip": 1, "limit": 1}
    assert check_cypher(query, given, for_embedded=True).text == check_cypher(query, given).text


@pytest.mark.parametrize("query", REFUSED)
def test_a_value_of_a_relationship_in_braces_is_refused_on_the_embedded_database(query: str) -> None:
    check_cypher(query + END)
    with pytest.raises(LosesRows, match=r"\(line 1, column \d+\)") as caught:
        check_cypher(query + END, for_embedded=True)
    assert "WHERE" in caught.value.remedy


def test_the_place_is_that_of_the_braces() -> None:
    with pytest.raises(LosesRows) as caught:
        check_cypher("MATCH (a)-[h]->(b)\nMATCH (c:Claim {id: h.x}) RETURN c", for_embedded=True)
    assert caught.value.place == (2, 16)


def test_the_remedy_is_an_answer(loaded: Store) -> None:
    condition = LosesRows((1, 1)).remedy.partition(": ")[2].rstrip(".")
    assert run_cypher(loaded, HELD + condition + END).rows == (("claim-1",),)


def test_the_refusal_is_the_embedded_databases_alone(loaded: Store, backend: str) -> None:
    query = REFUSED[0] + END
    if backend == "neo4j":
        assert run_cypher(loaded, query).rows == (("claim-1",),)
    else:
        with pytest.raises(LosesRows):
            run_cypher(loaded, query)
