import random

import pytest

from graph import Store
from graph.digest import digest
from graph.projection.project import is_stale, project
from tests.graph.check.story import How, Story


def nodes(store: Store, label: str) -> list[dict[str, object]]:
    query = f"MATCH (n:{label}) RETURN properties(n) AS properties ORDER BY n.id"
    return [row["properties"] for row in store.read(query)]  # type: ignore[arg-type]


def edges(store: Store, kind: str) -> list[dict[str, object]]:
    query = (
        f"MATCH (s)-[r:{kind}]->(o) RETURN s.label AS subject, o.label AS object, properties(r) AS properties"
    )
    return store.read(query)  # type: ignore[arg-type]


def dated(store: Store, *dates: str) -> dict[str, object]:
    """Return the arrest that these claims date."""
    story = Story()
    story.event("Arrest", "arrest", story.person(), *dates)
    story.write(store)
    return nodes(store, "Arrest")[0]


def test_a_person_reads_as_the_claims_say(store: Store) -> None:
    story = Story()
    person = story.person("Ada Norling")
    names = [story.say(person, "name", name) for name in ("Ada Norling", "A. Norling")]
    birth = story.say(person, "birthDate", "1974-05")
    label = next(c.id for c in story.claims.values() if (c.subject, c.predicate) == (person, "label"))
    story.write(store)
    assert nodes(store, "Person") == [
        {
            "id": person,
            "label": "Ada Norling",
            "name": ["A. Norling", "Ada Norling"],
            "birthDate": "1974-05",
            "birthDateEarliest": "1974-05-01",
            "birthDateLatest": "1974-05-31",
            "claims": sorted([*names, birth, label]),
            "reports": [story.report],
        }
    ]
    labels = store.read("MATCH (p:Person) RETURN labels(p) AS labels")[0]["labels"]
    assert set(labels) == {"Person", "Agent", "Entity"}


def test_every_edge_leads_to_its_claims_and_they_to_their_passages(store: Store) -> None:
    story = Story()
    claim = story.held(story.person(), "Holm Prison", "2021-05-03", "2021-08/..")
    story.write(store)
    assert edges(store, "HELD_IN") == [
        {
            "subject": "Ada Norling",
            "object": "Holm Prison",
            "properties": {
                "claims": [claim],
                "modality": "asserted",
                "confidence": 0.9,
                "validFrom": "2021-05-03",
                "validTo": "2021-08/..",
                "startEarliest": "2021-05-03",
                "startLatest": "2021-05-03",
                "endEarliest": "2021-08-01",
                "earliest": "2021-05-03",
            },
        }
    ]
    quotes = store.read(
        "MATCH (who:Person)-[h:HELD_IN]->(where:Facility) WITH h UNWIND h.claims AS one "
        "MATCH (c:Claim {id: one})-[:STANDS_ON]->(p:Passage) RETURN c.quote AS quote, p.text AS text"
    )
    assert quotes
    assert all(row["quote"] in row["text"] for row in quotes)


def test_presence_at_one_point_is_open_at_both_ends(store: Store) -> None:
    story = Story()
    story.held(story.person(), "Holm Prison", "../2024-01-23", "2024-01-23/..")
    story.write(store)
    assert store.read(
        "MATCH (:Person)-[h:HELD_IN]->(:Facility) RETURN h.startEarliest AS a, h.startLatest AS b, "
        "h.endEarliest AS c, h.endLatest AS d"
    ) == [{"a": None, "b": "2024-01-23", "c": "2024-01-23", "d": None}]


@pytest.mark.parametrize(
    "how",
    [How("negated"), How(modality="feared"), How(modality="intended"), How(modality="denied")],
)
def test_what_is_not_said_to_be_so_makes_no_edge(store: Store, how: How) -> None:
    story = Story()
    person = story.person()
    group = story.record("Organisation", "Bright Shore")
    story.say(group, "label", "Bright Shore")
    story.say(person, "memberOf", group, how)
    story.write(store)
    assert not edges(store, "MEMBER_OF")
    assert len(nodes(store, "Organisation")) == 1


