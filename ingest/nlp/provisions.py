"""From running text to the articles and parts of codes that it names, each with its code as far as the text says it."""

import re
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from ingest.model import Evidence, Provision
from ingest.nlp.lexicon import lexicon
from ingest.nlp.reading import Reading, reading_of

NUM = r"\d+(?:[.\-–/]\d+)*(?:[-\s]?[A-Z](?![A-Za-z]))?(?:\s?\(\w{1,3}\))*(?:[a-d]\b)?(?:\s?(?:bis|ter))?"
ART = r"(?:[Aa]rticles?|ARTICLES?|[Aa]rts?\.?|[Ss]ections?|SECTIONS?|[Ss]ecs?\.|§§?|[Ss]s?\.(?=\s?\d)|[Cc]lauses?|[Pp]aragraphs?(?=\s+\d+\s+of\s+the\s+(?:Penal|Criminal)))"
PART = r"(?:[Pp]arts?|[Pp]aragraphs?|[Pp]aras?\.?|[Pp]oints?|[Ss]ub-?[Ss]ections?|[Ss]ub-?[Pp]aragraphs?|[Ii]tems?|[Pp]t\.|[Ff]irst part|[Ss]ection|[Cc]lause)"
ORD = r"(?:one|two|three|four|five|six|first|second|third|fourth|fifth|\d{1,2}(?:\.\d)?|[IVX]+|[a-z]\b)"
SEP = r"\s*(?:,\s*(?:and|or)\s+|,|;|and|or|&|to|–)\s*"
TAIL = rf"(?:\s*,?\s*\(?(?:{PART})\s+(?P<after>{ORD}(?:{SEP}{ORD})*)\)?)?"
HEAD = rf"(?:(?P<part>(?:{PART}\s+)?{ORD})(?:{SEP}(?P<part2>{ORD}))?\s+(?:of|,)\s+(?:the\s+)?)?"
WORDING = r"(?:\s*[(“\"][^()]{0,400}[)”\"])?"
GRAMMAR = re.compile(
    rf"(?:(?P<parthead>{PART})\s+(?P<part>{ORD})(?:(?:\s*(?:,|and|or|&)\s*)(?P<part2>{ORD}))?\s*(?:of|,)\s*)?"
    rf"(?P<word>{ART})\s*(?:No\.?\s*|№\s*)?(?P<nums>{NUM})"
)
MORE = re.compile(
    rf"(?P<gap>{WORDING}{TAIL}\s*(?:,\s*(?:and|or)\s+|[,;]\s*(?:and\s+)?|\s(?:and|or|to)\s|\s?&\s?|\s?–\s?)\s*)(?P<again>{ART}\s*)?(?P<num>{NUM})(?!\s*(?:years?|months?|days?|people|of\s+{ART}))"
)
AFTER = re.compile(rf"\s*,?\s*\(?{PART}\s+(?P<after>{ORD}(?:{SEP}{ORD}\b)*)\)?")
CODE = re.compile(
    r"(?:\s*(?:,|\([^()]{0,300}\)|[“\"][^“”\"]{0,200}[”\"])){0,2}\s*(?:both\s+)?(?:respectively\s+)?(?:of|in|from|under|to)\s+(?:the\s+|its\s+)?(?P<code>"
    r"(?:[A-Z0-9][\w’'.&-]*|of|the|on|and|for|against|in|to|No\.?|penal|criminal|code|law|act|\d{4})"
    r"(?:\s+(?:[A-Z0-9][\w’'.&-]*|of|the|on|and|for|against|in|to|No\.?|penal|criminal|code|law|procedure|act|\d{4}|\(\w+\)))*)"
)
BRACKET = re.compile(r"[(\s,]*(?P<code>(?:[A-Z][\w’'-]*\s+){0,4}(?:Code|Law|Act|Penal Code|Decree))\b")
BEFORE = re.compile(
    r"(?P<code>(?:[A-Z][\w’'-]*\s+){0,5}(?:Code|Law|Act|CODE|Ordinance|Decree|Proclamation|code))[’']?s?,?\s*(?:\(\w+\)\s*)?(?:\(\s*)?$"
)
END = re.compile(r"\s+(?:of|the|on|and|for|against|in|to|a)$")


