"""From the name of a body to the word before it that ties somebody to it: `member of the banned X`."""

from ingest.nlp.language.lexicon import lexicon
from ingest.nlp.reading import Reading

JOINING = {"of", "in", "with", "for", "to", "at", "from"}


def tie_before(reading: Reading, start: int) -> int | None:
    """The noun or verb that ties somebody to the body whose name begins at a token: `member of the banned X`."""
    words = reading.words
    tied = (
        lexicon().concept("relation", "member")
        | lexicon().concept("relation", "link")
        | lexicon().concept("relation", "belong")
    )
    low = max(words.bounds[words.sentence[start]][0], start - 9)
    for k in range(start - 1, low - 1, -1):
        if reading.owner[k] is not None or words.form[k] in (";", ":"):
            return None
        if words.lower[k] in tied and (k == start - 1 or _joins(reading, k)):
            return k
        if words.tag[k] in ("VBD", "VBZ", "VBP"):
            return None
    return None


def _joins(reading: Reading, at: int) -> bool:
    """A preposition follows the tying word, or it is a verb with the name as its object."""
    words = reading.words
    return words.lower[at + 1] in JOINING or words.tag[at][:2] == "VB"
