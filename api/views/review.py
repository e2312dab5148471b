"""Views of the queue: two records that may be one thing, what is said of each, and what was judged."""

from typing import Annotated, Literal

from pydantic import ConfigDict, Field, StringConstraints

from api.views import examples
from api.views.base import Evidence, Paged, Stub, View
from api.views.examples import page, shown

Verdict = Literal["same", "different", "unsure"]
By = Annotated[str, StringConstraints(pattern=r"^[^\s\x00-\x1f]([^\x00-\x1f]{0,98}[^\s\x00-\x1f])?$")]
"""The name of somebody who judges."""


class Fact(View):
    """Something that claims say of one side."""

    predicate: str
    value: str
    of_other: bool = Field(
        description="Whether it is said of the value, about this side: a case, judged by them."
    )
    both: bool = Field(description="Whether claims say the same of the other side.")
    evidence: Evidence


class Side(View):
    """One of the two."""

    record: str = Field(description="The record that was compared.")
    name: str
    entity: Stub | None = Field(description="What it is taken for now.")
    records: list[str] = Field(description="All records of that entity.")
    facts: list[Fact] = Field(description="First what only this side has.")


class Judged(View):
    """A judgement on the pair."""

    id: str
    verdict: Verdict
    decided_by: str
    recorded_at: str
    withdrawn_at: str | None
    withdrawn_by: str | None


class Question(View):
    """A pair of records, and what is known for and against their being one thing."""

    model_config = shown(examples.QUESTION)

    id: str
    kind: str = Field(description="The class of both.")
    score: float | None = Field(description="From 0 to 1; null where the resolver did not compare them.")
    features: list[str] = Field(description="What the score was counted from.")
    left: Side
    right: Side
    verdict: Verdict | None = Field(description="The judgement in force.")
    judgements: list[Judged] = Field(description="Every judgement, withdrawn ones included.")


class Questions(Paged[Question]):
    """One page of the pairs that wait for a judgement."""

    model_config = shown(page(examples.QUESTION))


class Said(View):
    """What somebody decides."""

    model_config = shown({"verdict": "same", "by": "Analyst 1"}) | ConfigDict(extra="forbid")

    verdict: Verdict
    by: By = Field(description="Who decides, by the name that they work under.", examples=["Analyst 1"])
