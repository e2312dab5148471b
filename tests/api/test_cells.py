"""Rows of an answer as a reader sees them: ids under their labels, lists of words as words."""

import pytest

from api.cells import Cell, address, cells
from api.phrases import phrases, with_id, without_id
from api.views.examples import CASE_ID, CLAIM_ID, FACILITY_ID, PERSON_ID
from api.views.row_examples import ROWS
from graph.questions import QUESTIONS, Answer


def test_a_label_goes_under_its_id() -> None:
    shown = cells(
        {"left": PERSON_ID, "leftName": "Testov", "facility": FACILITY_ID, "label": "Prison", "count": 2}
    )
    assert [(cell.title, cell.text, cell.identifier) for cell in shown] == [
        ("left", "Testov", PERSON_ID),
        ("facility", "Prison", FACILITY_ID),
        ("count", "2", None),
    ]


def test_what_is_not_said_is_left_out_and_words_are_one_text() -> None:
    shown = cells(
        {"date": None, "stages": ["CHARGED_UNDER", "CONVICTED_UNDER"], "disputed": True, "claims": ["x"]}
    )
    assert shown == (Cell("stages", "charged under, convicted under"), Cell("disputed", "yes"))


def test_parts_are_cells_of_their_own() -> None:
    (cell,) = cells({"shared": [{"kind": "facility", "id": FACILITY_ID, "label": "Prison"}, {"kind": "x"}]})
    assert [[(c.title, c.text) for c in part] for part in cell.parts] == [
        [("", "facility"), ("", "Prison")],
        [("", "x")],
    ]
    assert cell.parts[0][1].address == f"/entities/{FACILITY_ID}"


def test_addresses_of_ids() -> None:
    assert address(CASE_ID) == f"/cases/{CASE_ID}"
    assert address(CLAIM_ID) == f"/claims/{CLAIM_ID}"
    assert address("no id") is None


@pytest.mark.parametrize("name", list(QUESTIONS))
def test_every_question_has_a_sentence_for_its_rows(name: str) -> None:
    question = QUESTIONS[name]
    row = question.row.model_validate({**ROWS[name], "claims": (), "evidence": ()})
    answer = Answer(question, (row,), None)
    ((with_ids,), (plain,)) = phrases(answer, with_id), phrases(answer, without_id)
    assert "[" in with_ids
    assert "[" not in plain
    assert "None" not in plain
    assert len(plain) > 10
