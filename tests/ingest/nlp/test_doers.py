"""Who did the harm is not whom it befell."""

import pytest

from tests.ingest.nlp.conftest import INTRO, NAME, Extract


def _harmed(extract: Extract, text: str) -> set[str | None]:
    return {e.person for e in extract(INTRO + text).events if e.type == "ill_treatment"}


@pytest.mark.parametrize(
    "text",
    [
        "A neighbour, Vagif Quluzade, told the court that Karimov had beaten him.",
        "He was detained on the complaint of Arzu Nabiyev, who claimed to have been stabbed by Karimov in a quarrel.",
        "The witness said that Karimov caught him by the collar, pushed him and beat him.",
        "Vagif Quluzade says that he was punched by Karimov and kicked by a guard.",
    ],
)
def test_nothing_befell_who_did_it(extract: Extract, text: str) -> None:
    assert NAME not in _harmed(extract, text)


@pytest.mark.parametrize(
    "text",
    [
        "Karimov told the court that officers had beaten him.",
        "Karimov was beaten by officer Vagif Quluzade.",
        "Karimov said that Vagif Quluzade, an officer, had beaten him on the soles of his feet.",
    ],
)
def test_what_befell_somebody_by_another_stays(extract: Extract, text: str) -> None:
    assert _harmed(extract, text) == {NAME}
