"""Whom sentences name as those to whom something happened: groups, rows of names, kin, pronouns."""

import pytest

from tests.ingest.nlp.conftest import INTRO, NAME, Extract, told

FAMILY = (
    "A court in Tajikistan has sentenced Pamiri activist Gulbek Mamadshoev to 18 years in prison.\n\n"
    "Relatives of Gulbek Mamadshoev told reporters on October 8 that the court had found him guilty of treason.\n\n"
    "His brother, Olim Mamadshoev, insists that he was kidnapped by Tajik security officers."
)


@pytest.mark.parametrize(
    "text",
    [
        "All were released on 12 May except Umarov, who was already in prison.",
        "All but Umarov were released on 12 May.",
    ],
)
def test_who_is_excepted_is_left_out(extract: Extract, text: str) -> None:
    told_before = f"{NAME}, Jasur Umarov and Olim Saidov were arrested on 10 May 2022. "
    freed = {e.person for e in extract(told_before + text).events if e.type == "release"}
    assert "Olim Saidov" in freed
    assert "Jasur Umarov" not in freed


@pytest.mark.parametrize(
    ("text", "kind", "victim"),
    [
        ("Her cellmate was beaten by a guard.", "ill_treatment", "[Her cellmate]"),
        ("Their driver was arrested.", "arrest", "[Their driver]"),
        ("Six of his eleven co-defendants were acquitted.", "acquittal", "[Six of his eleven co-defendants]"),
        (
            "Five of the nine teachers who were arrested in May were fined.",
            "sentence",
            "[Five of the nine teachers]",
        ),
        ("A third man, whose name is not known, was arrested.", "arrest", "[A third man]"),
        ("He pleaded not guilty and was remanded in custody.", "detention", NAME),
    ],
)
def test_it_happens_to_whom_the_words_say(by_grammar: Extract, text: str, kind: str, victim: str) -> None:
    found = told(by_grammar, text)
    assert (kind, victim) in found
    assert {v for k, v in found if k == kind} == {victim}


def test_what_befell_somebody_did_not_befall_the_brother_who_tells_it(extract: Extract) -> None:
    told = {(e.type, e.person) for e in extract(FAMILY).events if e.type != "other"}
    assert told == {(kind, "Gulbek Mamadshoev") for kind in ("sentence", "conviction", "arrest")}


def test_the_others_of_a_group_have_their_own_term(by_grammar: Extract) -> None:
    found = by_grammar(
        "Alim Karimov, Jasur Umarov and Vera Orlova were arrested on 4 May 2021. On 3 June 2021 the judge found all "
        "three guilty. Karimov was sentenced to two years, the others to one year each."
    )
    terms = {(e.person, e.sentence_months) for e in found.events if e.type == "sentence"}
    assert terms == {("Alim Karimov", 24), ("Jasur Umarov", 12), ("Vera Orlova", 12)}


@pytest.mark.parametrize(
    ("text", "kind", "victim"),
    [
        ("Officers arrested the brother of Karimov on 5 May 2021.", "arrest", "[the brother of Karimov]"),
        ("The father of Alim Karimov was beaten.", "ill_treatment", "[The father of Alim Karimov]"),
        ("Officers arrested the brother of Karimov, Anvar Karimov.", "arrest", "Anvar Karimov"),
        ("Rano Azizova was freed. Both officers beat Karimov on 5 May 2021.", "ill_treatment", NAME),
        ("A court convicted 20 people of taking part in a riot.", "conviction", "[20 people]"),
        (
            "Six men were tried. On 5 May 2021 a court sentenced two of them to five years in prison.",
            "sentence",
            "[two of them]",
        ),
        ("Two officers, A. Rahimov and B. Saidov, came. Three men were charged.", "charge", "[Three men]"),
    ],
)
def test_whom_the_words_name_and_nobody_beside(extract: Extract, text: str, kind: str, victim: str) -> None:
    assert {v for k, v in told(extract, text) if k == kind} == {victim}


