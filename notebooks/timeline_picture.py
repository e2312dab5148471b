"""Turn a case into a timeline that shows how well each date is known.

A day that is certain is a solid mark. A month, a year, an "about" is a bar as long as the doubt. An end that nobody
reports fades. Dates that reports dispute are hollow and joined by a dotted line, so that neither looks like the truth.
"""

# Matplotlib gives no types to the keyword arguments of its methods.
# pyright: reportUnknownMemberType=false

from collections.abc import Sequence
from datetime import date, timedelta

from matplotlib import dates as days
from matplotlib import pyplot
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Patch

from graph.read.model import Case, Interval, Link, Moment

_CERTAIN = "#1f4e79"
_IMPRECISE = "#8fb3d9"
_STAY = "#5b8c3e"
_STAY_DOUBT = "#bcd3a9"
_DISPUTED = "#b5442e"
_LINE = 0.3
_LEAST = 0.006
"""Part of the picture's width that a certain day of a stay has at least, so that it is seen."""
_FADES = 24
"""Steps in which an open end fades."""


def timeline(case: Case) -> Figure:
    """Draw a case: stays above, then its events in the order of time; what has no date is counted below."""
    dated = [moment for moment in case.timeline if moment.earliest or moment.latest]
    stays = [stay for stay in case.stays if stay.interval and _known(stay.interval)]
    first, last = _window(dated, stays)
    rows = len(stays) + len(dated)
    figure, axes = pyplot.subplots(figsize=(11, 1.8 + _LINE * max(rows, 3)), layout="constrained")
    axes.set(xlim=(first, last), ylim=(rows - 0.3, -0.7))
    for row, stay in enumerate(stays):
        _draw_stay(axes, row, stay)
    for row, moment in enumerate(dated, len(stays)):
        _draw_moment(axes, row, moment)
    _legend(figure)
    _dress(axes, [*map(_stay_label, stays), *map(_moment_label, dated)])
    if stays and dated:
        axes.axhline(len(stays) - 0.5, color="#999999", linewidth=0.8)
    undated = len(case.timeline) - len(dated)
    title = case.entity.label + (f"   ({undated} more without a date)" if undated else "")
    axes.set_title(title, loc="left", fontsize=13, parse_math=False)
    return figure


def _draw_stay(axes: Axes, row: int, stay: Link) -> None:
    """Draw what is certain of a stay dark over what is possible of it pale."""
    when = stay.interval
    assert when is not None
    left, right = axes.get_xlim()
    bounds = (when.start_earliest, when.start_latest, when.end_earliest, when.end_latest)
    first, begun, lasting, last = (None if day is None else _number(day) for day in bounds)
    known = [day for day in (begun, lasting, first, last) if day is not None]
    if first is None:
        _fade(axes, row, (min(known), left), _STAY_DOUBT)
    if last is None:
        _fade(axes, row, (max(known), right), _STAY_DOUBT)
    _bar(axes, row, (min(known), max(known) + 1), _STAY_DOUBT, "imprecise")
    if begun is not None and (lasting is None or begun <= lasting):
        certain = max((lasting or begun) + 1, begun + (right - left) * _LEAST)
        _bar(axes, row, (begun, certain), _STAY, "stay")


def _draw_moment(axes: Axes, row: int, moment: Moment) -> None:
    left, right = axes.get_xlim()
    if moment.disputed:
        _draw_disputed(axes, row, moment)
    elif moment.earliest is None and moment.latest is not None:
        _fade(axes, row, (_number(moment.latest) + 1, left), _IMPRECISE)
    elif moment.latest is None and moment.earliest is not None:
        _fade(axes, row, (_number(moment.earliest), right), _IMPRECISE)
    elif moment.earliest == moment.latest and moment.earliest is not None:
        axes.plot(_number(moment.earliest) + 0.5, row, "o", color=_CERTAIN, markersize=7, gid="certain")
    elif moment.earliest is not None and moment.latest is not None:
        _bar(axes, row, (_number(moment.earliest), _number(moment.latest) + 1), _IMPRECISE, "imprecise")


