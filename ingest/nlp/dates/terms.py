"""From running text to lengths of time: `two and a half years`, `14 years and six months`, `3 yrs`, `12 y.`."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from ingest.nlp.dates.ages import ages
from ingest.nlp.dates.written import SMALL
from ingest.nlp.names.edges import NUMBERED
from ingest.nlp.reading import Reading, Term, reading_of

TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
ONES = "one|two|three|four|five|six|seven|eight|nine"
WORD = rf"(?:(?:{TENS})[-\s](?:{ONES})|{TENS}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|{ONES}|a|an|half a|half an|another)"  # noqa: E501
N = rf"(?:\d{{1,3}}(?:[.,]5|\s?½|\s1/2)?|½|{WORD})"
HALF = r"(?P<half{0}>[\s-]+and[\s-]+(?:a[\s-]+)?half|\s*½)?"


YEARS = r"(?:years?|decades?)\b|(?:yrs?|(?<![a-z])y)\b\.?"
MONTHS = r"months?\b|(?:mths?|mos?)\b\.?"
DAYS = r"(?:weeks?|days?|nights?|hours?)\b"


def _grammar_of(number: str, *units: str) -> str:
    """The grammar of a unit, kept as `u` and a number."""
    return rf"(?:(?:\s(?:suspended|further|more|additional|full))?[-\s]?(?P<u{number}>{'|'.join(units)}))"


UNIT = _grammar_of("1", YEARS, MONTHS, r"(?<![a-z])m(?=\.)\b\.?", DAYS)
SECOND, THIRD = _grammar_of("2", MONTHS, r"(?<![a-z])m\b\.?", DAYS), _grammar_of("3", DAYS)
"""Units behind another, each smaller than the one before it; a bare letter is one there: `7 y 6 m`."""
OF_THEM = r"(?!\s+(?:of\s+(?:them|which)|later|earlier|after|ago)\b)"
"""What counts persons, or how long after the sentence something was."""
AGE = r"[\s-]+(?:old|of\s+age)\b"
GRAMMAR = re.compile(
    rf"(?<![\w.,/№-])(?P<n1>{N})(?:\s*\(\d{{1,3}}\))?{HALF.format(1)}{UNIT}(?P<late>\s+and\s+(?:a\s+)?half)?"
    rf"(?:(?:,?\s*(?:and\s+)?|\s)(?P<n2>{N})(?:\s*\(\d{{1,3}}\))?{SECOND}{OF_THEM})?"
    rf"(?:(?:,?\s*(?:and\s+)?|\s)(?P<n3>{N}){THIRD}{OF_THEM})?(?!{AGE})",
    re.I,
)
LIST = re.compile(
    rf"(?<![\w.,/-])(?P<n>{N})(?:\s+and\s+a\s+half)?(?=\s*(?:,|and|or|to|–|-|&)\s*(?:and\s+)?(?:{N}\s*(?:,|and|or|to)\s*(?:and\s+)?){{0,12}}{N}[\s-](?:years?|months?)\b)",
    re.I,
)
GIVEN = {
    "to",
    "got",
    "get",
    "gets",
    "given",
    "gave",
    "received",
    "handed",
    "him",
    "her",
    "them",
    "other",
    "others",
}
"""Words before a number that is somebody's term, where nothing else is counted."""
OTHERS = {"other", "others", "rest", "remaining"}
"""Words for those who are not named, and before their number: `the other two`."""
THESE = {"the", "all", "these", "those"}
ENDS = {",", ";", ".", ")", "and", "each", "apiece", "suspended", "respectively"}
LOOSELY = {"under", "in", "for", "on", "with"}
"""What may follow such a number: always, and where it is said that it was given."""
LISTING = {",", ":", ";", "and"}
"""What stands before the number that one of several got, or that one of several accusations brought."""
QUOTES = set("\"'“‘«„")
HALVED = ["and", "a", "half"]
ARTICLES = {"a", "an", "another"}
"""What counts one only before a unit: `Tran Van An to six years`."""
LEAST, MOST = 2, 40
"""Years or months that a number alone can be; `one` is mostly somebody."""
CARRIED = 2
"""Sentences after one that names a term in which a number alone is one."""
LEAD = 30
"""Characters before a term in which it is said to be a bound."""
RANGES = (
    ("and", re.compile(r"\bbetween\s+$", re.I)),
    (
        "to",
        re.compile(r"\b(?:(?:ranging|ranged|varying)\s+from|(?:of|to|for|of\s+from|to\s+from))\s+$", re.I),
    ),
)
MOST_OF_ALL = re.compile(r"\b(?:sentences|terms)(?:\s+of)?\s+(?:up\s+to|as\s+long\s+as)\s+$", re.I)
UNITS = re.compile(r"year|yr|month", re.I)
SCALE = {"y": 12.0, "m": 1.0, "d": 0.0, "w": 0.0, "h": 0.0}


