"""Ill-treatment and a denial of access that name no place were where the text has the person last."""

import pytest

from tests.ingest.nlp.conftest import Extract

HELD = "Thiri Lwin was arrested on 3 May 2021 in Pyay. In June 2021 she was moved to Volna Prison. She has asthma. "


def _places(extract: Extract, text: str, kind: str = "ill_treatment") -> set[str | None]:
    return {e.facility for e in extract(text).events if e.type == kind}


@pytest.mark.parametrize(
    "text",
    [
        "On 4 August guards slapped her when she asked for water.",
        "Prison authorities have denied her medication.",
        "She has been refused treatment for asthma.",
        "In August she was beaten during interrogation.",
        "On 4 August a warden beat her in front of other inmates.",
        "In August she was rushed to a hospital, having been refused medication for weeks.",
    ],
)
def test_where_somebody_held_is_ill_treated(extract: Extract, text: str) -> None:
    assert _places(extract, HELD + text) <= {"Volna Prison", "hospital"}
    assert None not in _places(extract, HELD + text)


@pytest.mark.parametrize(
    "text",
    [
        # Before she came there, when she was free again, on the way, somebody else:
        "Police had beaten her during her arrest.",
        "She was released on 9 July 2021. On 4 August 2021 a prison guard beat her in the street.",
        "On 4 August officers beat her in a vehicle.",
        "On 4 August police beat her brother, Zaw Lwin, at a protest.",
    ],
)
def test_what_was_done_elsewhere_was_not_done_there(extract: Extract, text: str) -> None:
    assert "Volna Prison" not in _places(extract, HELD + text)


def test_prison_staff_are_of_the_only_prison_of_the_text(extract: Extract) -> None:
    text = (
        "Prison staff have refused insulin to the unionist Themba Nkosi since May 2023. Nkosi was arrested on 3 March "
        "2023. He is held at Bhalekane Correctional Facility. "
    )
    assert _places(extract, text) == {"Bhalekane Correctional Facility"}
    moved = text + "In April 2023 he was moved to Volna Prison."
    assert _places(extract, moved) == {None}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The court extended her detention for ten days. Her lawyer has not been let in.", "Volna Prison"),
        ("She lost weight. She slept little. Her sister has not been able to see her.", "Volna Prison"),
        ("She lost weight. She slept little. Her lawyer was not allowed to see her until the trial.", None),
    ],
)
def test_access_is_denied_where_somebody_still_is(extract: Extract, text: str, place: str | None) -> None:
    assert _places(extract, HELD + text, "denial_of_access") == {place}


@pytest.mark.parametrize("cell", ["a one-man cell", "a cold cell"])
def test_a_cell_of_the_prison_is_no_facility_beside_it(extract: Extract, cell: str) -> None:
    found = extract(f"Thiri Lwin was held at Volna Prison for two years, half of that time in {cell}.")
    assert [f.name for f in found.facilities] == ["Volna Prison"]


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("Peter Okello, who had gone to Volna Police Station to ask about her, was arrested there on 4 May 2023.",
         "arrest", "Volna Police Station"),
        ("Nam Suda was called to the Lutwa barracks, where she was arrested on 3 May 2022.", "arrest",
         "Lutwa barracks"),
        ("Nam Suda was taken to the Lutwa barracks in Kesh, where soldiers beat her on 3 May 2022.", "ill_treatment",
         "Lutwa barracks"),
        # A town, and where somebody went from there:
        ("Aung Win left Volna Prison in May 2021. In July 2021 he went to Pyay and was arrested there.", "arrest",
         None),
        ("Moussa Garba was called to the Niamey police. He was held there for two days and transferred to Sarn "
         "Prison on 12 June 2020.", "detention", None),
    ],
)  # fmt: skip
def test_a_word_that_points_to_a_place_means_the_one_before_it(
    extract: Extract, text: str, kind: str, place: str | None
) -> None:
    assert _places(extract, text, kind) == {place}
