"""What is known where an expression stands: the names in scope, the parameters, and how to measure what lies within."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from graph.guard import sizes
from graph.guard.errors import TooCostly
from graph.guard.grammar import Part
from graph.guard.sizes import THING, Size
from graph.guard.text import place

MOST_TOTAL = 1_000_000
MOST_WORK = 100_000_000


@dataclass(frozen=True)
class Sight:
    """The names and their sizes at one point of a query."""

    text: str
    parameters: Mapping[str, object]
    expression: Callable[[Part, "Sight"], Size] = field(repr=False)
    """Measures an expression."""
    query: Callable[[Part, "Sight"], Size] = field(repr=False)
    """Measures a query that stands inside an expression: the size of one row."""
    names: Mapping[str, Size] = field(default_factory=dict[str, Size])

    def knowing(self, names: Mapping[str, Size]) -> "Sight":
        """Return the same point with more names."""
        return replace(self, names={**self.names, **names})

    def size_of(self, name: str) -> Size:
        """Return the size of what a name stands for; a name of a pattern is a thing."""
        return self.names.get(name, THING)

    def measure(self, part: Part) -> Size:
        """Return the size of an expression; raises `TooCostly`."""
        return self.expression(part, self)

    def own(self, part: Part) -> list[Size]:
        """Return the sizes of the direct expressions of a part."""
        return [self.measure(below) for below in part.own("expression")]

    def arguments(self, part: Part) -> list[Size]:
        """Return the sizes of the arguments of a part."""
        return [size for arguments in part.own("arguments") for size in self.own(arguments)]

    def below(self, part: Part) -> int:
        """Measure every expression within a part; return their work."""
        return sizes.work_of([self.measure(below) for below in outermost(part)])

    def too_large(self, part: Part) -> TooCostly:
        """Return the error for a value that would be too large."""
        return TooCostly("this could make a value too large to hold", place(self.text, part.start))


def outermost(part: Part) -> list[Part]:
    """Return the expressions of a part that do not stand within another one."""
    found: list[Part] = []
    for below in part.parts:
        found += [below] if below.rule == "expression" else outermost(below)
    return found


def name_of(part: Part) -> str:
    """Return a name, or the first one in a part, without its quotes."""
    found = part if part.rule == "name" else next(part.all("name"))
    return found.text.strip("`")
