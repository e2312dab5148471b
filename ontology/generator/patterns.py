"""Turn the concept schemes into `patterns.json`: the words that the extractor reads, by concept and kind of word."""

import json
from typing import Any

from ontology.generator.model import Concept, Ontology, Scheme


def patterns(ontology: Ontology) -> str:
    """Return the JSON text: scheme → concepts in order of their notations → words by kind and language."""
    schemes = {name: _scheme(scheme) for name, scheme in sorted(ontology.schemes.items())}
    return json.dumps({"schemes": schemes}, ensure_ascii=False, indent=1, sort_keys=False) + "\n"


def _scheme(scheme: Scheme) -> dict[str, Any]:
    return {
        "iri": scheme.iri,
        "label": scheme.label,
        "concepts": {concept.notation: _concept(concept) for concept in scheme.concepts},
    }


def _concept(concept: Concept) -> dict[str, Any]:
    return {
        "iri": concept.iri,
        "label": concept.label,
        "broader": concept.broader,
        "facts": {key: list(values) for key, values in concept.facts.items()},
        "words": {
            kind: {language: list(words) for language, words in by_language.items()}
            for kind, by_language in concept.words.items()
        },
    }
