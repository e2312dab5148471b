"""The mapping files that come with the repository, on the tables that they are for."""

from collections import Counter
from pathlib import Path

from ingest.mapping import Mapped, load_mapping
from ingest.model import Document, Extraction, Unit
from ingest.read import read
from ontology.dates import bounds
from tests.ingest.shared import SHARED, needs_shared

ROOT = Path(__file__).parents[2]
CHINESE = ROOT / "tests" / "fixtures" / "chinese-political-prisoners.mapping.toml"
EXAMPLES = ROOT / "examples" / "reports"


def whole(document: Document, mapping: Path) -> tuple[Mapped, list[tuple[Unit, Extraction]]]:
    found = load_mapping(mapping).rows(document)
    return found, list(found)


@needs_shared
def test_all_926_records_of_the_real_table() -> None:
    document = read(SHARED / "data" / "chinese-political-prisoners.csv")
    found, results = whole(document, CHINESE)
    assert len(results) == found.rows == 926
    lines = document.text.splitlines()[1:]
    assert [document.text[unit.start : unit.end] for unit, _ in results] == lines
    for unit, extraction in results:
        quotes = [extraction.persons[0].evidence, *(event.evidence for event in extraction.events)]
        assert all(document.text[quote.start : quote.end] == quote.text for quote in quotes)
        assert (
            unit.title == extraction.subject == lines[results.index((unit, extraction))].split(",")[0]
            or unit.title
        )


@needs_shared
def test_odd_dates_of_the_real_table_keep_their_precision_or_are_listed() -> None:
    found, results = whole(read(SHARED / "data" / "chinese-political-prisoners.csv"), CHINESE)
    born = Counter(len(e.persons[0].born) for _, e in results if e.persons[0].born)
    assert set(born) == {4, 7, 10}
    assert [
        (miss.row, miss.column, miss.value, miss.reason)
        for miss in found.unmapped
        if miss.reason != "not_known"
    ] == [
        (6, "Date of Birth", "1954-02-29", "no_such_date"),
        (331, "Date of Birth", "1952-08021", "not_a_date"),
        (651, "Date of Birth", "19812", "not_a_date"),
    ]
    assert found.counts["Sentence", "not_known"] == 22


@needs_shared
def test_the_column_of_sentence_ends_is_no_release_and_no_term() -> None:
    _, results = whole(read(SHARED / "data" / "chinese-political-prisoners.csv"), CHINESE)
    events = [event for _, extraction in results for event in extraction.events]
    counts = Counter((event.type, event.modality, event.outcome) for event in events)
    assert counts == {
        ("sentence", "asserted", None): 781,
        ("sentence", "asserted", "life"): 26,
        ("sentence", "asserted", "death"): 3,
        ("release", "intended", None): 781,
        ("detention", "asserted", None): 94,
        ("death", "asserted", None): 20,
    }
    assert all(event.sentence_months is None for event in events)
    assert all(event.mentions[0].according_to for event in events)


def test_the_example_table() -> None:
    table = read(EXAMPLES / "prisoner-list-2023.csv")
    found, results = whole(table, EXAMPLES / "prisoner-list-2023.mapping.toml")
    described = load_mapping(EXAMPLES / "prisoner-list-2023.mapping.toml").described(table)
    assert described.publisher == "Opinion Prisoners List"
    assert len(results) == 11
    assert {(miss.row, miss.column, miss.reason) for miss in found.unmapped} == {
        (3, "detained_on", "no_such_date"),
        (5, "place_of_detention", "not_known"),
        (6, "detained_on", "no_such_date"),
        (12, "name", "no_name"),
    }
    releases = {e.subject: event for _, e in results for event in e.events if event.type == "release"}
    assert releases["Damir Sabitkhanov"].modality == "intended"
    assert releases["Damir Sabitkhanov"].date == "2023-12-31?"


def test_every_date_of_the_example_table_has_bounds() -> None:
    _, results = whole(
        read(EXAMPLES / "prisoner-list-2023.csv"), EXAMPLES / "prisoner-list-2023.mapping.toml"
    )
    dates = {event.date for _, extraction in results for event in extraction.events if event.date}
    assert {"2020-21", "2021~", "2021-12-01/2022-02-28"} <= dates
    assert all(any(bounds(date)) for date in dates)
