"""What is only mentioned beside something else, and what is told."""

import pytest

from tests.ingest.nlp.conftest import NAME, Extract, told


@pytest.mark.parametrize(
    ("text", "sentenced"),
    [
        (f"{NAME} was released in May after serving his sentence in full.", False),
        (f"{NAME} was released in May after serving a sentence of three years.", True),
        (f"{NAME}, in the third year of his sentence, began a hunger strike on 10 May 2022.", False),
        (f"{NAME} began a hunger strike on 10 May 2022, after his sentence of three years in prison.", True),
    ],
)
def test_sentence_mentioned(extract: Extract, text: str, sentenced: bool) -> None:
    assert (("sentence", NAME) in told(extract, text)) is sentenced


def test_verdict_served(extract: Extract) -> None:
    text = f"{NAME} was tried in Volna on 3 May 2022. The verdict was served on his lawyer on Tuesday."
    assert ("sentence", NAME) not in told(extract, text)


def test_verdict_served_has_no_term_of_others(extract: Extract) -> None:
    text = (
        "A court in Karaj sentenced Farzad Tavakoli to five years in prison and Nika Moradi to two years, "
        "on 3 May 2022. The verdict was served on their lawyer on Tuesday."
    )
    terms = [(e.person, e.sentence_months) for e in extract(text).events if e.type == "sentence"]
    assert sorted(terms) == [("Farzad Tavakoli", 60), ("Nika Moradi", 24)]


@pytest.mark.parametrize(
    ("behind", "moved"),
    [
        ("Outside court, {}, who had been taken to Volna Prison in leg irons, said that he was well.", False),
        ("On 9 June 2022 {} was transferred to Toruvo Prison, his wife said.", True),
    ],
)
def test_glance_back(extract: Extract, behind: str, moved: bool) -> None:
    text = f"{NAME} was arrested on 4 May 2022 and taken to Volna Prison. {behind.format(NAME)}"
    assert (("transfer", NAME) in told(extract, text)) is moved
