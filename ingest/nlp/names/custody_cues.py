"""From a preposition to the word of custody that it hangs on: `held for a year in`, `transferred from A to`."""

from dataclasses import dataclass

from ingest.nlp.language.lexicon import lexicon
from ingest.nlp.reading import Reading

REACH = 8
GROUPS = {
    "hold": ("in", "at", "inside", "into"),
    "move": ("to", "into", "from"),
    "harm": ("in", "at", "inside", "from"),
}
"""Which prepositions lead from each group of words to the place."""
BE = ("be", "is", "was", "were", "been", "being", "are", "get", "got")
OWN = ("his", "her", "my", "own")
UNKNOWN = {"unknown", "undisclosed", "unspecified", "unidentified", "undetermined"}
ANYWHERE = {"place", "places", "location", "locations", "site", "spot", "destination"}
"""`held in an unknown place` says that nobody knows the facility."""
PROSECUTORS = {"prosecution", "prosecutor", "prosecutors", "prosecutor's", "prosecutor’s"}
"""To their office one is brought to be heard, and not to be kept."""


@dataclass(frozen=True)
class Cue:
    """The word of custody, its preposition, and the groups that it belongs to."""

    at: int
    preposition: int
    word: str
    groups: frozenset[str]


def cue_before(reading: Reading, at: int) -> Cue | None:
    """The nearest word of custody before a preposition, in the same clause."""
    words = reading.words
    preposition = words.lower[at]
    fitting = {g for g, prepositions in GROUPS.items() if preposition in prepositions}
    if not fitting:
        return None
    low = max(words.bounds[words.sentence[at]][0], at - REACH)
    for k in range(at - 1, low - 1, -1):
        groups = {g for g in fitting if words.lower[k] in lexicon().concept("custody", g)}
        if groups:
            return Cue(k, at, preposition, frozenset(groups))
        if words.form[k] in (";", ":") or (
            words.tag[k] in ("VBD", "VBZ", "VBP") and words.lower[k] not in BE
        ):
            return None
    return None


def passive(reading: Reading, cue: Cue) -> bool:
    """Whether somebody is moved, and does not move himself: `was moved`, `sent her`, `Transferred to`."""
    words = reading.words
    if words.tag[cue.at][:2] != "VB":
        return True
    kids = {words.dep[k] for k in words.kids[cue.at]}
    if kids & {"auxpass", "nsubjpass", "dobj"}:
        return True
    first = words.bounds[words.sentence[cue.at]][0]
    before = words.lower[cue.at - 1] if cue.at > first else ""
    return words.tag[cue.at] == "VBN" and before not in ("had", "has", "have") and "nsubj" not in kids


def told(reading: Reading, cue: Cue, group: str, start: int, head: int) -> bool:
    """Whether a cue makes a place of this group one of custody."""
    words = reading.words
    if words.lower[cue.preposition + 1] in OWN:
        return False
    named = head > start or any(words.form[k][:1].isupper() for k in range(start, head + 1))
    holds, moves = "hold" in cue.groups, "move" in cue.groups and cue.word in ("to", "into")
    if group == "hospital":
        return named or (holds and words.lower[start - 1] in ("a", "the"))
    if group == "office":
        heard = not holds and not PROSECUTORS.isdisjoint(words.lower[start : head + 1])
        return named and not heard and (holds or moves or "harm" in cue.groups)
    return holds or moves or "harm" in cue.groups