def test_the_other_two_are_no_term(extract: Extract) -> None:
    text = "On 3 May 2021 a court sentenced Karimov to 15 years and the other two to 11 years each."
    assert {(e.person, e.sentence_months) for e in extract(INTRO + text).events if e.type == "sentence"} == {
        (NAME, 180),
        ("[the other two]", 132),
    }


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Relief workers Elena Milash and Anton Nemets, tried for espionage, were acquitted in May 2021.",
            "acquittal",
        ),
        (
            "Elena Milash and her colleague Anton Nemets were arrested in May 2021. Both were freed in June.",
            "release",
        ),
    ],
)
def test_who_stand_in_a_row_and_as_many_as_is_said(extract: Extract, text: str, kind: str) -> None:
    found = {e.person for e in extract(text).events if e.type == kind}
    assert found == {"Elena Milash", "Anton Nemets"}


def test_a_pronoun_is_of_somebody_of_its_gender(extract: Extract) -> None:
    text = (
        "Mr Anton Quintana was tried with Ms Liset Ramos. Ramos received five years for contempt. "
        "The Provincial Court rejected his appeal in October 2021."
    )
    assert {e.person for e in extract(text).events if e.type == "appeal_decision"} == {"Anton Quintana"}


@pytest.mark.parametrize(
    ("relative", "surname"), [("Her son, Maksim Prokop", "Prokop"), ("Her brother, Oleg Sidorov", "Sidorova")]
)
def test_who_only_shares_the_name_is_not_accused(extract: Extract, relative: str, surname: str) -> None:
    found = extract(
        f"A court in Omsk has sentenced Galina {surname} to five years. The judge found {surname} guilty of "
        f"discrediting the army. {relative}, left the country in 2021."
    )
    assert {c.person for c in found.charges} == {f"Galina {surname}"}
    assert {e.person for e in found.events if e.type in ("sentence", "conviction")} == {f"Galina {surname}"}


def test_who_bears_one_of_two_surnames_and_only_tells_of_it(extract: Extract) -> None:
    text = (
        "Ricardo Salcedo Mora, editor of a news site, was placed under house arrest on 12 May 2021 by a court in "
        "Acarigua.\n\nSalcedo had been detained on 9 May 2021 by officers who came to his home. His sister, the lawyer "
        "Marta Salcedo, told the union that five men searched the house for an hour.\n\nAt the police headquarters "
        "Salcedo was not able to see his lawyers. The hearing was put off once, on 11 May."
    )
    events = [e for e in extract(text, "2021-05-20").events if e.type != "other"]
    assert {"arrest", "raid", "hearing"} <= {e.type for e in events}
    assert {e.person for e in events} == {"Ricardo Salcedo Mora"}


@pytest.mark.parametrize(
    "lead", ["Then a student, he", "At the time a soldier, he", "A teacher by profession, he"]
)
def test_what_a_sentence_begins_with_is_no_other_person(extract: Extract, lead: str) -> None:
    text = f"Anton Nemets is an engineer from Perm. {lead} was detained on 19 December 2010 in Perm."
    assert {e.person for e in extract(text).events if e.type == "arrest"} == {"Anton Nemets"}


@pytest.mark.parametrize("others", ["Two other Sufis", "Three other Baha'is", "Two other women"])
def test_others_of_a_faith_are_not_who_was_told_of(extract: Extract, others: str) -> None:
    text = f"Parvaneh Samadi was arrested in Shiraz on 24 June 2022. {others} were released on 29 June 2022."
    assert {e.person for e in extract(text).events if e.type == "release"} == {f"[{others}]"}


@pytest.mark.parametrize("both", ["They", "The couple", "Both"])
def test_namesakes_to_whom_it_happened_together(extract: Extract, both: str) -> None:
    text = f"Rosa Paz and her husband, Juan Paz Ruiz, were arrested on 4 May 2020. {both} were released on 6 May 2020."
    assert {e.person for e in extract(text).events if e.type == "release"} == {"Rosa Paz", "Juan Paz Ruiz"}


