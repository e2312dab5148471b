"""Who is a person, under which names, in which role; and who or what is none."""

import pytest

from ingest.nlp.names.forms import shortened, slips
from tests.ingest.nlp.conftest import Extract


def names(extract: Extract, text: str) -> set[str]:
    return {p.name for p in extract(text).persons}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Among those given life is Ramil Shahat, a dentist and former teacher.", {"Ramil Shahat"}),
        ("She spoke to her lawyer, Ifeoma Okparu.", {"Ifeoma Okparu"}),
        ("Name: Saidumar QURBONOV\n\nHe was arrested in May.", {"Saidumar QURBONOV"}),
        ("Fatema S. was arrested, as was Joy S., mother of two.", {"Fatema S.", "Joy S."}),
        (
            'Denis "Feo" Avila was jailed on 3 May 2020 with Ivan Petrov.',
            {'Denis "Feo" Avila', "Ivan Petrov"},
        ),
        ("Ma Xiulan, a Hui Muslim from Gansu in China, was detained in May 2019.", {"Ma Xiulan"}),
        ("In Yangon, Ma Khin Thida and U Aung Tin were arrested.", {"Khin Thida", "Aung Tin"}),
        ("The activist Emir-Usein Abdurakhmanov was arrested on 5 May.", {"Emir-Usein Abdurakhmanov"}),
        ("The ministry's spokesperson Awol Sultan said that she was guilty.", {"Awol Sultan"}),
        ("About the activist\n\nOleg Sarkov is a human rights defender from Perm.", {"Oleg Sarkov"}),
        (
            "Marisol Urbina\n\nMarisol Isabel Urbina Rocha (born 1997) was arrested in 2018.",
            {"Marisol Isabel Urbina Rocha"},
        ),
        (
            "Nawal al-Hariri\n\nNawal bint Saad al-Hariri is a blogger. Al-Hariri was arrested in 2018.",
            {"Nawal bint Saad al-Hariri"},
        ),
        (
            'Rapper Yosel "Lobo" Quintana Febles was arrested on 5 May 2021. Quintana was freed.',
            {'Yosel "Lobo" Quintana Febles'},
        ),
        (
            "Samir Davlatov was tried with his brother Nuriddin. Nuriddin Davlatov was freed in 2019.",
            {"Samir Davlatov", "Nuriddin Davlatov"},
        ),
        ("In Vahdat they arrested Selim Haqov and his sons Ali and Omar.", {"Selim Haqov", "Ali", "Omar"}),
    ],
)
def test_persons_that_their_surroundings_show(extract: Extract, text: str, wanted: set[str]) -> None:
    assert names(extract, text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "URGENT ACTION",
        "LIST OF PERSONS DEPRIVED OF LIBERTY",
        "The trial was moved to Srinagar, and later to Colombo.",
        'For nine years he edited the newsletter "Stanitsa Ogni".',
        "The Penal Code of Vietnam was changed in Ho Chi Minh City.",
    ],
)
def test_no_persons(extract: Extract, text: str) -> None:
    assert names(extract, text) == set()


@pytest.mark.parametrize(
    ("text", "name", "alias"),
    [
        (
            "Ryhor Sakalou (also Grigoriy Sokolov; born 1964) was arrested.",
            "Ryhor Sakalou",
            "Grigoriy Sokolov",
        ),
        (
            "Đoàn Vĩnh Lâm was arrested on 3 May 2020. Doan Vinh Lam denies it.",
            "Đoàn Vĩnh Lâm",
            "Doan Vinh Lam",
        ),
        ("Tsang Hoi-ling, also known as Hailey Tsang, was arrested.", "Tsang Hoi-ling", "Hailey Tsang"),
        (
            "Lobsang Tsering is a monk. Under the pen-name Gang-Meh he published essays.",
            "Lobsang Tsering",
            "Gang-Meh",
        ),
        (
            "Tran Thi Lan, a poet who writes under the name Lan Rung, was arrested.",
            "Tran Thi Lan",
            "Lan Rung",
        ),
        ("In 2011, under the pen name Lan Rung, Tran Thi Hoa started a blog.", "Tran Thi Hoa", "Lan Rung"),
        (
            "Tran Thi Hoa was born in Hue. She studied law. She was a judge. She wrote under the name Lan Rung.",
            "Tran Thi Hoa",
            "Lan Rung",
        ),
        (
            "Sayed Amin Al-Marzooq\nA profile\n\nSayed Amin Jaafar Al-Marzooq (born 1971) is a lawyer. He was held.",
            "Sayed Amin Jaafar Al-Marzooq",
            "Sayed Amin Al-Marzooq",
        ),
        (
            "Sayed Amin Jaafar Al-Marzooq was held in 2020. Before that, Sayed Amin had been wanted.",
            "Sayed Amin Jaafar Al-Marzooq",
            "Sayed Amin",
        ),
        (
            "Free Huda al-Marzooq\n\nName: Huda bint Salem al-Marzooq\nStatus: Imprisoned\n\nHuda al-Marzooq was "
            "arrested on 3 May 2021.",
            "Huda bint Salem al-Marzooq",
            "Huda al-Marzooq",
        ),
    ],
)
def test_a_name_beside_a_name_is_the_same_persons(extract: Extract, text: str, name: str, alias: str) -> None:
    [person] = extract(text).persons
    assert (person.name, alias in person.aliases) == (name, True)


