"""From what a text says became of a charge to the edge that its case keeps to the provision, if any."""

from collections.abc import Callable, Iterable, Iterator

from ingest.assemble.ledger import ALWAYS, Interval
from ingest.model import Extraction, Provision, Standing

_BROUGHT = ("dropped", "acquitted", "reclassified")
"""What can only become of a charge that was brought: the case was charged under it, and not convicted."""


def stage(status: str | None, told: str) -> str | None:
    """Return the predicate of a case that was told of by `told`; None where the case is not under the provision."""
    if status is None or status == "brought":
        return told
    return "chargedUnder" if status in _BROUGHT else None


def of_places(provision: Provision, places: Iterable[int], told: str) -> str | None:
    """Return what these mentions of a provision say of a case: the strongest of them."""
    said = (provision.standings.get(place) for place in places)
    kept = {stage(one.status if one else None, told) for one in said}
    return next((predicate for predicate in ("convictedUnder", "chargedUnder") if predicate in kept), None)


def ended(provision: Provision, person: str | None, *, alone: bool) -> Interval:
    """Return until when a person was charged under a provision: to the day at which it was dropped, if that is said.

    Words that name nobody are meant of the person where it is `alone` in the unit.
    """
    days = [
        said.date
        for said in provision.standings.values()
        if said.status == "dropped" and said.date and (said.person == person if said.person else alone)
    ]
    return Interval(None, days[0]) if len(set(days)) == 1 else ALWAYS


def left(
    extraction: Extraction, case_of: Callable[[str | None], str | None]
) -> Iterator[tuple[int, str, Standing]]:
    """Yield provision, case and what became of it, where no wording of a charge says so already.

    The case is that of the one person whom the words name, or of the only one whom the unit is about.
    """
    cases = {case_of(person.name) for person in extraction.persons} - {None}
    worded = {index for charge in extraction.charges if charge.standing for index in charge.provisions}
    for index, provision in enumerate(extraction.provisions):
        for said in provision.standings.values():
            only = next(iter(cases)) if len(cases) == 1 else None
            case = case_of(said.person or extraction.subject) or only
            if said.status != "cited" and case and index not in worded:
                yield index, case, said
