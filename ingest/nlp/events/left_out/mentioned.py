"""What is only mentioned beside something else and tells no event of its own: `released after serving their sentences`.

A sentence is a decision: its verdict that is served on a lawyer, its ninth year and its end are none. A look back that
adds no day to custody that was told before (`A, who had been taken to Volna Prison in irons, said`) moves nobody anew.
"""

from ingest.nlp.build_evidence import reject
from ingest.nlp.events.verdicts import SERVING
from ingest.nlp.language.words import Words
from ingest.nlp.reading import Reading, Telling

ENDING = {*SERVING, "complete", "completed", "completing", "finished", "finishing"}
PARTS = {"year", "years", "month", "months", "half", "part", "rest", "remainder", "end", "start", "course"}
"""Of what lasts: `the ninth year of her sentence`."""
SAYING = {"said", "says", "told", "tells", "stated", "added", "recalled"}
CUSTODY = {"arrest", "detention", "transfer"}


def without_mentions(reading: Reading) -> None:
    """Reject the tellings that only mention what was decided or told before."""
    held: set[str] = set()
    for telling in sorted((t for t in reading.tellings if t.polarity == "affirmed"), key=lambda t: t.at):
        sentence = telling.type == "sentence" and _only_mentions(reading, telling)
        back = telling.type in CUSTODY and _looks_back(reading.words, telling)
        if sentence or (back and bool(telling.victims) and held.issuperset(telling.victims)):
            reject(reading, telling, "event_doubted")
        elif telling.type in CUSTODY:
            held.update(telling.victims)


def _only_mentions(reading: Reading, telling: Telling) -> bool:
    """Whether it only names a sentence of no term: `serving their sentences`, `the verdict was served on them`."""
    words, at = reading.words, telling.end - 1
    if (
        telling.months is not None
        or telling.outcome
        or reading.within("terms", *words.bounds[telling.sentence])
    ):
        return False
    if words.lower[at] in ENDING:
        return True
    lead = words.head[at]
    if words.dep[at] == "pobj":
        return words.lower[lead] == "of" and words.lower[words.head[lead]] in PARTS
    return words.dep[at] in ("dobj", "nsubjpass") and words.lower[lead] in ENDING


def _looks_back(words: Words, telling: Telling) -> bool:
    """Whether a clause about who says something tells it, with no day: `A, who had been taken there, said`."""
    verb = telling.at
    if words.dep[verb] != "relcl" or telling.date:
        return False
    had = any(words.lower[k] == "had" for k in words.kids[verb])
    end = words.bounds[telling.sentence][1]
    comma = next((k for k in range(verb, end - 1) if words.lower[k] == ","), None)
    return had and comma is not None and words.lower[comma + 1] in SAYING
