"""Turn the evaluation of the blind corpus into the table of figures in docs/explanation/precision.md.

python -m tools.figures
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from ingest.evaluate import Count, evaluate

_ROOT = Path(__file__).parent.parent
_PAGE = _ROOT / "docs" / "explanation" / "precision.md"
_CORPUS = "tests/corpus/blind"
_BEGIN, _END = f"<!-- figures: casegraph evaluate {_CORPUS} -->", "<!-- /figures -->"
_MEASURES = ("persons", "organisations", "courts", "facilities", "provisions", "charges", "events")


_SLOTS = {
    "date|event": "date",
    "court|event": "court",
    "facility|event": "facility",
    "months|event": "length of a sentence",
}


def table(counts: dict[str, Count]) -> Iterator[str]:
    """Yield the lines of the table, one for each measure."""
    yield "| | precision | recall | F1 | in the texts |"
    yield "|---|---|---|---|---|"
    for name in _MEASURES:
        count = counts.get(name, Count())
        yield f"| {name} | {count.precision:.2f} | {count.recall:.2f} | {count.f1:.2f} | {count.gold} |"
    yield ""
    yield "| of an event that was found | right | of |"
    yield "|---|---|---|"
    for name, told in _SLOTS.items():
        count = counts.get(name, Count())
        yield f"| {told} | {count.precision:.2f} | {count.predicted} |"


def main() -> int:
    """Measure, and write the table between its marks."""
    found = "\n".join(table(evaluate(_ROOT / _CORPUS).counts))
    marked = re.compile(f"(?<={re.escape(_BEGIN)}\n).*?(?={re.escape(_END)})", re.S)
    told, times = marked.subn(lambda _: f"\n{found}\n\n", _PAGE.read_text(encoding="utf-8"))
    if times != 1:
        print(f"{_PAGE.name} has no place for the figures", file=sys.stderr)
        return 1
    _PAGE.write_text(told, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
