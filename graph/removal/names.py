"""Find names in texts: whole ones wherever they stand, and single words that nobody else of the report bears."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+")
_LEAST = 3
"""Letters that a word must have to tell of somebody by itself."""


def words(text: str) -> tuple[str, ...]:
    """Return the words of a text without case and diacritics."""
    plain = unicodedata.normalize("NFKD", text)
    return tuple(_WORD.findall("".join(c for c in plain if not unicodedata.combining(c)).casefold()))


def bag(name: str) -> str:
    """Return the words of a name in one order, whatever order they are written in."""
    return joined(words(name))


def joined(found: Iterable[str]) -> str:
    """Return words in one order, as one text."""
    return " ".join(sorted(found))


@dataclass(frozen=True)
class Names:
    """Spellings of one person's name, and the words of them that tell of that person where these texts stand."""

    full: frozenset[tuple[str, ...]]
    telling: frozenset[str] = frozenset()

    @classmethod
    def of(cls, names: Iterable[str], others: Iterable[str] = ()) -> "Names":
        """Return the names; `others` are those of everybody else in the same report."""
        spelled = frozenset(found for name in names if (found := words(name)))
        taken = {word for name in others for word in words(name)}
        single = {word for name in spelled for word in name if len(word) >= _LEAST}
        return cls(spelled, frozenset(single - taken))

    def __or__(self, other: "Names") -> "Names":
        """Return the names of both."""
        return Names(self.full | other.full, self.telling | other.telling)

    def __bool__(self) -> bool:
        return bool(self.full or self.telling)

    def whole(self) -> "Names":
        """Return the whole names alone."""
        return Names(frozenset(name for name in self.full if len(name) > 1))

    def stand_in(self, text: str | None) -> bool:
        """Tell whether a text names the person."""
        found = words(text or "")
        if self.telling.intersection(found):
            return True
        return any(_runs(name, found) or _runs(name[::-1], found) for name in self.full if len(name) > 1)


def _runs(name: tuple[str, ...], found: tuple[str, ...]) -> bool:
    size = len(name)
    return any(found[at : at + size] == name for at in range(len(found) - size + 1))
