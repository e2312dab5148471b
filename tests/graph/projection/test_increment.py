"""A projection of what changed leads to the graph that a projection from nothing does, whatever came in which order."""

import random

import pytest

from graph import Store
from graph.digest import lines
from graph.projection import project
from graph.write import write_document
from ontology.ids import make_id
from tests.graph.projection.world import Told, contents, told, version

STEPS = 7
CLAIMS_OF = """
MATCH (d:Document) WHERE d.reportId IN $reports
MATCH (c:Claim {documentId: d.id})
RETURN c.id AS id ORDER BY id
"""


def clues(store: Store) -> set[str]:
    return {row["id"] for row in store.read("MATCH (k:Clue) RETURN k.id AS id")}


def from_nothing(store: Store) -> None:
    """Compute everything again, with nothing there."""
    store.write("MATCH (e:Entity) DETACH DELETE e")
    store.write("MATCH (k:Clue) DELETE k")
    store.write("MATCH (d:Document) SET d.projected = false")
    assert project(store).whole


def same_as_from_nothing(store: Store) -> None:
    grown, found = lines(store), clues(store)
    from_nothing(store)
    whole = lines(store)
    assert (sorted(set(grown) - set(whole)), sorted(set(whole) - set(grown))) == ([], [])
    assert grown == whole
    assert found == clues(store)


class World:
    """Reports in a store, which change a step at a time."""

    def __init__(self, store: Store, chance: random.Random) -> None:
        self.store, self.chance = store, chance
        self.reports: dict[str, list[Told]] = {}
        self.versions = 0

    def step(self) -> str:
        """Add a report or change one, and say which."""
        known = sorted(self.reports)
        kind = self.chance.choice(("add", "add", "change", "silence", "rank")) if known else "add"
        match kind:
            case "add":
                name = f"reports/{len(known)}.txt"
                self.write(name, [told(self.chance) for _ in range(self.chance.randint(1, 3))])
            case "change":
                name = self.chance.choice(known)
                self.write(name, version(self.reports[name], self.chance))
            case "silence":
                self.write(self.chance.choice(known), [])
            case _:
                name = ""
                self.rank()
        return kind

    def write(self, name: str, units: list[Told]) -> None:
        self.reports[name] = units
        self.versions += 1
        write_document(self.store, contents(name, units, self.versions))

    def rank(self) -> None:
        """Rank some claims down or up again, as a check does."""
        reports = [make_id("report", name) for name in self.reports]
        ids = [row["id"] for row in self.store.read(CLAIMS_OF, reports=reports)]
        some = self.chance.sample(ids, min(len(ids), 5))
        rows = [{"id": claim, "reason": "rule test: it cannot be"} for claim in some[:3]]
        self.store.write("check/deprecate", rows=rows)
        self.store.write("check/restore", ids=some[3:])


@pytest.mark.parametrize("least", [1, 6, 300])
@pytest.mark.parametrize("turn", range(8))
def test_what_grew_is_what_is_computed_from_nothing(store: Store, seed: int, turn: int, least: int) -> None:
    chance = random.Random(f"{seed} {turn} {least}")
    # Never changed: where every report is, all is computed, which is not what is tried here.
    write_document(store, contents("reports/still.txt", [told(random.Random(0))]))
    world = World(store, chance)
    for number in range(3):
        world.write(f"reports/{number}.txt", [told(chance) for _ in range(chance.randint(1, 4))])
    project(store)
    for _ in range(STEPS):
        world.step()
        assert not project(store, least).whole
    same_as_from_nothing(store)


def test_an_event_that_comes_back_is_told_of_by_the_edge_of_its_report(store: Store) -> None:
    """A world in which a case stayed as it was while one of its events became a node again."""
    test_what_grew_is_what_is_computed_from_nothing(store, 853808613, 3, 1)


def test_an_event_that_lost_its_kind_leaves_the_edge_of_its_report(store: Store) -> None:
    """A world in which the whole and the part once differed: a tie to an event that is no node any more."""
    test_what_grew_is_what_is_computed_from_nothing(store, 686062890, 5, 1)
