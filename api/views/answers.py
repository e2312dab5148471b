"""Views of the answers to the library's questions: for each question a model, made from the type of its rows."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from pydantic import ConfigDict, Field, create_model

from api.views.base import CASE, CLAIM, EVIDENCE, FACILITY, PERSON, Evidence, View
from graph.questions import QUESTIONS, Answer, Question

_OTHER = "person-7tq2mzk5xv3nw4jc"
_OTHER_CASE = "case-k4zq7mxv2tn5wj3c"
_PROVISION = {
    "id": "provision-m5xkq2zt7vn3wj4c",
    "label": "Art. 205.2(2), Criminal Code of the Russian Federation",
}
_NAME, _OTHER_NAME = "Damir Sabitkhanov", "Zemfira Akhtarieva"

EXAMPLES: Mapping[str, Mapping[str, object]] = {
    "shared-provision": {
        "provision": _PROVISION["id"],
        "label": _PROVISION["label"],
        "count": 2,
        "cases": [
            {
                "case": CASE,
                "label": f"Case of {_NAME}",
                "person": PERSON,
                "name": _NAME,
                "stages": ["CONVICTED_UNDER"],
            },
            {
                "case": _OTHER_CASE,
                "label": f"Case of {_OTHER_NAME}",
                "person": _OTHER,
                "name": _OTHER_NAME,
                "stages": ["CHARGED_UNDER", "CONVICTED_UNDER"],
            },
        ],
    },
    "shared-context": {
        "left": CASE,
        "leftLabel": f"Case of {_NAME}",
        "right": _OTHER_CASE,
        "rightLabel": f"Case of {_OTHER_NAME}",
        "count": 2,
        "shared": [
            {"kind": "facility", "id": FACILITY, "label": "SIZO-5"},
            {"kind": "provision", **_PROVISION},
        ],
    },
    "facility-overlap": {
        "facility": FACILITY,
        "label": "SIZO-5",
        "left": PERSON,
        "leftName": _NAME,
        "right": _OTHER,
        "rightName": _OTHER_NAME,
        "certainty": "definitely",
        "start": "2021-11-09",
        "end": "2022-06-14",
    },
    "designation-cases": {
        "designation": "designation-z5xkq2zt7vn3wj4c",
        "label": "terrorist organisation",
        "agent": "organisation-b5xkq2zt7vn3wj4c",
        "agentName": "Svetly Bereg",
        "jurisdiction": "Russia",
        "since": "2019-06-14",
        "case": CASE,
        "caseLabel": f"Case of {_NAME}",
        "country": "RU",
    },
    "timeline": {
        "event": "transfer-2mzk7xv5qt4nw3jc",
        "type": "transfer",
        "date": "2021-03-13",
        "earliest": "2021-03-13",
        "latest": "2021-03-13",
        "disputed": False,
        "court": None,
        "facility": "SIZO-5",
        "by": None,
        "outcome": None,
        "months": None,
    },
    "path-between": {
        "length": 2,
        "nodes": [
            {"id": PERSON, "label": _NAME},
            {"id": FACILITY, "label": "SIZO-5"},
            {"id": _OTHER, "label": _OTHER_NAME},
        ],
        "steps": [
            {"type": "HELD_IN", "source": PERSON, "target": FACILITY},
            {"type": "HELD_IN", "source": _OTHER, "target": FACILITY},
        ],
    },
}
"""A row of each question's answer, without its claims; the people are invented."""


class AnswerView(View):
    """What every answer has beside its rows."""

    name: str
    title: str
    truncated: bool = Field(description="Whether there are more rows; `next` leads to them.")
    next: str | None


@cache
def answer_model(name: str) -> type[AnswerView]:
    """Return the view of the answers to the question of this name, with its example."""
    question = QUESTIONS[name]
    row = create_model(
        f"{question.row.__name__}Row",
        __base__=question.row,
        __doc__=question.row.__doc__,
        evidence=(tuple[Evidence, ...], ...),
    )
    base = type(
        f"{question.row.__name__}Base",
        (AnswerView,),
        {
            "__module__": __name__,
            "__doc__": question.title,
            "model_config": ConfigDict(json_schema_extra={"examples": [_example(question)]}),
        },
    )
    return create_model(
        f"{question.row.__name__}Answer", __base__=base, __doc__=question.title, rows=(tuple[row, ...], ...)
    )


def answer_view(answer: Answer[Any], following: str | None) -> AnswerView:
    """Return the view of an answer; `following` is the address of the next page."""
    question = answer.question
    rows = [
        {**row.model_dump(exclude={"evidence"}), "evidence": [Evidence.model_validate(e) for e in row.evidence]}
        for row in answer.rows
    ]
    return answer_model(question.name).model_validate({**_head(question, answer.truncated, following), "rows": rows})


def _example(question: Question[Any]) -> dict[str, object]:
    row = {**EXAMPLES[question.name], "claims": [CLAIM], "evidence": [EVIDENCE]}
    return {**_head(question, False, None), "rows": [row]}


def _head(question: Question[Any], truncated: bool, following: str | None) -> dict[str, object]:
    return {"name": question.name, "title": question.title, "truncated": truncated, "next": following}
