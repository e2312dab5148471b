"""What analysts judge about two records: it overrides, it holds for whole groups, and it can be taken back."""

import random
from itertools import combinations

import pytest

from graph import Store
from graph.digest import digest, lines
from graph.projection import project
from graph.projection.project import is_stale
from graph.resolve import decide
from graph.resolve_model import Ruling
from graph.review import history, in_force, judge, pair_with, waiting, withdraw
from graph.review.errors import Contradicted, NoSuchPair, NotComparable, NotJudged
from tests import told
from tests.graph.projection.test_increment import World, from_nothing, same_as_from_nothing
from tests.graph.projection.world import told as tell
from tests.graph.test_resolve import DAY, groups, local, person

NOW = "2026-02-03T04:05:06Z"


def ruled(*rulings: tuple[str, str, str]) -> list[Ruling]:
    return [Ruling(*ruling) for ruling in rulings]


def test_same_joins_what_nothing_else_does_and_says_so() -> None:
    one, other = person("Ilya Testov"), person("Zoya Primer")
    known = {one.id: one, other.id: other}
    decided = decide(known, [], ruled((one.id, other.id, "same")))
    assert {d.entity for d in decided.values()} == {min(known)}
    assert {(d.rule, d.score) for d in decided.values()} == {("judged", 1.0)}


@pytest.mark.parametrize("verdict", ["different", "unsure"])
def test_a_human_overrides_what_the_resolver_would_join(verdict: str) -> None:
    one, other = person("Ilya Testov", DAY), person("Ilya Testov", DAY, "court:x")
    assert len(groups([one, other])) == 1
    assert len(groups([one, other], rulings=ruled((one.id, other.id, verdict)))) == 2


def test_different_blocks_a_merge_through_a_third() -> None:
    one, two = person("Ilya Testov", DAY, "court:x"), person("Ilya Testov", DAY, "facility:y")
    third = person("Ilya Testov", DAY, "court:x", "facility:y")
    found = groups([one, two, third], rulings=ruled((one.id, two.id, "different")))
    assert not any({one.id, two.id} <= group for group in found)


def test_different_blocks_a_merge_through_what_was_judged_same() -> None:
    one, two, third = (person(name) for name in ("Ilya Testov", "Zoya Primer", "Anna Beispiel"))
    rulings = ruled((one.id, third.id, "same"), (one.id, two.id, "different"), (two.id, third.id, "same"))
    found = groups([one, two, third], rulings=rulings)
    assert not any({one.id, two.id} <= group for group in found)
    assert len(found) == 2


def test_different_holds_for_bodies_too() -> None:
    courts = [local("Court", "City Court", "country:XX", f"type:{n}") for n in range(4)]
    first, second = sorted((courts[1].id, courts[3].id))
    found = groups(courts, rulings=ruled((first, second, "different")))
    assert not any({first, second} <= group for group in found)
    assert len(found) == 2


def persons(store: Store) -> list[str]:
    rows = store.read(
        "MATCH (r:Record {kind: 'Person'})-[:RESOLVED_AS]->(e) RETURN r.id AS id, r.name AS name"
    )
    return [row["id"] for row in sorted(rows, key=lambda row: (row["name"], row["id"]))]


def entities(store: Store, *records: str) -> list[str]:
    rows = store.read(
        "UNWIND $ids AS id MATCH (r:Record {id: id})-[:RESOLVED_AS]->(e) RETURN e.id AS e", ids=list(records)
    )
    return [row["e"] for row in rows]


def the_two(store: Store) -> tuple[str, str]:
    """Return the two records of the man of two reports."""
    rows = store.read(
        "MATCH (r:Record {kind: 'Person'}) WHERE r.name STARTS WITH 'Ilya' RETURN r.id AS id ORDER BY id"
    )
    return rows[0]["id"], rows[1]["id"]


def test_what_is_taken_back_leaves_the_graph_as_it_was(store: Store) -> None:
    told.load(store)
    before, left = digest(store), the_two(store)
    assert len(set(entities(store, *left))) == 1
    pair = pair_with(store, *left)
    judge(store, pair, "different", "Analyst", NOW)
    assert is_stale(store)
    project(store)
    assert len(set(entities(store, *left))) == 2
    assert digest(store) != before
    withdraw(store, pair.id, "Analyst", NOW)
    project(store)
    assert digest(store) == before
    assert not is_stale(store)
    assert [(j.verdict, j.withdrawnBy) for j in history(store, pair.id)] == [("different", "Analyst")]


def test_a_second_judgement_takes_the_place_of_the_first_and_both_are_kept(store: Store) -> None:
    told.load(store)
    pair = pair_with(store, *the_two(store))
    first = judge(store, pair, "unsure", "Analyst", NOW)
    second = judge(store, pair, "same", "Second Analyst", NOW)
    assert [one.id for one in in_force(store)] == [second.id]
    assert {one.id for one in history(store, pair.id)} == {first.id, second.id}
    assert len(waiting(store)) == 2
    project(store)
    assert not waiting(store)


