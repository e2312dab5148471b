"""From `the other six`, `the remaining four`, `the rest` to who is left of a row, else to a group by these words.

`A, B and C were held. A was beaten. The other two were freed.`: B and C. `A and B were held. The other six are free.`:
nobody who is named.
"""

from ingest.nlp.dates.written import number
from ingest.nlp.language.phrases import ends_with
from ingest.nlp.meant.scene import PLURAL, Scene, mentions_before
from ingest.nlp.reading import Reading

OTHER = {"other", "remaining"}
BARE = {"rest", "others"}
PEOPLE = {"people", "persons", "men", "women", "boys", "girls", "children"}
COUNTED = 3
"""Tokens between `the other` and the noun: `the other ten young men`."""


def start_of_rest(reading: Reading, head: int) -> int | None:
    """Where the words for the rest begin that a token ends; None where it means no rest, as in `A and the others`."""
    start = _start(reading, head)
    joined = start is not None and start > 0 and reading.words.lower[start - 1] == "and"
    return None if joined and reading.words.dep[head] == "conj" else start


def _start(reading: Reading, head: int) -> int | None:
    words = reading.words
    first = words.bounds[words.sentence[head]][0]
    if words.lower[head] in BARE:
        parted = words.lower[head + 1 : head + 2] == ["of"] and words.lower[head + 2] not in PLURAL
        return head - 1 if head > first and words.lower[head - 1] == "the" and not parted else None
    if reading.owner[head] or not (_people(reading, head) or (number(words.lower[head]) or 0) > 1):
        return None
    near = range(head - 1, max(first, head - COUNTED - 1), -1)
    other = next((k for k in near if words.lower[k] in OTHER), None)
    return other - 1 if other is not None and words.lower[other - 1] == "the" else None


def _people(reading: Reading, head: int) -> bool:
    """A plural for people: `defendants`, `women`, and no `charges`."""
    words = reading.words
    people = words.lower[head] in PEOPLE or ends_with(reading, "role:", head - 1, head)
    return people and words.tag[head] in ("NNS", "NNPS")


def rest_of(scene: Scene, start: int, head: int, count: int | None) -> list[str]:
    """Those of the last row whom the sentences right before do not name, where they are so many; else the words."""
    if scene.rest and scene.told == scene.rest and count in (None, len(scene.rest)):
        return list(scene.rest)
    told = {*scene.told, *_named_last(scene, start)}
    left = [name for name in scene.whole if name not in told]
    parted = bool(scene.told) and bool(left) and told < set(scene.whole)
    if parted and count in (None, len(left)):
        scene.rest = left
        return list(left)
    return [f"[{scene.reading.words.chars(start, head + 1)}]"]


def _named_last(scene: Scene, at: int) -> set[str]:
    """The persons of the last sentence before a token that names anybody."""
    reading, number = scene.reading, -1
    found: set[str] = set()
    for mention in reversed(mentions_before(scene, at)):
        here = reading.words.sentence[mention.start]
        if found and here != number:
            break
        number = here
        if mention.thing >= 0:
            found.add(reading.people[mention.thing].name)
    return found
