"""From what stands around a mention of a person to doubts: lines of capitals, titles in quotation marks, single words.

What is let go of here was only the encoder's judgement; a name with a title, a role or a relative stays.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc

from ingest.nlp.language.fields import behind_place_label
from ingest.nlp.language.labels import is_label
from ingest.nlp.language.lexicon import lexicon
from ingest.nlp.names.credits import credits
from ingest.nlp.names.mentions import capital, claim, likely, release, shouts
from ingest.nlp.names.person_rows import known_parts
from ingest.nlp.reading import Name, Reading, reading_of
from ingest.nlp.rejections import DOUBTED

STREETS = {"rue", "avenue", "calle", "rua", "avenida", "boulevard", "ulitsa", "jalan"}
JOINTS = {"de", "del", "la", "los", "las", "i"}
"""Words within a name at which it may be taken for two."""
JOINED = 2
"""Small words between two parts of a name."""
OF = {"of", "for"}
MINISTERS = {"minister", "ministers", "secretary"}
VICTIM = "role:victim"
UNREST = {"spring", "uprising", "revolution", "awakening", "intifada"}


@Language.component("casegraph_person_doubts")
def person_doubts(doc: Doc) -> Doc:
    """Let go of what cannot be a person, then find the rest by their parts."""
    reading = reading_of(doc)
    before = [(name.start, name.end) for name in reading.names if name.kind == "person"]
    for step in (
        labels,
        occasions,
        portfolios,
        mere_roles,
        headlines,
        shouted,
        quoted,
        unsupported,
        streets,
        known_parts,
        credits,
        joined,
    ):
        step(reading)
    reading.names.sort(key=lambda n: n.start)
    doc.user_data[DOUBTED] = before
    return doc


def _let_go(reading: Reading, names: Iterable[Name]) -> None:
    """Take mentions back but for those that the encoder holds for likely."""
    release(reading, [n for n in names if not likely(reading, "person", n.start, n.end)])


def _cut(reading: Reading, name: Name, start: int, end: int) -> None:
    """Let go of a mention but for the tokens from `start` to `end`, where there are any."""
    release(reading, [name])
    if start < end:
        claim(reading, replace(name, start=start, end=end, text=reading.words.chars(start, end)))


def labels(reading: Reading) -> None:
    """Let go of the label of a line in a form (`DOB: 4 May 1971`), and of the place in it: `Place: Ali Sabieh`."""
    words = reading.words
    people = [n for n in reading.names if n.kind == "person"]
    followed = (n for n in people if words.form[n.end : n.end + 1] == [":"])
    release(reading, [n for n in followed if is_label(words.chars(n.start, n.end))])
    release(reading, [n for n in people if behind_place_label(reading, n.start)])


def streets(reading: Reading) -> None:
    """Let go of a street called after somebody: `43 Rue Ada Brun`."""
    words = reading.words
    release(reading, [n for n in reading.names if n.kind == "person" and words.lower[n.start] in STREETS])


def occasions(reading: Reading) -> None:
    """Cut the time of unrest off that stands before a name: `during the Damascus Spring al-Rifai took part`."""
    words = reading.words
    for name in [n for n in reading.names if n.kind == "person" and words.lower[n.start] in UNREST]:
        if name.start > 1 and capital(words, name.start - 1) and words.lower[name.start - 2] == "the":
            _cut(reading, name, name.start + 1, name.end)


def portfolios(reading: Reading) -> None:
    """Cut off what a minister is in charge of: `Minister of Internal Affairs Ada Brun`."""
    words, known = reading.words, lexicon().concept("words", "portfolio")
    for name in [n for n in reading.names if n.kind == "person" and words.lower[n.start - 1] in OF]:
        start = next((k for k in range(name.start, name.end) if words.lower[k] not in known), name.end)
        if name.start < start and not MINISTERS.isdisjoint(words.lower[max(0, name.start - 3) : name.start]):
            _cut(reading, name, start, name.end)


def mere_roles(reading: Reading) -> None:
    """Let go of a word for what somebody does, which a capital makes look like a name: `TikToker`."""
    single = [n for n in reading.names if n.kind == "person" and n.end == n.start + 1]
    marked = (n for n in single if any(c == VICTIM for _, c in reading.marks.get(n.start, ())))
    release(reading, [n for n in marked if re.search(r"[a-z][A-Z]", n.text)])


def shouted(reading: Reading) -> None:
    """Let go of what a report is called, and of capitals among capitals, unless most of them recur as a name's."""
    words = reading.words
    cased = {
        f.lower()
        for f, t in zip(words.form, words.tag, strict=True)
        if f[:1].isupper() and not f.isupper() and t[:3] == "NNP"
    }
    doubted: list[Name] = []
    for name in [n for n in reading.names if n.kind == "person"]:
        run = [k for k in range(name.start, name.end) if words.form[k].isalpha()]
        if words.chars(name.start, name.end).lower() in lexicon().concept("words", "report-title"):
            doubted.append(name)
            continue
        if "," in words.form[name.start : name.end] or not all(words.form[k].isupper() for k in run):
            continue
        known = sum(words.lower[k] in cased for k in run)
        among = name.sure < 0.9 and _all_capitals(reading, name) and 2 * known <= len(run)
        if among or SMALL & {words.lower[k] for k in run}:
            doubted.append(name)
    _let_go(reading, doubted)


