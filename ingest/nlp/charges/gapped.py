"""From a row that says the verb once to whose each accusation is: `found A guilty of theft, B of fraud and C of both`.

Who is named between two wordings, right before the preposition of the second, is accused of that one alone.
"""

from ingest.nlp.reading import Name, Reading

LEADING = {"of", "with", "for"}
QUOTES = {'"', "“", "‘", "«", "``", "'"}
"""What opens a quotation."""
BETWEEN = {",", ";", "and", "while", "but", "”", "’", "»", "''"} | QUOTES
"""What stands between a wording and the next name of such a row."""


def own_name(reading: Reading, start: int, since: int) -> str | None:
    """The one whose wording begins at a token, where the one before it ended at `since`."""
    at = start
    while at - 1 > since and reading.words.form[at - 1] in QUOTES:
        at -= 1
    name = _named(reading, at - 1) if reading.words.lower[at - 1] in LEADING else None
    if name is None or _next_name(reading, since) is not name:
        return None
    return reading.people[name.thing].name


def named_after(reading: Reading, end: int) -> set[str]:
    """Those named behind a wording that ends at a token, where such a row goes on with the next of them."""
    words = reading.words
    name = _next_name(reading, end)
    if name is None or words.lower[name.end : name.end + 1] not in [[w] for w in LEADING]:
        return set()
    begins = words.form[name.end + 1 : name.end + 2]
    if not begins or not (begins[0] in QUOTES or begins[0].islower()):
        return set()
    stop = words.bounds[words.sentence[name.start]][1]
    return {thing.name for thing in map(reading.person_at, range(name.start, stop)) if thing}


def _named(reading: Reading, end: int) -> Name | None:
    """The name of a person that ends right before a token."""
    name = reading.owner[end - 1]
    return name if name is not None and name.kind == "person" and name.thing >= 0 else None


def _next_name(reading: Reading, at: int) -> Name | None:
    """The name of a person behind nothing but commas, quotation marks, `and` and a bracket."""
    words = reading.words
    stop = words.bounds[words.sentence[at]][1] if at < len(words) else at
    joined = depth = 0
    for k in range(at, stop):
        depth += (words.form[k] == "(") - (words.form[k] == ")")
        if depth or words.form[k] == ")" or words.lower[k] in BETWEEN:
            joined |= words.lower[k] in BETWEEN and not depth
            continue
        name = reading.owner[k]
        person = name is not None and name.kind == "person" and name.thing >= 0
        return name if person and joined else None
    return None
