"""Compare personal names: are two full names spellings of one?

Word order, case, diacritics and transliteration differ from report to report. Two names agree when each of their
words has a close counterpart in the other; a name of one word agrees with none, since too many people share it.
"""

import re
import unicodedata

from rapidfuzz.distance import DamerauLevenshtein

_WORD = re.compile(r"[^\W\d_]+")
_CLOSE = 0.75


def words(name: str) -> tuple[str, ...]:
    """Return the words of a name without case and diacritics, sorted."""
    plain = unicodedata.normalize("NFKD", name)
    return tuple(sorted(_WORD.findall("".join(c for c in plain if not unicodedata.combining(c)).casefold())))


def agree(left: str, right: str) -> float:
    """Return how close two full names are, from 0 (not one person's) to 1 (the same words)."""
    mine, theirs = words(left), words(right)
    if len(mine) < 2 or len(mine) != len(theirs):
        return 0.0
    closest = [
        max(DamerauLevenshtein.normalized_similarity(word, other) for other in theirs) for word in mine
    ]
    return sum(closest) / len(closest) if min(closest) >= _CLOSE else 0.0
