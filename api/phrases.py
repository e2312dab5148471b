"""Turn a row of each question's answer into one sentence for a reader."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from api.cells import Cell, cells
from api.pages import dated, humane, relation_title
from graph.questions import Answer, Row
from graph.questions import rows as types

Named = Callable[[str | None, str], str]
"""Writes a thing from its label and its id."""


def with_id(label: str | None, identifier: str) -> str:
    """Return a label followed by the id that a next command may need."""
    return f"{label} [{identifier}]" if label else identifier


def without_id(label: str | None, identifier: str) -> str:
    """Return a label, or the id when there is none."""
    return label or identifier


def phrases(answer: Answer[Any], named: Named = with_id) -> list[str]:
    """Return a sentence for each row of an answer."""
    written = _PHRASES.get(answer.question.row)
    return [_on_the_day(row, written(row, named) if written else _plain(row, named)) for row in answer.rows]


def _on_the_day(row: Row, phrase: str) -> str:
    """Add whether it was so on the day that was asked about, where the phrase does not say so already."""
    certainty = getattr(row, "certainty", None)
    return phrase if certainty is None or certainty in phrase else f"{phrase} ({certainty})"


def _shared_provision(row: types.SharedProvision, named: Named) -> str:
    cases = ", ".join(
        f"{named(case.name, case.person)} ({_stages(case.stages)}{f', {case.certainty}' if case.certainty else ''})"
        for case in row.cases
    )
    return f"{named(row.label, row.provision)}: {cases}"


def _shared_context(row: types.SharedContext, named: Named) -> str:
    shared = "; ".join(f"{humane(thing.kind)} {named(thing.label, thing.id)}" for thing in row.shared)
    return f"{named(row.leftLabel, row.left)} and {named(row.rightLabel, row.right)} share {shared}"


def _overlap(row: types.FacilityOverlap, named: Named) -> str:
    days = dated(f"{row.start or '..'}/{row.end or '..'}") if row.start or row.end else "days unknown"
    persons = f"{named(row.leftName, row.left)} and {named(row.rightName, row.right)}"
    return f"{named(row.label, row.facility)}: {persons}, {row.certainty}, {days}"


def _designation(row: types.DesignationCase, named: Named) -> str:
    scope = ", ".join(part for part in (row.jurisdiction, row.since and f"since {row.since}") if part)
    as_what = named(row.label, row.designation) + (f" ({scope})" if scope else "")
    return f"{named(row.caseLabel, row.case)}: {named(row.agentName, row.agent)}, designated {as_what}"


def _moment(row: types.Moment, named: Named) -> str:
    months = _months(row.months) if row.months else None
    parts = (row.court, row.facility, row.by and f"by {row.by}", months, row.outcome)
    told = ", ".join(str(part) for part in parts if part)
    doubt = " (date disputed)" if row.disputed else ""
    kind = f"{'alleged ' if row.modality == 'alleged' else ''}{humane(row.type or 'event')}"
    what = f"{dated(row.date)}{doubt}: {named(kind, row.event)}{f', {told}' if told else ''}"
    several = f"; {len(row.sources)} independent sources: {', '.join(row.sources)}"
    return what + (several if len(row.sources) > 1 else "")


def _path(row: types.Path, named: Named) -> str:
    return " – ".join(named(node.label, node.id) for node in row.nodes)


def _legal_state(row: types.LegalState, named: Named) -> str:
    months = _months(row.months) if row.months else None
    told = ", ".join(part for part in (row.outcome, months, row.court) if part)
    when = _between(row.earliest, row.latest)
    return f"{named(row.label, row.case)}: {humane(row.state)}, {when}{f', {told}' if told else ''}"


def _reclassified(row: types.Reclassified, named: Named) -> str:
    became = f"{' and '.join(row.before) or 'the charge'} became {' and '.join(row.after) or 'another'}"
    told = (row.direction, row.by and f"by the {row.by}", row.court, row.date and dated(row.date))
    return f"{named(row.label, row.case)}: {became}{''.join(f', {part}' for part in told if part)}"


def _arithmetic(row: types.Arithmetic, named: Named) -> str:
    sign = " + " if row.kind == "parts" else " - "
    terms = sign.join(f"{term:g}" for term in row.terms)
    stated = "no term is stated" if row.stated is None else f"{row.stated:g} stated"
    verdict = "" if row.stated is None else f": {row.verdict}"
    made = f"{terms} = {_months(row.computed)}, {stated}{verdict}"
    return f"{named(row.label, row.case)}, {dated(row.date)}: {made}"


def _sources(row: types.IndependentSources, named: Named) -> str:
    where = f" in {row.facility}" if row.facility else ""
    what = f"{named('ill-treatment', row.event)} of {row.name or row.label}, {dated(row.date)}{where}"
    told = f"told {_times(row.tellings)} in {_some(row.reports, 'report')}"
    sources = (
        f"{_some(row.count, 'independent source')} ({'; '.join(row.sources)})"
        if row.sources
        else "no source of its own"
    )
    return f"{what}: {sources}, {told}"


def _duration(row: types.StageDuration, named: Named) -> str:
    days = f"{row.shortest:g}" if row.shortest == row.longest else f"{row.shortest:g} to {row.longest:g}"
    group = row.group if row.by == "year" else named(row.label, row.group)
    return f"{row.by} {group}: {row.stage} {days} days in the median of {_some(row.count, 'case')}"


def _soon_after(row: types.IllTreatmentAfter, named: Named) -> str:
    days = f"{row.shortest}" if row.shortest == row.longest else f"{row.shortest} to {row.longest}"
    what = f"{named('ill-treatment', row.event)} of {named(row.name, row.person)}, {dated(row.date)}"
    return f"{named(row.label, row.facility)}: {what}, {days} days after a {row.after} of {dated(row.since)}"


def _bridge(row: types.Bridge, named: Named) -> str:
    pairs = "; ".join(f"{named(p.leftLabel, p.left)} and {named(p.rightLabel, p.right)}" for p in row.pairs)
    return f"{row.kind} {named(row.label, row.bridge)} alone connects {pairs}"


def _victims(row: types.VictimCount, named: Named) -> str:
    possible = f", and possibly {row.possible} more" if row.possible else ""
    who = ", ".join(named(victim.label, victim.id) for victim in row.victims)
    scope = "" if row.inScope is None else f" ({row.inScope} in scope)"
    return f"{row.country} {row.year}, {row.category}, {row.status}: {row.count}{possible}{scope}: {who}"


def _change(row: types.Change, named: Named) -> str:
    before, after = (", ".join(values) or "nothing" for values in (row.before, row.after))
    return f"{row.day}: {named(row.label, row.thing)}, {humane(row.property)}: from {before} to {after}"


def _between(earliest: str | None, latest: str | None) -> str:
    if earliest is None and latest is None:
        return "undated"
    return dated(earliest if earliest == latest else f"{earliest or '..'}/{latest or '..'}")


def _some(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _months(count: float) -> str:
    return f"{count:g} {'month' if count == 1 else 'months'}"


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def _stages(stages: Iterable[str]) -> str:
    return ", ".join(relation_title(stage, "out").removesuffix(" under") for stage in stages)


def _plain(row: Row, named: Named) -> str:
    return "; ".join(_cell(cell, named) for cell in cells(row.model_dump(mode="json")))


def _cell(cell: Cell, named: Named) -> str:
    title = f"{cell.title} " if cell.title else ""
    if cell.parts:
        return title + ", ".join(" ".join(_cell(inner, named) for inner in part) for part in cell.parts)
    return title + (named(cell.text, cell.identifier) if cell.identifier else cell.text)


_PHRASES: Mapping[type[Row], Callable[[Any, Named], str]] = {
    types.SharedProvision: _shared_provision,
    types.SharedContext: _shared_context,
    types.FacilityOverlap: _overlap,
    types.DesignationCase: _designation,
    types.Moment: _moment,
    types.Path: _path,
    types.LegalState: _legal_state,
    types.Reclassified: _reclassified,
    types.Arithmetic: _arithmetic,
    types.IndependentSources: _sources,
    types.StageDuration: _duration,
    types.IllTreatmentAfter: _soon_after,
    types.Bridge: _bridge,
    types.VictimCount: _victims,
    types.Change: _change,
}
