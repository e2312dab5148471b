"""From a term to the parts that the text divides it into: `eight years ... made up of five for X and three for Y`.

What is said of them has no fixed words; that they add up to the term says it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.nlp.events.sentencing import Part, beside_term
from ingest.nlp.events.verdicts import with_part
from ingest.nlp.learned.pairing import TOLD
from ingest.nlp.reading import Reading, Telling, Term

NEXT = 2
"""Sentences behind the one that tells the term in which its parts may be."""
MOST = 12
"""Terms of a sentence that are added up."""


def parts_of_terms(reading: Reading) -> None:
    """Tell the parts of each term that is told without them; what was told of their words is replaced."""
    tellings = reading.tellings
    judged = _judged(tellings)
    for telling in [t for t in tellings if _whole(t)]:
        for number in _behind(reading, telling):
            start, end = reading.words.bounds[number]
            start = max(start, telling.at)
            listed = _divided(reading.within("terms", start, end), telling.months)
            if listed and not _of_others(reading, telling, start, end):
                months = {t.months for t in listed}
                tellings[:] = [t for t in tellings if not (t.sentence == number and _one(t, telling, months))]
                tellings.extend(_part(reading, telling, term) for term in listed)
                judged = _judged(tellings)
                break
            if number > telling.sentence and number in judged:
                break  # Another judgment.


def _judged(tellings: Sequence[Telling]) -> set[int]:
    """The sentences that tell a term of their own."""
    return {t.sentence for t in tellings if _whole(t)}


def _whole(telling: Telling) -> bool:
    """Whether it tells a term of one person that may have parts."""
    real = telling.type == "sentence" and telling.polarity == "affirmed" and telling.modality in TOLD
    alone = len(telling.victims) == 1 and not telling.component and not beside_term(telling)
    return real and alone and telling.months is not None


def _behind(reading: Reading, telling: Telling) -> Iterator[int]:
    """The sentence of a telling, and those next to it in its passage."""
    passage = reading.sentences[telling.sentence].passage
    for number in range(telling.sentence, min(telling.sentence + NEXT + 1, len(reading.sentences))):
        if reading.sentences[number].passage == passage:
            yield number


def _divided(terms: list[Term], months: float | None) -> list[Term]:
    """The terms, without the whole where it is among them, if they add up to it."""
    listed = [t for t in terms[:MOST] if t.months and t.months != months]
    return listed if len(listed) > 1 and sum(t.months or 0 for t in listed) == months else []


def _of_others(reading: Reading, telling: Telling, start: int, end: int) -> bool:
    """Whether somebody else is spoken of between two tokens, whose terms they may be, or an appeal that changed one."""
    here = [t for t in reading.tellings if start <= t.at < end]
    if any(t.type == "appeal_decision" for t in here):
        return True
    named = {p.name for k in range(start, end) if (p := reading.person_at(k))}
    victims = {v for t in here for v in t.victims}
    return not named | victims <= set(telling.victims)


def _one(telling: Telling, whole: Telling, months: set[float | None]) -> bool:
    """Whether it tells one of the parts."""
    return telling.type == "sentence" and telling.victims == whole.victims and telling.months in months


def _part(reading: Reading, whole: Telling, term: Term) -> Telling:
    number = reading.words.sentence[term.start]
    part = with_part(whole, whole.victims, Part(term.months, None, component=True, at=term.start))
    later = number > whole.sentence
    return replace(part, at=term.start, end=term.end, sentence=number, inherited=part.inherited or later)
