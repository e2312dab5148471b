"""Lines that begin with a day: the year of one that has none goes on from the line before."""

import pytest

from tests.ingest.nlp.conftest import Extract


@pytest.mark.parametrize(
    ("lines", "days"),
    [
        (
            "Jan. 5, 2021 - Alim Karimov is arrested.\nFeb. 8 - A court orders Karimov held for two months.\n"
            "March 9 - Karimov goes on trial.\nApril 12 - Karimov is sentenced to three years in prison.",
            {"2021-01-05", "2021-02-08", "2021-03-09", "2021-04-12"},
        ),
        (
            "April 16, 2021 — Alim Karimov is jailed for 14 months over a protest in August 2019.\n"
            "May 14 — Karimov is released.\nJan 3 — Karimov is arrested again.",
            {"2021-04-16", "2021-05-14", "2022-01-03"},
        ),
        (
            "• May 14 — Alim Karimov is released.\n• April 16 — Karimov is jailed for 14 months.\n"
            "• 3 March — Karimov is charged.\n• 3 December 2020 — Karimov is arrested.",
            {"2020-12-03", "2021-03-03", "2021-04-16", "2021-05-14"},
        ),
        (
            "Nov. 3, 2013\nAlim Karimov is arrested.\nMar. 2\nA court convicts Karimov of blasphemy.\nMay 10\n"
            "Karimov is moved to Kara Prison.\nJan. 5, 2015\nKarimov is released.",
            {"2013-11-03", "2014-03-02", "2014-05-10", "2015-01-05"},
        ),
    ],
)
def test_years_of_lines(extract: Extract, lines: str, days: set[str]) -> None:
    assert {e.date for e in extract(lines, "2024-02-10").events} == days


def test_two_lines_are_no_chronology(extract: Extract) -> None:
    found = extract(
        "3 August 2019: Police arrest Alim Karimov.\n3 December: Karimov goes on trial.", "2019-12-10"
    )
    assert {e.date for e in found.events} == {"2019-08-03", "2019-12-03"}


@pytest.mark.parametrize(
    ("lines", "days"),
    [
        (
            "2021\n\n10 Aug\nAlim Karimov is arrested.\n\n2 Sep\nKarimov is indicted.\n\n2022\n\n14 Feb\n"
            "Karimov is convicted.",
            {"2021-08-10", "2021-09-02", "2022-02-14"},
        ),
        (
            "**2020**\n\nOn 8 March, police arrested Alim Karimov.\n\n**2021**\n\nIn January, Karimov was indicted.",
            {"2020-03-08", "2021-01"},
        ),
        (
            "2019\n\n14 October - Alim Karimov is arrested.\n20 November - Karimov is indicted.\n"
            "12 January - Karimov is convicted.",
            {"2019-10-14", "2019-11-20", "2020-01-12"},
        ),
        (
            "2020\n8 March: Alim Karimov is released.\n3 February: Karimov is convicted.\n\n2019\n"
            "14 October: Karimov is arrested.",
            {"2020-03-08", "2020-02-03", "2019-10-14"},
        ),
    ],
    ids=["days alone", "in prose", "one heading", "newest first"],
)
def test_years_as_headings(extract: Extract, lines: str, days: set[str]) -> None:
    found = extract(f"Last revised 14 October 2022.\n\n{lines}", "2022-10-14")
    assert {e.date for e in found.events if e.type != "detention"} == days


HEADED = "Togo: the case of two editors\n\n{first}{gap}{told}\n\n9-10 March 2023{gap}The Regional Court in Lomé hears the case. {court}\n\n4 June 2024{gap}The Court of Appeal upholds the term.\n\n2 July 2024{gap}Koffi Mensah is sent home."  # noqa: E501


@pytest.mark.parametrize("gap", ["\n", " | ", ": "], ids=["above", "before a bar", "before a colon"])
@pytest.mark.parametrize(
    ("told", "kind", "date"),
    [
        ("Koffi Mensah is arrested. In November he is moved to Kara Prison.", "transfer", "2022-11"),
        ("Koffi Mensah is seized at home. On 3 December he is released on bail.", "release", "2022-12-03"),
        (
            "Koffi Mensah is seized. He had been released in January of a term for theft.",
            "release",
            "2022-01",
        ),
    ],
)
def test_what_an_entry_goes_on_to_is_of_its_year(
    extract: Extract, gap: str, told: str, kind: str, date: str
) -> None:
    text = HEADED.format(first="16 October 2022", gap=gap, told=told, court="It adjourns.")
    found = {
        e.date for e in extract(text, "2024-07-10").events if e.type == kind and e.person == "Koffi Mensah"
    }
    assert date in found


@pytest.mark.parametrize("gap", ["\n", " | "])
@pytest.mark.parametrize(
    "court",
    [
        "Koffi Mensah is given six years in prison and, after release, five years of supervision.",
        "Mensah tells the judges that he was beaten. Mensah is jailed for six years.",
    ],
)
def test_a_judgment_has_the_last_day_of_its_entry(extract: Extract, gap: str, court: str) -> None:
    text = HEADED.format(first="16 October 2022", gap=gap, told="Koffi Mensah is arrested.", court=court)
    found = extract(text, "2024-07-10").events
    assert {e.date for e in found if e.type == "sentence"} == {"2023-03-10"}


def test_years_that_head_the_chapters_of_a_life_are_no_days(extract: Extract) -> None:
    chapters = (
        "2001–2010\n\nKoffi Mensah taught.\n\n2011–2018\n\nHe was convicted of sedition.\n\n2019–2021\n\n"
    )
    found = extract(f"{chapters}He lived in Lomé.", None).events
    assert {e.date for e in found if e.type == "conviction"} == {None}


def test_what_has_lasted_since_a_month_began_before_its_entry(extract: Extract) -> None:
    told = "Koffi Mensah tells the judge that he has been held in isolation since October."
    text = HEADED.format(first="16 October 2022", gap=": ", told=told, court="It adjourns.")
    found = extract(text, "2024-07-10").events
    assert {e.date for e in found if e.type == "solitary_confinement"} == {"2021-10"}


@pytest.mark.parametrize(
    ("told", "kind", "day"),
    [
        (
            "In March, Omar Said, who had spoken of politics on his channel, was sentenced to nine years in prison. "
            "In July, police who were looking for Sami Odeh in his home detained two drivers of the newspaper instead.",
            "arrest",
            "2022-07",
        ),
        (
            "In July, police arrested the convert Nadia Bensaid in Bejaia. A judge released her, and in November the "
            "court fined her 100,000 dinars. It acquitted her husband, Karim Bensaid.",
            "acquittal",
            "2022-11",
        ),
    ],
)
def test_what_stands_behind_another_day_has_not_that_of_its_entry(
    extract: Extract, told: str, kind: str, day: str
) -> None:
    lines = f"Events of 2022\n\n{told}"
    assert {e.date for e in extract(lines, "2023-01-12").events if e.type == kind} == {day}
