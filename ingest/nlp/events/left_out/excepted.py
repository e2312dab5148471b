"""Who is excepted from what happened to the others: `all were released except Cheuk`, `all but Cheuk were released`."""

from collections.abc import Iterator

from ingest.nlp.build_evidence import reject
from ingest.nlp.reading import Reading, Telling

EXCEPT = (
    ("except", "for"),
    ("except",),
    ("apart", "from"),
    ("with", "the", "exception", "of"),
    ("all", "but"),
)
"""What leads to somebody who is excepted; the longest of those that begin alike first."""
LEADS = {words[0] for words in EXCEPT}
NEAR = 5
"""Tokens behind it within which the first of them is named."""
JOINED = {",", "and"}
ANEW = {"who", "which", "whom", ";", ":"}
"""Behind these something else is told."""


def without_excepted(reading: Reading) -> None:
    """Take those who are excepted out of what a sentence tells of the others; of them alone it tells nothing."""
    for start, end, excepted in _exceptions(reading):
        sentence = reading.words.sentence[start]
        told = [t for t in reading.tellings if t.sentence == sentence and _of_others(reading, t, start, end)]
        for telling in told:
            telling.victims = [v for v in telling.victims if v not in excepted]
            if not telling.victims:
                reject(reading, telling, "event_doubted")


def _of_others(reading: Reading, telling: Telling, start: int, end: int) -> bool:
    """Whether the exception is one from this telling: it stands behind its trigger, or right before it."""
    between = reading.words.lower[end : telling.at]
    return bool(telling.victims) and (telling.at < start or (telling.at >= end and ANEW.isdisjoint(between)))


def _exceptions(reading: Reading) -> Iterator[tuple[int, int, set[str]]]:
    """The first token of an exception, the one behind the last of those named in it, and who they are."""
    words = reading.words
    for at in (k for k, word in enumerate(words.lower) if word in LEADS):
        lead = next((x for x in EXCEPT if tuple(words.lower[at : at + len(x)]) == x), None)
        if lead:
            names, end = _named(reading, at + len(lead))
            if names:
                yield at, end, names


def _named(reading: Reading, start: int) -> tuple[set[str], int]:
    """The persons of the row that begins here, and where it ends."""
    words, names = reading.words, set[str]()
    high = words.bounds[words.sentence[start - 1]][1]
    near = range(start, min(high, start + NEAR + 1))
    at = next((k for k in near if reading.person_at(k)), high)
    while at < high and (name := reading.owner[at]) and (person := reading.person_at(at)):
        names.add(person.name)
        at = name.end
        while at < high and words.lower[at] in JOINED:
            at += 1
    return names, at
