"""The secret that a client must send: made at the first start, kept in a file that only its owner reads.

A browser gets a cookie that is derived from the token, so that the token itself is in no cookie.
"""

import hashlib
import hmac
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

FILE = "api-token"
COOKIE = "casegraph_session"
_BYTES = 32


@dataclass(frozen=True)
class Token:
    """A token, and whether this call made it."""

    text: str
    new: bool


def obtain(home: Path) -> Token:
    """Return the token of a data folder, making it first when there is none."""
    path = home / FILE
    home.mkdir(parents=True, exist_ok=True)
    try:
        return Token(_make(path), new=True)
    except FileExistsError:
        return Token(path.read_text(encoding="ascii").strip(), new=False)


def session_of(token: str) -> str:
    """Return what a browser's cookie holds for a token."""
    return hmac.new(token.encode(), b"casegraph browser session", hashlib.sha256).hexdigest()


def matches(given: str | None, expected: str) -> bool:
    """Compare two secrets in a time that does not depend on where they differ."""
    return given is not None and hmac.compare_digest(given.encode(), expected.encode())


def _make(path: Path) -> str:
    """Write a new token to a file that is complete from the moment it has its name."""
    text = secrets.token_urlsafe(_BYTES)
    draft = path.with_name(f".{FILE}.{secrets.token_hex(4)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(text + "\n")
    try:
        os.link(draft, path)
    finally:
        draft.unlink()
    return text
