"""What can be wrong with a question that is asked."""

from graph.errors import GraphError


class NoSuchQuestion(GraphError):
    """A name that no question has."""

    code = "CG-ASK-001"
    remedy = "`casegraph ask` lists the questions."

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        super().__init__(f"there is no question {name!r}; there are {', '.join(known)}")
        self.name, self.known = name, known


class BadParameter(GraphError):
    """A parameter that is unknown, missing or of the wrong form."""

    code = "CG-ASK-002"
    remedy = "`casegraph ask` lists each question's parameters."

    def __init__(self, question: str, parameter: str, reason: str) -> None:
        super().__init__(f"parameter {parameter!r} of {question}: {reason}")
        self.question, self.parameter, self.reason = question, parameter, reason
