"""From triggers to tellings: every passage that tells an event, with its victims and circumstances."""

from spacy.language import Language
from spacy.tokens import Doc

from ingest.nlp.build_evidence import left_out
from ingest.nlp.dates.lists import line_dates, of_its_entry
from ingest.nlp.dates.written import UNTIL
from ingest.nlp.events.absent import default, joined, kept_from, prisoner, second_look
from ingest.nlp.events.believable import accused_of, believable, proceedings_elsewhere
from ingest.nlp.events.candidates import circumstances, persons_in
from ingest.nlp.events.circumstances import actor_of, court_of, date_of, ends_on, facility_of, served_in
from ingest.nlp.events.counted_dates import count_dates
from ingest.nlp.events.cues import Meaning, beside_denial, meaning, sanctioned
from ingest.nlp.events.days_of_several import each_with_its_day
from ingest.nlp.events.findings import found_to_be
from ingest.nlp.events.fragments import fragments_of
from ingest.nlp.events.frames import Trigger, trigger_at
from ingest.nlp.events.members import members_of
from ingest.nlp.events.nominal import nominal_at
from ingest.nlp.events.outcomes import change_of, custody_of, release_of
from ingest.nlp.events.sentencing import changed_term, parts
from ingest.nlp.events.theirs import kin_struck
from ingest.nlp.events.verdicts import nationality_lost, sentences, with_part
from ingest.nlp.events.victims import victims_of
from ingest.nlp.language.clauses import clauses_of
from ingest.nlp.language.lexicon import lexicon
from ingest.nlp.language.voices import ORDERING
from ingest.nlp.meant.entries import in_label
from ingest.nlp.meant.focus import company, focus
from ingest.nlp.meant.scene import Scene, learn_gender, scene_of
from ingest.nlp.reading import AT_THE_END, JUDGMENTS, Reading, Sentence, Telling, reading_of

DECISIONS = {"conviction", "acquittal", "sentence", "appeal_decision", "trial", "hearing"}
PLACELESS = (DECISIONS - {"trial", "hearing"}) | {"charge", "designation", "indictment"}
"""What happens in no facility: where a term is served is told of the detention."""
MOVING = {"transfer", "detention", "solitary_confinement"}
"""What may begin in one facility and end in another."""
BODILESS = {"designation", "other", "raid"}
"""What may happen to a body, and then to no person."""
IMPERSONAL = {"appeal_decision", "trial", "hearing", "indictment"}
"""What is told of things: proceedings, judgments."""
SHARED = {"arrest", "detention", "sentence", "trial", "charge", "conviction", "release", "transfer"}
"""What happens to several together (`along with nine others`)."""
IN_VAIN = {
    "but",
    "yet",
    "however",
    "although",
    "though",
    "despite",
    "still",
    "ignored",
    "not",
    "n't",
    "refused",
}
"""Behind the order to let somebody go: the prison kept them."""
WEAK = {"serve", "experience", "face", "endure", "suffer"}
"""Verbs that only recall what another one tells."""


@Language.component("casegraph_tellings")
def tellings(doc: Doc) -> Doc:
    """Read the text from its beginning and note every telling of an event."""
    reading = reading_of(doc)
    learn_gender(reading)
    scene = scene_of(reading)
    Teller(reading, scene).run()
    return doc


