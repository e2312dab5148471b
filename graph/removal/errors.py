"""What can go wrong when something is removed."""

from graph.errors import GraphError


class NothingToRemove(GraphError):
    """Neither a report nor a person has this id."""

    code = "CG-PURGE-001"
    remedy = "Give the id of a report or of a person: `casegraph get '/search?q=NAME&kind=Person'` finds it."

    def __init__(self, target: str) -> None:
        super().__init__("neither a report nor a person has this id")
        self.target = target


class TellingReason(GraphError):
    """The reason for a removal names whom it is about; it is kept, and what was removed must not be read from it."""

    code = "CG-PURGE-002"
    remedy = "Say why without names: `--reason 'asked for by the person concerned'`."

    def __init__(self) -> None:
        super().__init__("the reason names the person who is to be removed")


class KeyMissing(GraphError):
    """The key is not here with which it would be known again what was removed; so nothing is taken in."""

    code = "CG-PURGE-003"
    remedy = "Put the file `purge.key` back that was in the data folder when something was removed."

    def __init__(self, path: str, *, there: bool) -> None:
        told = "is not the key that what was removed is known by" if there else "is not there"
        super().__init__(f"{path} {told}")
        self.path = path


class WasRemoved(GraphError):
    """The report was removed, and stays out."""

    code = "CG-PURGE-004"
    remedy = (
        "`casegraph purge` lists what was removed, and `casegraph purge --lift TOMBSTONE` lets it in again."
    )

    def __init__(self, tombstone: str) -> None:
        super().__init__("this report was removed")
        self.tombstone = tombstone


class NoSuchTombstone(GraphError):
    """No removal has this id."""

    code = "CG-PURGE-005"
    remedy = "`casegraph purge` lists the removals."

    def __init__(self, tombstone: str) -> None:
        super().__init__("no removal has this id")
        self.tombstone = tombstone


class RewriteFailed(GraphError):
    """The database's files could not be written anew; what was removed may still be in unused parts of them."""

    code = "CG-PURGE-006"
    remedy = (
        "Run `casegraph purge` again: it goes on there. It needs as much free room as the data folder takes."
    )

    def __init__(self, reason: str) -> None:
        super().__init__(f"the database's files could not be written anew: {reason}")
        self.reason = reason
