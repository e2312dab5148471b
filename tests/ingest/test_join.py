"""The record of a document says each thing once, however many units tell of it, and keeps apart what is not one."""

from dataclasses import replace
from typing import Any

import pytest

from ingest.join import joined
from ingest.model import Body, Charge, Event, Evidence, Extraction, Mention, Person, Provision, Relation
from ingest.record import to_record

QUOTE = Evidence("they say so", 0, 11)


def person(
    name: str, *aliases: str, role: str = "victim", born: str | None = None, gender: str | None = None
) -> Person:
    return Person(name, aliases, (role,), QUOTE, 0.8, gender, born)


def body(name: str, *aliases: str, kind: str | None = None, place: str | None = None) -> Body:
    return Body(name, aliases, kind, QUOTE, 0.9, place)


def event(kind: str, who: str | None, date: str | None, quote: str = QUOTE.text, **given: Any) -> Event:
    evidence = Evidence(quote, 0, len(quote))
    mention = Mention(date, evidence, "affirmed", "asserted", 0.9)
    plain = Event(
        kind, who, date, None, None, None, None, None, "affirmed", "asserted", evidence, 0.9, (mention,)
    )
    return replace(plain, **given)


def whole(*units: Extraction) -> dict[str, Any]:
    return joined(to_record(unit) for unit in units)


def names(record: dict[str, Any], kind: str) -> list[str]:
    return [entry["name"] for entry in record[kind]]


def test_one_unit_stays_as_it_is() -> None:
    unit = Extraction(persons=(person("Oda Prenn"), person("Oda Prenn")), country="RU", subject="Oda Prenn")
    assert whole(unit) == to_record(unit)
    assert joined([]) == {}


def test_a_person_of_two_units_stands_once_by_the_fullest_name() -> None:
    first = Extraction(
        persons=(person("Ilya Testov", "Testov", role="relative"),),
        events=(event("arrest", "Ilya Testov", "2021"),),
    )
    second = Extraction(
        persons=(person("Ilya Petrovich Testov", "Ilya Testóv", born="1974"),),
        subject="Ilya Petrovich Testov",
    )
    for record in (whole(first, second), whole(second, first)):
        (one,) = record["persons"]
        assert one["name"] == "Ilya Petrovich Testov"
        assert set(one["aliases"]) == {"Ilya Testov", "Ilya Testóv", "Testov"}
        assert (set(one["roles"]), one["born"]) == ({"victim", "relative"}, "1974")
        assert [e["person"] for e in record["events"]] == ["Ilya Petrovich Testov"]
        assert record["subject"] == "Ilya Petrovich Testov"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (person("Ilya Testov", born="1974"), person("Ilya Testov", born="1981")),
        (person("Ilya Testov", gender="male"), person("Ilya Testov", gender="female")),
        (person("Karimov"), person("Karimov")),
        (person("Alim Karimov", "Karimov"), person("Karimov")),
        (person("Alim Karimov", "Karimov"), person("Jasur Karimov", "Karimov")),
    ],
)
def test_namesakes_stay_apart(one: Person, other: Person) -> None:
    record = whole(
        Extraction(persons=(one,)),
        Extraction(persons=(other,), events=(event("arrest", other.name, "2021"),)),
    )
    assert names(record, "persons") == [one.name, other.name]
    assert record["events"][0]["person"] == other.name


def test_a_body_stands_once_and_others_name_it_so() -> None:
    first = Extraction(organisations=(body("Reform Party of Ruritania", "RPR", kind="party"),))
    second = Extraction(
        organisations=(body("RPR", kind="other"),),
        relations=(Relation("memberOf", "Oda Prenn", "RPR", QUOTE, 0.9),),
    )
    record = whole(first, second)
    assert [(one["name"], one["kind"]) for one in record["organisations"]] == [
        ("Reform Party of Ruritania", "party")
    ]
    assert [one["object"] for one in record["relations"]] == ["Reform Party of Ruritania"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (body("Beacon", kind="party"), body("Beacon", kind="media")),
        (body("City Court", place="Exville"), body("City Court", place="Whytown")),
    ],
)
def test_bodies_of_another_kind_or_place_stay_apart(one: Body, other: Body) -> None:
    assert (
        len(whole(Extraction(organisations=(one,)), Extraction(organisations=(other,)))["organisations"]) == 2
    )
    assert len(whole(Extraction(courts=(one,)), Extraction(courts=(other,)))["courts"]) == 2
    assert len(whole(Extraction(facilities=(one,)), Extraction(facilities=(other,)))["facilities"]) == 2


def test_a_law_a_charge_and_a_relation_stand_once() -> None:
    def unit(code: str | None) -> Extraction:
        return Extraction(
            provisions=(Provision("10", "2", code, None, QUOTE, 0.9),),
            charges=(Charge("Oda Prenn", "Extremism", (0,), QUOTE, 0.9),),
            relations=(Relation("memberOf", "Oda Prenn", "Beacon", QUOTE, 0.9),),
        )

    record = whole(unit(None), unit("Penal Code"), unit("Penal Code"))
    assert [one["code"] for one in record["provisions"]] == ["Penal Code"]
    assert len(record["charges"]) == len(record["relations"]) == 1
    assert len(whole(unit("Penal Code"), unit("Police Act"))["provisions"]) == 2


def test_an_event_of_one_day_stands_once_with_all_that_is_said() -> None:
    court = "Example City Court"
    record = whole(
        Extraction(events=(event("trial", "Oda Prenn", "2021-05-04", "tried"),)),
        Extraction(events=(event("trial", "Oda Prenn", "2021-05-04", "before a court", court=court),)),
    )
    (one,) = record["events"]
    assert (one["court"], one["evidence"]["text"], len(one["mentions"])) == (court, "tried", 2)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (event("arrest", "Oda Prenn", "2021"), event("arrest", "Oda Prenn", "2022")),
        (event("arrest", "Oda Prenn", None, "held"), event("arrest", "Oda Prenn", None, "held again")),
        (event("arrest", "Oda Prenn", "2021"), event("arrest", "Ilya Testov", "2021")),
        (
            event("arrest", "[four men]", "2021", "took four"),
            event("arrest", "[four men]", "2021", "took others"),
        ),
        (event("arrest", "Oda Prenn", "2021"), event("arrest", "Oda Prenn", "2021", modality="denied")),
        (
            event("sentence", "Oda Prenn", "2021", sentence_months=12.0),
            event("sentence", "Oda Prenn", "2021", sentence_months=24.0),
        ),
    ],
)
def test_events_that_differ_stay_apart(one: Event, other: Event) -> None:
    record = whole(Extraction(events=(one,)), Extraction(events=(other,)))
    assert len([*record["events"], *record["unrealised"]]) == 2
