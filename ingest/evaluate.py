"""From a folder with `texts/` and `gold/` to figures: precision, recall and F1 of the extractor, its misses and extras.

What is the same in two records is in `alike`.
"""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ingest.alike import Entry, Names, forms_of, pairs_of, quote_of, same_article, same_name, same_thing
from ingest.join import joined
from ingest.model import Document
from ingest.record import to_record
from ingest.segment import segment

if TYPE_CHECKING:
    from ingest.nlp import Extractor

NAMED = ("persons", "organisations", "courts", "facilities")


@dataclass
class Count:
    """Right, predicted and in the gold."""

    right: int = 0
    predicted: int = 0
    gold: int = 0

    @property
    def precision(self) -> float:
        """Of what was predicted."""
        return self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Of what is in the gold."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True)
class Finding:
    """One miss, extra or difference."""

    report: str
    what: str
    """`missed`, `extra` or `differs`."""
    measure: str
    text: str


@dataclass
class Evaluation:
    """Figures over a corpus, by measure; a slot of matched events (`date|event`) has only right and predicted."""

    reports: int = 0
    counts: dict[str, Count] = field(default_factory=dict[str, Count])
    findings: list[Finding] = field(default_factory=list[Finding])

    def add(self, measure: str, right: int, predicted: int, gold: int) -> None:
        """Count one report's part in."""
        count = self.counts.setdefault(measure, Count())
        count.right += right
        count.predicted += predicted
        count.gold += gold


def evaluate(folder: Path, extractor: "Extractor | None" = None, only: Sequence[str] = ()) -> Evaluation:
    """Extract every text of the folder that has gold, and measure; `only` names reports (file stems)."""
    from ingest.nlp import load

    used = extractor or load()
    result = Evaluation()
    for document, gold in annotated(folder, lambda report: not only or report in only):
        measure(result, document.name, record_of(used, document), gold, document.text)
    return result


def annotated(folder: Path, chosen: Callable[[str], bool]) -> Iterator[tuple[Document, Entry]]:
    """The texts of a folder that have gold, in the order of their names, each with its record; those chosen by name."""
    for file in sorted((folder / "gold").glob("*.json")):
        if chosen(file.stem):
            gold: Entry = json.loads(file.read_text(encoding="utf-8"))
            text = (folder / "texts" / f"{file.stem}.txt").read_text(encoding="utf-8")
            yield _document(file.stem, text, gold), gold


def _document(stem: str, text: str, gold: Entry) -> Document:
    data = text.encode()
    context: Entry = gold.get("context") or {}
    published: str | None = context.get("published")
    return Document(
        stem, sha256(data).hexdigest(), len(data), "text/plain", "text", text, published=published
    )


def record_of(extractor: "Extractor", document: Document) -> dict[str, Any]:
    """The record of one text, the units of the document put together."""
    return joined(to_record(extractor.extract(document, unit)) for unit in segment(document))


def measure(result: Evaluation, report: str, found: Entry, gold: Entry, text: str) -> None:
    """Add one report's figures and findings."""
    result.reports += 1
    for kind in NAMED:
        _match(
            result,
            report,
            kind,
            found.get(kind, []),
            gold.get(kind, []),
            lambda a, b: float(same_thing(a, b)),
        )
    _match(
        result, report, "provisions", found.get("provisions", []), gold.get("provisions", []), same_article
    )
    names = Names(forms_of(found), forms_of(gold))
    _match(result, report, "charges", found.get("charges", []), gold.get("charges", []), names.charge)
    events, wanted = counted_events(found), counted_events(gold)
    pairs = _match(result, report, "events", events, wanted, names.event)
    flat = _flat(text)
    verbatim = sum(bool(quote_of(e)) and _flat(quote_of(e)) in flat for e in events)
    result.add("quotes in text", verbatim, len(events), len(events))
    _slots(result, report, [(events[i], wanted[j]) for i, j in pairs])


def counted_events(record: Entry) -> list[Entry]:
    """The events of a record that are measured."""
    listed: list[Entry] = record.get("events", [])
    return [e for e in listed if e.get("type") != "other" and e.get("polarity") != "negated"]


def right_events(found: Entry, gold: Entry) -> list[tuple[Entry, bool]]:
    """Each event found in a text, and whether it is one of the gold record's."""
    names = Names(forms_of(found), forms_of(gold))
    return _judged(counted_events(found), counted_events(gold), names.event)


def right_charges(found: Entry, gold: Entry) -> list[tuple[Entry, bool]]:
    """Each charge found in a text, and whether it is one of the gold record's."""
    names = Names(forms_of(found), forms_of(gold))
    return _judged(found.get("charges", []), gold.get("charges", []), names.charge)


def _judged(
    found: Sequence[Entry], gold: Sequence[Entry], score: Callable[[Entry, Entry], float]
) -> list[tuple[Entry, bool]]:
    hit = {i for i, _ in pairs_of(found, gold, score)}
    return [(entry, k in hit) for k, entry in enumerate(found)]


def _slots(result: Evaluation, report: str, pairs: Sequence[tuple[Entry, Entry]]) -> None:
    alike = {"date": _equal, "court": _named_alike, "facility": _named_alike, "sentence_months": _equal}
    for slot, same in alike.items():
        filled = [(p, g) for p, g in pairs if g.get(slot) is not None]
        right = [same(p.get(slot), g[slot]) for p, g in filled]
        result.add(f"{slot.removeprefix('sentence_')}|event", sum(right), len(filled), len(filled))
        for (p, g), hit in zip(filled, right, strict=True):
            if not hit:
                note = f"{g['type']} {g.get('person')}: {g[slot]} read as {p.get(slot)}"
                result.findings.append(Finding(report, "differs", slot, note))


def _equal(a: Any, b: Any) -> bool:
    return a == b


def _named_alike(a: Any, b: Any) -> bool:
    return same_name(a or "", b)


def _match(result: Evaluation, report: str, kind: str, found: Sequence[Entry], gold: Sequence[Entry],
           score: Callable[[Entry, Entry], float]) -> list[tuple[int, int]]:  # fmt: skip
    pairs = pairs_of(found, gold, score)
    result.add(kind, len(pairs), len(found), len(gold))
    for what, entries, hit in (
        ("missed", gold, {j for _, j in pairs}),
        ("extra", found, {i for i, _ in pairs}),
    ):
        result.findings += [
            Finding(report, what, kind, _line(kind, e)) for k, e in enumerate(entries) if k not in hit
        ]
    return pairs


def _line(kind: str, entry: Entry) -> str:
    if kind == "events":
        quote = " ".join(quote_of(entry).split())[:110]
        return f"{entry['type']} | {entry.get('person')} | {entry.get('date')} | {quote}"
    if kind == "charges":
        return f"{entry.get('person')} | {entry['text'][:110]}"
    if kind == "provisions":
        return f"{entry.get('article')} | {entry.get('part')} | {entry.get('code')}"
    return str(entry.get("name"))


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"-\s*\n\s*", "-", text)).strip()
