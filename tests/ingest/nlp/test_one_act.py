"""An act that a noun tells and the verb beside it is one event."""

import pytest

from tests.ingest.nlp.conftest import NAME, Extract

ACTS = {"indictment", "charge", "trial", "hearing"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            f"In an indictment issued in March 2021, {NAME} was charged with treason.",
            [("indictment", "2021-03")],
        ),
        (
            "The indictment, issued on 3 March 2021, charged Pavel Hrynko with treason.",
            [("indictment", "2021-03-03")],
        ),
        (f"{NAME} was tried in a closed hearing on 3 March 2021.", [("trial", "2021-03-03")]),
        (
            f"{NAME} was charged with treason on 3 March 2021 and indicted on 4 May 2021.",
            [("charge", "2021-03-03"), ("indictment", "2021-05-04")],
        ),
        (
            f"The trial of {NAME} opened on 3 March 2021. At a hearing on 9 March 2021, he spoke.",
            [("trial", "2021-03-03"), ("hearing", "2021-03-09")],
        ),
    ],
)
def test_told_once(extract: Extract, text: str, wanted: list[tuple[str, str]]) -> None:
    assert [(e.type, e.date) for e in extract(text).events if e.type in ACTS] == wanted
