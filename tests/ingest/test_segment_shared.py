"""The two real texts: what they must come out as, told by what is in them and not by their wording."""

import re

from ingest.model import Document, Unit
from ingest.read import read
from ingest.segment import reading, segment
from tests.ingest.shared import SHARED, needs_shared

pytestmark = needs_shared


def kinds(document: Document, unit: Unit, kind: str) -> list[str]:
    return [document.text[p.start : p.end] for p in unit.passages if p.kind == kind]


def test_khamroev_is_one_page_with_a_digest_and_four_updates() -> None:
    document = read(SHARED / "reports" / "khamroev.txt")
    (unit,) = segment(document)
    assert unit.kind == "page"
    assert [update.date for update in unit.updates] == [
        None,
        "2024-09-25",
        "2024-08-07",
        "2024-02-16",
        "2023-05-25",
    ]
    assert all(update.title for update in unit.updates[1:])
    assert unit.published == "2024-09-25"
    assert document.lost is None


def test_khamroev_has_furniture_headings_list_items_and_repetitions() -> None:
    document = read(SHARED / "reports" / "khamroev.txt")
    (unit,) = segment(document)
    furniture = kinds(document, unit, "furniture")
    assert len(furniture) == 3
    assert all(len(text) < 30 for text in furniture)
    assert len(kinds(document, unit, "list_item")) == 5
    headings = kinds(document, unit, "heading")
    assert sum(bool(re.fullmatch(r"\d{1,2} \w+ 20\d\d", heading)) for heading in headings) == 4
    repeated = [p for p in unit.passages if len(p.occurrences) > 1]
    assert len(repeated) == 4
    assert all(re.match(r"On \d|Prison Admin", document.text[p.start : p.end]) for p in repeated)


def test_azerbaijan_is_ninety_eight_profiles_as_its_contents_say() -> None:
    document = read(SHARED / "reports" / "azerbaijan-2014.html")
    units = segment(document)
    profiles = [unit for unit in units if unit.kind == "profile"]
    assert len(profiles) == 98
    numbers = [int(document.text[unit.start :].split(".")[0]) for unit in profiles]
    assert numbers == list(range(1, 99))
    listed = [text for unit in units for text in kinds(document, unit, "contents") if re.match(r"\d", text)]
    titles = [re.sub(r"^\d+\.\s*|[\s.]*\d*$", "", text) for text in listed]
    assert [_letters(title) for title in titles] == [_letters(unit.title or "") for unit in profiles]
    assert document.lost is None
    assert {unit.published for unit in units} == {"2014-08"}


def test_azerbaijan_profiles_stand_in_their_sections() -> None:
    document = read(SHARED / "reports" / "azerbaijan-2014.html")
    profiles = [unit for unit in segment(document) if unit.kind == "profile"]
    counts: dict[str | None, int] = {}
    for unit in profiles:
        counts[unit.section] = counts.get(unit.section, 0) + 1
    assert list(counts.values()) == [13, 10, 9, 2, 52, 3, 9]


def test_azerbaijan_profiles_hold_fields_and_no_page_numbers_within_sentences() -> None:
    document = read(SHARED / "reports" / "azerbaijan-2014.html")
    for unit in segment(document):
        paragraphs = kinds(document, unit, "paragraph")
        if unit.kind == "profile":
            fields = {text.split(":")[0].casefold() for text in paragraphs if ":" in text[:30]}
            assert any(field.startswith(("date", "detention")) for field in fields)
        assert not any(re.search(r"\n|\s{2}", text) for text in paragraphs)
        assert not any(text.isdigit() for text in paragraphs)
        small = [text for text in paragraphs if text[:1].islower() and len(text) > 20]
        assert not small, "a paragraph that begins in the middle of a sentence"


def test_azerbaijan_paragraphs_go_over_page_breaks() -> None:
    document = read(SHARED / "reports" / "azerbaijan-2014.html")
    profiles = {unit.title: unit for unit in segment(document) if unit.kind == "profile"}
    texts = {
        "Anar Asaf oglu Mammadli": "expert on elections and political freedoms",
        "Rasim Rafig oglu Karimov": "violent deduction power in infringement of",
    }
    for name, words in texts.items():
        assert any(words in text for text in kinds(document, profiles[name], "paragraph"))


def test_the_profiles_as_plain_text_read_like_the_same_profiles_in_the_document() -> None:
    document = read(SHARED / "reports" / "azerbaijan-2014.html")
    profiles = {unit.title: unit for unit in segment(document) if unit.kind == "profile"}
    for path in sorted((SHARED / "evaluation" / "texts").glob("azerbaijan-*.txt")):
        plain = read(path)
        (unit,) = segment(plain)
        assert unit.kind == "profile"
        whole = {reading(plain, p, unit.passages).text for p in unit.passages if p.kind == "paragraph"}
        same = kinds(document, profiles[unit.title], "paragraph")
        assert len(whole & set(same)) >= len(same) - 1, path.name


def _letters(text: str) -> str:
    return re.sub(r"\W", "", text)
