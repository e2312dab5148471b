"""The question library: each question of the domain notes, under the name that it is asked by."""

from collections.abc import Mapping
from typing import Any

from graph.questions import rows
from graph.questions.model import Parameter, Question
from graph.questions.walk import walk

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
        apart=("left", "right"),
        on_a_day=walk,
    ),
    Question(
        "legal-state",
        "What is the legal state of each case, on a day, as known on a day?",
        rows.LegalState,
        (Parameter("case", "Only this case.", "Case"),),
        fixed={"open": _SHOWABLE},
    ),
    Question(
        "reclassified-charges",
        "Which charges were reclassified, in which direction, by whom, and at what stage?",
        rows.Reclassified,
        (Parameter("case", "Only this case.", "Case"),),
        fixed={"open": _SHOWABLE},
    ),
    Question(
        "sentence-arithmetic",
        "Do the parts of a sentence add up, and do reductions lead to the term that is stated?",
        rows.Arithmetic,
        (Parameter("case", "Only this case.", "Case"),),
        fixed={"open": _SHOWABLE},
    ),
    Question(
        "independent-sources",
        "How many independent sources carry each account of ill-treatment?",
        rows.IndependentSources,
        (Parameter("case", "Only this case.", "Case"),),
        fixed={"open": _SHOWABLE},
    ),
    Question(
        "stage-durations",
        "How many days pass between the stages of a case, in the median, by court, provision and year?",
        rows.StageDuration,
        (
            Parameter("court", "Only cases in which this court took the later step.", "Court"),
            Parameter("provision", "Only cases under this provision.", "Provision"),
            Parameter("least", "Only groups of so many cases or more.", default=1),
        ),
    ),
    Question(
        "ill-treatment-after",
        "Which facilities show ill-treatment soon after a complaint or a transfer?",
        rows.IllTreatmentAfter,
        (
            Parameter("facility", "Only in this facility.", "Facility"),
            Parameter("days", "How soon, in days.", default=30),
        ),
        fixed={"open": _SHOWABLE},
    ),
    Question(
        "bridges",
        "Which organisations and designations alone connect cases that share nothing else?",
        rows.Bridge,
        (Parameter("hub", "What more cases than this share is left out.", default=50),),
        fixed={"open": _SHOWABLE},
    ),
    Question(
        "victim-counts",
        "How many victims does SDG indicator 16.10.1 count by country, year and category?",
        rows.VictimCount,
        fixed={"open": _SHOWABLE},
    ),
    Question(
        "changes",
        "What changed between two days in what is known?",
        rows.Change,
        (
            Parameter("since", "What was known by this day (EDTF).", dated=True, required=True),
            Parameter("until", "And what by this one; without it, now (EDTF).", dated=True),
            Parameter("case", "Only what belongs to this case.", "Case"),
        ),
        fixed={"open": _SHOWABLE},
        ordered=("since", "until"),
    ),
)

QUESTIONS: Mapping[str, Question[Any]] = {question.name: question for question in _LIBRARY}
"""Every question, by its name."""
