"""A record type for each class, with what its SHACL shape demands.

Made from the Turtle of `ontology/` by `python -m ontology.generator`; changes here are lost.
"""

from typing import Annotated, ClassVar, Final, Literal

from pydantic import Field, StrictBool, StrictFloat, StrictInt, StringConstraints

from ontology.record import Record as Base
from ontology.record import one_of

AUTHORITY_KINDS: Final = frozenset({"government", "government_body", "intergovernmental", "judiciary", "military", "police", "prison_authority", "prosecutor", "security_service"})
CHARGE_STATUSES: Final = frozenset({"acquitted", "brought", "dropped", "reclassified", "suspected"})
CHARGE_TYPES: Final = frozenset({"abuse_of_power", "arson", "blasphemy", "border", "defamation", "drugs", "enmity_against_god", "espionage", "extremism", "false_information", "foreign_agent", "fraud", "genocide_history", "illegal_business", "illegal_organisation", "incitement_to_hatred", "mass_riots", "military_service", "murder", "national_security", "propaganda_against_state", "public_order", "resisting_authority", "sedition", "separatism", "sexual_offence", "smuggling", "subversion", "tax_evasion", "terrorism", "terrorism_financing", "terrorism_speech", "terrorist_group", "treason", "unlawful_assembly", "unlawful_publication", "violence", "weapons"})
COUNTRIES: Final = frozenset({"AD", "AE", "AF", "AG", "AL", "AM", "AO", "AR", "AT", "AU", "AZ", "BA", "BB", "BD", "BE", "BF", "BG", "BH", "BI", "BJ", "BN", "BO", "BR", "BS", "BT", "BW", "BY", "BZ", "CA", "CD", "CF", "CG", "CH", "CI", "CL", "CM", "CN", "CO", "CR", "CU", "CV", "CY", "CZ", "DE", "DJ", "DK", "DM", "DO", "DZ", "EC", "EE", "EG", "EH", "ER", "ES", "ET", "FI", "FJ", "FM", "FR", "GA", "GB", "GD", "GE", "GH", "GM", "GN", "GQ", "GR", "GT", "GW", "GY", "HK", "HN", "HR", "HT", "HU", "ID", "IE", "IL", "IN", "IQ", "IR", "IS", "IT", "JM", "JO", "JP", "KE", "KG", "KH", "KI", "KM", "KN", "KP", "KR", "KW", "KZ", "LA", "LB", "LC", "LI", "LK", "LR", "LS", "LT", "LU", "LV", "LY", "MA", "MC", "MD", "ME", "MG", "MH", "MK", "ML", "MM", "MN", "MO", "MR", "MT", "MU", "MV", "MW", "MX", "MY", "MZ", "NA", "NE", "NG", "NI", "NL", "NO", "NP", "NR", "NZ", "OM", "PA", "PE", "PG", "PH", "PK", "PL", "PR", "PS", "PT", "PW", "PY", "QA", "RO", "RS", "RU", "RW", "SA", "SB", "SC", "SD", "SE", "SG", "SI", "SK", "SL", "SM", "SN", "SO", "SR", "SS", "ST", "SV", "SY", "SZ", "TD", "TG", "TH", "TJ", "TL", "TM", "TN", "TO", "TR", "TT", "TV", "TW", "TZ", "UA", "UG", "US", "UY", "UZ", "VA", "VC", "VE", "VN", "VU", "WS", "XK", "YE", "ZA", "ZM", "ZW"})
COURT_KINDS: Final = frozenset({"administrative", "appeal", "cassation", "constitutional", "court", "first_instance", "international", "international_criminal", "military", "religious", "revolutionary", "serious_crimes", "state_security", "supreme"})
EVENT_TYPES: Final = frozenset({"acquittal", "appeal_decision", "arrest", "charge", "conviction", "death", "denial_of_access", "designation", "detention", "hearing", "ill_treatment", "indictment", "other", "raid", "release", "sentence", "solitary_confinement", "transfer", "trial"})
FACILITY_KINDS: Final = frozenset({"cell", "courthouse", "hospital", "house_arrest_place", "immigration_detention", "labour_camp", "maximum_security_prison", "military_facility", "other", "penal_colony", "police_station", "pretrial_detention_centre", "prison", "punishment_cell", "security_service_facility", "temporary_detention_facility"})
ORGANISATION_KINDS: Final = frozenset({"company", "designated_group", "media", "movement", "ngo", "other", "party", "platform", "union", "university"})
REGIMES: Final = frozenset({"colony_settlement", "death_row", "exile", "general_regime", "house_arrest", "labour_camp", "pretrial", "prison", "psychiatric", "restricted_freedom", "special_regime", "strict_regime", "suspended"})
SENSITIVITY: Final = frozenset({"amber", "clear", "green", "red"})


