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
