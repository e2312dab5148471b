"""Turn a word of a name, in any script, into Latin letters and two simpler forms that spellings of it share.

The *plain* form evens out what transliterations write differently (kh and h, y and i, doubled letters); the *bones* are
its consonants in rough classes, since vowels differ most, and Arabic and Persian script leave most of them out.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.distance import DamerauLevenshtein

_PLAIN = (
    ("shch", "sh"), ("tsch", "ch"), ("tch", "ch"), ("sch", "sh"), ("dzh", "j"), ("dj", "j"), ("zh", "j"), ("kh", "h"),
    ("gh", "g"), ("ph", "f"), ("th", "t"), ("dh", "d"), ("tz", "ts"), ("cz", "ch"), ("ck", "k"), ("ks", "x"),
    ("oo", "u"), ("ou", "u"), ("ee", "i"), ("w", "v"), ("q", "k"), ("g", "h"),
    ("ij", "i"), ("ej", "ei"), ("ye", "e"), ("yo", "o"),
    ("io", "o"), ("ie", "e"), ("yu", "u"), ("iu", "u"), ("ya", "a"), ("ia", "a"), ("y", "i"), ("ei", "i"),
)  # fmt: skip
_TURKIC = str.maketrans({"ə": "a", "Ə": "a"})
_TURKIC_LETTERS = frozenset("əıöüğş")
_REPEATS = re.compile(r"(.)\1+")
_VOWELS = re.compile(r"[aeiouy]")
_LETTERS = re.compile(r"[^a-z]")
_SURNAME_END = re.compile(r"(?<=...)([oe])ff?$")
_NASAL_END = re.compile(r"(?<=[aeiouy])ng$")
"""Hang and Hanh are two names: at a word's end g is no h."""
_ARTICLE = re.compile(r"^[ae]l(?=[^aeiouyl].{4})")
_ARABIC = re.compile(r"[\u0600-\u06ff\u0750-\u077f]")
_ARABIC_FORMS = (("ض", "د"), ("ض", "ز"))
"""A letter that Arabic reads as d and Persian as z."""
_FEMININE = "ة"
_OTHER_READINGS = (
    (re.compile(r"q"), "g"),
    (re.compile(r"g(?!h)"), "j"),
    (re.compile(r"^j(?=[uo])"), "y"),
    (re.compile(r"yo"), "e"),
    (re.compile(r"c(?![hkz])"), "j"),
    (re.compile(r"c(?![hkz])"), "ch"),
)
"""Persian and Azerbaijani q is gh elsewhere, Egypt's g is j; Julia is Yulia; Russian writes yo
as e; Turkic c is j, and ch when its mark was lost."""
_BONES = str.maketrans({
    **dict.fromkeys("aeiouyhgx`'"), **dict.fromkeys("fvw", "v"), **dict.fromkeys("pb", "b"),
    **dict.fromkeys("kq", "k"), **dict.fromkeys("dtszcj", "t"),
})  # fmt: skip

_CEDILLAS = str.maketrans(
    {"ş": "sh", "Ş": "Sh", "ç": "ch", "Ç": "Ch", "š": "sh", "Š": "Sh", "č": "ch", "Č": "Ch"}
)
_TONES = frozenset("àáảãạăằắẳẵặâầấẩẫậđèẻẽẹêềếểễệìỉĩịòỏõọôồốổỗộơờớởỡợùủũụưừứửữựỳýỷỹỵ")
_DULL = str.maketrans("oe", "ui")
_SHORT = 5
"""Letters up to which one other letter makes another word: Zhang and Jiang, Wang and Wong."""

SAME = 1.0
_SHORT_SAME = 0.93
_OTHER_TONE = 0.85
CLOSE = 0.8
"""Words that are at least so like are spellings of one word."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a name: in Latin letters, evened out (in one way or several), and its bones."""

    latin: str
    forms: tuple[str, ...]
    bones: str
    skeletons: frozenset[str]
    """The bones of each way to read it, by which words are found that it may be a spelling of."""
    vowels: bool
    """Whether the script that it was written in gives its vowels."""
    toned: str
    """The word with its Vietnamese tones, empty when it has none."""

    @property
    def initial(self) -> bool:
        """Whether it is a single letter."""
        return len(self.latin) == 1