class Entity(Base):
    """Anything that the analysts' graph holds: computed from claims, and never written by hand."""

    id: Annotated[str, StringConstraints(pattern=r"^[a-z]+-[a-z2-7]{16}$")]
    """The opaque key of a node, made from a hash; no name can be read from it."""
    label: Annotated[str, StringConstraints(min_length=1)]
    """The one text to show for a thing in a list or a picture."""
    claims: tuple[Annotated[str, StringConstraints(pattern=r"^[a-z]+-[a-z2-7]{16}$")], ...] = ()
    """Ids of the claims that the properties of a node, or an edge, stand on; sorted."""
    country: Annotated[str, one_of(COUNTRIES, "countries")] | None = None
    """ISO 3166-1 alpha-2 code of the country that a thing belongs to."""
    disputed: StrictBool | None = None
    """True where claims of equal rank do not fit together and the value holds all of them."""
    name: tuple[Annotated[str, StringConstraints(min_length=1)], ...] = ()
    """A name by which a thing is called, in any spelling or script that a report uses."""
    sensitivity: Annotated[str, one_of(SENSITIVITY, "sensitivity")] | None = None
    """Who may see it: clear, green, amber or red, after the Traffic Light Protocol."""
    reports: tuple[str, ...] = ()
    """The ids of the reports whose claims an entity stands on."""


class Agent(Entity):
    """A person or a body that can act, be accused or be designated."""


class Case(Entity):
    """The proceedings against one person, taken together from the first measure to the last decision."""


class Charge(Entity):
    """One accusation that the prosecution brings: its wording and the provision it is tied to."""

    chargeStatus: Annotated[str, one_of(CHARGE_STATUSES, "charge-statuses")] | None = None
    """What became of the charge: suspected, dropped, acquitted of, reclassified; absent for one that was brought."""
    chargeType: Annotated[str, one_of(CHARGE_TYPES, "charge-types")] | None = None
    """The kind of offence, as a notation of the charge types, which follow the ICCS."""
    wording: Annotated[str, StringConstraints(min_length=1)] | None = None
    """The words of the accusation, without quotation marks."""


class Designation(Entity):
    """The listing of an organisation or a person: terrorist organisation, foreign agent, prisoner of conscience."""

    ORDERED: ClassVar[tuple[tuple[str, str, bool], ...]] = (("sinceEarliest", "sinceLatest", False),)
    designation: Annotated[str, StringConstraints(min_length=1)] | None = None
    """As what it is listed, in the words of the text."""
    jurisdiction: Annotated[str, StringConstraints(min_length=1)] | None = None
    """Where a law or a designation is in force, as the text gives it."""
    since: Annotated[str, StringConstraints(pattern=r"^([.][.]|[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|([0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|[.][.])?/([0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|[.][.])?|[\[{]([.][.])?[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?((,|[.][.])[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?)*([.][.])?[\]}])$")] | None = None
    """The date from which the designation holds."""
    sinceEarliest: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$")] | None = None
    """The first day from which the designation can have held."""
    sinceLatest: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$")] | None = None
    """The last day from which the designation can have held."""


class Event(Entity):
    """Something that happened, at a time, to somebody; told once or in many passages."""

    ORDERED: ClassVar[tuple[tuple[str, str, bool], ...]] = (("earliest", "latest", False),)
    eventType: Annotated[str, one_of(EVENT_TYPES, "event-types")]
    """The notation of the event's type, finer than its class (charge or indictment, trial or hearing)."""
    actor: Annotated[str, StringConstraints(min_length=1)] | None = None
    """Who acted, in the text's words, where nobody is named: prison guards. Local to its event."""
    date: Annotated[str, StringConstraints(pattern=r"^([.][.]|[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|([0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|[.][.])?/([0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|[.][.])?|[\[{]([.][.])?[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?((,|[.][.])[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?)*([.][.])?[\]}])$")] | None = None
    """When it happened, with the precision of the text: a month stays a month."""
    earliest: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$")] | None = None
    """The first day that the date admits; absent when it is open."""
    latest: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$")] | None = None
    """The last day that the date admits; absent when it is open."""
    outcome: Annotated[str, StringConstraints(min_length=1)] | None = None
    """How it ended, in a few words: upheld, reduced, suspended, life, fine, bail."""
    victims: Annotated[str, StringConstraints(min_length=1)] | None = None
    """Whom it happened to, in the text's words, where it is an unnamed group: six supporters."""


class Facility(Entity):
    """Where somebody is held: a prison, a colony, a detention centre, a police station, a punishment cell."""

    kind: Annotated[str, one_of(FACILITY_KINDS, "facility-kinds")] | None = None
    """What sort of thing it is, as a notation of the concept scheme that belongs to its class."""
    regime: Annotated[str, one_of(REGIMES, "regimes")] | None = None
    """The kind of custody that is imposed: penal colony of general regime, prison, house arrest."""


