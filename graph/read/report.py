"""Read reports: what was published, which versions of it were read, and how much the graph holds of each."""

from collections.abc import Sequence

from graph.connection import Row, Store, Transaction
from graph.read import cursor as cursors
from graph.read.errors import NotFound
from graph.read.model import Change, Page, Report, ReportStub, Version
from graph.read.rows import report_stub, stub

MOST_CASES = 200
_SCOPE = ("reports",)


def report(store: Store, identifier: str) -> Report:
    """Return the report with this id; raises `NotFound`."""
    return store.read_with(lambda transaction: _report(transaction, identifier))


def reports(store: Store, *, limit: int = 50, cursor: str | None = None) -> Page[ReportStub]:
    """Return one page of all reports, by their date; raises `BadCursor`."""
    after = cursors.decode(_SCOPE, cursor)

    def read(transaction: Transaction) -> Page[ReportStub]:
        rows = transaction.run("read/reports", after=after, limit=limit + 1)
        total = transaction.run("read/reports_total")[0]["total"]
        last = rows[limit - 1]["key"] if len(rows) > limit else None
        following = None if last is None else cursors.encode(_SCOPE, last)
        return Page(tuple(report_stub(row) for row in rows[:limit]), total, following)

    return store.read_with(read)


def reports_named(store: Store, ids: Sequence[str]) -> tuple[ReportStub, ...]:
    """Return the reports with these ids, by date, at most `MOST_CASES` of them."""
    rows = store.read("read/reports_named", ids=list(ids[:MOST_CASES]))
    return tuple(report_stub(row) for row in rows)


def changes(store: Store, identifier: str, at: str) -> tuple[Change, ...]:
    """Return what the version of a report that was recorded at an instant says more, and what it no longer says."""
    return tuple(
        Change(
            row["id"],
            row["made"],
            row["subject"],
            row["predicate"],
            row["object"] or row["value"] or "",
            row["quote"],
        )
        for row in store.read("read/report_changes", report=identifier, at=at)
    )


def reports_retracted(store: Store) -> tuple[ReportStub, ...]:
    """Return every report that is retracted, the first retracted first."""
    return tuple(report_stub(row) for row in store.read("read/reports_retracted"))


def _report(transaction: Transaction, identifier: str) -> Report:
    rows = transaction.run("read/report", id=identifier)
    if not rows:
        raise NotFound("report", identifier)
    counts = transaction.run("read/report_counts", id=identifier)[0]
    cases = transaction.run("read/report_cases", id=identifier, limit=MOST_CASES)
    return Report(
        **rows[0],
        versions=tuple(_version(row) for row in transaction.run("read/report_versions", id=identifier)),
        passages=counts["passages"],
        claims=counts["claims"],
        withdrawn=counts["withdrawn"],
        cases=tuple(stub(row) for row in cases),
        cases_total=transaction.run("read/report_cases_total", id=identifier)[0]["total"],
    )


def _version(row: Row) -> Version:
    return Version(
        id=row["id"],
        media_type=row["mediaType"],
        byte_length=row["byteLength"],
        text_length=row["textLength"],
        reader=row["reader"],
        lost=row["lost"],
        recorded_at=str(row["recordedAt"]),
        added=row["added"],
        withdrawn=row["withdrawn"],
    )
