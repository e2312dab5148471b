"""Check the parameters of a query: the ones that it needs are there, and they are plain values of bearable size."""

from collections.abc import Mapping, Sequence
from typing import cast

from graph.guard.errors import BadParameter, TooBig
from graph.guard.grammar import Part
from graph.guard.sight import name_of

MOST_PARTS = 100_000
"""Characters, numbers and keys of all parameters together."""
_MOST_DEEP = 10


def check(query: Part, given: Mapping[str, object]) -> dict[str, object]:
    """Return the parameters that the query names; raises `BadParameter` and `TooBig`."""
    names = sorted({name_of(part) for part in query.all("parameter")})
    missing = [name for name in names if name not in given]
    if missing:
        raise BadParameter(missing[0], "was not given")
    if sum(_parts(name, given[name], 0) for name in names) > MOST_PARTS:
        raise TooBig("the size of the parameters", MOST_PARTS)
    return {name: given[name] for name in names}


def _parts(name: str, value: object, depth: int) -> int:
    """Return of how many parts a value is made."""
    if depth > _MOST_DEEP:
        raise BadParameter(name, "is nested too deep")
    if isinstance(value, str):
        return len(value) + 1
    if value is None or isinstance(value, bool | float) or (isinstance(value, int) and abs(value) < 2**63):
        return 1
    if isinstance(value, Mapping):
        items = cast("Mapping[object, object]", value)
        if not all(isinstance(key, str) for key in items):
            raise BadParameter(name, "has a key that is no text")
        return 1 + sum(len(str(key)) + _parts(name, item, depth + 1) for key, item in items.items())
    if isinstance(value, Sequence) and not isinstance(value, bytes | bytearray):
        return 1 + sum(_parts(name, item, depth + 1) for item in cast("Sequence[object]", value))
    raise BadParameter(name, "is of a kind that a query cannot take")
