"""Which courts can be the court of an event.

An international court takes complaints and gives judgments about states; it arrests, charges, tries and sentences
nobody in a domestic case. Courts before which persons are tried for crimes of international law are another kind. A
court that somebody told something is where it was told, and not where what was told happened.
"""

from functools import lru_cache

from ingest.nlp.language.lexicon import lexicon
from ingest.nlp.reading import Name, Reading, Telling
from ontology.patterns import NAMES, scheme

INTERNATIONAL, CRIMINAL = "international", "international_criminal"
NEAR = 5
"""Tokens before a court in which a word for its order stands."""
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
    """Take from tellings the courts that they cannot have, whoever gave them.

    These are the international ones, and of an arrest one that did not order it: `arrested, and tried by a court`.
    """
    foreign = {body.name for body in reading.bodies if body.kind == "court" and body.sub == INTERNATIONAL}
    for telling in reading.tellings:
        abroad = telling.court in foreign and telling.type in PROCEEDINGS
        if abroad or (telling.type == "arrest" and telling.court and not _ordered(reading, telling)):
            telling.court = None


def _ordered(reading: Reading, telling: Telling) -> bool:
    """Whether the court of an arrest is named in its sentence before what is told, or behind a word for its order."""
    sentence, words = reading.sentences[telling.sentence], reading.words
    orders = lexicon().concept("words", "order")
    owners = {id(o): o for o in reading.owner[sentence.start : sentence.end] if o and o.kind == "court"}
    return any(
        name.start < telling.at or not orders.isdisjoint(words.lower[max(0, name.start - NEAR) : name.start])
        for name in owners.values()
        if name.thing >= 0 and reading.bodies[name.thing].name == telling.court
    )
