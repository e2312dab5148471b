"""Files that several processes read make the graph that one process makes, and a stopped run goes on as it would."""

import multiprocessing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from graph import Store
from graph.digest import digest
from ingest.run import Options, Outcome, ingest
from tests.conftest import empty

TEXT = """Ilya Testov, a journalist, was arrested by the police on {day} May 2021 in Riga. On 3 June 2021, the Example
City Court sentenced him to two years in prison. He is held in Northern Prison.
"""


class Listening:
    """Keeps what it is told, and stops the run after so many files."""

    def __init__(self, most: int | None = None) -> None:
        self.most = most
        self.told: list[str] = []

    def begin(self, total: int) -> None:
        self.told.append(f"{total} files")

    def document(self, name: str) -> None:
        self.told.append(name)

    def finished(self, outcome: Outcome) -> None:
        self.told.append(f"{outcome.name}: {outcome.status}")
        if self.most is not None and len(self.told) > 2 * self.most:
            raise KeyboardInterrupt

    def step(self, name: str) -> None:
        self.told.append(name)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three reports, one of them twice, a picture, a table without a mapping and a file that is cut."""
    made = tmp_path / "reports"
    made.mkdir()
    for number in range(3):
        (made / f"{number}.txt").write_text(TEXT.format(day=number + 4))
    (made / "0-twin.txt").write_bytes((made / "0.txt").read_bytes())
    (made / "cut.pdf").write_bytes(b"%PDF-1.7\n1 0 obj\n")
    (made / "picture.png").write_bytes(b"no picture")
    (made / "table.csv").write_text("Name\nVera Testova\n")
    return made


def read(store: Store, folder: Path, jobs: int, listener: Listening) -> tuple[Outcome, ...]:
    options = Options(jobs=jobs, now=lambda: datetime(2026, 1, 1, tzinfo=UTC))
    return ingest([folder], store, options, listener).documents


def facts(outcomes: tuple[Outcome, ...]) -> list[tuple[object, ...]]:
    """Return what became of each file; an error by its code."""
    return [
        (o.name, o.status, o.claims, o.added, dict(o.rejected), o.reason, o.error and o.error.code)
        for o in outcomes
    ]


def test_two_processes_make_the_graph_that_one_does(store: Store, folder: Path) -> None:
    one, two, again = Listening(), Listening(), Listening()
    alone = read(store, folder, 1, one)
    wanted = digest(store)
    empty(store)
    both = read(store, folder, 2, two)
    assert facts(both) == facts(alone)
    assert two.told == one.told
    assert digest(store) == wanted
    assert sorted(o.status for o in both) == ["added"] * 3 + ["failed", "known", "skipped", "skipped"]
    assert {o.status for o in read(store, folder, 2, again)} == {"known", "failed", "skipped"}
    assert digest(store) == wanted


def test_a_run_that_is_stopped_leaves_no_process_and_goes_on(store: Store, folder: Path) -> None:
    read(store, folder, 1, Listening())
    wanted = digest(store)
    empty(store)
    with pytest.raises(KeyboardInterrupt):
        read(store, folder, 2, Listening(most=1))
    assert multiprocessing.active_children() == []
    assert store.read("MATCH (d:Document) RETURN count(d) AS n")[0]["n"] == 1
    read(store, folder, 2, Listening())
    assert digest(store) == wanted
