"""From what the network thinks of each person to those to whom an event happened."""

from bisect import bisect_left
from collections import deque
from collections.abc import Mapping, Sequence

from ingest.nlp.events.informants import client_of, group_that_says_so, is_cited, says_so
from ingest.nlp.events.premises import of_nobody, premises_at
from ingest.nlp.events.said_of_struck import gender_said, pronoun_of, sex_of_all, sex_said
from ingest.nlp.events.theirs import described
from ingest.nlp.events.victims import counted_struck, struck_by, struck_with_joined
from ingest.nlp.learned.company import OF_THINGS, named_in, rows, so_many, without_namesakes
from ingest.nlp.learned.fitting import last_of_row, not_compared, of_noun, of_theirs, without_named_beside
from ingest.nlp.learned.groups import (
    clause_of_group,
    counted,
    kin_of_somebody,
    named_instead,
    one_group,
    rest_of_others,
)
from ingest.nlp.learned.thresholds import Thresholds
from ingest.nlp.learned.visitors import held_by, of_the_visited
from ingest.nlp.meant.entries import Entry, entry_at
from ingest.nlp.meant.narrator import narrator_of, of_oneself
from ingest.nlp.meant.rest import start_of_rest
from ingest.nlp.meant.role_phrases import told_before
from ingest.nlp.meant.scene import ACTING
from ingest.nlp.reading import Reading, Telling

OF_PLACES = ("raid", "designation")
"""What happens to a place or a body, and to nobody in person."""
OUT = {"release", "acquittal", "death"}
"""After which nothing of a case befalls somebody with the others."""
RECENT = 60
"""Tokens that tell something, the last before another, by which somebody may have been let go."""
LATELY = 24
"""Of those to whom something happened, the last ones, whom a pronoun may mean."""
COURT = {"judge", "prosecutor"}
SAID = 0.9
"""How likely it happened to the one who says `I` of it, whose lawyer says it, or whose entry of a list tells it."""
ALONE, AROUND = 0.75, 3
"""How likely it happened to whom a pronoun means where nobody else is spoken of, in so many sentences before it."""
NEVER = -100
"""No sentence of a text, and none near its first."""
NEWCOMERS = ("[a ", "[an ", "[another ")
"""How the words for one begin of whom nothing was told before."""
ALIKE = 0.9
"""Of those whom the words count, the least share of the likelihood of the surest that each has."""
BESIDE = 0.7
"""How likely it happened to those whom its words put beside the victims: `along with nine others`."""
TORN = 0.1
"""How far the likelihoods of two may differ of whom either may be meant."""
SO_MANY = 0.7
"""The share of a group who are named that may stand for it."""


