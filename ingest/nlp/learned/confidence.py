"""How likely an event is what the text says: a logistic sum over what is known of its tellings.

The weights are fitted by `tools/train` on reports that the network was not trained on, so that among events with a
confidence of 0.9 nine in ten are right; `docs/explanation/model-card.md` has the table.
"""

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ingest.model import Charge
from ingest.nlp.events.sentencing import WHOLE, beside_term
from ingest.nlp.learned.features import TYPES
from ingest.nlp.learned.files import CONFIDENCE
from ingest.nlp.meant.scene import ACTING
from ingest.nlp.reading import Reading, Telling, Thing

Signs = Mapping[str, float]
Kind = tuple[str, str, bool, bool]
STEEPEST = 5.0
"""Log odds beyond which a probability of the network says no more."""
BELIEVED, ACCUSED = 0.6, 0.65
"""Confidence below which an event, and a charge, is not told; how many of those told are right is in the model card."""
UNKNOWN = 0.8
"""Confidence in what the network does not judge: what is negated, feared or of no type that it knows."""


@dataclass(frozen=True)
class Cluster:
    """The tellings of one event."""

    family: str
    """Its type, with a mark before it when it did not happen."""
    victim: str
    tellings: Sequence[Telling]

    @property
    def beside_a_term(self) -> bool:
        """Whether it is what a judgment imposes beside its term: another thing than the term."""
        return any(t.component or beside_term(t) for t in self.tellings)

    @property
    def of_needs(self) -> bool:
        """Whether it is that something needed was withheld: another thing than blows."""
        return all(t.withheld for t in self.tellings)

    @property
    def days(self) -> set[str]:
        """The dates told."""
        return {t.date for t in self.tellings if t.date}


def confidences(reading: Reading, clusters: Sequence[Cluster]) -> list[float]:
    """For each cluster of a unit the probability that it is right."""
    if not any(t.chances for t in reading.tellings):
        return [UNKNOWN for _ in clusters]
    signs = signs_of(reading, clusters)
    return [confidence(s) if c.family in TYPES else UNKNOWN for s, c in zip(signs, clusters, strict=True)]


def confidence(signs: Signs) -> float:
    """The probability that signs add up to."""
    known = weights()
    total = sum(known.get(name, 0.0) * value for name, value in signs.items())
    return round(1 / (1 + math.exp(-total)), 2)


def believed(charge: Charge) -> bool:
    """Whether a charge is sure enough to be told."""
    return charge.confidence >= ACCUSED


@lru_cache(maxsize=1)
def weights() -> Signs:
    """The fitted weight of each sign."""
    found: dict[str, float] = json.loads(CONFIDENCE.read_text(encoding="utf-8"))
    return found


def signs_of(reading: Reading, clusters: Sequence[Cluster]) -> list[Signs]:
    """What is known of each event."""
    people = {t.name: t for t in reading.people}
    beside: dict[Kind, list[Cluster]] = {}
    for cluster in clusters:
        beside.setdefault(_kind(cluster), []).append(cluster)
    crowd = math.log(1 + len(people))
    spoken: dict[int, set[str]] = {}
    for cluster in clusters:
        for telling in cluster.tellings:
            spoken.setdefault(telling.sentence, set()).add(cluster.victim)
    return [
        {
            "always": 1.0,
            "crowd": crowd,
            "alone": float(all(len(spoken[t.sentence]) == 1 for t in cluster.tellings)),
            **_told(cluster),
            **_to_whom(cluster, people),
            **_when(cluster, beside[_kind(cluster)]),
        }
        for cluster in clusters
    ]


def _kind(cluster: Cluster) -> Kind:
    """What happened to whom."""
    return cluster.family, cluster.victim, cluster.beside_a_term, cluster.of_needs


def charge_signs(
    source: str,
    stage: str,
    person: str | None,
    chances: Mapping[str, float],
    text: str,
    article: bool,
    worded: float,
) -> Signs:
    """What is known of a charge: the form and length of its wording, how likely it is one, and that it accuses whom."""
    chance = chances.get(person or "", 0.5)
    return {
        "charge": 1.0,
        "charge: person": _odds(chance),
        "charge: worded": _odds(worded),
        "charge: unknown": float(person not in chances),
        "charge: nobody": float(not person),
        "charge: group": float((person or "").startswith("[")),
        "charge: company": math.log(max(1, len(chances))),
        "charge: words": math.log(1 + len(text.split())),
        "charge: article": float(article),
        f"charge: {stage}": 1.0,
        f"charge: {source}": 1.0,
    }


