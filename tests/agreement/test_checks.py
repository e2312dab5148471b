"""What the checks find in a graph beside the properties of one record: labels, and the ends of relationships."""

from graph import Store
from tests.agreement.judges import found, statements

PERSON = "person-" + "a" * 16
FACILITY = "facility-" + "b" * 16


def test_a_label_of_another_class_does_not_belong(store: Store) -> None:
    rows = found(store, "Person", "CREATE (:Person:Agent:Entity:Court {id: $id, label: 'x'})", id=PERSON)
    assert rows == [{"id": PERSON, "violations": ["label Court does not belong"]}]


def test_a_label_of_a_superclass_is_needed(store: Store) -> None:
    rows = found(store, "Person", "CREATE (:Person:Entity {id: $id, label: 'x'})", id=PERSON)
    assert rows == [{"id": PERSON, "violations": ["label Agent is missing"]}]


def test_a_check_lists_every_violation_without_the_value(store: Store) -> None:
    text = "CREATE (:Person:Agent:Entity {id: $id, label: '', gender: 'secret', nickname: 'secret'})"
    rows = found(store, "Person", text, id=PERSON)
    assert rows == [
        {
            "id": PERSON,
            "violations": [
                "label is too short",
                "gender is not one of its values",
                "property nickname is not known",
            ],
        }
    ]


def test_a_check_of_one_class_leaves_the_others_alone(store: Store) -> None:
    assert found(store, "Court", "CREATE (:Person:Agent:Entity {id: 'x'})") == []


def test_a_relationship_ends_at_the_right_classes(store: Store) -> None:
    text = """
        CREATE (p:Person:Agent:Entity {id: $person})-[:HELD_IN]->(f:Facility:Entity {id: $facility})
        CREATE (f)-[:HELD_IN]->(p)
        CREATE (p)-[:LIKES]->(f)
    """
    assert found(store, "relationships", text, person=PERSON, facility=FACILITY) == [
        {"id": FACILITY, "type": "HELD_IN", "object": PERSON},
        {"id": PERSON, "type": "LIKES", "object": FACILITY},
    ]


def test_an_edge_is_named_by_its_ends(store: Store) -> None:
    text = """
        CREATE (p:Person:Agent:Entity {id: $person}), (f:Facility:Entity {id: $facility})
        CREATE (p)-[:HELD_IN {modality: 'asserted'}]->(f)
    """
    rows = found(store, "Edge", text, person=PERSON, facility=FACILITY)
    assert rows == [
        {"id": PERSON, "type": "HELD_IN", "object": FACILITY, "violations": ["claims is missing"]}
    ]


def test_links_of_the_record_layer_are_no_edges(store: Store) -> None:
    text = "CREATE (:Claim {id: 'x'})-[:STANDS_ON {start: 0, end: 1}]->(:Passage {id: 'y'})"
    assert found(store, "Edge", text) == []
    assert found(store, "relationships", text) == []


def test_the_database_understands_its_constraints(store: Store) -> None:
    if store.http:
        for statement in statements("constraints.arcadedb.sql"):
            store.http.sql(statement)
        return
    with store.session(write=True) as session:
        for name in ("constraints.neo4j.cypher", "constraints.neo4j-enterprise.cypher"):
            for statement in statements(name):
                session.run("EXPLAIN " + statement).consume()
