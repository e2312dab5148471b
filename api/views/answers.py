"""Views of the answers to the library's questions: for each question a model, made from the type of its rows."""

from functools import cache
from types import GenericAlias
from typing import Any

from pydantic import Field, create_model

from api.views import examples
from api.views.base import Evidence, View
from api.views.row_examples import ROWS
from graph.questions import QUESTIONS, Answer, Question


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
    rows: Any = (GenericAlias(tuple, (row, ...)), ...)
    answer = create_model(
        f"{question.row.__name__}Answer",
        __base__=AnswerView,
        __doc__=question.title,
        rows=rows,
    )
    answer.model_config |= examples.shown(_example(question))
    return answer


def answer_view(answer: Answer[Any], following: str | None) -> AnswerView:
    """Return the view of an answer; `following` is the address of the next page."""
    question = answer.question
    rows = [
        {
            **row.model_dump(exclude={"evidence"}),
            "evidence": [Evidence.model_validate(e) for e in row.evidence],
        }
        for row in answer.rows
    ]
    return answer_model(question.name).model_validate(
        {**_head(question, answer.truncated, following), "rows": rows}
    )


def _example(question: Question[Any]) -> dict[str, object]:
    row = {**ROWS[question.name], "claims": [examples.CLAIM_ID], "evidence": [examples.EVIDENCE]}
    return {**_head(question, False, None), "rows": [row]}


def _head(question: Question[Any], truncated: bool, following: str | None) -> dict[str, object]:
    return {"name": question.name, "title": question.title, "truncated": truncated, "next": following}
