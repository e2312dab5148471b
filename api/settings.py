"""What a server may be told: its token, the hosts that it is, and how much one request may ask for."""

from dataclasses import dataclass, field

LOOPBACK = ("127.0.0.1", "localhost", "::1")


@dataclass(frozen=True)
class Limits:
    """How much one request may ask for."""

    body: int = 65_536
    """Bytes of a body."""
    url: int = 4_096
    """Bytes of a path and its query."""
    depth: int = 16
    """How deep the JSON of a body may be nested."""
    page: int = 200
    """Items of one page of a list."""
    rows: int = 1_000
    """Rows of one answer to free Cypher."""
    requests: int = 200
    """Requests that are answered at once."""
    body_seconds: float = 10.0
    """How long a client may take to send its body."""


@dataclass(frozen=True)
class Settings:
    """How the application is served."""

    token: str | None = field(default=None, repr=False)
    """What a client must send; None when everybody on this machine may read."""
    hosts: tuple[str, ...] | None = LOOPBACK
    """Names in a `Host` header that are this server's; None for any."""
    limits: Limits = Limits()
