"""Turn the claims about one entity into its node.

A property with one value takes the claim that ranks best, then the surest, then the fullest, then the one with its
marks (Đoàn, not Doan), then the first in order: never the newest and never the most repeated. Dates of which none can
be preferred and which exclude each other become the EDTF set of both, and the node is disputed.
"""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, cast

from pydantic import ValidationError

from graph.projection.model import Node, Said
from ontology.dates import Bounds, NotEdtf, bounds
from ontology.generated.labels import CLASSES, PROPERTIES, Datatype, Label, PropertyInfo
from ontology.generated.records import MODELS

_RANKS = {"preferred": 0, "normal": 1}
LEVELS = ("clear", "green", "amber", "red")
"""Sensitivities, the least first."""


def node(identity: str, label: Label, name: str, said: Sequence[Said], refused: Counter[str]) -> Node:
    """Return the node of an entity; `said` are its value claims and `name` stands in where none gives a label."""
    by_predicate: defaultdict[str, list[Said]] = defaultdict(list)
    for claim in said:
        by_predicate[claim.predicate].append(claim)
    properties: dict[str, Any] = {"id": identity, "label": name}
    for predicate in sorted(by_predicate):
        properties.update(_property(PROPERTIES[predicate], by_predicate[predicate]))
    properties["claims"] = sorted(claim.id for claim in said)
    properties["reports"] = sorted({claim.report for claim in said})
    return Node(identity, label, allowed(label, properties, refused))


def _property(info: PropertyInfo, claims: list[Said]) -> Mapping[str, Any]:
    if info.name == "sensitivity":
        return {"sensitivity": min((c.value or "red" for c in claims), key=LEVELS.index)}
    if info.many:
        return {info.name: sorted({claim.value for claim in claims if claim.value})}
    if info.bounds:
        return _date(info, claims)
    return {info.name: typed(info.datatype, best(claims).value)}


def best(claims: Iterable[Said]) -> Said:
    """Return the claim that a single value follows."""
    return min(claims, key=lambda c: (_RANKS[c.rank], -c.confidence, *spelled(c.value or ""), c.id))


def spelled(value: str) -> tuple[int, int, str]:
    """Return what texts are ordered by: the longer first, then that with the marks which a report left out."""
    letters = unicodedata.normalize("NFC", value)
    marked = [c for c in letters if not c.isascii() and unicodedata.name(c, "").startswith("LATIN")]
    return -len(letters), -len(marked), value


def typed(datatype: Datatype | None, value: str | None) -> str | float | int | bool | None:
    """Return a claim's value in the type that its property has."""
    match datatype:
        case Datatype.NUMBER:
            return float(value or 0)
        case Datatype.INTEGER:
            return int(value or 0)
        case Datatype.BOOLEAN:
            return value == "true"
        case _:
            return value


def _date(info: PropertyInfo, claims: list[Said]) -> Mapping[str, Any]:
    first = min(_RANKS[claim.rank] for claim in claims)
    values = sorted({claim.value for claim in claims if claim.value and _RANKS[claim.rank] == first})
    dated = {value: reach for value in values if (reach := _bounds(value))}
    if not dated:
        return {}
    kept = _narrowest(dated)
    earliest = _outer([reach.earliest for reach in kept.values()], min)
    latest = _outer([reach.latest for reach in kept.values()], max)
    text = next(iter(kept)) if len(kept) == 1 else _one_of(kept)
    low, high = info.bounds or ("", "")
    disputed = {"disputed": True} if len(kept) > 1 else {}
    return {info.name: text, str(low): earliest, str(high): latest, **disputed}


def _one_of(dates: Mapping[str, Bounds]) -> str:
    """Return the EDTF set of dates that exclude each other; one that is an interval is `..` in it."""
    ordered = sorted(dates, key=lambda date: (dates[date].earliest or "", date))
    return f"[{','.join('..'.join(end.strip('.') for end in date.split('/')) for date in ordered)}]"


def _outer(days: list[str | None], pick: Any) -> str | None:
    """Return the outermost day, None where one is open."""
    return None if None in days else pick(days)


def _bounds(value: str) -> Bounds | None:
    try:
        return bounds(value)
    except NotEdtf:
        return None


def _narrowest(dated: Mapping[str, Bounds]) -> dict[str, Bounds]:
    """Leave out the dates that agree with a more precise one."""
    kept: dict[str, Bounds] = {}
    for value in sorted(dated, key=lambda value: (_width(dated[value]), value)):
        if not any(_meet(dated[value], inner) for inner in kept.values()):
            kept[value] = dated[value]
    return kept


def _width(reach: Bounds) -> tuple[bool, int]:
    if reach.earliest is None or reach.latest is None:
        return True, 0
    year, month, day = (
        int(a) - int(b) for a, b in zip(reach.latest.split("-"), reach.earliest.split("-"), strict=True)
    )
    return False, year * 372 + month * 31 + day


def _meet(one: Bounds, other: Bounds) -> bool:
    """Tell whether there is a day that both dates admit."""
    return _not_after(one.earliest, other.latest) and _not_after(other.earliest, one.latest)


def _not_after(day: str | None, other: str | None) -> bool:
    return day is None or other is None or day <= other


def allowed(label: Label, properties: Mapping[str, Any], refused: Counter[str]) -> dict[str, Any]:
    """Leave out what the class does not have or its shape refuses, and count it."""
    info = CLASSES[label]
    keys = {str(key) for key in (*info.single, *info.many)} | {"reports"}
    kept = {key: value for key, value in properties.items() if key in keys and value not in (None, [], "")}
    refused.update(f"{label}.{key}" for key in properties.keys() - keys)
    beside = {"reports": kept.pop("reports", [])}
    try:
        MODELS[label].model_validate(_frozen(kept))
    except ValidationError as error:
        for wrong in {str(problem["loc"][0]) for problem in error.errors() if problem["loc"]}:
            refused[f"{label}.{wrong}"] += 1
            if wrong not in ("id", "label"):
                kept.pop(wrong, None)
    return {**kept, **{key: value for key, value in beside.items() if value}}


def _frozen(properties: Mapping[str, Any]) -> dict[str, Any]:
    return {k: tuple(cast("list[Any]", v)) if isinstance(v, list) else v for k, v in properties.items()}
