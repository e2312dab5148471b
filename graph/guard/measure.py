"""Measure an expression: the size of its value, and the work of computing it."""

from collections.abc import Callable

from graph.guard import calls, loops, sizes
from graph.guard.errors import TooCostly
from graph.guard.grammar import Part
from graph.guard.patterns import check_pattern
from graph.guard.sight import MOST_TOTAL, MOST_WORK, Sight, name_of
from graph.guard.sizes import LONG, SCALAR, STORED, THING, Size
from graph.guard.text import place

_TRUTHS = "OR XOR AND NE LE GE MATCHES EQ LT GT STARTS ENDS CONTAINS IN"
_COMPARING = frozenset(_TRUTHS.split())
_JOINING = frozenset({"PLUS", "CONCAT"})
_MEMBERS_A_STEP = 1000


def expression(part: Part, sight: Sight) -> Size:
    """Return the size of an expression; raises `TooCostly` where it has no bearable bound."""
    terms = [_term(term, sight) for term in part.own("term")]
    operators = [operator.parts[0].rule for operator in part.own("operator")]
    _check_patterns(part, operators, sight)
    size = _combined(terms, operators)
    if size.total > MOST_TOTAL:
        raise sight.too_large(part)
    if size.work > MOST_WORK:
        raise TooCostly("these loops within loops could run without end", place(sight.text, part.start))
    return size


def _check_patterns(part: Part, operators: list[str], sight: Sight) -> None:
    for operator, term in zip(operators, part.own("term")[1:], strict=True):
        if operator == "MATCHES":
            check_pattern(term, sight.parameters, place(sight.text, term.start))


def _combined(terms: list[Size], operators: list[str]) -> Size:
    if not operators:
        return terms[0]
    work = sizes.work_of(terms)
    if "IN" in operators:
        work += max(term.length for term in terms) // _MEMBERS_A_STEP
    if _JOINING & set(operators) and not _COMPARING & set(operators):
        return sizes.joined(terms)
    return SCALAR.costing(work)


def _term(part: Part, sight: Sight) -> Size:
    size = _primary(part.own("primary")[0].parts[0], sight)
    for trailer in part.own("trailer"):
        size = _trailer(trailer.parts[0], size, sight)
    return size


def _trailer(part: Part, of: Size, sight: Sight) -> Size:
    work = of.work + sizes.work_of(sight.own(part))
    if part.rule == "lookup":
        return (STORED if of.total <= THING.total else of).costing(work)
    if part.rule == "index":
        return of.one.costing(work)
    if part.rule == "slice":
        most = _slice_length(part)
        return Size(min(of.length, most), min(of.count, most), of.element, of.total, work)
    return SCALAR.costing(work)


def _slice_length(part: Part) -> int:
    """Return how many elements `[a..b]` leaves at most, where b is a plain number."""
    last = part.text.strip("[] \n\t").partition("..")[2].strip()
    return int(last) if last.isdecimal() else LONG * LONG


def _primary(part: Part, sight: Sight) -> Size:
    measure = _PRIMARIES.get(part.rule)
    return SCALAR if measure is None else measure(part, sight)


def _literal(part: Part, sight: Sight) -> Size:
    return sizes.value(part.text) if part.has("string") else SCALAR


def _parameter(part: Part, sight: Sight) -> Size:
    return sizes.value(sight.parameters.get(name_of(part)))


def _variable(part: Part, sight: Sight) -> Size:
    return sight.size_of(name_of(part))


def _parenthesis(part: Part, sight: Sight) -> Size:
    return sight.own(part)[0]


def _case(part: Part, sight: Sight) -> Size:
    branches = part.own("branch")
    asked = [size for branch in branches for size in sight.arguments(branch)]
    results = [size for branch in branches for size in sight.own(branch)]
    found = sizes.largest([*results, *sight.own(part)])
    return found.costing(found.work + sizes.work_of(asked))


def _subquery(part: Part, sight: Sight) -> Size:
    sight.query(part.own("inner")[0], sight)
    return SCALAR.costing(10)


def _collect(part: Part, sight: Sight) -> Size:
    return sizes.collected(sight.query(part, sight)).costing(10)


def _path(part: Part, sight: Sight) -> Size:
    return THING.costing(10 + sight.below(part))


def _list(part: Part, sight: Sight) -> Size:
    return sizes.held(sight.arguments(part))


def _map(part: Part, sight: Sight) -> Size:
    return sizes.held([size for entry in part.own("entry") for size in sight.own(entry)])


def _projection(part: Part, sight: Sight) -> Size:
    return sizes.held([_pick(pick, sight) for pick in part.own("pick")])


def _pick(part: Part, sight: Sight) -> Size:
    if part.has("entry"):
        return sight.own(part.own("entry")[0])[0]
    if part.has("DOT"):
        return THING if part.has("STAR") else STORED
    return sight.size_of(name_of(part))


_PRIMARIES: dict[str, Callable[[Part, Sight], Size]] = {
    "literal": _literal,
    "parameter": _parameter,
    "variable": _variable,
    "parenthesis": _parenthesis,
    "case": _case,
    "exists": _subquery,
    "count": _subquery,
    "collect": _collect,
    "shortest": _path,
    "pattern": _path,
    "list": _list,
    "map": _map,
    "projection": _projection,
    "call": calls.call,
    "test": loops.test,
    "comprehension": loops.comprehension,
    "pattern_list": loops.pattern_list,
    "reduce": loops.reduce,
}
