"""From the term of a judgment that stood on appeal to the appeal: `had his six-year sentence upheld`.

The judgment that an appeal changes is not of the day of the appeal, and by what it is changed is no term.
"""

from ingest.nlp.events.sentencing import change_at
from ingest.nlp.language.words import Words
from ingest.nlp.reading import Reading, Telling

JUDGMENTS = ("sentence", "conviction")
STEPS = 3
"""From the noun of a judgment up to the verb that decides about it: `lost his appeal against the sentence`."""


def terms_upheld(reading: Reading) -> None:
    """Give appeals the terms that they left as they were."""
    appeals = [t for t in reading.tellings if t.type == "appeal_decision" and t.polarity == "affirmed"]
    waiting = {t.sentence: t for t in appeals if t.outcome in (None, "upheld") and t.months is None}
    decided = {(t.at, v) for t in appeals for v in t.victims}
    courts = {t.sentence: t for t in appeals if t.court and t.date}
    for telling in reading.tellings:
        if telling.type == "sentence" and _about(reading.words, telling, decided):
            change = change_at(reading, telling.at)
            telling.date = None
            telling.months = None if change and change.months == telling.months else telling.months
        if telling.type in JUDGMENTS and _of_another_court(telling, courts.get(telling.sentence)):
            telling.date = None
        appeal = waiting.get(telling.sentence)
        if appeal and _left(reading.words, telling, appeal):
            appeal.months = telling.months


def _of_another_court(telling: Telling, appeal: Telling | None) -> bool:
    """Whether a judgment has the day of an appeal against it: `upheld the ruling of the court that convicted A`."""
    return appeal is not None and telling.date == appeal.date and telling.court not in (None, appeal.court)


def _about(words: Words, telling: Telling, decided: set[tuple[int, str]]) -> bool:
    """Whether a noun tells what an appeal decides about: `reduced his sentence by a month`."""
    noun = telling.end - 1
    object_ = words.tag[noun][:2] == "NN" and words.dep[noun] in ("dobj", "nsubjpass")
    return object_ and any((words.head[noun], v) in decided for v in telling.victims)


def _left(words: Words, telling: Telling, appeal: Telling) -> bool:
    """Whether a sentence without a day is the one about which an appeal decided."""
    noun = telling.end - 1
    told = telling.type == "sentence" and words.tag[noun][:2] == "NN" and telling.date is None
    ours = not set(telling.victims).isdisjoint(appeal.victims)
    below = _below(words, noun, appeal.at) or _below(words, appeal.at, noun)
    return told and telling.months is not None and ours and below


def _below(words: Words, at: int, above: int) -> bool:
    for _ in range(STEPS):
        at = words.head[at]
        if at == above:
            return True
    return False
