"""What can be wrong with the extractor's own parts."""

from dataclasses import dataclass

from ingest.errors import IngestError


@dataclass(eq=False)
class WrongModel(IngestError):
    """The spaCy model that is installed is not the one that the extractor was measured with."""

    name: str
    version: str
    wanted: str
    code: str = "CG-NLP-001"

    def __str__(self) -> str:
        found = f"{self.name} {self.version}"
        return (
            f"{self.code} spaCy model {found} is installed, {self.wanted} is needed. Install requirements.in."
        )


@dataclass(eq=False)
class NoModel(IngestError):
    """The package that carries the spaCy model is not installed."""

    package: str
    code: str = "CG-NLP-002"

    def __str__(self) -> str:
        return f"{self.code} the package {self.package} is not installed. Install requirements.in."
