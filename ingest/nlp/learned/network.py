"""The trained network as it is used: an encoder that names, the head for triggers and the head for pairs."""

from collections.abc import Sequence
from functools import cached_property, lru_cache
from typing import Any, Protocol

import numpy as np
import onnxruntime  # pyright: ignore[reportMissingTypeStubs]
from numpy.typing import NDArray

from ingest.nlp.learned.features import Pair
from ingest.nlp.learned.files import ENCODER, PAIRS, TRIGGERS
from ingest.nlp.learned.windows import Window

Array = NDArray[np.float32]
HIGHEST = 50.0
"""Log odds beyond which a power would overflow."""


class Network(Protocol):
    """What decides: the trained files, or the network in training."""

    def triggers(self, encoded: Any, window: Window, tokens: Sequence[Sequence[int]]) -> Array:
        """For each token of the window the probability of each of `TYPES`."""
        ...

    def pairs(
        self, encoded: Any, window: Window, at: int, kind: int, pairs: Sequence[Pair]
    ) -> tuple[Array, Array]:
        """For each pair how well it belongs (log odds), and for each of `KINDS` how well nothing does."""
        ...


class Trained:
    """The network in its ONNX files, on one thread: many documents are read by many processes."""

    @cached_property
    def _encoder(self) -> Any:
        return _session(str(ENCODER))

    @cached_property
    def _triggers(self) -> Any:
        return _session(str(TRIGGERS))

    @cached_property
    def _pairs(self) -> Any:
        return _session(str(PAIRS))

    def encoded(self, window: Window, looks: Sequence[Sequence[int]]) -> tuple[Array, Array, Array]:
        """What the encoder makes of each token of a window, and log odds of its tags of a name and of an accusation."""
        inputs = {
            "pieces": np.array([window.pieces], dtype=np.int64),
            "first": np.array(window.first, dtype=np.int64),
            "looks": np.array(looks, dtype=np.int64),
        }
        encoded, tags, wordings = self._encoder.run(None, inputs)
        return encoded, tags, wordings

    def triggers(self, encoded: Array, window: Window, tokens: Sequence[Sequence[int]]) -> Array:
        """See `Network`."""
        inputs = {"encoded": encoded, "tokens": np.array(tokens, dtype=np.int64)}
        (probability,) = self._triggers.run(None, inputs)
        return probability

    def pairs(
        self, encoded: Array, window: Window, at: int, kind: int, pairs: Sequence[Pair]
    ) -> tuple[Array, Array]:
        """See `Network`."""
        inputs = {
            "encoded": encoded,
            "at": np.array(at - window.start, dtype=np.int64),
            "kind": np.array(kind, dtype=np.int64),
            "spans": np.array([spans_of(p, window.start) for p in pairs], dtype=np.int64),
            "features": np.array([p.features for p in pairs], dtype=np.int64),
        }
        score, nothing = self._pairs.run(None, inputs)
        return score, nothing


def spans_of(pair: Pair, start: int) -> tuple[int, int, int]:
    """First and last token in the window, and whether it stands in the text at all."""
    return (pair.start - start, pair.end - 1 - start, 1) if pair.start >= 0 else (0, 0, 0)


def persons_of(pairs: Sequence[Pair], score: Array) -> dict[str, float]:
    """For each person and group the probability at the best place that means them."""
    chance: dict[str, float] = {}
    for pair, value in zip(pairs, (1 / (1 + np.exp(-score))).tolist(), strict=True):
        for name in pair.meant if pair.kind == "person" else ():
            chance[name] = max(chance.get(name, 0.0), value)
    return chance


def shares_of(pairs: Sequence[Pair], score: Array, nothing: float, kind: str) -> dict[str | None, float]:
    """The probability of all that candidates of a kind mean; under None that of nothing."""
    odds: dict[str | None, float] = {None: float(np.exp(min(nothing, HIGHEST)))}
    for value, pair in zip(np.exp(np.minimum(score, HIGHEST)).tolist(), pairs, strict=True):
        if pair.kind == kind:
            odds[pair.meant[0]] = odds.get(pair.meant[0], 0.0) + value
    total = sum(odds.values())
    return {meant: value / total for meant, value in odds.items()}


def _session(path: str) -> Any:
    runtime: Any = onnxruntime
    options = runtime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return runtime.InferenceSession(path, options, providers=["CPUExecutionProvider"])


@lru_cache(maxsize=1)
def trained() -> Trained:
    """The network of this process; its files are read when it is first used."""
    return Trained()
