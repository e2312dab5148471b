"""Measure the loops that stand inside an expression, where no database's time limit looks."""

from graph.guard import sizes
from graph.guard.grammar import Part
from graph.guard.sight import MOST_TOTAL, Sight, name_of
from graph.guard.sizes import SCALAR, Size

_COPIES_A_STEP = 1000
_MARK = MOST_TOTAL // 4


def test(part: Part, sight: Sight) -> Size:
    """Return the size of `any(x IN list WHERE ...)` and its kin."""
    source, inside = _source(part, sight)
    asked = inside.own(part.own("where")[0])[0]
    return SCALAR.costing(sizes.loop_work(source, asked.work))


def comprehension(part: Part, sight: Sight) -> Size:
    """Return the size of `[x IN list WHERE ... | ...]`."""
    source, inside = _source(part, sight)
    wheres = [size for where in part.own("where") for size in inside.own(where)]
    bodies = inside.own(part) or [source.one]
    if source.length * bodies[0].count > MOST_TOTAL:
        raise sight.too_large(part)
    return sizes.looped(source, bodies[0].costing(sizes.work_of([*wheres, *bodies])))


def pattern_list(part: Part, sight: Sight) -> Size:
    """Return the size of `[(a)-->(b) WHERE ... | ...]`; its rows are watched by the database."""
    return sizes.collected(sight.own(part)[0]).costing(10 + sight.below(part))


def reduce(part: Part, sight: Sight) -> Size:
    """Return the size of `reduce(sum = 0, x IN list | ...)`.

    What is accumulated may be added to, once in each step; where it comes twice, it doubles with each step.
    """
    name, (first, body) = name_of(part), part.own("expression")
    start = sight.measure(first)
    source, inside = _source(part, sight)
    step = inside.knowing({name: Size()}).measure(body)
    marked = inside.knowing({name: Size(element=_MARK, total=_MARK)}).measure(body)
    if marked.total - step.total > _MARK or source.count * step.total > MOST_TOTAL:
        raise sight.too_large(part)
    total = start.total + source.count * step.total
    work = start.work + sizes.loop_work(source, step.work) + source.length**2 // _COPIES_A_STEP
    return Size(start.length + source.length, 1, step.total, total, work)


def _source(part: Part, sight: Sight) -> tuple[Size, Sight]:
    """Return the size of the list that is looped over, and what is known inside the loop."""
    loop = part.own("loop")[0]
    source = sight.own(loop)[0]
    return source, sight.knowing({name_of(loop): source.one})
