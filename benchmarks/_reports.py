"""Invented reports with the keys and evidence that an extractor gives, of one case each or of many.

A report of one case tells it at length. One of many is a list: nine in ten of its entries name a person with a court
and an article, or with a prison and a movement, and the tenth is told at length.

Names are made of syllables, so that namesakes and other spellings of a name occur about as often as they do among real
ones. Courts, prisons, provisions and movements are few and stay as many: with the number of cases they become hubs.
"""

import random
from collections.abc import Iterable, Iterator

from graph.write import Contents
from ingest.assemble import keys
from ontology.dates import bounds
from ontology.generated.labels import PROPERTIES, Datatype
from ontology.generated.records import Claim, Document, Passage, Record, Report, Unit
from ontology.ids import make_id

COURTS, PRISONS, PROVISIONS, MOVEMENTS = 120, 80, 40, 25
AT_LENGTH = 10
"""One in so many cases of a report is told at length."""
NOW = "2024-01-01T00:00:00Z"
QUOTE = "was held, tried and convicted there"
_SYLLABLES = (
    "ba",
    "kho",
    "ri",
    "lan",
    "mur",
    "ta",
    "zo",
    "ve",
    "shi",
    "do",
    "gul",
    "na",
    "pe",
    "yar",
    "so",
    "him",
)


def report(number: int, cases: int, seed: int = 1) -> Contents:
    """Return a report of so many cases, the same for the same numbers."""
    return _Making(number, random.Random(f"{seed} {number}")).contents(cases)


def reports(first: int, number: int, cases: int, seed: int = 1) -> Iterator[Contents]:
    """Yield so many reports."""
    yield from (report(first + n, cases, seed) for n in range(number))