def test_the_lawyer_who_is_quoted_is_not_the_client(extract: Extract) -> None:
    text = "Damir Sabitov was arrested. According to his lawyer, Damir Sabitov was not at home."
    assert [(p.name, "lawyer" in p.roles) for p in extract(text).persons] == [("Damir Sabitov", False)]


def test_a_name_that_looks_like_two_words_is_one(extract: Extract) -> None:
    assert "Im Kwang-su" in {
        p.name for p in extract("On 4 May 2021 police arrested Im Kwang-su, a printer.").persons
    }


def test_what_a_report_is_called_is_nobody(extract: Extract) -> None:
    found = extract("URGENT ACTION: Blogger at risk\n\nAlim Karimov, a blogger, was arrested on 4 May 2021.")
    assert [p.name for p in found.persons] == ["Alim Karimov"]


def test_an_entry_of_a_list_begins_with_the_surname_and_no_dateline_does(extract: Extract) -> None:
    text = (
        "LIMA, Peru. The list was drawn up in May.\n\n"
        "1. KARPOVICH, Alena. Born 1988. Arrested on 4 May 2021.\n\n"
        "2. DEMİR, Ayşe. Born 1983. Sentenced to two years on 5 May 2021."
    )
    assert names(extract, text) == {"KARPOVICH, Alena", "DEMİR, Ayşe"}


def test_a_name_that_begins_with_a_month(extract: Extract) -> None:
    found = extract("May Thu Hlaing is a poet. On 3 June, May Thu Hlaing was arrested in Yangon.")
    assert [p.name for p in found.persons] == ["May Thu Hlaing"]


@pytest.mark.parametrize("other", ["sabithanof", "sabithano", "sabithanovv", "zabithanov", "sabitthanov"])
def test_words_a_slip_apart_share_a_shortened_form(other: str) -> None:
    assert slips("sabithanov", other) == 1
    assert set(shortened("sabithanov")) & set(shortened(other))


def test_a_surname_with_a_slip_of_the_pen_is_the_one_known(extract: Extract) -> None:
    found = extract("Damir Sabithanov is a poet. In May 2022 a court in Kazan convicted Sabitkanov.")
    assert [p.name for p in found.persons] == ["Damir Sabithanov"]


def test_what_a_witness_is_called_is_not_the_name_of_the_accused(extract: Extract) -> None:
    text = "A secret witness, who testified under the name of Sidorov, accused Pavel Ivanov."
    assert {p.name for p in extract(text).persons} == {"Pavel Ivanov", "Sidorov"}


def test_a_father_whose_name_ends_that_of_his_son_is_another(extract: Extract) -> None:
    text = "Mohammad Irfan Wani was arrested. His father, Irfan Wani, was beaten on 3 May 2021."
    events = {(e.type, e.person) for e in extract(text).events}
    assert events == {("arrest", "Mohammad Irfan Wani"), ("ill_treatment", "Irfan Wani")}


def test_a_wife_named_by_her_surname_is_not_her_husband(extract: Extract) -> None:
    text = (
        "State agents arrested Nazarova, the editor of a paper, on 17 May 2022. Her ex-husband, the general Shohin "
        "Nazarov, was killed.\n\nHer trial began in September 2022."
    )
    found = extract(text)
    assert {p.name for p in found.persons} == {"Nazarova", "Shohin Nazarov"}
    assert {e.person for e in found.events if e.type in ("arrest", "trial")} == {"Nazarova"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("On Thursday Pavel Lukin and Anna Berg were freed.", {"Pavel Lukin", "Anna Berg"}),
        ("Last Tuesday Pavel Lukin was arrested in Minsk.", {"Pavel Lukin"}),
        ("Police arrested Sunday Adeleke in Lagos on Monday.", {"Sunday Adeleke"}),
    ],
)
def test_a_day_is_no_part_of_a_name(extract: Extract, text: str, wanted: set[str]) -> None:
    assert names(extract, text) == wanted


