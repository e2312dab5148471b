"""From `{concept}` in a frame to the words of the text that fill it."""

from ingest.nlp.reading import Name, Reading, Term

BODIES: dict[str, tuple[tuple[str, str | None], ...]] = {
    "facility": (("facility", None),),
    "prison": (("facility", None),),
    "court": (("court", None),),
    "solitary": (("facility", "punishment cell"),),
    "police station": (
        ("facility", "police station"),
        ("organisation", "police"),
        ("organisation", "security_service"),
    ),
}
"""Concepts that a named body fills: its kind, and the kind within the kind."""
HEADS = {"court": "court:court", "facility": "facility:"}
"""Concepts that a bare head noun fills."""


def fills(reading: Reading, item: str, at: int) -> int | None:
    """Where something that fits `{concept}` at a token ends."""
    concept = item.strip("{}").replace("_", " ")
    owner = reading.owner[at]
    if owner is not None and owner.start == at and _is_body(owner, concept):
        return owner.end
    if concept in ("time", "days", "term"):
        return next((t.end for t in reading.within("terms", at, at + 1) if _is_length(t, concept)), None)
    if concept in HEADS and owner is None:
        return _marked(reading, at, HEADS[concept])
    if owner is not None and owner.kind not in ("facility", "person"):
        return None
    return next((end for end, c in reading.marks.get(at, ()) if c == f"phrases:{concept}"), None)


def _is_body(owner: Name, concept: str) -> bool:
    return any(owner.kind == kind and sub in (None, owner.sub) for kind, sub in BODIES.get(concept, ()))


def _is_length(term: Term, concept: str) -> bool:
    if concept == "time":
        return True
    return bool(term.months) if concept == "term" else bool(term.days) and not term.months


def _marked(reading: Reading, at: int, prefix: str) -> int | None:
    return next(
        (end for end, c in reading.marks.get(at, ()) if c.startswith(prefix) and c != "facility:ward"), None
    )
