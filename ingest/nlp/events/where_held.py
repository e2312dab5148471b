"""From where somebody is held to the place of a denial of access (the lawyer, the family, letters) and of a release.

`She is held at Insein Prison. Her lawyer has not been let in`: it is Insein where he was not let in. `He spent two
years in Tora and was freed`: it is Tora that he left.
"""

from collections import defaultdict

from ingest.nlp.dates.parts import YEAR
from ingest.nlp.events.bail_at_hearing import BAIL
from ingest.nlp.events.circumstances import served_in
from ingest.nlp.reading import Reading, Telling

HOLDING = {"detention", "transfer", "solitary_confinement"}
"""What says where somebody is from then on."""
LEAVING = {"release", "death"}
FAR = {"denial_of_access": 2, "release": 1}
"""For what takes the place over, the sentences after which it no longer does."""


def place_by_custody(reading: Reading) -> None:
    """Give what names no place that of the custody told just before it, in its own passage."""
    held: dict[str, Telling] = {}
    kept = _kept(reading)
    for telling in sorted(reading.tellings, key=lambda t: t.at):
        if telling.polarity != "affirmed":
            continue
        if telling.facility is None and telling.type in FAR:
            place = _place(reading, telling, [held.get(v) for v in telling.victims])
            others = kept.get((telling.sentence, place))
            telling.facility = None if others and others.isdisjoint(telling.victims) else place
        if telling.type in HOLDING and telling.facility:
            held.update(dict.fromkeys(telling.victims, telling))
        elif telling.type in HOLDING | LEAVING:
            for victim in telling.victims:
                held.pop(victim, None)


def _kept(reading: Reading) -> dict[tuple[int, str | None], set[str]]:
    """Those whom a sentence has held at a place: `he was freed, but she was remanded at Volna`: he has not left it."""
    kept: dict[tuple[int, str | None], set[str]] = defaultdict(set)
    for telling in reading.tellings:
        if telling.type in HOLDING and telling.facility:
            kept[telling.sentence, telling.facility].update(telling.victims)
    return kept


def _place(reading: Reading, telling: Telling, held: list[Telling | None]) -> str | None:
    """The one place where everybody is held to whom it happens; of a release else the one where a term was spent."""
    near = {t.facility if t and _near(reading, t, telling) else None for t in held}
    found = near.pop() if len(near) == 1 else None
    if found and telling.type == "release":
        last = next(t for t in held if t)
        ordered = telling.sentence != last.sentence and (telling.outcome == BAIL or telling.court is not None)
        found = None if ordered else _left(reading, last, telling) or found
    spent = telling.type == "release" and not found
    return served_in(reading, reading.sentences[telling.sentence]) if spent else found


def _left(reading: Reading, held: Telling, release: Telling) -> str | None:
    """The last of the places before a release in its sentence: `held at Volna and then at Sudak prison, and freed`."""
    if held.sentence != release.sentence:
        return None
    owners = (reading.owner[k] for k in range(release.at - 1, held.at, -1))
    last = next(
        (o for o in owners if o is not None and o.kind == "facility" and o.named and o.thing >= 0), None
    )
    return reading.bodies[last.thing].name if last is not None else None


def _near(reading: Reading, held: Telling, telling: Telling) -> bool:
    """Whether custody was told just before in the passage; a release is not of custody in a year before it."""
    passage = reading.sentences[held.sentence].passage == reading.sentences[telling.sentence].passage
    before = (
        telling.type == "release"
        and held.sentence < telling.sentence
        and _over_before(reading, held, telling)
    )
    return passage and telling.sentence - held.sentence <= FAR[telling.type] and not before


def _over_before(reading: Reading, held: Telling, release: Telling) -> bool:
    """`She was held in Tora in 2019. She was released in May 2023.`, and neither `since 2019` nor `moved in 2019`."""
    start, end = reading.words.bounds[held.sentence]
    lasting = held.type == "transfer" or "since" in reading.words.lower[start:end]
    years = {day[:YEAR] for day in (held.date, release.date) if day}
    return not lasting and len(years) > 1
