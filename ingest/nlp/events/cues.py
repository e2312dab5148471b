"""From a trigger's surroundings to how it is meant: negated, feared, intended, alleged, conditional, attributed."""

from dataclasses import dataclass
from typing import Literal

from ingest.model import Modality
from ingest.nlp.events.circumstances import not_until
from ingest.nlp.events.frames import Trigger
from ingest.nlp.events.left_out.undone import in_vain, told_by_captors
from ingest.nlp.language.clauses import Clause, clauses_of
from ingest.nlp.language.lexicon import lexicon
from ingest.nlp.language.voices import ORDERING, negated_before
from ingest.nlp.language.words import Words
from ingest.nlp.names.court_roles import international
from ingest.nlp.reading import Reading

CONDITIONAL = {"if", "unless", "whether", "should"}
BESIDE = {"at", "during", "throughout", "after", "before", "since", "until", "following", "despite"}
"""Prepositions of an event beside which something else did not happen: `not allowed to speak at his trial`."""
INFORMING = {"told", "informed", "notified"}
ATTENDING = {
    "attend", "attended", "attending", "observe", "observed", "watch", "watched", "monitor", "witness", "cover",
}  # fmt: skip
ADMITTING = {"admitted", "allowed", "permitted", "let", "invited"}
PRESENTING = {"brought", "taken", "appear", "appeared", "presented", "produced", "put"}
"""Verbs of what is done before a court: `not brought before a hearing`."""
ALLEGED_ADVERBS = {"allegedly", "reportedly", "purportedly", "supposedly", "apparently", "alleged"}


@dataclass(frozen=True)
class Meaning:
    """How something is meant."""

    polarity: Literal["affirmed", "negated"] = "affirmed"
    modality: Modality = "asserted"


def beside_denial(reading: Reading, noun: int) -> Meaning | None:
    """How an event is meant that a noun tells beside what a verb denies: `they could not attend his trial`."""
    words = reading.words
    top = verb = words.verb_of(noun)
    if not words.tag[verb].startswith("VB") or not _outside(words, noun, verb):
        return None
    while words.dep[top] in ("xcomp", "pcomp") and words.tag[words.head[top]].startswith("VB"):
        top = words.head[top]
    if not any(negated_before(words, v) for v in (verb, top)):
        return None
    how = meaning(reading, top, deniable=False)
    unable = any(words.lower[k] == "could" for k in words.kids[top])
    return Meaning() if unable and how.modality == "feared" else how


def _outside(words: Words, noun: int, verb: int) -> bool:
    """Whether the event that a noun tells is only when or of what something was denied, and not denied itself."""
    lead = words.head[noun]
    if any(words.lower[k] in ("no", "any") for k in words.kids[noun]):
        return False
    if words.dep[noun] == "dobj":
        return words.lower[lead] in ATTENDING
    if words.dep[noun] != "pobj" or words.head[lead] != verb:
        return False
    of_a_court = words.lower[lead] == "before" and words.lower[verb] in PRESENTING
    return (
        (words.lower[lead] in BESIDE and not of_a_court)
        or (words.lower[lead] in ("about", "of") and words.lower[verb] in INFORMING)
        or (words.lower[lead] in ("to", "into") and words.lower[verb] in ADMITTING)
    )


def meaning(reading: Reading, at: int, trigger: Trigger | None = None, deniable: bool = True) -> Meaning:
    """The polarity and modality of what a token tells; its polarity only where it can be denied."""
    words = reading.words
    own = (trigger is not None and trigger.frame.negated) or not deniable
    if not own and _negated(reading, at) and not _at_last(reading, at):
        return Meaning("negated", "asserted")
    unheard = words.lower[at] in ORDERING and _from_abroad(reading, at)
    modal = "intended" if unheard or _demanded(reading, at) else _modal(reading, at)
    if own and deniable and modal == "feared":
        modal = None  # `could not see his lawyer`: it was so.
    if modal:
        return Meaning("affirmed", modal)
    if in_vain(reading, at):
        return Meaning("affirmed", "intended")
    if told_by_captors(reading, at):
        return Meaning("affirmed", "alleged")
    above = _governors(reading, at)
    if above:
        return above
    clause_list, number = clauses_of(reading)
    clause = clause_list[number[at]]
    run = words.lower[clause.start : clause.end]
    if clause.lead in CONDITIONAL or (run and run[0] in CONDITIONAL and run[0] != "should"):
        return Meaning("affirmed", "feared")
    if _hedged(words, at, clause):
        return Meaning("affirmed", "alleged")
    return Meaning("affirmed", "asserted")


def _hedged(words: Words, at: int, clause: Clause) -> bool:
    """Whether a word such as `allegedly` is said of what a token tells, and not of another thing: `an alleged plot`."""
    near = range(max(clause.start, at - 6), min(clause.end, at + 3))
    verbs = {at}
    while words.dep[at] == "conj" and len(verbs) < DEEP:
        at = words.head[at]
        verbs.add(at)
    return any(words.lower[k] in ALLEGED_ADVERBS and (words.head[k] in verbs or k + 1 in verbs) for k in near)


