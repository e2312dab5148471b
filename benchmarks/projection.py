"""Seconds until the graph has one more report, at several numbers of cases, and the ratio of the last to the first.

    python -m benchmarks.projection 1000 50000

The reports are invented, and all of them meet in the same courts, prisons, provisions and movements. At each size some
reports of one case are added, each projected for itself. At the first size the graph that grew so is then compared, by
digest, with the one that a projection from nothing yields. Sizes are given as arguments; without any they are small. It
runs on an embedded database of its own, or on the empty Neo4j that the environment names.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import LiteralString, NamedTuple

import psutil

from benchmarks._reports import report, reports
from graph import Store, embedded, open_store, schema
from graph.digest import digest
from graph.projection import project
from graph.settings import Settings, from_environment
from graph.write import Contents, write_document

SIZES = (1_000, 4_000)
MOST = 1.5
"""Ratio that is asked for, between the largest size and the smallest."""
MORE = 15
"""Reports that are added at each size, after a first one that is not counted."""
CASES = 100
"""Cases of one of the reports that make up a size."""
_BEYOND = 10_000_000
"""Number of the first report that is added to measure."""
_EVERY_SECONDS = 30.0
"""Time between two lines that say how far the filling is."""
_FORGET: tuple[LiteralString, ...] = (
    "MATCH (e:Entity) WITH e LIMIT 1000 DETACH DELETE e RETURN count(*) AS gone",
    "MATCH (k:Clue) WITH k LIMIT 1000 DELETE k RETURN count(*) AS gone",
    "MATCH (d:Document {projected: true}) WITH d LIMIT 1000 SET d.projected = false RETURN count(*) AS gone",
)


class Times(NamedTuple):
    """What one more report takes: wall seconds, and seconds of the processor for both, here and in the database."""

    written: float
    projected: float
    busy: float


def main() -> int:
    """Measure, and print; 1 where the ratio is missed or a digest differs."""
    sizes = [int(text) for text in sys.argv[1:]] or list(SIZES)
    with tempfile.TemporaryDirectory() as folder:
        given = from_environment()
        settings = Settings(home=Path(folder), heap="2g", query_seconds=600) if given.embedded else given
        try:
            with open_store(settings) as store:
                schema.ensure(store)
                if store.read("MATCH (r:Report) RETURN r.id AS id LIMIT 1"):
                    print("This database is not empty: the benchmark would fill it.", file=sys.stderr)
                    return 1
                return report_on(store, sizes)
        finally:
            embedded.stop(Settings(home=Path(folder)))


def report_on(store: Store, sizes: list[int]) -> int:
    """Measure each size in turn."""
    print(store.backend, flush=True)
    found: list[Times] = []
    same = True
    for before, size in zip([0, *sizes], sizes, strict=False):
        fill(store, before, size)
        found.append(measure(store, size))
        same = same and (before > 0 or is_same_from_nothing(store))
    ratio, busy = found[-1].projected / found[0].projected, found[-1].busy / found[0].busy
    print(f"{store.backend}: one more report at {sizes[-1]:,} cases takes {ratio:.2f} times that at {sizes[0]:,} "
          f"(goal: at most {MOST}), and {busy:.2f} times the processor time")  # fmt: skip
    return 0 if ratio <= MOST and same else 1


def fill(store: Store, before: int, size: int) -> None:
    """Write reports up to a size, and project them; say how long that took, and meanwhile how far it is."""
    first = before // CASES
    made = _told(reports(first, size // CASES - first, CASES), before, size)
    filled = seconds(lambda: [write_document(store, one) for one in made])
    print(
        f"{size:>7,} cases written in {filled:,.0f} s, {(size - before) / filled:,.0f} a second", flush=True
    )
    print(f"{size:>7,} cases projected in {seconds(lambda: project(store)):,.0f} s", flush=True)


def _told(made: Iterable[Contents], before: int, size: int) -> Iterator[Contents]:
    began = said = time.perf_counter()
    for number, one in enumerate(made):
        yield one
        now = time.perf_counter()
        if now - said > _EVERY_SECONDS:
            said = now
            print(
                f"        {before + (number + 1) * CASES:,} of {size:,} after {now - began:,.0f} s",
                flush=True,
            )


def measure(store: Store, size: int) -> Times:
    """Return the medians of writing one more report and of projecting it."""
    server = database_of(store)
    one_more(store, report(_BEYOND + size, 1), server)
    times = [one_more(store, report(_BEYOND + size + 1 + number, 1), server) for number in range(MORE)]
    median = Times(*(statistics.median(column) for column in zip(*times, strict=True)))
    every = sorted(one.projected for one in times)
    print(f"{size:>7,} cases, one more report: written in {median.written * 1000:,.0f} ms, projected in "
          f"{median.projected * 1000:,.0f} ms ({every[0] * 1000:,.0f} to {every[-1] * 1000:,.0f}), "
          f"processor {median.busy * 1000:,.0f} ms", flush=True)  # fmt: skip
    return median


def one_more(store: Store, one: Contents, server: psutil.Process | None) -> Times:
    """Write a report and project it."""
    before = busy_seconds(server)
    written = seconds(lambda: write_document(store, one))
    projected = seconds(lambda: project(store))
    return Times(written, projected, busy_seconds(server) - before)


def database_of(store: Store) -> psutil.Process | None:
    """Return the database's process, where it runs on this machine and is known."""
    if store.settings.embedded:
        number = embedded.status(store.settings).pid
    else:
        number = int(os.environ.get("CASEGRAPH_TEST_NEO4J_PID", 0))
    return psutil.Process(number) if number else None


def busy_seconds(server: psutil.Process | None) -> float:
    """Return the processor seconds so far of this process and of the database."""
    times = server.cpu_times() if server else None
    return time.process_time() + (times.user + times.system if times else 0.0)


def is_same_from_nothing(store: Store) -> bool:
    """Tell whether the graph that grew is the one that a projection with nothing there yields."""
    grown = digest(store)
    for forget in _FORGET:
        while store.write(forget)[0]["gone"]:
            pass
    assert project(store).whole
    same = digest(store) == grown
    print(
        f"{'':7} a projection from nothing yields {'the same digest' if same else 'ANOTHER DIGEST'}",
        flush=True,
    )
    return same


def seconds(work: Callable[[], object]) -> float:
    """Return the wall seconds that something takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


if __name__ == "__main__":
    sys.exit(main())
