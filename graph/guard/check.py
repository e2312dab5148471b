"""Turn the text of a query that somebody typed into one that may be run, or refuse it."""

from collections.abc import Mapping
from dataclasses import dataclass

from graph.guard import allowed, cost, embedded, parameters, text
from graph.guard.grammar import Part, parse


@dataclass(frozen=True)
class Checked:
    """A query that only reads; `text` has no comments and no semicolon, and nothing else was changed in it.

    For the embedded database it has `WITH *` where rows would be lost without.
    """

    text: str
    parameters: Mapping[str, object]
    is_open: bool
    """Whether it ends with a RETURN that has no LIMIT of its own, so that one may be set behind it."""
    columns: tuple[str, ...] = ()
    """The names of its columns, empty where only the database can tell (`RETURN *`)."""

    def limited(self, rows: int) -> str:
        """Return the text with a limit, where it has none; rows beyond that are never computed."""
        return f"{self.text}\nLIMIT {rows:d}" if self.is_open else self.text


def check_cypher(
    query: str, given: Mapping[str, object] | None = None, *, for_embedded: bool = False
) -> Checked:
    """Return the query when it may be run; raises the errors of `graph.guard.errors`. No database is asked.

    `for_embedded` adapts it to what the embedded database loses, or raises `LosesRows`.
    """
    plain = text.plain(query)
    statement = parse(plain)
    allowed.check(statement, plain)
    known = parameters.check(statement, given or {})
    cost.check(statement, plain, known)
    ends = [part.start for part in statement.own("SEMICOLON")]
    alone = plain[: ends[0]] if ends else plain
    returns = [
        r for query in statement.own("query") for single in query.own("single") for r in single.own("return")
    ]
    return Checked(
        text=embedded.adapt(statement, alone) if for_embedded else alone,
        parameters=known,
        is_open=len(returns) == 1 and not returns[0].has("limit"),
        columns=_columns(returns[0].own("items")[0]) if returns else (),
    )


def _columns(items: Part) -> tuple[str, ...]:
    if items.has("STAR"):
        return ()
    named = [(item.own("name"), item.own("expression")[0].text) for item in items.own("item")]
    return tuple(name[0].text.strip("`") if name else text for name, text in named)
