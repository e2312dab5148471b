"""From the head of a bulletin that appears each week or month to the day against which it is read.

`WEEKLY BULLETIN No. 12 / Week of 6–12 March 2022` is of 12 March 2022; `Newsletter – October 2020` appeared when
October was over.
"""

import re
from itertools import takewhile

from ingest.nlp.dates.parts import day_of, edtf_of, parts_of
from ingest.nlp.dates.written import M, Y, month_number

LINE, HEAD = 100, 300
"""Characters of a line of a head, and of the head, at most."""
ISSUE = re.compile(
    r"\b(?:bulletin|digest|monitor|newsletter|weekly|monthly|round-?up|review no|week of)\b", re.IGNORECASE
)
"""What a text calls itself of which others appear before and after it."""
JOINT = r"\s?(?:[-–—]|to)\s?"
PERIOD = re.compile(
    rf"\b(?:(?P<m1>{M})\s+(?P<d1>\d{{1,2}})(?:,?\s+(?P<b1>{Y}))?{JOINT}(?:(?P<n1>{M})\s+)?(?P<e1>\d{{1,2}}),?\s+(?P<y1>{Y})"
    rf"|(?P<d2>\d{{1,2}})(?:\s+(?P<m2>{M}))?(?:\s+(?P<b2>{Y}))?{JOINT}(?P<e2>\d{{1,2}})\s+(?P<n2>{M})\s+(?P<y2>{Y})"
    rf"|(?P<n3>{M})\s+(?P<y3>{Y}))[^\w\n]*$",
    re.MULTILINE,
)
"""The time of an issue, with which a line ends: days of a week or two, or one month."""
FORTNIGHT = 16
"""Days of such a time, at most."""
LAST = 12
"""The last month."""


def day_of_issue(text: str) -> str | None:
    """The last day of the time that a bulletin is about; of a whole month the one after it. None for other texts."""
    head = "\n".join(takewhile(lambda line: len(line) < LINE, text[:HEAD].split("\n")))
    found = PERIOD.search(head) if ISSUE.search(head) else None
    if found is None:
        return None
    said = {key[0]: value for key, value in found.groupdict().items() if value}
    year, month = int(said["y"]), month_number(said.get("n") or said["m"])
    if "d" not in said:
        return edtf_of((year + (month == LAST), month % LAST + 1, None))
    began = edtf_of((int(said.get("b", year)), month_number(said.get("m") or said["n"]), int(said["d"])))
    ended = edtf_of((year, month, int(said["e"])))
    first, last = parts_of(began), parts_of(ended)
    return ended if first and last and 0 < (day_of(last) - day_of(first)).days <= FORTNIGHT else None
