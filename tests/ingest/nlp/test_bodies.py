"""Organisations, courts and facilities, and what only looks like one."""

import pytest

from tests.ingest.nlp.conftest import Extract


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("He was taken to Detention Centre No. 5 in Moscow and then to Penal Colony No. 29.",
         {"Detention Centre No. 5", "Penal Colony No. 29"}),
        ("He is held in Detention Centre No. 1. She is held in Detention Centre No. 5.",
         {"Detention Centre No. 1", "Detention Centre No. 5"}),
        ("She arrived at the Wadi Qamar Rehabilitation and Correction Centre.",
         {"Wadi Qamar Rehabilitation and Correction Centre"}),
        ("She was kept at Tai Lom Centre for Women for 200 days.", {"Tai Lom Centre for Women"}),
        ("He was sentenced to five years in prison. The prison sentence was upheld.", set()),
    ],
)  # fmt: skip
def test_facilities(extract: Extract, text: str, wanted: set[str]) -> None:
    assert {f.name for f in extract(text).facilities} == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("She has never belonged to Svetly Bereg.", {"Svetly Bereg"}),
        ("The list contained Al-Nurayn, the association to which most of them had belonged.", {"Al-Nurayn"}),
        ("He wrote for the exile party Ngay Mai.", {"Ngay Mai"}),
        ("It was compiled by Colectivo Memoria Pinera.", {"Colectivo Memoria Pinera"}),
        ("Who will give back these years? he asked.", set()),
        ("Afterwards, a company paid him 20 AZN.", set()),
        ("State media presented them as fighters.", set()),
    ],
)
def test_organisations(extract: Extract, text: str, wanted: set[str]) -> None:
    assert {o.name for o in extract(text).organisations} == wanted


def test_every_mention_of_a_body_is_the_bodys(extract: Extract) -> None:
    text = (
        "The court met on Friday. Svetly Bereg was dissolved in 2019. He had heard of Svetly Bereg in Kazan."
    )
    found = extract(text)
    assert [o.name for o in found.organisations] == ["Svetly Bereg"]
    assert found.persons == ()


def test_an_appeal_court_is_no_district_court(extract: Extract) -> None:
    text = (
        "The Khatai District Court gave Alim Karimov two years. In May the appeal court upheld the sentence."
    )
    assert {c.name for c in extract(text).courts} == {"Khatai District Court", "appeal court"}


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Alim Karimov was arrested in Minsk. The Belarusian authorities said nothing.", "BY"),
        ("Alim Karimov was arrested in Diyarbakır and tried in Istanbul.", "TR"),
        ("Alim Karimov was arrested.", None),
        ("Alim Karimov fled from Tashkent to Paris.", None),
    ],
)
def test_the_country_that_a_report_is_about(extract: Extract, text: str, country: str | None) -> None:
    assert extract(text).country == country
