"""From what stands around a run of capitals to persons that the model missed, and away from those it made up.

For a person: a description (`X, a dentist and former MP`), a field (`Name: X`), a list after a plural (`his sons Ali and
Omar`). Against: a line of capitals without a name that recurs, a single word that does nothing that persons do.
"""

import re
from collections import defaultdict
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from ingest.nlp.bodies import capital, claim
from ingest.nlp.lexicon import lexicon
from ingest.nlp.persons import _can_be_person as can_be_person  # pyright: ignore[reportPrivateUsage]
from ingest.nlp.persons import _known_parts as known_parts  # pyright: ignore[reportPrivateUsage]
from ingest.nlp.persons import run_of
from ingest.nlp.reading import Name, Reading, reading_of

FIELD = re.compile(r"\b(?:Full name|Name|NAME|Prisoner)\s*:\s*|\bNAME\s+(?=[A-Z])")
GIVEN = ("kinship:", "role:", "honorific:")
DETERMINERS = {"a", "an", "the", "former", "his", "her", "their", "one", "then", "currently", "another"}
REACH = 7
"""Words after a comma within which a description names what somebody is."""


@Language.component("casegraph_person_evidence")
def person_evidence(doc: Doc) -> Doc:
    """Weigh what stands around the mentions of persons."""
    reading = reading_of(doc)
    for step in (described, introduced, lead, fields, grouped, headlines, shouted, quoted, unsupported, known_parts):
        step(reading)
    reading.names.sort(key=lambda n: n.start)
    return doc


def described(reading: Reading) -> None:
    """`Fonyuy Wirba, a community radio presenter`: a run of capitals that an apposition calls a person."""
    words = reading.words
    for comma, form in enumerate(words.form):
        if form != "," or comma + 2 >= len(words) or words.lower[comma + 1] not in DETERMINERS:
            continue
        start = _run_before(reading, comma)
        if comma - start in (2, 3, 4) and _says_who(reading, comma) and _plain(reading, start, comma):
            claim(reading, Name("person", start, comma, words.chars(start, comma), sure=0.8))


def introduced(reading: Reading) -> None:
    """`his lawyer, Ifeoma Okpara`, `two fellow-defendants, Abgul oglu and`: a noun for a person, then a name."""
    words = reading.words
    for comma, form in enumerate(words.form):
        at = comma + 1
        if form != "," or at >= len(words) or not capital(words, at) or reading.owner[at]:
            continue
        stop = run_of(reading, at)
        if (
            stop - at in (2, 3, 4)
            and stop < len(words)
            and words.lower[stop] in CLOSING
            and _named_by(reading, comma)
            and _plain(reading, at, stop)
        ):
            claim(reading, Name("person", at, stop, words.chars(at, stop), sure=0.8))


CLOSING = {",", "and", "who", ".", ";", "(", "is", "was", "has", "had", "said", "says"}


def _named_by(reading: Reading, comma: int) -> bool:
    """The noun phrase before the comma is headed by a word for a person."""
    words = reading.words
    for k in range(comma - 1, max(reading.sentence_of(comma).start - 1, comma - REACH), -1):
        if (
            words.form[k] in (",", ";")
            or words.tag[k][:2] == "VB"
            or (reading.owner[k] and k == comma - 1 and reading.owner[k].kind == "person")
        ):
            return False
        if any(c.startswith(("role:", "kinship:")) for _, c in reading.marks.get(k, ())):
            return k == comma - 1 or words.lower[k + 1] in ("of", "at", "for", "in", "from")
    return False


def _run_before(reading: Reading, comma: int) -> int:
    words = reading.words
    low = max(reading.sentence_of(comma).start, comma - 5)
    start = comma
    while start > low and capital(words, start - 1) and _free(reading, start - 1):
        start -= 1
    return start


def _free(reading: Reading, at: int) -> bool:
    """Held by nobody, or by one word that a longer name may take over."""
    owner = reading.owner[at]
    return owner is None or (owner.kind == "person" and owner.end - owner.start == 1 and owner.sure <= 0.8)


def _says_who(reading: Reading, comma: int) -> bool:
    """A noun of profession or kinship before the next comma or verb."""
    words = reading.words
    for k in range(comma + 1, min(comma + 1 + REACH, len(words))):
        if words.sentence[k] != words.sentence[comma] or words.form[k] in (",", ";", "."):
            return False
        if words.tag[k][:2] == "VB" and words.tag[k] not in ("VBN", "VBG"):
            return False
        found = [(e, c) for e, c in reading.marks.get(k, ()) if c.startswith(("role:", "kinship:"))]
        if found and not (found[0][0] < len(words) and words.tag[found[0][0]] in ("NN", "NNS", "NNP")):
            return True
    return False


def _plain(reading: Reading, start: int, stop: int) -> bool:
    words = reading.words
    marked = any(not c.endswith(":particle") for k in range(start, stop) for _, c in reading.marks.get(k, ()))
    return not marked and not reading.sentence_of(start).heading and can_be_person(reading, start, stop)


def lead(reading: Reading) -> None:
    """`Bekele Tolosa (Oromo: ...; 1966 – 2001) was`: the head of an article, with a life's years in brackets."""
    words = reading.words
    for begin, _, passage in reading.clean.passages:
        at = words.token_at(begin)
        stop = run_of(reading, at) if passage.kind != "heading" and reading.owner[at] is None else at
        if stop - at >= 2 and stop < len(words) and words.form[stop] == "(":
            inner = re.match(
                r"\([^()]{0,160}\)", reading.clean.text[words.start[stop] : words.start[stop] + 170]
            )
            if inner and LIFE.search(inner.group()) and can_be_person(reading, at, stop):
                claim(reading, Name("person", at, stop, words.chars(at, stop), sure=0.9))


