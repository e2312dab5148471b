"""`casegraph retract`: withdraw a report with all that it says, or take that back."""

from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.listener import Watching
from api.cli.options import AsJson, check_reason, store
from api.cli.terminal import emit, line
from api.exits import WrongUsage

if TYPE_CHECKING:
    from graph.connection import Store
    from graph.read.model import ReportStub
    from graph.retract import Retracted

SHORT = "Withdraw a report with all that it says, or take that back."
HELP = """Withdraw a report, with a --reason: what stands on it leaves the graph and the answers; nothing is deleted.

The report stays and says since when and why it is retracted; so do its claims. A newer version of it stays retracted.
--restore takes the retraction back, and the graph is what it was. Without an ID the retracted reports are listed.

Example: casegraph retract --json
"""


def command(
    identifier: Annotated[
        str | None, typer.Argument(metavar="ID", help="A report.", show_default=False)
    ] = None,
    reason: Annotated[
        str | None, typer.Option(help="Why; everybody who reads the report sees it.", show_default=False)
    ] = None,
    restore: Annotated[bool, typer.Option("--restore", help="Take the retraction back.")] = False,
    as_json: AsJson = False,
) -> None:
    """Retract one report, take that back, or list what is retracted."""
    _check(identifier, reason, restore)
    with store() as opened:
        if identifier is None:
            _list(opened, as_json)
            return
        done = _change(opened, identifier, None if restore else (reason or "").strip())
        with Watching(quiet=as_json) as watching:
            _follow(opened, watching)
        _show(done, restore, as_json)


def _check(identifier: str | None, reason: str | None, restore: bool) -> None:
    if identifier is None and (reason is not None or restore):
        raise WrongUsage("which report? give its ID")
    if restore and reason is not None:
        raise WrongUsage("a reason is given for a retraction, and not for taking one back")
    if identifier is not None and not restore:
        check_reason("a retraction", reason)


def _change(opened: "Store", identifier: str, reason: str | None) -> "Retracted":
    from graph.retract import now, restore, retract

    return restore(opened, identifier) if reason is None else retract(opened, identifier, reason, now())


def _follow(opened: "Store", watching: Watching) -> None:
    """Bring the graph and the conflicts to it."""
    from datetime import UTC, datetime

    from ingest.run import refresh

    refresh(opened, watching, datetime.now(UTC))


def _show(done: "Retracted", restored: bool, as_json: bool) -> None:
    if as_json:
        emit(
            {"report": done.report, "retracted": not restored, "changed": done.changed, "claims": done.claims}
        )
        return
    if not done.changed:
        line("It is not retracted." if restored else "It was retracted already; --restore takes that back.")
        return
    claims = f"{done.claims} {'claim' if done.claims == 1 else 'claims'}"
    if restored:
        line(f"The report counts again, with {claims}.")
    else:
        line(f"Retracted, with {claims}. To take that back: casegraph retract {done.report} --restore")


def _list(opened: "Store", as_json: bool) -> None:
    from graph import read

    found = read.reports_retracted(opened)
    if as_json:
        emit({"items": [_document(one) for one in found], "total": len(found)})
        return
    for one in found:
        line(f"{one.title or one.id}: since {one.retracted_at}: {one.retraction_reason} [{one.id}]")
    line(f"{len(found)} {'report is' if len(found) == 1 else 'reports are'} retracted.")


def _document(one: "ReportStub") -> dict[str, str | None]:
    return {
        "id": one.id,
        "title": one.title,
        "retractedAt": one.retracted_at,
        "retractionReason": one.retraction_reason,
    }
