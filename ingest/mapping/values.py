"""Turn a cell's text into a value: a date as EDTF, a term in months, a provision, a country; or say why not."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from ingest.dates import day_edtf, whole_date
from ontology.patterns import scheme, words

_QUALIFIED = re.compile(r"(?P<date>.+?)\s*(?P<mark>[?~%])")
_ABOUT = re.compile(r"(?:c\.|ca\.?|circa|about|around|approx\.?|approximately|~)\s*(?P<date>\S.*)", re.I)
_BEFORE = re.compile(r"(?:before|until|by|up to)\s+(?P<date>\S.*)", re.I)
_AFTER = re.compile(r"(?:after|since|from)\s+(?P<date>\S.*)", re.I)
_SEASON = re.compile(r"(?P<season>spring|summer|autumn|fall|winter)(?: of)?\s+(?P<year>\d{4})", re.I)
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_DECADE = re.compile(r"(?P<decade>(?:1[89]|20)\d)0s")
_FIGURES = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})|(\d{4})[/.-](\d{1,2})(?:[/.-](\d{1,2}))?")
_TERM_PART = re.compile(
    r"(?P<count>\d+(?:\.\d+)?|[a-z]+(?:-[a-z]+)?)\s*-?\s*(?P<unit>year|yr|y|month|mth|m|week|day)s?\b\.?",
    re.I,
)
_MONTHS_IN = {"y": 12.0, "m": 1.0, "w": 12 / 52.1775, "d": 12 / 365.25}
_REMARK = re.compile(r"\((?P<remark>[^()]{1,60})\)\s*$")


class Unreadable(Exception):
    """A cell is not what its field is; `reason` is an enumerated word."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class Term:
    """A punishment: months of imprisonment, and what it is beside or instead of that."""

    months: float | None
    outcome: str | None


@dataclass(frozen=True)
class Cited:
    """Article and part as they are cited."""

    article: str
    part: str | None


def read_date(text: str, day_first: bool) -> str:
    """EDTF of a date with whatever precision, doubt or openness it is written with."""
    text = text.strip()
    if "/" in text and not _FIGURES.fullmatch(text):
        begin, _, end = text.partition("/")
        return "/".join(
            part.strip() if part.strip() in ("", "..") else read_date(part, day_first)
            for part in (begin, end)
        )
    for pattern, form in _wrapped():
        if match := pattern.fullmatch(text):
            return form(read_date(match["date"], day_first), match)
    if match := _SEASON.fullmatch(text):
        return f"{match['year']}-{_SEASONS[match['season'].lower()]}"
    if match := _DECADE.fullmatch(text):
        return f"{match['decade']}X"
    return _plain_date(text, day_first)


def _wrapped() -> tuple[tuple[re.Pattern[str], Callable[[str, re.Match[str]], str]], ...]:
    return (
        (_QUALIFIED, lambda date, match: date + match["mark"]),
        (_ABOUT, lambda date, _: f"{date}~"),
        (_BEFORE, lambda date, _: f"../{date}"),
        (_AFTER, lambda date, _: f"{date}/.."),
    )


def _plain_date(text: str, day_first: bool) -> str:
    match = _FIGURES.fullmatch(text)
    if not match:
        if found := whole_date(text):
            return found
        raise Unreadable(
            "no_such_date" if re.fullmatch(r"\d{1,2} \w+ \d{4}|\w+ \d{1,2},? \d{4}", text) else "not_a_date"
        )
    first, second, last, year, month, day = match.groups()
    if year:
        found = day_edtf(int(year), int(month), int(day)) if day else _month(year, month)
    else:
        days, months = (first, second) if day_first else (second, first)
        found = day_edtf(int(last), int(months), int(days))
    if not found:
        raise Unreadable("no_such_date")
    return found


def _month(year: str, month: str) -> str | None:
    return f"{year}-{int(month):02d}" if 1 <= int(month) <= 12 else None


def read_term(text: str) -> Term:
    """`1 year 6 months (suspended)` as 18 months and an outcome; `life` as an outcome alone."""
    outcome = _outcome(text)
    parts = [(_count(m["count"]), m["unit"][0].lower()) for m in _TERM_PART.finditer(text)]
    months = sum(count * _MONTHS_IN[unit] for count, unit in parts if count is not None)
    if not outcome and (not parts or any(count is None for count, _ in parts)):
        raise Unreadable("not_a_term")
    return Term(round(months, 2) if months else None, outcome)


def _outcome(text: str) -> str | None:
    """What is in brackets at the end, or the whole of it where the outcomes' scheme has the word."""
    remark = _REMARK.search(text)
    known = _outcomes()
    for candidate in (remark["remark"] if remark else "", text):
        if found := known.get(candidate.strip().casefold()):
            return found
    return None


@cache
def _outcomes() -> dict[str, str]:
    told = words("outcomes", "preferred", "alternative", "adjective", "phrase").items()
    return {word.casefold(): found[0].notation for word, found in told} | {
        concept.notation.casefold(): concept.notation for concept in scheme("outcomes")
    }


@cache
def _numbers() -> dict[str, float]:
    found = ((word.casefold(), concepts[0].notation) for word, concepts in words("numbers").items())
    return {word: float(notation) for word, notation in found if re.fullmatch(r"[\d.]+", notation)}


def _count(word: str) -> float | None:
    return float(word) if word[0].isdigit() else _numbers().get(word.casefold())


def read_provision(text: str) -> Cited:
    """`Art. 331(2)`, `Article 117, clause 1`, `part 2 of article 405` as article and part."""
    part_word = "|".join(_word_patterns("part"))
    part = re.search(rf"(?<!\w)(?:{part_word})\s*(\d+[\w.-]*)", text, re.I)
    rest = text[: part.start()] + " " + text[part.end() :] if part else text
    article = re.search(r"(?<!\w)(\d+(?:[.-]\d+)*-?[A-Za-z]?)(?:\s*\((\w{1,4})\))?(?!\w)", rest)
    if not article:
        raise Unreadable("not_a_provision")
    number = part[1] if part else article[2]
    return Cited(article[1], number.rstrip(".") if number else None)


@cache
def _word_patterns(notation: str) -> tuple[str, ...]:
    concept = next(concept for concept in scheme("provision-words") if concept.notation == notation)
    return tuple(re.escape(word) for word in sorted(concept.names(), key=len, reverse=True))


def read_country(text: str) -> str:
    """The ISO 3166-1 code of a country's name or code."""
    codes = {concept.notation for concept in scheme("countries")}
    if text.upper() in codes:
        return text.upper()
    found = _countries().get(text.casefold())
    if not found:
        raise Unreadable("not_a_country")
    return found


@cache
def _countries() -> dict[str, str]:
    return {word.casefold(): concepts[0].notation for word, concepts in words("countries").items()}
