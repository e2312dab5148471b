"""Invented people in twelve name cultures, and what several reports tell of each: who is who is known from the making.

A person has names, a birth date and proceedings. A view is what one report has of them: one spelling of the name in one
form, and a part of the rest. Beside each person stand others whom it is hard to tell from them.
"""

import random
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import combinations
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent / "data"
_LISTS = frozenset(("male", "female", "fathers", "mothers", "second", "surnames", "son", "titles"))
Spelt = tuple[str, ...]
"""Spellings of one name, that of the country's own script first."""


@dataclass(frozen=True)
class Human:
    """Somebody who was invented; `identity` is what tells who is who."""

    identity: str
    culture: str
    female: bool
    given: Spelt
    father: Spelt
    surname: Spelt
    country: str
    born: str
    proceedings: tuple[tuple[str, str], ...]
    """Tags and values: of court, provision, day of arrest and so on."""
    around: tuple[tuple[str, Spelt], ...]
    """Tags and names of a lawyer, a relative and somebody who was tried with them."""


@dataclass(frozen=True)
class View:
    """What one report has: the evidence is tagged as records have it."""

    identity: str
    kind: str
    name: str
    country: str | None
    born: str | None = None
    gender: str | None = None
    evidence: frozenset[str] = frozenset()
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class LabelledPair:
    """Two views, the culture or kind that they belong to, why they are a pair, and the part: `dev` or `held`."""

    left: View
    right: View
    group: str
    why: str
    part: str

    @property
    def same(self) -> bool:
        """Whether they were made of one person or body."""
        return self.left.identity == self.right.identity


@dataclass
class Culture:
    """The names of one culture that one part of the benchmark may use."""

    name: str
    country: str
    other: str
    style: str
    names: dict[str, list[Spelt]] = field(default_factory=dict[str, list[Spelt]])
    feminine: bool = False


def cultures(part: str) -> list[Culture]:
    """Return the cultures with every second of their names, so that the parts have no name in common."""
    tables: dict[str, dict[str, Any]] = tomllib.loads((DATA / "persons.toml").read_text(encoding="utf-8"))
    offset = 0 if part == "dev" else 1
    found: list[Culture] = []
    for name, table in tables.items():
        lists = {
            key: _spelt_ways(table[key], None if key in ("son", "titles") else offset)
            for key in table.keys() & _LISTS
        }
        found.append(
            Culture(name, table["country"], table["other"], table["style"], lists, "feminine" in table)
        )
    return found


def _spelt_ways(names: list[str], offset: int | None) -> list[Spelt]:
    """Return the spellings of each name, all or every second one."""
    return [tuple(one.split("|")) for one in (names if offset is None else names[offset::2])]


def pairs(part: str, each: int, seed: int) -> Iterator[LabelledPair]:
    """Yield the pairs of one part: `each` people of each culture, and those who are near them."""
    for culture in cultures(part):
        chance = random.Random(f"{seed}/{part}/{culture.name}")
        for number in range(each):
            person = _person(culture, chance, f"{part}/{culture.name}/{number}")
            views = [_view(person, culture, chance) for _ in range(3)]
            for left, right in combinations(views, 2):
                yield LabelledPair(left, right, culture.name, "one person", part)
            for why, other in _near(person, culture, chance):
                left, right = chance.choice(views), _view(other, culture, chance)
                yield LabelledPair(left, right, culture.name, why, part)


def _person(culture: Culture, chance: random.Random, identity: str) -> Human:
    female = chance.random() < 0.35
    names = culture.names
    fathers = (
        names.get("mothers" if female and "mothers" in names else "fathers") or names.get("second") or [()]
    )
    if culture.style == "double":
        fathers = names["surnames"]
    surname = chance.choice(names["surnames"])
    father = chance.choice([one for one in fathers if one != surname])
    return Human(
        identity, culture.name, female, chance.choice(names["female" if female else "male"]), father,
        _feminine(surname, culture, female), culture.country, _day(chance, 1950, 2000), _proceedings(culture, chance),
        tuple((tag, _stranger(culture, chance)) for tag in ("lawyer", "kin", "with")),
    )  # fmt: skip


def _feminine(surname: Spelt, culture: Culture, female: bool) -> Spelt:
    if not (culture.feminine and female):
        return surname
    return tuple(one + ("а" if "\u0400" <= one[-1] <= "\u04ff" else "a") for one in surname)


def _proceedings(culture: Culture, chance: random.Random) -> tuple[tuple[str, str], ...]:
    land = culture.country.lower()
    return (
        ("court", f"city court {culture.name} town{chance.randrange(30)}"),
        (
            "provision",
            f"provision:{land}/criminal-code/{chance.randrange(200, 212)}/1".removeprefix("provision:"),
        ),
        ("facility", f"{chance.randrange(1, 30)} colony {culture.name}"),
        ("date", f"arrest:{_day(chance, 2018, 2023)}"),
        ("date", f"sentence:{_day(chance, 2019, 2024)}"),
    )


def _stranger(culture: Culture, chance: random.Random) -> Spelt:
    given, surname = chance.choice(culture.names["male"]), chance.choice(culture.names["surnames"])
    return tuple(f"{one} {chance.choice(surname[1:] or surname)}" for one in given[1:] or given)


def _day(chance: random.Random, first: int, last: int) -> str:
    return f"{chance.randint(first, last)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"


