"""Turn one line of JSON into its values, each with its path and the characters that it stands at.

`{"person": {"name": "A"}, "aliases": ["B", "C"]}` has the paths `person.name` and, twice, `aliases`.
"""

import json
import re
from collections.abc import Iterator
from typing import cast

_SPACE = re.compile(r"[ \t\n\r]*")
_SCALAR = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null")
_DEEPEST = 50
_DECODER = json.JSONDecoder()

Value = tuple[str, str, int, int]
"""Path, value as text, start, end (a string's without its quotation marks)."""


def json_cells(line: str) -> Iterator[Value]:
    """The values of a line that is one JSON object; raises `ValueError` for anything else."""
    found: list[Value] = []
    end = _object(line, _skip(line, 0), "", found, 0)
    if _skip(line, end) != len(line):
        raise ValueError("more than one value")
    return iter(found)


def _skip(line: str, position: int) -> int:
    match = _SPACE.match(line, position)
    return match.end() if match else position


def _object(line: str, position: int, path: str, found: list[Value], depth: int) -> int:
    if line[position : position + 1] != "{" or depth > _DEEPEST:
        raise ValueError("no object")
    position = _skip(line, position + 1)
    while line[position : position + 1] == '"':
        key, position = _string(line, position)
        position = _skip(line, position)
        if line[position : position + 1] != ":":
            raise ValueError("no colon")
        position = _value(line, _skip(line, position + 1), f"{path}.{key}" if path else key, found, depth)
        position = _skip(line, position)
        if line[position : position + 1] != ",":
            break
        position = _skip(line, position + 1)
    return _closed(line, position, "}")


def _array(line: str, position: int, path: str, found: list[Value], depth: int) -> int:
    position = _skip(line, position + 1)
    while line[position : position + 1] not in ("]", ""):
        position = _skip(line, _value(line, position, path, found, depth))
        if line[position : position + 1] != ",":
            break
        position = _skip(line, position + 1)
    return _closed(line, position, "]")


def _value(line: str, position: int, path: str, found: list[Value], depth: int) -> int:
    match line[position : position + 1]:
        case "{":
            return _object(line, position, path, found, depth + 1)
        case "[" if depth <= _DEEPEST:
            return _array(line, position, path, found, depth + 1)
        case '"':
            text, end = _string(line, position)
            found.append((path, text, position + 1, end - 1))
            return end
        case _:
            return _scalar(line, position, path, found)


def _scalar(line: str, position: int, path: str, found: list[Value]) -> int:
    match = _SCALAR.match(line, position)
    if not match:
        raise ValueError("no value")
    if match[0] != "null":
        found.append((path, match[0], match.start(), match.end()))
    return match.end()


def _string(line: str, position: int) -> tuple[str, int]:
    text, end = cast("tuple[str, int]", _DECODER.raw_decode(line, position))
    json.dumps(text, ensure_ascii=False).encode("utf-8")  # half a surrogate pair is no text
    return text, end


def _closed(line: str, position: int, mark: str) -> int:
    if line[position : position + 1] != mark:
        raise ValueError(f"no {mark}")
    return position + 1
