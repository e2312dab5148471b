"""The benchmark of resolution: how its pairs are made, and what is joined of them without asking."""

from benchmarks import _people, resolution
from benchmarks.resolution import PRECISION, counted, labelled, ours
from graph.resolve_evidence import SURE


def test_the_pairs_are_many_and_the_same_each_time() -> None:
    pairs = labelled()
    assert len(pairs) >= 3_000
    assert pairs == labelled()
    assert len({pair.group for pair in pairs if pair.left.kind == "Person"}) >= 10
    assert 0.3 < sum(pair.same for pair in pairs) / len(pairs) < 0.7
    assert {pair.part for pair in pairs} == {"dev", "held"}


def test_the_parts_have_no_name_in_common() -> None:
    for dev, held in zip(_people.cultures("dev"), _people.cultures("held"), strict=True):
        for key in ("male", "female", "surnames"):
            assert not set(dev.names[key]) & set(held.names[key])


def test_what_is_joined_without_asking_is_one() -> None:
    pairs = [pair for pair in labelled() if pair.part == "held"]
    scores, _seconds = ours(pairs)
    found = counted(pairs, [score >= SURE for score in scores])
    assert found.precision >= PRECISION
    assert found.recall > 0.7


def test_results_are_counted_from_the_labels() -> None:
    assert resolution.Result(3, 1, 2).f1 == 6 / 9
    assert resolution.Result(3, 1, 2).precision == 3 / 4
    assert resolution.Result(3, 1, 2).recall == 3 / 5
