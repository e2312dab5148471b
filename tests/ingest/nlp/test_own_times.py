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
def test_time_in_custody_is_no_sentence(by_grammar: Extract, text: str) -> None:
    assert {(e.type, e.sentence_months) for e in by_grammar(text).events} == {("detention", None)}


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


@pytest.mark.parametrize(
    ("text", "months"),
    [
        (
            "Lin Htun and Zaw Myat were arrested on 5 May 2018. On 7 June 2018 a judge sentenced the two to three "
            "years.",
            {36.0},
        ),
        (
            "Lin Htun, Zaw Myat and Sai Kham were arrested on 5 May 2018. On 7 June 2018 a judge sentenced all "
            "three to ten years.",
            {120.0},
        ),
        ("Hassan Warsame was sentenced on 20 April 2023, six months after his arrest.", {None}),
        (
            "The judge sentenced Ivan Petrenkov on 3 May 2019. A month later he was moved to a colony.",
            {None},
        ),
        (
            "Nuri Yoldosh was sentenced to 21 years in 2016. His term was extended by two years in March 2017 for "
            "contempt of court.",
            {252.0, 24.0},
        ),
    ],
)
def test_what_counts_persons_or_lies_between_is_no_term(
    extract: Extract, text: str, months: set[float | None]
) -> None:
    assert {e.sentence_months for e in extract(text).events if e.type == "sentence"} == months


def test_what_follows_a_term_is_a_part_of_its_own(extract: Extract) -> None:
    found = extract(
        "Nguyen Hoang was sentenced on 3 May 2021 to 8 years in prison followed by 5 years' probation."
    )
    assert {(e.sentence_months, e.outcome) for e in found.events} == {
        (96, None),
        (60, "component: suspended"),
    }


def test_a_term_that_was_upheld_is_of_the_appeal_too(extract: Extract) -> None:
    found = extract("On 3 May 2021 Ivan Petrenkov had his six-year sentence upheld by the Supreme Court.")
    assert [e.sentence_months for e in found.events if e.type == "appeal_decision"] == [72]


def test_threats_of_death_are_no_sentence(extract: Extract) -> None:
    found = extract(
        "Her lawyer, Saif Malhi, fled three days after the verdict because of death threats. Asia Barkat had been "
        "acquitted on 3 May 2018."
    )
    assert not [e for e in found.events if e.outcome == "death"]


@pytest.mark.parametrize(
    "text",
    [
        "Nabil Omari was not released until 5 May 2014.",
        "It was not until 5 May 2014 that Nabil Omari was released.",
    ],
)
def test_what_came_at_last(extract: Extract, text: str) -> None:
    assert [(e.type, e.date, e.polarity) for e in extract(text).events] == [
        ("release", "2014-05-05", "affirmed")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The court ordered the release of Antonio Veranes on 3 May 2022. The order was ignored.",
        "The judge ordered that Antonio Veranes be transferred to a military hospital in June 2022, but the order was "
        "never carried out.",
        "On 3 May 2022 a judge ruled that Antonio Veranes be freed. The prison service has yet to obey.",
        "The High Court granted Antonio Veranes bail on 3 May 2022. The police have refused to let him go.",
        "Antonio Veranes was granted bail on 3 May 2022 but was unable to raise the sum.",
        "Antonio Veranes was granted bail on 3 May 2022. He could not pay the bail sum.",
        "A session in the case of journalist Antonio Veranes was held in Split on 12 March 2019.",
    ],
)
def test_what_was_not_done_and_what_else_is_held(extract: Extract, text: str) -> None:
    told = [e for e in extract(text).events if e.type in ("release", "transfer", "detention")]
    assert not [e for e in told if e.modality == "asserted"]


@pytest.mark.parametrize(
    ("behind", "free"),
    [
        ("However, he remains in custody.", False),
        ("He is still held in Lora prison.", False),
        ("His brother Mate Veranes remains in custody.", True),
        ("He remains under a travel ban.", True),
        ("Police have not released his telephone.", True),
    ],
)
def test_who_got_bail_and_is_still_held_is_not_free(extract: Extract, behind: str, free: bool) -> None:
    found = extract(f"Antonio Veranes was granted bail on 3 May 2022. {behind}").events
    assert [e.person for e in found if (e.type, e.modality) == ("release", "asserted")] == [
        "Antonio Veranes"
    ] * free


