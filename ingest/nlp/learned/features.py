"""From a reading to what the network sees beside the words: small whole numbers, the same in training and in use."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

from ingest.nlp.dates.relative import COUNTED_FROM
from ingest.nlp.events.circumstances import court_of, date_of, facility_of
from ingest.nlp.language.clauses import clauses_of
from ingest.nlp.meant.scene import scene_of
from ingest.nlp.reading import Candidate, Reading

TYPES = (
    "none", "arrest", "detention", "charge", "indictment", "trial", "hearing", "conviction", "acquittal", "sentence",
    "appeal_decision", "transfer", "release", "death", "raid", "ill_treatment", "solitary_confinement",
    "denial_of_access", "designation",
)  # fmt: skip
KINDS = ("person", "date", "court", "facility", "term")
TAGS = ("NN", "VB", "JJ", "CD", "IN", "DT", "PR", "RB", "MD", "WP", "WD", "TO", "PO", "CC")
DEPS = (
    "ROOT", "nsubj", "nsubjpass", "dobj", "pobj", "poss", "appos", "conj", "compound", "amod", "acl", "relcl", "advcl",
    "ccomp", "xcomp", "prep", "agent", "aux", "auxpass", "attr", "dative", "npadvmod", "pcomp", "nmod", "nummod", "dep",
)  # fmt: skip
OWNERS = ("", "person", "court", "facility", "organisation", "place", "other")
BEFORE = (
    "in", "on", "at", "by", "of", "from", "to", "for", "until", "since", "after", "before", "with", "against", "the",
    "a", "'s", "his", "her", ",", "(", "and", ":", "between", "during", "under", "than", "as",
)  # fmt: skip
ROLES = (
    "victim",
    "lawyer",
    "relative",
    "judge",
    "prosecutor",
    "official",
    "witness",
    "co-defendant",
    "other",
)
RECENT = 6
PAST = 3
"""Events told before that a candidate may belong to."""
FAR, SENTENCES_BACK, SENTENCES_ON = 6, 4, 3
WITHIN = 400
"""Tokens around a trigger in which candidates are looked for; a window is longer only where a sentence is."""
RELATIONS = 4 * (len(DEPS) + 4)
UNPLACED = (0, 2 * FAR + 4, SENTENCES_BACK + SENTENCES_ON + 1, 0, 0, 0, 0)
"""The first features of a person who does not stand in the text: farther than any that does, and in no clause."""


def place(listed: Sequence[str], value: str) -> int:
    """Its number in a list, from 1; 0 for what is not in it."""
    return listed.index(value) + 1 if value in listed else 0


class Pair(NamedTuple):
    """A candidate beside a trigger; `start` is -1 for the person that the text is about, who need not stand near."""

    kind: str
    start: int
    end: int
    meant: tuple[str, ...]
    features: tuple[int, ...]


@dataclass(frozen=True)
class Past:
    """An event told before: what may go on to be meant without being said again."""

    sentence: int
    victims: tuple[str, ...]
    date: str | None
    court: str | None
    facility: str | None


GROUP = "["
"""How the words for persons without names begin; which of them it is, the network does not ask."""


def recalled(before: Sequence[Past], sentence: int) -> Mapping[tuple[str, str], int]:
    """By kind and meaning, for what the last events have: which of them the latest is, and how far back it is told."""
    found: dict[tuple[str, str], int] = {}
    for rank, past in reversed(list(enumerate(before[:PAST]))):
        value = 1 + 3 * rank + max(0, min(2, sentence - past.sentence))
        places = {"date": past.date, "court": past.court, "facility": past.facility}
        found |= {(kind, meant): value for kind, meant in places.items() if meant}
        found |= {("person", GROUP if v.startswith(GROUP) else v): value for v in past.victims}
    return found


def told_before(pair: Pair, recalled: Mapping[tuple[str, str], int]) -> int:
    """Which of the last events a candidate belongs to, and how far back that is told; 0 for none."""
    known = [(pair.kind, GROUP if m.startswith(GROUP) else m) for m in pair.meant] if recalled else ()
    return min([recalled[what] for what in known if what in recalled], default=0)


class _Known(NamedTuple):
    """A candidate with those of its features that are the same beside whatever trigger."""

    candidate: Candidate
    name: str
    """The first that a person is called; none for a circumstance."""
    kind: int
    word: tuple[int, int]
    """Tag and dependency of its last token."""
    main: int
    before: int
    """Which word stands before it."""
    thing: tuple[int, int, int]
    """How it is named, and what is known of whom or what it means."""


class Features:
    """What is known of a reading's tokens and pairs, each worked out once."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        words = reading.words
        self.tag = [place(TAGS, t[:2]) for t in words.tag]
        self.dep = [place(DEPS, d) for d in words.dep]
        self.owner = [OWNERS.index(o.kind) if o else 0 for o in reading.owner]
        self.told = [0] * len(words)
        self.quoted = [0] * len(words)
        self.victims: dict[int, set[str]] = {}
        for telling in reading.tellings:
            if telling.type in TYPES and telling.polarity == "affirmed":
                self.told[telling.at] = TYPES.index(telling.type)
            self.victims.setdefault(telling.at, set()).update(telling.victims)
        for k in chain.from_iterable(range(q.start, q.end) for q in reading.quotes if q.end - q.start < 40):
            self.quoted[k] = 1
        self._paired: dict[tuple[int, int, int], list[Pair]] = {}
        self.candidates = sorted(reading.candidates, key=lambda c: c.start)
        self.starts = [c.start for c in self.candidates]
        self.clause = clauses_of(reading)[1]
        self.main = scene_of(reading).main
        self.people = {t.name: t for t in reading.people}
        self.relative = {d.start for d in reading.dates if d.form in COUNTED_FROM}
        self.often = Counter((c.kind, c.meant[0]) for c in self.candidates if c.kind != "person")
        self.named = [
            (c.start, c.meant[0]) for c in self.candidates if c.kind == "person" and len(c.meant) == 1
        ]
        self.known = [self._known_of(c) for c in self.candidates]

    def tokens(self, start: int, end: int) -> list[list[int]]:
        """For each token five numbers: tag, dependency, kind of name, what the grammar told here, whether quoted."""
        return [
            [self.tag[k], self.dep[k], self.owner[k], self.told[k], self.quoted[k]] for k in range(start, end)
        ]

    def pairs(self, at: int, start: int, end: int, before: Sequence[Past] = ()) -> list[Pair]:
        """The candidates within tokens `start` to `end`, each as it stands to the trigger `at`.

        `before` are the events told before it, the latest first. Those whom they happened to are candidates too,
        named again or not.
        """
        key = (at, start, end)
        if key not in self._paired:
            self._paired[key] = self._pairs(at, start, end)
        listed = self._paired[key]
        named = {name for pair in listed for name in pair.meant if pair.kind == "person"}
        absent = dict.fromkeys(name for past in before for name in past.victims if name not in named)
        listed = [
            *listed,
            *(self._unplaced(name, at, 1 + 2 * name.startswith("["), RECENT) for name in absent),
        ]
        last = recalled(before, self.reading.words.sentence[at])
        return [Pair(*p[:4], (*p.features, told_before(p, last))) for p in listed]

    def _unplaced(self, name: str, at: int, named: int, recent: int) -> Pair:
        """Who is not named near the trigger; `named` is the feature that says how a candidate is."""
        told = int(name in self.victims.get(at, ()))
        features = (*UNPLACED, told, int(name == self.main), 0, named, *self._entity(name), recent)
        return Pair("person", -1, -1, (name,), features)

    def _pairs(self, at: int, start: int, end: int) -> list[Pair]:
        low = bisect_left(self.starts, max(start, at - WITHIN))
        high = bisect_left(self.starts, min(end, at + WITHIN))
        rule = _Ruled(self.reading, at, self.victims.get(at, set()))
        recent = self._recent(at)
        near_by = [known for known in self.known[low:high] if known.candidate.end <= end]
        found = [known.candidate for known in near_by]
        near = _nearness(c for c in reversed(found) if c.start < at) | _nearness(
            c for c in found if c.start >= at
        )
        listed = [self._pair(at, known, rule, recent, start, near) for known in near_by]
        if self.main:
            listed.append(self._unplaced(self.main, at, 3, recent.get(self.main, RECENT)))
        return listed

    def _known_of(self, c: Candidate) -> _Known:
        words = self.reading.words
        person = c.kind == "person"
        named = int(person and self.reading.owner[c.start] is not None) + 2 * c.meant[0].startswith(GROUP)
        return _Known(
            c,
            c.meant[0] if person else "",
            KINDS.index(c.kind),
            (self.tag[c.end - 1], self.dep[c.end - 1]),
            int(self.main in c.meant),
            place(BEFORE, words.lower[c.start - 1]),
            (named, *(self._entity(c.meant[0]) if person else self._circumstance(c))),
        )

    def _pair(
        self,
        at: int,
        known: _Known,
        rule: "_Ruled",
        recent: Mapping[str, int],
        start: int,
        near: Mapping[int, int],
    ) -> Pair:
        c, sentence = known.candidate, self.reading.words.sentence
        back = sentence[c.start] - sentence[at]
        together = sentence[c.start] <= sentence[at] <= sentence[c.end - 1]
        features = (
            known.kind,
            distance(c.start - at),
            max(-SENTENCES_BACK, min(SENTENCES_ON, back)) + SENTENCES_BACK,
            int(self.clause[c.start] == self.clause[at]),
            self._relation(at, c) if together else 0,  # Each sentence has a tree of its own.
            *known.word,
            int(rule.chose(c)),
            known.main,
            known.before if c.start > start else 0,
            *known.thing,
            recent.get(known.name, RECENT) if known.name else near[c.start],
        )
        return Pair(c.kind, c.start, c.end, c.meant, features)

    def _entity(self, name: str) -> tuple[int, int]:
        """Of a person: the role beside the name, and how often named."""
        thing = self.people.get(name)
        role = next((place(ROLES, r) for r in thing.roles), 0) if thing else 0
        often = min(4, len(thing.mentions).bit_length()) if thing else 0
        return role, often

    def _circumstance(self, c: Candidate) -> tuple[int, int]:
        """Of a date, from 1: day, month, year, span, the same where relative; and how often it is named."""
        written = 0
        if c.kind == "date":
            precise = 3 if "/" in c.meant[0] else 2 - c.meant[0].count("-")
            written = 1 + precise + 4 * (c.start in self.relative)
        return written, min(4, self.often[c.kind, c.meant[0]].bit_length())

    def _recent(self, at: int) -> dict[str, int]:
        """The persons last spoken of before a token, the latest first, numbered from 0."""
        order: dict[str, int] = {}
        for k in range(bisect_left(self.named, (at, "")) - 1, -1, -1):
            order.setdefault(self.named[k][1], len(order))
            if len(order) == RECENT:
                break
        return order

    def _relation(self, at: int, c: Candidate) -> int:
        """How the parse joins them: below the trigger, beside it under its verb, one step away, above it; 0 for not."""
        words = self.reading.words
        span = range(c.start, c.end)
        step = len(DEPS) + 4
        for k in span:
            if words.head[k] == at and k != at:
                return 1 + self.dep[k]
        parent = at
        for _ in range(3):
            if words.head[parent] == parent:
                break
            parent = words.head[parent]
            for k in span:
                if words.head[k] == parent and k != parent:
                    return step + self.dep[k]
        for k in span:
            above = words.head[k]
            if above != k and words.head[above] == at:
                return 2 * step + self.dep[above]
            if words.head[at] == k and k != at:
                return 3 * step + self.dep[at]
        return 0


