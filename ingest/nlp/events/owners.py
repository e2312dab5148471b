"""From premises that are raided, or a sentence that is read, to whose they are: `the homes of A and B`, `his flat`."""

from collections.abc import Iterator

from ingest.nlp.events.frames import PREMISES
from ingest.nlp.language.slots import fills
from ingest.nlp.meant.noun_phrases import noun_phrase
from ingest.nlp.meant.scene import FEMALE, MALE, PLURAL, Scene, pronoun
from ingest.nlp.reading import Reading

ROW = 24
"""Tokens behind the first premises within which others are raided."""
JOINING = {"and", ",", "&"}


def owners_of(scene: Scene, slot: tuple[int, int] | None, at: int) -> list[str] | None:
    """Whose home, whose sentence: a possessive before it, `of` or `against` after it; None where it is a body's."""
    if slot is None:
        return []
    words = scene.reading.words
    if words.tag[slot[0] - 1] == "CD" and slot[0] - 1 > at:
        return None
    return _owner_before(scene, slot[0], at) or _owner_after(scene, slot[1], at)


def owners_in_row(scene: Scene, slot: tuple[int, int], at: int) -> list[str] | None:
    """Whose each of several premises is: `searched the office of the paper and the homes of A and B`."""
    found = owners_of(scene, slot, at)
    if slot[0] < at:
        return found
    row = [owners_of(scene, further, at) or [] for further in _further_premises(scene.reading, slot, at)]
    named = dict.fromkeys(name for owners in (found or [], *row) for name in owners)
    return list(named) or found


def _further_premises(reading: Reading, slot: tuple[int, int], at: int) -> Iterator[tuple[int, int]]:
    """The premises that are joined to the first, up to the next verb."""
    words = reading.words
    for k in range(slot[1], min(slot[1] + ROW, words.bounds[words.sentence[at]][1])):
        if words.form[k] == ";" or words.tag[k] in ("VBD", "VBZ", "VBP"):
            return
        before = k - 1 if words.tag[k - 1] in ("DT", "PRP$") else k - 2 if words.tag[k - 1] == "JJ" else k
        end = fills(reading, PREMISES, k)
        if end and not JOINING.isdisjoint(words.lower[before - 1 : before + 1]):
            yield k, end


def _owner_before(scene: Scene, start: int, at: int) -> list[str] | None:
    words = scene.reading.words
    low = words.bounds[words.sentence[at]][0]
    for k in range(start - 1, max(low, start - 7) - 1, -1):
        if words.lower[k] in MALE | FEMALE | PLURAL and words.tag[k] in ("PRP$", "PRP"):
            return pronoun(scene, k)
        if words.form[k] in ("'s", "’s", "'", "’") and k > low and (found := _possessor(scene, k - 1, at)):
            return found
        if words.tag[k] in ("VBD", "VBZ", "VBN", "IN") and words.lower[k] != "of":
            break
    return []


def _owner_after(scene: Scene, end: int, at: int) -> list[str] | None:
    reading, words = scene.reading, scene.reading.words
    high = words.bounds[words.sentence[at]][1]
    for k in range(end, min(high, end + 7)):
        if words.lower[k] in ("of", "against", "for") and k + 1 < high:
            kid = words.kid(k, "pobj")
            found = noun_phrase(scene, kid if kid is not None else k + 1, at)
            if found:
                return found
            if found is None and any(
                o and o.kind == "organisation" for o in reading.owner[k + 1 : min(high, k + 8)]
            ):
                return None
        if words.tag[k] in ("VBD", "VBZ"):
            break
    return []


def _possessor(scene: Scene, head: int, at: int) -> list[str] | None:
    """The one name before `'s`, or both of `A and B's`."""
    reading = scene.reading
    owner = reading.owner[head]
    person = reading.person_at(head)
    if owner is None or person is None:
        return noun_phrase(scene, head, at)
    names = [person.name]
    if reading.words.lower[owner.start - 1] == "and" and (other := reading.person_at(owner.start - 2)):
        names.insert(0, other.name)
    return names
