"""The judges: each turns the class and the record of a case into a verdict, True where the record is valid."""

import json
import warnings
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, LiteralString, cast

import jsonschema
import pyshacl
from neo4j.exceptions import Neo4jError
from pydantic import ValidationError
from rdflib import Graph

import ontology
from graph import Store
from ontology.generated.labels import CLASSES, Label
from ontology.generated.records import MODELS

GENERATED = Path(ontology.__file__).parent / "generated"
JUDGES = {"typed", "json_schema", "shacl", "database", "arcadedb", "neo4j"}

Record = Mapping[str, Any]


def typed(name: str, record: Record) -> bool:
    """The pydantic model, given the record as JSON."""
    try:
        MODELS[name].model_validate_json(json.dumps(record))
    except ValidationError:
        return False
    return True


def json_schema(name: str, record: Record) -> bool:
    """The JSON Schema."""
    document = _read_json("schema.json")
    validator = jsonschema.Draft202012Validator({"$ref": f"#/$defs/{name}", "$defs": document["$defs"]})
    return validator.is_valid(record)  # pyright: ignore[reportUnknownMemberType]


def shacl(name: str, record: Record) -> bool:
    """pySHACL with the closed shapes, given the record as JSON-LD."""
    with _quiet():
        validate = cast("Callable[..., tuple[bool, Graph, str]]", pyshacl.validate)  # pyright: ignore[reportUnknownMemberType]
        conforms, _, _ = validate(rdf(name, record), shacl_graph=_shapes())
    return conforms


def rdf(name: str, record: Record) -> Graph:
    """Return the record as RDF, by the generated context."""
    document = {**_read_json("context.jsonld"), "type": name, **record}
    with _quiet():
        return Graph().parse(data=json.dumps(document), format="json-ld")


def database(store: Store, name: str, record: Record) -> bool:
    """The query compiled from the shape, on a node that is written and rolled back; a refusal to write is a no."""
    try:
        return not found(store, name, _creation(name), record=dict(record))
    except Neo4jError:
        return False


def found(store: Store, check: str, creation: LiteralString, **parameters: object) -> list[dict[str, Any]]:
    """Write something, return what a check finds in it, and take it back."""
    with store.session(write=True) as session, session.begin_transaction() as scratch:
        try:
            scratch.run(creation, parameters).consume()
            return scratch.run(_query((GENERATED / "checks" / f"{check}.cypher").read_text("utf-8"))).data()
        finally:
            scratch.rollback()


def statements(name: str) -> list[LiteralString]:
    """Return the statements of a generated file of constraints, without its comments."""
    lines = (GENERATED / name).read_text("utf-8").splitlines()
    text = "\n".join(line for line in lines if not line.startswith(("//", "--")))
    return [_query(statement.strip()) for statement in text.split(";") if statement.strip()]


@contextmanager
def _quiet() -> Generator[None]:
    """Leave out what rdflib and pySHACL themselves do that is deprecated (ConjunctiveGraph, comparing dates)."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        yield


def _creation(name: str) -> LiteralString:
    if name == "Edge":
        ends = "CREATE (a:Person:Agent:Entity {id: 'one'}), (b:Facility:Entity {id: 'two'})"
        return _query(f"{ends} CREATE (a)-[r:HELD_IN]->(b) SET r = $record")
    labels = ":".join(CLASSES[Label(name)].labels)
    return _query(f"CREATE (n:{labels}) SET n = $record")


def _query(text: str) -> LiteralString:
    """Take text that is made of generated constants only as a query."""
    return cast("LiteralString", text)


@cache
def _shapes() -> Graph:
    return Graph().parse(GENERATED / "shapes.ttl")


@cache
def _read_json(name: str) -> dict[str, Any]:
    return json.loads((GENERATED / name).read_text("utf-8"))
