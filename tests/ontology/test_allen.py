"""Allen's relations over uncertain bounds, against a model that tries every choice of days."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology.allen import PRECEDING, SHARING, WITHIN, Allen, Span, certainty, definite, possible, span

LAST = 5
Days = tuple[int, int]
BOUND = st.none() | st.integers(0, LAST)
SPANS = st.builds(Span, BOUND, BOUND, BOUND, BOUND)


def _choices(of: Span) -> list[Days]:
    """Every interval within the bounds; an open end goes three days beyond what a bound can be."""
    low, high = -3, LAST + 3

    def within(day: int, first: int | None, last: int | None) -> bool:
        return (first is None or first <= day) and (last is None or day <= last)

    days = range(low, high + 1)
    return [
        (s, e)
        for s, e in product(days, days)
        if s <= e
        and within(s, of.start_earliest, of.start_latest)
        and within(e, of.end_earliest, of.end_latest)
    ]


def _relation(a: Days, b: Days) -> Allen:
    """The one relation of two certain intervals, by the order of their ends as half-open intervals."""
    (s, e), (t, f) = (a[0], a[1] + 1), (b[0], b[1] + 1)
    if e < t:
        return Allen.BEFORE
    if f < s:
        return Allen.AFTER
    if e == t:
        return Allen.MEETS
    if f == s:
        return Allen.MET_BY
    by_order = {
        (-1, -1): Allen.OVERLAPS, (0, -1): Allen.STARTS, (1, -1): Allen.DURING, (1, 0): Allen.FINISHES,
        (0, 0): Allen.EQUALS, (-1, 0): Allen.FINISHED_BY, (-1, 1): Allen.CONTAINS, (0, 1): Allen.STARTED_BY,
        (1, 1): Allen.OVERLAPPED_BY,
    }  # fmt: skip
    return by_order[(s > t) - (s < t), (e > f) - (e < f)]


@given(SPANS, SPANS)
def test_what_is_possible_is_what_some_choice_of_days_has(a: Span, b: Span) -> None:
    tried = {_relation(x, y) for x, y in product(_choices(a), _choices(b))}
    assert possible(a, b) == tried
    assert definite(a, b) == (next(iter(tried)) if len(tried) == 1 else None)


@given(SPANS, SPANS, st.sampled_from([PRECEDING, WITHIN, SHARING]))
def test_definitely_is_in_every_choice_and_possibly_in_one(
    a: Span, b: Span, wanted: frozenset[Allen]
) -> None:
    tried = [_relation(x, y) in wanted for x, y in product(_choices(a), _choices(b))]
    expected = None if not any(tried) else "definitely" if all(tried) else "possibly"
    assert certainty(a, b, wanted) == expected


@given(SPANS, SPANS)
def test_a_shared_day_is_what_the_question_about_a_facility_says(a: Span, b: Span) -> None:
    """The bounds that `facility_overlap.cypher` compares: never surer than the relations, and as possible."""
    if not (a.possible and b.possible):
        return
    sure = (a.start_latest, b.start_latest, a.end_earliest, b.end_earliest)
    if None not in sure and max(sure[0] or 0, sure[1] or 0) <= min(sure[2] or 0, sure[3] or 0):
        assert certainty(a, b, SHARING) == "definitely"
    begins = [first for first in (a.start_earliest, b.start_earliest) if first is not None]
    ends = [last for last in (a.end_latest, b.end_latest) if last is not None]
    apart = bool(begins and ends) and max(begins) > min(ends)
    assert (certainty(a, b, SHARING) is None) == apart


@given(SPANS, SPANS)
def test_the_other_way_round_is_the_inverse(a: Span, b: Span) -> None:
    order = list(Allen)
    assert {order[12 - order.index(relation)] for relation in possible(a, b)} == possible(b, a)


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (("2021-03", "2022-12-20"), ("2023-01", "2024"), Allen.BEFORE),
        (("2021-03-01", "2021-03-31"), ("2021-04-01", "2021-04-02"), Allen.MEETS),
        (("2021-03-02", "2021-03-03"), ("2021-02", "2021-05"), Allen.DURING),
        (("2021", "2021"), ("2021", "2021"), None),
    ],
)
def test_dates_as_texts_give_them(a: tuple[str, str], b: tuple[str, str], relation: Allen | None) -> None:
    assert definite(span(*a), span(*b)) == relation


def test_an_end_that_was_still_to_come_is_open() -> None:
    held, beaten = span("2022-12", "2023-10-05/.."), span("2023-02-17", "2023-02-17")
    assert certainty(beaten, held, WITHIN) == "definitely"
    assert certainty(held, span("2024-05", "2024-05"), SHARING) == "possibly"