def test_nobody_else_can_be_meant_by_a_pronoun(extract: Extract) -> None:
    text = (
        "On 4 March 2018, Gulnara Osheva was convicted of libel. She was sentenced on 9 March to two years."
    )
    found = [(e.person, e.date, e.sentence_months) for e in extract(text).events if e.type == "sentence"]
    assert found == [("Gulnara Osheva", "2018-03-09", 24)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The parents of Oleg Sidorov were questioned. In April 2018, several hundred people were detained.",
            "[several hundred people]",
        ),
        ("In April 2018, some two thousand protesters were arrested.", "[some two thousand protesters]"),
        ("Oleg Sidorov's brothers were arrested in April 2018.", "[Oleg Sidorov's brothers]"),
    ],
)
def test_hundreds_are_nobody_named_before(extract: Extract, text: str, wanted: str) -> None:
    assert {e.person for e in extract(text).events if e.type == "arrest"} == {wanted}


def test_whose_family_members_are_is_a_person(extract: Extract) -> None:
    text = "Family members of Oleg Sidorov were not allowed to visit him in May 2018."
    assert {e.person for e in extract(text).events} == {"Oleg Sidorov"}


def test_both_of_a_couple_are_meant_by_a_plural(extract: Extract) -> None:
    found = extract("Ivan Petrov and his wife, Anna Petrova, are teachers. They were arrested on 4 May 2021.")
    assert {e.person for e in found.events if e.type == "arrest"} == {"Ivan Petrov", "Anna Petrova"}


def test_so_many_others_beside_somebody_are_people_whatever_they_are_called(extract: Extract) -> None:
    found = extract(f"{NAME} and 52 other democrats were arrested on 6 January 2021.")
    assert {e.person for e in found.events if e.type == "arrest"} == {NAME, "[52 other democrats]"}


HELD = "Police arrested the reporter Yusuf Aden on 2 May 2022. "


@pytest.mark.parametrize(
    ("text", "kind", "victim", "lawyers"),
    [
        ("Rana Halabi, a lawyer who defends Yusuf Aden, said that he was beaten on 3 May 2022.", "ill_treatment", "Yusuf Aden", {"Rana Halabi"}),  # noqa: E501
        (f"{HELD}Rana Halabi, Aden's lawyer, said that he was moved to Berbera prison on 9 May.", "transfer", "Yusuf Aden", {"Rana Halabi"}),  # noqa: E501
        (f"{HELD}Rana Halabi, the lawyer for Aden, said that her client was charged on 9 May.", "charge", "Yusuf Aden", {"Rana Halabi"}),  # noqa: E501
        ("Rana Halabi, a lawyer who defends Yusuf Aden, was beaten by police on 3 May 2022.", "ill_treatment", "Rana Halabi", {"Rana Halabi"}),  # noqa: E501
        ("Rana Halabi, a lawyer for Yusuf Aden, said that she was beaten on 3 May 2022 when she visited him.", "ill_treatment", "Rana Halabi", {"Rana Halabi"}),  # noqa: E501
        ("Rana Halabi, a lawyer and activist, was beaten by police on 3 May 2022.", "ill_treatment", "Rana Halabi", set[str]()),  # noqa: E501
        ("Police beat Yusuf Aden, his lawyer Rana Halabi and Omar Deeq on 3 May 2022.", "ill_treatment", "Yusuf Aden", {"Rana Halabi"}),  # noqa: E501
    ],
)  # fmt: skip
def test_what_a_lawyer_says_befell_the_client(
    extract: Extract, text: str, kind: str, victim: str, lawyers: set[str]
) -> None:
    found = extract(text)
    assert victim in {e.person for e in found.events if e.type == kind}
    assert {p.name for p in found.persons if "lawyer" in p.roles} == lawyers


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Prisoners there are routinely beaten and denied access to a lawyer.", set[str]()),
        ("Political prisoners are denied medicine and often kept in solitary confinement.", set[str]()),
        ("In this prison inmates are often beaten.", set[str]()),
        ("Torture is common, and detainees have no access to lawyers.", set[str]()),
        ("He is routinely beaten and is denied access to a lawyer.", {"ill_treatment", "denial_of_access"}),
        ("The prisoner is often beaten by guards.", {"ill_treatment"}),
    ],
)
def test_what_is_usual_befell_nobody_in_person(extract: Extract, text: str, kinds: set[str]) -> None:
    assert {e.type for e in extract(f"{HELD}{text}").events} == {"arrest", *kinds}


