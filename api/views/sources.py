"""Views of reports and claims: what was published, and what it says where."""

from pydantic import Field

from api.views import examples
from api.views.base import Paged, Stub, View
from api.views.cases import ReportStub
from api.views.examples import page, shown


class Version(View):
    """One version of a report's bytes."""

    id: str = Field(description="SHA-256 of the bytes.")
    media_type: str
    byte_length: int
    text_length: int
    reader: str
    lost: str | None = Field(
        description="What could not be read, in one sentence; null when nothing was lost."
    )
    recorded_at: str
    added: int = Field(description="Claims that this version was the first to make.")
    withdrawn: int = Field(description="Claims of an earlier version that this one no longer made.")


class Report(View):
    """A published thing, with what was read from it."""

    model_config = shown(examples.REPORT)

    id: str
    name: str
    title: str | None
    source: str | None
    publisher: str | None
    published: str | None = Field(description="EDTF.")
    versions: list[Version]
    passages: int
    claims: int
    withdrawn: int = Field(
        description="Claims that an earlier version made and the newest no longer makes; all of a retracted report."
    )
    cases: list[Stub]
    cases_total: int
    retracted_at: str | None = Field(description="Since when it is retracted; null where it counts.")
    retraction_reason: str | None


class Reports(Paged[ReportStub]):
    """One page of the reports, by date."""

    model_config = shown(page(examples.REPORT_STUB))


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

    model_config = shown(examples.CLAIM)

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
    retracted_at: str | None = Field(description="When it was withdrawn; null while it is made.")
    retracted_with: str | None = Field(description="The report that it was retracted with, if so.")
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

    model_config = shown(page(examples.HIT))
