"""Who is cited in a sentence, and suffers nothing in it: `according to his lawyer, A, and his wife, B`."""

from collections.abc import Callable, Iterator

from ingest.nlp.events.attribution import leads_of
from ingest.nlp.events.cues import SAYING
from ingest.nlp.reading import Name, Reading

JOINED = {"pobj", "appos", "conj", "compound", "nmod", "dep"}
"""How a name hangs on the words that cite; whose lawyer somebody is hangs on them otherwise."""
STEPS = 8
ROW = {"PR", "NN", "JJ", "DT", "CC", "PO", "HY"}
"""Tags of the words of a row of people: `his lawyer, A, and his wife, B`."""


def cited_at(reading: Reading, at: int) -> set[str]:
    """Those whom `according to` cites in the sentence of a trigger, and who are not named in it otherwise."""
    sentence = reading.words.sentence[at]
    leads = leads_of(reading, sentence)
    tokens = {k for first, end in leads for k in range(first, end)}
    behind = [end for first, end in leads if first > at]

    def cited(name: Name) -> bool:
        return _hangs_on(reading, name, tokens) or any(_in_row(reading, end, name.start) for end in behind)

    return _only(reading, sentence, cited) if leads else set()


def speaking_behind(reading: Reading, at: int) -> set[str]:
    """Those behind a trigger who say it: `police detained A, his brother, B, told the press`."""
    return _only(reading, reading.words.sentence[at], lambda name: name.start > at and _says(reading, name))


def _only(reading: Reading, sentence: int, cited: Callable[[Name], bool]) -> set[str]:
    """Those whose every name in a sentence is cited."""
    named: dict[str, bool] = {}
    for name in _persons(reading, sentence):
        person = reading.people[name.thing].name
        named[person] = named.get(person, True) and cited(name)
    return {person for person, only in named.items() if only}


def _persons(reading: Reading, sentence: int) -> Iterator[Name]:
    start, end = reading.words.bounds[sentence]
    seen = {id(o): o for o in reading.owner[start:end] if o and o.kind == "person" and o.thing >= 0}
    yield from seen.values()


def _hangs_on(reading: Reading, name: Name, leads: set[int]) -> bool:
    words, at = reading.words, name.end - 1
    for _ in range(STEPS):
        if at in leads:
            return True
        if words.dep[at] not in JOINED:
            return False
        at = words.head[at]
    return False


def _in_row(reading: Reading, start: int, stop: int) -> bool:
    """Whether nothing but names and words for people stands between two tokens, in their order."""
    return start <= stop and all(tag[:2] in ROW or tag == "," for tag in reading.words.tag[start:stop])


def _says(reading: Reading, name: Name) -> bool:
    words = reading.words
    verb = name.end + (words.form[name.end : name.end + 1] == [","])
    return words.lower[verb : verb + 1] != [] and words.lower[verb] in SAYING
