"""From where a text places somebody to where what is told of them without a place happened.

What happens to a prisoner happens where the passage last placed them; else in the prison whose staff the passage
names; else, where the sentence speaks of prison at all, in the only named prison that the text puts them into. A
punishment cell is within a prison: it is where one is isolated, and nobody's place beyond that.
"""

from ingest.nlp.reading import Reading, Telling

HELD = {"ill_treatment", "solitary_confinement", "denial_of_access", "release", "death"}
VISIT = "lawyer's visit"
PLACING = ("detention", "transfer", "arrest", "solitary_confinement")
WITHIN_PRISON = {"punishment cell"}
LASTING = {"prison", "colony", "pre-trial detention centre", "labour camp"}
PRISON_WORDS = {"prison", "guard", "guards", "inmate", "inmates", "warden", "jail", "cell"}
NEAR = 3
"""Sentences before a telling in which a prison's staff may be named."""


def hold(reading: Reading) -> None:
    """Give tellings of what happens to prisoners the facility where it happened."""
    own, moved = _own(reading, "transfer", "detention"), _own(reading, "transfer")
    place: dict[str, tuple[str, int]] = {}
    kinds = {body.name: body.sub for body in reading.bodies}
    for telling in sorted(reading.tellings, key=lambda t: t.at):
        passage = reading.sentence_of(telling.at).passage
        if telling.polarity != "affirmed" or telling.modality not in ("asserted", "alleged"):
            continue
        if _inside(telling) and telling.facility is None and telling.victims:
            telling.facility = _place(reading, telling, place, own) or _moved_to(reading, telling, moved)
        _remember(place, telling, passage, kinds)


def _inside(telling: Telling) -> bool:
    return telling.type in HELD or (telling.type == "other" and telling.outcome == VISIT)


def _place(
    reading: Reading, telling: Telling, place: dict[str, tuple[str, int]], own: dict[str, set[str]]
) -> str | None:
    victim = telling.victims[0]
    known = place.get(victim)
    passage = reading.sentence_of(telling.at).passage
    if known and telling.type not in ("release", "death") and _elsewhere(reading, telling, known[0]):
        known = None
    if known and (passage - known[1] <= 1 or telling.type == "release"):
        return known[0]
    if telling.type in ("release", "death"):
        return None
    mine = own.get(victim, set())
    near = [name for name in _named_near(reading, telling) if name in mine]
    return near[-1] if near else None


def _elsewhere(reading: Reading, telling: Telling, name: str) -> bool:
    """Whether the prison named last before a telling, in its sentence or the one before, is another than this."""
    near = [n for n in _named_near(reading, telling, 1) if n != telling.facility]
    return bool(near) and near[-1] != name


def _moved_to(reading: Reading, telling: Telling, moved: dict[str, set[str]]) -> str | None:
    """The only prison that somebody was moved to: one stays there, as a detention that is told may be over."""
    mine = moved.get(telling.victims[0], set())
    if telling.type in ("release", "death") or len(mine) != 1 or not _of_prison(reading, telling):
        return None
    return next(iter(mine))


def _remember(
    place: dict[str, tuple[str, int]], telling: Telling, passage: int, kinds: dict[str, str | None]
) -> None:
    if telling.facility and telling.type in PLACING and kinds.get(telling.facility) not in WITHIN_PRISON:
        for victim in telling.victims:
            place[victim] = (telling.facility, passage)
    if telling.type in ("release", "arrest") and not telling.facility:
        for victim in telling.victims:
            place.pop(victim, None)


def _own(reading: Reading, *kinds: str) -> dict[str, set[str]]:
    """The named prisons into which tellings of these kinds put each person."""
    named = {
        b.name for b in reading.bodies if b.kind == "facility" and b.sub in LASTING and b.mentions[0].named
    }
    found: dict[str, set[str]] = {}
    for telling in reading.tellings:
        real = telling.polarity == "affirmed" and telling.modality == "asserted"
        if real and telling.type in kinds and telling.facility in named:
            for victim in telling.victims:
                found.setdefault(victim, set()).add(telling.facility or "")
    return found


def _named_near(reading: Reading, telling: Telling, back: int = NEAR) -> list[str]:
    """The prisons named in the sentence and the ones just before it in the passage, the nearest last."""
    sentence = reading.sentences[telling.sentence]
    first = next(
        s.start for s in reading.sentences[max(0, sentence.number - back) :] if s.passage == sentence.passage
    )
    return [
        reading.bodies[n.thing].name
        for n in sorted(reading.names, key=lambda n: n.start)
        if n.kind == "facility" and n.thing >= 0 and first <= n.start < sentence.end
    ]


def _of_prison(reading: Reading, telling: Telling) -> bool:
    sentence = reading.sentences[telling.sentence]
    return bool(PRISON_WORDS & set(reading.words.lower[sentence.start : sentence.end]))
