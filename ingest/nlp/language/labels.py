"""Which words are labels of fields, by the ontology: `Date of arrest`, `Prison`."""

from functools import lru_cache

from ontology.patterns import NAMES, scheme


def is_label(text: str) -> bool:
    """Whether words are the label of a field of any kind."""
    return text.lower() in labels_of(None)


@lru_cache
def labels_of(notation: str | None) -> frozenset[str]:
    """The labels of one kind of field, or of all, in small letters."""
    fields = (concept for concept in scheme("field-labels") if notation in (None, concept.notation))
    return frozenset(word.lower() for concept in fields for word in concept.of_kind(*NAMES, "abbreviation"))
