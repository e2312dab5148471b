"""The findings page: after a run, what was read and left out, what cases share, and what does not fit together.

Every link comes with the sentence that it stands on.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from api.cli.terminal import line, quotations
from api.phrases import phrases, without_id
from api.views.base import Evidence
from graph import read
from graph.questions import QUESTIONS, ask
from graph.read import model

if TYPE_CHECKING:
    from graph.connection import Store
    from graph.questions import Answer
    from ingest.run import Outcome, Summary

_CASES = 60
_ROWS = 40
_QUOTES = 4
_DONE = {"added": "read", "changed": "read again, changed", "known": "known already, unchanged"}
_KINDS = {"Provision": "provision", "Organisation": "organisation", "Facility": "facility"}


def show_summary(summary: "Summary") -> None:
    """Write what was read, what was left out and why, and what was added and withdrawn."""
    line("What was read", style="bold")
    for status, word in _DONE.items():
        some = [outcome for outcome in summary.documents if outcome.status == status]
        if some:
            line(f"{word}: {len(some)} {'file' if len(some) == 1 else 'files'}{_units(some)}", indent=2)
    for text in _left_out(summary.documents):
        line(text, indent=2)
    added = sum(outcome.added for outcome in summary.documents)
    withdrawn = sum(outcome.withdrawn for outcome in summary.documents)
    if added or withdrawn:
        line(f"claims: {added} added, {withdrawn} withdrawn", indent=2)
    elif summary.documents:
        line("Nothing new: the graph is as it was.", indent=2)
    else:
        line("No file was found.", indent=2)


def show(store: "Store", summary: "Summary") -> None:
    """Write the findings page."""
    _cases(store)
    for kind, word in _KINDS.items():
        _shared(store, kind, word)
    _overlaps(ask(store, "facility-overlap", limit=_ROWS))
    _conflicts(store, summary.conflicts)
    _where_next()


def _units(some: "list[Outcome]") -> str:
    units = sum(outcome.units for outcome in some)
    if units == 1:
        return ", 1 text, profile or row in " + ("it" if len(some) == 1 else "them")
    return f", {units} texts, profiles or rows in {'it' if len(some) == 1 else 'them'}" if units else ""


def _left_out(outcomes: "tuple[Outcome, ...]") -> Iterator[str]:
    for outcome in outcomes:
        if outcome.error is not None:
            yield f"not read: {outcome.name}: {outcome.error.code} {outcome.error.reason}. {outcome.error.remedy}"
        if outcome.status == "skipped":
            yield f"left out: {outcome.name}: {outcome.reason}"
        if outcome.lost:
            yield f"partly read: {outcome.name}: {outcome.lost}"
    rejected: Counter[str] = Counter()
    for outcome in outcomes:
        rejected.update(outcome.rejected)
    if rejected:
        reasons = ", ".join(f"{reason.replace('_', ' ')} {count}" for reason, count in rejected.most_common())
        yield f"seen and not placed: {reasons}"


def _cases(store: "Store") -> None:
    rows = store.read("read/cases", limit=_CASES + 1)
    line()
    line("Cases", style="bold")
    for row in rows[:_CASES]:
        about = ", ".join(
            str(part) for part in (row["country"], row["born"] and f"born {row['born']}") if part
        )
        reports = f"{row['reports']} {'report' if row['reports'] == 1 else 'reports'}"
        line(f"{row['label']}{f' ({about})' if about else ''}, {reports} [{row['id']}]", indent=2)
    if len(rows) > _CASES:
        line("and more", indent=2)


def _shared(store: "Store", kind: str, word: str) -> None:
    found = [item for item in read.shared(store, limit=_ROWS) if item.thing.kind == kind]
    line()
    line(f"Cases that share {'an' if word[0] in 'aeiou' else 'a'} {word}", style="bold")
    for item in found:
        line(item.thing.label, indent=2)
        for by in item.by:
            line(by.case.label, indent=4)
            _quotes(by.evidence)
    if not found:
        line("None.", indent=2)


def _overlaps(answer: "Answer[Any]") -> None:
    line()
    line(answer.question.title, style="bold")
    for row, phrase in zip(answer.rows, phrases(answer, without_id), strict=True):
        line(phrase, indent=2)
        _quotes(row.evidence)
    if not answer.rows:
        line("Nobody, as far as the reports say.", indent=2)
    if answer.truncated:
        line(f"and more: casegraph ask {answer.question.name} --limit 200", indent=2)


def _quotes(evidence: "Iterable[model.Evidence]") -> None:
    said = [Evidence.model_validate(item).model_dump() for item in evidence]
    for text in quotations(said, most=_QUOTES, ids=False):
        line(text, indent=6, style="dim")


def _conflicts(store: "Store", total: int) -> None:
    line()
    line("What does not fit together", style="bold")
    for conflict in read.conflicts(store, limit=_ROWS).items:
        line(conflict.explanation, indent=2)
        _quotes(conflict.evidence)
    if not total:
        line("Nothing was found.", indent=2)
    elif total > _ROWS:
        line(f"and {total - _ROWS} more: casegraph check", indent=2)


def _where_next() -> None:
    line()
    line("Where to look next", style="bold")
    line(f"casegraph ask              the {len(QUESTIONS)} questions of the library", indent=2)
    line("casegraph serve            the pages and the API, at http://127.0.0.1:8000/", indent=2)
    line("casegraph db shell         the database, in Cypher", indent=2)
    line(
        "notebooks/                 pictures; docs/how-to/open-the-notebook.md says how to open them",
        indent=2,
    )
