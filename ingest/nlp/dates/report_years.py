"""From the title of a report, the volume it is a chapter of, or its first words to the year that it tells of."""

import re
from itertools import takewhile

from ingest.nlp.dates.implied_years import YEAR
from ingest.nlp.dates.parts import Parts
from ingest.nlp.dates.written import M

TITLE = 100
"""Characters of a line of a title, at most."""
ANNUAL = re.compile(
    r"\b(?:during|throughout|in the course of|at|by|of|before) the (?:(?:end|close) of the )?(?:reporting )?year\b"
    r"|\byear(?:'s|’s)? end\b|\byear-end\b|\breporting period\b|\bperiod under review\b",
    re.IGNORECASE,
)
"""What an annual report says of the year that it covers."""
COVERS = re.compile(r"\bcover(?:s|ing)\b[^.\n]{0,40}\b(?:events?|period|year)\b[^.\n]{0,80}", re.IGNORECASE)
"""How a report says which time it is about: `covering events from January to December 2013`."""
SPRING = 8
"""The last month in which the report on the year before appears."""


def covered_year(text: str, published: Parts | None) -> int | None:
    """The year that a chapter of an annual report is about: the one it is dated by, or the one before it appeared.

    A text that names the year in which it was published tells its own years.
    """
    if published is None:
        told = stated_year(text, published) or titled_year(text, published) or year_of_report(text)
        return told or opening_year(text)
    year, month, _ = published
    if (about := year_of_report(text)) and year - 1 <= about <= year:
        return about
    if month is None:
        return year
    if stated := stated_year(text, published):
        return stated
    annual = month <= SPRING and ANNUAL.search(text) is not None
    named = str(year) in text and titled_year(text, published) != year - 1
    return year - 1 if annual and not named else None


def stated_year(text: str, published: Parts | None) -> int | None:
    """The year that the head of a report says it covers; of two the first, in which the report does not appear."""
    found = COVERS.search(text[: 3 * TITLE])
    years = {int(year) for year in YEAR.findall(found[0])} if found else set[int]()
    if published is None:
        return years.pop() if len(years) == 1 else None
    return min(years & {published[0] - 1, published[0]}, default=None)


def titled_year(text: str, published: Parts | None) -> int | None:
    """The year that a title says the text is about: `Events of 2022`, `CHAD 2018 HUMAN RIGHTS REPORT`."""
    title = _title(text)
    if published is None:
        events = EVENTS_OF.search(title)
        return int(events[1] or events[2]) if events else None
    years = {int(year) for year in YEAR.findall(title)}
    return min(years & {published[0] - 1, published[0]}, default=None)


def year_of_report(text: str) -> int | None:
    """The year that a report says it is about: in its title, on a line with its volume, or in its first words.

    `US publishes 2020 Human Rights Report` is the title of what somebody writes about one.
    """
    title = _title(text)
    found = EVENTS_OF.search(title)
    before = title[: found.start()].rpartition("\n")[2].split() if found else ()
    if found and all(word in IN_NAMES or not word[0].islower() for word in before):
        return int(found[1] or found[2])
    if line := VOLUME.search(text):
        return int(line[1])
    if situation := SITUATION.search(text[:HEAD]):
        return int(situation["y"])
    return _year_of_series(title, text) or _year_of_chapter(title, text) or _year_of_cited(text)


def _year_of_series(title: str, text: str) -> int | None:
    """The year of a volume that bears that of its publication: `World Report 2022` tells of 2021, `2022/23` of 2022."""
    found = SERIES.search(title) or PAGE.search(text)
    if not found:
        return None
    year, two = int(found["y"]), found["z"] is not None
    return year if two else year - 1


def _year_of_chapter(title: str, text: str) -> int | None:
    """The year in the title of a chapter that speaks as a report on one year does: `SPAIN 2018`, `REVIEW OF 2019`."""
    found = CHAPTER.search(title)
    return int(found["y"]) if found and (ANNUAL.search(text) or _goes_by_months(text, found["y"])) else None


