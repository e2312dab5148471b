"""`casegraph extract`: read files and write what they say, each thing once; no database is needed."""

import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.extracted import Form, Made, Task, made
from api.cli.listener import counting
from api.cli.options import AsJson, check_paths, cores
from api.cli.outcome import outcome_of
from api.cli.terminal import emit, note, report_error
from api.exits import BadFile, Exit, WrongUsage

if TYPE_CHECKING:
    from ingest.model import Document

SHORT = "Write what files say; needs no database."
HELP = """Read files and write the extraction record of each: persons, bodies, provisions, charges, events.

Without --out the records are JSON lines on standard output; with it, one file each, which is whole or not there. `-`
reads standard input. A table is refused: `casegraph ingest` reads it through its mapping.

--html writes a page that shows the text with what was read from which words, and what was not. --rejected lists what
was seen and could not be placed, by reason.

Example: casegraph extract examples/reports/egypt-qandousi.txt
"""
_SUFFIX: dict[Form, str] = {"record": ".json", "html": ".html", "rejected": ".json"}


def command(
    files: Annotated[list[str], typer.Argument(metavar="FILE...", show_default=False)],
    out: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Write DIR/NAME.json for each file.", show_default=False),
    ] = None,
    published: Annotated[
        str | None,
        typer.Option(
            metavar="DATE", help="EDTF date of texts that do not give their own.", show_default=False
        ),
    ] = None,
    html: Annotated[bool, typer.Option("--html", help="Write a page instead of the record.")] = False,
    rejected: Annotated[bool, typer.Option("--rejected", help="List what was seen and left out.")] = False,
    jobs: Annotated[
        int, typer.Option(min=0, metavar="N", help="Processes that extract; 0 is one for each core.")
    ] = 1,
    as_json: AsJson = False,
) -> None:
    """Extract each file; one that cannot be read is reported, and the others go on."""
    form = _form(html, rejected)
    check_paths(files)
    _check(files, out, form)
    if form == "html" and out is None and as_json:
        raise WrongUsage("--html writes a page to standard output, and --json nothing but JSON; give --out")
    _check_date(published)
    if out is not None:
        _make(out)
    failed = False
    for result in _results(files, form, published, jobs or cores(), watched=out is not None and not as_json):
        failed |= result.error is not None
        if result.error is not None:
            report_error(result.error, as_json=as_json)
        else:
            _write(result, out, form, as_json)
    if failed:
        raise typer.Exit(Exit.BAD_INPUT)


def _results(
    files: Sequence[str], form: Form, published: str | None, jobs: int, *, watched: bool
) -> Iterator[Made]:
    """Yield what becomes of each file, in their order."""
    from ingest.parallel import ordered

    tasks = (_task(file, form, published) for file in files)
    with (
        closing(ordered(made, tasks, min(jobs, len(files)))) as results,
        counting(len(files), "Extracting", quiet=not watched) as done,
    ):
        for result in results:
            yield result
            done(result.file)


def _task(file: str, form: Form, published: str | None) -> Task:
    """Read a file, here: what is extracted elsewhere is its text."""
    try:
        return Task(file, _document(file, published), None, form)
    except Exception as error:
        outcome = outcome_of(error)
        if outcome.status != Exit.BAD_INPUT:
            raise
        return Task(file, None, outcome, form)


def _document(file: str, published: str | None) -> "Document":
    from ingest.read import read, read_bytes
    from ingest.read.media import TABLES

    found = read_bytes("stdin.txt", sys.stdin.buffer.read()) if file == "-" else read(Path(file))
    if found.media_type in TABLES:
        raise BadFile(
            f"{found.name} is a table, which only its mapping can read",
            "`casegraph ingest` reads it with the mapping beside it.",
        )
    return found if found.published or published is None else replace(found, published=published)


def _write(result: Made, out: Path | None, form: Form, as_json: bool) -> None:
    if out is not None:
        target = out / f"{_stem(result.file)}{_SUFFIX[form]}"
        _keep(target, result.text)
        note(f"{target}")
    elif form == "html" or (form == "rejected" and not as_json):
        sys.stdout.write(result.text + "\n")
    else:
        emit({"file": Path(result.file).name, **(result.record or {})})


def _keep(target: Path, text: str) -> None:
    """Write a file so that it is whole or not there, whatever happens meanwhile."""
    beside = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        try:
            beside.write_text(text, encoding="utf-8")
            beside.replace(target)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise BadFile(f"{target.name} cannot be written: {error.strerror}") from error


def _form(html: bool, rejected: bool) -> Form:
    if html and rejected:
        raise WrongUsage("--html and --rejected are two forms of output")
    return "html" if html else "rejected" if rejected else "record"


def _check(files: Sequence[str], out: Path | None, form: Form) -> None:
    """Refuse what would write two pages into one, or one file over another."""
    if out is None:
        if form == "html" and len(files) > 1:
            raise WrongUsage("several pages need --out with a folder")
        return
    if form == "rejected":
        raise WrongUsage("--rejected writes to standard output and takes no --out")
    name, times = Counter(_stem(file) for file in files).most_common(1)[0]
    if times > 1:
        raise WrongUsage(f"{times} of the files would be written as {name}{_SUFFIX[form]}")


def _stem(file: str) -> str:
    return "stdin" if file == "-" else Path(file).stem


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BadFile(f"folder {folder.name} cannot be made: {error.strerror}") from error


def _check_date(published: str | None) -> None:
    from ontology.dates import NotEdtf, bounds

    if published is not None:
        try:
            bounds(published)
        except NotEdtf as error:
            raise BadFile(
                f"{published!r} is no EDTF date", "Write it as 2024-02-16, 2024-02 or 2024."
            ) from error
