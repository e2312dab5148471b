"""Every bad file ends in an error that names it, says why, and what to do; the next file is read as if nothing were."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.errors import REMEDIES, BadInput
from ingest.read import Limits, read, read_bytes
from tests.ingest import makers
from tests.ingest.makers import SENTENCE, docx, paragraphs, shown, text_pdf

ENTITY = '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
LAUGHS = '<!DOCTYPE w:document [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c "&b;&b;">]>'
WHOLE_PDF = text_pdf([shown([SENTENCE])])
WHOLE_DOCX = docx(paragraphs([SENTENCE]))
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00"

BAD: list[tuple[str, str, Callable[[], bytes]]] = [
    ("CG-READ-003", "empty.txt", lambda: b""),
    ("CG-READ-003", "blank.txt", lambda: b" \n\n\t "),
    ("CG-READ-003", "empty.pdf", lambda: b""),
    ("CG-READ-003", "scripts.html", lambda: b"<html><script>var text = 'none'</script><body></body></html>"),
    ("CG-READ-003", "head.md", lambda: b"---\ntitle: only a head\n---\n"),
    ("CG-READ-004", "binary.txt", lambda: PNG * 9),
    ("CG-READ-004", "nul.txt", lambda: b"text\x00text \x00more\x00text and \x00\x00"),
    ("CG-READ-004", "picture.png", lambda: PNG),
    ("CG-READ-007", "really.txt", lambda: WHOLE_PDF),
    ("CG-READ-012", "no.pdf", lambda: b"This is no PDF at all."),
    ("CG-READ-010", "picture.pdf", makers.picture_pdf),
    ("CG-READ-010", "blank.pdf", lambda: text_pdf([b""])),
    ("CG-READ-011", "encrypted.pdf", makers.encrypted_pdf),
    ("CG-READ-012", "cut.pdf", lambda: WHOLE_PDF[: len(WHOLE_PDF) // 2]),
    ("CG-READ-013", "twice.pdf", makers.deflated_twice_pdf),
    ("CG-READ-013", "pages.pdf", makers.repeated_page_pdf),
    ("CG-READ-012", "loop.pdf", makers.looping_pages_pdf),
    ("CG-READ-013", "forms.pdf", lambda: makers.nested_forms_pdf(1000, SENTENCE)),
    ("CG-READ-013", "bomb.docx", makers.zip_bomb_docx),
    ("CG-READ-012", "lying.docx", makers.lying_zip_docx),
    ("CG-READ-013", "parts.docx", makers.many_parts_docx),
    ("CG-READ-014", "entity.docx", lambda: docx(paragraphs(["a &x; b"]), head=ENTITY)),
    ("CG-READ-014", "laughs.docx", lambda: docx(paragraphs(["a &c; b"]), head=LAUGHS)),
    ("CG-READ-012", "cut.docx", lambda: WHOLE_DOCX[:-80]),
    ("CG-READ-012", "other.docx", lambda: makers.archive({"readme.txt": "not a document"})),
    ("CG-READ-012", "broken.docx", lambda: docx("<w:p><w:r></w:p>")),
    ("CG-READ-010", "blank.docx", lambda: docx("<w:p/>")),
    ("CG-READ-011", "old.docx", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600),
]


@pytest.mark.parametrize(("code", "name", "make"), BAD, ids=[name for _, name, _ in BAD])
def test_a_bad_file_is_an_error_with_its_name(
    code: str, name: str, make: Callable[[], bytes], tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(make())
    with pytest.raises(BadInput) as caught:
        read(tmp_path / name)
    error = caught.value
    assert (error.code, error.path_name) == (code, f"{tmp_path.name}/{name}")
    assert error.reason
    assert error.remedy == REMEDIES[code]
    assert "Traceback" not in str(error)


QUICK = [
    case for case in BAD if case[1] not in ("twice.pdf", "pages.pdf", "bomb.docx", "lying.docx", "empty.pdf")
]


@pytest.mark.parametrize(("code", "name", "make"), QUICK, ids=[name for _, name, _ in QUICK])
def test_the_error_is_the_readers_own_and_not_the_sandboxes(
    code: str, name: str, make: Callable[[], bytes]
) -> None:
    if name != "empty.txt":
        with pytest.raises(BadInput) as caught:
            makers.here(name, make())
        assert caught.value.code == code


def test_names_in_an_archive_lead_nowhere(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "er"
    folder.mkdir(parents=True)
    parts = {"../../escaped.txt": "x", "/tmp/casegraph-escaped.txt": "x", "word/../../escaped.xml": "x"}
    (folder / "case.docx").write_bytes(docx(paragraphs([SENTENCE]), parts))
    assert read(folder / "case.docx").text == SENTENCE.strip()
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["case.docx"]
    assert not Path("/tmp/casegraph-escaped.txt").exists()


def test_a_path_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(BadInput) as caught:
        read(tmp_path / "none.txt")
    assert caught.value.code == "CG-READ-001"


@pytest.mark.parametrize("name", ["a\x00b.txt", "x" * 4096 + ".txt"])
def test_a_path_that_cannot_be(name: str, tmp_path: Path) -> None:
    with pytest.raises(BadInput) as caught:
        read(tmp_path / name)
    assert caught.value.code == "CG-READ-002"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(BadInput) as caught:
        read(tmp_path)
    assert caught.value.code == "CG-READ-002"


def test_fifty_megabytes_of_text_are_refused_before_they_are_read(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    start = time.monotonic()
    with pytest.raises(BadInput) as caught:
        read(path)
    assert caught.value.code == "CG-READ-006"
    assert time.monotonic() - start < 1


def test_too_many_lines_are_refused() -> None:
    with pytest.raises(BadInput) as caught:
        read_bytes("reports/lines.txt", b"word\n" * 1000, limits=Limits(lines=999))
    assert caught.value.code == "CG-READ-015"


@pytest.mark.parametrize(
    ("name", "make", "least"),
    [
        ("self.pdf", makers.self_drawing_pdf, 1),
        ("doubling.pdf", makers.doubling_pdf, 1),
        ("deep.html", lambda: makers.nested_html(200_000), 2 * len(SENTENCE) - 2),
        ("bold.html", lambda: b"<b>" * 200_000 + SENTENCE.encode(), len(SENTENCE) - 1),
        ("tables.docx", lambda: makers.nested_tables_docx(100_000), 2 * len(SENTENCE) - 2),
    ],
)
def test_a_bomb_that_can_be_read_is_read(name: str, make: Callable[[], bytes], least: int) -> None:
    assert len(read_bytes(f"reports/{name}", make()).text) >= least


@pytest.mark.parametrize("begin", [b"<a ", b"<!--", b'<a href="'], ids=["tags", "comments", "quotes"])
def test_html_that_takes_for_ever_is_stopped(begin: bytes) -> None:
    data = begin * 400_000 + SENTENCE.encode()
    with pytest.raises(BadInput) as caught:
        read_bytes("reports/slow.html", data, limits=Limits(cpu_seconds=2, wall_seconds=20))
    assert caught.value.code == "CG-READ-013"
    assert read_bytes("reports/next.html", b"<p>Read as ever.</p>").text == "Read as ever."