class Place(Entity):
    """A country, a region, a town."""


class Provision(Entity):
    """An article, or a part of one, of a statute."""

    article: Annotated[str, StringConstraints(pattern=r"[0-9IVXLC]")]
    """The number of the article or section, as printed (205.5, 58-2)."""
    code: Annotated[str, StringConstraints(min_length=1)] | None = None
    """The name of the law, as the text gives it (Criminal Code)."""
    jurisdiction: Annotated[str, StringConstraints(min_length=1)] | None = None
    """Where a law or a designation is in force, as the text gives it."""
    part: Annotated[str, StringConstraints(min_length=1)] | None = None
    """The part, paragraph or clause within the article, where the text names one."""


class Sentence(Entity):
    """What a court imposes in one decision, or one component of it that the text names."""

    component: StrictBool | None = None
    """True for a part of a sentence (eleven years in a colony, of fourteen)."""
    months: Annotated[StrictFloat, Field(le=12000, gt=0)] | None = None
    """The term in months (two years are 24); absent for life, for death, and for what is no term at all."""
    outcome: Annotated[str, StringConstraints(min_length=1)] | None = None
    """How it ended, in a few words: upheld, reduced, suspended, life, fine, bail."""
    regime: Annotated[str, one_of(REGIMES, "regimes")] | None = None
    """The kind of custody that is imposed: penal colony of general regime, prison, house arrest."""


class Statute(Entity):
    """A law or a code, such as the criminal code of one country."""

    code: Annotated[str, StringConstraints(min_length=1)] | None = None
    """The name of the law, as the text gives it (Criminal Code)."""
    jurisdiction: Annotated[str, StringConstraints(min_length=1)] | None = None
    """Where a law or a designation is in force, as the text gives it."""


class Accusation(Event):
    """The prosecution names an offence, adds one, makes one graver, or closes the indictment."""

    ORDERED: ClassVar[tuple[tuple[str, str, bool], ...]] = (("earliest", "latest", False),)


class Arrest(Event):
    """Somebody loses their liberty: police, agents or strangers take them away, or a court orders it."""

    ORDERED: ClassVar[tuple[tuple[str, str, bool], ...]] = (("earliest", "latest", False),)


class Authority(Agent):
    """A body of a state or between states: police, security service, prosecutor, ministry, government."""

    kind: Annotated[str, one_of(AUTHORITY_KINDS, "authority-kinds")] | None = None
    """What sort of thing it is, as a notation of the concept scheme that belongs to its class."""


class Court(Agent):
    """A body that decides in the name of the law: of first instance, appeal, cassation, or between states."""

    kind: Annotated[str, one_of(COURT_KINDS, "court-kinds")] | None = None
    """What sort of thing it is, as a notation of the concept scheme that belongs to its class."""


class Death(Event):
    """Somebody dies, is killed or is put to death."""

    ORDERED: ClassVar[tuple[tuple[str, str, bool], ...]] = (("earliest", "latest", False),)


class Decision(Event):
    """A court rules: a verdict, a sentence, or what becomes of a judgment on appeal."""

    ORDERED: ClassVar[tuple[tuple[str, str, bool], ...]] = (("earliest", "latest", False),)
    months: Annotated[StrictFloat, Field(le=12000, gt=0)] | None = None
    """The term in months (two years are 24); absent for life, for death, and for what is no term at all."""


class DenialOfAccess(Event):
    """A prisoner is kept from a lawyer, from family, or from letters."""

    ORDERED: ClassVar[tuple[tuple[str, str, bool], ...]] = (("earliest", "latest", False),)


class DesignationAct(Event):
    """An official or other body puts somebody on a list, or gives a status."""

    ORDERED: ClassVar[tuple[tuple[str, str, bool], ...]] = (("earliest", "latest", False),)


class Detention(Event):
    """Somebody is kept: at a police station, on remand, under house arrest, or where nobody knows."""

    ORDERED: ClassVar[tuple[tuple[str, str, bool], ...]] = (("earliest", "latest", False),)


class IllTreatment(Event):
    """Violence, threats or degradation, and the refusal of medicine or of worship."""

    ORDERED: ClassVar[tuple[tuple[str, str, bool], ...]] = (("earliest", "latest", False),)


