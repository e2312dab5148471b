"""What the command line ends with: one exit status for each kind of outcome, and errors of its own."""

from enum import IntEnum
from typing import ClassVar


class Exit(IntEnum):
    """Exit statuses; docs/reference/cli.md explains them."""

    WELL = 0
    FINDINGS = 1
    USAGE = 2
    BAD_INPUT = 3
    UNREACHABLE = 4
    REFUSED = 5
    FAULT = 70
    INTERRUPTED = 130


class CommandError(Exception):
    """Base of what a command refuses by itself."""

    code: ClassVar[str] = "CG-CLI-000"
    status: ClassVar[Exit] = Exit.USAGE
    remedy: str = "`casegraph --help` lists the commands."

    def __init__(self, message: str, remedy: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        if remedy is not None:
            self.remedy = remedy


class WrongUsage(CommandError):
    """The command was not called as its help says."""

    code = "CG-CLI-001"
    remedy = "`casegraph COMMAND --help` shows how, with an example."


class BadFile(CommandError):
    """A file, a folder or a value that a command was given cannot be used."""

    code = "CG-CLI-002"
    status = Exit.BAD_INPUT
    remedy = "Check the path and its permissions."


class NotServed(CommandError):
    """The server was asked to do what would let others in."""

    code = "CG-CLI-003"
    status = Exit.REFUSED
    remedy = "Leave `--no-token` out, or listen on 127.0.0.1."


class PortTaken(CommandError):
    """Another program listens on the port."""

    code = "CG-CLI-004"
    status = Exit.REFUSED
    remedy = "Choose another with `--port`, or stop that program."


class NotInEmbedded(CommandError):
    """The command is about the embedded database, and the settings name another."""

    code = "CG-CLI-005"
    status = Exit.REFUSED
    remedy = "Unset CASEGRAPH_NEO4J_URI to work with the embedded database."


class Interrupted(CommandError):
    """The command was stopped with Ctrl-C. What was acknowledged is kept."""

    code = "CG-CLI-130"
    status = Exit.INTERRUPTED
    remedy = "Run the same command again: it goes on where this one stopped."


class Fault(CommandError):
    """A fault of casegraph itself."""

    code = "CG-CLI-070"
    status = Exit.FAULT
    remedy = "Report the code, the kind of error and the line, and leave out names and texts."
