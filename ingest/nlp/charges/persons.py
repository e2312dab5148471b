"""From the wording of an accusation to those whom it accuses: by the word that leads to it, else by its sentence."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from ingest.nlp.charges.entries import Entries
from ingest.nlp.charges.forms import CHARGING, Wording
from ingest.nlp.charges.gapped import named_after
from ingest.nlp.events.said_of_struck import gender_of, gender_said, sex_said
from ingest.nlp.events.theirs import of_fellows
from ingest.nlp.language.words import SUBJECTS
from ingest.nlp.learned.company import without_namesakes
from ingest.nlp.learned.pairing import pairing_of
from ingest.nlp.meant.scene import BACKGROUND, scene_of
from ingest.nlp.reading import Reading, Telling

Stage = Literal["charged", "convicted"]
JUDGED = ("conviction", "sentence")
COURT = {"charge", "conviction", "indictment", "sentence", "trial"}
"""What a sentence before must tell for its persons to be those of the wording."""
HEAD = 3
"""Tokens of a passage within which the name of its entry begins."""
DESCRIBED = ("[a ", "[an ")
"""One whom only a description names, as `X, a blogger, whom a court cleared of ...` does beside the name."""
SUBJECT = 2
"""Tokens before a verb within which the name ends of those to whom it happened: `B was sentenced`."""
NAMED = 4
"""Tokens behind `against` within which a name begins."""
BESIDE = 2
"""Tokens between a word of accusation and the trigger of the telling that it belongs to."""
LIKELY = 0.5
"""How likely the network has to hold one to be accused."""


@dataclass(frozen=True)
class Accusal:
    """Those whom a wording accuses, and how far their case is."""

    persons: tuple[str, ...] = ()
    stage: Stage = "charged"
    chances: Mapping[str, float] = field(default_factory=dict[str, float])
    """How likely it is that the wording accuses each; nothing where the network does not know."""


class Accused:
    """Finds whom each wording of one text accuses."""

    def __init__(self, reading: Reading) -> None:
        self.reading, self.pairing = reading, pairing_of(reading)
        self.focus = scene_of(reading).focus
        self.entries = Entries(reading)
        self.people = {thing.name: thing for thing in reading.people}
        self.by_sentence: dict[int, list[Telling]] = defaultdict(list)
        for telling in reading.tellings:
            if telling.type in CHARGING and telling.victims and not self._of_court(telling):
                self.by_sentence[telling.sentence].append(telling)

    def of(self, wording: Wording, tokens: tuple[int, int], since: int, own: str | None = None) -> Accusal:
        """Those whom the words themselves name, else those whom the network holds to be accused, else the grammar.

        `tokens` are the first of the wording and the one behind it, `since` is the first behind the wording before it
        in its sentence, `own` the one who is named as accused of this one alone.
        """
        start, end = tokens
        lead = leading(wording, start)
        said, found = self._gender(lead), self._accused(wording, lead, start, since)
        if own is not None:
            return replace(found, persons=(own,))
        others = named_after(self.reading, end) - set(self._named_before(start))
        persons = (p for p in found.persons if p not in others)
        return replace(found, persons=tuple(p for p in persons if said is None or self._can_be(p, said)))

    def _gender(self, lead: int) -> str | None:
        """What the words say of the one accused: `accused him of`, `charges against her`, `a girl charged with`."""
        words = self.reading.words
        if words.lower[lead + 1 : lead + 2] == ["against"] and words.tag[lead + 2 : lead + 3] == ["PRP"]:
            return gender_of(words.lower[lead + 2])
        return sex_said(self.reading, lead) or gender_said(self.reading, lead)

    def _can_be(self, name: str, gender: str) -> bool:
        """Whether nothing says that somebody is of the other gender."""
        return name not in self.people or self.people[name].may_be(gender)

    def _accused(self, wording: Wording, lead: int, start: int, since: int) -> Accusal:
        chances = self.pairing.accused(lead) if self.pairing else {}
        if wording.source == "entry":
            return _accusal(self.entries.persons(start), "charged", chances)
        entry = self._entry(start) if wording.source == "field" else None
        if entry:
            return _accusal([entry], "charged", chances)
        best = self._told(start, lead)
        if not isinstance(best, Telling):
            persons = self._likely(chances, lead) or best or ([self.focus] if self.focus else [])
            return _accusal(persons, "charged", chances)
        likely = self._likely(chances, best.at)
        here = best.sentence == self.reading.words.sentence[start]
        if here and (
            _groups([*likely, *best.victims]) or of_fellows(best.victims) or self._right_before(best)
        ):
            likely = []  # The words say who it is; which of several groups is meant, the network does not know.
        persons = self._to_each(best, since, start) or likely or self._of_telling(best, start)
        return _accusal(persons, "convicted" if best.type in JUDGED else "charged", chances)

    def _right_before(self, telling: Telling) -> bool:
        """Whether the one to whom it happened is named right before its verb: `his co-defendant B was sentenced to`."""
        before = range(telling.at - 1, max(-1, telling.at - SUBJECT - 1), -1)
        named = next(filter(None, map(self.reading.person_at, before)), None)
        verb = self.reading.words.tag[telling.at] == "VBN" and len(telling.victims) == 1
        return verb and named is not None and named.name == telling.victims[0]

    def _likely(self, chances: Mapping[str, float], at: int) -> list[str]:
        """Those who are likely enough, the likeliest first: names before a group, and one group at most."""
        ranked = sorted((n for n, chance in chances.items() if chance >= LIKELY), key=lambda n: -chances[n])
        named = [n for n in ranked if not n.startswith("[")]
        return without_namesakes(self.reading, named, at) or ranked[:1]

    def _told(self, start: int, lead: int) -> Telling | list[str] | None:
        """The telling that a wording belongs to, or persons whom no telling names."""
        sentence = self.reading.words.sentence[start]
        told = self.by_sentence.get(sentence, [])
        best = _beside(told, lead) or self._described(lead) or self._against(lead) or _before(told, lead)
        if best is None and (here := self._named_before(start)):
            return here[-1:]
        if best is None and told:
            return told[0]
        earlier = [t for t in self.by_sentence.get(sentence - 1, ()) if t.type in COURT]
        return best or _before(earlier, start)

    def _to_each(self, telling: Telling, since: int, start: int) -> list[str]:
        """`gave A three for X and B two for Y`: to each his own; nobody where the whole decision is for one thing."""
        together = [t for t in self.by_sentence[telling.sentence] if t.at == telling.at]
        persons = list(dict.fromkeys(v for t in together for v in t.victims))
        if len(together) < 2 or len(persons) < 2 or telling.sentence != self.reading.words.sentence[start]:
            return []
        between = {thing.name for k in range(since, start) if (thing := self.reading.person_at(k))}
        return [p for p in persons if p in between]

    def _of_telling(self, telling: Telling, start: int) -> list[str]:
        """Its persons; the sentence's one subject where a pronoun was taken for somebody whom it does not name."""
        words, sentence = self.reading.words, self.reading.words.sentence[start]
        here = self._named_before(start)
        away = not any(v.startswith("[") for v in telling.victims) and not set(here) & set(telling.victims)
        if len(telling.victims) == 1 and telling.victims[0].startswith(DESCRIBED) and len(here) == 1:
            return here
        if telling.sentence == sentence and away and len(telling.victims) == 1 and len(here) == 1:
            low = words.bounds[sentence][0]
            if any(self._subject(k) for k in range(low, start)):
                return here
        return list(telling.victims)

    def _subject(self, at: int) -> bool:
        owner = self.reading.owner[at]
        return owner is not None and owner.kind == "person" and self.reading.words.dep[at] in SUBJECTS

    def _named_before(self, start: int) -> list[str]:
        """The persons named before a token in its sentence, those of the court and the relatives left out."""
        low = self.reading.words.bounds[self.reading.words.sentence[start]][0]
        names: list[str] = []
        for thing in map(self.reading.person_at, range(low, start)):
            if (
                thing
                and thing.name not in names
                and not set(thing.roles) & (BACKGROUND | {"lawyer", "relative"})
            ):
                names.append(thing.name)
        return names

    def _entry(self, start: int) -> str | None:
        """The person at whose entry of a list a field stands: the last one named at the head of a passage."""
        words = self.reading.words
        heads = [
            n
            for n in self.reading.names
            if n.kind == "person"
            and n.thing >= 0
            and n.start < start
            and n.end - n.start > 1
            and self.reading.sentence_of(n.start).first
        ]
        own = [n for n in heads if n.start - words.bounds[words.sentence[n.start]][0] <= HEAD]
        return self.reading.people[own[-1].thing].name if own else None

    def _of_court(self, telling: Telling) -> bool:
        """Only those who judge or prosecute: whoever is meant, they are not accused."""
        things = [t for t in self.reading.people if t.name in telling.victims]
        return (
            bool(things)
            and all(set(t.roles) & BACKGROUND and set(t.roles) <= BACKGROUND | {"victim"} for t in things)
            and telling.type in ("conviction", "charge", "sentence", "acquittal")
        )

    def _described(self, lead: int) -> list[str] | None:
        """`X, who had accused ...`, `B, charged with`: the person whom the word of accusation describes."""
        words = self.reading.words
        head = words.head[lead]
        kid = next((k for k in words.kids[lead] if words.dep[k] in SUBJECTS), None)
        at = head if words.dep[lead] in ("acl", "relcl") else kid
        thing = self.reading.person_at(at) if at is not None else None
        return [thing.name] if thing else None

    def _against(self, lead: int) -> list[str] | None:
        """`the treason charge against X`: the person named right behind it."""
        words = self.reading.words
        if words.lower[lead + 1 : lead + 2] != ["against"]:
            return None
        near = range(lead + 2, min(lead + 2 + NAMED, len(words)))
        thing = next(filter(None, map(self.reading.person_at, near)), None)
        return [thing.name] if thing else None


def leading(wording: Wording, start: int) -> int:
    """The token that leads to a wording; its own first where none does."""
    return start if wording.lead is None else wording.lead


def _accusal(persons: list[str], stage: Stage, chances: Mapping[str, float]) -> Accusal:
    return Accusal(tuple(persons), stage, {p: chances[p] for p in persons if p in chances})


def _groups(persons: Sequence[str]) -> bool:
    """Whether they are groups, and nobody is named."""
    return bool(persons) and all(p.startswith("[") for p in persons)


def _beside(told: list[Telling], lead: int) -> Telling | None:
    """The telling whose trigger is the word of accusation."""
    near = [t for t in told if t.at - BESIDE <= lead <= max(t.at, t.end - 1) + BESIDE]
    return min(near, key=lambda t: abs(t.at - lead), default=None)


def _before(told: list[Telling], at: int) -> Telling | None:
    """The last telling before a token."""
    return max((t for t in told if t.at <= at), key=lambda t: t.at, default=None)
