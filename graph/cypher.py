"""Turn the files of `graph/queries` into named queries.

A file starts with comments: `// question:`, `// parameters:` and `// columns:`, the last two as names with an
explanation each, separated by commas or one a line; what follows is the query.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import LiteralString, cast

from graph.errors import NoSuchQuery

FOLDER = Path(__file__).parent / "queries"
_NAME = re.compile(r"[a-z0-9_]+(/[a-z0-9_]+)*")
_FIELD = re.compile(r"//\s*(question|parameters|columns|note):\s*(.*)")


@dataclass(frozen=True)
class Query:
    """One query file: what it answers, what it is given and what each row has."""

    name: str
    question: str
    parameters: tuple[str, ...]
    columns: tuple[str, ...]
    text: LiteralString


@cache
def load(name: str) -> Query:
    """Return the query of `graph/queries/<name>.cypher`; raises `NoSuchQuery`."""
    path = FOLDER / f"{name}.cypher"
    if not _NAME.fullmatch(name) or not path.is_file():
        raise NoSuchQuery(name, "there is no such file")
    return parse(name, path.read_text(encoding="utf-8"))


def is_name(text: str) -> bool:
    """Whether this is the form of a query file's name rather than the text of a query."""
    return _NAME.fullmatch(text) is not None


def names() -> list[str]:
    """Return the name of every query file, sorted."""
    return sorted(path.relative_to(FOLDER).with_suffix("").as_posix() for path in FOLDER.rglob("*.cypher"))


def parse(name: str, source: str) -> Query:
    """Split the header of a query file from its text; raises `NoSuchQuery` when a header line is missing."""
    header, text = _split(source)
    fields = _fields(header)
    missing = [field for field in ("question", "parameters", "columns") if field not in fields]
    if missing or not text:
        raise NoSuchQuery(name, f"its file lacks {', '.join(missing) or 'a query'}")
    # The text is part of this program, as if it stood in the code: nothing from outside goes into it.
    literal = cast("LiteralString", text)
    return Query(name, fields["question"], _list(fields["parameters"]), _list(fields["columns"]), literal)


def _split(source: str) -> tuple[list[str], str]:
    lines = source.strip().splitlines()
    end = next((i for i, line in enumerate(lines) if not line.startswith("//")), len(lines))
    return lines[:end], "\n".join(lines[end:]).strip()


def _fields(header: list[str]) -> dict[str, str]:
    """Read `// name: value` lines; a comment line that names nothing goes on with the one before."""
    fields: dict[str, str] = {}
    name = ""
    for line in header:
        found = _FIELD.match(line)
        if found:
            name, fields[found[1]] = found[1], found[2].strip()
        elif name:
            fields[name] = f"{fields[name]} {line.removeprefix('//').strip()}".strip()
    return fields


def _list(text: str) -> tuple[str, ...]:
    """Return the names in `a (what it is), b` or `$a, $b`; `none` and nothing are empty."""
    plain = re.sub(r"\([^()]*\)", "", text)
    parts = (part.strip().split(" ")[0].lstrip("$") for part in plain.split(","))
    return tuple(part for part in parts if part and part != "none")
