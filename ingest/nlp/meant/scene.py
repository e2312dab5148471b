"""Who is spoken of while a text is read from its beginning, and whom a pronoun means there."""

from bisect import bisect_left
from dataclasses import dataclass, field

from ingest.nlp.language.phrases import marked
from ingest.nlp.language.words import SUBJECTS, Words
from ingest.nlp.meant.entries import entry_at
from ingest.nlp.reading import Name, Reading, Thing

MALE, FEMALE = {"he", "him", "his", "himself"}, {"she", "her", "hers", "herself"}
PLURAL = {"they", "them", "their", "themselves"}
PAIR = {"both", "neither", "couple", "pair", "two"}
"""Words for two persons."""
GROUPS = {
    "both",
    "neither",
    "all",
    "each",
    "two",
    "three",
    "four",
    "five",
    "six",
    "couple",
    "pair",
    "trio",
    "these",
    "those",
    "half",
    "most",
}
LEADING = 4
"""How many times oftener than anybody else a lawyer or a relative is named of whom the report itself is."""
ACTS = {
    "asked", "protested", "objected", "tried", "attempted", "demanded", "intervened", "resisted", "refused", "insisted",
    "pleaded", "begged", "approached", "shouted", "complained", "questioned", "opposed", "argued", "screamed",
}  # fmt: skip
"""What somebody does before those who then lay hands on them."""
LATEST = 12
"""Tellings within which a death keeps pronouns from the dead."""
BACKGROUND = {"judge", "prosecutor", "official", "witness"}
ACTING = {"judge", "prosecutor", "lawyer", "official"}
"""Roles of those who act in the proceedings of others."""
SPEAKING = {*ACTING, "relative", "witness"}
"""Roles of those who tell what befell others."""


@dataclass(frozen=True)
class Kin:
    """An unnamed relative to whom something happened: `[his wife]`."""

    words: str
    gender: str
    at: int
    """The token that tells what happened."""


@dataclass
class Scene:
    """Who is spoken of while the text is read from its beginning."""

    reading: Reading
    focus: str | None = None
    """The person that the passage is about."""
    main: str | None = None
    """The person that the unit is about."""
    recent: list[str] = field(default_factory=list[str])
    """Persons to whom something happened, the last one last."""
    struck: dict[str, None] = field(default_factory=dict[str, None])
    """All persons to whom something happened so far, in the order in which they come in."""
    group: list[str] = field(default_factory=list[str])
    whole: list[str] = field(default_factory=list[str])
    """The last row of names that is no part of the one before: of whom the others may be left."""
    told: list[str] = field(default_factory=list[str])
    """Those named to whom something happened last."""
    rest: list[str] = field(default_factory=list[str])
    """Whom the last words for a rest meant."""
    kin: Kin | None = None
    """The last relative without a name to whom something happened."""
    cast: list[str] = field(default_factory=list[str])
    """Those whom a dated list is about, where its head names several."""
    starts: list[Name] = field(default_factory=list[Name])
    named: dict[str, Thing] = field(default_factory=dict[str, Thing])

    def absent(self) -> list[str]:
        """To whom something happens where a line names nobody."""
        return list(self.cast) or ([self.focus] if self.focus else [])


def scene_of(reading: Reading) -> Scene:
    """A scene before the first sentence."""
    scene = Scene(reading)
    scene.named = {t.name: t for t in reading.people}
    scene.starts = [n for n in reading.names if n.kind == "person"]
    if reading.subject:
        thing = next((t for t in reading.people if any(m.text == reading.subject for m in t.mentions)), None)
        scene.focus = thing.name if thing else None
    if scene.focus is None:
        scene.focus = main_person(reading)
    scene.main = scene.focus
    return scene


def main_person(reading: Reading) -> str | None:
    """The person named most, those with a role of the court left out."""
    people = [t for t in reading.people if not set(t.roles) & BACKGROUND]
    helpers = [t for t in people if set(t.roles) & {"lawyer", "relative"}]
    others = max((len(t.mentions) for t in people if t not in helpers), default=0)
    best = [
        (len(t.mentions), -t.mentions[0].start, t.name)
        for t in people
        if t not in helpers or len(t.mentions) > max(LEADING, LEADING * others)
    ]
    return max(best)[2] if best else None


