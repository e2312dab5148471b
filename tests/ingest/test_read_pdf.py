from ingest.model import Document
from ingest.segment import segment
from tests.ingest.makers import SENTENCE, here, picture_pdf, shown, text_pdf

CUT = "The custody was extended twice, and the lawyer said in the hearing that the"
HEAD, FOOT = "The Desk, yearly report", "Page {} of 3"
LINES = [
    "On the third of May the police of Ostrava Nova detained Ilmar Vesk in front of the courthouse and",
    "took him to the colony, where he was kept without a lawyer and without any news for eleven days.1",
]


def page(number: int, body: list[str], notes: list[str]) -> bytes:
    head = shown([HEAD], y=810, size=8)
    foot = shown([FOOT.format(number)], y=40, size=8)
    return b"\n".join([head, shown(body, y=760), shown(notes, y=90, size=8), foot])


def report(info: bytes = b"") -> Document:
    pages = [
        page(1, ["Arrest", "", *LINES, "", CUT], ["1 As told by two witnesses to the desk."]),
        page(2, ["judge had not read the file. An appeal is pending.", "", "Nothing else is known to the desk."], []),
        page(3, ["The end."], []),
    ]  # fmt: skip
    return here("reports/case.pdf", text_pdf(pages, info))


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, document.text[block.start : block.end]) for block in document.blocks]


def test_paragraphs_are_whole_over_lines_and_pages() -> None:
    found = kinds(report())
    assert ("paragraph", " ".join(LINES)) in found
    whole = "The custody was extended twice, and the lawyer said in the hearing that the judge had not read the file."
    assert ("paragraph", f"{whole} An appeal is pending.") in found
    assert ("heading", "Arrest") in found


def test_heads_feet_and_notes_are_told() -> None:
    found = kinds(report())
    assert found.count(("furniture", HEAD)) == 3
    assert [text for kind, text in found if kind == "furniture" and text.startswith("Page")] == [
        "Page 1 of 3",
        "Page 2 of 3",
        "Page 3 of 3",
    ]
    assert ("footnote", "1 As told by two witnesses to the desk.") in found


def test_a_repeated_head_is_one_passage() -> None:
    unit = segment(report())[0]
    heads = [passage for passage in unit.passages if len(passage.occurrences) == 3]
    assert len(heads) == 1


def test_origin_from_the_information() -> None:
    info = b"/Title(The case)/Author(The Desk)/Subject(https://example.org/1)/CreationDate(D:20200503120000Z)"
    document = report(info)
    assert (document.title, document.publisher) == ("The case", "The Desk")
    assert (document.source, document.published) == ("https://example.org/1", "2020-05-03")


def test_a_page_that_is_a_picture_is_reported() -> None:
    import io

    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter()
    for data in (text_pdf([shown([SENTENCE])]), picture_pdf()):
        writer.append(PdfReader(io.BytesIO(data)))
    out = io.BytesIO()
    writer.write(out)
    document = here("reports/case.pdf", out.getvalue())
    assert document.lost == "1 of 2 pages are pictures without a text layer"
