"""Find characters that a reader does not see and a program does: marks of direction, and of no width.

They are kept in the text, since offsets and quotes must stand; whoever shows a text can say where they are. Joiners
between letters of scripts that write with them are no finding.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_HIDDEN = re.compile(
    "[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\U000e0000-\U000e007f]"
)
_JOINERS = "\u200c\u200d"
_JOINING = ("ARABIC", "SYRIAC", "DEVANAGARI", "BENGALI", "TAMIL", "TELUGU", "KANNADA", "MALAYALAM", "SINHALA",
            "MYANMAR", "KHMER", "GUJARATI", "GURMUKHI", "ORIYA", "TIBETAN", "MONGOLIAN")  # fmt: skip


@dataclass(frozen=True)
class Hidden:
    """A character that is not seen, by its Unicode name."""

    offset: int
    name: str


def hidden_characters(text: str) -> Iterator[Hidden]:
    """Every hidden character, in order."""
    for match in _HIDDEN.finditer(text):
        if not (match[0] in _JOINERS and _joins(text, match.start())):
            yield Hidden(match.start(), unicodedata.name(match[0], f"U+{ord(match[0]):04X}"))


def _joins(text: str, place: int) -> bool:
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    return any(unicodedata.name(c, "").startswith(_JOINING) for c in (before, after) if c)
