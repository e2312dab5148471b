"""Extractions of invented people, and the claims that come of them."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from ingest.assemble import Bundle, ReadUnit, assemble
from ingest.model import (
    Body,
    Charge,
    Document,
    Event,
    Evidence,
    Extraction,
    Mention,
    Occupation,
    Passage,
    Person,
    Provision,
    Relation,
    Standing,
    Unit,
    Update,
)
from ontology.generated.records import Claim

FIRST = (
    "Ilya Testov was moved to Northern Prison on 3 May 2021 and tried by Example City Court under Article 10."
)
SECOND = "On 4 June 2021 guards beat Testov in Northern Prison. He was released on 9 July 2021."
TEXT = f"{FIRST}\n\n{SECOND}\n\n{SECOND}\n"
NOW = "2024-01-01T00:00:00Z"


def quote(words: str, text: str = TEXT) -> Evidence:
    start = text.index(words)
    return Evidence(words, start, start + len(words))


def event(kind: str, words: str, **given: object) -> Event:
    evidence = quote(words)
    date = given.get("date")
    mention = Mention(str(date) if date else None, evidence, "affirmed", "asserted", 0.9)
    plain = Event(
        type=kind,
        person="Ilya Testov",
        date=None,
        court=None,
        facility=None,
        actor=None,
        sentence_months=None,
        outcome=None,
        polarity="affirmed",
        modality="asserted",
        evidence=evidence,
        confidence=0.9,
        mentions=(mention,),
    )
    event = replace(plain, **given)  # pyright: ignore[reportArgumentType]
    place = replace(mention, court=event.court, facility=event.facility)
    return replace(event, mentions=(place,))


def document(text: str = TEXT, name: str = "reports/one.txt") -> Document:
    return Document(name, "0" * 64, len(text.encode()), "text/plain", "text 1", text, published="2021-08-01")


def unit(text: str = TEXT) -> Unit:
    places = (text.index(FIRST), text.index(SECOND), text.rindex(SECOND))
    first = Passage(places[0], places[0] + len(FIRST), "paragraph", (places[0],))
    second = Passage(places[1], places[1] + len(SECOND), "paragraph", places[1:])
    return Unit("page", 0, len(text), "Ilya Testov", "2021-08-01", (first, second))


def extraction() -> Extraction:
    return Extraction(
        persons=(
            Person("Ilya Testov", ("Testov",), ("victim",), quote("Ilya Testov"), 0.9),
            Person("Vera Advokat", (), ("lawyer",), quote("Ilya Testov"), 0.9),
        ),
        courts=(Body("Example City Court", (), "court", quote("Example City Court"), 0.9),),
        facilities=(Body("Northern Prison", (), "prison", quote("Northern Prison"), 0.9),),
        provisions=(Provision("10", None, "Penal Code", "Ruritania", quote("Article 10"), 1.0),),
        charges=(Charge("Ilya Testov", "rioting", (0,), quote("under Article 10"), 0.8),),
        events=(
            event("transfer", "moved to Northern Prison", date="2021-05-03", facility="Northern Prison"),
            event("trial", "tried by Example City Court", court="Example City Court"),
            event(
                "ill_treatment",
                "guards beat Testov",
                date="2021-06-04",
                facility="Northern Prison",
                actor="guards",
            ),
            event("release", "He was released", date="2021-07-09"),
        ),
        relations=(Relation("defendedBy", "Ilya Testov", "Vera Advokat", quote("Ilya Testov"), 0.7),),
        country="RU",
        subject="Ilya Testov",
    )


def bundle(read: Extraction | None = None) -> Bundle:
    units = [ReadUnit(unit(), read or extraction(), "test 1")]
    return assemble(document(), units, NOW, lambda _country: ("Ruritania",))


def said(claims: Iterable[Claim], predicate: str) -> list[Claim]:
    return [claim for claim in claims if claim.predicate == predicate]


def test_every_claim_quotes_its_passage_to_the_letter() -> None:
    made = bundle()
    texts = {passage.id: passage for passage in made.passages}
    assert made.claims
    for claim in made.claims:
        assert TEXT[claim.start : claim.end] == claim.quote
        assert claim.quote in texts[claim.passageId].text


def test_a_repeated_paragraph_is_one_passage_with_two_places() -> None:
    passages = bundle().passages
    assert len(passages) == 2
    assert passages[1].occurrences == (TEXT.index(SECOND), TEXT.rindex(SECOND))


def test_a_claim_was_said_when_its_report_was_published_at_the_latest() -> None:
    assert {claim.saidOn for claim in bundle().claims} == {"2021-08-01"}
    vague = ReadUnit(replace(unit(), published="2021-08"), extraction(), "test 1")
    undated = ReadUnit(replace(unit(), published=None), extraction(), "test 1")
    bare = replace(document(), published=None)
    assert {c.saidOn for c in assemble(bare, [vague], NOW, lambda _c: ()).claims} == {"2021-08-31"}
    assert {c.saidOn for c in assemble(bare, [undated], NOW, lambda _c: ()).claims} == {None}


def test_what_a_digest_repeats_was_said_in_the_earliest_update() -> None:
    second, third = TEXT.index(SECOND), TEXT.rindex(SECOND)
    updates = (
        Update(0, second, None),
        Update(second, third, "2021-07-20"),
        Update(third, len(TEXT), "2021-07-10"),
    )
    made = assemble(
        document(), [ReadUnit(replace(unit(), updates=updates), extraction(), "test 1")], NOW, lambda _c: ()
    )
    assert [passage.update for passage in made.passages] == [None, "2021-07-10"]
    days = {claim.passageId: claim.saidOn for claim in made.claims}
    assert [days[passage.id] for passage in made.passages] == ["2021-08-01", "2021-07-10"]


def test_assembling_twice_gives_the_same_claims() -> None:
    assert bundle() == bundle()


def test_every_end_of_a_claim_is_a_record() -> None:
    made = bundle()
    records = {record.id for record in made.records}
    ends = {claim.subject for claim in made.claims} | {claim.object for claim in made.claims if claim.object}
    assert ends == records


def test_a_stay_opens_with_the_transfer_and_ends_with_the_release() -> None:
    stays = said(bundle().claims, "heldIn")
    assert {(claim.validFrom, claim.validTo) for claim in stays} == {("2021-05-03", "2021-07-09")}
    assert [claim.quote for claim in stays] == [
        "moved to Northern Prison",
        "guards beat Testov",
        "He was released",
    ]


def test_an_open_stay_is_last_known_true_when_the_unit_was_published() -> None:
    still = replace(extraction(), events=extraction().events[:3])
    assert {claim.validTo for claim in said(bundle(still).claims, "heldIn")} == {"2021-08-01/.."}


def test_presence_without_a_transfer_begins_before_and_ends_after_its_day() -> None:
    told = event(
        "ill_treatment",
        "guards beat Testov in Northern Prison",
        date="2021-06-04",
        facility="Northern Prison",
    )
    seen = replace(extraction(), events=(told,))
    stay = said(bundle(seen).claims, "heldIn")[0]
    assert (stay.validFrom, stay.validTo) == ("../2021-06-04", "2021-06-04/..")


def test_who_is_heard_from_prison_has_not_left_it() -> None:
    heard = event(
        "hearing", "guards beat Testov in Northern Prison", date="2021-06-04", origin="Northern Prison"
    )
    stay = said(bundle(replace(extraction(), events=(heard,))).claims, "heldIn")[0]
    assert (stay.validFrom, stay.validTo) == ("../2021-06-04", "2021-06-04/..")


def test_a_place_that_no_passage_of_the_event_names_shows_no_stay() -> None:
    told = event("ill_treatment", "guards beat Testov", date="2021-06-04", facility="Northern Prison")
    assert not said(bundle(replace(extraction(), events=(told,))).claims, "heldIn")


def test_an_unnamed_facility_is_nobody_elses() -> None:
    cell = Body("punishment cell", (), "punishment_cell", quote("Northern Prison"), 0.9)
    told = event("solitary_confinement", "guards beat Testov", date="2021-06-04", facility="punishment cell")
    made = bundle(replace(extraction(), facilities=(cell,), events=(told,)))
    assert not said(made.claims, "heldIn")
    assert said(made.claims, "atFacility")
    assert [record.block for record in made.records if record.kind == "Facility"] == [()]


def test_a_charge_leads_to_its_provision_and_so_does_the_case() -> None:
    made = bundle()
    assert [
        len(said(made.claims, name)) for name in ("hasCharge", "restsOn", "chargedUnder", "convictedUnder")
    ] == [
        1,
        1,
        1,
        0,
    ]


def test_a_conviction_is_no_mere_charge() -> None:
    convicted = replace(extraction().charges[0], stage="convicted")
    made = bundle(replace(extraction(), charges=(convicted,)))
    assert said(made.claims, "convictedUnder")
    assert not said(made.claims, "chargedUnder")


def test_the_trial_court_is_the_cases_court() -> None:
    assert len(said(bundle().claims, "triedBy")) == 1


def test_third_parties_start_restricted_and_have_no_case() -> None:
    made = bundle()
    names = {record.id: record.name for record in made.records}
    levels = {names[claim.subject]: claim.value for claim in said(made.claims, "sensitivity")}
    assert levels == {"Ilya Testov": "green", "Vera Advokat": "amber"}
    assert [record.name for record in made.records if record.kind == "Case"] == ["Case of Ilya Testov"]


def test_unnamed_actors_stay_words_of_their_event() -> None:
    made = bundle()
    assert [claim.value for claim in said(made.claims, "actor")] == ["guards"]
    assert not said(made.claims, "carriedOutBy")


def test_two_dates_of_one_event_are_two_claims_about_it() -> None:
    beating = extraction().events[2]
    other = replace(beating.mentions[0], date="2020-06-04", evidence=quote("On 4 June 2021"))
    retold = replace(beating, mentions=(*beating.mentions, other))
    dates = said(bundle(replace(extraction(), events=(retold,))).claims, "date")
    assert len({claim.subject for claim in dates}) == 1
    assert [(claim.value, claim.earliest) for claim in dates] == [
        ("2021-06-04", "2021-06-04"),
        ("2020-06-04", "2020-06-04"),
    ]


@pytest.mark.parametrize("modality", ["feared", "intended", "denied"])
def test_what_is_only_feared_or_denied_keeps_its_modality_and_makes_no_stay(modality: str) -> None:
    told = extraction().events[2]
    mention = replace(told.mentions[0], modality=modality)
    unsure = replace(told, modality=modality, mentions=(mention,))  # pyright: ignore[reportArgumentType]
    made = bundle(replace(extraction(), events=(unsure,)))
    assert {claim.modality for claim in said(made.claims, "eventType")} == {modality}
    assert not said(made.claims, "heldIn")


def test_evidence_in_no_passage_is_counted_and_claims_nothing() -> None:
    nowhere = Evidence("\n\n", len(FIRST), len(FIRST) + 2)
    lost = replace(extraction().charges[0], evidence=nowhere)
    made = bundle(replace(extraction(), charges=(lost,)))
    assert made.homeless == 5
    assert not said(made.claims, "hasCharge")


def test_ids_do_not_depend_on_what_comes_before_in_the_page() -> None:
    later = "An update that came first on the page.\n\n"
    moved = assemble(
        document(later + TEXT),
        [ReadUnit(_shifted(unit(), len(later)), _moved(len(later)), "test 2")],
        NOW,
        lambda _c: (),
    )
    assert {claim.id for claim in moved.claims} == {
        c.id for c in bundle().claims if c.predicate != "inCountry" and c.subject[:5] != "place"
    }


def _shifted(whole: Unit, by: int) -> Unit:
    passages = tuple(
        replace(
            p, start=p.start + by, end=p.end + by, occurrences=tuple(place + by for place in p.occurrences)
        )
        for p in whole.passages
    )
    return replace(whole, end=whole.end + by, passages=passages)


def _moved(by: int) -> Extraction:
    def shift(evidence: Evidence) -> Evidence:
        return Evidence(evidence.text, evidence.start + by, evidence.end + by)

    read = extraction()
    return replace(
        read,
        persons=tuple(replace(p, evidence=shift(p.evidence)) for p in read.persons),
        courts=tuple(replace(c, evidence=shift(c.evidence)) for c in read.courts),
        facilities=tuple(replace(f, evidence=shift(f.evidence)) for f in read.facilities),
        provisions=tuple(replace(p, evidence=shift(p.evidence)) for p in read.provisions),
        charges=tuple(replace(c, evidence=shift(c.evidence)) for c in read.charges),
        relations=tuple(replace(r, evidence=shift(r.evidence)) for r in read.relations),
        events=tuple(
            replace(
                e,
                evidence=shift(e.evidence),
                mentions=tuple(replace(m, evidence=shift(m.evidence)) for m in e.mentions),
            )
            for e in read.events
        ),
    )


def test_a_birth_and_a_profession_stand_on_their_own_words() -> None:
    told = quote("released on 9 July")
    person = replace(
        extraction().persons[0],
        born="1984/1985",
        elsewhere={"born": told},
        occupations=(Occupation("journalist", "journalist", quote("guards")),),
    )
    made = bundle(replace(extraction(), persons=(person,)))
    (born,) = said(made.claims, "birthDate")
    assert (born.value, born.quote, born.earliest, born.latest) == (
        "1984/1985",
        told.text,
        "1984-01-01",
        "1985-12-31",
    )
    assert [(c.value, c.quote) for c in said(made.claims, "profession")] == [("journalist", "guards")]
    (record,) = [record for record in made.records if record.kind == "Person"]
    assert {"born:1984", "born:1985"} <= set(record.context)


def _with_standing(status: str, date: str | None = None) -> Bundle:
    said = Standing(status, quote("released on 9 July"), None, date)  # pyright: ignore[reportArgumentType]
    (provision,) = extraction().provisions
    read = replace(
        extraction(),
        provisions=(replace(provision, mentions=(provision.evidence,), standings={0: said}),),
        charges=(replace(extraction().charges[0], standing=said if status != "cited" else None),),
    )
    return bundle(read)


def test_a_dropped_charge_keeps_its_edge_to_the_day_and_says_what_became_of_it() -> None:
    made = _with_standing("dropped", "2021-07-09")
    (edge,) = said(made.claims, "chargedUnder")
    assert (edge.validFrom, edge.validTo) == (None, "2021-07-09")
    assert [(c.value, c.quote) for c in said(made.claims, "chargeStatus")] == [
        ("dropped", "released on 9 July")
    ]


def test_a_suspicion_is_a_charge_of_its_own_kind_and_no_edge() -> None:
    made = _with_standing("suspected")
    assert not said(made.claims, "chargedUnder")
    assert [c.value for c in said(made.claims, "chargeStatus")] == ["suspected"]
    assert len(said(made.claims, "restsOn")) == 1


def test_an_article_of_which_only_its_end_is_said_is_a_charge_of_the_only_case() -> None:
    standing = Standing("dropped", quote("released on 9 July"))
    (provision,) = extraction().provisions
    read = replace(
        extraction(),
        charges=(),
        provisions=(replace(provision, mentions=(provision.evidence,), standings={0: standing}),),
    )
    made = bundle(read)
    assert [c.value for c in said(made.claims, "chargeStatus")] == ["dropped"]
    assert len(said(made.claims, "chargedUnder")) == 1
