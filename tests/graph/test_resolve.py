import random
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.names import agree
from graph.resolve import decide
from graph.resolve_dependents import Owned
from graph.resolve_evidence import compare
from graph.resolve_model import Local, Ruling
from ontology.ids import make_id

DAY = "date:arrest:2021-05-03"


def local(kind: str, name: str, *context: str, unit: str = "", block: Iterable[str] | None = None) -> Local:
    """Return a record of a unit of its own, unless a unit is named."""
    identity = make_id(kind.lower(), name, *sorted(context), unit)
    keys = tuple(block) if block is not None else (f"{kind.lower()}:key",)
    return Local(identity, kind, name, unit or make_id("unit", identity), keys, frozenset(context))


def person(name: str, *context: str, unit: str = "") -> Local:
    return local("Person", name, *context, unit=unit)


def groups(
    records: Iterable[Local], owned: Iterable[Owned] = (), rulings: Iterable[Ruling] = ()
) -> set[frozenset[str]]:
    """Return which records are one thing, as sets of ids."""
    known = {record.id: record for record in records}
    by_entity: dict[str, set[str]] = {}
    for record, decision in decide(known, owned, rulings).items():
        by_entity.setdefault(decision.entity, set()).add(record)
    return {frozenset(group) for group in by_entity.values()}


def one(*records: Local) -> bool:
    return groups(records) == {frozenset(record.id for record in records)}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ilya Testov", "Testov Ilya"),
        ("Ilya TESTOV", "Ilya Testov"),
        ("Bakhrom Khamroev", "Barkhrom Khamroyev"),
        ("José Núñez", "Jose Nunez"),
    ],
)
def test_spellings_of_one_name_agree(left: str, right: str) -> None:
    assert agree(left, right) > 0.8


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Testov", "Testov"),
        ("Ilya Testov", "Ilya"),
        ("Ilya Testov", "Anna Testova"),
        ("Ilya Testov", "Boris Primer"),
    ],
)
def test_other_names_do_not(left: str, right: str) -> None:
    assert agree(left, right) == 0


def test_a_name_and_a_day_in_common_are_one_person() -> None:
    assert one(person("Ilya Testov", DAY), person("Ilya Testov", DAY, "court:x"))
    assert one(person("Ilya Testov", DAY), person("Ilya Testof", DAY, "court:x"))


def test_a_name_alone_is_not_one_person() -> None:
    assert not one(person("Ilya Testov", "country:XX"), person("Ilya Testov", "country:XX", "court:x"))


def test_another_spelling_needs_more_than_one_place_in_common() -> None:
    assert one(person("Ilya Testov", "court:x", "type:a"), person("Ilya Testov", "court:x"))
    assert not one(person("Ilya Testov", "court:x"), person("Ilia Testoff", "court:x"))
    assert one(
        person("Ilya Testov", "court:x", "facility:y"),
        person("Ilya Testof", "court:x", "facility:y", "type:a"),
    )


def test_a_birth_year_or_a_country_that_contradicts_keeps_apart() -> None:
    assert not one(person("Ilya Testov", DAY, "born:1974"), person("Ilya Testov", DAY, "born:1981-02-03"))
    assert one(person("Ilya Testov", DAY, "born:1974"), person("Ilya Testov", DAY, "born:1974-02-03"))
    assert not one(person("Ilya Testov", DAY, "country:XX"), person("Ilya Testov", DAY, "country:YY"))


def test_an_age_leaves_two_years_and_speaks_for_less_than_a_year() -> None:
    aged = person("Ilya Testov", "born:1974", "born:1975", "court:x", "type:a")
    assert not one(aged, person("Ilya Testov", "born:1976", "court:x", "type:a"))
    sure = compare(
        person("Ilya Testov", "born:1974", "court:x", "type:a"), person("Ilya Testov", "born:1974", "court:x")
    )
    assert compare(aged, person("Ilya Testov", "born:1974", "court:x")).score < sure.score


def test_two_who_contradict_each_other_are_not_joined_by_a_third_who_is_silent() -> None:
    old, young = person("Ilya Testov", DAY, "born:1944"), person("Ilya Testov", DAY, "born:1981")
    silent = person("Ilya Testov", DAY)
    assert len(groups([old, young, silent])) == 3
    twin = person("Ilya Testov", DAY, "born:1944", "court:x")
    assert frozenset({old.id, twin.id}) in groups([old, young, silent, twin])


def test_two_persons_of_one_unit_are_two() -> None:
    assert not one(person("Ilya Testov", DAY, unit="unit-a"), person("Ilya Testof", DAY, unit="unit-a"))