def _near(person: Human, culture: Culture, chance: random.Random) -> Iterator[tuple[str, Human]]:
    """Yield people whom it is hard to tell from this one, and why they are others."""
    fresh = _person(culture, chance, person.identity + "/other")
    year = int(person.born[:4])
    same = replace(person, proceedings=fresh.proceedings, around=fresh.around)
    yield (
        "namesake, other birth",
        _named(same, "birth", born=f"{year + chance.choice((-9, -3, 2, 6))}{person.born[4:]}"),
    )
    yield "namesake, other country", _named(same, "land", country=culture.other, born=fresh.born)
    yield "namesake, other proceedings", _named(same, "case", born=fresh.born)
    others = [
        one
        for one in culture.names["female" if person.female else "male"]
        if not set(one) & set(person.given)
    ]
    if others:
        yield "sibling, one case", _named(person, "sibling", given=chance.choice(others), born=fresh.born)
    if not set(fresh.surname) & set(person.surname):
        yield (
            "accused together",
            _named(fresh, "with", proceedings=person.proceedings, around=person.around, female=person.female),
        )
    if culture.style in ("chain", "son"):
        yield "father, one court", _named(
            person, "father", given=person.father, father=person.given, born=f"{year - 27}-05-04", female=False,
            proceedings=(person.proceedings[0], *fresh.proceedings[1:]), around=fresh.around,
        )  # fmt: skip
    near = [
        one
        for one in culture.names["surnames"]
        if one[0][:1] == person.surname[0][:1] and one[0] not in person.surname[0]
    ]
    if near:
        yield "surname alike, one court", _named(
            same, "alike", surname=_feminine(near[0], culture, person.female), born=fresh.born,
            proceedings=(person.proceedings[0], *fresh.proceedings[1:]),
        )  # fmt: skip


def _named(person: Human, suffix: str, **changes: Any) -> Human:
    return replace(person, identity=f"{person.identity}/{suffix}", **changes)


def _view(person: Human, culture: Culture, chance: random.Random) -> View:
    told = [(f"{tag}:{value}", 0.55) for tag, value in person.proceedings]
    told += [(f"{tag}:{chance.choice(names)}", 0.35) for tag, names in person.around]
    evidence = frozenset(item for item, likely in told if chance.random() < likely)
    born = person.born if chance.random() < 0.35 else person.born[:4] if chance.random() < 0.5 else None
    gender = ("female" if person.female else "male") if chance.random() < 0.7 else None
    country = person.country if chance.random() < 0.9 else None
    return View(person.identity, "Person", _spelt(person, culture, chance), country, born, gender, evidence)


def _spelt(person: Human, culture: Culture, chance: random.Random) -> str:
    """Return the name as one report has it: in one script throughout, in one of the forms of its culture."""
    native = chance.random() < 0.2

    def pick(one: Spelt) -> str:
        return one[0] if native or len(one) == 1 else chance.choice(one[1:])

    given, surname = pick(person.given), pick(person.surname)
    father = pick(person.father) if person.father else ""
    form = _FORMS[culture.style](given, father, surname, chance)
    if culture.style == "son" and chance.random() < 0.35:
        form = f"{given} {father} {pick(culture.names['son'][person.female])} {surname}"
    if culture.style == "title" and not native and chance.random() < 0.5:
        form = f"{culture.names['titles'][2 * person.female + chance.randrange(2)][0]} {form}"
    if culture.style == "east":
        form = (
            f"{surname}{given}"
            if native
            else chance.choice((f"{surname} {given}", f"{given} {surname}", f"{surname.upper()} {given}"))
        )
    return form


def _patronymic(given: str, father: str, surname: str, chance: random.Random) -> str:
    forms = [f"{given} {surname}"] * 5 + [
        f"{surname} {given} {father}",
        f"{given} {father} {surname}",
        f"{surname} {given}",
    ] * 2
    return chance.choice([*forms, f"{given[0]}. {surname}", f"{given[0]}. {father[0]}. {surname}", surname])


def _chain(given: str, father: str, surname: str, chance: random.Random) -> str:
    return chance.choice([f"{given} {father} {surname}"] * 2 + [f"{given} {surname}"])


def _plain(given: str, _father: str, surname: str, chance: random.Random) -> str:
    return chance.choice([f"{given} {surname}"] * 6 + [f"{surname} {given}", surname])


def _second(given: str, father: str, surname: str, chance: random.Random) -> str:
    return chance.choice(
        [f"{given} {father} {surname}"] * 2 + [f"{given} {surname}", f"{given} {father[0]}. {surname}"]
    )


def _middle(given: str, father: str, surname: str, chance: random.Random) -> str:
    return chance.choice(
        [f"{surname} {father} {given}"] * 5 + [f"{given} {surname}", f"{father} {given} {surname}"]
    )


def _title(given: str, father: str, surname: str, _chance: random.Random) -> str:
    return f"{given} {father} {surname}"


def _double(given: str, father: str, surname: str, chance: random.Random) -> str:
    return chance.choice(
        [f"{given} {surname} {father}"] * 3 + [f"{given} {surname}", f"{surname} {father}, {given}"]
    )


_FORMS = {
    "patronymic": _patronymic, "chain": _chain, "plain": _plain, "second": _second, "middle": _middle,
    "title": _title, "double": _double, "son": _plain, "east": _plain,
}  # fmt: skip
