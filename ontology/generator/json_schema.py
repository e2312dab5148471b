"""Turn classes and shapes into `schema.json`: JSON Schema (2020-12) with one definition for each class.

What holds between two properties (lessThan) JSON Schema cannot say; the typed record and the database check it.
"""

import json
from typing import Any

from ontology.generator.model import Class, Datatype, Field, Limits, Ontology

TYPES = {Datatype.INTEGER: "integer", Datatype.NUMBER: "number", Datatype.BOOLEAN: "boolean"}


def schema(ontology: Ontology) -> str:
    """Return the JSON text; `#/$defs/Person` is the schema of a person."""
    concrete = (item for item in ontology.classes.values() if not item.abstract)
    document = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "https://w3id.org/casegraph/schema.json",
        "title": "casegraph records",
        "$defs": {item.name: _definition(ontology, item) for item in concrete},
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _definition(ontology: Ontology, item: Class) -> dict[str, Any]:
    fields = ontology.fields(item.name)
    definition: dict[str, Any] = {
        "title": item.label,
        "description": item.definition,
        "type": "object",
        "properties": {f.property.name: _property(f) for f in fields},
        "required": [f.property.name for f in fields if f.limits.required],
        "additionalProperties": False,
    }
    choices = [_choice(group) for group in ontology.one_of(item.name)]
    return definition | ({"allOf": choices} if choices else {})


def _choice(group: tuple[str, ...]) -> dict[str, Any]:
    """Say that exactly one of these is there; null counts as absent."""
    return {"oneOf": [{"required": [key], "properties": {key: {"not": {"type": "null"}}}} for key in group]}


def _property(given: Field) -> dict[str, Any]:
    value = _value(given.limits, given.property.datatype or Datatype.TEXT)
    described = {"description": given.property.definition}
    if given.limits.many:
        minimum = {"minItems": given.limits.minimum_count} if given.limits.required else {}
        return described | {"type": "array", "items": value} | minimum
    return described | (value if given.limits.required else _or_null(value))


def _value(limits: Limits, datatype: Datatype) -> dict[str, Any]:
    value: dict[str, Any] = {"type": TYPES.get(datatype, "string")}
    if limits.values:
        value["enum"] = list(limits.values)
    if limits.patterns:
        value["pattern"] = limits.patterns[0]
    numbers = {
        "minLength": limits.minimum_length,
        "minimum": limits.at_least,
        "maximum": limits.at_most,
        "exclusiveMinimum": limits.above,
    }
    return value | {key: number for key, number in numbers.items() if number is not None}


def _or_null(value: dict[str, Any]) -> dict[str, Any]:
    nullable = value | {"type": [value["type"], "null"]}
    return nullable | ({"enum": [*value["enum"], None]} if "enum" in value else {})
