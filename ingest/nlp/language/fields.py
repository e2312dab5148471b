"""From lines of a form to their labels: `Date of arrest: 3 March 2012`, `2. Name: Moses Okello`."""

import re
from collections.abc import Iterator

from ingest.nlp.language.labels import labels_of
from ingest.nlp.reading import Reading

MARK = r"(?:\(?\d{1,4}[.)]\s*|[-•*–]\s*)?"
LABEL = re.compile(rf"{MARK}(?P<label>[^\W\d_a-z][^\W_]*(?:[ /’'-][^\W\d_]+){{0,4}})\s?:(?=\s|$)")

LONGEST = 3
"""Tokens of a label of a place."""
NOBODY = ("place", "facility", "profession")
"""Kinds of fields that name nobody right behind their label."""


def label_of(reading: Reading, passage: int) -> re.Match[str] | None:
    """The label that a passage begins with, behind its number."""
    start, end, _ = reading.clean.passages[passage]
    return LABEL.match(reading.clean.text, start, end)


def announces_name(label: re.Match[str]) -> bool:
    """Whether the name of whom an entry is about stands behind a label."""
    return label["label"].lower() in labels_of("name")


def announces_office(label: re.Match[str]) -> bool:
    """Whether who holds an office stands behind a label: `Head of state: Ada Brun`."""
    return label["label"].lower() in labels_of("office")


def labelled_names(reading: Reading) -> Iterator[int]:
    """The tokens at which names begin behind such labels."""
    for number, (_, end, _) in enumerate(reading.clean.passages):
        label = label_of(reading, number)
        if label and announces_name(label) and label.end() + 1 < end:
            yield reading.words.token_at(label.end() + 1)


def behind_place_label(reading: Reading, at: int) -> bool:
    """Whether a token stands right behind the label of a place or a post, where no person is: `Place: Ali Sabieh`."""
    words = reading.words
    if not at or words.form[at - 1] != ":":
        return False
    before = (words.chars(k, at - 1) for k in range(max(0, at - 1 - LONGEST), at - 1))
    return any(text[:1].isupper() and text.lower() in labels_of(kind) for text in before for kind in NOBODY)
