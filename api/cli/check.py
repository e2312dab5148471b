"""`casegraph check`: find what cannot be true together."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import typer

from api.cli.listener import Watching
from api.cli.options import AsJson, store
from api.cli.terminal import emit, line, quotations
from api.exits import Exit

if TYPE_CHECKING:
    from graph.connection import Store

SHORT = "Find what cannot be true together."
HELP = """Resolve, project and check the graph, and list what does not fit together.

Exit status 1 says that there is something that does not fit; 0 that there is nothing.

Example: casegraph check --json
"""


def command(as_json: AsJson = False) -> None:
    """Check the graph."""
    from ingest.run import refresh

    with store() as opened:
        with Watching(quiet=as_json) as watching:
            refresh(opened, watching, datetime.now(UTC))
        found = conflicts(opened)
    if as_json:
        emit({"items": found, "total": len(found)})
    else:
        show(found)
    if found:
        raise typer.Exit(Exit.FINDINGS)


def conflicts(opened: "Store") -> list[dict[str, Any]]:
    """Return every conflict, as the API shows it."""
    from api.views.cases import Conflict
    from graph import read

    found: list[dict[str, Any]] = []
    cursor: str | None = None
    while True:
        page = read.conflicts(opened, limit=200, cursor=cursor)
        found += [Conflict.model_validate(item).model_dump(mode="json", by_alias=True) for item in page.items]
        cursor = page.next
        if cursor is None:
            return found


def _quotes(item: dict[str, Any]) -> list[str]:
    """Return the sentences of a conflict, each behind the sides that it speaks for."""
    sides = [(side["name"], set(side["claims"])) for side in item["sides"]]
    found: list[str] = []
    for quoted in item["evidence"]:
        names = " and ".join(name for name, claims in sides if quoted["claim"] in claims)
        found += [f"{names}: {text}" for text in quotations([quoted], most=1, ids=True)]
    return found


def show(found: list[dict[str, Any]]) -> None:
    """Write conflicts for a reader."""
    for item in found:
        line(item["explanation"], style="bold")
        cases = ", ".join(f"{case['label']} [{case['id']}]" for case in item["cases"])
        line(f"{item['rule']}, {item['status']}{'; ' + cases if cases else ''} [{item['id']}]", indent=4)
        for text in _quotes(item):
            line(text, indent=4, style="dim")
    line(
        f"{len(found)} {'thing does' if len(found) == 1 else 'things do'} not fit together."
        if found
        else "Nothing contradicts anything else."
    )
