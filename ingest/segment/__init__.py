"""Turn a document into units and passages.

A page is one unit, with its dated updates; a list of profiles is one unit a profile, and what stands between them
(preface, contents, the background of a group) is of kind `page`. Tables have rows and go through `ingest.mapping`.

Passages may lie inside one another: a page number or a footnote that cuts a paragraph in two is a passage within it.
`reading` gives a passage's text without what interrupts it, and leads each character back to the document.
"""

from collections.abc import Sequence

from ingest.dates import whole_date
from ingest.model import Document, Unit
from ingest.segment.passages import passages_of
from ingest.segment.pieces import Part, bare_title, parts_of
from ingest.segment.profiles import Section, sections_of
from ingest.segment.reading import Reading, reading
from ingest.segment.updates import page_date, stated_date, updates_of

__all__ = ["Reading", "reading", "segment"]
_LONGEST_TITLE = 200


def segment(document: Document) -> tuple[Unit, ...]:
    """All units of a document, in its order; each part of its text that is not blank is in one passage."""
    parts = parts_of(document)
    if not parts:
        return ()
    sections = sections_of(parts)
    if len(sections) == 1:
        return (_page(document, sections[0]),)
    published = stated_date(parts) or document.published or page_date(parts, ())
    first = document.title or _first_heading(sections[0].parts)
    return tuple(
        _unit(section, first if place == 0 else None, published) for place, section in enumerate(sections)
    )


def _page(document: Document, section: Section) -> Unit:
    start, end = section.span
    updates, parts = updates_of(section.parts, start, end)
    published = stated_date(parts) or document.published or page_date(parts, updates)
    title = section.title or document.title or _first_heading(parts)
    return Unit(section.kind, start, end, title, published, passages_of(parts), updates)


def _unit(section: Section, title: str | None, published: str | None) -> Unit:
    start, end = section.span
    passages = passages_of(section.parts)
    return Unit(
        section.kind, start, end, section.title or title, published, passages, section=section.section
    )


def _first_heading(parts: Sequence[Part]) -> str | None:
    """The first heading that is no date, with those that follow it at once: a title set in several lines."""
    title: list[str] = []
    for part in parts:
        if part.is_heading and not whole_date(part.text):
            title.append(bare_title(part.text))
            if part.block.level != 1:
                break
        elif title:
            break
    return " ".join(title)[:_LONGEST_TITLE] or None