@Language.component("casegraph_provisions")
def provisions(doc: Doc) -> Doc:
    """Find the provisions."""
    reading = reading_of(doc)
    seen: set[tuple[str, str | None]] = set()
    for provision, start, stop in _find(reading):
        key = (provision.article, provision.part)
        first, last = reading.words.span_of(start, stop)
        reading.provisions.append((provision, first, last))
        seen.add(key)
    _share_codes(reading)
    return doc


def _find(reading: Reading) -> Iterator[tuple[Provision, int, int]]:
    text, at = reading.clean.text, 0
    while found := GRAMMAR.search(text, at):
        at = found.end()
        numbers: list[tuple[str, str | None, int, int]] = []
        head_parts = [p for p in (found["part"], found["part2"]) if p] if found["parthead"] else []
        tail = AFTER.match(text, at)
        parts = head_parts or (_parts(tail["after"]) if tail else [])
        if tail:
            at = tail.end()
        _take(numbers, found["nums"], parts, found.start(), found.end("nums"))
        while more := MORE.match(text, at):
            if more["again"] and re.search(rf"{PART}\s+{ORD}\s+of\s*$", more["gap"]):
                break
            if _year_like(more["num"]) or re.match(r"\s*%", text[more.end() : more.end() + 2]):
                break
            at = more.end()
            tail = AFTER.match(text, at)
            parts = _parts(tail["after"]) if tail else head_parts
            if tail:
                at = tail.end()
            _take(numbers, more["num"], parts, more.start("num"), more.end("num"))
        code = _code(text, found.start(), at)
        for article, part, start, stop in numbers:
            if code is None and not _believable(text, found, article):
                continue
            span = reading.clean.origin(start, stop)
            yield (
                Provision(article, part, code, None, Evidence(reading.document[span[0] : span[1]], *span), 0.95 if code else 0.85),
                start, stop,
            )  # fmt: skip


def _take(
    numbers: list[tuple[str, str | None, int, int]], article: str, parts: list[str], start: int, stop: int
) -> None:
    article = re.sub(r"(?<=\d)\s+(?=[A-Z(])", "", re.sub(r"–", "-", article)).strip()
    for part in parts or [None]:
        numbers.append((article, part, start, stop))


def _parts(text: str) -> list[str]:
    return [p for p in re.split(SEP, text) if p]


def _year_like(number: str) -> bool:
    return bool(re.fullmatch(r"(?:19|20)\d\d", number))


def _code(text: str, start: int, end: int) -> str | None:
    after = CODE.match(text, end)
    if after:
        return _trim(after["code"])
    before = BEFORE.search(text[max(0, start - 80) : start])
    if before:
        return _trim(before["code"])
    bracket = BRACKET.match(text, end)
    return _trim(bracket["code"]) if bracket else None


def _trim(code: str) -> str | None:
    """Cut the name of a law at its end; None when what follows the article is no law."""
    laws = lexicon().concept("law", "code")
    while END.search(code):
        code = END.sub("", code)
    words = code.split()
    lowered = [w.lower().strip(".,") for w in words]
    heads = [i for i in range(len(words)) if lowered[i] in laws or " ".join(lowered[i : i + 2]) in laws]
    if not heads:
        return None
    code = re.sub(r"\s+(?:on|in|for|and|to)\s+\d{1,2}\b.*$", "", code)
    return re.sub(r"^(?:the|of)\s+", "", re.sub(r"[.,]$", "", code)) or None


def _believable(text: str, found: re.Match[str], article: str) -> bool:
    """An article of no code that the text names: not of a newspaper, not a footnote of a treaty, not a part of a text."""
    word = found["word"].lower()
    return not word.startswith(("par", "cl")) and not (article.isdigit() and int(article) > 2000)


def _share_codes(reading: Reading) -> None:
    """A provision without a code takes the last one that the text named, if it named only one kind."""
    codes = [p.code for p, _, _ in reading.provisions if p.code]
    if not codes or len({c.lower().split(" of ")[0] for c in codes}) > 1:
        return
    full = max(codes, key=len)
    reading.provisions = [
        (
            p
            if p.code
            else Provision(p.article, p.part, full, p.jurisdiction, p.evidence, p.confidence - 0.05),
            a,
            b,
        )
        for p, a, b in reading.provisions
    ]
