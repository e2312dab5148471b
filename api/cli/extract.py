"""`casegraph extract`: read files and write what they say, each thing once; no database is needed."""

import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from api.cli.options import AsJson
from api.cli.outcome import outcome_of
from api.cli.terminal import emit, note, report_error
from api.exits import BadFile, Exit

if TYPE_CHECKING:
    from ingest.model import Document

SHORT = "Write what files say; needs no database."
HELP = """Read files and write the extraction record of each: persons, bodies, provisions, charges, events.

Without --out the records are JSON lines on standard output; with it, one file each. `-` reads standard input.

Example: casegraph extract examples/reports/egypt-qandousi.txt
"""


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
    as_json: AsJson = False,
) -> None:
    """Extract each file; one that cannot be read is reported, and the others go on."""
    _check_date(published)
    if out is not None:
        _make(out)
    failed = False
    for file in files:
        try:
            _write(file, _record(_document(file, published)), out)
        except Exception as error:
            outcome = outcome_of(error)
            if outcome.status != Exit.BAD_INPUT:
                raise
            report_error(outcome, as_json=as_json)
            failed = True
    if failed:
        raise typer.Exit(Exit.BAD_INPUT)


def _document(file: str, published: str | None) -> "Document":
    from ingest.read import read, read_bytes

    found = read_bytes("stdin.txt", sys.stdin.buffer.read()) if file == "-" else read(Path(file))
    return found if found.published or published is None else replace(found, published=published)


def _record(document: "Document") -> dict[str, Any]:
    from ingest.join import joined
    from ingest.nlp import load
    from ingest.record import to_record
    from ingest.segment import segment

    extractor = load()
    return joined(to_record(extractor.extract(document, unit)) for unit in segment(document))


def _write(file: str, record: dict[str, Any], out: Path | None) -> None:
    if out is None:
        emit({"file": Path(file).name, **record})
        return
    stem = "stdin" if file == "-" else Path(file).stem
    target = out / f"{stem}.json"
    try:
        target.write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    except OSError as error:
        raise BadFile(f"{target.name} cannot be written: {error.strerror}") from error
    note(f"{target}")


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
