"""Accusations as the encoder sees them: which words say of what somebody is accused, and how sure it is."""

from collections.abc import Iterator

import numpy as np

from ingest.nlp.learned.naming import encoded, likeliest, shares
from ingest.nlp.reading import Reading

MARKS = "“”\"«»'‘’„"
"""What stands around the words and is none of them."""


class Accusations:
    """What the encoder made of one text."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        odds = [one.own(one.wordings) for one in encoded(reading)]
        self.tags = [tag for own in odds for tag in likeliest(own)]
        self.chance = np.concatenate([1 - shares(own)[:, 0] for own in odds]) if odds else np.zeros(0)
        """For each token how likely it is of an accusation."""

    def spans(self) -> Iterator[tuple[int, int]]:
        """The runs of tokens that it sees, each within a sentence: the first, and the one behind the last."""
        sentence = self.reading.words.sentence
        start = 0
        for at in range(1, len(self.tags) + 1):
            if (
                at < len(self.tags)
                and self.tags[at] == 2
                and self.tags[start]
                and sentence[at] == sentence[start]
            ):
                continue
            if self.tags[start]:
                yield start, at
            start = at

    def sure(self, start: int, end: int) -> float:
        """How likely it is, token by token, that a run of tokens is one."""
        return float(self.chance[start:end].mean()) if end > start else 0.0