SMALL = {"to", "of", "and", "for", "in", "the", "at", "on", "a", "an", "with", "without", "by"}


def _all_capitals(reading: Reading, name: Name) -> bool:
    """Whether the rest of the sentence is in capitals too, or at least the word before."""
    words, sentence = reading.words, reading.sentence_of(name.start)
    before = words.form[name.start - 1] if name.start > sentence.start else ""
    if len(before) > 2 and before.isalpha() and before.isupper():
        return True
    return shouts(reading, name.start) > 0


def headlines(reading: Reading) -> None:
    """`Pamiri Lawyer Gets 15 Years`, `Sara Far Sentenced`: capitals of a heading that are no part of a name."""
    for name in [n for n in reading.names if n.kind == "person" and reading.sentence_of(n.start).heading]:
        verb = next((k for k in range(name.start, name.end) if _verb_form(reading, k)), None)
        if verb is None and not any(c.startswith("role:") for _, c in reading.marks.get(name.end - 1, ())):
            continue
        _cut(reading, name, name.start, verb if verb is not None and verb - name.start > 1 else name.start)


def _verb_form(reading: Reading, at: int) -> bool:
    words = reading.words
    return (
        words.lower[at] in lexicon().verbs
        and not words.form[at].isupper()
        and (words.tag[at][:2] == "VB" or words.lower[at].endswith(("ed", "s")))
    )


def quoted(reading: Reading) -> None:
    """Let go of several words in quotation marks of their own, the title of something, unless they recur outside."""
    words = reading.words
    spans = {(q.start, q.end - (words.form[q.end - 1] in ",.")) for q in reading.quotes}
    titles = {words.chars(a, b) for a, b in spans}
    mentions = [
        n
        for n in reading.names
        if n.kind == "person" and n.text in titles and n.end - n.start > 1 and n.sure < 0.9
    ]
    free = {n.text for n in mentions if (n.start, n.end) not in spans}
    aged = {n.end for n in mentions if n.end + 1 < len(words) and words.form[n.end + 1] == ","}
    _let_go(reading, [n for n in mentions if n.text not in free and n.end not in aged])


def unsupported(reading: Reading) -> None:
    """Let go of a single word that only the encoder calls a person, and that never does what persons do."""
    words = reading.words
    known = {
        w
        for n in reading.names
        if n.kind == "person" and (n.end - n.start > 1 or n.sure >= 0.8)
        for w in words.lower[n.start : n.end]
    }
    single: dict[str, list[Name]] = defaultdict(list)
    for name in reading.names:
        if name.kind == "person" and name.end - name.start == 1 and name.sure < 0.8:
            single[words.lower[name.start]].append(name)
    doubted = [
        names
        for word, names in single.items()
        if word not in known and not any(_acts(reading, n.start) for n in names)
    ]
    _let_go(reading, [n for names in doubted for n in names])


def _acts(reading: Reading, at: int) -> bool:
    """Subject of a verb or its agent, owner of a relative, somebody of an age."""
    words = reading.words
    after = words.lower[at + 1 : at + 3]
    if reading.sentence_of(at).heading:
        return False
    if words.dep[at] in ("nsubj", "nsubjpass") and words.tag[words.head[at]][:2] == "VB":
        return True
    if after[:1] and after[0] in ("'s", "’s"):
        return any(c.startswith("kinship:") for k in (at + 2, at + 3) for _, c in reading.marks.get(k, ()))
    if words.dep[at] == "dobj" and words.lower[words.head[at]] in lexicon().verbs:
        return True
    return len(after) == 2 and after[0] in (",", "(") and bool(re.fullmatch(r"[1-9]\d", after[1]))


def joined(reading: Reading) -> None:
    """Put together what the encoder divides at a small word of a name: `Ada Ferrer` with `Puig` of `Ferrer i Puig`."""
    words = reading.words
    people = sorted((n for n in reading.names if n.kind == "person"), key=lambda n: n.start)
    for first, second in pairwise(people):
        between = words.lower[first.end : second.start]
        if (
            0 < len(between) <= JOINED
            and words.form[first.end : second.start] == between
            and JOINTS.issuperset(between)
        ):
            whole = replace(second, start=first.start, text=words.chars(first.start, second.end))
            claim(reading, replace(whole, sure=max(first.sure, second.sure)))