class Organisation(Agent):
    """A body that is not of the state: an NGO, a party, a newspaper, a movement, a union, a company."""

    ORDERED: ClassVar[tuple[tuple[str, str, bool], ...]] = (("closedEarliest", "closedLatest", False),)
    actedOn: tuple[Annotated[str, StringConstraints(pattern=r"^([.][.]|[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|([0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|[.][.])?/([0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|[.][.])?|[\[{]([.][.])?[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?((,|[.][.])[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?)*([.][.])?[\]}])$")], ...] = ()
    """A date at which an organisation is said to have done something: reported, stated, announced."""
    closed: Annotated[str, StringConstraints(pattern=r"^([.][.]|[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|([0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|[.][.])?/([0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|[.][.])?|[\[{]([.][.])?[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?((,|[.][.])[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?)*([.][.])?[\]}])$")] | None = None
    """The date at which an organisation was shut down or dissolved."""
    closedEarliest: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$")] | None = None
    """The first day on which the organisation can have been closed."""
    closedLatest: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$")] | None = None
    """The last day on which the organisation can have been closed."""
    kind: Annotated[str, one_of(ORGANISATION_KINDS, "organisation-kinds")] | None = None
    """What sort of thing it is, as a notation of the concept scheme that belongs to its class."""
    lawfulIn: tuple[Annotated[str, StringConstraints(min_length=1)], ...] = ()
    """Where an organisation is said to exist lawfully, in the words of the text: other states, Germany."""


class OtherEvent(Event):
    """What a case file keeps beside these: speeches, slander, complaints, a body that is closed."""

    ORDERED: ClassVar[tuple[tuple[str, str, bool], ...]] = (("earliest", "latest", False),)


class Person(Agent):
    """A human being whom a report names, in whatever role."""

    ORDERED: ClassVar[tuple[tuple[str, str, bool], ...]] = (("birthDateEarliest", "birthDateLatest", False), ("deathDateEarliest", "deathDateLatest", False))
    birthDate: Annotated[str, StringConstraints(pattern=r"^([.][.]|[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|([0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|[.][.])?/([0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|[.][.])?|[\[{]([.][.])?[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?((,|[.][.])[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?)*([.][.])?[\]}])$")] | None = None
    """The date at which a person was born, with the precision that the report gives."""
    birthDateEarliest: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$")] | None = None
    """The first day that the date of birth admits."""
    birthDateLatest: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$")] | None = None
    """The last day that the date of birth admits."""
    deathDate: Annotated[str, StringConstraints(pattern=r"^([.][.]|[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|([0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|[.][.])?/([0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|[.][.])?|[\[{]([.][.])?[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?((,|[.][.])[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?)*([.][.])?[\]}])$")] | None = None
    """The date at which a person died, with the precision that the report gives."""
    deathDateEarliest: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$")] | None = None
    """The first day that the date of death admits."""
    deathDateLatest: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$")] | None = None
    """The last day that the date of death admits."""
    gender: Literal["male", "female", "other"] | None = None
    """The gender that a report gives to a person."""
    profession: tuple[Annotated[str, StringConstraints(min_length=1)], ...] = ()
    """What a person is known for doing: journalist, lawyer, human rights defender."""


class Raid(Event):
    """Police or agents search rooms and take things."""

    ORDERED: ClassVar[tuple[tuple[str, str, bool], ...]] = (("earliest", "latest", False),)


class Release(Event):
    """A prisoner goes free, for good or on conditions."""

    ORDERED: ClassVar[tuple[tuple[str, str, bool], ...]] = (("earliest", "latest", False),)


class SolitaryConfinement(Event):
    """A prisoner is kept alone or in a cell for punishment."""

    ORDERED: ClassVar[tuple[tuple[str, str, bool], ...]] = (("earliest", "latest", False),)


class Transfer(Event):
    """A prisoner is taken from one place to another."""

    ORDERED: ClassVar[tuple[tuple[str, str, bool], ...]] = (("earliest", "latest", False),)


class Trial(Event):
    """A court tries the case: the whole of the proceedings, or a single session."""

    ORDERED: ClassVar[tuple[tuple[str, str, bool], ...]] = (("earliest", "latest", False),)


class Candidate(Base):
    """Two records that may be one thing and that the resolver does not dare to join: a question to an analyst."""

    id: Annotated[str, StringConstraints(pattern=r"^[a-z]+-[a-z2-7]{16}$")]
    """The opaque key of a node, made from a hash; no name can be read from it."""
    kind: Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Za-z]+$")]
    """What sort of thing it is, as a notation of the concept scheme that belongs to its class."""
    left: Annotated[str, StringConstraints(pattern=r"^[a-z]+-[a-z2-7]{16}$")]
    """The id of the first of the two records, the smaller one."""
    right: Annotated[str, StringConstraints(pattern=r"^[a-z]+-[a-z2-7]{16}$")]
    """The id of the second of the two records."""
    score: Annotated[StrictFloat, Field(ge=0, le=1)]
    """How much speaks for one thing, from 0 to 1, as the resolver counts; absent where it did not compare."""
    features: tuple[Annotated[str, StringConstraints(pattern=r"^[a-z-]+:.+$")], ...] = ()
    """What the score was counted from (name:0.95, shared-court:1), without names of persons."""


