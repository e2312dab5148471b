"""Reports about invented people of whom it cannot be told whether they are one, for tests of the review."""

from graph import Store
from graph.projection import project
from graph.write import write_document
from tests.graph.projection.world import Told, contents

NAMES = ("Anna Beispiel", "Ilya Testov", "Zoya Primer")


def load(store: Store) -> None:
    """Write for each name two reports, from which nothing but a provision and a country are in common."""
    for name in NAMES:
        for number in (1, 2):
            write_document(store, contents(f"reports/{name}-{number}.txt", [told(name, number)]))
    project(store)


def told(name: str, number: int) -> Told:
    """Return what one report tells of a person."""
    return Told(
        person=name,
        born=None,
        country="country:RU",
        court=f"Court of {name} {number}",
        prison=f"Prison of {name} {number}",
        movement=f"Movement of {name} {number}",
        wording="extremist",
        provision=f"{NAMES.index(name) + 10}",
        arrest="2021",
        months=12,
        denied=False,
        confidence=0.9,
    )
