"""Whose premises are raided: nobody's are the offices of a body and what has no owner, `a house`, `dozens of homes`."""

from collections.abc import Iterator

from ingest.nlp.events.victims import governed_by
from ingest.nlp.language.words import SUBJECTS
from ingest.nlp.meant.noun_phrases import noun_phrase
from ingest.nlp.meant.scene import Scene
from ingest.nlp.reading import Reading

PREMISES = "phrases:premises"
BODY = "organisation:"
WITHIN = ("dobj", "nsubjpass", "pobj")
"""What the premises are to a verb of raiding, or to its preposition."""

CLAUSE = 12
"""Tokens behind premises within which such a clause begins."""


def of_nobody(reading: Reading, at: int) -> bool:
    """Whether what a token raids belongs to a body, or has no owner in its words, and nobody is told to be within."""
    noun = premises_at(reading, at)
    return (
        noun is not None
        and _inside(reading, noun) is None
        and (_of_body(reading, noun) or _unowned(reading, noun))
    )


def within(scene: Scene, at: int) -> list[str]:
    """Who is within the premises that a token raids: `broke into a house where eleven believers were praying`."""
    noun = premises_at(scene.reading, at)
    inside = _inside(scene.reading, noun) if noun is not None else None
    return (noun_phrase(scene, inside, at) or []) if inside is not None else []


def premises_at(reading: Reading, at: int) -> int | None:
    """The noun for the premises that a verb or a noun of raiding governs, by itself or by one preposition."""
    return next((k for k in _governed(reading, at) if _is_premises(reading, k)), None)


def _governed(reading: Reading, at: int) -> Iterator[int]:
    words = reading.words
    for kid in words.kids[at]:
        if words.dep[kid] in WITHIN:
            yield kid
        inner = governed_by(reading, kid) if words.dep[kid] in WITHIN else words.kid(kid, "pobj")
        if inner is not None and words.dep[kid] in ("prep", *WITHIN):
            yield inner


def _is_premises(reading: Reading, at: int) -> bool:
    return any(c == PREMISES and end == at + 1 for end, c in reading.marks.get(at, ()))


def _inside(reading: Reading, noun: int) -> int | None:
    """The subject of the clause that says what went on there: `a flat in the old town where he was staying`."""
    words = reading.words
    near = range(noun + 1, min(noun + CLAUSE, words.bounds[words.sentence[noun]][1]))
    where = next((k for k in near if words.lower[k] == "where"), None)
    return words.kid(words.head[where], *SUBJECTS) if where is not None else None


def _of_body(reading: Reading, noun: int) -> bool:
    """`the offices of the League`, `the union's premises`, `the party headquarters`."""
    words = reading.words
    owners = (governed_by(reading, noun), words.kid(noun, "poss"), words.kid(noun, "compound"))
    return any(k is not None and _is_body(reading, k) for k in owners)


def _is_body(reading: Reading, at: int) -> bool:
    owner = reading.owner[at]
    if owner:
        return owner.kind == "organisation"
    return any(c.startswith(BODY) and end == at + 1 for end, c in reading.marks.get(at, ()))


def _unowned(reading: Reading, noun: int) -> bool:
    """`a house`, `25 apartments`, `homes and shops`, and no `homes of the two`."""
    words = reading.words
    if words.kid(noun, "poss") is not None or governed_by(reading, noun) is not None:
        return False
    article = words.kid(noun, "det")
    return words.lower[article] in ("a", "an") if article is not None else words.tag[noun] == "NNS"
