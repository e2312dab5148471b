"""What the network has seen of a text, and what it pairs with a token of it: events first, accusations later."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ingest.nlp.learned.features import KINDS, PAST, TYPES, Features, Pair, Past
from ingest.nlp.learned.naming import encoded
from ingest.nlp.learned.network import Array, Network, persons_of, shares_of
from ingest.nlp.learned.windows import Window
from ingest.nlp.reading import Reading, Telling

NEAR = 2
"""Tokens around a trigger of the grammar within which the network's own counts as the same."""
TOLD = ("asserted", "alleged")
PAIRING = "casegraph_pairing"
"""Where a Doc keeps its pairing."""


@dataclass(frozen=True)
class Seen:
    """What the network makes of one window."""

    window: Window
    encoded: Any
    probability: Array

    def near(self, at: int) -> Array:
        """The probabilities of the tokens around one."""
        here = at - self.window.start
        return self.probability[max(0, here - NEAR) : here + NEAR + 1]


@dataclass(frozen=True)
class Paired:
    """How well each candidate belongs to a token, and how well nothing of a kind does."""

    pairs: Sequence[Pair]
    score: Array
    nothing: Array

    def persons(self) -> dict[str, float]:
        """For each person and group the probability."""
        return persons_of(self.pairs, self.score)

    def best(
        self, kind: str, fits: Callable[[Pair], bool] = lambda _: True
    ) -> tuple[Pair | None, dict[str | None, float]]:
        """The likeliest candidate of a kind, and the probability of each thing meant; under None that of nothing.

        Those that do not fit are left out, as if the text did not have them.
        """
        fitting = [k for k, pair in enumerate(self.pairs) if pair.kind == kind and fits(pair)]
        pairs = [self.pairs[k] for k in fitting]
        shares = shares_of(pairs, self.score[fitting], float(self.nothing[KINDS.index(kind)]), kind)
        return max(pairs, key=lambda p: shares[p.meant[0]], default=None), shares


class Pairing:
    """The windows of a text as the network sees them, read one after another."""

    def __init__(self, reading: Reading, network: Network) -> None:
        self.reading, self.network = reading, network
        self.features = Features(reading)
        self.seen: list[Seen] = []

    def windows(self) -> Iterator[Seen]:
        """Each window in its order; seen once and kept."""
        for one in encoded(self.reading):
            window = one.window
            known = self.features.tokens(window.start, window.end)
            self.seen.append(Seen(window, one.tokens, self.network.triggers(one.tokens, window, known)))
            yield self.seen[-1]

    def of(self, at: int, kind: str, before: Sequence[Past]) -> Paired | None:
        """What belongs to an event of a type told at a token of a window seen; None where nothing stands near.

        `before` are the events told before it, the latest first.
        """
        seen = next(s for s in reversed(self.seen) if s.window.own <= at)
        pairs = self.features.pairs(at, seen.window.start, seen.window.end, before)
        if not pairs:
            return None
        return Paired(pairs, *self.network.pairs(seen.encoded, seen.window, at, TYPES.index(kind), pairs))

    def accused(self, at: int) -> dict[str, float]:
        """For each person and group how likely the accusation concerns them to which a token leads."""
        stop = bisect_left(self._told, at, key=lambda t: t.at)
        told = self._told[max(0, stop - PAST) : stop]
        paired = self.of(at, "charge", [left_in_mind(t) for t in reversed(told)])
        return paired.persons() if paired else {}

    @cached_property
    def _told(self) -> list[Telling]:
        """What the text tells as something that happened, once all of it is read."""
        return sorted(filter(affirms, self.reading.tellings), key=lambda t: t.at)


def affirms(telling: Telling) -> bool:
    """Whether a telling is of a type that the network knows, and told as something that happened."""
    return telling.type in TYPES and telling.polarity == "affirmed" and telling.modality in TOLD


def left_in_mind(telling: Telling) -> Past:
    """What an event leaves in mind when the next is read."""
    return Past(telling.sentence, tuple(telling.victims), telling.date, telling.court, telling.facility)


def pairing_of(reading: Reading) -> Pairing | None:
    """What the network has seen of a text; None where it did not read it."""
    return reading.doc.user_data.get(PAIRING)
