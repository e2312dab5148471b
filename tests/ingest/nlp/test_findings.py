"""What bodies find of somebody's custody, which is no further custody."""

import pytest

from tests.ingest.nlp.conftest import Extract

TOLD = "Ali Demir was arrested in July 2016. "


def _events(extract: Extract, text: str) -> set[tuple[str, str | None]]:
    return {(e.type, e.date) for e in extract(text, "2020-05-01").events}


def test_what_a_working_group_finds_is_its_finding(extract: Extract) -> None:
    text = TOLD + "On 3 May 2019 the UN Working Group on Arbitrary Detention found his detention arbitrary."
    assert _events(extract, text) == {("arrest", "2016-07"), ("other", "2019-05-03")}


@pytest.mark.parametrize(
    "text",
    [
        "On 3 May 2019 the European Court of Human Rights declared the detention of Ali Demir unlawful.",
        "Amnesty International considers his imprisonment a violation of his freedom of expression.",
    ],
)
def test_what_others_hold_of_it_is_no_event(extract: Extract, text: str) -> None:
    assert _events(extract, TOLD + text) == {("arrest", "2016-07")}


def test_a_detention_that_is_only_called_unlawful_stays(extract: Extract) -> None:
    found = _events(extract, TOLD + "On 5 May 2019 he was unlawfully detained again at Van police station.")
    assert ("arrest", "2016-07") in found
    assert any(day == "2019-05-05" for _, day in found)


def test_what_is_found_to_be_arbitrary(extract: Extract) -> None:
    text = (
        TOLD
        + "In its Opinion No. 6/2019, the UN Working Group on Arbitrary Detention found his detention to be arbitrary."
    )
    assert _events(extract, text) == {("arrest", "2016-07"), ("other", None)}


def test_what_a_working_group_says_of_it_is_its_finding(extract: Extract) -> None:
    group = _events(
        extract,
        TOLD + "The UN Working Group on Arbitrary Detention has said that his detention is arbitrary.",
    )
    assert group == {("arrest", "2016-07"), ("other", None)}
    assert _events(extract, TOLD + "His lawyer said that his detention is arbitrary.") == {
        ("arrest", "2016-07")
    }


@pytest.mark.parametrize(
    ("finding", "wanted"),
    [
        ("the UN Working Group on Arbitrary Detention published an opinion in which it finds that the imprisonment "
         "of Ali Demir is arbitrary.", {("other", "2019-05-03")}),
        ("the weekly Ufuk published an article in which it finds that the imprisonment of Ali Demir is arbitrary.",
         set[tuple[str, str]]()),
    ],
)  # fmt: skip
def test_what_a_body_finds_that_is_only_a_pronoun(
    extract: Extract, finding: str, wanted: set[tuple[str, str | None]]
) -> None:
    assert _events(extract, f"{TOLD}On 3 May 2019 {finding}") == {("arrest", "2016-07"), *wanted}


def test_what_a_body_considers_of_a_group(extract: Extract) -> None:
    text = (
        "In July 2014, 61 persons were convicted in a mass trial. In 2016 the UN Working Group on Arbitrary Detention "
        "issued an opinion in which it considered the detention of 61 of the convicted persons to be arbitrary."
    )
    found = {(e.type, e.person, e.date) for e in extract(text, "2020-05-01").events}
    assert ("other", "[61 persons]", "2016") in found
