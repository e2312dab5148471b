"""From `the blogger`, `both men`, `six supporters`, `a fourth man` to those who are meant."""

import re
from collections.abc import Sequence

from ingest.nlp.dates.written import number
from ingest.nlp.language.phrases import ends_with, marked
from ingest.nlp.language.words import Words
from ingest.nlp.meant.rest import BARE, rest_of, start_of_rest
from ingest.nlp.meant.scene import (
    BACKGROUND,
    GROUPS,
    PAIR,
    PLURAL,
    Scene,
    company_before,
    mentions_before,
    people_near,
    pronoun,
)
from ingest.nlp.reading import Reading, Thing


def by_role_words(scene: Scene, left: int, head: int, plural: bool) -> list[str] | None:
    """`the blogger`, `both men`, `six supporters`, `a fourth man`."""
    words = scene.reading.words
    start = start_of_rest(scene.reading, head) if plural or words.lower[head] in BARE else None
    if start is not None:
        return rest_of(scene, start, head, count_in(scene.reading, start, head))
    whole = next((k for k in range(left, head + 1) if words.lower[k] in ("both", "all")), left)
    first = words.lower[whole]
    if words.lower[head] in RANKS and first == "the" and (ranked := _ranked(scene, head)):
        return ranked
    possessed = words.tag[left] == "PRP$" or "POS" in words.tag[left:head]
    named = head + 1 < len(words) and scene.reading.person_at(head + 1) is not None
    if plural and possessed and words.lower[head] not in BOUND and not named:
        return [f"[{words.chars(left, head + 1)}]"]
    if (
        plural
        or words.tag[head] == "CD"
        or first in WHOLE
        or (first == "the" and words.lower[head] in GROUPS)
    ):
        return _several(scene, whole, head)
    if first in SOME or words.lower[head] in FURTHER:
        return _someone(scene, left, head)
    if first == "the" and _first_to(words, left, head):
        return [f"[{words.chars(left, head + 1)}]"]
    if ends_with(scene.reading, "role:lawyer", left, head):
        near = people_near(scene, head)
        owned = possessed or words.lower[head + 1 : head + 2] == ["of"]
        person = next(
            (t.name for t in near if "lawyer" in t.roles and "victim" not in t.roles),
            None if owned else scene.focus,
        )
        return [person] if person else [f"[{words.chars(left, head + 1)}]"]
    if words.lower[head] in CLIENT:
        return [_client(scene, left, head)]
    if words.tag[left] == "PRP$" and words.lower[head] not in BOUND:
        return [_of_another(scene, left, head)]
    who = _by_role(scene, head)
    return [who] if who else []


def _first_to(words: Words, left: int, head: int) -> bool:
    """Whether words say of whom they speak only as which of many: `the first person to be tried`, no `first lady`."""
    counted = not ORDINALS.isdisjoint(words.lower[left + 1 : head]) and words.dep[head] != "attr"
    return counted and any(words.dep[k] in ("relcl", "acl") for k in words.kids[head])


CLIENT = {"client"}
BOUND = {"clients", "candidate"}
"""Words for those who are spoken of, by what others call them: `her clients were beaten`."""
RANKS = {"first": 0, "former": 0, "second": 1, "third": 2, "fourth": 3, "latter": -1}
"""Which of those named in a row a word means by itself: `the first was shot, the second beaten`."""
ORDINALS = {"first", "second", "third", "fourth", "fifth", "last"}
WHOLE = {"both", "neither", "each", "all"}
COUPLES = {"couple", "pair", "trio"}
SOME = {"a", "an", "another", "one", "some", "any", "no"}
FURTHER = {"other", "second", "third", "fourth", "fifth", "further"}
SEXES = {
    "women": "female",
    "sisters": "female",
    "girls": "female",
    "men": "male",
    "brothers": "male",
    "boys": "male",
}
MANY = {"several", "dozens", "scores", "hundreds", "thousands", "some", "many", "other", "fellow"}
ROUNDING = {
    ("at", "least"), ("at", "most"), ("more", "than"), ("fewer", "than"), ("less", "than"), ("up", "to"),
}  # fmt: skip
ABOUT = {"over", "nearly", "almost", "about", "around", "approximately", "roughly", "some", "estimated"}
"""Words before a number by which it is a round one."""
PARTED = (["them"], ["those"], ["these"], ["whom"])
"""Behind `of`: only some are meant."""
ENDING = {"of", "who", "whom", "which", "that"}
"""Where the words for a group end that says of what they are a part: `five of the nine teachers who were held`."""
SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000}
"""Words that another number multiplies; alone, or behind `several`, they say how many there are at least."""


