"""Show how far a run is: a progress bar on a terminal, a line a file elsewhere, nothing when only data is wanted."""

import signal
import sys
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from types import FrameType, TracebackType
from typing import TYPE_CHECKING, Self

from api.cli.terminal import console, note, printable

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

    from ingest.run import Outcome

_STEPS = {
    "resolve": "Finding who is who",
    "project": "Building the graph",
    "check": "Looking for what does not fit together",
}


class Watching:
    """Follows a run of `ingest.run`, and stops it at the next file where Ctrl-C was lost.

    An exception that is raised while an object is being done away with is only printed, an interruption too.
    """

    def __init__(self, *, quiet: bool = False) -> None:
        self._quiet = quiet
        self._progress: Progress | None = None
        self._task: TaskID | None = None
        self._interrupted = False

    def __enter__(self) -> Self:
        usual = signal.getsignal(signal.SIGINT) is signal.default_int_handler
        if usual and threading.current_thread() is threading.main_thread():
            signal.signal(signal.SIGINT, self._interrupt)
        if not self._quiet and sys.stderr.isatty():
            self._progress = _progress()
            self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        if signal.getsignal(signal.SIGINT) == self._interrupt:
            signal.signal(signal.SIGINT, signal.default_int_handler)
        if self._progress is not None:
            self._progress.stop()

    def _interrupt(self, number: int, frame: FrameType | None) -> None:
        self._interrupted = True
        signal.default_int_handler(number, frame)

    def _go_on(self) -> None:
        if self._interrupted:
            raise KeyboardInterrupt

    def begin(self, total: int) -> None:
        """So many files will be read."""
        if self._progress is not None:
            self._task = self._progress.add_task("Reading", total=total)

    def document(self, name: str) -> None:
        """This file is next."""
        self._go_on()
        if self._progress is not None and self._task is not None:
            self._progress.update(self._task, description=f"Reading {printable(name)}")

    def finished(self, outcome: "Outcome") -> None:
        """This became of it."""
        if self._progress is not None and self._task is not None:
            self._progress.advance(self._task)
        elif not self._quiet:
            note(f"{outcome.status}: {outcome.name}")

    def step(self, name: str) -> None:
        """This is being done with the graph."""
        self._go_on()
        if self._progress is None:
            if not self._quiet:
                note(_STEPS.get(name, name))
            return
        if self._task is not None:
            self._progress.update(self._task, description="Reading")
        self._progress.add_task(_STEPS.get(name, name), total=None)


@contextmanager
def counting(total: int, what: str, *, quiet: bool) -> Generator[Callable[[str], None]]:
    """Yield what to call with the name of each file that is done; a terminal shows how far it is."""
    if quiet or total < 2 or not sys.stderr.isatty():
        yield lambda _: None
        return
    with _progress() as progress:
        task = progress.add_task(what, total=total)
        yield lambda name: progress.update(task, advance=1, description=f"{what} {printable(name)}")


def _progress() -> "Progress":
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    return Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=console(),
    )