class Struck:
    """Chooses the persons of one text."""

    def __init__(self, reading: Reading, limits: Thresholds, told: Mapping[int, Sequence[Telling]]) -> None:
        self.reading, self.limits = reading, limits
        self.told = told
        """What the grammar tells at each token."""
        self.starts = sorted(told)
        self.court = {t.name for t in reading.people if COURT & set(t.roles)}
        self.spoken: dict[int, set[str]] = {}
        """For each sentence the persons of whom it may speak, without the words for several."""
        for c in reading.candidates:
            if c.kind == "person" and reading.words.tag[c.end - 1] not in ("NNS", "NNPS"):
                self.spoken.setdefault(reading.words.sentence[c.start], set()).update(c.meant)
        self.meant = {c.end - 1: c.meant for c in reading.candidates if c.kind == "person"}
        """For each token at which a phrase for persons ends whom it means."""
        self.raided = NEVER
        """The sentence of the last raid, where it was one of what is nobody's."""
        self.acted: set[str] = set()
        """Those who bear the title of a judge or a prosecutor, and of them those who acted as one."""
        self.people = {t.name: t for t in reading.people}
        self.held = held_by(told)
        self.decided: dict[tuple[int, tuple[str, ...]], list[str]] = {}
        """To whom it happened what the grammar tells of some at a token."""
        self.lately: deque[str] = deque(maxlen=LATELY)
        """To whom something happened last, the last one last."""
        self.rows: dict[int, list[set[str]]] = {}
        """For each sentence that was asked for the rows of names in it."""

    def of(self, telling: Telling, chance: dict[str, float]) -> list[str]:
        """To whom it happened; what one word imposes on the same persons, it imposes on the same."""
        key = (telling.at, tuple(telling.victims))
        if telling.learned or key not in self.decided:
            entry = entry_at(self.reading, telling.at)
            nobody = telling.type == "raid" and not (telling.victims or entry) and self._raids_nobody(telling)
            left = self._left_over(telling, chance)
            found = left or (self._in_entry(entry, telling, chance) if entry else self._of(telling, chance))
            said = sex_said(self.reading, telling.at)
            fit = [n for n in found if said is None or self._one_of_it(telling, n, said)]
            fit = last_of_row(self.reading, telling, not_compared(self.reading, telling, fit))
            fit = of_the_visited(self.reading, telling, fit, chance, self.held)
            self.decided[key] = [] if nobody else fit
        found = self.decided[key]
        self._learn_gender(telling, found, chance)
        self.lately.extend(found)
        if self._nobody_else(telling, found):
            chance[found[0]] = max(ALONE, chance.get(found[0], 0.0))
        self._as_counted(telling, found, chance)
        return list(found)

    def _raids_nobody(self, telling: Telling) -> bool:
        """Whether it raids what is nobody's, or goes on from such a raid: `They took away files`, `on the raid`."""
        article = self.reading.words.kid(telling.at, "det")
        same = article is not None and self.reading.words.lower[article] == "the"
        goes_on = self.raided != NEVER and (same or telling.sentence <= self.raided + AROUND)
        if goes_on and premises_at(self.reading, telling.at) is None:
            return True
        nobody = of_nobody(self.reading, telling.at)
        self.raided = telling.sentence if nobody else NEVER
        return nobody

    def _in_entry(self, entry: Entry, telling: Telling, chance: dict[str, float]) -> list[str]:
        """Those whose entry of a list tells it: `Sentence: 3 years`; where its line names others, who is in it."""
        passage = self.reading.sentences[telling.sentence].passage
        if passage in entry.of_others or any(v.startswith("[") for v in telling.victims):
            found = self._of(telling, chance)
            if here := [n for n in found if n.startswith("[") or n in entry.named]:
                return here
        chance |= {name: max(SAID, chance.get(name, 0.0)) for name in entry.persons}
        return list(entry.persons)

    def _left_over(self, telling: Telling, chance: dict[str, float]) -> list[str]:
        """Who is meant where it strikes the rest of some: `the other six`; none where it does not."""
        struck = struck_with_joined(self.reading.words, telling.at)
        if struck is None or telling.type in OF_THINGS or start_of_rest(self.reading, struck) is None:
            return []
        meant = self.meant.get(struck, ()) if telling.learned else telling.victims
        chance |= {v: max(BESIDE, chance.get(v, 0.0)) for v in meant}
        return list(meant)

    def _of(self, telling: Telling, chance: dict[str, float]) -> list[str]:
        if telling.learned:
            found = self._named(chance)
        elif telling.victims or telling.type not in OF_PLACES:
            found = self._victims(telling, chance)
        elif telling.type == "raid":
            # An office is nobody's; homes may be of those who are named behind them.
            found = [name for name in chance if chance[name] >= self.limits.person]
        else:
            found = []
        if not telling.apart:
            found = self._of_gender(telling, self._company(telling, found, chance), chance)
        found = self._of_counted(telling, found)
        found = self._informed(telling, found, chance)
        for fitting in (without_named_beside, of_noun, of_theirs):
            found = fitting(self.reading, telling, found)
        if sure := self._by_who_speaks(telling):
            chance[sure] = max(SAID, chance.get(sure, 0.0))
            return [sure]
        if telling.learned and (others := described(self.reading, telling.at)):
            return [others]
        if judges := self._judges(telling, found):
            likely = (n for n in self._likely(chance) if n not in judges)
            found = [name for name in found if name not in judges] or list(likely)[:1]
        ranked = sorted(found, key=lambda name: -chance.get(name, 0.0))
        if (pronoun := pronoun_of(self.reading, telling.at)) is not None:
            beside = [name for name in found if name in telling.joined]
            others = [name for name in ranked if name not in beside]
            # `he was arrested with other activists`
            others = [name for name in others if not name.startswith("[")] or others
            return [*self._one(telling, others, self.meant.get(pronoun, ()), chance), *beside]
        kept = without_namesakes(self.reading, ranked, telling.at)
        return [name for name in found if name in kept]

    def _one(
        self, telling: Telling, ranked: list[str], meant: Sequence[str], chance: Mapping[str, float]
    ) -> list[str]:
        """The likeliest whom a pronoun means; rather than kin, or one named later, one as likely or the grammar's."""
        least = max((chance.get(name, 0.0) for name in ranked), default=0.0) - TORN
        likely = [name for name in ranked if chance.get(name, 0.0) >= least]
        likely += [
            name
            for name in meant
            if ranked and name in self.people and chance.get(name, 0.0) >= self.limits.beside
        ]
        return sorted(likely, key=lambda name: self._unlike_one(name, telling))[:1]

    def _unlike_one(self, name: str, telling: Telling) -> tuple[bool, bool]:
        """Whether the text names somebody only behind the sentence, and whether as somebody's kin."""
        thing = self.people.get(name)
        if thing is None:
            return (False, False)
        sentence = self.reading.sentences[telling.sentence]
        later = thing.mentions[0].start >= sentence.end and not sentence.heading
        return (later, "relative" in thing.roles)

    def _of_counted(self, telling: Telling, found: list[str]) -> list[str]:
        """Without other groups than the one that a verb strikes by its number: `courts tried 1,200 civilians`."""
        struck = counted_struck(self.reading, telling.at) if telling.type not in OF_THINGS else None
        if struck is None or not any(name.startswith("[") for name in found):
            return found
        number, noun = struck
        words = () if number == noun else (f"[{self.reading.words.chars(number, noun + 1)}]",)
        own = self.meant.get(noun, words) or found
        kept = [name for name in found if name in own or not name.startswith("[")]
        return kept or list(own)

    def _as_counted(self, telling: Telling, found: Sequence[str], chance: dict[str, float]) -> None:
        """Those who are as many as the words say (`the two editors`) are meant together: no one is unlikely alone."""
        whole = len(found) > 1 and set(found) == set(telling.victims)
        if whole and so_many(self.reading, telling.at) == len(found):
            surest = max(chance.get(name, 0.0) for name in found)
            chance.update({n: max(chance[n], ALIKE * surest) for n in found if n in chance})

    def _learn_gender(self, telling: Telling, found: Sequence[str], chance: Mapping[str, float]) -> None:
        """Note that those are men, or women, who are as many as the words count: `two men were jailed`."""
        said = sex_of_all(self.reading, telling.at)
        sure = all(n in self.people and chance.get(n, 0.0) >= self.limits.person for n in found)
        if said is None or said[0] != len(found) or not sure:
            return
        for name in found:
            self.people[name].gender = self.people[name].gender or said[1]

    def _nobody_else(self, telling: Telling, found: Sequence[str]) -> bool:
        """Whether a pronoun for one strikes the only one spoken of around it, who acts for nobody."""
        if (
            telling.learned
            or len(found) != 1
            or found[0] not in self.people
            or pronoun_of(self.reading, telling.at) is None
        ):
            return False
        near = range(telling.sentence - AROUND, telling.sentence + 1)
        spoken = set[str]().union(*(self.spoken.get(n, ()) for n in near))
        return spoken == {found[0]} and ACTING.isdisjoint(self.people[found[0]].roles)

    def _by_who_speaks(self, telling: Telling) -> str | None:
        """The one who tells it of themselves, or whose lawyer tells it of a client; a group that does."""
        narrator, struck = narrator_of(self.reading), struck_by(self.reading, telling.at)
        if narrator and struck is not None and of_oneself(self.reading, struck):
            return narrator
        return client_of(self.reading, telling.at) or group_that_says_so(self.reading, telling.at)

    def _judges(self, telling: Telling, found: Sequence[str]) -> set[str]:
        """Who acts for the court in the verb (`Justice A granted bail to B`), or did and is not named here."""
        words, at = self.reading.words, telling.at
        of_court = {n for n in found if n in self.court}
        verb = at if words.tag[at][:2] == "VB" else words.verb_of(at)
        subject = words.kid(verb, "nsubj")
        person = self.reading.person_at(subject) if subject is not None else None
        acts = of_court & ({person.name} if person and words.kid(verb, "dobj") is not None else set())
        self.acted |= acts
        away = {n for n in of_court & self.acted if not named_in(self.reading, n, telling.sentence)}
        return acts | (away if away != set(found) else set())

    def _of_gender(self, telling: Telling, found: list[str], chance: dict[str, float]) -> list[str]:
        """Without those elsewhere whom the pronoun cannot mean; the likeliest other, where nobody is left."""
        said = gender_said(self.reading, telling.at)
        if said is None:
            return found

        fitting, likely = (
            [n for n in names if self._can_be(telling, n, said)] for names in (found, self._likely(chance))
        )
        return fitting or likely[:1] or self._of_late(telling, said, chance) or found

    def _of_late(self, telling: Telling, gender: str, chance: dict[str, float]) -> list[str]:
        """The last one of a gender to whom something happened; likely enough where nobody else may be meant."""
        if telling.type in OF_THINGS:
            return []  # `She was refused a visit`: it is the prisoner's.
        parties = (n for n in self.lately if n in self.people and ACTING.isdisjoint(self.people[n].roles))
        names = [n for n in parties if self._can_be(telling, n, gender)]
        if len(set(names)) == 1:
            chance[names[0]] = max(ALONE, chance.get(names[0], 0.0))
        return names[-1:]

    def _can_be(self, telling: Telling, name: str, gender: str) -> bool:
        """Whether somebody may be of a gender; who is named beside may: `seized him and his wife, B`."""
        fits = name not in self.people or self.people[name].may_be(gender)
        return fits or named_in(self.reading, name, telling.sentence)

    def _one_of_it(self, telling: Telling, name: str, gender: str) -> bool:
        """Whether `the woman` may be somebody: a group is not, unless it is of one (`[a woman]`)."""
        one = not name.startswith("[") or name.lower().startswith((*NEWCOMERS, "[the "))
        return one and self._can_be(telling, name, gender)

    def _informed(self, telling: Telling, found: list[str], chance: Mapping[str, float]) -> list[str]:
        """Without those who are only cited for it; the likeliest other, where nobody is left."""
        others = [name for name in found if not self._cited(telling, name)]
        if found and not others:
            others = [name for name in self._likely(chance) if not self._cited(telling, name)][:1]
        named = [name for name in others if not self._says_so(telling, name)]
        return named if any(named_in(self.reading, n, telling.sentence) for n in named) else others or found

    def _cited(self, telling: Telling, name: str) -> bool:
        return name in self.people and is_cited(self.reading, telling.at, self.people[name])

    def _says_so(self, telling: Telling, name: str) -> bool:
        return name in self.people and says_so(self.reading, telling.at, self.people[name])

    def _likely(self, chance: Mapping[str, float]) -> list[str]:
        """Who may be meant where it cannot be the one found, the surest first."""
        return sorted((n for n in chance if chance[n] >= self.limits.gender), key=lambda n: -chance[n])

    def _company(self, telling: Telling, found: list[str], chance: Mapping[str, float]) -> list[str]:
        """With whom is named in one row with them, or the likeliest of all where the words say how many."""
        named = sorted((n for n in chance if not n.startswith("[")), key=lambda n: -chance[n])
        known = [n for n in found if not n.startswith("[")]
        count = so_many(self.reading, telling.at)
        gone = self._gone(telling) if count else set[str]()
        if count and (count != len(known) or gone.intersection(known)):
            known = [n for n in known if n not in gone]
            further = [n for n in named if n not in gone.union(known) and chance[n] >= self.limits.beside]
            meant = [*known, *further] if count > len(known) else [n for n in named if n in known]
            groups = [n for n in found if known and n.startswith("[")]
            return [*meant[:count], *groups] if len(meant) >= count else found
        if telling.sentence not in self.rows:
            self.rows[telling.sentence] = list(rows(self.reading, telling.sentence))
        near = set[str]().union(*(row for row in self.rows[telling.sentence] if row.intersection(found)))
        return [*found, *(n for n in named if n in near - set(found) and chance[n] >= self.limits.beside)]

    def _gone(self, telling: Telling) -> set[str]:
        """Who was acquitted or let go before, and is not named with what a verb tells of so many."""
        stop = bisect_left(self.starts, telling.at)
        before = (
            t for at in self.starts[max(0, stop - RECENT) : stop] for t in self.told[at] if t.type in OUT
        )
        gone = {v for t in before if t.polarity == "affirmed" for v in t.victims}
        return {v for v in gone if not named_in(self.reading, v, telling.sentence)}

    def _named(self, chance: dict[str, float]) -> list[str]:
        """Those who are sure enough, else the surest of all."""
        ranked = sorted(chance, key=lambda n: -chance[n])
        sure = [n for n in ranked if chance[n] >= self.limits.person]
        return one_group(sure) or ranked[:1]

    def _victims(self, telling: Telling, chance: dict[str, float]) -> list[str]:
        """The grammar's, unless the network doubts them and has others; and those that it is sure of beside them."""
        shared = {v for t in self.told[telling.at] if t is not telling for v in t.victims}
        if shared and shared.isdisjoint(telling.victims):
            telling.apart = True
            return telling.victims
        others = self._named({n: c for n, c in chance.items() if c >= self.limits.person})
        if len(telling.victims) == 1 and len(others) < SO_MANY * counted(telling.victims[0]):
            # `Three men were charged`: hardly the two who are named elsewhere.
            named = {n for n in others if named_in(self.reading, n, telling.sentence)}
            others = [n for n in others if n in named or chance[n] >= self.limits.few]
            telling.apart = not others
        if len(telling.victims) == 1 and telling.victims[0].lower().startswith(NEWCOMERS):
            others = [n for n in others if not (n.startswith("[") or self._known_before(telling, n))]
            telling.apart = not others
        if clause_of_group(self.reading, telling):
            others = [n for n in others if n not in self.people or self._told_of(telling, n)]
            telling.apart = not others
        if kin_of_somebody(telling):
            others = [n for n in others if self._may_be_kin(telling, n)]
            telling.apart = not others
        chance |= {v: max(BESIDE, chance.get(v, 0.0)) for v in telling.joined}
        own = [v for v in telling.victims if chance.get(v, 1.0) >= self.limits.doubt]
        if not own:
            return others or telling.victims
        beside = [n for n in others if n not in shared.union(own) and chance[n] >= self.limits.company]
        beside = [n for n in beside if not rest_of_others(self.reading, telling, n)]
        return named_instead(telling, one_group([*own, *beside], telling.victims))

    def _told_of(self, telling: Telling, name: str) -> bool:
        """Whether somebody was named before a telling, or is in its sentence."""
        before = told_before(self.reading, self.people[name], telling.at)
        return before or named_in(self.reading, name, telling.sentence)

    def _may_be_kin(self, telling: Telling, name: str) -> bool:
        """Whether somebody is called a relative, or named beside the word: `his wife, the novelist A, was held`."""
        relative = name in self.people and "relative" in self.people[name].roles
        return relative or named_in(self.reading, name, telling.sentence)

    def _known_before(self, telling: Telling, name: str) -> bool:
        """Whether somebody was told of before, and is not named in this sentence: not the one who is `a student`."""
        thing = self.people.get(name)
        here = named_in(self.reading, name, telling.sentence)
        return thing is not None and not here and told_before(self.reading, thing, telling.at)
