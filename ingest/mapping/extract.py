"""Turn one row into an extraction by a mapping, with the cells that nothing could read."""

from collections.abc import Iterator, Mapping
from typing import Any

from ingest.mapping.cells import Problem, Read, RowCells
from ingest.mapping.spec import ChargeSpec, EventSpec, OrganisationSpec, PersonSpec, Spec
from ingest.mapping.table import Row
from ingest.mapping.values import Cited, Term
from ingest.model import (
    Body,
    Charge,
    Event,
    Evidence,
    Extraction,
    Mention,
    Modality,
    Person,
    Provision,
    Relation,
)

_TELLING = ("date", "term", "outcome")


class RowReader:
    """Reads row after row by one mapping."""

    def __init__(self, spec: Spec) -> None:
        self._spec = spec

    def read(self, row: Row) -> tuple[Extraction | None, list[Problem]]:
        """What the row says, None for one without a name, and what in it could not be read."""
        if row.problem and row.problem[2] == "not_json":
            return None, [row.problem]
        cells = RowCells(self._spec, row)
        extraction = _Reading(self._spec, cells).extraction()
        own = [row.problem] if row.problem else []
        if extraction is None:
            column = self._spec.person.name.column or ""
            names = "; ".join(cell.value for cell in row.cells.get(column, ()))
            return None, [(column, names, "no_name"), *own]
        return extraction, [*cells.problems(), *own]

    def published(self, row: Row) -> str | None:
        """The date that the row was published on, or else the table."""
        return RowCells(self._spec, row).published()


