"""Organisations, courts and facilities, and what only looks like one."""

from collections.abc import Callable

import pytest

from ingest.nlp.reading import Reading
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
        ("Karimov was held in Lomé civil prison.", {"Lomé civil prison"}),
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
        ("Karachi police arrested Alim Karimov on Friday.", {"Karachi police"}),
        ("He was seized by Ninh Binh provincial police in May.", {"Ninh Binh provincial police"}),
        ("The Attorney General's Office dropped the case.", {"Attorney General's Office"}),
        ("Alim Karimov wrote to the Ombudsman.", {"Ombudsman"}),
        ("On 4 February, the union's office was searched.", set()),
        ("In Ngozi, radio technicians went on strike.", set()),
        ("Alim Karimov won a fellowship for writers.", set()),
        ("His articles stood on www.harbour-post.az.", {"www.harbour-post.az"}),
        ("Alim Karimov, Harbour Post\nCharge: Anti-State", {"Harbour Post"}),
        ("URGENT ACTION: Blogger at risk of torture in Egypt", set()),
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


@pytest.mark.parametrize(
    ("text", "courts"),
    [
        ("The Ankara 19th Heavy Penal Court freed her; the Ankara 13th Heavy Penal Court did not.",
         {"Ankara 19th Heavy Penal Court", "Ankara 13th Heavy Penal Court"}),
        ("He was tried by the Diyarbakır 8th High Criminal Court.", {"Diyarbakır 8th High Criminal Court"}),
    ],
)  # fmt: skip
def test_a_numbered_court_is_no_other(extract: Extract, text: str, courts: set[str]) -> None:
    assert {c.name for c in extract(text).courts} == courts


def test_a_day_is_no_part_of_a_facility(extract: Extract) -> None:
    found = extract("His lawyer was turned away from the Chengguan Detention Centre on Tuesday.")
    assert [f.name for f in found.facilities] == ["Chengguan Detention Centre"]
    assert found.organisations == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ali Karimi of the April 6 Youth Movement was arrested in Cairo.", "April 6 Youth Movement"),
        ("He taught at King Khalid University in Abha before he was arrested.", "King Khalid University"),
    ],
)
def test_a_day_or_a_title_may_be_part_of_a_body(read: Callable[..., Reading], text: str, name: str) -> None:
    reading = read(text)
    assert [b.name for b in reading.bodies] == [name]
    assert reading.dates == []


def test_a_day_before_a_court_is_none_of_its_name(extract: Extract) -> None:
    found = extract("On 5 May 2024 Tehran Revolutionary Court sentenced Ali Karimi to two years in prison.")
    assert [c.name for c in found.courts] == ["Tehran Revolutionary Court"]


def test_what_was_named_before_is_no_second_place(extract: Extract) -> None:
    found = extract(
        "The activist Igor Solodov was arrested by employees of the Main Department to Combat Organised Crime and was "
        "taken to the mentioned Department."
    )
    assert {f.name for f in found.facilities}.isdisjoint({"mentioned Department"})


def test_an_appeal_court_is_no_district_court(extract: Extract) -> None:
    text = (
        "The Khatai District Court gave Alim Karimov two years. In May the appeal court upheld the sentence."
    )
    found = extract(text)
    assert {c.name for c in found.courts} == {"Khatai District Court"}
    assert [e.court for e in found.events if e.type == "appeal_decision"] == ["appeal court"]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Alim Karimov was arrested in Minsk. The Belarusian authorities said nothing.", "BY"),
        ("Alim Karimov was arrested in Diyarbakır and tried in Istanbul.", "TR"),
        ("Alim Karimov was arrested.", None),
        ("Alim Karimov fled from Tashkent to Paris.", None),
        ("Alim Karimov studied at a university in Cyprus. He was arrested on 3 May 2021.", None),
        ("The embassy of the United States asked for the release of Alim Karimov.", None),
        (
            "Alim Karimov, a graduate of a Cyprus university, was tried by the Baku Court of Grave Crimes.",
            "AZ",
        ),
        (
            "Alim Karimov was convicted under Article 10 of the Criminal Code of the Republic of Belarus.",
            "BY",
        ),
        (
            "Egypt: lawyer sentenced\n\nAlim Karimov, who had lived in France, was sentenced to two years.",
            "EG",
        ),
        (
            "Alim Karimov is held in SIZO No. 1 in Minsk. He has a brother in Poland and a sister in Poland.",
            "BY",
        ),
    ],
)
def test_the_country_that_a_report_is_about(extract: Extract, text: str, country: str | None) -> None:
    assert extract(text).country == country


def test_a_country_stands_on_the_words_that_say_it(extract: Extract) -> None:
    text = "Alim Karimov, who had lived in Cyprus, was tried by the Baku Court of Grave Crimes."
    said = extract(text).country_evidence
    assert said is not None
    assert said.text == "Baku Court of Grave Crimes"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Shamim Rezan, a correspondent at a daily, was picked up in Dhaka.", "Shamim Rezan"),
        ("Another detainee, 37-year-old Rifat Dautov, died in a cell.", "Rifat Dautov"),
        (
            "They were sentenced for the death of Raju Tharun, a 22-year-old labourer arrested for theft.",
            "Raju Tharun",
        ),
    ],
)
def test_who_is_described_as_a_person_is_no_body(extract: Extract, text: str, name: str) -> None:
    found = extract(text)
    assert [p.name for p in found.persons] == [name]
    assert found.organisations == ()


def test_a_chamber_of_a_court_is_a_court(extract: Extract) -> None:
    found = extract(
        "The appeal was heard by the Criminal Chamber of the Casablanca Court of Appeal on 3 May."
    )
    assert [c.name for c in found.courts] == ["Criminal Chamber of the Casablanca Court of Appeal"]
    assert found.organisations == ()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Berta Solis, the leader of the Ladies in White, was arrested on 3 May 2021.", {"Ladies in White"}),
        ("Ali Badr, of the Democratic and Social Front, was arrested.", {"Democratic and Social Front"}),
        ("Ali Badr was held in the Buea gendarmerie barracks.", {"Buea gendarmerie barracks"}),
        ("Police detained Ali Badr at the mosque in Vahdat. He was held in Vahdat prison.", {"Vahdat prison"}),
        ("Ali Badr was beaten with a stone in the yard of school No. 260.", set[str]()),
    ],
)  # fmt: skip
def test_bodies_as_the_encoder_bounds_them(extract: Extract, text: str, wanted: set[str]) -> None:
    found = extract(text)
    assert {
        b.name for listed in (found.organisations, found.courts, found.facilities) for b in listed
    } == wanted


def test_no_town_is_the_prison_that_is_named_after_it(extract: Extract) -> None:
    found = extract("Police detained Ali Badr at the mosque in Vahdat. He was held in Vahdat prison.")
    assert {(e.type, e.facility) for e in found.events} == {("arrest", None), ("detention", "Vahdat prison")}
