"""From an accusation told in one word to the longer one of the same person: of `spreading hostile propaganda`
`propaganda` is only the kind.

A summary or a judgment names the kind of offence, another sentence its wording. What became of the charge is kept.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from ingest.nlp.language.lexicon import lexicon
from ingest.nlp.learned.confidence import believed
from ingest.nlp.reading import Charged, Reading

SHARED = 5
"""Letters with which both words begin: `sedition`, `seditious`."""
ANOTHER = {
    "attempted", "attempting", "attempt", "conspiracy", "conspiring", "inciting", "incitement", "aiding", "abetting",
    "complicity", "accessory", "planning", "threatening",
}  # fmt: skip
"""By which it is an offence of its own, beside the one that it names: `murder`, `attempted murder`."""


def without_general(reading: Reading, told: Sequence[Charged]) -> list[Charged]:
    """The charges without those that only name the kind of another, which takes over what became of them."""
    own: dict[str | None, list[Charged]] = defaultdict(list)
    for charged in told:
        own[charged.charge.person].append(charged)
    gone: set[int] = set()
    for charged in told:
        longer = [other for other in own[charged.charge.person] if _is_kind_of(reading, charged, other)]
        if longer:
            gone.add(id(charged))
        if len(longer) == 1 and longer[0].charge.standing is None:
            longer[0].charge = replace(longer[0].charge, standing=charged.charge.standing)
    return [charged for charged in told if id(charged) not in gone]


def _is_kind_of(reading: Reading, short: Charged, long: Charged) -> bool:
    """Whether a charge of one word is worded in full in another sentence, under no other article."""
    word, words = short.charge.text.lower(), re.findall(r"[^\W\d_]+", long.charge.text.lower())
    sentence = reading.words.sentence
    if not believed(long.charge) and believed(short.charge):
        return False
    apart = sentence[short.tokens[0]] != sentence[long.tokens[0]]
    one = word.isalpha() and len(words) > 1 and len(word) >= SHARED
    articles = set(short.charge.provisions) <= set(long.charge.provisions)
    another = word in words and not ANOTHER.isdisjoint(words)
    kind = one and not another and any(w.startswith(word[:SHARED]) for w in words)
    return apart and articles and (kind or _is_thing_of(reading, short, words))


def _is_thing_of(reading: Reading, short: Charged, words: Sequence[str]) -> bool:
    """Whether it only names the thing of an act: `improvised devices` beside `possession of explosive devices`."""
    start, end = short.tokens
    named = reading.words.lower[start:end]
    acts = any(tag in ("VBG", "VBD", "VB") for tag in reading.words.tag[start:end])
    offences = lexicon().concept("words", "offence")
    return len(named) < len(words) and named[-1] in words[1:] and not acts and offences.isdisjoint(named)
