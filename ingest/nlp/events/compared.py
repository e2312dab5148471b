"""From `on the same day as Mr A` to A: his was the day, and nothing that the sentence tells befell him.

`Four others who were arrested on the same day as A were freed on 2 June`: the four were freed.
"""

from collections import Counter

from ingest.nlp.language.words import SUBJECTS
from ingest.nlp.reading import Reading, When

TITLE = 3
"""Tokens between `as` and the end of a name behind it: titles."""
SAME = 3
"""Tokens from `same` to `as`."""
BEHIND = 6
"""Tokens behind `as` within which the name ends and something is told of it."""
WHO = {"who", "whose", "whom"}


def compared_with(reading: Reading, when: When) -> str | None:
    """The person whose day a date is said to be."""
    words = reading.words
    if words.lower[when.end - 1] != "as" or "same" not in words.lower[when.start : when.end]:
        return None
    behind = range(when.end, min(when.end + TITLE, words.bounds[words.sentence[when.start]][1]))
    return next((person.name for k in behind if (person := reading.person_at(k)) is not None), None)


def only_compared(reading: Reading, sentence: int) -> set[str]:
    """Those whom a sentence names for their day alone, and goes on to tell nothing of: not `A, who was freed`."""
    words = reading.words
    low, high = words.bounds[sentence]
    counted = [when for when in reading.within("dates", low, high) if when.form == "day_of"]
    if not counted:
        return set()
    mentions = {id(o): o.thing for o in reading.owner[low:high] if o and o.kind == "person" and o.thing >= 0}
    once = {reading.people[k].name for k, times in Counter(mentions.values()).items() if times == 1}
    ended = [w for w in counted if WHO.isdisjoint(words.lower[w.end : min(w.end + BEHIND, high)])]
    return once.intersection(filter(None, (compared_with(reading, when) for when in ended)))


def before_comparison(reading: Reading, at: int, verb: int) -> int | None:
    """The token for those who are compared with a person, the subject of a verb: `four held the same day as A were`.

    Of `A, who was freed` the clause tells A's own.
    """
    words = reading.words
    low, name = words.bounds[words.sentence[at]][0], reading.owner[at]
    start = at if name is None else name.start
    joint = next((k for k in range(start - 1, max(low, start - TITLE), -1) if words.lower[k] == "as"), None)
    if not WHO.isdisjoint(words.lower[at + 1 : verb]) or joint is None:
        return None
    if "same" not in words.lower[max(low, joint - SAME) : joint]:
        return None
    other = words.verb_of(joint - 1)
    return words.head[other] if words.dep[other] in ("relcl", "acl") else words.kid(other, *SUBJECTS)
