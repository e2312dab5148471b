"""From mentions of persons to those who only wrote, put together or translated something, and are no part of the case.

Who wrote the report (`By Aina Rahimi`, `Editing by B. Stone`), and whose books somebody had (`two novels by Ada Brun`).
"""

import re
from collections import Counter

from ingest.nlp.names.mentions import release
from ingest.nlp.reading import Name, Reading

CREDIT = re.compile(
    r"(?:additional |photos? |story |text |written |edited |translated |compiled )?"
    r"(?:by|written by|written in english by|edited by|editing by|reporting by|reported by|translated by|translation by"
    r"|compiled by|photos? by|writing by)(?: our)?",
)
"""What stands before the name of who wrote a report, from the beginning of a sentence or of a bracket."""
DATED = re.compile(
    r"(?:on )?(?:[^\W\d_]{3,9}\.? \d{1,2}\b|\d{1,2}(?::\d\d| [^\W\d_]{3,9}\.?,? \d{4})|\d{4}-\d\d).*", re.I
)
"""The day and the hour behind the name of who wrote a report, or on the line under it."""
WORKS = {
    "book", "books", "novel", "novels", "poem", "poems", "work", "works", "writings", "essays", "stories", "story",
    "play", "plays",
}  # fmt: skip
LEAD = 9
"""Tokens of a sentence before the name of who wrote the report."""
LISTED = {"and", ",", "or"}
"""What stands between the authors of books."""


def credits(reading: Reading) -> None:
    """Let go of who wrote the report or the books that it names, unless it tells of them elsewhere."""
    words = reading.words
    people = [n for n in reading.names if n.kind == "person"]
    known = Counter(words.lower[n.end - 1] for n in people)
    once = [n for n in people if known[words.lower[n.end - 1]] == 1]
    release(
        reading, [n for n in once if _signs(reading, n) or _heads_date(reading, n) or _author(reading, n)]
    )


def _signs(reading: Reading, name: Name) -> bool:
    """`Written by Aina Rahimi`, `(Editing by B. Stone)`, `By Aina Rahimi 16:45`: nothing but that, and the date."""
    words, sentence = reading.words, reading.sentence_of(name.start)
    low = max(sentence.start, name.start - LEAD)
    low = next(
        (k + 1 for k in range(name.start - 1, low - 1, -1) if words.form[k] in ("(", ";")), sentence.start
    )
    if name.start - low > LEAD or not CREDIT.fullmatch(words.chars(low, name.start).strip().lower()):
        return False
    if name.start - low > 1:
        return True
    rest = words.chars(name.end, sentence.end).strip() if name.end < sentence.end else ""
    return not rest.strip(".") or bool(DATED.fullmatch(rest.split("\n")[0]))


def _heads_date(reading: Reading, name: Name) -> bool:
    """A line with nothing but a name over the line of the day: `Aina Rahimi`, under it `23 Aug 2021, 17:18`."""
    number = reading.sentence_of(name.start).passage
    passages, text = reading.clean.passages, reading.clean.text
    if number + 1 >= len(passages):
        return False
    line, below = (text[slice(*passages[k][:2])].strip() for k in (number, number + 1))
    alone, _, behind = line.partition("\n")
    return alone.strip() == name.text and bool(DATED.fullmatch((behind or below).split("\n")[0].strip()))


def _author(reading: Reading, name: Name) -> bool:
    """`two novels by Ada Brun`, `works by Ada Brun and Carl Dorn`: whose books somebody had."""
    words = reading.words
    low, at = words.bounds[words.sentence[name.start]][0], name.start - 1
    while at > low and (words.form[at] in LISTED or reading.person_at(at) or reading.owner[at] is not None):
        at -= 1
    return at > low and words.lower[at] == "by" and words.lower[at - 1] in WORKS
