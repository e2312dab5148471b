"""Whom an event strikes beside others: companions of somebody, who is cited, who shares a name, parts of a group."""

import pytest

from ingest.model import Extraction
from tests.ingest.nlp.conftest import Extract


def _struck(found: Extraction, kind: str) -> set[str | None]:
    return {e.person for e in found.events if e.type == kind and e.polarity == "affirmed"}


@pytest.mark.parametrize(
    ("text", "kind", "person"),
    [
        ("A cousin of the opposition leader Moses Nkala was arrested on 3 May 2023.", "arrest", "[A cousin of the opposition leader Moses Nkala]"),  # noqa: E501
        ("A supporter of the politician Bobi Walusimbi was shot dead on 3 May 2023.", "death", "[A supporter of the politician Bobi Walusimbi]"),  # noqa: E501
        ("Opposition leader Moses Nkala's bodyguard was arrested on 3 May 2023.", "arrest", "[Opposition leader Moses Nkala's bodyguard]"),  # noqa: E501
        ("An uncle of the activist Zarina Yusupbek was beaten by police.", "ill_treatment", "[An uncle of the activist Zarina Yusupbek]"),  # noqa: E501
        ("The wife of imprisoned pastor Amos Tadele was summoned and arrested on 3 May 2023.", "arrest", "[The wife of imprisoned pastor Amos Tadele]"),  # noqa: E501
    ],
)  # fmt: skip
def test_companions_are_others(extract: Extract, text: str, kind: str, person: str) -> None:
    assert _struck(extract(text), kind) == {person}


@pytest.mark.parametrize(
    "text",
    [
        "On 19 April 2020 police arrested opposition member of parliament Moses Nkala.",
        "Moses Nkala's head was shaved by force.",
    ],
)
def test_a_name_behind_a_body_and_a_part_of_oneself_are_no_companions(extract: Extract, text: str) -> None:
    assert {e.person for e in extract(text).events} == {"Moses Nkala"}


@pytest.mark.parametrize(
    "text",
    [
        "Police in Kampala arrested Joseph Walusimbi, a reporter of the daily Sun, according to his lawyer, Peter Onen, and his "  # noqa: E501
        "wife, Agnes Akot, both of whom spoke by phone.",
        "Federal agents detained radio host Joseph Walusimbi, according to his wife, Agnes Akot, and his lawyer, Peter Onen.",  # noqa: E501
        "Agents detained the reporter Joseph Walusimbi, his brother, Samuel Onen, told the committee.",
    ],
)
def test_who_is_cited_suffers_nothing(extract: Extract, text: str) -> None:
    assert _struck(extract(text), "arrest") == {"Joseph Walusimbi"}


@pytest.mark.parametrize(
    ("text", "kind", "person"),
    [
        ("Pastor Daniel Thakuri and his wife Sunita Thakuri were arrested on 3 May 2021. Mrs Thakuri was released the next day.", "release", "Sunita Thakuri"),  # noqa: E501
        ("Andrew Mwaura and his sister Grace Mwaura were arrested on 3 May 2021. Ms Mwaura was beaten.", "ill_treatment", "Grace Mwaura"),  # noqa: E501
        ("John Kamotho and Jane Kamotho were tried. Mr Kamotho was sentenced to three years on 4 May 2021, and Miss Kamotho was acquitted.", "acquittal", "Jane Kamotho"),  # noqa: E501
    ],
)  # fmt: skip
def test_a_form_of_address_tells_namesakes_apart(extract: Extract, text: str, kind: str, person: str) -> None:
    assert _struck(extract(text), kind) == {person}


@pytest.mark.parametrize(
    "text",
    [
        "Zhanna Tolebi, a lawyer for blogger Asqar Bekmuratov, said her client was arrested on 22 February 2017.",
        "Asqar Bekmuratov's lawyer, Zhanna Tolebi, said police arrested her client on 22 February 2017.",
    ],
)
def test_a_client_is_not_the_lawyer(extract: Extract, text: str) -> None:
    assert _struck(extract(text), "arrest") == {"Asqar Bekmuratov"}


def test_both_are_not_the_one_who_was_acquitted(extract: Extract) -> None:
    found = extract(
        "Lin Htun, Zaw Myat and Sai Kham were arrested in May 2018. Sai Kham was acquitted on 3 May 2019. The court "
        "sentenced both men to three years in prison."
    )
    assert _struck(found, "sentence") == {"Lin Htun", "Zaw Myat"}


