"""The types that a report passes through on its way to claims.

`Document` is the text as a reader gave it; `Unit` and `Passage` are how it is divided; `Extraction` is what one unit
says, each thing once, in the shape of the extraction record. Offsets always count characters of `Document.text`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

PassageKind = Literal["heading", "paragraph", "list_item", "row", "furniture", "footnote", "contents"]
UnitKind = Literal["page", "profile", "row"]
Polarity = Literal["affirmed", "negated"]
Modality = Literal["asserted", "alleged", "feared", "intended", "denied"]


@dataclass(frozen=True)
class Document:
    """One file as it was read: its bytes' hash, its text, and what its format says of its origin."""

    name: str
    """Parent folder and file name, as `reports/one.txt`."""
    sha256: str
    byte_length: int
    media_type: str
    reader: str
    """Name and version of what read it."""
    text: str
    title: str | None = None
    source: str | None = None
    """The address it was published at, when the file says so."""
    publisher: str | None = None
    published: str | None = None
    """EDTF."""
    lost: str | None = None
    """What of the file, or of its origin, could not be read, in one sentence; None when nothing was lost."""
    blocks: tuple["Block", ...] = ()
    """Structure that the format declared (headings, list items); empty where it declares none."""


@dataclass(frozen=True)
class Block:
    """A run of text that the format itself marks; `level` is the heading's, 0 for what is no heading."""

    start: int
    end: int
    kind: PassageKind
    level: int = 0


@dataclass(frozen=True)
class Passage:
    """A paragraph, heading, list item or row. A repeated one is listed once, with every place it stands at."""

    start: int
    end: int
    kind: PassageKind
    occurrences: tuple[int, ...]
    """Start offsets of every place where the same text stands, the first among them."""


@dataclass(frozen=True)
class Update:
    """A dated part of a page: from `start` to `end`, as it was published on `date` (EDTF, None for the page's own)."""

    start: int
    end: int
    date: str | None
    title: str | None = None


@dataclass(frozen=True)
class Unit:
    """What is read on its own: a page with its updates, one profile of a list, one row of a table."""

    kind: UnitKind
    start: int
    end: int
    title: str | None
    published: str | None
    """EDTF date that undated days in it are read against."""
    passages: tuple[Passage, ...]
    updates: tuple[Update, ...] = ()
    section: str | None = None
    """Heading of the part of the document that it stands in, such as a category of a list."""


@dataclass(frozen=True)
class Evidence:
    """A verbatim quote; `text == document.text[start:end]`."""

    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Occupation:
    """What a person does: a notation of the professions, and the words for it."""

    kind: str
    text: str
    evidence: Evidence


@dataclass(frozen=True)
class Person:
    """A named person; `name` is the fullest form in the text."""

    name: str
    aliases: tuple[str, ...]
    roles: tuple[str, ...]
    evidence: Evidence
    confidence: float
    gender: str | None = None
    born: str | None = None
    died: str | None = None
    elsewhere: Mapping[str, Evidence] = field(default_factory=dict[str, Evidence], hash=False)
    """Evidence of `gender`, `born`, `died` and, as `name:` with it, an alias, where it is not that of the name."""
    occupations: tuple[Occupation, ...] = ()


@dataclass(frozen=True)
class Body:
    """An organisation, a court or a facility; which one says the list that it stands in."""

    name: str
    aliases: tuple[str, ...]
    kind: str | None
    evidence: Evidence
    confidence: float
    place: str | None = None


ChargeStatus = Literal["brought", "suspected", "dropped", "acquitted", "reclassified"]


@dataclass(frozen=True)
class Standing:
    """What a place in the text says became of a charge; `cited` is a rule of law that is only named."""

    status: ChargeStatus | Literal["cited"]
    evidence: Evidence
    person: str | None = None
    """Whose charge it was, where the words say it."""
    date: str | None = None
    """EDTF day of it, where the words say it."""


@dataclass(frozen=True)
class Provision:
    """An article and part of a code; None for what the text does not say."""

    article: str
    part: str | None
    code: str | None
    jurisdiction: str | None
    evidence: Evidence
    confidence: float
    mentions: tuple[Evidence, ...] = ()
    """Every place that names it, the evidence among them."""
    elsewhere: Mapping[str, Evidence] = field(default_factory=dict[str, Evidence], hash=False)
    """Evidence of `code` and `jurisdiction`, by field, where it is not that of the article."""
    standings: Mapping[int, Standing] = field(default_factory=dict[int, Standing], hash=False)
    """What is said of it at a mention, by the offset at which that begins; a plain charge is not among them."""


