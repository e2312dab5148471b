from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest.errors import BadInput
from ingest.mapping import Mapped, load_mapping, parse, rows
from ingest.mapping.values import Cited, Term, Unreadable, read_country, read_date, read_provision, read_term
from ingest.model import Evidence, Extraction
from ingest.read import read_bytes

BASIC = """
[table]
title = "A list"
country = "KZ"
not_known = ["unknown"]
[person]
name = "name"
born = "born"
[[event]]
type = "arrest"
date = "arrested"
"""
ROWS = 'name,born,arrested\n"Vesk, Ilmar",1974,2020-05-03\nOda Prenn,unknown,2023-02-30\n,1950,2020\n'


def mapped(mapping: str, table: str, name: str = "lists/list.csv") -> Mapped:
    return rows(read_bytes(name, table.encode()), parse("list.mapping.toml", mapping.encode()))


def evidence(extraction: Extraction) -> Iterator[Evidence]:
    things = (*extraction.persons, *extraction.courts, *extraction.facilities, *extraction.organisations)
    yield from (
        thing.evidence for thing in (*things, *extraction.events, *extraction.charges, *extraction.provisions)
    )


def test_rows_are_units_and_quotes_are_verbatim() -> None:
    found = mapped(BASIC, ROWS)
    text = found.document.text
    results = list(found)
    assert [(unit.kind, unit.title, text[unit.start : unit.end]) for unit, _ in results] == [
        ("row", "Vesk, Ilmar", 'Vesk, Ilmar",1974,2020-05-03'),
        ("row", "Oda Prenn", "Oda Prenn,unknown,2023-02-30"),
    ]
    for unit, extraction in results:
        for quote in evidence(extraction):
            assert quote.text == text[quote.start : quote.end]
            assert unit.start <= quote.start < quote.end <= unit.end


def test_what_is_not_mapped_is_counted_with_row_column_and_reason() -> None:
    found = mapped(BASIC, ROWS)
    list(found)
    assert [(miss.row, miss.column, miss.value, miss.reason) for miss in found.unmapped] == [
        (3, "born", "unknown", "not_known"),
        (3, "arrested", "2023-02-30", "no_such_date"),
        (4, "name", "", "no_name"),
    ]
    assert found.counts["arrested", "no_such_date"] == 1


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2020-05-03", "2020-05-03"),
        ("2020-05", "2020-05"),
        ("2020", "2020"),
        ("3.5.2020", "2020-05-03"),
        ("03/05/2020", "2020-05-03"),
        ("7 Oct 2020", "2020-10-07"),
        ("January 2022", "2022-01"),
        ("spring 2020", "2020-21"),
        ("c. 2021", "2021~"),
        ("about May 2021", "2021-05~"),
        ("2023-12-31?", "2023-12-31?"),
        ("2021-12-01/2022-02-28", "2021-12-01/2022-02-28"),
        ("2021/..", "2021/.."),
        ("before 2019", "../2019"),
        ("since March 2019", "2019-03/.."),
        ("1960s", "196X"),
    ],
)
def test_dates_keep_their_precision(text: str, edtf: str) -> None:
    assert read_date(text, day_first=True) == edtf


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2023-02-30", "no_such_date"),
        ("1954-02-29", "no_such_date"),
        ("2022-13-04", "no_such_date"),
        ("31 April 2020", "no_such_date"),
        ("life", "not_a_date"),
        ("1952-08021", "not_a_date"),
        ("19812", "not_a_date"),
    ],
)
def test_what_is_no_date_says_why(text: str, reason: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read_date(text, day_first=True)
    assert caught.value.reason == reason


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("4 years", Term(48, None)),
        ("4 yrs", Term(48, None)),
        ("1 year 6 months (suspended)", Term(18, "suspended")),
        ("five years", Term(60, None)),
        ("18 months", Term(18, None)),
        ("life", Term(None, "life")),
    ],
)
def test_terms(text: str, term: Term) -> None:
    assert read_term(text) == term


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("Art. 331(2)", Cited("331", "2")),
        ("Article 117, clause 1", Cited("117", "1")),
        ("part 2 of article 405", Cited("405", "2")),
        ("205.2", Cited("205.2", None)),
        ("s. 505(a)", Cited("505", "a")),
        ("361-4", Cited("361-4", None)),
    ],
)
def test_provisions(text: str, cited: Cited) -> None:
    assert read_provision(text) == cited


