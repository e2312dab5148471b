"""Victims whom the trigger does not name: the person in focus, who comes along, the prisoner behind the lawyer."""

from ingest.nlp.dates.lists import line_dates
from ingest.nlp.events.frames import Trigger
from ingest.nlp.events.premises import of_nobody, within
from ingest.nlp.events.victims import BAIL, before_verb
from ingest.nlp.language.clauses import clauses_of
from ingest.nlp.meant.noun_phrases import noun_phrase
from ingest.nlp.meant.scene import Scene
from ingest.nlp.reading import Reading

DAY = 5
"""Tokens of a date at most."""


def default(scene: Scene, trigger: Trigger) -> list[str]:
    """Nobody stands in the victim's place: the person in focus, in lists, headings and on the proceedings."""
    if trigger.frame.type == "raid" and (
        (inside := within(scene, trigger.at)) or of_nobody(scene.reading, trigger.at)
    ):
        return inside
    if BAIL in trigger.slots or trigger.frame.type in (
        "trial",
        "hearing",
        "appeal_decision",
        "indictment",
        "charge",
        "denial_of_access",
    ):
        return scene.absent()
    if trigger.voice == "passive" or trigger.frame.victim in ("subject", "owner"):
        words = scene.reading.words
        first = words.bounds[words.sentence[trigger.at]][0]
        begins = trigger.at - first <= 3 or words.lower[_before(scene.reading, trigger.at)] in (
            ",",
            ";",
            ":",
            "and",
            "–",
            "—",
        )
        subjectless = not any(words.dep[k] in ("nsubj", "nsubjpass") for k in words.kids[trigger.at])
        if begins and subjectless and scene.focus:
            return (
                scene.absent()
                if scene.reading.sentence_of(trigger.at).passage in line_dates(scene.reading)
                else [scene.focus]
            )
        if trigger.frame.type == "raid" and scene.focus:
            return [scene.focus]
    return []


def _before(reading: Reading, at: int) -> int:
    """The token before a verb, and before the day that stands between: `; in March 2022 sentenced to two years`."""
    day = next((d for d in reading.within("dates", at - DAY, at) if d.end == at), None)
    if day is None:
        return at - 1
    return day.start - (2 if reading.words.lower[day.start - 1] in ("in", "on") else 1)


def second_look(scene: Scene, trigger: Trigger) -> list[str] | None:
    """The parse found a thing: the person named or meant just before the verb, or nobody where the verb begins."""
    words, at = scene.reading.words, trigger.at
    first = words.bounds[words.sentence[at]][0]
    if all(not words.form[k].isalpha() or words.tag[k] in ("RB", "CD") for k in range(first, at)):
        return []
    other = before_verb(scene.reading, at)
    return (noun_phrase(scene, other, at) or None) if other is not None else None


def joined(scene: Scene, trigger: Trigger, victims: list[str]) -> list[str]:
    """Those beside the victims: `along with nine others`, `together with his son Kuma`."""
    words = scene.reading.words
    clause_list, number = clauses_of(scene.reading)
    clause = clause_list[number[trigger.at]]
    extra: list[str] = []
    for k in range(trigger.at + 1, min(clause.end, trigger.at + 25) - 1):
        if words.lower[k] != "with" or (
            words.lower[k - 1] not in ("along", "together")
            and words.lower[min(k + 2, len(words) - 1)] not in ("others", "other")
        ):
            continue
        kid = words.kid(k, "pobj")
        # `who was held, was freed along with nine others`
        if kid is None or trigger.at < words.verb_of(k) < k:
            continue
        others = words.lower[kid] in ("others",)
        if others and not any(words.tag[j] == "CD" for j in range(k + 1, kid)):
            continue
        found = [f"[{words.chars(k + 1, kid + 1)}]"] if others else noun_phrase(scene, kid, trigger.at)
        extra += [f for f in found or [] if f not in victims]
    return extra


def prisoner(scene: Scene, victims: list[str]) -> list[str]:
    """Access is denied to the prisoner, even where a lawyer or the family is turned away."""
    people = scene.named
    out = [
        v
        for v in victims
        if not v.startswith("[") and not set(people[v].roles if v in people else ()) & {"lawyer", "relative"}
    ]
    return out or ([scene.focus] if scene.focus else victims)
