"""From a trigger to those to whom it happens: names, pronouns, roles, groups, what a sentence leaves out."""

import re
from dataclasses import dataclass, field

from ingest.nlp.dates import number
from ingest.nlp.frames import Trigger
from ingest.nlp.lexicon import lexicon
from ingest.nlp.phrases import marked
from ingest.nlp.reading import Name, Reading, Thing
from ingest.nlp.words import SUBJECTS

MALE, FEMALE = {"he", "him", "his", "himself"}, {"she", "her", "hers", "herself"}
PLURAL = {"they", "them", "their", "themselves"}
GROUPS = {
    "both",
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
BACKGROUND = {"judge", "prosecutor", "official", "witness"}


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
    group: list[str] = field(default_factory=list[str])
    cast: list[str] = field(default_factory=list[str])
    """Those whom a dated list is about, where its head names several."""
    people: dict[int, Thing] = field(default_factory=dict[int, Thing])
    starts: list[Name] = field(default_factory=list[Name])

    def absent(self) -> list[str]:
        """To whom something happens where a line names nobody."""
        return list(self.cast) or ([self.focus] if self.focus else [])


def scene_of(reading: Reading) -> Scene:
    """A scene before the first sentence."""
    scene = Scene(reading)
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
    best = [
        (len(t.mentions), -t.mentions[0].start, t.name)
        for t in reading.people
        if not set(t.roles) & (BACKGROUND | {"lawyer", "relative"})
    ]
    return max(best)[2] if best else None


def victims_of(scene: Scene, trigger: Trigger) -> list[str] | None:
    """Names and `[groups]`; None where what stands in the place is no person; empty where nobody stands there."""
    frame, at = trigger.frame, trigger.at
    reading = scene.reading
    if frame.victim == "owner":
        slot = next(iter(trigger.slots.values()), None)
        return _owners(scene, slot, at) if slot else []
    if frame.victim == "prepositional":
        marker = next((k for k in trigger.slots if k.startswith("someone:")), None)
        preposition = frame.preposition or ""
        target = _after_preposition(reading, preposition, at, trigger.end)
        del marker
        return noun_phrase(scene, target, at) if target is not None else []
    if frame.victim == "subject" or trigger.voice == "passive":
        if (
            frame.victim == "subject"
            and trigger.voice == "passive"
            and frame.tail
            and frame.tail[0].startswith("{")
        ):
            return _owners(scene, trigger.slots.get(frame.tail[0]), at)
        subject = subject_of(reading, at)
        if subject is None:
            return []
        return noun_phrase(scene, subject, at)
    target = object_of(reading, at)
    return noun_phrase(scene, target, at) if target is not None else []


def subject_of(reading: Reading, at: int) -> int | None:
    """The token that heads the subject of a verb, found through conjunctions, relatives and participles."""
    words = reading.words
    close = at - 1
    while close > 0 and (words.tag[close] in ("RB", "MD") or words.lower[close] in ("was", "were", "is", "has", "had", "been", "also")):
        close -= 1
    if (o := reading.owner[close]) and o.kind == "person" and words.sentence[close] == words.sentence[at] and words.form[o.start - 1] != "(" and (
            o.start == words.bounds[words.sentence[at]][0] or words.tag[o.start - 1] not in ("IN", "TO", "CC", ",", "VBD", "VBG", "VBN", "POS")) and (
            words.dep[close] not in ("pobj", "dobj", "conj", "poss")):
        return close
    verb, steps = at, 0
    while steps < 5:
        steps += 1
        kid = next((k for k in words.kids[verb] if words.dep[k] in SUBJECTS), None)
        if kid is not None:
            if words.tag[kid] in ("WP", "WDT") or words.lower[kid] in ("who", "which", "that", "whom"):
                return words.head[verb] if words.head[verb] != verb else None
            return kid
        dep = words.dep[verb]
        if dep in ("acl", "relcl"):
            return words.head[verb]
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


def object_of(reading: Reading, at: int) -> int | None:
    """The token that heads the object of a verb."""
    words = reading.words
    for deps in (("dative",), ("dobj", "obj"), ("oprd",)):
        kid = next((k for k in words.kids[at] if words.dep[k] in deps and k > at), None)
        if kid is None:
            other = next((k for k in words.kids[at] if words.dep[k] == "conj" and words.tag[k] == words.tag[at] and k - at <= 3), None)
            kid = next((k for k in words.kids[other] if words.dep[k] in deps and k > at), None) if other is not None else None
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


def _owners(scene: Scene, slot: tuple[int, int] | None, at: int) -> list[str] | None:
    """Whose home, whose sentence: a possessive before it, `of` or `against` after it."""
    if slot is None:
        return []
    reading, words = scene.reading, scene.reading.words
    low, high = words.bounds[words.sentence[at]]
    start, end = slot
    for k in range(start - 1, max(low, start - 7) - 1, -1):
        if words.lower[k] in MALE | FEMALE | PLURAL and words.tag[k] in ("PRP$", "PRP"):
            return pronoun(scene, k)
        if words.form[k] in ("'s", "’s", "'", "’") and k > low:
            found = _possessor(scene, k - 1, at)
            if found:
                return found
        if words.tag[k] in ("VBD", "VBZ", "VBN", "IN") and words.lower[k] != "of":
            break
    for k in range(end, min(high, end + 7)):
        if words.lower[k] in ("of", "against", "for", "to") and k + 1 < high:
            kid = words.kid(k, "pobj")
            found = noun_phrase(scene, kid if kid is not None else k + 1, at)
            if found:
                return found
            if found is None and any(o and o.kind == "organisation" for o in reading.owner[k + 1 : min(high, k + 8)]):
                return None
        if words.tag[k] in ("VBD", "VBZ"):
            break
    return []


def _possessor(scene: Scene, head: int, at: int) -> list[str] | None:
    """The one name before `'s`, or both of `A and B's`."""
    reading = scene.reading
    owner = reading.owner[head]
    if owner is None or owner.kind != "person" or owner.thing < 0:
        return noun_phrase(scene, head, at)
    names = [reading.people[owner.thing].name]
    if reading.words.lower[owner.start - 1] == "and" and (other := reading.owner[owner.start - 2]) and other.kind == "person" and other.thing >= 0:
        names.insert(0, reading.people[other.thing].name)
    return names


def noun_phrase(scene: Scene, head: int, at: int) -> list[str] | None:
    """Those whom a noun phrase names; None where it names a thing."""
    reading, words = scene.reading, scene.reading.words
    found: list[str] = []
    thing = False
    for part in _conjuncts(reading, head, at):
        if part != head and _same_one(reading, part):
            continue
        one = _single(scene, part)
        if one is None:
            thing = True
        for name in one or []:
            if name not in found:
                found.append(name)
    if len(found) > 1:
        scene.group = [f for f in found if not f.startswith("[")] or found
    return found or (None if thing else [])


def _same_one(reading: Reading, part: int) -> bool:
    """`human rights defender and lawyer`: a second word for the same person, without an article of its own."""
    words = reading.words
    return reading.owner[part] is None and words.tag[part] == "NN" and words.lower[part - 1] in ("and", ",", "/") and any(
        c.startswith("role:") for _, c in reading.marks.get(part, ()))


def _conjuncts(reading: Reading, head: int, at: int) -> list[int]:
    words = reading.words
    parts, k, guard = [head], head, 0
    while guard < 12:
        guard += 1
        nxt = next(
            (
                j
                for j in words.kids[k]
                if words.dep[j] == "conj" and words.tag[j][:2] in ("NN", "CD", "PR", "DT", "JJ") and j != at
            ),
            None,
        )
        if nxt is None or nxt == k:
            break
        parts.append(nxt)
        k = nxt
    extra = [
        j
        for j in words.kids[head]
        if words.dep[j] == "prep" and words.lower[j] in ("with",) and words.lower[j - 1] == "together"
    ]
    for j in extra:
        kid = words.kid(j, "pobj")
        if kid is not None:
            parts.append(kid)
    return parts


def _single(scene: Scene, head: int) -> list[str] | None:
    """One noun phrase without its conjuncts."""
    reading, words = scene.reading, scene.reading.words
    while head + 2 < len(words) and words.form[head + 1] == "-" and words.end[head] == words.start[head + 1] == words.end[head + 1] - 1 and words.start[head + 2] == words.end[head + 1] and reading.owner[head] is None:
        head += 2
    lower = words.lower[head]
    owner = reading.owner[head]
    if owner and owner.kind == "person":
        return _possessed(scene, head, owner)
    if words.tag[head] in ("PRP", "PRP$") or lower in MALE | FEMALE | PLURAL:
        return pronoun(scene, head) if lower != "it" else None
    if owner:
        return None
    low = words.bounds[words.sentence[head]][0]
    left = _left_edge(reading, head, low)
    named = _apposition(reading, head, left)
    kin = _kinship(reading, left, head)
    listed = _list_after(reading, head) if words.tag[head] in ("NNS", "NNPS") else []
    if len(listed) > 1 and _count(reading, left, head) in (None, len(listed)):
        scene.group = listed
        return listed
    plural = words.tag[head] in ("NNS", "NNPS") or lower in (
        "people",
        "men",
        "women",
        "couple",
        "pair",
        "trio",
        "both",
    )
    if named and not (plural and _count(reading, left, head) not in (None, len(named))):
        return named
    if kin:
        return [_relative(scene, left, head)]
    role = (
        any(c.startswith("role:") for k in (head, head - 1) for _, c in reading.marks.get(k, ()) if k >= left)
        or lower in GROUPS
        or words.tag[head] == "CD"
        or lower in ("fifth", "fourth", "third", "former", "latter", "first", "second", "others", "other")
    )
    if not role:
        return None
    return _role(scene, left, head, plural)


def _possessed(scene: Scene, head: int, owner: Name) -> list[str]:
    """A name is the one it names, unless it stands in the possessive before a word of kinship: `Abilov's brother`."""
    del head
    thing = scene.reading.people[owner.thing] if owner.thing >= 0 else None
    return [thing.name if thing else owner.text]


def _left_edge(reading: Reading, head: int, low: int) -> int:
    words = reading.words
    k = head
    while (
        k > low
        and (k == head or words.tag[k] not in ("DT", "PRP$", "CD") or words.tag[k - 1] in ("DT", "PDT", "PRP$"))
        and words.tag[k - 1][:2] in ("NN", "JJ", "DT", "CD", "PR", "PO", "VB", "HY", "RB")
        and words.tag[k - 1] not in ("VBD", "VBZ", "VBP", "PRP")
        and words.form[k - 1] != ","
        and head - k < 9
    ):
        k -= 1
    return k


def _apposition(reading: Reading, head: int, left: int) -> list[str]:
    """A name inside the noun phrase or beside it: `his brother-in-law, Ramil Ahadov`, `two colleagues, A and B`."""
    words = reading.words
    spans: list[int] = [
        k
        for k in range(left, head)
        if (o := reading.owner[k])
        and o.kind == "person"
        and o.start == k
        and words.form[min(o.end, len(words) - 1)] not in ("'s", "’s")
    ]
    for kid in words.kids[head]:
        if words.dep[kid] == "appos":
            spans += [k for k in [kid, *_conjuncts(reading, kid, -1)[1:]]]
    nxt = head + 1
    if not spans and nxt + 1 < len(words):
        if words.form[nxt] in (",", "–", "—", "("):
            nxt += 1
        if (
            (o := reading.owner[nxt])
            and o.kind == "person"
            and words.sentence[nxt] == words.sentence[head]
            and nxt - head <= 2
        ):
            spans.append(nxt)
            k = o.end
            while (
                k + 1 < len(words)
                and words.lower[k] in (",", "and")
                and (p := reading.owner[k + 1])
                and p.kind == "person"
                and words.tag[head] == "NNS"
            ):
                spans.append(k + 1)
                k = p.end
    names: list[str] = []
    for k in spans:
        o = reading.owner[k]
        if o and o.kind == "person" and o.thing >= 0 and reading.people[o.thing].name not in names:
            names.append(reading.people[o.thing].name)
    return names


def _list_after(reading: Reading, head: int) -> list[str]:
    """`two activists with the front (OLF), A and B, ...`, `two co-defendants, the teacher A and the farmer B, ...`."""
    words = reading.words
    high = words.bounds[words.sentence[head]][1]
    names: list[str] = []
    k = head + 1
    while k < min(high, head + 32):
        owner = reading.owner[k]
        if owner and owner.kind == "person" and owner.thing >= 0:
            if words.form[k - 1] in ("'s", "’s"):
                break
            name = reading.people[owner.thing].name
            if name not in names:
                names.append(name)
            k = owner.end
            continue
        if words.tag[k] in ("VBD", "VBZ", "VBP", "MD", "VBN", "VBG", "WP") or words.form[k] in (".", ";", ":"):
            break
        k += 1
    return names


def _kinship(reading: Reading, left: int, head: int) -> bool:
    return any(
        c.startswith("kinship:")
        for k in range(left, head + 1)
        for end, c in reading.marks.get(k, ())
        if end == head + 1
    )


def _relative(scene: Scene, left: int, head: int) -> str:
    """A relative without a name here: the one whom the text names elsewhere, or `[his wife]`."""
    reading = scene.reading
    word = reading.words.lower[head]
    for thing in reading.people:
        for mention in thing.mentions:
            near = reading.words.lower[max(0, mention.start - 4) : mention.start]
            if word in near and "relative" in thing.roles:
                return thing.name
    return f"[{reading.words.chars(left, head + 1)}]"


def _count(reading: Reading, left: int, head: int) -> int | None:
    for k in range(left, head + 1):
        if reading.words.tag[k] == "CD" or reading.words.lower[k] in ("both",):
            return 2 if reading.words.lower[k] == "both" else number(reading.words.lower[k])
    return None


def _role(scene: Scene, left: int, head: int, plural: bool) -> list[str] | None:
    """`the blogger`, `both men`, `six supporters`, `a fourth man`."""
    reading, words = scene.reading, scene.reading.words
    text = words.chars(left, head + 1)
    first = words.lower[left]
    count = _count(reading, left, head)
    whole = next((k for k in range(left, head + 1) if words.lower[k] in ("both", "all")), None)
    if whole is not None and whole > left:
        left, first = whole, words.lower[whole]
    if (
        plural
        or words.tag[head] == "CD"
        or first in ("both", "each", "all")
        or (first == "the" and words.lower[head] in GROUPS)
    ):
        definite = first in ("the", "both", "all", "these", "those", "each", "they") or (
            left == head and words.tag[head] in ("CD", "DT")
        )
        wanted = 2 if first in ("both",) or words.lower[head] in ("both", "couple", "pair", "two") else count
        if definite and wanted and 1 < wanted <= 6 and wanted != len(scene.group):
            company = scene.recent if len(scene.recent) >= wanted else _company_before(scene, left)
            if len(company) >= wanted:
                return company[-wanted:]
        if (
            definite
            and scene.group
            and (count is None or count == len(scene.group) or count == 1 or first in ("each", "all"))
        ):
            return list(scene.group)
        if (
            count is None
            and not definite
            and first not in ("several", "dozens", "some", "many", "other", "fellow")
        ):
            return None
        if count is None and first in ("the",) and not scene.group:
            return None
        prep = next((k for k in words.kids[head] if words.dep[k] == "prep" and words.lower[k] == "of"), None)
        end = words.subtree(prep, 12)[1] if prep is not None else head + 1
        marks = [k for k in range(head + 2, min(end, len(words))) if words.lower[k] == "of" or not words.form[k][:1].isalnum()]
        end = min([end, *marks])
        return [f"[{words.chars(left, min(end, head + 8))}]"] if not re.fullmatch(r"\W*", text) else None
    if first in ("a", "an", "another", "one", "some", "any", "no") or words.lower[head] in (
        "other",
        "third",
        "fourth",
        "fifth",
    ):
        if first in ("no", "any"):
            return None
        later = _named_later(scene, head) if first in ("a", "an") else None
        return [later] if later else [f"[{text}]"]
    if _lawyer(reading, left, head):
        person = next(
            (t.name for t in reading.people if "lawyer" in t.roles and "victim" not in t.roles), None
        )
        if person is None and scene.focus:
            return [scene.focus]
        return [person] if person else [f"[{text}]"]
    who = _by_role(scene, head)
    return [who] if who else []


def _company_before(scene: Scene, at: int) -> list[str]:
    """The persons named before a token, the last one last, those of the court left out."""
    names: list[str] = []
    for mention in reversed(_mentions_before(scene, at)):
        thing = scene.reading.people[mention.thing] if mention.thing >= 0 else None
        if thing and thing.name not in names and not set(thing.roles) & (BACKGROUND | {"lawyer"}):
            names.append(thing.name)
    return names[::-1]


def _named_later(scene: Scene, head: int) -> str | None:
    """`a Catholic priest` at the beginning of a report: the one whom the next lines call that, or the person of the report."""
    reading, words = scene.reading, scene.reading.words
    if words.sentence[head] > 4:
        return None
    word = words.lower[head]
    for thing in reading.people:
        for mention in thing.mentions[:3]:
            near = words.lower[max(0, mention.start - 3) : mention.start] + words.lower[mention.end : mention.end + 8]
            if word in near and mention.start > head and not set(thing.roles) & BACKGROUND:
                return thing.name
    victims = [t for t in reading.people if not set(t.roles) & (BACKGROUND | {"lawyer", "relative"})]
    counts = sorted((len(t.mentions) for t in victims), reverse=True)
    leading = len(counts) == 1 or (len(counts) > 1 and counts[0] >= 3 and counts[1] <= counts[0] * 0.6)
    return scene.main if leading else None


def _lawyer(reading: Reading, left: int, head: int) -> bool:
    return any(
        c == "role:lawyer"
        for k in range(left, head + 1)
        for end, c in reading.marks.get(k, ())
        if end == head + 1
    )


def _by_role(scene: Scene, head: int) -> str | None:
    """A person of that role who was named before (`the poet`), else the one spoken of."""
    reading, words = scene.reading, scene.reading.words
    word = words.lower[head]
    if marked(reading, head, "role:victim") is None and marked(reading, head - 1, "role:victim") is None:
        return None
    meant = (pronoun(scene, head) or [None])[0]
    people = sorted(reading.people, key=lambda t: (t.name != meant, t.name != scene.focus, -len(t.mentions)))
    for thing in people:
        for mention in thing.mentions[:3]:
            if (
                word in words.lower[max(0, mention.start - 3) : mention.start]
                or word in words.lower[mention.end : mention.end + 6]
            ):
                if word not in ("member", "man", "woman", "head", "leader", "citizen", "defender"):
                    return thing.name
    return meant


def pronoun(scene: Scene, at: int) -> list[str]:
    """Whom a pronoun means: a group, or the person who stands out before it."""
    reading, words = scene.reading, scene.reading.words
    lower = words.lower[at]
    if lower in PLURAL:
        return list(scene.group) if scene.group else [scene.focus] if scene.focus else []
    gender = "male" if lower in MALE else "female" if lower in FEMALE else None
    best: tuple[float, str] | None = None
    sentence = reading.sentence_of(at)
    seen: set[int] = set()
    doer = _doer(reading, at)
    for name in reversed(_mentions_before(scene, at)):
        if name.thing < 0 or name.thing in seen:
            continue
        seen.add(name.thing)
        thing = reading.people[name.thing]
        if doer is not None and name.start <= doer < name.end:
            continue
        if gender and thing.gender and thing.gender != gender:
            continue
        score = _salience(scene, name, thing, sentence.number)
        if best is None or score > best[0]:
            best = (score, thing.name)
        if len(seen) > 6:
            break
    if best and best[0] > -8:
        return [best[1]]
    focus = next((t for t in reading.people if t.name == scene.focus), None)
    if focus and (not gender or not focus.gender or focus.gender == gender):
        return [focus.name]
    return [best[1]] if best else []


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


def _mentions_before(scene: Scene, at: int) -> list[Name]:
    from bisect import bisect_left

    starts = scene.reading.doc.user_data.setdefault(
        "casegraph_person_starts", [n.start for n in scene.starts]
    )
    stop = bisect_left(starts, at)
    return scene.starts[max(0, stop - 30) : stop]


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
    score += min(3.0, 0.5 * len(thing.mentions))
    if thing.name == scene.focus:
        score += 2.5
    return score


def learn_gender(reading: Reading) -> None:
    """A person whose sentence, or the one after it, has pronouns of one gender only, and nobody else, has that gender."""
    words = reading.words
    per: dict[int, set[int]] = {}
    for name in reading.names:
        if name.kind == "person" and name.thing >= 0:
            per.setdefault(words.sentence[name.start], set()).add(name.thing)
    votes: dict[int, list[int]] = {}
    for at, low in enumerate(words.lower):
        kind = 1 if low in MALE else -1 if low in FEMALE else 0
        if not kind:
            continue
        here = words.sentence[at]
        people = per.get(here) or per.get(here - 1)
        if people and len(people) == 1:
            votes.setdefault(next(iter(people)), []).append(kind)
    for number_, listed in votes.items():
        if reading.people[number_].gender is None and abs(sum(listed)) >= max(1, len(listed) * 0.6):
            reading.people[number_].gender = "male" if sum(listed) > 0 else "female"


def known_group(reading: Reading) -> frozenset[str]:
    """Words that name several persons."""
    return frozenset(lexicon().concept("role", "victim"))