@lru_cache(maxsize=200_000)
def word(text: str) -> Word:
    """Return the forms of a word that is written in any script."""
    arabic = bool(_ARABIC.search(text))
    latin = _latin(text)
    if arabic:
        bare = text.replace(_FEMININE, "")
        read = [_latin(bare.replace(*reading)) for reading in _ARABIC_FORMS]
        read += [one.replace("w", "") for one in read]
        forms = [form for one in read for form in (_plain(one), _plain(one.replace("q", "g")))]
    else:
        read = [latin, _latin(text.translate(_CEDILLAS)), _ARTICLE.sub("", latin), *_otherwise(latin)]
        forms = [form for one in map(_plain, read) for form in (one, one.replace("x", "h"))]
    toned = unicodedata.normalize("NFC", text).casefold()
    tones = toned if _TONES.intersection(toned) else ""
    skeletons = frozenset(map(_bones, forms))
    return Word(latin, tuple(dict.fromkeys(forms)), bones(latin), skeletons, not arabic, tones)


def _otherwise(latin: str) -> list[str]:
    """Return other readings of a word: letters that stand for another sound in another country's spelling."""
    return [pattern.sub(new, latin) for pattern, new in _OTHER_READINGS if pattern.search(latin)]


def bones(latin: str) -> str:
    """Return the consonants of a word in rough classes; of a word of vowels alone its plain form."""
    return _bones(_plain(latin))


def _bones(plain: str) -> str:
    return _REPEATS.sub(r"\1", plain.translate(_BONES).replace("tt", "t")) or plain


@lru_cache(maxsize=400_000)
def likeness(one: Word, other: Word) -> float:
    """Return how surely two words are spellings of one, from 0 to 1; less than `CLOSE` is two words."""
    if one.toned and other.toned and one.toned != other.toned:
        return min(_likeness(one, other), _OTHER_TONE)
    return _likeness(one, other)


def _likeness(one: Word, other: Word) -> float:
    if one.forms[0] == other.forms[0]:
        return (
            SAME
            if one.latin == other.latin or max(len(one.latin), len(other.latin)) > _SHORT
            else _SHORT_SAME
        )
    if one.initial or other.initial:
        return CLOSE if one.forms[0][:1] == other.forms[0][:1] else 0.0
    compare = _spelt if one.vowels and other.vowels else _framed
    return max(compare(left, right) for left in one.forms for right in other.forms)


def _spelt(one: str, other: str) -> float:
    """Compare two plain forms: consonants count more than vowels, and short words leave no room for either."""
    if one == other:
        return 0.98
    if _other_gender(one, other):
        return 0.0
    text = DamerauLevenshtein.normalized_similarity(one, other)
    if text <= 0.6 or (max(len(one), len(other)) < _SHORT and one.translate(_DULL) != other.translate(_DULL)):
        return 0.0
    frames = _frame(one), _frame(other)
    least = min(map(len, frames))
    if least < 2:
        return text
    share = 0.5 if least == 2 else 0.65
    return min(share * DamerauLevenshtein.normalized_similarity(*frames) + (1 - share) * text, 0.97)


def _framed(one: str, other: str) -> float:
    """Compare two plain forms of which one has no vowels: only the consonants can be held against each other."""
    left, right = _frame(one), _frame(other)
    if left == right:
        return 0.95 if len(left) > 1 else CLOSE
    return (
        0.9 * DamerauLevenshtein.normalized_similarity(left, right) if min(len(left), len(right)) > 2 else 0.0
    )


def _frame(plain: str) -> str:
    """Return the consonants of a plain form, doubled ones once."""
    return _REPEATS.sub(r"\1", _VOWELS.sub("", plain))


def _other_gender(one: str, other: str) -> bool:
    """Tell whether two words are the male and the female form of one: they are a family's and not a person's."""
    short, long = sorted((one, other), key=len)
    return long == short + "a" or (one[:-1] == other[:-1] and {one[-2:], other[-2:]} == {"ki", "ka"})


def _plain(latin: str) -> str:
    plain = _SURNAME_END.sub(r"\1v", _NASAL_END.sub("nk", latin))
    for old, new in _PLAIN:
        plain = plain.replace(old, new)
    return _REPEATS.sub(r"\1", plain)


def _latin(text: str) -> str:
    if _TURKIC_LETTERS.intersection(text.casefold()):
        text = text.casefold().replace("c", "j").translate(_TURKIC)
    return _LETTERS.sub("", anyascii(_unmarked(text)).casefold())


def _unmarked(text: str) -> str:
    """Return the text without the marks above and below letters, which no two transcriptions treat alike."""
    spread = unicodedata.normalize("NFKD", text)
    return unicodedata.normalize("NFC", "".join(c for c in spread if not unicodedata.combining(c)))
