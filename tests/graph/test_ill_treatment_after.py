"""Where ill-treatment happened: in the place that is told of it, and in the place of a stay only when none is told."""

import pytest

from graph import Store
from graph.questions import ask
from tests.graph.check.story import DETENTION, PRISON, Story


@pytest.mark.parametrize(("told", "shown"), [(PRISON, {PRISON}), (None, {PRISON, DETENTION})])
def test_the_place_of_the_event_goes_before_that_of_a_stay(
    store: Store, told: str | None, shown: set[str]
) -> None:
    story = Story()
    person = story.person()
    story.held(person, DETENTION, "2023-01-10", "2023-02")
    story.held(person, PRISON, "2023-02-10", "2023-04")
    story.event("IllTreatment", "ill_treatment", person, "2023-02-17", at=told)
    story.write(store)
    for known in (None, "2026-01-02"):
        rows = ask(store, "ill-treatment-after", days=60, known=known).rows
        assert {(row.label, row.certainty) for row in rows} == {(place, "definitely") for place in shown}
