"""Compare resolution with nomenklatura's logic-v2 on labelled pairs of people, bodies and provisions, in one run.

Labels follow from how the pairs were made. One part is for development, the other is held: no name is in both. logic-v2
joins from the score that its users set by default, and, beside it, from the one that gives it the best F1 here.
"""

import json
import os
import subprocess
import sys
import time
import venv
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import NamedTuple

from benchmarks import _bodies, _people, _provisions
from benchmarks._people import LabelledPair, View
from graph.resolve import keys_of
from graph.resolve_evidence import DOUBTFUL, SURE, compare
from graph.resolve_model import Local
from ingest.assemble.keys import body_keys, person_keys
from ontology.ids import make_id

SEED = 20240123
PEOPLE, NAMES = 14, 4
"""People of each culture, and pairs of names of each body, in each part."""
USUAL = 0.7
"""Score from which yente calls a result of logic-v2 a match."""
PRECISION = 0.98
"""Precision of what is joined without asking."""
_KINDS = {"Person": "persons", "Provision": "provision"}
_ROOT = Path(__file__).parent.parent
_ENVIRONMENT = _ROOT / ".bench"


class Result(NamedTuple):
    """What one matcher joined: counts of pairs."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """The share of what was joined that is one."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """The share of what is one that was joined."""
        return self.right / max(1, self.right + self.missed)

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.right / max(1, 2 * self.right + self.wrong + self.missed)


def labelled() -> list[LabelledPair]:
    """Return all pairs, the same ones each time."""
    found: list[LabelledPair] = []
    for part in ("dev", "held"):
        found += [*_people.pairs(part, PEOPLE, SEED), *_bodies.pairs(part, NAMES, SEED)]
        found += _provisions.pairs(part, NAMES, SEED)
    return found


def ours(pairs: Sequence[LabelledPair]) -> tuple[list[float], float]:
    """Return the score of each pair, and the seconds that it took."""
    made = [(_local(pair.left, "left"), _local(pair.right, "right")) for pair in pairs]
    _score(*made[0])
    began = time.process_time()
    scores = [_score(*pair) for pair in made]
    return scores, time.process_time() - began


def _score(left: Local, right: Local) -> float:
    """Return the score by which resolution would join the two, as if nothing else were in the graph."""
    if not keys_of(left) & keys_of(right):
        return 0.0
    return compare(left, right).score if left.kind == "Person" else 1.0


def _local(view: View, side: str) -> Local:
    """Return the record that a report with this view would have."""
    names = (view.name, *view.aliases)
    if view.kind == "Provision":
        block = _provisions.keys_of(view)
    else:
        block = person_keys(names) if view.kind == "Person" else body_keys(view.kind, names)
    told = {
        f"country:{view.country}": view.country,
        f"born:{view.born}": view.born,
        f"gender:{view.gender}": view.gender,
    }
    context = {item for item, known in told.items() if known} | view.evidence
    return Local(
        make_id(view.kind.lower(), side), view.kind, view.name, side, tuple(sorted(block)), frozenset(context)
    )


def theirs(pairs: Sequence[LabelledPair]) -> tuple[list[float], float]:
    """Return the same of nomenklatura, which runs in an environment of its own."""
    lines = "\n".join(json.dumps([_document(pair.left), _document(pair.right)]) for pair in pairs)
    ended = subprocess.run(
        [_python(), str(Path(__file__).parent / "_nomenklatura.py")],
        input=lines,
        capture_output=True,
        text=True,
        check=True,
    )
    answer = json.loads(ended.stdout)
    return answer["scores"], answer["seconds"]


def _document(view: View) -> dict[str, object]:
    return {key: value for key, value in asdict(view).items() if key not in ("evidence", "identity")}


def _python() -> str:
    """Return an interpreter that has nomenklatura, installed from its lock where none is named."""
    given = os.environ.get("CASEGRAPH_BENCH_PYTHON")
    if given:
        return given
    python = _ENVIRONMENT / "bin" / "python"
    if not (_ENVIRONMENT / "ready").exists():
        venv.create(_ENVIRONMENT, with_pip=True)
        lock = str(_ROOT / "requirements-bench.lock")
        subprocess.run([python, "-m", "pip", "install", "-q", "--require-hashes", "-r", lock], check=True)
        (_ENVIRONMENT / "ready").touch()
    return str(python)


def counted(pairs: Iterable[LabelledPair], joined: Iterable[bool]) -> Result:
    """Return what was joined rightly and wrongly, and what was not."""
    told = [(pair.same, join) for pair, join in zip(pairs, joined, strict=True)]
    return Result(told.count((True, True)), told.count((False, True)), told.count((True, False)))


def best_from(pairs: Sequence[LabelledPair], scores: Sequence[float]) -> float:
    """Return the score from which joining gives the best F1."""
    return max(
        (step / 100 for step in range(40, 101)),
        key=lambda least: counted(pairs, [s >= least for s in scores]).f1,
    )


def main() -> int:
    """Print the comparison; 1 where a goal is missed."""
    pairs = labelled()
    mine, seconds = ours(pairs)
    other, their_seconds = theirs(pairs)
    tuned = best_from(*_those(pairs, other, lambda pair: pair.part == "dev"))
    print(
        f"{len(pairs)} pairs, {sum(pair.same for pair in pairs)} of them one; "
        f"logic-v2 joins from {USUAL}, tuned from {tuned}"
    )
    print(f"{'':28}{'pairs':>6} | {'casegraph':>21}  asked | {'logic-v2':>21} | {'tuned':>21}")
    for part in ("dev", "held"):
        groups = sorted({pair.group for pair in pairs if pair.part == part})
        for group in ("all", "persons", "bodies", *groups):
            _print_row(pairs, (mine, other), (part, group), tuned)
    held = _those(pairs, mine, lambda pair: pair.part == "held")
    ours_held = counted(held[0], [score >= SURE for score in held[1]])
    theirs_held = max(_result(pairs, other, least).f1 for least in (USUAL, tuned))
    speed = their_seconds / seconds
    print(
        f"F1 on the held part: {ours_held.f1:.3f} against {theirs_held:.3f}, "
        f"ratio {ours_held.f1 / theirs_held:.2f} (goal > 1)"
    )
    print(f"Precision of what is joined, held part: {ours_held.precision:.4f} (goal {PRECISION})")
    print(
        f"Pairs a second: {len(pairs) / seconds:,.0f} against {len(pairs) / their_seconds:,.0f}, "
        f"ratio {speed:.1f} (goal > 1)"
    )
    return 0 if ours_held.f1 > theirs_held and ours_held.precision >= PRECISION and speed > 1 else 1


def _result(pairs: Sequence[LabelledPair], scores: Sequence[float], least: float) -> Result:
    some, found = _those(pairs, scores, lambda pair: pair.part == "held")
    return counted(some, [score >= least for score in found])


def _those(
    pairs: Sequence[LabelledPair], scores: Sequence[float], wanted: Callable[[LabelledPair], bool]
) -> tuple[list[LabelledPair], list[float]]:
    some = [(pair, score) for pair, score in zip(pairs, scores, strict=True) if wanted(pair)]
    return [pair for pair, _score in some], [score for _pair, score in some]


def _print_row(
    pairs: Sequence[LabelledPair],
    scores: tuple[list[float], list[float]],
    which: tuple[str, str],
    tuned: float,
) -> None:
    part, group = which

    def wanted(pair: LabelledPair) -> bool:
        kind = _KINDS.get(pair.left.kind, "bodies")
        return pair.part == part and group in ("all", kind, pair.group)

    some, mine = _those(pairs, scores[0], wanted)
    other = _those(pairs, scores[1], wanted)[1]
    asked = sum(DOUBTFUL <= score < SURE for score in mine) / len(some)
    results = [
        counted(some, [s >= least for s in of])
        for of, least in ((mine, SURE), (other, USUAL), (other, tuned))
    ]
    cells = " | ".join(
        f"{r.precision:6.3f} {r.recall:6.3f} {r.f1:6.3f}" + (f" {asked:6.1%}" if i == 0 else "")
        for i, r in enumerate(results)
    )
    print(f"{part + ' ' + group:28}{len(some):>6} | {cells}")


if __name__ == "__main__":
    sys.exit(main())
