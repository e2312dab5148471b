"""`casegraph get`: answer any GET route without a server, byte for byte as HTTP would."""

import asyncio
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli import complete
from api.cli.options import AsJson, store
from api.cli.terminal import note
from api.exits import Exit, WrongUsage

if TYPE_CHECKING:
    import httpx

    from graph.connection import Store

SHORT = "Answer an API route without a server."
HELP = """Answer a GET route of the API without a server, byte for byte as HTTP would.

With `-` paths are read from standard input, one a line. The suffixes .json, .jsonld and .html choose the format.

Example: casegraph get '/search?q=Sabitkhanov&kind=Person'
"""

_STATUS = {401: Exit.REFUSED, 403: Exit.REFUSED, 503: Exit.UNREACHABLE, 500: Exit.FAULT, 504: Exit.REFUSED}


def command(
    path: Annotated[str, typer.Argument(metavar="PATH", autocompletion=complete.paths, show_default=False)],
    headers: Annotated[
        bool, typer.Option("--headers", "-i", help="Write the status and headers first.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Answer one path, or those on standard input."""
    paths = [text for text in sys.stdin.read().splitlines() if text] if path == "-" else [path]
    for wanted in paths:
        if not wanted.startswith("/"):
            raise WrongUsage(f"a path begins with a slash, and {wanted!r} does not")
    with store() as opened:
        responses = asyncio.run(fetch(opened, paths, "application/json" if as_json else "*/*"))
    for response in responses:
        _write(response, headers)
    worst = max((_status(response.status_code) for response in responses), default=Exit.WELL)
    if worst:
        note(f"{responses[-1].status_code} {responses[-1].reason_phrase}")
        raise typer.Exit(worst)


async def fetch(opened: "Store", paths: list[str], accept: str) -> "list[httpx.Response]":
    """Return the application's answers to these paths, asked for in this process."""
    import httpx

    from api.app import create_app
    from api.settings import Settings

    transport = httpx.ASGITransport(create_app(opened, Settings(hosts=None)), raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client:
        return [await client.get(path, headers={"Accept": accept}) for path in paths]


def _write(response: "httpx.Response", headers: bool) -> None:
    out = sys.stdout.buffer
    if headers:
        lines = [f"{response.status_code} {response.reason_phrase}"]
        lines += [f"{name}: {value}" for name, value in response.headers.items()]
        out.write("\r\n".join([*lines, "", ""]).encode())
    out.write(response.content)
    out.flush()


def _status(code: int) -> Exit:
    if code < 400:
        return Exit.WELL
    return _STATUS.get(code, Exit.BAD_INPUT)
