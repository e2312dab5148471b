"""The list of what is made from the ontology: path from the root of the checkout → text."""

from ontology.generator.checks import checks
from ontology.generator.constraints import (
    arcadedb_constraints,
    neo4j_constraints,
    neo4j_enterprise_constraints,
)
from ontology.generator.context import context
from ontology.generator.json_schema import schema
from ontology.generator.labels import labels
from ontology.generator.model import Ontology
from ontology.generator.namespace import namespace
from ontology.generator.patterns import patterns
from ontology.generator.records import records
from ontology.generator.reference import reference
from ontology.generator.shapes import shapes


def artefacts(ontology: Ontology) -> dict[str, str]:
    """Return every artefact; the same ontology gives the same bytes."""
    made = {
        "__init__.py": '"""What the generator makes from the Turtle of the ontology."""\n',
        "labels.py": labels(ontology),
        "records.py": records(ontology),
        "namespace.py": namespace(ontology),
        "patterns.json": patterns(ontology),
        "schema.json": schema(ontology),
        "context.jsonld": context(ontology),
        "shapes.ttl": shapes(ontology),
        "constraints.neo4j.cypher": neo4j_constraints(ontology),
        "constraints.neo4j-enterprise.cypher": neo4j_enterprise_constraints(ontology),
        "constraints.arcadedb.sql": arcadedb_constraints(ontology),
    }
    made.update({f"checks/{name}": text for name, text in checks(ontology).items()})
    placed = {f"ontology/generated/{name}": text for name, text in made.items()}
    return placed | {"docs/reference/ontology.md": reference(ontology)}
