"""Wordings of accusations."""

from collections.abc import Callable

import pytest

from ingest.nlp.reading import Reading
from tests.ingest.nlp.conftest import Extract


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('Alim Karimov was charged with "spreading false news" and "insulting the president".',
         {"spreading false news", "insulting the president"}),
        ("Alim Karimov was accused of tax evasion.", {"tax evasion"}),
        ("Alim Karimov was arrested on charges of inciting hatred under Article 156.", {"inciting hatred"}),
        ("Alim Karimov was convicted of extortion (Article 165) and attempting to bribe a mayor (Article 211).",
         {"extortion", "attempting to bribe a mayor"}),
        ("Alim Karimov was found guilty of treason under Section 4 of the Penal Code and of breaching a curfew.",
         {"treason", "breaching a curfew"}),
        ("Alim Karimov was convicted of sedition and rioting.", {"sedition and rioting"}),
        ("Alim Karimov, whose conviction for blasphemy was upheld, served his term.", {"blasphemy"}),
        ("Alim Karimov is serving a two-year sentence for defamation.", {"defamation"}),
        ("Alim Karimov was jailed on terrorism charges.", {"terrorism"}),
        ('Alim Karimov is under investigation for "disrupting public services".', {"disrupting public services"}),
        ('Alim Karimov paid a fine for "disturbing the peace of the village".',
         {"disturbing the peace of the village"}),
        ("Alim Karimov was charged with treason over a post on a wall, relatives said.", {"treason"}),
        ("Alim Karimov was charged with treason, espionage, and illegal possession of weapons.",
         {"treason", "espionage", "illegal possession of weapons"}),
        ("Alim Karimov was charged with insulting a judge, section 22(2) of the Penal Code.",
         {"insulting a judge"}),
        ("Alim Karimov was charged with inciting hatred (Article 130, part 3) and \"founding an extremist group\".",
         {"inciting hatred", "founding an extremist group"}),
        ("Alim Karimov was fined under Article 146, Part 1 (\"holding a meeting without leave\").",
         {"holding a meeting without leave"}),
        ("Alim Karimov, 43. Sentenced to 12 years on 3 May 2021. Espionage (Art. 157).", {"Espionage"}),
        ("Alim Karimov faces ten years in prison; the charge: organising a riot.", {"organising a riot"}),
        ("An FIR for sedition was registered against Alim Karimov on 3 May 2020.", {"sedition"}),
        ("The treason charge against Alim Karimov was dropped on 3 May 2020.", {"treason"}),
        ("Alim Karimov was convicted of violating Article 10 of the Penal Code.", set[str]()),
        ("ALIM KARIMOV\nWriter, 43\nCHARGE(S): Blasphemy; Insulting Feelings\nHeld since 4 May 2021",
         {"Blasphemy", "Insulting Feelings"}),
        ("Alim Karimov, Harbour Post\nCharge: Anti-State", set[str]()),
        ('"A song is a song," Alim Karimov told the court.', set[str]()),
        ("Alim Karimov was detained for asking after his brother.", set[str]()),
        ("Alim Karimov was charged with nothing.", set[str]()),
        ("Alim Karimov was convicted under Article 342; three years of imprisonment.", set[str]()),
        ("Alim Karimov was accused of financing a riot, a charge that was dropped.", {"financing a riot"}),
        ('Alim Karimov, a "two-faced" person, was sentenced to three years.', set[str]()),
        ('Alim Karimov was arrested on the eve of "Harvest Day".', set[str]()),
        ("Alim Karimov was sentenced to eighteen months of restricted freedom.", set[str]()),
    ],
)  # fmt: skip
def test_wordings(extract: Extract, read: Callable[..., Reading], text: str, wanted: set[str]) -> None:
    """Whether so short a text makes one sure enough to tell it is another question; nothing else is told."""
    assert {c.text for c in extract(text).charges} <= wanted
    assert {c.charge.text for c in read(text).charges} == wanted