def test_the_two_women_of_four(extract: Extract) -> None:
    found = extract(
        "Ms Maria Souto, Ms Ana Lameira, João Pradela and Luis Diogo were arrested on 3 May 2021. The two women were "
        "released the next day."
    )
    assert _struck(found, "release") == {"Maria Souto", "Ana Lameira"}


def test_who_tells_a_letter(extract: Extract) -> None:
    found = extract(
        "My name is Leyla Samandar. I was arrested in Tabriz on 6 June 2020. My husband, Davud Rahmati, was arrested "
        "with me. A judge sentenced me to four years for propaganda. In August I was beaten by the warden."
    )
    assert _struck(found, "sentence") == _struck(found, "ill_treatment") == {"Leyla Samandar"}
    assert _struck(found, "arrest") == {"Leyla Samandar", "Davud Rahmati"}


def test_a_form_of_address_within_a_name_is_a_part_of_it(extract: Extract) -> None:
    found = extract(
        "Aung Ko Myat was arrested in Yangon, Myanmar, in August 2017. Journalist Ko Min Thein was arrested too."
    )
    assert {p.name for p in found.persons} == {"Aung Ko Myat", "Min Thein"}


@pytest.mark.parametrize(
    "text",
    [
        "On 8 May 2023, police arrested journalists Carlos Vega and Lucía Mora in the capital.",
        "On 8 May 2023, a judge ordered Carlos Vega and Lucía Mora detained for 30 days.",
        "Carlos Vega was arrested on 3 May. Lucía Mora was arrested on 4 May. The two editors were charged on 8 May.",
    ],
)
def test_both_of_two_are_struck(extract: Extract, text: str) -> None:
    found = {(e.person, e.date) for e in extract(text, "2023-05-20").events}
    assert {("Carlos Vega", "2023-05-08"), ("Lucía Mora", "2023-05-08")} <= found


def test_kin_in_a_row_are_struck_too(extract: Extract) -> None:
    found = extract(
        "On 2 May 2023, Ana Reyes, her husband and their two children were beaten by soldiers.", "2023-06-01"
    )
    assert _struck(found, "ill_treatment") == {"Ana Reyes", "[her husband]", "[their two children]"}


def test_kin_who_say_who_somebody_is_are_not(extract: Extract) -> None:
    found = extract(
        "On 2 May 2023, Ana Reyes, her brother's lawyer and friend, was beaten by soldiers.", "2023-06-01"
    )
    assert _struck(found, "ill_treatment") == {"Ana Reyes"}


@pytest.mark.parametrize(
    ("text", "person"),
    [
        (
            "Three soldiers accused of the murder of Amina Yusuf were convicted on 7 August 2013.",
            "[Three soldiers]",
        ),
        ("Moses Okello, who defended Amina Yusuf, was convicted on 7 August 2013.", "Moses Okello"),
    ],
)
def test_who_is_named_in_what_describes_others_is_not_convicted(
    extract: Extract, text: str, person: str
) -> None:
    assert _struck(extract(text), "conviction") == {person}


def test_the_policeman_who_shot_somebody_is_nobody_named(extract: Extract) -> None:
    found = extract("The policeman who shot Amina Yusuf was sentenced to six years on 7 August 2013.")
    assert _struck(found, "sentence") == set()


@pytest.mark.parametrize(
    ("text", "earlier", "later", "group"),
    [
        ("Elif Aydin, who was arrested in May 2012, was released on 3 June 2013 along with 27 other prisoners.", "arrest", "release", "[27 other prisoners]"),  # noqa: E501
        ("The photographer Kemal Oran, held since August 2013, was convicted on 8 September 2015 by the Izmir Criminal Court along with 73 others of murder.", "detention", "conviction", "[73 others]"),  # noqa: E501
        ("Kemal Oran, who was arrested in August 2013, was convicted on 8 May 2015 along with four other students.", "arrest", "conviction", "[four other students]"),  # noqa: E501
    ],
)  # fmt: skip
def test_others_along_with_somebody_share_what_the_nearer_verb_tells(
    extract: Extract, text: str, earlier: str, later: str, group: str
) -> None:
    found = extract(text)
    assert group in _struck(found, later)
    assert group not in _struck(found, earlier)


def test_others_within_the_earlier_clause_share_what_that_tells(extract: Extract) -> None:
    found = extract(
        "Ivan Petrenko, who was arrested on 3 May 2013 together with two colleagues, was released on 5 June 2013."
    )
    assert _struck(found, "arrest") == {"Ivan Petrenko", "[two colleagues]"}
    assert _struck(found, "release") == {"Ivan Petrenko"}


