"""Turn the files of `graph/rules` into rules.

A file begins with comments: `// rule:` (what must hold), `// reason:` (the fact or law behind it), `// sentence:` (what
cannot be, with the columns in braces) and `// columns:`. Beside the sentence's columns the query returns `claims`
(ids, nested), `impossible` (ids of claims that others rule out, to be deprecated) and `because`.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import LiteralString, cast

FOLDER = Path(__file__).parent.parent / "rules"
_FIELD = re.compile(r"//\s*(rule|reason|sentence|columns):\s*(.*)")


@dataclass(frozen=True)
class Rule:
    """One rule: its name is that of its file."""

    name: str
    title: str
    reason: str
    sentence: str
    text: LiteralString


@cache
def rules() -> tuple[Rule, ...]:
    """Return every rule, by name."""
    return tuple(_parse(path) for path in sorted(FOLDER.glob("*.cypher")))


def _parse(path: Path) -> Rule:
    fields: dict[str, str] = {}
    lines = path.read_text(encoding="utf-8").splitlines()
    name = ""
    for line in lines:
        if found := _FIELD.match(line):
            name, fields[found[1]] = found[1], found[2].strip()
        elif line.startswith("//"):
            fields[name] += " " + line.removeprefix("//").strip()
    # The text is part of this program, as if it stood in the code: nothing from outside goes into it.
    text = cast("LiteralString", "\n".join(line for line in lines if not line.startswith("//")))
    return Rule(path.stem, fields["rule"], fields["reason"], fields["sentence"], text)
