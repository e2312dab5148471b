"""From a trigger to those to whom it happens: the place of the victim in the sentence, by frame and voice."""

from ingest.nlp.events.compared import before_comparison
from ingest.nlp.events.frames import PREMISES, Trigger
from ingest.nlp.events.owners import owners_in_row, owners_of
from ingest.nlp.language.phrases import ends_with
from ingest.nlp.language.voices import ORDERING
from ingest.nlp.language.words import SUBJECTS, Words
from ingest.nlp.meant.noun_phrases import noun_phrase
from ingest.nlp.meant.scene import FEMALE, GROUPS, MALE, PLURAL, Scene
from ingest.nlp.reading import Reading

PEOPLE = {
    "people", "persons", "men", "women", "boys", "girls", "children", "others", "occupants", "residents", "worshippers",
}  # fmt: skip
"""Plurals for persons that tell no role."""
JOINED = 24
"""Tokens before a verb within which a semicolon parts its subject from what a parse takes for it."""
STEPS = 4
"""Verbs joined to one whose subject is theirs."""
BAIL = "{bail}"
"""What is asked of a court and refused to whom its proceedings are about, named or not."""


def victims_of(scene: Scene, trigger: Trigger) -> list[str] | None:
    """Names and `[groups]`; None where what stands in the place is no person; empty where nobody stands there."""
    frame, at = trigger.frame, trigger.at
    reading = scene.reading
    if frame.victim == "owner":
        slot = trigger.slots.get(PREMISES) or next(iter(trigger.slots.values()), None)
        return owners_in_row(scene, slot, at) if slot else []
    if frame.victim == "prepositional":
        preposition = frame.preposition or ""
        target = _after_preposition(reading, preposition, at, trigger.end)
        return noun_phrase(scene, target, at) if target is not None else []
    if frame.victim == "subject" or trigger.voice == "passive":
        if (
            frame.victim == "subject"
            and trigger.voice == "passive"
            and frame.tail
            and frame.tail[0].startswith("{")
        ):
            return owners_of(scene, trigger.slots.get(frame.tail[0]), at)
        subject = subject_of(reading, at)
        if subject is None:
            return []
        return noun_phrase(scene, subject, at)
    target = object_of(reading, at)
    if target is None or target in range(*trigger.slots.get(BAIL, (0, 0))):
        return []  # `refused bail`
    return noun_phrase(scene, target, at)


def subject_of(reading: Reading, at: int) -> int | None:
    """The token that heads the subject of a verb, and not the name of one with whom it is only compared."""
    found = _subject_of(reading, at)
    return found if found is None else before_comparison(reading, found, at) or found


def _subject_of(reading: Reading, at: int) -> int | None:
    """The token that heads the subject of a verb, found through conjunctions, relatives and participles."""
    words = reading.words
    close = at - 1
    while close > 0 and (
        words.tag[close] in ("RB", "MD")
        or words.lower[close] in ("was", "were", "is", "has", "had", "been", "also")
    ):
        close -= 1
    if (
        (o := reading.owner[close])
        and o.kind == "person"
        and words.sentence[close] == words.sentence[at]
        and words.form[o.start - 1] != "("
        and (
            o.start == words.bounds[words.sentence[at]][0]
            or words.tag[o.start - 1] not in ("IN", "TO", "CC", ",", "VBD", "VBG", "VBN", "POS")
        )
        and (words.dep[close] not in ("pobj", "dobj", "conj", "poss"))
    ):
        return close
    verb, steps = at, 0
    while steps < 5:
        steps += 1
        kid = next((k for k in words.kids[verb] if words.dep[k] in SUBJECTS), None)
        if kid is not None:
            if words.tag[kid] in ("WP", "WDT") or words.lower[kid] in ("who", "which", "that", "whom"):
                return words.head[verb] if words.head[verb] != verb else None
            return _behind_apposition(words, _behind_semicolon(words, kid, at), at)
        dep = words.dep[verb]
        if dep in ("acl", "relcl"):
            return words.head[verb]
        if (ordered := _ordered(words, verb)) is not None:
            return ordered
        if words.head[verb] == verb or dep not in (
            "conj",
            "xcomp",
            "advcl",
            "ccomp",
            "pcomp",
            "prep",
            "dep",
            "parataxis",
            "auxpass",
            "aux",
        ):
            break
        verb = words.head[verb]
    return before_verb(reading, at)


def _behind_semicolon(words: Words, subject: int, at: int) -> int:
    """The noun that a parse hangs on the subject before a semicolon: `A left; its treasurer, B, was detained`."""
    low = max(subject, at - JOINED)
    stop = next((k for k in range(at - 1, low, -1) if words.form[k] == ";"), at)
    nouns = (k for k in range(stop + 1, at) if words.head[k] < stop and words.tag[k][:2] == "NN")
    return next(nouns, subject)


def _behind_apposition(words: Words, subject: int, at: int) -> int:
    """The pronoun behind what its clause begins with of the same person: `Then a student, he was detained`."""
    behind = subject + 2
    renamed = behind < at and words.form[subject + 1] == "," and words.tag[behind] == "PRP"
    return behind if renamed and words.tag[subject] == "NN" else subject


def _ordered(words: Words, verb: int) -> int | None:
    """Whom an order says something is to be done to: `ordered A and B to be held`."""
    head = words.head[verb]
    if words.dep[verb] not in ("xcomp", "ccomp") or words.lower[head] not in ORDERING:
        return None
    struck = words.kid(head, "dobj")
    return struck if struck is not None and head < struck < verb else None


