"""Compare personal names: are two names spellings of one, and how much of one do they share?

Word order, case, script, transliteration, titles, fathers' names and initials differ from report to report. Each word
of the shorter name needs a counterpart in the longer one; where both have a word that the other lacks, they are two.
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any, Literal

from graph.names_words import CLOSE, Word, likeness, word
from ontology.patterns import scheme

Level = Literal["full", "part", "initial", "surname", "other"]
"""How two names agree: word for word; but for words that one lacks; by a word and initials; by one word; not at all."""

_MARKS = (
    r"\u0300-\u036f\u0900-\u0903\u093a-\u094f\u0981-\u0983\u09bc-\u09cd\u0b3e-\u0bcd"
    r"\u0e31-\u0e4e\u102b-\u103e\u17b4-\u17d3"
)
_LETTERS = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{_MARKS}])*")
"""Letters with the marks that belong to them: Burmese, Hindi, Thai and Khmer write vowels as marks."""
_BESIDE = re.compile(r"\([^()]*\)")
_GLUE = re.compile(r"['’ʼ`ʻʿʾ\u200c\u200d]")
_HAN = re.compile(r"[\u3400-\u9fff·]{2,5}")
_ARTICLE = re.compile(r"(?<![\u0600-\u06ff])ال(?=[\u0600-\u06ff]{3})")
_SERVANT = "عبد"
_MOST = 8
"""Words of a name that are looked at."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name taken apart: its own words, and those that are a father's name."""

    words: tuple[Word, ...]
    fathers: tuple[Word, ...]

    @property
    def all(self) -> tuple[Word, ...]:
        """The words of either kind."""
        return self.words + self.fathers


@dataclass(frozen=True, slots=True)
class Agreement:
    """How two names agree, and how closely: 1 is letter by letter; `words` is how many full words both have."""

    level: Level
    score: float
    words: int = 0


NONE = Agreement("other", 0.0)


@lru_cache(maxsize=100_000)
def parsed(name: str) -> Name:
    """Return the parts of a name, in any script and order."""
    text = _BESIDE.sub(" ", _GLUE.sub("", unicodedata.normalize("NFC", name)))
    if _HAN.fullmatch(text.strip()):
        return Name(_chinese(text.strip().replace("·", "")), ())
    found = _LETTERS.findall(_ARTICLE.sub("", text))[:_MOST]
    return _sorted_out([word(one) for one in _served(_untitled(found))])


@lru_cache(maxsize=400_000)
def agreement(left: str, right: str) -> Agreement:
    """Return how two names agree."""
    one, other = parsed(left), parsed(right)
    if not one.words or not other.words:
        return NONE
    return _of(one, other)


def best(left: Iterable[str], right: Iterable[str]) -> Agreement:
    """Return the best agreement of two people's names, each of whom may have several."""
    order = ("other", "surname", "initial", "part", "full")
    theirs = tuple(right)
    found = (agreement(mine, other) for mine in left for other in theirs)
    return max(found, key=lambda one: (order.index(one.level), one.score), default=NONE)


def agree(left: str, right: str) -> float:
    """Return how close two full names are, from 0 (not one person's) to 1 (the same words)."""
    found = agreement(left, right)
    return found.score if found.level == "full" and found.words > 1 else 0.0


def words(name: str) -> tuple[str, ...]:
    """Return the words of a name in plain Latin letters, sorted."""
    return tuple(sorted(one.forms[0] for one in parsed(name).all))


def _of(one: Name, other: Name) -> Agreement:
    pairs, mine, theirs = _paired(one, other)
    if _fathers_differ(one, other, pairs) or (_names(mine, one) and _names(theirs, other)):
        return NONE
    full = [score for left, right, score in pairs if not (left.initial or right.initial)]
    if not full:
        return NONE
    score = sum(full) / len(full)
    if len(full) > 1:
        level: Level = (
            "part"
            if _names(mine, one)
            or _names(theirs, other)
            or len(full) < len(pairs)
            or _swapped(one, other, pairs)
            else "full"
        )
        return Agreement(level, score, len(full))
    if len(pairs) > 1:
        return Agreement("initial", score, 1)
    single = min(len(one.words), len(other.words)) == 1
    return Agreement("surname", score, 1) if single else NONE