LIFE = re.compile(r"\bborn\b|\bb\.|(?:19|20)\d\d\s*[–-]")


def fields(reading: Reading) -> None:
    """`Name: Saidumar QURBONIYON`."""
    words = reading.words
    for found in FIELD.finditer(reading.clean.text):
        at = words.token_at(found.end())
        while at < len(words) and words.start[at] < found.end():
            at += 1
        while at < len(words) and any(c.startswith("honorific:") for _, c in reading.marks.get(at, ())):
            at += 1
        if at < len(words) and words.start[at] - found.end() < 12 and reading.owner[at] is None:
            stop = run_of(reading, at)
            if stop - at >= 2 and can_be_person(reading, at, stop):
                claim(reading, Name("person", at, stop, words.chars(at, stop), sure=0.9, roles=("victim",)))


def grouped(reading: Reading) -> None:
    """`his sons Ali and Omar`, `Justices Mahato and R. Iyengar`: who stands in one list after a plural."""
    words = reading.words
    for name in [n for n in reading.names if n.kind == "person" and n.sure >= 0.9]:
        if not _after_plural(reading, name.start):
            continue
        k, roles = name.end, name.roles
        while (
            k + 1 < len(words)
            and words.lower[k] in (",", "and")
            and words.sentence[k] == words.sentence[name.start]
        ):
            at = k + 2 if words.form[k] == "," and words.lower[k + 1] == "and" else k + 1
            if at >= len(words) or not capital(words, at) or words.sentence[at] != words.sentence[k]:
                break
            other = reading.owner[at]
            stop = other.end if other else run_of(reading, at)
            if other is None and stop > at and can_be_person(reading, at, stop):
                claim(reading, Name("person", at, stop, words.chars(at, stop), sure=0.85, roles=roles))
            elif other and other.kind == "person" and other.start == at:
                other.roles = tuple(dict.fromkeys((*other.roles, *roles)))
                other.sure = max(other.sure, 0.85)
            else:
                break
            k = stop


def _after_plural(reading: Reading, start: int) -> bool:
    words = reading.words
    before = next((k for k in range(start - 1, max(-1, start - 3), -1) if words.form[k][:1].isalpha()), None)
    if before is None or not words.lower[before].endswith("s"):
        return False
    return any(c.startswith(GIVEN) for _, c in reading.marks.get(before, ()))


def shouted(reading: Reading) -> None:
    """Let go of a run of capitals among capitals, unless most of its words recur as a name's."""
    words = reading.words
    cased = {
        f.lower()
        for f, t in zip(words.form, words.tag, strict=True)
        if f[:1].isupper() and not f.isupper() and t[:3] == "NNP"
    }
    for name in [n for n in reading.names if n.kind == "person" and n.sure < 0.9]:
        run = [k for k in range(name.start, name.end) if words.form[k].isalpha()]
        if "," in words.form[name.start : name.end] or not all(words.form[k].isupper() for k in run):
            continue
        known = sum(words.lower[k] in cased for k in run)
        if SMALL & {words.lower[k] for k in run} or (_all_capitals(reading, name) and 2 * known <= len(run)):
            release(reading, name)


SMALL = {"to", "of", "and", "for", "in", "the", "at", "on", "a", "an", "with", "without", "by"}


def _all_capitals(reading: Reading, name: Name) -> bool:
    """Whether the rest of the sentence is in capitals too, or at least the word before."""
    words, sentence = reading.words, reading.sentence_of(name.start)
    before = words.form[name.start - 1] if name.start > sentence.start else ""
    if len(before) > 2 and before.isalpha() and before.isupper():
        return True
    return all(f.isupper() for f in words.form[sentence.start : sentence.end] if f.isalpha())


def headlines(reading: Reading) -> None:
    """`Pamiri Lawyer Gets 15 Years`, `Sara Far Sentenced`: capitals of a heading that are no part of a name."""
    words = reading.words
    for name in [n for n in reading.names if n.kind == "person" and reading.sentence_of(n.start).heading]:
        verb = next((k for k in range(name.start, name.end) if _verb_form(reading, k)), None)
        if verb is None and not any(c.startswith("role:") for _, c in reading.marks.get(name.end - 1, ())):
            continue
        release(reading, name)
        if verb is not None and verb - name.start > 1:
            claim(reading, replace(name, end=verb, text=words.chars(name.start, verb)))


def _verb_form(reading: Reading, at: int) -> bool:
    words = reading.words
    return (
        words.lower[at] in lexicon().verbs
        and not words.form[at].isupper()
        and (words.tag[at][:2] == "VB" or words.lower[at].endswith(("ed", "s")))
    )


def release(reading: Reading, name: Name) -> None:
    """Take a mention back."""
    reading.names.remove(name)
    for k in range(name.start, name.end):
        reading.owner[k] = None


def quoted(reading: Reading) -> None:
    """Let go of several words in quotation marks of their own, the title of something, unless they recur outside."""
    words = reading.words
    spans = {(q.start, q.end) for q in reading.quotes}
    titles = {words.chars(a, b) for a, b in spans}
    mentions = [n for n in reading.names if n.kind == "person" and n.text in titles and n.end - n.start > 1 and n.sure < 0.9]
    free = {n.text for n in mentions if (n.start, n.end) not in spans}
    for name in mentions:
        if name.text not in free and not (name.end + 1 < len(words) and words.form[name.end + 1] == ","):
            release(reading, name)


def unsupported(reading: Reading) -> None:
    """Let go of a single word that only the model calls a person, and that never does what persons do."""
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
    for word, names in single.items():
        if word not in known and not any(_acts(reading, n.start) for n in names):
            for name in names:
                release(reading, name)


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