class Claim(Base):
    """One statement, by one source, at certain characters of one document: about whom, what, when, and how sure."""

    ORDERED: ClassVar[tuple[tuple[str, str, bool], ...]] = (("start", "end", True), ("earliest", "latest", False))
    ONE_OF: ClassVar[tuple[tuple[str, ...], ...]] = (("object", "value"),)
    id: Annotated[str, StringConstraints(pattern=r"^[a-z]+-[a-z2-7]{16}$")]
    """The opaque key of a node, made from a hash; no name can be read from it."""
    confidence: Annotated[StrictFloat, Field(ge=0, le=1)]
    """How sure the extractor is, from 0 to 1; of an edge, the surest of its claims."""
    documentId: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    """The id of the document it was read from."""
    end: Annotated[StrictInt, Field(ge=0)]
    """Offset after the last character."""
    extractor: Annotated[str, StringConstraints(min_length=1)]
    """Name and version of what made the claim."""
    modality: Literal["asserted", "alleged", "feared", "intended", "denied"]
    """How the text holds it: asserted, alleged, feared, intended or denied."""
    passageId: Annotated[str, StringConstraints(pattern=r"^[a-z]+-[a-z2-7]{16}$")]
    """The id of the passage in which the claim is made."""
    polarity: Literal["affirmed", "negated"]
    """Whether the text says that it is so (affirmed) or that it is not (negated)."""
    predicate: Annotated[str, StringConstraints(pattern=r"^[a-z][A-Za-z]*$")]
    """The property of this ontology that the claim states."""
    quote: Annotated[str, StringConstraints(min_length=1)]
    """The words on which the claim stands, word for word."""
    rank: Literal["preferred", "normal", "deprecated"]
    """Which of several claims the graph follows: preferred, normal or deprecated."""
    recordedAt: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]{1,6})?(Z|[+]00:00)$")]
    """When it was written to the store, in UTC."""
    reportId: Annotated[str, StringConstraints(pattern=r"^[a-z]+-[a-z2-7]{16}$")]
    """The id of the report it belongs to."""
    start: Annotated[StrictInt, Field(ge=0)]
    """Offset of the first character in the text of the document, counted from 0."""
    subject: Annotated[str, StringConstraints(pattern=r"^[a-z]+-[a-z2-7]{16}$")]
    """The id of the record that the claim is about."""
    accordingTo: tuple[Annotated[str, StringConstraints(min_length=1)], ...] = ()
    """Who says so, outermost source first: the publisher reports that a second body reports that a lawyer says."""
    earliest: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$")] | None = None
    """The first day that the date admits; absent when it is open."""
    latest: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$")] | None = None
    """The last day that the date admits; absent when it is open."""
    object: Annotated[str, StringConstraints(pattern=r"^[a-z]+-[a-z2-7]{16}$")] | None = None
    """The id of the record that the claim names; absent when it states a value."""
    rankReason: Annotated[str, StringConstraints(min_length=1)] | None = None
    """Why the rank is not normal, in one sentence."""
    removedBy: Annotated[str, StringConstraints(pattern=r"^[a-z]+-[a-z2-7]{16}$")] | None = None
    """The id of the tombstone of a removal that is under way; what bears it is about to go."""
    retractedAt: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]{1,6})?(Z|[+]00:00)$")] | None = None
    """When the claim was withdrawn, because its source no longer says so; the claim stays. Of a report: when it was."""
    retractedWith: Annotated[str, StringConstraints(pattern=r"^[a-z]+-[a-z2-7]{16}$")] | None = None
    """The id of the report with which the claim was withdrawn; it lives again when the report does."""
    saidOn: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$")] | None = None
    """The day from which the statement was published: of the dated update, else of the report; the last day that the date admits."""
    sensitivity: Annotated[str, one_of(SENSITIVITY, "sensitivity")] | None = None
    """Who may see it: clear, green, amber or red, after the Traffic Light Protocol."""
    validFrom: Annotated[str, StringConstraints(pattern=r"^([.][.]|[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|([0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|[.][.])?/([0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|[.][.])?|[\[{]([.][.])?[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?((,|[.][.])[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?)*([.][.])?[\]}])$")] | None = None
    """When what is stated began, with the precision of the text."""
    validTo: Annotated[str, StringConstraints(pattern=r"^([.][.]|[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|([0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|[.][.])?/([0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|[.][.])?|[\[{]([.][.])?[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?((,|[.][.])[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?)*([.][.])?[\]}])$")] | None = None
    """When what is stated ended; absent or open (..) while no end is known."""
    value: Annotated[str, StringConstraints(min_length=1)] | None = None
    """The value that the claim states, as text; the range of its predicate says how to read it."""


