from dataclasses import replace

import pytest

from graph import Store
from graph import write as writing
from graph.connection import Transaction
from graph.digest import digest
from graph.errors import IncompleteBundle
from graph.projection import project
from graph.write import Contents, Held, Written, held, write_document
from ontology.generated.records import Document, Report, Unit
from tests.graph.check.story import NOW, Story

FIRST, SECOND, THIRD = "1" * 64, "2" * 64, "3" * 64
LATER = "2026-02-02T00:00:00Z"


def contents(story: Story, version: str = FIRST, at: str = NOW) -> Contents:
    """Return what the story says as one version of its report."""
    unit = Unit(id=f"unit-{'a' * 16}", documentId=version, kind="page", ordinal=0, start=0, end=story.length)
    document = Document(
        id=version,
        reportId=story.report,
        mediaType="text/plain",
        byteLength=1,
        textLength=1,
        reader="test",
        recordedAt=at,
    )
    claims = [
        claim.model_copy(update={"documentId": version, "recordedAt": at}) for claim in story.claims.values()
    ]
    report = Report(id=story.report, name=story.name)
    return Contents(report, document, [unit], [*story.passages.values()], [*story.records.values()], claims)


def told(*dates: str) -> Story:
    """Return a story of a person and an arrest, dated by one claim each."""
    story = Story()
    person = story.person()
    arrest = story.event("Arrest", "arrest", person)
    for date in dates:
        story.say(arrest, "date", date)
    return story


def claims(store: Store) -> dict[str, bool]:
    """Return whether each claim is withdrawn."""
    rows = store.read("MATCH (c:Claim) RETURN c.id AS id, c.retractedAt AS at")
    return {row["id"]: row["at"] is not None for row in rows}


def break_off(store: Store, whole: Contents) -> None:
    """Write a document as far as a run comes that is killed before the last transaction."""
    before = writing._before(store, whole)  # pyright: ignore[reportPrivateUsage]

    def most(tx: Transaction) -> None:
        writing._open(tx, whole)  # pyright: ignore[reportPrivateUsage]
        writing._run(tx, whole, writing._steps(whole, before.ids, known=False))  # pyright: ignore[reportPrivateUsage]

    store.transact(most)


def test_a_document_is_written_with_all_its_ends(store: Store) -> None:
    whole = contents(told("2021-05-03"))
    assert write_document(store, whole) == Written(False, len(whole.claims), 0, 0)
    assert held(store, FIRST) == Held("test", whole.report.id)
    assert store.read("MATCH (:Document)-[:VERSION_OF]->(r:Report) RETURN r.name AS name") == [
        {"name": "reports/one.txt"}
    ]
    counted = store.read(
        "MATCH (c:Claim) RETURN count(c) AS claims, count{(:Claim)-[:ABOUT]->(:Record)} AS about,"
        " count{(:Claim)-[:STANDS_ON]->(:Passage)} AS standing, count{(:Claim)-[:NAMES]->(:Record)} AS names"
    )[0]
    ties = sum(claim.object is not None for claim in whole.claims)
    assert counted == {
        "claims": len(whole.claims),
        "about": len(whole.claims),
        "standing": len(whole.claims),
        "names": ties,
    }


def test_what_is_stored_is_the_record(store: Store) -> None:
    whole = contents(told("2021-05-03"))
    write_document(store, whole)
    for label, records in (("Claim", whole.claims), ("Record", whole.records), ("Passage", whole.passages)):
        query = f"MATCH (n:{label}) RETURN properties(n) AS properties"
        stored = {row["properties"]["id"]: row["properties"] for row in store.read(query)}  # type: ignore[arg-type]
        assert stored == {one.id: one.properties() for one in records}


def test_the_same_again_is_known_and_writes_nothing(store: Store) -> None:
    whole = contents(told("2021-05-03"))
    write_document(store, whole)
    before = digest(store)
    assert write_document(store, replace(whole)) == Written(False, 0, len(whole.claims), 0)
    assert digest(store) == before


def test_what_another_reader_read_alike_is_kept_as_its(store: Store) -> None:
    whole = contents(told("2021-05-03"))
    write_document(store, whole)
    other = whole.document.model_copy(update={"reader": "test, mapping b"})
    claims = [claim.model_copy(update={"extractor": "mapping b"}) for claim in whole.claims]
    again = replace(whole, document=other, claims=claims)
    assert write_document(store, again) == Written(False, 0, len(claims), 0)
    assert held(store, FIRST) == Held("test, mapping b", whole.report.id)
    extractors = store.read("MATCH (c:Claim) RETURN DISTINCT c.extractor AS extractor")
    assert extractors == [{"extractor": "mapping b"}]


