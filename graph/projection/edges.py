"""Turn the claims that tie one entity to another into one edge each relationship and interval."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from graph.projection.model import Edge, EdgeKey, Said
from ontology.dates import NotEdtf, bounds
from ontology.generated.labels import PROPERTIES, Relationship


def edges(said: Iterable[Said]) -> dict[EdgeKey, Edge]:
    """Return the edges that the relationship claims yield; ends that are one entity yield none."""
    return {key: edge(key, claims) for key, claims in grouped(said).items()}


def edge(key: EdgeKey, claims: Sequence[Said]) -> Edge:
    """Return the edge that these claims make."""
    return Edge(key, _properties(key, claims))


def joined(key: EdgeKey, before: Mapping[str, Any], claims: Sequence[Said]) -> Edge:
    """Return an edge that is there with claims that make it besides."""
    own = _properties(key, claims)
    alleged = before["modality"] == own["modality"] == "alleged"
    return Edge(
        key,
        {
            **own,
            "claims": sorted({*before["claims"], *own["claims"]}),
            "modality": "alleged" if alleged else "asserted",
            "confidence": max(before["confidence"], own["confidence"]),
        },
    )


def grouped(said: Iterable[Said]) -> dict[EdgeKey, list[Said]]:
    """Return the relationship claims by the edge that they make; ends that are one entity make none."""
    found: defaultdict[EdgeKey, list[Said]] = defaultdict(list)
    for claim in said:
        if claim.object and claim.object != claim.subject:
            found[key_of(claim)].append(claim)
    return dict(found)


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


def key_of(claim: Said) -> EdgeKey:
    """Return the edge that a claim about entities makes."""
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
