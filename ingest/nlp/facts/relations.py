"""From a read unit to what is between two named things: members, lawyers, judges, relatives, alleged links.

An edge can defame: what a sentence negates is given as negated, what stands in an accusation or a quotation as alleged,
and a role is tied to a case only where the text says whose it is, or where the unit tells of one case.
"""

from functools import cached_property

from spacy.language import Language
from spacy.tokens import Doc

from ingest.model import Modality, Polarity, Relation
from ingest.nlp.build_evidence import quote
from ingest.nlp.events.cues import meaning
from ingest.nlp.events.victims import subject_of
from ingest.nlp.language.lexicon import lexicon
from ingest.nlp.meant.noun_phrases import noun_phrase
from ingest.nlp.meant.scene import Scene, pronoun, scene_of
from ingest.nlp.names.ties import tie_before
from ingest.nlp.reading import Name, Reading, Telling, reading_of

ACCUSING = {"charge", "indictment", "conviction", "sentence", "arrest", "detention", "trial", "hearing"}
"""Events whose words say what somebody is held to have done."""
PUBLIC = {"government", "police", "security_service", "prosecutor", "intergovernmental", "platform"}
PREDICATES = {"lawyer": "defendedBy", "judge": "judgedBy", "prosecutor": "prosecutedBy"}
OWNERS = {"his", "her", "their", "whose"}
COPULAS = {"be", "is", "was", "are", "were", "been", "being", "became", "remains", "remained", "become"}


@Language.component("casegraph_relations")
def relations(doc: Doc) -> Doc:
    """Add the relations of a unit, each once."""
    reading = reading_of(doc)
    work = _Relations(reading)
    for name in reading.names:
        if name.thing >= 0:
            work.organisation(name) if name.kind == "organisation" else work.person(name)
    reading.relations += work.found.values()
    return doc


