"""From the names of countries and their adjectives to the country that a unit is about."""

from collections import defaultdict
from functools import lru_cache

from ingest.nlp.lexicon import lexicon
from ingest.nlp.reading import Reading

EARLY = 400
"""Characters at the beginning, where a report says where it plays."""
MARGIN = 1.3
"""How much more than the next one a country has to weigh."""
WEIGHTS = {"countries": 1.0, "place": 1.0, "body-country": 2.0}
LAWFUL = ("court:", "law:code", "facility:", "organisation:")


def country_of(reading: Reading) -> str | None:
    """The country that the unit is about, where its names, towns and bodies agree on one; None when they do not."""
    counts: dict[str, float] = defaultdict(float)
    for at, found in reading.marks.items():
        concept = next((c for _, c in found if c.partition(":")[0] in WEIGHTS), None)
        if concept and reading.words.form[at][:1].isupper():
            counts[concept.partition(":")[2]] += _weight(reading, at, concept)
    ranked = sorted(counts, key=lambda c: (-counts[c], c))
    if not ranked or (len(ranked) > 1 and counts[ranked[0]] < MARGIN * counts[ranked[1]]):
        return None
    return ranked[0] if ranked[0] in lexicon().schemes.get("countries", {}) else None


def _weight(reading: Reading, at: int, concept: str) -> float:
    weight = WEIGHTS[concept.partition(":")[0]]
    near = [c for k in range(at + 1, at + 4) for _, c in reading.marks.get(k, ())]
    lawful = 2.0 if any(c.startswith(LAWFUL) for c in near) else 0.0
    return (2 * weight if reading.words.start[at] < EARLY else weight) + lawful


@lru_cache(maxsize=1)
def _by_label() -> dict[str, str]:
    return {
        x.lower(): code for code, labels in lexicon().schemes.get("countries", {}).items() for x in labels
    }


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
