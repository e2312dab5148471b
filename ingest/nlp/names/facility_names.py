"""Which names mean the same facility: `Kollo` and `Kollo prison`, `La Tolva, a maximum-security jail`."""

import re
from functools import lru_cache
from itertools import takewhile

from ingest.nlp.language.lexicon import lexicon
from ingest.nlp.names.forms import fold
from ingest.nlp.reading import Name, Reading

CALLED = re.compile(
    r",? ?\(?(?:also |better |commonly |widely )?(?:known as|called|nicknamed|dubbed)(?: the)?"
)
DESCRIBED = re.compile(r", (?:the|a|an|its|another)(?: [\w'’-]+(?: ['’]s)?){0,2}|\( ?(?:the|a|an)?|,")
WITHIN = ("in", "at")


@lru_cache(maxsize=1)
def general_words() -> frozenset[str]:
    """Words that say what sort of facility it is, and not which one."""
    groups = [w for labels in lexicon().schemes.get("facility", {}).values() for w in labels]
    heads = {part for label in groups for part in fold(label)}
    return frozenset(
        heads | {p for w in lexicon().concept("words", "facility-modifier") for p in fold(w)} | {"s"}
    )


def same_facility(short: set[str], long: set[str]) -> bool:
    """Whether a longer name says of a shorter one only what sort of facility it is."""
    return bool(short - general_words()) and long - short <= general_words()


def short_name(text: str) -> str:
    """What stands before the words that say the sort: `Velmora` of `Velmora prison`; nothing where nothing does."""
    own = takewhile(lambda w: w[:1].isupper() and w.lower() not in general_words(), text.split())
    return " ".join(own)


def described(reading: Reading, before: Name, name: Name) -> bool:
    """Whether a name stands beside the one before as another word for the same facility."""
    words = reading.words
    if not 0 < name.start - before.end <= 5 or words.sentence[before.start] != words.sentence[name.start]:
        return False
    between = " ".join(words.lower[before.end : name.start])
    after = words.lower[name.end] if name.end < len(words) else ""
    if CALLED.fullmatch(between):
        return True
    proper, named = before.text[:1].isupper(), name.text[:1].isupper()
    if between in WITHIN:
        return proper and named and not set(fold(name.text)) & general_words()
    if not DESCRIBED.fullmatch(between) or after == "and":
        return False
    return (proper and not named and between != ",") or (not proper and named and between == ",")
