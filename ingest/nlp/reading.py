"""What the components have read so far of one unit: the workspace that travels with a spaCy Doc.

Each component reads it and adds to it; `build` turns the finished one into an `Extraction`.
"""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from spacy.tokens import Doc

from ingest.model import (
    Charge,
    Designation,
    Evidence,
    Fact,
    Modality,
    Occupation,
    Provision,
    Rejected,
    Relation,
    Standing,
    Unit,
)
from ingest.nlp.language.clean import Clean
from ingest.nlp.language.words import Words

NameKind = Literal["person", "court", "facility", "organisation"]
CUSTODY = frozenset({"arrest", "detention"})
JUDGMENTS = frozenset({"sentence", "conviction", "acquittal"})
"""Types of events that tell that somebody was taken or held, and what a court decided of guilt and punishment."""
AT_THE_END = JUDGMENTS | {"release"}
"""Of a time told the last day: `held until May, when he was freed`, `sat on 14 to 16 October and convicted him`."""
KEY = "casegraph"


@dataclass
class When:
    """A date in the text; characters of the running text and tokens."""

    char: int
    stop: int
    start: int
    end: int
    form: str
    """Which rule of the grammar found it."""
    edtf: str | None = None
    preposition: str = ""
    birth: bool = False
    shift: tuple[int, str] | None = None
    """How far it is from the event that is told behind it (`two weeks after his arrest`), in days, weeks, months."""


@dataclass
class Term:
    """A length of time: `two years and three months`."""

    char: int
    stop: int
    start: int
    end: int
    months: float | None
    days: float | None
    text: str
    ellipsis: bool = False
    """`and four years`, `to 10`: the unit was supplied from its neighbour."""


@dataclass
class Quote:
    """A run in quotation marks: characters of what stands between them."""

    char: int
    stop: int
    start: int
    end: int


@dataclass
class Name:
    """One mention of a person or body."""

    kind: NameKind
    start: int
    end: int
    text: str
    sub: str | None = None
    """Kind within the kind: `ngo`, `prison`; for a person the gender that the words beside the name tell."""
    named: bool = True
    """False for `the police station`."""
    told: bool = False
    """Its form or the words around it say what it is, and the encoder is not asked: `X, the association to which`."""
    thing: int = -1
    """Number of the person or body in `Reading.people` or `Reading.bodies`, once known."""
    alias: tuple[str, ...] = ()
    sure: float = 0.8
    roles: tuple[str, ...] = ()
    same: "Name | None" = field(default=None, repr=False, compare=False)
    """The name beside which the text gives this one as another name of the same person."""


@dataclass
class Thing:
    """A person or a body with all its mentions."""

    kind: NameKind
    name: str
    aliases: list[str] = field(default_factory=list[str])
    mentions: list[Name] = field(default_factory=list[Name])
    sub: str | None = None
    gender: str | None = None
    roles: list[str] = field(default_factory=list[str])
    born: str | None = None
    died: str | None = None
    sure: float = 0.8
    occupations: list[Occupation] = field(default_factory=list[Occupation])
    stands: dict[str, Evidence] = field(default_factory=dict[str, Evidence])
    """Where `born` and `died` are said."""

    def may_be(self, gender: str | None) -> bool:
        """Whether nothing says that a person is of another gender."""
        return self.gender in (None, gender)


@dataclass
class Sentence:
    """A sentence of the Doc, with the passage it stands in."""

    number: int
    start: int
    end: int
    passage: int
    anchor: str | None
    """EDTF date that it is read against."""
    heading: bool = False
    first: bool = False
    """The first of its passage."""


