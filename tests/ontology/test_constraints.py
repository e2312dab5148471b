"""The constraints of both databases speak of the same classes and keys, all of them in the ontology."""

import re

import pytest

from ontology.generated.labels import CLASSES, Key, Label
from tests.agreement.judges import GENERATED, statements


def neo4j_unique() -> set[tuple[str, str]]:
    pattern = r"FOR \(n:(\w+)\) REQUIRE n\.(\w+) IS UNIQUE"
    return set(re.findall(pattern, "\n".join(statements("constraints.neo4j.cypher"))))


def arcadedb_index(kind: str) -> set[tuple[str, str]]:
    pattern = rf"CREATE INDEX IF NOT EXISTS ON (\w+) \((\w+)(?: BY ITEM)?\) {kind}$"
    return {(m[1], m[2]) for s in statements("constraints.arcadedb.sql") if (m := re.match(pattern, s))}


def test_the_same_ids_are_unique_in_both() -> None:
    assert neo4j_unique() == arcadedb_index("UNIQUE")
    records = {(info.label, "id") for info in CLASSES.values() if not info.is_entity}
    assert neo4j_unique() == records | {("Entity", "id")}


def test_the_same_keys_are_looked_up_and_searched_in_both() -> None:
    text = "\n".join(statements("constraints.neo4j.cypher"))
    looked_up = set(re.findall(r"FOR \(n:(\w+)\) ON \(n\.(\w+)\)", text))
    searched = {
        (label, key)
        for label, keys in re.findall(r"FULLTEXT .* FOR \(n:(\w+)\) ON EACH \[(.*)\]", text)
        for key in re.findall(r"n\.(\w+)", keys)
    }
    assert looked_up == arcadedb_index("NOTUNIQUE")
    assert (
        searched
        == arcadedb_index("FULL_TEXT")
        == {("Entity", "label"), ("Entity", "name"), ("Passage", "text")}
    )


@pytest.mark.parametrize("name", ["constraints.neo4j.cypher", "constraints.neo4j-enterprise.cypher"])
def test_they_name_only_what_exists(name: str) -> None:
    for statement in statements(name):
        label = re.search(r"\(n:(\w+)\)", statement)
        assert label
        assert label[1] in set(Label)
        assert set(re.findall(r"n\.(\w+)", statement)) <= set(Key)


def test_names_of_constraints_are_their_own() -> None:
    both = [*statements("constraints.neo4j.cypher"), *statements("constraints.neo4j-enterprise.cypher")]
    names = [statement.partition(" IF NOT EXISTS")[0].split()[-1] for statement in both]
    assert len(names) == len(set(names))


def test_there_is_a_check_for_every_concrete_class() -> None:
    checks = {path.stem for path in (GENERATED / "checks").glob("*.cypher")}
    assert checks == {info.label for info in CLASSES.values() if not info.abstract} | {
        "Edge",
        "relationships",
    }


def test_checks_return_no_values() -> None:
    for path in (GENERATED / "checks").glob("*.cypher"):
        returned = path.read_text("utf-8").partition("RETURN ")[2]
        assert set(re.findall(r"[a-z]+\.(\w+)", returned)) <= {"id"}