class _Relations:
    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.scene: Scene = scene_of(reading)
        self.found: dict[tuple[str, str, str, str], Relation] = {}
        self.by_sentence: dict[int, list[Telling]] = {}
        for telling in reading.tellings:
            self.by_sentence.setdefault(telling.sentence, []).append(telling)

        self.quoted = {k for q in reading.quotes for k in range(q.start, q.end)}
        self.victims = {v for t in reading.tellings for v in t.victims}

    def organisation(self, name: Name) -> None:
        """What the words before a body's name tie to it."""
        if name.sub in PUBLIC:
            return
        words = self.reading.words
        at = tie_before(self.reading, name.start)
        if at is None:
            return
        members = lexicon().concept("relation", "member")
        if self._accused(name, at):
            self._alleged(name, at)
        elif words.lower[at] in lexicon().concept("relation", "belong") and words.tag[at][:2] == "VB":
            self._member(name, at, subject_of(self.reading, at))
        elif words.lower[at] in members:
            self._member(name, at, _whose_predicate(self.reading, at))

    def _accused(self, name: Name, at: int) -> bool:
        """The name stands in an accusation: in quotation marks, or after the verb of one in its sentence."""
        if at in self.quoted:
            return True
        sentence = self.reading.words.sentence[at]
        return (
            any(t.type in ACCUSING and t.at < at for t in self.by_sentence.get(sentence, ()))
            and at < name.start
        )

    def _alleged(self, name: Name, at: int) -> None:
        words = self.reading.words
        if words.lower[at] not in lexicon().concept("relation", "link"):
            return
        told = [t for t in self.by_sentence.get(words.sentence[at], ()) if t.type in ACCUSING and t.at < at]
        if not told:
            return
        telling = max(told, key=lambda t: t.at)
        polarity: Polarity = (
            telling.polarity
            if telling.type in ("charge", "indictment", "conviction", "sentence")
            else "affirmed"
        )
        for victim in telling.victims:
            self._add(
                "allegesLinkTo", victim, self._body(name), telling.at, name.end, 0.75, polarity, "alleged"
            )

    def _member(self, name: Name, at: int, subject: int | None) -> None:
        if subject is None:
            return
        said = meaning(self.reading, self._verb_of(at))
        for person in self._persons(subject, at):
            self._add(
                "memberOf",
                person,
                self._body(name),
                min(subject, at),
                name.end,
                0.8,
                said.polarity,
                said.modality,
            )

    def _verb_of(self, at: int) -> int:
        """The verb that says it: the copula over a noun."""
        words = self.reading.words
        head = words.head[at]
        return head if words.dep[at] in ("attr", "acomp") and words.lower[head] in COPULAS else at

    def _persons(self, subject: int, at: int) -> list[str]:
        if person := self.reading.person_at(subject):
            return [person.name]
        if self.reading.words.tag[subject] == "PRP":
            return pronoun(self.scene, subject)
        return [p for p in noun_phrase(self.scene, subject, at) or [] if not p.startswith("[")]

    def person(self, name: Name) -> None:
        """Whose lawyer, judge, prosecutor or relative a person is."""
        if name.kind != "person" or not name.roles:
            return
        thing = self.reading.people[name.thing]
        for role in name.roles:
            if role == "relative":
                self._relative(name, thing.name)
            elif role in PREDICATES:
                self._of_case(name, role, thing.name)

    def _relative(self, name: Name, relative: str) -> None:
        owners = self._owners(name, "kinship:")
        for owner in owners or []:
            self._add("relativeOf", relative, owner, max(0, name.start - 4), name.end, 0.8)

    def _of_case(self, name: Name, role: str, person: str) -> None:
        """The case that a lawyer, judge or prosecutor is of."""
        cases = self._owners(name, "role:lawyer") if role == "lawyer" else None
        if not cases and person in self.victims:
            return
        sure = 0.8
        if not cases:
            cases, sure = self._told_beside(name), 0.7
        if not cases and self._one_case:
            cases, sure = [self.scene.main or ""], 0.65
        for case in cases or []:
            self._add(PREDICATES[role], case, person, max(0, name.start - 4), name.end, sure)

    def _told_beside(self, name: Name) -> list[str]:
        """Those whose trial or sentence the same sentence tells."""
        told = self.by_sentence.get(self.reading.words.sentence[name.start], ())
        legal = {
            "trial",
            "hearing",
            "sentence",
            "conviction",
            "acquittal",
            "appeal_decision",
            "charge",
            "detention",
        }
        return list(
            dict.fromkeys(v for t in told if t.type in legal and t.polarity == "affirmed" for v in t.victims)
        )

    @cached_property
    def _one_case(self) -> bool:
        victims = {v for t in self.reading.tellings for v in t.victims if not v.startswith("[")}
        relatives = {t.name for t in self.reading.people if set(t.roles) & {"relative", "lawyer", "witness"}}
        return len(victims - relatives) == 1

    def _owners(self, name: Name, noun: str) -> list[str]:
        """`his wife, X`, `Y's lawyer X`: the one whom the words before the name make the owner."""
        words = self.reading.words
        low = words.bounds[words.sentence[name.start]][0]
        for k in range(name.start - 1, max(low, name.start - 6) - 1, -1):
            if words.lower[k] in OWNERS:
                return pronoun(self.scene, k) if self._owned(k, noun) else []
            owner = self.reading.owner[k]
            if (
                owner
                and owner.kind == "person"
                and owner.thing >= 0
                and words.form[owner.end] in ("'s", "’s", "'", "’")
            ):
                return [self.reading.people[owner.thing].name] if self._owned(owner.end, noun) else []
            if (owner and owner.kind == "person") or words.tag[k][:2] == "VB":
                return []
        return []

    def _owned(self, at: int, noun: str) -> bool:
        """The noun that is owned stands right after the owner: `his former lawyer`."""
        return any(
            c.startswith(noun) for k in range(at + 1, at + 4) for _, c in self.reading.marks.get(k, ())
        )

    def _body(self, name: Name) -> str:
        return self.reading.bodies[name.thing].name

    def _add(self, predicate: str, subject: str, target: str, start: int, end: int, sure: float,
             polarity: Polarity = "affirmed", modality: Modality = "asserted") -> None:  # fmt: skip
        if not subject or subject == target or subject.startswith("["):
            return
        low = self.reading.words.bounds[self.reading.words.sentence[end - 1]][0]
        evidence = quote(self.reading, max(low, start), end)
        key = (predicate, subject, target, polarity)
        self.found.setdefault(key, Relation(predicate, subject, target, evidence, sure, polarity, modality))


def _whose_predicate(reading: Reading, at: int) -> int | None:
    """The token of the one whom `member` is said of: the subject of a copula, or the name that it stands beside."""
    words = reading.words
    head = words.head[at]
    if words.lower[head] in COPULAS and head < at:
        return subject_of(reading, head)
    k = at - 1
    while k > 0 and words.sentence[k] == words.sentence[at] and at - k < 6 and words.form[k] != ",":
        k -= 1
    owner = reading.owner[k - 1] if k > 0 and words.form[k] == "," else None
    return owner.end - 1 if owner and owner.kind == "person" else None
