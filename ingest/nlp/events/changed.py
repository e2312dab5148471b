"""From a term that an appeal set to the appeal: `her six-year sentence` is then no second sentence."""

from collections import defaultdict
from collections.abc import Sequence

from ingest.nlp.learned.confidence import Cluster
from ingest.nlp.reading import JUDGMENTS, Reading, Telling

STANDING = ("upheld", "overturned")
"""What an appeal decides without setting a term."""


def set_on_appeal(reading: Reading, clusters: Sequence[Cluster]) -> list[Cluster]:
    """The clusters without what only tells again to what an appeal changed a sentence, or what it decided about."""
    appeals = {
        (t.at, v) for c in clusters if c.family == "appeal_decision" for t in c.tellings for v in t.victims
    }
    own: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        own[cluster.victim].append(cluster)
    return [
        cluster
        for cluster in clusters
        if not (_changed(reading, cluster, own[cluster.victim]) or _decided_about(reading, cluster, appeals))
    ]


def _decided_about(reading: Reading, cluster: Cluster, appeals: set[tuple[int, str]]) -> bool:
    """Whether all that is told of a judgment is that an appeal decided about it: `upheld the verdict against A`."""
    words = reading.words
    bare = all(t.nominal and t.date is None and t.months is None for t in cluster.tellings)
    about = all((words.head[t.end - 1], cluster.victim) in appeals for t in cluster.tellings)
    return cluster.family in JUDGMENTS and bare and about


def _changed(reading: Reading, cluster: Cluster, own: Sequence[Cluster]) -> bool:
    """Whether it tells the term that an appeal set, where another was imposed; `own` are those of the person."""
    months = {t.months for t in cluster.tellings}
    if cluster.family != "sentence" or None in months or any(_dated(reading, t) for t in cluster.tellings):
        return False
    another = any(c.family == "sentence" and months.isdisjoint(t.months for t in c.tellings) for c in own)
    return another and any(_sets(c, months) for c in own)


def _dated(reading: Reading, telling: Telling) -> bool:
    """Whether its own sentence tells its day, or that it is a part of something."""
    dates = reading.within("dates", *reading.words.bounds[telling.sentence])
    return telling.component or any(d.edtf == telling.date for d in dates)


def _sets(cluster: Cluster, months: set[float | None]) -> bool:
    decided = cluster.family == "appeal_decision" and not any(t.outcome in STANDING for t in cluster.tellings)
    return decided and any(t.months in months for t in cluster.tellings)
