"""From what stands around a run of capitals to persons that the encoder missed.

A description (`X, a dentist and former MP`), a noun before the name (`his lawyer, X`), the head of an article, a field
(`Name: X`), a list after a plural (`his sons Ali and Omar`).
"""

import re

from spacy.language import Language
from spacy.tokens import Doc

from ingest.nlp.language.fields import announces_office, label_of
from ingest.nlp.names.counsel import counsel
from ingest.nlp.names.mentions import capital, claim
from ingest.nlp.names.runs import can_be_person, run_of
from ingest.nlp.reading import Name, Reading, reading_of

FIELD = re.compile(r"\b(?:Full name|Name|NAME|Prisoner)\s*:\s*|\bNAME\s+(?=[A-Z])")
GIVEN = ("kinship:", "role:", "honorific:")
DETERMINERS = {"a", "an", "the", "former", "his", "her", "their", "one", "then", "currently", "another"}
WHO = {"who", "whose", "whom"}
AGE = re.compile(r"1[2-9]|[2-9]\d")
REACH = 7
"""Words after a comma within which a description names what somebody is."""


@Language.component("casegraph_person_evidence")
def person_evidence(doc: Doc) -> Doc:
    """Weigh what stands around the mentions of persons."""
    reading = reading_of(doc)
    for step in (described, introduced, lead, fields, grouped, counsel, office_holders):
        step(reading)
    reading.names.sort(key=lambda n: n.start)
    return doc


def described(reading: Reading) -> None:
    """`Fonyuy Wirba, a community radio presenter`, `Isa Umarov, 23, fell`: what follows says that it is a person."""
    words = reading.words
    for comma, form in enumerate(words.form):
        if form != "," or comma + 2 >= len(words):
            continue
        start = _run_before(reading, comma)
        told = comma - start in (2, 3, 4) and (_aged(reading, comma) or _says_who(reading, comma))
        if told and _plain(reading, start, comma):
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
            or (k == comma - 1 and _a_person(reading, k))
        ):
            return False
        if any(c.startswith(("role:", "kinship:")) for _, c in reading.marks.get(k, ())):
            return k == comma - 1 or words.lower[k + 1] in ("of", "at", "for", "in", "from")
    return False


def _a_person(reading: Reading, at: int) -> bool:
    owner = reading.owner[at]
    return owner is not None and owner.kind == "person"


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


def _aged(reading: Reading, comma: int) -> bool:
    """An age, or a pronoun that only persons have, right after the comma."""
    words = reading.words
    after, behind = words.form[comma + 1], words.form[comma + 2]
    if words.lower[comma + 1] in WHO:
        return True
    return AGE.fullmatch(after) is not None and behind in (",", ".", ";", ")")


def _says_who(reading: Reading, comma: int) -> bool:
    """A noun of profession or kinship before the next comma or verb."""
    words = reading.words
    if words.lower[comma + 1] not in DETERMINERS and words.tag[comma + 1] not in ("NN", "JJ"):
        return False
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
    marked = any(not c.endswith(":particle") for k in range(start, stop) for _, c in reading.marks.get(k, ()))
    return not marked and not reading.sentence_of(start).heading and can_be_person(reading, start, stop)


def lead(reading: Reading) -> None:
    """`Bekele Tolosa (Oromo: ...; 1966 – 2001) was`: the head of an article, with a life's years in brackets."""
    words = reading.words
    for begin, _, passage in reading.clean.passages:
        at = words.token_at(begin)
        stop = (
            run_of(reading, at) if passage.kind != "heading" and reading.owner[at : at + 1] == [None] else at
        )
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


def office_holders(reading: Reading) -> None:
    """`Head of state: Ada Brun (replaced Cem Dag in May)`: who holds an office is nobody of the cases below."""
    for number, (_, end, _) in enumerate(reading.clean.passages):
        label = label_of(reading, number)
        if label and announces_office(label):
            first, last = reading.words.token_at(label.end()), reading.words.token_at(end - 1)
            for name in reading.names:
                if name.kind == "person" and first <= name.start <= last:
                    name.roles = tuple(dict.fromkeys((*name.roles, "official")))


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
