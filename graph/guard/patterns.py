"""Refuse regular expressions that may try without end: one of the databases does not stop them; and what is none.

By what is none the embedded database finds nothing, and does not say so.
"""

import re
from collections.abc import Mapping

from graph.guard.errors import BadParameter, NotUnderstood, TooCostly
from graph.guard.grammar import Part

MOST_CHARACTERS = 200
_MOST_OPEN = 3
_REMEDY = "Use CONTAINS, STARTS WITH or ENDS WITH, or a simpler expression such as '(?i).*court.*'."
_WHOLE = (
    "Close every bracket, or write a backslash before one that is searched for; CONTAINS takes it as it is."
)

_QUOTED = re.compile(r"\\Q.*?(?:\\E|$)", re.DOTALL)
_ESCAPED = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]", re.DOTALL)
_BACK = re.compile(r"\\[1-9k]")
_REPEATED_GROUP = re.compile(r"\)[*+{]")
_DANGLING = re.compile(r"(?:^|[(|])[*+]|^\?|\|\?|\\")
_REPEATED = re.compile(r"[*+]|\{\d*,?\d*\}")


def check_pattern(term: Part, parameters: Mapping[str, object], where: tuple[int, int]) -> None:
    """Raise `TooCostly` unless the right side of `=~` ends soon; `NotUnderstood` if it is no regular expression."""
    pattern = _text(term, parameters)
    if pattern is None:
        raise TooCostly(
            "a regular expression that is computed", where, "Write it out, or give it as a parameter."
        )
    plain = _ESCAPED.sub("x", pattern)
    if len(pattern) > MOST_CHARACTERS or _BACK.search(pattern) or _REPEATED_GROUP.search(plain):
        raise TooCostly("a regular expression that may search without end", where, _REMEDY)
    if len(_REPEATED.findall(plain)) > _MOST_OPEN:
        raise TooCostly(f"a regular expression with more than {_MOST_OPEN} repetitions", where, _REMEDY)
    _check_whole(_ESCAPED.sub("x", _QUOTED.sub("x", pattern)), where)


def _check_whole(plain: str, where: tuple[int, int]) -> None:
    depth = lowest = 0
    for letter in plain:
        depth += (letter == "(") - (letter == ")")
        lowest = min(lowest, depth)
    if depth or lowest or "[" in plain or _DANGLING.search(plain):
        raise NotUnderstood("this is no whole regular expression", where, _WHOLE)


def _text(term: Part, parameters: Mapping[str, object]) -> str | None:
    if term.has("prefix") or term.has("trailer"):
        return None
    primary = term.own("primary")[0].parts[0]
    if primary.rule == "literal" and primary.has("string"):
        return primary.text[1:-1].replace("\\\\", "\\")
    if primary.rule != "parameter":
        return None
    name = next(primary.all("name")).text.strip("`")
    given = parameters.get(name)
    if not isinstance(given, str):
        raise BadParameter(name, "must be a text: a regular expression")
    return given
