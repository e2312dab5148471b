"""`casegraph evaluate`: hold what the extractor reads against what a person marked."""

from pathlib import Path
from typing import Annotated

import typer

from api.cli.options import AsJson

SHORT = "Score the extractor against gold."
HELP = """Extract the texts of a folder and score them against the gold beside them: figures, misses and extras.

The folder has `texts/NAME.txt` and `gold/NAME.json`.

Example: casegraph evaluate tests/corpus/open
"""


def command(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", show_default=False)], as_json: AsJson = False
) -> None:
    """Evaluate one folder."""
