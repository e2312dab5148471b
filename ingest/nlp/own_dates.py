"""Whether a date is that of what a trigger tells: not one of another thing that only stands beside it.

`arrested for a speech at a rally held on 5 May`: the rally was on that day. `the officer answered "5 May"`: what
somebody is quoted to have said is not what the report says.
"""

from ingest.nlp.reading import Reading, Telling, When

WHERE_IT_WAS = {"at", "during", "in", "on", "amid", "by", "after", "following", "upon"}
"""Prepositions by which something befalls somebody on the day of what they name: `arrested at a rally held on`."""
SHORT = 8
"""Tokens of a quotation that is no statement of its own."""


def foreign(reading: Reading, when: When, at: int) -> bool:
    """Whether a date belongs to something else than what the token `at` tells."""
    return _of_another_thing(reading, when, at) or _only_quoted(reading, when, at)


def _of_another_thing(reading: Reading, when: When, at: int) -> bool:
    """The date of a participle that describes a noun: `the protest held on 5 May`, `an article published in May`."""
    words = reading.words
    verb = words.verb_of(when.start)
    if (
        verb == at
        or words.dep[verb] != "acl"
        or words.tag[verb] != "VBN"
        or at in range(*words.subtree(verb))
    ):
        return False
    noun = words.head[verb]
    if noun == at or not words.tag[noun].startswith("NN") or words.sentence[noun] != words.sentence[at]:
        return False
    link = words.head[noun]
    beside = words.tag[link] == "IN" and words.head[link] == at and words.lower[link] in WHERE_IT_WAS
    return not beside and _below(reading, noun, at)


def _below(reading: Reading, noun: int, at: int) -> bool:
    """Whether a noun hangs on a token by a preposition somewhere: a subject has its own day, and gives it."""
    words = reading.words
    k, steps = noun, 0
    while words.head[k] != k and steps < 12:
        if words.dep[k] == "pobj" and words.head[words.head[k]] == at:
            return True
        k, steps = words.head[k], steps + 1
    return False


def _only_quoted(reading: Reading, when: When, at: int) -> bool:
    """A date in a short quotation in which the event itself is not told."""
    return any(
        q.start <= when.start < q.end <= q.start + SHORT and not q.start <= at < q.end for q in reading.quotes
    )


def own_dates(reading: Reading) -> None:
    """Take from tellings the dates that are another thing's, whoever gave them."""
    for telling in reading.tellings:
        if telling.date and not telling.inherited and _all_foreign(reading, telling):
            telling.date = None


def _all_foreign(reading: Reading, telling: Telling) -> bool:
    low, high = reading.words.bounds[reading.words.sentence[telling.at]]
    same = [w for w in reading.within("dates", low, high) if w.edtf == telling.date]
    return bool(same) and all(foreign(reading, w, telling.at) for w in same)