def test_a_title_is_no_part_of_a_name(extract: Extract) -> None:
    text = "The Chief Executive Carrie Leung met the High Commissioner for Human Rights Maria Dahl."
    assert names(extract, text) == {"Carrie Leung", "Maria Dahl"}


@pytest.mark.parametrize(
    "text",
    [
        "Dr. Salem Ketbi and his nephew Rashid Ketbi are held. Dr. Ketbi was arrested on 10 May 2017. Rashid Ketbi was arrested on 3 June 2017.",  # noqa: E501
        "Salem Ketbi and his daughter Elif Ketbi are held. Ketbi, a teacher, was arrested on 10 May 2017. Elif Ketbi was arrested on 3 June 2017.",  # noqa: E501
    ],
)
def test_a_surname_alone_is_not_the_kin_who_are_named_in_full(extract: Extract, text: str) -> None:
    arrests = {(e.person, e.date) for e in extract(text).events if e.type == "arrest"}
    assert ("Salem Ketbi", "2017-05-10") in arrests
    assert "Salem Ketbi" not in {person for person, day in arrests if day == "2017-06-03"}


@pytest.mark.parametrize("title", ["Atty.", "Cde", "Dr."])
def test_a_title_is_no_name(extract: Extract, title: str) -> None:
    found = extract(f"{title} Leo Santos was arrested on 14 June 2022. {title} Santos was beaten.")
    assert [p.name for p in found.persons] == ["Leo Santos"]


@pytest.mark.parametrize(
    ("text", "name", "alias"),
    [
        ("Maria Lopera, 34, also known as La Negra, was arrested on June 14, 2013.", "Maria Lopera", "La Negra"),
        ("Maria Lopera, a teacher also known as La Negra, was arrested in 2013.", "Maria Lopera", "La Negra"),
        ("Name: U Sein Hla (a) U Wirasara\nDate of arrest: 3 March 2021\n", "U Sein Hla", "U Wirasara"),
        ("Name: Ko Aung Zaw @ Zaw Gyi\nDate of arrest: 3 March 2021\n", "Ko Aung Zaw", "Zaw Gyi"),
        ("4. ODINAEVA Farida (pseudonym: Faridai Hisor), born 1996, reporter", "ODINAEVA Farida", "Faridai Hisor"),
        (
            "Name: Yosel Quintana Leyva\nDate of arrest: 3 March 2021\nRapper, known as \"El Lobo\". He was beaten.",
            "Yosel Quintana Leyva",
            "El Lobo",
        ),
        ("Tran Thi Lanh alias Co Lan, 44, blogger. Arrested 3 March 2021.", "Tran Thi Lanh", "Co Lan"),
        ("Deng Haoran was arrested in 2010.\n\nDeng, who writes under the pen name Bei Shan, was freed.", "Deng Haoran", "Bei Shan"),  # noqa: E501
    ],
)  # fmt: skip
def test_another_name_behind_an_age_or_a_noun_is_of_the_same_person(
    extract: Extract, text: str, name: str, alias: str
) -> None:
    (person,) = extract(text).persons
    assert person.name == name
    assert alias in person.aliases


def test_whom_somebody_called_is_somebody_else(extract: Extract) -> None:
    found = extract("Maria Lopera, 34, called Judge Rosa Diaz on June 14, 2013 and was arrested.")
    assert {p.name for p in found.persons} == {"Maria Lopera", "Rosa Diaz"}


def test_another_who_descends_from_the_prophet_is_another(extract: Extract) -> None:
    text = (
        "Sayed Amin Jaafar Al-Marzooq was arrested in 2020. His brother, Sayed Hashim, was held for two days."
    )
    assert {p.name for p in extract(text).persons} == {"Sayed Amin Jaafar Al-Marzooq", "Sayed Hashim"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("By Aina Rahmi\n\nThe activist Tan Siew Leng was jailed for two months on 3 May 2023.", {"Tan Siew Leng"}),
        ("By Aina Rahmi\n\nAina Rahmi was arrested on 3 May 2023.", {"Aina Rahmi"}),
        ("He was jailed on 3 May 2023 by Judge Norlina Mat Isa.", {"Norlina Mat Isa"}),
        ("During the Damascus Spring al-Rifani took part in debates. Al-Rifani was arrested in May 2002.",
         {"al-Rifani"}),
    ],
)  # fmt: skip
def test_bylines_times_of_unrest_and_names_of_three_letters(
    extract: Extract, text: str, wanted: set[str]
) -> None:
    assert names(extract, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Two jailed\n\nby Elaine Poona 16:45, 19 October 2023\n\nAlim Karimov was jailed.", {"Alim Karimov"}),
        ("Written by Nirbhay Saksena\nNew Delhi\n\nAlim Karimov was jailed.", {"Alim Karimov"}),
        ("Alim Karimov was jailed. (Reporting by our newsroom; Editing by A. Stowe)", {"Alim Karimov"}),
        ("Alim Karimov was jailed on 3 May 2023.\n\nTranslated by Htin Aung Kyawt. Edited by Malcolm Forster.",
         {"Alim Karimov"}),
        ("Blogger is held\n\nAishath Rashida\n23 Aug 2021, 17:18\n\nAlim Karimov was jailed.", {"Alim Karimov"}),
        ("Alim Karimov was jailed on 3 May 2023 by Judge Norlina Mat Isa.", {"Alim Karimov", "Norlina Mat Isa"}),
        ("Alim Karimov translated three novels by Natalia Ginsberg and Mario Vargas Llora.", {"Alim Karimov"}),
        ("Books by Alim Karimov were banned. Alim Karimov was arrested on 3 May 2023.", {"Alim Karimov"}),
        ("Ministry of Justice\n43 Rue Joël Rakotoman\n\nAlim Karimov was jailed.", {"Alim Karimov"}),
    ],
)  # fmt: skip
def test_who_wrote_it_and_whose_books_they_are(extract: Extract, text: str, wanted: set[str]) -> None:
    assert names(extract, text) == wanted