def test_another_version_withdraws_what_it_no_longer_says(store: Store) -> None:
    old, new = (
        contents(told("2021-05-03", "2021-05")),
        contents(told("2021-05-03", "2021-05-04"), SECOND, LATER),
    )
    write_document(store, old)
    assert write_document(store, new) == Written(True, 1, len(old.claims) - 1, 1)
    withdrawn = [claim for claim, gone in claims(store).items() if gone]
    assert withdrawn == [claim.id for claim in old.claims if claim.value == "2021-05"]
    at = store.read(
        "MATCH (c:Claim) WHERE c.retractedAt IS NOT NULL RETURN c.retractedAt AS at, c.recordedAt AS since"
    )
    assert at == [{"at": LATER, "since": NOW}]


def test_what_is_said_again_lives_again(store: Store) -> None:
    old, new = told("2021-05-03", "2021-05"), told("2021-05-03")
    write_document(store, contents(old))
    write_document(store, contents(new, SECOND))
    assert write_document(store, contents(old, THIRD)) == Written(True, 1, len(new.claims), 0)
    assert not any(claims(store).values())


def test_a_claim_stands_where_the_newest_version_has_it(store: Store) -> None:
    story = told("2021-05-03")
    write_document(store, contents(story))
    moved = contents(story, SECOND)
    shifted = [c.model_copy(update={"start": c.start + 9, "end": c.end + 9}) for c in moved.claims]
    again = [*told("2021-05-03", "2022").claims.values()][-1].model_copy(update={"documentId": SECOND})
    added = told("2021-05-03", "2022")
    write_document(store, replace(moved, claims=[*shifted, again], passages=[*added.passages.values()]))
    rows = store.read(
        "MATCH (c:Claim)-[at:STANDS_ON]->(:Passage) "
        "RETURN c.id AS id, c.start AS start, at.start AS tie, c.documentId AS document"
    )
    assert {(row["id"], row["start"], row["tie"], row["document"]) for row in rows} == {
        (c.id, c.start, c.start, SECOND) for c in [*shifted, again]
    }


def test_what_breaks_off_does_not_count_and_is_taken_up_again(store: Store) -> None:
    whole = contents(told("2021-05-03"))
    write_document(store, whole)
    project(store)
    undisturbed = digest(store)
    store.write("MATCH (n) DETACH DELETE n")

    break_off(store, whole)
    assert held(store, FIRST) is None
    project(store)
    assert store.read("MATCH (e:Entity) RETURN count(e) AS n") == [{"n": 0}]
    assert write_document(store, whole) == Written(False, len(whole.claims), 0, 0)
    project(store)
    assert digest(store) == undisturbed


def test_a_version_that_breaks_off_leaves_the_one_before_as_it_was(store: Store) -> None:
    old, new = contents(told("2021-05-03")), contents(told("2021-05-04"), SECOND)
    write_document(store, old)
    project(store)
    seen = store.read("MATCH (e:Arrest) RETURN e.date AS date, e.claims AS claims")
    break_off(store, new)
    store.write("MATCH (d:Document {id: $id}) SET d.projected = false", id=FIRST)
    project(store)
    assert store.read("MATCH (e:Arrest) RETURN e.date AS date, e.claims AS claims") == seen


def test_a_version_that_broke_off_and_never_came_back_leaves_no_trace(store: Store) -> None:
    old, lost, new = told("2021-05-03"), told("2021-05-03", "2019"), told("2021-05-03", "2021-05-04")
    for disturbed in (False, True):
        store.write("MATCH (n) DETACH DELETE n")
        write_document(store, contents(old))
        if disturbed:
            break_off(store, contents(lost, SECOND))
        written = write_document(store, contents(new, THIRD))
        assert written == Written(True, 1, len(old.claims), 0)
        project(store)
        if not disturbed:
            undisturbed = digest(store)
    assert digest(store) == undisturbed  # pyright: ignore[reportPossiblyUnboundVariable]


def test_claims_about_what_is_not_there_are_refused_and_nothing_is_written(store: Store) -> None:
    whole = contents(told("2021-05-03"))
    with pytest.raises(IncompleteBundle) as caught:
        write_document(store, replace(whole, passages=whole.passages[1:]))
    assert caught.value.missing == [whole.passages[0].id]
    assert store.read("MATCH (n) RETURN count(n) AS n") == [{"n": 0}]


def test_long_texts_are_written_in_small_messages() -> None:
    rows = [{"id": str(n), "text": "x" * 1_500_000} for n in range(6)]
    batches = list(writing._batches(rows))  # pyright: ignore[reportPrivateUsage]
    assert [len(batch) for batch in batches] == [2, 2, 2]
    assert [row for batch in batches for row in batch] == rows
