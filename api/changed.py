"""Say what a new version of a report says more, and what it no longer says, each with its words."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from api.cli.terminal import line
from api.pages import property_title
from graph import read

if TYPE_CHECKING:
    from graph.connection import Store
    from graph.read.model import Change
    from ingest.run import Outcome, Summary

_MOST = 12
"""Sentences of each side at most; `casegraph get /claims/ID` and `casegraph db shell` have all of them."""
_QUIET = frozenset({"label", "sensitivity"})
"""Properties that say nothing of their own to a reader."""


def show(store: "Store", summary: "Summary") -> None:
    """Write what changed of each report of which another version was there."""
    for outcome in summary.documents:
        if outcome.status == "changed" and (outcome.added or outcome.withdrawn):
            _show(store, outcome)


def _show(store: "Store", outcome: "Outcome") -> None:
    found = read.changes(store, outcome.report or "", outcome.recorded_at or "")
    said = {_statement(one) for one in found if one.made}
    gone = {_statement(one) for one in found if not one.made}
    line()
    line(f"What changed in {outcome.name} [{outcome.report}]", style="bold")
    _side("no longer said", [one for one in found if not one.made and _statement(one) not in said])
    _side("said now", [one for one in found if one.made and _statement(one) not in gone])
    if said & gone:
        line(f"said as before, in a passage that changed: {_statements(len(said & gone))}", indent=2)


def _side(title: str, changes: "Iterable[Change]") -> None:
    """Write statements under the words that they stand on."""
    found: dict[str, dict[str, None]] = {}
    for one in changes:
        if one.predicate not in _QUIET:
            found.setdefault(re.sub(r"\s+", " ", one.quote), {})[_statement(one)] = None
    line(f"{title}: {_statements(sum(map(len, found.values())))}", indent=2)
    for quote, statements in list(found.items())[:_MOST]:
        line(f"“{quote}”", indent=4)
        line("; ".join(statements), indent=6, style="dim")
    if len(found) > _MOST:
        line(f"and {len(found) - _MOST} more sentences", indent=4, style="dim")


def _statement(one: "Change") -> str:
    return f"{one.subject} – {property_title(one.predicate)}: {one.object}"


def _statements(number: int) -> str:
    return f"{number} {'statement' if number == 1 else 'statements'}"
