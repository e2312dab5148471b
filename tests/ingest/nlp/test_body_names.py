"""Several names of one body are one; what only looks like a body is none."""

import pytest

from tests.ingest.nlp.conftest import Extract


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("He should be freed, Reporters Without Borders (RSF) said.", {"Reporters Without Borders": ["RSF"]}),
        ("HRW: Two held\n\nHuman Rights Watch said today that he was ill.", {"Human Rights Watch": ["HRW"]}),
        (
            "The Bureau for Human Rights and the Rule of Law (KMBPCh) spoke. KMBPCh called for his release.",
            {"Bureau for Human Rights and the Rule of Law": ["KMBPCh"]},
        ),
        (
            "Index on Censorship is concerned. Index calls for his release.",
            {"Index on Censorship": ["Index"]},
        ),
        ("The UN spoke. The United Nations said that he was held.", {"United Nations": ["UN"]}),
    ],
)
def test_short_forms(extract: Extract, text: str, bodies: dict[str, list[str]]) -> None:
    found = extract(text)
    assert {o.name: list(o.aliases) for o in found.organisations} == bodies


def test_two_bodies_that_share_a_word_are_two(extract: Extract) -> None:
    found = extract(
        "The Horn Defence Network spoke. So did the Lantern Rights Network. The Network called for more."
    )
    assert {"Horn Defence Network", "Lantern Rights Network"} <= {o.name for o in found.organisations}


@pytest.mark.parametrize(
    "text",
    [
        "Alim Karimov was ill-treated in a Cuban prison.",
        "Alim Karimov spent ten years in jail in Pakistan.",
        "Alim Karimov was held in secret prisons.",
        "He lives among the refugees of the camps in Tindouf.",
        "Junta Jails Columnist, Opens Case Against Editor\n\nAlim Karimov was sentenced on 5 October to three years.",
    ],
)
def test_no_facility(extract: Extract, text: str) -> None:
    assert not extract(text).facilities


@pytest.mark.parametrize(
    ("text", "court"),
    [
        ("He appeared at the Eastern Magistrates' Courts on 5 May 2020.", "Eastern Magistrates' Courts"),
        (
            "Court in Chad Frees Man Sentenced to Death\n\nThe High Court acquitted Alim Karimov.",
            "High Court",
        ),
        ("Tajik Courts Convict Two Reporters\n\nThe High Court convicted Alim Karimov.", "High Court"),
    ],
)
def test_courts_and_headlines(extract: Extract, text: str, court: str) -> None:
    assert [c.name for c in extract(text).courts] == [court]


@pytest.mark.parametrize(
    ("text", "courts"),
    [
        ("Army court jails activist\n\nThe Permanent Military Court in Volna jailed Alim Karimov on 3 May 2020.",
         {"Permanent Military Court in Volna"}),
        ("Volna court jails activist\n\nAlim Karimov was sentenced on 3 May 2020.", {"Volna court"}),
        ("On 3 May 2020 he was taken to the Resident Magistrate's Court in Dar es Salaam.",
         {"Resident Magistrate's Court in Dar es Salaam"}),
    ],
)  # fmt: skip
def test_the_kind_and_the_town_of_a_court(extract: Extract, text: str, courts: set[str]) -> None:
    assert {c.name for c in extract(text).courts} == courts


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("The Attorney General and the Minister of Justice asked for more.", set[str]()),
        ("The Public Prosecutor appealed on 3 May 2020, and the Ombudsman complained.", {"Ombudsman"}),
        ("He wrote to the President of the Republic of Burundi and to the Government of Uganda.", set[str]()),
        ("The Kurdistan Regional Government denied it.", {"Kurdistan Regional Government"}),
        ("It is a breach of the UN Declaration on Human Rights Defenders.", set[str]()),
        ("The UN Human Rights Committee asked for his release.", {"UN Human Rights Committee"}),
        ("Alim Karimov studied law at Harare University.", set[str]()),
        ("She attended the Newhall High School and graduated from the University of Lagos in 1990.", set[str]()),
        ("Alim Karimov, a student at Makerere University, was arrested.", {"Makerere University"}),
        ("Alim Karimov\n\nFrom Wikipedia, the free encyclopedia\n\nAlim Karimov is a poet.", set[str]()),
        ("The State Department named the country a CPC. The CPC list is long.", {"State Department"}),
        ("He told a Miami radio station that he was well.", set[str]()),
        ("TIMELINE: THE CASE OF THE KOH TRONG YOUTH ACTIVISTS\n\nAlim Karimov was arrested.", set[str]()),
        ("Alim Karimov, a reporter in the Diyarbakır bureau, was arrested.", set[str]()),
        ("He told the Lantern radio station that he was well.", {"Lantern"}),
    ],
)  # fmt: skip
def test_what_is_named_for_something_else_is_no_body(extract: Extract, text: str, bodies: set[str]) -> None:
    assert {o.name for o in extract(text).organisations} == bodies


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("He joined the Union of Workers in Tatarstan, or TBK. TBK is banned.",
         {"Union of Workers in Tatarstan": ["TBK"]}),
        ("He joined the Rally for Hope and Justice (French: Rassemblement pour l'espoir, REJ), a party. "
         "REJ was banned.",
         {"Rally for Hope and Justice": ["Rassemblement pour l'espoir", "REJ"]}),
        ("The Congo League of Rights (Ligue congolaise des droits - LCDR) spoke. LCDR asked for more.",
         {"Congo League of Rights": ["Ligue congolaise des droits", "LCDR"]}),
        ("He wrote to Amnesty International, Human Rights Watch, or CPJ.",
         {"Amnesty International": [], "Human Rights Watch": [], "CPJ": []}),
        ("Human Rights Watch, CPJ and FIDH asked for his release.",
         {"Human Rights Watch": [], "CPJ": [], "FIDH": []}),
        ("The Rapid Action Battalion (RAB)-2 took him on 3 May 2020.", {"Rapid Action Battalion": ["RAB"]}),
        ("Officers of the Anti-Communist Division took him.", {"Anti-Communist Division": []}),
    ],
)  # fmt: skip
def test_a_name_in_full_and_in_short(extract: Extract, text: str, bodies: dict[str, list[str]]) -> None:
    assert {o.name: list(o.aliases) for o in extract(text).organisations} == bodies


def test_a_body_that_is_called_by_its_first_word_alone(extract: Extract) -> None:
    found = extract(
        "THE OBSERVATORY\n\nThe Observatory for the Protection of Human Rights Defenders asks for your help. "
        "The Observatory has been told that Alim Karimov was arrested on 3 May 2020."
    )
    assert len(found.organisations) == 1


def test_who_holds_an_office_in_a_party_is_a_person(extract: Extract) -> None:
    found = extract(
        "Among them was Hortense Ngo Abena, the party's treasurer, who was arrested on 3 May 2020."
    )
    assert [p.name for p in found.persons] == ["Hortense Ngo Abena"]
    assert not found.organisations


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Myanmar Now and BirGün reported that the Houthis held him.", {"Houthis", "Myanmar Now", "BirGün"}),
        ("Members of the Imbonerakure beat Alim Karimov, Boxun said.", {"Imbonerakure", "Boxun"}),
        ("Alim Karimov said that time was now, and that the rud awakening came.", set[str]()),
    ],
)
def test_bodies_that_only_a_name_tells(extract: Extract, text: str, names: set[str]) -> None:
    assert {o.name for o in extract(text).organisations} == names
