"""Views of things and their links."""

from pydantic import Field

from api.views import examples
from api.views.base import Evidence, Paged, Stub, View
from api.views.examples import shown

Scalar = str | int | float | bool


class Support(View):
    """The claims that one property stands on: how many, and the first of them."""

    predicate: str
    count: int
    evidence: list[Evidence]


class Entity(View):
    """A thing of the graph, with its properties and the claims that they stand on."""

    model_config = shown(examples.ENTITY)

    id: str
    label: str
    kind: str
    types: list[str] = Field(description="Its class and the superclasses, the most specific first.")
    sensitivity: str = Field(description="Who may see it: clear, green, amber or red.")
    disputed: bool = Field(description="Whether claims of equal rank about it do not fit together.")
    properties: dict[str, Scalar | list[Scalar]] = Field(
        description="Datatype properties of the ontology; dates are EDTF, with `earliest` and `latest` beside them."
    )
    support: list[Support] = Field(description="The claims that each property stands on.")
    reports: list[str] = Field(description="Ids of the reports whose claims it stands on.")
    records: list[str] = Field(description="Ids under which reports know it; each of them leads here.")


class Interval(View):
    """When a link holds: EDTF as stated, and the first and last day of its start and its end."""

    valid_from: str | None
    valid_to: str | None
    start_earliest: str | None
    start_latest: str | None
    end_earliest: str | None
    end_latest: str | None


class Relation(View):
    """How many links of one relation a thing has."""

    relation: str
    direction: str
    count: int


class Link(View):
    """An edge of the graph, seen from one of its ends."""

    relation: str = Field(examples=["HELD_IN"])
    direction: str = Field(description="`out` when it leads from the thing that was asked for, else `in`.")
    other: Stub
    interval: Interval | None
    modality: str = Field(description="`alleged` only when every claim of it is.")
    confidence: float
    claims: list[str] = Field(description="Ids of all claims that it stands on.")
    evidence: list[Evidence] = Field(description="The first of them in full.")


class Links(Paged[Link]):
    """What a thing is linked with: counted by relation, and one page of the links."""

    model_config = shown(examples.LINKS)

    entity: Stub
    relations: list[Relation] = Field(description="All relations, whatever was filtered.")
