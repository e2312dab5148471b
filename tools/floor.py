"""Hold the figures of the blind corpus against those committed beside it: none may fall by more than a point.

python -m tools.floor            measure, compare, and fail if one fell
python -m tools.floor --write    measure, and write what was measured

Only sums are printed: what is missed in these texts stays unread, so that nobody tunes to it.
"""

import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from ingest.evaluate import Count, evaluate

_FOLDER = Path(__file__).parent.parent / "tests" / "corpus" / "blind"
_FILE = _FOLDER / "floor.toml"
_POINT = 0.01
_HEAD = "# Made by `python -m tools.floor --write`. CI fails when a figure falls by more than a point.\n"
Figures = Mapping[str, Mapping[str, float]]


def figures(counts: Mapping[str, Count]) -> dict[str, dict[str, float]]:
    """Return precision, recall and F1 of each measure; of a slot of matched events its accuracy."""
    found: dict[str, dict[str, float]] = {}
    for name, count in sorted(counts.items()):
        if "|" in name or name == "quotes in text":
            found[name] = {"accuracy": round(count.precision, 3)}
        else:
            found[name] = {
                "precision": round(count.precision, 3),
                "recall": round(count.recall, 3),
                "f1": round(count.f1, 3),
            }
    return found


def fallen(floor: Figures, found: Figures) -> Iterator[str]:
    """Yield each F1 and each accuracy that is more than a point under its floor, or gone."""
    for name, values in floor.items():
        for what in ("f1", "accuracy"):
            now = found.get(name, {}).get(what, 0.0)
            if what in values and now < values[what] - _POINT:
                yield f"{name}: {what} fell from {values[what]:.3f} to {now:.3f}"


def main() -> int:
    """Measure, then compare or write; 1 if a figure fell or there is nothing to compare with."""
    found = figures(evaluate(_FOLDER).counts)
    for name, values in found.items():
        print(f"{name:20}", *(f"{what} {value:.3f}" for what, value in values.items()))
    if "--write" in sys.argv[1:]:
        _FILE.write_text(_HEAD + "".join(_tables(found)), encoding="utf-8")
        return 0
    worse = list(fallen(tomllib.loads(_FILE.read_text(encoding="utf-8")), found))
    for line in worse:
        print(line, file=sys.stderr)
    return int(bool(worse))


def _tables(found: Figures) -> Iterator[str]:
    for name, values in found.items():
        yield f'\n["{name}"]\n' + "".join(f"{what} = {value:.3f}\n" for what, value in values.items())


if __name__ == "__main__":
    sys.exit(main())
