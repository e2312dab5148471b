"""Turn a quote in its passage into the whole sentence that it stands in, for a reader to judge it by."""

import re
from collections.abc import Sequence

_END = re.compile(r"(?<=[^\s.][.!?…])[\"”’)\]]*\s+(?=[\"“‘(\[]?[^\Wa-z_])|\n\s*\n")
_SHORT = re.compile(r"\b(?:Art|No|Nos|St|Dr|Mr|Mrs|Ms|Prof|para|cl|p|v)\.$", re.IGNORECASE)
_MOST = 400
"""How much of a sentence is kept on each side of the quote."""


def sentence_of(text: str, start: int, end: int, *, rows: bool) -> tuple[str, int]:
    """Return the sentence around `text[start:end]` and where the quote begins in it.

    In a table's row (`rows`) a line is what a sentence is elsewhere. A very long one is cut, with an ellipsis.
    """
    breaks = [
        found for found in (re.finditer(r"\n", text) if rows else _END.finditer(text)) if _real(text, found)
    ]
    begin = max((found.end() for found in breaks if found.end() <= start), default=0)
    stop = min((found.start() for found in breaks if found.start() >= end), default=len(text))
    left, right = max(begin, start - _MOST), min(stop, end + _MOST)
    before = ("…" if left > begin else "") + text[left:start].lstrip()
    return before + text[start:right].rstrip() + ("…" if right < stop else ""), len(before)


def highlight(text: str, occurrences: Sequence[int], start: int, end: int) -> tuple[int, int] | None:
    """Return where a span of the document lies in a passage that stands at `occurrences`; None when outside."""
    for place in occurrences:
        if place <= start < end <= place + len(text):
            return start - place, end - place
    return None


def _real(text: str, found: re.Match[str]) -> bool:
    """Whether a full stop ends a sentence and not an abbreviation."""
    return not _SHORT.search(text, max(0, found.start() - 6), found.start())