@pytest.mark.parametrize(
    ("decision", "wanted"),
    [
        ("sentenced Vera Orlova to three years and Alim Karimov to two years in prison for extortion",
         {("Vera Orlova", "extortion"), ("Alim Karimov", "extortion")}),
        ("sentenced Vera Orlova to three years for slander and Alim Karimov to two years in prison for extortion",
         {("Vera Orlova", "slander"), ("Alim Karimov", "extortion")}),
    ],
)  # fmt: skip
def test_a_decision_about_two(
    read: Callable[..., Reading], decision: str, wanted: set[tuple[str | None, str]]
) -> None:
    text = f"Vera Orlova is a nurse. Alim Karimov is a baker. On 3 May 2020 the Minsk City Court {decision}."
    assert {(c.charge.person, c.charge.text) for c in read(text).charges} == wanted


def test_a_charge_knows_its_person_and_provision(extract: Extract) -> None:
    found = extract('Alim Karimov was convicted of "inciting hatred" under Article 156 of the Criminal Code.')
    (charge,) = found.charges
    assert (charge.person, charge.stage) == ("Alim Karimov", "convicted")
    assert [found.provisions[i].article for i in charge.provisions] == ["156"]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Alim Karimov had served half of a two-year term for defamation when Vera Orlova was arrested.",
         "Alim Karimov"),
        ("Judge Rustam Aliyev found the teacher Alim Karimov guilty of extortion.", "Alim Karimov"),
        ("Two men were arrested in May. Alim Karimov denies the terrorism charges.", "Alim Karimov"),
    ],
)  # fmt: skip
def test_whose_charge_it_is(read: Callable[..., Reading], text: str, person: str) -> None:
    assert [c.charge.person for c in read(text).charges] == [person]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Sara Ahmadi got five years for conspiracy and one year for propaganda.",
            {"conspiracy", "propaganda"},
        ),
        (
            "Name: Sara Ahmadi\nNature of Charges: Extremism; Treason\nShe was arrested.",
            {"Extremism", "Treason"},
        ),
    ],
)
def test_accusations_with_a_term_each_and_of_a_form(extract: Extract, text: str, wanted: set[str]) -> None:
    assert {c.text for c in extract(text).charges} == wanted


def test_whose_charge_it_is_of_two_groups(extract: Extract) -> None:
    text = "A court convicted 167 people of taking part in a sit-in. Police charged two soldiers with murder."
    assert {c.person for c in extract(text).charges if c.text == "murder"} <= {"[two soldiers]"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The court found Alim Karimov guilty of fraud and slander, and imposed a sentence of nine years.",
         {"fraud and slander"}),
        ("Alim Karimov was convicted of sedition, in a case that groups call a farce.", {"sedition"}),
        ("Alim Karimov was found guilty of insulting the army and spreading \"fakes\" about it.",
         {'insulting the army and spreading "fakes" about it'}),
        ("Alim Karimov was found guilty of attempting to undermine state security.",
         {"attempting to undermine state security"}),
        ("Alim Karimov was charged with treason, spreading \"false news\" and working for an \"undesirable\" group.",
         {"treason", 'spreading "false news"', 'working for an "undesirable" group'}),
        ("Alim Karimov was charged with incitement on Friday.", {"incitement"}),
        ("Alim Karimov's trial on charges of incitement and fraud began on 3 May.", {"incitement and fraud"}),
        ("The court convicted Alim Karimov, the chairman of the association in Ward 6, of inciting violence.",
         {"inciting violence"}),
        ("Alim Karimov was charged with \"hooliganism with a weapon\". The court found him guilty of hooliganism.",
         {"hooliganism with a weapon"}),
        ("Alim Karimov\n\nCrimes charged: Public disorder, contempt, assault",
         {"Public disorder", "contempt", "assault"}),
    ],
)  # fmt: skip
def test_where_wordings_begin_and_end(by_grammar: Extract, text: str, wanted: set[str]) -> None:
    assert {c.text for c in by_grammar(text).charges} == wanted


