"""What can go wrong when somebody judges who is who, as exceptions that carry a code and data."""

from graph.errors import GraphError


class NoSuchPair(GraphError):
    """There is no candidate and no judgement with this id, or no such record."""

    code = "CG-REV-001"
    remedy = "`casegraph review --json` lists the pairs that wait; `casegraph get /review` does too."

    def __init__(self, wanted: str) -> None:
        super().__init__("there is no pair of records with this id")
        self.wanted = wanted


class NotJudged(GraphError):
    """There is nothing to withdraw: no judgement on this pair is in force."""

    code = "CG-REV-002"
    remedy = "`casegraph review --judged --json` lists the judgements that are in force."

    def __init__(self, pair: str) -> None:
        super().__init__("no judgement on this pair is in force")
        self.pair = pair


class Contradicted(GraphError):
    """The judgement cannot hold beside others that are in force: one thing would be two."""

    code = "CG-REV-003"
    remedy = "Withdraw the judgement that is wrong, with `casegraph review --withdraw ID`, then judge again."

    def __init__(self, pair: str, others: tuple[str, ...]) -> None:
        named = ", ".join(others)
        super().__init__(f"this contradicts judgements that are in force: {named}")
        self.pair, self.others = pair, others


class NotComparable(GraphError):
    """The two records are of different classes, or are one record."""

    code = "CG-REV-004"
    remedy = "Judge two records of one class, such as two persons."

    def __init__(self, left: str, right: str) -> None:
        super().__init__("these two cannot be one thing")
        self.left, self.right = left, right