@dataclass(frozen=True)
class Charge:
    """The wording of an accusation, and the places in `Extraction.provisions` of what the text ties to it."""

    person: str | None
    text: str
    provisions: tuple[int, ...]
    evidence: Evidence
    confidence: float
    stage: Literal["charged", "convicted"] = "charged"
    modality: Modality = "alleged"
    standing: Standing | None = None
    """What became of it; None for one that was brought and of which nothing more is said."""


@dataclass(frozen=True)
class Designation:
    """An authority's listing of an organisation or a person."""

    organisation_or_person: str
    designation: str
    by: str | None
    jurisdiction: str | None
    since: str | None
    evidence: Evidence
    confidence: float
    polarity: Polarity = "affirmed"


@dataclass(frozen=True)
class Mention:
    """One passage that tells an event, with what this passage says of it."""

    date: str | None
    """EDTF."""
    evidence: Evidence
    polarity: Polarity
    modality: Modality
    confidence: float
    according_to: tuple[str, ...] = ()
    """Who says so, outermost first."""
    facility: str | None = None
    court: str | None = None
    sentence_months: float | None = None
    outcome: str | None = None
    elsewhere: Mapping[str, Evidence] = field(default_factory=dict[str, Evidence], hash=False)
    """Evidence of a field, by its name, where the evidence of the whole does not hold it: in tables, and of what the
    passage took over from another."""


@dataclass(frozen=True)
class Event:
    """One real event, however many passages tell it; its fields are the best of its mentions."""

    type: str
    person: str | None
    """Fullest form of the name; `[six supporters]` for an unnamed group."""
    date: str | None
    court: str | None
    facility: str | None
    actor: str | None
    sentence_months: float | None
    outcome: str | None
    polarity: Polarity
    modality: Modality
    evidence: Evidence
    confidence: float
    mentions: tuple[Mention, ...]
    end: str | None = None
    """EDTF date at which a state (detention) ended; None when the text does not say."""
    origin: str | None = None
    """For a transfer, the facility it started from."""
    elsewhere: Mapping[str, Evidence] = field(default_factory=dict[str, Evidence], hash=False)
    """Evidence of a field, by its name, where the evidence of the whole does not hold it: in tables."""


@dataclass(frozen=True)
class Relation:
    """Something between two named things that is no event: `memberOf`, `defendedBy`, `allegesLinkTo`..."""

    predicate: str
    subject: str
    object: str
    evidence: Evidence
    confidence: float
    polarity: Polarity = "affirmed"
    modality: Modality = "asserted"


@dataclass(frozen=True)
class Fact:
    """What a text says of a body beside events: `closed` and `actedOn` (EDTF dates), `lawfulIn` (a place)."""

    subject: str
    predicate: Literal["closed", "actedOn", "lawfulIn"]
    value: str
    evidence: Evidence
    confidence: float


@dataclass(frozen=True)
class Rejected:
    """What the extractor saw and could not place."""

    reason: str
    """An enumerated word such as `trigger_without_person`, never narrative text."""
    start: int
    end: int


@dataclass(frozen=True)
class Extraction:
    """What one unit says: the extraction record, with confidence and every mention."""

    persons: tuple[Person, ...] = ()
    organisations: tuple[Body, ...] = ()
    courts: tuple[Body, ...] = ()
    facilities: tuple[Body, ...] = ()
    provisions: tuple[Provision, ...] = ()
    charges: tuple[Charge, ...] = ()
    designations: tuple[Designation, ...] = ()
    events: tuple[Event, ...] = ()
    relations: tuple[Relation, ...] = ()
    facts: tuple[Fact, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    country: str | None = None
    """ISO 3166-1 alpha-2 of the country whose law and bodies the unit is about, when it is clear."""
    subject: str | None = None
    """The profile's own person, when the unit has one."""
    country_evidence: Evidence | None = None
    """The words that say the country: a court's name, a code's, a field of a table."""
    warnings: tuple[str, ...] = field(default=())


def evidence_of(said: Person | Provision | Mention | Event, name: str) -> Evidence:
    """Return what a field stands on: a place of its own, or that of the whole."""
    return said.elsewhere.get(name, said.evidence)
