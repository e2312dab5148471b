"""From a decision with its terms to one telling for each person and part."""

from dataclasses import replace

from ingest.nlp.dates.terms import OTHERS
from ingest.nlp.dates.written import number
from ingest.nlp.events.frames import Trigger
from ingest.nlp.events.sentencing import COMPONENT, NATIONALITY, Part, already_spent, parts, shares
from ingest.nlp.language.words import Words
from ingest.nlp.meant.noun_phrases import noun_phrase
from ingest.nlp.meant.scene import Scene, mentions_before
from ingest.nlp.reading import Reading, Telling

PRONOUNS = ("him", "her")
SERVED, SERVING = "serve", {"serve", "serves", "served", "serving"}
"""The frame and the forms of what is done with a term that was given before: `moved there to serve his term`."""
TOGETHER = 12
"""How many of the last tellings may be of the sentence of which a loss of nationality is a part."""
NAMED = 4
"""Tokens behind `three other` within which it is said who they are."""
TITLED = 6
"""Tokens behind `for` within which somebody is named, titles among them."""


def sentences(scene: Scene, telling: Telling, trigger: Trigger) -> None:
    """Note a telling for each term and person of a decision."""
    reading = scene.reading
    if already_spent(reading, telling.at):
        reading.tellings.append(replace(telling, type="detention"))
        return
    count = len(telling.victims)
    each = shares(reading, telling.at, count)
    if each:
        for victim, part in zip(telling.victims, each, strict=True):
            reading.tellings.append(with_part(telling, [victim], part))
        return
    found = parts(reading, telling.at)
    if trigger.frame.verb == "fine":
        found = [Part(None, "fine", at=telling.at)]
    if not found:
        if trigger.frame.verb in ("ban", "bar", "prohibit", "disqualify"):
            return
        reading.tellings.append(telling)
        return
    if trigger.frame.verb in ("ban", "bar", "prohibit", "disqualify"):
        ban = next((p for p in found if p.months is not None), found[0])
        found = [replace(ban, outcome="ban", component=True)]
    later = between(scene, found[0].at, found[-1].at, telling.victims[:1]) or []
    victims, last = [v for v in telling.victims if v not in later] or telling.victims, telling.at
    for part in found:
        others = between(scene, last, part.at, victims) if part is not found[0] else None
        if others:
            victims, part = others, Part(part.months, part.outcome, False, part.at)
        last = part.at
        reading.tellings.append(with_part(telling, victims, part))


def nationality_lost(scene: Scene, telling: Telling, trigger: Trigger) -> Telling:
    """`sentenced him to ten years and stripped him of his nationality`: a part of the sentence; alone it is none."""
    judged = (
        t for t in reversed(scene.reading.tellings[-TOGETHER:])
        if t.type == "sentence" and t.sentence == telling.sentence and t.frame != SERVED
        and not set(t.victims).isdisjoint(telling.victims)
    )  # fmt: skip
    if "{citizenship}" not in trigger.slots or next(judged, None) is None:
        return telling
    part = Part(None, NATIONALITY, component=True, at=telling.at)
    return with_part(replace(telling, type="sentence"), telling.victims, part)


def parts_for(scene: Scene, at: int) -> list[Part]:
    """What a sentencing verb imposes, or a term by itself: the second of `A got ten years, B eight years` is B's."""
    listed = parts(scene.reading, at)
    own = next((n for n, part in enumerate(listed) if _holds(scene.reading, part, at)), 0)
    if own and between(scene, listed[own - 1].at, listed[own].at, []):
        return [replace(listed[own], component=False), *listed[own + 1 :]]
    return listed


def _holds(reading: Reading, part: Part, at: int) -> bool:
    """Whether a token is one of the term of a part."""
    return any(t.end > at for t in reading.within("terms", part.at, min(part.at, at) + 1))


