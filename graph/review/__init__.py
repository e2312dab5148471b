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
from graph.review.model import Fact, Judged, Question, Side
from graph.review.queue import identifier_of, judged, question, questions, queue, waiting_pairs

__all__ = [
    "Fact",
    "Judged",
    "Pair",
    "Question",
    "Side",
    "Verdict",
    "followed",
    "history",
    "identifier_of",
    "in_force",
    "judge",
    "judged",
    "pair_id",
    "pair_of",
    "pair_with",
    "question",
    "questions",
    "queue",
    "rulings",
    "waiting",
    "waiting_pairs",
    "withdraw",
]