def _told(cluster: Cluster) -> Signs:
    told = cluster.tellings
    return {
        "trigger": _odds(max(t.sure for t in told)),
        "unsure trigger": _odds(min(t.sure for t in told)),
        f"type {told[0].type}": 1.0,
        "seen by the grammar": _share(not t.learned for t in told),
        "plain": float(any(_plain(t) for t in told)),
        "noun": _share(t.nominal for t in told),
        "heading": _share(t.heading for t in told),
        "alleged": _share(t.modality == "alleged" for t in told),
        "sentences": math.log(len({t.sentence for t in told})),
        "apart": _share(t.apart for t in told),
        "term": float(any(t.months is not None for t in told)),
        "beside a term": float(cluster.beside_a_term),
        "place": float(any(t.court or t.facility for t in told)),
    }


def _plain(telling: Telling) -> bool:
    """Whether a verb tells it with its day, as the grammar reads it."""
    return not (telling.learned or telling.nominal or telling.inherited or telling.date is None)


def _to_whom(cluster: Cluster, people: Mapping[str, Thing]) -> Signs:
    told, victim = cluster.tellings, cluster.victim
    thing = people.get(victim)
    chance = [t.chances.get(victim, 0.5) for t in told]
    return {
        "person": _odds(max(chance)),
        "unsure person": _odds(min(chance)),
        "both": max(t.sure * c for t, c in zip(told, chance, strict=True)),
        "group": float(victim.startswith("[")),
        "nobody": float(not victim),
        "company": math.log(min(max(1, len(t.victims)) for t in told)),
        "often named": math.log(1 + len(thing.mentions)) if thing else 0.0,
        "acts for others": float(bool(thing and ACTING & set(thing.roles))),
        "relative": float(bool(thing and "relative" in thing.roles)),
    }


def _when(cluster: Cluster, beside: Sequence[Cluster]) -> Signs:
    days = cluster.days
    others = [c for c in beside if c is not cluster]
    own = any(t.date and not t.inherited for t in cluster.tellings)
    return {
        "day": float(any(len(d) == 10 for d in days)),
        "timely": _odds(max(t.timely for t in cluster.tellings)),
        "untimely": _odds(min(t.timely for t in cluster.tellings)),
        "part of a date": float(bool(days) and not any(len(d) == 10 for d in days)),
        "day of another": float(bool(days) and not own),
        "told again": float(bool(others)),
        "term of its own": float(_term_of_its_own(cluster, others)),
        "undated beside dated": float(not days and any(c.days for c in others)),
        "surer beside": float(any(_surest(c) > _surest(cluster) for c in others)),
        "same sentence beside": float(
            bool({t.sentence for t in cluster.tellings} & {t.sentence for c in others for t in c.tellings})
        ),
    }


def _term_of_its_own(cluster: Cluster, others: Sequence[Cluster]) -> bool:
    """Whether it is a sentence beside others that have another term: told apart by more than its day."""
    own = _terms(cluster) if cluster.family == "sentence" and others else None
    return bool(own) and all(own.isdisjoint(_terms(c)) for c in others)


def _terms(cluster: Cluster) -> set[float | str]:
    """The months told, and life or death."""
    whole = {t.outcome for t in cluster.tellings if t.outcome in WHOLE}
    return {*whole, *(t.months for t in cluster.tellings if t.months is not None)}


def _surest(cluster: Cluster) -> float:
    return max(t.sure * t.chances.get(cluster.victim, 0.5) for t in cluster.tellings)


def _share(values: Iterable[bool]) -> float:
    listed = list(values)
    return sum(listed) / len(listed)


def _odds(probability: float) -> float:
    bounded = min(max(probability, 1e-6), 1 - 1e-6)
    return max(-STEEPEST, min(STEEPEST, math.log(bounded / (1 - bounded))))
