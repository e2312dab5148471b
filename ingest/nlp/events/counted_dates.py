"""From `two weeks after he was arrested` to the day: that on which the event told behind it was, and the distance.

Nothing is counted from an event that the text does not date. Where the day itself stands before the words (`on 23 May,
the day after he was arrested`), it is the event behind them that gets one.
"""

from bisect import bisect_left
from collections import defaultdict
from dataclasses import replace

from ingest.nlp.dates.parts import parts_of, shifted
from ingest.nlp.events.circumstances import date_of
from ingest.nlp.events.compared import compared_with
from ingest.nlp.reading import Reading, Telling, When

BEHIND = 9
"""Tokens after the words within which the event is told that they count from."""
BESIDE = 2
"""Tokens between a day and the words that count from it to the event behind them."""
AROUND = 40
"""Tokens around the words within which stands what is told on the day."""
FIRST, BEFORE, AFTER = 5, 30, 5
"""Tellings of an event that may give its day: the first of the text, those before the words, those after them."""
ALIKE = {"detention": "arrest", "conviction": "sentence"}
"""Types of event that a text means by the words of another."""
ENDS = {"end", "expiry", "expiration", "completion", "serving"}
COUNTED = ("shift", "beside", "day_of")
"""Forms of dates that are counted from another one."""
AWAY = {",", ";", ":", "(", "—", "–"}


def without_days_ahead(reading: Reading) -> None:
    """Take from what happened a day that was only counted, and that had not come when the text was published."""
    known = {update.date for update in reading.unit.updates} | {reading.unit.published}
    latest = max((day for day in known if day), default=None)
    written = {when.edtf for when in reading.dates if when.form not in COUNTED}
    for telling in reading.tellings:
        told = telling.polarity == "affirmed" and telling.modality == "asserted"
        if told and telling.date not in written and _ahead(telling.date, latest):
            telling.date = None


def _ahead(date: str | None, latest: str | None) -> bool:
    """Whether a date, or what a range begins with, is later than another, as far as both are known."""
    first = (date or "").split("/")[0]
    shared = min(len(first), len(latest or ""))
    return first[:shared] > (latest or "")[:shared]


def count_dates(reading: Reading) -> None:
    """Give dates that are counted from events their day, and it to what is told on it; may be called again."""
    undone = [k for k, w in enumerate(reading.dates) if w.shift is not None and w.edtf is None]
    if undone:
        counting = _Counting(reading)
        for k in undone:
            counting.count(k)


class _Counting:
    """The tellings of a text by where they stand and by what they tell."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.at: dict[int, list[Telling]] = defaultdict(list)
        self.type: dict[str, list[Telling]] = defaultdict(list)
        for telling in sorted(reading.tellings, key=lambda t: t.at):
            self.at[telling.at].append(telling)
            if telling.polarity == "affirmed":
                self.type[ALIKE.get(telling.type, telling.type)].append(telling)

    def count(self, k: int) -> None:
        """Give the date with this number its day."""
        when = self.reading.dates[k]
        if (person := compared_with(self.reading, when)) is not None:
            self._as_of(k, person)
            return
        kind, told = self._behind(when)
        base = self._noun_behind(k)
        if (kind is None and base is None) or when.shift is None:
            return
        (count, unit), sharing = when.shift, [t for t in self._beside(when) if t not in told]
        right = self._right_before(k)
        if base is None and kind is not None:
            base = self._day_of(kind, when, {v for t in told or sharing for v in t.victims}, right)
        if base is None:
            base, count, sharing = right, -count, told
        parts = parts_of(base)
        if parts is None:
            return
        day = shifted(parts, count, unit) if count else base
        self.reading.dates[k] = replace(when, edtf=day)
        for telling in sharing:
            telling.date = day

    def _as_of(self, k: int, person: str) -> None:
        """Give `the same day as A` the day of A's event of that kind, and it to what is told on it."""
        when = self.reading.dates[k]
        sharing = self._beside(when)
        known = [t for t in sharing if person not in t.victims]
        day = self._day_of(known[0].type, when, {person}, None) if known else None
        if day is not None:
            self.reading.dates[k] = replace(when, edtf=day)
        for telling in known:
            telling.date = day

    def _behind(self, when: When) -> tuple[str | None, list[Telling]]:
        """The type of the first event that is told behind the words, and its tellings."""
        words = self.reading.words
        for at in range(when.end, min(when.end + BEHIND, words.bounds[words.sentence[when.start]][1])):
            if words.lower[at] in ENDS:
                break  # `two weeks after the end of her sentence`: not after the sentence.
            if at in self.at:
                return self.at[at][0].type, self.at[at]
            if words.lower[at] in AWAY:
                break
            for end, concept in self.reading.marks.get(at, ()):
                if end == at + 1 and concept.startswith("event-types:"):
                    return concept.partition(":")[2], []
        return None, []

    def _beside(self, when: When) -> list[Telling]:
        """What is told on the day: by the clause that it stands in, and by the verb that it stands under."""
        words = self.reading.words
        low, high = words.bounds[words.sentence[when.start]]
        near = range(max(low, when.start - AROUND), min(high, when.end + AROUND))
        undated = (t for at in near for t in self.at.get(at, ()) if t.date is None)
        verb = words.verb_of(when.start)
        return [t for t in undated if t.at == verb or date_of(self.reading, t.at) is when]

    def _day_of(self, kind: str, when: When, persons: set[str], right: str | None) -> str | None:
        """The day of an event of the same person: by a verb, of the very type and with its own day, if any is so.

        `right` stands right before the words: who has that day has taken it over.
        """
        listed = self.type.get(ALIKE.get(kind, kind), [])
        at = bisect_left(listed, when.start, key=lambda t: t.at)
        near = [*listed[:FIRST], *listed[max(FIRST, at - BEFORE) : at + AFTER]]
        known = [
            t for t in near
            if t.date and t.date != right and (not persons or persons.intersection(t.victims))
        ]  # fmt: skip
        best = min(
            known,
            key=lambda t: (t.type != kind, t.nominal, t.inherited, t.at > when.start, abs(t.at - when.start)),
            default=None,
        )
        return best.date if best else None

    def _noun_behind(self, k: int) -> str | None:
        """The day of the noun behind the words: `two days after the coup of 8 February 1963`."""
        words, when = self.reading.words, self.reading.dates[k]
        day = self.reading.dates[k + 1] if k + 1 < len(self.reading.dates) else None
        if (
            day is None
            or not 1 < day.start - when.end <= BEHIND
            or words.lower[day.start - 1] not in ("of", "on")
        ):
            return None
        between = words.tag[when.end : day.start]
        alone = words.sentence[day.start] == words.sentence[when.start] and "NN" in {t[:2] for t in between}
        return day.edtf if alone and not any(t[:2] in ("VB", "PR") or t == "," for t in between) else None

    def _right_before(self, k: int) -> str | None:
        """The day that stands right before the words, in their sentence."""
        day, when, sentence = self.reading.dates[k - 1], self.reading.dates[k], self.reading.words.sentence
        near = k > 0 and 0 <= when.start - day.end <= BESIDE
        return day.edtf if near and sentence[day.start] == sentence[when.start] else None
