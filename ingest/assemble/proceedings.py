"""Turn cases, charges, designations and relations into claims.

A case is one person's proceedings: it exists for a person who is charged, or to whom a proceeding happens and who is
not there only as somebody's relative or lawyer.
"""

from ingest.assemble import keys, standings
from ingest.assemble.events import PROCEEDINGS
from ingest.assemble.ledger import ALWAYS, Interval, Stance
from ingest.assemble.things import CASE_ROLES, Cast, provision_label
from ingest.model import Charge, Designation, Evidence, Extraction, Person, Provision, Relation, Standing
from ontology.generated.labels import PROPERTIES

_STAGES = {
    "charge": "chargedUnder",
    "indictment": "chargedUnder",
    "conviction": "convictedUnder",
    "sentence": "convictedUnder",
}
"""What a provision that the words of an event name says of the case."""


def open_cases(cast: Cast, extraction: Extraction) -> None:
    """Give every person whose proceedings the unit tells a case."""
    charged = {charge.person for charge in extraction.charges}
    proceeded = {event.person for event in extraction.events if event.type in PROCEEDINGS and _real(event)}
    for person in extraction.persons:
        names = {person.name, *person.aliases}
        is_subject = extraction.subject in names
        if names & charged or is_subject or (names & proceeded and CASE_ROLES & set(person.roles)):
            _open_case(cast, person, extraction.country_evidence)


def _real(event: object) -> bool:
    return getattr(event, "polarity", None) == "affirmed" and getattr(event, "modality", None) in (
        "asserted",
        "alleged",
    )


def _open_case(cast: Cast, person: Person, country: Evidence | None) -> None:
    record = cast.persons[person.name]
    label = f"Case of {person.name}"
    case = cast.ledger.record("Case", record, name=label)
    stance = Stance(person.confidence)
    cast.cases[record] = case
    cast.ledger.note(case, "label", label, person.evidence, stance)
    cast.ledger.note(case, "country", cast.country, country or person.evidence, stance)
    cast.ledger.link(record, "subjectOf", case, person.evidence, stance)


def charges(cast: Cast, extraction: Extraction) -> None:
    """Write each charge, what became of it, the provisions it rests on, and those its case is tried under."""
    for charge in extraction.charges:
        case = cast.case_of(charge.person or extraction.subject)
        if case is not None:
            _charge(cast, charge, case, extraction)


def _charge(cast: Cast, charge: Charge, case: str, extraction: Extraction) -> None:
    stance = Stance(charge.confidence)
    record = cast.ledger.record("Charge", case, keys.folded(charge.text), name=charge.text)
    cast.ledger.note(record, "label", charge.text, charge.evidence, stance)
    cast.ledger.note(record, "wording", charge.text, charge.evidence, stance)
    cast.ledger.link(case, "hasCharge", record, charge.evidence, stance)
    _became(cast, record, charge.standing, stance)
    stage = "convictedUnder" if charge.stage == "convicted" else "chargedUnder"
    kept = standings.stage(charge.standing.status if charge.standing else None, stage)
    person = next((p for p, c in cast.cases.items() if c == case), None)
    for index in charge.provisions:
        provision = cast.provisions[index]
        cast.ledger.link(record, "restsOn", provision, charge.evidence, stance)
        if kept:
            when = _until(cast, extraction.provisions[index], charge.person or extraction.subject, kept)
            cast.ledger.link(case, kept, provision, charge.evidence, stance, when)
        if kept and person:
            cast.ledger.identify(person, context=cast.ledger.blocks(provision))


def _became(cast: Cast, record: str, said: Standing | None, stance: Stance) -> None:
    if said is not None:
        cast.ledger.note(record, "chargeStatus", said.status, said.evidence, stance)


def accusations(cast: Cast, extraction: Extraction) -> None:
    """Tie a case to a provision that the words of its charge, conviction or sentence name.

    Words that tell of more than one person, or of a charge that changed, do not say who stands under which provision,
    and tie nothing. An article that is only suspected, or cited as a rule of law, ties nothing either; of one that was
    dropped, acquitted of or reclassified the charge remains, with what became of it.
    """
    told = [
        (event, m)
        for event in extraction.events
        for m in event.mentions
        if event.type in _STAGES and _real(m)
    ]
    shared = _spans_of_several(extraction)
    for index, provision in enumerate(extraction.provisions):
        for event, mention in told:
            span = (mention.evidence.start, mention.evidence.end)
            case = cast.case_of(event.person)
            if case is None or span in shared:
                continue
            places = [place.start for place in provision.mentions if span[0] <= place.start < span[1]]
            kept = standings.of_places(provision, places, _STAGES[event.type])
            if kept:
                stance = Stance(min(mention.confidence, provision.confidence), modality=mention.modality)
                when = _until(cast, provision, event.person, kept)
                cast.ledger.link(case, kept, cast.provisions[index], mention.evidence, stance, when)
                _supports(cast, event.person, index)
    for index, case, said in standings.left(extraction, cast.case_of):
        _bare_charge(cast, extraction.provisions[index], cast.provisions[index], case, said)


