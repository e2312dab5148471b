"""Turn a node and claims that it does not stand on yet into the node with them, where that needs no other claim.

A value that the node has already changes nothing, and one more value of many is added. Any other value, of which only
all the claims together could tell whether it is the better one, is contested.
"""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from graph.projection.model import Node, Said
from graph.projection.nodes import LEVELS, allowed, typed
from ontology.generated.labels import PROPERTIES


def fresh(node: Node, said: Iterable[Said]) -> list[Said]:
    """Return the claims that the node does not stand on yet."""
    standing = set(node.properties.get("claims", ()))
    return [claim for claim in said if claim.id not in standing]


def contested(node: Node, said: Iterable[Said]) -> list[Said]:
    """Return the claims of which the node alone does not tell what they change."""
    return [claim for claim in said if claim.rank != "normal" or not _adds(node, claim)]


def patched(node: Node, said: list[Said]) -> Node:
    """Return the node with these claims, none of them contested or else known to be outranked."""
    properties: dict[str, Any] = dict(node.properties)
    for claim in said:
        info = PROPERTIES[claim.predicate]
        if info.name == "sensitivity":
            properties["sensitivity"] = min(properties["sensitivity"], claim.value or "red", key=LEVELS.index)
        elif info.many and claim.value:
            properties[info.name] = sorted({*properties[info.name], claim.value})
    for key, more in (("claims", (c.id for c in said)), ("reports", (c.report for c in said))):
        properties[key] = sorted({*properties.get(key, ()), *more})
    return Node(node.id, node.label, allowed(node.label, properties, Counter()))


def _adds(node: Node, claim: Said) -> bool:
    info = PROPERTIES[claim.predicate]
    held = node.properties.get(info.name)
    if held is None:
        return False
    if info.name == "sensitivity" or info.many:
        return True
    return held == (claim.value if info.bounds else typed(info.datatype, claim.value))
