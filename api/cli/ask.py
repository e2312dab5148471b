"""`casegraph ask`: ask a question of the library, and see the sentences that each answer stands on."""

import json
import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

from api.cli import complete
from api.cli.options import AsJson, store
from api.cli.terminal import emit, line, quotations
from api.exits import BadFile, WrongUsage

if TYPE_CHECKING:
    from graph.questions import Answer, Question

SHORT = "Ask a question of the library."
HELP = """Ask a question of the library; without a name, list the questions.

Each row comes with the sentences, the reports and the dates that it stands on. Values are given as NAME=VALUE; with
`-` they are read from standard input as one JSON object.

Every question may be asked about a day: --on gives what was so on it, definitely or possibly, --known what had been
said by then.

Example: casegraph ask shared-provision --limit 5

Example: casegraph ask legal-state --on 2024-02 --known 2024-03-01
"""


def command(
    name: Annotated[
        str | None, typer.Argument(metavar="QUESTION", autocompletion=complete.questions, show_default=False)
    ] = None,
    values: Annotated[
        list[str] | None,
        typer.Argument(metavar="NAME=VALUE", autocompletion=complete.values, show_default=False),
    ] = None,
    on: Annotated[
        str | None,
        typer.Option(
            metavar="DATE", help="What was so on this day: 2024-02-29, 2024-02.", show_default=False
        ),
    ] = None,
    known: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="Only what had been said by this day.", show_default=False),
    ] = None,
    limit: Annotated[int, typer.Option(min=1, max=200, help="Rows at most.")] = 20,
    cursor: Annotated[
        str | None, typer.Option(help="Where to go on: what the last page ended with.", show_default=False)
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Ask one question, or list all."""
    if name is None:
        _list(as_json)
        return
    days = {name: day for name, day in (("on", on), ("known", known)) if day is not None}
    given = {**_given(values or []), **days}
    from graph.questions import ask, question

    question(name)
    with store() as opened:
        answer = ask(opened, name, limit=limit, cursor=cursor, **given)
    if as_json:
        from api.views.answers import answer_view

        emit(answer_view(answer, answer.cursor).model_dump(mode="json", by_alias=True))
    else:
        show(answer)


def show(answer: "Answer[Any]") -> None:
    """Write an answer for a reader."""
    from api.phrases import phrases
    from api.views.base import Evidence

    line(answer.question.title, style="bold")
    for number, (row, phrase) in enumerate(zip(answer.rows, phrases(answer), strict=True), 1):
        line(f"{number}. {phrase}")
        said = [Evidence.model_validate(item).model_dump() for item in row.evidence]
        for text in quotations(said, most=len(said), ids=True):
            line(text, indent=4, style="dim")
        if len(row.claims) > len(row.evidence):
            line(f"and {len(row.claims) - len(row.evidence)} more claims", indent=4, style="dim")
    if not answer.rows:
        line("Nothing in the graph answers this.")
    if answer.cursor:
        line(f"There are more: --cursor {answer.cursor}")


def _list(as_json: bool) -> None:
    from graph.questions import QUESTIONS

    if as_json:
        from api.views.questions import pattern

        emit({"items": [pattern(question).model_dump(by_alias=True) for question in QUESTIONS.values()]})
        return
    for question in QUESTIONS.values():
        line(question.name, style="bold")
        line(question.title, indent=4)
        for text in _parameters(question):
            line(text, indent=4, style="dim")


def _parameters(question: "Question[Any]") -> list[str]:
    return [
        f"{parameter.name}={(parameter.kind or parameter.form).upper()}{' (needed)' if parameter.required else ''}"
        f"  {parameter.description}"
        for parameter in question.parameters
    ]


def _given(values: list[str]) -> dict[str, Any]:
    if values == ["-"]:
        return _from_input()
    given: dict[str, Any] = {}
    for value in values:
        name, equals, text = value.partition("=")
        if not equals or not name.isidentifier():
            raise WrongUsage(f"a value is given as NAME=VALUE, and {value!r} is not")
        given[name] = text
    return given


def _from_input() -> dict[str, Any]:
    try:
        found: object = json.load(sys.stdin)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict) or not all(isinstance(v, str | int | None) for v in found.values()):  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType, reportUnknownMemberType]
        raise BadFile(
            "standard input is no JSON object of names and values", 'Send for example {"case": "ID"}.'
        )
    return found  # pyright: ignore[reportUnknownVariableType]