def test_the_number_of_a_prison_negates_nothing(extract: Extract) -> None:
    found = extract("On 3 May 2022 guards at Prison No. 4 beat Antonio Veranes.").events
    assert [(e.type, e.polarity, e.facility) for e in found] == [
        ("ill_treatment", "affirmed", "Prison No. 4")
    ]


@pytest.mark.parametrize("town", ["Can Tho", "Will Creek"])
def test_a_place_is_no_auxiliary(extract: Extract, town: str) -> None:
    found = extract(f"Police in {town} detained blogger Tran Vinh on 3 May 2022.")
    assert [(e.type, e.date) for e in found.events] == [("arrest", "2022-05-03")]


@pytest.mark.parametrize(
    ("text", "kind", "days"),
    [
        ("The court acquitted Selin Kayaoglu on June 8, 2006, and again on May 23, 2008, and February 9, 2011.", "acquittal", {"2006-06-08", "2008-05-23", "2011-02-09"}),  # noqa: E501
        ("Anna Kimura has been in custody since 10 April 2023, three days after she was arrested.", "arrest", {"2023-04-07"}),  # noqa: E501
        ("On 9 April 2021 a judge dismissed the appeal of Tendai Sibanyoni, who has been in Chikurubi prison since 22 March. On the same day, Rudo Bandawe was granted bail.", "release", {"2021-04-09"}),  # noqa: E501
    ],
)  # fmt: skip
def test_days_of_one_verb_and_days_that_are_counted(
    extract: Extract, text: str, kind: str, days: set[str]
) -> None:
    assert {e.date for e in extract(text, "2023-10-12").events if e.type == kind} == days


def test_days_of_several_are_not_those_of_one(extract: Extract) -> None:
    found = extract(
        "His spokesman Olivier Bibounda and the treasurer, Alain Foguetem, were seized on 22 and 21 September 2020."
    )
    days = [e.date for e in found.events if e.person == "Olivier Bibounda"]
    assert len(days) <= 1
    assert "2020-09-21" not in days


def test_a_day_that_is_counted_stands_apart_by_a_comma(extract: Extract) -> None:
    found = extract(
        "On 19 January 2012 a court convicted Reeyot Alemseged; a week later, it sentenced her to 14 years in prison."
    )
    assert {(e.type, e.date) for e in found.events} == {
        ("conviction", "2012-01-19"),
        ("sentence", "2012-01-26"),
    }


def test_what_captors_tell_a_prisoner_is_no_fact(extract: Extract) -> None:
    found = extract(
        "Hana Azizi was arrested in May 2018. Her interrogators told her that her husband, Rebin Azizi, had been "
        "executed."
    )
    assert [(e.type, e.person) for e in found.events if e.modality == "asserted"] == [
        ("arrest", "Hana Azizi")
    ]


def test_guilt_told_with_its_month_has_the_day_of_the_sentence(extract: Extract) -> None:
    found = extract(
        "In March 2021 the Leninsky District Court of Minsk convicted Anton Varylka of fraud. Appeals followed.\n\n"
        "He was arrested in 2020.\n\nOn 12 March 2021 the Leninsky District Court of Minsk sentenced him to six years."
    )
    assert {e.date for e in found.events if e.type in ("conviction", "sentence")} == {"2021-03-12"}


def test_a_move_has_its_day_before_a_month_beside_it(extract: Extract) -> None:
    found = extract(
        "On 28 November 2021 Anton Varylka was transferred to Volovar Prison.\n\nHe was moved to Volovar Prison in "
        "December 2021 after the verdict.\n\nHe was transferred to Volovar Prison in December 2021."
    )
    assert [e.date for e in found.events if e.type == "transfer"] == ["2021-11-28"]


def test_the_judgment_that_an_appeal_upheld_is_not_of_its_day(extract: Extract) -> None:
    found = extract(
        "On 12 March 2021 the Leninsky District Court of Minsk sentenced Anton Varylka to six years in prison. On 3 "
        "August 2021 the Minsk City Court reduced the sentence by two months, upholding the verdict of the Leninsky "
        "District Court of Minsk that found Anton Varylka guilty of fraud."
    )
    told = {(e.type, e.date, e.sentence_months) for e in found.events}
    assert told == {
        ("sentence", "2021-03-12", 72), ("conviction", "2021-03-12", None), ("appeal_decision", "2021-08-03", None)
    }  # fmt: skip
