"""The library of questions: one route for each, with the question's own parameters and rows."""

from collections.abc import Callable
from inspect import Parameter as Argument
from inspect import Signature
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from api import jsonld
from api.cells import cells
from api.describe import answers
from api.pages import render
from api.parameters import ID, Cursor, Limit, StoreOf, link_of, next_address
from api.represent import Forms, respond
from api.views.answers import AnswerView, answer_model, answer_view
from api.views.questions import Patterns, pattern
from graph.questions import QUESTIONS, Answer, Parameter, Question, ask
from graph.questions.errors import NoSuchQuestion

router = APIRouter(tags=["patterns"])

_MOST = 10_000


@router.get("/patterns", response_model=Patterns, responses=answers(page=True))
def patterns(request: Request) -> Response:
    """Return the questions that the graph answers, with the parameters of each."""
    view = Patterns(items=[pattern(question) for question in QUESTIONS.values()])
    return respond(request, Forms(view, page=lambda: render("patterns.html", patterns=view)))


def _add(question: Question[Any]) -> None:
    router.add_api_route(
        f"/patterns/{question.name}",
        _route(question),
        response_model=answer_model(question.name),
        responses=answers(404, linked=True, page=True, listed=True),
        name=question.name,
        summary=question.title,
        operation_id=f"ask_{question.name.replace('-', '_')}",
    )


def _route(question: Question[Any]) -> Callable[..., Response]:
    """Return a route function whose signature has the question's parameters, for FastAPI to read."""

    def route(request: Request, store: StoreOf, limit: Limit, cursor: Cursor, **given: Any) -> Response:
        answer = ask(store, question.name, limit=limit, cursor=cursor, **given)
        following = next_address(request, answer.cursor)
        return _respond(request, answer, answer_view(answer, following), given)

    route.__doc__ = question.row.__doc__
    route.__name__ = question.name
    arguments = [_argument("request", Request), _argument("store", StoreOf)]
    arguments += [_of_question(parameter) for parameter in question.accepts]
    arguments += [_argument("limit", Limit, 50), _argument("cursor", Cursor, None)]
    route.__signature__ = Signature(arguments, return_annotation=Response)  # pyright: ignore[reportFunctionMemberAccess]
    return route


def _respond(request: Request, answer: Answer[Any], view: AnswerView, given: dict[str, object]) -> Response:
    forms = Forms(
        view,
        linked=lambda: jsonld.graph(jsonld.row(row) for row in answer.rows),
        page=lambda: render(
            "pattern.html",
            answer=view,
            rows=[(cells(row.model_dump(mode="json")), row.evidence, len(row.claims)) for row in answer.rows],
            parameters=answer.question.accepts,
            given={name: value for name, value in given.items() if value is not None},
        ),
        links=link_of(view.next),
    )
    return respond(request, forms)


def _of_question(parameter: Parameter) -> Argument:
    if parameter.form == "date":
        return _date(parameter)
    if parameter.form == "number":
        query = Query(ge=1, le=_MOST, description=parameter.description)
        return _argument(parameter.name, Annotated[int | None, query], parameter.default)
    query = Query(pattern=ID, max_length=64, description=parameter.description, examples=_examples(parameter))
    if parameter.required:
        return _argument(parameter.name, Annotated[str, query])
    return _argument(parameter.name, Annotated[str | None, query], None)


def _date(parameter: Parameter) -> Argument:
    query = Query(min_length=4, max_length=32, description=parameter.description, examples=["2024-03-01"])
    if parameter.required:
        return _argument(parameter.name, Annotated[str, query])
    return _argument(parameter.name, Annotated[str | None, query], None)


def _examples(parameter: Parameter) -> list[str]:
    return [parameter.example or f"{(parameter.kind or '').lower()}-3kvqz7xw5t2mjd4n"]


def _argument(name: str, annotation: object, default: object = Argument.empty) -> Argument:
    return Argument(name, Argument.KEYWORD_ONLY, annotation=annotation, default=default)


for _question in QUESTIONS.values():
    _add(_question)


@router.get("/patterns/{name}", include_in_schema=False)
def unknown(name: str) -> Response:
    """Say which questions there are."""
    raise NoSuchQuestion(name[:80], tuple(QUESTIONS))
