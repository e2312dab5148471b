"""Measure what functions make of their arguments."""

from graph.guard import sizes
from graph.guard.errors import TooCostly
from graph.guard.grammar import Part
from graph.guard.sight import MOST_TOTAL, Sight
from graph.guard.sizes import LONG, SCALAR, STORED, THING, WORDS, Size
from graph.guard.text import place

_MOST_GROWTH = 50
_ASSUMED_RANGE = 1_000

_GIVE_BACK = """
    btrim coalesce left lower ltrim max min nullif reverse right rtrim substring tail tolower tostring tostringornull
    toupper trim upper
"""
_AS_LARGE = frozenset(_GIVE_BACK.split())
_THINGS = frozenset({"endnode", "nodes", "properties", "relationships", "startnode"})


def call(part: Part, sight: Sight) -> Size:
    """Return the size of a function's value."""
    name = "".join(part.own("dotted")[0].text.split()).lower()
    given = sight.arguments(part)
    return _called(name, part, given, sight).costing(sizes.work_of(given))


def _called(name: str, part: Part, given: list[Size], sight: Sight) -> Size:
    if name == "range":
        return _range(part, sight)
    if name == "replace" and len(given) == 3:
        return _replace(part, given, sight)
    if name in ("labels", "keys"):
        return WORDS
    if name in _THINGS:
        return THING
    first = given[0] if given else SCALAR
    if name == "collect":
        return sizes.collected(first)
    if name == "split":
        return Size(max(STORED.length, first.total), 1, 1, first.total)
    if name in ("head", "last"):
        return first.one
    return sizes.largest(given) if name in _AS_LARGE else SCALAR


def _range(part: Part, sight: Sight) -> Size:
    arguments = [below for given in part.own("arguments") for below in given.own("expression")]
    numbers = [_number(argument, sight) for argument in arguments]
    if len(numbers) < 2:
        return SCALAR
    first, last, step = (*numbers, 1)[:3]
    if first is None or last is None:
        return Size(LONG, _ASSUMED_RANGE, 1, _ASSUMED_RANGE)
    elements = max(0, (last - first) // (step or 1) + 1)
    if elements > MOST_TOTAL:
        raise TooCostly(f"a range of more than {MOST_TOTAL} numbers", place(sight.text, part.start))
    return Size(elements, max(1, elements), 1, max(1, elements))


def _number(part: Part, sight: Sight) -> int | None:
    """Return the whole number that an expression plainly is, None for one that is to be computed."""
    text = "".join(part.text.split())
    given = sight.parameters.get(text[1:].strip("`")) if text.startswith("$") else text
    try:
        return int(given, 0) if isinstance(given, str) else given if isinstance(given, int) else None
    except ValueError:
        return None


def _replace(part: Part, given: list[Size], sight: Sight) -> Size:
    """Return the size of a text in which one text stands for another that may be longer."""
    sought = part.own("arguments")[0].own("expression")[1].text
    growth = -(-given[2].total // max(1, len(sought) - 2 if sought[0] in "'\"" else 1))
    if growth > _MOST_GROWTH:
        raise TooCostly("a replacement that is so much longer", place(sight.text, part.start))
    return Size(given[0].length * growth, given[0].count * growth, 1, given[0].total * growth)
