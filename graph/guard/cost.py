"""Follow a query clause by clause and measure its expressions; refuse what could compute without end."""

from collections.abc import Mapping

from graph.guard import measure, sizes
from graph.guard.grammar import Part
from graph.guard.sight import Sight, name_of
from graph.guard.sizes import SCALAR, Size


def check(statement: Part, text: str, parameters: Mapping[str, object]) -> None:
    """Raise `TooCostly` for an expression that could run, or grow, without a bearable bound."""
    sight = Sight(text, parameters, measure.expression, _row)
    for part in statement.parts:
        if part.rule == "query":
            _query(part, sight)
        else:
            sight.below(part)


def _row(part: Part, sight: Sight) -> Size:
    """Measure a query within an expression; return the size of one of its rows."""
    for query in part.own("query"):
        return sizes.held(list(_query(query, sight).values()))
    _clauses(part, sight)
    sight.below(part)
    return SCALAR


def _query(part: Part, sight: Sight) -> dict[str, Size]:
    """Return the names that a query ends with, and their sizes."""
    ends: dict[str, Size] = {}
    for single in part.own("single"):
        inside = _clauses(single, sight)
        for name, size in _projected(single.own("return")[0], inside).items():
            ends[name] = sizes.largest([size, ends.get(name, SCALAR)])
    return ends


def _clauses(part: Part, sight: Sight) -> Sight:
    for clause in part.own("clause"):
        sight = _clause(clause.parts[0], sight)
    return sight


def _clause(part: Part, sight: Sight) -> Sight:
    """Measure one clause; return what is known after it."""
    if part.rule == "unwind":
        return sight.knowing({name_of(part.own("name")[0]): sight.own(part)[0].one})
    if part.rule == "subquery":
        return sight.knowing(_query(part.own("query")[0], sight))
    if part.rule == "with":
        return sight.knowing(_projected(part, sight))
    sight.below(part)
    return sight


def _projected(part: Part, sight: Sight) -> dict[str, Size]:
    """Measure WITH or RETURN; return the names that it gives, and their sizes."""
    found: dict[str, Size] = {}
    for item in part.own("items")[0].own("item"):
        size = sight.own(item)[0]
        name = item.own("name")
        found[name[0].text.strip("`") if name else item.own("expression")[0].text] = size
    for rest in part.own("order", "skip", "limit", "where"):
        sight.knowing(found).below(rest)
    return found
