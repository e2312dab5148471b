"""What commands write: data to standard output, everything else to standard error; plain when nobody is watching.

Names come from reports and may hold escape codes or marks that turn text around: they are shown, never obeyed.
"""

import json
import re
import sys
from collections.abc import Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.console import Console

    from api.cli.outcome import Outcome

_HOSTILE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)
_WIDE = 100_000


def printable(text: str) -> str:
    """Return a text in which control and direction characters are spelled out."""
    return _HOSTILE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def emit(document: object) -> None:
    """Write one JSON document to standard output, on a line of its own."""
    sys.stdout.write(json.dumps(document, ensure_ascii=False, default=str) + "\n")


def line(text: str = "", *, style: str | None = None, indent: int = 0) -> None:
    """Write a line to standard output; a terminal gets it wrapped and styled."""
    _write(sys.stdout, text, style, indent)


def note(text: str, *, style: str | None = None) -> None:
    """Write a line to standard error, for whoever is watching."""
    _write(sys.stderr, text, style, 0)


def report_error(outcome: "Outcome", *, as_json: bool) -> None:
    """Say on standard error what went wrong and what to do."""
    if as_json:
        body = {"code": outcome.code, "message": outcome.message, "remedy": outcome.remedy}
        sys.stderr.write(json.dumps(body, ensure_ascii=False) + "\n")
        return
    note(f"{outcome.code}: {outcome.message}.", style="bold red")
    note(outcome.remedy)


def quotations(items: Iterable[Mapping[str, object]], *, most: int, ids: bool) -> list[str]:
    """Return the sentences, reports and dates that a fact stands on, each once though several claims have it."""
    found: dict[str, str] = {}
    for item in items:
        found.setdefault(_quotation(item), str(item["claim"]))
    return [f"{text} [{claim}]" if ids else text for text, claim in list(found.items())[:most]]


def _quotation(item: Mapping[str, object]) -> str:
    quote = re.sub(r"\s+", " ", str(item["sentence"]))
    marks = [
        str(item[name]) for name in ("modality", "polarity") if item[name] not in ("asserted", "affirmed")
    ]
    origin = [
        item.get("publisher") or "publisher not known",
        item.get("title") or item.get("source"),
        item.get("published"),
    ]
    return f"“{quote}” – {', '.join(str(part) for part in (*origin, *marks) if part)}"


def _write(stream: TextIO, text: str, style: str | None, indent: int) -> None:
    shown = printable(text)
    if not stream.isatty():
        stream.write(" " * indent + shown + "\n")
        return
    from rich.padding import Padding
    from rich.text import Text

    console(stream.fileno() == 2).print(Padding(Text(shown, style or ""), (0, 0, 0, indent), expand=False))


@cache
def console(errors: bool = True) -> "Console":
    """Return the console of standard error, or of standard output."""
    from rich.console import Console

    stream = sys.stderr if errors else sys.stdout
    width = None if stream.isatty() else _WIDE
    return Console(file=stream, highlight=False, markup=False, emoji=False, width=width)