def test_a_judgement_outlives_versions_of_a_report_that_say_nothing_and_then_the_same_again(
    store: Store,
) -> None:
    world = World(store, random.Random(5))
    units = [tell(world.chance) for _ in range(2)]
    for name in ("reports/a.txt", "reports/b.txt"):
        world.write(name, units)
    project(store)
    one, other = next(
        pair for pair in combinations(persons(store), 2) if len(set(entities(store, *pair))) == 1
    )
    judge(store, pair_with(store, one, other), "different", "Analyst", NOW)
    world.write("reports/a.txt", [])
    project(store)
    assert len(entities(store, one, other)) == 1
    world.write("reports/a.txt", units)
    project(store)
    assert len(set(entities(store, one, other))) == 2
    same_as_from_nothing(store)


def test_what_contradicts_is_refused_and_named(store: Store) -> None:
    world = World(store, random.Random(4))
    world.write("reports/a.txt", [tell(world.chance) for _ in range(4)])
    project(store)
    one, two, three, *_rest = persons(store)
    same = [judge(store, pair_with(store, one, two), "same", "A", NOW)]
    same.append(judge(store, pair_with(store, two, three), "same", "A", NOW))
    with pytest.raises(Contradicted) as refused:
        judge(store, pair_with(store, one, three), "different", "A", NOW)
    assert set(refused.value.others) == {one.candidateId for one in same}
    assert len(in_force(store)) == 2
    withdraw(store, same[0].candidateId, "A", NOW)
    judge(store, pair_with(store, one, three), "different", "A", NOW)
    with pytest.raises(Contradicted):
        judge(store, pair_with(store, one, two), "same", "A", NOW)


def test_what_cannot_be_judged(store: Store) -> None:
    told.load(store)
    one, other = the_two(store)
    court = store.read("MATCH (r:Record {kind: 'Court'}) RETURN r.id AS id LIMIT 1")[0]["id"]
    with pytest.raises(NotComparable):
        pair_with(store, one, court)
    with pytest.raises(NotComparable):
        pair_with(store, one, one)
    with pytest.raises(NoSuchPair):
        pair_with(store, one, "person-aaaaaaaaaaaaaaaa")
    with pytest.raises(NotJudged):
        withdraw(store, pair_with(store, one, other).id, "Analyst", NOW)


@pytest.mark.parametrize("least", [1, 300])
@pytest.mark.parametrize("turn", range(4))
def test_whatever_is_judged_and_taken_back_the_graph_is_as_from_nothing(
    store: Store, seed: int, turn: int, least: int
) -> None:
    chance = random.Random(f"{seed} judged {turn} {least}")
    world = World(store, chance)
    for number in range(4):
        world.write(f"reports/{number}.txt", [tell(chance) for _ in range(chance.randint(1, 4))])
    project(store, least)
    for _ in range(5):
        _judge_something(store, chance)
        if chance.random() < 0.5:
            world.step()
        project(store, least)
        _nobody_is_two(store)
    same_as_from_nothing(store)
    unjudged = _without_judgements(store)
    for one in in_force(store):
        withdraw(store, one.id, "Analyst", NOW)
        project(store, least)
    assert lines(store) == unjudged


def _without_judgements(store: Store) -> list[str]:
    """Return the graph as it is where nobody ever judged, and bring back what was judged."""
    store.write("MATCH (j:Judgement) WHERE j.withdrawnAt IS NULL SET j.withdrawnAt = 'later'")
    from_nothing(store)
    found = lines(store)
    store.write("MATCH (j:Judgement {withdrawnAt: 'later'}) REMOVE j.withdrawnAt SET j.projected = false")
    project(store)
    return found


def _judge_something(store: Store, chance: random.Random) -> None:
    standing = in_force(store)
    if standing and chance.random() < 0.3:
        withdraw(store, chance.choice(standing).id, "Analyst", NOW)
        return
    kind = chance.choice(("Person", "Person", "Court", "Organisation"))
    known = store.read("MATCH (r:Record {kind: $kind}) RETURN r.id AS id ORDER BY id", kind=kind)
    one, other = chance.sample([row["id"] for row in known], 2)
    try:
        judge(
            store,
            pair_with(store, one, other),
            chance.choice(("same", "different", "unsure")),
            "Analyst",
            NOW,
        )
    except Contradicted:
        return


def _nobody_is_two(store: Store) -> None:
    for one in in_force(store):
        found = entities(store, one.left, one.right)
        if len(found) == 2 and one.verdict != "unsure":
            assert (found[0] == found[1]) == (one.verdict == "same")
