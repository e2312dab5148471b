"""From who died, and when, to tellings that a pronoun gave to the dead: they are of somebody else, and are rejected.

Only what is dated after the death, in a sentence that does not name the dead, is taken away: where a text names them,
it contradicts itself, and that is for the rules of the graph.
"""

from ingest.nlp.build_evidence import reject
from ingest.nlp.reading import Reading, Telling
from ontology.dates import NotEdtf, bounds

LIVING = {"arrest", "detention", "hearing", "trial", "transfer", "release", "ill_treatment", "solitary_confinement",
          "denial_of_access"}  # fmt: skip


def leave(reading: Reading) -> None:
    """Reject what cannot have happened to whom it was given."""
    deaths = {
        victim: last
        for t in reading.tellings
        if t.type == "death" and (t.polarity, t.modality) == ("affirmed", "asserted")
        for victim in t.victims
        if _named(reading, t, victim) and (last := _end(t.date, 1)) is not None
    }
    for telling in [t for t in reading.tellings if deaths and t.type in LIVING]:
        dead = [
            v for v in telling.victims if _after(telling, deaths.get(v)) and not _named(reading, telling, v)
        ]
        telling.victims = [v for v in telling.victims if v not in dead]
        if dead and not telling.victims:
            reject(reading, telling, "trigger_without_person")


def _after(telling: Telling, death: str | None) -> bool:
    first = _end(telling.date, 0)
    return death is not None and first is not None and first > death


def _end(date: str | None, which: int) -> str | None:
    try:
        return bounds(date)[which]
    except NotEdtf:
        return None


def _named(reading: Reading, telling: Telling, victim: str) -> bool:
    sentence = reading.sentences[telling.sentence]
    named = map(reading.person_at, range(sentence.start, sentence.end))
    return any(person is not None and person.name == victim for person in named)
