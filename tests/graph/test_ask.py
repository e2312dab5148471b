"""What a question may be given: ids of entities, or of any of their records."""

import pytest

from graph import Store
from graph.questions import ask
from graph.questions.errors import BadParameter, NoSuchQuestion
from graph.read.errors import NotFound
from tests import told
from tests.conftest import empty


@pytest.fixture(scope="module")
def filled(database: Store) -> Store:
    empty(database)
    told.load(database)
    return database


def records_of(store: Store, kind: str) -> list[tuple[str, str]]:
    """Return each record of a kind with the id of its entity."""
    query = "MATCH (r:Record {kind: $kind})-[:RESOLVED_AS]->(e:Entity) RETURN r.id AS record, e.id AS entity"
    return [(row["record"], row["entity"]) for row in store.read(query, kind=kind)]


def test_a_record_leads_to_the_answer_of_its_entity(filled: Store) -> None:
    pairs = records_of(filled, "Case")
    assert any(record != entity for record, entity in pairs)
    for record, entity in pairs:
        rows = ask(filled, "timeline", case=entity).rows
        assert rows
        assert ask(filled, "timeline", case=record).rows == rows


def test_ends_of_a_path_may_be_records(filled: Store) -> None:
    ends = dict(records_of(filled, "Person"))
    left = next(record for record, entity in ends.items() if record != entity)
    ways = 0
    for right in sorted(set(ends.values()) - {ends[left]}):
        rows = ask(filled, "path-between", left=left, right=right).rows
        assert rows == ask(filled, "path-between", left=ends[left], right=right).rows
        ways += len(rows)
    assert ways


@pytest.mark.parametrize("case", ["case-aaaaaaaaaaaaaaaa", "person-aaaaaaaaaaaaaaaa", "x' RETURN 1 //", ""])
def test_an_id_that_is_nobodys_is_not_found(filled: Store, case: str) -> None:
    with pytest.raises(NotFound):
        ask(filled, "timeline", case=case)


def test_an_id_of_another_kind_is_not_found(filled: Store) -> None:
    person = records_of(filled, "Person")[0][1]
    with pytest.raises(NotFound):
        ask(filled, "timeline", case=person)


def test_a_question_that_is_none_and_a_parameter_that_is_none_are_said(filled: Store) -> None:
    with pytest.raises(NoSuchQuestion):
        ask(filled, "no-such")
    with pytest.raises(BadParameter):
        ask(filled, "timeline", person="person-a")
    with pytest.raises(BadParameter):
        ask(filled, "timeline")
    with pytest.raises(BadParameter):
        ask(filled, "shared-context", hub="many")


def test_a_person_and_a_record_of_that_person_are_not_two(filled: Store) -> None:
    record, entity = next(pair for pair in records_of(filled, "Person") if pair[0] != pair[1])
    for left, right in ((entity, entity), (record, entity), (entity, record)):
        with pytest.raises(BadParameter, match="names the same as 'left'"):
            ask(filled, "path-between", left=left, right=right)


def test_the_second_day_is_not_before_the_first(filled: Store) -> None:
    with pytest.raises(BadParameter, match="it is before 'since'"):
        ask(filled, "changes", since="2024-05-01", until="2024-01-31")
    ask(filled, "changes", since="2024-05-01", until="2024-05")
