"""Views of a case: its timeline, its links and what does not fit together in it."""

from pydantic import ConfigDict, Field

from api.views.base import CASE, CONFLICT, EVIDENCE, FACILITY, REPORT, STUB, Evidence, Paged, Stub, View
from api.views.entities import ENTITY, LINK, Entity, Link

_CASE = {"id": CASE, "label": "Case of Damir Sabitkhanov", "kind": "Case"}


class ReportStub(View):
    """A report that is named in passing."""

    id: str
    title: str | None
    publisher: str | None
    published: str | None = Field(description="EDTF.")
    source: str | None


REPORT_STUB = {
    "id": REPORT,
    "title": "Journalist sentenced",
    "publisher": "Lantern Defenders",
    "published": "2023-09-20",
    "source": "https://lantern.example.org/sabitkhanov",
}


class Moment(View):
    """An event on the timeline."""

    event: Stub
    event_type: str | None
    date: str | None = Field(description="EDTF; a set in brackets where claims do not agree.")
    earliest: str | None
    latest: str | None
    disputed: bool
    outcome: str | None
    months: float | None
    actor: str | None
    court: Stub | None
    facility: Stub | None
    evidence: list[Evidence]


class Conflict(View):
    """Claims that cannot all be true, and why."""

    id: str
    rule: str
    explanation: str = Field(description="One sentence.")
    status: str
    cases: list[Stub]
    evidence: list[Evidence] = Field(description="The claims that it cites.")


CONFLICT_EXAMPLE = {
    "id": CONFLICT,
    "rule": "event-before-arrival",
    "explanation": "The beating is dated 2022-02-17, before he can have arrived in that prison (2022-12-20).",
    "status": "resolved",
    "cases": [_CASE],
    "evidence": [{**EVIDENCE, "predicate": "date"}],
}


class Conflicts(Paged[Conflict]):
    """One page of what does not fit together."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"items": [CONFLICT_EXAMPLE], "total": 1, "next": None}]}
    )


_MOMENT = {
    "event": {"id": "transfer-2mzk7xv5qt4nw3jc", "label": "Transfer to SIZO-5", "kind": "Transfer"},
    "eventType": "transfer",
    "date": "2021-03-13",
    "earliest": "2021-03-13",
    "latest": "2021-03-13",
    "disputed": False,
    "outcome": None,
    "months": None,
    "actor": None,
    "court": None,
    "facility": {"id": FACILITY, "label": "SIZO-5", "kind": "Facility"},
    "evidence": [{**EVIDENCE, "predicate": "hasEvent"}],
}


class Case(View):
    """One person's proceedings taken together."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "entity": {
                        **ENTITY,
                        **_CASE,
                        "types": ["Case", "Entity"],
                        "properties": {"country": "RU"},
                        "support": [],
                        "records": [CASE],
                    },
                    "persons": [STUB],
                    "timeline": [_MOMENT],
                    "links": [],
                    "stays": [LINK],
                    "reports": [REPORT_STUB],
                    "conflicts": [CONFLICT_EXAMPLE],
                    "truncated": False,
                }
            ]
        }
    )

    entity: Entity
    persons: list[Stub] = Field(description="Whose case it is.")
    timeline: list[Moment] = Field(description="Its events by date, undated ones last.")
    links: list[Link] = Field(description="Charges, provisions, courts, bodies, and people in a role.")
    stays: list[Link] = Field(description="Where the person was held.")
    reports: list[ReportStub]
    conflicts: list[Conflict]
    truncated: bool = Field(description="Whether a list was cut; `/entities/{id}/links` has all.")