class Teller:
    """Reads a text sentence by sentence; `telling` gives the circumstances of one trigger."""

    def __init__(self, reading: Reading, scene: Scene) -> None:
        self.reading = reading
        self.scene = scene
        self.dated = [passage for passage in line_dates(reading) if passage >= 0]
        self.court: tuple[int, str | None] = (-1, None)
        self.quoted = {k for q in reading.quotes if q.end - q.start < 40 for k in range(q.start, q.end)}

    def run(self) -> None:
        """Note every telling, and whom each sentence may speak of."""
        for sentence in self.reading.sentences:
            focus(self.scene, sentence)
            company(self.scene, sentence, self.dated)
            self.reading.candidates.extend(persons_in(self.scene, sentence))
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
        count_dates(self.reading)
        self.reading.candidates.extend(circumstances(self.reading))

    def _fragments(self, sentence: Sentence) -> None:
        for kind, at, victims, term in fragments_of(self.reading, self.scene, sentence):
            telling = self.telling(kind, at, term.end)
            telling.victims = victims
            if kind == "sentence":
                telling.months = term.months
            if victims:
                self._remember(victims)
                self.reading.tellings.append(telling)

    def _verb(self, trigger: Trigger) -> None:
        if accused_of(self.scene, trigger.at) or proceedings_elsewhere(self.reading, trigger):
            return
        victims = self._victims(trigger)
        if victims is None or not believable(self.scene, trigger):
            return
        kind = trigger.frame.type
        others = joined(self.scene, trigger.at, victims) if kind in SHARED else []
        victims = victims + others
        how = meaning(self.reading, trigger.at, trigger)
        self._remember(victims)
        self.scene.kin = kin_struck(self.reading, trigger.at, victims) or self.scene.kin
        telling = self.telling(kind, trigger.at, trigger.end)
        of_prisoner = kind == "denial_of_access" or kept_from(self.reading, trigger, victims)
        telling.victims = prisoner(self.scene, victims) if of_prisoner else victims
        telling.joined = tuple(others)
        self._with_members(telling)
        telling.polarity, telling.modality = how.polarity, how.modality
        telling.actor = actor_of(self.reading, trigger)
        telling.frame = trigger.frame.verb
        telling.nominal = trigger.frame.verb in WEAK and kind != "charge"
        if trigger.frame.verb == "serve":
            telling.date = None
        self._detail(telling, trigger)

    def _with_members(self, telling: Telling) -> None:
        """Add to a group those whom the text names out of it."""
        if members := members_of(self.scene, telling.at, telling.victims):
            telling.victims = [*telling.victims, *members]
            telling.joined = tuple(telling.victims)

    def _victims(self, trigger: Trigger) -> list[str] | None:
        """Those to whom it happens; empty for what happens to bodies; None, the reason noted, where it is nobody."""
        kind = trigger.frame.type
        victims = victims_of(self.scene, trigger)
        reduced = self.reading.words.dep[trigger.at] in ("acl", "relcl")
        if (
            victims is None
            and not reduced
            and (trigger.voice == "passive" or trigger.frame.victim == "subject")
        ):
            victims = second_look(self.scene, trigger)
        if victims is None:
            if kind in BODILESS:
                return []
            if kind not in IMPERSONAL:
                self._reject("victim_is_no_person", trigger)
                return None
        victims = victims or default(self.scene, trigger)
        if not victims and kind != "raid":
            self._reject("trigger_without_person", trigger)
            return None
        return victims

    def _remember(self, victims: list[str]) -> None:
        named = [v for v in victims if not v.startswith("[")]
        if (
            victims
            and not named
            and not victims[0].lower().startswith(("[a ", "[an ", "[his", "[her", "[one"))
        ):
            self.scene.group = list(victims)
        self.scene.struck |= dict.fromkeys(named)
        self.scene.told = named or self.scene.told
        self.scene.recent = [v for v in self.scene.recent if v not in named][-6:] + named
        if len(named) == 1:
            self.scene.focus = named[0]

    def telling(self, kind: str, at: int, end: int) -> Telling:
        """A telling of this type at a trigger, with the date, court and facility that its clause gives."""
        reading = self.reading
        sentence = reading.sentence_of(at)
        when = date_of(reading, at)
        telling = Telling(
            kind, at, end, sentence.number, date=when.edtf if when else None, heading=sentence.heading
        )
        entry = when is not None and of_its_entry(reading, kind, at, when)
        telling.day_of_its_own = telling.date is not None and (in_label(reading, at) or entry)
        if entry and telling.date and kind in AT_THE_END:
            telling.date = telling.date.split("/")[-1]
        if when and (ends_on(reading, when) or (kind == "denial_of_access" and when.preposition in UNTIL)):
            telling.date, telling.until = None, when.edtf
        clause_list, number = clauses_of(reading)
        clause = clause_list[number[at]]
        self._court(telling, clause.start, clause.end, sentence.start, sentence.end)
        facility, origin = facility_of(reading, at, clause.start, clause.end)
        if kind in PLACELESS | {"trial", "raid", "death"}:
            facility, origin = served_in(reading, sentence) if kind == "sentence" else None, None
        if kind not in MOVING:
            facility, origin = facility or origin, None
        telling.facility, telling.origin = facility, origin
        telling.outcome = release_of(reading, at) if kind == "release" else None
        return telling

    def _court(self, telling: Telling, start: int, end: int, low: int, high: int) -> None:
        reading = self.reading
        if telling.type not in DECISIONS | {
            "detention",
            "arrest",
            "release",
            "charge",
            "indictment",
            "designation",
            "other",
        }:
            return
        court = court_of(reading, telling.at, start, end, telling.type)
        if court is None and telling.type in DECISIONS | {"detention"}:
            court = court_of(reading, telling.at, low, high, telling.type)
        passage = reading.sentence_of(telling.at).passage
        if court is None and telling.type in JUDGMENTS and self.court[0] == passage:
            court = self.court[1]
        if court and telling.type in DECISIONS | {"detention"}:
            self.court = (passage, court)
        telling.court = court

    def _detail(self, telling: Telling, trigger: Trigger) -> None:
        reading = self.reading
        if telling.type == "sentence":
            sentences(self.scene, telling, trigger)
            return
        if telling.type == "other":
            telling = nationality_lost(self.scene, telling, trigger)
        if telling.type == "appeal_decision":
            telling.months = changed_term(reading, telling.at)
            telling.outcome = change_of(reading, telling.at, trigger.frame.verb)
        if telling.type == "detention":
            telling.outcome = custody_of(reading, telling.at)
        reading.tellings.extend(each_with_its_day(reading, telling))

    def _noun(self, at: int) -> int:
        told = nominal_at(self.reading, self.scene, at)
        if told is None:
            return next(
                (end for end, c in self.reading.marks.get(at, ()) if c.startswith("event-types:")), at
            )
        kind, end, victims, strong = told
        telling = self.telling(kind, at, end)
        how = self.noun_meaning(kind, at, end)
        telling.joined = tuple(joined(self.scene, end - 1, victims)) if kind in SHARED else ()
        telling.polarity, telling.modality = how.polarity, how.modality
        telling.victims = [*victims, *telling.joined]
        telling.nominal = not strong
        telling.day_of_its_own |= telling.date is not None and self._ruled_for(end - 1)
        self._with_members(telling)
        if kind == "sentence":
            for part in parts(self.reading, at):
                self.reading.tellings.append(with_part(telling, telling.victims, part))
            return end
        self.reading.tellings.append(telling)
        return end

    def noun_meaning(self, kind: str, at: int, end: int) -> Meaning:
        """How an event is meant that a noun tells: as the verb is that governs it, or that it is the subject of."""
        words = self.reading.words
        ordered = kind == "release" and words.lower[words.head[end - 1]] in ORDERING
        if ordered and IN_VAIN & set(words.lower[end : words.bounds[words.sentence[at]][1]]):
            return Meaning("affirmed", "intended")
        if beside := beside_denial(self.reading, end - 1):
            return beside
        how = meaning(self.reading, at)
        how = self._above(at, end) if how.modality == "asserted" and how.polarity == "affirmed" else how
        head = self.reading.words.head[end - 1]
        if (
            how.modality == "asserted"
            and head != end - 1
            and self.reading.words.dep[end - 1] in ("nsubj", "nsubjpass")
        ):
            how = meaning(self.reading, found_to_be(self.reading.words, head))
            if self.reading.words.lower[head] in lexicon().concept("cue", "intention"):
                how = Meaning("affirmed", "intended")
        return how

    def _above(self, at: int, end: int) -> Meaning:
        """How the verb that governs a noun is meant; what is for a purpose (`a warrant for his arrest`) is intended."""
        words = self.reading.words
        first = words.bounds[words.sentence[at]][0]
        if self._is_for(end - 1) and words.head[end - 1] > first and not self._ruled_for(end - 1):
            return Meaning("affirmed", "intended")
        verb = found_to_be(words, words.verb_of(end - 1))
        return meaning(self.reading, verb) if words.tag[verb].startswith("VB") and verb != at else Meaning()

    def _is_for(self, noun: int) -> bool:
        words = self.reading.words
        return words.dep[noun] == "pobj" and words.lower[words.head[noun]] == "for"

    def _ruled_for(self, noun: int) -> bool:
        """Whether a court rules for what a noun tells."""
        words = self.reading.words
        return self._is_for(noun) and sanctioned(self.reading, words.head[words.head[noun]])

    def _reject(self, reason: str, trigger: Trigger) -> None:
        self.reading.rejected.append(left_out(self.reading, reason, trigger.at, trigger.end))
