"""The page of an extraction: all of the text, every link to something, and nothing of a report obeyed."""

import re
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest

from api.extraction import page_of
from ingest.extract import traced
from ingest.model import Document

ROOT = Path(__file__).parents[2]
HOSTILE = """Report of <script>alert(1)</script> & friends

On 4 May 2021, police arrested Alim "><img src=x onerror=alert(2)> Karimov, a journalist, in Tashkent. A court
charged him with "</span><a href='javascript:alert(3)'>inciting</a> hatred".
\u202eHe was sentenced to two years on 9 June\u202c.

The bank </style><svg/onload=alert(4)> was arrested. {{ 7 * 7 }} {% raw %} &lt;b&gt; \x07
"""
ALLOWED = {
    "html", "head", "meta", "title", "style", "body", "header", "main", "footer", "section", "nav", "article", "div",
    "h1", "h2", "h3", "p", "span", "a", "dl", "dt", "dd", "ul", "li", "table", "tr", "td", "th", "meter", "strong",
    "details", "summary",
}  # fmt: skip
VOID = {"meta"}


class Parsed(HTMLParser):
    """Tags, ids, links, and the words of the text column without what the page adds to them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[tuple[str, str]] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.text = ""
        self.feed(page)
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        given = dict(attrs)
        self.attributes |= set(given)
        self.ids += [value for name, value in attrs if name == "id" and value]
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]
        if tag not in VOID:
            self.open.append((tag, given.get("class") or ""))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        classes = [name for _, name in self.open]
        if "text" in classes and classes[-1] not in ("n", "meant"):
            self.text += data


def read(text: str) -> str:
    data = text.encode(errors="replace")
    return page_of(
        traced(Document("t/x.txt", sha256(data).hexdigest(), len(data), "text/plain", "text", text))
    )


def flat(text: str) -> str:
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize(
    "file", ["examples/reports/egypt-qandousi.txt", "tests/corpus/open/texts/china-early-rain-list-noise.txt"]
)
def test_the_whole_text_is_shown_and_every_link_leads_somewhere(file: str) -> None:
    text = (ROOT / file).read_text(encoding="utf-8")
    page = Parsed(read(text))
    assert flat(page.text) == flat(text)
    assert len(page.ids) == len(set(page.ids))
    assert {link[1:] for link in page.links} <= set(page.ids)
    assert all(link.startswith("#") for link in page.links)
    assert page.tags | {"details", "summary"} == ALLOWED


def test_events_are_linked_both_ways_with_the_words_that_tell_them() -> None:
    page = read(
        "On 4 May 2021, police arrested Alim Karimov. He was sentenced to two years in prison on 9 June."
    )
    (first,) = re.findall(r'<article class="card" id="e1">.*?</article>', page, re.S)
    (place,) = re.findall(r'told by</dt>\s*<dd>\s*<a href="#(p\d+)">“arrested', first)
    assert re.search(rf'class="m event[^"]*" id="{place}" href="#e1"', page)
    assert re.search(r'2021-05-04\s*<a href="#p\d+">“(On )?4 May 2021”', first)
    (second,) = re.findall(r'<article class="card" id="e2">.*?</article>', page, re.S)
    assert re.search(r"<dd>Alim Karimov\s*<span class=\"quiet\">from the context", second)


def test_what_was_not_read_is_told() -> None:
    page = read("On 4 May 2021, police arrested Alim Karimov. The sky was grey. The rain was released.")
    assert "something was read in 1 of 3 sentences" in page
    assert re.search(r'<a href="#s1">The sky was grey\.</a>', page)
    assert re.search(r'id="left-victim_is_no_person">victim is no person: 1', page)
    assert re.search(r"<strong>released</strong></a>\.", page)


def test_a_hostile_report_is_shown_and_not_obeyed() -> None:
    page = Parsed(read(HOSTILE))
    assert page.tags <= ALLOWED
    assert page.attributes <= {
        "lang", "charset", "name", "content", "http-equiv", "class", "id", "href", "title", "aria-label", "min",
        "max", "value", "scope",
    }  # fmt: skip
    assert all(link.startswith("#") for link in page.links)
    shown = HOSTILE
    for mark in "\u202e\u202c\x07":
        shown = shown.replace(mark, f"\\u{ord(mark):04x}")
    assert flat(page.text) == flat(shown)


def test_an_event_whose_words_are_not_known_is_shown() -> None:
    text = "On 4 May 2021, police arrested Alim Karimov."
    data = text.encode()
    one = traced(Document("t/x.txt", sha256(data).hexdigest(), len(data), "text/plain", "text", text))
    page = page_of(replace(one, traces=[]))
    assert "no single words" in page
    assert all(link[1:] in Parsed(page).ids for link in Parsed(page).links)


def test_events_are_listed_by_date() -> None:
    page = read(
        "Alim Karimov was sentenced to two years on 9 June 2021. Police had arrested him on 4 May 2021."
    )
    days = page[page.index('id="days"') : page.index('id="things"')]
    assert re.findall(r'class="day">([^<]*)<', days) == ["2021-05-04", "2021-06-09"]


def test_nothing_is_fetched_or_run() -> None:
    page = read(HOSTILE)
    assert "default-src 'none'" in page
    assert not re.search(r"<script|<link|<img|@import|url\(", page)
