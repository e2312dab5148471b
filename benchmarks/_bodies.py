"""Invented courts, facilities and organisations under several names each, and those that are easily taken for them."""

import random
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from benchmarks._people import DATA, LabelledPair, View


@dataclass(frozen=True)
class _Body:
    identity: str
    kind: str
    country: str
    names: tuple[str, ...]
    near: tuple[str, int]
    """Town and row of the table: bodies that share one of the two are easily taken for each other."""


def pairs(part: str, each: int, seed: int) -> Iterator[LabelledPair]:
    """Yield pairs of one part: of each body up to `each` pairs of its names, and as many with each near one."""
    table: dict[str, Any] = tomllib.loads((DATA / "bodies.toml").read_text(encoding="utf-8"))
    chance = random.Random(f"{seed}/{part}")
    organisations = table["organisations"]
    for country in table["country"]:
        for kind in ("facilities", "courts"):
            bodies = _bodies(country, kind, country["code"], part)
            yield from _labelled(
                bodies, {"facilities": "facility", "courts": "court"}[kind], (part, each), chance
            )
    bodies = _bodies(organisations, "names", organisations["country"], part)
    yield from _labelled(bodies, "organisation", (part, each), chance)


def _bodies(table: dict[str, Any], kind: str, country: str, part: str) -> list[_Body]:
    """Return the bodies of one kind: each in each town, numbered ones with each number."""
    label = {"facilities": "Facility", "courts": "Court", "names": "Organisation"}[kind]
    found: list[_Body] = []
    for town in table["towns"][0 if part == "dev" else 1 :: 2]:
        for place, names in enumerate(table[kind]):
            numbers = table["numbers"] if all("{no}" in name for name in names) else table["numbers"][:1]
            for number in numbers:
                spelt = tuple(form for name in names for form in _forms(name, town.split("|"), number))
                found.append(
                    _Body(f"{country}/{town}/{kind}/{place}/{number}", label, country, spelt, (town, place))
                )
    return found


def _forms(name: str, town: list[str], number: int) -> list[str]:
    return sorted({name.format(t=one, n=town[2], no=number) for one in town[:2]})


def _labelled(
    bodies: list[_Body], group: str, amount: tuple[str, int], chance: random.Random
) -> Iterator[LabelledPair]:
    part, each = amount
    for body in bodies:
        both = list(combinations(body.names, 2))
        for left, right in chance.sample(both, min(each, len(both))):
            yield LabelledPair(_view(body, left), _view(body, right), group, "one body", part)
        others = [other for other in bodies if other is not body and set(other.near) & set(body.near)]
        for other in chance.sample(others, min(each, len(others))):
            ends = _view(body, chance.choice(body.names)), _view(other, chance.choice(other.names))
            yield LabelledPair(*ends, group, "another body", part)


def _view(body: _Body, name: str) -> View:
    return View(body.identity, body.kind, name, body.country)
