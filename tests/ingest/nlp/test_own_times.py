"""Terms that are none, days that are another thing's, and days and terms of several."""

import pytest

from tests.ingest.nlp.conftest import Extract


@pytest.mark.parametrize(
    ("text", "months"),
    [
        (
            "A court sentenced Alim Karimov to two years. Three months later he was transferred to Kara prison.",
            24,
        ),
        (
            "Alim Karimov was sentenced to 30 months in prison, a sentence upheld on appeal six months later.",
            30,
        ),
        ("Alim Karimov was sentenced to three years; five months later he was released.", 36),
        ("Alim Karimov received two years, three months and ten days.", 27),
    ],
)
def test_what_came_later_is_no_part_of_a_term(extract: Extract, text: str, months: float) -> None:
    found = extract(text)
    assert [e.sentence_months for e in found.events if e.type == "sentence"] == [months]
    assert not [e for e in found.events if e.type == "appeal_decision" and e.sentence_months]


@pytest.mark.parametrize(
    "text",
    [
        "A court jailed Alim Karimov for life on 3 May 2012.",
        "Alim Karimov was imprisoned for life on 3 May 2012.",
        "Alim Karimov got life.",
    ],
)
def test_life(extract: Extract, text: str) -> None:
    assert [e.outcome for e in extract(text).events if e.type == "sentence"] == ["life"]


def test_life_is_not_the_term_that_somebody_serves_already(extract: Extract) -> None:
    found = extract(
        "Omar Saleh is already serving four years for inciting hatred. On 4 November 2018 a court in Sohar sentenced "
        "him to life."
    )
    told = {(e.sentence_months, e.outcome, e.date) for e in found.events if e.type == "sentence"}
    assert told == {(48, None, None), (None, "life", "2018-11-04")}


@pytest.mark.parametrize(
    "text",
    [
        "Jan Dvorak has been jailed for eight months without charge.",
        "Jan Dvorak was jailed for more than two years pending trial.",
        "Jan Dvorak had been jailed for almost a year.",
    ],
)
def test_time_in_custody_is_no_sentence(extract: Extract, text: str) -> None:
    assert {(e.type, e.sentence_months) for e in extract(text).events} == {("detention", None)}


def test_jailed_for_years_is_a_sentence(extract: Extract) -> None:
    found = extract("Jan Dvorak was jailed for seven years for sedition on 3 May 2020.")
    assert [(e.type, e.sentence_months) for e in found.events] == [("sentence", 84)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("three weeks before the election of 27 July 2015", "2015-07-06"),
        ("two days after the coup of 8 February 1963", "1963-02-10"),
        ("in time for the summit on 27 July 2015", None),
        ("on the anniversary of the massacre of 4 June 1989", None),
        ("on the morning of 4 June 2019", "2019-06-04"),
        ("at a rally on 4 June 2019", "2019-06-04"),
        ("under the amnesty of 21 July 1983", "1983-07-21"),
        ("for blasphemy on 3 May 2020", "2020-05-03"),
    ],
)
def test_the_day_of_another_thing(extract: Extract, text: str, day: str | None) -> None:
    verb = "freed" if "amnesty" in text else "arrested"
    (event,) = extract(f"Omar Said was {verb} {text}.", "2022-10-12").events
    assert event.date == day


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Ayo Sani was arrested on 11 May 2012, Bola Ade on 8 June 2012, and Omar Saleh in July 2013.",
            {("Ayo Sani", "2012-05-11"), ("Bola Ade", "2012-06-08"), ("Omar Saleh", "2013-07")},
        ),
        (
            "Omar Saleh and Ali Nasser were arrested on 3 May 2021 and 5 June 2022, respectively.",
            {("Omar Saleh", "2021-05-03"), ("Ali Nasser", "2022-06-05")},
        ),
        (
            "Omar Saleh and Ali Nasser were arrested on 3 May 2021 and released on 5 June 2022.",
            {("Omar Saleh", "2021-05-03"), ("Ali Nasser", "2021-05-03")},
        ),
    ],
)
def test_each_has_his_own_day(extract: Extract, text: str, told: set[tuple[str, str]]) -> None:
    assert {(e.person, e.date) for e in extract(text).events if e.type == "arrest"} == told


def test_what_came_first_has_not_the_day_of_what_came_later(extract: Extract) -> None:
    found = extract(
        "He, Omar Said, was at first held in Tashkent. On 13 August 2007 he was sentenced to 11 years."
    )
    assert not [e for e in found.events if e.type == "detention" and e.date]


def test_a_month_is_no_auxiliary(extract: Extract) -> None:
    found = extract(
        "Omar Said was arrested in March 2020. 30 May: Trial begins in Tashkent. May 31: He was sentenced."
    )
    assert all(e.modality == "asserted" for e in found.events)


def test_a_text_of_which_only_the_month_is_known_tells_the_days_of_that_year(extract: Extract) -> None:
    found = extract("On 20 December 2020 Ruth Mbeki was arrested. She was released on 3 May.", "2021-06")
    assert {e.date for e in found.events} == {"2020-12-20", "2021-05-03"}
