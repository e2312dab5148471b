"""Why a Neo4j cannot be put together or started here."""


class CannotRun(Exception):
    """Something that Neo4j needs is missing or failed; `remedy` says what to do."""

    def __init__(self, reason: str, remedy: str) -> None:
        super().__init__(reason)
        self.reason, self.remedy = reason, remedy


class Missing(CannotRun):
    """A command that is not on the path."""

    def __init__(self, command: str, package: str) -> None:
        super().__init__(
            f"Neo4j needs the command `{command}`, and there is none on the path",
            f"Install it (on Debian and Ubuntu: apt-get install {package}), then run this again.",
        )
        self.command = command
