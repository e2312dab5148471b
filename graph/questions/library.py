"""The question library: each question of the domain notes, under the name that it is asked by."""

from collections.abc import Mapping
from typing import Any

from graph.questions import rows
from graph.questions.model import Parameter, Question

_CASE = "Id of a case."
_SHOWABLE = ["clear", "green"]
"""Sensitivities that a way may lead through: relatives, lawyers and witnesses start above them."""

_LIBRARY: tuple[Question[Any], ...] = (
    Question(
        "shared-provision",
        "Which persons were charged or convicted under the same provision, and at which stage?",
        rows.SharedProvision,
        (Parameter("provision", "Only this provision.", "Provision"),),
    ),
    Question(
        "shared-context",
        "Which cases share at least two of court, facility, provision, organisation, and a person in a role?",
        rows.SharedContext,
        (
            Parameter("case", "Only pairs with this case.", "Case"),
            Parameter("hub", "What more cases than this share is left out.", default=50),
        ),
        fixed={"open": _SHOWABLE},
    ),
    Question(
        "facility-overlap",
        "Who was held in a facility at the same time, definitely or possibly?",
        rows.FacilityOverlap,
        (
            Parameter("facility", "Only in this facility.", "Facility"),
            Parameter("person", "Only with this person.", "Person"),
        ),
    ),
    Question(
        "designation-cases",
        "Which cases rest on a designation, and where and since when does it apply?",
        rows.DesignationCase,
        (Parameter("designation", "Only this designation.", "Designation"),),
    ),
    Question(
        "timeline",
        "What happened in a case, in the order of time?",
        rows.Moment,
        (Parameter("case", _CASE, "Case", required=True),),
    ),
    Question(
        "path-between",
        "How are two persons connected, on the shortest way through what means something?",
        rows.Path,
        (
            Parameter("left", "Id of one person.", "Person", required=True),
            Parameter("right", "Id of the other person.", "Person", required=True),
        ),
        fixed={"open": _SHOWABLE},
    ),
)

QUESTIONS: Mapping[str, Question[Any]] = {question.name: question for question in _LIBRARY}
"""Every question, by its name."""
