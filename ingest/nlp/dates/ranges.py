"""From two dates beside each other to one range: `between 11 June and 14 December`, `from May to July 2020`."""

import re

from ingest.nlp.reading import Reading, When

RANGE_JOIN = re.compile(r"\s*(?:[-–—]|to|until|till|through|and)\s*(?:the\s+)?")


def join_ranges(reading: Reading) -> None:
    """`between 11 June and 14 December`, `from May to July 2020`: one range."""
    text, out = reading.clean.text, list[When]()
    for when in reading.dates:
        before = out[-1] if out else None
        if (
            before
            and before.edtf
            and when.edtf
            and "/" not in before.edtf + when.edtf
            and _ranged(text, before, when)
        ):
            first = before.edtf
            if before.edtf > when.edtf and before.form in ("month", "month_day", "day_month"):
                first = when.edtf[:4] + before.edtf[4:]
            if first < when.edtf:
                out[-1] = When(
                    before.char,
                    when.stop,
                    before.start,
                    when.end,
                    "range",
                    f"{first}/{when.edtf}",
                    before.preposition,
                )
                continue
        out.append(when)
    reading.dates = out


def _ranged(text: str, before: When, when: When) -> bool:
    if not 0 <= when.char - before.stop <= 16:
        return False
    joint = text[before.stop : when.char]
    if when.form == "month":
        joint += text[when.char : when.stop].split()[0]
    lead = text[max(0, before.char - 10) : before.char + 8].lower()
    if not RANGE_JOIN.fullmatch(joint):
        return False
    return (
        "between" in lead
        if "and" in joint
        else "from" in lead or "between" in lead or re.search(r"[-–—]", joint) is not None
    )
