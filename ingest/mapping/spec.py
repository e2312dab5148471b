"""What a mapping file can say: which column each field of an extraction is read from, and how."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from functools import cached_property
from typing import Literal

from ingest.model import Modality, Polarity

Reader = Literal["text", "date", "term", "provision", "country"]


@dataclass(frozen=True)
class Field:
    """Where one value comes from: a column, or a constant `value`."""

    column: str | None = None
    value: str | None = None
    read: Reader = "text"
    values: Mapping[str, str] = field(default_factory=dict[str, str])
    """What to read instead of a cell's text."""
    only: frozenset[str] | None = None
    """The only cells that are read (`is` in the file)."""
    but: frozenset[str] = frozenset()
    """The cells that are not read (`except` in the file)."""
    split: str | None = None
    """What stands between several values in one cell."""


@dataclass(frozen=True)
class PersonSpec:
    """A person of a row; the first one is whom the row is about."""

    name: Field
    aliases: Field | None = None
    gender: Field | None = None
    born: Field | None = None
    died: Field | None = None
    role: str = "victim"


@dataclass(frozen=True)
class OrganisationSpec:
    """An organisation of a row, and what the person has to do with it."""

    name: Field
    kind: str | None = None
    relation: Literal["memberOf", "allegesLinkTo"] | None = None


@dataclass(frozen=True)
class ChargeSpec:
    """An accusation: its wording, its provision, or both."""

    text: Field | None = None
    provision: Field | None = None
    code: Field | None = None
    jurisdiction: Field | None = None
    stage: Literal["charged", "convicted"] = "charged"


@dataclass(frozen=True)
class EventSpec:
    """An event of the row's person.

    It is there when `condition` (`if` in the file) is read and the fields named in `needs` are; without `needs`, when
    a date, term or outcome is read, or, where the mapping gives none of these, anything else.
    """

    type: str
    condition: Field | None = None
    needs: tuple[str, ...] = ()
    date: Field | None = None
    end: Field | None = None
    term: Field | None = None
    outcome: Field | None = None
    court: Field | None = None
    facility: Field | None = None
    origin: Field | None = None
    actor: Field | None = None
    modality: Modality = "asserted"
    polarity: Polarity = "affirmed"

    @cached_property
    def fields(self) -> dict[str, Field]:
        """The fields that it has, by their names, without the condition."""
        named = {f.name: getattr(self, f.name) for f in fields(self) if f.name != "condition"}
        return {name: value for name, value in named.items() if isinstance(value, Field)}


@dataclass(frozen=True)
class Spec:
    """A whole mapping."""

    person: PersonSpec
    title: str | None = None
    source: str | None = None
    publisher: str | None = None
    published: str | None = None
    country: Field | None = None
    row_source: Field | None = None
    row_published: Field | None = None
    delimiter: str | None = None
    day_first: bool = True
    not_known: frozenset[str] = frozenset()
    left_out: Mapping[str, str] = field(default_factory=dict[str, str])
    """Columns that the mapping leaves out on purpose, each with why."""
    confidence: float = 0.9
    others: tuple[PersonSpec, ...] = ()
    organisations: tuple[OrganisationSpec, ...] = ()
    charges: tuple[ChargeSpec, ...] = ()
    events: tuple[EventSpec, ...] = ()

    @cached_property
    def columns(self) -> frozenset[str]:
        """Every column that a field is read from."""
        return frozenset(found.column for found in _fields(self) if found.column)


def _fields(thing: object) -> Iterator[Field]:
    if isinstance(thing, Field):
        yield thing
    elif isinstance(thing, tuple):
        for item in thing:  # pyright: ignore[reportUnknownVariableType]
            yield from _fields(item)  # pyright: ignore[reportUnknownArgumentType]
    elif isinstance(thing, (Spec, PersonSpec, OrganisationSpec, ChargeSpec, EventSpec)):
        for part in fields(thing):
            yield from _fields(getattr(thing, part.name))
