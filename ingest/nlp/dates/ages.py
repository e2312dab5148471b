"""From entries that begin with a name and a number of years to which of those numbers are ages.

`7. Claudia Rey. 29 years. Under house arrest since` says how old she is. Where any entry of the list has a number too
low for an age behind its name, the numbers are what they were sentenced to.
"""

import re
from collections.abc import Iterator

from ingest.nlp.reading import Reading

HEAD = re.compile(
    r"(?:\(?\d{1,4}[.)]\s*)?(?P<name>[^\W\d_][\w’'-]*(?:[ ,]+[^\W\d_][\w’'-]*){1,6})\s*[.,;(]\s*"
    r"(?P<age>(?P<years>\d{1,2})\s*(?:years?|yrs?))\s*[.,;)]"
)
"""A name at the head of a passage, and years right behind it."""
PARTICLE = 3
"""Letters of a small word within a name: `de la`, `bin`."""
YOUNGEST = 14


def ages(reading: Reading) -> set[int]:
    """Where in the running text such an age begins."""
    found = list(_heads(reading))
    return {at for at, _ in found} if all(years >= YOUNGEST for _, years in found) else set()


def _heads(reading: Reading) -> Iterator[tuple[int, int]]:
    """Where years begin behind a name at the head of a passage, and how many they are."""
    for start, end, _ in reading.clean.passages:
        head = HEAD.match(reading.clean.text, start, end)
        if head and all(
            word[:1].isupper() or len(word) <= PARTICLE for word in re.split(r"[ ,]+", head["name"])
        ):
            yield head.start("age"), int(head["years"])
