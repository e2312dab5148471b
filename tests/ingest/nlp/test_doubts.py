"""What is no event of a case: proceedings named in passing, an act told twice, labels, what only describes somebody."""

import pytest

from tests.ingest.nlp.conftest import Extract

ARRESTED = "Moses Okello was arrested in Lira on 3 March 2021. "
SENTENCED = ARRESTED + "On 4 May 2022, the High Court sentenced Moses Okello to three years in prison. "


def told(
    extract: Extract, text: str, *kinds: str, published: str = "2023-06-15"
) -> list[tuple[str, str | None]]:
    events = extract(text, published).events
    return [
        (e.type, e.date)
        for e in events
        if e.type in kinds and e.polarity == "affirmed" and e.modality in ("asserted", "alleged")
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "During the trial, Okello said that he had been beaten at the police station.",
        "His lawyer was not let in before the trial, and observers spoke of breaches of his right to a fair trial.",
        "His brother, the singer Denis Okello, was given two years at the same trial.",
        "A witness withdrew at the trial what he had said during the investigation.",
    ],
)
def test_a_trial_in_passing_is_none(extract: Extract, sentence: str) -> None:
    assert told(extract, SENTENCED + sentence, "trial", "hearing") == []


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("His trial began on 2 May 2022.", "2022-05-02"),
        ("At his trial on 2 May 2022 he said that he had been beaten.", "2022-05-02"),
        ("He was tried in absentia.", None),
        ("He has been on trial since 2021.", "2021"),
    ],
)
def test_a_trial_that_is_told_is_one(extract: Extract, sentence: str, day: str | None) -> None:
    assert told(extract, ARRESTED + sentence, "trial") == [("trial", day)]


@pytest.mark.parametrize(
    "text",
    [
        "On 10 October 2019, Mary Akello was detained for two days by the police as she tried to visit a prisoner.",
        "On 4 April 2021 police tried to arrest Mary Akello in the street but neighbours prevented it.",
        "At its eighty-third session, held from 12 to 16 August 2019, the Working Group on Arbitrary Detention adopted "
        "an opinion concerning Ms. Mary Akello.",
        "Mary Akello was arrested on 4 June 2021. Inquest proceedings were held on 5 June.",
    ],
)
def test_no_court_tries(extract: Extract, text: str) -> None:
    assert told(extract, text, "trial", "hearing") == []


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        (
            "The trial of Moses Okello opened on 4 August 2021 and was adjourned more than thirty times.",
            "trial",
            "2021-08-04",
        ),
        ("The third hearing in the trial of Moses Okello was held on 7 June 2022.", "hearing", "2022-06-07"),
        (
            "Moses Okello was tried on 7 June 2022. At the hearing on 7 June 2022 a witness was heard.",
            "trial",
            "2022-06-07",
        ),
    ],
)
def test_one_sitting_is_told_once(extract: Extract, text: str, kind: str, day: str) -> None:
    assert told(extract, text, "trial", "hearing") == [(kind, day)]


def test_another_day_is_another_sitting(extract: Extract) -> None:
    text = "The trial of Moses Okello opened on 4 August 2021. At a hearing on 9 August 2021 a witness was heard."
    assert told(extract, text, "trial", "hearing") == [("trial", "2021-08-04"), ("hearing", "2021-08-09")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("On 6 March he was brought before the State Security Prosecution, which ordered his detention for 15 days.",
         []),
        ("On 6 March he was produced before a magistrate, who sent him to judicial custody for 14 days.", []),
        ("On 6 March 2021 he appeared in court and was remanded in custody.", [("hearing", "2021-03-06")]),
    ],
)  # fmt: skip
def test_what_a_judge_orders_of_whom_is_brought(
    extract: Extract, sentence: str, expected: list[tuple[str, str]]
) -> None:
    assert told(extract, ARRESTED + sentence, "hearing") == expected


def test_one_comes_to_court_for_the_judgment_that_is_told(extract: Extract) -> None:
    text = (
        "Moses Okello and Mary Akello appeared at the District Court on Thursday to be sentenced. "
        "Okello was jailed for 22 months and Akello for 10 months."
    )
    assert told(extract, text, "hearing", published="2023-10-20") == []
    at_hearing = (
        "At the final hearing on 20 December 2019, the High Court sentenced Moses Okello to six years."
    )
    assert told(extract, at_hearing, "hearing") == [("hearing", "2019-12-20")]


