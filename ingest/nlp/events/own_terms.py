"""From terms that are as many as those who got them to one for each: `A and B were jailed for 20 and 14 months`.

Who the others of a row are is known only when all tellings have their persons: a parse often has only the first.
"""

from collections import defaultdict
from dataclasses import replace
from itertools import groupby

from ingest.nlp.events.sentencing import shares
from ingest.nlp.events.verdicts import with_part
from ingest.nlp.reading import Reading, Telling


def own_terms(reading: Reading) -> None:
    """Give each of several persons the term that stands in his place of the row of terms."""
    told: list[Telling] = []
    for (_, kind), group in groupby(reading.tellings, key=lambda t: (t.at, t.type)):
        tellings = list(group)
        told.extend((kind == "sentence" and _shared_out(reading, tellings)) or tellings)
    reading.tellings[:] = told


def _shared_out(reading: Reading, tellings: list[Telling]) -> list[Telling]:
    """The tellings of one verb as one for each person; without terms where the sentence does not say whose each is."""
    first, victims = tellings[0], {v for t in tellings for v in t.victims}
    parts = shares(reading, first.at, len(victims)) if len(tellings) == len(victims) else None
    if parts is None:
        return []
    row = _in_row(reading, first.sentence, victims)
    if len(row) < len(victims):
        return [replace(first, victims=sorted(victims), months=None)]
    return [with_part(first, [name], part) for name, part in zip(row, parts, strict=True)]


def _in_row(reading: Reading, sentence: int, victims: set[str]) -> list[str]:
    """Those of the victims whom the sentence names, in its order."""
    start, end = reading.words.bounds[sentence]
    named = (reading.person_at(k) for k in range(start, end))
    return list(dict.fromkeys(p.name for p in named if p and p.name in victims))


def without_terms_of_others(reading: Reading) -> None:
    """Take from a judgment the term of another sentence that is not of all whom it sentences.

    `A court sentenced two activists. A got two years and B one.` tells in its first sentence no term of B.
    """
    owners: dict[float, set[str]] = defaultdict(set)
    afar: list[Telling] = []
    for telling in reading.tellings:
        if telling.type != "sentence" or telling.months is None:
            continue
        low, high = reading.words.bounds[telling.sentence]
        if any(term.months == telling.months for term in reading.within("terms", low, high)):
            owners[telling.months].update(telling.victims)
        elif "same" not in reading.words.lower[low:high]:
            afar.append(telling)
    for telling in afar:
        known = owners.get(telling.months or 0)
        if known and not known.issuperset(telling.victims):
            telling.months = None
