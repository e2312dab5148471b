"""The rows that the questions answer with; field names are the columns of the query files.

`certainty` says of a row whether it was so on the day that the question is asked about; None when no day was given.
"""

from typing import Literal

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
    modality: Literal["asserted", "alleged"]
    court: str | None
    facility: str | None
    by: str | None
    outcome: str | None
    months: float | None
    certainty: Certainty | None
    sources: tuple[str, ...]


class Path(Row):
    """A shortest way between two persons."""

    length: int
    nodes: tuple[Node, ...]
    steps: tuple[Step, ...]
    certainty: Certainty | None


class LegalState(Row):
    """The last step of a case; several rows where it is open which one is the last."""

    case: str
    label: str | None
    country: str | None
    person: str
    name: str | None
    state: str
    earliest: str | None
    latest: str | None
    court: str | None
    outcome: str | None
    months: float | None
    certainty: Certainty | None


class Reclassified(Row):
    """A charge that became another; `before` and `after` are provisions and wordings, as far as they are said."""

    case: str
    label: str | None
    person: str
    name: str | None
    before: tuple[str, ...]
    after: tuple[str, ...]
    direction: Literal["graver", "milder"] | None
    by: Literal["court", "prosecution"] | None
    court: str | None
    stage: str | None
    date: str | None
    certainty: Certainty | None


class Arithmetic(Row):
    """Terms, what they make and what is stated, in months; of a reduction, the term before and what was taken off."""

    case: str
    label: str | None
    person: str
    name: str | None
    kind: Literal["parts", "reduction"]
    date: str | None
    terms: tuple[float, ...]
    computed: float
    stated: float | None
    verdict: Literal["adds up", "run together", "does not add up", "no term stated"]
    certainty: Certainty | None


class IndependentSources(Row):
    """An account of ill-treatment, and the independent sources that carry it, repetitions and quotations collapsed.

    `event` is the one of `events`, all that are this account, that is dated best.
    """

    event: str
    events: tuple[str, ...]
    date: str | None
    case: str
    label: str | None
    person: str | None
    name: str | None
    facility: str | None
    count: int
    sources: tuple[str, ...]
    tellings: int
    reports: int
    certainty: Certainty | None


class StageDuration(Row):
    """The median of the days between two stages in a group of cases: not below `shortest`, not above `longest`."""

    by: Literal["court", "provision", "year"]
    group: str
    label: str | None
    stage: str
    count: int
    shortest: float
    longest: float


class IllTreatmentAfter(Row):
    """Ill-treatment in a facility soon after a complaint or a transfer; days between, at least and at most."""

    facility: str
    label: str | None
    person: str
    name: str | None
    event: str
    date: str | None
    after: Literal["complaint", "transfer"]
    since: str
    shortest: int
    longest: int
    certainty: Certainty


class BridgedPair(Part):
    """Two cases that share nothing but the bridge."""

    left: str
    leftLabel: str | None
    right: str
    rightLabel: str | None


class Bridge(Row):
    """An organisation or a designation that alone connects cases."""

    kind: Literal["organisation", "designation"]
    bridge: str
    label: str | None
    count: int
    pairs: tuple[BridgedPair, ...]


class Victim(Part):
    """A person who is counted; `possibly` when the year, or the day asked about, leaves it open."""

    id: str
    label: str | None
    certainty: Certainty


class VictimCount(Row):
    """Distinct victims of one kind of violation in one year, by how well it is attested.

    `inScope` is None where no report says what any of them does: unknown, and not nobody.
    """

    country: str
    year: str
    category: str
    status: Literal["several reports", "one report", "alleged"]
    count: int
    possible: int
    inScope: int | None
    victims: tuple[Victim, ...]


class Change(Row):
    """What was said of a thing before and after; `day` is when the first of it was said or withdrawn."""

    thing: str
    label: str | None
    case: str | None
    caseLabel: str | None
    property: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    day: str
