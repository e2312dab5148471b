"""The Khamroev report as an analyst reads it: seven conflicts, a doubtful spelling, each side quoted, no other."""

from collections.abc import Iterable
from datetime import UTC, datetime

import pytest

from graph import Store
from graph.questions import ask
from graph.read import conflicts
from graph.read.model import Conflict
from ingest.run import Options, Outcome, ingest
from tests.conftest import empty
from tests.ingest.shared import SHARED, needs_shared

REPORT = SHARED / "reports" / "khamroev.txt"
pytestmark = needs_shared


class Quiet:
    """A listener that says nothing."""

    def begin(self, total: int) -> None: ...

    def document(self, name: str) -> None: ...

    def finished(self, outcome: Outcome) -> None: ...

    def step(self, name: str) -> None: ...


@pytest.fixture(scope="module")
def told(database: Store) -> Store:
    empty(database)
    ingest([REPORT], database, Options(now=lambda: datetime(2026, 1, 1, tzinfo=UTC)), Quiet())
    return database


def _sides(items: Iterable[Conflict]) -> list[tuple[str, str]]:
    return sorted((c.explanation.split(" of ")[0], c.status) for c in items)


def test_what_cannot_be_is_found_and_nothing_beside_it(told: Store) -> None:
    every = conflicts(told, limit=50).items
    assert sorted(c.rule for c in every) == [
        "before_arrival",
        "charged_by_court",
        "legal_characters",
        "reduction",
        "speaks_after_closing",
        "spelling",
        "transfer_dates",
        "two_dates",
    ]
    arrivals = [c for c in every if c.rule == "before_arrival"]
    assert _sides(arrivals) == [("Ill treatment", "settled")]
    assert {c.status for c in every if c.rule != "before_arrival"} == {"open"}
    for conflict in every:
        quoted = {item.claim for item in conflict.evidence if item.quote}
        assert all(quoted & set(side.claims) for side in conflict.sides), conflict.rule


def test_the_impossible_year_of_the_beating_loses_its_rank(told: Store) -> None:
    rows = told.read(
        "MATCH (e:IllTreatment) WHERE e.latest >= '2023-01-01' RETURN e.date AS date, e.disputed AS disputed"
    )
    assert rows == [{"date": "2024-01-23", "disputed": None}]
    worse = told.read(
        "MATCH (c:Claim {predicate: 'date', rank: 'deprecated'}) RETURN DISTINCT c.value AS value ORDER BY value"
    )
    assert worse == [{"value": "2023-01-23"}]


def test_on_the_first_of_march_2024_there_is_no_cassation_and_the_beating_has_both_dates(told: Store) -> None:
    case = told.read("MATCH (c:Case) WHERE c.label STARTS WITH 'Case of Bakhrom' RETURN c.id AS id")[0]["id"]
    then = ask(told, "timeline", case=case, known="2024-03-01", limit=100).rows
    now = ask(told, "timeline", case=case, limit=100).rows
    courts = {row.court for row in then if row.type == "appeal_decision"}
    assert courts == {"Military Court of Appeals"}
    assert len({row.court for row in now if row.type == "appeal_decision"}) == 2
    beaten = [row for row in then if row.type == "ill_treatment" and row.disputed]
    assert [row.date for row in beaten] == ["[2023-01-23,2024-01-23]"]
