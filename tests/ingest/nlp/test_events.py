"""What sentences tell: one small text a case, as `type person date` and what belongs to it."""

from collections.abc import Callable

import pytest

from ingest.nlp.events.merge import clusters_of
from ingest.nlp.reading import Reading
from tests.ingest.nlp.conftest import INTRO, NAME, Extract, told


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("On 4 May 2021 police arrested him at his home.", "arrest"),
        ("He was taken into custody on 4 May 2021.", "arrest"),
        ("Agents detained Karimov on 4 May 2021.", "arrest"),
        ("He was remanded in custody for two months.", "detention"),
        ("Since then he has been held incommunicado.", "detention"),
        ("On 4 May 2021 he was placed under house arrest.", "detention"),
        ("The court sentenced him to two months of pre-trial detention.", "detention"),
        ("On 4 May 2021 he was charged with extremism.", "charge"),
        ("Prosecutors brought charges against him in May 2021.", "charge"),
        ("His trial began on 4 May 2021.", "trial"),
        ("He went on trial in May 2021.", "trial"),
        ("He appeared before a judge on 4 May 2021.", "hearing"),
        ("The court found him guilty of extremism.", "conviction"),
        ("The court acquitted him in May 2021.", "acquittal"),
        ("He was sentenced to five years in prison.", "sentence"),
        ("He was handed a five-year term.", "sentence"),
        ("He received three years in a penal colony.", "sentence"),
        ("The Supreme Court upheld the verdict.", "appeal_decision"),
        ("His appeal was rejected in May 2021.", "appeal_decision"),
        ("In May 2021 he was transferred to Navoi Prison.", "transfer"),
        ("He was released on bail in May 2021.", "release"),
        ("Karimov walked out of Navoi Prison on 4 May 2021.", "release"),
        ("He died in prison on 4 May 2021.", "death"),
        ("Police searched his house on 4 May 2021.", "raid"),
        ("Guards beat him with batons.", "ill_treatment"),
        ("He was subjected to electric shocks.", "ill_treatment"),
        ("He was denied medical care.", "ill_treatment"),
        ("He was placed in solitary confinement.", "solitary_confinement"),
        ("He was put in a punishment cell for ten days.", "solitary_confinement"),
        ("He was not allowed to see his lawyer.", "denial_of_access"),
        ("The prison denied him access to his family.", "denial_of_access"),
        ("Amnesty International recognised him as a prisoner of conscience.", "designation"),
    ],
)
def test_tells(by_grammar: Extract, text: str, kind: str) -> None:
    assert (kind, NAME) in told(by_grammar, text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("He may have been beaten.", "ill_treatment"),
        ("Relatives fear that he will be transferred to Navoi Prison.", "transfer"),
        ("The police denied that he was arrested.", "arrest"),
        ("He was not released.", "release"),
        ("If convicted, he faces up to ten years in prison.", "conviction"),
        ("If convicted, he faces up to ten years in prison.", "sentence"),
        ("We call on the authorities to release him immediately.", "release"),
        ("Immediately and unconditionally release Alim Karimov.", "release"),
        ("The ministry released a statement.", "release"),
        ("Police seized his laptop.", "arrest"),
        ("His trial is scheduled to begin on 4 May 2023.", "trial"),
        ("He was charged with organising the archive of the museum.", "conviction"),
    ],
)
def test_does_not_tell(extract: Extract, text: str, kind: str) -> None:
    assert (kind, NAME) not in told(extract, text)


def test_respectively(extract: Extract) -> None:
    text = (
        "The Navoi City Court sentenced Alim Karimov and Jasur Umarov to five and three years respectively."
    )
    found = {(e.person, e.sentence_months) for e in extract(text).events if e.type == "sentence"}
    assert found == {("Alim Karimov", 60), ("Jasur Umarov", 36)}


def test_one_event_told_twice_is_one(extract: Extract) -> None:
    text = f"{NAME} was arrested on 4 May 2021.\n\nOn 4 May 2021 police detained Karimov at the airport."
    (event,) = [e for e in extract(text).events if e.type == "arrest"]
    assert (event.date, len(event.mentions)) == ("2021-05-04", 2)


def test_dates_courts_and_terms_of_a_decision(extract: Extract) -> None:
    (event,) = [
        e for e in extract(INTRO + "On 4 May 2021 the Navoi City Court sentenced him to five and a half years.").events
        if e.type == "sentence"
    ]  # fmt: skip
    assert (event.date, event.court, event.sentence_months) == ("2021-05-04", "Navoi City Court", 66)


def test_a_fine_beside_a_term_is_a_sentence_of_its_own(read: Callable[..., Reading]) -> None:
    text = f"On 4 May 2021 the Navoi City Court sentenced {NAME} to two years in prison. He was fined 500 dollars too."
    apart = [c.tellings for c in clusters_of(read(text)) if c.family == "sentence"]
    assert [(t[0].months, t[0].outcome) for t in apart] == [(24, None), (None, "fine")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "On 3 May 2021 the Supreme Court sentenced him to ten years in prison and stripped him of his nationality.",
            [(120, None), (None, "component: loss of nationality")],
        ),
        (
            "He was serving a ten-year sentence. On 3 May 2021 the Supreme Court stripped him of his nationality.",
            [(120, None)],
        ),
        ("On 3 May 2021 the Supreme Court stripped him of his citizenship.", []),
    ],
)
def test_a_nationality_is_lost_by_a_judgment_or_by_itself(
    extract: Extract, text: str, wanted: list[tuple[float | None, str | None]]
) -> None:
    events = extract(INTRO + text).events
    assert [(e.sentence_months, e.outcome) for e in events if e.type == "sentence"] == wanted


