"""What was said and did not happen: orders that nobody carried out, and what captors tell a prisoner."""

import re

from ingest.nlp.reading import Reading, Telling

STEPS, DEEP = 4, 8
"""Steps up the parse to the word of an order, and to a verb of telling."""
ALLOWED = {
    "order", "orders", "ordered", "approved", "authorised", "authorized", "granted", "grants", "ruled", "allowed",
    "permitted",
}  # fmt: skip
NEXT = 80
"""Tokens behind what was ordered within which it is said that it was not done."""
_OBEY = (
    r"compl(?:y|ied)|obey(?:ed)?|implement(?:ed)?|enforced?|executed?|carried out|honou?red|respected|done|happened"
    r"|let (?:him|her|them) go|(?:release|free)d? (?:him|her|them)\b(?! \w+'s)"
)
UNDONE = re.compile(
    rf"\b(?:never|not|n't|yet to|(?:refus|fail|declin)(?:e|es|ed|ing) to)(?: yet| been| be)* (?:{_OBEY})"
    r"|\brefused to (?:release|free)\b"
    r"|\b(?:was|were|been) (?:ignored|disregarded|defied)\b"
    r"|\b(?:ignor|disregard|def[iy])(?:ed|es|ing|ied) (?:the|this|that) (?:court )?(?:order|ruling|decision)\b"
    r"|\b(?:unable to|failed to|could not|cannot|can not) (?:meet|fulfil|post|pay|raise|afford|make) (?:\w+ ){0,2}"
    r"(?:conditions?|terms|bail|bond|sum|amount)\b"
)
"""What says that nobody did it, or that it could not be done."""
STAYING = {
    "remain", "remains", "remained", "stay", "stays", "stayed", "still", "continues", "languishes", "languishing",
}  # fmt: skip
BARS = {"custody", "prison", "jail", "detention", "detained", "held", "bars", "imprisoned", "jailed"}
STAYS = 4
"""Tokens before and behind what tells custody within which stand the words for it, and that it goes on."""
TELLING = {"told", "tell", "pretended", "claimed", "informed", "tells", "convinced"}
CAPTORS = {
    "interrogator", "interrogators", "investigator", "investigators", "guard", "guards", "jailers", "jailer", "captors",
    "wardens", "torturers", "interrogation",
}  # fmt: skip


def in_vain(reading: Reading, at: int) -> bool:
    """Whether it was ordered or allowed and not done: `ordered his release; the order was ignored`."""
    words = reading.words
    if not _ordered(reading, at):
        return False
    end = words.bounds[min(words.sentence[at] + 1, len(words.bounds) - 1)][1]
    rest = " ".join(words.lower[at : min(end, at + NEXT)])
    return UNDONE.search(rest) is not None


def _ordered(reading: Reading, at: int) -> bool:
    """Whether a word of ordering or allowing stands above what a token tells, or is it."""
    words = reading.words
    k, steps = at, 0
    while words.head[k] != k and words.lower[k] not in ALLOWED and steps < STEPS:
        k, steps = words.head[k], steps + 1
    return words.lower[k] in ALLOWED


def without_kept(reading: Reading) -> None:
    """Take releases that were ordered for intended where the next words keep them: `got bail and remains in jail`."""
    kept: dict[tuple[int, str], int] = {}  # The last token that says it, for each sentence and person.
    for telling in reading.tellings:
        if telling.type == "detention" and _goes_on(reading, telling):
            kept |= dict.fromkeys(((telling.sentence, v) for v in telling.victims), telling.at)
    for telling in reading.tellings:
        here = (telling.sentence, telling.sentence + 1)
        if (
            telling.type == "release"
            and telling.victims
            and telling.modality == "asserted"
            and all(any(kept.get((n, v), -1) > telling.at for n in here) for v in telling.victims)
        ):
            telling.modality = "intended" if _ordered(reading, telling.at) else "asserted"


def _goes_on(reading: Reading, telling: Telling) -> bool:
    """Whether it tells that somebody is still behind bars: `remains in Kirikiri prison`."""
    if (telling.polarity, telling.modality) != ("affirmed", "asserted"):
        return False
    words, at = reading.words, telling.at
    start, end = words.bounds[telling.sentence]
    staying = STAYING.intersection(words.lower[max(start, at - STAYS) : min(end, at + 2)])
    return bool(staying) and not BARS.isdisjoint(words.lower[at : min(end, at + STAYS)])


def told_by_captors(reading: Reading, at: int) -> bool:
    """`interrogators told her that her husband had died`: what captors tell a prisoner is no fact."""
    words = reading.words
    k, steps = at, 0
    while words.head[k] != k and steps < DEEP:
        dep, k, steps = words.dep[k], words.head[k], steps + 1
        subject = words.kid(k, "nsubj")
        if dep == "ccomp" and words.lower[k] in TELLING and subject is not None:
            return words.lower[subject] in CAPTORS
    return False
