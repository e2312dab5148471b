"""Turn the ontology into `namespace.py`: an rdflib namespace that knows its terms, so that a misspelt one raises."""

from ontology.generator.model import NAMESPACE, Ontology
from ontology.generator.text import double_quoted, python_header

HEAD = '''
from rdflib import Namespace
from rdflib.namespace import DefinedNamespace
from rdflib.term import URIRef


class CG(DefinedNamespace):
    """The terms of casegraph; `CG.chargedUnder` is an IRI, `CG.chargedUner` an AttributeError."""

    _NS = Namespace({namespace})
    _fail = True

'''


def namespace(ontology: Ontology) -> str:
    """Return the text of `namespace.py`."""
    names = [*ontology.classes, *ontology.properties]
    terms = "".join(f"    {name}: URIRef\n" for name in names)
    header = python_header("The namespace of the ontology, closed.")
    return header + HEAD.format(namespace=double_quoted(NAMESPACE)) + terms
