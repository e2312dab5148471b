"""Turn cases into a picture of what they share: cases on the left, what two or more of them have on the right.

A thing that very many cases share (a supreme court, the article that everybody is tried under) says little about any
two of them. Such hubs are listed apart and not joined by lines.
"""

# Matplotlib gives no types to the keyword arguments of its methods.
# pyright: reportUnknownMemberType=false

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import networkx as nx
from matplotlib import pyplot
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from graph.read.model import Case, Link

COLOURS = {
    "Provision": "#b5442e",
    "Court": "#3b6ea5",
    "Facility": "#5b8c3e",
    "Organisation": "#8a5aa8",
    "Person": "#b07d12",
}
"""One colour for each kind of thing; colours that stay apart for most readers, and the label says the kind too."""

_RELATIONS = frozenset(
    {
        "CHARGED_UNDER",
        "CONVICTED_UNDER",
        "TRIED_BY",
        "ALLEGES_LINK_TO",
        "JUDGED_BY",
        "PROSECUTED_BY",
        "HELD_IN",
    }
)
"""What two cases may share. Lawyers, relatives and witnesses are left out: a picture travels further than a graph."""
_CASE = "#2b2b2b"
_LINE = 0.36
"""Inches for each label."""


@dataclass(frozen=True)
class Network:
    """What cases share: the graph to draw, and the hubs with the number of cases that each of them has."""

    graph: "nx.Graph[str]"
    hubs: tuple[tuple[str, int], ...]


def network(cases: Iterable[Case], hub: int = 8) -> Network:
    """Join cases with the things that at least two of them have; a thing of more than `hub` cases is a hub."""
    whole: nx.Graph[str] = nx.Graph()
    for case in sorted(cases, key=lambda case: case.entity.id):
        for link in _meaningful(case):
            whole.add_node(case.entity.id, label=name_of(case), kind="Case")
            whole.add_node(link.other.id, label=_short(link.other.label), kind=link.other.kind)
            _join(whole, case.entity.id, link)
    things = [node for node in whole.nodes if whole.nodes[node]["kind"] != "Case"]
    hubs = sorted((node for node in things if whole.degree(node) > hub), key=lambda node: -whole.degree(node))
    named = tuple((whole.nodes[node]["label"], whole.degree(node)) for node in hubs)
    whole.remove_nodes_from([*hubs, *(node for node in things if whole.degree(node) < 2)])
    whole.remove_nodes_from([node for node in whole.nodes if not whole[node]])
    return Network(whole, named)


def name_of(case: Case) -> str:
    """Return whose case it is, with the country and year that tell namesakes apart."""
    whose = case.persons[0].label if case.persons else case.entity.label
    country = case.entity.properties.get("country")
    return f"{whose} ({country})" if country else whose


def draw(found: Network) -> Figure:
    """Draw a network: one band for each group of cases, a dashed line where a report only alleges the link."""
    bands = [_columns(found.graph, group) for group in _groups(found.graph)]
    heights = [max(len(left), len(right)) for left, right in bands]
    rows = sum(heights) + 0.9 * max(len(bands) - 1, 0) + (1 + len(found.hubs) if found.hubs else 0)
    figure, axes = pyplot.subplots(figsize=(11, 1.4 + _LINE * max(rows, 2)), layout="constrained")
    top = 0.0
    for (left, right), height in zip(bands, heights, strict=True):
        _draw_band(axes, found.graph, _spread(left, 0.0, top, height) | _spread(right, 1.0, top, height))
        top -= height + 0.9
    _note_hubs(axes, found.hubs, top)
    axes.set(xlim=(-0.75, 2.05), ylim=(-rows - 0.2, 1.0))
    axes.set_title("What the cases share", loc="left", fontsize=13)
    axes.axis("off")
    _legend(figure, found.graph)
    return figure


def _short(text: str, most: int = 60) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def _meaningful(case: Case) -> Iterator[Link]:
    yield from (link for link in (*case.links, *case.stays) if link.relation in _RELATIONS)


def _join(whole: "nx.Graph[str]", case: str, link: Link) -> None:
    """Join a case and a thing once, however many relations there are: asserted as soon as one of them is."""
    asserted = link.modality == "asserted" or whole.get_edge_data(case, link.other.id, {}).get(
        "asserted", False
    )
    whole.add_edge(case, link.other.id, asserted=asserted)