def test_an_event_that_is_only_denied_is_no_event(store: Store) -> None:
    story = Story()
    person = story.person()
    beating = story.record("IllTreatment", "ill treatment", "type:ill_treatment")
    story.say(beating, "eventType", "ill_treatment", How("negated"))
    story.say(beating, "happenedTo", person, How("negated"))
    story.write(store)
    assert not nodes(store, "IllTreatment")
    assert not store.read("MATCH (:Record {id: $id})-[:RESOLVED_AS]->(e) RETURN e.id AS id", id=beating)


def test_an_event_of_no_kind_is_none(store: Store) -> None:
    story = Story()
    person = story.person()
    story.say(story.record("Arrest", "arrest"), "happenedTo", person)
    story.write(store)
    assert not nodes(store, "Arrest")
    assert not edges(store, "HAPPENED_TO")


def test_an_edge_is_alleged_when_nobody_asserts_it(store: Store) -> None:
    story = Story()
    person = story.person()
    group = story.record("Organisation", "Bright Shore")
    story.say(person, "memberOf", group, How(modality="alleged"), quote="a member, they say")
    story.write(store)
    assert [edge["properties"]["modality"] for edge in edges(store, "MEMBER_OF")] == ["alleged"]  # type: ignore[index]
    story.say(person, "memberOf", group, quote="a member")
    story.name, other = "reports/one.txt", story
    other.length += 1
    _again(store, other)
    assert [edge["properties"]["modality"] for edge in edges(store, "MEMBER_OF")] == ["asserted"]  # type: ignore[index]


def _again(store: Store, story: Story) -> None:
    """Write what the story says now, over what it said."""
    store.write("MATCH (n) DETACH DELETE n")
    story.write(store)


@pytest.mark.parametrize(
    ("dates", "text", "bounds", "disputed"),
    [
        (("2021-05-03",), "2021-05-03", ("2021-05-03", "2021-05-03"), None),
        (("2021-05", "2021-05-03"), "2021-05-03", ("2021-05-03", "2021-05-03"), None),
        (("2021", "2021-05/2021-06"), "2021-05/2021-06", ("2021-05-01", "2021-06-30"), None),
        (("2021-05-20/2021-06-10", "2021-05"), "2021-05-20/2021-06-10", ("2021-05-20", "2021-06-10"), None),
        (("2023-01-23", "2024-01-23"), "[2023-01-23,2024-01-23]", ("2023-01-23", "2024-01-23"), True),
        (("2024", "2021-05/2021-06"), "[2021-05..2021-06,2024]", ("2021-05-01", "2024-12-31"), True),
        (("2021-05-03/..", "2020"), "[2020,2021-05-03..]", ("2020-01-01", None), True),
    ],
)
def test_dates_that_agree_are_the_most_precise_and_others_are_all_kept(
    store: Store, dates: tuple[str, ...], text: str, bounds: tuple[str, str | None], disputed: bool | None
) -> None:
    arrest = dated(store, *dates)
    found = (arrest["date"], (arrest["earliest"], arrest.get("latest")), arrest.get("disputed"))
    assert found == (text, bounds, disputed)


def test_a_rank_decides_between_dates(store: Store) -> None:
    dated(store, "2023-01-23", "2024-01-23")
    for rank, value in (("deprecated", "2023-01-23"), ("preferred", "2024-01-23")):
        store.write("MATCH (c:Claim {value: $value}) SET c.rank = $rank", value=value, rank=rank)
        store.write("MATCH (d:Document) SET d.projected = false")
        project(store)
        arrest = nodes(store, "Arrest")[0]
        assert (arrest["date"], arrest.get("disputed")) == ("2024-01-23", None)
        store.write("MATCH (c:Claim) SET c.rank = 'normal'")


