"""Files for the readers' tests, made by code: small ones that are well formed, and those that are built to hurt.

Names and texts are invented. Every builder returns bytes.
"""

import io
import zipfile
import zlib
from collections.abc import Iterable, Mapping, Sequence

from ingest.model import Document
from ingest.read.formats import read_raw
from ingest.read.limits import DEFAULT_LIMITS
from ingest.read.media import media_type
from ingest.read.source import Raw

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
SENTENCE = "The court of the invented town of Ostrava Nova extended the custody of Ilmar Vesk by two months. "
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"


def here(name: str, data: bytes) -> Document:
    """Read in this process, where coverage sees it; that the child reads the same is tested with the sandbox."""
    return read_raw(Raw(name, data, media_type(name, data)), DEFAULT_LIMITS)


def pdf(objects: Mapping[int, bytes], root: int = 1, trailer: bytes = b"") -> bytes:
    """A PDF of numbered objects with a correct table of them."""
    out = bytearray(b"%PDF-1.7\n")
    places: dict[int, int] = {}
    for number, body in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start, size = len(out), max(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        out += b"%010d 00000 n \n" % places.get(number, 0)
    out += b"trailer\n<</Size %d/Root %d 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (size, root, trailer, start)
    return bytes(out)


def stream(data: bytes, keys: bytes = b"") -> bytes:
    """A stream object."""
    return b"<</Length %d%s>>\nstream\n%s\nendstream" % (len(data), keys, data)


def shown(lines: Iterable[str], x: int = 72, y: int = 760, size: int = 11) -> bytes:
    """Content that shows lines from a height downwards; an empty line leaves a gap."""
    out = [b"BT /F1 %d Tf" % size]
    for line in lines:
        if line:
            escaped = (
                line.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
            )
            out.append(b"1 0 0 1 %d %d Tm (%s) Tj" % (x, y, escaped))
        y -= 14
    return b"\n".join([*out, b"ET"])


def text_pdf(pages: Sequence[bytes], info: bytes = b"") -> bytes:
    """A PDF with a page for each content."""
    kids = b" ".join(b"%d 0 R" % (10 + 2 * place) for place in range(len(pages)))
    objects = {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, len(pages)),
        3: FONT,
        4: b"<<%s>>" % info,
    }
    for place, content in enumerate(pages):
        number = 10 + 2 * place
        objects[number] = (
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/Resources<</Font<</F1 3 0 R>>>>>>"
            % (number + 1)
        )
        objects[number + 1] = stream(content)
    return pdf(objects, trailer=b"/Info 4 0 R")


def one_page(content: bytes, resources: bytes, more: Mapping[int, bytes]) -> bytes:
    """A PDF of one page with these resources."""
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R/Resources<<%s>>>>" % resources
    pages = b"<</Type/Pages/Kids[4 0 R]/Count 1>>"
    return pdf({1: b"<</Type/Catalog/Pages 2 0 R>>", 2: pages, 3: FONT, 4: page, 5: stream(content), **more})


