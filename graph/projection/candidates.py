"""Bring the candidates to what a projection found: of everything, or of the records that it computed again.

Whether two records raise a question depends on them, on the entities that they are, and on what was judged about these;
so those of a part are found among the part and whoever shares a clue with it.
"""

from collections.abc import Iterable, Mapping

from graph.connection import Store
from graph.paging import by_id
from graph.projection.clues import clues_of
from graph.projection.known import known
from graph.resolve import Decision
from graph.resolve_model import Local, Ruling
from graph.review import candidates as review


def bring_all(
    store: Store, told: Mapping[str, Local], decisions: Mapping[str, Decision], rulings: Iterable[Ruling]
) -> int:
    """Bring all candidates; return how many differed."""
    wanted = review.candidates(told, {record: one.entity for record, one in decisions.items()}, rulings)
    return review.bring(store, review.standing(store), wanted)


def bring_some(
    store: Store,
    again: Iterable[str],
    told: Mapping[str, Local],
    decisions: Mapping[str, Decision],
    rulings: list[Ruling],
) -> int:
    """Bring the candidates about records (ids) that were computed again, of which those told of are something."""
    persons = {record: one for record, one in told.items() if one.kind == "Person"}
    clues = {clue for one in persons.values() for clue in clues_of(one)}
    near = {row["record"] for row in by_id(store, "reach/with_clue", sorted(clues))}
    ruled = {record for ruling in rulings for record in (ruling.left, ruling.right)}
    others = known(store, sorted((near | ruled) - told.keys()))
    entities = {one.own.id: one.entity for one in others if one.entity}
    entities |= {record: decisions[record].entity for record in told}
    records = {one.own.id: one.own for one in others if one.own.id in entities and one.own.id in near}
    wanted = review.candidates({**records, **persons}, entities, rulings, about=persons.keys())
    return review.bring(store, review.standing(store, set(again) | told.keys()), wanted)