def pronoun(scene: Scene, at: int) -> list[str]:
    """Whom a pronoun means: a group, or the person who stands out before it."""
    reading, words = scene.reading, scene.reading.words
    lower = words.lower[at]
    if lower in PLURAL:
        return list(scene.group) if scene.group else [scene.focus] if scene.focus else []
    gender = "male" if lower in MALE else "female" if lower in FEMALE else None
    if gender and (acting := _kin_acting(reading, at, gender)):
        return [acting]
    entry = entry_at(reading, at)
    best: tuple[float, str] | None = None
    sentence = reading.sentence_of(at)
    kin = _kin_meant(scene, at, gender)
    seen: set[int] = set()
    doer, speaker = _doer(reading, at), _speaker(reading, at)
    for name in reversed(mentions_before(scene, at)):
        if name.thing < 0 or name.thing in seen or (entry and name.start < entry.start):
            continue
        seen.add(name.thing)
        thing = reading.people[name.thing]
        speaks = name.start in speaker and SPEAKING.intersection(thing.roles)
        if speaks and meets_another(reading.words, at):
            return [thing.name]
        other_sex = gender and thing.gender and thing.gender != gender
        if speaks or other_sex or (doer is not None and name.start <= doer < name.end):
            continue
        score = _salience(scene, name, thing, sentence.number)
        if best is None or score > best[0]:
            best = (score, thing.name)
        if len(seen) > 6:
            break
    return _standing_out(scene, best, gender, kin)


def _standing_out(
    scene: Scene, best: tuple[float, str] | None, gender: str | None, kin: str | None
) -> list[str]:
    """The relative, unless the most salient is known to be of that sex; the most salient; whom the passage is about."""
    if kin and (best is None or scene.named[best[1]].gender != gender):
        return [kin]
    if best and best[0] > -8:
        return [best[1]]
    focus = scene.named.get(scene.focus or "")
    if focus and (not gender or not focus.gender or focus.gender == gender):
        return [focus.name]
    return [best[1]] if best else []


def _kin_meant(scene: Scene, at: int, gender: str | None) -> str | None:
    """The unnamed relative whom a pronoun may mean: told of in the sentence before at most, and nobody named since."""
    kin, words = scene.kin, scene.reading.words
    if kin is None or kin.gender != gender or words.sentence[at] - words.sentence[kin.at] > 1:
        return None
    last = next(iter(reversed(mentions_before(scene, at))), None)
    return kin.words if last is None or last.start < kin.at else None


def _kin_acting(reading: Reading, at: int, gender: str) -> str | None:
    """The relative whom a verb strikes for what they do there: `when his father asked why, an officer pushed him`."""
    words, verb = reading.words, reading.words.head[at]
    if words.dep[at] not in ("dobj", "nsubjpass"):
        return None
    act = next((k for k in words.kids[verb] if words.dep[k] == "advcl" and k < at), None)
    who = words.kid(act, "nsubj") if act is not None and words.lower[act] in ACTS else None
    if who is None or words.kid(who, "poss") is None or words.kid(who, "appos") is not None:
        return None
    kin = any(c == f"kinship:{gender}" for _, c in reading.marks.get(who, ()))
    return f"[{words.chars(words.subtree(who)[0], who + 1)}]" if kin else None


def people_near(scene: Scene, at: int, ahead: int = 15) -> list[Thing]:
    """The persons named around a token, those named first in the text among them: enough to find who is meant."""
    reading = scene.reading
    starts = person_starts(scene)
    stop = bisect_left(starts, at)
    near = [n.thing for n in scene.starts[max(0, stop - 60) : stop + ahead] if n.thing >= 0]
    return [reading.people[t] for t in dict.fromkeys([*range(min(6, len(reading.people))), *near])]


def families(scene: Scene) -> dict[str, list[str]]:
    """The persons of a text by the last word of their names, read once a text."""
    key = "casegraph_families"
    if key not in scene.reading.doc.user_data:
        found: dict[str, list[str]] = {}
        for name in scene.named:
            found.setdefault(name.rpartition(" ")[2], []).append(name)
        scene.reading.doc.user_data[key] = found
    return scene.reading.doc.user_data[key]


def person_starts(scene: Scene) -> list[int]:
    """First tokens of all mentions of persons, in order."""
    key = "casegraph_person_starts"
    if key not in scene.reading.doc.user_data:
        scene.reading.doc.user_data[key] = [n.start for n in scene.starts]
    return scene.reading.doc.user_data[key]