def before_verb(reading: Reading, at: int) -> int | None:
    """Without a subject in the parse: the person named or meant just before the verb in its sentence."""
    words = reading.words
    low = words.bounds[words.sentence[at]][0]
    for k in range(at - 1, max(low, at - 14) - 1, -1):
        owner = reading.owner[k]
        if owner and owner.kind == "person":
            return k
        if words.lower[k] in MALE | FEMALE | PLURAL and words.tag[k] == "PRP":
            return k
        if words.tag[k] in ("VBD", "VBZ", "VBP") and k < at - 2:
            break
    return None


def struck_by(reading: Reading, at: int) -> int | None:
    """The token for whom or what a verb strikes."""
    passive, active = (reading.words.kid(at, dep) for dep in ("nsubjpass", "nsubj"))
    return next((k for k in (passive, object_of(reading, at), active) if k is not None), None)


def struck_with_joined(words: Words, at: int) -> int | None:
    """The token for whom a verb strikes by itself, else by the one that it is joined to: `was arrested and charged`."""
    struck = words.kid(at, "nsubjpass", "dobj")
    joined = struck is None and words.dep[at] == "conj"
    return words.kid(words.head[at], "nsubjpass") if joined else struck


def counted_struck(reading: Reading, at: int) -> tuple[int, int] | None:
    """The number and the noun for unnamed people whom a verb strikes: `tried 14 men`, `more than 160 were freed`.

    None for those who were spoken of before: `the 14 men`, `five of them`.
    """
    words = reading.words
    struck = words.kid(at, "nsubjpass", "dobj")
    if struck is None and words.tag[at] == "VBN" and words.dep[at] == "acl":
        struck = words.head[at]
    if struck is None or reading.owner[struck] or words.kid(struck, "det", "poss") is not None:
        return None
    number = struck if words.tag[struck] == "CD" else words.kid(struck, "nummod")
    parted = any(words.lower[k] == "of" for k in words.kids[struck]) and number == struck
    if number is None or parted or words.lower[number] in ("one", "1"):
        return None
    people = number == struck or words.lower[struck] in PEOPLE or is_role(reading, struck)
    return (number, struck) if people else None


def is_role(reading: Reading, noun: int) -> bool:
    """Whether a noun is a word for what somebody is: `driver`, `supporter`."""
    return ends_with(reading, "role:", noun - 1, noun)


def governed_by(reading: Reading, at: int) -> int | None:
    """What stands behind the `of` of a noun."""
    words = reading.words
    of = next((k for k in words.kids[at] if words.dep[k] == "prep" and words.lower[k] == "of"), None)
    return words.kid(of, "pobj") if of is not None else None


def object_of(reading: Reading, at: int) -> int | None:
    """The token that heads the object of a verb."""
    words = reading.words
    for deps in (("dative",), ("dobj", "obj"), ("oprd",)):
        kid = next((k for k in words.kids[at] if words.dep[k] in deps and k > at), None)
        if kid is None:
            other = next(
                (
                    k
                    for k in words.kids[at]
                    if words.dep[k] == "conj" and words.tag[k] == words.tag[at] and k - at <= 3
                ),
                None,
            )
            kid = (
                next((k for k in words.kids[other] if words.dep[k] in deps and k > at), None)
                if other is not None
                else None
            )
        if kid is not None and words.tag[kid] != "IN":
            if (
                deps == ("dobj", "obj")
                and not _personal(reading, kid)
                and (other := _named_right_after(reading, at)) is not None
            ):
                return other
            return kid
    embedded = next((k for k in words.kids[at] if words.dep[k] == "ccomp" and k > at), None)
    if embedded is not None:
        kid = next((k for k in words.kids[embedded] if words.dep[k] in SUBJECTS and k > at), None)
        if kid is not None:
            return kid
    return _named_right_after(reading, at)


def _named_right_after(reading: Reading, at: int) -> int | None:
    words = reading.words
    low, high = words.bounds[words.sentence[at]]
    for k in range(at + 1, min(at + 9, high)):
        owner = reading.owner[k]
        if owner and owner.kind == "person":
            return k
        if words.tag[k] == "PRP" and words.lower[k] in MALE | FEMALE | PLURAL:
            return k
        if words.tag[k] in ("IN", "TO", "VBD", "VBZ", "WP", ":", ".", "-LRB-"):
            break
    dep_head = words.head[at] if words.dep[at] == "relcl" else None
    return dep_head if dep_head is not None and low <= dep_head < at else None


def _personal(reading: Reading, at: int) -> bool:
    words = reading.words
    owner = reading.owner[at]
    if owner:
        return owner.kind == "person"
    if words.tag[at] == "PRP":
        return words.lower[at] != "it"
    return (
        any(c.startswith(("role:", "kinship:")) for _, c in reading.marks.get(at, ()))
        or words.lower[at] in GROUPS
    )


def _after_preposition(reading: Reading, preposition: str, at: int, end: int) -> int | None:
    words = reading.words
    stop = words.bounds[words.sentence[at]][1]
    for k in range(max(at + 1, end - 6), min(stop, end + 10)):
        if words.lower[k] == preposition:
            kid = words.kid(k, "pobj")
            if kid is not None:
                return kid
            return next((j for j in range(k + 1, min(k + 6, stop)) if _personal(reading, j)), None)
    return None
