"""What CI holds the figures of the blind corpus against: a fall of more than a point is told, anything else is not."""

import tomllib
from pathlib import Path

from ingest.evaluate import Count
from tools.floor import fallen, figures

FILE = Path(__file__).parents[1] / "corpus" / "blind" / "floor.toml"


def test_a_fall_of_more_than_a_point_is_told() -> None:
    floor = {"events": {"precision": 0.9, "recall": 0.7, "f1": 0.79}, "date|event": {"accuracy": 0.9}}
    assert not list(fallen(floor, {"events": {"f1": 0.781}, "date|event": {"accuracy": 0.95}}))
    assert len(list(fallen(floor, {"events": {"f1": 0.77}, "date|event": {"accuracy": 0.88}}))) == 2
    assert list(fallen(floor, {"events": {"f1": 0.8}})) == ["date|event: accuracy fell from 0.900 to 0.000"]


def test_the_committed_figures_name_every_measure() -> None:
    floor = tomllib.loads(FILE.read_text(encoding="utf-8"))
    counts = {name: Count(right=1, predicted=2, gold=2) for name in floor}
    assert {name: set(values) for name, values in figures(counts).items()} == {
        name: set(values) for name, values in floor.items()
    }
    assert {"persons", "events", "charges", "provisions", "date|event"} <= set(floor)
