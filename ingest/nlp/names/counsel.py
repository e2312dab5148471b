"""From what a lawyer is called beside the name to the role: `X, a lawyer representing Y`, `X, Y's lawyer`.

A lawyer of whom nobody is said to be a client (`X, a lawyer and activist, was arrested`) has a profession, and no role.
"""

from ingest.nlp.language.phrases import marked
from ingest.nlp.reading import Name, Reading

ACTS = {"representing", "represents", "represented", "defending", "defends", "defended"}
LINKS = {"who", "who's", "is", "has", "been", "had", "was", "also"}
"""What may stand before such a verb."""
FOR = {"for", "of", "to"}
OWN = {"his", "her", "their", "'s", "’s", "'", "’"}
DESCRIBED = 6
"""Tokens between a name and the word for a lawyer."""
NEAR = 5
"""Tokens behind the word within which it is said whose lawyer somebody is."""


def counsel(reading: Reading) -> None:
    """Give those the role of a lawyer who are said to be that of somebody."""
    for at in sorted(reading.marks):
        end = marked(reading, at, "role:lawyer")
        name = _name_before(reading, at) if end else None
        if name and end and (_possessed(reading, at, end) or _acts(reading, end)):
            name.roles = tuple(dict.fromkeys((*name.roles, "lawyer")))


def _name_before(reading: Reading, at: int) -> Name | None:
    """Whose apposition a token stands in: nothing but what describes it stands behind the name and its comma."""
    words = reading.words
    low = max(words.bounds[words.sentence[at]][0], at - DESCRIBED)
    comma = next((k for k in range(at - 1, low, -1) if words.form[k] == ","), None)
    name = reading.owner[comma - 1] if comma else None
    plain = comma is not None and all(words.tag[k][:2] not in ("VB", "CC", "IN") for k in range(comma, at))
    return name if plain and name and name.kind == "person" else None


def _possessed(reading: Reading, at: int, end: int) -> bool:
    """Whether it is said before the word, which closes an apposition: not `X, his lawyer Y`, `X, his lawyer, and Z`."""
    words = reading.words
    closed = end + 1 < len(words) and words.form[end] == "," and words.tag[end + 1] != "CC"
    return (
        closed and not OWN.isdisjoint(words.lower[max(0, at - 2) : at]) and reading.person_at(end + 1) is None
    )


def _acts(reading: Reading, end: int) -> bool:
    """Whether the words behind a lawyer say for whom: `representing`, `who defends`, `for reporter Y`."""
    words = reading.words
    high = min(end + NEAR, words.bounds[words.sentence[end - 1]][1])
    verb = next((k for k in range(end, high) if words.lower[k] not in LINKS), high)
    if words.lower[verb : verb + 1] and words.lower[verb] in ACTS:
        return True
    near = (reading.owner[k] for k in range(end + 1, high))
    first = next((owner for owner in near if owner is not None), None)
    return end < high and words.lower[end] in FOR and first is not None and first.kind == "person"
