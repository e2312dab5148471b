"""From two dates beside each other to one range: `between 11 June and 14 December`, `in July or August 2009`."""

import re
from dataclasses import replace

from ingest.nlp.dates.written import MONTHS
from ingest.nlp.reading import Reading, When

RANGE_JOIN = re.compile(r"\s*(?:[-–—]|to|until|till|through|and|or)\s*(?:the\s+)?")
LONG = 16
"""Characters of a month and `or` at most."""
EITHER = re.compile(rf"\b((?i:{'|'.join(MONTHS)}))[a-z]*\s+or\s+$")


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
        out.append(_either(reading, when))
    reading.dates = out


def _either(reading: Reading, when: When) -> When:
    """A month with the one before it that it may have been as well: `Imprisoned: July or August 2009`."""
    other = EITHER.search(reading.clean.text[max(0, when.char - LONG) : when.char])
    if when.form != "month_year" or not when.edtf or other is None:
        return when
    first = f"{when.edtf[:4]}-{MONTHS[other[1].lower()]:02}"
    if not first < when.edtf:
        return when
    char = when.char - len(other[0])
    start = reading.words.token_at(char)
    return replace(when, char=char, start=start, form="range", edtf=f"{first}/{when.edtf}")


def _ranged(text: str, before: When, when: When) -> bool:
    if not 0 <= when.char - before.stop <= 16:
        return False
    joint = text[before.stop : when.char]
    if when.form == "month":
        joint += text[when.char : when.stop].split()[0]
    lead = text[max(0, before.char - 10) : before.char + 8].lower()
    if not RANGE_JOIN.fullmatch(joint):
        return False
    if "or" in joint.split():
        return before.form == "month"
    return (
        "between" in lead
        if "and" in joint
        else "from" in lead or "between" in lead or re.search(r"[-–—]", joint) is not None
    )
