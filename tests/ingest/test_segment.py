from dataclasses import replace

from ingest.model import Document, Unit
from ingest.read import read_bytes
from ingest.segment import reading, segment

PROFILE = """1. Ilmar Vesk

Date of arrest: 3 May 2020

Charge: Criminal Code Article 99.1 (Spreading of
rumours by a group)

Case background: Vesk wrote about the quarry for nine years, and in the spring of 2020 he was the
only one who still did. On 3 May he was taken from the editorial office to the police station in

7

Ostrava Nova, and from there to the colony. The judge, who had been appointed a week before, length-
ened his custody twice.1

1 As told by two of his colleagues.
"""
LIST = "\n".join(
    f"{number}. {name}\n\nDate of arrest: {number} May 2020\n\nPlace of detention: Colony {number}\n\nHe was {verb}.\n"
    for number, name, verb in [
        (1, "Ilmar Vesk", "held"),
        (2, "Oda Prenn", "moved"),
        (3, "Tavi Lund", "freed"),
    ]
)
CONTENTS = (
    "Contents\n\nA. WRITERS ....... 1\n1. Ilmar Vesk ..... 1\n2. Oda Prenn ..... 2\n3. Tavi Lund ..... 3\n\n"
)
UPDATES = """Back to top

Vesk moved again

On 3 May 2020 he was moved. He is well.

20 June 2020
Vesk moved again

On 3 May 2020 he was moved. He is well.

Download the appeal

1 March 2020
Vesk held

He was taken from his office.

The desk asks the court to:

  • free him;
  • return his books.
"""


def units(text: str) -> tuple[Document, tuple[Unit, ...]]:
    document = read_bytes("reports/one.txt", text.encode())
    return document, segment(document)


def texts(document: Document, unit: Unit, kind: str) -> list[str]:
    return [reading(document, p, unit.passages).text for p in unit.passages if p.kind == kind]


def test_a_paragraph_that_a_page_number_cuts_is_read_whole() -> None:
    document, (unit,) = units(PROFILE)
    background = texts(document, unit, "paragraph")[-1]
    assert "the police station in Ostrava Nova, and from there" in background
    assert "a week before, lengthened his custody" in background
    assert texts(document, unit, "furniture") == ["7"]
    assert texts(document, unit, "footnote") == ["1 As told by two of his colleagues."]


def test_each_character_of_a_reading_leads_to_the_document() -> None:
    document, (unit,) = units(PROFILE)
    for passage in unit.passages:
        read = reading(document, passage, unit.passages)
        for offset, character in zip(read.offsets, read.text, strict=True):
            assert document.text[offset] == character or (
                character == " " and document.text[offset].isspace()
            )
        start, end = read.span(0, len(read.text))
        assert (start, end) == (passage.start, passage.end)


def test_one_profile_is_a_unit_of_its_name() -> None:
    _, (unit,) = units(PROFILE)
    assert (unit.kind, unit.title, unit.published) == ("profile", "Ilmar Vesk", None)


def test_a_list_is_a_unit_for_each_profile() -> None:
    _, found = units(LIST)
    assert [(unit.kind, unit.title) for unit in found] == [
        ("profile", "Ilmar Vesk"),
        ("profile", "Oda Prenn"),
        ("profile", "Tavi Lund"),
    ]


def test_contents_confirm_profiles_and_sections_and_are_none() -> None:
    document, found = units(f"{CONTENTS}\nA. WRITERS\n\n{LIST}")
    assert [(unit.kind, unit.title, unit.section) for unit in found[1:]] == [
        ("page", "WRITERS", "WRITERS"),
        ("profile", "Ilmar Vesk", "WRITERS"),
        ("profile", "Oda Prenn", "WRITERS"),
        ("profile", "Tavi Lund", "WRITERS"),
    ]
    assert all(passage.kind == "contents" for passage in found[0].passages)
    assert document.text[found[-1].start : found[-1].end].startswith("3. Tavi Lund")


def test_a_list_with_nothing_but_numbers_takes_the_first_field() -> None:
    rows = [
        f"{n}\nName: {name}\nAge: 4{n}\nPrison: Nova\n"
        for n, name in ((117, "Vesk"), (118, "Prenn"), (119, "Lund"))
    ]
    _, found = units("LIST OF DETAINEES\nCompiled in May 2020\n\n" + "\n".join(rows))
    assert [unit.title for unit in found if unit.kind == "profile"] == ["Vesk", "Prenn", "Lund"]


def test_a_register_is_a_unit_for_each_number() -> None:
    entries = [
        f"04{n}  {name}, b. 19{n}0, teacher. Arrested on the square with\n     the others and kept in the colony.\n"
        for n, name in ((1, "VESK"), (2, "PRENN"), (3, "LUND"))
    ]
    _, found = units("REGISTER\n\n" + "\n".join(entries))
    assert [unit.title for unit in found if unit.kind == "profile"] == ["VESK", "PRENN", "LUND"]


