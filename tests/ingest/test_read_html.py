import pytest

from ingest.model import Document
from tests.ingest.makers import SENTENCE, here

PAGE = """<!doctype html><html><head><meta charset="utf-8"><title>Vesk held | Desk</title>
<link rel="canonical" href="https://example.org/vesk"><meta name="author" content="The Desk">
<meta property="article:published_time" content="2020-05-03T10:00:00Z"><style>p { color: red }</style></head><body>
<nav><a href="/">Home</a> <a href="/cases">Cases</a></nav>
<h1>Vesk held</h1><p>First &amp; <b>bold</b>&nbsp;words.<br>Second line.</p>
<script>document.write("never")</script><template><p>never</p></template>
<ul><li><p>One thing</p></li><li>Another</li></ul>
<table><tr><th>Born</th><td>1974</td></tr><tr><td>a</td><td>b</td><td>c</td></tr></table>
<dl><dt>Held at</dt><dd>Colony 9</dd></dl>
<footer><p>All texts may be copied.</p></footer></body></html>"""


def html(text: str) -> Document:
    return here("reports/page.html", text.encode())


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, document.text[block.start : block.end]) for block in document.blocks]


def test_blocks_of_a_page() -> None:
    assert kinds(html(PAGE)) == [
        ("furniture", "Home Cases"),
        ("heading", "Vesk held"),
        ("paragraph", "First & bold words."),
        ("paragraph", "Second line."),
        ("list_item", "One thing"),
        ("list_item", "Another"),
        ("row", "Born: 1974"),
        ("row", "a | b | c"),
        ("paragraph", "Held at: Colony 9"),
        ("furniture", "All texts may be copied."),
    ]


def test_origin_of_a_page() -> None:
    document = html(PAGE)
    assert (document.title, document.source) == ("Vesk held", "https://example.org/vesk")
    assert (document.publisher, document.published) == ("The Desk", "2020-05-03")
    assert document.lost is None


def test_scripts_are_no_text() -> None:
    assert "never" not in html(PAGE).text


def test_no_body_no_closing_tags() -> None:
    assert html("<p>One<p>Two<li>Three").text == "One\n\nTwo\n\nThree"


def test_entities() -> None:
    assert html("<p>&#1048;&eacute;&lt;b&gt;&nbsp;&#xD800;x</p>").text == "Иé<b> \ufffdx"


def test_a_page_of_breaks_is_read_by_its_lines() -> None:
    lines = ["1. Ilmar Vesk", "", "Date of arrest: 3 May 2020", "", SENTENCE * 2, "", "2", "", "and so on."]
    document = html(f"<body>{'<br>'.join(lines)}<hr>3<br>more of it, on the next page.</body>")
    assert ("heading", "1. Ilmar Vesk") in kinds(document)
    assert ("paragraph", "Date of arrest: 3 May 2020") in kinds(document)


def test_a_paragraph_over_a_page_break_is_one() -> None:
    first = "The court heard the witness, who said that on the day of the arrest he had been in the town of"
    second = "Ostrava Nova and had seen nothing of what the police reported. The judge did not"
    third = "ask him anything else."
    page = f"1<br>Heading of it<br><br>{first}<br>{second}<br><br>1 http://example.org/note<br><hr>2<br><br>{third}<br><br>End.<br>"
    document = html(f"<body>{page}</body>")
    assert ("paragraph", f"{first} {second} {third}") in kinds(document)
    assert ("footnote", "1 http://example.org/note") in kinds(document)
    assert ("furniture", "2") in kinds(document)


@pytest.mark.parametrize("charset", ["windows-1251", "koi8-r", "utf-8"])
def test_a_declared_charset_is_believed(charset: str) -> None:
    text = f'<html><head><meta charset="{charset}"></head><body><p>Ильмар Весков</p></body></html>'
    assert here("reports/page.html", text.encode(charset)).text == "Ильмар Весков"


def test_text_that_a_script_swallows_is_reported() -> None:
    document = html(f"<p>{SENTENCE}</p><textarea><!-- </textarea><p>{SENTENCE * 3}</p>")
    assert document.lost is None or "was not read" in document.lost
    swallowed = html(f"<p>{SENTENCE}</p><script>//</scrip><p>{SENTENCE * 3}</p>")
    assert swallowed.text == SENTENCE.strip()