def test_countries() -> None:
    assert (read_country("Kazakhstan"), read_country("kz")) == ("KZ", "KZ")
    with pytest.raises(Unreadable):
        read_country("Atlantis")


def test_a_field_may_translate_choose_leave_out_and_split() -> None:
    mapping = """
    [person]
    name = "name"
    gender = { column = "sex", values = { F = "female" } }
    aliases = { column = "also", split = ";" }
    [[event]]
    type = "detention"
    facility = { column = "place", except = ["home"] }
    needs = ["facility"]
    [[event]]
    type = "detention"
    if = { column = "place", is = ["home"] }
    outcome = { value = "house arrest" }
    """
    table = "name,sex,also,place\nOda,F,Odda; Ota,Colony 9\nTavi,M,,home\n"
    (_, oda), (_, tavi) = list(mapped(mapping, table))
    assert (oda.persons[0].gender, oda.persons[0].aliases) == ("female", ("Odda", "Ota"))
    assert [(event.facility, event.outcome) for event in oda.events] == [("Colony 9", None)]
    assert [(event.facility, event.outcome) for event in tavi.events] == [(None, "house arrest")]
    assert tavi.facilities == ()


def test_a_cell_that_no_rule_takes_is_unmapped() -> None:
    mapping = (
        '[person]\nname = "name"\n[[event]]\ntype = "detention"\nif = { column = "state", is = ["held"] }\n'
    )
    found = mapped(mapping, "name,state\nOda,held\nTavi,gone\n")
    assert [len(extraction.events) for _, extraction in found] == [1, 0]
    assert [(miss.row, miss.value, miss.reason) for miss in found.unmapped] == [(3, "gone", "no_rule")]


def test_an_event_dated_after_the_list_was_not_yet_one() -> None:
    mapping = '[table]\npublished = "2023-05"\n[person]\nname = "name"\n[[event]]\ntype = "release"\ndate = "free"\n'
    events = [
        extraction.events[0]
        for _, extraction in mapped(mapping, "name,free\nOda,2023-06-01\nTavi,2023-05-20\n")
    ]
    assert [event.modality for event in events] == ["intended", "asserted"]
    assert events[0].mentions[0].modality == "intended"


def test_charges_tie_their_provision_to_the_person_and_rows_name_their_source() -> None:
    mapping = """
    [row]
    source = "from"
    [person]
    name = "name"
    [[charge]]
    text = "for"
    provision = { column = "law", split = ";" }
    code = { value = "Penal Code" }
    stage = "convicted"
    [[event]]
    type = "conviction"
    date = "when"
    court = "court"
    [[organisation]]
    name = "member of"
    kind = "party"
    relation = "memberOf"
    """
    heading = "name,for,law,when,court,member of,from"
    table = f"{heading}\nOda,rumours,Art. 9(1); Art. 10,2020,Nova Court,Reed Party,http://a.example\n"
    ((_, extraction),) = list(mapped(mapping, table))
    assert [(p.article, p.part, p.code) for p in extraction.provisions] == [
        ("9", "1", "Penal Code"),
        ("10", None, "Penal Code"),
    ]
    [charge] = extraction.charges
    assert (charge.person, charge.text, charge.provisions, charge.modality) == (
        "Oda",
        "rumours",
        (0, 1),
        "asserted",
    )
    assert extraction.events[0].mentions[0].according_to == ("http://a.example",)
    assert extraction.courts[0].name == "Nova Court"
    assert [(r.predicate, r.subject, r.object) for r in extraction.relations] == [
        ("memberOf", "Oda", "Reed Party")
    ]