def _year_of_cited(text: str) -> int | None:
    """The year of the documents that a chapter of an annual report lists at its end: `(AI Index: AFR 44/012/2003)`."""
    years = {year[-2:]: year for year in INDEX.findall(text)} if ANNUAL.search(text) else {}
    if len(years) != 1:
        return None
    written = years.popitem()[1]
    return int(written) if len(written) > 2 else int(written) + (1900 if int(written) >= FIRST else 2000)


def _goes_by_months(text: str, year: str) -> bool:
    """Whether sentences begin with days and months of no year, and no later year is written than that of the title."""
    return len(BARE.findall(text)) >= MANY and max(YEAR.findall(text)) == year


def _title(text: str) -> str:
    """The short lines with which a text begins."""
    return "\n".join(takewhile(lambda line: len(line) < TITLE, text[: 3 * TITLE].split("\n")))


def opening_year(text: str) -> int | None:
    """The year with which a chapter of an annual report opens: `In 2020, conditions worsened ... during the year`."""
    found = OPENING.search(text[:HEAD])
    return int(found[1]) if found and ANNUAL.search(text) else None


INDEX = re.compile(r"\bAI Index(?: Number)?:?\s+[A-Z]{3}\s\d\d/\d{1,4}/((?:19|20)?\d\d)\b")
"""The number under which a document is kept; it ends with the year, of which older ones have two digits."""
FIRST = 61
"""The year of the first of them."""
MANY = 4
"""Sentences that begin with a month of no year, at least, where a report tells its year month by month."""
BARE = re.compile(
    rf"(?:^|[.?!”’\"] )(?:In|On|By) (?:(?:early|mid|late)[ -])?(?:\d{{1,2}} {M}|{M} \d{{1,2}}\b|{M})(?!,? \d)",
    re.MULTILINE,
)
OPENING = re.compile(r"^(?:In|During|Throughout) ((?:19|20)\d\d),", re.MULTILINE)
SITUATION = re.compile(
    r"^(?:In|During|Throughout) (?P<y>(?:19|20)\d\d),[^.\n]{0,120}\b(?:conditions|situation|human rights|freedoms?)\b",
    re.MULTILINE,
)
"""What a chapter opens with that tells how things were in its year: `In 2023, conditions worsened`."""
HEAD = 600
"""Characters in which the first paragraph of a chapter begins."""
EVENTS_OF = re.compile(
    r"\b((?:19|20)\d\d) (?:human rights|(?:international )?religious freedom) (?:practices|report)\b"
    r"|\bevents of ((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
"""A title that says by itself which year its report covers."""
IN_NAMES = {"and", "of", "the", "in"}
"""Words without a capital in the names of countries and reports."""
VOLUME = re.compile(
    r"^[^\w\n]*(?:[A-Z][\w ]{0,40}[|:,–—-] )?Country Reports? on [A-Z][\w ]{3,30}? (?:for|in) ((?:19|20)\d\d)"
    r"[^\w\n]{0,9}(?:[|–—-].{0,60})?$",
    re.MULTILINE,
)
"""A line that names the yearly volume of which the text is a chapter."""
_SERIES = (
    r"(?:Human Rights Watch,? )?(?:World Report|Amnesty International(?: Annual)? Report),? (?P<y>(?:19|20)\d\d)"
    r"(?P<z>/(?:20)?\d\d)?"
)
SERIES = re.compile(rf"^\W*{_SERIES}(?:\s*[:|,–—-].*)?$", re.MULTILINE)
"""A title of volumes that are known by the year in which they appear."""
PAGE = re.compile(
    rf"^(?=[ \t]*\d{{1,3}}[ \t]|.*[ \t]{{2}}\d{{1,3}}[ \t]*$)[ \t\d]*{_SERIES}(?:\s*[:|,–—-].*|[ \t\d]*)$",
    re.MULTILINE,
)
"""Such a title as the running head or foot of a page, beside its number."""
CHAPTER = re.compile(
    rf"^\W*(?!.*\b{M},? \d{{4}})(?:[A-Z][A-Za-z’' -]{{2,40}}?,?|[A-Z][^\d\n.]{{2,80}} (?:in|for|of|IN|FOR|OF))"
    r" (?P<y>(?:19|20)\d\d)[^\w.]*$",
    re.MULTILINE,
)
"""A line of a title that ends with a year, and neither with a month of one nor as a sentence."""
