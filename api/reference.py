"""Turn the code into docs/reference/{api,cli,errors}.md: `python -m api.reference` writes, `--check` only compares."""

import json
import os
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import typer
from fastapi import FastAPI

from api.app import create_app
from api.catalogue import entries
from api.exits import Exit

FOLDER = Path(__file__).parent.parent / "docs" / "reference"
_NOTE = "<!-- Made from the code by `python -m api.reference`; changes here are lost. -->"
_STATUS = {
    Exit.WELL: "Done, and nothing to report.",
    Exit.FINDINGS: "Done, and there is something that does not fit together (`check`).",
    Exit.USAGE: "The command was not called as its help says.",
    Exit.BAD_INPUT: "A file, an id or a value cannot be used; other files were.",
    Exit.UNREACHABLE: "The database cannot be worked with.",
    Exit.REFUSED: "What was asked for is not allowed.",
    Exit.FAULT: "A fault of casegraph itself.",
    Exit.INTERRUPTED: "Stopped with Ctrl-C; the same command goes on.",
}


def pages() -> dict[str, str]:
    """Return the text of each page by its file name."""
    return {"api.md": api_page(), "cli.md": cli_page(), "errors.md": errors_page()}


def errors_page() -> str:
    """Return every error code, under the anchor that problem documents lead to."""
    lines = [
        "# Errors",
        "",
        _NOTE,
        "",
        "Each error has a code that never changes its meaning. The command line writes it to standard error, the API"
        " as a problem document (RFC 9457) whose `type` leads here.",
    ]
    for entry in entries():
        lines += ["", f"## {entry.code}", "", entry.meaning, "", entry.remedy]
    return "\n".join(lines) + "\n"


def api_page() -> str:
    """Return every route with its parameters, formats and statuses."""
    document = _application().openapi()
    lines = ["# API", "", _NOTE, "", *document["info"]["description"].strip().splitlines()]
    lines += ["", "The OpenAPI document is at `/openapi.json`, and as a page at `/docs`."]
    for path, methods in sorted(document["paths"].items()):
        for method, operation in methods.items():
            body = _body(operation, document["components"]["schemas"])
            lines += ["", f"## {method.upper()} {path}", "", *_operation(operation, body)]
    return "\n".join(lines) + "\n"


def cli_page() -> str:
    """Return every verb as its help shows it, and what the exit statuses mean."""
    lines = ["# Command line", "", _NOTE, "", "| exit status | |", "|---|---|"]
    lines += [f"| {status.value} | {text} |" for status, text in _STATUS.items()]
    lines += ["", *_COMPLETION]
    for name, text in _helps():
        lines += ["", f"## {name}", "", "```text", text, "```"]
    return "\n".join(lines) + "\n"


_COMPLETION = (
    "`--json` writes JSON and nothing else to standard output; messages and errors go to standard error. `-` stands for"
    " standard input. Completion of verbs, questions and ids: `casegraph --install-completion` in bash, zsh or fish.",
)


def _body(operation: dict[str, Any], schemas: dict[str, Any]) -> Iterator[str]:
    """Yield the fields of the JSON that an operation takes, and an example of it."""
    if "requestBody" not in operation:
        return
    reference: str = operation["requestBody"]["content"]["application/json"]["schema"]["$ref"]
    schema = schemas[reference.rpartition("/")[2]]
    yield from ("", "Takes JSON, with `Content-Type: application/json`:")
    yield from ("", "| field | needed | |", "|---|---|---|")
    for name, field in schema["properties"].items():
        needed = "yes" if name in schema.get("required", ()) else "no"
        told = (field.get("description"), _allowed(field))
        yield f"| `{name}` | {needed} | {' '.join(text for text in told if text)} |"
    yield from ("", *(f"    {json.dumps(example)}" for example in schema["examples"]))


def _allowed(field: dict[str, Any]) -> str:
    """Say which values a field may have, where that is bounded."""
    if "enum" in field:
        return f"{', '.join(f'`{value}`' for value in field['enum'])}."
    if "maximum" in field:
        return f"{field['minimum']:g} to {field['maximum']:g}, {field['default']} unless told otherwise."
    return f"At most {field['maxLength']} characters." if "maxLength" in field else ""


def _operation(operation: dict[str, Any], body: Iterable[str]) -> Iterator[str]:
    yield operation.get("description") or operation["summary"]
    parameters: list[dict[str, Any]] = operation.get("parameters", [])
    if parameters:
        yield from ("", "| parameter | in | needed | |", "|---|---|---|---|")
    for parameter in parameters:
        needed = "yes" if parameter.get("required") else "no"
        yield f"| `{parameter['name']}` | {parameter['in']} | {needed} | {parameter.get('description', '')} |"
    yield from body
    responses: dict[str, dict[str, Any]] = operation["responses"]
    formats = ", ".join(f"`{kind}`" for kind in responses["200"].get("content", {}))
    yield from ("", f"Formats: {formats}. Statuses: {', '.join(sorted(responses))}.")


def _helps() -> Iterator[tuple[str, str]]:
    """Yield each verb with its help, eighty columns wide and without colours."""
    from typer.testing import CliRunner

    from api.cli import build

    os.environ |= {"COLUMNS": "100", "TERM": "dumb"}
    app, runner = build(), CliRunner()
    for name in verbs(app):
        found = runner.invoke(app, [*name.split(), "--help"], prog_name="casegraph")
        yield f"casegraph {name}", re.sub(r"[ \t]+\n", "\n", found.output).strip()


def verbs(app: typer.Typer) -> list[str]:
    """Return the names of all verbs, those of a group after its own."""
    names = [str(command.name) for command in app.registered_commands]
    for group in app.registered_groups:
        inner = group.typer_instance.registered_commands if group.typer_instance else []
        names += [f"{group.name} {command.name}" for command in inner]
    return names


def _application() -> FastAPI:
    """Return the application without a store: only its description is asked for."""
    return create_app(None)  # pyright: ignore[reportArgumentType]


def main() -> int:
    """Write the pages, or say which of them is not what the code yields."""
    made = pages()
    if "--check" in sys.argv:
        stale = [name for name, text in made.items() if _read(FOLDER / name) != text]
        print("\n".join(f"docs/reference/{name} is stale: run `python -m api.reference`" for name in stale))
        return 1 if stale else 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in made.items():
        (FOLDER / name).write_text(text, encoding="utf-8")
    return 0


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


if __name__ == "__main__":
    sys.exit(main())
