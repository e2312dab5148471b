"""From who is sent away at a gate to the prisoner who was not seen: `his wife, Rose, was turned away` befalls him."""

from collections.abc import Mapping, Sequence

from ingest.nlp.dates.parts import DAY
from ingest.nlp.events.circumstances import ends_on
from ingest.nlp.language.phrases import marked
from ingest.nlp.reading import Reading, Telling

VISITING = {"relative", "lawyer"}
"""Roles of those who come to see a prisoner."""
HELD = {"arrest", "detention", "transfer", "sentence", "solitary_confinement"}
"""What tells that somebody is held."""
VISITED = 0.97
"""How likely it is the one prisoner who is spoken of whom they came to see."""
SURE = 0.99
"""How sure it is at least that `turned away` tells it, where it is said of them."""
SENT_AWAY = {"turned", "refused", "barred", "prevented", "blocked", "denied"}
OPENING = 2
"""Tokens of a sentence within which the day begins that it opens with."""
AT_THE_GATE, AWAY, NEAR = {"turned", "sent"}, {"away", "back"}, 4
"""What is done at the gate, the adverbs that say so, and the tokens within which they stand."""
LASTS = {"since", "until", "till"}
"""Words before a day from which or until which somebody is sent away."""


def held_by(told: Mapping[int, Sequence[Telling]]) -> set[str]:
    """Those of whom the grammar tells that they are held."""
    real = (t for tellings in told.values() for t in tellings if t.polarity == "affirmed" and t.type in HELD)
    return {v for t in real for v in t.victims if not v.startswith("[")}


def of_the_visited(
    reading: Reading, telling: Telling, found: list[str], chance: dict[str, float], held: set[str]
) -> list[str]:
    """The prisoner in place of kin and lawyers to whom access was refused, who are not held themselves.

    That they were sent away is sure then, and nobody is who is held himself.
    """
    if telling.type != "denial_of_access" or not found:
        return found
    gate = _at_the_gate(reading, telling.at)
    visiting = {t.name for t in reading.people if gate or VISITING & set(t.roles)} - held
    likely = sorted((n for n in chance if n in held), key=lambda n: -chance[n])
    theirs = _strikes_visitor(reading, telling.at, visiting) and found == likely[:1]
    if not likely or not (theirs or visiting.issuperset(found)):
        return found
    chance[likely[0]] = max(VISITED, chance[likely[0]])
    if gate:
        telling.sure = max(telling.sure, SURE)
    return likely[:1]


def _at_the_gate(reading: Reading, at: int) -> bool:
    """Whether it is `turned away` or `sent back`."""
    lower, high = reading.words.lower, reading.words.bounds[reading.words.sentence[at]][1]
    return lower[at] in AT_THE_GATE and not AWAY.isdisjoint(lower[at : min(high, at + NEAR)])


def _strikes_visitor(reading: Reading, at: int, visiting: set[str]) -> bool:
    """Whether it is one of those who visit, by the name or by the word for kin, whom a verb strikes."""
    words = reading.words
    struck = words.kid(at, "nsubjpass", "dobj")
    if struck is None and words.dep[at] == "conj":  # `travelled to the prison and was turned away`
        struck = words.kid(words.head[at], "nsubj", "nsubjpass")
    if struck is None:
        return False
    person = reading.person_at(struck)
    return person.name in visiting if person else marked(reading, struck, "kinship:") is not None


def sent_away(reading: Reading, at: int) -> bool:
    """Whether a sentence has the day on which somebody was sent away: `turned away on 4 May`, `on 4 May refused`.

    Of what else is refused the day beside it may be the one on which that ended.
    """
    words = reading.words
    low, high = words.bounds[words.sentence[at]]
    if _at_the_gate(reading, at):
        days = reading.within("dates", low, high)
        return len(days) == 1 and len(days[0].edtf or "") >= DAY and days[0].preposition not in LASTS
    days = reading.within("dates", low, at)
    opens = len(days) == 1 and days[0].start - low <= OPENING and not ends_on(reading, days[0])
    return words.lower[at] in SENT_AWAY and opens
