"""Accusations as the encoder sees them: which words say of what somebody is accused, and how sure it is."""

from collections.abc import Iterator

import numpy as np

from ingest.nlp.learned.naming import encoded, likeliest, runs, shares
from ingest.nlp.reading import Reading


class Accusations:
    """What the encoder made of one text."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        seen = [shares(one.own(one.wordings)) for one in encoded(reading)]
        self.tags = [tag for own in seen for tag in likeliest(own)]
        self.chance = np.concatenate([1 - own[:, 0] for own in seen]) if seen else np.zeros(0)
        """For each token how likely it is of an accusation."""

    def spans(self) -> Iterator[tuple[int, int]]:
        """The runs of tokens that it sees; see `runs`."""
        return runs(self.reading, self.tags)

    def sure(self, start: int, end: int) -> float:
        """How likely it is, token by token, that a run of tokens is one."""
        return float(self.chance[start:end].mean()) if end > start else 0.0
