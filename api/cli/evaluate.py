"""`casegraph evaluate`: hold what the extractor reads against what a person marked."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from api.cli.options import AsJson
from api.cli.terminal import emit, line
from api.exits import BadFile

if TYPE_CHECKING:
    from ingest.evaluate import Count, Evaluation, Finding

SHORT = "Score the extractor against gold."
HELP = """Extract the texts of a folder and score them against the gold beside them: figures, misses and extras.

The folder has `texts/NAME.txt` and `gold/NAME.json`; --only takes some of them.

Example: casegraph evaluate tests/corpus/open --only egypt-rotation-elnaggar-news
"""

_ROW = "{:<16} {:>9} {:>9} {:>9} {:>6} {:>9} {:>6}"


def command(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", show_default=False)],
    only: Annotated[list[str] | None, typer.Option(help="Name of one text.", show_default=False)] = None,
    figures: Annotated[bool, typer.Option("--figures", help="Leave misses and extras out.")] = False,
    as_json: AsJson = False,
) -> None:
    """Evaluate one folder."""
    if not (folder / "gold").is_dir() or not (folder / "texts").is_dir():
        raise BadFile(f"folder {folder.name} has no texts and gold in it", "Give it `texts/` and `gold/`.")
    from ingest.evaluate import evaluate

    result = evaluate(folder, only=only or ())
    if result.reports == 0:
        raise BadFile(f"folder {folder.name} has no gold for what was asked", "Check the names in `gold/`.")
    if as_json:
        emit(as_document(result))
    else:
        _show(result, [] if figures else result.findings)


def as_document(result: "Evaluation") -> dict[str, Any]:
    """Return figures and findings as JSON."""
    return {
        "reports": result.reports,
        "measures": {name: _figures(count) for name, count in result.counts.items()},
        "findings": [
            {"report": found.report, "what": found.what, "measure": found.measure, "text": found.text}
            for found in result.findings
        ],
    }


def _figures(count: "Count") -> dict[str, float]:
    return {
        "precision": round(count.precision, 3),
        "recall": round(count.recall, 3),
        "f1": round(count.f1, 3),
        "right": count.right,
        "predicted": count.predicted,
        "gold": count.gold,
    }


def _show(result: "Evaluation", findings: "list[Finding]") -> None:
    line(f"{result.reports} {'text' if result.reports == 1 else 'texts'}", style="bold")
    line(_ROW.format("", "precision", "recall", "f1", "right", "predicted", "gold"))
    for name, count in result.counts.items():
        shown = (f"{value:.3f}" for value in (count.precision, count.recall, count.f1))
        line(_ROW.format(name, *shown, count.right, count.predicted, count.gold))
    for found in findings:
        line(f"{found.what} {found.measure}: {found.text} ({found.report})")
