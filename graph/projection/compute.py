"""Turn claims and resolution decisions into the whole graph as it should be. No database is asked."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from graph.projection.edges import edges, grouped, reports_on, resolved_as
from graph.projection.model import NOTHING, Node, Outside, Said, Wanted
from graph.projection.nodes import node
from graph.resolve import Decision
from graph.resolve_model import Local
from ontology.generated.labels import CLASSES, PROPERTIES, Label


def compute(
    said: Collection[Said],
    records: Mapping[str, Local],
    decisions: Mapping[str, Decision],
    outside: Outside = NOTHING,
) -> Wanted:
    """Return the graph that these claims yield; an entity is in it when a claim is about it or names it.

    Of an entity that is not outside, `said` must have every claim.
    """
    entities = {**outside.entities, **{record: decision.entity for record, decision in decisions.items()}}
    mapped = sorted(_mapped(said, entities), key=lambda claim: claim.id)
    values: defaultdict[str, list[Said]] = defaultdict(list)
    ties: list[Said] = []
    for claim in mapped:
        if PROPERTIES[claim.predicate].relationship is None:
            values[claim.subject].append(claim)
        else:
            ties.append(claim)
    alive = set(values) | {end for tie in ties for end in (tie.subject, tie.object or "")} - {""}
    refused: Counter[str] = Counter()
    names = _names(records, decisions)
    made = (
        node(identity, Label(records[identity].kind), names[identity], values[identity], refused)
        for identity in sorted(alive - outside.labels.keys())
    )
    nodes = {one.id: one for one in made if _whole(one, refused)}
    labels = {**outside.labels, **{identity: one.label for identity, one in nodes.items()}}
    fitting = list(_fitting(ties, labels))
    inner = [tie for tie in fitting if tie.subject in nodes or tie.object in nodes]
    beside = grouped(tie for tie in fitting if not (tie.subject in nodes or tie.object in nodes))
    # Whatever became of their other ends, which may come and go while the case stays as it is.
    about = ((entities.get(claim.subject, ""), claim) for claim in said)
    of_cases = ((case, claim) for case, claim in about if _is_case(nodes.get(case)))
    kept = {record: (d.entity, d.rule, d.score) for record, d in decisions.items() if d.entity in labels}
    return Wanted(nodes, {**edges(inner), **reports_on(of_cases), **resolved_as(kept)}, refused, beside)


def _fitting(ties: Iterable[Said], labels: Mapping[str, Label]) -> Iterator[Said]:
    """Yield the claims whose ends are of the classes that the property joins."""
    for tie in ties:
        source, end = labels.get(tie.subject), labels.get(tie.object or "")
        if source is None or end is None:
            continue
        info = PROPERTIES[tie.predicate]
        fits = set(CLASSES[source].labels) & set(info.domain)
        if fits and set(CLASSES[end].labels) & set(info.range):
            yield tie


def _is_case(made: Node | None) -> bool:
    return made is not None and made.label is Label.CASE


def _whole(made: Node, refused: Counter[str]) -> bool:
    """Tell whether a node has what its class requires: an event of no kind is none."""
    missing = [str(key) for key in CLASSES[made.label].required if str(key) not in made.properties]
    refused.update(f"{made.label}.{key} missing" for key in missing)
    return not missing


def _mapped(said: Iterable[Said], entities: Mapping[str, str]) -> Iterator[Said]:
    """Yield the claims with entities for records; what ties to a record that is no entity is left out."""
    for claim in said:
        subject, target = entities.get(claim.subject), entities.get(claim.object or "")
        if subject and (target or not claim.object):
            yield replace(claim, subject=subject, object=target)


def _names(records: Mapping[str, Local], decisions: Mapping[str, Decision]) -> dict[str, str]:
    """Return a name for each entity: of its records' names the longest, then the first in order."""
    found: dict[str, str] = {}
    for record in records:
        decision, name = decisions[record], records[record].name
        known = found.get(decision.entity)
        if known is None or (-len(name), name) < (-len(known), known):
            found[decision.entity] = name
    return found
