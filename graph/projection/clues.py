"""Keep the clues: hashes of the keys under which records are compared, by which one more report finds the others.

They follow from the records that live claims are about or name. One clue of its own stands for the program that
computed the graph: where it lacks, or is another's, everything is computed again.
"""

import hashlib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from graph.connection import Row, Store
from graph.paging import by_id, chunks
from graph.resolve import keys_of
from graph.resolve_model import Local
from ontology.ids import make_id

_BATCH = 1_000
_GRAPH = Path(__file__).parent.parent
_PROGRAM = (
    *sorted(_GRAPH.glob("resolve*.py")),
    *sorted(_GRAPH.glob("names*")),
    _GRAPH / "review" / "candidates.py",
    *sorted(Path(__file__).parent.glob("*.py")),
    _GRAPH.parent / "ontology" / "generated" / "labels.py",
)
"""What decides how the graph is computed."""


def hashed(kind: str, key: str) -> str:
    """Return the clue of a key; records of two kinds are never compared."""
    return make_id("clue", kind, key)


def clues_of(record: Local) -> frozenset[str]:
    """Return the clues under which a record is compared."""
    return frozenset(hashed(record.kind, key) for key in keys_of(record))


def is_ours(store: Store) -> bool:
    """Tell whether this very program computed the graph, in whole."""
    begun = store.read("project/begun")
    return not begun and bool(store.read("reach/clues", ids=[_program()]))


def written(store: Store, ids: Iterable[str]) -> dict[str, frozenset[str]]:
    """Return the clues that the graph holds of these records."""
    found: dict[str, set[str]] = {}
    for row in by_id(store, "reach/clues", ids):
        found.setdefault(row["record"], set()).add(row["clue"])
    return {record: frozenset(clues) for record, clues in found.items()}


def bring(store: Store, before: Mapping[str, frozenset[str]], now: Mapping[str, frozenset[str]]) -> int:
    """Write the clues of these records as they are now, and return how many differed."""
    gone = [_id(record, clue) for record, clues in before.items() for clue in clues - _of(now, record)]
    fresh = [_row(record, clue) for record, clues in now.items() for clue in clues - _of(before, record)]
    for ids in chunks(sorted(gone), _BATCH):
        store.write("project/drop_clues", ids=ids)
    for rows in chunks(fresh, _BATCH):
        store.write("project/put_clues", rows=rows)
    return len(gone) + len(fresh)


def bring_all(store: Store, ids: Iterable[str], records: Mapping[str, Local]) -> int:
    """Write the clues of all records (ids): those that count have theirs, the others none."""
    own = frozenset({_program()})
    touched = bring(store, written(store, own), {_program(): own})
    for some in chunks(ids, _BATCH):
        now = {one: clues_of(records[one]) for one in some if one in records}
        touched += bring(store, written(store, some), now)
    return touched


def _of(clues: Mapping[str, frozenset[str]], record: str) -> frozenset[str]:
    return clues.get(record, frozenset())


def _row(record: str, clue: str) -> Row:
    return {"id": _id(record, clue), "clue": clue, "recordId": record}


def _id(record: str, clue: str) -> str:
    return make_id("clue", "of", record, clue)


@cache
def _program() -> str:
    """Return an id of the program that computes the graph: a change of it is a reason to compute everything."""
    text = b"".join(hashlib.sha256(path.read_bytes()).digest() for path in _PROGRAM)
    return make_id("program", hashlib.sha256(text).hexdigest())
