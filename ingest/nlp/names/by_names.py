"""From two names of one person to that person: `X (also Y)`, `Abu X (Y)`, `X wrote under the name Y`, `Alias: Y`."""

import re
from itertools import chain

from spacy.language import Language
from spacy.tokens import Doc

from ingest.nlp.language.words import SUBJECTS
from ingest.nlp.names.mentions import capital, claim, release
from ingest.nlp.names.runs import run_of
from ingest.nlp.reading import Name, Reading, reading_of

OPENING = r"(?:\s*\([^()\n]{0,120}\))?\s*[,(]?\s*(?:\(?\w+:\s[^()\n;,]{1,60}[;,]\s*)?"
CALLED = (
    r"(?:(?:who\s+(?:is|was)\s+)?(?:also|better|best|widely|commonly|otherwise|formerly|popularly|usually)?\s*"
    r"(?:known|referred\s+to|identified|spelt|spelled|written|named)(?:\s+(?:in|to|among|online|on)\s+[\w'’ ]{1,40}?)?"
    r"(?:\s+(?:as|by\s+(?:his|her|the)\s+(?:\w+\s?)?name(?:\s+of)?|by\s+the\s+(?:pen\s|stage\s|nick)?name(?:\s+of)?))?"
    r"|alias|a\.?k\.?a\.?|née?|nee|(?:whose\s+)?real\s+name(?:\s+is)?|birth\s+name|called|nicknamed|pen[\s-]?name|stage\s+name|pseudonym|nickname|also|or"
    r"|(?:in\s+)?[A-Z][a-z]+:)"
)
AGED = r"(?:,\s*(?:aged\s+)?\d{1,2}(?:\s+years\s+old)?)?(?:,\s*an?\s+[a-z-]+(?:\s[a-z-]+)?)?"
ALSO = (
    r"(?:(?:who\s+(?:is|was)\s+)?(?:also|better|best|widely|commonly|otherwise|popularly)?\s*known\s+"
    r"(?:as|by\s+(?:his|her|the)\s+(?:\w+\s?)?name(?:\s+of)?)|alias|a\.?k\.?a\.?|nicknamed|\(a\)|@(?=\s))"
)
ALIAS = re.compile(rf"{OPENING}{CALLED}\s*:?\s*[“\"'‘]?(?=[A-ZÀ-ɏЀ-Я])")
BEHIND = re.compile(r"\s*(\([^()\n]{0,160})")
"""The bracket right behind a name."""
SPELT = re.compile(
    r"[(;,]\s*(?:EYD|(?:[Hh]anyu\s+|[Tt]ongyong\s+)?[Pp]inyin|Wade[-–]Giles|[Rr]omani[sz]ed(?:\s+as)?"
    r"|[Tt]ransliterated(?:\s+as)?|(?:[Oo]ld|[Nn]ew|[Mm]odern)\s+spelling|Pe̍h-ōe-jī|POJ|Tâi-lô|Jyutping|Yale|Hepburn"
    r"|McCune[-–]Reischauer|(?:Revised|Modified)\s+[Rr]omani[sz]ation|R[oō]maji|RR|MR):?\s+(?=[A-ZÀ-ɏ])"
)
"""What leads in it to another spelling: `Kim Chol (Korean: 김철; romanized: Gim Cheol; RR: Gim Cheol; born 1950)`."""
BEHIND_AGE = re.compile(rf"(?:\s*\([^()\n]{{0,120}}\))?{AGED},?\s*{ALSO}\s*[“\"'‘]?(?=[A-ZÀ-ɏЀ-Я])")
"""Plain words for another name, also behind an age or what somebody is: `X, 34, also known as Y`, `X (a) Y`."""
NICKNAME = re.compile(r"\s*[(,]\s*[“\"‘'](?=[A-ZÀ-ɏ])")
UNDER = re.compile(
    r"\b[Uu]nder\s+(?:the|his|her|a)\s+(?:\w+[- ])?(?:name|pseudonym|alias|nickname)(?:\s+of)?,?\s+[“\"'‘]?(?=[A-ZÀ-ɏ])"
)
FIELD = re.compile(
    r"^[ \t]*(?:also known as|aka|a\.k\.a\.|known as|other names?|alias(?:es)?|pen[ -]?name|pseudonym|nickname)\s*:\s*"
    r"[“\"'‘]?(?=(?-i:[^\W\d_a-z]))",
    re.IGNORECASE | re.MULTILINE,
)
"""A line of a form under the one that gives the name."""
DESCRIBED = re.compile(
    r"^[ \t]*(?:An?\s)?[A-Z][a-z]+(?:[ -][a-z]+){0,4},\s+(?:(?:also|better|popularly)\s+)?known\s+as\s+"
    r"[“\"'‘](?=[A-ZÀ-ɏ])",
    re.MULTILINE,
)
"""A line of an entry that says what somebody is and is called: `Rapper, known as "El Mayka".`"""
REACH = 120
"""Characters after a name within which another name of the same person may begin; tokens of a form above one."""
LOOSE = re.compile(rf"{OPENING}(?:also|or)\s+[“\"'‘]?(?=[A-ZÀ-ɏЀ-Я])")
WITHIN = {"alias", "aka", "@"}
"""Words for another name that may be taken for parts of a name."""
PRONOUNS = {"he", "she", "they"}
BRACKETED = re.compile(r"\s*\(\s*(?:also|or)\s")