def _ranked(scene: Scene, head: int) -> list[str]:
    """The one of the row named last; of two only, where the word is `former` or `latter`."""
    rank, row = RANKS[scene.reading.words.lower[head]], scene.group
    fits = len(row) == 2 if scene.reading.words.lower[head] in ("former", "latter") else rank < len(row) > 1
    return [row[rank]] if fits else []


def _someone(scene: Scene, left: int, head: int) -> list[str] | None:
    words = scene.reading.words
    if words.lower[left] in ("no", "any"):
        return None
    further = not FURTHER.isdisjoint(words.lower[left:head])
    later = _named_later(scene, head) if words.lower[left] in ("a", "an") and not further else None
    return [later] if later else [f"[{words.chars(left, head + 1)}]"]


def _several(scene: Scene, left: int, head: int) -> list[str] | None:
    """The group spoken of, or the words for an unnamed one."""
    words = scene.reading.words
    parted = words.lower[head + 1 : head + 2] == ["of"] and words.lower[head + 2 : head + 3] in PARTED
    if parted and words.lower[head] not in WHOLE:
        return _unnamed(scene.reading, left, head)
    first, count = words.lower[left], count_in(scene.reading, left, head)
    definite = (
        first in ("the", "these", "those", "they")
        or first in WHOLE
        or (left == head and words.tag[head] in ("CD", "DT"))
    )
    if first in SOME and words.lower[head] in COUPLES:
        return _unnamed(scene.reading, left, head)
    if definite and (known := _known_company(scene, left, head, count)):
        return known
    if count is None and (first == "the" or not (definite or first in MANY)):
        return None
    if left == head and words.tag[head] == "CD":
        return _bare_number(scene.reading, head)
    return _unnamed(scene.reading, left, head)


def _bare_number(reading: Reading, head: int) -> list[str] | None:
    """`Four of them`, and in figures only what is counted or struck: `at least 42`, `160 were shot`, but no `2019`."""
    words = reading.words
    lead = rounded_from(reading, head)
    if lead == head and not words.form[head].isalpha() and words.dep[head] != "nsubjpass":
        return None
    return _unnamed(reading, lead, head)


def rounded_from(reading: Reading, number: int) -> int:
    """Where the words begin by which a number is a round one (`at least 42`, `more than 160`), else the number."""
    words = reading.words
    if tuple(words.lower[max(0, number - 2) : number]) in ROUNDING:
        return number - 2
    return number - 1 if number and words.lower[number - 1] in ABOUT else number


def _known_company(scene: Scene, left: int, head: int, count: int | None) -> list[str]:
    """The row named last, all to whom anything happened, or the last of them: whichever are so many."""
    words = scene.reading.words
    first = words.lower[left]
    wanted = 2 if not PAIR.isdisjoint((first, words.lower[head])) else count
    if wanted and wanted == len(scene.struck) != len(scene.group) and wanted > 1:
        return list(scene.struck)
    if wanted and 1 < wanted <= 6 and wanted != len(scene.group):
        company = scene.recent if len(scene.recent) >= wanted else company_before(scene, left)
        if len(company) > wanted and (found := _of_sex(scene, company, head, wanted)):
            return found
        if len(company) >= wanted:
            return company[-wanted:]
    fits = count in (None, 1, len(scene.group)) or first in ("each", "all")
    return list(scene.group) if fits else []


