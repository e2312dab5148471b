"""Victims whom the trigger does not name: the person in focus, who comes along, the prisoner behind the lawyer."""

from ingest.nlp.dates.lists import line_dates
from ingest.nlp.events.frames import Trigger
from ingest.nlp.events.premises import of_nobody, within
from ingest.nlp.events.victims import BAIL, before_verb
from ingest.nlp.language.clauses import clauses_of
from ingest.nlp.language.phrases import marked
from ingest.nlp.language.words import Words
from ingest.nlp.meant.noun_phrases import noun_phrase
from ingest.nlp.meant.scene import Scene
from ingest.nlp.reading import Reading

DAY = 5
"""Tokens of a date at most."""
WITH = {"with", "alongside"}
WITHIN = 25
"""Tokens behind what tells an event within which its companions are named."""
COMPANY = {
    "others", "colleagues", "comrades", "companions", "friends", "codefendants", "defendants", "classmates",
    "neighbours", "relatives", "people", "men", "women",
}  # fmt: skip
"""Words for those who are companions where they are counted behind `with`."""
ROOMS = {"cell", "room", "dormitory", "ward", "barracks"}
"""What is shared with others to whom nothing needs to have happened that day: `held in a cell with 70 others`."""
LETTING = {"allow", "permit", "let", "accept"}
SENDING = 14
"""Tokens behind such a verb within which it is said who sends or brings something."""
BESIDES = {"other", "fellow"}
"""Words by which others of some kind are."""


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


def joined(scene: Scene, at: int, victims: list[str]) -> list[str]:
    """Those beside the victims: `along with nine others`, `together with his son`, `with three fellow students`."""
    words = scene.reading.words
    clause_list, number = clauses_of(scene.reading)
    clause = clause_list[number[at]]
    extra: list[str] = []
    for k in range(at + 1, min(max(clause.end, _end_of_aside(words, at)), at + WITHIN) - 1):
        kid = words.kid(k, "pobj") if words.lower[k] in WITH else None
        # `who was held, was freed along with nine others`
        if kid is not None and _beside(scene.reading, k, kid) and not at < words.verb_of(k) < k:
            extra += [name for name in _companions(scene, k, kid, at) if name not in victims]
    return extra


def _end_of_aside(words: Words, at: int) -> int:
    """Where what stands between commas right behind a noun ends: `His trial, with 93 others, opened`."""
    noun = words.tag[at][:2] == "NN" and words.form[at + 1 : at + 2] == [","]
    return (
        max((words.subtree(k)[1] + 1 for k in words.kids[at] if words.lower[k] in WITH), default=0)
        if noun
        else 0
    )


def _beside(reading: Reading, preposition: int, kid: int) -> bool:
    """Whether a preposition joins companions: `along with`, and `with two others`, but no `with two other crimes`."""
    words = reading.words
    if words.lower[preposition] == "alongside" or words.lower[preposition - 1] in ("along", "together"):
        return True
    phrase = range(preposition + 1, kid + 1)
    counted = any(words.tag[k] == "CD" for k in phrase) and words.lower[preposition - 1] not in ROOMS
    people = words.lower[kid] in COMPANY or marked(reading, kid, "role:") is not None
    return counted and people and not (COMPANY | BESIDES).isdisjoint(words.lower[k] for k in phrase)


def _companions(scene: Scene, preposition: int, kid: int, at: int) -> list[str]:
    """Who they are: those named beside the words for them (`two others, A and B`), else the words."""
    words = scene.reading.words
    found = noun_phrase(scene, kid, at) or []
    if words.lower[kid] != "others" or (found and not any(name.startswith("[") for name in found)):
        return found
    counted = any(words.tag[k] == "CD" for k in range(preposition + 1, kid))
    return [f"[{words.chars(preposition + 1, kid + 1)}]"] if counted else []


def kept_from(reading: Reading, trigger: Trigger, victims: list[str]) -> bool:
    """Whether what kin would give is not let in: `has not allowed in the medicine that her family sends`."""
    words, at = reading.words, trigger.at
    if trigger.frame.type != "ill_treatment" or trigger.frame.verb not in LETTING or len(victims) != 1:
        return False
    near = range(at + 1, min(at + SENDING, words.bounds[words.sentence[at]][1]))
    givers = [k for k in near if words.dep[k] == "nsubj" and words.head[k] != at]
    return any(marked(reading, k, "kinship:") and words.lower[k] in victims[0].lower() for k in givers)


def prisoner(scene: Scene, victims: list[str]) -> list[str]:
    """Access is denied to the prisoner, even where a lawyer or the family is turned away."""
    people = scene.named
    out = [
        v
        for v in victims
        if not v.startswith("[") and not set(people[v].roles if v in people else ()) & {"lawyer", "relative"}
    ]
    return out or ([scene.focus] if scene.focus else victims)
