"""The year of days without one, in chapters of annual reports: it is the year that the report covers."""

import pytest

from ingest.nlp.dates.of_laws import of_a_law
from ingest.nlp.dates.report_years import year_of_report
from ingest.nlp.dates.written import find
from tests.ingest.nlp.conftest import Extract

CHAPTER = (
    "Courts jailed critics {phrase}. The poet Alim Karimov, who had been arrested in March 2019, left prison on "
    "4 August. On 2 December police arrested his publisher, Dilnoza Rahimova."
)


@pytest.mark.parametrize(
    ("published", "phrase", "year"),
    [
        ("2023-04", "again", "2022"),
        ("2023-01-12", "throughout the year", "2022"),
    ],
    ids=["by month", "by its words"],
)
def test_a_day_without_a_year_in_a_report_on_one_year(
    extract: Extract, published: str, phrase: str, year: str
) -> None:
    found = extract(CHAPTER.format(phrase=phrase), published)
    arrests = {e.person: e.date for e in found.events if e.type == "arrest"}
    assert arrests["Dilnoza Rahimova"] == f"{year}-12-02"


@pytest.mark.parametrize(
    "title", ["CHAD 2018 HUMAN RIGHTS REPORT", "Chad: Events of 2018", "CHAD 2018\n\nWORLD REVIEW 2019"]
)
def test_the_title_of_a_report_says_the_year_that_it_covers(extract: Extract, title: str) -> None:
    text = "On 5 January police arrested Alim Karimov. At year's end he remained in pretrial detention in N'Djamena."
    found = extract(f"{title}\n\n{text}", "2019-03")
    assert {e.type: e.date for e in found.events} == {"arrest": "2018-01-05", "detention": "2018"}


def test_a_report_that_names_the_year_it_appeared_in_is_not_on_the_year_before(extract: Extract) -> None:
    text = "In January 2023 a court jailed Alim Karimov. On 2 February police arrested his publisher, Dilnoza Rahimova."
    found = extract(text, "2023-04")
    assert [e.date for e in found.events if e.type == "arrest"] == ["2023-02-02"]


def test_a_text_without_a_year_is_of_the_year_that_it_is_read_against(extract: Extract) -> None:
    found = extract("Police arrested the poet Alim Karimov on 4 May. On 2 June a court released him.", "2023")
    assert [e.date for e in found.events if e.type in ("arrest", "release")] == ["2023-05-04", "2023-06-02"]


def test_a_year_alone_between_paragraphs_is_that_of_the_days_below_it(extract: Extract) -> None:
    text = (
        "Alim Karimov is a student.\n\n2019\n\n14 October: He was arrested in Tashkent.\n\n2020\n\n"
        "8 March: He was indicted."
    )
    assert {e.type: e.date for e in extract(text, "2022-09").events} == {
        "arrest": "2019-10-14",
        "indictment": "2020-03-08",
    }


def test_a_day_whose_year_is_not_known_does_not_become_the_day_before(extract: Extract) -> None:
    text = "On 26 May 2021, a court convicted Alim Karimov. He was arrested on 23 March."
    assert [e.date for e in extract(text, "2023-09").events if e.type == "arrest"] != ["2021-05-26"]


def test_a_day_just_before_that_of_publication_is_not_of_the_year_that_stands_before_it(
    extract: Extract,
) -> None:
    text = (
        "Pavel Orlov was arrested in February 2021. In another case on 20 February, a court in Omsk sentenced "
        "Alim Karimov to two years."
    )
    assert [e.date for e in extract(text, "2022-02-21").events if e.type == "sentence"] != ["2021-02-20"]


def test_a_title_that_says_which_year_its_report_covers(extract: Extract) -> None:
    found = extract(
        "LAOS 2019 HUMAN RIGHTS REPORT\n\nBounmy Keomany, who had been arrested in August 2017, was sentenced on "
        "March 28.",
        None,
    )
    assert {(e.type, e.date) for e in found.events} == {("arrest", "2017-08"), ("sentence", "2019-03-28")}


@pytest.mark.parametrize(
    "head",
    [
        "Human Rights Report 2014\nCovering events from January - December 2013",
        "This report covers the period from 1 January to 31 December 2013.",
    ],
)
def test_the_head_of_a_report_says_which_year_it_covers(extract: Extract, head: str) -> None:
    found = extract(f"UGANDA\n\n{head}\n\nMoses Okello was arrested on 3 March in Gulu.", "2014-05-22")
    assert [e.date for e in found.events] == ["2013-03-03"]


VOLUME = "Country Reports on Human Rights Practices for 2020"
ASIDE = (
    "The poet Alim Karimov stayed in prison. Karimov had been arrested in July 2019, allegedly for a satire."
)


