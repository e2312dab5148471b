"""What a document that is to be written consists of."""

from collections.abc import Sequence
from dataclasses import dataclass

from ontology.generated.records import Claim, Document, Passage, Record, Report, Unit


@dataclass(frozen=True)
class Contents:
    """What a document consists of."""

    report: Report
    document: Document
    units: Sequence[Unit]
    passages: Sequence[Passage]
    records: Sequence[Record]
    claims: Sequence[Claim]