def test_an_undated_label_is_no_charge_event(extract: Extract) -> None:
    text = (
        "Moses Okello\nArrested: 12 June 2015\nCharge: Article 112 (insulting the monarch), six posts\n"
        "Sentence: 6 years (7 August 2015)\n\nMary Akello\nArrested: 3 May 2016\nCharged: 9 May 2016\n"
    )
    assert told(extract, text, "charge") == [("charge", "2016-05-09")]
    assert [(c.person, c.text) for c in extract(text, "").charges] == [
        ("Moses Okello", "insulting the monarch")
    ]


def test_a_label_of_the_judgment_is_no_trial(extract: Extract) -> None:
    text = (
        "Moses Okello\nProfession: Journalist\nDate of arrest: April 2009\n"
        "Details of trial: Convicted by the Lira High Court on 23 June 2011.\n\n"
        "Mary Akello\nProfession: Writer\nDate of arrest: May 2010\n"
    )
    assert told(extract, text, "trial", "conviction") == [("conviction", "2011-06-23")]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("In 2019 Moses Okello was accused by the army of being a rebel. He was shot dead on 3 May 2020.", 0),
        (
            ARRESTED
            + "He was held at a police post, where he was slapped and accused of working for the enemy.",
            0,
        ),
        (ARRESTED + "On 5 March 2021 he was accused of sedition in court.", 1),
        (ARRESTED + "On 5 March 2021 prosecutors accused him of sedition.", 1),
    ],
)
def test_who_accuses(extract: Extract, text: str, count: int) -> None:
    assert len(told(extract, text, "charge")) == count


@pytest.mark.parametrize("ruler", ["president", "king"])
def test_a_judgment_that_a_ruler_signs_is_no_appeal(extract: Extract, ruler: str) -> None:
    text = SENTENCED + f"The sentence was ratified by the {ruler} in July 2022."
    assert told(extract, text, "appeal_decision") == []
    upheld = SENTENCED + "The sentence was confirmed by the Court of Appeal in July 2022."
    assert told(extract, upheld, "appeal_decision") == [("appeal_decision", "2022-07")]


def test_what_is_paid_for_bail_is_no_sentence(extract: Extract) -> None:
    bail = (
        "8 June 2019: Mary Akello is charged with sedition.\n\n"
        "12 June 2019: Mary Akello is granted bail. The court orders her to pay 2 million shillings.\n\n"
        "13 July 2019: Mary Akello is arrested again."
    )
    assert told(extract, bail, "sentence") == []
    fined = "On 12 June 2019 a court fined Mary Akello 500 dollars. She was released on bail the same day."
    assert told(extract, fined, "sentence") == [("sentence", "2019-06-12")]


def test_one_who_was_acquitted_is_not_part_of_the_last_appeal(extract: Extract) -> None:
    text = (
        "On 29 September 2011, the High Court convicted Moses Okello, Mary Akello and Denis Opio of sedition and "
        "sentenced them to five years in prison. On 14 June 2012 the Court of Appeal acquitted Mary Akello. "
        "On 1 October 2012, the Supreme Court rejected their final appeal."
    )
    appeals = {e.person for e in extract(text, "2013-06-15").events if e.type == "appeal_decision"}
    assert "Mary Akello" not in appeals
    assert "Moses Okello" in appeals


@pytest.mark.parametrize(
    "text",
    [
        "On 3 May 2022 the president pardoned 15 people convicted of sedition.",
        "Mary Akello, a lawyer, has represented several people sentenced to death for murder.",
    ],
)
def test_a_judgment_that_describes_a_group_is_no_event(extract: Extract, text: str) -> None:
    assert told(extract, text, "conviction", "sentence") == []


@pytest.mark.parametrize(
    ("sentence", "trials"),
    [
        ("The other six, who live abroad, were tried in absentia and given seven years each.", []),
        ("The other six were tried in absentia on 2 May 2022.", ["2022-05-02"]),
        ("The other six were tried on 2 May 2022 and given seven years each.", ["2022-05-02"]),
    ],
)
def test_a_trial_that_is_only_the_way_to_its_judgment(
    extract: Extract, sentence: str, trials: list[str | None]
) -> None:
    assert [day for _, day in told(extract, SENTENCED + sentence, "trial")] == trials


@pytest.mark.parametrize(
    ("body", "sat"),
    [
        ("Truth and Reconciliation Commission", False),
        ("Committee on Human Rights", False),
        ("High Court", True),
    ],
)
def test_a_hearing_before_a_body_that_is_no_court(extract: Extract, body: str, sat: bool) -> None:
    text = ARRESTED + f"His hearing before the {body} took place on 5 June 2021."
    assert bool(told(extract, text, "hearing")) is sat
