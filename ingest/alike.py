"""What counts as the same in two records: names, charges and events, by the measure of the annotation guide.

Names match by their words, events by family, person, and date or quote.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Entry = Mapping[str, Any]
FAMILIES = (
    frozenset({"arrest", "detention"}),
    frozenset({"charge", "indictment"}),
    frozenset({"trial", "hearing"}),
    frozenset({"sentence", "conviction"}),
)


def pairs_of(
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


@dataclass(frozen=True)
class Names:
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
        quoted, wanted = _tokens(quote_of(p)), _tokens(quote_of(g))
        overlap = len(quoted & wanted) / max(1, len(wanted))
        return date + overlap + 0.2 * (p["type"] == g["type"]) if date or overlap >= 0.5 else 0.0


def _family(kind: str) -> str:
    return next((min(f) for f in FAMILIES if kind in f), kind)


def _tokens(text: str | None) -> set[str]:
    plain = unicodedata.normalize("NFKD", text or "").encode("ascii", "ignore").decode().lower()
    return set(re.findall(r"[a-z0-9.]+", re.sub(r"\b(the|mr|mrs|ms|dr|of)\b", " ", plain)))


def same_name(a: str, b: str) -> bool:
    """Whether two names have their words in common, as the annotation guide's measure has it."""
    x, y = _tokens(a), _tokens(b)
    return bool(x and y) and (x <= y or y <= x or len(x & y) / len(x | y) >= 0.6)


def same_wording(a: str, b: str) -> bool:
    """Whether two wordings share half of the shorter one's words."""
    x, y = _tokens(a), _tokens(b)
    return len(x & y) >= 0.5 * min(len(x), len(y))


def same_thing(a: Entry, b: Entry) -> bool:
    """Whether one of the names of each is the same."""
    return any(same_name(x, y) for x in _names(a) for y in _names(b))


def _names(thing: Entry) -> Iterator[str]:
    yield thing.get("name", "")
    yield from thing.get("aliases", [])


def forms_of(record: Entry) -> dict[str, list[str]]:
    """For each name of a person in a record all the names of that person."""
    return {name: list(_names(p)) for p in record.get("persons", []) for name in _names(p)}


def same_article(a: Entry, b: Entry) -> float:
    """1 if two provisions have the same article, else 0; what has no article is like nothing."""
    x, y = (re.sub(r"[^0-9.\-/]", "", str(e.get("article") or "")).strip(".") for e in (a, b))
    return float(x == y != "")


def quote_of(event: Entry) -> str:
    """The words that an event stands on."""
    evidence: Any = event.get("evidence")
    return str(evidence["text"]) if hasattr(evidence, "keys") else str(evidence or "")