def _groups(graph: "nx.Graph[str]") -> list[list[str]]:
    """Return the connected parts, the largest first, in an order that does not change from run to run."""
    groups = [sorted(group) for group in nx.connected_components(graph)]
    return sorted(groups, key=lambda group: (-len(group), graph.nodes[group[0]]["label"], group))


def _columns(graph: "nx.Graph[str]", group: list[str]) -> tuple[list[str], list[str]]:
    """Return the cases and the things of a group, each ordered so that lines cross little."""

    def label(node: str) -> tuple[str, str]:
        return graph.nodes[node]["label"], node

    left = sorted((node for node in group if graph.nodes[node]["kind"] == "Case"), key=label)
    right = sorted((node for node in group if graph.nodes[node]["kind"] != "Case"), key=label)
    for _ in range(8):
        right = _by_neighbours(graph, right, left)
        left = _by_neighbours(graph, left, right)
    return left, right


def _by_neighbours(graph: "nx.Graph[str]", nodes: list[str], others: list[str]) -> list[str]:
    """Order one column by where the neighbours of each node stand, on average, in the other column."""
    place = {node: number / max(len(others) - 1, 1) for number, node in enumerate(others)}

    def mean(node: str) -> tuple[float, str, str]:
        near = [place[other] for other in graph[node]]
        return round(sum(near) / len(near), 6), graph.nodes[node]["kind"], graph.nodes[node]["label"]

    return sorted(nodes, key=mean)


def _spread(nodes: list[str], x: float, top: float, height: int) -> dict[str, tuple[float, float]]:
    """Return the places of a column, spread evenly over the height of its band."""
    step = height / max(len(nodes), 1)
    return {node: (x, top - step * (number + 0.5) + 0.5) for number, node in enumerate(nodes)}


def _draw_band(axes: Axes, graph: "nx.Graph[str]", places: dict[str, tuple[float, float]]) -> None:
    for one, other in graph.subgraph(places).edges:
        asserted = graph.edges[one, other]["asserted"]
        thing = other if graph.nodes[one]["kind"] == "Case" else one
        (x1, y1), (x2, y2) = places[one], places[other]
        axes.plot(
            [x1, x2], [y1, y2], color=_colour(graph, thing), alpha=0.75, linewidth=1.6,
            linestyle="-" if asserted else (0, (4, 3)), zorder=1, gid="link",
        )  # fmt: skip
    for node, (x, y) in places.items():
        is_case = graph.nodes[node]["kind"] == "Case"
        axes.plot(
            x, y, "o" if is_case else "s", color=_colour(graph, node), markersize=9, zorder=2, gid="node"
        )
        shift, side = (-0.035, "right") if is_case else (0.035, "left")
        axes.text(
            x + shift, y, graph.nodes[node]["label"], ha=side, va="center", fontsize=10, parse_math=False
        )


def _colour(graph: "nx.Graph[str]", node: str) -> str:
    return COLOURS.get(graph.nodes[node]["kind"], _CASE)


def _note_hubs(axes: Axes, hubs: tuple[tuple[str, int], ...], top: float) -> None:
    if hubs:
        axes.text(1.035, top, "shared by many, so no lines:", va="center", fontsize=9, color="#555555")
    for number, (label, count) in enumerate(hubs, 1):
        axes.plot(1.0, top - number, "s", color="#bbbbbb", markersize=9, gid="hub")
        axes.text(1.035, top - number, f"{label}: {count} cases", va="center", fontsize=10, parse_math=False)


def _legend(figure: Figure, graph: "nx.Graph[str]") -> None:
    there = {graph.nodes[node]["kind"] for node in graph.nodes}
    marks = [Line2D([], [], marker="o", linestyle="", color=_CASE, label="case")]
    marks += [
        Line2D([], [], marker="s", linestyle="-", color=colour, label=kind.lower())
        for kind, colour in COLOURS.items()
        if kind in there
    ]
    if not all(graph.edges[ends]["asserted"] for ends in graph.edges):
        marks.append(Line2D([], [], linestyle=(0, (4, 3)), color="#777777", label="only alleged"))
    figure.legend(handles=marks, loc="outside lower center", ncols=len(marks), frameon=False)