def _nearness(candidates: Iterable[Candidate]) -> dict[int, int]:
    """For each candidate but persons how many others of its kind are named nearer; they come from the nearest on."""
    before: dict[str, dict[str, int]] = {kind: {} for kind in KINDS}
    near: dict[int, int] = {}
    for c in candidates:
        if c.kind != "person":
            known = before[c.kind]
            near[c.start] = min(RECENT, known.setdefault(c.meant[0], len(known)))
    return near


class _Ruled:
    """What the grammar would choose for a trigger."""

    def __init__(self, reading: Reading, at: int, victims: set[str]) -> None:
        self.victims = victims
        clause_list, number = clauses_of(reading)
        clause, sentence = clause_list[number[at]], reading.sentence_of(at)
        when = date_of(reading, at)
        self.date = when.start if when else -1
        self.court = court_of(reading, at, clause.start, clause.end) or court_of(
            reading, at, sentence.start, sentence.end
        )
        self.facility = facility_of(reading, at, clause.start, clause.end)[0]

    def chose(self, c: Candidate) -> bool:
        """Whether it is this candidate."""
        if c.kind == "person":
            return not self.victims.isdisjoint(c.meant)
        if c.kind == "date":
            return c.start == self.date
        return c.meant[0] == {"court": self.court, "facility": self.facility}.get(c.kind)


def distance(tokens: int) -> int:
    """A signed distance as one of 15 steps, each twice as wide as the one before; 8 is the same place."""
    if tokens == 0:
        return 8
    step = min(1 + FAR, abs(tokens).bit_length())
    return 8 + step if tokens > 0 else 8 - step
