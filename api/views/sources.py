"""Views of reports and claims: what was published, and what it says where."""

from pydantic import ConfigDict, Field

from api.views.base import CASE, CLAIM, FACILITY, PASSAGE, PERSON, REPORT, STUB, Paged, Stub, View
from api.views.cases import REPORT_STUB, ReportStub

_SHA = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"


class Version(View):
    """One version of a report's bytes."""

    id: str = Field(description="SHA-256 of the bytes.")
    media_type: str
    byte_length: int
    text_length: int
    reader: str
    lost: str | None = Field(description="What could not be read, in one sentence; null when nothing was lost.")
    recorded_at: str


class Report(View):
    """A published thing, with what was read from it."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    **REPORT_STUB,
                    "name": "reports/russia-sabitkhanov.html",
                    "versions": [
                        {
                            "id": _SHA,
                            "mediaType": "text/html",
                            "byteLength": 18211,
                            "textLength": 11902,
                            "reader": "html 1",
                            "lost": None,
                            "recordedAt": "2026-01-10T09:00:00Z",
                        }
                    ],
                    "passages": 42,
                    "claims": 310,
                    "withdrawn": 0,
                    "cases": [{"id": CASE, "label": "Case of Damir Sabitkhanov", "kind": "Case"}],
                    "casesTotal": 1,
                }
            ]
        }
    )

    id: str
    name: str
    title: str | None
    source: str | None
    publisher: str | None
    published: str | None = Field(description="EDTF.")
    versions: list[Version]
    passages: int
    claims: int
    withdrawn: int = Field(description="Claims that an earlier version made and the newest no longer makes.")
    cases: list[Stub]
    cases_total: int


class Reports(Paged[ReportStub]):
    """One page of the reports, by date."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"items": [REPORT_STUB], "total": 1, "next": None}]}
    )


class End(View):
    """The subject or object of a claim: the report's own record, and the thing that it was resolved as."""

    record: str
    name: str
    kind: str
    entity: Stub | None


class Passage(View):
    """A paragraph of a report, stored once however often it stands there."""

    id: str
    kind: str
    text: str
    update: str | None = Field(description="EDTF date of the update that it stands in first.")
    occurrences: list[int] = Field(description="Where it starts in the document's text, each time.")


class Claim(View):
    """Who says what, about whom, when it was true, with what certainty, and at which characters."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "id": CLAIM,
                    "subject": {"record": PERSON, "name": "Damir Sabitkhanov", "kind": "Person", "entity": STUB},
                    "predicate": "heldIn",
                    "object": {
                        "record": FACILITY,
                        "name": "SIZO-5",
                        "kind": "Facility",
                        "entity": {"id": FACILITY, "label": "SIZO-5", "kind": "Facility"},
                    },
                    "value": None,
                    "polarity": "affirmed",
                    "modality": "asserted",
                    "validFrom": "2021-03-13",
                    "validTo": None,
                    "accordingTo": [],
                    "rank": "normal",
                    "rankReason": None,
                    "confidence": 0.9,
                    "extractor": "casegraph 0.1.0",
                    "recordedAt": "2026-01-10T09:00:00Z",
                    "retractedAt": None,
                    "document": _SHA,
                    "start": 1874,
                    "end": 1910,
                    "quote": "On 13 March he was placed in SIZO-5.",
                    "report": REPORT_STUB,
                    "passage": {
                        "id": PASSAGE,
                        "kind": "paragraph",
                        "text": "On 13 March he was placed in SIZO-5. His lawyer was not told.",
                        "update": "2023-03-24",
                        "occurrences": [1874],
                    },
                    "highlight": [0, 36],
                    "conflicts": [],
                }
            ]
        }
    )

    id: str
    subject: End
    predicate: str
    object: End | None
    value: str | None
    polarity: str
    modality: str
    valid_from: str | None
    valid_to: str | None
    according_to: list[str]
    rank: str
    rank_reason: str | None
    confidence: float
    extractor: str
    recorded_at: str
    retracted_at: str | None
    document: str
    start: int
    end: int
    quote: str
    report: ReportStub
    passage: Passage
    highlight: tuple[int, int] | None = Field(description="Where the quote stands in the passage's text.")
    conflicts: list[str] = Field(description="Ids of the conflicts that cite it.")


class Hit(View):
    """A thing that a search found, with the name that matched."""

    thing: Stub
    name: str
    country: str | None
    reports: int = Field(description="How many reports it stands on.")


class Hits(Paged[Hit]):
    """One page of what a search found."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "items": [{"thing": STUB, "name": "Damir Sabitkhanov", "country": "RU", "reports": 2}],
                    "total": 1,
                    "next": None,
                }
            ]
        }
    )
