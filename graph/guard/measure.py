"""Measure the expressions of a query: their size and work, by the names that are known at that point."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from graph.guard import sizes
from graph.guard.errors import TooCostly
from graph.guard.grammar import Part
from graph.guard.patterns import check_pattern
from graph.guard.sizes import LONG, SCALAR, STORED, THING, WORDS, Size
from graph.guard.text import place

Names = Mapping[str, Size]
Inner = Callable[[Part, Names], Size]
"""Measures a query that stands inside an expression."""

MOST_TOTAL = 1_000_000
MOST_WORK = 100_000_000
_MOST_REPEATED = 1_000_000
_MOST_GROWTH = 50
_COMPARING = frozenset({"OR", "XOR", "AND", "NE", "LE", "GE", "MATCHES", "EQ", "LT", "GT", "STARTS", "ENDS", "CONTAINS", "IN"})
_JOINING = frozenset({"PLUS", "CONCAT"})
_FIRST = frozenset("coalesce head last max min nullif reverse tail".split())
_TEXTS = frozenset("btrim left lower ltrim right rtrim substring tolower tostring tostringornull toupper trim upper".split())
_THINGS = frozenset("endnode startnode nodes relationships properties".split())


@dataclass(frozen=True)
class Measurer:
    """Measures expressions of one query text; `inner` is asked for queries within them."""

    text: str
    parameters: Mapping[str, object]
    inner: Inner = field(repr=False)

    def expression(self, part: Part, names: Names) -> Size:
        """Return the size of an expression; raises `TooCostly` when it or a part of it has no bearable bound."""
        terms = [self._term(term, names) for term in part.own("term")]
        operators = [operator.parts[0].rule for operator in part.own("operator")]
        if operators:
            self._patterns(part, operators)
        return self._bearable(part, _combined(terms, operators))

    def _bearable(self, part: Part, size: Size) -> Size:
        if size.total > MOST_TOTAL:
            raise TooCostly("this could make a value too large to hold", place(self.text, part.start))
        if size.work > MOST_WORK:
            raise TooCostly("these loops within loops could run without end", place(self.text, part.start))
        return size

    def _patterns(self, part: Part, operators: list[str]) -> None:
        for operator, term in zip(operators, part.own("term")[1:], strict=False):
            if operator == "MATCHES":
                check_pattern(term, self.parameters, place(self.text, term.start))

    def _term(self, part: Part, names: Names) -> Size:
        size = self._primary(part.own("primary")[0].parts[0], names)
        for trailer in part.own("trailer"):
            size = self._trailer(trailer.parts[0], size, names)
        return size

    def _trailer(self, part: Part, of: Size, names: Names) -> Size:
        work = of.work + sum(self.expression(below, names).work for below in part.own("expression"))
        if part.rule == "lookup":
            return (STORED if of.total <= THING.total else of).costing(work)
        if part.rule == "index":
            return of.one.costing(work)
        if part.rule == "slice":
            most = _slice_length(part)
            return Size(min(of.length, most), min(of.count, most), of.element, work)
        return SCALAR.costing(work)

    def _primary(self, part: Part, names: Names) -> Size:
        known = getattr(self, f"_{part.rule}", None)
        if known is not None:
            return known(part, names)
        if part.rule in ("shortest", "pattern"):
            return THING.costing(10 + self._below(part, names))
        return SCALAR

    def _below(self, part: Part, names: Names) -> int:
        return sum(self.expression(below, names).work for below in outermost(part))

    # One method for each rule of a primary

    def _literal(self, part: Part, names: Names) -> Size:
        return Size(len(part.text), 1, max(1, len(part.text))) if part.has("string") else SCALAR

    def _parameter(self, part: Part, names: Names) -> Size:
        return sizes.value(self.parameters.get(name_of(part)))

    def _variable(self, part: Part, names: Names) -> Size:
        return names.get(name_of(part), THING)

    def _parenthesis(self, part: Part, names: Names) -> Size:
        return self.expression(part.own("expression")[0], names)

    def _case(self, part: Part, names: Names) -> Size:
        results = [branch.own("expression")[0] for branch in part.own("branch")]
        asked = [e for branch in part.own("branch") for a in branch.own("arguments") for e in a.own("expression")]
        work = sum(self.expression(e, names).work for e in asked)
        found = sizes.largest([self.expression(e, names) for e in [*results, *part.own("expression")]])
        return found.costing(found.work + work)

    def _exists(self, part: Part, names: Names) -> Size:
        self.inner(part.own("inner")[0], names)
        return SCALAR.costing(10)

    def _count(self, part: Part, names: Names) -> Size:
        return self._exists(part, names)

    def _collect(self, part: Part, names: Names) -> Size:
        return Size(LONG, 1, self.inner(part, names).total, 10)

    def _list(self, part: Part, names: Names) -> Size:
        return sizes.listed(self._arguments(part, names))

    def _map(self, part: Part, names: Names) -> Size:
        entries = [self.expression(entry.own("expression")[0], names) for entry in part.own("entry")]
        return sizes.together(entries, joined=False)

    def _projection(self, part: Part, names: Names) -> Size:
        picks = [self._pick(pick, names) for pick in part.own("pick")]
        return sizes.together(picks, joined=False)

    def _pick(self, part: Part, names: Names) -> Size:
        if part.has("entry"):
            return self.expression(part.own("entry")[0].own("expression")[0], names)
        return THING if part.has("STAR") else STORED if part.has("DOT") else names.get(name_of(part), THING)

    def _arguments(self, part: Part, names: Names) -> list[Size]:
        return [self.expression(e, names) for a in part.own("arguments") for e in a.own("expression")]

    # Loops

    def _test(self, part: Part, names: Names) -> Size:
        source, inside = self._source(part, names)
        body = sizes.looped(source, self.expression(part.own("where")[0].own("expression")[0], inside))
        return SCALAR.costing(body.work)

    def _comprehension(self, part: Part, names: Names) -> Size:
        source, inside = self._source(part, names)
        wheres = [self.expression(w.own("expression")[0], inside) for w in part.own("where")]
        bodies = [self.expression(e, inside) for e in part.own("expression")] or [source.one]
        body = bodies[0].costing(sum(size.work for size in [*wheres, *bodies]))
        if source.length * body.count > _MOST_REPEATED:
            raise TooCostly("this could make a value too large to hold", place(self.text, part.start))
        return sizes.looped(source, body)

    def _pattern_list(self, part: Part, names: Names) -> Size:
        body = self.expression(part.own("expression")[0], names)
        return Size(LONG, 1, body.total, 10 + body.work + self._below(part, names))

    def _source(self, part: Part, names: Names) -> tuple[Size, Names]:
        loop = part.own("loop")[0]
        source = self.expression(loop.own("expression")[0], names)
        return source, {**names, name_of(loop): source.one}

    def _reduce(self, part: Part, names: Names) -> Size:
        first, body = part.own("expression")
        start = self.expression(first, names)
        source, inside = self._source(part, names)
        inside = {**inside, name_of(part): Size(element=1)}
        step = self.expression(body, inside)
        grown = Measurer.expression(self, body, {**inside, name_of(part): Size(element=MOST_TOTAL // 2)})
        if grown.total - step.total > MOST_TOTAL // 2 + 1 or source.count * step.total > MOST_TOTAL:
            raise TooCostly("this could make a value too large to hold", place(self.text, part.start))
        total = start.total + source.count * step.total
        work = start.work + source.work + source.length * (1 + step.work) + source.length**2 // 1000
        return Size(start.length + source.length, 1, total, work)

    # Functions

    def _call(self, part: Part, names: Names) -> Size:
        name = "".join(part.own("dotted")[0].text.split()).lower()
        given = self._arguments(part, names)
        work = sum(size.work for size in given) + 1
        return self._called(name, part, given).costing(work)

    def _called(self, name: str, part: Part, given: list[Size]) -> Size:
        if name == "range":
            return self._range(part)
        if name == "collect":
            return Size(LONG, 1, given[0].total if given else 1)
        if name == "replace":
            return self._replace(part, given)
        if name in ("labels", "keys"):
            return WORDS
        if name in _THINGS:
            return THING
        if name == "split":
            return Size(max(STORED.length, given[0].total if given else 1), 1, given[0].total if given else 1)
        if name in ("head", "last"):
            return sizes.largest(given).one
        return sizes.largest(given) if name in _FIRST | _TEXTS else SCALAR

    def _range(self, part: Part) -> Size:
        bounds = [self._number(e) for a in part.own("arguments") for e in a.own("expression")]
        if len(bounds) < 2 or None in bounds[:2]:
            return Size(LONG, 1_000, 1)
        first, last, step = (*bounds, 1)[:3]
        elements = max(0, ((last or 0) - (first or 0)) // (step or 1) + 1)
        if elements > MOST_TOTAL:
            raise TooCostly(f"a range of more than {MOST_TOTAL} numbers", place(self.text, part.start))
        return Size(elements, max(1, elements), 1)

    def _number(self, part: Part) -> int | None:
        """Return the whole number that an expression plainly is, None when it is to be computed."""
        text = "".join(part.text.split())
        if text.startswith("$"):
            given = self.parameters.get(text[1:].strip("`"))
            return given if isinstance(given, int) else None
        try:
            return int(text, 0)
        except ValueError:
            return None

    def _replace(self, part: Part, given: list[Size]) -> Size:
        if len(given) != 3:
            return SCALAR
        expressions = [e for a in part.own("arguments") for e in a.own("expression")]
        sought = max(1, len(expressions[1].text) - 2) if expressions[1].text[:1] in "'\"" else 1
        growth = max(1, -(-given[2].total // sought))
        if growth > _MOST_GROWTH:
            raise TooCostly("a replacement this much longer", place(self.text, part.start))
        return Size(given[0].length * growth, given[0].count * growth, given[0].element)


def outermost(part: Part) -> list[Part]:
    """Return the expressions of a part that do not stand within another one."""
    found: list[Part] = []
    for below in part.parts:
        found += [below] if below.rule == "expression" else outermost(below)
    return found


def name_of(part: Part) -> str:
    """Return the first name of a part, without its quotes."""
    return next(part.all("name")).text.strip("`")


def _combined(terms: list[Size], operators: list[str]) -> Size:
    if not operators:
        return terms[0]
    work = sum(term.work for term in terms) + len(operators)
    if "IN" in operators:
        work += max(term.length for term in terms) // 1000
    if set(operators) & _COMPARING:
        return SCALAR.costing(work)
    if set(operators) & _JOINING:
        return sizes.together(terms, joined=True).costing(work)
    return SCALAR.costing(work)


def _slice_length(part: Part) -> int:
    """Return how many elements `[a..b]` leaves at most, where the numbers are plain."""
    last = part.text.strip("[] \n\t").partition("..")[2].strip()
    return int(last) if last.isdecimal() else LONG * LONG