@pytest.mark.parametrize(
    ("text", "charges"),
    [
        (
            "Omar Saleh was accused of insulting the king, questioning the integrity of the judiciary, and joining a "
            "banned group.",
            {"insulting the king", "questioning the integrity of the judiciary", "joining a banned group"},
        ),
        (
            "Omar Saleh was charged with sedition and libel and, if convicted, may get ten years.",
            {"sedition and libel"},
        ),
        (
            'Omar Saleh was accused of plotting "a series of terrorist acts."',
            {'plotting "a series of terrorist acts"'},
        ),
        (
            "Omar Saleh was charged with spreading lies about the conditions in prison.",
            {"spreading lies about the conditions in prison"},
        ),
        ("Omar Saleh was charged with violating the criminal code's Article 88.", set[str]()),
    ],
)
def test_lists_of_acts_and_their_ends(extract: Extract, text: str, charges: set[str]) -> None:
    assert {c.text for c in extract(text).charges} == charges


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("Eric Ruyenzi was charged with insulting the president, prisoners' rights group Lidho said.", "insulting the president"),  # noqa: E501
        ("A court found Eric Ruyenzi guilty of taking part in an illegal gathering late on February 22.", "taking part in an illegal gathering"),  # noqa: E501
        ("Eric Ruyenzi was charged with sedition a day later.", "sedition"),
    ],
)  # fmt: skip
def test_a_wording_ends_before_who_says_so_and_when(extract: Extract, text: str, wording: str) -> None:
    assert [c.text for c in extract(text, "2023-10-12").charges] == [wording]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            'The authorities accused Salem Omari of acting "for foreign parties." Daoud\'s brother was held too.',
            ['acting "for foreign parties"'],
        ),
        ("The court acquitted Denis Okwir of inciting violence, finding no evidence.", ["inciting violence"]),
        ("Amir Khan was charged with blasphemy, of which he knew nothing.", ["blasphemy"]),
        (
            "Moses Okello was charged with incitement to violence once the police were ready.",
            ["incitement to violence"],
        ),
        ("Haris Chai was charged with a second offence on 3 May 2016.", []),
    ],
)
def test_where_an_accusation_ends(extract: Extract, text: str, wanted: list[str]) -> None:
    assert [c.text for c in extract(text).charges] == wanted


def _charged(extract: Extract, text: str) -> set[tuple[str | None, str]]:
    return {(c.person, c.text) for c in extract(text).charges}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ada Brun was arrested in May 2021 and charged with spreading terrorist propaganda. In 2022 the court "
         "acquitted her of propaganda.", {"spreading terrorist propaganda"}),
        ("Ada Brun was jailed for sedition. On 3 May 2021 she was charged with selling seditious books.",
         {"selling seditious books"}),
        ("Ada Brun was convicted of murder in May 2021. In 2022 a court found her guilty of attempted murder.",
         {"murder", "attempted murder"}),
    ],
)  # fmt: skip
def test_the_kind_of_an_accusation_is_no_other(extract: Extract, text: str, wanted: set[str]) -> None:
    assert {wording for _, wording in _charged(extract, text)} == wanted


def test_what_became_of_the_kind_became_of_the_accusation(extract: Extract) -> None:
    text = "Ada Brun was charged with spreading terrorist propaganda. In 2022 the court acquitted her of propaganda."
    (charge,) = extract(text).charges
    assert charge.standing is not None
    assert charge.standing.status == "acquitted"


def test_what_a_prison_punished_is_no_accusation(extract: Extract) -> None:
    told = "Ada Brun was convicted of rebellion on 3 May 2021. In June she was put in the punishment cell for ten days"
    found = extract(told + " for violating the dress code.")
    assert {c.text for c in found.charges} == {"rebellion"}
    assert "charge_doubted" in {r.reason for r in found.rejected}
    held = "Ada Brun was put in solitary confinement and charged with assaulting a guard in May 2021."
    assert {c.text for c in extract(held).charges} == {"assaulting a guard"}


