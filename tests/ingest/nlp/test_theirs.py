"""What befalls somebody's kin, lawyer, colleague or namesake is not said of the one whose they are."""

import pytest

from ingest.model import Extraction
from tests.ingest.nlp.conftest import Extract


def _struck(found: Extraction) -> set[tuple[str, str | None]]:
    return {(e.type, e.person) for e in found.events if e.type != "other" and e.polarity == "affirmed"}


@pytest.mark.parametrize(
    ("text", "theirs"),
    [
        ("His lawyer was arrested the same day.", ("arrest", "[His lawyer]")),
        ("Karimov's lawyers were beaten.", ("ill_treatment", "[Karimov's lawyers]")),
    ],
)
def test_the_lawyers_of_somebody_are_others(extract: Extract, text: str, theirs: tuple[str, str]) -> None:
    found = _struck(extract(f"Alim Karimov was sentenced to two years on 3 June 2012. {text}"))
    assert theirs in found
    assert (theirs[0], "Alim Karimov") not in found


def test_colleagues_who_were_arrested_are_others(extract: Extract) -> None:
    assert _struck(extract("Omar Snaid joined colleagues arrested in May 2020 in a hunger strike.")) == {
        ("arrest", "[colleagues]")
    }


def test_the_term_of_his_wife_is_hers(extract: Extract) -> None:
    found = extract("Alim Karimov was sentenced to two years on 3 June 2012 and his wife to one year.")
    assert {(e.person, e.sentence_months) for e in found.events} == {("Alim Karimov", 24), ("[his wife]", 12)}


def test_the_fine_of_his_wife_is_not_beside_his_term(extract: Extract) -> None:
    found = extract("Alim Karimov was sentenced to two years on 3 June 2012 and his wife was fined.")
    assert {(e.person, e.outcome) for e in found.events if e.person == "Alim Karimov"} == {
        ("Alim Karimov", None)
    }


@pytest.mark.parametrize(
    "others",
    [
        "His brother, James Okello, told reporters that he is ill.",
        "Okello's daughter, Leila Okello, was beaten.",
        "Governor Peter Okello denied that he was beaten.",
    ],
)
def test_who_is_called_by_the_surname_is_not_the_kin_of_that_name(extract: Extract, others: str) -> None:
    found = extract(f"Okello was arrested on 3 May 2020. {others}")
    assert ("arrest", "Okello") in _struck(found)
    assert len(found.persons) == 2


def test_a_wife_in_apposition_is_the_one_named_in_full_before(extract: Extract) -> None:
    found = extract(
        "Karim Bouzid and Lila Zohra Mansouri were charged with illegal assembly. Bouzid and his wife, Mansouri, were "
        "arrested outside the police station on 8 September 2003."
    )
    assert {p.name for p in found.persons} == {"Karim Bouzid", "Lila Zohra Mansouri"}


def test_a_word_beside_a_name_describes_that_one_alone(extract: Extract) -> None:
    found = extract(
        "Grace Uwimana, Odette Nzeyi and their driver, Pascal Hakiza, were held. On 30 January 2020 the High Court "
        "acquitted the driver."
    )
    assert ("acquittal", "Pascal Hakiza") in _struck(found)
    assert ("acquittal", "Grace Uwimana") not in _struck(found)


def test_the_journalist_of_this_paragraph_is_not_the_one_of_the_last(extract: Extract) -> None:
    found = extract(
        "Journalist Tomas Vidal was arrested in March 2003.\n\nLuis Ortega was arrested in April 2003. The journalist "
        "was sentenced to 14 years in prison."
    )
    assert ("sentence", "Tomas Vidal") not in _struck(found)


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Courts sentenced 15 individuals to long terms.", "[15 individuals]"),
        ("Authorities arrested 20 individuals, including 3 children, on 5 May 2020.", "[20 individuals]"),
        ("Police arrested five Iranians on 5 May 2020.", "[five Iranians]"),
    ],
)
def test_a_group_is_whom_the_words_count(extract: Extract, text: str, group: str) -> None:
    found = extract(f"Nabil Harun was arrested on 9 October 2016. {text}")
    assert group in {e.person for e in found.events}
    assert {e.type for e in found.events if e.person == "Nabil Harun"} == {"arrest"}


