"""From the wordings and the articles of a sentence to the articles that each wording is said to breach.

An article right before the bracket that words it is its own. Of others the nearest run counts: as many articles as
wordings go in their order; several of one wording are all its own; where their numbers differ, nobody can say.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest.nlp.charges.forms import Wording
from ingest.nlp.law.provisions import unique_provisions
from ingest.nlp.reading import Reading

ACCUSING = ("charge", "indictment", "arrest")
"""What tells an accusation of its own: an article before it is of another."""
MOST = 4
"""Articles that one wording may have."""


@dataclass(frozen=True)
class Place:
    """A wording or an article in its sentence: its tokens, its number, the article that is its own."""

    start: int
    end: int
    number: int
    own: tuple[int, ...] = field(default=())


class Articles:
    """The articles of one text, and those that its wordings are tied to."""

    def __init__(self, reading: Reading, wordings: Sequence[Wording]) -> None:
        self.sentence = reading.words.sentence
        self.cited, self.worded = defaultdict[int, list[Place]](list), defaultdict[int, list[Place]](list)
        self.triggers = defaultdict[int, list[int]](list)
        """Each by the number of its sentence."""
        behind = defaultdict[int | None, list[int]](list)
        """By the first token of what cites them, the numbers of the articles."""
        numbers = _numbers(reading)
        for one, start, end in reading.provisions:
            number = numbers[one.article, one.part]
            behind[start].append(number)
            self.cited[self.sentence[start]].append(Place(start, end, number))
        self.places = [
            Place(
                *reading.words.span_of(w.start, w.stop),
                k,
                tuple(behind[w.lead]) if w.source == "bracket" else (),
            )
            for k, w in enumerate(wordings)
        ]
        for place in self.places:
            self.worded[self.sentence[place.start]].append(place)
        for telling in reading.tellings:
            if telling.type in ACCUSING:
                self.triggers[telling.sentence].append(telling.at)

    def of(self, number: int) -> tuple[int, ...]:
        """Numbers, as in the extraction, of the articles of the wording with a number."""
        one = self.places[number]
        if one.own:
            return one.own
        there = self.sentence[one.start]
        taken = {n for w in self.worded[there] for n in w.own}
        cited = [c for c in self.cited[there] if c.number not in taken]
        worded = [w for w in self.worded[there] if not w.own]
        near = min(cited, key=lambda c: min(abs(c.start - one.end), abs(one.start - c.end)), default=None)
        if near is None or any(near.end <= at < one.start for at in self.triggers[there]):
            return ()  # Or another accusation begins between them.
        articles = list(dict.fromkeys(c.number for c in _run(near, cited, worded)))
        listed = _run(one, worded, cited)
        if len(listed) == 1 or len(articles) == 1:
            return tuple(articles[:MOST])
        return (articles[listed.index(one)],) if len(articles) == len(listed) else ()


def _numbers(reading: Reading) -> dict[tuple[str, str | None], int]:
    """The place in the extraction of an article with a part; without one that of the first of its parts."""
    found: dict[tuple[str, str | None], int] = {}
    for number, provision in enumerate(unique_provisions(reading)):
        found.setdefault((provision.article, None), number)
        found.setdefault((provision.article, provision.part), number)
    return found


def _run(one: Place, alike: Sequence[Place], apart: Sequence[Place]) -> list[Place]:
    """Those of its kind that nothing of the other kind parts from one."""
    return [
        other
        for other in alike
        if not any(
            min(one.start, other.start) < between.start < max(one.start, other.start) for between in apart
        )
    ]
