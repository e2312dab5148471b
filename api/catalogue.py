"""Every error code of casegraph with what it means and what to do, gathered from the packages that raise them."""

import importlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from api.errors import ApiError
from api.exits import CommandError
from graph.errors import GraphError
from ingest.errors import REMEDIES

_MODULES = (
    "graph.read.errors",
    "graph.questions.errors",
    "graph.guard.errors",
    "graph.review.errors",
    "graph.removal.errors",
)
"""Modules that define more of the graph's errors."""

_READING = {
    "CG-READ-001": "There is nothing at this path.",
    "CG-READ-002": "The file cannot be opened.",
    "CG-READ-003": "The file is empty, or holds nothing to read.",
    "CG-READ-004": "The file is of a kind that casegraph does not read.",
    "CG-READ-005": "The encoding of the text is not clear.",
    "CG-READ-006": "The file is larger than a file may be.",
    "CG-READ-007": "What kind of file it is cannot be told.",
    "CG-READ-010": "The PDF has no text: its pages are pictures.",
    "CG-READ-011": "The PDF is encrypted.",
    "CG-READ-012": "The file ends too early, or is damaged.",
    "CG-READ-013": "The file unpacks to far more than it should, or leads its reader in circles.",
    "CG-READ-014": "The document refers to parts outside itself, which are not followed.",
    "CG-READ-015": "Reading the file took more time or memory than it may.",
    "CG-READ-016": "The reader of the file failed.",
    "CG-READ-017": "A table needs a mapping that says what its columns mean.",
    "CG-READ-018": "A row of the table cannot be divided into its columns.",
    "CG-READ-019": "The extractor failed on the text; the other files were read.",
    "CG-MAP-001": "The mapping file cannot be read.",
    "CG-MAP-002": "The mapping names a field that does not exist.",
    "CG-MAP-003": "The mapping names a column that the table does not have.",
    "CG-MAP-004": "The mapping has a value that is not possible there.",
    "CG-MAP-005": "A line of the file is no JSON object.",
}
"""What the codes of `ingest.errors` mean; the error itself names the file and the reason."""


@dataclass(frozen=True)
class Entry:
    """One code."""

    code: str
    meaning: str
    remedy: str


@cache
def entries() -> tuple[Entry, ...]:
    """Return every code, sorted."""
    found = {entry.code: entry for entry in (*_of_classes(), *_of_reading())}
    return tuple(found[code] for code in sorted(found))


def _of_reading() -> Iterator[Entry]:
    for code, remedy in REMEDIES.items():
        yield Entry(code, _READING[code], remedy)


def _of_classes() -> Iterator[Entry]:
    for module in _MODULES:
        importlib.import_module(module)
    for base in (ApiError, GraphError, CommandError):
        for kind in _kinds(base):
            yield Entry(str(vars(kind)["code"]), _sentence(kind.__doc__ or ""), _remedy(kind))


def _kinds(base: type) -> Iterator[type]:
    """Yield a class and its subclasses, those with a code."""
    for kind in (base, *base.__subclasses__()):
        if kind is not base:
            yield from _kinds(kind)
        elif "code" in vars(kind):
            yield kind


def _remedy(kind: type) -> str:
    found = getattr(kind, "remedy", "")
    return found if isinstance(found, str) and found else "The message says what to do."


def _sentence(doc: str) -> str:
    return re.sub(r"\s+", " ", doc).strip()