def _of_sex(scene: Scene, company: Sequence[str], head: int, wanted: int) -> list[str]:
    """`the two women`: those of the ones spoken of, where the text tells who they are."""
    sex = SEXES.get(scene.reading.words.lower[head])
    found = [name for name in company if sex and name in scene.named and scene.named[name].gender == sex]
    return found if len(found) == wanted else []


def _unnamed(reading: Reading, left: int, head: int) -> list[str] | None:
    """The words for a group, with what `of` adds to them."""
    words = reading.words
    prep = next((k for k in words.kids[head] if words.dep[k] == "prep" and words.lower[k] == "of"), None)
    if prep is not None and words.tag[prep + 1 : prep + 2] == ["VBG"]:  # `convicted 20 people of taking part`
        prep = None
    end = words.subtree(prep, 12)[1] if prep is not None else head + 1
    inner = range(head + 2, min(end, len(words)))
    stops = (k for k in inner if words.lower[k] in ENDING or not _within(reading, k))
    end = min([end, head + 8, *stops])
    while end < len(words) and (words.joins(end - 1) or words.joins(end)):
        end += 1
    text = words.chars(left, end)
    return [f"[{text}]"] if re.search(r"\w", text) else None


def _within(reading: Reading, at: int) -> bool:
    """Whether a token is a word or a part of one: a hyphen, the possessive of a plural."""
    words = reading.words
    possessive = words.tag[at] == "POS" and at + 1 < len(words) and words.form[at + 1][:1].isalpha()
    return words.form[at][:1].isalnum() or words.joins(at) or possessive


def _named_later(scene: Scene, head: int) -> str | None:
    """`a Catholic priest` in the first lines: the one whom the next lines call that, or the person of the report."""
    words = scene.reading.words
    if words.sentence[head] > 4:
        return None
    word = words.lower[head]
    new = [t for t in people_near(scene, head) if not told_before(scene.reading, t, head)]
    for thing in new:
        for mention in thing.mentions[:3]:
            near = (
                words.lower[max(0, mention.start - 3) : mention.start]
                + words.lower[mention.end : mention.end + 8]
            )
            if word in near and mention.start > head and not set(thing.roles) & BACKGROUND:
                return thing.name
    victims = [
        t for t in people_near(scene, head) if not set(t.roles) & (BACKGROUND | {"lawyer", "relative"})
    ]
    main = next((t for t in new if t.name == scene.main), None)
    counts = sorted((len(t.mentions) for t in victims), reverse=True)
    leading = len(counts) == 1 or (len(counts) > 1 and counts[0] >= 3 and counts[1] <= counts[0] * 0.6)
    return main.name if leading and main else None


def told_before(reading: Reading, thing: Thing, head: int) -> bool:
    """Whether a text, and not only its headline, names somebody before a word: who is `a student` then is another."""
    first = next((m for m in thing.mentions if not reading.sentence_of(m.start).heading), None)
    return first is not None and first.start < head


GENERIC = {"member", "man", "woman", "head", "leader", "citizen", "defender"}


def _by_role(scene: Scene, head: int) -> str | None:
    """A person of that role who was named before (`the poet`), else the one spoken of."""
    reading, words = scene.reading, scene.reading.words
    word = words.lower[head]
    if marked(reading, head, "role:victim") is None and marked(reading, head - 1, "role:victim") is None:
        return None
    meant = (pronoun(scene, head) or [None])[0]
    people = sorted(
        people_near(scene, head), key=lambda t: (t.name != meant, t.name != scene.focus, -len(t.mentions))
    )
    called = next((t for t in people if _called(reading, t, word)), None)
    if called and words.lower[head - 1] == "same":
        return called.name
    if called is None or (meant != called.name and not _of_this_passage(scene, called, head)):
        return meant
    return called.name


