"""Turn ids of claims into the words that they stand on and who published them."""

from collections.abc import Iterable, Mapping, Sequence

from graph.connection import Row, Transaction
from graph.read.model import Evidence
from graph.read.sentence import highlight, sentence_of

SHOWN = 3
"""How many claims are shown in full for one fact; the ids of all are listed."""


def evidence(transaction: Transaction, claims: Iterable[str]) -> dict[str, Evidence]:
    """Return the evidence of each claim that exists, by its id."""
    wanted = sorted(set(claims))
    if not wanted:
        return {}
    rows = transaction.run("read/evidence", claims=wanted)
    return {row["claim"]: _evidence(row) for row in rows}


def first_of(
    claims: Sequence[str], found: Mapping[str, Evidence], shown: int = SHOWN
) -> tuple[Evidence, ...]:
    """Return the evidence of the first claims of a fact."""
    return tuple(found[claim] for claim in claims[:shown] if claim in found)


def _evidence(row: Row) -> Evidence:
    sentence, offset = _sentence(row)
    return Evidence(
        claim=row["claim"],
        predicate=row["predicate"],
        quote=row["quote"],
        report=row["report"],
        passage=row["passage"],
        start=row["start"],
        end=row["end"],
        polarity=row["polarity"],
        modality=row["modality"],
        sentence=sentence,
        offset=offset,
        according_to=tuple(row["accordingTo"] or ()),
        source=row["source"],
        title=row["title"],
        publisher=row["publisher"],
        published=row["published"],
    )


def _sentence(row: Row) -> tuple[str, int]:
    span = highlight(row["text"] or "", row["occurrences"] or (), row["start"], row["end"])
    if span is None:
        return row["quote"], 0
    return sentence_of(row["text"], *span, rows=row["kind"] == "row")
