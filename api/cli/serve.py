"""`casegraph serve`: serve the API and its pages to this machine."""

import socket
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.options import AsJson, store
from api.cli.terminal import emit, note
from api.exits import BadFile, NotServed, PortTaken

if TYPE_CHECKING:
    from api.settings import Settings
    from graph.connection import Store

SHORT = "Serve the API and its pages."
HELP = """Serve the API and its pages, to this machine only unless told otherwise.

A token is made at the first start and shown once; it is kept in the file `api-token` of the data folder, which only
you can read. Open the address in a browser and paste it, or send it as `Authorization: Bearer TOKEN`.

Example: casegraph serve --port 8000
"""
_ANY = {"0.0.0.0": "127.0.0.1", "::": "::1"}
_OPEN = (
    "It listens to other machines, unencrypted: who is on the way reads the token, names and testimony. Put TLS or a"
    " tunnel in front of it."
)


def command(
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port; 0 for any free one.")] = 8000,
    no_token: Annotated[
        bool,
        typer.Option(
            "--no-token",
            help="Let everybody on this machine read, and nobody change anything, without a token.",
        ),
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Serve until stopped."""
    from api.settings import LOOPBACK, Settings
    from api.tokens import obtain

    local = host in LOOPBACK
    if no_token and not local:
        raise NotServed(f"without a token, listening on {host} would let others read everything")
    with _listen(host, port) as listening, store() as opened:
        try:
            token = None if no_token else obtain(opened.settings.home)
        except OSError as error:
            raise BadFile(f"the token cannot be kept: {error.strerror}") from error
        address = _address(host, listening.getsockname()[1])
        shown = token.text if token and token.new else None
        _announce(address, shown, opened.settings.home if token else None, as_json)
        if not local:
            note(_OPEN, style="bold")
        settings = Settings(token.text if token else None, LOOPBACK if local else None)
        _serve(opened, settings, listening)


def _address(host: str, port: int) -> str:
    """Return an address that a browser on this machine opens: a host that stands for all of them is none."""
    named = _ANY.get(host, host)
    return f"http://{f'[{named}]' if ':' in named else named}:{port}/"


def _announce(address: str, token: str | None, home: Path | None, as_json: bool) -> None:
    if as_json:
        emit({"address": address, "token": token})
        return
    note(f"casegraph listens on {address}")
    if token:
        note(f"Token, shown this once: {token}", style="bold")
    if home:
        note(f"The token is in the file api-token of {home}")
    note("Stop it with Ctrl-C.")


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen()
    except OSError as error:
        listening.close()
        raise PortTaken(f"cannot listen on {host}, port {port}: {error.strerror}") from error
    return listening


def _serve(opened: "Store", settings: "Settings", listening: socket.socket) -> None:
    import uvicorn

    from api.app import create_app
    from api.log import LOGGING

    config = uvicorn.Config(
        create_app(opened, settings),
        access_log=False,
        log_config=LOGGING,
        server_header=False,
        proxy_headers=False,
        timeout_keep_alive=10,
        timeout_graceful_shutdown=5,
    )
    try:
        uvicorn.Server(config).run(sockets=[listening])
    except KeyboardInterrupt:
        note("Stopped.")
