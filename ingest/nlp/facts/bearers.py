"""From a name, or the subject of a verb, to the one of whom something is said; nobody where it may be another."""

from bisect import bisect_left

from ingest.nlp.language.words import SUBJECTS
from ingest.nlp.meant.scene import BACKGROUND, FEMALE, MALE
from ingest.nlp.reading import Name, Reading, Thing

RELATIVE = {"who", "whom", "that"}
KIN = ("role:", "kinship:")


def bearer_at(reading: Reading, at: int) -> tuple[Thing, Name] | None:
    """The person whose name covers a token, with that mention."""
    name = reading.owner[at] if 0 <= at < len(reading.owner) else None
    if name is None or name.kind != "person" or name.thing < 0:
        return None
    return reading.people[name.thing], name


def ending_at(reading: Reading, token: int) -> tuple[Thing, Name] | None:
    """The person whose name ends right before a token; none where the words may describe whose relative he is."""
    found = bearer_at(reading, token - 1)
    if found is None or found[1].end != token or _of_another(reading, found[1]):
        return None
    return found


def _of_another(reading: Reading, name: Name) -> bool:
    """`the wife of X, a teacher`: what follows the name may be said of the wife."""
    words, at = reading.words, name.start
    if at < 2 or words.lower[at - 1] not in ("of", "for", "to"):
        return False
    return any(concept.startswith(KIN) for _, concept in reading.marks.get(at - 2, ()))


def subject(reading: Reading, verb: int) -> tuple[Thing, Name] | None:
    """The person who is the subject of a verb, of a relative clause, or of the verb that this one is joined to."""
    words = reading.words
    for _ in range(4):
        kid = next((k for k in words.kids[verb] if words.dep[k] in SUBJECTS), None)
        if kid is not None and words.lower[kid] in RELATIVE and words.dep[verb] == "relcl":
            return _named(reading, words.head[verb])
        if kid is not None:
            return _named(reading, kid)
        if words.dep[verb] not in ("conj", "xcomp", "advcl") or words.head[verb] == verb:
            return None
        verb = words.head[verb]
    return None


def _named(reading: Reading, at: int) -> tuple[Thing, Name] | None:
    """The person at a token, or the one whom `he` or `she` can only mean; nobody for one of several."""
    words = reading.words
    if any(words.dep[k] == "conj" and reading.owner[k] is not reading.owner[at] for k in words.kids[at]):
        return None
    found = bearer_at(reading, at)
    low = words.lower[at]
    if found or low not in ("he", "she"):
        return found
    return _before(reading, at, "male" if low in MALE else "female" if low in FEMALE else "")


def _before(reading: Reading, at: int, gender: str) -> tuple[Thing, Name] | None:
    """The only person of the passage's last two sentences whom a pronoun can mean."""
    words = reading.words
    sentence = reading.sentence_of(at)
    before = reading.sentences[max(0, sentence.number - 1)]
    first = before.start if before.passage == sentence.passage else sentence.start
    seen: dict[int, Name] = {}
    names = reading.names
    stop = bisect_left(names, at, key=lambda n: n.start)
    for name in names[max(0, stop - 40) : stop]:
        if name.kind == "person" and name.thing >= 0 and name.start >= first:
            thing = reading.people[name.thing]
            court = set(thing.roles) & BACKGROUND and "victim" not in thing.roles
            if thing.may_be(gender) and not court:
                seen[name.thing] = name
    if len(seen) != 1 or words.sentence[at] == 0 or _unread(reading, first, at):
        return None
    thing, name = next(iter(seen.items()))
    return reading.people[thing], name


def _unread(reading: Reading, start: int, end: int) -> bool:
    """Whether a run of capitals is nobody's: it may be a name that was not seen."""
    tags, owner = reading.words.tag, reading.owner
    return any(
        tags[k] == tags[k + 1] == "NNP" and owner[k] is None and owner[k + 1] is None
        for k in range(start, end - 1)
    )