def test_a_value_that_the_ontology_refuses_is_left_out_and_counted(store: Store) -> None:
    story = Story()
    facility = story.facility("Holm Prison")
    story.say(facility, "kind", "castle")
    story.write(store)
    assert "kind" not in nodes(store, "Facility")[0]
    store.write("MATCH (d:Document) SET d.projected = false")
    assert project(store).refused == {"Facility.kind": 1}


def test_a_tie_between_the_wrong_classes_makes_no_edge(store: Store) -> None:
    story = Story()
    person, court = story.person(), story.record("Court", "City Court")
    story.say(court, "label", "City Court")
    story.say(person, "heldIn", court)
    story.write(store)
    assert not edges(store, "HELD_IN")


def test_a_report_leads_to_the_cases_that_it_tells(store: Store) -> None:
    story = Story()
    case = story.case_of(story.person())
    story.write(store)
    rows = store.read(
        "MATCH (r:Report)-[on:REPORTS_ON]->(c:Case) RETURN r.id AS report, c.id AS case, on.claims AS claims"
    )
    of_case = sorted(claim.id for claim in story.claims.values() if claim.subject == case)
    assert rows == [{"report": story.report, "case": case, "claims": of_case}]


def test_projecting_again_touches_nothing(store: Store) -> None:
    dated(store, "2021-05-03", "2022")
    before = digest(store)
    assert not is_stale(store)
    assert project(store).touched == 0
    store.write("MATCH (d:Document) SET d.projected = false")
    assert is_stale(store)
    assert project(store).touched == 0
    assert digest(store) == before


@pytest.mark.parametrize(
    "harm",
    [
        "MATCH (e:Entity) DETACH DELETE e",
        "MATCH (:Entity)-[r]->(:Entity) DELETE r",
        "MATCH (:Record)-[r:RESOLVED_AS]->() DELETE r",
        "MATCH (e:Entity) SET e.label = 'wrong', e.date = '1900'",
        "MATCH (p:Person)-[r:HELD_IN]->(f:Facility) CREATE (p)-[two:HELD_IN]->(f) SET two = properties(r)",
        "MATCH (p:Person) MATCH (f:Facility) CREATE (p)-[:HELD_IN {claims: ['claim-x'], modality: 'asserted'}]->(f)",
        "CREATE (:Person:Agent:Entity {id: 'person-nobody', label: 'Nobody'})",
    ],
)
def test_whatever_a_killed_run_left_becomes_the_same_graph(store: Store, harm: str) -> None:
    story = Story()
    person = story.person()
    story.event("Arrest", "arrest", person, "2021-05-03", at="Holm Prison")
    story.held(person, "Holm Prison", "2021-05-03", None)
    story.write(store)
    undisturbed = digest(store)
    store.write(harm)  # type: ignore[arg-type]
    store.write("MATCH (d:Document) SET d.projected = false")
    project(store)
    assert digest(store) == undisturbed


def test_one_report_after_the_other_or_all_at_once_is_one_graph(store: Store) -> None:
    stories: list[Story] = []
    for number in range(4):
        story = Story(f"reports/{number}.txt")
        person = story.record("Person", "Ada Norling", "date:arrest:2021-05-03")
        case = story.record("Case", "Case of Ada Norling")
        story.say(person, "label", "Ada Norling")
        story.say(person, "subjectOf", case)
        story.say(case, "label", "Case of Ada Norling")
        story.held(person, f"Prison {number % 2}", f"202{number}", None)
        stories.append(story)
    seen: set[str] = set()
    for seed in range(3):
        store.write("MATCH (n) DETACH DELETE n")
        random.Random(seed).shuffle(stories)
        for story in stories:
            story.write(store)
        seen.add(digest(store))
    assert len(seen) == 1
    assert len(nodes(store, "Person")) == 1
    assert len(nodes(store, "Facility")) == 2
