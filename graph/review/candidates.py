"""Keep the candidates: pairs of persons who may be one, where nobody has judged and the resolver does not dare.

There is one for each pair of entities at most: that of the two records which score best. Candidates follow from records
and judgements as the graph does; a projection brings those of the records that it computes again.
"""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet

from graph.connection import Row, Store
from graph.paging import by_id, chunks
from graph.resolve_model import Candidate, Local, Ruling
from graph.resolve_persons import compared
from graph.review.judgements import pair_id

_ROWS = 1_000


def candidates(
    records: Mapping[str, Local],
    entities: Mapping[str, str],
    rulings: Iterable[Ruling],
    about: AbstractSet[str] | None = None,
) -> dict[str, Candidate]:
    """Return the candidates among these records, by id; `entities` says which entity each is.

    With `about` only those that one of these records takes part in.
    """
    persons = [one for one in records.values() if one.kind == "Person"]
    settled = _settled(entities, rulings)
    found: dict[tuple[str, str], Candidate] = {}
    for pair in compared(persons, about):
        ends = _ends(entities, pair.left, pair.right)
        if ends[0] != ends[1] and ends not in settled:
            best = found.get(ends)
            if best is None or (-pair.score, pair.left, pair.right) < (-best.score, best.left, best.right):
                found[ends] = pair
    return {pair_id(pair.left, pair.right): pair for pair in found.values()}


def bring(store: Store, standing: Iterable[Row], wanted: Mapping[str, Candidate]) -> int:
    """Bring the standing candidates to those that are wanted, and return how many differed."""
    held = {row["id"]: row for row in standing}
    rows = {identifier: row_of(identifier, pair) for identifier, pair in wanted.items()}
    gone = sorted(held.keys() - rows.keys())
    changed = [row for identifier, row in rows.items() if _plain(held.get(identifier)) != _plain(row)]
    for ids in chunks(gone, _ROWS):
        store.write("review/drop_candidates", ids=ids)
    for some in chunks(changed, _ROWS):
        store.write("review/put_candidates", rows=some)
    return len(gone) + len(changed)


def standing(store: Store, records: Iterable[str] | None = None) -> list[Row]:
    """Return the candidates that the graph holds, all or those about some records (ids)."""
    if records is None:
        return store.read("review/candidates_all")
    return list({row["id"]: row for row in by_id(store, "review/candidates_of", sorted(records))}.values())


def row_of(identifier: str, pair: Candidate) -> Row:
    """Return the properties of a candidate."""
    return {
        "id": identifier,
        "kind": "Person",
        "left": pair.left,
        "right": pair.right,
        "score": pair.score,
        "features": list(pair.features),
    }


def _settled(entities: Mapping[str, str], rulings: Iterable[Ruling]) -> set[tuple[str, str]]:
    """Return the pairs of entities about which somebody has judged."""
    known = (ruling for ruling in rulings if ruling.left in entities and ruling.right in entities)
    return {_ends(entities, ruling.left, ruling.right) for ruling in known}


def _ends(entities: Mapping[str, str], left: str, right: str) -> tuple[str, str]:
    first, second = sorted((entities[left], entities[right]))
    return first, second


def _plain(row: Row | None) -> object:
    return row and {**row, "features": list(row["features"] or ())}