def _paired(one: Name, other: Name) -> tuple[list[tuple[Word, Word, float]], list[Word], list[Word]]:
    """Return the words that go together, the closest first, and what is left of each name."""
    mine, theirs = list(one.all), list(other.all)
    pairs: list[tuple[Word, Word, float]] = []
    scored = ((likeness(a, b), i, j) for i, a in enumerate(mine) for j, b in enumerate(theirs))
    used: tuple[set[int], set[int]] = (set(), set())
    for score, i, j in sorted((s for s in scored if s[0] >= CLOSE), key=lambda s: (-s[0], s[1:])):
        if i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            pairs.append((mine[i], theirs[j], score))
    left = [a for i, a in enumerate(mine) if i not in used[0]]
    right = [b for j, b in enumerate(theirs) if j not in used[1]]
    if left and right:
        pairs += _glued(left, right) + _glued(right, left)
    return pairs, left, right


def _glued(short: list[Word], long: list[Word]) -> list[tuple[Word, Word, float]]:
    """Pair what one name writes as one word and the other as two (Ming-zhe); paired words leave the lists."""
    found: list[tuple[Word, Word, float]] = []
    for one in list(short):
        for first, second in pairwise(long):
            both = word(first.latin + second.latin)
            if not one.initial and likeness(one, both) >= 0.9:
                found.append((one, both, likeness(one, both)))
                short.remove(one)
                long.remove(first)
                long.remove(second)
                break
    return found


def _names(left: Sequence[Word], of: Name) -> bool:
    """Tell whether what is left of a name is a word of its own, and no father's name nor particle."""
    return any(one in of.words for one in left)


def _fathers_differ(one: Name, other: Name, pairs: list[tuple[Word, Word, float]]) -> bool:
    if not one.fathers or not other.fathers:
        return False
    return not any(left in one.fathers or right in other.fathers for left, right, _score in pairs)


def _swapped(one: Name, other: Name, pairs: list[tuple[Word, Word, float]]) -> bool:
    """Tell whether two of three words have changed places, as in the names of a father and a son.

    Where countries differ in which name comes first, all three move on by a place or two.
    """
    if one.fathers or other.fathers or not len(one.words) == len(other.words) == len(pairs) == 3:
        return False
    order = [b for _a, b in sorted((one.words.index(a), other.words.index(b)) for a, b, _score in pairs)]
    return order in ([0, 2, 1], [1, 0, 2], [2, 1, 0])


def _sorted_out(found: Sequence[Word]) -> Name:
    """Tell the words that are a father's name from the others."""
    known = vocabulary()
    before, after, endings = known["father_before"], known["father_after"], tuple(known["father_endings"])
    fathers: list[Word] = []
    own: list[Word] = []
    for place, one in enumerate(found):
        following = found[place + 1].latin if place + 1 < len(found) else ""
        if one.latin in before or (one.latin in after and following):
            continue
        told = following in before or (place > 0 and found[place - 1].latin in after and len(found) > 2)
        if told or (len(found) > 2 and one.latin.endswith(endings)):
            fathers.append(one)
        elif one.latin not in known["particles"]:
            own.append(one)
    return Name(tuple(own), tuple(fathers)) if own else Name(tuple(found), ())


def _untitled(found: list[str]) -> list[str]:
    """Leave out titles, as long as two words remain."""
    while len(found) > 2 and found[0].casefold() in _titles():
        found = found[1:]
    return found


def _served(found: list[str]) -> list[str]:
    """Make `Abd al-Rahman`, however it is divided, one word."""
    servants, particles = vocabulary()["servant"], vocabulary()["particles"]
    joined: list[str] = []
    waiting = ""
    for one in found:
        plain = one.casefold()
        if waiting and plain in particles:
            continue
        if waiting:
            joined.append(waiting + one)
            waiting = ""
        elif plain in servants or one == _SERVANT:
            waiting = f"{_SERVANT}ال" if one == _SERVANT else "abdul"
        else:
            joined.append(re.sub(r"^[Aa]bd[aeou]?l?(?=[^aeoul]{1,2}[aeiou])", "abdul", one))
    return [*joined, waiting] if waiting else joined


def _chinese(text: str) -> tuple[Word, ...]:
    """Return surname and given name of a name in Chinese characters."""
    known = vocabulary()
    length = 2 if text[:2] in known["chinese_pairs"] and len(text) > 2 else 1
    surname = known["chinese_readings"].get(text[:length], text[:length])
    return word(surname), word(text[length:])


@cache
def vocabulary(part: str = "persons") -> dict[str, Any]:
    """Return the words that names are made of: `persons` or `bodies`."""
    return tomllib.loads((Path(__file__).parent / "names.toml").read_text(encoding="utf-8"))[part]


@cache
def _titles() -> frozenset[str]:
    labels = (label for concept in scheme("honorifics") for label in concept.names())
    return frozenset(label.casefold().rstrip(".") for label in labels if " " not in label)
