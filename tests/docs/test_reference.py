"""Each question, parameter, column, rule of a mapping and field is described where people look it up."""

import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import cast

import pytest

from graph.questions import QUESTIONS, Question, Row
from ingest.errors import BadInput
from ingest.extract import record_of
from ingest.mapping import parse, rows
from ingest.mapping.spec import ChargeSpec, EventSpec, Field, OrganisationSpec, PersonSpec, Spec
from ingest.read import read
from tests.docs.markdown import page

_QUESTIONS = page("docs/reference/questions.md")
_MAPPING = page("docs/reference/mapping.md")
_GUIDE = page("docs/how-to/map-a-table.md")
_RECORD = page("docs/reference/record.md")
_NAMED = '[person]\nname = "a"\n'
_OPENINGS = {
    "[table]": f"{_NAMED}[table]\n",
    "[row]": f"{_NAMED}[row]\n",
    "[person]": "[person]\n",
    "[[other_person]]": f"{_NAMED}[[other_person]]\n",
    "[[organisation]]": f"{_NAMED}[[organisation]]\n",
    "[[charge]]": f"{_NAMED}[[charge]]\n",
    "[[event]]": f"{_NAMED}[[event]]\n",
    "A field": f"{_NAMED}[person.born]\n",
}


def _section(text: str, heading: str) -> str:
    """The text under a heading, up to the next of its level."""
    return text.split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0]


def _known(opening: str) -> set[str]:
    """The keys that a section of a mapping takes, as the error for a key that is none of them tells."""
    with pytest.raises(BadInput) as caught:
        parse("some.mapping.toml", f"{opening}zzzzzzzz = 1\n".encode())
    found = re.search(r"known are ([\w, ]+)", caught.value.reason)
    assert found
    return set(found[1].split(", "))


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=lambda question: question.name)
def test_each_question_is_described(question: Question[Row]) -> None:
    told = _section(_QUESTIONS.text, f"`{question.name}`")
    assert question.title in " ".join(told.split())
    assert {p.name for p in question.parameters if f"| `{p.name}` |" not in told} == set()
    own = set(question.row.model_fields) - {"claims", "evidence"}
    assert {column for column in own if f"`{column}`" not in told} == set()
    assert f"casegraph ask {question.name}" in told
    assert "From the reports:" in told


def test_no_question_is_described_that_is_not_there() -> None:
    assert set(re.findall(r"^## `([^`]+)`$", _QUESTIONS.text, re.M)) == set(QUESTIONS)


@pytest.mark.parametrize("heading", _OPENINGS)
def test_each_key_of_a_mapping_is_described(heading: str) -> None:
    title = heading if heading == "A field" else f"`{heading}`"
    told = set(re.findall(r"`(\w+)`", _section(_MAPPING.text, title)))
    assert _known(_OPENINGS[heading]) <= told


def test_no_key_is_described_that_a_mapping_does_not_take() -> None:
    for heading, opening in _OPENINGS.items():
        title = heading if heading == "A field" else f"`{heading}`"
        told = set(re.findall(r"^\| `(\w+)` \|", _section(_MAPPING.text, title), re.M))
        assert told <= _known(opening)


def test_each_field_of_the_specification_has_a_key() -> None:
    """A field that is added to the specification must come under the tests above by its key."""
    renamed = {
        "condition": "if", "only": "is", "but": "except", "delimiter": "separator", "left_out": "leave_out",
        "row_source": "source", "row_published": "published", "others": "other_person",
        "organisations": "organisation", "charges": "charge", "events": "event",
    }  # fmt: skip
    kinds = (Field, PersonSpec, OrganisationSpec, ChargeSpec, EventSpec, Spec)
    keys = {renamed.get(field.name, field.name) for kind in kinds for field in fields(kind)}
    sections = {heading.strip("[]") for heading in _OPENINGS}
    assert keys <= set[str]().union(*map(_known, _OPENINGS.values())) | sections


def test_the_example_of_the_guide_works(tmp_path: Path) -> None:
    table = tmp_path / "prisoners.csv"
    table.write_text(_GUIDE.blocks("csv")[0], encoding="utf-8")
    mapped = rows(read(table), parse("prisoners.mapping.toml", _GUIDE.blocks("toml")[0].encode()))
    found = [extraction for _, extraction in mapped]
    assert [extraction.subject for extraction in found] == ["Anna Berg", "Pavel Stary"]
    told = [
        [(e.type, e.date, e.sentence_months, e.facility) for e in extraction.events] for extraction in found
    ]
    assert told == [
        [
            ("arrest", "2021-05-04", None, None),
            ("sentence", None, 30, None),
            ("detention", None, None, "IK-4"),
        ],
        [("arrest", "2022~", None, None)],
    ]
    assert dict(mapped.counts) == {("verdict", "not_known"): 1}


def test_the_reasons_that_the_guide_explains_are_those_that_there_are() -> None:
    from typing import get_args

    from ingest.mapping import Reason

    told = set(re.findall(r"`(\w+)`", "".join(re.findall(r"^\| (`.*?) \|", _GUIDE.text, re.M))))
    assert told == set(get_args(Reason))


def _keys(entry: object) -> Iterator[str]:
    """Every key of a record, those of what it holds too."""
    if isinstance(entry, dict):
        for key, value in cast("dict[str, object]", entry).items():
            yield key
            if key != "said_at":  # Its keys are names of fields, and so among the others.
                yield from _keys(value)
    elif isinstance(entry, list):
        for one in cast("list[object]", entry):
            yield from _keys(one)


def test_each_key_of_a_record_is_described() -> None:
    records = [record_of(read(path)) for path in sorted(Path("examples/reports").glob("*.md"))]
    found = {key for record in records for key in _keys(record)}
    assert {"said_at", "occupations", "mentions"} <= found
    assert {key for key in found if not re.search(rf"`{key}`|\"{key}\"", _RECORD.text)} == set()
