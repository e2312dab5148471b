"""Turn the named things of an extraction (persons, bodies, provisions) into records and claims about them.

The result is a `Cast`: which record each name of the unit stands for, so that events and charges can point at it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from ingest.assemble import keys
from ingest.assemble.ledger import Ledger, Stance
from ingest.model import Body, Evidence, Extraction, Person, Provision

AUTHORITY_KINDS = frozenset({"government", "security_service", "police", "prosecutor"})
"""Kinds of organisation that are bodies of a state."""

_VICTIM_ROLES = frozenset({"victim", "co-defendant"})


@dataclass(frozen=True)
class Scene:
    """The characters of the document's text within which one unit speaks."""

    text: str
    start: int
    end: int

    def _remember(index: dict[str, str], names: Iterable[str], record: str) -> None:
    for name in names:
        index.setdefault(name, record)


def _tagged(tag: str, value: str | None) -> str | None:
    return f"{tag}:{value}" if value else None
