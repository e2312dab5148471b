"""Reports and claims: from a fact to the characters that it stands on."""

import pytest

from graph import Store, read
from graph.read.errors import NotFound
from graph.read.evidence import evidence
from graph.read.sentence import highlight, sentence_of
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


@pytest.mark.parametrize(
    ("text", "quote", "sentence"),
    [
        ("He came. He was taken on 3 May. He left.", "3 May", "He was taken on 3 May."),
        (
            "Under Art. 5 of Law No. 7 he was held. Then freed.",
            "held",
            "Under Art. 5 of Law No. 7 he was held.",
        ),
        ("He said: “Go.” Then he left.", "he left", "Then he left."),
        ("One line\nwraps here. Another.", "wraps", "One line\nwraps here."),
        ("First part\n\nSecond part", "Second", "Second part"),
        ("Whole", "Whole", "Whole"),
    ],
)
def test_a_quote_is_shown_in_its_sentence(text: str, quote: str, sentence: str) -> None:
    start = text.index(quote)
    found, offset = sentence_of(text, start, start + len(quote), rows=False)
    assert found == sentence
    assert found[offset : offset + len(quote)] == quote


def test_a_row_is_its_line_and_a_long_sentence_is_cut() -> None:
    assert sentence_of("a,b\nc,d. E,f\ng", 4, 5, rows=True) == ("c,d. E,f", 0)
    found, offset = sentence_of("x" * 2000, 1000, 1010, rows=False)
    assert found[0] == found[-1] == "…"
    assert len(found) == 812
    assert offset == 401


def test_the_sentence_of_every_claim_holds_its_quote(filled: Store) -> None:
    claims = [row["id"] for row in filled.read("MATCH (c:Claim) RETURN c.id AS id")]
    found = filled.read_with(lambda transaction: evidence(transaction, claims))
    assert len(found) == len(claims)
    for item in found.values():
        assert item.sentence[item.offset : item.offset + len(item.quote)] == item.quote