def test_activists_who_are_imprisoned_are_those_named(extract: Extract) -> None:
    text = "The Aden brothers – Yusuf, Omar and Idris – are political activists held since May 2020 for a strike."
    assert "detention" in {e.type for e in extract(text).events}


@pytest.mark.parametrize(
    ("text", "kind", "victim"),
    [
        ("A court sentenced a student to two years on 6 May 2020.", "sentence", "[a student]"),
        ("On 6 May 2020 police shot a protester dead in the same city.", "death", "[a protester]"),
        ("A woman was beaten on 5 May 2020.", "ill_treatment", "[A woman]"),
    ],
)
def test_somebody_new_is_nobody_told_of_before(extract: Extract, text: str, kind: str, victim: str) -> None:
    found = extract(
        f"{NAME} was arrested on 3 May 2020 in Tashkent. He was charged with fraud. {text}"
    ).events
    assert {e.person for e in found if e.type == kind} == {victim}


def test_somebody_new_may_be_the_one_named_below(extract: Extract) -> None:
    found = extract(
        f"A journalist was arrested on 3 May 2020.\n\n{NAME}, a journalist, was taken at home."
    ).events
    assert {e.person for e in found if e.type == "arrest"} == {NAME}


@pytest.mark.parametrize(
    "text",
    [
        "Rula Hasan was arrested on 3 May 2022 in her home. A neighbour had helped her to hide. The man was "
        "charged with aiding a fugitive.",
        "In October 13-year-old Rula Hasan was abducted from her home by a neighbour. The man was arrested on 2 "
        "November 2020 and charged under the Marriage Act.",
    ],
)
def test_the_man_is_no_woman(extract: Extract, text: str) -> None:
    found = extract(text)
    assert not [e for e in found.events if e.type == "charge" and e.person == "Rula Hasan"]
    assert not [c for c in found.charges if c.person == "Rula Hasan"]


def test_the_woman_is_she(extract: Extract) -> None:
    found = extract("Rula Hasan was arrested on 3 May 2022 in her home. The woman was charged with fraud.")
    assert [e.person for e in found.events if e.type == "charge"] == ["Rula Hasan"]


def test_a_woman_is_no_group_of_men(extract: Extract) -> None:
    found = extract("Two men were jailed for eight months on 3 May 2022. The woman was acquitted.")
    assert "[Two men]" not in {e.person for e in found.events if e.type == "acquittal"}


def test_his_trial_is_of_one(extract: Extract) -> None:
    text = (
        "Moses Okello, Isaac Opio and Denis Ojok were arrested on 17 January 2017. Okello was held in Luzira Prison. "
        "His trial before the High Court began on 23 March 2017."
    )
    assert [e.person for e in extract(text, "2018-06-15").events if e.type == "trial"] == ["Moses Okello"]


def test_those_named_below_are_not_all_who_were_held(extract: Extract) -> None:
    text = (
        "Five of the 14 people who were taken into custody on Tuesday (October 4) have been remanded. "
        "The judgeship ruled late last night for the arrest of Aziz Rustamov, Nodira Salimova and Timur Yuldashev. "
        "The other nine were released."
    )
    arrests = {(e.person, e.date) for e in extract(text, published="2022-10-08").events if e.type == "arrest"}
    assert {("Aziz Rustamov", "2022-10-07"), ("Nodira Salimova", "2022-10-07")} <= arrests
    assert ("Aziz Rustamov", "2022-10-04") not in arrests