class Clue(Base):
    """A key under which a record is compared with others; by it the projection finds who else may be meant."""

    id: Annotated[str, StringConstraints(pattern=r"^[a-z]+-[a-z2-7]{16}$")]
    """The opaque key of a node, made from a hash; no name can be read from it."""
    clue: Annotated[str, StringConstraints(pattern=r"^[a-z]+-[a-z2-7]{16}$")]
    """A hash of the key: equal for records that are compared."""
    recordId: Annotated[str, StringConstraints(pattern=r"^[a-z]+-[a-z2-7]{16}$")]
    """The id of the record that is compared."""


class Conflict(Base):
    """Claims that cannot be true together, and why, in one sentence."""

    id: Annotated[str, StringConstraints(pattern=r"^[a-z]+-[a-z2-7]{16}$")]
    """The opaque key of a node, made from a hash; no name can be read from it."""
    explanation: Annotated[str, StringConstraints(min_length=1)]
    """Why the claims do not fit together, in one sentence."""
    recordedAt: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]{1,6})?(Z|[+]00:00)$")]
    """When it was written to the store, in UTC."""
    rule: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z_]*$")]
    """The name of the rule that found it."""
    status: Literal["open", "settled"]
    """Of a conflict: open while nothing decides between the claims, settled when one was ranked down. Of a removal: how far it is."""
    side: tuple[str, ...] = ()
    """Which side of a conflict a cited claim speaks for."""


class Document(Base):
    """One version of a report: the bytes of one file, known by their hash."""

    id: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    """The opaque key of a node, made from a hash; no name can be read from it."""
    byteLength: Annotated[StrictInt, Field(ge=0)]
    """The length of the file in bytes."""
    mediaType: Annotated[str, StringConstraints(pattern=r"^[a-z]+/[a-z0-9.+-]+$")]
    """The media type of the file (text/html)."""
    reader: Annotated[str, StringConstraints(min_length=1)]
    """Name and version of what read the file."""
    recordedAt: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]{1,6})?(Z|[+]00:00)$")]
    """When it was written to the store, in UTC."""
    reportId: Annotated[str, StringConstraints(pattern=r"^[a-z]+-[a-z2-7]{16}$")]
    """The id of the report it belongs to."""
    textLength: Annotated[StrictInt, Field(ge=0)]
    """The length of the text that was read, in characters."""
    complete: StrictBool | None = None
    """True once all that the document says has been written; others do not count."""
    lost: Annotated[str, StringConstraints(min_length=1)] | None = None
    """What of the file could not be read, in one sentence; absent when nothing was lost."""
    projected: StrictBool | None = None
    """True once the entities and edges have been computed with what the document or the judgement says."""
    rescored: StrictBool | None = None
    """True while the graph has yet to follow a new confidence of claims that were there before."""


class Edge(Base):
    """A relationship between two entities, with the claims that it stands on."""

    ORDERED: ClassVar[tuple[tuple[str, str, bool], ...]] = (("earliest", "latest", False), ("endEarliest", "endLatest", False), ("startEarliest", "startLatest", False))
    claims: Annotated[tuple[Annotated[str, StringConstraints(pattern=r"^[a-z]+-[a-z2-7]{16}$")], ...], Field(min_length=1)]
    """Ids of the claims that the properties of a node, or an edge, stand on; sorted."""
    modality: Literal["asserted", "alleged"]
    """How the text holds it: asserted, alleged, feared, intended or denied."""
    confidence: Annotated[StrictFloat, Field(ge=0, le=1)] | None = None
    """How sure the extractor is, from 0 to 1; of an edge, the surest of its claims."""
    earliest: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$")] | None = None
    """The first day that the date admits; absent when it is open."""
    endEarliest: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$")] | None = None
    """The first day on which it can have ended: the last day it is known to have been true."""
    endLatest: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$")] | None = None
    """The last day on which it can have ended; absent while the end is open."""
    latest: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$")] | None = None
    """The last day that the date admits; absent when it is open."""
    startEarliest: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$")] | None = None
    """The first day on which it can have begun."""
    startLatest: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$")] | None = None
    """The last day on which it can have begun."""
    validFrom: Annotated[str, StringConstraints(pattern=r"^([.][.]|[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|([0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|[.][.])?/([0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|[.][.])?|[\[{]([.][.])?[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?((,|[.][.])[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?)*([.][.])?[\]}])$")] | None = None
    """When what is stated began, with the precision of the text."""
    validTo: Annotated[str, StringConstraints(pattern=r"^([.][.]|[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|([0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|[.][.])?/([0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|[.][.])?|[\[{]([.][.])?[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?((,|[.][.])[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?)*([.][.])?[\]}])$")] | None = None
    """When what is stated ended; absent or open (..) while no end is known."""