def test_a_page_with_updates() -> None:
    document, (unit,) = units(UPDATES)
    assert [(update.date, update.title) for update in unit.updates] == [
        (None, None),
        ("2020-06-20", "Vesk moved again"),
        ("2020-03-01", "Vesk held"),
    ]
    assert unit.published == "2020-06-20"
    assert unit.updates[0].start == unit.start
    assert unit.updates[-1].end == unit.end
    assert texts(document, unit, "furniture") == ["Back to top", "Download the appeal"]
    assert texts(document, unit, "list_item") == ["• free him;", "• return his books."]


def test_a_repeated_paragraph_is_one_passage_with_all_its_places() -> None:
    document, (unit,) = units(UPDATES)
    [passage] = [p for p in unit.passages if document.text[p.start : p.end].startswith("On 3 May")]
    text = document.text[passage.start : passage.end]
    assert [document.text[start : start + len(text)] for start in passage.occurrences] == [text, text]


def test_every_word_is_in_a_passage() -> None:
    for source in (PROFILE, LIST, CONTENTS + LIST, UPDATES):
        document, found = units(source)
        covered = set[int]()
        for unit in found:
            for passage in unit.passages:
                for start in passage.occurrences:
                    covered.update(range(start, start + passage.end - passage.start))
        assert all(place in covered or character.isspace() for place, character in enumerate(document.text))


def test_front_matter_is_furniture() -> None:
    document, (unit,) = units("---\ntitle: One\npublished: 2020-05\n---\n\nHe was held.\n")
    assert unit.passages[0].kind == "furniture"
    assert texts(document, unit, "paragraph") == ["He was held."]
    assert unit.published == "2020-05"


def test_dates_that_a_page_gives_itself() -> None:
    for text, edtf in (
        ("Vesk held\n\nBy our desk | Nova | May 3, 2020 | 2 min read\n\nHe was held.", "2020-05-03"),
        ("Vesk held\n\nHe was held. It is known that he is well.\n\nLast updated: 3 May 2020", "2020-05-03"),
        ("Vesk held\n\nNOVA, May 3, 2020 (Desk) – He was held in the colony.", "2020-05-03"),
        ("Vesk held\n\nMay 3, 2020 13:05 CET\n\nHe was held.", "2020-05-03"),
        ("Vesk held\n\n3 May 2020, 10:32 am\n\nHe was held.", "2020-05-03"),
        ("Vesk held\n\nJon Vesk (Nova, 3 May 1950 – 4 June 2020) was a poet.", None),
        ("Vesk held\n\n3 May 2020 – He was held in the colony of Nova, where he is well.", "2020-05-03"),
        ("THE LIST\n\nMay 2020\n\nHe was held in the colony of Nova, where he is well.", "2020-05"),
        (
            "Human Rights Situation in Nova: May 2020\n\nOn May 3 he was held in the colony of Nova.",
            "2020-05",
        ),
        ("Arrest of Ilmar Vesk: May 2020\n\nHe was held in the colony of Nova.", None),
        ("Ilmar Vesk\n\nDate of arrest: 3 May 2020\n\nHe was held in the colony of Nova.", None),
        ("Vesk held\n\nHe was held on 3 May 2020 in the colony of Nova, where he is well.", None),
    ):
        assert units(text)[1][0].published == edtf, text


def test_what_a_page_says_of_its_publication_goes_before_what_it_is_read_against() -> None:
    text = "Vesk held\n\nPublished: 16 May 2019, 16:41 GMT\n\nHe was held yesterday."
    document = replace(units(text)[0], published="2024-02-21")
    assert [unit.published for unit in segment(document)] == ["2019-05-16"]


def test_headlines_of_other_pages_are_furniture_up_to_the_next_gap() -> None:
    document, (unit,) = units(
        "Vesk was held.\n\nMost read\n1. Poet jailed in Nova\n2. Two monks freed\n\nVesk is well."
    )
    assert texts(document, unit, "furniture") == ["Most read", "1. Poet jailed in Nova", "2. Two monks freed"]
    assert texts(document, unit, "paragraph") == ["Vesk was held.", "Vesk is well."]


def test_the_labels_of_a_single_profile_begin_passages_in_wrapped_text() -> None:
    prose = (
        "Ilmar Vesk wrote about the quarry for nine years, and in the spring of that year he was the\n"
        "only one who still did. He was taken from the editorial office to the police station, and\n"
        "from there to the colony. The judge, who had been appointed a week before, prolonged the\n"
        "custody twice.\n"
    )
    text = f"PROFILE\n\nName: Ilmar Vesk\nAge: 44\nDate of arrest: 3 May 2020\nSentence: 7 years\n\n{prose}"
    [unit] = segment(read_bytes("vesk.txt", text.encode()))
    found = [text[p.start : p.end] for p in unit.passages]
    assert found[1:5] == ["Name: Ilmar Vesk", "Age: 44", "Date of arrest: 3 May 2020", "Sentence: 7 years"]
    assert found[5] == prose.strip()
