"""`casegraph ingest`: read reports into the graph, and say what was read, what was left out and why."""

import sys
import tempfile
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from api.cli.listener import Watching
from api.cli.options import AsJson, check_paths, cores, store
from api.cli.terminal import emit
from api.exits import Exit, WrongUsage

if TYPE_CHECKING:
    from ingest.run import Outcome, Summary

SHORT = "Read reports into the graph."
HELP = """Read files and folders into the graph: text, Markdown, HTML, PDF, DOCX; CSV and JSONL through a mapping.

What was read before is passed over; a run that was stopped goes on where it was. `-` reads standard input and needs a
--name. A path at which there is nothing ends it before it begins. Exit status 3 says that, or that a file could not be
read; the others are in the graph.

--jobs reads several files at once, each process with a model of its own (400 MB); what is written is the same.

Example: casegraph ingest examples/reports
"""


def command(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", show_default=False)],
    mapping: Annotated[
        Path | None, typer.Option(metavar="FILE", help="What the columns of tables mean.", show_default=False)
    ] = None,
    name: Annotated[str | None, typer.Option(help="File name of standard input.", show_default=False)] = None,
    findings: Annotated[bool, typer.Option("--findings", help="Show what the graph says now.")] = False,
    again: Annotated[bool, typer.Option("--again", help="Read also what was read before.")] = False,
    jobs: Annotated[
        int, typer.Option(min=0, metavar="N", help="Processes that read; 0 is one for each core.")
    ] = 1,
    as_json: AsJson = False,
) -> None:
    """Ingest, bring the graph up to date, and report."""
    from api import changed
    from api import findings as report
    from ingest.read import insist
    from ingest.run import Options, ingest

    check_paths(paths)
    insist([Path(path) for path in (*paths, mapping) if path and path != "-"])
    with _given(paths, name) as given, store() as opened:
        with Watching(quiet=as_json) as watching:
            options = Options(mapping=mapping, again=again, jobs=jobs or cores())
            summary = ingest(given, opened, options, watching)
        if as_json:
            emit(as_document(summary))
        else:
            report.show_summary(summary)
            changed.show(opened, summary)
            if findings:
                report.show(opened, summary)
    if any(outcome.status == "failed" for outcome in summary.documents):
        raise typer.Exit(Exit.BAD_INPUT)


def as_document(summary: "Summary") -> dict[str, Any]:
    """Return what became of a run as JSON."""
    return {
        "documents": [_outcome(outcome) for outcome in summary.documents],
        "conflicts": summary.conflicts,
    }


def _outcome(outcome: "Outcome") -> dict[str, Any]:
    error = outcome.error
    return {
        "name": outcome.name,
        "status": outcome.status,
        "units": outcome.units,
        "claims": outcome.claims,
        "added": outcome.added,
        "withdrawn": outcome.withdrawn,
        "rejected": dict(outcome.rejected),
        "lost": outcome.lost,
        "reason": outcome.reason,
        "report": outcome.report,
        "error": None
        if error is None
        else {"code": error.code, "reason": error.reason, "remedy": error.remedy},
    }


@contextmanager
def _given(paths: Sequence[str], name: str | None) -> Generator[list[Path]]:
    """Yield paths; standard input becomes a file of that name, since its name is part of what a report is."""
    if "-" not in paths:
        yield [Path(path) for path in paths]
        return
    if name is None:
        raise WrongUsage("standard input needs --name with a file name, such as appeal.txt")
    if name in ("", "..") or Path(name).name != name:
        raise WrongUsage("--name is a file name without folders, such as appeal.txt")
    with tempfile.TemporaryDirectory(prefix="casegraph-") as folder:
        target = Path(folder) / "stdin" / name
        target.parent.mkdir()
        target.write_bytes(sys.stdin.buffer.read())
        yield [target if path == "-" else Path(path) for path in paths]
