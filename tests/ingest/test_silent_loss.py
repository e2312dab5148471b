"""What is lost on the way is said: text of generated files against a count made here, at nesting of 1 to 1,000.

Each file holds words that are in no other; every word must be in the text, or the document must say that it is not
whole, or the file must be refused. Three formats are counted by their readers as well; here the count is of what was
put in.
"""

import contextlib
import random
from collections.abc import Callable

import pytest

from ingest.errors import BadInput
from ingest.model import Document
from ingest.read import read_bytes
from tests.ingest import makers

DEPTHS = [1, 2, 3, 5, 8, 13, 21, 40, 80, 150, 250, 256, 300, 450, 700, 1000]


def words(seed: int, count: int = 60) -> str:
    draw = random.Random(seed)
    return " ".join("".join(draw.choices("abcdefghiklmnoprstuvz", k=7)) for _ in range(count)) + "."


def html_divs(depth: int, text: str) -> bytes:
    return makers.nested_html(depth, text)


def html_tables(depth: int, text: str) -> bytes:
    cell = f"<p>{text}</p>"
    return (f"<table><tr><td>{cell}" * depth + "</td></tr></table>" * depth + cell).encode()


def html_inline(depth: int, text: str) -> bytes:
    return ("<span>" * depth + text + "</span>" * depth + f"<p>{text}</p>").encode()


def html_lists(depth: int, text: str) -> bytes:
    return ("<ul><li>" * depth + text + "</li></ul>" * depth + f"<p>{text}</p>").encode()


def html_unclosed(depth: int, text: str) -> bytes:
    return ("<div><b><section>" * depth + text).encode()


def docx_tables(depth: int, text: str) -> bytes:
    return makers.nested_tables_docx(depth, text)


def docx_boxes(depth: int, text: str) -> bytes:
    inner = makers.paragraphs([text])
    return makers.docx(
        "<w:p><w:r><w:txbxContent>" * depth + inner + "</w:txbxContent></w:r></w:p>" * depth + inner
    )


def docx_runs(depth: int, text: str) -> bytes:
    return makers.docx(
        "<w:sdt><w:sdtContent>" * depth + makers.paragraphs([text]) + "</w:sdtContent></w:sdt>" * depth
    )


def pdf_forms(depth: int, text: str) -> bytes:
    return makers.nested_forms_pdf(depth, text)


def pdf_pages(depth: int, text: str) -> bytes:
    return makers.nested_pages_pdf(depth, text)


def markdown_quotes(depth: int, text: str) -> bytes:
    return (f"{'>' * depth} {text}\n\n{text}\n").encode()


def markdown_lists(depth: int, text: str) -> bytes:
    return "\n".join("  " * level + f"- {text[level % 5 :]}" for level in range(min(depth, 200))).encode()


MAKERS: list[tuple[str, Callable[[int, str], bytes]]] = [
    ("html", html_divs),
    ("html", html_tables),
    ("html", html_inline),
    ("html", html_lists),
    ("html", html_unclosed),
    ("docx", docx_tables),
    ("docx", docx_boxes),
    ("docx", docx_runs),
    ("pdf", pdf_forms),
    ("pdf", pdf_pages),
    ("md", markdown_quotes),
    ("md", markdown_lists),
]


@pytest.mark.parametrize(("ending", "make"), MAKERS, ids=[make.__name__ for _, make in MAKERS])
@pytest.mark.parametrize("depth", DEPTHS)
def test_no_text_is_lost_in_silence(ending: str, make: Callable[[int, str], bytes], depth: int) -> None:
    text = words(depth)
    data = make(depth, text)
    if ending == "pdf" and depth > 100:
        with contextlib.suppress(BadInput):
            _check(read_bytes("reports/case.pdf", data), text)
    else:
        _check(read_bytes(f"reports/case.{ending}", data), text)


def _check(document: Document, text: str) -> None:
    found = set(document.text.replace("\n", " ").split())
    missing = [word for word in text.split()[1:] if word not in found]
    assert not missing or document.lost
    assert document.lost is None or missing, "nothing is missing, and the document says so"


def test_a_deep_form_beside_plain_text_is_reported() -> None:
    text = words(7)
    document = read_bytes(
        "reports/case.pdf", makers.nested_forms_pdf(900, text, makers.shown([text[:90]], y=400))
    )
    assert document.text == text[:90].strip()
    assert document.lost
    assert "was not read" in document.lost
