"""Read a report from the store as its parts."""

from graph.connection import Store
from graph.removal.model import Parts
from ontology.generated.records import Claim, Passage, Record, Report, Unit


def parts_of(store: Store, report: str) -> Parts:
    """Return a report (id) with all that is stored of it, whatever version it is of."""
    rows = {
        name: store.read(f"removal/{name}", report=report)
        for name in ("units", "passages", "records", "claims")
    }
    return Parts(
        Report.model_construct(**store.read("removal/itself", report=report)[0]["properties"]),
        [Unit.model_construct(**row["properties"]) for row in rows["units"]],
        [Passage.model_construct(**row["properties"]) for row in rows["passages"]],
        [Record.model_construct(**row["properties"]) for row in rows["records"]],
        [Claim.model_construct(**row["properties"]) for row in rows["claims"]],
    )