@pytest.mark.parametrize(
    ("published", "before", "behind"),
    [
        (None, "Uzbekistan 2020 Human Rights Report", ""),
        ("2021", "Uzbekistan 2020 Human Rights Report", ""),
        (None, "Prisoners", VOLUME),
        ("2021-03-30", "Prisoners", VOLUME),
    ],
)
def test_an_aside_with_a_year_of_its_own_opens_none_for_the_next_paragraph(
    extract: Extract, published: str | None, before: str, behind: str
) -> None:
    text = "On July 3, police arrested Dilnoza Rahimova. She was released on bail the same evening."
    found = extract(f"{before}\n\n{ASIDE}\n\n{text}\n\n{behind}", published)
    days = {(e.type, e.date) for e in found.events if e.person == "Dilnoza Rahimova"}
    assert days == {("arrest", "2020-07-03"), ("release", "2020-07-03")}


def test_a_paragraph_that_looks_back_goes_on_from_what_was_told(extract: Extract) -> None:
    text = "Police arrested Alim Karimov in July 2019. He was moved to Kazan on 9 August."
    found = extract(f"Uzbekistan 2020 Human Rights Report\n\n{text}")
    assert {(e.type, e.date) for e in found.events} >= {("arrest", "2019-07"), ("transfer", "2019-08-09")}


def test_an_aside_opens_no_year_for_the_next_sentence_either(extract: Extract) -> None:
    text = f"{ASIDE} On July 3, police arrested Dilnoza Rahimova."
    found = extract(f"Uzbekistan 2020 Human Rights Report\n\n{text}", "2021-03")
    assert {e.date for e in found.events if e.person == "Dilnoza Rahimova"} == {"2020-07-03"}


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("Trinidad and Tobago 2020 Human Rights Report", 2020),
        ("Chad: Events of 2018", 2018),
        ("Country Reports on Human Rights Practices for 2020", 2020),
        ("US publishes 2020 Human Rights Report", None),
        ("The Country Reports on Human Rights Practices for 2020 were presented on Tuesday.", None),
        ("Amnesty International Report 2022/23\n\nLAOS", 2022),
        ("World Report 2022: Laos", 2021),
        ("LAOS\n\n 224        Amnesty International Report 2012", 2011),
        ("The organization wrote so in its World Report 2022.", None),
        ("In 2023, religious freedom conditions in Laos remained poor.", 2023),
        ("In 2023, the poet Alim Karimov moved to Laos.", None),
        ("LAOS 2018\n\nNobody was freed by the end of the year.", 2018),
        ("State of Human Rights in 2019\n\nNobody was freed during the year.", 2019),
        ("Arrests in May 2019\n\nNobody was freed during the year.", None),
        ("LAOS 2018", None),
    ],
)
def test_what_is_written_about_a_report_is_not_of_its_year(title: str, year: int | None) -> None:
    assert year_of_report(f"{title}\n\nOn 20 March police arrested Dilnoza Rahimova.") == year


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("State of Human Rights in 2019", "2019"),
        ("UZBEKISTAN 2019", "2019"),
        ("Amnesty International Report 2019/20\n\nUZBEKISTAN", "2019"),
        ("World Report 2020: Uzbekistan", "2019"),
        ("UZBEKISTAN\n\nCovering events from January - December 2019", "2019"),
    ],
)
def test_a_day_that_opens_a_paragraph_is_of_the_year_of_the_report(
    extract: Extract, title: str, year: str
) -> None:
    before = (
        "Karim Salimov had been arrested in August 2015. The parties to the 2018 peace agreement met in June."
    )
    text = "On 14 November, a court sentenced Alim Karimov, who had been charged in 2016."
    found = extract(f"{title}\n\n{before}\n\n{text}\n\nMany were in prison at the end of the year.", None)
    assert {e.date for e in found.events if e.type == "sentence"} == {f"{year}-11-14"}


@pytest.mark.parametrize(
    ("named", "law"),
    [
        ("the 2018 peace agreement", True),
        ("under a 1992 bilateral treaty", True),
        ("Law No. 13 of 2005", True),
        ("Kuwait’s 2014 cybercrimes law", True),
        ("the Cybercrimes Act, 2015", True),
        ("in 2018 the peace agreement", False),
        ("the 2019 protests", False),
        ("jailed in 2015 under the law", False),
    ],
)
def test_a_year_that_only_names_a_law(named: str, law: bool) -> None:
    text = f"They protested against {named} was read."
    assert [of_a_law(text, found) for found in find(text)] == [law]


def test_neither_a_law_nor_a_plan_gives_its_year_to_the_next_day(extract: Extract) -> None:
    law = "The parties to the 2015 peace agreement extended the transition by two years to May 2025."
    found = extract(f"{law} On 3 March, police arrested Alim Karimov.", "2022-06-10")
    assert [e.date for e in found.events if e.type == "arrest"] == ["2022-03-03"]


