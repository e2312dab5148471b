"""The `casegraph` command line: one module for each verb, one exit status for each kind of outcome.

Nothing heavy is loaded before a verb needs it, so help and completion answer at once.
"""

import sys
from collections.abc import Sequence
from typing import NoReturn

import typer

from api.cli import ask, check, db, evaluate, extract, get, info, ingest, purge, retract, review, serve
from api.cli.outcome import outcome_of
from api.cli.terminal import report_error
from api.exits import Exit

_EPILOG = "Exit status: 0 well, 1 findings, 2 wrong usage, 3 bad input, 4 database not reachable, 5 refused."


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run one command and end with its status."""
    sys.exit(run(list(sys.argv[1:] if arguments is None else arguments)))


def run(arguments: list[str]) -> int:
    """Run one command and return its exit status; no exception leaves it."""
    if arguments in ([], ["db"]):
        arguments = [*arguments, "--help"]
    try:
        status = build()(arguments, standalone_mode=False, prog_name="casegraph")
        sys.stdout.flush()
        if status == Exit.INTERRUPTED:  # what typer makes of Ctrl-C, without a word
            raise KeyboardInterrupt
    except BrokenPipeError:
        return _reader_left()
    except SystemExit as ended:  # typer ends so where nobody reads on
        return _reader_left() if isinstance(ended.__context__, BrokenPipeError) else _status(ended.code)
    except BaseException as error:
        outcome = outcome_of(error)
        report_error(outcome, as_json="--json" in arguments)
        return int(outcome.status)
    return _status(status)


def build() -> typer.Typer:
    """Return the application with all its verbs."""
    app = typer.Typer(
        name="casegraph",
        help="A knowledge graph of persecution cases in which every fact leads to the passage that it stands on.",
        epilog=_EPILOG,
        no_args_is_help=True,
        rich_markup_mode="rich" if sys.stdout.isatty() else None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    for verb in (extract, ingest, check, review, retract, purge, ask, get, serve, evaluate, info):
        app.command(verb.__name__.rsplit(".", 1)[-1], help=verb.HELP, short_help=verb.SHORT)(verb.command)
    app.add_typer(db.build(), name="db")
    return app


def _status(status: object) -> int:
    return status if isinstance(status, int) else 0


def _reader_left() -> int:
    """End quietly when what reads our output has gone, as `head` does; the write that is left must not fail again."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0
