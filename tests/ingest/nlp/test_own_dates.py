"""A date is that of an event only where it is not another thing's, and what is only wanted has not happened."""

import pytest

from tests.ingest.nlp.conftest import Extract

INTRO = "Alim Karimov is a journalist from Tashkent. "


def _told(extract: Extract, text: str) -> set[tuple[str, str | None, str]]:
    return {(e.type, e.date, e.modality) for e in extract(INTRO + text).events}


@pytest.mark.parametrize(
    ("text", "kind", "date"),
    [
        ("He was arrested in connection with his part in the protest held on 5 May 2021.", "arrest", None),
        ("He was sentenced to three years for an article published on 7 July 2021.", "sentence", None),
        (
            "He was arrested in connection with a protest held on 5 May 2021, but was charged with fraud.",
            "charge",
            None,
        ),
        ("He was sentenced to two years for his part in the 5 May 2021 protests.", "sentence", None),
        ("He was arrested during the 5 May 2021 protests.", "arrest", "2021-05-05"),
        ("A protest held on 5 May 2021 led to his arrest.", "arrest", "2021-05-05"),
        ("He was arrested at a protest held on 5 May 2021.", "arrest", "2021-05-05"),
        ("Karimov, arrested on 5 May 2021, denied it.", "arrest", "2021-05-05"),
        ("He was arrested in the city of Navoi on 5 May 2021.", "arrest", "2021-05-05"),
        ("He was sentenced by a verdict issued on 5 May 2021 to three years.", "sentence", "2021-05-05"),
        ("Asked when he was arrested, the officer answered “5 May 2021”.", "arrest", None),
    ],
)
def test_a_date_of_its_own(by_grammar: Extract, text: str, kind: str, date: str | None) -> None:
    assert {d for k, d, _ in _told(by_grammar, text) if k == kind} == {date}


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("He was convicted of libel and on 9 May 2021 was sentenced to two years in prison.", None),
        ("He was convicted of libel in April 2021 and on 9 May was sentenced to two years.", "2021-04"),
        ("He was convicted of libel and sentenced to two years on 9 May 2021.", "2021-05-09"),
        ("The court found him guilty of libel and on 9 May 2021 sentenced him to two years.", "2021-05-09"),
        ("The court found him guilty of libel, and on 9 May 2021 he was sentenced to two years.", None),
        ("On 9 May 2021 he was convicted of libel and sentenced to two years.", "2021-05-09"),
    ],
)
def test_the_day_of_what_and_adds(extract: Extract, text: str, date: str | None) -> None:
    days = {e.type: e.date for e in extract(INTRO + text).events}
    assert days["conviction"] == date
    assert days["sentence"] == "2021-05-09"


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The order called for him to be transferred to Navoi Prison on 5 May 2021.", "intended"),
        ("His lawyers asked for him to be transferred to Navoi Prison.", "intended"),
        ("On 5 May 2021 he was transferred to Navoi Prison.", "asserted"),
        ("He was forced to be transferred to Navoi Prison on 5 May 2021.", "asserted"),
    ],
)
def test_what_is_wanted_has_not_happened(by_grammar: Extract, text: str, modality: str) -> None:
    assert {m for k, _, m in _told(by_grammar, text) if k == "transfer"} == {modality}


def test_nobody_is_let_go_before_the_arrest(extract: Extract) -> None:
    text = "Omar Said was released on 5 May 2021. On 7 May Karimov was detained. Karimov was released without charge."
    days = {e.date for e in extract(INTRO + text).events if (e.type, e.person) == ("release", "Alim Karimov")}
    assert "2021-05-05" not in days


