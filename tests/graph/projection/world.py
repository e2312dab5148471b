"""Invented reports, drawn at random from few names and places, so that they meet often and in awkward ways.

A report has units, each about one person: a case, a court, a prison, a provision, a movement with its designation, an
arrest, a sentence. Names vary in spelling, birth years contradict each other, some statements are denied. Another
version of a report says some of it otherwise, leaves units out and adds some.
"""

import hashlib
import random
from dataclasses import dataclass, field, replace

from graph.write import Contents
from ingest.assemble import keys
from ontology.dates import bounds
from ontology.generated.labels import PROPERTIES, Datatype
from ontology.generated.records import Claim, Document, Passage, Record, Report, Unit
from ontology.ids import make_id

NOW = "2026-01-01T00:00:00Z"
PEOPLE = (
    "Ilya Testov", "Ilja Testov", "Testov Ilya", "Ilya Testof", "Zoya Primer", "Zoja Primer", "Zoya Primerova",
    "Anna Beispiel", "Ana Beispiel", "Ilya Primer",
)  # fmt: skip
COURTS = ("Example City Court", "The Example City Court", "Upper Court", "Holm Military Court")
PRISONS = ("Northern Prison", "Holm Prison", "cell")
MOVEMENTS = ("Bright Shore", "The Bright Shore", "Dawn")
WORDINGS = ("terrorist organisation", "Terrorist organisation", "extremist")
DAYS = ("2021-05-03", "2021-05-03", "2021-05", "2020-01-23", "2020")
COUNTRIES = ("country:RU", "country:RU", "country:BY", "")


@dataclass(frozen=True)
class Told:
    """What one unit tells about one person."""

    person: str
    born: str | None
    country: str
    court: str
    prison: str
    movement: str
    wording: str
    provision: str
    arrest: str
    months: int
    denied: bool
    confidence: float


def told(chance: random.Random) -> Told:
    """Draw what a unit tells."""
    return Told(
        person=chance.choice(PEOPLE),
        born=chance.choice((None, None, "1974", "1981", "1974-02-03")),
        country=chance.choice(COUNTRIES),
        court=chance.choice(COURTS),
        prison=chance.choice(PRISONS),
        movement=chance.choice(MOVEMENTS),
        wording=chance.choice(WORDINGS),
        provision=chance.choice(("10", "10/2", "205")),
        arrest=chance.choice(DAYS),
        months=chance.choice((12, 60)),
        denied=chance.random() < 0.15,
        confidence=chance.choice((0.5, 0.7, 0.9)),
    )


def altered(one: Told, chance: random.Random) -> Told:
    """Draw another version of what a unit tells: some of it otherwise."""
    other = told(chance)
    names = [name for name in Told.__dataclass_fields__ if chance.random() < 0.25]
    return replace(one, **{name: getattr(other, name) for name in names})


def version(units: list[Told], chance: random.Random) -> list[Told]:
    """Draw another version of a report."""
    kept = [altered(one, chance) if chance.random() < 0.5 else one for one in units if chance.random() < 0.85]
    return kept + [told(chance) for _ in range(chance.choice((0, 0, 1)))]


def contents(name: str, units: list[Told], number: int = 0) -> Contents:
    """Return the report of this name with these units; `number` tells its versions apart."""
    return _Telling(name, number).contents(units)