@Language.component("casegraph_by_names")
def by_names(doc: Doc) -> Doc:
    """Tie each name that the text gives beside another one to that one."""
    reading = reading_of(doc)
    for name in [n for n in reading.names if n.kind == "person"]:
        _divide(reading, name)
    waiting = [n for n in reading.names if n.kind == "person" and n.sure >= 0.8]
    while waiting:
        name = waiting.pop()
        other = _called(reading, name)
        _spelt(reading, name)
        _bracketed(reading, name)
        waiting += [other] if other else []
    for found in UNDER.finditer(reading.clean.text):
        bearer = _who_writes(reading, reading.words.token_at(found.start()))
        if bearer:
            _tie(reading, bearer, reading.words.token_at(found.end()))
    text = reading.clean.text
    for found in chain(FIELD.finditer(text), DESCRIBED.finditer(text)):
        at = reading.words.token_at(found.end())
        above = (reading.owner[k] for k in range(at - 1, max(0, at - REACH) - 1, -1))
        bearer = next((n for n in above if n is not None and n.kind == "person"), None)
        if bearer:
            _tie(reading, bearer, at)
    reading.names.sort(key=lambda n: n.start)
    return doc


def _divide(reading: Reading, name: Name) -> None:
    """Of `X alias Y`, read as one name, the first alone; the second is then tied to it as another name."""
    words = reading.words
    at = next((k for k in range(name.start + 1, name.end - 1) if words.lower[k] in WITHIN), None)
    if at is None:
        return
    for k in range(at, name.end):
        reading.owner[k] = None
    name.end, name.text = at, words.chars(name.start, at)


def _called(reading: Reading, name: Name) -> Name | None:
    """Tie the name that an alias phrase gives; return it where it was not known as a name before."""
    words = reading.words
    begin = words.end[name.end - 1]
    window = reading.clean.text[begin : begin + REACH]
    found = ALIAS.match(window) or BEHIND_AGE.match(window) or NICKNAME.match(window)
    if not found or (LOOSE.match(window) and not BRACKETED.match(window)):
        return None
    at = words.token_at(begin + found.end())
    while (
        at < len(words)
        and any(c.startswith("honorific:") for _, c in reading.marks.get(at, ()))
        and words.form[at] != "U"
    ):
        at += 1
    if (
        at >= len(words)
        or words.start[at] > begin + found.end() + 8
        or words.sentence[at] != words.sentence[name.start]
    ):
        return None
    return _tie(reading, name, at)


def _spelt(reading: Reading, name: Name) -> None:
    """Tie the other spellings of a name that stand in brackets behind it; what each is called is nobody's name."""
    bracket = BEHIND.match(reading.clean.text, reading.words.end[name.end - 1])
    for found in SPELT.finditer(reading.clean.text, *bracket.span(1)) if bracket else ():
        first, at = (reading.words.token_at(k) for k in (found.start() + 1, found.end()))
        release(reading, [n for n in reading.owner[first:at] if n is not None])
        _tie(reading, name, at)


def _who_writes(reading: Reading, under: int) -> Name | None:
    """Whose name it is by the subject of the verb: `A, who wrote under`, `A wrote under`; of `he` who was named."""
    words = reading.words
    verb = words.verb_of(under)
    subject = next((k for k in words.kids[verb] if words.dep[k] in SUBJECTS), None)
    if subject is None:
        return None
    if words.tag[subject][:2] == "WP":
        noun = words.head[verb]
        subject = words.head[noun] if words.dep[noun] == "appos" else noun  # `A, a teacher who writes under`
    if words.lower[subject] in PRONOUNS:
        first = words.bounds[words.sentence[max(0, words.bounds[words.sentence[under]][0] - 1)]][0]
        named = _persons(reading, first, min(under, subject))
        if not named:
            named = _persons(reading, _passage(reading, under), min(under, subject))
            named = named if len({n.text.split()[-1] for n in named}) == 1 else []
        return named[-1] if named else None
    owner = reading.owner[subject]
    return owner if owner is not None and owner.kind == "person" else None


def _persons(reading: Reading, start: int, stop: int) -> list[Name]:
    """The mentions of persons between two tokens, in their order."""
    return [o for o in reading.owner[start:stop] if o is not None and o.kind == "person"]


def _passage(reading: Reading, at: int) -> int:
    """The first token of the passage in which a token stands."""
    number = reading.words.sentence[at]
    while number and not reading.sentences[number].first:
        number -= 1
    return reading.sentences[number].start


def _tie(reading: Reading, name: Name, at: int) -> Name | None:
    known = other = reading.owner[at]
    if other is None:
        stop = run_of(reading, at)
        if stop == at or not capital(reading.words, at):
            return None
        other = Name("person", at, stop, reading.words.chars(at, stop), sure=0.8)
        claim(reading, other)
    if other.kind == "person" and other is not name:
        other.same, other.sure = name, max(other.sure, 0.8)
        return other if known is None else None
    return None


def _bracketed(reading: Reading, name: Name) -> None:
    """`Abu Yazan (Mahmoud Zein al-Abidin)`: a name alone in brackets right after a name."""
    words = reading.words
    at = name.end + 1
    if at >= len(words) or words.form[name.end] != "(":
        return
    other = reading.owner[at]
    if other and other.kind == "person" and other.end < len(words) and words.form[other.end] == ")":
        other.same = name
