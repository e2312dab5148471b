"""From a verb form and what stands around it to its voice, and to whether it is negated."""

from typing import Literal

from ingest.nlp.language.inflect import BE
from ingest.nlp.language.words import Words

Voice = Literal["active", "passive"]
NEGATIONS = {"not", "n't", "never", "no", "nor", "neither", "cannot", "without", "unable", "none"}
PARTING = {",", ";", "and", "but"}
"""What a word of negation does not reach across: `they pleaded not guilty and were remanded`."""
ORDERING = {"order", "orders", "ordered", "ordering"}
ADVERBIAL = {"RB", "RBR", "RBS"}
INSTEAD = {("instead", "of"), ("rather", "than")}
INSTEAD_NEAR = 4
"""Tokens before a verb within which such words stand."""
PASSIVE = {"being", "be", "having", "been", "get", "getting"}
"""Words before a participle."""


def voice_of(words: Words, at: int) -> Voice:
    """Active or passive, reduced relatives and headings without a subject included."""
    if any(words.dep[k] == "auxpass" for k in words.kids[at]) or _as_ordered(words, at):
        return "passive"
    k = at - 1
    while k >= 0 and (
        words.tag[k] in ADVERBIAL
        or (
            words.lower[k]
            in (
                "not",
                "n't",
                "also",
                "then",
                "first",
                "both",
                "each",
                "later",
                "all",
                "been",
                "being",
                "and",
                "or",
                ",",
            )
            and words.sentence[k] == words.sentence[at]
        )
    ):
        if words.lower[k] in ("been", "being"):
            return "passive"
        k -= 1
    before = words.lower[k] if k >= 0 and words.sentence[k] == words.sentence[at] else ""
    if before in BE and words.tag[at] in ("VBN", "VBD", "JJ"):
        return "passive"
    if before in ("got", "gets", "get", "getting") and words.tag[at] == "VBN":
        return "passive"
    if before in ("have", "has", "had", "having", "'ve", "'d"):
        return "active"
    if words.tag[at] in ("VBN", "JJ", "NN", "NNP"):
        return _conjoined(words, at) or (
            "active" if _has_object(words, at) and words.dep[at] not in ("acl",) else "passive"
        )
    if words.tag[at] == "VBD":
        if words.dep[at] == "conj" and not _own_subject(words, at) and not _has_object(words, at):
            return _conjoined(words, at) or "active"
        return (
            "active"
            if _has_object(words, at) or not _participial(words.lower[at])
            else "passive"
            if not _own_subject(words, at)
            else "active"
        )
    return "active"


def _as_ordered(words: Words, at: int) -> bool:
    """What is to be done to somebody: `ordered A and B held for a month`."""
    head = words.head[at]
    below = words.dep[at] in ("ccomp", "xcomp", "oprd") and words.lower[head] in ORDERING and head < at
    return below and words.tag[at] in ("VBD", "VBN") and words.kid(at, "mark", "aux") is None


def _participial(form: str) -> bool:
    return form.endswith("ed") or form in (
        "held",
        "found",
        "sent",
        "kept",
        "put",
        "brought",
        "shot",
        "hanged",
        "told",
    )


def _conjoined(words: Words, at: int) -> Voice | None:
    """`was arrested and charged`: the voice of the first verb."""
    if (
        words.dep[at] == "conj"
        and words.tag[words.head[at]] == "VBN"
        and words.head[at] < at
        and not _own_subject(words, at)
    ):
        return (
            "passive"
            if any(words.dep[k] == "auxpass" for k in words.kids[words.head[at]])
            or not _has_object(words, at)
            else "active"
        )
    return None


def _own_subject(words: Words, at: int) -> bool:
    return words.kid(at, "nsubj", "nsubjpass") is not None


def _has_object(words: Words, at: int) -> bool:
    """A noun or pronoun right after the verb (its object), as the parse says it or as it stands there."""
    if words.kid(at, "dobj", "dative", "oprd") is not None:
        kid = words.kid(at, "dobj", "dative", "oprd") or at
        return kid > at
    nxt = at + 1
    return (
        nxt < len(words)
        and words.tag[nxt] in ("PRP", "NNP", "DT", "PRP$")
        and words.sentence[nxt] == words.sentence[at]
        and words.lower[nxt] not in ("each", "both")
    )


def negated_before(words: Words, at: int) -> bool:
    """A negation that governs the verb: its own, or a word of negation just before it in the same clause."""
    if any(words.dep[k] == "neg" for k in words.kids[at]) or _instead_of(words, at):
        return True
    first = words.bounds[words.sentence[at]][0]
    low = max(at - 4, first)
    near = next((k + 1 for k in range(at - 1, low - 1, -1) if words.lower[k] in PARTING), low)
    return any(
        words.lower[k] in NEGATIONS and words.tag[k] != "NNP"  # `Prison No. 4`
        for k in range(near, at)
        if words.form[k] != "Without" or k == first  # `Reporters Without Borders`
    )


def _instead_of(words: Words, at: int) -> bool:
    """Whether another thing was done in the place of a verb: `instead of being released, he was moved`."""
    if words.tag[at][:2] != "VB":
        return False
    low = max(words.bounds[words.sentence[at]][0], at - INSTEAD_NEAR)
    before = tuple(word for word in words.lower[low:at] if word not in PASSIVE)
    return before[-2:] in INSTEAD
