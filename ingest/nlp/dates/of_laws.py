"""Whether a year is that of a law or an agreement, which dates nothing else: `the 2018 peace agreement`."""

import re

from ingest.nlp.dates.written import Found

_NOUN = (
    r"(?:agreements?|accords?|treaty|treaties|laws?|acts?|bills?|codes?|constitution|charter|convention|covenant"
    r"|protocol|decrees?|decree-law|ordinance|proclamation|regulations?|statute|amendments?|legislation|memorandum)\b"
)
_WORD = r"[\w’'“”\"()/-]+"
NAMED = re.compile(
    rf"(?:\s+(?!(?:the|a|an|and|his|her|their|he|she|they|in|on)\b){_WORD}){{0,3}}?\s+[“\"]?{_NOUN}", re.I
)
"""Behind the year that a law or an agreement is called by."""
ATTRIBUTE = re.compile(r"(?:\b(?:the|a|an|its|their|under|of|and)|['’]s)\s+[“\"]?$")
"""Before a year that describes what follows it."""
NUMBERED = re.compile(
    r"\b(?:Law|Act|Code|Decree|Ordinance|Proclamation|Constitution|Regulations?|Order|Resolution)"
    r"(?:\s+\([^()]{1,20}\))?(?:,?\s+(?:No|Nr|no|№)s?\.?\s*[\w/.-]+)?,?\s+(?:of\s+)?(?:the\s+year\s+)?$"
)
"""Before the year that stands behind the name of a law."""
BEFORE, BEHIND = 50, 60
"""Characters around a year in which what it belongs to is named."""


def of_a_law(text: str, found: Found) -> bool:
    """Whether a bare year only tells which law or agreement is meant: `Law No. 13 of 2005`, `under a 1992 treaty`."""
    if found.form != "year":
        return False
    before = text[max(0, found.char - BEFORE) : found.char]
    if NUMBERED.search(before):
        return True
    return (
        ATTRIBUTE.search(before) is not None
        and NAMED.match(text[found.stop : found.stop + BEHIND]) is not None
    )
