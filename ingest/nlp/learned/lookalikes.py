"""What looks like an event at a word and is none, whoever sees it: the network alone, or the grammar too."""

import re

from ingest.nlp.events.believable import body_accused
from ingest.nlp.events.lowered import lowers_at_once
from ingest.nlp.language.lexicon import lexicon
from ingest.nlp.language.phrases import marked
from ingest.nlp.language.words import Words
from ingest.nlp.reading import CUSTODY, Reading

AHEAD = {"before", "until", "till", "pending", "awaiting", "ahead"}
FIRST = {"initial", "original", "first", "earlier", "previous"}
"""What is said of the judgment against which somebody appeals: `the initial decision`."""
FEW = 4
"""Words that may stand between such a word and the noun that it is about."""
BACK = {"back", "van", "courtroom", "dock", "cells"}
"""Where somebody is led who was held before: `led back to the prison van`."""
PULLED = {
    "pulled", "dragged", "took", "taken", "snatched", "seized", "forced", "removed", "grabbed", "hauled", "wrested",
}  # fmt: skip
OUT_OF = re.compile(
    r"(?:(?!\b(?:and|then|before|who|into|to)\b)[^;.])*?\b(?:out\s+of|from)\s+(?:(?:the|a|his|her|their)\s+)?"
    r"(?:(?:police|military|army|security|local|state|government)\s+)?(?:custody|detention|cells?|lock-?up|police\s+station)\b"
)
"""What follows it where those whom it strikes were held before: `out of police custody`, `from their cells`."""
CASES = {"case", "cases", "incident", "incidents", "event", "events"}
"""What may be isolated."""
BANS = {"ban", "bans", "prohibition", "exile", "supervision", "restrictions", "probation", "banned"}
"""What begins with a release that is still to come."""
SITTINGS = {
    "session", "sitting", "meeting", "ceremony", "conference", "funeral", "march", "elections", "proceedings",
    "vote", "ballot", "referendum", "debate", "inquest", "talks", "event", "hearings", "trials", "sessions", "meetings",
}  # fmt: skip
"""What is held, and nobody with it."""
ENDED = {"completed", "completing", "served", "finished", "finishing", "complete", "finish"}
DEALT = {"hit", "slapped", "struck"}
LAW = {
    "charge", "charges", "accusation", "accusations", "case", "cases", "lawsuit", "lawsuits", "ban", "bans", "term",
    "sentence", "sentences", "fine", "fines", "penalty", "penalties", "warrant", "sanctions", "suit", "order",
}  # fmt: skip
"""With what somebody is hit who is not struck."""
NEAR = 9
"""Tokens between such a verb and what it is done with."""
ATTEMPTS = {"try", "tries", "tried", "trying"}
PUBLISHING = {"press", "news", "media"}
"""Before a release that is a text."""
YEARS = {"years", "yrs"}
NUMBER = 4
"""Tokens before a unit of time within which its number begins."""
CONFIRMED = {"ratified", "ratify", "ratifies", "approved", "confirmed", "endorsed", "signed"}
RULERS = {"president", "king", "emir", "governor", "commander", "minister", "leader", "general"}
"""Who puts a judgment into force, and is no court."""
FIGHTING = {
    "military",
    "army",
    "soldiers",
    "troops",
    "militia",
    "forces",
    "rebels",
    "government",
    "state",
    "media",
}
"""Who accuses in public, and in no court."""
COUNTED = {"after", "following", "from", "upon"}
ASKED = {"questioned", "interrogated"}
KEPT = {
    "arrested", "detained", "held", "kept", "custody", "detention", "released", "freed", "overnight", "taken", "arrest",
    "brought", "bail",
}  # fmt: skip
"""What says that somebody who is questioned was not free to go."""
AROUND = 30
"""Tokens on either side within which it is said."""