def _bare_charge(cast: Cast, provision: Provision, target: str, case: str, said: Standing) -> None:
    """Write the charge of which only the article is said, with what became of it."""
    label, stance = provision_label(provision), Stance(provision.confidence)
    record = cast.ledger.record("Charge", case, keys.folded(label), name=label)
    cast.ledger.note(record, "label", label, said.evidence, stance)
    cast.ledger.link(case, "hasCharge", record, said.evidence, stance)
    cast.ledger.link(record, "restsOn", target, said.evidence, stance)
    _became(cast, record, said, stance)
    kept = standings.stage(said.status, "chargedUnder")
    if kept:
        when = _until(cast, provision, said.person, kept)
        cast.ledger.link(case, kept, target, said.evidence, stance, when)


def _until(cast: Cast, provision: Provision, person: str | None, kept: str) -> Interval:
    """Return until when a case was under a provision: a charge to the day at which it was dropped."""
    if kept != "chargedUnder":
        return ALWAYS
    return standings.ended(provision, person, alone=len(cast.cases) == 1)


def _spans_of_several(extraction: Extraction) -> set[tuple[int, int]]:
    """Return the spans of evidence that tell of several persons' proceedings, or of a charge that was changed."""
    persons: dict[tuple[int, int], set[str | None]] = {}
    changed: set[tuple[int, int]] = set()
    for event in extraction.events:
        for mention in event.mentions:
            span = (mention.evidence.start, mention.evidence.end)
            persons.setdefault(span, set()).add(event.person)
            if "reclassified" in (event.outcome or "") or event.type == "acquittal":
                changed.add(span)
    return changed | {span for span, names in persons.items() if len(names - {None}) > 1}


def _supports(cast: Cast, person: str | None, index: int) -> None:
    record = cast.persons.get(person or "")
    if record:
        cast.ledger.identify(record, context=cast.ledger.blocks(cast.provisions[index]))


def designations(cast: Cast, extraction: Extraction) -> None:
    """Write each designation of an organisation or a person, with its authority and where it applies."""
    for designation in extraction.designations:
        target = cast.agent(designation.organisation_or_person)
        if target is not None:
            _designation(cast, designation, target)


def _designation(cast: Cast, said: Designation, target: str) -> None:
    stance = Stance(said.confidence, said.polarity)
    record = cast.ledger.record(
        "Designation", target, keys.folded(said.designation), said.jurisdiction, name=said.designation
    )
    for predicate, value in (
        ("label", said.designation),
        ("designation", said.designation),
        ("jurisdiction", said.jurisdiction),
        ("since", said.since),
    ):
        cast.ledger.note(record, predicate, value, said.evidence, stance)
    cast.ledger.link(target, "designatedAs", record, said.evidence, stance)
    authority = cast.agents.get(said.by or "")
    if authority:
        cast.ledger.link(record, "designatedBy", authority, said.evidence, stance)


def relations(cast: Cast, extraction: Extraction) -> None:
    """Write what connects two named things; a relation whose end is unknown here is left out."""
    for relation in extraction.relations:
        ends = _ends(cast, relation)
        if ends is not None:
            stance = Stance(relation.confidence, relation.polarity, relation.modality)
            cast.ledger.link(ends[0], relation.predicate, ends[1], relation.evidence, stance)


def facts(cast: Cast, extraction: Extraction) -> None:
    """Write what is said of a body beside events; each passage that says so is a claim of its own."""
    for fact in extraction.facts:
        record = cast.agents.get(fact.subject)
        if record is not None:
            cast.ledger.note(record, fact.predicate, fact.value, fact.evidence, Stance(fact.confidence))


def _ends(cast: Cast, relation: Relation) -> tuple[str, str] | None:
    from_case = "Case" in PROPERTIES[relation.predicate].domain
    subject = cast.case_of(relation.subject) if from_case else cast.agent(relation.subject)
    target = cast.agent(relation.object) or cast.courts.get(relation.object)
    return (subject, target) if subject and target and subject != target else None


def place(cast: Cast, extraction: Extraction, names: tuple[str, ...]) -> None:
    """Say in which country the cases are, where the unit names the country (`names`: its words)."""
    if extraction.country is None or not extraction.persons:
        return
    for name in names:
        own = extraction.country_evidence
        evidence = own or cast.scene.where(name, extraction.persons[0].evidence)
        if own or evidence.text == name:
            record = cast.ledger.record("Place", extraction.country, name=names[0])
            cast.ledger.identify(record, block=[f"place:{extraction.country.lower()}"])
            cast.ledger.note(record, "label", names[0], evidence, Stance(1.0))
            for case in cast.cases.values():
                cast.ledger.link(case, "inCountry", record, evidence, Stance(0.9))
            return
