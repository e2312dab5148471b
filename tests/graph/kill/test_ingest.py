"""An ingest that is killed at any moment and run again ends in the graph of one that was left alone."""

import random
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from graph import Store
from graph.digest import digest
from tests.conftest import empty
from tests.graph.kill.conftest import EXAMPLES, Ended, Moment, Runner, at_length

KILLS = {"arcadedb": 20, "neo4j": 5}
LONG = {"arcadedb": 100, "neo4j": 30}


@dataclass(frozen=True)
class Proof:
    """What a proof works with, and what the graph has to be in the end."""

    store: Store
    runner: Runner
    reports: Path
    home: Path
    wanted: str
    alone: Ended
    """How an ingest ended that was left alone."""

    def kill_once(self, moment: Moment) -> str:
        """Kill an ingest at a moment, finish it with a second, compare; say where the kill hit."""
        empty(self.store)
        ended = self.runner.ingest(self.reports, self.home, moment)
        hit = self._stage() if ended.killed else "after the end"
        again = self.runner.ingest(self.reports, self.home)
        assert (again.killed, again.status) == (False, 0)
        assert digest(self.store) == self.wanted, f"{moment}, {hit}"
        return hit

    def _stage(self) -> str:
        if not self.store.read("MATCH (d:Document) RETURN count(d) AS n")[0]["n"]:
            return "before the first write"
        if self.store.read("MATCH (d:Document) WHERE NOT d.complete RETURN count(d) AS n")[0]["n"]:
            return "within a document"
        if not self.store.read("MATCH (e:Entity) RETURN count(e) AS n")[0]["n"]:
            return "between documents"
        return "while projecting or checking"


@pytest.fixture
def proof(request: pytest.FixtureRequest, database: Store, runner: Runner, few: Path, home: Path) -> Proof:
    reports: Path = EXAMPLES if request.param == "all" else few
    empty(database)
    alone = runner.ingest(reports, home)
    assert (alone.killed, alone.status) == (False, 0)
    assert database.read("MATCH (e:Entity) RETURN count(e) AS n")[0]["n"]
    return Proof(database, runner, reports, home, digest(database), alone)


@pytest.mark.parametrize("proof", ["few"], indirect=True)
def test_two_ingests_that_are_left_alone_are_one_graph(proof: Proof) -> None:
    proof.runner.ingest(proof.reports, proof.home)
    assert digest(proof.store) == proof.wanted
    empty(proof.store)
    proof.runner.ingest(proof.reports, proof.home)
    assert digest(proof.store) == proof.wanted


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("proof", ["few"], indirect=True)
def test_killed_and_run_again_it_is_the_same_graph(
    proof: Proof, backend: str, seed: int, note: Callable[[str], None]
) -> None:
    note(f"kill -9 of an ingest: {prove(proof, KILLS[backend], seed)}")


@pytest.mark.soak
@pytest.mark.timeout(7200)
@pytest.mark.parametrize("proof", ["all"], indirect=True)
def test_killed_and_run_again_it_is_the_same_graph_at_length(
    proof: Proof, backend: str, seed: int, note: Callable[[str], None]
) -> None:
    note(f"kill -9 of an ingest of all examples: {prove(proof, at_length(LONG[backend]), seed)}")


def prove(proof: Proof, kills: int, seed: int) -> str:
    """Kill so many ingests, half of them at any time and half about any write; say where the kills hit."""
    hits = Counter(map(proof.kill_once, moments(proof.alone, kills, random.Random(seed))))
    assert kills - hits["after the end"] >= kills * 2 // 3
    assert len(hits) > 1
    return f"{kills} kills, {', '.join(f'{count} {where}' for where, count in sorted(hits.items()))}"


def moments(alone: Ended, kills: int, chance: random.Random) -> Iterator[Moment]:
    """Yield moments that are spread over the time, and over the writes, of an ingest that was left alone."""
    about_writes = kills // 2
    for part in range(kills - about_writes):
        yield Moment(seconds=alone.seconds * (part + chance.random()) / (kills - about_writes))
    for part in range(about_writes):
        write = 1 + int(alone.writes * (part + chance.random()) / about_writes)
        yield Moment(write=write, delay=chance.uniform(0, 0.02))