class _Reading:
    """One row while it is put together: the bodies that it names, by kind and name."""

    def __init__(self, spec: Spec, cells: RowCells) -> None:
        self._spec, self._cells = spec, cells
        self._bodies: dict[str, dict[str, Body]] = {"courts": {}, "facilities": {}, "organisations": {}}

    def extraction(self) -> Extraction | None:
        spec = self._spec
        person = self._person(spec.person)
        if person is None:
            return None
        others = [found for other in spec.others if (found := self._person(other))]
        provisions: list[Provision] = []
        charges = [charge for c in spec.charges for charge in self._charges(c, person, provisions)]
        events = [event for e in spec.events if (event := self._event(e, person))]
        relations = [found for o in spec.organisations for found in self._organisation(o, person)]
        country = self._cells.one(spec.country)
        return Extraction(
            persons=(person, *others),
            organisations=tuple(self._bodies["organisations"].values()),
            courts=tuple(self._bodies["courts"].values()),
            facilities=tuple(self._bodies["facilities"].values()),
            provisions=tuple(provisions),
            charges=tuple(charges),
            events=tuple(events),
            relations=tuple(relations),
            country=country.value if country else None,
            country_evidence=country.evidence if country else None,
            subject=person.name,
        )

    def _person(self, spec: PersonSpec) -> Person | None:
        name = self._cells.one(spec.name)
        if name is None or not str(name.value).strip():
            return None
        gender, born, died = (self._cells.one(field) for field in (spec.gender, spec.born, spec.died))
        aliases = [alias for alias in self._cells.all(spec.aliases) if alias.value != name.value]
        own = {"gender": gender, "born": born, "died": died, **{f"name:{a.value}": a for a in aliases}}
        return Person(
            name=name.value,
            aliases=tuple(alias.value for alias in aliases),
            roles=(spec.role,),
            evidence=name.evidence or self._cells.least(),
            confidence=self._spec.confidence,
            gender=gender.value if gender else None,
            born=born.value if born else None,
            died=died.value if died else None,
            elsewhere=_places(own),
        )

    def _charges(self, spec: ChargeSpec, person: Person, provisions: list[Provision]) -> Iterator[Charge]:
        cited = list(self._cells.all(spec.provision))
        code, place = self._cells.one(spec.code), self._cells.one(spec.jurisdiction)
        first = len(provisions)
        for found in cited:
            provisions.append(self._provision(found, code, place))
        wording = list(self._cells.all(spec.text)) or [
            Read(c.evidence.text, c.evidence) for c in cited if c.evidence
        ]
        numbers = tuple(range(first, len(provisions)))
        for place_in_list, text in enumerate(wording):
            own = numbers if spec.text or len(numbers) != len(wording) else (numbers[place_in_list],)
            cells = [cited[number - first].evidence for number in own]
            evidence = text.evidence or next(filter(None, cells), None) or self._cells.least()
            modality = "alleged" if spec.stage == "charged" else "asserted"
            yield Charge(person.name, text.value, own, evidence, self._spec.confidence, spec.stage, modality)

    def _provision(self, found: Read, code: Read | None, place: Read | None) -> Provision:
        cited: Cited = found.value
        return Provision(
            article=cited.article,
            part=cited.part,
            code=code.value if code else None,
            jurisdiction=place.value if place else None,
            evidence=found.evidence or self._cells.least(),
            confidence=self._spec.confidence,
            elsewhere=_places({"code": code, "jurisdiction": place}),
        )

    def _organisation(self, spec: OrganisationSpec, person: Person) -> Iterator[Relation]:
        for found in self._cells.all(spec.name):
            evidence = found.evidence or self._cells.least()
            self._body("organisations", found, spec.kind)
            if spec.relation:
                yield Relation(spec.relation, person.name, found.value, evidence, self._spec.confidence)

    def _body(self, kind: str, found: Read, body_kind: str | None = None) -> None:
        body = Body(found.value, (), body_kind, found.evidence or self._cells.least(), self._spec.confidence)
        self._bodies[kind].setdefault(found.value, body)

    def _event(self, spec: EventSpec, person: Person) -> Event | None:
        condition = self._cells.one(spec.condition)
        if spec.condition and not condition:
            return None
        found = {name: value for name, field in spec.fields.items() if (value := self._cells.one(field))}
        if not _is_there(spec, condition, found):
            return None
        for name, kind in (("court", "courts"), ("facility", "facilities"), ("origin", "facilities")):
            if name in found:
                self._body(kind, found[name])
        return self._built(spec, person, found, condition)

    def _built(
        self, spec: EventSpec, person: Person, found: Mapping[str, Read], condition: Read | None
    ) -> Event:
        def value(name: str) -> Any:
            return found[name].value if name in found else None

        term: Term = value("term") or Term(None, None)
        modality = self._modality(spec, value("date"))
        outcome = value("outcome") or term.outcome
        evidence = self._evidence(found, condition)
        places = _places(
            {
                **found,
                "sentence_months": found.get("term"),
                "outcome": found.get("outcome", found.get("term")),
            }
        )
        source = self._cells.one(self._spec.row_source)
        mention = Mention(
            date=value("date"),
            evidence=evidence,
            polarity=spec.polarity,
            modality=modality,
            confidence=self._spec.confidence,
            according_to=(source.value,) if source else (),
            facility=value("facility"),
            court=value("court"),
            sentence_months=term.months,
            outcome=outcome,
            elsewhere=places,
        )
        return Event(
            type=spec.type,
            person=person.name,
            date=value("date"),
            court=value("court"),
            facility=value("facility"),
            actor=value("actor"),
            sentence_months=term.months,
            outcome=outcome,
            polarity=spec.polarity,
            modality=modality,
            evidence=evidence,
            confidence=self._spec.confidence,
            mentions=(mention,),
            end=value("end"),
            origin=value("origin"),
            elsewhere=places,
        )

    def _modality(self, spec: EventSpec, date: str | None) -> Modality:
        """What is dated after the row was published had not happened when it was written."""
        published = self._cells.published()
        length = min(len(published or ""), len(date or ""), len("YYYY-MM-DD"))
        ahead = length >= len("YYYY") and str(date)[:length] > str(published)[:length]
        return "intended" if ahead and spec.modality == "asserted" else spec.modality

    def _evidence(self, found: Mapping[str, Read], condition: Read | None) -> Evidence:
        in_order = [found[name] for name in (*_TELLING, *found) if name in found]
        cells = [read.evidence for read in (*in_order, *([condition] if condition else [])) if read.evidence]
        return cells[0] if cells else self._cells.least()


def _places(found: Mapping[str, Read | None]) -> dict[str, Evidence]:
    """The cells that values were read from, by field."""
    return {name: read.evidence for name, read in found.items() if read and read.evidence}


def _is_there(spec: EventSpec, condition: Read | None, found: Mapping[str, Read]) -> bool:
    if spec.needs:
        return all(name in found for name in spec.needs)
    given = {name: field for name, field in spec.fields.items() if field.column}
    telling = [name for name in _TELLING if name in given] or list(given)
    return (
        any(name in found for name in telling)
        or (not telling and condition is not None)
        or bool(condition and not given)
    )
