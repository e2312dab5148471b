"""Search: any spelling, any mark, ids, and texts that mean something to the index."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph import Store, read
from graph.read.errors import BadSearch
from graph.read.search import folded


def labels(store: Store, text: str, kind: str | None = None) -> list[str]:
    return [hit.thing.label for hit in read.search(store, text, kind=kind).items]


@pytest.mark.parametrize("text", ["Testov", "testof", "TESTOV", "ilya testov", "Tëstov", "Testow", "test"])
def test_a_person_is_found_in_any_spelling(filled: Store, text: str) -> None:
    assert "Ilya Testo" in labels(filled, text, "Person")[0]


def test_names_come_before_what_only_carries_them(filled: Store) -> None:
    kinds = [hit.thing.kind for hit in read.search(filled, "Testov").items]
    assert kinds[:2] == ["Person", "Case"]


def test_a_law_is_found_by_its_article(filled: Store) -> None:
    assert labels(filled, "Art 10", "Provision") == ["Art. 10(2), Penal Code"]


def test_a_search_counts_the_reports(filled: Store) -> None:
    assert read.search(filled, "Northern Prison", kind="Facility").items[0].reports == 3


def test_an_id_finds_its_thing_also_when_it_is_a_records(filled: Store) -> None:
    person = read.entity(filled, read.search(filled, "Testov", kind="Person").items[0].thing.id)
    for record in person.records:
        assert [hit.thing.id for hit in read.search(filled, record).items] == [person.id]


def test_a_person_has_the_country_of_the_case(filled: Store) -> None:
    (hit,) = read.search(filled, "Primer", kind="Person").items
    assert (hit.country, read.search(filled, hit.thing.id).items[0].country) == ("RU", "RU")
    (lawyer,) = read.search(filled, "Advokat", kind="Person").items
    assert lawyer.country is None


def test_cases_in_two_countries_give_a_person_none(filled: Store) -> None:
    (hit,) = read.search(filled, "Primer", kind="Person").items
    abroad = "MATCH (p:Person {id: $id}) CREATE (p)-[:SUBJECT_OF]->(:Case:Entity {id: 'case-abroad', country: 'KZ'})"
    filled.write(abroad, id=hit.thing.id)
    assert read.search(filled, hit.thing.id).items[0].country is None
    filled.write("MATCH (c:Case {id: 'case-abroad'}) DETACH DELETE c")


def test_pages_of_a_search_meet_each_hit_once(filled: Store) -> None:
    everything = read.search(filled, "Testov Primer Prison Court", limit=100)
    met: list[str] = []
    cursor = None
    while True:
        page = read.search(filled, "Testov Primer Prison Court", limit=1, cursor=cursor)
        met += [hit.thing.id for hit in page.items]
        cursor = page.next
        if cursor is None:
            break
    assert met == [hit.thing.id for hit in everything.items]
    assert not everything.floor


@pytest.mark.parametrize("text", ["", "!!", "---", "***", "  "])
def test_nothing_to_look_for_is_refused(filled: Store, text: str) -> None:
    with pytest.raises(BadSearch):
        read.search(filled, text)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet='ab9"*?~^:\\/()[]{}+-!&|<> \u202eé', min_size=1, max_size=30))
def test_no_text_breaks_the_index(filled: Store, text: str) -> None:
    try:
        read.search(filled, text)
    except BadSearch:
        assert not any(letter.isalnum() for letter in text)


def test_folding_makes_spellings_equal() -> None:
    assert folded("Kılıçdereli") == folded("KILICDERELI") == "kilicdereli"
    assert folded("Đoàn Vĩnh Khuê") == "doan vinh khue"
