"""From the wordings and the articles of a sentence to the articles that each wording is said to breach.

An article right before the bracket that words it is its own. Of others the nearest run counts: as many articles as
wordings go in their order; several of one wording are all its own; where their numbers differ, nobody can say.
"""

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
        self.reading = reading
        listed = unique_provisions(reading)
        self.cited = [
            Place(
                a,
                b,
                next(
                    i for i, p in enumerate(listed) if p.article == one.article and one.part in (None, p.part)
                ),
            )
            for one, a, b in reading.provisions
        ]
        self.worded = [self._place(number, one) for number, one in enumerate(wordings)]
        self.triggers = [t.at for t in reading.tellings if t.type in ACCUSING]

    def _place(self, number: int, one: Wording) -> Place:
        start, end = self.reading.words.span_of(one.start, one.stop)
        own = tuple(c.number for c in self.cited if one.source == "bracket" and c.start == one.lead)
        return Place(start, end, number, own)

    def of(self, number: int) -> tuple[int, ...]:
        """Numbers, as in the extraction, of the articles of the wording with a number."""
        one = self.worded[number]
        if one.own:
            return one.own
        sentence = self.reading.words.sentence
        there = sentence[one.start]
        taken = {n for w in self.worded if sentence[w.start] == there for n in w.own}
        cited = [c for c in self.cited if sentence[c.start] == there and c.number not in taken]
        worded = [w for w in self.worded if sentence[w.start] == there and not w.own]
        near = min(cited, key=lambda c: min(abs(c.start - one.end), abs(one.start - c.end)), default=None)
        if near is None or self._accused_anew(one, near):
            return ()
        articles = list(dict.fromkeys(c.number for c in _run(near, cited, worded)))
        listed = _run(one, worded, cited)
        if len(listed) == 1 or len(articles) == 1:
            return tuple(articles[:MOST])
        return (articles[listed.index(one)],) if len(articles) == len(listed) else ()

    def _accused_anew(self, one: Place, article: Place) -> bool:
        """Whether another accusation begins between an article and a wording behind it."""
        return any(article.end <= at < one.start for at in self.triggers)


def _run(one: Place, alike: Sequence[Place], apart: Sequence[Place]) -> list[Place]:
    """Those of its kind that nothing of the other kind parts from one."""
    return [
        other
        for other in alike
        if not any(
            min(one.start, other.start) < between.start < max(one.start, other.start) for between in apart
        )
    ]
