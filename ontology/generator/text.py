"""The small pieces of text that several artefacts share."""

from collections.abc import Iterable

COMMAND = "python -m ontology.generator"
"""What makes the artefacts."""


def python_header(what: str) -> str:
    """Return the docstring of a generated Python module."""
    return f'"""{what}\n\nMade from the Turtle of `ontology/` by `{COMMAND}`; changes here are lost.\n"""\n'


def comment_header(sign: str, what: str) -> str:
    """Return the same as a comment whose lines begin with `sign`."""
    return f"{sign} {what}\n{sign} Made from the Turtle of ontology/ by {COMMAND}; changes here are lost.\n"


def tuple_of(members: Iterable[str]) -> str:
    """Return the source of a tuple of these expressions."""
    listed = list(members)
    return f"({listed[0]},)" if len(listed) == 1 else f"({', '.join(listed)})"


def double_quoted(text: str) -> str:
    """Return a text as a Python, Cypher or JSON literal in double quotes."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
