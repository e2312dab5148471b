"""Turn classes and properties into constraints and indexes for each database.

Every record class and `Entity` have a unique id. Indexes follow the annotations `cg:lookedUp` and `cg:searched`.
Neo4j takes Cypher. ArcadeDB takes the uniqueness and the indexes in SQL, since full-text indexes are refused over
Bolt there and an index needs a declared property first.
"""

from collections.abc import Iterator

from ontology.generator.model import Class, Datatype, Field, Ontology, upper_snake
from ontology.generator.text import comment_header

CYPHER_TYPES = {
    Datatype.TEXT: "STRING",
    Datatype.EDTF: "STRING",
    Datatype.DAY: "STRING",
    Datatype.INSTANT: "STRING",
    Datatype.INTEGER: "INTEGER",
    Datatype.NUMBER: "FLOAT",
    Datatype.BOOLEAN: "BOOLEAN",
}
SQL_TYPES = {
    Datatype.TEXT: "STRING",
    Datatype.EDTF: "STRING",
    Datatype.DAY: "STRING",
    Datatype.INSTANT: "STRING",
    Datatype.INTEGER: "LONG",
    Datatype.NUMBER: "DOUBLE",
    Datatype.BOOLEAN: "BOOLEAN",
}


def neo4j_constraints(ontology: Ontology) -> str:
    """Return Cypher for Neo4j Community: unique ids, indexes, full-text indexes."""
    statements = [
        *(_unique(name) for name in _keyed(ontology)),
        *(_index(name, key) for name, key in _looked_up(ontology)),
        *(_fulltext(name, keys) for name, keys in _searched(ontology).items()),
    ]
    return comment_header("//", "Constraints and indexes for Neo4j.") + _listed(statements)


def neo4j_enterprise_constraints(ontology: Ontology) -> str:
    """Return what Neo4j Enterprise holds beside that: properties that must be there, and their types."""
    statements: list[str] = []
    for item in _stored(ontology):
        own = [f for f in ontology.fields(item.name) if _states(ontology, item, f)]
        statements += [_exists(item.name, f.property.name) for f in own if f.limits.required]
        statements += [_typed(item.name, f) for f in own if f.property.datatype]
    return comment_header("//", "What Neo4j Enterprise checks beside the other constraints.") + _listed(
        statements
    )


def arcadedb_constraints(ontology: Ontology) -> str:
    """Return SQL for ArcadeDB: types, the properties that are indexed, indexes."""
    keyed = _keyed(ontology)
    searched = _searched(ontology)
    names = sorted({*keyed, *(name for name, _ in _looked_up(ontology)), *searched})
    statements = [f"CREATE VERTEX TYPE {name} IF NOT EXISTS" for name in names]
    for name in keyed:
        statements += _sql_index(ontology, name, "id", "UNIQUE")
    for name, key in _looked_up(ontology):
        statements += _sql_index(ontology, name, key, "NOTUNIQUE")
    for name, keys in searched.items():
        statements += [line for key in keys for line in _sql_index(ontology, name, key, "FULL_TEXT")]
    return comment_header("--", "Types and indexes for ArcadeDB, in SQL.") + _listed(
        dict.fromkeys(statements)
    )


def _listed(statements: Iterator[str] | list[str] | dict[str, None]) -> str:
    return "".join(f"{statement};\n" for statement in statements)


def _keyed(ontology: Ontology) -> list[str]:
    """The classes whose ids are unique: each of the record layer, and `Entity` for all entities."""
    records = [c.name for c in _stored(ontology) if not c.is_entity]
    return sorted(["Entity", *records])


def _stored(ontology: Ontology) -> list[Class]:
    return [c for c in ontology.classes.values() if not c.relationship]


def _states(ontology: Ontology, item: Class, given: Field) -> bool:
    """Whether the property belongs to this class itself and not to a superclass."""
    inherited = {f.property.name for name in item.ancestors for f in ontology.fields(name)}
    return given.property.name not in inherited


def _looked_up(ontology: Ontology) -> list[tuple[str, str]]:
    return sorted((name, p.name) for p in ontology.properties.values() for name in p.looked_up)


def _searched(ontology: Ontology) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, key in sorted((name, p.name) for p in ontology.properties.values() for name in p.searched):
        found.setdefault(name, []).append(key)
    return found


def _snake(name: str) -> str:
    return upper_snake(name).lower()


def _unique(name: str) -> str:
    return f"CREATE CONSTRAINT {_snake(name)}_id IF NOT EXISTS FOR (n:{name}) REQUIRE n.id IS UNIQUE"


def _index(name: str, key: str) -> str:
    return f"CREATE INDEX {_snake(name)}_{_snake(key)} IF NOT EXISTS FOR (n:{name}) ON (n.{key})"


def _fulltext(name: str, keys: list[str]) -> str:
    listed = ", ".join(f"n.{key}" for key in keys)
    return f"CREATE FULLTEXT INDEX {_snake(name)}_text IF NOT EXISTS FOR (n:{name}) ON EACH [{listed}]"


def _exists(name: str, key: str) -> str:
    constraint = f"{_snake(name)}_{_snake(key)}_exists"
    return f"CREATE CONSTRAINT {constraint} IF NOT EXISTS FOR (n:{name}) REQUIRE n.{key} IS NOT NULL"


def _typed(name: str, given: Field) -> str:
    key, datatype = given.property.name, given.property.datatype or Datatype.TEXT
    kind = "INTEGER | FLOAT" if datatype is Datatype.NUMBER else CYPHER_TYPES[datatype]
    kind = f"LIST<{kind} NOT NULL>" if given.limits.many else kind
    constraint = f"{_snake(name)}_{_snake(key)}_type"
    return f"CREATE CONSTRAINT {constraint} IF NOT EXISTS FOR (n:{name}) REQUIRE n.{key} IS :: {kind}"


def _sql_index(ontology: Ontology, name: str, key: str, kind: str) -> Iterator[str]:
    datatype = ontology.properties[key].datatype or Datatype.TEXT
    many = key != "id" and ontology.limits(name, key).many
    sql_type = "LIST" if many else SQL_TYPES[datatype]
    by_item = " BY ITEM" if many else ""
    yield f"CREATE PROPERTY {name}.{key} IF NOT EXISTS {sql_type}"
    yield f"CREATE INDEX IF NOT EXISTS ON {name} ({key}{by_item}) {kind}"
