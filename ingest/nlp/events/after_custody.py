"""From `freed after six days` to the day: that on which the same person was last taken before it, and the length."""

import re

from ingest.nlp.dates.parts import DAY, MONTH, parts_of, shifted
from ingest.nlp.dates.relative import HOURS
from ingest.nlp.dates.written import NUM, number
from ingest.nlp.language.clauses import clauses_of
from ingest.nlp.reading import CUSTODY, Reading, Telling, When

AFTER = re.compile(
    rf"\b[Aa]fter\s+(?:(?:about|some|almost|nearly|only|just|serving|spending|being held(?: for)?)\s+)?(?P<n>{NUM})\s+"
    r"(?P<u>hour|day|night|week|month|year)s?\b(?!\s+(?:of\s+(?:the|a|an|his|her|their)\b|after|before|later))"
)
HELD = re.compile(
    rf"\b(?:held|kept|detained|spent|spending)\s+(?:(?!before|and|then)[\w’'-]+\s+){{0,4}}?(?:(?P<n>{NUM})\s+"
    r"(?P<u>hour|day|night|week|month|year)s?|(?P<o>overnight))\b(?=[^.;]*\b(?:before|and|then)\b)"
    r"(?!.*\b(?:transferred|moved|remanded|sent)\b)"  # Who was held elsewhere from then on was freed later.
)
BEFORE = 14
"""Tokens before a release in which the length may stand: `after six days he was freed`, `held overnight and freed`."""
BEFORE_HELD = 30
"""The same behind a verb of keeping: `held for four days at the barracks, where he was kicked, and freed`.

So far away it tells only the month: who was held there for so long may have been held on elsewhere.
"""
SHORTLY = re.compile(
    rf"\b(?:at|about|around|until|by)\s+\d{{1,2}}(?:[:.]\d\d)?\s?[ap]\.?m\b|\bwithin\s+(?:the|an)\s+hour\b"
    rf"|\b(?:after|within|for)\s+(?:(?:about|around|some|almost|nearly|over|only)\s+)?(?:(?P<h>{NUM})|(?:a\s+few|several)"
    r"\b)?\s*hours?\b|\bafter\s+(?:(?:the|his|her|their|an|being)\s+)?(?:questioning|questioned|interrogation|interrogated)\b"
    r"|\bquestioned\s+(?:[\w’'-]+\s+){0,5}and\s+(?:then\s+|later\s+)?(?:released|freed|let|set)\b"
)
"""What says that somebody was let go on the day they were taken: `after six hours`, `at 9 p.m.`."""
WITHIN = re.compile(
    rf"\bwithin\s+(?:(?:a\s+few|several|some|a|{NUM})\s+)?(?:days?|weeks?|fortnight)\b|\bwithin\s+(?:24|48|72)\s+hours\b"
)
"""What says only in which month somebody was let go: `most were freed within days`, `all were out within 48 hours`."""
NEAR = 5
"""Sentences between an arrest and such a release, at most."""
EXACT = 20
"""Days up to which a length is counted to the day, and not only to the month; hours up to which it ends that day."""


def after_custody(reading: Reading) -> None:
    """Give releases that a length in custody dates their day; the day beside it is the one of the arrest."""
    taken: dict[str, Telling] = {}
    for telling in sorted(reading.tellings, key=lambda t: t.at):
        if telling.polarity != "affirmed":
            continue
        if telling.type in CUSTODY and telling.date:
            taken.update(dict.fromkeys(telling.victims, telling))
        elif telling.type == "release":
            custody = next((taken[v] for v in telling.victims if v in taken), None)
            since = (custody and custody.date) or ""
            if _within(reading, telling):
                telling.date = (telling.date or since)[:MONTH] or None
            elif custody and telling.date is None and _shortly(reading, custody, telling):
                telling.date, telling.inherited = since, True
            elif len(since) == DAY and telling.date in (None, since) and not _dated(reading, telling):
                telling.date = _later(reading, telling, since) or telling.date


def _within(reading: Reading, release: Telling) -> bool:
    """Whether the sentence of a release names no day, and says only that it was not long after the one before."""
    words = reading.words
    low, high = words.bounds[release.sentence]
    return WITHIN.search(words.chars(low, high)) is not None and not reading.within("dates", low, high)


def _shortly(reading: Reading, custody: Telling, release: Telling) -> bool:
    """Whether the sentence of a release says that it was some hours later, and no longer time was told between them."""
    words = reading.words
    low, high = words.bounds[release.sentence]
    long = any(
        term.months or (term.days or 0) >= 1 for term in reading.within("terms", custody.at, release.at)
    )
    if long or release.sentence - custody.sentence > NEAR or reading.within("dates", low, high):
        return False
    found = SHORTLY.search(words.chars(max(low, release.at - BEFORE), high))
    return found is not None and (number(found["h"] or "") or 0) <= EXACT


def _dated(reading: Reading, release: Telling) -> bool:
    """Whether its own clause names its day."""
    clause = clauses_of(reading)[1]
    near: list[When] = reading.within("dates", *reading.words.bounds[release.sentence])
    return any(d.edtf == release.date and clause[d.start] == clause[release.at] for d in near)


def _later(reading: Reading, release: Telling, since: str) -> str | None:
    """The day that comes so long after another as the words beside a release say."""
    words = reading.words
    low, high = words.bounds[release.sentence]
    behind, before = words.chars(release.at, high), words.chars(max(low, release.at - BEFORE), release.at)
    farther = words.chars(max(low, release.at - BEFORE_HELD), release.at)
    beside, parts = AFTER.search(behind) or AFTER.search(before) or HELD.search(before), parts_of(since)
    found = beside or HELD.search(farther)
    overnight = found is not None and found.groupdict().get("o")
    count = 1 if overnight else number(found["n"]) if found else None
    if not found or not count or parts is None:
        return None
    unit = "day" if overnight or found["u"] == "night" else found["u"]
    if unit == "hour":
        return shifted(parts, count // HOURS, "day") if count % HOURS == 0 else None
    day = shifted(parts, count, unit)
    exact = beside is not None and unit == "day" and count <= EXACT
    return day if day is None or exact else day[:MONTH]
