"""What the recogniser of names is taught: each name of the record wherever the text has it, and nothing else."""

import json
from pathlib import Path

import spacy

from ingest.nlp.pipeline import model_path
from tools.train.names import labelled

TEXT = 'Ivan Petrov was tried in the West Bay Court. "Petrov", says Radio Svet, was held\nin Lai\nChi.\n'


def test_names_are_labelled_wherever_they_stand(tmp_path: Path) -> None:
    for folder in ("texts", "gold"):
        (tmp_path / folder).mkdir()
    (tmp_path / "texts" / "one.txt").write_text(TEXT, encoding="utf-8")
    gold = {
        "persons": [{"name": "Ivan Petrov", "aliases": ["Petrov"]}, {"name": "[the guards]", "aliases": []}],
        "organisations": [{"name": "Radio Svet", "aliases": []}],
        "courts": [{"name": "West Bay Court", "aliases": ["court"]}],
        "facilities": [{"name": "Lai Chi", "aliases": []}],
    }
    (tmp_path / "gold" / "one.json").write_text(json.dumps(gold), encoding="utf-8")
    ((report, doc),) = labelled(spacy.load(model_path()), tmp_path)
    found = {(e.text.replace("\n", " "), e.label_) for e in doc.ents}
    assert report == "one"
    assert {
        ("Ivan Petrov", "PERSON"),
        ("Petrov", "PERSON"),
        ("Radio Svet", "ORG"),
        ("West Bay Court", "COURT"),
    } <= found
    assert {label for _, label in found} <= {"PERSON", "ORG", "COURT", "FAC", "GPE", "LOC", "DATE"}