def _client(scene: Scene, left: int, head: int) -> str:
    """`X's lawyer, Y, said her client`: the last one of the sentence who is no lawyer, else the one of the report."""
    reading = scene.reading
    low = reading.words.bounds[reading.words.sentence[left]][0]
    named = [n for n in reversed(mentions_before(scene, left)) if n.thing >= 0 and n.start >= low]
    near = (
        t.name
        for n in named
        if not {*BACKGROUND, "lawyer"}.intersection((t := reading.people[n.thing]).roles)
    )
    return next(near, None) or scene.main or f"[{reading.words.chars(left, head + 1)}]"


def _of_this_passage(scene: Scene, thing: Thing, head: int) -> bool:
    """Whether somebody is named in the passage of a word before it, or nobody is: it may go on from the one above."""
    reading = scene.reading
    passage = reading.sentence_of(head).passage
    here: set[int] = set()
    for name in reversed(mentions_before(scene, head)):
        if reading.sentence_of(name.start).passage != passage:
            break
        here.add(name.thing)
    return not here or thing.mentions[0].thing in here


def _of_another(scene: Scene, left: int, head: int) -> str:
    """`their driver`: never the one whose driver it is; who is called so elsewhere, or the words themselves."""
    words = scene.reading.words
    named = (t.name for t in people_near(scene, head) if _called(scene.reading, t, words.lower[head]))
    return next(named, f"[{words.chars(left, head + 1)}]")


def _called(reading: Reading, thing: Thing, word: str) -> bool:
    """Whether a person is called by a word beside the name."""
    words = reading.words
    return word not in GENERIC and any(
        word in words.lower[max(0, m.start - 3) : m.start] + words.lower[m.end : _behind(reading, m.end)]
        for m in thing.mentions[:3]
    )


def _behind(reading: Reading, at: int) -> int:
    """How far the words behind a name may say what its bearer is: not those for the next (`A and their driver, B`)."""
    words = reading.words
    far = range(at, min(at + 6, len(words)))
    end = next((k for k in far if words.tag[k] == "PRP$" or reading.person_at(k)), far.stop)
    joined = next((k for k in range(at, end) if words.lower[k] == "and"), end)
    return joined if end < far.stop and words.tag[end] != "PRP$" else end


def count_in(reading: Reading, left: int, head: int) -> int | None:
    """The number that stands in a noun phrase: `two dozen activists`, `several hundred people`."""
    words = reading.words
    for k in range(left, head + 1):
        following = words.lower[k + 1] if k < head else ""
        if following in SCALES and (times := number(words.lower[k])):
            return times * SCALES[following]
        if words.lower[k] in SCALES:
            return SCALES[words.lower[k]]
        if counts(reading, k) or words.lower[k] in ("both", "neither"):
            return 2 if words.lower[k] in PAIR else _number_at(words, k)
    return None


def _number_at(words: Words, at: int) -> int | None:
    """The number that begins at a token: `forty-four` is three of them."""
    joined = at + 2 < len(words) and words.joins(at + 1)
    return number("".join(words.lower[at : at + 3]) if joined else words.lower[at])


def counts(reading: Reading, at: int) -> bool:
    """Whether a token is a number, also where the parse has another word: `Eleven students`, `the other twelve`."""
    words = reading.words
    return words.tag[at] == "CD" or (words.tag[at] in ("JJ", "NN") and (number(words.lower[at]) or 0) > 1)


def quantity(reading: Reading, head: int) -> bool:
    """`several of them`, `dozens of protesters`: words for a part or a number of persons."""
    words = reading.words
    return words.lower[head] in MANY and any(
        words.lower[k] in (*PLURAL, "whom") or ends_with(reading, "role:", k - 1, k)
        for prep in words.kids[head]
        if words.lower[prep] == "of"
        for k in words.kids[prep]
    )