class _Making:
    """One report in the making."""

    def __init__(self, number: int, chance: random.Random) -> None:
        self.chance = chance
        self.report = make_id("report", "one of many", number)
        self.document = f"{number:064x}"
        self.name = f"many/{number}.txt"
        self.units: list[Unit] = []
        self.passages: list[Passage] = []
        self.records: dict[str, Record] = {}
        self.claims: list[Claim] = []

    def contents(self, cases: int) -> Contents:
        for number in range(cases):
            self.case(number)
        made = Document(id=self.document, reportId=self.report, mediaType="text/plain", byteLength=1, textLength=1,
                        reader="none", recordedAt=NOW)  # fmt: skip
        own = Report(id=self.report, name=self.name)
        return Contents(own, made, self.units, self.passages, list(self.records.values()), self.claims)

    def case(self, number: int) -> None:
        """Add one person's case."""
        unit = make_id("unit", self.report, number)
        self.units.append(
            Unit(id=unit, documentId=self.document, kind="profile", ordinal=number, start=0, end=100)
        )
        passage = make_id("passage", self.report, number)
        text = f"Case {number} {QUOTE}. " + "More is told about it here. " * 8
        self.passages.append(
            Passage(id=passage, reportId=self.report, text=text, kind="paragraph", occurrences=(0,))
        )
        if number % AT_LENGTH:
            self.entry(unit)
        else:
            self.at_length(unit)

    def entry(self, unit: str) -> None:
        """Add what a list has of a case: the person, the proceedings and two things that many cases share."""
        name = f"{self.word(2)} {self.word(3)}"
        if self.chance.random() < 0.5:
            court, provision = self.shared("Court", COURTS, unit), self.shared("Provision", PROVISIONS, unit)
            person, case = self.accused(name, unit, court, provision)
            self.ties(
                (person, "subjectOf", case), (case, "triedBy", court), (case, "chargedUnder", provision)
            )
        else:
            prison, movement = (
                self.shared("Facility", PRISONS, unit),
                self.shared("Organisation", MOVEMENTS, unit),
            )
            person, case = self.accused(name, unit, prison)
            self.ties(
                (person, "subjectOf", case), (case, "allegesLinkTo", movement), (person, "heldIn", prison)
            )

    def accused(self, name: str, unit: str, *around: str, context: Iterable[str] = ()) -> tuple[str, str]:
        """Return the records of a person and of their case; what is around them is evidence of who they are."""
        held = [block for body in around for block in self.records[body].block]
        born = f"born:{self.chance.randint(1945, 2003)}"
        person = self.record("Person", name, unit, keys.person_keys((name,)), born, *context, *held)
        self.value(person, ("name", name), ("birthDate", born.removeprefix("born:")))
        return person, self.record("Case", f"Case of {name}", unit, ())

    def at_length(self, unit: str) -> None:
        """Add a charge, a trial, a stay in prison, an arrest and a sentence."""
        court, prison = self.shared("Court", COURTS, unit), self.shared("Facility", PRISONS, unit)
        movement, provision = (
            self.shared("Organisation", MOVEMENTS, unit),
            self.shared("Provision", PROVISIONS, unit),
        )
        year, month, day = (
            self.chance.randint(2012, 2023),
            self.chance.randint(1, 12),
            self.chance.randint(1, 28),
        )
        arrested = f"{year}-{month:02}-{day:02}"
        name = f"{self.word(2)} {self.word(3)}"
        person, case = self.accused(
            name, unit, court, prison, provision, context=(f"date:arrest:{arrested}",)
        )
        arrest = self.record("Arrest", f"arrest, {arrested}", unit, (), "type:arrest", f"date:{arrested}")
        months = str(self.chance.randint(6, 200))
        decision = self.record("Decision", "sentence", unit, (), "type:sentence")
        sentence = self.record("Sentence", f"{months} months", unit, ())
        designation = self.record("Designation", "extremist organisation", unit, ())
        self.value(arrest, ("eventType", "arrest"), ("date", arrested))
        self.value(decision, ("eventType", "sentence"), ("date", f"{year + 1}"))
        self.value(sentence, ("months", months))
        self.ties((person, "subjectOf", case), (case, "triedBy", court), (case, "chargedUnder", provision),
                  (case, "allegesLinkTo", movement), (movement, "designatedAs", designation),
                  (case, "hasEvent", arrest), (arrest, "happenedTo", person), (case, "hasEvent", decision),
                  (decision, "happenedTo", person), (decision, "atCourt", court),
                  (decision, "imposed", sentence))  # fmt: skip
        self.claim(person, "heldIn", prison, (arrested, f"{year + 2}-11-03"))

    def word(self, syllables: int) -> str:
        return "".join(self.chance.choice(_SYLLABLES) for _ in range(syllables)).capitalize()

    def shared(self, kind: str, number: int, unit: str) -> str:
        """Return one of so many things of a kind that the reports have in common."""
        which = self.chance.randrange(number)
        name = f"{kind} No. {which}"
        block = {f"provision:ru/criminal/{which}"} if kind == "Provision" else keys.body_keys(kind, (name,))
        made = self.record(kind, name, unit, block)
        self.value(made, *([("article", str(which))] if kind == "Provision" else [("name", name)]))
        return made

    def record(self, kind: str, name: str, unit: str, block: Iterable[str], *context: str) -> str:
        identity = make_id(kind.lower(), self.report, unit, kind, name)
        keyed = tuple(sorted(block))
        self.records[identity] = Record(id=identity, kind=kind, reportId=self.report, unitId=unit, name=name,
                                        block=keyed, context=tuple(sorted(("country:RU", *context))))  # fmt: skip
        self.value(identity, ("label", name))
        return identity

    def ties(self, *ties: tuple[str, str, str]) -> None:
        for tie in ties:
            self.claim(*tie)

    def value(self, subject: str, *values: tuple[str, str]) -> None:
        for predicate, value in values:
            dated = bounds(value) if PROPERTIES[predicate].datatype is Datatype.EDTF else None
            reach = {"earliest": dated.earliest, "latest": dated.latest} if dated else {}
            self._claim((subject, predicate, value), value=value, **reach)

    def claim(
        self, subject: str, predicate: str, other: str, held: tuple[str | None, str | None] = (None, None)
    ) -> None:
        self._claim((subject, predicate, other), object=other, validFrom=held[0], validTo=held[1])

    def _claim(self, what: tuple[str, str, str], **said: str | None) -> None:
        passage = self.passages[-1].id
        self.claims.append(Claim.model_validate({
            "id": make_id("claim", passage, *what), "subject": what[0], "predicate": what[1], **said,
            "polarity": "affirmed", "modality": "asserted", "reportId": self.report, "documentId": self.document,
            "passageId": passage, "start": 10, "end": 45, "quote": QUOTE, "extractor": "none",
            "confidence": round(self.chance.uniform(0.5, 1.0), 2), "rank": "normal", "recordedAt": NOW,
        }))  # fmt: skip
