"""Turn views into JSON-LD: the same content with ids as IRIs and terms that the ontology's context defines.

IRIs do not depend on the server, so the same content is the same bytes and the same triples wherever it is asked for.
"""

from collections.abc import Iterable, Mapping

from api.views.base import Evidence, Stub
from api.views.cases import Case, Conflict, Moment, ReportStub
from api.views.entities import Entity, Link, Links
from api.views.sources import Claim, Hit, Report
from graph.questions import Row
from ontology.generated.labels import PROPERTIES

Node = dict[str, object]

CONTEXT = "/context.jsonld"
IDS = "https://w3id.org/casegraph/id/"
"""What the id of a thing, a claim, a passage or a report follows in its IRI."""
_NAMES = {str(item.relationship): item.name for item in PROPERTIES.values() if item.relationship}


def document(node: Mapping[str, object]) -> Node:
    """Return a node as a whole document."""
    return {"@context": CONTEXT, **node}


def graph(nodes: Iterable[Node]) -> Node:
    """Return several nodes as one document."""
    return {"@context": CONTEXT, "@graph": list(nodes)}


def stub(view: Stub) -> Node:
    """Return a thing that is named in passing."""
    return {"id": IDS + view.id, "type": view.kind, "label": view.label}


def entity(view: Entity) -> Node:
    """Return a thing with its properties."""
    claims = sorted({item.claim for support in view.support for item in support.evidence})
    node: Node = {
        "id": IDS + view.id,
        "type": view.types,
        "label": view.label,
        "sensitivity": view.sensitivity,
        **view.properties,
        "claims": claims,
    }
    return node


def links(view: Links) -> Node:
    """Return a thing with one page of its links."""
    return {**stub(view.entity), **linked(view.items)}


def linked(items: Iterable[Link]) -> Node:
    """Return links by the property that each is, those that lead here under `@reverse`."""
    outward: dict[str, list[Node]] = {}
    inward: dict[str, list[Node]] = {}
    for item in items:
        chosen = outward if item.direction == "out" else inward
        chosen.setdefault(_NAMES[item.relation], []).append(stub(item.other))
    return {**outward, **({"@reverse": inward} if inward else {})}


def case(view: Case) -> Node:
    """Return a case with its events and links."""
    found = linked(view.links)
    if view.persons:
        found["@reverse"] = {"subjectOf": [stub(person) for person in view.persons]}
    return {**entity(view.entity), **found, "hasEvent": [_moment(moment) for moment in view.timeline]}


def report(view: Report | ReportStub) -> Node:
    """Return a report."""
    node: Node = {
        "id": IDS + view.id,
        "type": "Report",
        "title": view.title,
        "publisher": view.publisher,
        "published": view.published,
        "source": view.source,
    }
    if isinstance(view, Report):
        node["reportsOn"] = [stub(item) for item in view.cases]
    return _said(node)


def claim(view: Claim) -> Node:
    """Return a claim with its passage."""
    passage = {
        "id": IDS + view.passage.id,
        "type": "Passage",
        "text": view.passage.text,
        "update": view.passage.update,
    }
    said = view.model_dump(
        by_alias=True, exclude={"subject", "object", "report", "passage", "highlight", "id"}
    )
    node = {
        "id": IDS + view.id,
        "type": "Claim",
        **{name: value for name, value in said.items() if name not in ("document", "conflicts")},
        "subject": view.subject.record,
        "object": view.object.record if view.object else None,
        "documentId": view.document,
        "reportId": view.report.id,
        "standsOn": _said(passage),
    }
    return _said(node)


def conflict(view: Conflict) -> Node:
    """Return a conflict with the claims that it cites."""
    return {
        "id": IDS + view.id,
        "type": "Conflict",
        "rule": view.rule,
        "explanation": view.explanation,
        "status": view.status,
        "cites": [evidence(item) for item in view.evidence],
    }


def evidence(view: Evidence) -> Node:
    """Return a claim that is given as evidence."""
    return {
        "id": IDS + view.claim,
        "type": "Claim",
        "predicate": view.predicate,
        "quote": view.quote,
        "start": view.start,
        "end": view.end,
        "polarity": view.polarity,
        "modality": view.modality,
        "reportId": view.report,
    }


def row(found: Row) -> Node:
    """Return the claims that a row of an answer stands on; its columns are the question's and no terms."""
    shown = [evidence(Evidence.model_validate(item)) for item in found.evidence]
    return {"claims": list(found.claims), "cites": shown}


def hit(view: Hit) -> Node:
    """Return a thing that a search found."""
    return {**stub(view.thing), "name": view.name}


def _moment(view: Moment) -> Node:
    node: Node = {
        **stub(view.event),
        "eventType": view.event_type,
        "date": view.date,
        "earliest": view.earliest,
        "latest": view.latest,
        "outcome": view.outcome,
        "months": view.months,
        "actor": view.actor,
        "atCourt": stub(view.court) if view.court else None,
        "atFacility": stub(view.facility) if view.facility else None,
    }
    return _said(node)


def _said(node: Mapping[str, object]) -> Node:
    """Return a node without what is not said."""
    return {name: value for name, value in node.items() if value not in (None, [], "")}