def test_another_term_is_of_another_day(extract: Extract) -> None:
    text = "In 1991 he was arrested and was sentenced to ten years. In November 2008 he was sentenced to 65 years."
    days = {e.sentence_months: e.date for e in extract(INTRO + text).events if e.type == "sentence"}
    assert days[780] == "2008-11"
    assert days[120] != "2008-11"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("On 20 May 2021, the radio reported that a court in Gulu had sentenced him to two years.", None),
        (
            "The radio reported that on 20 May 2021 a court in Gulu had sentenced him to two years.",
            "2021-05-20",
        ),
    ],
)
def test_the_day_of_a_report_is_not_that_of_what_had_been(
    extract: Extract, text: str, date: str | None
) -> None:
    found = extract(INTRO + text).events
    assert [e.date for e in found if e.type == "sentence"] == [date]


def test_the_same_day_of_a_month_that_is_known_is_in_that_month(extract: Extract) -> None:
    found = _told(extract, "In April 2021 the court acquitted him. He was released the same day.")
    assert {("acquittal", "2021-04", "asserted"), ("release", "2021-04", "asserted")} <= found


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Police arrested Hatem Jebali (6 June 2021), Karim Belhadj (11 June 2021) and Salma Trabel (2 July 2021).", {("Hatem Jebali", "2021-06-06"), ("Karim Belhadj", "2021-06-11"), ("Salma Trabel", "2021-07-02")}),  # noqa: E501
        ("Those arrested included the lawyer Hatem Jebali (6 June 2021), student Karim Belhadj (11 June 2021), and the poet Salma Trabel.", {("Hatem Jebali", "2021-06-06"), ("Karim Belhadj", "2021-06-11"), ("Salma Trabel", None)}),  # noqa: E501
        ("Hatem Jebali (6 June 2021) and Karim Belhadj (11 June 2021) were arrested.", {("Hatem Jebali", "2021-06-06"), ("Karim Belhadj", "2021-06-11")}),  # noqa: E501
        ("On 2 May 2021 police arrested Hatem Jebali (born 6 June 1986) and Karim Belhadj (born 11 June 1987).", {("Hatem Jebali", "2021-05-02"), ("Karim Belhadj", "2021-05-02")}),  # noqa: E501
    ],
)  # fmt: skip
def test_days_in_brackets_are_of_the_name_before(
    extract: Extract, text: str, days: set[tuple[str, str | None]]
) -> None:
    assert {(e.person, e.date) for e in extract(text).events if e.type == "arrest"} == days


def test_two_terms_of_two_days_in_one_entry(extract: Extract) -> None:
    found = extract(
        "Moses Okoth, teacher. Arrested 3 March 2021. Sentenced to 4 years; in March 2022 sentenced to a further 5 "
        "years and 4 months for an alleged prison riot."
    )
    told = {(e.sentence_months, e.date) for e in found.events if e.type == "sentence"}
    assert told == {(48.0, None), (64.0, "2022-03")}


def test_the_day_of_the_first_of_two_stays(extract: Extract) -> None:
    found = extract("Moses Okoth was arrested on 3 March 2020; in May 2021 he was arrested again.")
    assert {e.date for e in found.events if e.type == "arrest"} == {"2020-03-03", "2021-05"}


def test_days_between_which_several_judgments_fell(extract: Extract) -> None:
    text = "Mary Akello was convicted by the Lira High Court on three separate charges between May 2021 and May 2022."
    assert [e.date for e in extract(text).events if e.type == "conviction"] == ["2021-05/2022-05"]


@pytest.mark.parametrize(
    ("text", "kind", "date"),
    [
        ("The judge postponed her ruling to Tuesday 18 January and remanded him in custody.", "detention", None),
        ("The court adjourned the hearing until 18 January and released him on bail.", "release", "2022-01-14"),
        ("The judge heard two witnesses and on 18 January released him on bail.", "release", "2022-01-18"),
    ],
)  # fmt: skip
def test_the_day_to_which_something_is_put_off(
    extract: Extract, text: str, kind: str, date: str | None
) -> None:
    told = f"Alim Karimov was brought before the Navoi District Court on 14 January. {text}"
    assert [e.date for e in extract(told, "2022-02-01").events if e.type == kind] == [date]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (
            "On 3 May 2021 a court began to hear his appeal against his eight-year sentence, handed down in July 2020.",
            "2020-07",
        ),
        ("On 3 May 2021 the court gave him a sentence of eight years in prison.", "2021-05-03"),
    ],
)
def test_the_day_on_which_a_judgment_was_handed_down(extract: Extract, text: str, date: str) -> None:
    assert [e.date for e in extract(INTRO + text).events if e.type == "sentence"] == [date]


