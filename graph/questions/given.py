"""Turn what a caller gives a question into the parameters of its query.

A date becomes days. `on` becomes `onFirst` and `onLast`: something was so on it definitely when it was on both, and
possibly when it may have been on a day between them. `known` and dates of a question's own become what sorts behind
every moment of their last day, and before the next: `2024-02-29~`.
"""

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from graph.questions.errors import BadParameter
from graph.questions.model import Parameter, Question
from graph.read.errors import NotFound
from ontology.dates import Bounds, NotEdtf, bounds

Given = Mapping[str, str | int | None]
Values = dict[str, str | int | None]

_AFTER = "~"
"""Sorts behind digits and letters, and so behind the time of day of an instant."""


def check(asked: Question[Any], given: Given) -> None:
    """Raise `BadParameter` for one that the question does not take, or lacks."""
    known = {parameter.name: parameter for parameter in asked.accepts}
    for name in given:
        if name not in known:
            raise BadParameter(asked.name, name, f"it is not one of {', '.join(known)}")
    for name, parameter in known.items():
        if parameter.required and given.get(name) is None:
            raise BadParameter(asked.name, name, "it is required")


def values(asked: Question[Any], given: Given) -> Values:
    """Return the parameters of the query; raises `BadParameter`, and `NotFound` for what is no id of that kind."""
    found: Values = {}
    for parameter in asked.accepts:
        value = given.get(parameter.name)
        if parameter.name == "on":
            found |= _on(asked, value)
        else:
            found[parameter.name] = _value(asked, parameter, value)
    _in_order(asked, found)
    keep_apart(asked, found)
    return found


def keep_apart(asked: Question[Any], found: Values) -> None:
    """Raise `BadParameter` where two parameters that have to differ name one thing."""
    for before, name in pairwise(asked.apart):
        if found[before] == found[name]:
            raise BadParameter(asked.name, name, f"it names the same as {before!r}")


def _in_order(asked: Question[Any], found: Values) -> None:
    for before, name in pairwise(asked.ordered):
        earlier, later = found[before], found[name]
        if earlier is not None and later is not None and str(later) < str(earlier):
            raise BadParameter(asked.name, name, f"it is before {before!r}")


def _on(asked: Question[Any], value: str | int | None) -> Values:
    days = _days(asked, "on", value)
    return {"onFirst": days.earliest, "onLast": days.latest}


def _value(asked: Question[Any], parameter: Parameter, value: str | int | None) -> str | int | None:
    if value is None:
        return parameter.default
    match parameter.form:
        case "id":
            return _id(parameter, str(value))
        case "date":
            return f"{_days(asked, parameter.name, value).latest}{_AFTER}"
        case "number":
            if not str(value).isdecimal():
                raise BadParameter(asked.name, parameter.name, "it must be a whole number")
            return int(value)


def _id(parameter: Parameter, value: str) -> str:
    kind = str(parameter.kind).lower()
    if not value.startswith(f"{kind}-"):
        raise NotFound(kind, value)
    return value


def _days(asked: Question[Any], name: str, value: str | int | None) -> Bounds:
    """Return the bounds of a date that has both; None has none."""
    if value is None:
        return Bounds(None, None)
    try:
        days = bounds(str(value))
    except NotEdtf:
        days = Bounds(None, None)
    if days.earliest is None or days.latest is None:
        raise BadParameter(asked.name, name, "it must be a date such as 2024-02-29, 2024-02 or 2023/2024")
    return days
