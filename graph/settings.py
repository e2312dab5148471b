"""Turn environment variables into the settings of one database connection.

Without `CASEGRAPH_NEO4J_URI` the embedded database is used; it lives in `CASEGRAPH_HOME`.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from graph.errors import BadSetting

_CHECKOUT = Path(__file__).resolve().parent.parent
_SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")


@dataclass(frozen=True)
class Settings:
    """Where the database is and how long to wait for it."""

    home: Path = field(default_factory=lambda: _CHECKOUT / ".casegraph")
    """Folder of the embedded database, its state file and its locks."""
    uri: str | None = None
    """Address of a Neo4j that is not ours; None for the embedded database."""
    user: str = "neo4j"
    password: str = field(default="", repr=False)
    database: str = "neo4j"
    bolt_port: int | None = None
    """Port of the embedded database; None for any free one."""
    http_port: int | None = None
    query_seconds: float = 30.0
    """How long one query may run."""
    start_seconds: float = 60.0
    """How long the embedded database may take to answer."""
    lock_seconds: float = 60.0
    """How long to wait for another command's lock."""
    heap: str = "512m"
    """Largest heap of the embedded database, as Java's -Xmx takes it."""

    @property
    def embedded(self) -> bool:
        """Whether the embedded database is used."""
        return self.uri is None


def from_environment(environment: Mapping[str, str] | None = None) -> Settings:
    """Return the settings that the `CASEGRAPH_*` variables describe; raises `BadSetting`."""
    given = os.environ if environment is None else environment
    defaults = Settings()
    return Settings(
        home=_home(given, defaults.home),
        uri=_uri(given),
        user=given.get("CASEGRAPH_NEO4J_USER") or defaults.user,
        password=given.get("CASEGRAPH_NEO4J_PASSWORD", ""),
        database=given.get("CASEGRAPH_NEO4J_DATABASE") or defaults.database,
        bolt_port=_port(given, "CASEGRAPH_DB_PORT"),
        http_port=_port(given, "CASEGRAPH_DB_HTTP_PORT"),
        query_seconds=_seconds(given, "CASEGRAPH_QUERY_SECONDS", defaults.query_seconds),
        start_seconds=_seconds(given, "CASEGRAPH_DB_START_SECONDS", defaults.start_seconds),
        lock_seconds=_seconds(given, "CASEGRAPH_LOCK_SECONDS", defaults.lock_seconds),
        heap=given.get("CASEGRAPH_DB_HEAP") or defaults.heap,
    )


def _home(given: Mapping[str, str], default: Path) -> Path:
    text = given.get("CASEGRAPH_HOME")
    return Path(text).expanduser().absolute() if text else default


def _uri(given: Mapping[str, str]) -> str | None:
    uri = given.get("CASEGRAPH_NEO4J_URI") or None
    if uri is not None and uri.split("://")[0] not in _SCHEMES:
        raise BadSetting("CASEGRAPH_NEO4J_URI", f"must be an address of {', '.join(_SCHEMES)}")
    if uri is not None and "@" in uri:
        own = "CASEGRAPH_NEO4J_USER and CASEGRAPH_NEO4J_PASSWORD"
        raise BadSetting(
            "CASEGRAPH_NEO4J_URI", f"must not hold a user or a password: these are given as {own}"
        )
    return uri


def _port(given: Mapping[str, str], name: str) -> int | None:
    text = given.get(name)
    if not text:
        return None
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise BadSetting(name, "must be a port number")
    return int(text)


def _seconds(given: Mapping[str, str], name: str, default: float) -> float:
    try:
        seconds = float(given.get(name) or default)
    except ValueError:
        raise BadSetting(name, "must be a number of seconds") from None
    if not 0 < seconds < 86_400:
        raise BadSetting(name, "must be between 0 and 86400 seconds")
    return seconds
