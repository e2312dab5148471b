"""Whom a judgment is about that tells two ends at once: `A was jailed for two years, while her assistant was cleared`.

Who is found guilty and acquitted on one day by one text got the one that names them, where the other names only others.
"""

from collections import defaultdict
from collections.abc import Sequence

from ingest.nlp.events.victims import struck_by
from ingest.nlp.learned.company import named_in
from ingest.nlp.learned.confidence import Cluster
from ingest.nlp.reading import Reading, Telling

AGAINST = {"sentence": "acquittal", "conviction": "acquittal", "acquittal": "sentence"}
ALL = {"all", "both", "each"}
"""Words for those who were named before."""


def of_others(reading: Reading, told: Sequence[Cluster]) -> set[int]:
    """The ids of the judgments that are another's of the same text."""
    own: dict[tuple[str, str], list[Cluster]] = defaultdict(list)
    for cluster in told:
        own["sentence" if cluster.family == "conviction" else cluster.family, cluster.victim].append(cluster)
    judged = (c for c in told if c.family in AGAINST and c.victim and not c.victim.startswith("["))
    return {
        id(c)
        for c in judged
        if not _is_own(reading, c)
        and any(_one_day(c, other) and _names(reading, other) for other in own[AGAINST[c.family], c.victim])
    }


def _is_own(reading: Reading, cluster: Cluster) -> bool:
    """Whether a sentence that tells it names the person or nobody, or strikes by `they` or `all`."""
    return _names(reading, cluster) or any(
        _means(reading, t) or _of_one(reading, t) for t in cluster.tellings
    )


def _of_one(reading: Reading, telling: Telling) -> bool:
    """Whether it tells it of one person beside nobody else: `acquitted the journalist and fined her for another`."""
    words, struck = reading.words, struck_by(reading, telling.at)
    article = words.kid(struck, "det") if struck is not None else None
    another = article is not None and words.lower[article] in ("a", "an", "another")
    named = any(reading.person_at(k) for k in range(*words.bounds[telling.sentence]))
    return len(telling.victims) == 1 and not (named or another)


def _names(reading: Reading, cluster: Cluster) -> bool:
    return any(named_in(reading, cluster.victim, t.sentence) for t in cluster.tellings)


def _means(reading: Reading, telling: Telling) -> bool:
    """Whether its words stand for somebody named before."""
    words, struck = reading.words, struck_by(reading, telling.at)
    if struck is None:
        return False
    return words.tag[struck][:3] in ("PRP", "WP") or not ALL.isdisjoint(
        words.lower[k] for k in (struck, struck - 1)
    )


def _one_day(a: Cluster, b: Cluster) -> bool:
    """Whether two may be of one day: the same, or one of no day."""
    return not a.days or not b.days or not a.days.isdisjoint(b.days)
