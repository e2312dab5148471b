"""Seconds until the graph has one more report, at several numbers of cases, and the ratio of the last to the first.

The reports are invented, and all of them meet in the same courts, prisons, provisions and movements. At each size some
reports of one case are added, each projected for itself. Sizes are given as arguments; without any they are small.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks._reports import report, reports
from graph import Store, embedded, open_store, schema
from graph.projection import project
from graph.settings import Settings, from_environment
from graph.write import write_document

SIZES = (1_000, 4_000)
MOST = 1.5
"""Ratio that is asked for, between the largest size and the smallest."""
MORE = 15
"""Reports that are added at each size."""
CASES = 50
"""Cases of one of the reports that make up a size."""
_BEYOND = 10_000_000
"""Number of the first report that is added to measure."""


def seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def measure(store: Store, size: int, before: int) -> tuple[float, float]:
    """Fill up to a size, and return the median seconds of writing one more report and of projecting it."""
    first = before // CASES
    filled = seconds(
        lambda: [write_document(store, one) for one in reports(first, size // CASES - first, CASES)]
    )
    whole = seconds(lambda: project(store))
    times: list[tuple[float, float]] = []
    for number in range(MORE + 1):
        one = report(_BEYOND + size + number, 1)
        written = seconds(lambda one=one: write_document(store, one))
        times.append((written, seconds(lambda: project(store))))
    write, again = (statistics.median(column) for column in zip(*times[1:], strict=True))
    every = sorted(again for _write, again in times[1:])
    print(f"{size:>7,} cases · filled in {filled:,.0f} s, projected in {whole:,.0f} s · one more report: written in "
          f"{write * 1000:,.0f} ms, projected in {again * 1000:,.0f} ms ({every[0] * 1000:,.0f} to "
          f"{every[-1] * 1000:,.0f})", flush=True)  # fmt: skip
    return write, again


def main() -> int:
    sizes = [int(text) for text in sys.argv[1:]] or list(SIZES)
    with tempfile.TemporaryDirectory() as folder:
        given = from_environment()
        settings = Settings(home=Path(folder), heap="1g", query_seconds=600) if given.embedded else given
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
    print(store.backend, flush=True)
    found: list[float] = []
    for before, size in zip([0, *sizes], sizes, strict=False):
        _write, again = measure(store, size, before)
        found.append(again)
    ratio = found[-1] / found[0]
    print(
        f"{store.backend}: one more report at {sizes[-1]:,} cases takes {ratio:.2f} times that at {sizes[0]:,}"
    )
    return 0 if ratio <= MOST else 1


if __name__ == "__main__":
    sys.exit(main())