def form(content: bytes, resources: bytes) -> bytes:
    """A form object."""
    return stream(content, b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<<%s>>" % resources)


def picture_pdf() -> bytes:
    """A page that is a picture."""
    image = stream(
        b"\x80", b"/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray"
    )
    return one_page(b"595 0 0 842 0 0 cm /Im Do", b"/XObject<</Im 6 0 R>>", {6: image})


def encrypted_pdf() -> bytes:
    """A PDF that asks for a password."""
    encrypt = b"<</Filter/Standard/V 1/R 2/O<%s>/U<%s>/P -44>>" % (b"ab" * 32, b"cd" * 32)
    objects = {1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"<</Type/Pages/Kids[]/Count 0>>", 3: encrypt}
    return pdf(objects, trailer=b"/Encrypt 3 0 R/ID[<00><00>]")


def deflated_twice_pdf(size: int = 480_000_000) -> bytes:
    """A few kilobytes whose content, deflated twice, unpacks to 480 MB."""
    packer = zlib.compressobj(9)
    once = bytearray()
    for _ in range(size // 1_000_000):
        once += packer.compress(b" " * 1_000_000)
    once += packer.flush()
    twice = zlib.compress(bytes(once), 9)
    body = stream(twice, b"/Filter[/FlateDecode/FlateDecode]")
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<>>>>"
    pages = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
    return pdf({1: b"<</Type/Catalog/Pages 2 0 R>>", 2: pages, 3: page, 4: body})


def self_drawing_pdf() -> bytes:
    """A form that draws itself, twice each time."""
    resources = b"/XObject<</Fm 6 0 R>>/Font<</F1 3 0 R>>"
    return one_page(b"/Fm Do", resources, {6: form(b"BT /F1 9 Tf (again) Tj ET /Fm Do /Fm Do", resources)})


def doubling_pdf(depth: int = 40) -> bytes:
    """Forms that each draw the next one twice: 2 to the 40th texts."""
    more: dict[int, bytes] = {}
    for number in range(6, 6 + depth):
        content = b"/Fm Do /Fm Do" if number < 5 + depth else b"BT /F1 9 Tf (deep) Tj ET"
        more[number] = form(content, b"/XObject<</Fm %d 0 R>>/Font<</F1 3 0 R>>" % (number + 1))
    return one_page(b"/Fm Do", b"/XObject<</Fm 6 0 R>>/Font<</F1 3 0 R>>", more)


def repeated_page_pdf(times: int = 200_000) -> bytes:
    """One page, listed 200,000 times."""
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R/Resources<</Font<</F1 3 0 R>>>>>>"
    pages = b"<</Type/Pages/Kids[%s]/Count %d>>" % (b"4 0 R " * times, times)
    content = stream(shown(["One line."]))
    return pdf({1: b"<</Type/Catalog/Pages 2 0 R>>", 2: pages, 3: FONT, 4: page, 5: content})


def looping_pages_pdf() -> bytes:
    """A page tree that contains itself."""
    return pdf({1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9>>"})


def nested_forms_pdf(depth: int, text: str, before: bytes = b"") -> bytes:
    """A text within so many forms; `before` is content of the page itself."""
    more: dict[int, bytes] = {}
    for number in range(6, 6 + depth):
        content = b"/Fm Do" if number < 5 + depth else shown([text])
        more[number] = form(content, b"/XObject<</Fm %d 0 R>>/Font<</F1 3 0 R>>" % (number + 1))
    content = b"/Fm Do" if depth else shown([text])
    return one_page(before + b"\n" + content, b"/XObject<</Fm 6 0 R>>/Font<</F1 3 0 R>>", more)


def nested_pages_pdf(depth: int, text: str) -> bytes:
    """A page beneath so many levels of the page tree."""
    objects = {1: b"<</Type/Catalog/Pages 10 0 R>>", 3: FONT, 5: stream(shown([text]))}
    for number in range(10, 10 + depth):
        parent = b"/Parent %d 0 R" % (number - 1) if number > 10 else b""
        child = number + 1 if number < 9 + depth else 4
        objects[number] = b"<</Type/Pages%s/Kids[%d 0 R]/Count 1>>" % (parent, child)
    resources = b"/Resources<</Font<</F1 3 0 R>>>>"
    objects[4] = b"<</Type/Page/Parent %d 0 R/MediaBox[0 0 595 842]/Contents 5 0 R%s>>" % (
        9 + depth,
        resources,
    )
    return pdf(objects)


def archive(parts: Mapping[str, bytes | str]) -> bytes:
    """A zip archive, deflated."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as written:
        for name, data in parts.items():
            written.writestr(name, data)
    return out.getvalue()


def docx(body: str, more: Mapping[str, bytes | str] | None = None, head: str = "") -> bytes:
    """A Word document with this XML in its body; `head` stands before the root element."""
    document = (
        f'<?xml version="1.0" encoding="UTF-8"?>{head}<w:document {W}><w:body>{body}</w:body></w:document>'
    )
    return archive({"word/document.xml": document, **(more or {})})


def paragraphs(texts: Iterable[str], style: str = "") -> str:
    """Word paragraphs, of a style."""
    marked = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return "".join(f"<w:p>{marked}<w:r><w:t xml:space='preserve'>{text}</w:t></w:r></w:p>" for text in texts)


def zip_bomb_docx(size: int = 400_000_000) -> bytes:
    """A document of some hundred kilobytes that unpacks to 400 MB."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as written,
        written.open("word/document.xml", "w") as part,
    ):
        part.write(f"<w:document {W}><w:body>".encode())
        for _ in range(size // 1_000_000):
            part.write(b"<w:p/>" * (1_000_000 // 6))
        part.write(b"</w:body></w:document>")
    return out.getvalue()


def lying_zip_docx() -> bytes:
    """The same, with an archive that says its part has ten bytes."""
    data = bytearray(zip_bomb_docx())
    for mark, offset in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        place = data.find(mark)
        data[place + offset : place + offset + 4] = (10).to_bytes(4, "little")
    return bytes(data)


def many_parts_docx(count: int = 20_000) -> bytes:
    """A document of 20,000 parts."""
    return archive({"word/document.xml": "<a/>", **{f"word/{number}.xml": b"" for number in range(count)}})


def nested_html(depth: int, text: str = SENTENCE) -> bytes:
    """A text within so many elements, and one behind them."""
    return f"<html><body>{'<div>' * depth}<p>{text}</p>{'</div>' * depth}<p>{text}</p></body></html>".encode()


def nested_tables_docx(depth: int, text: str = SENTENCE) -> bytes:
    """A text within so many tables."""
    opened, closed = "<w:tbl><w:tr><w:tc>", "<w:p/></w:tc></w:tr></w:tbl>"
    return docx(opened * depth + paragraphs([text]) + closed * depth + paragraphs([text]))
