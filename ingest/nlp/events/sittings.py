"""From the entries of a chronology to the sittings and the custody that they tell, each on the day of its entry.

`7 June 2023: Two police officers testify.`, `24 May: Adjourned to 7 June.`, `22 May: Remand is extended.` An entry
tells of its own day; the one to which something is put off is another. Whose case it is, the entries before say.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping

from ingest.nlp.dates.lists import BACK, BEFOREHAND, fills, line_dates
from ingest.nlp.events.cues import Meaning, meaning
from ingest.nlp.language.lexicon import lexicon
from ingest.nlp.language.words import FINITE, SUBJECTS
from ingest.nlp.reading import Reading, Telling, When

ENTRIES = 2
"""Passages with a day of their own, at least, that make a chronology."""
PUT_OFF = {"to", "until", "till", "for"}
"""Before a day on which something is to go on."""
COURT = {"hearing", "trial"}
OPENING = 3
"""Tokens from the beginning of a sentence within which a noun heads a line without a verb."""
PRESENT = {"VBZ", "VBP"}
HEARING = ("event-types:hearing", "phrases:hearing")
CASE = ("phrases:hearing", "phrases:trial", "phrases:case", "court:", "role:judge")
"""What is adjourned and what adjourns it."""
PROCEEDINGS = {"arrest", "detention", "charge", "indictment", "trial", "hearing"}
SURE = 0.99
"""How sure it is that such a line tells a sitting, on its day, of the one whose case it is."""


def sittings(reading: Reading) -> None:
    """Date and complete what the entries of a chronology tell of custody and of sittings."""
    days = entry_days(reading)
    if len({when.start for when in days.values()}) < ENTRIES:
        return
    sits = {k: at for k, when in days.items() if (at := _sitting(reading, k, when)) is not None}
    for telling in reading.tellings:
        when = days.get(telling.sentence)
        if when is not None and _by_its_entry(reading, telling, days):
            telling.date, telling.inherited = when.edtf, False
            telling.timely = max(telling.timely, SURE)
    _tell(reading, days, sits)
    _opened(reading, days)


def entry_days(reading: Reading) -> dict[int, When]:
    """For each sentence of an entry the day at the head of it, on the same line or on one of its own."""
    lines = line_dates(reading)
    found: dict[int, When] = {}
    alone: When | None = None
    for sentence in reading.sentences:
        when = lines.get(sentence.passage)
        if when is not None:
            alone = when if fills(reading, when, sentence.passage) else None
        elif sentence.heading:
            alone = None
        when = when or alone
        if when is not None and sentence.end > when.end:
            found[sentence.number] = when
    return found


def _by_its_entry(reading: Reading, telling: Telling, days: Mapping[int, When]) -> bool:
    """Whether a sitting, or custody that goes on, is told of the day of its entry: its sentence has no other."""
    words = reading.words
    at = words.head[telling.end - 1] if words.tag[telling.at][:2] == "NN" else telling.at
    prolongs = words.lower[at] in lexicon().concept("words", "prolonging")
    own = words.tag[at] in PRESENT and telling.date == days[telling.sentence].edtf
    goes_on = telling.type == "detention" and (own or prolongs)
    if telling.polarity != "affirmed" or not (telling.type in COURT or goes_on):
        return False
    start, end = words.bounds[telling.sentence]
    if BEFOREHAND & set(words.lower[max(start, min(at, telling.at) - BACK) : max(at, telling.at)]):
        return False
    entry = days[telling.sentence].edtf
    others = (d for d in reading.within("dates", start, end) if d.edtf and d.edtf != entry and not d.birth)
    return all(words.lower[d.start - 1] in PUT_OFF or words.lower[d.start] in PUT_OFF for d in others)


def _sitting(reading: Reading, sentence: int, when: When) -> int | None:
    """The token of a sentence that tells a sitting in the words of chronologies, behind the day of its entry."""
    words = reading.words
    start, end = words.bounds[sentence]
    start = max(start, when.end)
    finite = any(words.tag[k] in FINITE for k in range(start, end))
    first = next((k for k in range(start, end) if words.form[k].isalpha()), start)
    for at in range(start, end):
        noun = any(c in HEARING for _, c in reading.marks.get(at, ()))
        if noun and not finite and at - first < OPENING and words.tag[at][:2] in ("NN", "JJ"):
            return at
        if _sits(reading, at, first) and meaning(reading, at) == Meaning():
            return None if BEFOREHAND & set(words.lower[max(start, at - BACK) : at]) else at
    return None


def _sits(reading: Reading, at: int, first: int) -> bool:
    """Whether a verb says that a court sat: `the case is adjourned`, `two officers testify`, `it hears witnesses`."""
    words, lex = reading.words, lexicon()
    word = words.lower[at]
    subject, thing = words.kid(at, "nsubj", "nsubjpass"), words.kid(at, "dobj")
    if words.tag[at][:2] != "VB":
        return False
    if word in lex.concept("words", "testifying"):
        return subject is not None and reading.owner[subject] is None and words.tag[subject][:2] == "NN"
    if word in lex.concept("words", "hearing"):
        heard = thing is not None and words.lower[thing] in lex.concept("words", "evidence")
        return heard and subject is not None and _is_of_a_case(reading, subject)
    if word not in lex.concept("words", "sitting"):
        return False
    told = [k for k in (subject, thing) if k is not None]
    return all(_is_of_a_case(reading, k) for k in told) and (bool(told) or at == first)


def _is_of_a_case(reading: Reading, at: int) -> bool:
    owner = reading.owner[at]
    marked = any(c.startswith(CASE) for _, c in reading.marks.get(at, ()))
    return marked or (owner is not None and owner.kind == "court")


def _tell(reading: Reading, days: Mapping[int, When], sits: Mapping[int, int]) -> None:
    """Make sure that each sitting is told, of those whose case the text is about."""
    told = sorted(reading.tellings, key=lambda t: t.at)
    starts = [t.at for t in told]
    for (sentence, at), persons in zip(sits.items(), _cases(told, starts, sits.values()), strict=True):
        start, end = reading.words.bounds[sentence]
        here = [t for t in told[bisect_left(starts, start) : bisect_left(starts, end)] if t.type in COURT]
        if not persons:
            continue
        if not here:
            here = [Telling("hearing", at, at + 1, sentence)]
            reading.tellings.append(here[0])
        for telling in here:
            own = any(v in persons for v in telling.victims)
            telling.victims = telling.victims if own else list(persons)
            if _goes_on(reading, telling):
                telling.type = "hearing"
            telling.date, telling.timely, telling.inherited = days[sentence].edtf, SURE, False
            telling.sure, telling.learned, telling.nominal = max(telling.sure, SURE), False, False
            telling.chances = {v: max(telling.chances.get(v, 0.0), SURE) for v in telling.victims}
    reading.tellings.sort(key=lambda t: t.at)


def _goes_on(reading: Reading, telling: Telling) -> bool:
    """Whether a trial is only said to go on, or to be put off."""
    words = reading.words
    return {words.lower[telling.at], words.lower[words.head[telling.at]]} & lexicon().concept(
        "words", "sitting"
    ) != set()


def _cases(told: list[Telling], starts: list[int], places: Iterable[int]) -> Iterator[list[str]]:
    """For each place the persons whose case was told of last before it; nobody where others have one too."""
    known: dict[str, None] = {}
    last: list[str] = []
    k = 0
    for at in sorted(places):
        while k < len(told) and starts[k] < at:
            named = [v for v in told[k].victims if not v.startswith("[")]
            if named and told[k].type in PROCEEDINGS and told[k].polarity == "affirmed":
                known |= dict.fromkeys(named)
                last = named
            k += 1
        yield last if set(last) == set(known) else []


def _opened(reading: Reading, days: Mapping[int, When]) -> None:
    """Of a sentence that tells that a trial began, the sitting is no other: `the trial opens and is adjourned`."""
    subject = reading.words.dep
    began = {
        (t.sentence, v)
        for t in reading.tellings
        if t.type == "trial" and t.sentence in days and subject[t.end - 1] in SUBJECTS
        for v in t.victims
    }
    for telling in [t for t in reading.tellings if t.type == "hearing" and t.sentence in days]:
        telling.victims = [v for v in telling.victims if (telling.sentence, v) not in began]
    reading.tellings[:] = [
        t for t in reading.tellings if t.type != "hearing" or t.victims or t.sentence not in days
    ]