@dataclass
class _Telling:
    """A report that is being told."""

    name: str
    number: int
    records: dict[str, Record] = field(default_factory=dict[str, Record])
    claims: dict[str, Claim] = field(default_factory=dict[str, Claim])
    passages: dict[str, Passage] = field(default_factory=dict[str, Passage])
    units: list[Unit] = field(default_factory=list[Unit])

    @property
    def report(self) -> str:
        return make_id("report", self.name)

    @property
    def document(self) -> str:
        return hashlib.sha256(f"{self.name} {self.number}".encode()).hexdigest()

    def contents(self, units: list[Told]) -> Contents:
        for ordinal, one in enumerate(units):
            self.unit(ordinal, one)
        document = Document(id=self.document, reportId=self.report, mediaType="text/plain", byteLength=1, textLength=1,
                            reader="test", recordedAt=NOW)  # fmt: skip
        report = Report(id=self.report, name=self.name)
        parts = (self.units, [*self.passages.values()], [*self.records.values()], [*self.claims.values()])
        return Contents(report, document, *parts)

    def unit(self, ordinal: int, one: Told) -> None:
        unit = make_id("unit", self.report, ordinal)
        self.units.append(
            Unit(id=unit, documentId=self.document, kind="profile", ordinal=ordinal, start=0, end=1)
        )
        where = f"country:{one.country[8:]}" if one.country else "self:none"
        court = self.body(unit, "Court", one.court, where)
        prison = self.body(unit, "Facility", one.prison, where)
        movement = self.body(unit, "Organisation", one.movement, where)
        key = f"provision:ru/criminal/{one.provision}"
        provision = self.record(unit, "Provision", f"Article {one.provision}", (key,), where)
        evidence = [f"date:arrest:{one.arrest}"] if len(one.arrest) == 10 else []
        evidence += [f"born:{one.born}"] if one.born else []
        evidence += [block for body in (court, prison, provision) for block in self.records[body].block]
        blocks = tuple(sorted(keys.person_keys((one.person,))))
        person = self.record(unit, "Person", one.person, blocks, where, *evidence)
        case = self.record(unit, "Case", f"Case of {one.person}", (), where)
        days = [f"date:{one.arrest}"] if len(one.arrest) == 10 else []
        arrest = self.record(
            unit, "Arrest", f"arrest, {one.arrest}", (), "type:arrest", *days, key=one.arrest
        )
        decision = self.record(unit, "Decision", "sentence", (), "type:sentence", *days)
        sentence = self.record(unit, "Sentence", f"{one.months} months", (), where)
        charge = self.record(unit, "Charge", f"charge under {one.provision}", (), where)
        designation = self.record(unit, "Designation", one.wording, (), where)
        sure = one.confidence
        for about in (
            person,
            case,
            arrest,
            decision,
            sentence,
            charge,
            designation,
            court,
            prison,
            movement,
            provision,
        ):
            self.say(about, "label", self.records[about].name or "", sure)
        for about in (court, prison, movement, person):
            self.say(about, "name", self.records[about].name or "", sure)
            self.say(about, "sensitivity", "amber" if one.denied else "green", sure)
        if one.born:
            self.say(person, "birthDate", one.born, sure)
        self.say(provision, "article", one.provision, sure)
        self.say(arrest, "eventType", "arrest", sure)
        self.say(arrest, "date", one.arrest, sure)
        self.say(decision, "eventType", "sentence", sure)
        self.say(sentence, "months", str(one.months), sure)
        self.say(person, "subjectOf", case, sure)
        self.say(case, "triedBy", court, sure)
        self.say(case, "chargedUnder", provision, sure, modality="alleged" if one.denied else "asserted")
        self.say(case, "hasCharge", charge, sure)
        self.say(charge, "restsOn", provision, sure)
        self.say(case, "allegesLinkTo", movement, sure)
        self.say(person, "memberOf", movement, sure, polarity="negated" if one.denied else "affirmed")
        self.say(
            movement, "designatedAs", designation, sure, modality="alleged" if one.denied else "asserted"
        )
        self.say(person, "heldIn", prison, sure, begins=one.arrest)
        for event in (arrest, decision):
            self.say(event, "happenedTo", person, sure)
            self.say(case, "hasEvent", event, sure)
        self.say(decision, "imposed", sentence, sure)
        self.say(arrest, "atFacility", prison, sure)

    def body(self, unit: str, kind: str, name: str, where: str) -> str:
        return self.record(unit, kind, name, tuple(sorted(keys.body_keys(kind, (name,)))), where)

    def record(
        self, unit: str, kind: str, name: str, block: tuple[str, ...], *context: str, key: str = ""
    ) -> str:
        identity = make_id(kind.lower(), self.report, unit, kind, name, key)
        self.records[identity] = Record(id=identity, kind=kind, reportId=self.report, unitId=unit, name=name,
                                        block=block, context=tuple(sorted(context)))  # fmt: skip
        return identity

    def say(self, subject: str, predicate: str, what: str, sure: float, *, polarity: str = "affirmed",
            modality: str = "asserted", begins: str | None = None) -> None:  # fmt: skip
        info = PROPERTIES[predicate]
        tie = info.relationship is not None
        passage = make_id("passage", self.report, subject, predicate, what)
        text = f"{predicate} {what} of {subject}"
        self.passages[passage] = Passage(
            id=passage, reportId=self.report, text=text, kind="paragraph", occurrences=(0,)
        )
        reach = bounds(what) if info.datatype is Datatype.EDTF else None
        made = Claim.model_validate({
            "id": make_id("claim", passage, polarity, modality, begins), "subject": subject, "predicate": predicate,
            "object": what if tie else None, "value": None if tie else what, "polarity": polarity,
            "modality": modality, "validFrom": begins, "earliest": reach and reach.earliest,
            "latest": reach and reach.latest, "reportId": self.report, "documentId": self.document,
            "passageId": passage, "start": 0, "end": 9, "quote": text, "extractor": "test", "confidence": sure,
            "rank": "normal", "recordedAt": NOW,
        })  # fmt: skip
        self.claims[made.id] = made
