"""Reports and claims: from a fact to the characters that it stands on."""

import pytest

from graph import Store, read
from graph.read.claim import highlight
from graph.read.errors import NotFound
from ontology.ids import make_id


def test_reports_are_listed_by_date(filled: Store) -> None:
    page = read.reports(filled)
    assert [report.published for report in page.items] == ["2023-02", "2023-09-20", "2023-10-05"]
    assert page.total == 3
    first = read.reports(filled, limit=2)
    assert read.reports(filled, limit=2, cursor=first.next).items == page.items[2:]


def test_a_report_has_its_versions_and_cases(filled: Store) -> None:
    report = read.report(filled, read.reports(filled).items[1].id)
    assert report.name == "reports/one.txt"
    assert report.passages == 2
    assert report.claims > 0
    assert report.withdrawn == 0
    assert [version.media_type for version in report.versions] == ["text/plain"]
    assert report.cases_total == len(report.cases) == 1


def test_reports_can_be_named_by_id(filled: Store) -> None:
    ids = [report.id for report in read.reports(filled).items]
    assert {report.id for report in read.reports_named(filled, ids)} == set(ids)


def test_every_claim_marks_its_quote_in_its_passage(filled: Store) -> None:
    claims = [row["id"] for row in filled.read("MATCH (c:Claim) RETURN c.id AS id ORDER BY id")]
    assert len(claims) > 50
    for identifier in claims:
        claim = read.claim(filled, identifier)
        assert claim.highlight is not None
        assert claim.passage.text[slice(*claim.highlight)] == claim.quote
        assert (claim.object is None) != (claim.value is None)
        assert claim.subject.entity is not None or claim.polarity == "negated"


def test_a_claim_says_according_to_whom(filled: Store) -> None:
    rows = filled.read("MATCH (c:Claim {predicate: 'date', value: '2020-06-04'}) RETURN c.id AS id")
    claim = read.claim(filled, rows[0]["id"])
    assert claim.according_to == ("Aid Project",)
    assert len(claim.passage.occurrences) == 2
    assert claim.conflicts


def test_a_quote_outside_the_passage_is_not_marked() -> None:
    assert highlight("abc", (10,), 11, 12) == (1, 2)
    assert highlight("abc", (10, 40), 41, 43) == (1, 3)
    assert highlight("abc", (10,), 12, 14) is None
    assert highlight("abc", (), 0, 1) is None


def test_unknown_ids_are_not_found(filled: Store) -> None:
    with pytest.raises(NotFound, match="report"):
        read.report(filled, make_id("report", "none"))
    with pytest.raises(NotFound, match="claim"):
        read.claim(filled, make_id("claim", "none"))