def test_a_party_that_rules_for_an_arrest_arrests_nobody(extract: Extract) -> None:
    events = told(extract, f"The party leaders ruled for the arrest of {NAME} on 4 May 2022.")
    assert ("arrest", NAME) not in events


def test_the_next_noun_has_somebody_else(extract: Extract) -> None:
    events = told(
        extract,
        f"The League condemns the sentencing of Mr. {NAME} and the arbitrary detention of Ms. Nodira Salimova, "
        "as they seem to be aimed only at punishing them for their work.",
    )
    assert ("detention", "Nodira Salimova") in events
    assert ("sentence", "Nodira Salimova") not in events


def test_she_is_none_of_two_men(extract: Extract) -> None:
    text = (
        "Two men have been jailed for 16 months over posts, while a woman accused of helping them was acquitted. "
        "Aziz Rustamov, 27, and Timur Yuldashev, 30, were sentenced on Tuesday. "
        "Nodira Salimova, 24, who denied the charge, was found not guilty after a trial. "
        "Yuldashev was granted bail in March, but Rustamov was denied bail three times and has been detained at the "
        "Volna Remand Centre. Outside the court, she told reporters that she had been strip-searched on the night of "
        "her arrest in February."
    )
    harmed = {e.person for e in extract(text).events if e.type == "ill_treatment"}
    assert harmed <= {"Nodira Salimova"}


def test_who_was_is_one_of_a_row(extract: Extract) -> None:
    text = (
        "Among those remanded are Selva Kugan, the teacher Mathi Nadesan and the reporter Rasa Ilango, who was "
        "arrested at a checkpoint on 17 November 2023."
    )
    assert {e.person for e in extract(text).events if e.type == "arrest"} == {"Rasa Ilango"}


def test_a_pronoun_means_the_person_spoken_of_rather_than_kin(extract: Extract) -> None:
    text = (
        "Petr Ivanov was a student when the authorities arrested him from a relative's house on 2 March 2020. He is "
        "currently serving a 23-year prison sentence in Volna Prison.\n\nBefore his arrest, Ivanov had been wanted for "
        "over a year. In November 2019 his younger brother, Anton Ivanov, was held for two days at Volna Police "
        "Station.\n\nOn 2 March 2020, officers broke down the door of his aunt's house, where he was asleep. They "
        "handcuffed him and beat him.\n\nFollowing his arrest, Petr Ivanov was held for 19 days. On 3 November 2021, "
        "the High Criminal Court sentenced him to 20 years in prison."
    )
    events = extract(text).events
    assert {e.person for e in events if e.type in ("sentence", "ill_treatment")} == {"Petr Ivanov"}
    assert {e.person for e in events if e.date == "2019-11"} == {"Anton Ivanov"}


def test_the_first_of_many_is_another(extract: Extract) -> None:
    text = (
        f"{NAME} was jailed for 20 months for sedition on Thursday, 5 May 2022. The first man convicted under the law "
        "was jailed for 14 months in March."
    )
    terms = {(e.person, e.sentence_months) for e in extract(text).events if e.type == "sentence"}
    assert (NAME, 14.0) not in terms
    assert (NAME, 20.0) in terms


def test_who_is_the_first_to_be_arrested_was_arrested(extract: Extract) -> None:
    text = "Nilufar Karimova was the first woman to be arrested under the law, on 3 May 2022."
    assert ("arrest", "Nilufar Karimova") in told(extract, text)
    assert not told(extract, "Nilufar Karimova is afraid to be arrested under the law.")


def test_a_semicolon_parts_the_subject_from_the_one_before(extract: Extract) -> None:
    told = extract(
        "A court closed the movement Zhastar on 14 March 2022. Its founder, Dauren Zhaks, left for Georgia; its "
        "treasurer, Bibi Omar, was put on a list of extremists and detained at the airport on 2 April."
    ).events
    assert {e.person for e in told if e.type == "arrest"} == {"Bibi Omar"}
