"""From a digest to its items: what one of them tells of somebody has not the day, the court and the prison of the next.

`On 12 February the court in Izmir sentenced A to two years.` and, below a heading, `The lecturer B was acquitted.`:
of B neither the day nor the court is told. One who is a co-defendant, or one of a group whom the court tried, shares
them all the same.
"""

from collections import defaultdict

from ingest.nlp.meant.scene import SPEAKING
from ingest.nlp.reading import Reading, Telling

LINKS = {
    "also", "same", "other", "others", "another", "meanwhile", "likewise", "both", "co", "fellow", "alongside",
    "co-defendant", "co-defendants", "co-accused", "together", "too",
}  # fmt: skip
"""Words that put what a sentence tells beside what was told before."""
OPENING = ("heading", "list_item", "row")
"""Kinds of passages with which an item begins."""
KEY = "casegraph_items"


class Items:
    """The items of one text, and who is told of in its sentences; found once."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        known: _Told | None = reading.doc.user_data.get(KEY)
        if known is None:
            known = reading.doc.user_data[KEY] = _Told(reading)
        self.told = known

    def apart(self, telling: Telling, at: int) -> bool:
        """Whether what stands at a token belongs to others, told of in another item than that of a telling."""
        told, here, there = self.told, telling.sentence, self.reading.words.sentence[at]
        if there >= here or told.passage[there] == told.passage[here] or told.linked(there, here):
            return False
        opened = told.item[there] != told.item[here]
        others = told.persons[there] or (told.of_item[told.item[there]] if opened else set[str]())
        if not telling.victims or not others or any(v.startswith("[") for v in (*telling.victims, *others)):
            return False
        if told.speaks_of(others, here) or (opened and others & told.of_item[told.item[here]]):
            return False
        if told.met[told.passage[there]].keys() & set(telling.victims):
            return False
        new = all(told.first.get(v, here) > there for v in telling.victims)
        return (new or opened) and not any(told.together(v, o) for v in telling.victims for o in others)


class _Told:
    """For each sentence its passage, its item, its courts and the persons of it who do not act for others."""

    def __init__(self, reading: Reading) -> None:
        number = reading.words.sentence
        self.passage = [s.passage for s in reading.sentences]
        self.item = _items(reading)
        self.persons: defaultdict[int, set[str]] = defaultdict(set)
        self.of_item: defaultdict[int, set[str]] = defaultdict(set)
        self.met: defaultdict[int, dict[str, int]] = defaultdict(dict)
        self.meant: defaultdict[str, set[int]] = defaultdict(set)
        self.first = {t.name: number[t.mentions[0].start] for t in reading.people if t.mentions}
        acting = {t.name for t in reading.people if SPEAKING & set(t.roles) and "victim" not in t.roles}
        for candidate in reading.candidates:
            sentence = number[candidate.start]
            named = reading.owner[candidate.start] is not None
            if candidate.kind == "person" and (named or not reading.sentences[sentence].heading):
                self._meets(sentence, set(candidate.meant) - acting)
        self.courts: defaultdict[int, set[int]] = defaultdict(set)
        for court in (n for n in reading.names if n.kind == "court" and n.thing >= 0):
            self.courts[number[court.start]].add(court.thing)
        self.links: dict[int, int] = {}
        for k, (start, end) in enumerate(reading.words.bounds):
            if not LINKS.isdisjoint(reading.words.lower[start:end]):
                self.links.setdefault(self.passage[k], k)

    def _meets(self, sentence: int, persons: set[str]) -> None:
        self.persons[sentence] |= persons
        self.of_item[self.item[sentence]] |= persons
        for name in persons:
            self.met[self.passage[sentence]].setdefault(name, sentence)
            self.meant[name].add(sentence)

    def together(self, one: str, other: str) -> bool:
        """Whether a sentence speaks of both."""
        return not self.meant[one].isdisjoint(self.meant[other])

    def speaks_of(self, persons: set[str], sentence: int) -> bool:
        """Whether a passage speaks of some up to one of its sentences."""
        met = self.met[self.passage[sentence]]
        return any(name in met and met[name] <= sentence for name in persons)

    def linked(self, before: int, sentence: int) -> bool:
        """Whether a sentence speaks of the court of one before it, or its passage says that it goes on from there."""
        same = not self.courts[before].isdisjoint(self.courts[sentence])
        return same or self.links.get(self.passage[sentence], sentence + 1) <= sentence


def _items(reading: Reading) -> list[int]:
    """For each sentence the number of its item: a heading begins one, and so does each entry of a list."""
    passages = reading.clean.passages
    numbers: list[int] = []
    number, before = 0, -1
    for sentence in reading.sentences:
        kind = passages[sentence.passage][2].kind if passages else ""
        if sentence.passage != before and kind in OPENING:
            number += 1
        numbers.append(number)
        before = sentence.passage
    return numbers
