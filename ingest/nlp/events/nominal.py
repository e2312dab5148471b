"""From nouns and headings to tellings: `his arrest`, `the trial opened`, `Detained: 12.07.21`, `Sentence: 12 y.`"""

from ingest.nlp.dates.lists import line_date
from ingest.nlp.language.words import FINITE
from ingest.nlp.meant.noun_phrases import noun_phrase
from ingest.nlp.meant.scene import FEMALE, MALE, PLURAL, Scene, pronoun
from ingest.nlp.reading import Reading

HAPPENING = {
    "began",
    "begun",
    "opened",
    "started",
    "starts",
    "begins",
    "opens",
    "took",
    "held",
    "resumed",
    "continued",
    "lasted",
    "ended",
    "concluded",
    "adjourned",
    "postponed",
    "was",
    "were",
    "is",
    "closed",
    "finished",
}
Told = tuple[str, int, list[str], bool]
CREATING = {
    "arrest",
    "raid",
    "trial",
    "hearing",
    "ill_treatment",
    "transfer",
    "release",
    "death",
    "detention",
    "solitary_confinement",
    "conviction",
    "indictment",
}


def nominal_at(reading: Reading, scene: Scene, at: int) -> Told | None:
    """Type, end, victims, and whether it tells the event by itself."""
    found = next(
        ((end, c.partition(":")[2]) for end, c in reading.marks.get(at, ()) if c.startswith("event-types:")),
        None,
    )
    if found is None or reading.owner[at] is not None:
        return None
    end, kind = found
    words = reading.words
    if _field(reading, at, end):
        return (kind, end, scene.absent(), True) if scene.focus and kind not in ("other", "charge") else None
    if (
        words.tag[end - 1][:2] not in ("NN",)
        or kind == "other"
        or words.dep[end - 1] in ("compound", "amod", "nmod")
    ):
        return None
    victims = _victims(reading, scene, at, end)
    if victims is None:
        return None
    strong = _happens(reading, at, end, kind)
    opens = at - words.bounds[words.sentence[at]][0] <= 3
    if (
        not victims
        and scene.focus
        and (strong or (kind in ("trial", "hearing") and opens) or kind == "indictment")
    ):
        victims = scene.absent()
    if not victims or kind not in CREATING | {"charge", "sentence", "appeal_decision"}:
        return None
    if kind in ("charge", "sentence", "appeal_decision") and not strong:
        return None
    if kind in ("conviction", "sentence") and words.dep[end - 1] == "pobj":
        return None
    return kind, end, victims, strong and kind not in ("charge", "sentence", "appeal_decision", "conviction")


def _field(reading: Reading, at: int, end: int) -> bool:
    """A heading of a field: `Date of arrest: 22 November 2013`, `Tried: 17.01.22`."""
    words = reading.words
    first = words.bounds[words.sentence[at]][0]
    if end >= len(words) or words.form[end] != ":" or not words.form[at][:1].isupper():
        return False
    return (
        at == first
        or words.form[at - 1] in (".", ";", "\n", ")", "|", "•", "-")
        or "\n" in words.form[at - 1]
    )


def _victims(reading: Reading, scene: Scene, at: int, end: int) -> list[str] | None:
    """Whose arrest: a possessive before it, `of X` after it."""
    words = reading.words
    low, high = words.bounds[words.sentence[at]]
    for k in range(at - 1, max(low, at - 5) - 1, -1):
        if words.lower[k] in MALE | FEMALE | PLURAL and words.tag[k] == "PRP$":
            return pronoun(scene, k)
        if words.form[k] in ("'s", "’s", "'", "’") and k > low:
            return noun_phrase(scene, k - 1, at)
        if words.tag[k] in ("VBD", "VBZ", "VBN", "IN", "CC"):
            break
    if end < high and words.lower[end] in ("of", "against"):
        kid = words.kid(end, "pobj")
        if kid is not None:
            return noun_phrase(scene, kid, at)
    return []


def _happens(reading: Reading, at: int, end: int, kind: str) -> bool:
    """Whether the sentence says that it took place: as the subject of such a verb, or with a date of its own."""
    words = reading.words
    head = words.head[end - 1]
    if words.dep[end - 1] in ("nsubj", "nsubjpass") and words.lower[head] in HAPPENING:
        return True
    high = words.bounds[words.sentence[at]][1]
    near = [d for d in reading.within("dates", end, min(high, end + 4)) if d.edtf]
    before = (
        [d for d in reading.within("dates", at - 4, at) if d.edtf and d.end >= at - 1]
        if kind in ("trial", "hearing", "raid")
        else []
    )
    return bool(near or before) or (line_date(reading, at) is not None and not _has_verb(reading, at))


def _has_verb(reading: Reading, at: int) -> bool:
    words = reading.words
    low, high = words.bounds[words.sentence[at]]
    return any(words.tag[k] in FINITE for k in range(low, high))
