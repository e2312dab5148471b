"""Names as the encoder sees them: spans of persons, bodies, courts and facilities."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc, Span

from ingest.nlp.learned.features import TAGS, place
from ingest.nlp.learned.network import Array, trained
from ingest.nlp.learned.windows import Window, windows_of
from ingest.nlp.names.mentions import OPINION, Opinion
from ingest.nlp.reading import Reading, reading_of

UNNAMED = "HELD"
"""The label of a facility without a name of its own: `the cellar of the barracks`."""
LABELS = ("PERSON", "ORG", "COURT", "FAC", UNNAMED)
"""What is named."""
SURE = 0.5
"""Probability from which a token has a tag."""
CERTAIN, LIKELY, HARDLY = 0.995, 0.93, 0.02
"""Probabilities from which the grammar is not asked, from which it needs no further sign, below which it is wrong."""
HARDLY_BODY = 0.1
"""The last of them for bodies, which the grammar knows by their head nouns: `the Dream Land Hotel`."""
ENCODED = "casegraph_encoded"
"""Where a Doc keeps what the encoder made of its windows."""


Look = tuple[int, int]
Rows = TypeVar("Rows", Array, Sequence[Look])


class Encoded(NamedTuple):
    """A window, what the encoder made of its tokens, and how well each tag of a name and of an accusation fits them."""

    window: Window
    tokens: Array
    tags: Array
    wordings: Array
    looks: Sequence[Look]
    """What it was told of each of them; see `looks_of`."""

    def own(self, rows: Rows) -> Rows:
        """Those of the tokens that the window decides."""
        return rows[self.window.own - self.window.start :]


@Language.component("casegraph_named")
def named(doc: Doc) -> Doc:
    """Give the Doc the names that the encoder sees."""
    reading = reading_of(doc)
    seen = encoded(reading)
    if not seen:
        return doc
    share = np.concatenate([shares(one.own(one.tags)) for one in seen])
    doc.user_data[OPINION] = _opinion(share)
    doc.ents = [Span(doc, start, end, label) for start, end, label in spans(reading, likeliest(share))]
    return doc


def _opinion(share: Array) -> Opinion:
    """What the probabilities of each token's tags say of persons and bodies."""
    person, body = (share[:, tags_of_run(LABELS.index(x), 2)].sum(axis=1) for x in ("PERSON", "ORG"))
    return Opinion(
        persons=_where(person >= CERTAIN),
        likely_persons=_where(person >= LIKELY),
        possible_persons=_where(person >= HARDLY),
        likely_bodies=_where(body >= LIKELY),
        possible_bodies=_where(body >= HARDLY_BODY),
    )


def _where(true: NDArray[np.bool_]) -> frozenset[int]:
    return frozenset(np.flatnonzero(true).tolist())


def likeliest(share: Array) -> list[int]:
    """The tag of each token by the probabilities of all; none where no tag is rather right than wrong."""
    return np.where(share.max(axis=1) >= SURE, share.argmax(axis=1), 0).tolist()


def shares(odds: Array) -> Array:
    """Log odds to probabilities, row by row."""
    powers = np.exp(odds - odds.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def encoded(reading: Reading) -> Sequence[Encoded]:
    """What the encoder makes of a text, window by window; worked out once."""
    kept = reading.doc.user_data
    if ENCODED not in kept:
        looks, network = looks_of(reading), trained()
        own = ((w, looks[w.start : w.end]) for w in windows_of(reading))
        kept[ENCODED] = [Encoded(w, *network.encoded(w, told), told) for w, told in own]
    return kept[ENCODED]


def looks_of(reading: Reading) -> list[Look]:
    """For each token two numbers: its letters, its tag."""
    words = reading.words
    return [(_letters(form), place(TAGS, tag[:2])) for form, tag in zip(words.form, words.tag, strict=True)]


def _letters(form: str) -> int:
    """Small, with a capital, a single capital, capitals, mixed, with digits, or none at all."""
    if not any(c.isalnum() for c in form):
        return 0
    if any(c.isdigit() for c in form):
        return 6
    if form.islower():
        return 1
    if form.isupper():
        return 3 if sum(map(str.isalpha, form)) == 1 else 4
    return 2 if form.istitle() else 5


def tags_of_run(label: int, length: int) -> list[int]:
    """The tags of a name's tokens, by the number of its label; `spans` leads back."""
    first = 1 + 2 * label
    return [first, *[first + 1] * (length - 1)]


def spans(reading: Reading, tags: Sequence[int]) -> Iterator[tuple[int, int, str]]:
    """The runs of tokens that are named, with the label of the first; tag 0 is none, then first and further for each.

    A further word goes on with the name before it, of whatever kind: `Appeals Judge Hasan Ahmadov` holds no court
    called Ahmadov.
    """
    for start, end in runs(reading, tags):
        yield start, end, LABELS[(tags[start] - 1) // 2]


def runs(reading: Reading, tags: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The runs of tokens that are tagged, within a sentence: the first, and the one behind the last."""
    sentence = reading.words.sentence
    start = 0
    for at in range(1, len(tags) + 1):
        further = at < len(tags) and tags[at] > 0 and tags[at] % 2 == 0
        if further and tags[start] and sentence[at] == sentence[start]:
            continue
        if tags[start]:
            yield start, at
        start = at
