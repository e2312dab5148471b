"""Give each piece of running text its kind: heading, list item, furniture or paragraph."""

from collections.abc import Sequence
from dataclasses import replace

from ingest.read.layout.lines import Piece
from ingest.read.layout.shapes import (
    DATED,
    LIST_MARK,
    NUMBERED,
    finished,
    is_capitals,
    is_empty_field,
    is_furniture,
    is_heading_line,
    leads_to_links,
)

_CONTENTS_WORDS = 4
_FOLLOWING = ("paragraph", "contents", "list_item")
_BOLD_HEADING = 220


def classify(pieces: Sequence[Piece]) -> list[Piece]:
    """The same pieces with their kinds; what was marked before keeps its kind."""
    texts = [" ".join(line.text for line in piece.lines) for piece in pieces]
    return _without_links(texts, [_classified(pieces, texts, place) for place in range(len(pieces))])


def _without_links(texts: list[str], pieces: list[Piece]) -> list[Piece]:
    """The headlines of other pages, under `Read more` and up to the next gap, as furniture."""
    under, seen = False, False
    for place, piece in enumerate(pieces):
        if leads_to_links(texts[place]):
            under, seen = True, ":" in texts[place].rstrip(" :")
        elif under and not finished(texts[place]) and not (seen and piece.lines[0].gap):
            seen = True
        else:
            under = False
            continue
        pieces[place] = replace(piece, kind="furniture", level=0)
    return pieces


def _classified(pieces: Sequence[Piece], texts: list[str], place: int) -> Piece:
    piece, text = pieces[place], texts[place]
    if piece.kind != "paragraph":
        return piece
    after = next((texts[i] for i in range(place + 1, len(pieces)) if pieces[i].kind in _FOLLOWING), "")
    if (
        pieces[place + 1 : place + 2]
        and pieces[place + 1].kind == "contents"
        and len(text.split()) <= _CONTENTS_WORDS
    ):
        return replace(piece, kind="contents")
    if is_furniture(text) or (is_empty_field(text) and not LIST_MARK.match(after)):
        return replace(piece, kind="furniture")
    if LIST_MARK.match(text):
        return replace(piece, kind="list_item")
    if NUMBERED.match(text):
        return _numbered(pieces, texts, place)
    if DATED.match(text):
        return replace(piece, kind="list_item") if _has_dated_sibling(texts, place) else piece
    return _heading(piece, text) if after and _is_heading(piece, text) else piece


def _numbered(pieces: Sequence[Piece], texts: list[str], place: int) -> Piece:
    """A number begins a heading when what stands beside it is not numbered like it, else a list item."""
    piece, text = pieces[place], texts[place]
    siblings = [texts[i] for i in (place - 1, place + 1) if 0 <= i < len(texts)]
    adjoining = any(_sort(text) == _sort(other) for other in siblings)
    bold = all(line.bold == "all" for line in piece.lines) and len(text) <= _BOLD_HEADING
    if not adjoining and (bold or (len(piece.lines) == 1 and is_heading_line(text))):
        return _heading(piece, text)
    return replace(piece, kind="list_item")


def _sort(text: str) -> str | None:
    match = NUMBERED.match(text)
    if not match:
        return None
    return "number" if match["label"].isdigit() else "capital" if match["label"].isupper() else "letter"


def _has_dated_sibling(texts: list[str], place: int) -> bool:
    return any(DATED.match(texts[i]) for i in (place - 1, place + 1) if 0 <= i < len(texts))


def _is_heading(piece: Piece, text: str) -> bool:
    if all(line.bold == "all" for line in piece.lines):
        return len(text) <= _BOLD_HEADING and not finished(text) and not text[:1].islower()
    short = len(piece.lines) == 1 or is_capitals(text)
    return short and is_heading_line(text)


def _heading(piece: Piece, text: str) -> Piece:
    match = NUMBERED.match(text)
    top = is_capitals(text) or bool(match and match["label"].isupper())
    return replace(piece, kind="heading", level=1 if top else 2)
