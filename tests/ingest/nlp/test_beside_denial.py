"""What was denied to somebody beside a trial, a hearing or an arrest does not deny the trial itself."""

import pytest

from tests.ingest.nlp.conftest import NAME, Extract


@pytest.mark.parametrize(
    ("text", "kind", "polarity"),
    [
        (f"{NAME} was not permitted to call witnesses during his trial in May 2020.", "trial", "affirmed"),
        (f"Observers could not attend the trial of {NAME} in May 2020.", "trial", "affirmed"),
        (f"Neighbours were not informed of the arrest of {NAME} on 4 May 2020.", "arrest", "affirmed"),
        (f"{NAME} has never seen a doctor since his arrest on 4 May 2020.", "arrest", "affirmed"),
        (f"{NAME} was never given a trial in May 2020.", "trial", "negated"),
        (f"The court did not hold the trial of {NAME} on 4 May 2020.", "trial", "negated"),
        (f"Officers did not carry out the arrest of {NAME} on 4 May 2020.", "arrest", "negated"),
    ],
)
def test_what_is_denied_beside_it(by_grammar: Extract, text: str, kind: str, polarity: str) -> None:
    assert {e.polarity for e in by_grammar(text).events if e.type == kind} == {polarity}


def test_what_is_to_be_denied_has_not_begun(extract: Extract) -> None:
    events = extract(f"{NAME} will not be allowed to speak at his trial on 4 May 2023.").events
    assert not [e for e in events if e.type == "trial" and e.modality == "asserted"]
