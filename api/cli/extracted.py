"""From one file to what `casegraph extract` writes of it: a record, a page, or what was seen and left out."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from api.cli.outcome import Outcome, outcome_of
from api.cli.terminal import printable
from api.exits import Exit

if TYPE_CHECKING:
    from ingest.model import Document

Form = Literal["record", "html", "rejected"]
_AROUND = 40
"""Characters of context on either side of what was left out."""


@dataclass(frozen=True)
class Task:
    """A file that was read, or the reason why it was not; both may be sent to another process."""

    file: str
    document: "Document | None"
    error: Outcome | None
    form: Form


@dataclass(frozen=True)
class Made:
    """What became of a file: what to write, or why there is nothing."""

    file: str
    text: str
    error: Outcome | None
    record: dict[str, Any] | None = None


def made(task: Task) -> Made:
    """Return what a file yields; only a file that cannot be used is an outcome, any other fault is raised."""
    if task.document is None:
        return Made(task.file, "", task.error)
    try:
        return _made(task, task.document)
    except Exception as error:
        outcome = outcome_of(error)
        if outcome.status != Exit.BAD_INPUT:
            raise
        return Made(task.file, "", outcome)


def _made(task: Task, document: "Document") -> Made:
    from ingest.extract import record_of, traced

    if task.form == "html":
        from api.extraction import page_of

        return Made(task.file, page_of(traced(document)), None)
    record = record_of(document)
    if task.form == "rejected":
        record = rejected(document, record)
        return Made(task.file, "\n".join(listing(task.file, record)), None, record)
    return Made(task.file, json.dumps(record, ensure_ascii=False, indent=1) + "\n", None, record)


def rejected(document: "Document", record: dict[str, Any]) -> dict[str, Any]:
    """Return what was left out, counted by reason, each with its words and what stands around them."""
    text, items = document.text, record.get("rejected", [])
    return {
        "counts": dict(Counter(item["reason"] for item in items).most_common()),
        "rejected": [
            {
                **item,
                "text": text[item["start"] : item["end"]],
                "context": text[max(0, item["start"] - _AROUND) : item["end"] + _AROUND],
            }
            for item in items
        ],
    }


def listing(file: str, found: dict[str, Any]) -> Iterator[str]:
    """Yield the lines that tell a person what was left out of a file."""
    from ingest.nlp.rejections import REASONS

    yield f"{printable(file)}: {len(found['rejected'])} seen and left out"
    for reason, count in found["counts"].items():
        yield f"  {reason.replace('_', ' ')}: {count}. {REASONS.get(reason, '')}"
        for item in found["rejected"]:
            if item["reason"] == reason:
                words, context = (printable(" ".join(item[key].split())) for key in ("text", "context"))
                yield f"    “{words}” at {item['start']}, in: …{context}…"