@pytest.mark.parametrize("value", ["No charge disclosed", "Unknown", "Not known"])
def test_a_field_may_say_that_no_accusation_is_known(read: Callable[..., Reading], value: str) -> None:
    text = "Ada Brun\nDate of arrest: 3 May 2021\nCharge: {}\n"
    assert not read(text.format(value)).charges
    assert [c.charge.text for c in read(text.format("Inciting hatred")).charges] == ["Inciting hatred"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ada Brun was charged with rebellion on 3 May 2021. Her co-defendant was charged with treason.",
         {("Ada Brun", "rebellion")}),
        ("Ada Brun and Per Holm were arrested in May. Ada Brun was given two years on 4 June 2021, and her "
         "co-defendant Per Holm was sentenced to three years for arson.", {("Per Holm", "arson")}),
        ("Ada Brun was arrested with Per Holm and sentenced to three years for arson.", {("Ada Brun", "arson")}),
    ],
)  # fmt: skip
def test_the_accusation_of_another_defendant(
    extract: Extract, text: str, wanted: set[tuple[str | None, str]]
) -> None:
    assert {c for c in _charged(extract, text) if c[0] and not c[0].startswith("[")} == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("On 3 May 2021 Ada Brun was convicted of inciting insurrection and acquitted of the use of forged documents.",
         {"inciting insurrection", "the use of forged documents"}),
        ("On 3 May 2021 the court acquitted Ada Brun of obscenity that had occupied it for nine years.",
         {"obscenity"}),
        ("On 3 May 2021 Ada Brun was charged with founding and leading an armed group.",
         {"founding and leading an armed group"}),
    ],
)  # fmt: skip
def test_a_wording_ends_where_another_judgment_begins(
    read: Callable[..., Reading], text: str, wanted: set[str]
) -> None:
    assert {c.charge.text for c in read(text).charges} == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ada Brun pleaded guilty to possession of explosives, and the court heard that they came from a farm.",
         {"possession of explosives"}),
        ("Ada Brun was charged with treason, and her brother fled. Per Holm was charged with theft and arson.",
         {"treason", "theft and arson"}),
    ],
)  # fmt: skip
def test_a_wording_ends_before_a_sentence_that_goes_on(
    read: Callable[..., Reading], text: str, wanted: set[str]
) -> None:
    assert {c.charge.text for c in read(text).charges} == wanted


def test_the_thing_of_an_act_is_no_accusation_of_its_own(extract: Extract) -> None:
    text = (
        "On 3 May 2021 Ada Brun was charged with possession of 13 explosive devices. "
        "She was tried on charges of {} in June."
    )
    assert ("Ada Brun", "improvised devices") not in _charged(extract, text.format("improvised devices"))
    assert ("Ada Brun", "theft of devices") in _charged(extract, text.format("theft of devices"))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Alim Karimov faces trial for false news under Section 505, according to his lawyer, who met him.",
         {"false news"}),
        ("Alim Karimov was charged with unlawful assembly under the PER for holding a meeting without a permit.",
         {"unlawful assembly"}),
        ("Alim Karimov was found guilty of sedition under Article 116 for hanging a banner from a flyover.",
         {"sedition"}),
        ("Alim Karimov was charged under Article 205 for insulting the president.", {"insulting the president"}),
        ("Alim Karimov was found guilty of posting a caricature of the flag that the prosecution said was offensive.",
         {"posting a caricature of the flag"}),
        ("Alim Karimov, Harbour Post\nCharge: Anti-State, Terrorism\nImprisoned: 3 May 2020", set[str]()),
        ("Alim Karimov, Harbour Post\nCharge: Terrorism\nImprisoned: 3 May 2020", {"Terrorism"}),
    ],
)  # fmt: skip
def test_where_a_wording_ends_and_what_is_none(
    read: Callable[..., Reading], text: str, wanted: set[str]
) -> None:
    assert {c.charge.text for c in read(text).charges} == wanted


