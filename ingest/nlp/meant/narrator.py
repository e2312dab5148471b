"""From `I` and `my` to who tells a letter or an interview: one who says their name, or who is asked."""

import re

from ingest.nlp.language.phrases import ends_with
from ingest.nlp.reading import Reading

OF_ONE, MY = {"i", "me", "myself"}, {"my", "mine"}
OFTEN = 3
"""Words for oneself, outside of quotations, from which a text is told by somebody."""
HEAD = 300
"""Characters of a text in which it says who is interviewed."""
NAMED = re.compile(r"\b(?:my name is|i am|i, )\s*$", re.IGNORECASE)
INTERVIEWED = re.compile(
    r"\b(?:interview with|conversation with|we (?:spoke|talked) (?:to|with))\b[^.\n]{0,40}$", re.IGNORECASE
)
BEFORE = 60
"""Characters before a name in which it is introduced."""
KEY = "casegraph_narrator"


def narrator_of(reading: Reading) -> str | None:
    """Who tells the text; None where it is told of others, or nobody says who tells it."""
    if KEY not in reading.doc.user_data:
        reading.doc.user_data[KEY] = _named(reading) if _told_by_one(reading) else None
    return reading.doc.user_data[KEY]


def of_oneself(reading: Reading, struck: int) -> bool:
    """Whether a token means the one who tells it, or what is theirs: `me`, `my visits`, and not `my brother`."""
    words = reading.words
    owner = words.kid(struck, "poss")
    person = any(ends_with(reading, prefix, struck - 1, struck) for prefix in ("kinship:", "role:"))
    mine = owner is not None and words.lower[owner] in MY and not person and reading.owner[struck] is None
    return words.lower[struck] in OF_ONE or mine


def _told_by_one(reading: Reading) -> bool:
    quoted = {k for q in reading.quotes for k in range(q.start, q.end)}
    told = sum(word in OF_ONE | MY and k not in quoted for k, word in enumerate(reading.words.lower))
    return told >= OFTEN


def _named(reading: Reading) -> str | None:
    """Who says their name, is named where an interview begins, or signs."""
    text, words = reading.clean.text, reading.words
    people = [n for n in reading.names if n.kind == "person" and n.thing >= 0]
    for name in people:
        at = words.start[name.start]
        before = text[max(0, at - BEFORE) : at]
        if NAMED.search(before) or (at < HEAD and INTERVIEWED.search(before)):
            return reading.people[name.thing].name
    signed = next((n for n in reversed(people) if reading.sentence_of(n.start).start == n.start), None)
    last = reading.sentences[-1].passage if reading.sentences else -1
    alone = signed and reading.sentence_of(signed.start).end - signed.end <= 1
    at_end = signed and reading.sentence_of(signed.start).passage >= last - 1
    return reading.people[signed.thing].name if signed and alone and at_end else None
