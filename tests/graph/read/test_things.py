"""Entities and their links: what is said, what it stands on, and how often."""

import pytest

from graph import Store, read
from graph.read import model
from graph.read.errors import BadCursor, NotFound
from ontology.ids import make_id

NOBODY = make_id("person", "nobody")


def found(store: Store, name: str, kind: str) -> model.Entity:
    """The thing that a search for this name finds first."""
    return read.entity(store, read.search(store, name, kind=kind).items[0].thing.id)


def test_an_entity_has_its_properties_and_the_claims_that_each_stands_on(filled: Store) -> None:
    person = found(filled, "Testov", "Person")
    assert person.types == ("Person", "Agent", "Entity")
    assert person.properties["birthDate"] == "1974"
    assert person.properties["name"] == ("Ilya Testof", "Ilya Testov")
    born = next(support for support in person.support if support.predicate == "birthDate")
    assert born.count == 2
    assert {item.publisher for item in born.evidence} == {"Lantern Defenders", "Northern Watch"}
    assert len(person.reports) == 2


def test_every_record_of_an_entity_leads_to_it(filled: Store) -> None:
    person = found(filled, "Testov", "Person")
    assert len(person.records) == 2
    assert {read.canonical(filled, record) for record in person.records} == {person.id}


def test_an_unknown_id_is_not_found(filled: Store) -> None:
    assert read.canonical(filled, NOBODY) is None
    with pytest.raises(NotFound):
        read.entity(filled, NOBODY)
    with pytest.raises(NotFound):
        read.links(filled, NOBODY)


def test_a_third_party_is_restricted(filled: Store) -> None:
    assert found(filled, "Advokat", "Person").sensitivity == "amber"


def test_links_are_counted_and_each_has_a_sentence(filled: Store) -> None:
    prison = found(filled, "Northern Prison", "Facility")
    linked = read.links(filled, prison.id)
    counts = {(item.relation, item.direction): item.count for item in linked.relations}
    assert counts == {("AT_FACILITY", "in"): 4, ("HELD_IN", "in"): 3}
    assert linked.page.total == len(linked.page.items) == 7
    assert all(item.evidence and item.evidence[0].quote for item in linked.page.items)


def test_a_stay_has_the_bounds_of_both_ends(filled: Store) -> None:
    primer = found(filled, "Primer", "Person")
    (stay,) = read.links(filled, primer.id, read.Only("HELD_IN", "out")).page.items
    assert stay.interval == model.Interval(
        "2021-07-07", "2022-07-09", "2021-07-07", "2021-07-07", "2022-07-09", "2022-07-09"
    )


@pytest.mark.parametrize("limit", [1, 2, 3, 50])
def test_a_walk_through_the_pages_meets_each_link_once(filled: Store, limit: int) -> None:
    prison = found(filled, "Northern Prison", "Facility")
    met: list[model.Link] = []
    cursor = None
    while True:
        page = read.links(filled, prison.id, limit=limit, cursor=cursor).page
        met += page.items
        cursor = page.next
        if cursor is None:
            break
    assert len(met) == page.total
    assert len({(link.relation, link.other.id, link.interval) for link in met}) == len(met)


def test_a_cursor_of_another_thing_is_refused(filled: Store) -> None:
    prison, court = found(filled, "Northern Prison", "Facility"), found(filled, "City Court", "Court")
    cursor = read.links(filled, prison.id, limit=1).page.next
    with pytest.raises(BadCursor):
        read.links(filled, court.id, limit=1, cursor=cursor)


def test_ids_are_completed(filled: Store) -> None:
    assert len(read.ids(filled, "facility-")) == 1
    assert read.ids(filled, "facility-") == [found(filled, "Northern Prison", "Facility").id]
    assert read.ids(filled, "nothing-") == []