def test_a_trigger_without_a_victim_is_rejected(extract: Extract) -> None:
    assert {r.reason for r in extract("The statue was detained by a crane.").rejected} <= {
        "victim_is_no_person", "trigger_without_person",
    }  # fmt: skip


def test_who_leaves_one_prison_for_another_is_not_free(extract: Extract) -> None:
    found = extract(
        "Alim Karimov, a poet, was held in SIZO-5. Karimov left Detention Centre No. 5 in Kazan on 20 December 2022 "
        "and was transferred to Penal Colony No. 3. He left the colony on 3 May 2023."
    )
    told = {(e.type, e.date) for e in found.events}
    assert ("release", "2022-12-20") not in told
    assert ("release", "2023-05-03") in told


def test_a_second_term_is_not_that_of_the_first(extract: Extract) -> None:
    found = extract(
        "In August 2015 Vera Orlova was arrested with her colleague Alim Karimov. On 22 March 2016 the Minsk City "
        "Court sentenced her to two years and him to 30 months."
    )
    assert ("Vera Orlova", 30) not in {(e.person, e.sentence_months) for e in found.events}
    assert ("Vera Orlova", 24) in {(e.person, e.sentence_months) for e in found.events}


def test_a_sentence_that_moves_somebody_twice_with_one_verb_tells_both(extract: Extract) -> None:
    found = extract(
        "Ali Karimov was transferred to Insein Prison in May 2020 and to Thayarwady Prison in June 2021."
    ).events
    moved = {(e.facility, e.date) for e in found if e.type == "transfer"}
    assert moved == {("Insein Prison", "2020-05"), ("Thayarwady Prison", "2021-06")}


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        ("He was taken to Central Police Station, known as the Yard, and in June to Kollo Prison.",
         {("Kollo Prison", "2021-06")}),
        ("He was moved to Orlo Prison and in June to Kollo Prison.",
         {("Orlo Prison", None), ("Kollo Prison", "2021-06")}),
        ("He was taken to Central Police Station and on 4 May to court.", set[tuple[str, str]]()),
    ],
)  # fmt: skip
def test_a_sentence_that_brings_somebody_to_one_place_and_later_to_another(
    extract: Extract, text: str, moved: set[tuple[str, str | None]]
) -> None:
    found = extract(f"Ali Karimov was arrested on 3 May 2021. {text}").events
    assert {(e.facility, e.date) for e in found if e.type == "transfer"} == moved


def test_a_reaction_is_not_on_the_day_of_what_it_is_about(extract: Extract) -> None:
    found = extract(
        "Alvin Tse was sentenced to seven years in prison on 15 November 2024. The State Department condemned the "
        "sentence on Wednesday, 27 November 2024."
    ).events
    assert {e.date for e in found if e.type == "sentence"} == {"2024-11-15"}


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        (
            "The Court of Appeal upheld the conviction of Mariam Adeyo but reduced her sentence to seven years.",
            "reduced",
        ),
        ("Khin Hnin Wai\nSentence: Life imprisonment (23 February 2022)", "life"),
    ],
)
def test_what_came_of_a_decision(extract: Extract, text: str, outcome: str) -> None:
    assert outcome in {e.outcome for e in extract(text).events}


def test_the_court_that_tries_somebody_did_not_arrest_them(by_grammar: Extract) -> None:
    found = by_grammar(INTRO + "He was arrested on 4 May 2021 and tried by the Navoi City Court.")
    assert {(e.type, e.court) for e in found.events} >= {("arrest", None), ("trial", "Navoi City Court")}


def test_somebody_named_once_in_full_is_not_taken_for_a_place(extract: Extract) -> None:
    found = extract(
        "Judge Oraz Meredov of Dashoguz City Court handed down a term of two years to Pastor Yovshan Annaev and 18 "
        "months to Maral Saparova on 14 September 2022. Officers had beaten Saparova. Saparova was taken to prison."
    )
    assert "Maral Saparova" in {p.name for p in found.persons}


@pytest.mark.parametrize(
    ("text", "date", "months"),
    [
        ("is serving a six-year sentence handed down by Navoi City Court on 5 May 2021.", "2021-05-05", 72),
        ("is serving a 12-year sentence in Navoi prison.", None, 144),
        ("has been sentenced to two years; he is serving his two-year term in Navoi.", None, 24),
    ],
)
def test_the_term_that_is_served_was_imposed(
    extract: Extract, text: str, date: str | None, months: int
) -> None:
    events = [e for e in extract(f"{NAME} {text}").events if e.type == "sentence"]
    assert [(e.person, e.date, e.sentence_months) for e in events] == [(NAME, date, months)]


