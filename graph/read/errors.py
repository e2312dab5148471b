"""What can go wrong when the graph is read, as exceptions that carry a code and data."""

from graph.errors import GraphError


class NotFound(GraphError):
    """Nothing in the graph has this id."""

    code = "CG-GET-001"
    remedy = "Look it up by name: `casegraph get '/search?q=NAME'` lists ids."

    def __init__(self, kind: str, wanted: str) -> None:
        super().__init__(f"there is no {kind} with this id")
        self.kind, self.wanted = kind, wanted


class BadCursor(GraphError):
    """A cursor that this list did not hand out."""

    code = "CG-GET-002"
    remedy = "Start again without a cursor, and follow the `next` link of each page."

    def __init__(self) -> None:
        super().__init__("the cursor does not belong to this list")


class BadSearch(GraphError):
    """A search that looks for nothing."""

    code = "CG-GET-003"
    remedy = "Give at least two letters or digits of a name, or a whole id."

    def __init__(self) -> None:
        super().__init__("the search text has no letters or digits to look for")
