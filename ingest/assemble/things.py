"""Turn the named things of an extraction (persons, bodies, provisions) into records and claims about them.

The result is a `Cast`: which record each name of the unit stands for, so that events and charges can point
at it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ingest.assemble import keys
from ingest.assemble.ledger import Ledger, Stance
from ingest.model import Body, Evidence, Extraction, Person, Provision, evidence_of

AUTHORITY_KINDS = frozenset({"government", "security_service", "police", "prosecutor"})
"""Kinds of organisation that are bodies of a state."""

CASE_ROLES = frozenset({"victim", "co-defendant"})
"""Roles of those whom a report is about."""

_OPEN_ROLES = CASE_ROLES | {"judge", "prosecutor", "official"}
_THIRD_PARTIES = frozenset({"relative", "lawyer", "witness"})
"""Roles that start restricted, also beside another role, unless the report is about the person's own charges."""


@dataclass(frozen=True)
class Scene:
    """The characters of the document's text within which one unit speaks."""

    text: str
    start: int
    end: int

    def where(self, words: str, otherwise: Evidence) -> Evidence:
        """Return the first place where these words stand, at best from the evidence on; else the evidence."""
        start = self.text.find(words, otherwise.start, self.end)
        start = start if start >= 0 else self.text.find(words, self.start, self.end)
        return Evidence(words, start, start + len(words)) if start >= 0 else otherwise


@dataclass
class Cast:
    """Which record each name, and each provision by its place in the extraction, stands for."""

    ledger: Ledger
    scene: Scene
    country: str | None
    persons: dict[str, str] = field(default_factory=dict[str, str])
    agents: dict[str, str] = field(default_factory=dict[str, str])
    courts: dict[str, str] = field(default_factory=dict[str, str])
    facilities: dict[str, str] = field(default_factory=dict[str, str])
    provisions: list[str] = field(default_factory=list[str])
    kinds: dict[str, str | None] = field(default_factory=dict[str, str | None])
    """What kind of body each record of one is."""
    cases: dict[str, str] = field(default_factory=dict[str, str])
    """Record of the case by record of its person."""

    def agent(self, name: str | None) -> str | None:
        """Return the record of an organisation, authority or person of this name."""
        return self.agents.get(name or "") or self.persons.get(name or "")

    def case_of(self, name: str | None) -> str | None:
        """Return the record of the case of the person of this name, when there is one."""
        return self.cases.get(self.persons.get(name or "", ""))


def cast(ledger: Ledger, scene: Scene, extraction: Extraction) -> Cast:
    """Write the claims about every named thing, and return what each name stands for."""
    found = Cast(ledger, scene, extraction.country)
    for person in extraction.persons:
        _person(found, person, _sensitivity(extraction, person))
    for body in extraction.organisations:
        kind = "Authority" if body.kind in AUTHORITY_KINDS else "Organisation"
        _body(found, kind, body, found.agents)
    for body in extraction.courts:
        _body(found, "Court", body, found.courts)
    for body in extraction.facilities:
        _body(found, "Facility", body, found.facilities)
    found.provisions += [_provision(found, provision) for provision in extraction.provisions]
    return found


def _sensitivity(extraction: Extraction, person: Person) -> str:
    own = {extraction.subject, *(charge.person for charge in extraction.charges)}
    if own & {person.name, *person.aliases}:
        return "green"
    roles = set(person.roles)
    return "green" if roles & _OPEN_ROLES and not roles & _THIRD_PARTIES else "amber"


def _person(found: Cast, person: Person, sensitivity: str) -> None:
    names = (person.name, *person.aliases)
    record = found.ledger.record("Person", keys.folded(person.name), name=person.name)
    stance = Stance(person.confidence)
    elsewhere = {name: place for name in names if (place := person.elsewhere.get(f"name:{name}"))}
    _name(found, record, names, (person.evidence, elsewhere), stance)
    for predicate, said_as, value in (
        ("gender", "gender", person.gender),
        ("birthDate", "born", person.born),
        ("deathDate", "died", person.died),
        ("sensitivity", "roles", sensitivity),
    ):
        found.ledger.note(record, predicate, value, evidence_of(person, said_as), stance)
    for occupation in person.occupations:
        found.ledger.note(record, "profession", occupation.kind, occupation.evidence, stance)
    context = (_tagged("country", found.country), *(_tagged("born", day) for day in keys.births(person.born)))
    found.ledger.identify(record, block=keys.person_keys(names), context=context)
    _remember(found.persons, names, record)


def _body(found: Cast, kind: str, body: Body, index: dict[str, str]) -> None:
    names = (body.name, *body.aliases)
    record = found.ledger.record(kind, keys.folded(body.name), name=body.name)
    stance = Stance(body.confidence)
    _name(found, record, names, (body.evidence, {}), stance)
    found.ledger.note(record, "kind", body.kind, body.evidence, stance)
    context = (_tagged("country", found.country), _tagged("place", body.place))
    found.ledger.identify(record, block=keys.body_keys(kind, names), context=context)
    found.kinds[record] = body.kind
    _remember(index, names, record)


def _provision(found: Cast, provision: Provision) -> str:
    key = (provision.code, provision.article, provision.part)
    record = found.ledger.record("Provision", *key, name=provision_label(provision))
    stance = Stance(provision.confidence)
    for predicate, value in (
        ("label", provision_label(provision)),
        ("article", provision.article),
        ("part", provision.part),
        ("code", provision.code),
        ("jurisdiction", provision.jurisdiction),
    ):
        found.ledger.note(record, predicate, value, evidence_of(provision, predicate), stance)
    block = keys.provision_key(found.country, *key)
    context = (_tagged("country", found.country),)
    found.ledger.identify(record, block=[block] if block else [], context=context)
    if provision.code is not None:
        _statute(found, record, provision, provision.code)
    return record


def _statute(found: Cast, provision_record: str, provision: Provision, code: str) -> None:
    record = found.ledger.record("Statute", keys.code_key(code), name=code)
    stance = Stance(provision.confidence)
    evidence = evidence_of(provision, "code")
    found.ledger.note(record, "label", code, evidence, stance)
    found.ledger.link(provision_record, "partOf", record, evidence, stance)
    block = [f"statute:{found.country.lower()}/{keys.code_key(code)}"] if found.country else []
    found.ledger.identify(record, block=block, context=(_tagged("country", found.country),))


def provision_label(provision: Provision) -> str:
    """Return what a reader would write: `Art. 205.2(2), Criminal Code of the Russian Federation`."""
    part = f"({provision.part})" if provision.part else ""
    code = f", {provision.code}" if provision.code else ""
    return f"Art. {provision.article}{part}{code}"


def _name(
    found: Cast,
    record: str,
    names: tuple[str, ...],
    stands: tuple[Evidence, Mapping[str, Evidence]],
    stance: Stance,
) -> None:
    """Write the names of a thing, which stand where its evidence is, or elsewhere by name."""
    evidence, elsewhere = stands
    found.ledger.note(record, "label", names[0], evidence, stance)
    for name in names:
        place = elsewhere.get(name) or found.scene.where(name, evidence)
        found.ledger.note(record, "name", name, place, stance)


def _remember(index: dict[str, str], names: Iterable[str], record: str) -> None:
    for name in names:
        index.setdefault(name, record)


def _tagged(tag: str, value: str | None) -> str | None:
    return f"{tag}:{value}" if value else None
