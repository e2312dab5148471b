"""What can be wrong with the ontology's own files."""

from dataclasses import dataclass


class OntologyError(Exception):
    """The base of what the generator raises."""


@dataclass
class Incomplete(OntologyError):
    """A term lacks what every term must have, such as a label or a definition."""

    term: str
    missing: str

    def __str__(self) -> str:
        return f"{self.term} has no {self.missing}"


@dataclass
class Unknown(OntologyError):
    """A shape or a scheme speaks of a term that no file defines."""

    term: str
    where: str

    def __str__(self) -> str:
        return f"{self.where} speaks of {self.term}, which is not defined"
