"""From the names of countries and their adjectives to the country that a unit is about."""

from collections import defaultdict
from functools import lru_cache

from ingest.nlp.lexicon import lexicon
from ingest.nlp.reading import Reading

EARLY = 400
"""Characters at the beginning, where a report says where it plays."""
LAWFUL = ("court:", "law:code", "facility:", "organisation:")


def country_of(reading: Reading) -> str | None:
    """The country that the unit is about: the one named most, early ones and those in names of bodies first."""
    counts: dict[str, float] = defaultdict(float)
    for at, found in reading.marks.items():
        concept = next((c for _, c in found if c.startswith("countries:")), None)
        if concept and reading.words.form[at][:1].isupper():
            counts[concept.partition(":")[2]] += _weight(reading, at)
    best = max(sorted(counts), key=lambda c: counts[c], default=None)
    return best if best in lexicon().schemes.get("countries", {}) else None


def _weight(reading: Reading, at: int) -> float:
    early = 3.0 if reading.words.start[at] < EARLY else 1.0
    near = [c for k in range(at + 1, at + 4) for _, c in reading.marks.get(k, ())]
    return early + (1.0 if any(c.startswith(LAWFUL) for c in near) else 0.0)


@lru_cache(maxsize=1)
def _by_label() -> dict[str, str]:
    return {x.lower(): code for code, labels in lexicon().schemes.get("countries", {}).items() for x in labels}


def country_in(text: str) -> str | None:
    """The country that a name holds: `Criminal Code of the Russian Federation`."""
    words = [w.strip(".,()").lower() for w in text.split()]
    for length in (3, 2, 1):
        for at in range(len(words) - length + 1):
            if code := _by_label().get(" ".join(words[at : at + length])):
                return code
    return None


def country_name(code: str) -> str:
    """The usual name of a country."""
    return lexicon().schemes["countries"][code][0]
