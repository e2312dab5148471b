"""From lines with labels to whose entry of a list they are: `Name: A`, `Arrested: 3 May`, `Name: B`, `Released: May`.

A list has several entries of different persons; a line without a label that gives no name ends the last one. A form
is about one person, whose name has a label.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ingest.nlp.language.fields import announces_name, label_of
from ingest.nlp.reading import Name, Reading

FEWEST_LINES = 2
"""Lines of an entry at least whose name has no label, the line with the name among them."""
FEWEST_ENTRIES = 2
HEAD = 80
"""Characters that a line with a name and no label has at most, as `James Ochieng, Gulu FM`."""
BEFORE = 7
"""Tokens of a line before the name in it: its number, the label, what the one is called."""
JOINTS = {"and", "&", ","}
KEY = "casegraph_entries"


@dataclass
class Entry:
    """Lines of a list that are about the same."""

    start: int
    """The first token."""
    persons: tuple[str, ...]
    """Nobody, where the line for the name has none that is known."""
    lines: list[int] = field(default_factory=list[int])
    """The numbers of the passages."""
    named: set[str] = field(default_factory=set[str])
    of_others: set[int] = field(default_factory=set[int])
    """Of the lines those that name others."""


def entry_at(reading: Reading, token: int) -> Entry | None:
    """The entry that a token stands in; None outside of lists and forms."""
    return _entries(reading).get(reading.sentence_of(token).passage)


def in_label(reading: Reading, token: int) -> bool:
    """Whether a token belongs to the label of a line in somebody's entry: `Date of arrest: 3 March`."""
    label = label_of(reading, reading.sentence_of(token).passage) if entry_at(reading, token) else None
    return label is not None and reading.words.start[token] < label.end("label")


def _entries(reading: Reading) -> dict[int, Entry]:
    """For each passage of an entry that entry: of a list about different persons, or of a form about one."""
    if KEY not in reading.doc.user_data:
        found = [
            e for e in _divided(reading) if len(e.lines) >= FEWEST_LINES or label_of(reading, e.lines[0])
        ]
        several = len({e.persons for e in found}) >= FEWEST_ENTRIES
        form = any(label_of(reading, e.lines[0]) and e.persons and len(e.lines) > FEWEST_LINES for e in found)
        by_line = {line: e for e in found for line in e.lines} if several or form else {}
        _note_named(reading, by_line)
        reading.doc.user_data[KEY] = by_line
    return reading.doc.user_data[KEY]


def _note_named(reading: Reading, entries: Mapping[int, Entry]) -> None:
    """Note in each entry who is named in it, and which of its lines name others, or some, of those whose it is."""
    for name in reading.names:
        passage = reading.sentence_of(name.start).passage
        person, entry = reading.person_at(name.start), entries.get(passage)
        if person and entry:
            entry.named.add(person.name)
            if person.name not in entry.persons or (len(entry.persons) > 1 and passage != entry.lines[0]):
                entry.of_others.add(passage)


def _divided(reading: Reading) -> Iterator[Entry]:
    """Each entry, from its name to the next name, or to a line without a label."""
    heads = _heads(reading)
    entry: Entry | None = None
    for number, (start, end, _) in enumerate(reading.clean.passages):
        label = label_of(reading, number)
        if not re.search(r"\w", reading.clean.text[start:end]):
            continue
        if label is None or announces_name(label):
            if entry:
                yield entry
            persons = heads.get(number, ())
            entry = Entry(reading.words.token_at(start), persons) if persons or label else None
        if entry:
            entry.lines.append(number)
    if entry:
        yield entry


def _heads(reading: Reading) -> dict[int, tuple[str, ...]]:
    """For each passage that only names persons, those."""
    found: dict[int, tuple[str, ...]] = {}
    before: Name | None = None
    for name in reading.names:
        if name.kind != "person" or name.thing < 0:
            continue
        passage = reading.sentence_of(name.start).passage
        person = reading.people[name.thing].name
        if passage not in found and _is_head(reading, name):
            found[passage] = (person,)
        elif passage in found and before and _in_row(reading, before, name):
            found[passage] = (*found[passage], person)
        before = name
    return found


def _in_row(reading: Reading, before: Name, name: Name) -> bool:
    """Whether a name goes on a row: `A and B`, `A, B and C`."""
    words = reading.words
    joint = {*words.lower[before.end : name.start]}
    rest = words.lower[name.end : words.bounds[words.sentence[name.start]][1]]
    return bool(joint) and joint <= JOINTS and not {"and", "&"}.isdisjoint([*joint, *rest])


def _is_head(reading: Reading, name: Name) -> bool:
    """Whether a line gives the name of an entry: behind such a label, or as a short line that is no sentence."""
    passage = reading.sentence_of(name.start).passage
    start, end, _ = reading.clean.passages[passage]
    words = reading.words
    first = words.token_at(start)
    if name.start - first > BEFORE:
        return False
    if label := label_of(reading, passage):
        return announces_name(label)
    bare = not any(form.isalpha() for form in words.form[first : name.start])
    short = end - start <= HEAD and not words.text[start:end].rstrip().endswith((".", "?", "!"))
    return bare and short and name.end - name.start > 1
