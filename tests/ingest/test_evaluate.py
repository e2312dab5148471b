"""Figures of the shipped evaluation: the same as the annotation guide's scorer gives."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from ingest.evaluate import Evaluation, evaluate, measure
from ingest.nlp import load
from ingest.record import to_record
from tests.ingest.nlp.conftest import document

SHARED = Path(__file__).parents[3] / "shared" / "evaluation"
GOLD = {
    "persons": [{"name": "Alim Karimov", "aliases": ["Karimov"]}],
    "events": [
        {
            "type": "arrest",
            "person": "Alim Karimov",
            "date": "2021-05-04",
            "evidence": "arrested Alim Karimov",
        },
        {"type": "release", "person": "Alim Karimov", "date": None, "evidence": "set free"},
    ],
}


def test_a_record_against_itself_is_right() -> None:
    result = Evaluation()
    measure(result, "one", GOLD, GOLD, "They arrested Alim Karimov. He was set free.")
    assert {m: (c.precision, c.recall) for m, c in result.counts.items() if c.gold and "|" not in m} == {
        "persons": (1, 1), "events": (1, 1), "quotes in text": (1, 1),
    }  # fmt: skip
    assert result.findings == []


def test_misses_and_extras_are_listed() -> None:
    result = Evaluation()
    measure(result, "one", {"events": [GOLD["events"][0] | {"person": "Jasur Umarov"}]}, GOLD, "")
    assert {(f.what, f.measure) for f in result.findings} == {
        ("missed", "persons"), ("missed", "events"), ("extra", "events"),
    }  # fmt: skip


@pytest.mark.slow
@pytest.mark.skipif(not SHARED.is_dir(), reason="the six texts are not here")
def test_same_figures_as_the_scorer(tmp_path: Path) -> None:
    name = "khamroev"
    text = (SHARED / "texts" / f"{name}.txt").read_text(encoding="utf-8")
    from ingest.segment import segment

    one = document(text, None)
    (unit,) = segment(one)
    (tmp_path / f"{name}.json").write_text(json.dumps(to_record(load().extract(one, unit))), encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, str(SHARED / "score.py"), str(tmp_path), "--only", name, "--json"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    theirs = json.loads(ran.stdout)["figures"]
    ours = evaluate(SHARED, only=[name]).counts
    for measure_name in (
        "persons",
        "organisations",
        "courts",
        "facilities",
        "provisions",
        "charges",
        "events",
    ):
        assert theirs[measure_name]["f1"] == pytest.approx(ours[measure_name].f1)
    assert ours["provisions"].f1 == 1
    assert min(ours["courts"].f1, ours["persons"].f1) >= 0.8
    assert ours["events"].precision >= 0.7
    assert ours["events"].f1 >= 0.5
