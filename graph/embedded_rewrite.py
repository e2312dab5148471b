"""Write the files of a stopped embedded database anew, so that they hold what is in it and nothing that was deleted.

A deleted record leaves its bytes in pages, in the log and above all in full-text indexes. So the database is written
out and read into new files by its own tools, and takes the place of the old ones in two renames. `recover`, which each
start calls, finishes what was cut off between them.
"""

import re
import shutil
import subprocess
from pathlib import Path

from graph.embedded_files import Layout
from graph.embedded_process import DATABASE, java_command

_EXPORTER = "com.arcadedb.integration.exporter.Exporter"
_IMPORTER = "com.arcadedb.integration.importer.Importer"
_COUNTS = re.compile(r"([\d,]+) vertices(?: \([^)]*\))? ([\d,]+) edges")
"""In both tools' words; thousands are set off, by the language that `java_command` says."""


class NotRewritten(OSError):
    """The database's tools did not do what they were asked."""


def rewrite(layout: Layout, heap: str) -> None:
    """Write the files anew; the server must not run. Raises `OSError`, and then the old files are there as before."""
    data, work = layout.data / DATABASE, layout.root / "rewriting"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(mode=0o700)
    out = work / "out.jsonl.tgz"
    written = _run(heap, work, _EXPORTER, "-f", str(out), "-d", str(data), "-o", "-format", "jsonl")
    new = work / DATABASE
    read = _run(
        heap, work, _IMPORTER, "-url", f"file://{out}", "-database", str(new), "-forceDatabaseCreate", "true"
    )
    if not new.is_dir() or _counts(written) is None or _counts(written) != _counts(read):
        raise NotRewritten(0, f"{_counts(written)} were written out and {_counts(read)} read in")
    out.unlink()
    (data).rename(work / "old")
    new.rename(data)
    _clear(layout)


def recover(layout: Layout) -> None:
    """Finish a rewriting that was cut off: between the renames the new files are whole and the old ones aside."""
    data, work = layout.data / DATABASE, layout.root / "rewriting"
    if not work.exists():
        return
    if not data.exists() and (work / DATABASE).is_dir():
        (work / DATABASE).rename(data)
    elif not data.exists() and (work / "old").is_dir():
        (work / "old").rename(data)
    _clear(layout)


def _clear(layout: Layout) -> None:
    """Remove the old files, and the logs of the server."""
    shutil.rmtree(layout.root / "rewriting", ignore_errors=True)
    shutil.rmtree(layout.root / "log", ignore_errors=True)
    layout.log.unlink(missing_ok=True)


def _run(heap: str, folder: Path, main: str, *options: str) -> str:
    done = subprocess.run(
        [*java_command(heap), main, *options],
        capture_output=True,
        cwd=folder,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    if done.returncode:
        raise NotRewritten(0, f"{main.rpartition('.')[2]} ended with status {done.returncode}")
    return done.stdout.decode("utf-8", "replace")


def _counts(said: str) -> tuple[int, int] | None:
    """Return how many vertices and edges a tool says that it has written or read; it says so several times."""
    found = _COUNTS.findall(said)
    if not found:
        return None
    vertices, edges = (int(number.replace(",", "")) for number in found[-1])
    return vertices, edges
