"""From the ontology's schemes to the labels that the lexicon looks up: laws' short forms, named bodies, places."""

from collections.abc import Iterator

from ontology.patterns import NAMES, Concept, scheme

KINDS = {
    "security-service": "security_service", "designated-group": "designated_group", "military": "security_service",
    "prison-authority": "government", "government-body": "government", "judiciary": "government",
}  # fmt: skip
"""Kinds of bodies that the extraction record calls otherwise."""
PLAIN = {"relation-words": "relation", "designations": "designation"}
Labels = dict[str, dict[str, list[str]]]


GROUPED = ("frame-slots", "body-words", "person-words", "reading-words", "custody-words")
"""Schemes whose notations name two things: `facility.prison`, `cue.negation`."""
SPACED = ("facility", "phrases", "court")
"""Where a notation's underscore stands for a space."""


def labels() -> Labels:
    """Return group → concept → words, of all schemes that the extractor reads."""
    found: Labels = {}
    for name, notation, word in (
        *_frames(),
        *_grouped(),
        *_countries(),
        *_laws(),
        *_bodies(),
        *_places(),
        *_plain(),
        *_titles(),
        *_customs(),
    ):
        words = found.setdefault(name, {}).setdefault(notation, [])
        if word not in words:
            words.append(word)
    return found


def _frames() -> Iterator[tuple[str, str, str]]:
    for concept in scheme("event-types"):
        for word in concept.of_kind("frame"):
            yield "event-types", concept.notation, word


def _grouped() -> Iterator[tuple[str, str, str]]:
    for name in GROUPED:
        for concept in scheme(name):
            group, _, notation = concept.notation.partition(".")
            for word in concept.of_kind("hidden"):
                yield group, notation.replace("_", " ") if group in SPACED else notation, word


def _countries() -> Iterator[tuple[str, str, str]]:
    for concept in scheme("countries"):
        for word in concept.of_kind(*NAMES, "adjective", "noun"):
            yield "countries", concept.notation, word


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


def _plain() -> Iterator[tuple[str, str, str]]:
    """Schemes that go over as they are."""
    for name, short in PLAIN.items():
        for concept in scheme(name):
            for word in concept.of_kind(*NAMES):
                yield short, concept.notation, word


def _titles() -> Iterator[tuple[str, str, str]]:
    """Titles of office and rank; those that are also parts of names are left to the lexicon."""
    for concept in scheme("honorifics"):
        if concept.notation in ("dr", "military", "office"):
            for word in concept.of_kind(*NAMES):
                yield "honorific", "neutral", word.removesuffix(".")


def _customs() -> Iterator[tuple[str, str, str]]:
    """Forms of address of one country, which are names elsewhere."""
    for concept in scheme("honorifics"):
        if country := concept.fact("ofCountry"):
            for word in concept.of_kind(*NAMES):
                yield "custom", country, word


def _shared(concepts: tuple[Concept, ...]) -> set[str]:
    """Words that bodies or places of several countries bear."""
    seen: dict[str, str | None] = {}
    out: set[str] = set()
    for concept in concepts:
        for word in concept.of_kind(*NAMES):
            if seen.setdefault(word, concept.fact("ofCountry")) != concept.fact("ofCountry"):
                out.add(word)
    return out
