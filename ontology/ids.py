"""Turn the parts that make a thing what it is into its id.

An id is the kind, a hyphen and sixteen letters of the SHA-256 over the canonical JSON of the parts: the same parts
give the same id on every machine, and no part can be read back from it.
"""

import base64
import hashlib
import json
from collections.abc import Sequence

IdPart = str | int | None | Sequence["IdPart"]
"""What an id may be made of; numbers and text stay distinct, and so do lists of them."""

_LETTERS = 16


def make_id(kind: str, *parts: IdPart) -> str:
    """Return `kind-xxxxxxxxxxxxxxxx` for these parts; kind is lower case letters."""
    canonical = json.dumps([kind, *parts], ensure_ascii=False, separators=(",", ":"))
    digest = hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).digest()
    return f"{kind}-{base64.b32encode(digest).decode().lower()[:_LETTERS]}"
