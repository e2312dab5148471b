"""From `60 years, reduced to 30 years following a guilty plea` to one sentence: no appeal changed it."""

from ingest.nlp.build_evidence import reject
from ingest.nlp.reading import Reading, Telling

PLEADING = {"plea", "pleaded", "pleading", "pleads", "confessed", "confessing", "confession", "confessions"}
BEHIND = 14
"""Tokens behind a reduction within which it says what for."""


def of_pleas(reading: Reading) -> None:
    """Give a sentence the term to which the court reduced it at once because somebody pleaded guilty."""
    imposed = {t.sentence: t for t in reading.tellings if t.type == "sentence" and t.months is not None}
    for telling in [t for t in reading.tellings if t.type == "appeal_decision"]:
        sentence = imposed.get(telling.sentence)
        if sentence and _for_plea(reading, telling, sentence):
            sentence.months = telling.months or sentence.months
            reject(reading, telling, "event_doubted")


def _for_plea(reading: Reading, reduced: Telling, sentence: Telling) -> bool:
    words = reading.words
    stop = min(reduced.at + BEHIND, words.bounds[reduced.sentence][1])
    behind = words.lower[reduced.at : stop]
    pleaded = "appeal" not in behind and not PLEADING.isdisjoint(behind)
    return pleaded and sentence.at < reduced.at and set(sentence.victims) == set(reduced.victims)
