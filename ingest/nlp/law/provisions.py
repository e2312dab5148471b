"""From running text to the articles and parts of codes that it names, each with its code as far as the text says it."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from spacy.language import Language
from spacy.tokens import Doc

from ingest.model import Evidence, Provision
from ingest.nlp.language.lexicon import lexicon
from ingest.nlp.law.codes import code_around, is_general, short_forms, treaty_noun, trim
from ingest.nlp.reading import Reading, reading_of

NUM = (
    r"\d{1,4}(?!,\d{3})(?:[.\-–/]\d{1,4})*(?:[-/][A-Z](?![A-Za-z])|\s?(?!I\s+[a-z])[A-Z](?![A-Za-z.]))?(?:\(\w{1,3}\))*(?:[a-d]\b)?"
    r"(?:\s?(?:bis|ter))?"
)
ART = (
    r"(?<![A-Za-z.])(?:[Aa]rticles?|ARTICLES?|[Aa]rts?\b\.?|[Ss]ections?|SECTIONS?|[Ss]ecs?\.|§§?|[Ss]s?\.(?=\s?\d)"
    r"|[Cc]lauses?|[Pp]aragraphs?(?=\s+\d+\s+of\s+the\s+(?:Penal|Criminal)))"
)
PART = (
    r"(?:[Pp]arts?|[Pp]aragraphs?|[Pp]aras?\.?|[Pp]oints?|[Ss]ub-?[Ss]ections?|[Ss]ub-?[Pp]aragraphs?|[Ii]tems?|[Pp]t\.|[Pp]\.(?=\s?\d)"
    r"|[Ff]irst part|[Ss]ection|[Cc]lause)"
)
ORD = r"(?:one|two|three|four|five|six|first|second|third|fourth|fifth|\d{1,2}(?:\.\d)?|[IVX]+|[a-z]\b)"
SEP = r"\s*(?:,\s*(?:and|or)\s+|,|;|and|or|&|to|–)\s*"
WORDING = r"(?:\s*(?:[“\"][^“”\"\n]{0,300}[”\"]|\((?!\d)(?:[^()]|\([^()]*\)){0,600}\)))?"
GRAMMAR = re.compile(
    rf"(?:(?P<parthead>{PART})\s+(?P<part>{ORD})(?:(?:\s*(?:,|and|or|&)\s*)(?P<part2>{ORD}))?\s*(?:of|,)\s*(?:the\s+)?)?"
    rf"(?P<word>{ART}):?\s*(?:No\.?\s*|№\s*)?(?P<nums>{NUM})"
)
FOLLOWING = (
    "of|and|or|in|under|to|with|on|for|from|as|respectively|bis|ter|is|are|was|were|has|have|had|can|could|may|via|by|at|the|"
    "against|after|before|over|when|while|which|that|because|without|since|during|but|until"
)
"""What may follow an article that is named without the word; another word is what is counted: `331 people`."""
MORE = re.compile(
    rf"(?P<gap>{WORDING}\s*(?:,\s+(?:and|or)\s+|[,;]\s+(?:and\s+|or\s+)?|;|\s(?:and|or|to)\s|\s?&\s?|\s?–\s?)\s*)"
    rf"(?P<again>{ART}\s*)?(?P<num>{NUM})(?![\d,]*\d)(?!\s*(?:of\s+{ART}|[.:]\s?\d|{{COUNTED}}))".replace(
        "{COUNTED}",
        rf"\s+(?!(?:{FOLLOWING})\b|part|para|p\.|point|item|sub)[a-z%]",
    )
)
AFTER = re.compile(
    rf"\s*,?\s*\(?{PART}\s*(?P<after>{ORD}(?:{SEP}{ORD}\b)*)\)?"
    r"|\s\((?P<bracket>\d{1,2}(?:\)(?:,?\s(?:and\s|or\s)?|[-–])\(\d{1,2})*)\)"
)
BY_CODE, BARE_SURE = 0.85, 0.75
ABBREVIATED = 4
"""Letters that `Sec.` and `s.` have at most; lists that write so keep the number as it stands."""
BRACKETED = re.compile(r"(\d[\d.\-]*[A-Z]?)\((\d{1,2})\)$")
"""`Article 205.2(2)`, `section 9(1)`."""
NESTED = re.compile(r"(\d[\d.\-]*)\((\d{1,2})\)((?:\(\w{1,3}\))+)$")
"""`Section 24(1)(b)`: section, and paragraph of its subsection."""
LABEL = re.compile(
    rf"^[^\S\n]*(?:{ART}(?:\s+of\s+(?:the\s+)?law)?|Provisions?|Laws?)\s*:[^\S\n]*(?P<items>(?=\d)[^\n]+)",
    re.M,
)
OF_LAW = re.compile(
    r"^[^\S\n]*(?:Articles?|Sections?)\s+of\s+the\s+(?P<code>[A-Z][^:\n]{2,60}?)\s*:[^\S\n]*(?P<items>\d[^\n]+)",
    re.M,
)
"""`Articles of the Covenant: 2 (3), 7 and 9 (1)`."""
LISTED = re.compile(r"(?<![\w(.-])\d{1,3}(?:[.-]\d+)*(?![\w).])")
_ONE = r"\d{2,3}(?:[.\-]\d{1,2})*"
OF_CODE = re.compile(
    rf"(?<![\w.,\-])(?P<items>{_ONE}(?:(?:,\s|,?\sand\s){_ONE})*)\s+of\s+the\s+"
    r"(?P<code>(?:[A-Z]\w+\s)?(?:Criminal|Penal)\sCode)\b"
)
"""`from August also 192.3.2, 213.2.1 and 320 of the Criminal Code`."""
ITEM = re.compile(rf"(?P<nums>{NUM})\s+(?:of\s+(?:the\s+)?)?(?=[A-Z])")
NO_LAW = re.compile(
    r"\s+of\s+(?:the\s+)?(?:[\w’'-]+\s+){0,4}(?i:prison|jail|penitentiary|colony|facility|cemetery|camp)\b"
)
"""`section 209 of Evin prison` is a ward."""
BODY = re.compile(r"\b(?i:ngo|group|organi[sz]ation|charity|watchdog)\s+[“\"]?$")
"""`the NGO Article 18` is its name."""
Found = tuple[Provision, int, int]
"""A provision, and the characters of the running text that cite it."""
SLASHED = re.compile(r"(\d{1,3})/(\d{1,2})$")
_SUFFIX = r"(?:\s(?:bis|ter)\b|(?:\(\w{1,3}\)){1,3}|-?[A-Z](?![A-Za-z]))"
_BARE = (
    rf"\d{{3}}[.\-/]\d{{1,2}}(?:\.\d)?|\d{{3}}{_SUFFIX}?|\d{{2}}\.\d{{1,2}}(?:\.\d)?(?=\)|,\s{PART})"
    r"|\d{1,2}/\d{1,2}(?=\))"
)
_ENDS = rf"(?=\)|,?\s{PART}\s*{ORD}\)|\s\(\d\)\)|,\s[a-z])"
_FOUND = r"\b(?i:under|convicted of|guilty (?:of|on|under)|acquitted of|charged (?:with|under)|reclassified (?:to|as))"
BARE = re.compile(
    rf"(?:(?<=[a-z”\"] \()(?P<nums>{_BARE}){_ENDS}"
    rf"|{_FOUND} (?P<under>\d{{3}}(?:[./-]\d{{1,2}}|{_SUFFIX}|(?=[,;)]|\.\s|\s{PART}\s))(?!\w|,\d)))"
)
"""An article without a word for it, after what it punishes, `treason (275)`, or after `under`, `under 505A`."""


@Language.component("casegraph_provisions")
def provisions(doc: Doc) -> Doc:
    """Find the provisions."""
    reading = reading_of(doc)
    shorts = short_forms(reading.clean.text)
    listed = list(_find(reading, shorts))
    held = {k for _, start, stop in listed for k in range(start, stop)}
    listed += [
        *_by_code(reading, shorts, held),
        *_before_code(reading, shorts, held),
        *_labelled(reading, held),
        *_listed(reading, held),
    ]
    listed += _bare(reading, listed)
    for provision, start, stop in sorted(listed, key=lambda found: found[1:]):
        reading.provisions.append((provision, *reading.words.span_of(start, stop)))
    _share_codes(reading)
    return doc


@dataclass(frozen=True)
class _Cited:
    article: str
    part: str | None
    start: int
    stop: int


def _provision(reading: Reading, one: _Cited, code: str | None, sure: float) -> Found:
    """What is cited, with the words that cite it."""
    span = reading.clean.origin(one.start, one.stop)
    quote = Evidence(reading.document[span[0] : span[1]], *span)
    return Provision(one.article, one.part, code, None, quote, sure), one.start, one.stop


def _find(reading: Reading, shorts: dict[str, str]) -> Iterator[Found]:
    text, at = reading.clean.text, 0
    while found := GRAMMAR.search(text, at):
        cited, at = _list(text, found)
        code = code_around(text, found.start(), at, shorts)
        for one in cited:
            if code is None and not (_believable(found, one.article) and _cited(text, found)):
                continue
            yield _provision(reading, one, code, 0.95 if code else 0.85)


def _by_code(reading: Reading, shorts: dict[str, str], held: set[int]) -> Iterator[Found]:
    """`PPC 295-C, 298-C`: the short form of a law before its articles, where no word for them stands between."""
    text, at = reading.clean.text, 0
    while found := _codes().search(text, at):
        cited, at = _list(text, found)
        for one in cited:
            dated = re.fullmatch(r"(?:19|20)\d\d", one.article)
            if not dated and held.isdisjoint(range(found.start("nums"), at)):
                yield _provision(reading, one, shorts.get(found["word"], found["word"]), BY_CODE)


def _before_code(reading: Reading, shorts: dict[str, str], held: set[int]) -> Iterator[Found]:
    """`217 CC`, `314/2 TCK`: an article right before the short form of its law."""
    for found in _coded().finditer(reading.clean.text):
        start, stop = found.span("nums")
        if held.isdisjoint(range(start, stop)):
            for one in _take(found["nums"], [], start, found.end(), "article"):
                yield _provision(reading, one, shorts.get(found["word"], found["word"]), BY_CODE)


def _labelled(reading: Reading, held: set[int]) -> Iterator[Found]:
    """`Section of law: 505(b) of the Penal Code; 25 Disaster Law`: each with the law that stands after it."""
    text = reading.clean.text
    for line in LABEL.finditer(text):
        start = line.start("items")
        for item in line["items"].split(";"):
            at = start + len(item) - len(item.lstrip())
            found = ITEM.match(text, at)
            code = trim(text[found.end() : start + len(item)].strip(), {}) if found else None
            if found and code and held.isdisjoint(range(*found.span("nums"))):
                for one in _take(found["nums"], [], *found.span("nums"), "section"):
                    yield _provision(reading, one, code, BY_CODE)
            start += len(item) + 1


def _listed(reading: Reading, held: set[int]) -> Iterator[Found]:
    """Numbers alone, whose law the line or the words behind them say: `also 192.3.2 and 320 of the Penal Code`."""
    text = reading.clean.text
    coded = (m for m in OF_CODE.finditer(text) if re.search(r"[.\-]", m["items"]))
    for found in (*OF_LAW.finditer(text), *coded):
        code = trim(found["code"], {})
        for item in LISTED.finditer(text, *found.span("items")) if code else ():
            start, stop = item.span()
            if held.isdisjoint(range(start, stop)):
                parts, _ = _tail(text, stop)
                # The last one stands with its law, behind which a bracket may say what it punishes.
                stop = found.end() if stop == found.end("items") else stop
                cited = _take(item.group(), parts, start, stop, "article")
                yield from (_provision(reading, one, code, BY_CODE) for one in cited)


def _bare(reading: Reading, listed: list[Found]) -> Iterator[Found]:
    """Articles that stand without a word for them, in a text that cites several; not counts of people."""
    text, words = reading.clean.text, reading.words
    held = {k for _, start, stop in listed for k in range(start, stop)}
    bare = list(BARE.finditer(text))
    for found in bare if listed or len(bare) > 1 else ():
        group = "nums" if found["nums"] else "under"
        start, stop = found.span(group)
        parts, _ = _tail(text, stop)
        counted = words.tag[max(0, words.span_of(start, stop)[0] - 2)] == "NNS"
        if start in held or (counted and not parts):
            continue
        for one in _take(found[group], parts, start, stop, "article"):
            yield _provision(reading, one, None, BARE_SURE)


def _abbreviations() -> list[str]:
    """The short forms of laws that the ontology lists, the longest first."""
    return sorted(lexicon().schemes.get("law", {}).get("abbreviation", ()), key=len, reverse=True)


@lru_cache(maxsize=1)
def _codes() -> re.Pattern[str]:
    """The short forms of laws that the ontology lists, with a number right after them."""
    words = "|".join(re.escape(w) if len(w) > 2 else rf"{w}(?=\s\d{{3}})" for w in _abbreviations())
    return re.compile(
        rf"(?P<parthead>(?!))?(?P<part>(?!))?(?P<part2>(?!))?\b(?P<word>{words})\s+(?P<nums>{NUM})"
    )


@lru_cache(maxsize=1)
def _coded() -> re.Pattern[str]:
    """A number of three digits, or with a part, and right after it the short form of a law that the ontology lists."""
    words = "|".join(map(re.escape, _abbreviations()))
    return re.compile(rf"(?<![\w.,-])(?P<nums>\d{{3}}(?:[./-]\d{{1,2}}|{_SUFFIX})?)\s(?P<word>{words})\b")


def _list(text: str, found: re.Match[str]) -> tuple[list[_Cited], int]:
    """The articles of one citation, `Articles 228.1 and 315, part 2`, and where it ends."""
    spelled = found["word"]
    heads = [p for p in (found["part"], found["part2"]) if p] if found["parthead"] else []
    parts, at = _tail(text, found.end())
    cited = _take(found["nums"], heads or parts, found.start(), found.end("nums"), spelled)
    while more := MORE.match(text, at):
        if more["again"] and re.search(rf"{PART}\s+{ORD}\s+of\s*$", more["gap"]):
            break
        if re.fullmatch(r"(?:19|20)\d\d", more["num"]):
            break
        parts, at = _tail(text, more.end())
        cited += _take(more["num"], parts or heads, more.start("num"), more.end("num"), spelled)
    return cited, at


def _tail(text: str, at: int) -> tuple[list[str], int]:
    """The parts that stand after an article, and where they end."""
    tail = AFTER.match(text, at)
    if not tail:
        return [], at
    if tail["bracket"]:
        return re.findall(r"\d+", tail["bracket"]), tail.end()
    return [p for p in re.split(SEP, tail["after"]) if p], tail.end()


def _take(article: str, parts: list[str], start: int, stop: int, spelled: str) -> list[_Cited]:
    article = re.sub(r"(?<=\d)\s+(?=[A-Z(])", "", re.sub(r"–", "-", article)).strip()
    joined = SLASHED.fullmatch(article) or BRACKETED.fullmatch(article)
    nested = NESTED.fullmatch(article) if len(spelled) > ABBREVIATED else None
    if joined and not parts:
        article, parts = joined[1], [joined[2]]
    elif nested and not parts:
        article, parts = nested[1], [nested[2] + nested[3]]
    return [_Cited(article, part, start, stop) for part in parts or [None]]


def _believable(found: re.Match[str], article: str) -> bool:
    """An article of no code that the text names, and no part of a text or paragraph of a treaty."""
    word = found["word"].lower()
    return not word.startswith(("par", "cl")) and not (article.isdigit() and int(article) > 2000)


def _cited(text: str, found: re.Match[str]) -> bool:
    """Not a report's own section, `Section 1. Respect for the Person`, nor a ward or a body that is called so."""
    if NO_LAW.match(text, found.end()) or BODY.search(text[max(0, found.start() - 20) : found.start()]):
        return False
    begins = found.start() == 0 or text[found.start() - 1] == "\n"
    return not (
        begins and found["word"][:1] in "SA" and re.match(r"(?:\.\w)?[.:]?\s+[A-Z]", text[found.end() :])
    )