def test_nobody_of_the_other_gender_is_accused(extract: Extract) -> None:
    found = extract(
        "Mansour al-Rashidi was arrested on 14 September 2017 in Riyadh.\n\nThe prosecution brought nine charges "
        "against him, including “breaking allegiance with the ruler”.\n\nHis sister, Hanan al-Rashidi, was held too."
    )
    assert {c.person for c in found.charges} == {"Mansour al-Rashidi"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The court acquitted two officers, Alim Karimov and Dana Krol, of the murder of a guard on 3 May 2020.",
         {"the murder of a guard"}),
        ("The court convicted Alim Karimov of the murder on 3 May 2020.", {"murder"}),
        ("Alim Karimov, chairman of the union, was acquitted on 3 May 2020.", set[str]()),
        ("A court in Volna acquitted Alim Karimov in a 2015 sedition case over a pamphlet.", {"sedition"}),
        ("Alim Karimov was sentenced to two years in the libel case on 3 May 2020.", {"libel"}),
        ("Alim Karimov opened the case for the defence on 3 May 2020.", set[str]()),
    ],
)  # fmt: skip
def test_what_is_done_to_somebody_and_what_a_case_is_about(
    read: Callable[..., Reading], text: str, wanted: set[str]
) -> None:
    assert {c.charge.text for c in read(text).charges} == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("3. Lino Pardo Vega. 23 years. Volna. Arrested 16 July 2021. Sedition. Sentence: 15 years.",
         {("Lino Pardo Vega", "Sedition")}),
        ("4. Marta Costa Ruiz, 54, wife of the above. Seamstress. Contempt and public disorder. At home.",
         {("Marta Costa Ruiz", "Contempt and public disorder")}),
        ("5. Brothers Yosmel Crespo Ortega (31) and Yordan Crespo Ortega (28), Volna. Arrested 14 July 2021. "
         "Public disorder, assault (atentado) and sabotage. 7 and 6 years respectively.",
         {("Yosmel Crespo Ortega", "Public disorder, assault (atentado) and sabotage"),
          ("Yordan Crespo Ortega", "Public disorder, assault (atentado) and sabotage")}),
        ("6. Oscar Leiva Montes. Arrested 3 November 2020. Sabotage (Art. 104 of the Penal Code). 5 years.",
         {("Oscar Leiva Montes", "Sabotage")}),
        ("Daniel Ferreira lives in Volna. He was beaten. Murder. Nobody was charged.", set[tuple[str, str]]()),
    ],
)  # fmt: skip
def test_an_entry_of_a_list_says_of_what_its_person_is_accused(
    extract: Extract, text: str, wanted: set[tuple[str, str]]
) -> None:
    assert _charged(extract, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('A court ordered that Ada Brun and Omar Saleh stand trial for the alleged crimes of "usurpation of land" '
         'and "damages".', {"usurpation of land", "damages"}),
        ('Ada Brun was charged with alleged "hooliganism" on 6 May 2021.', {"hooliganism"}),
        ("Ada Brun was prosecuted for the alleged offence of incitement.", {"incitement"}),
        ("Ada Brun was detained on charges of theft, with deep wounds on her back.", {"theft"}),
        ("Ada Brun was charged with theft and with insulting a judge.", {"theft", "insulting a judge"}),
        ("Ada Brun was sentenced to two years in prison for insulting the emir in a post, Gulf Watch has learned.",
         {"insulting the emir in a post"}),
        ("Ada Brun was convicted of spreading rumours about the army, Gulf Watch reported.",
         {"spreading rumours about the army"}),
    ],
)  # fmt: skip
def test_only_the_offence_is_the_wording(read: Callable[..., Reading], text: str, wanted: set[str]) -> None:
    assert {c.charge.text for c in read(text).charges} == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The trial of Omar Saleh, a former commander of a militia accused of killings in Volna, was adjourned.",
         set[str]()),
        ("Omar Saleh, a teacher accused of plotting a coup, was arrested on 5 May 2021.", {"plotting a coup"}),
        ('Omar Saleh is in colony No. 4. On 9 May 2022 the district court toughened his regime for "malicious '
         'disobedience".', set[str]()),
        ('The court sentenced Omar Saleh to five years in a strict regime colony for "organising mass riots".',
         {"organising mass riots"}),
    ],
)  # fmt: skip
def test_what_others_did_and_how_he_is_held_is_no_accusation(
    extract: Extract, text: str, wanted: set[str]
) -> None:
    assert {wording for _, wording in _charged(extract, text)} == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Former president Omar Saleh, who was convicted in 2016 by the Special Chambers in Volna of crimes against "
         "humanity and jailed for life, died in August 2021.", {"crimes against humanity"}),
        ("Omar Saleh was convicted in 2016 by the Extraordinary Chambers of crimes against humanity.",
         {"crimes against humanity"}),
        ("The High Court acquitted Omar Saleh on 3 May 2016 in a case of obscenity.", {"obscenity"}),
        ("Omar Saleh had been imprisoned since 1994 for refusing military service.", set[str]()),
    ],
)  # fmt: skip
def test_a_verdict_that_names_an_offence_is_told(extract: Extract, text: str, wanted: set[str]) -> None:
    assert {wording for _, wording in _charged(extract, text)} == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("On 3 May 2023 the court found Ivan Petrov guilty of treason, Oleg Sidorov of espionage and Anna Belova of "
         "aiding them.", {("Ivan Petrov", "treason"), ("Oleg Sidorov", "espionage")}),
        ("Prosecutors charged Lena Ruiz with sedition and Marco Solis with illegal association on 4 May 2023.",
         {("Lena Ruiz", "sedition"), ("Marco Solis", "illegal association")}),
        ('On 4 May 2023 the court convicted Ivan Petrov of "plotting a coup" (Article 275), and Oleg Sidorov of '
         '"inciting hatred" (Article 276).', {("Ivan Petrov", "plotting a coup"), ("Oleg Sidorov", "inciting hatred")}),
        ("On 4 May 2023 police charged Ivan Petrov and Oleg Sidorov with theft.",
         {("Ivan Petrov", "theft"), ("Oleg Sidorov", "theft")}),
    ],
)  # fmt: skip
def test_of_a_row_each_has_his_own_accusation(
    extract: Extract, text: str, wanted: set[tuple[str, str]]
) -> None:
    assert {(c.person, c.text) for c in extract(text).charges} == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Galina Orlova was sentenced to two years for “spreading false information” about the army on 3 May 2023.",
         {"spreading false information"}),
        ("Galina Orlova was arrested on 3 May 2023.\nCrimes charged: N/A", set[str]()),
        ("Galina Orlova was arrested on 3 May 2023.\nCharge: Art. 206.3.2 (smuggling by a group)",
         {"smuggling by a group"}),
        ("Galina Orlova was charged in Case 1338 of 2019 along with hundreds of others.", set[str]()),
        ('Galina Orlova was added to a new case on charges of "spreading false news on social media," a practice known '
         'as "rotation."', {"spreading false news on social media"}),
        ("Galina Orlova appeared on charges of disturbing public peace and ‘hatred of sects’ on 3 May 2023.",
         {"disturbing public peace", "hatred of sects"}),
    ],
)  # fmt: skip
def test_a_wording_is_the_accusation_and_no_more(extract: Extract, text: str, wanted: set[str]) -> None:
    assert {c.text for c in extract(text).charges} == wanted


def test_what_is_charged_in_the_case_of_one_ends_the_wording(extract: Extract) -> None:
    text = (
        "Journalists Omid Karimi and Sara Vali were charged on 3 May 2023 with propaganda against the state and, in "
        "Vali's case, with removing her headscarf."
    )
    assert {c.text for c in extract(text).charges} == {"propaganda against the state"}
