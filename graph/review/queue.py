"""Read the queue: the pairs on which nobody has judged, those first that are nearest to being one thing."""

from collections.abc import Sequence

from graph.connection import Store
from graph.read import cursor as cursors
from graph.read.errors import BadCursor
from graph.read.model import Page
from graph.review.judgements import Pair, history, in_force, pair_of
from graph.review.model import Judged, Question
from graph.review.sides import sides
from ontology.generated.records import Judgement

_SCOPE = ("review",)


def queue(store: Store, *, limit: int = 50, cursor: str | None = None) -> Page[Question]:
    """Return one page of the pairs that wait for a judgement; raises `BadCursor`."""
    return _page(store, waiting_pairs(store), _SCOPE, (limit, cursor))


def judged(store: Store, *, limit: int = 50, cursor: str | None = None) -> Page[Question]:
    """Return one page of the pairs of which a judgement is in force; raises `BadCursor`."""
    keys = sorted((f"0|{one.candidateId}") for one in in_force(store))
    return _page(store, keys, ("judged",), (limit, cursor))


def question(store: Store, identifier: str) -> Question:
    """Return one pair, whether it waits or was judged; raises `NoSuchPair`."""
    return questions(store, [pair_of(store, identifier)])[0]


def questions(store: Store, pairs: Sequence[Pair]) -> list[Question]:
    """Return what an analyst is asked about these pairs."""
    both = sides(store, pairs)
    return [
        Question(
            pair.id,
            pair.kind,
            pair.score,
            pair.features,
            *both[pair.id],
            judgements=tuple(_judged(one) for one in history(store, pair.id)),
        )
        for pair in pairs
    ]


def waiting_pairs(store: Store) -> list[str]:
    """Return the keys of the pairs that wait, in their order: what is lacking from the full score, and the id."""
    settled = {one.candidateId for one in in_force(store)}
    rows = (row for row in store.read("review/queue") if row["id"] not in settled)
    return sorted(f"{1 - row['score']:.4f}|{row['id']}" for row in rows)


def identifier_of(key: str) -> str:
    """Return the id of the pair that a key of the queue stands for."""
    return key.partition("|")[2]


def _page(
    store: Store, keys: list[str], scope: tuple[str, ...], asked: tuple[int, str | None]
) -> Page[Question]:
    limit, cursor = asked
    after = cursors.decode(scope, cursor)
    if after and "|" not in after:
        raise BadCursor
    rest = [key for key in keys if key > after]
    shown = rest[:limit]
    following = cursors.encode(scope, shown[-1]) if len(rest) > limit else None
    pairs = [pair_of(store, identifier_of(key)) for key in shown]
    return Page(tuple(questions(store, pairs)), len(keys), following)


def _judged(one: Judgement) -> Judged:
    return Judged(one.id, one.verdict, one.decidedBy, one.recordedAt, one.withdrawnAt, one.withdrawnBy)
