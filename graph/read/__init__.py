"""Typed readers: ids and names in, frozen views of the graph out, each fact with its claims."""

from graph.read.case import case
from graph.read.claim import claim
from graph.read.conflicts import conflicts
from graph.read.entity import canonical, entity, ids
from graph.read.links import Only, links
from graph.read.report import changes, report, reports, reports_named, reports_retracted
from graph.read.search import search
from graph.read.shared import shared

__all__ = [
    "Only",
    "canonical",
    "case",
    "changes",
    "claim",
    "conflicts",
    "entity",
    "ids",
    "links",
    "report",
    "reports",
    "reports_named",
    "reports_retracted",
    "search",
    "shared",
]
