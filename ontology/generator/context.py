"""Turn the ontology into `context.jsonld`: property keys of JSON as they stand in RDF.

A text, a whole number and a truth value need no type: JSON has them. `id` is the IRI of the thing, `type` its class.
"""

import json

from ontology.generator.model import NAMESPACE, Datatype, Ontology, Property

THINGS = "https://w3id.org/casegraph/id/"
"""What an id is resolved against."""

TYPES = {
    Datatype.EDTF: "edtf:EDTF",
    Datatype.DAY: "xsd:date",
    Datatype.INSTANT: "xsd:dateTime",
    Datatype.NUMBER: "xsd:double",
}

Term = dict[str, str] | str


def context(ontology: Ontology) -> str:
    """Return the JSON text of the JSON-LD context."""
    terms: dict[str, object] = {
        "@version": 1.1,
        "@base": THINGS,
        "cg": NAMESPACE,
        "edtf": "http://id.loc.gov/datatypes/edtf/",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        "id": "@id",
        "type": "@type",
    }
    terms.update({name: f"cg:{name}" for name in ontology.classes})
    terms.update({p.name: _term(ontology, p) for p in ontology.properties.values() if p.name != "id"})
    return json.dumps({"@context": terms}, indent=1) + "\n"


def _term(ontology: Ontology, item: Property) -> Term:
    term = {"@id": f"cg:{item.name}"}
    kind = "@id" if item.datatype is None else TYPES.get(item.datatype)
    if kind:
        term["@type"] = kind
    if item.ordered:
        term["@container"] = "@list"
    elif item.datatype is None or any(ontology.limits(name, item.name).many for name in item.domains):
        term["@container"] = "@set"
    return term