@dataclass
class Telling:
    """One passage that tells an event: what a trigger and its surroundings say."""

    type: str
    at: int
    """Token of the trigger."""
    end: int
    sentence: int
    victims: list[str] = field(default_factory=list[str])
    """Names, `[groups]`; empty when nobody was found."""
    date: str | None = None
    court: str | None = None
    facility: str | None = None
    origin: str | None = None
    actor: str | None = None
    months: float | None = None
    outcome: str | None = None
    polarity: Literal["affirmed", "negated"] = "affirmed"
    modality: Modality = "asserted"
    according_to: tuple[str, ...] = ()
    nominal: bool = False
    inherited: bool = False
    """The date comes from the sentence before."""
    sure: float = 0.8
    """How likely it tells an event at all."""
    chances: dict[str, float] = field(default_factory=dict[str, float])
    """For each victim how likely it happened to them."""
    apart: bool = False
    """Others have terms of their own in the same decision, of which alone the network is asked."""
    timely: float = 0.5
    """How likely its day is right, or that it has none."""
    learned: bool = False
    """The network saw it and the grammar did not."""
    frame: str = ""
    component: bool = False
    heading: bool = False
    withheld: bool = False
    """Of ill-treatment: what somebody needs was kept from them, which is another thing than blows."""
    until: str | None = None
    joined: tuple[str, ...] = ()
    """To whom its words say that it happened as well: `along with nine others`, `12 people, including A`."""
    day_of_its_own: bool = False
    """The words give its day for this person and another for another: the network is not asked."""


@dataclass(frozen=True)
class Candidate:
    """A place in the text that may belong to an event, with what the grammar takes it to mean."""

    kind: Literal["person", "date", "court", "facility", "term"]
    start: int
    end: int
    meant: tuple[str, ...]
    """Names and `[groups]`, an EDTF date, the name of a body, a number of months."""


@dataclass
class Charged:
    """A charge as it is read: the tokens of its wording, and what speaks for it and against it."""

    charge: Charge
    tokens: tuple[int, int]
    signs: Mapping[str, float]


@dataclass
class Reading:
    """Everything read of one unit."""

    unit: Unit
    clean: Clean
    document: str
    """The whole document's text."""
    words: Words
    doc: Doc
    sentences: list[Sentence] = field(default_factory=list[Sentence])
    dates: list[When] = field(default_factory=list[When])
    terms: list[Term] = field(default_factory=list[Term])
    quotes: list[Quote] = field(default_factory=list[Quote])
    names: list[Name] = field(default_factory=list[Name])
    people: list[Thing] = field(default_factory=list[Thing])
    bodies: list[Thing] = field(default_factory=list[Thing])
    owner: list[Name | None] = field(default_factory=list["Name | None"])
    """For each token the name that covers it."""
    marks: dict[int, list[tuple[int, str]]] = field(default_factory=dict[int, list[tuple[int, str]]])
    """For each token that begins a phrase of the lexicon: its end and concept, longest first."""
    provisions: list[tuple[Provision, int, int]] = field(default_factory=list[tuple[Provision, int, int]])
    """With first token and the one after the last."""
    standings: dict[int, Standing] = field(default_factory=dict[int, Standing])
    """What is said of a provision beside a plain charge, by the offset of the mention in the document."""
    charges: list[Charged] = field(default_factory=list[Charged])
    accusations: list[tuple[int, str]] = field(default_factory=list[tuple[int, str]])
    """The token that leads to each wording of an accusation, and the wording."""
    designations: list[Designation] = field(default_factory=list[Designation])
    relations: list[Relation] = field(default_factory=list[Relation])
    facts: list[Fact] = field(default_factory=list[Fact])
    candidates: list[Candidate] = field(default_factory=list[Candidate])
    tellings: list[Telling] = field(default_factory=list[Telling])
    rejected: list[Rejected] = field(default_factory=list[Rejected])
    subject: str | None = None
    country: str | None = None
    country_evidence: Evidence | None = None
    """The words that say best which country it is."""

    def within(self, what: Literal["dates", "terms"], start: int, end: int) -> list[Any]:
        """The dates or terms that begin between two tokens, found without a scan."""
        key = f"casegraph_{what}_starts"
        listed: list[Any] = getattr(self, what)
        starts: list[int] | None = self.doc.user_data.get(key)
        if starts is None or len(starts) != len(listed):
            starts = self.doc.user_data[key] = [x.start for x in listed]
        return listed[bisect_left(starts, start) : bisect_left(starts, end)]

    def person_at(self, token: int) -> Thing | None:
        """Whom the name that covers a token means; None where there is none, or nobody's."""
        name = self.owner[token]
        return self.people[name.thing] if name and name.kind == "person" and name.thing >= 0 else None

    def sentence_of(self, token: int) -> Sentence:
        """The sentence that a token stands in."""
        return self.sentences[self.words.sentence[token]]


def reading_of(doc: Doc) -> Reading:
    """The workspace of a Doc that went through `start`."""
    return doc.user_data[KEY]
