"""From the term of a judgment that stood on appeal to the appeal: `had his six-year sentence upheld`."""

from ingest.nlp.language.words import Words
from ingest.nlp.reading import Reading, Telling

STEPS = 3
"""From the noun of a judgment up to the verb that decides about it: `lost his appeal against the sentence`."""


def terms_upheld(reading: Reading) -> None:
    """Give appeals the terms that they left as they were."""
    appeals = [t for t in reading.tellings if t.type == "appeal_decision" and t.polarity == "affirmed"]
    waiting = {t.sentence: t for t in appeals if t.outcome in (None, "upheld") and t.months is None}
    for telling in reading.tellings:
        appeal = waiting.get(telling.sentence)
        if appeal and _left(reading.words, telling, appeal):
            appeal.months = telling.months


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
