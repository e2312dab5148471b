"""From triggers to tellings: every passage that tells an event, with its victims and circumstances."""

from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from ingest.model import Rejected
from ingest.nlp.circumstances import actor_of, court_of, date_of, facility_of, line_dates
from ingest.nlp.clauses import clauses_of
from ingest.nlp.cues import Meaning, meaning
from ingest.nlp.fragments import fragments_of
from ingest.nlp.frames import Trigger, trigger_at
from ingest.nlp.lexicon import lexicon
from ingest.nlp.nominal import nominal_at
from ingest.nlp.noun_phrases import noun_phrase
from ingest.nlp.reading import Name, Reading, Sentence, Telling, reading_of
from ingest.nlp.scene import Scene, learn_gender, scene_of
from ingest.nlp.sentencing import Part, changed_term, parts, shares
from ingest.nlp.victims import before_verb, victims_of

DECISIONS = {"conviction", "acquittal", "sentence", "appeal_decision", "trial", "hearing"}
WEAK = {"serve", "experience", "face", "endure", "suffer"}
"""Verbs that only recall what another one tells."""
OUTCOMES = {
    "upheld": ("uphold", "confirm", "affirm", "ratify", "dismiss", "reject", "deny", "refuse", "leave", "turn"),
    "reduced": ("reduce", "cut", "lower", "shorten", "halve", "commute", "mitigate", "shave", "knock", "replace"),
    "increased": ("increase", "raise", "lengthen", "double", "toughen", "extend"),
    "overturned": ("overturn", "quash", "annul", "set", "reverse", "strike", "void", "vacate"),
    "suspended": ("suspend",),
    "changed": ("change", "revise"),
}
OUTCOME = {verb: name for name, verbs in OUTCOMES.items() for verb in verbs}


@Language.component("casegraph_tellings")
def tellings(doc: Doc) -> Doc:
    """Read the text from its beginning and note every telling of an event."""
    reading = reading_of(doc)
    learn_gender(reading)
    scene = scene_of(reading)
    _Teller(reading, scene).run()
    return doc


