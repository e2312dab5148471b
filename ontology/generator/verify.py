"""Check that the files of the ontology speak only of terms that one of them defines."""

from collections.abc import Iterator

from ontology.generator.errors import Unknown
from ontology.generator.model import Ontology


def verify(ontology: Ontology) -> Ontology:
    """Return the ontology as it is; raise `Unknown` for the first term that nothing defines."""
    for name, where in _named_classes(ontology):
        if name not in ontology.classes:
            raise Unknown(name, where)
    for name, where in _named_properties(ontology):
        if name not in ontology.properties:
            raise Unknown(name, where)
    return ontology


def _named_classes(ontology: Ontology) -> Iterator[tuple[str, str]]:
    for item in ontology.classes.values():
        yield from ((name, f"the class {item.name}") for name in item.ancestors)
    for item in ontology.properties.values():
        named = (*item.domains, *item.ranges, *item.searched, *item.looked_up)
        yield from ((name, f"the property {item.name}") for name in named)
    yield from ((name, "a shape") for name in ontology.shapes)
    for concept in ontology.schemes["event-types"].concepts:
        yield from (
            (name, f"the event type {concept.notation}") for name in concept.facts.get("eventClass", ())
        )


def _named_properties(ontology: Ontology) -> Iterator[tuple[str, str]]:
    for item in ontology.properties.values():
        yield from ((name, f"the property {item.name}") for name in item.bounds or ())
    for shape in ontology.shapes.values():
        for key, limits in shape.limits.items():
            others = (limits.less_than, limits.not_after, *(name for group in shape.one_of for name in group))
            yield from ((name, f"the shape of {shape.target}") for name in (key, *others) if name)
