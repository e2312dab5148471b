"""From what the network thinks to tellings: those of the grammar confirmed, mended or dropped, and those it missed."""

from collections.abc import Iterator, Mapping

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from ingest.nlp.build_evidence import left_out
from ingest.nlp.events.circumstances import ends_on
from ingest.nlp.events.counted_dates import BEHIND
from ingest.nlp.events.cues import meaning
from ingest.nlp.events.items import Items
from ingest.nlp.events.outcomes import REFUSING, custody_of, decided_by
from ingest.nlp.events.own_dates import put_off
from ingest.nlp.events.sentencing import Part, change_at, changed_term, no_term_at, remands
from ingest.nlp.events.tellings import Teller
from ingest.nlp.events.verdicts import SERVED, SERVING, between, given_to, parts_for, with_part
from ingest.nlp.language.clauses import clauses_of
from ingest.nlp.language.lexicon import lexicon
from ingest.nlp.language.separate import came_first, of_another_case
from ingest.nlp.learned.company import of_others
from ingest.nlp.learned.features import PAST, TYPES, Pair, Past
from ingest.nlp.learned.lookalikes import means_none, only_asked, only_looks
from ingest.nlp.learned.network import trained
from ingest.nlp.learned.pairing import NEAR, PAIRING, TOLD, Pairing, Seen, affirms, left_in_mind
from ingest.nlp.learned.struck import Struck
from ingest.nlp.learned.thresholds import Thresholds
from ingest.nlp.learned.visitors import sent_away
from ingest.nlp.meant.entries import in_label
from ingest.nlp.meant.scene import scene_of
from ingest.nlp.reading import AT_THE_END, Reading, Telling, reading_of

FAMILY = {"detention": "arrest", "indictment": "charge", "hearing": "trial", "conviction": "sentence"}
"""Types that a text tells in the same words."""
UNDATED = ("denial_of_access",)
"""What lasts: the day beside it is often the one on which it ended."""
LASTING = {"detention", "ill_treatment", "solitary_confinement", "denial_of_access"}
"""What goes on for a while, so that the day of what was told before it says little."""
PLACES = ("court", "facility")
IMPOSSIBLE = 2.0
"""More than any probability."""
UNLIKELY = 0.01
"""What is given to a day that is no candidate."""
UNTOLD = 0.5
"""How likely no day is right where the day beside it is kept out."""
COUNTED = 0.8
"""How likely such a day is: the network has learned little of days that are counted from others."""
LABELLED = 0.9
"""How sure it is at least of what the label of a line in an entry tells, and of a term that is served."""
UNTRIED = {"pre-trial detention", "administrative detention"}
"""Kinds of custody that are no sentence, also where somebody is `sentenced to two months of pre-trial detention`."""
NOT_BAILED = 0.97
"""How sure it is at least that bail refused on a day keeps somebody in custody, as a verb with its day tells it."""
TRUSTED = 0.7
"""How far the grammar is believed about what a verb tells when the network sees another event in it."""


@Language.component("casegraph_learned")
def learned(doc: Doc) -> Doc:
    """Correct the tellings."""
    reading = reading_of(doc)
    if len(reading.words):
        pairing = doc.user_data[PAIRING] = Pairing(reading, trained())
        Decider(pairing, Thresholds()).run()
    return doc


