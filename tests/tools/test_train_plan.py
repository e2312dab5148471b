"""Which reports a turn of training takes, and who reads them."""

from pathlib import Path

import pytest

from tools.train.plan import PROCESSES, Plan

OLD = [f"report-{n}-wa" for n in range(300)]
NEW = [f"report-{n}-zz" for n in range(300)]


def plan(**changes: object) -> Plan:
    return Plan(2, True, False, Path("out"), (("z[a-z]", 0.6), (".*", 0.1)))._replace(**changes)


def read(of: Plan, reports: list[str]) -> list[str]:
    return [r for process in range(PROCESSES) for r in reports if of.reads(process, r)]


def test_a_report_is_read_by_one_process_at_most() -> None:
    found = read(plan(), OLD + NEW)
    assert len(found) == len(set(found))
    assert all(sum(plan().reads(process, r) for r in found) > 100 for process in range(PROCESSES))


def test_every_held_out_report_is_read_and_none_of_them_is_trained_on_unless_all_are() -> None:
    held = [r for r in NEW if plan().held(r)]
    assert set(held) <= set(read(plan(), NEW))
    assert 20 < len(held) < 100
    assert not any(plan(everything=True).held(r) for r in NEW)
    assert not any(plan().held(r) for r in OLD), "further training holds out only what is new to the network"
    assert any(plan(further=False).held(r) for r in OLD)


@pytest.mark.parametrize("epochs", [1, 2, 5, 20])
def test_no_more_is_read_than_the_epochs_draw_and_each_draws_its_share(epochs: int) -> None:
    chosen = plan(epochs=epochs, everything=True)
    found = len(read(chosen, OLD))
    assert found == pytest.approx(min(1.0, epochs * 0.1) * len(OLD), rel=0.35)
    assert found * chosen.drawn(chosen.share(OLD[0])) == pytest.approx(0.1 * len(OLD), rel=0.35)


def test_the_first_ending_that_fits_says_the_share_and_without_one_all_are_taken() -> None:
    assert (plan().share("a-zz"), plan().share("a-wa")) == (0.6, 0.1)
    assert plan(shares=()).share("a-wa") == 1.0
