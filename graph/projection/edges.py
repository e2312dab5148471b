"""Turn the claims that tie one entity to another into one edge each relationship and interval."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from graph.projection.model import Edge, EdgeKey, Said
from ontology.dates import NotEdtf, bounds
from ontology.generated.labels import PROPERTIES, Relationship


def edges(said: Iterable[Said]) -> dict[EdgeKey, Edge]:
    """Return the edges that the relationship claims yield; ends that are one entity yield none."""
    grouped: defaultdict[EdgeKey, list[Said]] = defaultdict(list)
    for claim in said:
        if claim.object and claim.object != claim.subject:
            grouped[_key(claim)].append(claim)
    return {key: Edge(key, _properties(key, claims)) for key, claims in grouped.items()}


def reports_on(said: Iterable[tuple[str, Said]]) -> dict[EdgeKey, Edge]:
    """Return an edge from each report to each case that it speaks of; the pairs are case and claim."""
    grouped: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for case, claim in said:
        grouped[claim.report, case].append(claim.id)
    made = (
        Edge(EdgeKey(report, Relationship.REPORTS_ON, case, "", ""), {"claims": sorted(set(claims))})
        for (report, case), claims in grouped.items()
    )
    return {edge.key: edge for edge in made}


def resolved_as(decisions: Mapping[str, tuple[str, str, float]]) -> dict[EdgeKey, Edge]:
    """Return an edge from each record to its entity, with the rule and the score of the decision."""
    made = (
        Edge(EdgeKey(record, Relationship.RESOLVED_AS, entity, "", ""), {"rule": rule, "score": score})
        for record, (entity, rule, score) in decisions.items()
    )
    return {edge.key: edge for edge in made}


def _key(claim: Said) -> EdgeKey:
    kind = PROPERTIES[claim.predicate].relationship
    return EdgeKey(claim.subject, str(kind), claim.object or "", claim.valid_from or "", claim.valid_to or "")


def _properties(key: EdgeKey, claims: Sequence[Said]) -> dict[str, Any]:
    found: dict[str, Any] = {
        "claims": sorted(claim.id for claim in claims),
        "modality": "alleged" if all(claim.modality == "alleged" for claim in claims) else "asserted",
        "confidence": max(claim.confidence for claim in claims),
        **_interval(key.valid_from, key.valid_to),
    }
    return {name: value for name, value in found.items() if value is not None}


def _interval(begins: str, ends: str) -> dict[str, str | None]:
    """Return the four bounds of an interval, and the first and last day of the whole; a date that is none has none."""
    if not begins and not ends:
        return {}
    try:
        start, end = bounds(begins or None), bounds(ends or None)
    except NotEdtf:
        return {}
    return {
        "validFrom": begins or None,
        "validTo": ends or None,
        "startEarliest": start.earliest,
        "startLatest": start.latest,
        "endEarliest": end.earliest,
        "endLatest": end.latest,
        "earliest": start.earliest,
        "latest": end.latest if _in_order(start.earliest, end.latest) else None,
    }


def _in_order(first: str | None, last: str | None) -> bool:
    """Tell whether the days can be those of one interval; what a text has the wrong way round stays in its dates."""
    return first is None or last is None or first <= last