def _share_codes(reading: Reading) -> None:
    """A provision without a code takes the one criminal code of the text, or the one law that its sentence names."""
    general = {p.code for p, _, _ in reading.provisions if p.code and is_general(p.code)}
    heads = {c.lower().split(" of ")[0] for c in general}
    other = any(p.code and not is_general(p.code) for p, _, _ in reading.provisions)
    beside: dict[int, set[str]] = defaultdict(set)
    for provision, start, _ in reading.provisions:
        if provision.code:
            beside[reading.words.sentence[start]].add(provision.code)
    for at, (provision, start, stop) in enumerate(reading.provisions):
        if provision.code:
            continue
        near = beside[reading.words.sentence[start]]
        code = next(iter(near)) if len(near) == 1 else None
        if code is None and len(heads) == 1 and not other:
            code = max(sorted(general), key=len)
        if code:
            shared = replace(provision, code=code, confidence=provision.confidence - 0.05)
            reading.provisions[at] = (shared, start, stop)


def _keys(reading: Reading) -> Iterator[tuple[str, str]]:
    """Of each provision the article, and of an agreement between states of what sort it is: several have an article 9.

    One without a code is the article of that number of which the text says the code first.
    """
    of_article: dict[str, str] = {}
    for one, _, _ in reading.provisions:
        if one.code:
            of_article.setdefault(one.article, treaty_noun(one.code))
    for one, _, _ in reading.provisions:
        yield one.article, treaty_noun(one.code) if one.code else of_article.get(one.article, "")


def unique_provisions(reading: Reading) -> tuple[Provision, ...]:
    """Each article and part once; one without a part gives way to the same with a part."""
    best: dict[tuple[tuple[str, str], str | None], Provision] = {}
    mentions: dict[tuple[tuple[str, str], str | None], list[Evidence]] = {}
    listed = [(p, key) for (p, _, _), key in zip(reading.provisions, _keys(reading), strict=True)]
    parted = {key for p, key in listed if p.part}
    for provision, article in listed:
        if provision.part is None and article in parted:
            continue
        key = (article, provision.part)
        if key not in best or (provision.code and len(provision.code) > len(best[key].code or "")):
            best[key] = provision
        mentions.setdefault(key, []).append(provision.evidence)
    return tuple(
        replace(
            provision,
            mentions=tuple(mentions[key]),
            standings={m.start: said for m in mentions[key] if (said := reading.standings.get(m.start))},
        )
        for key, provision in best.items()
    )
