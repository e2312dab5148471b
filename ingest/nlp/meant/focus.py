"""Whom the sentences that follow are about: the person whom an entry begins with, and those named in one row."""

from collections.abc import Iterable

from ingest.nlp.meant.entries import entry_at
from ingest.nlp.meant.scene import ACTING, Scene
from ingest.nlp.reading import Name, Reading, Sentence

GAP = 6
"""Words between two names of one row."""
DATED_LINES = 3
"""A text with more lines than these that begin with a day is a chronology; who is named above it is meant by all."""


def focus(scene: Scene, sentence: Sentence) -> None:
    """A heading or an entry that begins with a name sets the person whom what follows is about."""
    reading = scene.reading
    if sentence.first and reading.unit.kind == "profile" and scene.main:
        scene.focus = scene.main
    if sentence.first and (entry := entry_at(reading, sentence.start)):
        scene.focus = next(iter(entry.persons), None)
        return
    owner = _opening(reading, sentence)
    if not sentence.first or owner is None or owner.kind != "person" or owner.thing < 0:
        return
    thing = reading.people[owner.thing]
    if owner.end - owner.start >= 2 and "relative" not in owner.roles and not set(thing.roles) & ACTING:
        scene.focus = thing.name


def _opening(reading: Reading, sentence: Sentence) -> Name | None:
    """The name that an entry begins with, after its number."""
    for k in range(sentence.start, min(sentence.end, sentence.start + 5)):
        if reading.owner[k]:
            return reading.owner[k]
        form = reading.words.form[k]
        if form.isalpha() and not (form.isupper() and len(form) <= 3):
            return None
    return None


def company(scene: Scene, sentence: Sentence, dated: Iterable[int]) -> None:
    """Persons named in a row (`A, B and C`) are the group that `they` and `both` mean afterwards.

    `dated` has the numbers of the passages that begin with a day.
    """
    row = _longest_row(scene.reading, sentence)
    if not row or {r for name in row for r in scene.named[name].roles} & ACTING:
        return
    scene.group = row
    scene.whole = scene.whole if set(row) <= set(scene.whole) else row
    lines = set(dated)
    if len(lines) > DATED_LINES and sentence.passage < min(lines):
        scene.cast = row


def _longest_row(reading: Reading, sentence: Sentence) -> list[str]:
    """The names of the longest row of a sentence; empty where no two stand together."""
    row: list[str] = []
    best: list[str] = []
    last = -1
    for at in range(sentence.start, sentence.end):
        owner = reading.owner[at]
        if owner is None or owner.kind != "person" or owner.start != at or owner.thing < 0:
            continue
        name = reading.people[owner.thing].name
        row = [*row, name] if last > 0 and _in_a_row(reading, last, at) and name not in row else [name]
        last = owner.end
        if len(row) > max(1, len(best)):
            best = row
    return best


def _in_a_row(reading: Reading, start: int, end: int) -> bool:
    """Whether only a conjunction or a comma, and a few words in apposition, stand between two names."""
    words = reading.words
    between = _outside_brackets(words.lower[start:end])
    listed = len(between) <= GAP and ("and" in between or "," in between)
    return listed and not any(tag.startswith("VB") for tag in words.tag[start:end])


def _outside_brackets(listed: list[str]) -> list[str]:
    """The words that do not stand in brackets."""
    out: list[str] = []
    depth = 0
    for word in listed:
        depth += (word == "(") - (word == ")")
        if depth == 0 and word != ")":
            out.append(word)
    return out
