"""What a question is, what it is given, and what it answers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict

from graph.connection import Transaction
from graph.read.model import Evidence


class Part(BaseModel):
    """Something in a row that has fields of its own."""

    model_config = ConfigDict(frozen=True, extra="forbid")


Certainty = Literal["definitely", "possibly"]


class Row(Part):
    """One row of an answer, with the passages that it stands on."""

    claims: tuple[str, ...]
    """Ids of every claim that the row stands on."""
    evidence: tuple[Evidence, ...]
    """The first of these claims, with their words and sources."""


R = TypeVar("R", bound=Row)


Form = Literal["id", "number", "date"]


@dataclass(frozen=True)
class Parameter:
    """What a question may be given: the id of an entity of class `kind`, else a number, or a date where `dated`."""

    name: str
    description: str
    kind: str | None = None
    required: bool = False
    default: int | None = None
    example: str | None = None
    dated: bool = False

    @property
    def form(self) -> Form:
        """How its value is written; a date is EDTF."""
        return "id" if self.kind else "date" if self.dated else "number"


DAYS = (
    Parameter("on", "What was so on this day, definitely or possibly (EDTF).", dated=True),
    Parameter("known", "Only what had been said by this day (EDTF).", dated=True),
)
"""The two days that every question may be asked about: of the world, and of what is known of it."""


@dataclass(frozen=True)
class Question(Generic[R]):
    """A question of the library: one query file, its parameters and the type of its rows."""

    name: str
    """With hyphens, as in `casegraph ask shared-provision`."""
    title: str
    row: type[R]
    parameters: tuple[Parameter, ...] = ()
    fixed: Mapping[str, object] = field(default_factory=dict[str, object])
    """Parameters of the query that a caller does not choose."""
    apart: tuple[str, ...] = ()
    """Parameters that may not name one thing."""
    ordered: tuple[str, ...] = ()
    """Dates of which none may be before the one listed before it."""
    on_a_day: Callable[[Transaction, Mapping[str, Any]], list[dict[str, Any]]] | None = None
    """Finds the rows where a day is asked about, for what no query answers then."""

    @property
    def accepts(self) -> tuple[Parameter, ...]:
        """Its parameters, and the two days."""
        return (*self.parameters, *DAYS)

    @property
    def query(self) -> str:
        """The name of its query file."""
        return f"questions/{self.name.replace('-', '_')}"


@dataclass(frozen=True)
class Answer(Generic[R]):
    """One page of rows; `cursor` leads to the next, None at the end."""

    question: Question[R]
    rows: tuple[R, ...]
    cursor: str | None

    @property
    def truncated(self) -> bool:
        """Whether there are more rows than these."""
        return self.cursor is not None
