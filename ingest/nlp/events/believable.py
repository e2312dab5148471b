"""Whether a trigger means what it seems to: verbs of many meanings, false friends, what is only an accusation."""

from ingest.nlp.events.circumstances import actor_of
from ingest.nlp.events.frames import Trigger
from ingest.nlp.language.clauses import clauses_of
from ingest.nlp.language.lexicon import lexicon
from ingest.nlp.meant.scene import Scene
from ingest.nlp.reading import Reading

BODIES = {
    "unit", "force", "forces", "police", "army", "military", "government", "authorities", "battalion", "troops",
    "agencies", "agency", "state", "ministry", "regime", "service", "services", "council", "junta", "party",
    "militia", "militias", "company",
}  # fmt: skip
"""Who is accused in public, and in no court."""
PROCEEDINGS = ("{trial}", "{hearing}")
SITTING = ("event-types:hearing", "phrases:hearing")


def believable(scene: Scene, trigger: Trigger) -> bool:
    """Bare verbs of many meanings need a sign that the matter is custody."""
    frame, reading, words = trigger.frame, scene.reading, scene.reading.words
    at = trigger.at
    if frame.verb == "hold" and not frame.tail:
        clause = clauses_of(reading)[0][clauses_of(reading)[1][at]]
        near = set(words.lower[at : min(clause.end, at + 9)])
        time = bool(reading.within("terms", at + 1, clause.end))
        return trigger.voice == "passive" and (
            bool(
                near
                & {
                    "incommunicado",
                    "custody",
                    "detention",
                    "until",
                    "since",
                    "overnight",
                    "cell",
                    "without",
                    "there",
                    "hostage",
                }
            )
            or time
            or any(n is not None and n.kind == "facility" for n in reading.owner[at : clause.end])
        )
    if frame.verb == "take" and not frame.tail:
        near = set(words.lower[at + 1 : at + 8])
        return (
            bool(
                near & {"police", "agents", "officers", "men", "soldiers", "intelligence", "gunmen", "forces"}
            )
            or words.lower[at + 2 : at + 4] == ["with", "them"]
            or (
                trigger.voice == "passive"
                and "by" in near
                and any(n and n.kind == "organisation" for n in reading.owner[at + 1 : at + 9])
            )
        )
    if frame.verb == "stop" and not frame.tail:
        return trigger.voice == "passive" and bool(set(words.lower[at + 1 : at + 4]) & {"at", "by"})
    if frame.verb in ("seize", "capture", "grab", "snatch") and trigger.voice == "active":
        return True
    if (
        frame.verb == "charge"
        and trigger.voice == "active"
        and not set(words.lower[at : at + 10]) & {"with", "under", "for", "him", "her", "them"}
    ):
        return False
    if (
        frame.verb == "charge"
        and words.lower[at + 1 : at + 3] == ["with", "organising"]
        and trigger.voice == "passive"
    ):
        return not set(words.lower[at + 3 : at + 6]) & {"archive", "library"}
    if frame.verb in ("surrender", "disappear") and trigger.voice == "passive":
        return False
    if frame.verb == "leave" and frame.type == "release":
        return trigger.voice == "active"
    if frame.verb == "accuse" and trigger.voice == "passive" and body_accused(reading, at):
        return False
    return not (frame.verb == "accuse" and trigger.voice == "active" and accuser(scene, trigger))


def body_accused(reading: Reading, verb: int) -> bool:
    """Whether a body of the state is accused: `the unit has been accused of arbitrary arrests`."""
    words = reading.words
    subject = words.kid(verb, "nsubjpass")
    if subject is None and words.dep[verb] == "acl":
        subject = words.head[verb]
    owner = reading.owner[subject] if subject is not None else None
    body = owner is not None and owner.kind in ("organisation", "court", "facility")
    return body or (subject is not None and words.lower[subject] in BODIES)


def accuser(scene: Scene, trigger: Trigger) -> bool:
    """Somebody accuses the state: no charge."""
    actor = scene.named.get(actor_of(scene.reading, trigger) or "")
    return actor is not None and not set(actor.roles) & {"prosecutor", "judge", "official"}


def accused_of(scene: Scene, at: int) -> bool:
    """Whether a verb is part of what somebody is accused of: `accused of hitting a man`."""
    words = scene.reading.words
    k, steps = at, 0
    while words.head[k] != k and steps < 4:
        above = words.head[k]
        if (
            words.tag[above] == "IN"
            and words.lower[above] in ("of", "with", "for")
            and words.tag[at] == "VBG"
        ):
            verb = words.lower[words.head[above]]
            if any(
                f.type in ("charge", "conviction", "acquittal") for f, _ in lexicon().verbs.get(verb, ())
            ) or verb in ("charges", "suspicion", "guilty"):
                return True
        k, steps = above, steps + 1
    return False


def proceedings_elsewhere(reading: Reading, trigger: Trigger) -> bool:
    """Whether the verb says something else than of the trial it was read with: `concludes that the trial was unfair`.

    Of `a hearing in the trial of A was held` it is the hearing that was held.
    """
    words = reading.words
    nouns = [end - 1 for slot, (_, end) in trigger.slots.items() if slot in PROCEEDINGS]
    for noun in nouns:
        lead = words.head[noun]
        within = (
            words.dep[noun] == "pobj" and words.lower[lead] == "in" and is_sitting(reading, words.head[lead])
        )
        if within or words.lower[trigger.at + 1 : trigger.at + 2] == ["that"]:
            return True
    return False


def is_sitting(reading: Reading, at: int) -> bool:
    """Whether a token begins a word for one sitting: `hearing`, `session`."""
    return any(concept in SITTING for _, concept in reading.marks.get(at, ()))
