"""Walk an analyst through the pairs that wait: both sides with their sentences, and one key for each decision."""

import os
import sys
from collections import Counter
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, cast

from api.cli.terminal import line, note, quotations

if TYPE_CHECKING:
    from graph.connection import Store
    from graph.review import Fact, Question, Side, Verdict

_VERDICTS = {"s": "same", "d": "different", "u": "unsure"}
_KEYS = "s same, d different, u unsure, k skip, b back and undo, q quit"


def walk(opened: "Store", who: str) -> None:
    """Ask about each pair that waits, until all are judged or somebody quits; then bring the graph to it.

    Each decision is on disk before the next pair is shown, so that nothing is lost when this is stopped.
    """
    from graph import review
    from graph.projection import project
    from graph.resolve_evidence import SURE

    pairs = [review.identifier_of(key) for key in review.waiting_pairs(opened)]
    if not pairs:
        line("Nothing waits for a judgement.")
    else:
        note(
            f"= is said of both, · of this one alone. From a score of {SURE} on two are joined without asking."
        )
        with _single_keys():
            decided = _asked(opened, pairs, who)
        counted = ", ".join(f"{number} {verdict}" for verdict, number in Counter(decided.values()).items())
        line(f"{len(decided)} judged{f' ({counted})' if counted else ''}; {len(pairs) - len(decided)} left.")
    if review.waiting(opened):
        project(opened)


def _asked(opened: "Store", pairs: list[str], who: str) -> dict[str, str]:
    """Return what was decided, by pair."""
    from graph import review

    decided: dict[str, str] = {}
    place = 0
    while place < len(pairs):
        item = review.question(opened, pairs[place])
        line(f"{place + 1} of {len(pairs)}", style="bold")
        show(item)
        key = _key()
        if key == "q":
            break
        if key == "b":
            place = max(0, place - 1)
            _undone(opened, pairs[place], decided, who)
        elif key not in _VERDICTS:
            place += 1
        elif _judged(opened, item.id, _VERDICTS[key], who):
            decided[item.id] = _VERDICTS[key]
            place += 1
    return decided


def _undone(opened: "Store", pair: str, decided: dict[str, str], who: str) -> None:
    """Take back what was judged about a pair since the walk began."""
    from graph import review

    if pair in decided:
        review.withdraw(opened, pair, who)
        note(f"Taken back: {decided.pop(pair)}.")


def _judged(opened: "Store", identifier: str, verdict: str, who: str) -> bool:
    """Judge a pair, and tell whether that was possible: a contradiction is shown and the pair asked about again."""
    from graph import review
    from graph.review.errors import Contradicted

    try:
        review.judge(opened, review.pair_of(opened, identifier), cast("Verdict", verdict), who)
    except Contradicted as error:
        note(f"{error.code}: {error.message}. {error.remedy}", style="bold red")
        return False
    return True


def show(item: "Question") -> None:
    """Write a pair for a reader."""
    score = "not compared" if item.score is None else f"{item.score:.2f}"
    line(f"{item.kind}, {score}: {', '.join(item.features) or 'nothing was counted'} [{item.id}]")
    if item.verdict:
        line(f"judged {item.verdict} by {item.judgements[-1].decided_by}", indent=2)
    for name, side in (("A", item.left), ("B", item.right)):
        known = side.entity
        more = f", now {known.label} [{known.id}]" if known and len(side.records) > 1 else f" [{side.record}]"
        line(f"{name}  {side.name}{more}", indent=2, style="bold")
        for text, indent in _facts(side, name):
            line(text, indent=indent, style="dim" if indent > 5 else None)


def _facts(side: "Side", name: str) -> Iterator[tuple[str, int]]:
    """Yield the facts of one side, and each sentence once, with how far they are set in."""
    from api.views.base import Evidence

    told: set[str] = set()
    for fact in side.facts:
        yield f"{'=' if fact.both else '·'} {_told(fact, name)}", 5
        said = Evidence.model_validate(fact.evidence).model_dump()
        for text in quotations([said], most=1, ids=False):
            if text not in told:
                told.add(text)
                yield text, 9


def _told(fact: "Fact", name: str) -> str:
    """Return a fact in words; one of something else about this side names the side by its letter."""
    from ontology.generated.labels import PROPERTIES

    said = PROPERTIES[fact.predicate].title if fact.predicate in PROPERTIES else fact.predicate
    return f"{fact.value}: {said} {name}" if fact.of_other else f"{said}: {fact.value}"


def _key() -> str:
    """Return the next key that means something; at the end of the input that is to quit."""
    while True:
        line(_KEYS)
        key = _pressed().casefold()
        if not key or key in "sdukbq":
            return key or "q"


def _pressed() -> str:
    """Return one key, empty at the end of the input."""
    if sys.stdin.isatty():
        return os.read(sys.stdin.fileno(), 1).decode("utf-8", "ignore")
    return _next_letter()


@contextmanager
def _single_keys() -> Generator[None]:
    """Let a terminal give each key at once and without showing it; what was typed ahead is kept."""
    if not sys.stdin.isatty():
        yield
        return
    import termios
    import tty

    before = termios.tcgetattr(sys.stdin)
    tty.setcbreak(sys.stdin, termios.TCSANOW)
    try:
        yield
    finally:
        termios.tcsetattr(sys.stdin, termios.TCSADRAIN, before)


def _next_letter() -> str:
    """Return the next letter after blanks and line ends, empty at the end of the input."""
    while letter := sys.stdin.read(1):
        if letter.strip():
            return letter
    return ""
