"""Why a query that somebody typed is not run, as exceptions that carry a code and data.

A `Refused` query is one that reads as a query and that this guard does not let through; a `NotUnderstood` one is
no query of the language that is let through. Neither repeats more than one word of the query.
"""

from graph.errors import GraphError

_ALLOWED = (
    "Use MATCH, OPTIONAL MATCH, WHERE, WITH, UNWIND, RETURN, ORDER BY, SKIP, LIMIT, UNION and CALL { }: "
    "docs/reference lists the functions."
)


class GuardError(GraphError):
    """Base of every refusal of this package."""

    code = "CG-CYP-000"


class Refused(GuardError):
    """The query asks for something that nobody may ask for here: exit status 5, HTTP 403."""

    code = "CG-CYP-001"
    remedy = _ALLOWED

    def __init__(self, what: str, place: tuple[int, int] | None = None) -> None:
        super().__init__(f"{what} is not allowed{_at(place)}")
        self.what, self.place = what, place


class NotUnderstood(GuardError):
    """The text is no query, or one of a kind that is not let through."""

    code = "CG-CYP-002"
    remedy = _ALLOWED

    def __init__(self, found: str, place: tuple[int, int], remedy: str | None = None) -> None:
        super().__init__(f"the query cannot be read{_at(place)}: {found}", remedy)
        self.found, self.place = found, place


class TooBig(GuardError):
    """The text or the parameters are longer, or nested deeper, than a query needs to be."""

    code = "CG-CYP-003"
    remedy = "Give long lists as parameters, and ask in several queries."

    def __init__(self, what: str, most: int) -> None:
        super().__init__(f"{what} is over the limit of {most}")
        self.what, self.most = what, most


class TooCostly(GuardError):
    """The query would compute without end inside one expression, where no time limit reaches it."""

    code = "CG-CYP-004"
    remedy = "Use UNWIND instead of a loop within a loop, or cut lists short with [..1000]."

    def __init__(self, what: str, place: tuple[int, int], remedy: str | None = None) -> None:
        super().__init__(f"{what}{_at(place)}", remedy)
        self.what, self.place = what, place


class BadParameter(GuardError):
    """A parameter that the query needs and was not given, or of a kind that a query cannot take."""

    code = "CG-CYP-005"
    remedy = "Give every $name of the query a text, a number, true, false, null, a list or a map of these."

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"parameter ${name} {reason}")
        self.name, self.reason = name, reason


class GaveUp(GuardError):
    """The database ended on a query, or cut the connection; it runs again."""

    code = "CG-CYP-006"
    remedy = "Ask for less: start from an id or a name, collect fewer rows, bound the length of paths."

    def __init__(self) -> None:
        super().__init__("the database could not hold what this query computes, and gave up on it")


class LosesRows(GuardError):
    """The embedded database would answer this query with nothing, and not say so."""

    code = "CG-CYP-007"
    remedy = "Write the condition in a WHERE: MATCH (c:Claim) WHERE c.id = h.claims[0]."

    def __init__(self, place: tuple[int, int]) -> None:
        super().__init__(
            f"the embedded database finds nothing by a value of a relationship in braces{_at(place)}"
        )
        self.place = place


def _at(place: tuple[int, int] | None) -> str:
    return "" if place is None else f" (line {place[0]}, column {place[1]})"