@pytest.mark.parametrize(
    ("day", "date"),
    [("He", "2022-08-06"), ("On 9 August 2022 he", "2022-08-09")],
)
def test_who_is_brought_in_and_booked_is_booked_on_that_day(extract: Extract, day: str, date: str) -> None:
    told = f"Alim Karimov was arrested on 6 August 2022. {day} was taken to a police station and booked for sedition."
    assert [e.date for e in extract(told).events if e.type == "charge"] == [date]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("On 4 December 2021, his lawyers were turned away from the prison.", "2021-12-04"),
        ("His lawyers were not allowed to see him until 4 December 2021.", None),
    ],
)
def test_the_day_on_which_a_lawyer_is_turned_away(extract: Extract, text: str, date: str | None) -> None:
    told = f"Alim Karimov was arrested in November 2021. {text}"
    assert [e.date for e in extract(told).events if e.type == "denial_of_access"] == [date]


@pytest.mark.parametrize(
    ("text", "kind", "date"),
    [
        (
            "He has been freed from a clinic, where he had been kept since April 2021 by court order.",
            "release",
            None,
        ),
        ("He was freed from the jail in which he had been held since 2019.", "release", None),
        (
            "He was freed on 4 May 2021 from the jail in which he had been held since 2019.",
            "release",
            "2021-05-04",
        ),
        (
            "In early 2013 he left for Turkey and later settled in Leipzig, where he died of cancer.",
            "death",
            None,
        ),
        ("In June 2021 he was arrested and subsequently released.", "release", None),
        ("In June 2021 he was arrested and two months later released.", "release", "2021-08"),
        ("In June 2021 Karimov, who later fled, was arrested.", "arrest", "2021-06"),
    ],
)
def test_a_day_before_later_or_of_where_somebody_had_been(
    extract: Extract, text: str, kind: str, date: str | None
) -> None:
    assert {d for k, d, _ in _told(extract, text) if k == kind} == {date}


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        ("Four other nurses who were arrested on the same day as Mr. Karimov were released on 2 June.", "release", {("[Four other nurses]", "2021-06-02")}),  # noqa: E501
        ("Two drivers detained on the same day as Karimov were sentenced to five years on 2 June.", "sentence", {("[Two drivers]", "2021-06-02")}),  # noqa: E501
        ("In June neighbours complained. Vera Orlova was arrested on the same day as Karimov.", "arrest", {("Alim Karimov", "2021-05-03"), ("Vera Orlova", "2021-05-03")}),  # noqa: E501
        ("Vera Orlova was arrested on the same day as Karimov, who was released on 2 June.", "release", {("Alim Karimov", "2021-06-02")}),  # noqa: E501
    ],
)  # fmt: skip
def test_the_same_day_as_somebody_is_his_and_he_is_not_struck(
    extract: Extract, text: str, kind: str, told: set[tuple[str, str]]
) -> None:
    found = extract(f"Alim Karimov was arrested on 3 May 2021. {text}").events
    assert {(e.person, e.date) for e in found if e.type == kind} == told


@pytest.mark.parametrize(
    "text",
    [
        "Karimov was sentenced to nine years under a decision issued by the Chilonzor District Court on 9 May 2021.",
        "Karimov was sentenced to nine years in prison by a verdict that the Chilonzor court delivered on 9 May 2021.",
        "Karimov was acquitted under a ruling adopted by the Chilonzor District Court on 9 May 2021.",
    ],
)
def test_what_is_decided_has_the_day_of_its_decision(extract: Extract, text: str) -> None:
    assert [e.date for e in extract(INTRO + text).events] == ["2021-05-09"]


