"""From two dates beside each other to one range: `between 11 June and 14 December`, `in July or August 2009`.

A month and the next are one time too: `in November and December 2015 dozens were held`.
"""

import re
from dataclasses import replace

from ingest.nlp.dates.parts import parts_of
from ingest.nlp.dates.written import MONTHS
from ingest.nlp.reading import Reading, When

RANGE_JOIN = re.compile(
    r"\s*(?:[-–—]|to|until|till|through|and|or)\s*(?:the\s+)?(?:(?:beginning|start|middle|end|close)\s+of\s+)?"
)
WIDE = 24
"""Characters between the two at most: `and the beginning of`."""
LONG = 24
"""Characters of `between`, a month and what joins it at most."""
EITHER = re.compile(
    rf"(?P<between>(?i:between)\s+)?\b((?i:{'|'.join(MONTHS)}))[a-z]*\s+(?P<joint>or|and)\s+$"
)


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
        one = _either(reading, when)
        if out and one is not when and out[-1].stop > one.char:
            one = replace(one, preposition=out.pop().preposition)  # The month alone, read without its year.
        out.append(one)
    reading.dates = out


def _either(reading: Reading, when: When) -> When:
    """A month with the one before it that shares its year: `July or August 2009`, `between May and July 2009`."""
    other = EITHER.search(reading.clean.text[max(0, when.char - LONG) : when.char])
    if when.form != "month_year" or not when.edtf or other is None:
        return when
    month = MONTHS[other[2].lower()]
    first = f"{when.edtf[:4]}-{month:02}"
    apart = other["joint"] == "and" and not other["between"] and month + 1 != int(when.edtf[5:7])
    if apart or not first < when.edtf:
        return when
    char = when.char - len(other[0]) + len(other["between"] or "")
    start = reading.words.token_at(char)
    return replace(when, char=char, start=start, form="range", edtf=f"{first}/{when.edtf}")


def _in_turn(before: When, when: When) -> bool:
    """Whether a month stands before the next one: `in November and December dozens were held`."""
    months = [parts_of(w.edtf) for w in (before, when) if w.form in ("month", "month_year")]
    counted = [year * 12 + month for year, month, day in filter(None, months) if month and not day]
    return len(counted) == 2 and counted[1] - counted[0] == 1


def _ranged(text: str, before: When, when: When) -> bool:
    if not 0 <= when.char - before.stop <= WIDE:
        return False
    joint = text[before.stop : when.char]
    if when.form == "month":
        joint += text[when.char : when.stop].split()[0]
    lead = text[max(0, before.char - 10) : before.char + 8].lower()
    if not RANGE_JOIN.fullmatch(joint):
        return False
    if "or" in joint.split():
        return before.form == "month"
    if "and" in joint and _in_turn(before, when):
        return True
    return (
        "between" in lead
        if "and" in joint
        else "from" in lead or "between" in lead or re.search(r"[-–—]", joint) is not None
    )
