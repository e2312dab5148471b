"""Turn names and articles into blocking keys: records without a common key are never compared.

A key is generous (it lets spelling variants meet) where a decision follows that looks at more, as for persons, and
exact where the key itself is the decision, as for provisions.
"""

import re
import unicodedata

from ontology.dates import bounds

_WORD = re.compile(r"[^\W_]+")
_FILLERS = frozenset({"the", "of", "in", "for", "and", "de", "del", "la", "el", "no"})
_VOWELS = re.compile(r"[aeiouyjwh]")
_BESIDE_NAME = re.compile(r"\([^()]*\)|\b\d+\b")
_REPEATS = re.compile(r"(.)\1+")


def folded(text: str) -> str:
    """Return the text in lower case without diacritics; letters of other scripts stay."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()


def words(text: str) -> list[str]:
    """Return the folded words of a name."""
    return _WORD.findall(folded(text))


def skeleton(word: str) -> str:
    """Return the consonants of a word, doubled ones once: transliterations of one name mostly agree in them."""
    return _REPEATS.sub(r"\1", _VOWELS.sub("", word)) or word


def person_keys(names: tuple[str, ...]) -> set[str]:
    """Return one key for each longer word of each form of the name."""
    return {f"person:{skeleton(word)}" for name in names for word in words(name) if len(word) > 2}


def body_keys(kind: str, names: tuple[str, ...]) -> set[str]:
    """Return the keys of a named court, facility, organisation or authority; none for an unnamed one."""
    return {
        f"{kind.lower()}:{' '.join(sorted(set(words(name)) - _FILLERS))}" for name in names if is_named(name)
    }


def is_named(name: str) -> bool:
    """Tell whether this is a name and not a description: a capital, a number or a script without capitals."""
    return any(
        word[:1].isupper() or word[:1].isdigit() or (word[:1].isalpha() and not word.isascii())
        for word in _WORD.findall(name)
    )


def births(born: str | None) -> tuple[str, ...]:
    """Return what a date of birth says of identity: the date itself, or each year of an interval; none may be it."""
    if born is None or "/" not in born:
        return (born,) if born else ()
    reach = bounds(born)
    if reach.earliest is None or reach.latest is None:
        return ()
    return tuple(str(year) for year in range(int(reach.earliest[:4]), int(reach.latest[:4]) + 1))


def provision_key(country: str | None, code: str | None, article: str, part: str | None) -> str | None:
    """Return `provision:ru/criminal-code/205.2/2`; None where the country is not known, since numbers repeat."""
    if country is None:
        return None
    return "/".join(
        [f"provision:{country.lower()}", code_key(code) or "", folded(article), folded(part or "")]
    )


def code_key(code: str | None) -> str | None:
    """Return the code's own name without country, and a code's also without year and law number; penal is criminal."""
    if code is None:
        return None
    own = re.split(r"\bof\b", folded(code))[0]
    if "code" in words(own):
        own = _BESIDE_NAME.sub(" ", own)
    return "-".join(["criminal" if word == "penal" else word for word in words(own) if word not in _FILLERS])
