"""From a head noun to the two ends of the name around it.

`Second Western District Military Court of Moscow`, `Colony No. 15`, `Center for the Protection of Rights`, `X (ABC)`.
"""

import re

from ingest.nlp.language.lexicon import lexicon
from ingest.nlp.language.words import Words
from ingest.nlp.names.connectives import joined
from ingest.nlp.names.mentions import ACRONYM, capital, goes_on, is_month, seen_names
from ingest.nlp.reading import NameKind, Reading

STOP_TAGS = {
    "DT",
    "IN",
    "PRP",
    "PRP$",
    "CC",
    "WDT",
    "WRB",
    "WP",
    "VBD",
    "VBZ",
    "VBP",
    "MD",
    "TO",
    "UH",
    "EX",
    "RB",
}


DIVISIONS = {
    "branch",
    "chamber",
    "division",
    "collegium",
    "panel",
    "ward",
    "section",
    "board",
    "presidium",
    "bench",
    "judicial",
    "department",
    "circuit",
}


NUMBERED = re.compile(r"(?:no\.?|№|n°|#|number)$", re.I)


CODE = re.compile(r"(?:[A-Z]{1,5}|[IVX]+)-?\d{1,4}(?:[/-]\d{1,4})?$|[№#]?\d{1,4}(?:[/-]\d{1,4})?$")


SMALL_NUMBER = re.compile(r"\d{1,2}")


def left_of(reading: Reading, at: int, lower_ok: frozenset[str] = frozenset()) -> int:
    """Where a name whose head begins at `at` begins."""
    words = reading.words
    low = reading.sentence_of(at).start
    k = at
    while k > low:
        j = k - 1
        form = words.form[j]
        if (
            (
                form in ("'s", "’s", "'", "’")
                and j - 1 >= low
                and (capital(words, j - 1) or words.lower[j - 1] in ("women", "men", "people"))
            )
            or (
                form == "-"
                and j - 1 >= low
                and (capital(words, j - 1) or words.lower[j - 1] in lower_ok)
                and words.end[j] == words.start[k]
            )
            or (capital(words, j) and not _stops(reading, j, low))
        ):
            k = j
        elif (
            k == at
            and form.isdigit()
            and j - 2 > low
            and words.form[j - 1] == "."
            and words.lower[j - 2] == "no"
        ):
            k = j - 2
        elif k == at and _numbers_name(reading, j, low):
            k = j
        elif k == at and CODE.fullmatch(form) and j - 1 > low and NUMBERED.fullmatch(words.form[j - 1]):
            k = j - 1
        elif (
            words.lower[j] in lower_ok
            or (form == "&" and capital(words, j - 1))
            or (
                k < at
                and words.lower[j] in ("de", "del", "la", "ul", "el", "al", "bin", "ibn", "da", "dos")
                and j - 1 >= low
                and capital(words, j - 1)
                and not _stops(reading, j - 1, low)
            )
        ):
            k = j
        else:
            break
    while k < at and (words.form[k] in ("'s", "’s", "-", "'", "’", "&") or words.lower[k] in ("de", "of")):
        k += 1
    return _with_day(reading, k)


def _numbers_name(reading: Reading, at: int, low: int) -> bool:
    """Whether a number before a head noun belongs to the name before it: `Tiflet 2 prison`, no `On 5 May 2 prisons`."""
    words = reading.words
    if not (SMALL_NUMBER.fullmatch(words.form[at]) and at - 1 >= low and capital(words, at - 1)):
        return False
    return (
        words.tag[at + 1] != "NNS" and not is_month(words.form[at - 1]) and not _stops(reading, at - 1, low)
    )


def _with_day(reading: Reading, start: int) -> int:
    """Where a name begins that has a day at its head, as the encoder sees it: `April 6 Youth Movement`."""
    words = reading.words
    while (
        start > 0
        and goes_on(reading, start)
        and (words.form[start - 1].isdigit() or is_month(words.form[start - 1]))
    ):
        start -= 1
    return start


