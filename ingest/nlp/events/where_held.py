"""From where somebody is held to the lawyer, the family, the letters kept from them there: the place of a denial.

`She is held at Insein Prison. Her lawyer has not been let in`: it is Insein where he was not let in.
"""

from ingest.nlp.reading import Reading, Telling

HOLDING = {"detention", "transfer", "solitary_confinement"}
"""What says where somebody is from then on."""
LEAVING = {"release", "death"}
FAR = 2
"""Sentences after which the place is no longer taken over."""


def place_denials(reading: Reading) -> None:
    """Give a denial of access without a place that of the custody told just before it, in its own passage."""
    held: dict[str, Telling] = {}
    for telling in sorted(reading.tellings, key=lambda t: t.at):
        if telling.polarity != "affirmed":
            continue
        if telling.type in HOLDING and telling.facility:
            held.update(dict.fromkeys(telling.victims, telling))
        elif telling.type in HOLDING | LEAVING:
            for victim in telling.victims:
                held.pop(victim, None)
        elif telling.type == "denial_of_access" and telling.facility is None:
            telling.facility = _place(reading, telling, [held.get(v) for v in telling.victims])


def _place(reading: Reading, denial: Telling, held: list[Telling | None]) -> str | None:
    """The one place where everybody is held to whom access was denied."""
    near = {t.facility if t and _near(reading, t, denial) else None for t in held}
    return near.pop() if len(near) == 1 else None


def _near(reading: Reading, held: Telling, denial: Telling) -> bool:
    passage = reading.sentences[held.sentence].passage == reading.sentences[denial.sentence].passage
    return passage and denial.sentence - held.sentence <= FAR
