"""Views of a case: its timeline, its links and what does not fit together in it."""

from pydantic import Field

from api.views import examples
from api.views.base import Evidence, Paged, Stub, View
from api.views.entities import Entity, Link
from api.views.examples import page, shown


class ReportStub(View):
    """A report that is named in passing."""

    id: str
    title: str | None
    publisher: str | None
    published: str | None = Field(description="EDTF.")
    source: str | None
    retracted_at: str | None = Field(description="Since when it is retracted; null where it counts.")
    retraction_reason: str | None


class Moment(View):
    """An event on the timeline."""

    event: Stub
    event_type: str | None
    date: str | None = Field(description="EDTF; a set in brackets where claims do not agree.")
    earliest: str | None
    latest: str | None
    disputed: bool
    modality: str = Field(description="`alleged` only when every claim of it is.")
    outcome: str | None
    months: float | None
    actor: str | None
    court: Stub | None
    facility: Stub | None
    sources: list[str] = Field(description="Who independently tells it, quotations and repetitions left out.")
    evidence: list[Evidence]


class Side(View):
    """One side of a conflict."""

    name: str = Field(description="What it says, in a word or a date.")
    claims: list[str] = Field(description="Ids of the claims that say so.")


class Conflict(View):
    """Claims that cannot all be true, and why."""

    id: str
    rule: str
    explanation: str = Field(description="One sentence.")
    status: str
    cases: list[Stub]
    sides: list[Side]
    evidence: list[Evidence] = Field(
        description="The claims that it cites, the first of each side before others."
    )


class Conflicts(Paged[Conflict]):
    """One page of what does not fit together."""

    model_config = shown(page(examples.CONFLICT))


class Case(View):
    """One person's proceedings taken together."""

    model_config = shown(examples.CASE)

    entity: Entity
    persons: list[Stub] = Field(description="Whose case it is.")
    timeline: list[Moment] = Field(description="Its events by date, undated ones last.")
    links: list[Link] = Field(description="Charges, provisions, courts, bodies, and people in a role.")
    stays: list[Link] = Field(description="Where the person was held.")
    reports: list[ReportStub]
    conflicts: list[Conflict]
    truncated: bool = Field(description="Whether a list was cut; `/entities/{id}/links` has all.")