def _draw_disputed(axes: Axes, row: int, moment: Moment) -> None:
    """Mark the outermost dates of a dispute, and join them."""
    ends = sorted({_number(day) + 0.5 for day in (moment.earliest, moment.latest) if day})
    axes.plot(ends, [row] * len(ends), ":", color=_DISPUTED, linewidth=1.5)
    axes.plot(
        ends,
        [row] * len(ends),
        "D",
        gid="disputed",
        markerfacecolor="white",
        markeredgecolor=_DISPUTED,
        markersize=7,
    )


def _bar(axes: Axes, row: int, span: tuple[float, float], colour: str, gid: str, alpha: float = 1.0) -> None:
    long = span[1] - span[0]
    axes.barh(
        row,
        long,
        left=span[0],
        height=0.5,
        color=colour,
        alpha=alpha,
        linewidth=0,
        antialiased=False,
        gid=gid,
    )


def _fade(axes: Axes, row: int, span: tuple[float, float], colour: str) -> None:
    """Draw a bar from the end that is known to the one that is not, paler and paler."""
    step = (span[1] - span[0]) / _FADES
    for number in range(_FADES):
        begin = span[0] + step * number
        _bar(axes, row, (begin, begin + step), colour, "open", 1 - number / _FADES)


def _window(moments: Sequence[Moment], stays: Sequence[Link]) -> tuple[float, float]:
    """Return the days that the picture spans: all that is known, and some room for what is open."""
    known = [day for moment in moments for day in (moment.earliest, moment.latest) if day]
    known += [day for stay in stays if stay.interval for day in _known(stay.interval)]
    found = [_number(day) for day in known] or [_number("2000-01-01")]
    room = max((max(found) - min(found)) * 0.05, 20)
    return min(found) - room, max(found) + 2 * room


def _known(when: Interval) -> list[str]:
    return [
        day for day in (when.start_earliest, when.start_latest, when.end_earliest, when.end_latest) if day
    ]


def _number(day: str) -> float:
    """Return the place of an ISO day on the axis; a year before 1 or after 9999 has none and is put at its edge."""
    try:
        return _place(date.fromisoformat(day))
    except ValueError:
        return _place(date.min + timedelta(days=1))


def _place(day: date) -> float:
    place: float = days.date2num(day)
    return float(place)


def _moment_label(moment: Moment) -> str:
    """Return what happened, and where: of court and facility the one that the event names."""
    place = moment.facility or moment.court
    what = (moment.event_type or moment.event.kind).replace("_", " ")
    return _short(f"{what}, {place.label}" if place else what)


def _stay_label(stay: Link) -> str:
    return _short(f"held in {stay.other.label}")


def _short(text: str, most: int = 52) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def _dress(axes: Axes, labels: Sequence[str]) -> None:
    axes.set_yticks(range(len(labels)), labels, fontsize=9.5)
    for label in axes.get_yticklabels():
        label.set_parse_math(False)
    locator = days.AutoDateLocator(minticks=4, maxticks=9)
    axes.xaxis.set_major_locator(locator)
    axes.xaxis.set_major_formatter(days.ConciseDateFormatter(locator, show_offset=False))
    axes.grid(axis="x", color="#d0d0d0", linewidth=0.9)
    axes.grid(axis="y", color="#eeeeee", linewidth=0.8)
    axes.set_axisbelow(True)
    axes.tick_params(axis="y", length=0)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)


def _legend(figure: Figure) -> None:
    marks = [
        Line2D([], [], marker="o", linestyle="", color=_CERTAIN, label="certain day"),
        Patch(color=_IMPRECISE, label="some day in this time"),
        Patch(color=_STAY, label="held, certainly"),
        Patch(color=_STAY_DOUBT, label="held, possibly; fading: end not known"),
        Line2D(
            [],
            [],
            marker="D",
            linestyle=":",
            color=_DISPUTED,
            markerfacecolor="white",
            label="disputed dates",
        ),
    ]
    figure.legend(handles=marks, loc="outside lower center", ncols=5, frameon=False, fontsize=9)