def _stops(reading: Reading, at: int, low: int) -> bool:
    words = reading.words
    if words.form[at] == "An" and at > low and not reading.sentence_of(at).heading:
        return False
    if words.lower[at] in (
        "the",
        "a",
        "an",
        "on",
        "in",
        "at",
        "by",
        "this",
        "that",
        "his",
        "her",
        "their",
        "after",
        "when",
        "and",
        "its",
        "judge",
        "see",
        "both",
        "two",
    ):
        return True
    titled = any(c.startswith("honorific:") or c == "role:judge" for _, c in reading.marks.get(at, ()))
    if (
        titled
        and words.lower[at + 1 : at + 2] != ["general"]
        and words.lower[at]
        not in (
            "chief",
            "president",
            "general",
            "member",
            "magistrates",
            "magistrate",
            "king",
            "queen",
            "prince",
            "princess",
            "sultan",
            "imam",
            "u",
            "ma",
            "de",
            "major",
        )
    ):
        return True
    if at == low and words.tag[at] in STOP_TAGS:
        return True
    if is_month(words.form[at]) and not goes_on(reading, at + 1):  # `On 5 May Tehran Revolutionary Court`
        return True
    return words.tag[at] in ("PRP", "PRP$", "WDT", "WRB", "MD") or bool(re.fullmatch(r"\d+", words.form[at]))


def division(reading: Reading, start: int) -> int:
    """`Branch 26 of the`, `Chamber of` before a court; `Ward 209 of` before a prison."""
    words = reading.words
    k = start - 1
    if k >= 0 and words.lower[k] == "the":
        k -= 1
    if k < 1 or words.lower[k] not in ("of", "at"):
        return start
    k -= 1
    if k >= 1 and (words.form[k].isdigit() or words.form[k].istitle()) and words.lower[k - 1] in DIVISIONS:
        k -= 1
    if (
        words.lower[k] in DIVISIONS
        and words.sentence[k] == words.sentence[start]
        and (capital(words, k) or words.lower[k] in ("ward", "branch", "chamber"))
    ):
        while (
            k > 0 and capital(words, k - 1) and not _stops(reading, k - 1, reading.sentence_of(start).start)
        ):
            k -= 1
        return k
    return start


LONGEST = 60
"""Tokens after its head that a name may have; more is a list, or noise."""


def right_of(reading: Reading, end: int, kind: NameKind) -> tuple[int, bool]:
    """Where a name goes on after its head, and whether what follows names it."""
    words = reading.words
    n, sentence = min(len(words), end + LONGEST), words.sentence[end - 1]
    k, capped = end, False
    while k < n and words.sentence[k] == sentence:
        form = words.form[k]
        number = number_at(words, k)
        if number is not None:
            k, capped = number, True
        elif (
            CODE.fullmatch(form)
            and k == end
            and kind != "organisation"
            and words.start[k] - words.end[k - 1] <= 1
        ) or (words.lower[k] in DIVISIONS and capital(words, k)):
            k, capped = k + 1, True
        else:
            nxt = joined(reading, k, kind, capped)
            if nxt is None:
                break
            k, capped = nxt, True
    return k, capped


def number_at(words: Words, at: int) -> int | None:
    """Where a number that follows ends: `No. 5`, `No 29`, `№ 3`, also where spaCy divides `No` and its full stop."""
    if not NUMBERED.fullmatch(words.form[at]):
        return None
    k = at + 1
    if k < len(words) and words.form[k] == ".":
        k += 1
    return k + 1 if k < len(words) and CODE.match(words.form[k]) else None


BETWEEN = re.compile(r" [-–] ")
"""What stands between a body's full name in another language and its short form: `(Ligue des droits - LD)`."""


def bracket_alias(reading: Reading, stop: int, alias: list[str], kind: NameKind) -> tuple[int, list[str]]:
    """`(ABC)` or another name in brackets right after a name."""
    words = reading.words
    if stop + 2 < len(words) and words.form[stop] == "(" and words.sentence[stop] == words.sentence[stop - 1]:
        close = next((k for k in range(stop + 1, min(stop + 9, len(words))) if words.form[k] == ")"), None)
        inner = words.chars(stop + 1, close).strip('"“”') if close else ""
        named = kind == "organisation" and seen_names(reading).get(stop + 1) == (close, "ORG")
        if close and (
            named
            or ACRONYM.fullmatch(inner)
            or (kind == "facility" and inner[:1].isupper() and close - stop <= 7 and not _country(inner))
        ):
            return close + 1, [*alias, *BETWEEN.split(inner)]
    return stop, alias


def _country(text: str) -> bool:
    """Whether brackets say only where it is: `Tiflet 2 prison (Morocco)`."""
    return text.lower() in lexicon().scheme("countries")


def quoted_after(reading: Reading, stop: int) -> tuple[int, bool]:
    """A name in quotation marks right after the head."""
    words = reading.words
    if stop < len(words) and words.form[stop] in ('"', "“", "«", "„", "‘", "'"):
        quote = next((q for q in reading.quotes if q.start == stop + 1), None)
        if (
            quote
            and quote.end - quote.start <= 6
            and quote.end < len(words)
            and words.form[quote.start][:1].isupper()
        ):
            return quote.end + 1, True
    return stop, False