def means_none(reading: Reading, kind: str, at: int) -> bool:
    """Whether a word that often tells an event of this type says something else here."""
    words = reading.words
    behind = words.lower[at + 1 : min(at + 1 + FEW, words.bounds[words.sentence[at]][1])]
    if kind == "arrest":
        led_back = words.lower[at] in ("led", "taken", "escorted") and not BACK.isdisjoint(behind)
        return led_back or _out_of_custody(reading, at)
    if kind == "solitary_confinement":
        subject = words.kid(at, "nsubj", "nsubjpass")
        subject = words.kid(words.head[at], "nsubj") if subject is None else subject
        return (
            words.lower[at] == "isolated"
            and words.lower[words.head[at] if subject is None else subject] in CASES
        )
    if kind == "ill_treatment":
        return _announces(reading, at) or (words.lower[at] in DEALT and _is_law(reading, at))
    if kind == "charge":
        return words.lower[at] == "accused" and (body_accused(reading, at) or _only_called(reading, at))
    if kind == "sentence":
        return _is_over(reading, at) or _of_a_company(reading, at) or _is_age(reading, at)
    if kind == "detention":
        return words.lower[at] == "held" and _takes_place(reading, at)
    if kind in ("trial", "hearing"):
        return _no_court(reading, at)
    if kind == "appeal_decision":
        return lowers_at_once(reading, at) or (words.lower[at] in CONFIRMED and _by_ruler(words, at))
    if kind == "death":
        missed = words.lower[at] == "shot" and words.lower[at + 1 : at + 2] == ["at"]
        return missed and words.kid(at, "auxpass") is None  # `was shot at dawn`
    return kind == "release" and (words.lower[at - 1] in PUBLISHING or _measures(reading, at))


def _out_of_custody(reading: Reading, at: int) -> bool:
    """Whether somebody is taken from those who hold him: `a mob dragged A, a student, out of police custody`."""
    words = reading.words
    end = min(at + AROUND, words.bounds[words.sentence[at]][1])
    out = words.lower[at] in PULLED and OUT_OF.match(words.chars(at + 1, end))
    return bool(out)


def _of_a_company(reading: Reading, at: int) -> bool:
    """Whether a company or a paper is punished, and nobody in person: `three television channels were fined`."""
    subject = reading.words.kid(at, "nsubjpass")
    if subject is None or reading.person_at(subject) or marked(reading, subject, "role:"):
        return False
    called = reading.words.kid(subject, "appos")
    named = next((o for k in (subject, called) if k is not None and (o := reading.owner[k])), None)
    body = named is not None and named.kind == "organisation"
    return body or marked(reading, subject, "organisation:") == subject + 1


def _only_called(reading: Reading, at: int) -> bool:
    """Whether those accuse somebody who charge nobody: `accused by the army of spying`, `beaten and accused of it`."""
    words = reading.words
    beaten = words.head[at] if words.dep[at] == "conj" else at
    if any(frame.type == "ill_treatment" for frame, _ in lexicon().verbs.get(words.lower[beaten], ())):
        return True
    by = words.kid(at, "agent")
    accuser = words.kid(by, "pobj") if by is not None else words.kid(at, "nsubj")
    return accuser is not None and words.lower[accuser] in FIGHTING


def _no_court(reading: Reading, at: int) -> bool:
    """Whether no court tries: `tried to flee`, a body in `its session, held in May`, a prosecutor in an inquest."""
    words = reading.words
    if words.lower[at] in ATTEMPTS:
        return words.lower[at + 1 : at + 2] == ["to"] and words.tag[at + 2 : at + 3] == ["VB"]
    noun = at
    if words.tag[at][:2] == "VB":
        subject = words.kid(at, "nsubjpass", "nsubj")
        noun = words.head[at] if subject is None else subject
    of_a_body = any(words.lower[k] == "its" for k in words.kids[noun])
    return (of_a_body and words.lower[noun] == "session") or "inquest" in words.lower[
        max(0, noun - 1) : noun + 1
    ]


def _by_ruler(words: Words, at: int) -> bool:
    """Whether a judgment is only signed by one who is no court: `ratified by the president`, `the king approved it`."""
    by = words.kid(at, "agent")
    ruler = words.kid(at, "nsubj") if by is None else words.kid(by, "pobj")
    return ruler is not None and words.lower[ruler] in RULERS


def _takes_place(reading: Reading, at: int) -> bool:
    """Whether an occasion is held: `the trial of A was held in Oslo`, `the trial was short and was held`."""
    subject = _held(reading.words, at)
    if subject is None:
        return False
    sitting = any(
        concept in ("event-types:hearing", "event-types:trial")
        for _, concept in reading.marks.get(subject, ())
    )
    return sitting or reading.words.lower[subject] in lexicon().concept("words", "occasion") | SITTINGS


def _held(words: Words, at: int) -> int | None:
    """What is held: the subject of the verb or of those that it is joined to, or the noun that it describes."""
    for _ in range(FEW):
        subject = words.kid(at, "nsubjpass", "nsubj")
        if words.dep[at] in ("relcl", "acl") and (subject is None or words.tag[subject] in ("WDT", "WP")):
            return words.head[at]
        if subject is not None or words.dep[at] != "conj":
            return subject
        at = words.head[at]
    return None


