"""Turn shapes into `checks/*.cypher`: for each class a query that returns the nodes which break its shape.

The same text runs on Neo4j and ArcadeDB. A query has the columns `id` and `violations`, a list of short sentences;
the values themselves are not in them, so that a list of violations can go to a log.
"""

from collections.abc import Iterator

from ontology.generator.constraints import CYPHER_TYPES
from ontology.generator.model import Class, Datatype, Field, Ontology, Property
from ontology.generator.text import comment_header


def checks(ontology: Ontology) -> dict[str, str]:
    """Return file name → query, one for each concrete class, one for edges and one for the ends of relationships."""
    made = {"relationships.cypher": _ends(ontology)}
    for item in ontology.classes.values():
        if not item.abstract:
            made[f"{item.name}.cypher"] = (
                _edge(ontology, item) if item.relationship else _node(ontology, item)
            )
    return dict(sorted(made.items()))


def _node(ontology: Ontology, item: Class) -> str:
    labels = ", ".join(_quoted(name) for name in item.labels)
    extra = f"[label IN labels(n) WHERE NOT label IN [{labels}] | 'label ' + label + ' does not belong']"
    missing = [_case(f"NOT n:{name}", f"label {name} is missing") for name in item.ancestors]
    return (
        _header(f"Which {item.name} nodes break the shape of their class?", "id, violations")
        + f"MATCH (n:{item.name})\n"
        + _with("n", [*missing, *_conditions(ontology, item)], [extra, _unknown(ontology, item)])
        + "RETURN n.id AS id, violations\nORDER BY id\n"
    )


def _edge(ontology: Ontology, item: Class) -> str:
    between = (p for p in ontology.relationships() if _is_between_entities(ontology, p))
    types = ", ".join(_quoted(p.relationship) for p in between)
    return (
        _header(
            "Which relationships between entities break the shape of an edge?", "id, type, object, violations"
        )
        + f"MATCH (s:Entity)-[n]->(o:Entity)\nWHERE type(n) IN [{types}]\n"
        + _with("s, n, o", _conditions(ontology, item), [_unknown(ontology, item)])
        + "RETURN s.id AS id, type(n) AS type, o.id AS object, violations\nORDER BY id, type, object\n"
    )


def _ends(ontology: Ontology) -> str:
    cases = [
        f"WHEN {_quoted(p.relationship)} THEN ({_either('s', p.domains)}) AND ({_either('o', p.ranges)})"
        for p in sorted(ontology.relationships(), key=lambda p: p.relationship)
    ]
    listed = "\n  ".join(cases)
    return (
        _header("Which relationships begin or end at a node of the wrong class?", "id, type, object")
        + "MATCH (s)-[r]->(o)\nWITH s, r, o, CASE type(r)\n  "
        + f"{listed}\n  ELSE false\nEND AS fits\nWHERE NOT fits\n"
        + "RETURN s.id AS id, type(r) AS type, o.id AS object\nORDER BY id, type, object\n"
    )


def _header(question: str, columns: str) -> str:
    return (
        f"// question: {question}\n// parameters: none\n// columns: {columns}\n"
        + comment_header("//", "Compiled from the SHACL shapes.")
        + "\n"
    )


def _with(carried: str, conditions: list[str], lists: list[str]) -> str:
    cases = ",\n  ".join(conditions)
    more = "".join(f"\n  + {one}" for one in lists)
    return (
        f"WITH {carried}, [\n  {cases}\n] {more.lstrip()} AS found\n"
        f"WITH {carried}, [one IN found WHERE one IS NOT NULL] AS violations\n"
        "WHERE size(violations) > 0\n"
    )


def _unknown(ontology: Ontology, item: Class) -> str:
    keys = ", ".join(_quoted(f.property.name) for f in ontology.fields(item.name))
    return f"[key IN keys(n) WHERE NOT key IN [{keys}] | 'property ' + key + ' is not known']"


