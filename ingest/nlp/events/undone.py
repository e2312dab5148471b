"""What was said and did not happen: orders that nobody carried out, and what captors tell a prisoner."""

from ingest.nlp.reading import Reading

STEPS, DEEP = 4, 8
"""Steps up the parse to the word of an order, and to a verb of telling."""
ALLOWED = {
    "order", "orders", "ordered", "approved", "authorised", "authorized", "granted", "ruled", "allowed", "permitted",
}  # fmt: skip
NEXT = 80
"""Tokens behind what was ordered within which it is said that it was not done."""
UNDONE = (
    "never carried out", "not carried out", "was ignored", "were ignored", "ignored the order", "refused to comply",
    "never implemented", "not implemented", "never executed", "did not comply", "failed to comply", "never done",
    "never happened", "not enforced", "refused to release", "refused to free",
)  # fmt: skip
TELLING = {"told", "tell", "pretended", "claimed", "informed", "tells", "convinced"}
CAPTORS = {
    "interrogator", "interrogators", "investigator", "investigators", "guard", "guards", "jailers", "jailer", "captors",
    "wardens", "torturers", "interrogation",
}  # fmt: skip


def in_vain(reading: Reading, at: int) -> bool:
    """Whether it was ordered or allowed and not done: `ordered his release; the order was ignored`."""
    words = reading.words
    k, steps = at, 0
    while words.head[k] != k and words.lower[k] not in ALLOWED and steps < STEPS:
        k, steps = words.head[k], steps + 1
    if words.lower[k] not in ALLOWED:
        return False
    end = words.bounds[min(words.sentence[at] + 1, len(words.bounds) - 1)][1]
    rest = " ".join(words.lower[at : min(end, at + NEXT)])
    return any(phrase in rest for phrase in UNDONE)


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
