"""From a term to the kind of colony in which it is to be served: `sentenced to 11 years in a general-regime colony`."""

from ingest.nlp.reading import Name, Reading

BEHIND = 5
"""Tokens behind a term within which the facility begins."""
WITHIN = "in"
ARTICLES = {"a", "an", "the"}
REGIMES = {"regime", "security", "settlement"}
"""Words of a kind of colony that a court chooses, as `a penal colony` alone is none."""


def served_where(reading: Reading) -> None:
    """Give sentences the place that stands right behind their own term, named or not."""
    for telling in reading.tellings:
        if telling.type != "sentence" or telling.months is None or telling.facility:
            continue
        low, high = reading.words.bounds[telling.sentence]
        own = [t for t in reading.within("terms", low, high) if t.months == telling.months]
        places = {_behind(reading, term.end, high) for term in own}
        if len(places) == 1:
            telling.facility = places.pop()


def _behind(reading: Reading, end: int, stop: int) -> str | None:
    """The place that a term is said to be served in."""
    words = reading.words
    near = range(end, min(end + BEHIND, stop - 1))
    at = next((k for k in near if words.lower[k] == WITHIN), None)
    if at is None or any(words.form[k] in (",", ";") for k in range(end, at)):
        return None
    name: Name | None = reading.owner[at + 1 + (words.lower[at + 1] in ARTICLES)]
    if name is None or name.kind != "facility" or name.thing < 0:
        return None
    regime = not REGIMES.isdisjoint(name.text.lower().replace("-", " ").split())
    return reading.bodies[name.thing].name if name.named or regime else None
