"""From the total that several were sentenced to together to no term of anybody: `A and B to a total of nine years`."""

from collections import defaultdict

from ingest.nlp.events.victims import struck_by
from ingest.nlp.reading import Reading, Telling, Term

TOTALS = {"total", "totalling", "totaling", "combined", "collective", "cumulative", "aggregate"}
BEFORE = 4
"""Tokens before a term within which it is called a total."""
BEHIND = (["in", "total"], ["in", "all"], ["between", "them"], ["altogether"], ["combined"])
AFTER = 5
"""Tokens behind a term within which the same is said: `nine years in prison in total`."""
EACH = {"each", "apiece", "respectively", "individually"}


def without_joint_terms(reading: Reading) -> None:
    """Take from tellings of several the term that is the sum of theirs."""
    several: dict[tuple[int, float | None], set[str]] = defaultdict(set)
    for telling in reading.tellings:
        several[telling.at, telling.months].update(telling.victims)
    imposed = [t for t in reading.tellings if t.type == "sentence" and t.months is not None]
    joint = [t for t in imposed if len(several[t.at, t.months]) > 1 or _strikes_several(reading, t)]
    sums = [t for t in joint if _is_total(reading, t)]
    total = {t.months for t in sums}
    for telling in [*sums, *(t for t in joint if t.heading and t.months in total)]:
        telling.months = None


def _strikes_several(reading: Reading, telling: Telling) -> bool:
    """Whether the words say that it is several who are sentenced: `sentenced four activists`."""
    struck = struck_by(reading, telling.at)
    return struck is not None and reading.words.tag[struck] == "NNS" and not reading.owner[struck]


def _is_total(reading: Reading, telling: Telling) -> bool:
    """Whether its sentence calls its term a total, and not one that each of them got."""
    start, end = reading.words.bounds[telling.sentence]
    lower = reading.words.lower
    terms = [t for t in reading.within("terms", start, end) if t.months == telling.months]
    return (
        bool(terms)
        and all(_summed(lower, t, start, end) for t in terms)
        and EACH.isdisjoint(lower[start:end])
    )


def _summed(lower: list[str], term: Term, start: int, end: int) -> bool:
    """Whether the words around a term call it a total."""
    behind = lower[term.end : min(end, term.end + AFTER)]
    said = any(behind[k : k + len(words)] == words for words in BEHIND for k in range(len(behind)))
    return said or not TOTALS.isdisjoint(lower[max(start, term.start - BEFORE) : term.start])