def test_a_month_that_opens_a_time_has_the_year_of_its_end(extract: Extract) -> None:
    text = "Alim Karimov was arrested in 1991. He was held at Kara Prison from November to June 1993."
    found = extract(text)
    assert [e.date for e in found.events if e.type == "detention"] == ["1992-11/1993-06"]


@pytest.mark.parametrize(("said", "day"), [("last Friday", "2024-05-31"), ("on Friday", "2024-06-07")])
def test_the_last_day_of_a_name_is_not_that_of_the_report(extract: Extract, said: str, day: str) -> None:
    found = extract(f"Police arrested Alim Karimov {said}.", "2024-06-07")
    assert [e.date for e in found.events] == [day]


UNDATED = (
    "{title}\n\n{opening}\n\nIn May, the Supreme Court upheld a sentence imposed in 2017 on Alim Karimov.\n\n"
    "On 25 February, police arrested the lawyer Dilnoza Rahimova. {more}"
)
GOES_ON = "In June, a law was passed. In July, it was repealed."


@pytest.mark.parametrize(
    ("title", "opening", "more"),
    [
        ("HUMAN RIGHTS IN ASIA: REVIEW OF 2019", "No law had been adopted by the end of the year.", ""),
        ("RIGHTS IN THE REGION IN 2019", "Throughout the year courts jailed critics.", ""),
        ("UZBEKISTAN 2019", "Expression remained restricted.", GOES_ON),
        ("Uzbekistan 2019", "Prison conditions were harsh.", GOES_ON),
        ("The State of Rights in 2019", "Expression remained restricted.", GOES_ON),
    ],
)
def test_a_title_ends_with_the_year_of_a_report(
    extract: Extract, title: str, opening: str, more: str
) -> None:
    found = extract(UNDATED.format(title=title, opening=opening, more=more), None)
    dates = {e.type: e.date for e in found.events}
    assert (dates["arrest"], dates["appeal_decision"]) == ("2019-02-25", "2019-05")


def test_a_title_with_a_year_that_the_text_goes_beyond_is_not_of_a_report_on_it(extract: Extract) -> None:
    more = f"{GOES_ON} In August 2021 he was freed."
    text = UNDATED.format(title="The Unrest of 2019", opening="It went on for long.", more=more)
    assert [e.date for e in extract(text, None).events if e.type == "arrest"] != ["2019-02-25"]


NEWS = (
    "A court jailed the editor Alim Karimov on 12 December 2023. {behind}\n\nIn the capital, police arrested the "
    "photographer Dilnoza Rahimova on {day} at a protest."
)


@pytest.mark.parametrize(
    "behind", ["His shop had been raided in January 2022.", "Gunmen stormed it in March 2022."]
)
@pytest.mark.parametrize("day", ["2 January", "January 19"])
def test_news_goes_on_behind_a_paragraph_that_looked_back(extract: Extract, behind: str, day: str) -> None:
    found = extract(NEWS.format(behind=behind, day=day), "2024-02-06")
    assert [(e.date or "")[:7] for e in found.events if e.type == "arrest"] == ["2024-01"]


LISTED = (
    "TOGO\n\nTwo journalists were imprisoned after unfair trials under a law of 1998.\n\n· On 20 January, gendarmes in "
    "Kara arrested about 40 people.\n· In June, the editor Koffi Mensah, who had printed a cartoon, was convicted of "
    "defamation. {end}\n\n· Togo: Fear for safety ({index})"
)


@pytest.mark.parametrize(
    ("index", "end", "year"),
    [
        ("AI Index: AFR 57/004/2003", "He was in prison at the end of the year.", "2003"),
        ("AI Index: AFR 57/04/94", "He was still held at the end of the year.", "1994"),
        (
            "AI Index AFR 57/012/2006; AI Index AFR 57/013/2006",
            "Appeals went on throughout the year.",
            "2006",
        ),
        ("AI Index: AFR 57/004/2003", "He was freed within a week.", None),
        ("AI Index: AFR 57/004/2003, AI Index: AFR 57/001/2001", "He was held at the end of the year.", None),
    ],
    ids=["a document", "two digits", "two of one year", "no report on a year", "of several years"],
)
def test_the_documents_that_a_chapter_lists_are_of_the_year_that_it_covers(
    index: str, end: str, year: str | None
) -> None:
    assert year_of_report(LISTED.format(index=index, end=end)) == (year and int(year))


def test_days_are_of_the_year_of_the_documents_that_a_chapter_lists(extract: Extract) -> None:
    text = LISTED.format(index="AI Index: AFR 57/004/2003", end="He was in prison at the end of the year.")
    found = {e.type: e.date for e in extract(text, None).events}
    assert (found["arrest"], found["conviction"]) == ("2003-01-20", "2003-06")
