"""The rows of a table are read under the labels of their columns, whatever the file."""

from collections.abc import Callable

import pytest

from ingest.model import Document, Extraction
from ingest.nlp import Extractor
from ingest.nlp.language.clean import clean
from ingest.read.html import read_html
from ingest.read.markdown import read_markdown
from ingest.read.source import Raw
from ingest.read.text import read_text
from ingest.segment import segment

Written = Callable[[tuple[list[str], ...]], str]
HEAD = ["No.", "Writer", "Date of arrest", "Charges", "Sentence", "Prison"]
FIRST = ["1", "Ilham Qasimov", "5 May 2020", "hooliganism", "3 years", "Prison No. 16"]
SECOND = ["2", "Sevda Rustamova", "", "", "6 years and 2 months", "Gobustan prison"]
THIRD = ["3", "Anar Nabiyev", "11 June 2021", "treason", "", "Gobustan prison"]
TABLE = (HEAD, FIRST, SECOND, THIRD)
READ = {
    ("arrest", "Ilham Qasimov", "2020-05-05", None),
    ("sentence", "Ilham Qasimov", None, 36.0),
    ("sentence", "Sevda Rustamova", None, 74.0),
    ("arrest", "Anar Nabiyev", "2021-06-11", None),
}


def _bars(rows: tuple[list[str], ...]) -> str:
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def _tabs(rows: tuple[list[str], ...]) -> str:
    return "\n".join("\t".join(row) for row in rows)


def _bare(rows: tuple[list[str], ...]) -> str:
    return "\n".join(" | ".join(row) for row in rows)


def _elements(rows: tuple[list[str], ...]) -> str:
    cells = ["".join(f"<td>{cell}</td>" for cell in row) for row in rows]
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>"


def _ruled(rows: tuple[list[str], ...]) -> str:
    first, *others = _bars(rows).split("\n")
    return "\n".join([first, "|---" * len(HEAD) + "|", *others])


def _document(kind: str, table: str) -> Document:
    match kind:
        case "html":
            page = f"<h1>Writers in prison</h1><p>This is the list of May 2022.</p>{table}<p>It is not complete.</p>"
            return read_html(Raw("a.html", page.encode(), "text/html"))
        case "md":
            page = f"# Writers in prison\n\nIn May 2022.\n\n{table}\n"
            return read_markdown(Raw("a.md", page.encode(), "text/markdown"))
        case _:
            page = f"Writers in prison\n\nIn May 2022:\n\n{table}\n\nMore follow.\n"
            return read_text(Raw("a.txt", page.encode(), "text/plain"))


def _read(extractor: Extractor, document: Document) -> Extraction:
    return extractor.extract(document, segment(document)[0])


@pytest.mark.parametrize(
    ("kind", "written"),
    [("txt", _bars), ("txt", _ruled), ("txt", _bare), ("txt", _tabs), ("md", _ruled), ("html", _elements)],
)
def test_each_cell_says_what_stands_over_it(extractor: Extractor, kind: str, written: Written) -> None:
    document = _document(kind, written(TABLE))
    found = _read(extractor, document)
    told = {
        (e.type, e.person, e.date, e.sentence_months)
        for e in found.events
        if e.type in ("arrest", "sentence")
    }
    assert told == READ
    assert {p.name for p in found.persons} == {row[1] for row in TABLE[1:]}
    for event in found.events:
        assert document.text[event.evidence.start : event.evidence.end] == event.evidence.text
        assert event.person
        assert event.person in event.evidence.text


def test_the_day_of_an_arrest_is_not_that_of_the_sentence(extractor: Extractor) -> None:
    sentences = [
        e for e in _read(extractor, _document("html", _elements(TABLE))).events if e.type == "sentence"
    ]
    assert [e.date for e in sentences] == [None, None]


def test_a_row_with_more_cells_than_labels_is_read_as_it_stands() -> None:
    longer = [*FIRST, "more"]
    document = _document("html", _elements((HEAD, SECOND, longer)))
    text = clean(document.text, segment(document)[0]).text
    assert "Prison: Gobustan prison" in text
    assert " | ".join(longer) in text


def test_a_table_without_labels_is_read_as_it_stands() -> None:
    document = _document("txt", _bars((FIRST, SECOND, THIRD)))
    text = clean(document.text, segment(document)[0]).text
    assert "Ilham Qasimov | 5 May 2020" in text
    assert "Sentence:" not in text


def test_a_label_stands_over_its_column_and_what_a_cell_says_in_it() -> None:
    document = _document("txt", _tabs(TABLE))
    read = clean(document.text, segment(document)[0])
    at = read.text.index("Sentence: 3 years")
    assert document.text[slice(*read.origin(at, at + len("Sentence")))] == "Sentence"
    assert document.text[slice(*read.origin(at, at + len("Sentence: 3 years")))] == "3 years"


def test_a_menu_is_no_table() -> None:
    document = _document("txt", "Home | News | About\n\nHe was held in Nova.")
    furniture = [
        document.text[p.start : p.end] for p in segment(document)[0].passages if p.kind == "furniture"
    ]
    assert "Home | News | About" in furniture
