"""What each component of the extractor adds: the figures of the blind corpus without it.

python -m tools.ablation [FOLDER]
"""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from ingest.evaluate import Count, evaluate
from ingest.nlp import Extractor
from ingest.nlp.pipeline import COMPONENTS

_FOLDER = Path(__file__).parent.parent / "tests" / "corpus" / "blind"
_MEASURES = (
    "persons", "organisations", "courts", "facilities", "provisions", "charges", "events", "date|event",
)  # fmt: skip


def without(component: str, folder: Path) -> Mapping[str, Count]:
    """Figures of the extractor with one component left out; none at all where the rest cannot do without it."""
    extractor = Extractor()
    if component:
        extractor.grammar.disable_pipe(component)
    try:
        return evaluate(folder, extractor).counts
    except (AttributeError, KeyError, LookupError, TypeError, ValueError):
        return {}


def table(folder: Path) -> Iterator[str]:
    """Yield the lines of a Markdown table: F1 with all, then the points that go with each component."""
    whole = without("", folder)
    yield "| without | " + " | ".join(name.replace("|", " of ") for name in _MEASURES) + " |"
    yield "|---|" + "---|" * len(_MEASURES)
    yield "| nothing | " + " | ".join(f"{whole[name].f1:.3f}" for name in _MEASURES) + " |"
    for component in COMPONENTS:
        found = without(component, folder)
        points = (
            f"{100 * (found[name].f1 - whole[name].f1):+.1f}" if name in found else "–" for name in _MEASURES
        )
        yield f"| {component.removeprefix('casegraph_').replace('_', ' ')} | " + " | ".join(points) + " |"


if __name__ == "__main__":
    for line in table(Path(sys.argv[1]) if len(sys.argv) > 1 else _FOLDER):
        print(line, flush=True)