class Judgement(Base):
    """What somebody decided about two records: the same thing, different things, or that it cannot be told."""

    id: Annotated[str, StringConstraints(pattern=r"^[a-z]+-[a-z2-7]{16}$")]
    """The opaque key of a node, made from a hash; no name can be read from it."""
    candidateId: Annotated[str, StringConstraints(pattern=r"^[a-z]+-[a-z2-7]{16}$")]
    """The id of the pair that was judged; a pair has one candidate, and one judgement in force at most."""
    decidedBy: Annotated[str, StringConstraints(min_length=1)]
    """Who judged, by the name that they work under."""
    kind: Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Za-z]+$")]
    """What sort of thing it is, as a notation of the concept scheme that belongs to its class."""
    left: Annotated[str, StringConstraints(pattern=r"^[a-z]+-[a-z2-7]{16}$")]
    """The id of the first of the two records, the smaller one."""
    recordedAt: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]{1,6})?(Z|[+]00:00)$")]
    """When it was written to the store, in UTC."""
    right: Annotated[str, StringConstraints(pattern=r"^[a-z]+-[a-z2-7]{16}$")]
    """The id of the second of the two records."""
    verdict: Literal["same", "different", "unsure"]
    """What was decided: same, different or unsure."""
    features: tuple[Annotated[str, StringConstraints(pattern=r"^[a-z-]+:.+$")], ...] = ()
    """What the score was counted from (name:0.95, shared-court:1), without names of persons."""
    projected: StrictBool | None = None
    """True once the entities and edges have been computed with what the document or the judgement says."""
    score: Annotated[StrictFloat, Field(ge=0, le=1)] | None = None
    """How much speaks for one thing, from 0 to 1, as the resolver counts; absent where it did not compare."""
    withdrawnAt: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]{1,6})?(Z|[+]00:00)$")] | None = None
    """When the judgement was taken back; from then on it counts no more."""
    withdrawnBy: Annotated[str, StringConstraints(min_length=1)] | None = None
    """Who took the judgement back."""


class Passage(Base):
    """A paragraph, heading, list item or row; stored once for a report, however often it is repeated there."""

    id: Annotated[str, StringConstraints(pattern=r"^[a-z]+-[a-z2-7]{16}$")]
    """The opaque key of a node, made from a hash; no name can be read from it."""
    kind: Literal["heading", "paragraph", "list_item", "row", "furniture", "footnote", "contents"]
    """What sort of thing it is, as a notation of the concept scheme that belongs to its class."""
    occurrences: Annotated[tuple[Annotated[StrictInt, Field(ge=0)], ...], Field(min_length=1)]
    """Start offsets of every place where the passage stands in the text; sorted."""
    reportId: Annotated[str, StringConstraints(pattern=r"^[a-z]+-[a-z2-7]{16}$")]
    """The id of the report it belongs to."""
    text: Annotated[str, StringConstraints(min_length=1)]
    """The passage, word for word."""
    removedBy: Annotated[str, StringConstraints(pattern=r"^[a-z]+-[a-z2-7]{16}$")] | None = None
    """The id of the tombstone of a removal that is under way; what bears it is about to go."""
    update: Annotated[str, StringConstraints(pattern=r"^([.][.]|[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|([0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|[.][.])?/([0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|[.][.])?|[\[{]([.][.])?[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?((,|[.][.])[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?)*([.][.])?[\]}])$")] | None = None
    """The date of the earliest dated update that the passage stands in."""


class Projection(Base):
    """A projection that has begun and has not ended: while it is there, the next one computes everything."""

    id: Annotated[str, StringConstraints(pattern=r"^[a-z]+-[a-z2-7]{16}$")]
    """The opaque key of a node, made from a hash; no name can be read from it."""


class Record(Base):
    """A thing as one unit of one report knows it, before it is known who else means the same thing."""

    id: Annotated[str, StringConstraints(pattern=r"^[a-z]+-[a-z2-7]{16}$")]
    """The opaque key of a node, made from a hash; no name can be read from it."""
    kind: Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Za-z]+$")]
    """What sort of thing it is, as a notation of the concept scheme that belongs to its class."""
    reportId: Annotated[str, StringConstraints(pattern=r"^[a-z]+-[a-z2-7]{16}$")]
    """The id of the report it belongs to."""
    unitId: Annotated[str, StringConstraints(pattern=r"^[a-z]+-[a-z2-7]{16}$")]
    """The id of the unit that knows the record."""
    block: tuple[Annotated[str, StringConstraints(min_length=1)], ...] = ()
    """Keys by which records that may mean the same thing are brought together."""
    context: tuple[Annotated[str, StringConstraints(pattern=r"^[a-z]+:.")], ...] = ()
    """What surrounds the record and speaks for or against an identity (country:RU, born:1961)."""
    name: Annotated[str, StringConstraints(min_length=1)] | None = None
    """A name by which a thing is called, in any spelling or script that a report uses."""
    removedBy: Annotated[str, StringConstraints(pattern=r"^[a-z]+-[a-z2-7]{16}$")] | None = None
    """The id of the tombstone of a removal that is under way; what bears it is about to go."""


