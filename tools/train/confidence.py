"""Fit the weights of an event's confidence, and print how far it can be relied on.

The events are those of the held-out reports, which the network was not trained on; then the weights are moved by those
of reports that are annotated as sparsely as real ones. Every figure printed comes from a fold that was not fitted on;
what is written is fitted on all of them.

    python -m tools.train.confidence
    python -m tools.train.confidence tests/corpus/blind

The second prints how far the confidence can be relied on in another folder, and fits nothing.
"""

import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ingest.alike import Entry
from ingest.evaluate import annotated, counted_events, right_charges, right_events
from ingest.join import joined
from ingest.model import Document
from ingest.nlp import Extractor
from ingest.nlp.build import extraction_of
from ingest.nlp.events.best import event_of
from ingest.nlp.events.left_out.retold import told_again
from ingest.nlp.events.merge import clusters_of, no_case
from ingest.nlp.learned.confidence import Signs, confidence, signs_of, weights
from ingest.nlp.learned.files import CONFIDENCE
from ingest.record import to_record
from ingest.segment import segment
from tools.train.data import CORPORA, REALISTIC, unseen

Array = NDArray[np.float64]
Chosen = Callable[[str], bool]
FOLDS, STEPS = 5, 60
"""Parts for cross-validation; steps of Newton's method."""
STIFF, LASTING, SETTLING = 5.0, 30.0, 10.0
"""Strength of the pull towards 0, towards weights that were fitted before, and towards those of denser reports."""
COUNTED: Mapping[str, Callable[[Entry], int]] = {
    "events": lambda gold: len(counted_events(gold)),
    "charges": lambda gold: len(gold["charges"]),
}
"""How many of each kind a record has."""
BINS = (0.0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)


@dataclass(frozen=True)
class Read:
    """One event or charge of a report: what is known of it, and whether it is right."""

    kind: str
    signs: Signs
    right: bool
    report: str


def fit_confidence(
    corpora: Sequence[Path], chosen: Chosen, known: Signs,
    lasting: float = LASTING, kinds: Sequence[str] = tuple(COUNTED),
) -> None:  # fmt: skip
    """Read the chosen reports, which the network was not trained on, fit, print, write.

    `known` are weights that were fitted before, if any, and `lasting` the pull towards them; those of signs that no
    report has, and of other kinds of entries, stay.
    """
    read = [t for folder in corpora for t in _told(folder, chosen)]
    records = [gold for folder in corpora for _, gold in annotated(folder, chosen)]
    found = dict(known)
    for kind in kinds:
        told, count = [t for t in read if t.kind == kind], COUNTED[kind]
        names = {name for t in told for name in t.signs}
        before = {name: weight for name, weight in known.items() if name in names}
        found |= _fit(told, before, sum(map(count, records)), lasting if known else STIFF)
    CONFIDENCE.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    weights.cache_clear()


def settle() -> None:
    """Move the weights of events by the reports that are annotated as real ones are: what is one there decides."""
    fit_confidence([REALISTIC], lambda _: True, weights(), SETTLING, ("events",))


def _fit(told: Sequence[Read], known: Signs, gold: int, stiff: float) -> Signs:
    """Weights for one kind of entry; printed is what they would be worth, each fold by the weights of the others."""
    names = sorted({name for t in told for name in t.signs})
    before = np.array([known.get(name, 0.0) for name in names])
    table = np.array([[t.signs.get(name, 0.0) for name in names] for t in told])
    right = np.array([float(t.right) for t in told])
    part = np.array([int(sha256(b"fold " + t.report.encode()).hexdigest(), 16) % FOLDS for t in told])
    chance = np.zeros(len(right))
    for k in range(FOLDS):
        chance[part == k] = _chance(
            table[part == k], fitted(table[part != k], right[part != k], before, stiff)
        )
    for line in reliability(chance, right, gold):
        print(line)
    found = fitted(table, right, before, stiff)
    return {name: round(float(w), 3) for name, w in zip(names, found, strict=True) if abs(w) >= 0.005}


def fitted(table: Array, right: Array, before: Array, stiff: float) -> Array:
    """Weights of the logistic regression of `right` (n) on `table` (n, signs), by Newton's method from `before`."""
    found = before.copy()
    for _ in range(STEPS):
        chance = _chance(table, found)
        slope = table.T @ (chance - right) + stiff * (found - before)
        curve = (table * (chance * (1 - chance))[:, None]).T @ table + stiff * np.eye(len(found))
        step = np.linalg.solve(curve, slope)
        found -= step
        if np.abs(step).max() < 1e-6:
            break
    return found


def reliability(chance: Array, right: Array, gold: int) -> Iterator[str]:
    """How many of the events of each range of confidence are right, and what a threshold at its lower end gives."""
    yield f"{len(right)} read, {gold} in the records"
    yield "| confidence | read | mean | right | precision from here | recall from here |"
    yield "|---|---|---|---|---|---|"
    for low, high in pairwise(BINS):
        within, above = (chance >= low) & (chance < high), chance >= low
        if within.any():
            share, mean = right[within].mean(), chance[within].mean()
            precision, recall = right[above].mean(), right[above].sum() / gold
            yield (
                f"| {low:.1f} to {min(high, 1):.1f} | {within.sum()} | {mean:.2f} | {share:.2f} "
                f"| {precision:.2f} | {recall:.2f} |"
            )


def _chance(table: Array, weighing: Array) -> Array:
    return 1 / (1 + np.exp(-table @ weighing))


def relied_on(folder: Path) -> None:
    """Print the reliability in every report of a folder, by the weights as they are."""
    read = list(_told(folder, lambda _: True))
    records = [gold for _, gold in annotated(folder, lambda _: True)]
    for kind, count in COUNTED.items():
        told = [t for t in read if t.kind == kind]
        chance = np.array([confidence(t.signs) for t in told])
        for line in reliability(chance, np.array([float(t.right) for t in told]), sum(map(count, records))):
            print(line)


def _told(folder: Path, chosen: Chosen) -> Iterator[Read]:
    """Each event and charge that is read, sure or not."""
    extractor = Extractor()
    for document, gold in annotated(folder, chosen):
        signs: list[Signs] = []
        record = joined([to_record(e) for e in _numbered(extractor, document, signs)])
        for kind, judged in (("events", right_events), ("charges", right_charges)):
            for entry, right in judged(record, gold):
                yield Read(kind, signs[int(entry["confidence"])], right, document.name)


def _numbered(extractor: Extractor, document: Document, signs: list[Signs]) -> Iterator[Any]:
    """The extraction of each unit with every event and charge, each with the place of its signs as its confidence."""
    for unit in segment(document):
        reading = extractor.read(document, unit)
        told, first = clusters_of(reading), len(signs)
        none = no_case(reading, told)
        left = told_again(reading, [(c, float(first + k)) for k, c in enumerate(told) if id(c) not in none])
        events = tuple(event_of(reading, cluster, place) for cluster, place in left)
        signs.extend(signs_of(reading, told))
        first = len(signs)
        charges = tuple(replace(c.charge, confidence=float(first + k)) for k, c in enumerate(reading.charges))
        signs.extend(c.signs for c in reading.charges)
        yield replace(extraction_of(extractor.read(document, unit)), events=events, charges=charges)


if __name__ == "__main__":
    if sys.argv[1:]:
        relied_on(Path(sys.argv[1]))
    else:
        fit_confidence(CORPORA, unseen, weights())
        settle()
