"""`casegraph purge`: remove a report or a person for good."""

import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

from api.cli.options import AsJson, check_reason, store
from api.cli.terminal import emit, line, note, printable
from api.exits import Exit, WrongUsage

if TYPE_CHECKING:
    from graph.connection import Store
    from graph.removal.model import Plan, Removed, Tombstone
    from graph.removal.steps import Step

SHORT = "Remove a report or a person for good."
HELP = """Remove a report or a person, with a --reason: text, names, what derives from them, in all files.

First it says what goes, and asks; --yes does not ask. It cannot be taken back. A tombstone without content keeps the
same report, or the person, out when files are read again; --lift takes the tombstone away, and `ingest --again` then
reads the file once more. Without an ID the removals are listed, and one that was broken off goes on. With --json and
without --yes it only says what would go.

Example: casegraph purge --json
"""
_STEPS = {
    "mark": "Marking what goes",
    "project": "Building the graph without it",
    "delete": "Deleting it",
    "rewrite": "Writing the database's files anew",
}


def command(
    identifier: Annotated[
        str | None, typer.Argument(metavar="ID", help="A report or a person.", show_default=False)
    ] = None,
    reason: Annotated[
        str | None, typer.Option(help="Why, without names: it is kept.", show_default=False)
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    lift: Annotated[
        str | None,
        typer.Option(
            metavar="TOMBSTONE",
            help="Let in again what was removed; then ingest its file with --again.",
            show_default=False,
        ),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Remove one thing, lift a tombstone, or list the removals."""
    _check(identifier, reason, lift)
    with store() as opened:
        if lift is not None:
            _lift(opened, lift, as_json)
        elif identifier is None:
            _list(opened, as_json)
        else:
            _purge(opened, identifier, (reason or "").strip(), (yes, as_json))


def _check(identifier: str | None, reason: str | None, lift: str | None) -> None:
    if identifier is not None and lift is not None:
        raise WrongUsage("either something is removed or a tombstone lifted")
    if identifier is None and reason is not None:
        raise WrongUsage("what is to be removed? give its ID")
    if identifier is not None:
        check_reason("a removal", reason)


def _purge(opened: "Store", identifier: str, reason: str, how: tuple[bool, bool]) -> None:
    from graph.removal.purge import finish, insist, plan, purge

    yes, as_json = how
    finished = finish(opened, _step(as_json))
    if finished:
        note("A removal that had been broken off is finished now.")
        _warn(finished[-1])
    insist(opened, identifier, reason)
    found = plan(opened, identifier)
    if as_json and not yes:
        emit({"plan": plan_document(found), "removed": None})
        return
    if not as_json:
        _agree(opened, found, yes)
    done = purge(opened, identifier, reason, _step(as_json))
    if as_json:
        emit({"plan": plan_document(found), "removed": _document(done)})
    else:
        _tell(done)
    if done.left:
        raise typer.Exit(Exit.FINDINGS)


def _agree(opened: "Store", found: "Plan", yes: bool) -> None:
    """Say what goes and ask; what nobody can answer is wrong usage, said after what is wrong with the ID."""
    if not yes and not sys.stdin.isatty():
        raise WrongUsage("a removal asks first, and nobody is there to answer: give --yes")
    _show(opened, found)
    if not yes and not typer.confirm("Remove this for good?", err=True):
        note("Nothing was removed.")
        raise typer.Exit(Exit.REFUSED)


def _step(quiet: bool) -> "Step":
    def step(name: str) -> None:
        if not quiet:
            note(_STEPS[name])

    return step


def _show(opened: "Store", found: "Plan") -> None:
    """Say what goes, to whoever is about to decide."""
    from graph import read

    line(f"This would remove the {found.kind} {found.label or found.target}:", style="bold")
    line(f"{found.passages} passages, {found.records} records, {found.claims} claims", indent=2)
    if found.others:
        line(f"{found.others} of these claims are about others, in sentences that go", indent=2)
    for one in read.reports_named(opened, found.reports):
        line(f"in the report {one.title or one.id} [{one.id}]", indent=2)
    for one in read.reports_named(opened, found.namesakes):
        line(f"stays: {one.title or one.id} tells of somebody else of this name [{one.id}]", indent=2)


def _tell(done: "Removed") -> None:
    line(f"Removed. The tombstone is {done.tombstone.id}.")
    _warn(done)


def _warn(done: "Removed") -> None:
    if not done.rewritten:
        note(
            "Neo4j keeps what was deleted in its logs, store files and backups: docs/how-to/remove.md says what to do."
        )
    elif done.left:
        note("The name still stands in these files of the data folder:")
        for name in done.left:
            note(f"  {printable(name)}")
    elif done.left is None:
        note("Whose removal this was is not known any more, so the files were not searched.")
    else:
        note("No file of the data folder has the name any more.")
    note("Backups, exports and the files that were read are elsewhere: remove it there yourself.")


def plan_document(found: "Plan") -> dict[str, Any]:
    """Return what would go, as JSON."""
    return {
        "kind": found.kind,
        "id": found.target,
        "label": found.label,
        "reports": list(found.reports),
        "passages": found.passages,
        "records": found.records,
        "claims": found.claims,
        "claimsAboutOthers": found.others,
        "namesakes": list(found.namesakes),
    }


def _document(done: "Removed") -> dict[str, Any]:
    left = None if done.left is None else list(done.left)
    return {**_stone(done.tombstone), "filesWrittenAnew": done.rewritten, "filesWithTheName": left}


def _stone(one: "Tombstone") -> dict[str, str]:
    return {
        "tombstone": one.id,
        "kind": one.kind,
        "reason": one.reason,
        "status": one.status,
        "recordedAt": one.recorded_at,
    }


def _lift(opened: "Store", tombstone: str, as_json: bool) -> None:
    from graph.removal.purge import lift

    done = lift(opened, tombstone)
    if as_json:
        emit({"lifted": _stone(done)})
    else:
        line(
            f"Lifted: what was removed as {done.id} is taken in when its file is read with `ingest --again`."
        )


def _list(opened: "Store", as_json: bool) -> None:
    from graph.removal.purge import finish, tombstones

    for done in finish(opened, _step(as_json)):
        if not as_json:
            _tell(done)
    found = tombstones(opened)
    if as_json:
        emit({"items": [_stone(one) for one in found], "total": len(found)})
        return
    for one in found:
        line(f"{one.recorded_at}: a {one.kind}: {one.reason} [{one.id}]")
    line(f"{len(found)} {'removal' if len(found) == 1 else 'removals'}.")
