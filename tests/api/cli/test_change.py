"""Reports that are retracted or changed, and persons who are removed, as a user does it."""

import json
from collections.abc import Iterator

import pytest

from graph import Store
from graph.digest import digest
from graph.questions import QUESTIONS
from tests import told
from tests.api.cli.conftest import run
from tests.conftest import empty

WHY = "asked for by the person concerned"


@pytest.fixture(scope="module")
def filled(database: Store) -> Iterator[Store]:
    """The three reports, for tests that change them one after the other, and take it back."""
    empty(database)
    told.load(database)
    yield database
    empty(database)
    (database.settings.home / "purge.key").unlink(missing_ok=True)


def first(store: Store) -> str:
    return store.read("MATCH (r:Report {title: 'Ilya Testov'}) RETURN r.id AS id")[0]["id"]


def answers() -> str:
    """Return the answers of every question."""
    return "".join(
        run("ask", name, "--json").out for name in QUESTIONS if name not in ("path-between", "timeline")
    )


def test_no_answer_counts_a_retracted_report_until_it_is_restored(filled: Store) -> None:
    report, before = first(filled), digest(filled)
    assert report in answers()
    assert run("retract", report, "--reason", "the publisher withdrew it").status == 0
    assert report not in answers()
    seen = json.loads(run("get", f"/reports/{report}").out)
    assert (seen["claims"], seen["retractionReason"]) == (0, "the publisher withdrew it")
    (one,) = [item for item in json.loads(run("get", "/reports").out)["items"] if item["retractedAt"]]
    assert one["id"] == report
    assert "1 report is retracted." in run("retract").out
    claim = filled.read("MATCH (c:Claim {reportId: $id}) RETURN c.id AS id LIMIT 1", id=report)[0]["id"]
    assert json.loads(run("get", f"/claims/{claim}").out)["retractedWith"] == report
    assert run("retract", report, "--restore").status == 0
    assert digest(filled) == before


def test_a_removal_says_what_goes_and_is_asked_for(filled: Store) -> None:
    person = filled.read("MATCH (p:Person) WHERE 'Zoya Primer' IN p.name RETURN p.id AS id")[0]["id"]
    before = digest(filled)
    found = json.loads(run("purge", person, "--reason", WHY, "--json").out)
    assert found["plan"]["label"] == "Zoya Primer"
    assert found["removed"] is None
    assert run("purge", person, "--reason", WHY).status == 2
    assert run("purge", person, "--yes").status == 2
    assert run("purge", person, "--yes", "--reason", "Primer asked").status == 3
    assert digest(filled) == before
    ended = run("purge", person, "--reason", WHY, "--yes")
    assert ended.status == 0, ended.err
    assert "Zoya" not in json.dumps(filled.read("MATCH (n) RETURN properties(n) AS p"), default=str)
    (stone,) = json.loads(run("purge", "--json").out)["items"]
    assert (stone["status"], stone["reason"]) == ("done", WHY)
    assert run("purge", person, "--reason", WHY, "--yes").status == 3
    assert run("purge", "--lift", stone["tombstone"]).status == 0