def test_an_arrest_has_not_the_day_of_its_warrant(extract: Extract) -> None:
    found = extract(
        INTRO + "Karimov was arrested on a warrant issued by the Chilonzor District Court on 9 May 2021."
    )
    assert [(e.type, e.date) for e in found.events] == [("arrest", None)]


ARREST = "Police arrested Pavel Orlov in Omsk on 3 May 2021."


@pytest.mark.parametrize(
    ("custody", "day"),
    [
        ("They held Orlov at a police station until May 13, and then let him go.", "2021-05-13"),
        ("Orlov was held at Omsk Prison for seven weeks.", None),
        ("For eleven months he was held incommunicado at Omsk Prison.", None),
        ("Orlov was kept at a police station for three days and beaten.", "2021-05-03"),
        ("The judge ordered that he be held until 14 June 2021.", None),
    ],
)
def test_custody_that_lasted_has_the_day_of_its_end(extract: Extract, custody: str, day: str | None) -> None:
    found = extract(f"{ARREST} {custody}")
    assert [e.date for e in found.events if e.type == "detention"] == [day]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("On 2 July and 1 October 2022 the court extended their detention.", {"2022-07-02", "2022-10-01"}),
        ("Their detention was extended on 2 July and 1 October 2022.", {"2022-07-02", "2022-10-01"}),
        ("\n02.07.2022, 01.10.2022 – terms of detention of both extended.\n", {"2022-07-02", "2022-10-01"}),
        ("On 2 July 2022 the court extended their detention until 1 October 2022.", {"2022-07-02"}),
    ],
)
def test_what_is_extended_on_several_days_is_so_for_all(extract: Extract, text: str, days: set[str]) -> None:
    told = extract("Halil Demir and Aynur Koç were arrested on 3 March 2022. " + text).events
    held = {(e.person, e.date) for e in told if e.type == "detention"}
    assert held == {(person, day) for person in ("Halil Demir", "Aynur Koç") for day in days}


@pytest.mark.parametrize(
    ("text", "kind", "days"),
    [
        (
            "On 5 July 2022 and 9 July 2022 he was beaten by guards.",
            "ill_treatment",
            {"2022-07-05", "2022-07-09"},
        ),
        ("On 5 July and 9 July 2022 he appeared in court.", "hearing", {"2022-07-05", "2022-07-09"}),
        (
            "After protests on 5 July and 9 July 2022 he was detained again.",
            "arrest",
            {"2022-03-03", "2022-07-09"},
        ),
    ],
)
def test_the_days_with_which_a_sentence_opens(extract: Extract, text: str, kind: str, days: set[str]) -> None:
    told = extract("Halil Demir was arrested on 3 March 2022. " + text).events
    assert {e.date for e in told if e.type == kind} == days


@pytest.mark.parametrize(
    ("source", "date"),
    [
        ("According to a complaint that he filed the following month, ", None),
        ("According to a letter which reached his wife in May, ", None),
        ("According to a relative who spoke to us on 4 June 2020, ", None),
        ("According to his wife, on 4 June 2020 ", "2020-06-04"),
    ],
)
def test_the_day_of_a_source_is_not_that_of_what_it_tells(
    extract: Extract, source: str, date: str | None
) -> None:
    text = f"Soldiers arrested Koffi Mensah in Kara on 9 March 2020. {source}he was beaten with rifle butts."
    found = extract(text, "2020-10-12").events
    assert {e.date for e in found if e.type == "ill_treatment"} == {date}


def test_a_clause_about_another_has_its_own_day(extract: Extract) -> None:
    text = (
        "Gen. Pierre Bizimana, who ordered the arrest of opposition leader Aline Nkurunziza in 2020, was himself "
        "arrested on Tuesday and accused of plotting a coup. Nkurunziza, freed in a pardon last year, said she "
        "felt no joy."
    )
    days = {e.person: e.date for e in extract(text, "2023-06-15").events if e.type == "arrest"}
    assert days == {"Aline Nkurunziza": "2020", "Pierre Bizimana": "2023-06-13"}