class Decider:
    """Reads a text window by window; what the network holds for told takes the place of the grammar's tellings."""

    def __init__(self, pairing: Pairing, limits: Thresholds) -> None:
        self.pairing, self.limits = pairing, limits
        reading = self.reading = pairing.reading
        self.teller = Teller(reading, scene_of(reading))
        self.before: tuple[Past, ...] = ()
        self.told: dict[int, list[Telling]] = {}
        self.terms: dict[int, set[float | None]] = {}
        """For each sentence the months that the grammar told in it."""
        for telling in reading.tellings:
            _at_what_is_served(reading, telling)
            self.told.setdefault(telling.at, []).append(telling)
            self.terms.setdefault(telling.sentence, set()).add(telling.months)
        self.struck = Struck(reading, limits, self.told)
        self.items = Items(reading)

    def run(self) -> None:
        """Change `reading.tellings`."""
        kept: list[Telling] = []
        for seen in self.pairing.windows():
            kept.extend(self._window(seen))
        self.reading.tellings[:] = kept

    def _window(self, seen: Seen) -> Iterator[Telling]:
        """The tellings of a window in their order, each paired with what the ones before it leave in mind."""
        own = range(seen.window.own, seen.window.end)
        told = {at: [t for t in self.told.get(at, ()) if self._believed(seen, t)] for at in own}
        new = self._unseen(seen, {at: {family(t.type) for t in told[at]} for at in own})
        for at in own:
            for telling in told[at]:
                if affirms(telling):
                    somebody = bool(telling.victims)
                    self._complete(telling)
                    if of_others(self.reading, telling) or (somebody and not telling.victims):
                        continue
                    self._remember(telling)
                yield telling
            if at in new:
                for telling in self._new(seen, at, new[at]):
                    self._remember(telling)
                    yield telling

    def _believed(self, seen: Seen, telling: Telling) -> bool:
        """Whether a telling of the grammar stays; what affirms nothing is not judged."""
        if only_asked(self.reading.words, telling.type, telling.at):
            telling.type = "other"
        if means_none(self.reading, telling.type, telling.at):
            self.reading.rejected.append(left_out(self.reading, "event_doubted", telling.at, telling.end))
            return False
        if not affirms(telling):
            return True
        labelled = in_label(self.reading, telling.at)
        if not labelled and (other := self._other(seen, telling)) is not None:
            telling.type, telling.outcome = other, None
        rows = seen.near(telling.at)
        same = [k for k, kind in enumerate(TYPES) if family(kind) == family(telling.type)]
        here = 1 - float(seen.probability[telling.at - seen.window.start, 0])
        telling.sure = max(float(rows[:, same].sum(axis=1).max()), 0.0 if telling.nominal else TRUSTED * here)
        if labelled or (telling.frame == SERVED and telling.months is not None):  # `is serving three years`
            telling.sure = max(telling.sure, LABELLED)
        if telling.type == "detention" and telling.frame in REFUSING and telling.date and not telling.heading:
            telling.sure = max(telling.sure, NOT_BAILED)
        likeliest = max(same, key=lambda k: float(rows[:, k].max()))
        if float(rows[:, likeliest].max()) >= self.limits.retype and telling.months is None:
            telling.type = TYPES[likeliest]
        return telling.sure >= self.limits.drop

    def _other(self, seen: Seen, telling: Telling) -> str | None:
        """The type of event, told in other words than the grammar's, that the network sees in the very trigger."""
        row = seen.probability[telling.at - seen.window.start]
        likeliest = int(row.argmax())
        kind = TYPES[likeliest]
        families = {family(t.type) for t in self.told[telling.at]}
        known = kind in (TYPES[0], "designation") or family(kind) in families or telling.months is not None
        known = known or only_asked(self.reading.words, kind, telling.at)
        known = known or (kind == "sentence" and telling.outcome in UNTRIED)
        return None if known or float(row[likeliest]) < self.limits.retype else kind

    def _unseen(self, seen: Seen, told: Mapping[int, set[str]]) -> dict[int, str]:
        """The tokens where the network has an event that the grammar has not, the surest of those close together."""
        sure = 1 - seen.probability[:, 0]
        found: dict[int, str] = {}
        for k in np.argsort(-sure).tolist():
            at = seen.window.start + k
            if sure[k] < self.limits.add:
                break
            kind = TYPES[1 + int(np.argmax(seen.probability[k, 1:]))]
            if kind == "designation":  # Too few are in the corpora to learn what they look like.
                continue
            near = range(at - NEAR, at + NEAR + 1)
            beside = set[str]().union(*(told.get(n, ()) for n in near))
            known = beside.union(family(found[n]) for n in near if n in found)
            unsure = beside and sure[k] < self.limits.retype
            if at >= seen.window.own and not (told[at] or unsure or family(kind) in known):
                found[at] = kind
        return found

    def _new(self, seen: Seen, at: int, kind: str) -> list[Telling]:
        """A telling at a token where the grammar has none; nothing where it is not told as real."""
        noun = self.reading.words.tag[at][:2] == "NN"
        how = self.teller.noun_meaning(kind, at, at + 1) if noun else meaning(self.reading, at)
        real = how.polarity == "affirmed" and how.modality in TOLD
        unreal = not real and (kind != "denial_of_access" or how.modality == "feared")
        if unreal or only_looks(self.reading, kind, at):
            return []
        if means_none(self.reading, kind, at):
            self.reading.rejected.append(left_out(self.reading, "event_doubted", at, at + 1))
            return []
        kind = "detention" if kind == "sentence" and remands(self.reading, at) else kind
        telling = self.teller.telling(kind, at, at + 1)
        telling.modality = how.modality if real else "asserted"
        telling.nominal = noun
        telling.frame = SERVED if self.reading.words.lower[at] in SERVING else telling.frame
        others = telling.nominal and not telling.day_of_its_own  # The day beside it may be another's.
        if others or self._seen_later(kind, at):
            telling.date = None
        if kind == "detention":
            telling.outcome = custody_of(self.reading, at)
        if kind == "appeal_decision":
            telling.outcome = decided_by(self.reading, at)
            telling.months = (
                changed_term(self.reading, at) if telling.outcome == "changed" else telling.months
            )
        telling.sure, telling.learned = 1 - float(seen.probability[at - seen.window.start, 0]), True
        self._complete(telling)
        if kind == "detention" and self.reading.words.lower[at] in SERVING and not self._placed(telling):
            return []  # That a term is served says no more than that it was imposed.
        bare = kind == "appeal_decision" and not (telling.date or telling.months)
        nobody = not telling.victims or of_others(self.reading, telling)
        if nobody or bare:  # Of which judgment it would be, nobody can say.
            return []
        return self._in_parts(telling) if kind == "sentence" else [telling]

    def _placed(self, telling: Telling) -> bool:
        """Whether its sentence names a facility."""
        start, end = self.reading.words.bounds[telling.sentence]
        return any(o and o.kind == "facility" for o in self.reading.owner[start:end])

    def _seen_later(self, kind: str, at: int) -> bool:
        """Whether the day beside it may be a later one: a visit was allowed, bruises were seen, a term was served."""
        word = self.reading.words.lower[at]
        return (
            (kind in UNDATED and not sent_away(self.reading, at))
            or word in lexicon().concept("words", "trace")
            or (kind == "sentence" and word in SERVING)
        )

    def _in_parts(self, telling: Telling) -> list[Telling]:
        """A sentence as a telling for each of its terms, without those that the grammar told beside it."""
        if own := no_term_at(self.reading, telling.at):
            return [with_part(telling, telling.victims, Part(None, own, at=telling.at))]
        known = self.terms.get(telling.sentence, set())
        found = [
            part
            for part in parts_for(self.teller.scene, telling.at)
            if part.months is None or part.months not in known
        ]
        owners = [given_to(self.teller.scene, part) for part in found]
        if len(found) > 1 and all(owners):
            return [
                with_part(telling, [name], part) for name, part in zip(owners, found, strict=True) if name
            ]
        found = [p for p in found if not between(self.teller.scene, found[0].at, p.at, [])]  # Others' terms.
        made = [with_part(telling, telling.victims, part) for part in found] or [telling]
        return [t for t in made if t.months is None or t.months not in known]

    def _remember(self, telling: Telling) -> None:
        self.before = (left_in_mind(telling), *self.before[: PAST - 1])

    def _complete(self, telling: Telling) -> None:
        """Give it its persons, its date and its places, as the network pairs them."""
        paired = self.pairing.of(telling.at, telling.type, self.before)
        if paired is None:
            return
        chance = paired.persons()
        telling.victims = self.struck.of(telling, chance)
        if not telling.apart:
            telling.chances = {v: chance[v] for v in telling.victims if v in chance}
        counted, changed = self._counted(telling), self._changed(telling)
        for kind in ("date", *PLACES, *(() if changed else ("term",))):
            best, shares = paired.best(kind, lambda p, k=kind: k == "term" or not self._of_others(telling, p))
            if kind == "date" and (counted or telling.day_of_its_own):
                telling.timely = max(COUNTED, shares.get(telling.date, UNLIKELY))
                continue
            chosen = telling.date if kind == "date" else None
            if best is not None and shares[best.meant[0]] >= self._limit(telling, best):
                chosen = best.meant[0]
                _fill(telling, kind, chosen, self.reading.words.lower[best.start - 1] == "between")
            elif kind in PLACES and shares.get(getattr(telling, kind), UNLIKELY) < self.limits.read:
                setattr(telling, kind, None)
            if kind == "date":
                taken_over = telling.inherited and telling.type in LASTING
                if shares.get(chosen, UNLIKELY) < (self.limits.lasting if taken_over else self.limits.kept):
                    chosen = telling.date = None
                kept_out = chosen is None and self._seen_later(telling.type, telling.at)
                telling.timely = UNTOLD if kept_out else shares.get(chosen, UNLIKELY)

    def _of_others(self, telling: Telling, pair: Pair) -> bool:
        """Whether a circumstance stands in another item of a list, or is the day to which something was put off."""
        if self.items.apart(telling, pair.start):
            return True
        listed = self.reading.within("dates", pair.start, pair.start + 1) if pair.kind == "date" else []
        if not listed:
            return False
        afar = self.reading.words.sentence[pair.start] != telling.sentence
        ahead = afar and telling.type not in LASTING and ends_on(self.reading, listed[0])
        return ahead or put_off(self.reading, listed[0], telling.at)

    def _changed(self, telling: Telling) -> bool:
        """Whether its sentence says only by what a term was changed, which is then what it imposes."""
        change = change_at(self.reading, telling.at)
        if change and telling.learned and telling.type == "sentence":
            telling.months = change.months
        return change is not None

    def _of_unknown_year(self, telling: Telling) -> bool:
        """Whether its clause has a day of its own that is not known, or its sentence one that is counted from such."""
        listed, number = clauses_of(self.reading)
        clause = listed[number[telling.at]]
        own = self.reading.within("dates", clause.start, clause.end)
        counted = self.reading.within("dates", self.reading.words.bounds[telling.sentence][0], telling.at)
        unknown = bool(own) and all(d.edtf is None for d in own)
        return unknown or any(d.form == "shift" and d.edtf is None for d in counted)

    def _counted(self, telling: Telling) -> bool:
        """Whether a day that is counted from another leads to it: `two days later she was freed`."""
        if telling.learned or not telling.date:
            return False
        listed, number = clauses_of(self.reading)
        first = self.reading.words.bounds[telling.sentence][0]
        near = max(first, min(listed[number[telling.at]].start, telling.at - BEHIND))
        before = self.reading.within("dates", near, telling.at)
        return any(w.form == "shift" and w.edtf == telling.date for w in before)

    def _limit(self, telling: Telling, best: Pair) -> float:
        """How sure a circumstance has to be: surer from afar, and of a place where the grammar has another."""
        afar = self.reading.words.sentence[best.start] != telling.sentence
        if afar and of_another_case(self.reading.words, telling.sentence):
            return IMPOSSIBLE
        if best.kind == "date":
            heading = afar and self.reading.sentences[telling.sentence].heading
            if heading or self._seen_later(telling.type, telling.at):
                return IMPOSSIBLE  # What stands beside a heading is the day on which the text was published.
            later = best.start > telling.at and came_first(self.reading.words, telling.sentence)
            if afar and (later or self._of_unknown_year(telling)):
                return IMPOSSIBLE
            if afar and telling.type in LASTING:
                return self.limits.lasting
        elif _stated(telling, best.kind):
            return self.limits.instead
        far = {"date": self.limits.afar, "facility": self.limits.placed} if afar else {}
        return far.get(best.kind, self.limits.circumstance)


def _at_what_is_served(reading: Reading, telling: Telling) -> None:
    """Of `serving a six-year sentence` the noun tells the sentence, and the verb that somebody is held."""
    words = reading.words
    served = words.kid(telling.at, "dobj") if words.lower[telling.at] in SERVING else None
    if served is not None and telling.type == "sentence":
        telling.at, telling.end = served, served + 1


def _stated(telling: Telling, kind: str) -> bool:
    """Whether the grammar read this place in the clause of its trigger."""
    place = {"court": telling.court, "facility": telling.facility}.get(kind)
    return bool(place) and not telling.learned


def _fill(telling: Telling, kind: str, value: str, between: bool) -> None:
    if kind == "date":
        ends = telling.type in AT_THE_END and not between
        telling.date, telling.inherited = value.split("/")[-1] if ends else value, False
    elif kind == "court":
        telling.court = value
    elif kind == "facility":
        telling.facility = value
    elif telling.type in ("sentence", "appeal_decision") and telling.months is None and not telling.outcome:
        telling.months = float(value)


def family(kind: str) -> str:
    """The type that stands for all those that are told in the same words."""
    return FAMILY.get(kind, kind)
