"""Turn the files of `graph/rules` into rules.

A file begins with comments: `// rule:` (what must hold), `// reason:` (the fact or law behind it, and what the rule
leaves alone), `// sentence:` (what cannot be, with columns in braces), `// of:` (the class of thing that it looks at)
and `// columns:`. The query is given the ids of such things, some at a time, as `$ids`. Beside the sentence's columns
it returns `key` (texts that tell one finding of the rule from another), `sides` (a map of `side` and `claims` each)
and `impossible` (ids of claims that the other sides rule out). It looks at claims whatever rank a rule gave them, so
that it finds the same again when the graph has followed.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import LiteralString, cast

from graph.errors import NoSuchQuery

FOLDER = Path(__file__).parent.parent / "rules"
FIELDS = ("rule", "reason", "sentence", "of", "columns")
_FIELD = re.compile(r"//\s*(\w+):\s*(.*)")


@dataclass(frozen=True)
class Rule:
    """One rule; its name is that of its file."""

    name: str
    title: str
    reason: str
    sentence: str
    of: str
    columns: tuple[str, ...]
    text: LiteralString


@cache
def rules() -> tuple[Rule, ...]:
    """Return every rule, by name; raises `NoSuchQuery` for a file without a whole header."""
    return tuple(
        parse(path.stem, path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.cypher"))
    )


def parse(name: str, source: str) -> Rule:
    """Return the rule of a file; raises `NoSuchQuery` when its header lacks something."""
    lines = source.splitlines()
    fields = _fields([line for line in lines if line.startswith("//")])
    missing = [field for field in FIELDS if not fields.get(field)]
    if missing:
        raise NoSuchQuery(name, f"its file lacks {', '.join(missing)}")
    # The text is part of this program, as if it stood in the code: nothing from outside goes into it.
    text = cast("LiteralString", "\n".join(line for line in lines if not line.startswith("//")))
    columns = tuple(column.strip() for column in fields["columns"].split(","))
    return Rule(name, fields["rule"], fields["reason"], fields["sentence"], fields["of"], columns, text)


def _fields(header: list[str]) -> dict[str, str]:
    """Read `// name: value` lines; a comment line that names nothing goes on with the one before."""
    fields: dict[str, str] = {}
    name = ""
    for line in header:
        found = _FIELD.match(line)
        if found and found[1] in FIELDS:
            name, fields[found[1]] = found[1], found[2].strip()
        elif name:
            fields[name] += f" {line.removeprefix('//').strip()}"
    return fields
