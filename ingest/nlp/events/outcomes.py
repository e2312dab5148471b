"""From verbs and words of a decision to its outcome in a few words."""

from ingest.nlp.language.clauses import Clause, clauses_of
from ingest.nlp.language.inflect import verb_forms
from ingest.nlp.language.words import SUBJECTS, Words
from ingest.nlp.reading import Reading

OUTCOMES = {
    "upheld": (
        "uphold",
        "confirm",
        "affirm",
        "ratify",
        "dismiss",
        "reject",
        "deny",
        "refuse",
        "leave",
        "turn",
        "lose",
    ),
    "reduced": (
        "reduce",
        "cut",
        "lower",
        "shorten",
        "halve",
        "commute",
        "mitigate",
        "shave",
        "knock",
        "replace",
    ),
    "increased": ("increase", "raise", "lengthen", "double", "toughen", "extend"),
    "overturned": (
        "overturn",
        "quash",
        "annul",
        "set",
        "reverse",
        "strike",
        "void",
        "vacate",
        "throw",
        "cancel",
        "revoke",
        "scrap",
        "rescind",
        "invalidate",
        "nullify",
    ),
    "suspended": ("suspend",),
    "changed": ("change", "revise"),
}
OUTCOME = {verb: name for name, verbs in OUTCOMES.items() for verb in verbs}
BY_FORM = {form: name for verb, name in OUTCOME.items() for form in verb_forms(verb)}
LIGHTER = {
    "suspended",
    "house",
    "fine",
    "probation",
    "restricted",
    "conditional",
    "community",
    "non-custodial",
}
HEAVIER = {"prison", "imprisonment", "jail", "custody", "behind", "bars", "real", "effective"}
REFUSING = {"refuse", "deny", "reject", "dismiss", "turn", "fail"}
"""Verbs that tell of custody only by the bail that is not granted."""
CUSTODY = (
    "house arrest", "administrative", "pre-trial", "incommunicado", "custody", "extended", "renewed", "prolonged",
    "remand",
)  # fmt: skip


def change_of(reading: Reading, at: int, verb: str) -> str | None:
    """What a decision does to a sentence, by its verb; prison in place of a suspended term makes it heavier."""
    high = reading.words.bounds[reading.words.sentence[at]][1]
    behind = reading.words.lower[at:high]
    cut = next((k for k, word in enumerate(behind) if word in ("with", "by")), len(behind))
    heavier = LIGHTER & set(behind[:cut]) and HEAVIER & set(behind[cut:])
    return "increased" if verb == "replace" and heavier else OUTCOME.get(verb)


def decided_by(reading: Reading, at: int) -> str | None:
    """What a decision does, by the form of its word alone, where no frame says which verb it is."""
    return BY_FORM.get(reading.words.lower[at])


BEFORE, BEHIND = 6, 14
"""Tokens before and behind a word of custody within which its kind is said."""


def custody_of(reading: Reading, at: int) -> str | None:
    """The kind of custody that the words around a token name, and of nobody else beside it."""
    text = reading.words.chars(*_own_words(reading, at)).lower()
    kind = next((c for c in CUSTODY if c in text), None)
    return {
        "pre-trial": "pre-trial detention",
        "administrative": "administrative detention",
        "remand": "pre-trial detention",
        "renewed": "extended",
        "prolonged": "extended",
    }.get(kind or "", kind)


def _own_words(reading: Reading, at: int) -> tuple[int, int]:
    """The words around a token up to the clauses of others: `A was remanded; B is under house arrest`."""
    words, (listed, number) = reading.words, clauses_of(reading)
    start, end = words.bounds[words.sentence[at]]
    low, high = max(start, at - BEFORE), min(end, at + BEHIND)
    first = last = number[at]
    while listed[last].end < high and not _has_subject(words, listed[last + 1]):
        last += 1
    while listed[first].start > low and not _has_subject(words, listed[first]):
        first -= 1
    return max(low, listed[first].start), min(high, listed[last].end)


def _has_subject(words: Words, clause: Clause) -> bool:
    return any(words.dep[k] in SUBJECTS for k in range(clause.start, clause.end))


RELEASES = {
    "bail": "bail", "parole": "conditional", "probation": "conditional", "conditionally": "conditional",
    "undertaking": "conditional", "pardoned": "pardon", "pardon": "pardon", "amnesty": "amnesty",
}  # fmt: skip
NEAR, REACH = 3, 10
"""Tokens before and behind a word of release within which it is said how somebody was let go."""


def release_of(reading: Reading, at: int) -> str | None:
    """How somebody was let go, by the words around."""
    low, high = reading.words.bounds[reading.words.sentence[at]]
    around = reading.words.lower[max(low, at - NEAR) : min(high, at + REACH)]
    return next((RELEASES[word] for word in around if word in RELEASES), None)
