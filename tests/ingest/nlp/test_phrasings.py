"""How reports usually put it: what is told, with its date, and that nothing else is."""

from pathlib import Path

import pytest

from tests.ingest.nlp.conftest import Extract

INTRO = "Alim Karimov is a journalist from Tashkent.\n\n"
FILE = Path(__file__).with_name("phrasings.txt")
LINES = [line for line in FILE.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]


@pytest.mark.parametrize("line", LINES)
def test_phrasing(extract: Extract, line: str) -> None:
    text, _, told = line.partition("|")
    wanted = {tuple(one.split()) for one in told.split(";")}
    events = extract(INTRO + text).events
    found = {
        (e.type, e.date or "-") for e in events
        if e.person == "Alim Karimov" and e.polarity == "affirmed" and e.type != "other"
        and e.modality in ("asserted", "alleged")
    }  # fmt: skip
    undated = {kind for kind, date in wanted if date == "-"}
    assert {(kind, "-" if kind in undated else date) for kind, date in found} == wanted