def test_jsonl_by_paths_with_offsets_of_the_values() -> None:
    mapping = '[person]\nname = "who.name"\naliases = "who.also"\nborn = "who.born"\n'
    first = '{"who": {"name": "Oda \\u0050renn", "also": ["O", "P"], "born": 1974}}'
    lines = first + '\n\nno json\n{"who": {"name": "\\ud800"}}\n'
    found = mapped(mapping, lines, "lists/list.jsonl")
    ((unit, extraction),) = list(found)
    person = extraction.persons[0]
    assert (person.name, person.aliases, person.born) == ("Oda Prenn", ("O", "P"), "1974")
    assert (
        person.evidence.text
        == "Oda \\u0050renn"
        == found.document.text[person.evidence.start : person.evidence.end]
    )
    assert found.document.text[unit.start : unit.end].startswith('{"who"')
    assert [(miss.row, miss.reason) for miss in found.unmapped] == [(3, "not_json"), (4, "not_json")]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_separators_are_found(separator: str) -> None:
    table = ROWS.replace(",", separator).replace(f"Vesk{separator}", "Vesk,")
    assert [extraction.subject for _, extraction in mapped(BASIC, table)] == ["Vesk, Ilmar", "Oda Prenn"]


def test_an_empty_last_cell_before_a_quoted_first_one() -> None:
    found = mapped('[person]\nname = "name"\nborn = "born"\n', 'name,born\nOda,\n"Tavi",1980\n')
    assert [extraction.subject for _, extraction in found] == ["Oda", "Tavi"]


def test_cells_over_several_lines_and_doubled_quotation_marks() -> None:
    table = 'name,born,arrested\n"Oda ""the\nReed"" Prenn",1974,2020\nTavi,1980,2021,more\n'
    found = mapped(BASIC, table)
    names = [extraction.persons[0] for _, extraction in found]
    assert names[0].name == 'Oda "the\nReed" Prenn'
    assert names[0].evidence.text == 'Oda ""the\nReed"" Prenn'
    assert [(miss.row, miss.value, miss.reason) for miss in found.unmapped] == [(3, "more", "extra_cell")]


@pytest.mark.parametrize(
    ("code", "words", "mapping", "table"),
    [
        ("CG-MAP-001", "no TOML", "[person", ROWS),
        ("CG-MAP-002", "did you mean 'born'", BASIC.replace("born = ", "borne = "), ROWS),
        ("CG-MAP-002", "unknown field 'persons'", "[persons]\nname = 'name'", ROWS),
        ("CG-MAP-003", "no column 'born'", BASIC, "name,arrested\nOda,2020\n"),
        ("CG-MAP-003", "the same", BASIC, "name,name,arrested\nOda,2020\n"),
        ("CG-MAP-004", "needs the field 'name'", "[table]\ntitle = 'x'", ROWS),
        ("CG-MAP-004", "must be one of", BASIC.replace('"arrest"', '"arresting"'), ROWS),
        ("CG-MAP-004", "must be one of", BASIC.replace('"KZ"', '"XX"'), ROWS),
        ("CG-MAP-004", "'column' or 'value'", BASIC.replace('"born"', "{ values = {} }"), ROWS),
        ("CG-MAP-004", "no date", BASIC.replace("[table]", '[table]\npublished = "soon"'), ROWS),
        ("CG-READ-018", "not closed", BASIC, 'name,born,arrested\n"Oda,1974,2020\n'),
    ],
)
def test_a_wrong_mapping_or_table_is_an_error_that_names_it(
    code: str, words: str, mapping: str, table: str
) -> None:
    with pytest.raises(BadInput, match=words) as caught:
        list(mapped(mapping, table))
    assert caught.value.code == code
    assert caught.value.path_name in ("list.mapping.toml", "lists/list.csv")


def test_a_mapping_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(BadInput) as caught:
        load_mapping(tmp_path / "none.mapping.toml")
    assert caught.value.code == "CG-READ-001"


def test_the_mapping_names_its_version_and_describes_the_document() -> None:
    mapping = parse("list.mapping.toml", BASIC.encode())
    assert mapping.name.startswith("mapping list.mapping.toml ")
    assert mapping.described(read_bytes("lists/list.csv", ROWS.encode())).title == "A list"


def test_rows_are_streamed() -> None:
    table = "name,born,arrested\n" + "Oda,1974,2020-05-03\n" * 200_000
    found = iter(mapped(BASIC, table))
    _, first = next(found)
    assert first.subject == "Oda"
