"""Invented cases that share courts, prisons, provisions and movements, as documents ready to be written."""

import random
from collections.abc import Iterator

from graph.write import Contents
from ontology.generated.records import Claim, Document, Passage, Record, Report, Unit
from ontology.ids import make_id

CASES = 50
"""Cases of one document."""
COURTS, FACILITIES, PROVISIONS, MOVEMENTS = 30, 40, 40, 25
NOW = "2024-01-01T00:00:00Z"
QUOTE = "was held, tried and convicted there"


def documents(number: int, seed: int = 1) -> Iterator[Contents]:
    """Yield so many documents, the same ones each time."""
    chance = random.Random(seed)
    for document in range(number):
        yield _Making(document, chance).contents()


class _Making:
    """One document in the making."""

    def __init__(self, number: int, chance: random.Random) -> None:
        self.number, self.chance = number, chance
        self.report = make_id("report", "invented", number)
        self.document = f"{number:064x}"
        self.units: list[Unit] = []
        self.passages: list[Passage] = []
        self.records: dict[str, Record] = {}
        self.claims: list[Claim] = []

    def contents(self) -> Contents:
        for case in range(CASES):
            self.case(self.number * CASES + case)
        made = Document(id=self.document, reportId=self.report, mediaType="text/plain", byteLength=1, textLength=1,
                        reader="none", recordedAt=NOW)  # fmt: skip
        report = Report(id=self.report, name=f"invented/{self.number}.txt", title=f"Report {self.number}")
        return Contents(report, made, self.units, self.passages, list(self.records.values()), self.claims)

    def case(self, number: int) -> None:
        """Add one person's case: a charge, a trial, a stay in prison and three events."""
        unit = make_id("unit", self.report, number)
        ordinal = len(self.units)
        self.units.append(
            Unit(id=unit, documentId=self.document, kind="profile", ordinal=ordinal, start=0, end=100)
        )
        passage = make_id("passage", self.report, number)
        text = f"Person {number} {QUOTE}. " + "More is told about them here. " * 8
        self.passages.append(
            Passage(id=passage, reportId=self.report, text=text, kind="paragraph", occurrences=(0,))
        )
        person = self.record("Person", f"Person {number}", unit)
        case = self.record("Case", f"Case of Person {number}", unit)
        court, prison = self.shared("Court", COURTS, unit), self.shared("Facility", FACILITIES, unit)
        provision, movement = (
            self.shared("Provision", PROVISIONS, unit),
            self.shared("Organisation", MOVEMENTS, unit),
        )
        year = self.chance.randint(2012, 2023)
        self.ties(passage, (person, "subjectOf", case), (case, "triedBy", court), (case, "chargedUnder", provision),
                  (case, "convictedUnder", provision), (case, "allegesLinkTo", movement))  # fmt: skip
        self.claim(passage, person, "heldIn", prison, (f"{year}-02", f"{year + 2}-11-03"))
        since = 2000 + self.chance.randrange(20)
        designation = self.record("Designation", f"extremist since {since}", unit)
        self.ties(passage, (movement, "designatedAs", designation))
        for kind, month in (("arrest", "02"), ("trial", "07"), ("sentence", "09")):
            event = self.record(
                {"arrest": "Arrest", "trial": "Trial"}.get(kind, "Decision"), f"{kind} {number}", unit
            )
            self.ties(
                passage, (case, "hasEvent", event), (event, "happenedTo", person), (event, "atCourt", court)
            )
            self.value(passage, event, ("eventType", kind), ("date", f"{year}-{month}"))

    def shared(self, kind: str, number: int, unit: str) -> str:
        """Return one of so many things of a kind that the documents have in common."""
        name = f"{kind} {self.chance.randrange(number)}"
        return self.record(kind, name, unit, block=f"{kind.lower()}:{name.lower()}")

    def record(self, kind: str, name: str, unit: str, block: str | None = None) -> str:
        identity = make_id(kind.lower(), self.report, unit, name)
        made = Record(id=identity, kind=kind, reportId=self.report, unitId=unit, name=name,
                      block=(block or identity,), context=("country:RU", f"self:{identity}"))  # fmt: skip
        if self.records.setdefault(identity, made) is made:
            passage = self.passages[-1].id
            self.value(passage, identity, ("label", name))
            if kind in ("Person", "Court", "Facility", "Organisation"):
                self.value(passage, identity, ("name", name), ("sensitivity", "green"))
            if kind == "Provision":
                self.value(passage, identity, ("article", name.split()[-1]))
        return identity

    def ties(self, passage: str, *ties: tuple[str, str, str]) -> None:
        for subject, predicate, other in ties:
            self.claim(passage, subject, predicate, other)

    def value(self, passage: str, subject: str, *values: tuple[str, str]) -> None:
        for predicate, value in values:
            self.claims.append(self._claim(passage, (subject, predicate), value=value))

    def claim(
        self,
        passage: str,
        subject: str,
        predicate: str,
        other: str,
        held: tuple[str | None, str | None] = (None, None),
    ) -> None:
        begins, ends = held
        self.claims.append(
            self._claim(passage, (subject, predicate), object=other, validFrom=begins, validTo=ends)
        )

    def _claim(self, passage: str, about: tuple[str, str], **said: str | None) -> Claim:
        dated = (
            {"earliest": f"{said['value']}-01", "latest": f"{said['value']}-28"} if about[1] == "date" else {}
        )
        return Claim.model_validate({
            "id": make_id("claim", passage, *about, *sorted(filter(None, said.values()))),
            "subject": about[0], "predicate": about[1], **said, **dated, "polarity": "affirmed", "modality": "asserted",
            "reportId": self.report, "documentId": self.document, "passageId": passage, "start": 10, "end": 45,
            "quote": QUOTE, "extractor": "none", "confidence": 0.9, "rank": "normal", "recordedAt": NOW,
        })  # fmt: skip