@Language.component("casegraph_terms")
def terms(doc: Doc) -> Doc:
    """Find the lengths of time."""
    reading = reading_of(doc)
    text, old = reading.clean.text, ages(reading)
    for found in _lengths(text):
        if found.start() in old:
            continue
        months, days = _measure(found)
        start, end = reading.words.span_of(found.start(), found.end())
        reading.terms.append(Term(found.start(), found.end(), start, end, months, days, found.group()))
    _fill_lists(reading.terms, text, reading)
    reading.terms.extend(list(_bare(reading)))
    reading.terms.sort(key=lambda t: (t.start, t.char, -t.stop))
    bounds = {id(term) for term in _bounds(reading.terms, text)}
    reading.terms[:] = [term for term in reading.terms if id(term) not in bounds]
    return doc


def _lengths(text: str) -> Iterator[re.Match[str]]:
    """Where the text has a length of time; `20 months and 14 months` are two."""
    at = 0
    while found := GRAMMAR.search(text, at):
        if found["u2"] and found["u2"][0].lower() == found["u1"][0].lower():
            found = GRAMMAR.search(text, found.start(), found.start("n2")) or found
        yield found
        at = found.end()


def _bounds(listed: list[Term], text: str) -> Iterator[Term]:
    """Those that bound what several people got: `between two and five years`, `terms of up to six`."""
    for k, term in enumerate(listed):
        lead = text[max(0, term.char - LEAD) : term.char]
        following = listed[k + 1] if k + 1 < len(listed) else None
        joint = text[term.stop : following.char].strip() if following else ""
        if following and any(joint == word and before.search(lead) for word, before in RANGES):
            yield from (term, following)
        elif MOST_OF_ALL.search(lead):
            yield term


def _fill_lists(listed: list[Term], text: str, reading: Reading) -> None:
    """`seven, five and three years`, `from 10 to five years`: the first numbers take the unit of the last."""
    taken = {t.char for t in listed} | {
        reading.words.start[k] for d in reading.dates for k in range(d.start, d.end)
    }
    ends = sorted(listed, key=lambda t: t.char)
    for found in LIST.finditer(text):
        at = reading.words.token_at(found.start())
        known = found.start() in taken or found.group().lower() in ARTICLES
        if known or _is_of_a_thing(reading, at) or _counts_others(reading, at):
            continue
        after = bisect_right(ends, found.start(), key=lambda t: t.char)
        following = ends[after] if after < len(ends) else None
        value = value_of(found["n"])
        if following is None or value is None or following.char - found.end() > 60:
            continue
        if _is_an_age(reading, at) and not text[found.end() : following.char].strip(", "):
            continue
        whole = found.group()
        value += 0.5 if "half" in whole.lower() else 0
        unit = re.search(r"year|month", following.text, re.I)
        scale = 12.0 if unit and unit.group().lower() == "year" else 1.0
        start, end = reading.words.span_of(found.start(), found.end())
        listed.append(Term(found.start(), found.end(), start, end, value * scale, None, whole, True))


def _is_of_a_thing(reading: Reading, at: int) -> bool:
    """Whether a number is the number of something: `Article 70 to four years`, `no. 1, 22 years`."""
    words = reading.words
    lead = at - 2 if at > 1 and words.form[at - 1] == "." else at - 1
    cited = any(concept.startswith("law:") for end, concept in reading.marks.get(lead, ()) if end == lead + 1)
    return lead >= 0 and (cited or bool(NUMBERED.match(words.lower[lead])))


