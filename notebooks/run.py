"""Run every notebook on the database of the environment, and compare what it says with what is committed.

    python -m notebooks.run [--write]

Fails when a notebook fails, when a plot is empty, when its text differs from the committed text, or when there is no
notebook at all. `--write` keeps the new outputs instead of comparing them.
"""

import argparse
import base64
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import matplotlib.image
import nbformat
from nbclient import NotebookClient

FOLDER = Path(__file__).parent
SECONDS = 300
"""How long one cell may run."""


def texts(notebook: Any) -> list[str]:
    """Return what the cells print and show as plain text, without the text that stands in for a picture."""
    found: list[str] = []
    for output in outputs(notebook):
        if output.output_type == "stream" and output.name == "stdout":
            found.append(output.text)
        elif "text/plain" in output.get("data", {}) and "image/png" not in output.data:
            found.append(output.data["text/plain"])
    return found


def outputs(notebook: Any) -> Iterator[Any]:
    """Yield the outputs of all code cells in their order."""
    for cell in notebook.cells:
        yield from cell.get("outputs", ())


def pictures(notebook: Any) -> list[bytes]:
    """Return the PNG pictures that the cells drew."""
    shown = (output.get("data", {}).get("image/png") for output in outputs(notebook))
    return [base64.b64decode(picture) for picture in shown if picture]


def is_blank(picture: bytes) -> bool:
    """Tell whether a picture has one colour only."""
    pixels = matplotlib.image.imread(BytesIO(picture), format="png")
    return bool((pixels == pixels[0, 0]).all())


def problems(committed: Any, done: Any) -> Iterator[str]:
    """Yield what is wrong with a notebook that was run, beside the committed one."""
    drawn = pictures(done)
    if not drawn:
        yield "it draws nothing"
    if any(is_blank(picture) for picture in drawn):
        yield "a picture is blank"
    if len(pictures(committed)) != len(drawn):
        yield "the committed pictures are not as many as those drawn now"
    if texts(committed) != texts(done):
        yield (
            "its text differs from the committed text, as it must with other reports than the examples in the database;"
            " with these alone look at the change, then run with --write"
        )


def run(path: Path, write: bool) -> list[str]:
    """Run one notebook and return its problems; a failing cell raises."""
    committed, done = _read(path), _read(path)
    client = NotebookClient(
        done, timeout=SECONDS, kernel_name="python3", resources={"metadata": {"path": FOLDER}}
    )
    client.execute()
    if write:
        for cell in done.cells:
            cell.metadata.pop("execution", None)
        nbformat.write(done, path)  # pyright: ignore[reportUnknownMemberType]
    return list(problems(done if write else committed, done))


def _read(path: Path) -> Any:
    return nbformat.read(path, as_version=4)  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]


def main() -> int:
    """Run all notebooks; the exit status is 1 when one has a problem."""
    parser = argparse.ArgumentParser(description="Run the notebooks.")
    parser.add_argument("--write", action="store_true", help="keep the new outputs")
    write = parser.parse_args().write
    found = sorted(FOLDER.glob("*.ipynb"))
    failed = 0
    for path in found:
        wrong = run(path, write)
        failed += bool(wrong)
        print(f"{path.name}: {'; '.join(wrong) or 'as committed'}")
    print(f"{len(found)} notebooks, {failed} with problems")
    return 1 if failed or not found else 0


if __name__ == "__main__":
    sys.exit(main())
