"""Rate at which documents are written, against a raw `UNWIND … MERGE` of the same rows on the same database.

One run loads the same invented documents both ways, by turns, and prints the median rates and their ratio. A row is
a node; the relationships belong to it.

    python -m benchmarks.load

It runs on an embedded database of its own, or on the Neo4j that the environment names. That must be empty, or hold
nothing but what an earlier run left there, and is empty afterwards.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import LiteralString

from graph import Store, embedded, open_store, schema
from graph.paging import chunks
from graph.settings import Settings, from_environment
from graph.write import Contents, write_document
from ontology.generated.records import Claim, Document, Passage, Record, Report, Unit
from ontology.ids import make_id

LEAST = 0.5
"""Ratio that is asked for."""
ROUNDS = 3
UNITS, PASSAGES, RECORDS, CLAIMS = 100, 1_500, 2_000, 6_000
BATCH = 1_000
NOW = "2024-01-01T00:00:00Z"

OF_OTHERS: LiteralString = """
    MATCH (n) WHERE NOT n:WriterLock AND NOT coalesce(n.reportId, n.id) IN $reports
                AND NOT coalesce(n.documentId, '') IN $documents
    RETURN count(n) AS nodes"""
DELETE: LiteralString = "MATCH (n) WITH n LIMIT 2000 DETACH DELETE n RETURN count(*) AS gone"

RAW: tuple[tuple[str, LiteralString], ...] = (
    ("units", "UNWIND $rows AS row MERGE (n:Unit {id: row.id}) SET n = row "
              "WITH n, row MATCH (d:Document {id: row.documentId}) MERGE (n)-[:IN_DOCUMENT]->(d)"),
    ("passages", "UNWIND $rows AS row MERGE (n:Passage {id: row.id}) SET n = row "
                 "WITH n MATCH (d:Document {id: $document}) MERGE (n)<-[:HAS_PASSAGE]-(d)"),
    ("records", "UNWIND $rows AS row MERGE (n:Record {id: row.id}) SET n = row"),
    ("claims", "UNWIND $rows AS row MERGE (n:Claim {id: row.id}) SET n = row "
               "WITH n, row MATCH (s:Record {id: row.subject}) MATCH (p:Passage {id: row.passageId}) "
               "MERGE (n)-[:ABOUT]->(s) MERGE (n)-[at:STANDS_ON]->(p) SET at.start = row.start, at.end = row.end "
               "WITH n, row WHERE row.object IS NOT NULL "
               "MATCH (o:Record {id: row.object}) MERGE (n)-[:NAMES]->(o)"),
)  # fmt: skip


def invented(number: int) -> Contents:
    """Return a document with the proportions of an annual report of a hundred profiles."""
    report = make_id("report", "benchmark", number)
    document = document_id(number)
    units = [make_id("unit", report, n) for n in range(UNITS)]
    passages = [make_id("passage", report, n) for n in range(PASSAGES)]
    records = [make_id("person", report, n) for n in range(RECORDS)]
    return Contents(
        Report(id=report, name=f"benchmark/{number}.txt"),
        Document(id=document, reportId=report, mediaType="text/plain", byteLength=1, textLength=1, reader="none",
                 recordedAt=NOW),
        [Unit(id=u, documentId=document, kind="profile", ordinal=n, start=n, end=n + 1) for n, u in enumerate(units)],
        [Passage(id=p, reportId=report, text=f"{n} " + "word " * 80, kind="paragraph", occurrences=(n,))
         for n, p in enumerate(passages)],
        [Record(id=r, kind="Person", reportId=report, unitId=units[n % UNITS], name=f"Name {n}",
                block=(f"person:{n}",), context=("country:RU",)) for n, r in enumerate(records)],
        [_claim(report, document, n, (records, passages)) for n in range(CLAIMS)],
    )  # fmt: skip


def document_id(number: int) -> str:
    """Return what stands for the SHA-256 of an invented document."""
    return make_id("document", number).encode().hex().ljust(64, "0")[:64]


def _claim(report: str, document: str, number: int, ids: tuple[list[str], list[str]]) -> Claim:
    records, passages = ids
    link = number % 3 == 0
    return Claim(
        id=make_id("claim", report, number),
        subject=records[number % RECORDS],
        predicate="relativeOf" if link else "name",
        object=records[(number * 7 + 1) % RECORDS] if link else None,
        value=None if link else f"Name {number}",
        polarity="affirmed",
        modality="asserted",
        reportId=report,
        documentId=document,
        passageId=passages[number % PASSAGES],
        start=number,
        end=number + 12,
        quote="Name of them",
        extractor="none",
        confidence=0.9,
        rank="normal",
        recordedAt=NOW,
    )


def raw(store: Store, contents: Contents) -> None:
    """Write the same rows with nothing but the queries."""
    store.write("MERGE (r:Report {id: $row.id}) SET r = $row", row=contents.report.properties())
    store.write(
        "MATCH (r:Report {id: $row.reportId}) MERGE (d:Document {id: $row.id}) "
        "SET d = $row MERGE (d)-[:VERSION_OF]->(r)",
        row=contents.document.properties(),
    )
    for name, query in RAW:
        for rows in chunks((one.properties() for one in getattr(contents, name)), BATCH):
            store.write(query, rows=rows, document=contents.document.id)


def seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def measure(store: Store) -> Iterator[tuple[float, float]]:
    """Yield seconds of ours and of the raw load, on documents of equal size; the first of each is not counted."""
    for turn in range(ROUNDS + 1):
        first, second = invented(2 * turn), invented(2 * turn + 1)
        ours = seconds(lambda first=first: write_document(store, first))
        theirs = seconds(lambda second=second: raw(store, second))
        if turn:
            yield ours, theirs


class NotOurs(Exception):
    """The database holds what this benchmark did not write."""

    def __init__(self, address: str, nodes: int) -> None:
        super().__init__(
            f"the database at {address} holds {nodes} nodes that this benchmark did not write, and nothing was changed"
            " in it. Name an empty one with CASEGRAPH_NEO4J_URI, or unset that to use one that comes and goes."
        )
        self.address, self.nodes = address, nodes


def insist(store: Store) -> None:
    """Raise `NotOurs` unless the database is empty, or holds what a run of this benchmark left."""
    made = [(make_id("report", "benchmark", n), document_id(n)) for n in range(2 * ROUNDS + 2)]
    reports, documents = zip(*made, strict=True)
    nodes = store.read(OF_OTHERS, reports=list(reports), documents=list(documents))[0]["nodes"]
    if nodes:
        raise NotOurs(store.address, nodes)


def erase(store: Store) -> None:
    """Delete everything; only after `insist`."""
    while store.write(DELETE)[0]["gone"]:
        pass


def measured(store: Store) -> list[tuple[float, float]]:
    """Return the seconds of each way, on a database that is empty before and after; raises `NotOurs`."""
    insist(store)
    erase(store)
    schema.ensure(store)
    try:
        return list(measure(store))
    finally:
        erase(store)


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        given = from_environment()
        settings = Settings(home=Path(folder)) if given.embedded else given
        try:
            with open_store(settings) as store:
                return report(store.backend, measured(store))
        except NotOurs as error:
            print(error, file=sys.stderr)
            return 2
        finally:
            embedded.stop(Settings(home=Path(folder)))


def report(backend: str, pairs: list[tuple[float, float]]) -> int:
    rows = UNITS + PASSAGES + RECORDS + CLAIMS + 2
    ours, theirs = (statistics.median(column) for column in zip(*pairs, strict=True))
    print(f"{backend}: {rows} rows a document, {len(pairs)} documents each way")
    rates = f"write_document {rows / ours:,.0f} rows/s · raw MERGE {rows / theirs:,.0f} rows/s"
    print(f"{rates} · ratio {theirs / ours:.2f}")
    return 0 if theirs / ours >= LEAST else 1


if __name__ == "__main__":
    sys.exit(main())
