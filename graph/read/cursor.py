"""Turn the place that a page ended at into an opaque text, and back.

A cursor belongs to one list: it carries a digest of what was asked, so that one list's cursor is refused by another.
It names the last key that was seen and not a number of rows, so a walk loses and repeats nothing while others write.
"""

import base64
import binascii
import hashlib
import json
from typing import cast

from graph.read.errors import BadCursor

_LONGEST = 1024


def encode(scope: tuple[object, ...], key: str) -> str:
    """Return the cursor of the list that `scope` describes, for everything after `key`."""
    text = json.dumps([_digest(scope), key], separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def decode(scope: tuple[object, ...], cursor: str | None) -> str:
    """Return the key that a cursor carries, "" without one; raises `BadCursor`."""
    if cursor is None:
        return ""
    digest, key = _parts(cursor)
    if digest != _digest(scope):
        raise BadCursor
    return key


def _parts(cursor: str) -> tuple[str, str]:
    try:
        if len(cursor) > _LONGEST:
            raise BadCursor
        padded = cursor.encode("ascii") + b"=" * (-len(cursor) % 4)
        found: object = json.loads(base64.b64decode(padded, altchars=b"-_", validate=True))
    except (binascii.Error, ValueError, RecursionError):
        raise BadCursor from None
    if isinstance(found, list):
        parts = cast("list[object]", found)
        if len(parts) == 2 and isinstance(parts[0], str) and isinstance(parts[1], str):
            return parts[0], parts[1]
    raise BadCursor


def _digest(scope: tuple[object, ...]) -> str:
    canonical = json.dumps(scope, ensure_ascii=True, separators=(",", ":"), default=str)
    return hashlib.sha256(canonical.encode()).hexdigest()[:12]
