"""Cases: timeline, stays, links, reports, and what does not fit together."""

import pytest

from graph import Store, read
from graph.read import model
from graph.read.errors import NotFound


def case_of(store: Store, name: str) -> model.Case:
    return read.case(store, read.search(store, name, kind="Case").items[0].thing.id)


def test_a_case_names_its_person_and_reports(filled: Store) -> None:
    case = case_of(filled, "Testov")
    assert [person.kind for person in case.persons] == ["Person"]
    assert [report.publisher for report in case.reports] == ["Lantern Defenders", "Northern Watch"]
    assert not case.truncated


def test_the_timeline_is_in_order_and_undated_events_come_last(filled: Store) -> None:
    timeline = case_of(filled, "Primer").timeline
    assert [(moment.event_type, moment.date) for moment in timeline] == [
        ("transfer", "2021-07-07"),
        ("release", "2022-07-09"),
        ("conviction", None),
    ]
    assert all(moment.evidence for moment in timeline)


def test_stays_have_places_and_sentences(filled: Store) -> None:
    stays = case_of(filled, "Testov").stays
    assert {stay.other.label for stay in stays} == {"Northern Prison"}
    assert all(stay.evidence for stay in stays)


def test_what_is_denied_is_no_link(filled: Store) -> None:
    links = {(link.relation, link.other.label) for link in case_of(filled, "Testov").links}
    assert ("ALLEGES_LINK_TO", "Bright Shore") in links
    (person,) = case_of(filled, "Testov").persons
    assert not read.links(filled, person.id, read.Only("MEMBER_OF")).page.items


def test_the_beating_before_the_arrival_is_a_conflict_of_the_case(filled: Store) -> None:
    conflicts = case_of(filled, "Testov").conflicts
    assert conflicts
    quotes = {item.quote for conflict in conflicts for item in conflict.evidence}
    assert "On 4 June 2020 guards beat" in quotes
    assert case_of(filled, "Primer").conflicts == ()


def test_something_else_is_no_case(filled: Store) -> None:
    prison = read.search(filled, "Northern Prison", kind="Facility").items[0].thing.id
    with pytest.raises(NotFound, match="case"):
        read.case(filled, prison)


def test_all_conflicts_are_listed_with_their_cases(filled: Store) -> None:
    page = read.conflicts(filled)
    assert page.total == len(page.items) > 0
    assert {stub.id for conflict in page.items for stub in conflict.cases} == {
        case_of(filled, "Testov").entity.id
    }
