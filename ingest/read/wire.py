"""What goes over the pipes to and from the child: lengths before contents, JSON, and nothing taken on trust.

The child may be in the hands of the file that it reads. So the parent keeps what it knows itself (name, hash, size,
type) and takes from the child texts, and blocks that lie in the text, and no more.
"""

import json
import struct
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any, cast, get_args

from ingest.errors import REMEDIES, BadInput, bad_input
from ingest.model import Block, Document, PassageKind
from ingest.read.front import Origin
from ingest.read.limits import Limits
from ingest.read.source import Raw, document

LENGTH = struct.Struct(">QQ")
"""Length of a head (JSON), length of what follows it."""
_KINDS = frozenset(get_args(PassageKind))
_LONGEST = 2_000


@dataclass(frozen=True)
class Reply:
    """What came back: the document or the error, and how much processor time the child has used by then."""

    result: Document | BadInput
    cpu: float


def pack(head: Mapping[str, object], body: bytes) -> bytes:
    """A message."""
    packed = json.dumps(head, ensure_ascii=True).encode("ascii")
    return LENGTH.pack(len(packed), len(body)) + packed + body


def request(raw: Raw, limits: Limits) -> bytes:
    """The message that asks the child to read."""
    return pack({"name": raw.name, "media_type": raw.media_type, "limits": asdict(limits)}, raw.data)


def answer(result: Document | BadInput, cpu: float) -> bytes:
    """The message that the child answers with."""
    if isinstance(result, BadInput):
        return pack({"cpu": cpu, "code": result.code, "reason": result.reason}, b"")
    head = {
        key: getattr(result, key) for key in ("reader", "title", "source", "publisher", "published", "lost")
    }
    blocks = [(block.start, block.end, block.kind, block.level) for block in result.blocks]
    return pack({"cpu": cpu, **head, "blocks": blocks}, result.text.encode("utf-8", "replace"))


def reply(raw: Raw, head: bytes, body: bytes) -> Reply:
    """What the child answered; an answer that makes no sense is an error of its own."""
    try:
        fields = cast("dict[str, Any]", json.loads(head))
        cpu = float(fields["cpu"])
        if "code" in fields:
            return Reply(_error(raw.name, fields), cpu)
        text = body.decode("utf-8")
        origin = Origin(*(_text(fields[key]) for key in ("title", "source", "publisher", "published")))
        found = document(
            raw, _text(fields["reader"]) or "", text, origin, _blocks(fields["blocks"], len(text))
        )
        return Reply(replace(found, lost=_text(fields["lost"])), cpu)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return Reply(bad_input("CG-READ-016", raw.name, "Its reader answered nonsense"), 0.0)


def _error(name: str, fields: Mapping[str, Any]) -> BadInput:
    code = str(fields["code"])
    return bad_input(code if code in REMEDIES else "CG-READ-016", name, str(fields["reason"])[:_LONGEST])


def _text(value: object) -> str | None:
    if value is not None and not isinstance(value, str):
        raise TypeError
    return value[:_LONGEST] if value else None


def _blocks(values: list[list[Any]], length: int) -> tuple[Block, ...]:
    blocks = tuple(Block(int(start), int(end), kind, int(level)) for start, end, kind, level in values)
    if any(not 0 <= block.start <= block.end <= length or block.kind not in _KINDS for block in blocks):
        raise ValueError("block outside the text")
    return blocks