class Report(Base):
    """One published thing: a page, a list, a data set. It stays the same when a new version appears."""

    id: Annotated[str, StringConstraints(pattern=r"^[a-z]+-[a-z2-7]{16}$")]
    """The opaque key of a node, made from a hash; no name can be read from it."""
    name: Annotated[str, StringConstraints(min_length=1)]
    """A name by which a thing is called, in any spelling or script that a report uses."""
    published: Annotated[str, StringConstraints(pattern=r"^([.][.]|[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|([0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|[.][.])?/([0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|[.][.])?|[\[{]([.][.])?[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?((,|[.][.])[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?)*([.][.])?[\]}])$")] | None = None
    """When the report was published."""
    publisher: str | None = None
    """Who published the report."""
    retractedAt: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]{1,6})?(Z|[+]00:00)$")] | None = None
    """When the claim was withdrawn, because its source no longer says so; the claim stays. Of a report: when it was."""
    retractionReason: Annotated[str, StringConstraints(min_length=1)] | None = None
    """Why the report was retracted."""
    sensitivity: Annotated[str, one_of(SENSITIVITY, "sensitivity")] | None = None
    """Who may see it: clear, green, amber or red, after the Traffic Light Protocol."""
    source: Annotated[str, StringConstraints(min_length=1)] | None = None
    """The address at which the report was published."""
    title: str | None = None
    """The title that a report or a unit bears."""


class Tombstone(Base):
    """That a report or a person was removed, when and why, without a word of what it was."""

    id: Annotated[str, StringConstraints(pattern=r"^[a-z]+-[a-z2-7]{16}$")]
    """The opaque key of a node, made from a hash; no name can be read from it."""
    keyId: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{16}$")]
    """Which key the marks were made with; the key itself is not in the database."""
    kind: Literal["report", "person"]
    """What sort of thing it is, as a notation of the concept scheme that belongs to its class."""
    marks: Annotated[tuple[Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")], ...], Field(min_length=1)]
    """Keyed hashes by which what was removed is known again; without the key they say nothing."""
    reason: Annotated[str, StringConstraints(min_length=1)]
    """Why it was removed, without the names of those concerned."""
    recordedAt: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]{1,6})?(Z|[+]00:00)$")]
    """When it was written to the store, in UTC."""
    status: Literal["begun", "marked", "deleted", "done"]
    """Of a conflict: open while nothing decides between the claims, settled when one was ranked down. Of a removal: how far it is."""
    target: Annotated[str, StringConstraints(pattern=r"^[a-z]+-[a-z2-7]{16}$")] | None = None
    """The id of the report, or the ids of the records of the person, being removed, while the removal is under way."""


class Unit(Base):
    """What is read on its own within a document: a page, one profile of a list, one row of a table."""

    ORDERED: ClassVar[tuple[tuple[str, str, bool], ...]] = (("start", "end", False),)
    id: Annotated[str, StringConstraints(pattern=r"^[a-z]+-[a-z2-7]{16}$")]
    """The opaque key of a node, made from a hash; no name can be read from it."""
    documentId: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    """The id of the document it was read from."""
    end: Annotated[StrictInt, Field(ge=0)]
    """Offset after the last character."""
    kind: Literal["page", "profile", "row"]
    """What sort of thing it is, as a notation of the concept scheme that belongs to its class."""
    ordinal: Annotated[StrictInt, Field(ge=0)]
    """The place of the unit in its document, counted from 0."""
    start: Annotated[StrictInt, Field(ge=0)]
    """Offset of the first character in the text of the document, counted from 0."""
    title: str | None = None
    """The title that a report or a unit bears."""


MODELS: Final[dict[str, type[Base]]] = {
    "Case": Case,
    "Charge": Charge,
    "Designation": Designation,
    "Facility": Facility,
    "Place": Place,
    "Provision": Provision,
    "Sentence": Sentence,
    "Statute": Statute,
    "Accusation": Accusation,
    "Arrest": Arrest,
    "Authority": Authority,
    "Court": Court,
    "Death": Death,
    "Decision": Decision,
    "DenialOfAccess": DenialOfAccess,
    "DesignationAct": DesignationAct,
    "Detention": Detention,
    "IllTreatment": IllTreatment,
    "Organisation": Organisation,
    "OtherEvent": OtherEvent,
    "Person": Person,
    "Raid": Raid,
    "Release": Release,
    "SolitaryConfinement": SolitaryConfinement,
    "Transfer": Transfer,
    "Trial": Trial,
    "Candidate": Candidate,
    "Claim": Claim,
    "Clue": Clue,
    "Conflict": Conflict,
    "Document": Document,
    "Edge": Edge,
    "Judgement": Judgement,
    "Passage": Passage,
    "Projection": Projection,
    "Record": Record,
    "Report": Report,
    "Tombstone": Tombstone,
    "Unit": Unit,
}
"""The record type of each class."""