@pytest.mark.parametrize(
    ("text", "kind", "persons"),
    [
        ("On June 10, 2013, the court acquitted nine of the 14 defendants, including Moses Okoth.", "acquittal", {"[nine of the 14 defendants]", "Moses Okoth"}),  # noqa: E501
        ("Twelve activists, including Moses Okoth and Peter Lubega, were sentenced to two years in prison in May 2013.", "sentence", {"[Twelve activists]", "Moses Okoth", "Peter Lubega"}),  # noqa: E501
        ("On 3 June 2013 police arrested 28 people. Among them was the former minister Moses Okoth.", "arrest", {"[28 people]", "Moses Okoth"}),  # noqa: E501
        ("Eleven students were released on 5 May 2013. They included Moses Okoth, 23, and Sara Lamin.", "release", {"[Eleven students]", "Moses Okoth", "Sara Lamin"}),  # noqa: E501
        ("The trial of 15 activists, including Moses Okoth, opened on 3 June 2013.", "trial", {"[15 activists]", "Moses Okoth"}),  # noqa: E501
        ("Eleven students, including the sister of Moses Okoth, were released on 5 May 2013.", "release", {"[Eleven students]"}),  # noqa: E501
        ("On 3 May 2013 gunmen killed three people and police arrested 28 others. Among them was Moses Okoth.", "arrest", {"[28 others]"}),  # noqa: E501
    ],
)  # fmt: skip
def test_one_named_out_of_a_group_has_what_befell_it(
    extract: Extract, text: str, kind: str, persons: set[str]
) -> None:
    assert _struck(extract(text), kind) == persons


def test_what_somebody_is_called_behind_the_name_is_nobody_else(extract: Extract) -> None:
    found = extract(
        "Ivan Petrenko, a student, was released in June 2013. Oleg Sidorenko, a student arrested in May 2012, was "
        "released on June 18, 2013.",
        "2014-05",
    )
    assert _struck(found, "arrest") == {"Oleg Sidorenko"}
    assert _struck(found, "release") == {"Ivan Petrenko", "Oleg Sidorenko"}


def test_a_kinsman_called_by_a_word_is_somebody_else(extract: Extract) -> None:
    found = extract(
        "Ivan Petrenko was released in June 2013. The brother of Oleg Sidorenko, a student arrested in May 2012, was "
        "beaten.",
        "2014-05",
    )
    assert "Oleg Sidorenko" not in _struck(found, "arrest") | _struck(found, "ill_treatment")


@pytest.mark.parametrize(
    ("text", "kind", "person"),
    [
        (
            "On 3 May 2020 his wife was arrested. She was sentenced to two years in June 2020.",
            "sentence",
            "[his wife]",
        ),
        ("On 3 May 2020 his sister was arrested.", "arrest", "[his sister]"),
        (
            "On 3 May 2020 his wife, Amina Jallow, was arrested. She was sentenced in June.",
            "sentence",
            "Amina Jallow",
        ),
    ],
)
def test_an_unnamed_relative_is_not_the_one_whose_relative_it_is(
    extract: Extract, text: str, kind: str, person: str
) -> None:
    assert _struck(extract(f"Omar Jallow is a blogger from Banjul. {text}"), kind) == {person}


@pytest.mark.parametrize(
    ("text", "kind", "persons"),
    [
        ("He was seized on the spot along with two others, Maria Souto and Luis Diogo.", "arrest", {"Moses Okoth", "Maria Souto", "Luis Diogo"}),  # noqa: E501
        ("On 4 October 2022 he was moved with five other detainees to Volna prison.", "transfer", {"Moses Okoth", "[five other detainees]"}),  # noqa: E501
        ("He was released in April 2023 together with seven other members of the union.", "release", {"Moses Okoth", "[seven other members of the union]"}),  # noqa: E501
        ("He was tried with 14 others in May 2022.", "trial", {"Moses Okoth", "[14 others]"}),
        ("His trial, with 93 others, opened on 3 May 2022.", "trial", {"Moses Okoth", "[93 others]"}),
        ("He was convicted alongside eleven other defendants on 3 May 2022.", "conviction", {"Moses Okoth", "[eleven other defendants]"}),  # noqa: E501
        # Not beside him: other crimes, and those with whom a cell is shared.
        ("He was charged with two other crimes on 3 May 2022.", "charge", {"Moses Okoth"}),
        ("He was held in a cell with 70 others in May 2022.", "detention", {"Moses Okoth"}),
    ],
)  # fmt: skip
def test_companions_of_whom_a_pronoun_means(
    extract: Extract, text: str, kind: str, persons: set[str]
) -> None:
    assert _struck(extract(f"Moses Okoth, a nurse, is held in Kampala. {text}"), kind) == persons


