"""From a parsed spaCy Doc to plain lists, one entry a token, that the grammar runs over.

Reading a token's attributes through spaCy each time costs more than the grammar itself, so it is done once.
"""

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from spacy.attrs import DEP, HEAD, ORTH, SPACY, TAG  # pyright: ignore
from spacy.tokens import Doc

FINITE = {"VBD", "VBZ", "VBP", "MD"}
"""Tags of the verbs that a sentence is made of."""
SUBJECTS = {"nsubj", "nsubjpass", "csubj", "csubjpass"}
VERB_TAGS = {"VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD"}


@dataclass
class Words:
    """The tokens of one Doc; every list has the same length."""

    text: str
    form: list[str]
    lower: list[str]
    tag: list[str]
    dep: list[str]
    head: list[int]
    start: list[int]
    end: list[int]
    sentence: list[int]
    """Number of the sentence that each token stands in."""
    bounds: list[tuple[int, int]]
    """First token and the one after the last, for each sentence."""
    kids: list[list[int]]

    def __len__(self) -> int:
        return len(self.form)

    def token_at(self, char: int) -> int:
        """Number of the token that covers or precedes a character."""
        return max(0, bisect_right(self.start, char) - 1)

    def span_of(self, start: int, end: int) -> tuple[int, int]:
        """First token and the one after the last, of a run of characters."""
        first = self.token_at(start)
        return first, max(first + 1, self.token_at(max(start, end - 1)) + 1)

    def chars(self, start: int, end: int) -> str:
        """The text of tokens `start` to `end` (exclusive)."""
        return self.text[self.start[start] : self.end[end - 1]] if end > start else ""

    def joins(self, token: int) -> bool:
        """Whether a token is a hyphen inside a word: `co-defendants`."""
        inside = self.form[token] == "-" and 0 < token < len(self) - 1
        return (
            inside and self.end[token - 1] == self.start[token] and self.end[token] == self.start[token + 1]
        )

    def verb_of(self, token: int) -> int:
        """The nearest verb above a token in the parse, or the token itself at the root."""
        seen = 0
        at = self.head[token]
        while self.tag[at] not in VERB_TAGS and self.head[at] != at and seen < 60:
            at = self.head[at]
            seen += 1
        return at

    def kid(self, token: int, *deps: str) -> int | None:
        """The first dependent of a token with one of these relations."""
        return next((k for k in self.kids[token] if self.dep[k] in deps), None)

    def subtree(self, token: int, limit: int = 400) -> tuple[int, int]:
        """The run of tokens that a token governs, as far as it is near."""
        low = high = token
        stack = [token]
        while stack and limit:
            at = stack.pop()
            low, high = min(low, at), max(high, at)
            stack.extend(self.kids[at])
            limit -= 1
        return low, high + 1


def words_of(doc: Doc) -> Words:
    """Read a parsed Doc once."""
    n = len(doc)
    array: Any = doc.to_array([ORTH, SPACY, TAG, DEP, HEAD])
    columns: list[list[int]] = array.T.tolist() if n else [[]] * 5
    orths, spaces, tags, deps, offsets = columns
    strings: Any = doc.vocab.strings
    names: dict[int, str] = {key: strings[key] if key else "" for key in {*orths, *tags, *deps}}
    form = [names[key] for key in orths]
    heads = [i + _signed(offset) for i, offset in enumerate(offsets)]
    kids: list[list[int]] = [[] for _ in range(n)]
    for i, head in enumerate(heads):
        if head != i:
            kids[head].append(i)
    widths = (len(text) + space for text, space in zip(form, spaces, strict=True))
    start = list(accumulate(widths, initial=0))[:-1]
    bounds = [(s.start, s.end) for s in doc.sents] if n else []
    sentence = [0] * n
    for number, (a, b) in enumerate(bounds):
        sentence[a:b] = [number] * (b - a)
    end = [a + len(f) for a, f in zip(start, form, strict=True)]
    tag, dep = [names[key] for key in tags], [names[key] for key in deps]
    lower = [f.lower() for f in form]
    return Words(doc.text, form, lower, tag, dep, heads, start, end, sentence, bounds, kids)


def _signed(value: int) -> int:
    """HEAD comes out of spaCy as an unsigned 64-bit offset."""
    return value - (1 << 64) if value >= 1 << 63 else value
