"""From the ontology's schemes to the labels that the lexicon looks up: laws' short forms, named bodies, places."""

from collections.abc import Iterator

from ontology.patterns import NAMES, Concept, scheme

KINDS = {
    "security-service": "security_service", "designated-group": "designated_group", "military": "security_service",
    "prison-authority": "government", "government-body": "government", "judiciary": "government",
}  # fmt: skip
"""Kinds of bodies that the extraction record calls otherwise."""
Labels = dict[str, dict[str, list[str]]]


def extend(labels: Labels) -> Labels:
    """Return the labels with those that the ontology adds."""
    added = {s: {n: list(w) for n, w in concepts.items()} for s, concepts in labels.items()}
    for name, notation, word in (*_laws(), *_bodies(), *_places()):
        words = added.setdefault(name, {}).setdefault(notation, [])
        if word not in words:
            words.append(word)
    return added


def _laws() -> Iterator[tuple[str, str, str]]:
    for concept in scheme("codes"):
        for word in concept.of_kind("abbreviation"):
            yield "law", "abbreviation", word


def _bodies() -> Iterator[tuple[str, str, str]]:
    """Named bodies under `name`, and under `body-country` where the name belongs to one country."""
    shared = _shared(scheme("named-bodies"))
    for concept in scheme("named-bodies"):
        kind = concept.fact("ofKind") or "other"
        for word in concept.of_kind(*NAMES):
            yield "name", KINDS.get(kind, kind), word
            country = concept.fact("ofCountry")
            if country and word not in shared:
                yield "body-country", country, word


def _places() -> Iterator[tuple[str, str, str]]:
    shared = _shared(scheme("places"))
    for concept in scheme("places"):
        for word in concept.of_kind(*NAMES):
            if word not in shared:
                yield "place", concept.fact("ofCountry") or "", word


def _shared(concepts: tuple[Concept, ...]) -> set[str]:
    """Words that bodies or places of several countries bear."""
    seen: dict[str, str | None] = {}
    out: set[str] = set()
    for concept in concepts:
        for word in concept.of_kind(*NAMES):
            if seen.setdefault(word, concept.fact("ofCountry")) != concept.fact("ofCountry"):
                out.add(word)
    return out
