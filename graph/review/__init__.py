"""Who is who, as analysts judge it: the queue of uncertain pairs, and the judgements."""

from graph.review.judgements import (
    Pair,
    Verdict,
    followed,
    history,
    in_force,
    judge,
    pair_id,
    pair_of,
    pair_with,
    rulings,
    waiting,
    withdraw,
)

__all__ = [
    "Pair",
    "Verdict",
    "followed",
    "history",
    "in_force",
    "judge",
    "pair_id",
    "pair_of",
    "pair_with",
    "rulings",
    "waiting",
    "withdraw",
]
