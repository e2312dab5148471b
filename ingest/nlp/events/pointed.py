"""From a word that points to a place to the facility it means: `went to Volna police station and was arrested there`.

`Called to the Lutwa barracks, where she was arrested`: it was at the barracks. What stands behind the word is where
somebody came from there: `He was held there for two days and transferred to Mersa Prison`.
"""

from ingest.nlp.language.clauses import Clause, clauses_of
from ingest.nlp.reading import Name, Reading, Telling

PLACED = {"arrest", "detention", "ill_treatment", "solitary_confinement", "denial_of_access"}
"""What is told of a place in this way."""
WHERE, THERE = "where", "there"
FROM = {"from", "to"}
"""Before `there` where it tells of a way."""
BEHIND = 5
"""Tokens behind a word of an event within which `there` says where it was."""
ASIDE = {",", ")", '"', "”", "’", "'"}
"""Signs between a facility and `where`."""
TOWN = "place:"


def pointed_to(reading: Reading) -> None:
    """Give the tellings the facility to which `where` or `there` points in their own clause."""
    listed, number = clauses_of(reading)
    for telling in reading.tellings:
        if telling.type not in PLACED or telling.polarity != "affirmed":
            continue
        clause = listed[number[telling.at]]
        there = _there(reading, telling, clause)
        if there is not None:
            _put_before(reading, telling, there)
        elif clause.lead == WHERE and telling.facility is None:
            telling.facility = _called(reading, _beside(reading, clause))


def _there(reading: Reading, telling: Telling, clause: Clause) -> int | None:
    """The `there` right behind the word that tells an event."""
    words = reading.words
    near = range(telling.at + 1, min(telling.at + BEHIND, clause.end))
    return next(
        (
            k
            for k in near
            if words.lower[k] == THERE and words.tag[k] != "EX" and words.lower[k - 1] not in FROM
        ),
        None,
    )


def _put_before(reading: Reading, telling: Telling, there: int) -> None:
    """The facility named last before the word, in its sentence or the one before; what stands behind it is another."""
    own = {id(n): n for n in reading.owner[telling.at : there] if n is not None and n.kind == "facility"}
    if own:
        return
    before = _last(reading, telling, telling.at)
    if before is not None:
        telling.facility = _called(reading, before)
    elif telling.facility in _behind(reading, telling, there):
        telling.facility = None


def _behind(reading: Reading, telling: Telling, there: int) -> set[str | None]:
    end = reading.words.bounds[telling.sentence][1]
    return {_called(reading, n) for n in reading.owner[there:end] if n is not None and n.kind == "facility"}


def _last(reading: Reading, telling: Telling, at: int) -> Name | None:
    """The last facility before a token, unless a town is named after it."""
    sentence = telling.sentence
    before = reading.sentences[sentence - 1] if sentence else None
    same = before is not None and before.passage == reading.sentences[sentence].passage
    low = before.start if before is not None and same else reading.words.bounds[sentence][0]
    for k in range(at - 1, low - 1, -1):
        owner = reading.owner[k]
        if owner is not None and owner.kind == "facility":
            return owner
        if owner is None and any(c.startswith(TOWN) for _, c in reading.marks.get(k, ())):
            return None
    return None


def _beside(reading: Reading, clause: Clause) -> Name | None:
    """The facility right before a clause, or before its town: `the Lutwa barracks in Kesh, where`."""
    words = reading.words
    k = clause.start - 1
    while k > 0 and words.form[k] in ASIDE:
        k -= 1
    name = reading.owner[k]
    if name is None and words.lower[k - 1] in ("in", "at") and k > 1:
        name = reading.owner[k - 2]
    return name if name is not None and name.kind == "facility" else None


def _called(reading: Reading, name: Name | None) -> str | None:
    return reading.bodies[name.thing].name if name is not None and name.thing >= 0 else None
