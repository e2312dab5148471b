"""From a folder with `texts/` and `gold/` to figures: precision, recall and F1 of the extractor, its misses and extras.

The measure is that of the annotation guide: names match by their words, events by family, person, and date or quote.
"""

import json
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ingest.join import joined
from ingest.model import Document
from ingest.record import to_record
from ingest.segment import segment

if TYPE_CHECKING:
    from ingest.nlp import Extractor

Entry = Mapping[str, Any]
FAMILIES = (
    frozenset({"arrest", "detention"}),
    frozenset({"charge", "indictment"}),
    frozenset({"trial", "hearing"}),
    frozenset({"sentence", "conviction"}),
)
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
            lambda a, b: float(_same_thing(a, b)),
        )
    _match(
        result, report, "provisions", found.get("provisions", []), gold.get("provisions", []), _same_article
    )
    names = _Names(_alias_table(found), _alias_table(gold))
    _match(result, report, "charges", found.get("charges", []), gold.get("charges", []), names.charge)
    events, wanted = counted_events(found), counted_events(gold)
    pairs = _match(result, report, "events", events, wanted, names.event)
    flat = _flat(text)
    verbatim = sum(bool(_quote(e)) and _flat(_quote(e)) in flat for e in events)
    result.add("quotes in text", verbatim, len(events), len(events))
    _slots(result, report, [(events[i], wanted[j]) for i, j in pairs])


def counted_events(record: Entry) -> list[Entry]:
    """The events of a record that are measured."""
    listed: list[Entry] = record.get("events", [])
    return [e for e in listed if e.get("type") != "other" and e.get("polarity") != "negated"]


def right_events(found: Entry, gold: Entry) -> list[tuple[Entry, bool]]:
    """Each event found in a text, and whether it is one of the gold record's."""
    names = _Names(_alias_table(found), _alias_table(gold))
    return _judged(counted_events(found), counted_events(gold), names.event)


def right_charges(found: Entry, gold: Entry) -> list[tuple[Entry, bool]]:
    """Each charge found in a text, and whether it is one of the gold record's."""
    names = _Names(_alias_table(found), _alias_table(gold))
    return _judged(found.get("charges", []), gold.get("charges", []), names.charge)


def _judged(
    found: Sequence[Entry], gold: Sequence[Entry], score: Callable[[Entry, Entry], float]
) -> list[tuple[Entry, bool]]:
    hit = {i for i, _ in _pairs(found, gold, score)}
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
    pairs = _pairs(found, gold, score)
    result.add(kind, len(pairs), len(found), len(gold))
    for what, entries, hit in (
        ("missed", gold, {j for _, j in pairs}),
        ("extra", found, {i for i, _ in pairs}),
    ):
        result.findings += [
            Finding(report, what, kind, _line(kind, e)) for k, e in enumerate(entries) if k not in hit
        ]
    return pairs


def _pairs(
    found: Sequence[Entry], gold: Sequence[Entry], score: Callable[[Entry, Entry], float]
) -> list[tuple[int, int]]:
    """Greedy one-to-one matching, best score first."""
    ranked = sorted(
        ((score(p, g), i, j) for i, p in enumerate(found) for j, g in enumerate(gold)),
        key=lambda t: (-t[0], t[1], t[2]),
    )
    pairs: list[tuple[int, int]] = []
    for value, i, j in ranked:
        if value > 0 and all(i != a and j != b for a, b in pairs):
            pairs.append((i, j))
    return pairs


def _line(kind: str, entry: Entry) -> str:
    if kind == "events":
        quote = " ".join(_quote(entry).split())[:110]
        return f"{entry['type']} | {entry.get('person')} | {entry.get('date')} | {quote}"
    if kind == "charges":
        return f"{entry.get('person')} | {entry['text'][:110]}"
    if kind == "provisions":
        return f"{entry.get('article')} | {entry.get('part')} | {entry.get('code')}"
    return str(entry.get("name"))


@dataclass(frozen=True)
class _Names:
    """Every form of each person's name, in the prediction and in the gold."""

    found: Mapping[str, Sequence[str]]
    gold: Mapping[str, Sequence[str]]

    def same(self, a: str | None, b: str | None) -> bool:
        """A group matches a group or nobody; a name matches any form of the other."""
        if not a or not b:
            return a == b or str(a or b).startswith("[")
        if a.startswith("[") or b.startswith("["):
            return a.startswith("[") and b.startswith("[")
        return any(same_name(x, y) for x in self.found.get(a, [a]) for y in self.gold.get(b, [b]))

    def charge(self, p: Entry, g: Entry) -> float:
        """The same person, and at least half of the shorter wording's words."""
        a, b = _tokens(p["text"]), _tokens(g["text"])
        if not self.same(p.get("person"), g.get("person")) or not same_wording(p["text"], g["text"]):
            return 0.0
        return len(a & b) / max(1, len(a | b))

    def event(self, p: Entry, g: Entry) -> float:
        """The same family and person, and a compatible date or half of the quote."""
        if _family(p["type"]) != _family(g["type"]) or not self.same(p.get("person"), g.get("person")):
            return 0.0
        dp, dg = p.get("date"), g.get("date")
        date = 2 if dp and dp == dg else int(bool(dp and dg and (dp.startswith(dg) or dg.startswith(dp))))
        if dp and dg and not date:
            return 0.0
        quoted, wanted = _tokens(_quote(p)), _tokens(_quote(g))
        overlap = len(quoted & wanted) / max(1, len(wanted))
        return date + overlap + 0.2 * (p["type"] == g["type"]) if date or overlap >= 0.5 else 0.0


def _family(kind: str) -> str:
    return next((min(f) for f in FAMILIES if kind in f), kind)


def _tokens(text: str | None) -> set[str]:
    plain = unicodedata.normalize("NFKD", text or "").encode("ascii", "ignore").decode().lower()
    return set(re.findall(r"[a-z0-9.]+", re.sub(r"\b(the|mr|mrs|ms|dr|of)\b", " ", plain)))


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"-\s*\n\s*", "-", text)).strip()


def same_name(a: str, b: str) -> bool:
    """Whether two names have their words in common, as the annotation guide's measure has it."""
    x, y = _tokens(a), _tokens(b)
    return bool(x and y) and (x <= y or y <= x or len(x & y) / len(x | y) >= 0.6)


def same_wording(a: str, b: str) -> bool:
    """Whether two wordings share half of the shorter one's words."""
    x, y = _tokens(a), _tokens(b)
    return len(x & y) >= 0.5 * min(len(x), len(y))


def _same_thing(a: Entry, b: Entry) -> bool:
    return any(same_name(x, y) for x in _names(a) for y in _names(b))


def _names(thing: Entry) -> Iterator[str]:
    yield thing.get("name", "")
    yield from thing.get("aliases", [])


def _alias_table(record: Entry) -> dict[str, list[str]]:
    return {name: list(_names(p)) for p in record.get("persons", []) for name in _names(p)}


def _same_article(a: Entry, b: Entry) -> float:
    x, y = (re.sub(r"[^0-9.\-/]", "", str(e.get("article") or "")).strip(".") for e in (a, b))
    return float(x == y != "")


def _quote(event: Entry) -> str:
    evidence: Any = event.get("evidence")
    return str(evidence["text"]) if hasattr(evidence, "keys") else str(evidence or "")