def only_said(reading: Reading, at: int) -> bool:
    """Whether what is alleged is so because somebody is cited for it, and in no other word."""
    words = reading.words
    clause_list, number = clauses_of(reading)
    clause = clause_list[number[at]]
    if _hedged(words, at, clause) or told_by_captors(reading, at):
        return False
    k, steps = at, 0
    while words.head[k] != k and steps < DEEP and words.lower[k] not in SAYING:
        k, steps = words.head[k], steps + 1
        if words.lower[k] in SOFT - SAYING:
            return False
    return words.lower[k] in SAYING


def _demanded(reading: Reading, at: int) -> bool:
    """Whether it is part of a demand (`disclose where he is held`), and not only said of somebody in it."""
    words = reading.words
    k, steps = at, 0
    while words.head[k] != k and steps < DEEP:
        if words.dep[k] == "relcl" and words.kid(k, "mark") is None:
            return False
        k, steps = words.head[k], steps + 1
    return _imperative(reading, at) or (words.tag[k][:2] == "VB" and _imperative(reading, k))


def _imperative(reading: Reading, at: int) -> bool:
    """`Immediately release ...`: a demand."""
    words = reading.words
    first = words.bounds[words.sentence[at]][0]
    return (
        words.tag[at] in ("VB", "VBP")
        and not any(words.dep[k] in ("nsubj", "nsubjpass", "aux") for k in words.kids[at])
        and all(
            words.tag[k] in ("RB", "CC", ":", "NFP", "_SP", "HYPH", ",", "LS", ".", "UH")
            or not words.form[k].isalpha()
            for k in range(first, at)
        )
    )


def _negated(reading: Reading, at: int) -> bool:
    words = reading.words
    if negated_before(words, at):
        low = max(at - 4, words.bounds[words.sentence[at]][0])
        before = words.lower[low:at]
        return not ({"only", "without"} & set(before) and "not" in before and "only" in before)
    subject = next((k for k in words.kids[at] if words.dep[k] in ("nsubj", "nsubjpass")), None)
    if subject is not None:
        start = words.subtree(subject, 30)[0]
        return words.lower[start] in ("no", "none", "nobody", "neither", "nothing")
    return False


def _at_last(reading: Reading, at: int) -> bool:
    """Whether its clause says on which day it came to it: `was not released until 3 May`."""
    clause_list, number = clauses_of(reading)
    behind = reading.within("dates", at, min(clause_list[number[at]].end, at + FAR))
    return any(not_until(reading, when) for when in behind)


def _imposed(before: list[str], behind: list[str]) -> bool:
    """Whether what will be is what a court said: `ruled that he will`, `will also serve three years of probation`."""
    served = not {"serve", "spend"}.isdisjoint(behind) and CONDITIONAL.isdisjoint(before)
    return served or not {"ruled", "ordered", "decided"}.isdisjoint(before)


def _modal(reading: Reading, at: int) -> Modality | None:
    """An auxiliary or an infinitive that keeps the event from having happened."""
    words = reading.words
    low = words.bounds[words.sentence[at]][0]
    for k in range(at - 1, max(low, at - 7) - 1, -1):
        word, tag = words.lower[k], words.tag[k]
        if word == "will" and _imposed(words.lower[low:k], words.lower[k : at + 1]):
            return None
        named = words.form[k][:1].isupper() and k > low  # `in Can Tho`, `on May 3`
        modal = (tag == "MD" and not named) or words.form[k] in (
            "will",
            "may",
            "might",
            "could",
            "would",
            "shall",
            "must",
        )
        if modal and (words.head[k] == at or at - k <= 4):
            return "feared" if word in ("may", "might", "could", "can") else "intended"
        if (
            tag in ("VBD", "VBZ", "VBP", "VBN", "VB") and word not in ("be", "been", "have", "being")
        ) or word in (",", ";"):
            break
    if (
        words.dep[at] == "conj"
        and words.head[at] < at
        and words.tag[at] in ("VB", "VBN")
        and not any(words.dep[k] in ("aux", "auxpass", "nsubj", "nsubjpass") for k in words.kids[at])
    ):
        return _modal(reading, words.head[at])
    return _infinitive(reading, at)


RULING = {"ruled", "rules", "decided", "decides"}
"""What a court does where it decides."""
DEEP = 8
"""Steps up the parse of a sentence to its verb."""
FAR = 80
"""Tokens behind a word of negation within which it says until when."""
FACTUAL = {"begin", "began", "begun", "continue", "continued", "forced", "force", "forcing", "compelled", "had", "made", "managed",  # noqa: E501
           "used", "happened", "ordered", "order", "went", "started", "transferred", "returned", "led", "taken", "moved",  # noqa: E501
           "proceeded", "required", "continues", "obliged"}  # fmt: skip
HEARSAY = {
    "said",
    "reported",
    "believed",
    "thought",
    "alleged",
    "claimed",
    "appears",
    "appeared",
    "seems",
    "understood",
    "known",
    "found",
    "rumoured",
    "presumed",
}


