"""Views of the library of questions, of its answers, and of free Cypher's."""

from typing import Annotated, Any

from pydantic import ConfigDict, Field, StringConstraints

from api.views.base import CASE, EVIDENCE, PERSON, Evidence, View

Name = Annotated[str, StringConstraints(pattern=r"^[A-Za-z_][A-Za-z0-9_]{0,63}$")]
Json = Any
"""A JSON value: what a column holds is up to the question."""

_PROVISION = "provision-m5xkq2zt7vn3wj4c"


class Parameter(View):
    """What a question may be given."""

    name: str = Field(examples=["provision"])
    description: str = Field(examples=["id of one provision, or null for all"])
    required: bool = Field(examples=[False])


class Pattern(View):
    """A question of the library."""

    name: str = Field(examples=["shared-provision"])
    title: str = Field(examples=["Which cases share a provision?"])
    parameters: list[Parameter]
    columns: list[str]


PATTERN = {
    "name": "shared-provision",
    "title": "Which persons were charged or convicted under the same provision, and at which stage?",
    "parameters": [
        {"name": "provision", "description": "id of one provision, or null for all", "required": False}
    ],
    "columns": ["provision", "label", "count", "cases"],
}


class Patterns(View):
    """The questions that the graph answers."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"items": [PATTERN]}]})

    items: list[Pattern]


class Row(View):
    """One row of an answer, with the sentences that it stands on."""

    values: dict[str, Json] = Field(description="By column.")
    evidence: list[Evidence]


class Answer(View):
    """What a question of the library yields."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "name": "shared-provision",
                    "title": PATTERN["title"],
                    "columns": PATTERN["columns"],
                    "rows": [
                        {
                            "values": {
                                "provision": _PROVISION,
                                "label": "Art. 205.2(2), Criminal Code of the Russian Federation",
                                "count": 2,
                                "cases": [{"case": CASE, "person": PERSON, "stages": ["CONVICTED_UNDER"]}],
                            },
                            "evidence": [{**EVIDENCE, "predicate": "convictedUnder"}],
                        }
                    ],
                    "truncated": False,
                    "next": None,
                }
            ]
        }
    )

    name: str
    title: str
    columns: list[str]
    rows: list[Row]
    truncated: bool = Field(description="Whether there are more rows; `next` leads to them.")
    next: str | None


class Asked(View):
    """A question in Cypher."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {
                    "query": "MATCH (p:Person)-[:HELD_IN]->(f:Facility) WHERE f.id = $f RETURN p.id, p.label",
                    "parameters": {"f": "facility-x7c2mq4tnv6zk5ra"},
                    "limit": 100,
                }
            ]
        },
    )

    query: str = Field(min_length=1, max_length=20_000, description="Only reading clauses are let through.")
    parameters: dict[Name, Json] = Field(default={}, max_length=64, description="Values for `$name`.")
    limit: int = Field(default=100, ge=1, le=1_000, description="Rows at most.")


class Table(View):
    """The rows of a query."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "columns": ["p.id", "p.label"],
                    "rows": [[PERSON, "Damir Sabitkhanov"]],
                    "truncated": False,
                }
            ]
        }
    )

    columns: list[str]
    rows: list[list[Json]]
    truncated: bool = Field(description="Whether the answer was cut at the limit.")