def _is_an_age(reading: Reading, at: int) -> bool:
    """Whether a number stands between commas behind a name, as the first of `Y Blim, 52, nine years` does."""
    words = reading.words
    named = at > 1 and words.form[at - 1] == "," and words.tag[at - 2].startswith("NNP")
    return named and words.form[at].isdigit() and words.form[at + 1 : at + 2] == [","]


def _counts_others(reading: Reading, at: int) -> bool:
    """`the other two to 11 years`, `all three to ten`: so many persons, and no range."""
    words = reading.words
    return words.lower[at - 1] in OTHERS | THESE and words.lower[at + 1 : at + 2] == ["to"]


def _bare(reading: Reading) -> Iterator[Term]:
    """`B got four`, `C, seven;`, `gave D two and a half`: numbers alone, after a term that says of what."""
    words, listed = reading.words, sorted(reading.terms, key=lambda t: t.start)
    taken = {k for span in (*listed, *reading.dates) for k in range(span.start, span.end)}
    for k, known in enumerate(listed):
        unit = _unit(known)
        number = words.sentence[known.start]
        high = words.bounds[min(number + CARRIED, len(words.bounds) - 1)][1]
        if unit is None or reading.sentences[number].heading:
            continue
        for at in range(known.end, min(high, listed[k + 1].start if k + 1 < len(listed) else high)):
            value = value_of(words.lower[at]) if at not in taken and _stands_alone(reading, at) else None
            if value is None or not LEAST <= value <= MOST:
                continue
            half = words.lower[at + 1 : at + 4] == HALVED
            end = at + 4 if half else at + 1
            start, stop = words.start[at], words.end[end - 1]
            months = (value + 0.5 * half) * unit
            yield Term(start, stop, at, end, months, None, reading.clean.text[start:stop], True)


def _unit(term: Term) -> float | None:
    """The months of the first unit that a term counts, years or months; nothing where it counts days alone."""
    named = UNITS.findall(term.text)
    return None if term.months is None or not named else 1.0 if named[0][0] in "mM" else 12.0


def _stands_alone(reading: Reading, at: int) -> bool:
    """Whether a number counts nothing that is said: given to somebody, or behind a name, and nothing after it."""
    words = reading.words
    before, after = words.lower[at - 1], words.lower[at + 1 : at + 4]
    half = after == HALVED
    follows = words.lower[at + 4] if half and at + 4 < len(words) else after[0] if after else "."
    if before in GIVEN:
        return follows in ENDS or follows in LOOSELY
    if before in LISTING and follows == "for" and words.form[at].isalpha():
        return _of_its_own(reading, at + 2)
    named = words.form[at - 1][:1].isupper() and words.tag[at - 1][:2] == "NN"
    return words.form[at].isalpha() and (named or before in (",", ":")) and follows in ENDS


def _of_its_own(reading: Reading, at: int) -> bool:
    """Whether somebody or an accusation begins here: `five years for A, fifteen for B`, `two for "sedition"`."""
    words = reading.words
    accused = words.form[at : at + 1] and (words.form[at] in QUOTES or words.tag[at] == "VBG")
    return bool(accused) or reading.person_at(at) is not None


def _measure(found: re.Match[str]) -> tuple[float | None, float | None]:
    months, days, dated = 0.0, 0.0, False
    for key in ("1", "2", "3"):
        value, unit = value_of(found[f"n{key}"]), (found[f"u{key}"] or "").lower()
        if value is None or not unit:
            continue
        if key == "1" and (found["half1"] or found["late"]):
            value += 0.5
        if unit.startswith("decade"):
            months += value * 120
        elif unit[0] in "ym":
            months += value * SCALE[unit[0]]
        else:
            dated = True
            days += value * {"d": 1, "n": 1, "w": 7, "h": 1 / 24}[unit[0]]
    return (round(months, 2) if months else None), (days if dated else None)


def value_of(text: str | None) -> float | None:
    """The number of a numeral or number word, `half a` and `½` too."""
    if not text:
        return None
    text = text.lower().strip()
    if text in ("½", "half a", "half an"):
        return 0.5
    if found := re.match(r"(\d+)(?:[.,](\d)|\s?(½|1/2))?$", text):
        return int(found[1]) + (int(found[2]) / 10 if found[2] else 0.5 if found[3] else 0)
    total = 0
    for word in re.split(r"[-\s]", text):
        total += SMALL.get(word, 0)
    return float(total) if total else None