def test_days_counted_from_the_one_before_are_those_of_what_follows(extract: Extract) -> None:
    text = "On 1 May 2020 a court found Karimov guilty, and eight days later sentenced him to six years."
    assert {(e.type, e.date) for e in extract(INTRO + text).events} >= {
        ("conviction", "2020-05-01"),
        ("sentence", "2020-05-09"),
    }


def test_no_name_of_a_body_negates(extract: Extract) -> None:
    events = extract(f"{INTRO}Clinics Without Borders condemned the arrest of Karimov.").events
    assert {e.polarity for e in events if e.type == "arrest"} == {"affirmed"}


@pytest.mark.parametrize(
    ("how", "outcome"),
    [("on bail", "bail"), ("on parole", "conditional"), ("under an amnesty", "amnesty"), ("", None)],
)
def test_how_somebody_was_let_go(extract: Extract, how: str, outcome: str | None) -> None:
    events = extract(f"{INTRO}Karimov was released {how} on 5 May 2021.").events
    assert {e.outcome for e in events if e.type == "release"} == {outcome}


def test_a_trigger_tells_what_the_network_sees_in_it(extract: Extract) -> None:
    text = "He was arrested on 5 May 2021. On 6 May 2021 he was sent from the police station to SIZO-1."
    assert ("transfer", NAME) in told(extract, text)


def test_a_number_behind_a_term_of_years_and_months(extract: Extract) -> None:
    text = "The court sentenced Anton Hardun to 11 years and six months, and Maryna Lis to nine."
    terms = {(e.person, e.sentence_months) for e in extract(text).events if e.type == "sentence"}
    assert terms == {("Anton Hardun", 138), ("Maryna Lis", 108)}


@pytest.mark.parametrize(
    "again",
    [
        "Sentence: 8 years",
        "Karimov, whose eight-year prison sentence ends in May, is well.",
        "He is serving a term of eight years.",
    ],
)
def test_what_an_appeal_set_is_no_second_sentence(extract: Extract, again: str) -> None:
    text = (
        f"{INTRO}On 4 May 2021 the Tashkent City Court sentenced Karimov to nine years in prison. On 2 June 2021 the "
        f"Supreme Court lowered the sentence to eight years.\n\n{again}"
    )
    terms = [(e.type, e.sentence_months) for e in extract(text).events if e.sentence_months]
    assert terms == [("sentence", 108), ("appeal_decision", 96)]


def test_what_an_appeal_decides_about_is_told_with_it(extract: Extract) -> None:
    assert told(extract, "On 14 March 2022, the Supreme Court upheld the verdict against Karimov.") == {
        ("appeal_decision", NAME)
    }


def test_prison_in_place_of_a_suspended_term_is_more(extract: Extract) -> None:
    text = f"{INTRO}On 4 June 2021 a court replaced his suspended sentence with a prison term of two years."
    [decided] = [e for e in extract(text).events if e.type == "appeal_decision"]
    assert (decided.outcome, decided.sentence_months) == ("increased", 24)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("He was sentenced to two years in Evin Prison.", "Evin Prison"),
        ("Karimov, who is held in Evin Prison, was sentenced to two years.", None),
        ("He was sentenced to two years in a penal colony.", None),
    ],
)
def test_a_sentence_is_served_where_its_term_says(extract: Extract, text: str, place: str | None) -> None:
    assert [e.facility for e in extract(INTRO + text).events if e.type == "sentence"] == [place]


def test_a_term_served_is_no_further_telling_of_the_remand(extract: Extract) -> None:
    text = (
        f"A court in Dushanbe remanded {NAME} on 17 June 2021. In December he was sentenced to seven years. Karimov is "
        "serving his sentence in Penal Colony No. 3."
    )
    events = extract(text).events
    assert [(e.date, e.facility) for e in events if e.type == "detention"] == [("2021-06-17", None)]
    assert [e.facility for e in events if e.type == "sentence"] == ["Penal Colony No. 3"]


def test_an_order_to_free_somebody_is_a_release_unless_it_was_in_vain(extract: Extract) -> None:
    freed = "Karimov was held until a judge ordered his release on 5 December 2021"
    assert ("release", NAME) in told(extract, f"{freed}.")
    assert ("release", NAME) not in told(extract, f"{freed}, but he is still in prison.")


@pytest.mark.parametrize(
    ("text", "free"),
    [
        ("She was granted furlough on 18 January 2022.", True),
        ("In May 2022 she was sent on furlough and never called back.", True),
        ("On 18 January 2022 the prison granted Alimova furlough for five days.", True),
        ("She has not been granted furlough.", False),
        ("Her request for furlough was denied on 5 May 2022.", False),
    ],
)
def test_furlough_is_a_release(by_grammar: Extract, text: str, free: bool) -> None:
    told = by_grammar("Nodira Alimova was sentenced to two years on 3 March 2021. " + text).events
    real = [e for e in told if e.type == "release" and e.polarity == "affirmed" and e.modality == "asserted"]
    assert bool(real) == free