@pytest.mark.parametrize(
    ("text", "name", "alias"),
    [
        ("Kim Chol-su (Korean: 김철수; romanized: Gim Cheolsu; born 1950) was arrested in 1980.",
         "Kim Chol-su", "Gim Cheolsu"),
        ("Chuang Ming-te (Chinese: 莊明德; pinyin: Zhuāng Míngdé; 1928 – 2009) was arrested in 1950.",
         "Chuang Ming-te", "Zhuāng Míngdé"),
        ("Raden Mas Soedarto Wirjopranoto (EYD: Sudarto Wiryopranoto; 1919 – 1996) was arrested in 1966.",
         "Raden Mas Soedarto Wirjopranoto", "Sudarto Wiryopranoto"),
        ("Rosalía Arena Huenul\n\nRosalía del Carmen Arena Huenul (1944 – 1974) was arrested in 1974.",
         "Rosalía del Carmen Arena Huenul", "Rosalía Arena Huenul"),
    ],
)  # fmt: skip
def test_spellings_and_parts_of_one_name(extract: Extract, text: str, name: str, alias: str) -> None:
    (person,) = extract(text).persons
    assert person.name == name
    assert alias in person.aliases


def test_whom_brackets_name_by_their_office_is_another(extract: Extract) -> None:
    found = extract("Alim Karimov (lawyer: Dana Krol; judge: Petra Stone) was arrested in 1980.")
    assert {p.name for p in found.persons} == {"Alim Karimov", "Dana Krol", "Petra Stone"}


def test_a_name_with_a_catalan_and(extract: Extract) -> None:
    assert names(extract, "In June, photographer Marina Ferrer i Soldevil was fined for disobedience.") == {
        "Marina Ferrer i Soldevil"
    }


def test_what_a_minister_is_in_charge_of_is_no_part_of_a_name(extract: Extract) -> None:
    text = "Minister of Internal Affairs Rashad Usubov and Minister of Defence Rahim Nasib met the writer Aydin Karim."
    assert {p.name for p in extract(text).persons} == {"Rashad Usubov", "Rahim Nasib", "Aydin Karim"}


def test_a_word_for_what_somebody_does_is_no_name(extract: Extract) -> None:
    text = "The TikTokers were held. TikToker and comedian Ada Auma, 24, was arrested on 3 May 2021."
    assert {p.name for p in extract(text).persons} == {"Ada Auma"}


@pytest.mark.parametrize(
    "text",
    [
        "Lai Kuo-ching (Chinese: 賴國清; pinyin: Lài Guóqīng; Pe̍h-ōe-jī: Loa Kok-chheng; 1928 – 3 May 2011) was tried. "
        "Lai was arrested on 4 June 1951.",
        "Lai Kuo-ching (Wade–Giles: Lai Kuo-ch'ing; Jyutping: Lai Gwok-cing; born 1928) was arrested on 4 June 1951.",
        "On 4 March 2019 a court fined Messrs. Kuo-ching and Adoum. Mr Lai Kuo-ching and Mr Ali Adoum had left.",
    ],
)
def test_a_name_in_other_letters_or_with_a_title_is_no_second_person(extract: Extract, text: str) -> None:
    assert names(extract, text) - {"Ali Adoum"} == {"Lai Kuo-ching"}


def test_a_sister_of_a_like_name_is_another(extract: Extract) -> None:
    text = "Police in Changsha took Lu Wenrong from his home, his sister Lu Wenying told a group. He was charged."
    assert names(extract, text) == {"Lu Wenrong", "Lu Wenying"}
