"""A case's timeline says the same wherever it is asked for."""

import pytest

from graph import Store, read
from graph.questions import ask
from graph.read.model import Moment, Stub

SENTENCED = (
    "MATCH (e:Event) WHERE e.eventType = 'conviction' WITH e"
    " CREATE (e)-[:IMPOSED]->(:Sentence:Entity {id: 'sentence-of-' + e.id, label: 'a term', months: 30.0})"
)
CARRIED_OUT = (
    "MATCH (e:Event) WHERE e.eventType = 'transfer' WITH e CREATE (e)-[:CARRIED_OUT_BY]->"
    "(:Organisation:Agent:Entity {id: 'escort-of-' + e.id, label: 'Escort Service'})"
)
ALLEGED = (
    "MATCH (:Case)-[h:HAS_EVENT]->(e:Event) WHERE e.eventType = 'transfer' SET h.modality = 'alleged'"
    " WITH h UNWIND h.claims AS id WITH id MATCH (k:Claim) WHERE k.id = id SET k.modality = 'alleged'"
)


@pytest.fixture(scope="module")
def sentenced(filled: Store) -> Store:
    """The invented people, with a term of 30 months and somebody who moved them, which is alleged."""
    filled.write(SENTENCED)
    filled.write(ALLEGED)
    filled.write(CARRIED_OUT)
    return filled


def as_told(moment: Moment) -> tuple[object, ...]:
    def label(thing: Stub | None) -> str | None:
        return thing and thing.label

    return (
        *(
            moment.event.id,
            moment.event_type,
            moment.date,
            moment.earliest,
            moment.latest,
            moment.disputed,
            moment.modality,
        ),
        *(label(moment.court), label(moment.facility), moment.actor, moment.outcome, moment.months),
    )


@pytest.mark.parametrize("name", ["Testov", "Primer"])
def test_the_case_and_the_question_agree(sentenced: Store, name: str) -> None:
    case = read.search(sentenced, name, kind="Case").items[0].thing.id
    timeline = read.case(sentenced, case).timeline
    rows = ask(sentenced, "timeline", case=case).rows
    assert [as_told(moment) for moment in timeline] == [
        (
            r.event,
            r.type,
            r.date,
            r.earliest,
            r.latest,
            r.disputed,
            r.modality,
            r.court,
            r.facility,
            r.by,
            r.outcome,
            r.months,
        )
        for r in rows
    ]
    assert 30.0 in {moment.months for moment in timeline}
    assert {(m.modality == "alleged") == (m.event_type == "transfer") for m in timeline} == {True}
    known = ask(sentenced, "timeline", case=case, known="2099").rows
    assert {r.event: r.modality for r in known} == {r.event: r.modality for r in rows}
    assert "Escort Service" in {moment.actor for moment in timeline}
