"""Make a query that the embedded database would answer with nothing one that it answers, or refuse it.

ArcadeDB 26.10.2 loses rows, and does not say so, in two cases that `tests/graph/store/test_divergence.py` declares:

* A node alone that is matched right after an UNWIND that follows a MATCH: `WITH *` between the two, which changes
  nothing else, brings them back.
* A value of a relationship in braces, `MATCH ()-[h]->() MATCH (c {id: h.x})`: nothing can be set between that helps in
  each case, and only whoever asks can say it in a WHERE, so it is refused.
"""

from collections.abc import Iterable, Iterator

from graph.guard.errors import LosesRows
from graph.guard.grammar import Part
from graph.guard.sight import name_of
from graph.guard.text import place

_BETWEEN = "WITH * "


def adapt(statement: Part, text: str) -> str:
    """Return the text of a parsed query as the embedded database answers it in full; raises `LosesRows`."""
    for part in _lost(statement):
        raise LosesRows(place(text, part.start))
    for start in sorted(_bare(statement), reverse=True):
        text = f"{text[:start]}{_BETWEEN}{text[start:]}"
    return text


def _bare(statement: Part) -> Iterator[int]:
    """Yield where a MATCH begins that stands right behind an UNWIND, with another MATCH before both."""
    for query in statement.own("query"):
        for single in query.own("single"):
            clauses = [clause.parts[0] for clause in single.own("clause")]
            rules = [clause.rule for clause in clauses]
            for number, clause in enumerate(clauses):
                if (
                    rules[max(0, number - 1) : number + 1] == ["unwind", "match"]
                    and "match" in rules[:number]
                ):
                    yield clause.start


def _lost(statement: Part) -> Iterator[Part]:
    """Yield the braces of patterns that hold a value of a relationship: of the same pattern, or of an earlier one."""
    for part in statement.all("patterns", "pattern", "pattern_list", "shortest"):
        yield from _naming(part, _ties(part))
    for part in statement.all("single", "inner"):
        yield from _of_clauses(clause.parts[0] for clause in part.own("clause"))


def _of_clauses(clauses: Iterable[Part]) -> Iterator[Part]:
    ties: set[str] = set()
    for clause in clauses:
        if clause.rule == "with" and not clause.own("items")[0].has("STAR"):
            ties = set()  # What a WITH names is a value like others behind it.
        for patterns in clause.own("patterns"):
            ties |= _ties(patterns)
            yield from _naming(patterns, ties)


def _ties(part: Part) -> set[str]:
    """Return the names of the relationships in a pattern."""
    return {name_of(variable) for bracket in part.all("bracket") for variable in bracket.own("variable")}


def _naming(part: Part, names: set[str]) -> Iterator[Part]:
    for braces in part.all("properties"):
        if any(name_of(variable) in names for variable in braces.all("variable")):
            yield braces
