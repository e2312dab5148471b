"""Turn values of the database into JSON values."""

import math
from collections.abc import Mapping, Sequence
from typing import cast

Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]


def as_json(value: object) -> Json:
    """Return a value as JSON can hold it: dates as text, infinities as null, anything unknown as text."""
    if value is None or isinstance(value, str | bool | int):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, Mapping):
        return {str(name): as_json(inner) for name, inner in cast("Mapping[object, object]", value).items()}
    if isinstance(value, Sequence | set | frozenset) and not isinstance(value, bytes | bytearray):
        return [as_json(inner) for inner in cast("Sequence[object]", value)]
    return str(value)
