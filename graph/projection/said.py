"""Turn rows about claims into what projection computes with: live claims, and where a claim's ends lead."""

from collections.abc import Iterable, Iterator

from graph.connection import Row, Store
from graph.paging import by_id
from graph.projection.model import Said
from graph.resolve_dependents import OWNERSHIP, Owned
from ontology.generated.labels import PROPERTIES


def is_real(row: Row) -> bool:
    """Tell whether a claim makes nodes and edges: affirmed, asserted or alleged, not withdrawn nor found impossible."""
    said = row["polarity"] == "affirmed" and row["modality"] in ("asserted", "alleged")
    return said and row["rank"] != "deprecated" and row.get("retractedAt") is None


def claim(row: Row) -> Said:
    """Return the claim of a row."""
    return Said(
        id=row["id"],
        subject=row["subject"],
        predicate=row["predicate"],
        object=row["object"],
        value=row["value"],
        modality=row["modality"],
        valid_from=row["validFrom"],
        valid_to=row["validTo"],
        confidence=row["confidence"],
        rank=row["rank"],
        report=row["reportId"],
    )


def is_value(said: Said) -> bool:
    """Tell whether a claim gives its subject a value, rather than tie it to another."""
    return PROPERTIES[said.predicate].relationship is None


def live(store: Store, rows: Iterable[Row]) -> dict[str, Said]:
    """Return the claims that make nodes and edges, by id: those of documents that are written in whole."""
    real = [row for row in rows if is_real(row)]
    complete = {row["id"] for row in by_id(store, "reach/complete", sorted({r["documentId"] for r in real}))}
    return {row["id"]: claim(row) for row in real if row["documentId"] in complete}


def owned(said: Iterable[Said]) -> Iterator[Owned]:
    """Yield who belongs to whom, of the claims that say so."""
    for one in said:
        dependent_first = OWNERSHIP.get(one.predicate)
        if dependent_first is not None and one.object:
            ends = one.object, one.subject
            owner, dependent = ends if dependent_first else ends[::-1]
            yield Owned(one.predicate, owner, dependent)


def ends(said: Iterable[Said]) -> set[str]:
    """Return the records that these claims are about or name."""
    return {end for one in said for end in (one.subject, one.object) if end}
