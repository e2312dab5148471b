"""From a term that is lowered as it is imposed to the one that is left, and from what is imposed in place of a fine.

`Four years, reduced to two years and eight months because of her testimony` is one judgment, and what is left of the
term is the sentence; `three years, reduced on appeal to two` are two judgments. `A fine of 500 francs or two months in
prison` and `two years with the option of a fine` are one punishment, the one named first.
"""

from ingest.nlp.reading import Reading, Term

LOWERING = {"reduced", "halved", "commuted", "cut", "lowered", "shortened"}
REASONS = {
    "because", "for", "due", "view", "testimony", "confession", "confessed", "confessing", "cooperation", "cooperated",
    "plea", "pleading", "pleaded", "mitigating", "mitigation", "remorse", "session", "owing", "account",
}  # fmt: skip
"""What says why a court lowers a term as it imposes it."""
ANOTHER = {
    "appeal", "appeals", "appellate", "appealed", "court", "tribunal", "bench", "amnesty", "pardon", "later",
    "subsequently", "following", "next", "cassation", "review",
}  # fmt: skip
"""What says that it was lowered at another time."""
FAR = 30
"""Tokens behind a term within which it is lowered."""
BEFORE = 4
"""Tokens before what is left of a term within which `to` stands."""
INSTEAD = 3
"""Tokens before a term or the word for a fine within which it is said to be the other choice."""
FINE = "sentence:fine"
FINED = 20
"""Tokens before a term within which the fine is named that it stands in place of."""


def left_of(reading: Reading, term: Term) -> Term | None:
    """What is left of a term in the same judgment: `four years, halved to two because she confessed`."""
    words = reading.words
    end = min(words.bounds[words.sentence[term.start]][1], term.end + FAR)
    verb = next((k for k in range(term.end, end) if words.lower[k] in LOWERING), None)
    left = next((t for t in reading.within("terms", verb, end) if _to(reading, t)), None) if verb else None
    apart = verb is not None and not ANOTHER.isdisjoint(words.lower[term.end : verb])
    return left if verb and left and left.months and not apart and _at_once(reading, verb) else None


def is_lowered(reading: Reading, term: Term) -> bool:
    """Whether a court lowers a term as it imposes it."""
    return left_of(reading, term) is not None


def lowers_at_once(reading: Reading, verb: int) -> bool:
    """Whether a verb lowers a term of its sentence in the judgment that imposes it, and decides on no appeal."""
    low = reading.words.bounds[reading.words.sentence[verb]][0]
    return any(left_of(reading, t) for t in reading.within("terms", max(low, verb - FAR), verb))


def _to(reading: Reading, term: Term) -> bool:
    return "to" in reading.words.lower[term.start - BEFORE : term.start]


def _at_once(reading: Reading, verb: int) -> bool:
    """Whether a term is lowered for a reason, before anything speaks of another court or another day."""
    words = reading.words
    end = min(words.bounds[words.sentence[verb]][1], verb + FAR)
    days = {d.start for d in reading.within("dates", verb, end)}
    for k in range(verb, end):
        if words.lower[k] in ANOTHER or k in days:
            return False
        if words.lower[k] in REASONS:
            return True
    return False


def in_place_of_fine(reading: Reading, term: Term) -> bool:
    """Whether a term is served only by who does not pay: `a fine of 400 francs or serve six months in prison`."""
    words = reading.words
    low = words.bounds[words.sentence[term.start]][0]
    chosen = {"or", "default"} & set(words.lower[max(low, term.start - INSTEAD) : term.start])
    before = range(max(low, term.start - FINED), term.start)
    return bool(chosen) and any(c == FINE for k in before for _, c in reading.marks.get(k, ()))


def in_place_of_term(reading: Reading, fine: int) -> bool:
    """Whether a fine may be paid instead of what is imposed: `two years with an option of a fine`."""
    return not {"option", "alternative", "or"}.isdisjoint(reading.words.lower[max(0, fine - INSTEAD) : fine])
