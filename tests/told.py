"""Three reports about invented people, as an extractor would read them, for tests that need a filled graph.

*Testov* is told by two reports: taken to Northern Prison in May 2021, beaten there on a date that one report gives in
two ways, one of them before he arrived. *Primer* is told by the third: same prison, court and provision. The lawyer
Advokat is a third party. One name is hostile on purpose.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from graph import Store
from graph.check import check
from graph.projection import project
from graph.write import Contents, write_document
from ingest.assemble import ReadUnit, assemble
from ingest.model import (
    Body,
    Charge,
    Designation,
    Document,
    Event,
    Evidence,
    Extraction,
    Mention,
    Passage,
    Person,
    Provision,
    Relation,
    Unit,
)

NOW = "2024-01-01T00:00:00Z"
HOSTILE = "<script>alert(1)</script> \u202egnol"
FIRST = (
    "Ilya Testov, born in 1974, was moved to Northern Prison on 3 May 2021. Example City Court convicted him under"
    " Article 10, part 2 of the Penal Code of Ruritania of joining Bright Shore, a terrorist organisation in Ruritania"
    " since 2019. His lawyer is Vera Advokat."
)
SECOND = (
    "On 4 June 2021 guards beat Ilya Testov in Northern Prison. On 4 June 2020 guards beat Ilya Testov in Northern"
    " Prison, says the Aid Project. He was not a member of Bright Shore."
)
THIRD = "Ilya Testof was moved to Northern Prison in May 2021 and convicted by Example City Court. He was born in 1974."
FOURTH = (
    f"Zoya Primer, born in 1981, was moved to Northern Prison on 7 July 2021. Example City Court convicted her under"
    f" Article 10, part 2 of the Penal Code of Ruritania of joining {HOSTILE}. On 9 July 2022 she was released."
)


@dataclass(frozen=True)
class Text:
    """The text of a report, from which evidence is cut."""

    text: str

    def quote(self, words: str) -> Evidence:
        start = self.text.index(words)
        return Evidence(words, start, start + len(words))

    def person(self, name: str, *aliases: str, role: str = "victim", born: str | None = None) -> Person:
        return Person(name, aliases, (role,), self.quote(name), 0.9, born=born)

    def body(self, name: str, kind: str | None) -> Body:
        return Body(name, (), kind, self.quote(name), 0.9)

    def event(self, kind: str, words: str, person: str, **given: str) -> Event:
        evidence = self.quote(words)
        mention = Mention(
            given.get("date"),
            evidence,
            "affirmed",
            "asserted",
            0.9,
            (),
            given.get("facility"),
            given.get("court"),
        )
        return Event(
            type=kind,
            person=person,
            date=given.get("date"),
            court=given.get("court"),
            facility=given.get("facility"),
            actor=given.get("actor"),
            sentence_months=None,
            outcome=None,
            polarity="affirmed",
            modality="asserted",
            evidence=evidence,
            confidence=0.9,
            mentions=(mention,),
        )


def load(store: Store) -> None:
    """Write the three reports and bring the graph up to date."""
    for document, unit, extraction in parts():
        units = [ReadUnit(unit, extraction, "test 1")]
        made = assemble(document, units, NOW, lambda _country: ("Ruritania",))
        write_document(
            store,
            Contents(made.report, made.document, made.units, made.passages, made.records, made.claims),
        )
    project(store)
    if check(store, NOW).reranked:
        project(store)


def parts() -> list[tuple[Document, Unit, Extraction]]:
    return [_first(), _second(), _third()]


def _first() -> tuple[Document, Unit, Extraction]:
    whole = f"{FIRST}\n\n{SECOND}\n\n{SECOND}\n"
    text, name = Text(whole), "Ilya Testov"
    beaten = text.event(
        "ill_treatment",
        "On 4 June 2021 guards beat",
        name,
        date="2021-06-04",
        facility="Northern Prison",
        actor="guards",
    )
    otherwise = Mention(
        "2020-06-04",
        text.quote("On 4 June 2020 guards beat"),
        "affirmed",
        "asserted",
        0.9,
        ("Aid Project",),
        "Northern Prison",
    )
    base = _convicted(text, name, "1974", "3 May 2021", "2021-05-03")
    extraction = replace(
        base,
        persons=(*base.persons, text.person("Vera Advokat", role="lawyer")),
        organisations=(text.body("Bright Shore", "movement"),),
        designations=(
            Designation(
                "Bright Shore",
                "terrorist organisation",
                None,
                "Ruritania",
                "2019",
                text.quote("a terrorist organisation in Ruritania since 2019"),
                0.9,
            ),
        ),
        events=(*base.events, replace(beaten, mentions=(*beaten.mentions, otherwise))),
        relations=(
            Relation("defendedBy", name, "Vera Advokat", text.quote("His lawyer is Vera Advokat"), 0.9),
            Relation("allegesLinkTo", name, "Bright Shore", text.quote("joining Bright Shore"), 0.9),
            Relation(
                "memberOf",
                name,
                "Bright Shore",
                text.quote("not a member of Bright Shore"),
                0.9,
                polarity="negated",
            ),
        ),
    )
    origin = {"title": "Ilya Testov", "publisher": "Lantern Defenders", "published": "2023-09-20"}
    return (
        _document("one", whole, "https://lantern.example.org/testov", origin),
        _unit(whole, (FIRST, SECOND)),
        extraction,
    )


def _second() -> tuple[Document, Unit, Extraction]:
    text = Text(THIRD)
    extraction = replace(
        _convicted(text, "Ilya Testof", "1974", "May 2021", "2021-05"), provisions=(), charges=()
    )
    origin = {"title": "Digest", "publisher": "Northern Watch", "published": "2023-10-05"}
    return _document("two", THIRD, "javascript:alert(1)", origin), _unit(THIRD, (THIRD,)), extraction


def _third() -> tuple[Document, Unit, Extraction]:
    text, name = Text(FOURTH), "Zoya Primer"
    base = _convicted(text, name, "1981", "7 July 2021", "2021-07-07")
    extraction = replace(
        base,
        organisations=(text.body(HOSTILE, "movement"),),
        events=(*base.events, text.event("release", "she was released", name, date="2022-07-09")),
        relations=(Relation("allegesLinkTo", name, HOSTILE, text.quote(f"joining {HOSTILE}"), 0.9),),
    )
    origin = {"title": "Zoya Primer", "publisher": "Northern Watch", "published": "2023-02"}
    return _document("three", FOURTH, None, origin), _unit(FOURTH, (FOURTH,)), extraction


def _convicted(text: Text, name: str, born: str, words: str, day: str) -> Extraction:
    """Return what the three cases have in common."""
    provisions = ()
    charges = ()
    if "Article 10" in text.text:
        stands = text.quote("Article 10, part 2 of the Penal Code of Ruritania")
        provisions = (Provision("10", "2", "Penal Code", "Ruritania", stands, 1.0),)
        charges = (Charge(name, "joining a banned group", (0,), stands, 0.9, "convicted", "asserted"),)
    return Extraction(
        persons=(text.person(name, born=born),),
        courts=(text.body("Example City Court", None),),
        facilities=(text.body("Northern Prison", "prison"),),
        provisions=provisions,
        charges=charges,
        events=(
            text.event(
                "transfer",
                f"moved to Northern Prison {'in' if day == '2021-05' else 'on'} {words}",
                name,
                date=day,
                facility="Northern Prison",
            ),
            text.event("conviction", "convicted", name, court="Example City Court"),
        ),
        country="RU",
        subject=name,
    )


def _document(stem: str, text: str, source: str | None, origin: Mapping[str, str]) -> Document:
    digest = stem.encode().hex().ljust(64, "0")
    read = Document(f"reports/{stem}.txt", digest, len(text.encode()), "text/plain", "text 1", text)
    return replace(
        read,
        source=source,
        title=origin["title"],
        publisher=origin["publisher"],
        published=origin["published"],
    )


def _unit(text: str, parts: tuple[str, ...]) -> Unit:
    passages: list[Passage] = []
    for part in parts:
        first, last = text.index(part), text.rindex(part)
        passages.append(Passage(first, first + len(part), "paragraph", tuple(sorted({first, last}))))
    return Unit("page", 0, len(text), None, None, tuple(passages))
