"""The rows that the questions answer with; field names are the columns of the query files.

`certainty` says of a row whether it was so on the day that the question is asked about; None when no day was given.
"""

from graph.questions.model import Certainty, Part, Row


class SharingCase(Part):
    """One of the cases that share something, and at which stages (relationship types)."""

    case: str
    label: str | None
    person: str
    name: str | None
    stages: tuple[str, ...]
    certainty: Certainty | None


class SharedThing(Part):
    """Something that two cases share: court, facility, provision, organisation, or a person in a role."""

    kind: str
    id: str
    label: str | None


class Node(Part):
    """An entity on a path."""

    id: str
    label: str | None


class Step(Part):
    """A hop of a path; `source` and `target` are the ends of the relationship, whichever way it was walked."""

    type: str
    source: str
    target: str


class SharedProvision(Row):
    """A provision under which at least two cases were brought."""

    provision: str
    label: str | None
    count: int
    cases: tuple[SharingCase, ...]


class SharedContext(Row):
    """Two cases that share things of at least two kinds; `count` is how many kinds."""

    left: str
    leftLabel: str | None
    right: str
    rightLabel: str | None
    count: int
    shared: tuple[SharedThing, ...]
    certainty: Certainty | None


class FacilityOverlap(Row):
    """Two persons held in a facility at the same time; `start` and `end` are the overlap's days, None when open."""

    facility: str
    label: str | None
    left: str
    leftName: str | None
    right: str
    rightName: str | None
    certainty: Certainty
    start: str | None
    end: str | None


class DesignationCase(Row):
    """A case that rests on a designation: it alleges a link to what is designated."""

    designation: str
    label: str | None
    agent: str
    agentName: str | None
    jurisdiction: str | None
    since: str | None
    case: str
    caseLabel: str | None
    country: str | None
    certainty: Certainty | None


class Moment(Row):
    """One event of a case; `disputed` when reports contradict each other about its date."""

    event: str
    type: str | None
    date: str | None
    earliest: str | None
    latest: str | None
    disputed: bool
    court: str | None
    facility: str | None
    by: str | None
    outcome: str | None
    months: float | None
    certainty: Certainty | None


class Path(Row):
    """A shortest way between two persons."""

    length: int
    nodes: tuple[Node, ...]
    steps: tuple[Step, ...]