@pytest.mark.parametrize(
    "text",
    [
        "His editor, Ada Obi, threatened to resign.",
        "Karimov was freed after the lawyer Ada Obi had threatened to sue.",
        "In Navoi Karimov was hit with two charges.",
        "The prosecutor hit Karimov with a five-year sentence.",
    ],
)
def test_nobody_is_ill_treated_by_a_threat_of_his_own_or_by_the_law(extract: Extract, text: str) -> None:
    found = extract(f"Alim Karimov was arrested on 3 May 2012. {text}")
    assert "ill_treatment" not in {e.type for e in found.events}


def test_who_shoots_does_not_die(extract: Extract) -> None:
    found = extract("Tariq Sattar, a police officer, shot at Yusuf Lal on 6 March 2003.")
    assert "death" not in {e.type for e in found.events}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Ivan Karas and Petr Moroz completed their prison terms and were released on 3 May 2019.",
            "release",
        ),
        (
            "The court sentenced Ivan Karas to six years in prison and an eight-year ban on travel following his "
            "release.",
            "sentence",
        ),
    ],
)
def test_a_term_that_is_over_and_a_release_to_come_are_no_events(
    extract: Extract, text: str, wanted: str
) -> None:
    told = [e.type for e in extract(text).events]
    assert sorted({"sentence", "release"}.intersection(told)) == [wanted]


def test_a_number_of_an_article_is_no_initial(extract: Extract) -> None:
    found = extract("He was charged under Section 295-C. Bashir Khan was arrested on 5 May 2019.")
    assert "Bashir Khan" in {p.name for p in found.persons}


@pytest.mark.parametrize(
    ("said", "beaten"),
    [
        ("His sister Keji added that her brother was beaten.", "Juma Wani"),
        ("His wife, Rose Keji, said that her husband had been beaten.", "Juma Wani"),
        ("His wife, Rose Keji, said that her brother had been beaten as well.", "[her brother]"),
    ],
)
def test_whom_kin_call_by_what_he_is_to_them(extract: Extract, said: str, beaten: str) -> None:
    events = extract(f"Juma Wani was arrested on 27 December 2021. {said}").events
    assert {e.person for e in events if e.type == "ill_treatment"} == {beaten}


@pytest.mark.parametrize(
    ("text", "struck"),
    [
        (
            "Several of the convicted told the court that they were beaten by guards.",
            "[Several of the convicted]",
        ),
        ("Two of the detainees said they had been tortured in Volna prison.", "[Two of the detainees]"),
        ("Many of the inmates told a court that soldiers had tortured them.", "[Many of the inmates]"),
        ("She told the court that she had been beaten by guards.", "Ada Brun"),
    ],
)
def test_what_some_say_befell_them_befell_none_who_are_named(
    extract: Extract, text: str, struck: str
) -> None:
    found = _struck(extract(f"Ada Brun was arrested on 3 March 2022. {text}"))
    assert {who for kind, who in found if kind == "ill_treatment"} == {struck}


def test_what_lawyers_say_befell_those_named(extract: Extract) -> None:
    text = "Ada Brun and Per Holm were arrested on 3 March 2022. Two lawyers said that they were kicked by guards."
    found = _struck(extract(text))
    assert {who for kind, who in found if kind == "ill_treatment"} == {"Ada Brun", "Per Holm"}


@pytest.mark.parametrize(
    ("text", "struck"),
    [
        ("When his father asked for the reason, an officer pushed him against a wall.", "[his father]"),
        ("After his brother protested, soldiers kicked him.", "[his brother]"),
        ("When his son intervened, he was beaten by the officers.", "[his son]"),
        ("When he refused to come along, soldiers kicked him.", "Per Holm"),
    ],
)
def test_who_is_struck_for_what_they_do_there(extract: Extract, text: str, struck: str) -> None:
    found = _struck(extract(f"Per Holm was arrested on 3 March 2022. {text}"))
    assert {who for kind, who in found if kind == "ill_treatment"} == {struck}
