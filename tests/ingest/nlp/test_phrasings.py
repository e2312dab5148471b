"""How reports usually put it: what is told, with its date, and that nothing else is."""

from pathlib import Path

import pytest

from tests.ingest.nlp.conftest import Extract

INTRO = "Alim Karimov is a journalist from Tashkent.\n\n"
FILE = Path(__file__).with_name("phrasings.txt")
LINES = [line for line in FILE.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]


@pytest.mark.parametrize("line", LINES)
def test_phrasing(by_grammar: Extract, line: str) -> None:
    wanted, found = told(by_grammar, line)
    assert found == wanted


def test_the_learned_part_leaves_the_usual_as_it_is(extract: Extract) -> None:
    """What it was trained on is not written so; a phrasing that it reads in another way stays rare."""
    read = {line: told(extract, line) for line in LINES}
    other = [line for line, (wanted, found) in read.items() if wanted != found]
    assert len(other) <= len(LINES) // 8, other


def told(extract: Extract, line: str) -> tuple[set[tuple[str, ...]], set[tuple[str, ...]]]:
    """What a line says that its sentence tells, and what is read."""
    text, _, told = line.partition("|")
    wanted = {tuple(one.split()) for one in told.split(";")}
    events = extract(INTRO + text).events
    found = {
        (e.type, e.date or "-") for e in events
        if e.person == "Alim Karimov" and e.polarity == "affirmed" and e.type != "other"
        and e.modality in ("asserted", "alleged")
    }  # fmt: skip
    undated = {kind for kind, date in wanted if date == "-"}
    return wanted, {(kind, "-" if kind in undated else date) for kind, date in found}
