"""Checking writes what the rules find, once; ranks follow; what no longer holds is taken back."""

import pytest

from graph import Store
from graph.check import check
from graph.digest import digest
from graph.projection import project
from ontology.generated.records import Conflict
from tests.graph.check.story import DETENTION, NOW, PRISON, Story

LATER = "2026-02-02T00:00:00Z"


def _told(store: Store, wrong: int = 1, right: int = 1) -> Story:
    """A beating dated in two years, the impossible one by `wrong` claims, the possible one by `right`."""
    story = Story()
    person = story.person()
    story.held(person, DETENTION, "2021-03-13", "2022-12-20")
    story.held(person, PRISON, "2022-12", "2023-10-05/..")
    story.held(person, PRISON, "../2022-02-17", "2022-02-17/..")
    event = story.event("IllTreatment", "ill_treatment", person, at=PRISON)
    for date, times in (("2022-02-17", wrong), ("2023-02-17", right)):
        for number in range(times):
            story.say(event, "date", date, quote=f"beaten on {date}, told {number}")
    story.write(store)
    return story


def _event(store: Store) -> dict[str, object]:
    return store.read("MATCH (e:IllTreatment) RETURN e.date AS date, e.disputed AS disputed")[0]


def _ranks(store: Store) -> dict[str, str]:
    rows = store.read("MATCH (c:Claim {rank: 'deprecated'}) RETURN c.id AS id, c.rankReason AS why")
    return {row["id"]: row["why"] for row in rows}


def test_the_impossible_date_loses_its_rank_and_the_graph_follows(store: Store) -> None:
    story = _told(store)
    assert _event(store) == {"date": "[2022-02-17,2023-02-17]", "disputed": True}
    checked = check(store, NOW)
    wrong = {
        claim.id
        for claim in story.claims.values()
        if "2022-02-17" in (claim.value, (claim.validFrom or "")[3:])
    }
    assert set(checked.reranked) == wrong
    assert set(_ranks(store)) == wrong
    assert all(why.startswith("rule before_arrival: Ill treatment of ") for why in _ranks(store).values())
    project(store)
    assert _event(store) == {"date": "2023-02-17", "disputed": None}
    stays = store.read("MATCH (:Person)-[h:HELD_IN]->(f {label: 'Holm Prison'}) RETURN h.validFrom AS begins")
    assert stays == [{"begins": "2022-12"}]


@pytest.mark.parametrize(("wrong", "right"), [(5, 1), (1, 5)])
def test_neither_the_majority_nor_the_order_decides(store: Store, wrong: int, right: int) -> None:
    _told(store, wrong, right)
    check(store, NOW)
    project(store)
    assert _event(store)["date"] == "2023-02-17"


def test_checking_again_changes_nothing(store: Store) -> None:
    _told(store)
    first = check(store, NOW)
    project(store)
    before = digest(store)
    recorded = store.read("MATCH (k:Conflict) RETURN k.id AS id, k.recordedAt AS at ORDER BY id")
    again = check(store, LATER)
    project(store)
    assert again.reranked == ()
    assert again.conflicts == first.conflicts
    assert digest(store) == before
    assert store.read("MATCH (k:Conflict) RETURN k.id AS id, k.recordedAt AS at ORDER BY id") == recorded


def test_a_conflict_is_written_as_the_ontology_has_it(store: Store) -> None:
    _told(store)
    found = check(store, NOW).conflicts
    rows = store.read("MATCH (k:Conflict) RETURN properties(k) AS k")
    written = [Conflict.model_validate(row["k"]) for row in rows]
    assert [(k.id, k.rule, k.status, k.recordedAt) for k in written] == [
        (found[0].id, "before_arrival", "settled", NOW)
    ]
    cited = store.read(
        "MATCH (:Conflict)-[s:CITES]->(c:Claim) RETURN DISTINCT s.side AS side, c.predicate AS what ORDER BY side"
    )
    assert cited == [
        {"side": "2022-02-17", "what": "date"},
        {"side": "2023-02-17", "what": "date"},
        {"side": "stay", "what": "heldIn"},
    ]


def test_what_no_longer_holds_is_taken_back(store: Store) -> None:
    _told(store)
    check(store, NOW)
    project(store)
    store.write("MATCH (c:Claim {predicate: 'heldIn'}) SET c.retractedAt = $now", now=NOW)
    store.write("MATCH (d:Document) SET d.projected = false")
    project(store)
    checked = check(store, LATER)
    project(store)
    assert [conflict.rule for conflict in checked.conflicts] == ["two_dates"]
    assert len(checked.reranked) == 2
    assert _ranks(store) == {}
    assert _event(store) == {"date": "[2022-02-17,2023-02-17]", "disputed": True}
    assert store.read("MATCH (k:Conflict) RETURN k.rule AS rule") == [{"rule": "two_dates"}]


def test_a_rank_that_a_person_gave_stays(store: Store) -> None:
    _told(store)
    store.write(
        "MATCH (c:Claim {predicate: 'date', value: '2022-02-17'}) SET c.rank = 'deprecated', c.rankReason = 'misprint'"
    )
    project(store)
    assert check(store, NOW).conflicts == ()
    assert set(_ranks(store).values()) == {"misprint"}


def test_an_incomplete_document_says_nothing(store: Store) -> None:
    _told(store)
    store.write("MATCH (d:Document) SET d.complete = false")
    assert check(store, NOW).conflicts == ()


def test_the_same_graph_in_another_order_has_the_same_conflicts(store: Store) -> None:
    _told(store)
    first = check(store, NOW).conflicts
    store.write("MATCH (n) DETACH DELETE n")
    story = Story()
    person = story.person()
    event = story.event("IllTreatment", "ill_treatment", person, at=PRISON)
    for date in ("2023-02-17", "2022-02-17"):
        story.say(event, "date", date, quote=f"beaten on {date}, told 0")
    story.held(person, PRISON, "../2022-02-17", "2022-02-17/..")
    story.held(person, PRISON, "2022-12", "2023-10-05/..")
    story.held(person, DETENTION, "2021-03-13", "2022-12-20")
    story.write(store)
    assert check(store, NOW).conflicts == first
