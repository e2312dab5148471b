"""EDTF dates as parts, and back; days counted from other days."""

import calendar
import re
from datetime import date, timedelta

Parts = tuple[int, int | None, int | None]
"""Year, month, day; None for what is not known."""
YEAR, MONTH, DAY = len("2021"), len("2021-05"), len("2021-05-04")
"""Characters of an EDTF date that is as precise as that."""


def parts_of(edtf: str | None) -> Parts | None:
    """Year, month, day of an EDTF date (of a range its start)."""
    found = re.match(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", edtf or "")
    if not found:
        return None
    return int(found[1]), int(found[2]) if found[2] else None, int(found[3]) if found[3] else None


def edtf_of(parts: Parts | None) -> str | None:
    """EDTF of parts; None where the calendar has no such day."""
    if parts is None:
        return None
    year, month, day = parts
    if not 1800 <= year <= 2200 or (month is not None and not 1 <= month <= 12):
        return None
    if month is None:
        return f"{year:04d}"
    if day is None:
        return f"{year:04d}-{month:02d}"
    if not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    return f"{year:04d}-{month:02d}-{day:02d}"


def day_of(parts: Parts) -> date:
    """A day that stands for the parts: the first of what is not known."""
    year, month, day = parts
    month = month or 1
    return date(year, month, min(day or 1, calendar.monthrange(year, month)[1]))


def whole(parts: Parts) -> tuple[int, int, int]:
    """Parts as numbers that compare; the first month and day where they are not known."""
    return parts[0], parts[1] or 1, parts[2] or 1


def safe_day(year: int, month: int, day: int) -> date:
    """That day, or the last one of the month where the month is shorter."""
    return date(year, month, max(1, min(day, calendar.monthrange(year, month)[1])))


def shifted(base: Parts, count: int, unit: str) -> str | None:
    """`base` moved, with the precision that the unit supports."""
    year, month, day = base
    if unit.startswith("year"):
        return edtf_of((year + count, None, None))
    if unit.startswith("month"):
        if month is None:
            return None
        total = year * 12 + month - 1 + count
        return edtf_of((total // 12, total % 12 + 1, None))
    if day is None:
        return None
    moved = day_of(base) + timedelta(days=count * (7 if unit.startswith("week") else 1))
    return moved.isoformat()


def months_apart(a: str, b: str) -> int:
    """How many months lie between two EDTF dates; very many where one has none."""
    x, y = parts_of(a), parts_of(b)
    if x is None or y is None or x[1] is None or y[1] is None:
        return 99
    return abs((x[0] - y[0]) * 12 + x[1] - y[1])
