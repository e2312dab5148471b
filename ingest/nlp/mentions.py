"""The mentions of one text: what a token of a name looks like, and who holds which tokens."""

import re

from ingest.nlp.reading import Name, Reading
from ingest.nlp.words import Words

ACRONYM = re.compile(r"[A-Z][A-Za-z]{0,3}[A-Z0-9][A-Za-z0-9.-]{0,10}s?$|[A-Z]{2,12}$")


def capital(words: Words, at: int) -> bool:
    """Whether a token is written with a capital and can belong to a name."""
    form = words.form[at]
    return form[:1].isupper() or (
        len(form) > 3 and form[:3].lower() in ("al-", "el-", "ul-") and form[3:4].isupper()
    )


def claim(reading: Reading, name: Name) -> bool:
    """Take a mention over, unless a longer one holds its tokens; a shorter one gives way."""
    held = {id(o): o for o in reading.owner[name.start : name.end] if o}
    for other in held.values():
        if other.end - other.start >= name.end - name.start:
            return False
    for other in held.values():
        for at in range(other.start, other.end):
            reading.owner[at] = None
        reading.names.remove(other)
    reading.names.append(name)
    for at in range(name.start, name.end):
        reading.owner[at] = name
    return True


def is_month(word: str) -> bool:
    """Whether a word is the name of a month."""
    return bool(
        re.fullmatch(
            r"(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber", word
        )
    )
