from ingest.model import Document
from tests.ingest.makers import W, docx, here, paragraphs

STYLES = (
    f'<w:styles {W}><w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Eigene"><w:name w:val="Eigene"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr>'
    "</w:style></w:styles>"
)
CORE = (
    '<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>The case &amp; more</dc:title>'
    "<dc:creator>The Desk</dc:creator><dc:subject>https://example.org/1</dc:subject>"
    "<dcterms:created>2020-05-03T00:00:00Z</dcterms:created></cp:coreProperties>"
)


def word(body: str, **more: str) -> Document:
    parts = {"word/styles.xml": STYLES, "docProps/core.xml": CORE}
    return here("reports/case.docx", docx(body, {**parts, **more}))


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, document.text[block.start : block.end]) for block in document.blocks]


def test_headings_by_style_in_any_language() -> None:
    document = word(
        paragraphs(["Der Fall."], "berschrift1")
        + paragraphs(["Die Haft."], "Eigene")
        + paragraphs(["Er wurde geholt."])
    )
    assert [(b.kind, b.level) for b in document.blocks] == [("heading", 1), ("heading", 2), ("paragraph", 0)]


def test_origin_from_the_properties() -> None:
    document = word(paragraphs(["Text."]))
    assert (document.title, document.publisher) == ("The case & more", "The Desk")
    assert (document.source, document.published) == ("https://example.org/1", "2020-05-03")


def test_tables_lists_breaks_and_bold() -> None:
    cell = "<w:tc>{}</w:tc>"
    row = f"<w:tr>{cell.format(paragraphs(['Born']))}{cell.format(paragraphs(['1974']))}</w:tr>"
    item = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/></w:numPr></w:pPr><w:r><w:t>An item</w:t></w:r></w:p>'
    broken = "<w:p><w:r><w:t>One</w:t><w:tab/><w:t>two,</w:t><w:br/><w:t>three.</w:t></w:r></w:p>"
    bold = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>All bold</w:t></w:r></w:p>"
    assert kinds(word(f"<w:tbl>{row}</w:tbl>{item}{broken}{bold}{paragraphs(['End.'])}")) == [
        ("row", "Born: 1974"),
        ("list_item", "An item"),
        ("paragraph", "One two, three."),
        ("heading", "All bold"),
        ("paragraph", "End."),
    ]


def test_footnotes_stand_behind_their_paragraph() -> None:
    body = '<w:p><w:r><w:t>Held.</w:t><w:footnoteReference w:id="2"/></w:r></w:p>' + paragraphs(
        ["Then freed."]
    )
    note = f'<w:footnotes {W}><w:footnote w:id="2">{paragraphs(["By the desk."])}</w:footnote></w:footnotes>'
    assert kinds(word(body, **{"word/footnotes.xml": note})) == [
        ("paragraph", "Held."),
        ("footnote", "2 By the desk."),
        ("paragraph", "Then freed."),
    ]


def test_text_boxes_once_and_deleted_text_never() -> None:
    box = f"<w:txbxContent>{paragraphs(['In the box.'])}</w:txbxContent>"
    both = f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    alternate = f"<mc:AlternateContent xmlns:mc='m'>{both}</mc:AlternateContent>"
    deleted = "<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:t>kept.</w:t></w:r></w:p>"
    document = word(f"<w:p><w:r>{alternate}</w:r><w:r><w:t>Around it.</w:t></w:r></w:p>{deleted}")
    assert [text for _, text in kinds(document)] == ["In the box.", "Around it.", "kept."]
    assert document.lost is None


def test_headers_and_footers_are_furniture_once() -> None:
    edge = f"<w:hdr {W}>{paragraphs(['The Desk'])}</w:hdr>"
    document = word(paragraphs(["Text."]), **{"word/header1.xml": edge, "word/header2.xml": edge})
    assert kinds(document) == [("paragraph", "Text."), ("furniture", "The Desk")]
