"""What a question is, what it is given, and what it answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from pydantic import BaseModel, ConfigDict

from graph.read.model import Evidence


class Part(BaseModel):
    """Something in a row that has fields of its own."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Row(Part):
    """One row of an answer, with the passages that it stands on."""

    claims: tuple[str, ...]
    """Ids of every claim that the row stands on."""
    evidence: tuple[Evidence, ...]
    """The first of these claims, with their words and sources."""


R = TypeVar("R", bound=Row)


@dataclass(frozen=True)
class Parameter:
    """What a question may be given: the id of an entity of class `kind`, or a number where `kind` is None."""

    name: str
    description: str
    kind: str | None
    required: bool = False
    default: int | None = None
    example: str | None = None


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