def test_companions_whom_the_next_sentence_names_are_no_group(extract: Extract) -> None:
    found = extract(
        "On 3 May 2023 Moses Okoth was arrested with three fellow activists. Maria Souto, Luis Diogo and Ana Lameira "
        "were taken to the same police station."
    )
    assert _struck(found, "arrest") == {"Moses Okoth", "Maria Souto", "Luis Diogo", "Ana Lameira"}


@pytest.mark.parametrize(
    ("text", "kind", "day", "persons"),
    [
        ("The other six, who include two students, were picked up at home on 7 May 2021.", "arrest", "2021-05-07", {"[The other six]"}),  # noqa: E501
        ("The remaining four were charged on 7 May 2021.", "charge", "2021-05-07", {"[The remaining four]"}),
        ("The rest were transferred to Volna prison on 7 May 2021.", "transfer", "2021-05-07", {"[The rest]"}),
        ("The other ten got suspended sentences on 7 May 2021.", "sentence", "2021-05-07", {"[The other ten]"}),
        ("The others were arrested on 7 May 2021.", "arrest", "2021-05-07", {"[The others]"}),
        ("Okoth was beaten. The other two were freed on 7 May 2021.", "release", "2021-05-07", {"Sara Lamin", "Peter Lubega"}),  # noqa: E501
        ("Okoth and Lamin were released. The other detainees were charged on 7 May 2021.", "charge", "2021-05-07", {"Peter Lubega"}),  # noqa: E501
    ],
)  # fmt: skip
def test_the_others_are_those_who_are_left_or_nobody_named(
    extract: Extract, text: str, kind: str, day: str, persons: set[str]
) -> None:
    found = extract(f"Moses Okoth, Sara Lamin and Peter Lubega were arrested on 3 May 2021. {text}")
    assert {e.person for e in found.events if (e.type, e.date) == (kind, day)} == persons


def test_a_couple_beside_kin_is_acquitted_too(extract: Extract) -> None:
    found = extract(
        "Sara Lamin was sentenced to five years on 3 May 2021. Her brother and a visiting couple were acquitted."
    )
    assert _struck(found, "acquittal") == {"[Her brother]", "[a visiting couple]"}


@pytest.mark.parametrize(
    "text",
    [
        "Moses Okello was born in 1960. In March 2002 he was among more than one hundred people arrested over a plot.",
        "Moses Okello was among 20 activists detained in Kampala in March 2002.",
    ],
)
def test_who_is_said_to_be_of_a_group(extract: Extract, text: str) -> None:
    arrests = {(e.person, e.date) for e in extract(text).events if e.type == "arrest"}
    assert ("Moses Okello", "2002-03") in arrests


def test_he_with_others_is_he(extract: Extract) -> None:
    text = (
        "GCHR has learned of the arrest of Moses Okello on 27 May 2021. On 4 June 2012 he was arrested with other "
        "activists during a sit-in in Kampala."
    )
    arrests = {(e.person, e.date) for e in extract(text).events if e.type == "arrest"}
    assert ("Moses Okello", "2012-06-04") in arrests


@pytest.mark.parametrize(
    ("text", "kind", "members"),
    [
        ("Grace Auma was arrested in 2021. She was among 13 women who were freed in an amnesty on 4 May 2023.",
         "release", {"Grace Auma"}),
        ("In May 2022 Moses Okello was one of six men who were sentenced to two years in prison.",
         "sentence", {"Moses Okello"}),
        ("In September 2017 Moses Okello was one of three party members who were arrested in Kampala.",
         "arrest", {"Moses Okello"}),
        ("Moses Okello was one of 52 prisoners who were taken to the border and released on 11 May 2023.",
         "release", {"Moses Okello"}),
        ("Peter Ojok, Moses Okello and Grace Auma were among 14 people whom police arrested on 3 March 2022.",
         "arrest", {"Peter Ojok", "Moses Okello", "Grace Auma"}),
    ],
)  # fmt: skip
def test_who_is_one_of_those_whom_it_befell(
    extract: Extract, text: str, kind: str, members: set[str]
) -> None:
    assert members <= _struck(extract(text), kind)


@pytest.mark.parametrize(
    "text",
    [
        "Grace Auma was not among the 14 prisoners who were released on 4 April 2022.",
        "Grace Auma was among the lawyers of the 14 prisoners who were released on 4 April 2022.",
    ],
)
def test_who_is_none_of_them_is_not_struck(extract: Extract, text: str) -> None:
    told = extract("Grace Auma was arrested on 3 March 2022. " + text)
    assert "Grace Auma" not in _struck(told, "release")
