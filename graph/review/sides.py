"""Read the two sides of a pair: what claims say of each, with the sentences, and what only one of them has."""

from collections.abc import Iterable, Mapping, Sequence

from graph.connection import Row, Store, Transaction
from graph.read.evidence import evidence
from graph.read.rows import stub
from graph.review.judgements import Pair
from graph.review.model import Fact, Side

MOST = 14
"""Facts of one side that are shown."""
_ORDER = (
    "name", "birthDate", "deathDate", "gender", "relativeOf", "happenedTo", "heldIn", "triedBy", "convictedUnder",
    "chargedUnder", "defendedBy", "judgedBy", "memberOf", "allegesLinkTo", "inCountry", "country", "kind",
)  # fmt: skip
"""Predicates that tell who somebody or which body something is, the most telling first; then come the others."""
_NO_FACTS = frozenset({"label", "sensitivity", "subjectOf"})
_SAID = tuple[str, str, bool]
"""Predicate, value, and whether it is said of the value about the record."""


def sides(store: Store, pairs: Sequence[Pair]) -> dict[str, tuple[Side, Side]]:
    """Return the two sides of each pair, by its id."""
    return store.read_with(lambda transaction: _sides(transaction, pairs)) if pairs else {}


def _sides(transaction: Transaction, pairs: Sequence[Pair]) -> dict[str, tuple[Side, Side]]:
    ends = sorted({end for pair in pairs for end in (pair.left, pair.right)})
    members = {row["record"]: row for row in transaction.run("review/members", ids=ends)}
    records = sorted({*ends, *(one for row in members.values() for one in row["members"])})
    said = _said(transaction.run("review/facts", ids=records))
    names = {row["id"]: row["name"] or row["id"] for row in transaction.run("review/names", ids=ends)}
    groups = {
        (pair.id, end): _together(said, _records(pair, end, members))
        for pair in pairs
        for end in (pair.left, pair.right)
    }
    chosen = {(pair.id, end): _chosen(pair, end, groups) for pair in pairs for end in (pair.left, pair.right)}
    found = evidence(transaction, (claim for some in chosen.values() for _what, claim, _both in some))

    def side(pair: Pair, end: str) -> Side:
        row = members.get(end)
        facts = tuple(
            Fact(*what, both, found[claim]) for what, claim, both in chosen[pair.id, end] if claim in found
        )
        entity = stub({"id": row["entity"], "label": row["label"], "labels": row["labels"]}) if row else None
        return Side(end, names.get(end, end), entity, tuple(sorted(row["members"])) if row else (end,), facts)

    return {pair.id: (side(pair, pair.left), side(pair, pair.right)) for pair in pairs}


def _records(pair: Pair, end: str, members: Mapping[str, Row]) -> Sequence[str]:
    """Return the records that tell of one side: those of its entity, or it alone where both sides are one entity.

    Whoever looks again at a pair that was joined must see what is said of each, and by whom, as before it was.
    """
    whole = members[end]["members"] if end in members else [end]
    return [end] if _other(pair, end) in whole else whole


def _other(pair: Pair, end: str) -> str:
    return pair.right if end == pair.left else pair.left


def _said(rows: Iterable[Row]) -> dict[str, dict[_SAID, str]]:
    """Return what is said of each record, with the surest claim of each."""
    found: dict[str, dict[_SAID, str]] = {}
    for row in sorted(rows, key=lambda row: (-row["confidence"], row["claim"])):
        value = row["value"] if row["value"] is not None else row["object"]
        if row["predicate"] not in _NO_FACTS and value:
            found.setdefault(row["record"], {}).setdefault(
                (row["predicate"], value, row["of_other"]), row["claim"]
            )
    return found


def _together(said: Mapping[str, Mapping[_SAID, str]], records: Iterable[str]) -> dict[_SAID, str]:
    whole: dict[_SAID, str] = {}
    for record in sorted(records):
        for what, claim in said.get(record, {}).items():
            whole.setdefault(what, claim)
    return whole


def _rank(predicate: str) -> int:
    return _ORDER.index(predicate) if predicate in _ORDER else len(_ORDER)


def _even(what: _SAID) -> _SAID:
    return what[0], what[1].casefold(), what[2]


def _chosen(
    pair: Pair, end: str, groups: Mapping[tuple[str, str], Mapping[_SAID, str]]
) -> list[tuple[_SAID, str, bool]]:
    """Return the facts of one side that are shown: what it has alone, then what both have."""
    theirs = {_even(what) for what in groups[pair.id, _other(pair, end)]}
    facts = [(what, claim, _even(what) in theirs) for what, claim in groups[pair.id, end].items()]
    facts.sort(key=lambda fact: (fact[2], _rank(fact[0][0]), fact[0][1]))
    return facts[:MOST]
