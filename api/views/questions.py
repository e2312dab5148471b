"""Views of the library of questions and of free Cypher."""

from typing import Annotated, Any

from pydantic import ConfigDict, Field, StringConstraints

from api.views import examples
from api.views.base import View
from api.views.examples import shown
from graph.questions import Question
from graph.questions.model import Form

Name = Annotated[str, StringConstraints(pattern=r"^[A-Za-z_][A-Za-z0-9_]{0,63}$")]


class Parameter(View):
    """What a question may be given."""

    name: str
    description: str
    kind: str | None = Field(description="Class of the thing whose id it is; null for a number or a date.")
    form: Form
    required: bool
    default: int | None


class Pattern(View):
    """A question of the library."""

    name: str
    title: str
    parameters: list[Parameter]


def pattern(question: Question[Any]) -> Pattern:
    """Return the view of a question, with the two days that each may be asked about."""
    accepted = [Parameter.model_validate(parameter) for parameter in question.accepts]
    return Pattern(name=question.name, title=question.title, parameters=accepted)


class Patterns(View):
    """The questions that the graph answers."""

    model_config = shown(examples.PATTERNS)

    items: list[Pattern]


class Asked(View):
    """A question in Cypher."""

    model_config = shown(examples.ASKED) | ConfigDict(extra="forbid")

    query: str = Field(min_length=1, max_length=10_000, description="Only reading clauses are let through.")
    parameters: dict[Name, Any] = Field(default={}, max_length=64, description="Values for `$name`.")
    limit: int = Field(default=100, ge=1, le=1_000, description="Rows at most.")


class Table(View):
    """The rows of a query."""

    model_config = shown(examples.TABLE)

    columns: list[str]
    rows: list[list[Any]]
    truncated: bool = Field(description="Whether the answer was cut at the limit.")