class _Teller:
    def __init__(self, reading: Reading, scene: Scene) -> None:
        self.reading = reading
        self.scene = scene
        self.dated = line_dates(reading)
        self.court: tuple[int, str | None] = (-1, None)
        self.quoted = {k for q in reading.quotes if q.end - q.start < 40 for k in range(q.start, q.end)}

    def run(self) -> None:
        words = self.reading.words
        for sentence in self.reading.sentences:
            self._focus(sentence.start, sentence.end)
            self._company(sentence.start, sentence.end)
            self._fragments(sentence)
            used = -1
            for at in range(sentence.start, sentence.end):
                if at in self.quoted:
                    continue
                trigger = trigger_at(self.reading, at)
                if trigger:
                    self._verb(trigger)
                    used = max([used, *(b for _, b in trigger.slots.values())])
                elif at >= used:
                    used = max(used, self._noun(at))
        del words

    def _fragments(self, sentence: Sentence) -> None:
        for kind, at, victims, term in fragments_of(self.reading, self.scene, sentence):
            telling = self._telling(kind, at, term.end)
            telling.victims = victims
            if kind == "sentence":
                telling.months = term.months
            if victims:
                self.reading.tellings.append(telling)

    def _company(self, start: int, end: int) -> None:
        """Persons named in a row (`A, B and C`) are the group that `they` and `both` mean afterwards."""
        words = self.reading.words
        row: list[str] = []
        last = -9
        best: list[str] = []
        for at in range(start, end):
            owner = self.reading.owner[at]
            if owner is None or owner.kind != "person" or owner.start != at or owner.thing < 0:
                continue
            name = self.reading.people[owner.thing].name
            between = _outside_brackets(words.lower[last:at]) if last > 0 else []
            joined = last > 0 and len(between) <= 6 and ("and" in between or "," in between) and not any(t.startswith("VB") for t in words.tag[last:at])
            row = [*row, name] if joined and name not in row else [name]
            last = owner.end
            if len(row) > len(best) and len(row) > 1:
                best = list(row)
        roles = {r for name in best for r in self.scene.named[name].roles}
        if best and not roles & {"judge", "prosecutor", "official", "lawyer"}:
            self.scene.group = best
            if self.dated and sum(1 for k in self.dated if k >= 0) > 3 and self.reading.sentence_of(start).passage < min(k for k in self.dated if k >= 0):
                self.scene.cast = best

    def _focus(self, start: int, end: int) -> None:
        """A heading or an entry that begins with a name sets the person whom what follows is about."""
        sentence = self.reading.sentence_of(start)
        if sentence.first and self.reading.unit.kind == "profile" and self.scene.main:
            self.scene.focus = self.scene.main
        owner = self._opening(start, end)
        if not sentence.first or owner is None or owner.kind != "person" or owner.thing < 0:
            return
        thing = self.reading.people[owner.thing]
        if owner.end - owner.start >= 2 and "relative" not in owner.roles and not set(thing.roles) & {"judge", "prosecutor", "lawyer", "official"}:
            self.scene.focus = thing.name

    def _opening(self, start: int, end: int) -> Name | None:
        """The name that an entry begins with, after its number."""
        for k in range(start, min(end, start + 5)):
            if self.reading.owner[k]:
                return self.reading.owner[k]
            form = self.reading.words.form[k]
            if form.isalpha() and not (form.isupper() and len(form) <= 3):
                return None
        return None

    def _verb(self, trigger: Trigger) -> None:
        reading, at = self.reading, trigger.at
        victims = victims_of(self.scene, trigger)
        kind = trigger.frame.type
        nobody = False
        if self._accused_of(at):
            return
        if victims is None and self.reading.words.dep[at] not in ("acl", "relcl") and (trigger.voice == "passive" or trigger.frame.victim == "subject"):
            victims = self._second_look(trigger)
        if victims is None:
            if kind not in ("raid", "designation", "appeal_decision", "trial", "hearing", "other", "indictment"):
                self._reject("victim_is_no_person", trigger)
                return
            victims = []
            if kind in ("designation", "other", "raid"):
                nobody = True
        if not victims and not nobody:
            victims = self._default(trigger)
            if not victims and kind != "raid":
                self._reject("trigger_without_person", trigger)
                return
        if not self._believable(trigger):
            return
        if kind in ("arrest", "detention", "sentence", "trial", "charge", "conviction", "release", "transfer"):
            victims = self._joined(trigger, victims)
        how = meaning(reading, at, trigger)
        self._remember(victims)
        telling = self._telling(trigger.frame.type, at, trigger.end)
        telling.victims, telling.polarity, telling.modality = victims, how.polarity, how.modality
        telling.actor = actor_of(reading, trigger)
        telling.frame = trigger.frame.verb
        telling.nominal = trigger.frame.verb in WEAK
        if kind == "denial_of_access":
            telling.victims = self._prisoner(victims)
        self._detail(telling, trigger)

    def _accused_of(self, at: int) -> bool:
        """Whether a verb is part of what somebody is accused of: `accused of hitting a man`."""
        words = self.reading.words
        k, steps = at, 0
        while words.head[k] != k and steps < 4:
            above = words.head[k]
            if words.tag[above] == "IN" and words.lower[above] in ("of", "with", "for") and words.tag[at] == "VBG":
                verb = words.lower[words.head[above]]
                if any(f.type in ("charge", "conviction", "acquittal") for f, _ in lexicon().verbs.get(verb, ())) or verb in ("charges", "suspicion", "guilty"):
                    return True
            k, steps = above, steps + 1
        return False

    def _second_look(self, trigger: Trigger) -> list[str] | None:
        """The parse found a thing: the person named or meant just before the verb, or nobody where the verb begins."""
        words, at = self.reading.words, trigger.at
        first = words.bounds[words.sentence[at]][0]
        if all(not words.form[k].isalpha() or words.tag[k] in ("RB", "CD") for k in range(first, at)):
            return []
        other = before_verb(self.reading, at)
        return (noun_phrase(self.scene, other, at) or None) if other is not None else None

    def _joined(self, trigger: Trigger, victims: list[str]) -> list[str]:
        """`along with nine others`, `together with his son Kuma`."""
        words = self.reading.words
        clause_list, number = clauses_of(self.reading)
        clause = clause_list[number[trigger.at]]
        extra: list[str] = []
        for k in range(trigger.at + 1, min(clause.end, trigger.at + 25) - 1):
            if words.lower[k] != "with" or (words.lower[k - 1] not in ("along", "together") and words.lower[min(k + 2, len(words) - 1)] not in ("others", "other")):
                continue
            kid = words.kid(k, "pobj")
            if kid is None:
                continue
            others = words.lower[kid] in ("others",)
            if others and not any(words.tag[j] == "CD" for j in range(k + 1, kid)):
                continue
            found = [f"[{words.chars(k + 1, kid + 1)}]"] if others else noun_phrase(self.scene, kid, trigger.at)
            extra += [f for f in found or [] if f not in victims]
        return victims + extra

    def _remember(self, victims: list[str]) -> None:
        named = [v for v in victims if not v.startswith("[")]
        if victims and not named and not victims[0].lower().startswith(("[a ", "[an ", "[his", "[her", "[one")):
            self.scene.group = list(victims)
        self.scene.recent = [v for v in self.scene.recent if v not in named][-6:] + named
        if len(named) == 1:
            self.scene.focus = named[0]

    def _default(self, trigger: Trigger) -> list[str]:
        """Nobody stands in the victim's place: in a list, a heading or a sentence about the proceedings, the person in focus."""
        if trigger.frame.type in ("trial", "hearing", "appeal_decision", "indictment", "charge", "denial_of_access"):
            return self.scene.absent()
        if trigger.voice == "passive" or trigger.frame.victim in ("subject", "owner"):
            words = self.reading.words
            first = words.bounds[words.sentence[trigger.at]][0]
            begins = trigger.at - first <= 3 or words.lower[trigger.at - 1] in (",", ";", ":", "and", "–", "—")
            subjectless = not any(words.dep[k] in ("nsubj", "nsubjpass") for k in words.kids[trigger.at])
            if begins and subjectless and self.scene.focus:
                return self.scene.absent() if self.reading.sentence_of(trigger.at).passage in self.dated else [self.scene.focus]
            if trigger.frame.type in ("raid",) and self.scene.focus:
                return [self.scene.focus]
        return []

    def _prisoner(self, victims: list[str]) -> list[str]:
        """Access is denied to the prisoner, even where a lawyer or the family is turned away."""
        people = self.scene.named
        out = [v for v in victims if not v.startswith("[") and not set(people[v].roles if v in people else ()) & {"lawyer", "relative"}]
        return out or ([self.scene.focus] if self.scene.focus else victims)

    def _believable(self, trigger: Trigger) -> bool:
        """Bare verbs of many meanings need a sign that the matter is custody."""
        frame, reading, words = trigger.frame, self.reading, self.reading.words
        at = trigger.at
        if frame.verb == "hold" and not frame.tail:
            clause = clauses_of(reading)[0][clauses_of(reading)[1][at]]
            near = set(words.lower[at : min(clause.end, at + 9)])
            time = bool(reading.within("terms", at + 1, clause.end))
            return trigger.voice == "passive" and (bool(near & {"incommunicado", "custody", "detention", "until", "since", "overnight", "cell", "without", "there", "hostage"}) or time or any(
                n is not None and n.kind == "facility" for n in reading.owner[at : clause.end]))
        if frame.verb == "take" and not frame.tail:
            near = set(words.lower[at + 1 : at + 8])
            return bool(near & {"police", "agents", "officers", "men", "soldiers", "intelligence", "gunmen", "forces"}) or words.lower[at + 2 : at + 4] == ["with", "them"] or (
                trigger.voice == "passive" and "by" in near and any(n and n.kind == "organisation" for n in reading.owner[at + 1 : at + 9]))
        if frame.verb == "stop" and not frame.tail:
            return trigger.voice == "passive" and bool(set(words.lower[at + 1 : at + 4]) & {"at", "by"})
        if frame.verb in ("seize", "capture", "grab", "snatch") and trigger.voice == "active":
            return True
        if frame.verb == "charge" and trigger.voice == "active" and not set(words.lower[at : at + 10]) & {"with", "under", "for", "him", "her", "them"}:
            return False
        if frame.verb == "charge" and words.lower[at + 1 : at + 3] == ["with", "organising"] and trigger.voice == "passive":
            return not set(words.lower[at + 3 : at + 6]) & {"archive", "library"}
        if frame.verb in ("surrender", "disappear") and trigger.voice == "passive":
            return False
        if frame.verb == "leave" and frame.type == "release":
            return trigger.voice == "active"
        return not (frame.verb == "accuse" and trigger.voice == "active" and self._accuser(trigger))

    def _accuser(self, trigger: Trigger) -> bool:
        """Somebody accuses the state: no charge."""
        actor = self.scene.named.get(actor_of(self.reading, trigger) or "")
        return actor is not None and not set(actor.roles) & {"prosecutor", "judge", "official"}

    def _telling(self, kind: str, at: int, end: int) -> Telling:
        reading = self.reading
        sentence = reading.sentence_of(at)
        when = date_of(reading, at)
        telling = Telling(kind, at, end, sentence.number, date=when.edtf if when else None, heading=sentence.heading)
        if when and when.event:
            telling.frame = ""
            telling.outcome = None
            reading.doc.user_data.setdefault("casegraph_counted", []).append((telling, when))
        if when and when.preposition in ("until", "till"):
            telling.until = when.edtf
        clause_list, number = clauses_of(reading)
        clause = clause_list[number[at]]
        self._court(telling, clause.start, clause.end, sentence.start, sentence.end)
        facility, origin = facility_of(reading, at, clause.start, clause.end)
        if kind in DECISIONS | {"charge", "raid", "designation", "death", "indictment"} and kind != "hearing":
            facility = None if kind != "sentence" else facility
        if kind in ("release", "ill_treatment", "arrest") and facility is None:
            facility, origin = origin, None
        telling.facility, telling.origin = facility, origin
        return telling

    def _court(self, telling: Telling, start: int, end: int, low: int, high: int) -> None:
        reading = self.reading
        if telling.type not in DECISIONS | {"detention", "arrest", "release", "charge", "indictment", "designation", "other"}:
            return
        court, named = court_of(reading, telling.at, start, end)
        if court is None and telling.type in DECISIONS | {"detention"}:
            court, named = court_of(reading, telling.at, low, high)
        telling.own_court = court is not None
        passage = reading.sentence_of(telling.at).passage
        if court is None and telling.type in ("sentence", "conviction", "acquittal") and self.court[0] == passage:
            court = self.court[1]
        if court and telling.type in DECISIONS | {"detention"}:
            self.court = (passage, court)
        telling.court = court

    def _detail(self, telling: Telling, trigger: Trigger) -> None:
        reading = self.reading
        if telling.type == "sentence":
            self._sentences(telling, trigger)
            return
        if telling.type == "appeal_decision":
            telling.months = changed_term(reading, telling.at)
            telling.outcome = OUTCOME.get(trigger.frame.verb)
        if telling.type == "detention":
            telling.outcome = _custody(reading, telling.at)
        if telling.type == "release" and any(w in ("bail",) for w in reading.words.lower[telling.at : telling.at + 10]):
            telling.outcome = "bail"
        reading.tellings.append(telling)

    def _sentences(self, telling: Telling, trigger: Trigger) -> None:
        reading = self.reading
        count = len(telling.victims)
        each = shares(reading, telling.at, count)
        if each:
            for victim, part in zip(telling.victims, each, strict=True):
                reading.tellings.append(_copy(telling, [victim], part))
            return
        found = parts(reading, telling.at)
        if trigger.frame.verb == "fine":
            found = [Part(None, "fine", at=telling.at)]
        if not found:
            if trigger.frame.verb in ("ban", "bar", "prohibit", "disqualify"):
                return
            reading.tellings.append(telling)
            return
        if trigger.frame.verb in ("ban", "bar", "prohibit", "disqualify"):
            found = [Part(p.months, "ban", True, p.at) for p in found[:1]]
        victims, last = telling.victims, telling.at
        for part in found:
            others = self._between(last, part.at, victims) if part is not found[0] else None
            if others:
                victims, part = others, Part(part.months, part.outcome, False, part.at)
            last = part.at
            reading.tellings.append(_copy(telling, victims, part))

    def _between(self, start: int, stop: int, victims: list[str]) -> list[str] | None:
        """`A to six years, B and C to four`: other persons who stand between two terms."""
        names: list[str] = []
        for k in range(start, stop):
            owner = self.reading.owner[k]
            if owner and owner.kind == "person" and owner.thing >= 0:
                name = self.reading.people[owner.thing].name
                if name not in names and name not in victims:
                    names.append(name)
        return names or None

    def _noun(self, at: int) -> int:
        told = nominal_at(self.reading, self.scene, at)
        if told is None:
            return next((end for end, c in self.reading.marks.get(at, ()) if c.startswith("event-types:")), at)
        kind, end, victims, strong = told
        telling = self._telling(kind, at, end)
        how = meaning(self.reading, at)
        how = self._above(at, end) if how.modality == "asserted" and how.polarity == "affirmed" else how
        head = self.reading.words.head[end - 1]
        if how.modality == "asserted" and head != end - 1 and self.reading.words.dep[end - 1] in ("nsubj", "nsubjpass"):
            how = meaning(self.reading, head)
            if self.reading.words.lower[head] in lexicon().concept("cue", "intention"):
                how = Meaning("affirmed", "intended")
        telling.victims, telling.polarity, telling.modality = victims, how.polarity, how.modality
        telling.nominal = not strong
        if kind == "sentence":
            for part in parts(self.reading, at):
                self.reading.tellings.append(_copy(telling, victims, part))
            return end
        self.reading.tellings.append(telling)
        return end

    def _above(self, at: int, end: int) -> Meaning:
        """How the verb that governs a noun is meant; what is for a purpose (`a warrant for his arrest`) is intended."""
        words = self.reading.words
        first = words.bounds[words.sentence[at]][0]
        if words.dep[end - 1] == "pobj" and words.lower[words.head[end - 1]] == "for" and words.head[end - 1] > first:
            return Meaning("affirmed", "intended")
        verb = words.verb_of(end - 1)
        return meaning(self.reading, verb) if words.tag[verb].startswith("VB") and verb != at else Meaning()

    def _reject(self, reason: str, trigger: Trigger) -> None:
        words = self.reading.words
        a, b = self.reading.clean.origin(words.start[trigger.at], words.end[trigger.end - 1])
        self.reading.rejected.append(Rejected(reason, a, b))


def _outside_brackets(listed: list[str]) -> list[str]:
    """The words that do not stand in brackets."""
    out: list[str] = []
    depth = 0
    for word in listed:
        depth += (word == "(") - (word == ")")
        if depth == 0 and word != ")":
            out.append(word)
    return out


def _copy(telling: Telling, victims: list[str], part: Part) -> Telling:


    outcome = part.outcome
    if part.component:
        outcome = f"component: {outcome}" if outcome else "component"
    return replace(telling, victims=list(victims), months=part.months, outcome=outcome, component=part.component)


CUSTODY = ("house arrest", "administrative", "pre-trial", "incommunicado", "custody", "extended", "remand")


def _custody(reading: Reading, at: int) -> str | None:
    low, high = reading.words.bounds[reading.words.sentence[at]]
    text = reading.words.chars(max(low, at - 6), min(high, at + 14)).lower()
    kind = next((c for c in CUSTODY if c in text), None)
    return {"pre-trial": "pre-trial detention", "administrative": "administrative detention", "remand": "pre-trial detention"}.get(kind or "", kind)