def between(scene: Scene, start: int, stop: int, victims: list[str]) -> list[str] | None:
    """`A to six years, B and C to four`, `the other five to three`: others who stand between two terms."""
    names: list[str] = []
    words = scene.reading.words
    for k in range(start, stop):
        if words.lower[k] in OTHERS and words.lower[k - 1] == "the":
            names.extend(_rest(scene, k, [*victims, *names]))
            continue
        if words.tag[k] == "PRP$" and (their := _theirs(scene, k)):
            names.append(their)
            continue
        if words.lower[k] in PRONOUNS and words.lower[k + 1 : k + 2] == ["to"]:
            names.extend(n for n in _another(scene, k, victims) if n not in names)
            continue
        if group := _counted_others(words, k):
            names.append(group)
        person = scene.reading.person_at(k)
        if person and person.name not in names and person.name not in victims:
            names.append(person.name)
    return names or None


def _counted_others(words: Words, at: int) -> str | None:
    """`and four other men to one year`: a group that has a term of its own."""
    if words.tag[at] != "CD" or words.lower[at + 1 : at + 2] not in (["other"], ["others"], ["more"]):
        return None
    end = next(
        (k for k in range(at + 2, at + 2 + NAMED) if words.lower[k : k + 1] in (["to"], ["for"])), None
    )
    return f"[{words.chars(at, end)}]" if end else None


def _theirs(scene: Scene, at: int) -> str | None:
    """`and his wife to one year`: whose kin or colleague has a term of their own."""
    reading = scene.reading
    head = next(
        (k for k in (at + 1, at + 2) if reading.words.lower[k + 1 : k + 2] in (["to"], ["got"])), None
    )
    marked = head is not None and any(
        c.startswith(("kinship:", "role:")) for _, c in reading.marks.get(head, ())
    )
    found = noun_phrase(scene, head, at) if head is not None and marked else None
    return found[0] if found else None


def _rest(scene: Scene, at: int, had: list[str]) -> list[str]:
    """`the other two`: those of the group spoken of who have no term yet, if they are so many; else the words."""
    words = scene.reading.words
    counted = words.tag[at + 1 : at + 2] == ["CD"]
    rest = [name for name in scene.group if name not in had]
    several = len(scene.group) > len(rest) > 0 and len(rest) > 1
    if several and (not counted or number(words.lower[at + 1]) == len(rest)):
        return rest
    return [f"[{words.chars(at - 1, at + 2 if counted else at + 1)}]"]


def _another(scene: Scene, at: int, victims: list[str]) -> list[str]:
    """`sentenced her to two years and him to three`: the last one named whom it can mean, and who has no term yet."""
    wanted = {"him": "male", "her": "female"}.get(scene.reading.words.lower[at])
    for name in reversed(mentions_before(scene, at)):
        thing = scene.reading.people[name.thing] if name.thing >= 0 else None
        if thing and thing.name not in victims and thing.may_be(wanted):
            return [thing.name]
    return []


def given_to(scene: Scene, part: Part) -> str | None:
    """Who a term is said to be for: `five years for the doctor A`."""
    reading, words = scene.reading, scene.reading.words
    high = words.bounds[words.sentence[part.at]][1]
    end = next((t.end for t in reading.within("terms", part.at, min(high, part.at + TITLED))), high)
    if words.lower[end : end + 1] != ["for"]:
        return None
    stop = next(
        (k for k in range(end, min(high, end + TITLED)) if words.form[k] in (",", ";", "and")), end + TITLED
    )
    return next((p.name for k in range(end, min(stop, high)) if (p := reading.person_at(k))), None)


def with_part(telling: Telling, victims: list[str], part: Part) -> Telling:
    """The telling of one part of a decision."""

    outcome = part.outcome
    if part.component:
        outcome = f"{COMPONENT}{outcome}" if outcome else "component"
    return replace(
        telling, victims=list(victims), months=part.months, outcome=outcome, component=part.component
    )
