"""From `the blogger`, `both men`, `six supporters`, `a fourth man` to those who are meant."""

import re

from ingest.nlp.dates import number
from ingest.nlp.phrases import marked
from ingest.nlp.reading import Reading
from ingest.nlp.scene import BACKGROUND, GROUPS, Scene, company_before, people_near, pronoun


def by_role_words(scene: Scene, left: int, head: int, plural: bool) -> list[str] | None:
    """`the blogger`, `both men`, `six supporters`, `a fourth man`."""
    reading, words = scene.reading, scene.reading.words
    text = words.chars(left, head + 1)
    first = words.lower[left]
    count = count_in(reading, left, head)
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
            company = scene.recent if len(scene.recent) >= wanted else company_before(scene, left)
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
        marks = [
            k
            for k in range(head + 2, min(end, len(words)))
            if words.lower[k] == "of" or not words.form[k][:1].isalnum()
        ]
        end = min([end, *marks])
        if words.form[head].isdigit() and left == head:
            return None
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
            (t.name for t in people_near(scene, head) if "lawyer" in t.roles and "victim" not in t.roles),
            None,
        )
        if person is None and scene.focus:
            return [scene.focus]
        return [person] if person else [f"[{text}]"]
    who = _by_role(scene, head)
    return [who] if who else []


def _named_later(scene: Scene, head: int) -> str | None:
    """`a Catholic priest` at the beginning of a report: the one whom the next lines call that, or the person of the report."""
    reading, words = scene.reading, scene.reading.words
    if words.sentence[head] > 4:
        return None
    word = words.lower[head]
    for thing in people_near(scene, head):
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
    people = sorted(
        people_near(scene, head), key=lambda t: (t.name != meant, t.name != scene.focus, -len(t.mentions))
    )
    for thing in people:
        for mention in thing.mentions[:3]:
            if (
                word in words.lower[max(0, mention.start - 3) : mention.start]
                or word in words.lower[mention.end : mention.end + 6]
            ):
                if word not in ("member", "man", "woman", "head", "leader", "citizen", "defender"):
                    return thing.name
    return meant


def count_in(reading: Reading, left: int, head: int) -> int | None:
    for k in range(left, head + 1):
        if reading.words.tag[k] == "CD" or reading.words.lower[k] in ("both",):
            return 2 if reading.words.lower[k] == "both" else number(reading.words.lower[k])
    return None
