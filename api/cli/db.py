"""`casegraph db`: start, stop and look into the database."""

import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

from api.cli.options import AsJson, store
from api.cli.terminal import emit, line, note, printable
from api.exits import Exit, NotInEmbedded

if TYPE_CHECKING:
    from graph.settings import Settings

_MOST_ROWS = 200


def build() -> typer.Typer:
    """Return the group of commands."""
    group = typer.Typer(help="Start, stop and look into the database.", no_args_is_help=True)
    for name, (command, text) in _COMMANDS.items():
        group.command(name, help=text)(command)
    return group


def start(as_json: AsJson = False) -> None:
    """Start the embedded database."""
    from graph import embedded

    server = embedded.start(_embedded())
    if as_json:
        emit({"running": True, "pid": server.pid, "bolt": server.bolt, "http": server.http})
    else:
        line(f"The database runs as process {server.pid}; Bolt is at bolt://127.0.0.1:{server.bolt}")


def stop(as_json: AsJson = False) -> None:
    """Stop the embedded database."""
    from graph import embedded

    stopped = embedded.stop(_embedded())
    if as_json:
        emit({"stopped": stopped})
    else:
        line("The database has stopped." if stopped else "No database ran.")


def status(as_json: AsJson = False) -> None:
    """Say whether the database runs."""
    found = _status()
    if as_json:
        emit(found)
    else:
        for name, value in found.items():
            line(f"{name}: {'yes' if value is True else 'no' if value is False else value}")
    if not found["running"]:
        raise typer.Exit(Exit.UNREACHABLE)


def shell(
    query: Annotated[str | None, typer.Argument(metavar="CYPHER", show_default=False)] = None,
    limit: Annotated[int, typer.Option(min=1, max=1000, help="Rows at most.")] = _MOST_ROWS,
    as_json: AsJson = False,
) -> None:
    """Answer one query, or those that are typed."""
    with store() as opened:
        if query is None and sys.stdin.isatty():
            _converse(opened, limit)
        else:
            text = sys.stdin.read() if query in (None, "-") else query
            _answer(opened, text or "", limit, as_json)


def _converse(opened: Any, limit: int) -> None:
    """Answer queries as they are typed, each ended with a semicolon, until there are no more."""
    from api.cli.outcome import outcome_of
    from api.cli.terminal import report_error

    note("Cypher that only reads; end a query with ; and leave with Ctrl-D.")
    while True:
        try:
            _answer(opened, _typed(), limit, False)
        except EOFError:
            return
        except Exception as error:
            report_error(outcome_of(error), as_json=False)


def _typed() -> str:
    parts = [input("casegraph> ")]
    while not parts[-1].rstrip().endswith(";"):
        parts.append(input("      ...> "))
    return "\n".join(parts).rstrip().rstrip(";")


def _answer(opened: Any, text: str, limit: int, as_json: bool) -> None:
    from api.values import as_json as plain
    from graph.guard import run_cypher

    found = run_cypher(opened, text, {}, limit)
    rows = [plain(list(row)) for row in found.rows]
    if as_json:
        emit({"columns": list(found.columns), "rows": rows, "truncated": found.truncated})
        return
    line("\t".join(printable(column) for column in found.columns), style="bold")
    for row in found.rows:
        line("\t".join(_shown(plain(value)) for value in row))
    if found.truncated:
        note(f"Only the first {limit} rows; ask for more with --limit.")


def _shown(value: object) -> str:
    import json

    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _settings() -> "Settings":
    from graph.settings import from_environment

    return from_environment()


def _embedded() -> "Settings":
    settings = _settings()
    if not settings.embedded:
        raise NotInEmbedded("CASEGRAPH_NEO4J_URI names a database that casegraph does not start or stop")
    return settings


def _status() -> dict[str, Any]:
    settings = _settings()
    if settings.embedded:
        from graph import embedded

        found = embedded.status(settings)
        return {
            "database": "embedded ArcadeDB",
            "running": found.running,
            "pid": found.pid,
            "bolt": found.bolt,
            "http": found.http,
            "folder": str(found.folder),
            "log": str(found.log),
        }
    with store() as opened:
        return {"database": "Neo4j", "running": True, "address": opened.address}


_COMMANDS: dict[str, tuple[Any, str]] = {
    "start": (start, "Start the embedded database.\n\nExample: casegraph db start --json"),
    "stop": (stop, "Stop the embedded database, when everything is on disk.\n\nExample: casegraph db stop"),
    "status": (
        status,
        "Say whether the database runs, where, and which file is its log; status 4 when it does not.\n\n"
        "Example: casegraph db status",
    ),
    "shell": (
        shell,
        "Ask in Cypher that only reads: one query, one from standard input (-), or as many as you type.\n\n"
        "Example: casegraph db shell 'MATCH (c:Case) RETURN c.id, c.label ORDER BY c.label LIMIT 5'",
    ),
}
