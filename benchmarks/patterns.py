"""Time of each question through `graph.questions.ask`, against the same Cypher straight through the driver.

Both get the same parameters on the same database, by turns; the answers' rows and their evidence are fetched in both.
`ask` adds typed rows, resolved ids, sentences and a cursor. The ratio is that of the medians.
"""

import random
import statistics
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks._invented import documents
from graph import Store, embedded, open_store, schema
from graph.cypher import load
from graph.projection import project
from graph.questions import QUESTIONS, ask
from graph.questions.ask import SHOWN
from graph.questions.given import values
from graph.settings import Settings
from graph.write import write_document

MOST = 1.5
"""Ratio that is asked for."""
DOCUMENTS, TURNS, LIMIT = 10, 40, 50
KINDS = {"shared-provision": ("provision", "Provision"), "shared-context": ("case", "Case"),
         "facility-overlap": ("facility", "Facility"), "designation-cases": ("designation", "Designation"),
         "timeline": ("case", "Case"), "legal-state": ("case", "Case"), "reclassified-charges": ("case", "Case"),
         "sentence-arithmetic": ("case", "Case"), "independent-sources": ("case", "Case"),
         "stage-durations": ("court", "Court"), "ill-treatment-after": ("facility", "Facility")}  # fmt: skip
"""The parameter that narrows a question, and what it is an id of; a path has two, and some have none."""
Given = dict[str, Any]


def seconds(work: partial[Any]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def chosen(store: Store, name: str, chance: random.Random) -> Given:
    """Return what one turn asks the question about."""
    if name == "path-between":
        left, right = chance.sample(_ids(store, "Person"), 2)
        return {"left": left, "right": right}
    if name not in KINDS:
        return {"since": "2020"} if name == "changes" else {}
    parameter, label = KINDS[name]
    return {parameter: chance.choice(_ids(store, label))}


def _ids(store: Store, label: str) -> list[str]:
    query = "MATCH (e:Entity) WHERE $label IN labels(e) AND size(e.reports) > 0 RETURN e.id AS id ORDER BY id"
    return [row["id"] for row in store.read(query, label=label)]


def straight(store: Store, name: str, given: Given, claims: list[str]) -> None:
    """Run the question's Cypher and that of its evidence with nothing but the driver."""
    question = QUESTIONS[name]
    query = load(question.query)
    every = {**values(question, given), **question.fixed, "skip": 0, "limit": LIMIT + 1}
    with store.session() as session:
        session.run(query.text, {name: every[name] for name in query.parameters}).data()
        session.run(load("read/evidence").text, {"claims": claims}).data()


def measure(store: Store, name: str, chance: random.Random) -> tuple[float, float]:
    """Return the medians of ours and of the driver's, in seconds; the first turn is not counted."""
    ours: list[float] = []
    theirs: list[float] = []
    for _ in range(TURNS + 1):
        given = chosen(store, name, chance)
        rows = ask(store, name, limit=LIMIT, **given).rows
        claims = sorted({claim for row in rows for claim in row.claims[:SHOWN]})
        works: list[tuple[list[float], partial[Any]]] = [
            (ours, partial(ask, store, name, limit=LIMIT, **given)),
            (theirs, partial(straight, store, name, given, claims)),
        ]
        chance.shuffle(works)
        for times, work in works:
            times.append(seconds(work))
    return statistics.median(ours[1:]), statistics.median(theirs[1:])


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(home=Path(folder))
        try:
            with open_store(settings) as store:
                schema.ensure(store)
                for document in documents(DOCUMENTS):
                    write_document(store, document)
                project(store)
                return report(store)
        finally:
            embedded.stop(settings)


def report(store: Store) -> int:
    cases = store.read("MATCH (c:Case) RETURN count(c) AS n")[0]["n"]
    print(
        f"{store.backend}: {cases} cases, {TURNS} turns; baseline: the same Cypher straight through the neo4j driver"
    )
    worst = 0.0
    for name in QUESTIONS:
        ours, theirs = measure(store, name, random.Random(name))
        worst = max(worst, ours / theirs)
        print(
            f"{name:<20} ask {ours * 1000:7.1f} ms · driver {theirs * 1000:7.1f} ms · ratio {ours / theirs:.2f}"
        )
    return 0 if worst <= MOST else 1


if __name__ == "__main__":
    sys.exit(main())