def test_a_body_is_one_by_its_name_and_country() -> None:
    here, there = local("Court", "City Court", "country:XX"), local("Court", "City Court", "country:YY")
    assert one(here, local("Court", "The City Court", "country:XX"))
    assert not one(here, there)
    assert not one(local("Court", "City Court"), local("Court", "The City Court"))


def test_a_provision_is_one_by_its_key_and_an_unnamed_thing_never() -> None:
    keyed = [local("Provision", f"Art. {n}", block=["provision:xx/criminal-code/10/2"]) for n in range(3)]
    assert one(*keyed)
    assert len(groups([local("Facility", "cell", f"place:{n}", block=[]) for n in range(3)])) == 3


def case(of: Local, unit: str = "") -> tuple[Local, Owned]:
    made = local("Case", f"Case of {of.id}", unit=unit, block=[])
    return made, Owned("subjectOf", of.id, made.id)


def event(of: Local, *context: str, unit: str) -> tuple[Local, Owned]:
    made = local("Arrest", "arrest", *context, unit=unit, block=[])
    return made, Owned("happenedTo", of.id, made.id)


def test_what_belongs_to_one_person_follows() -> None:
    left, right = person("Ilya Testov", DAY), person("Ilya Testov", DAY, "court:x")
    (first, a), (second, b) = case(left), case(right)
    found = groups([left, right, first, second], [a, b])
    assert frozenset({first.id, second.id}) in found


@pytest.mark.parametrize(
    ("context", "joined"),
    [
        (("type:arrest", "date:2021-05-03"), True),
        (("type:arrest", "date:2021-05"), False),
        (("type:arrest",), False),
    ],
)
def test_events_are_one_by_a_day_that_both_say_in_full(context: tuple[str, ...], joined: bool) -> None:
    left, right = person("Ilya Testov", DAY), person("Ilya Testov", DAY, "court:x")
    (first, a), (second, b) = event(left, *context, unit="unit-a"), event(right, *context, unit="unit-b")
    found = groups([left, right, first, second], [a, b])
    assert (frozenset({first.id, second.id}) in found) is joined


def test_where_one_unit_tells_of_two_such_events_nothing_is_guessed() -> None:
    left, right = person("Ilya Testov", DAY), person("Ilya Testov", DAY, "court:x")
    said = ("type:arrest", "date:2021-05-03")
    first, a = event(left, *said, unit="unit-a")
    twin = local("Arrest", "arrest again", *said, unit="unit-a", block=[])
    second, b = event(right, *said, unit="unit-b")
    found = groups([left, right, first, twin, second], [a, Owned("happenedTo", left.id, twin.id), b])
    assert {frozenset({one.id}) for one in (first, twin, second)} <= found


def test_an_entity_has_the_smallest_id_of_its_records_and_says_why() -> None:
    records = [person("Ilya Testov", DAY, f"type:{n}") for n in range(4)]
    decided = decide({record.id: record for record in records}, [])
    assert {decision.entity for decision in decided.values()} == {min(record.id for record in records)}
    assert {decision.rule for decision in decided.values()} == {"same-name-and-evidence"}
    assert all(0.9 <= decision.score < 1 for decision in decided.values())
    alone = person("Boris Primer")
    assert decide({alone.id: alone}, [])[alone.id].rule == "alone"


NAMES = ["Ilya Testov", "Ilya Testof", "Testov Ilya", "Zoya Primer", "Soya Primer", "Primer"]
CONTEXTS = [DAY, "court:x", "court:y", "facility:z", "born:1974", "born:1981", "country:XX", "country:YY"]


def _person(name: str, context: frozenset[str], unit: str) -> Local:
    return person(name, *context, unit=unit)


PERSONS = st.builds(
    _person,
    st.sampled_from(NAMES),
    st.frozensets(st.sampled_from(CONTEXTS), max_size=5),
    st.sampled_from(["unit-a", "unit-b", "unit-c", "unit-d"]),
)


@given(st.lists(PERSONS, max_size=12), st.randoms(use_true_random=False))
def test_the_order_of_records_does_not_matter(records: list[Local], chance: random.Random) -> None:
    known = {record.id: record for record in records}
    shuffled = list(known.values())
    chance.shuffle(shuffled)
    assert dict(decide(known, [])) == dict(decide({record.id: record for record in shuffled}, []))


@given(st.lists(PERSONS, max_size=12))
def test_no_entity_contradicts_itself(records: list[Local]) -> None:
    known = {record.id: record for record in records}
    for group in groups(records):
        years = {year for one in group for year in known[one].known("born:")}
        assert len(years) <= 1 or any(len(known[one].known("born:")) > 1 for one in group)
