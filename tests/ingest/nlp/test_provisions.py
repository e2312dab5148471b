"""Articles, parts, the codes around them and the countries whose they are."""

import pytest

from tests.ingest.nlp.conftest import Extract

UAPA = "Unlawful Activities (Prevention) Act"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("He was charged under part 2 of article 205.2 of the Criminal Code of the Russian Federation. She left.",
         [("205.2", "2", "Criminal Code of the Russian Federation")]),
        ("She faced charges under Articles 361-1(3) and 342, part 1, of the Criminal Code. The lawyer appealed.",
         [("361-1", "3", "Criminal Code"), ("342", "1", "Criminal Code")]),
        ("Articles: 187 (2), 306, 309 of the CC", [("187", "2", "CC"), ("306", None, "CC"), ("309", None, "CC")]),
        ("He was booked under Section 13 of the " + UAPA + " (UAPA). Section 18 of the Act was added.",
         [("13", None, UAPA), ("18", None, UAPA)]),
        ("He was convicted under s. 295-C of the Penal Code and fined Rs. 200,000.", [("295-C", None, "Penal Code")]),
        ("He is accused under Section 24(1)(b) of the Cybercrimes Act 2015.", [("24", "1(b)", "Cybercrimes Act 2015")]),
        ("He was charged under Article 217/A of the Penal Code.", [("217/A", None, "Penal Code")]),
        ("LAW: IPC 124-A, 153 SENTENCE: none", [("124-A", None, "IPC"), ("153", None, "IPC")]),
        ("Section 2. Respect for Civil Liberties\nHe was freed.", []),
        ("He was accused under Article 1 of Law No. 21 of 2003.", [("1", None, "Law No. 21 of 2003")]),
        ("She was charged under Article 314/2 of the Turkish Penal Code. Acquitted in May.",
         [("314", "2", "Turkish Penal Code")]),
        ("Charge: Criminal Code Articles 228.1 (Purchase of arms (except for hunting)); 233 (Disorder)",
         [("228.1", None, "Criminal Code"), ("233", None, "Criminal Code")]),
        ("He was charged under Article 5. Charges: indecency (226 bis), aiding (220/7), and libel (505(a)).",
         [("5", None, None), ("226 bis", None, None), ("220", "7", None), ("505(a)", None, None)]),
        ("Acquitted of 109, she was convicted of 228.1 and then, with Article 5, released.",
         [("109", None, None), ("228.1", None, None), ("5", None, None)]),
        ("He was charged with arson (217 CC) and blasphemy (295-C PPC); 12 CC of water were spilt.",
         [("217", None, "CC"), ("295-C", None, "PPC")]),
        ("Charged with 120 others, he was acquitted of 109 counts under PECA 2016.", []),
        ("Section of law: 505(b) of the Penal Code; 25 Disaster Law; 17(1) Unlawful Associations Act\nPrison: Insein",
         [("505(b)", None, "Penal Code"), ("25", None, "Disaster Law"), ("17", "1", "Unlawful Associations Act")]),
        ("He was taken to section 209 of Evin prison, wrote the NGO Article 18, and charged under Article 500.",
         [("500", None, None)]),
        ("He read two articles of the newspaper and 12 items of news.", []),
    ],
)  # fmt: skip
def test_citations(extract: Extract, text: str, wanted: list[tuple[str, str | None, str | None]]) -> None:
    assert [(p.article, p.part, p.code) for p in extract(text).provisions] == wanted


def test_a_provision_has_the_country_of_its_code_or_of_the_report(extract: Extract) -> None:
    text = "Tomas Berg was arrested in Minsk by the Belarusian KGB under Article 342 of the Criminal Code."
    assert [p.jurisdiction for p in extract(text).provisions] == ["Belarus"]


def test_a_treaty_is_of_no_country(extract: Extract) -> None:
    text = "In Ankara, Turkish judges ignored Article 10 of the Convention."
    assert [p.jurisdiction for p in extract(text).provisions] == [None]


def test_a_law_named_elsewhere_is_not_lent_to_other_articles(extract: Extract) -> None:
    text = (
        "Alim Karimov was charged under Section 11 of the Passport Act.\n\nA year later Section 21 was added."
    )
    assert [(p.article, p.code) for p in extract(text).provisions] == [("11", "Passport Act"), ("21", None)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It is contrary to articles 9 and 19 of the Universal Declaration of Human Rights and articles 9 and 14 of "
         "the International Covenant on Civil and Political Rights.",
         {("9", None, "Universal"), ("19", None, "Universal"), ("9", None, "International"),
          ("14", None, "International")}),
        ("Keeping him was a breach of articles 9 (3) and (4) of the Covenant.",
         {("9", "3", "Covenant"), ("9", "4", "Covenant")}),
        ("Articles of the Covenant: 2 (3), 7, 9 (1)-(3) and 14 (1)",
         {("2", "3", "Covenant"), ("7", None, "Covenant"), ("9", "1", "Covenant"), ("9", "3", "Covenant"),
          ("14", "1", "Covenant")}),
        ("From August also 192.3.2, 193-1.3.2 and 320 of the Criminal Code.",
         {("192.3.2", None, "Criminal"), ("193-1.3.2", None, "Criminal"), ("320", None, "Criminal")}),
        # The same law with and without its country, numbers that cite nothing:
        ("He was charged under Article 205.2 of the Criminal Code of Russia and Article 205.2 of the Criminal Code.",
         {("205.2", None, "Criminal")}),
        ("The library has 331 and 400 of the Criminal Code volumes.", set[tuple[str, str | None, str]]()),
    ],
)  # fmt: skip
def test_articles_of_treaties_and_of_lists(
    extract: Extract, text: str, wanted: set[tuple[str, str | None, str]]
) -> None:
    found = [(p.article, p.part, (p.code or "").split()[0]) for p in extract(text).provisions]
    assert set(found) == wanted
    assert len(found) == len(wanted)