COUNTED = {"first", "second", "third", "fourth", "fifth", "latest", "last", "only"}
"""Words before somebody to whom what an infinitive says has happened: `the first woman to be arrested`."""


def _infinitive(reading: Reading, at: int) -> Modality | None:
    words = reading.words
    k = at - 1
    while (k >= 0 and words.lower[k] in ("be", "have", "been", "not", "also")) or (
        k >= 0 and words.tag[k] == "RB"
    ):
        k -= 1
    if k < 0 or words.lower[k] != "to" or words.tag[k] != "TO" or words.sentence[k] != words.sentence[at]:
        return None
    near = words.lower[max(words.bounds[words.sentence[at]][0], k - 4) : k]
    if set(near) & HEARSAY:
        return "alleged" if "have" in words.lower[k:at] else "feared"
    if words.dep[at] == "relcl" and not COUNTED.isdisjoint(near):
        return None
    if _for_somebody(words, k):
        return "intended"
    above = words.head[at]
    ordered = words.dep[at] == "xcomp" and (words.lower[above] in ORDERING or sanctioned(reading, above))
    if ordered or set(near) & FACTUAL or (near and near[-1] in ("court", "prison")):
        return None
    return "intended"


def sanctioned(reading: Reading, verb: int) -> bool:
    """Whether a verb says that a court decides what is done to somebody: `ruled for the arrest of A`, `to arrest A`."""
    words = reading.words
    subject = words.kid(verb, "nsubj")
    if words.lower[verb] not in RULING or subject is None:
        return False
    who = words.head[verb] if words.tag[subject] in ("WDT", "WP") else subject
    return any(c.startswith("court:") or c == "role:judge" for _, c in reading.marks.get(who, ()))


def _for_somebody(words: Words, to: int) -> bool:
    """`the order called for him to be transferred`: what somebody wants, unless one is made or ordered to do it."""
    k = to - 1
    while (
        k > 0 and (words.tag[k][:2] in ("NN", "PR", "DT", "JJ", "CD") or words.form[k] == "-") and to - k < 6
    ):
        k -= 1
    return 0 < k < to - 1 and words.lower[k] == "for" and words.lower[k - 1] not in FACTUAL


def _governors(reading: Reading, at: int) -> Meaning | None:
    """Verbs and nouns above the trigger in the parse that fear, plan, deny or allege it."""
    words = reading.words
    lex = lexicon()
    k, steps = at, 0
    while words.head[k] != k and steps < 4:
        dep, below = words.dep[k], k
        k = words.head[k]
        steps += 1
        if ";" in words.form[min(k, below) : max(k, below)]:
            return None  # `was arrested in March; police said`
        word = words.lower[k]
        if dep in (
            "ccomp",
            "xcomp",
            "pcomp",
            "acl",
            "prep",
            "pobj",
            "dobj",
            "advcl",
            "relcl",
            "conj",
            "nmod",
            "compound",
        ):
            if dep in ("relcl", "advcl"):
                return None
            if word in ORDERING and _from_abroad(reading, k):
                return Meaning("affirmed", "intended")
            found = _governed(
                lex.concept("cue", "possibility"),
                lex.concept("cue", "intention"),
                lex.concept("cue", "denial"),
                lex.concept("cue", "alleged"),
                word,
                dep,
                words.tag[k],
            )
            if found:
                return found
    return None


def _from_abroad(reading: Reading, verb: int) -> bool:
    """Whether an international court does it, which nobody in the country has to obey."""
    subject = reading.words.kid(verb, "nsubj")
    owner = reading.owner[subject] if subject is not None else None
    return owner is not None and owner.kind == "court" and international(reading, owner)


def _governed(
    fear: frozenset[str],
    plan: frozenset[str],
    deny: frozenset[str],
    allege: frozenset[str],
    word: str,
    dep: str,
    tag: str,
) -> Meaning | None:
    if word in deny and dep in ("ccomp", "xcomp", "pcomp") and tag.startswith("VB"):
        return Meaning("negated", "denied")
    if (
        word in fear
        and word not in ("face", "faces", "facing", "can")
        and dep in ("ccomp", "xcomp", "pcomp", "acl", "prep", "pobj", "dobj")
    ):
        return Meaning("affirmed", "feared")
    if (
        word in plan
        and dep in ("ccomp", "xcomp", "pcomp", "dobj", "pobj")
        and tag.startswith("VB")
        and word not in ("requested", "until")
    ):
        return Meaning("affirmed", "intended")
    if word in allege and dep in ("ccomp", "xcomp") and tag.startswith("VB"):
        return Meaning("affirmed", "alleged") if word in SOFT else None
    return None


SAYING = {
    "testified", "told", "said", "says", "stated", "recounted", "recalled", "wrote", "describes", "described", "added",
}  # fmt: skip
"""Verbs of saying that doubt nothing."""
SOFT = SAYING | {"alleges", "alleged", "allege", "claims", "claimed", "claim", "complained", "insisted"}
