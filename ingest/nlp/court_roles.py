"""Which courts can be the court of an event.

An international court takes complaints and gives judgments about states; it arrests, charges, tries and sentences
nobody in a domestic case. Courts before which persons are tried for crimes of international law are another kind. A
court that somebody told something is where it was told, and not where what was told happened.
"""

from functools import lru_cache

from ingest.nlp.reading import Name, Reading
from ontology.patterns import NAMES, scheme

INTERNATIONAL, CRIMINAL = "international", "international_criminal"
PROCEEDINGS = {
    "arrest", "detention", "charge", "indictment", "trial", "hearing", "conviction", "acquittal", "sentence",
    "appeal_decision", "release", "transfer",
}  # fmt: skip
"""What only a court of the country does."""
ADDRESSED = {"told", "tell", "tells", "telling", "informed", "informing", "inform"}


def kind_of_court(name: str) -> str | None:
    """The kind of a court of several states, by its name; None for all others."""
    folded = f"{name.lower().replace('’', chr(39)).removeprefix('the ')} "
    return next((kind for label, kind in _labels() if folded.startswith(f"{label} ")), None)


@lru_cache(maxsize=1)
def _labels() -> tuple[tuple[str, str], ...]:
    """The names of such courts with their kinds, the longest first."""
    listed = [
        (word.lower(), concept.notation)
        for concept in scheme("court-kinds") if concept.notation in (INTERNATIONAL, CRIMINAL)
        for word in concept.of_kind(*NAMES)
    ]  # fmt: skip
    return tuple(sorted(listed, key=lambda x: -len(x[0])))


def international(reading: Reading, name: Name) -> bool:
    """Whether a mention is of an international court."""
    return INTERNATIONAL in (name.sub, reading.bodies[name.thing].sub if name.thing >= 0 else None)


def can_be_of(reading: Reading, name: Name, at: int, kind: str | None) -> bool:
    """Whether a court can be that of the event of this type which the token `at` tells."""
    if kind in PROCEEDINGS and international(reading, name):
        return False
    words = reading.words
    verb = next((k for k in (name.start - 1, name.start - 2) if k >= 0 and words.lower[k] in ADDRESSED), None)
    return verb is None or verb == at


def own_courts(reading: Reading) -> None:
    """Take from tellings the international courts that they cannot have, whoever gave them."""
    foreign = {body.name for body in reading.bodies if body.kind == "court" and body.sub == INTERNATIONAL}
    for telling in reading.tellings:
        if telling.court in foreign and telling.type in PROCEEDINGS:
            telling.court = None
