"""What the shell may complete: names of questions, their parameters, and ids that the database knows.

Nothing is started for it, and nothing is ever an error: without a running database there are no ids to offer.
"""

from pathlib import Path

_QUESTIONS = Path(__file__).parent.parent.parent / "graph" / "queries" / "questions"
_ROUTES = (
    "/cases/",
    "/claims/",
    "/conflicts",
    "/entities/",
    "/patterns",
    "/reports",
    "/review",
    "/search?q=",
    "/healthz",
)


def questions(incomplete: str) -> list[str]:
    """Return the names of questions that begin so."""
    names = sorted(path.stem.replace("_", "-") for path in _QUESTIONS.glob("*.cypher"))
    return [name for name in names if name.startswith(incomplete)]


def values(incomplete: str) -> list[str]:
    """Return `parameter=id` for what is typed of it."""
    name, equals, begin = incomplete.partition("=")
    return [f"{name}={found}" for found in _ids(begin or f"{name}-")] if equals else []


def paths(incomplete: str) -> list[str]:
    """Return routes that begin so, and the ids that may follow them."""
    head, slash, begin = incomplete.rpartition("/")
    if slash and head in ("/entities", "/cases", "/claims", "/reports"):
        kind = {"/cases": "case-", "/reports": "report-", "/claims": "claim-"}.get(head, "")
        return [f"{head}/{found}" for found in _ids(begin or kind)]
    if incomplete.startswith("/patterns/"):
        return [f"/patterns/{name}" for name in questions(incomplete.removeprefix("/patterns/"))]
    return [route for route in _ROUTES if route.startswith(incomplete)]


def _ids(begin: str) -> list[str]:
    """Return the first ids that begin so, from a database that runs."""
    try:
        from graph import embedded, open_store
        from graph.read import ids
        from graph.settings import from_environment

        settings = from_environment()
        if settings.embedded and not embedded.status(settings).running:
            return []
        with open_store(settings) as store:
            return ids(store, begin)
    except Exception:
        return []
