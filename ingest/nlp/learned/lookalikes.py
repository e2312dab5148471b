"""What looks like an event at a word and is none, where only the network sees one."""

from ingest.nlp.language.lexicon import lexicon
from ingest.nlp.language.words import Words
from ingest.nlp.reading import Reading

AHEAD = {"before", "until", "till", "pending", "awaiting", "ahead"}
FIRST = {"initial", "original", "first", "earlier", "previous"}
"""What is said of the judgment against which somebody appeals: `the initial decision`."""
FEW = 4
"""Words that may stand between such a word and the noun that it is about."""


def only_looks(reading: Reading, kind: str, at: int) -> bool:
    """Whether the word at a token tells no event of the type that is seen in it."""
    words = reading.words
    return _to_come(words, at) or _describes(words, at) or _other_sense(words, kind, at)


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
