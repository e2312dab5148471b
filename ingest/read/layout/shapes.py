"""What a single line looks like: a list item, a labelled field, a heading, site furniture.

Each is told by form. The only words known here are those of web pages (download, share, back to top), never those of
the domain.
"""

import re

LIST_MARK = re.compile(r"(?:[•·▪◦●‣⁃∙○■□►\uf0b7\uf0a7\u2756*+]|[-–—](?=\s))\s*(?=\S)")
NUMBERED = re.compile(r"\(?(?P<label>\d{1,3}|[A-Za-z](?!\.\w?\.)|[ivxIVX]{1,5})[.)](?!\d)\s*(?=\S)")
LABEL = re.compile(r"(?P<label>[^\W\d_a-z][^\W_]*(?:[ /’'-][^\W\d_]+){0,4})\s?:(?=\s|$)")
DATED = re.compile(
    r"(?:\d{1,2}(?:[-–]\d{1,2})?[./]\d{1,2}[./]\d{2,4}|\d{4}-\d\d-\d\d|\d{1,2} [A-Z][a-z]{2,8}\.?(?: \d{4})?"
    r"|[A-Z][a-z]{2,8}\.? \d{4})(?=\s{2,}|\s?[–—:|]|,? [–-] |\. )"
)
ENUMERATOR = re.compile(r"(?:\d{1,4}|[A-Za-z]|[IVX]{1,5})[.)]?")
PAGE_NUMBER = re.compile(
    r"(?!\W*(?:19|20)\d\d\W*$)"  # A year is a heading.
    r"[-–—\[]?\s*(?:page|p\.|стр\.|с\.)?\s*(?P<number>\d{1,4})\s*(?:(?:/|of|из)\s*\d{1,4})?\s*[-–—\]]?",
    re.I,
)
LEADERS = re.compile(r"(?:\.{3,}|…{2,}|(?:\.\s){4,}|_{4,})\s*\d{0,4}$")
_TERMINAL = re.compile(r"[.!?:…。！？;]['\"”’»)\]]*\d{0,3}$")
_BREADCRUMB = re.compile(r"\S\s*(?:>>|»|›)\s*\S.*(?:>>|»|›)")
_URL = re.compile(r"(?:https?://|www\.)\S+")
_BUTTON = re.compile(
    r"(?:back to|back$|download|share|print|subscribe|sign (?:up|in)|log ?in|donate|follow us|follow @|tweet|e-?mail|"
    r"read (?:more|also|next)|see (?:also|all|more)|view (?:all|more)|skip to|jump to|click|menu$|home$|search$|next$|"
    r"previous$|cookie|privacy policy|terms of|all rights|copyright|©|related(?:$|:| )|contact us|about us|"
    r"join us|support us|take action|load more|show more|advertisement|loading|listen$|watch$)(?!\w)",
    re.I,
)
_LINKS = re.compile(
    r"(?:(?:also read|read (?:also|more|next)|see also|(?:you )?(?:might|may) also (?:like|be interested in)"
    r"|recommended|trending|more (?:news|stories|on this)|latest news"
    r"|related(?: (?:news|cases|articles|stories|links|content|posts|reading|alerts|actions|pages))?)"
    r"\s*(?::\s*\S.{0,200}|:?$)"
    r"|(?:most (?:read|viewed|popular)|more (?:in|from) [\w &]{2,40}):?$)",
    re.I,
)
"""A line above headlines of other pages, or with one of them."""
_TAIL, _LONG = 40, 600
"""Patterns that may look far ahead see no more than this of a line, so that no line can make them slow."""
_SHORT_WORDS, _HEADING_WORDS, _HEADING_LENGTH = 8, 18, 140


def has_leaders(text: str) -> bool:
    """Whether a line ends in a row of dots and a page number, as a table of contents has it."""
    return bool(LEADERS.search(text[-_LONG:]))


def finished(text: str) -> bool:
    """Whether a line ends as a sentence, or what introduces a list, does."""
    return bool(_TERMINAL.search(text[-_TAIL:]))


def begins_small(text: str) -> bool:
    """Whether a line begins inside a sentence."""
    return text[:1].islower()


def label_of(text: str) -> str | None:
    """`Place of detention` for a line that begins `Place of detention:`."""
    match = LABEL.match(text)
    return match["label"].casefold() if match else None


def is_heading_line(text: str) -> bool:
    """A short line that is no sentence, no field and no date entry."""
    return (
        len(text) <= _HEADING_LENGTH
        and len(text.split()) <= _HEADING_WORDS
        and not begins_small(text)
        and not re.search(r"(?:[^.]\.|[,;:!])[\"”’)]?$", text)
        and not LABEL.match(text)
        and not DATED.match(text)
        and bool(re.search(r"\w", text))
    )


def is_capitals(text: str) -> bool:
    """Whether it has letters and no small one, as a printed section heading."""
    letters = [c for c in text if c.isalpha()]
    return (
        len(letters) >= 3
        and all(c.isupper() or not c.islower() for c in letters)
        and any(map(str.isupper, letters))
    )


def is_furniture(text: str) -> bool:
    """Buttons, breadcrumbs, runs of links, empty fields: what a page has around its text."""
    if len(text) > _LONG:
        return False
    words = text.split()
    if not re.search(r"\w", text) or _BREADCRUMB.search(text):
        return True
    if len(words) == 1 and _URL.fullmatch(text):
        return True
    if len(words) <= _SHORT_WORDS + text.count("|") * 4 and _BUTTON.match(text) and not text.endswith("."):
        return True
    return bool(text.count("|") >= 2 and not finished(text) and len(words) < 40)


def leads_to_links(text: str) -> bool:
    """Whether a line stands above headlines of other pages (`Most read`), or gives one: `Also read: ...`."""
    return len(text) <= _LONG and not finished(text.rstrip(": ")) and bool(_LINKS.match(text))


def is_empty_field(text: str) -> bool:
    """`Status:` with nothing behind it."""
    match = LABEL.match(text)
    return bool(match and match.end() == len(text) and len(text.split()) <= 2)