def _doer(reading: Reading, at: int) -> int | None:
    """The subject of the verb whose object a pronoun is: somebody else."""
    words = reading.words
    if words.dep[at] in ("nsubj", "nsubjpass", "poss") or words.lower[at] not in ("him", "her", "them"):
        return None
    verb, steps = words.verb_of(at), 0
    while steps < 3:
        kid = next((k for k in words.kids[verb] if words.dep[k] in SUBJECTS), None)
        if kid is not None:
            return kid
        if words.dep[verb] != "conj":
            return None
        verb, steps = words.head[verb], steps + 1
    return None


def _speaker(reading: Reading, at: int) -> range:
    """Who says of whom a pronoun means that something was done to them: `his brother, Ali, says that he was seized`."""
    words = reading.words
    verb = words.head[at]
    if words.dep[at] != "nsubjpass" or words.dep[verb] != "ccomp":
        return range(0)
    subject = words.kid(words.head[verb], "nsubj")
    return range(0) if subject is None else range(*words.subtree(subject))


def meets_another(words: Words, at: int) -> bool:
    """Whether a sentence goes on to one of the other sex: `said that she was beaten when she went to see him`."""
    end = words.bounds[words.sentence[at]][1]
    other = MALE if words.lower[at] in FEMALE else FEMALE
    return any(words.lower[k] in other and words.dep[k] == "dobj" for k in range(at + 1, end))


def mentions_before(scene: Scene, at: int) -> list[Name]:
    """The mentions of persons before a token, the last ones, in order."""
    stop = bisect_left(person_starts(scene), at)
    return scene.starts[max(0, stop - 30) : stop]


def company_before(scene: Scene, at: int) -> list[str]:
    """The persons named before a token, the last one last, those of the court left out."""
    names: list[str] = []
    for mention in reversed(mentions_before(scene, at)):
        thing = scene.reading.people[mention.thing] if mention.thing >= 0 else None
        if thing and thing.name not in names and not set(thing.roles) & (BACKGROUND | {"lawyer"}):
            names.append(thing.name)
    return names[::-1]


def _salience(scene: Scene, name: Name, thing: Thing, sentence: int) -> float:
    reading, words = scene.reading, scene.reading.words
    there = reading.sentence_of(name.start)
    score = -min(12.0, 2.0 * (sentence - there.number))
    if there.passage != reading.sentences[sentence].passage:
        score -= 4
    dep = words.dep[name.end - 1]
    score += 2.0 if dep in SUBJECTS else 0.5 if dep == "dobj" else 0
    if words.form[min(name.end, len(words) - 1)] in ("'s", "’s"):
        score += 0.5
    if set(thing.roles) & BACKGROUND and "victim" not in thing.roles:
        score -= 14
    if set(thing.roles) & {"lawyer", "relative"} and "victim" not in thing.roles:
        score -= 3
    if any(t.type == "death" and thing.name in t.victims for t in reading.tellings[-LATEST:]):
        score -= 6
    score += min(3.0, 0.5 * len(thing.mentions))
    if thing.name == scene.focus:
        score += 2.5
    return score


def learn_gender(reading: Reading) -> None:
    """A person alone in a sentence has the gender of the pronouns of that sentence and the next one.

    In `his wife, A,` the pronoun is of the one named before.
    """
    words = reading.words
    per: dict[int, dict[int, int]] = {}
    for name in reading.names:
        if name.kind == "person" and name.thing >= 0:
            per.setdefault(words.sentence[name.start], {}).setdefault(name.thing, name.start)
    votes: dict[int, list[int]] = {}
    for at, low in enumerate(words.lower):
        kind = 1 if low in MALE else -1 if low in FEMALE else 0
        if not kind:
            continue
        here = words.sentence[at]
        people = per.get(here, {})
        if _of_kin(reading, at):
            people = {thing: start for thing, start in people.items() if start < at}
        people = people or per.get(here - 1, {})
        if len(people) == 1:
            votes.setdefault(next(iter(people)), []).append(kind)
    for number_, listed in votes.items():
        if reading.people[number_].gender is None and abs(sum(listed)) >= max(1, len(listed) * 0.6):
            reading.people[number_].gender = "male" if sum(listed) > 0 else "female"


def _of_kin(reading: Reading, at: int) -> bool:
    """Whether a pronoun says whose relative somebody is: `his wife`."""
    kin = marked(reading, reading.words.head[at], "kinship:") is not None
    return reading.words.tag[at] == "PRP$" and kin