def _is_over(reading: Reading, at: int) -> bool:
    """Whether a term of no length is only said to have ended: `after they completed their prison terms`."""
    words = reading.words
    low, high = words.bounds[words.sentence[at]]
    ended = words.tag[at][:2] == "NN" and words.dep[at] == "dobj" and words.lower[words.head[at]] in ENDED
    return ended and not reading.within("terms", low, high)


def _announces(reading: Reading, at: int) -> bool:
    """Whether somebody who is named says what he will do: `the lawyer, A, threatened to sue`."""
    words = reading.words
    if words.lower[at] not in ("threatened", "threatens") or words.lower[at + 1 : at + 2] != ["to"]:
        return False
    by = words.kid(at, "nsubj")
    named = words.kid(by, "appos") if by is not None else None
    before = at - 2 if words.lower[at - 1] in ("had", "has") else at - 1
    return any(k is not None and k >= 0 and reading.person_at(k) is not None for k in (by, named, before))


def _is_law(reading: Reading, at: int) -> bool:
    """Whether it is the law with which somebody is hit: `hit with two charges`, `slapped with a travel ban`."""
    words = reading.words
    behind = range(at + 1, min(at + 1 + NEAR, words.bounds[words.sentence[at]][1]))
    lead = next((k for k in behind if words.lower[k] == "with"), None)
    dealt = words.kid(lead, "pobj") if lead is not None else None
    return dealt is not None and words.lower[dealt] in LAW


def _measures(reading: Reading, at: int) -> bool:
    """Whether a release only says from when a ban counts: `for three years after his release`, `a ban following it`."""
    words = reading.words
    lead = next((k for k in (at - 1, at - 2, at - 3) if k >= 0 and words.lower[k] in COUNTED), None)
    if lead is None or words.tag[at][:2] != "NN":
        return False
    low = max(words.bounds[words.sentence[at]][0], lead - NEAR)
    banned = any(words.lower[k] in BANS for k in range(low, lead)) and words.tag[at - 1] == "PRP$"
    return banned or any(t.end == lead for t in reading.within("terms", max(0, lead - 5), lead))


def only_looks(reading: Reading, kind: str, at: int) -> bool:
    """Whether the word at a token tells no event of the type that is seen in it."""
    words = reading.words
    return (
        _to_come(words, at)
        or _describes(words, at)
        or _other_sense(words, kind, at)
        or only_asked(words, kind, at)
    )


def only_asked(words: Words, kind: str, at: int) -> bool:
    """Whether somebody is only questioned, and not kept for it: `was questioned for two hours by the committee`."""
    if kind not in CUSTODY or words.lower[at] not in ASKED:
        return False
    start, end = words.bounds[words.sentence[at]]
    return KEPT.isdisjoint(words.lower[max(start, at - AROUND) : min(end, at + AROUND)])


def _to_come(words: Words, at: int) -> bool:
    """Whether a noun only says what is to come: `before the trial`, `pending a hearing`."""
    lead = at - 1
    while lead >= 0 and at - lead < FEW and words.tag[lead][:2] in ("DT", "PR", "JJ", "NN", "PO"):
        lead -= 1
    return words.tag[at][:2] == "NN" and lead >= 0 and words.lower[lead] in AHEAD


def _describes(words: Words, at: int) -> bool:
    """Whether a word only says what kind of thing another is: `beating marks`."""
    return words.dep[at] == "compound" or (words.dep[at] == "amod" and words.lower[at].endswith("ing"))


def _other_sense(words: Words, kind: str, at: int) -> bool:
    """Whether it is another thing: `on leave` one is due back, no trial is no term, the first judgment no appeal."""
    on_leave = kind == "release" and words.lower[at] in lexicon().concept("words", "leave")
    first = kind == "appeal_decision" and any(words.lower[k] in FIRST for k in words.kids[at])
    return on_leave or first or (kind == "sentence" and "without" in words.lower[at + 1 : at + 3])


def _is_age(reading: Reading, at: int) -> bool:
    """Whether years are no length of time, but an age: `8. Dainier Coba. 19 years.`"""
    return reading.words.lower[at] in YEARS and not reading.within("terms", max(0, at - NUMBER), at + 1)
