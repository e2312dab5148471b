"""Accounts of one act are one row, of two acts two; who has no source of its own is none."""

import pytest

from graph import Store
from graph.questions import ask
from graph.questions.rows import IndependentSources
from tests.graph.check.story import PRISON, Story

OTHER = "Remand Centre No. 5"
Account = tuple[str | None, str, str | None, str]
"""Date, what is told, where, and who says so."""
LAWYER, GROUP, CIRCLE = "lawyer of Ada Norling", "Holm Group", "Prisoners' Circle"


def _rows(store: Store, *accounts: Account) -> list[IndependentSources]:
    story = Story()
    person = story.person()
    for date, words, place, voice in accounts:
        event = story.event("IllTreatment", "ill_treatment", person, *([date] if date else []), at=place)
        for claim in [c for c in story.claims.values() if c.subject == event and c.predicate == "eventType"]:
            del story.claims[claim.id]
        claim = story.say(event, "eventType", "ill_treatment", quote=words)
        story.claims[claim] = story.claims[claim].model_copy(update={"accordingTo": (voice,)})
    story.write(store)
    return list(ask(store, "independent-sources").rows)


ONE: list[tuple[str, list[Account]]] = [
    ("a day, and the month of it", [
        ("2023-02-17", "guards beat her on 17 February 2023", PRISON, LAWYER),
        ("2023-02", "she was beaten in February 2023", None, GROUP)]),
    ("one day in two places that may be one", [
        ("2023-02-17", "guards beat her", PRISON, LAWYER),
        ("2023-02-17", "she was struck with batons", None, GROUP)]),
    ("no day, in the place where it is told once", [
        ("2023-02-17", "guards beat her on 17 February 2023", PRISON, LAWYER),
        (None, "several guards then beat her there", PRISON, GROUP)]),
    ("the same month twice", [
        ("2023-02", "guards beat her in February", PRISON, LAWYER),
        ("2023-02", "she was beaten in February 2023", None, GROUP)]),
]  # fmt: skip
TWO: list[tuple[str, list[Account]]] = [
    ("two days", [
        ("2023-02-17", "guards beat her", PRISON, LAWYER), ("2023-02-19", "guards beat her again", PRISON, GROUP)]),
    ("one day in two prisons", [
        ("2023-02-17", "guards beat her", PRISON, LAWYER), ("2023-02-17", "guards beat her there", OTHER, GROUP)]),
    ("two acts in a month", [
        ("2023-02-17", "guards beat her", PRISON, LAWYER),
        ("2023-02", "she was refused medicine in February", PRISON, GROUP)]),
    ("another month", [
        ("2023-02-17", "guards beat her", PRISON, LAWYER), ("2023-03", "guards beat her in March", PRISON, GROUP)]),
    ("a year", [
        ("2023-02-17", "guards beat her", PRISON, LAWYER), ("2023", "guards beat her in 2023", PRISON, GROUP)]),
    ("no day and no place", [
        ("2023-02-17", "guards beat her", PRISON, LAWYER), (None, "she has been beaten", None, GROUP)]),
    ("no day, elsewhere", [
        ("2023-02-17", "guards beat her", PRISON, LAWYER), (None, "she has been beaten there", OTHER, GROUP)]),
]  # fmt: skip


@pytest.mark.parametrize("accounts", [pytest.param(accounts, id=name) for name, accounts in ONE])
def test_accounts_of_one_act_are_one_row(store: Store, accounts: list[Account]) -> None:
    (row,) = _rows(store, *accounts)
    assert (row.count, row.sources, row.tellings) == (2, (GROUP, LAWYER), 2)
    assert row.event in row.events
    assert len(row.events) == 2
    assert row.facility == PRISON


@pytest.mark.parametrize("accounts", [pytest.param(accounts, id=name) for name, accounts in TWO])
def test_accounts_of_two_acts_stay_apart(store: Store, accounts: list[Account]) -> None:
    assert [(row.count, len(row.events)) for row in _rows(store, *accounts)] == [(1, 1), (1, 1)]


def test_a_month_in_which_it_is_told_of_two_days_is_neither_of_them(store: Store) -> None:
    rows = _rows(
        store,
        ("2023-02-17", "guards beat her", PRISON, LAWYER),
        ("2023-02-19", "guards beat her again", PRISON, GROUP),
        ("2023-02", "she was beaten in February", None, CIRCLE),
    )
    assert [row.count for row in rows] == [1, 1, 1]


def test_who_has_no_source_of_its_own_is_none(store: Store) -> None:
    words = "She was beaten, the circle said. The “Holm Group” repeats this and has no source of its own."
    (row,) = _rows(
        store,
        ("2023-02-17", words, PRISON, CIRCLE),
        ("2023-02-17", "guards beat her on 17 February", None, GROUP),
    )
    assert (row.count, row.sources) == (1, (CIRCLE,))


def test_where_nobody_has_a_source_none_is_counted(store: Store) -> None:
    words = "She was beaten. Holm Group could not independently confirm it."
    (row,) = _rows(store, ("2023-02-17", words, PRISON, GROUP))
    assert (row.count, row.sources, row.tellings) == (0, (), 1)


def test_who_has_a_source_is_one(store: Store) -> None:
    words = "She was beaten. Holm Group has its own source for it."
    (row,) = _rows(store, ("2023-02-17", words, PRISON, GROUP))
    assert (row.count, row.sources) == (1, (GROUP,))
