"""What the network is to learn, from an annotated report: places that tell events, and names."""

import json
from pathlib import Path

import pytest

from ingest.nlp.learned.naming import spans
from tools.train import data

TEXT = "Alim Karimov was jailed on 4 May 2021. His trial lasted a day.\n\nKarimov's arrest was filmed in a cattle shed."
EVENT = {
    "type": "arrest", "person": "Alim Karimov", "date": "2021-05-04", "court": None, "facility": None, "actor": None,
    "sentence_months": None, "outcome": None, "polarity": "affirmed", "modality": "asserted",
}  # fmt: skip


def quote(words: str) -> dict[str, object]:
    start = TEXT.index(words)
    return {"text": words, "start": start, "end": start + len(words)}


@pytest.fixture
def example(tmp_path: Path) -> data.Example:
    event = EVENT | {"trigger": quote("jailed"), "evidence": quote(TEXT[:38]), "again": [quote("arrest")]}
    record = {
        "id": "one", "context": {}, "organisations": [], "courts": [], "provisions": [], "charges": [],
        "designations": [],
        "persons": [{"name": "Alim Karimov", "aliases": ["Karimov"], "roles": ["victim"]}],
        "facilities": [{"name": "cattle shed", "aliases": [], "kind": "other"}], "events": [event],
    }  # fmt: skip
    for folder, name, text in (("texts", "one.txt", TEXT), ("gold", "one.json", json.dumps(record))):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / name).write_text(text, encoding="utf-8")
    (found,) = data.examples(tmp_path)
    return found


def test_an_event_is_told_at_its_trigger_and_wherever_it_is_told_again(example: data.Example) -> None:
    form = example.reading.words.form
    told = [([form[k] for k in t.tokens], t.again, t.date) for t in example.told]
    assert told == [(["jailed"], False, "2021-05-04"), (["arrest"], True, "2021-05-04")]


def test_every_form_of_a_name_is_labelled_and_so_is_a_facility_without_one(example: data.Example) -> None:
    words = example.reading.words
    named = [(words.chars(start, end), label) for start, end, label in spans(example.reading, example.tags)]
    assert named == [("Alim Karimov", "PERSON"), ("Karimov", "PERSON"), ("cattle shed", "HELD")]
