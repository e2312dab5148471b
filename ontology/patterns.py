"""Turn the generated `patterns.json` into concepts and their words, for whoever reads text."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).parent / "generated" / "patterns.json"
NAMES = ("preferred", "alternative", "hidden", "abbreviation")
"""The kinds of word that name a concept; the other kinds tell it (verb, noun, lightNoun, adjective, phrase)."""


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept of a scheme; `words` go from kind of word to language to the words."""

    scheme: str
    notation: str
    label: str
    broader: str | None
    facts: Mapping[str, tuple[str, ...]]
    words: Mapping[str, Mapping[str, tuple[str, ...]]]

    def of_kind(self, *kinds: str, language: str = "en") -> tuple[str, ...]:
        """Return the words of these kinds in one language, each once, in the order of the kinds."""
        found = (word for kind in kinds for word in self.words.get(kind, {}).get(language, ()))
        return tuple(dict.fromkeys(found))

    def names(self, language: str = "en") -> tuple[str, ...]:
        """Return the words that name the concept, preferred one first."""
        return self.of_kind(*NAMES, language=language)

    def fact(self, key: str) -> str | None:
        """Return what the concept says of itself, such as its `eventClass`; None where it says nothing."""
        return next(iter(self.facts.get(key, ())), None)


@cache
def schemes() -> Mapping[str, tuple[Concept, ...]]:
    """Return every scheme's concepts, in the order of their notations."""
    loaded = json.loads(FILE.read_text(encoding="utf-8"))["schemes"]
    return {name: tuple(_concepts(name, scheme["concepts"])) for name, scheme in loaded.items()}


def scheme(name: str) -> tuple[Concept, ...]:
    """Return the concepts of one scheme; raise KeyError for a scheme that is not there."""
    return schemes()[name]


def words(name: str, *kinds: str, language: str = "en") -> dict[str, tuple[Concept, ...]]:
    """Return word → the concepts that it tells or names, for the kinds given (all names where none is given)."""
    found: dict[str, list[Concept]] = {}
    for concept in scheme(name):
        for word in concept.of_kind(*(kinds or NAMES), language=language):
            found.setdefault(word, []).append(concept)
    return {word: tuple(concepts) for word, concepts in found.items()}


def _concepts(name: str, loaded: Mapping[str, Any]) -> Iterable[Concept]:
    for notation, entry in loaded.items():
        yield Concept(
            scheme=name,
            notation=notation,
            label=entry["label"],
            broader=entry["broader"],
            facts={key: tuple(values) for key, values in entry["facts"].items()},
            words={
                kind: {language: tuple(listed) for language, listed in by_language.items()}
                for kind, by_language in entry["words"].items()
            },
        )


def names_of_country(code: str) -> tuple[str, ...]:
    """Return the names of a country by its ISO 3166-1 code, the usual one first; none for an unknown code."""
    return next(
        (c.of_kind("preferred", "alternative") for c in scheme("countries") if c.notation == code), ()
    )