def _conditions(ontology: Ontology, item: Class) -> list[str]:
    """Return one CASE for each property and group, which is NULL where all is well."""
    cases = [_property_case(given) for given in ontology.fields(item.name)]
    pairs = [case for given in ontology.fields(item.name) for case in _pair_cases(given)]
    groups = [_group_case(group) for group in ontology.one_of(item.name)]
    return [case for case in (*cases, *pairs, *groups) if case]


def _property_case(given: Field) -> str:
    branches = " ".join(
        f"WHEN {test} THEN {_quoted(text) if text else 'NULL'}" for test, text in _branches(given)
    )
    return f"CASE {branches} END"


def _branches(given: Field) -> Iterator[tuple[str, str]]:
    key, limits = given.property.name, given.limits
    place = f"n.{key}"
    yield from _presence(given, place)
    yield _type_test(given, place), f"{key} is not of its type"
    for test, text in _value_tests(given, "one" if limits.many else place):
        yield (f"any(one IN {place} WHERE {test})" if limits.many else test), f"{key} {text}"


def _presence(given: Field, place: str) -> Iterator[tuple[str, str]]:
    key, limits = given.property.name, given.limits
    yield f"{place} IS NULL", f"{key} is missing" if limits.required else ""
    if limits.required and limits.many:
        yield f"size({place}) < {limits.minimum_count}", f"{key} is missing"


def _value_tests(given: Field, value: str) -> Iterator[tuple[str, str]]:
    limits = given.limits
    for pattern in limits.patterns:
        yield f"NOT {value} =~ {_quoted(_whole(pattern))}", "has the wrong form"
    if limits.minimum_length is not None:
        yield f"size({value}) < {limits.minimum_length}", "is too short"
    if limits.values:
        yield f"NOT {value} IN [{', '.join(_quoted(v) for v in limits.values)}]", "is not one of its values"
    for bound, sign, text in (
        (limits.at_least, "<", "is too small"),
        (limits.at_most, ">", "is too large"),
        (limits.above, "<=", "is too small"),
    ):
        if bound is not None:
            yield f"{value} {sign} {bound:g}", text


def _pair_cases(given: Field) -> Iterator[str]:
    key = given.property.name
    for other, sign in ((given.limits.less_than, ">="), (given.limits.not_after, ">")):
        if other:
            yield _case(f"n.{key} {sign} n.{other}", f"{key} comes after {other}")


def _group_case(group: tuple[str, ...]) -> str:
    counted = " + ".join(f"CASE WHEN n.{key} IS NULL THEN 0 ELSE 1 END" for key in group)
    return _case(f"{counted} <> 1", f"exactly one of {', '.join(group)} is needed")


def _case(test: str, text: str) -> str:
    return f"CASE WHEN {test} THEN {_quoted(text)} END"


def _type_test(given: Field, place: str) -> str:
    """A whole number is a number too, as in JSON."""
    datatype = given.property.datatype or Datatype.TEXT
    kind = CYPHER_TYPES[datatype]
    if given.limits.many:
        return f"NOT {place} IS :: LIST<{kind} NOT NULL>"
    either = f" AND NOT {place} IS :: INTEGER" if datatype is Datatype.NUMBER else ""
    return f"NOT {place} IS :: {kind}{either}"


def _whole(pattern: str) -> str:
    """Return the pattern for `=~`, which matches a whole text where SHACL's finds a part of it."""
    start = "" if pattern.startswith("^") else "(?s).*"
    end = "" if pattern.endswith("$") else ".*"
    return f"{start}{'(?s)' if end and not start else ''}{pattern}{end}"


def _is_between_entities(ontology: Ontology, item: Property) -> bool:
    return all(ontology.classes[name].is_entity for name in item.domains)


def _either(variable: str, names: tuple[str, ...]) -> str:
    return " OR ".join(f"{variable}:{name}" for name in names)


def _quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
