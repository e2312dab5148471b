"""Turn `python -m tools.neo4j.run -- COMMAND...` into that command, run beside a real and empty Neo4j.

The command finds the database by `CASEGRAPH_NEO4J_*` and may erase it; its exit status is this program's.
"""

import os
import signal
import subprocess
import sys
from types import FrameType

from tools.neo4j.errors import CannotRun
from tools.neo4j.install import jars, java
from tools.neo4j.server import running

_USAGE = "usage: python -m tools.neo4j.run -- COMMAND [ARGUMENT...]"
_WRONG_USAGE = 2
_UNREACHABLE = 4


def main(arguments: list[str]) -> int:
    """Run the command after `--` and return its exit status; 2 for wrong usage, 4 when Neo4j cannot be had."""
    if len(arguments) < 2 or arguments[0] != "--":
        print(_USAGE, file=sys.stderr)
        return _WRONG_USAGE
    signal.signal(signal.SIGTERM, _end)
    try:
        with running(java(), jars()) as server:
            print(f"neo4j: answers at {server.uri}", file=sys.stderr)
            return _run(arguments[1:], server.environment())
    except CannotRun as error:
        print(f"neo4j: {error.reason}\n{error.remedy}", file=sys.stderr)
        return _UNREACHABLE
    except KeyboardInterrupt:
        return 128 + signal.SIGINT


def _run(command: list[str], environment: dict[str, str]) -> int:
    try:
        status = subprocess.run(command, env={**os.environ, **environment}, check=False).returncode
    except FileNotFoundError:
        print(f"neo4j: there is no command {command[0]}", file=sys.stderr)
        return _WRONG_USAGE
    return status if status >= 0 else 128 - status


def _end(number: int, frame: FrameType | None) -> None:
    raise SystemExit(128 + number)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
