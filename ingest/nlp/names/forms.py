"""Names as words that compare: without accents, with the usual slips of the pen."""

import re

from anyascii import anyascii

DROPPED = {"the", "of", "a", "an", "and", "in", "for", "to"}
"""Words that do not tell names of bodies apart."""
ARTICLES = {"al", "el"}
"""What Arabic surnames begin with."""
DESCENT = {"sayed", "sayyed", "sayyid", "sayid", "seyed", "seyyed", "syed"}
"""What a descendant of the Prophet may bear before the name, now written and now not."""
WHOLE = 3
"""Words of a full name with it."""


def fold(name: str) -> list[str]:
    """Lower-case words in Latin letters, without accents and punctuation."""
    plain = anyascii(name).lower()
    return re.findall(r"[a-z0-9]+", re.sub(r"['’`]", "", plain)) or [name.lower()]


SPELLINGS = {"center": "centre", "defense": "defence", "organization": "organisation", "labor": "labour"}


def spelt(name: str) -> list[str]:
    """The words that tell a body's name, each in one spelling."""
    return [SPELLINGS.get(w, w) for w in fold(name) if w not in DROPPED]


def words_of_name(name: str) -> list[str]:
    """The words of a person's name that tell persons apart: `Al-Harbi` is a surname alone, as `Harbi` is."""
    words = fold(name)
    told = [w for w in words if w not in ARTICLES] or words
    return told[1:] if told[0] in DESCENT and len(told) >= WHOLE else told


def of_a_man(word: str) -> str:
    """A last name in the form that men bear: `petrov` of `petrova`."""
    return re.sub(r"(?<=ov|ev|in)a$|(?<=sk)(?:aya|aia|a|iy|y|i)$", "", word)


def of_husband_and_wife(a: str, b: str) -> bool:
    """Two last names that a man and a woman of one family bear: `petrov` and `petrova`."""
    return a != b and of_a_man(a) == of_a_man(b)


def skeleton(word: str) -> str:
    """The letters of a name in order of the alphabet: the same for a name and for its usual slips of the pen."""
    return "".join(sorted(set(word) - set("aeiouyh")))


def near(a: str, b: str) -> bool:
    """At most one slip (two in long names) between two words."""
    if a == b:
        return True
    if abs(len(a) - len(b)) > 1 or min(len(a), len(b)) < 4:
        return False
    return slips(a, b) <= (2 if min(len(a), len(b)) >= 6 else 1)


def slips(a: str, b: str) -> int:
    """How many letters have to be added, left out or changed to get from one word to the other."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        last, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (x != y))
    return row[-1]


def shortened(word: str) -> list[str]:
    """A word, and what is left of it without each of its letters: words a slip of the pen apart share one of these."""
    return [word, *(word[:k] + word[k + 1 :] for k in range(len(word)))]


def same_person(a: list[str], b: list[str]) -> bool:
    """Two full names: one holds the other's words, or first and last name agree up to a slip of the pen."""
    short, long = sorted((a, b), key=len)
    if set(short) <= set(long):
        return True
    if len(short) < 2:
        return False
    if near(a[0], b[0]) and near(a[-1], b[-1]) and (len(a) == len(b) or min(len(a), len(b)) == 2):
        return a[0][0] == b[0][0]
    return (
        len(short) > 2
        and len(set(short) & set(long)) >= len(short) - 1
        and sum(any(near(x, y) for y in long) for x in short) == len(short)
    )
