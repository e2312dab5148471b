"""Turn an EDTF date into its earliest and latest day.

Both are ISO days in strings, which compare as text in the same way in Python and in both databases. An approximate
date (`2021~`) reaches as far as the `edtf` library pads it; an uncertain one (`2021?`) is the date that it names,
which may be wrong; an interval's unknown end counts as open.
"""

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache
from time import struct_time
from typing import Any, NamedTuple, cast

from edtf import EDTFParseException, parse_edtf  # pyright: ignore[reportUnknownVariableType]


class Bounds(NamedTuple):
    """First and last day that a date admits, as `YYYY-MM-DD`; None for an end that is open or unknown."""

    earliest: str | None
    latest: str | None


OPEN = Bounds(None, None)
_FAULTS = (AttributeError, LookupError, TypeError, ValueError)
"""What the library raises, beside its own error, on some texts that are no dates, such as `/x`."""

_PLAIN = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?")


class NotEdtf(ValueError):
    """A text that is no EDTF date; `text` is the text."""

    def __init__(self, text: str) -> None:
        super().__init__(f"not an EDTF date: {text!r}")
        self.text = text


@lru_cache(maxsize=65_536)
def bounds(edtf: str | None) -> Bounds:
    """Return the bounds of a date; None has none; raises `NotEdtf`."""
    if edtf is None or edtf in ("", "..", "../.."):
        return OPEN
    if plain := _PLAIN.fullmatch(edtf):
        return _plain(edtf, int(plain[1]), int(plain[2] or 0), int(plain[3] or 0))
    try:
        parsed = cast("Any", parse_edtf("/".join(end or ".." for end in edtf.split("/"))))
        if "~" in edtf or "%" in edtf:
            return Bounds(_day(parsed.lower_fuzzy()), _day(parsed.upper_fuzzy()))
        return Bounds(_day(parsed.lower_strict()), _day(parsed.upper_strict()))
    except (EDTFParseException, *_FAULTS) as error:
        raise NotEdtf(edtf) from error


def _plain(edtf: str, year: int, month: int, day: int) -> Bounds:
    """Return the bounds of a year, a month or a day; the library takes milliseconds for each."""
    try:
        first = date(year, month or 1, day or 1)
        last = first if day else date(year, month or 12, monthrange(year, month or 12)[1])
    except ValueError as error:
        raise NotEdtf(edtf) from error
    return Bounds(first.isoformat(), last.isoformat())


def _day(moment: object) -> str | None:
    """Return the ISO day of what the library gives: a `struct_time`, or infinity for an open end."""
    if not isinstance(moment, struct_time):
        return None
    return f"{moment.tm_year:04d}-{moment.tm_mon:02d}-{moment.tm_mday:02d}"
