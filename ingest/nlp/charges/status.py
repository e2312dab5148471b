"""From the words around a charge or an article to what became of it: suspected, dropped, acquitted of, reclassified.

The nearest word of accusation before it decides (`acquitted of A and convicted of B`), a verb after it (`the charge
under A was dropped`), or a later one that means it (`the prosecutor withdrew it`). An article that is only named as a
rule of law accuses nobody: it is `cited`.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Literal, cast

from spacy.language import Language
from spacy.tokens import Doc

from ingest.model import ChargeStatus, Standing
from ingest.nlp.build_evidence import quote
from ingest.nlp.charges.general import without_general
from ingest.nlp.meant.scene import ACTING
from ingest.nlp.reading import Reading, reading_of
from ontology.patterns import words as labels

Found = ChargeStatus | Literal["cited"]
NOT = {"not", "n't", "never", "no", "nobody", "without", "refused", "declined", "denied", "neither"}
AGAIN = {"it", "this", "that", "these", "those", "them", "latter"}
BACK, ON, NEAR = 30, 16, 14
"""Tokens before and behind an article that may say what became of it; around it, for a rule of law."""
CLOSE = 5
"""Tokens between a verb and what negates it, or what it is done to."""
BE = {"was", "were", "been", "being", "is", "are"}
AUXILIARY = BE | {"has", "have", "had", "did", "does"}
FINITE = ("VBD", "VBZ", "VBP", "MD", "WDT", "WP")
BREAKS = {";", "but", "while", "which", "who"}


@Language.component("casegraph_charge_status")
def charge_status(doc: Doc) -> Doc:
    """Note at each article that is no plain charge what is said of it, and give charges what became of them."""
    reading = reading_of(doc)
    if reading.provisions or reading.charges:
        _Statuses(reading).run()
    return doc


@lru_cache(maxsize=1)
def _verbs() -> dict[str, ChargeStatus]:
    return {
        word: cast("ChargeStatus", concepts[0].notation)
        for word, concepts in labels("charge-statuses").items()
        if " " not in word
    }


@lru_cache(maxsize=4)
def _cited(notation: str) -> frozenset[str]:
    return frozenset(w for w, c in labels("citation-words").items() if c[0].notation == notation)


class _Statuses:
    def __init__(self, reading: Reading) -> None:
        self.reading, self.words = reading, reading.words
        self.spans = sorted((a, b) for _, a, b in reading.provisions)
        self.later = dict(self._meant_later())

    def run(self) -> None:
        for provision, start, end in self.reading.provisions:
            if found := self._at(start, end):
                self.reading.standings[provision.evidence.start] = self._standing(*found)
        for charged in self.reading.charges:
            found = self._at(*charged.tokens)
            said = self._standing(*found) if found else self._beside(*charged.tokens)
            if said and said.status != "cited":
                charged.charge = replace(charged.charge, standing=said)
        self.reading.charges[:] = without_general(self.reading, self.reading.charges)

    def _beside(self, start: int, end: int) -> Standing | None:
        """What is said of the article that stands beside the wording of a charge."""
        words = self.words
        near = [
            (min(abs(a - end), abs(start - b)), p.evidence.start)
            for p, a, b in self.reading.provisions
            if words.sentence[a] == words.sentence[start]
        ]
        return self.reading.standings.get(min(near)[1]) if near else None

    def _at(self, start: int, end: int) -> tuple[Found, int] | None:
        """What is said of the tokens of an article or a charge, and the token that says it."""
        if self._is_rule(start, end):
            return "cited", start
        before = self._before(start)
        after = self.later.get(start) or self._behind(end)
        if after is not None and (before is None or before[0] != "suspected"):
            return "dropped", after
        return before

    def _before(self, start: int) -> tuple[Found, int] | None:
        """What the nearest word of accusation before it says."""
        for k in range(start - 1, max(self._low(start), start - BACK) - 1, -1):
            status = _verbs().get(self.words.lower[k])
            if status is not None and not self._in_quote(k):
                return self._by_verb(status, k, start)
        return None

    def _by_verb(self, status: ChargeStatus, at: int, start: int) -> tuple[Found, int] | None:
        denied = self._denied(at)
        if status == "brought":
            return ("cited", at) if denied and not self._guilty(at) else None
        if status == "reclassified":
            between = self.words.lower[at:start]
            gone = "from" in between and "to" not in between[between.index("from") :]
            return (status, at) if gone and not denied else None
        if status == "dropped" and (self._passive(at) or BREAKS & set(self.words.lower[at:start])):
            return None
        return None if denied else (status, at)

    def _passive(self, at: int) -> bool:
        return bool(BE & set(self.words.lower[max(self._low(at), at - 3) : at]))

    def _guilty(self, at: int) -> bool:
        """`did not plead guilty`: what is denied is no charge."""
        return self.words.lower[at] == "guilty"

    def _denied(self, at: int) -> bool:
        low = max(self._low(at), at - CLOSE)
        return bool(NOT & set(self.words.lower[low:at])) != (self.words.lower[at] == "maintained")

    def _behind(self, end: int) -> int | None:
        """The verb of `the charge under A was dropped`; no other article and no other clause stands between."""
        words = self.words
        high = min(words.bounds[words.sentence[end - 1]][1], end + ON)
        for k in range(end, high):
            other = words.tag[k] in FINITE and words.lower[k] not in AUXILIARY
            status = _verbs().get(words.lower[k])
            if status != "dropped" and (other or words.lower[k] in BREAKS or self._provision_at(k)):
                return None
            if status == "dropped":
                passive = bool(BE & set(words.lower[max(end, k - CLOSE) : k]))
                return k if passive and not self._denied(k) else None
        return None

    def _meant_later(self) -> Iterator[tuple[int, int]]:
        """Yield the first token of an article with the verb that drops `it` or `that charge` behind it."""
        words = self.words
        for k, word in enumerate(words.lower):
            if _verbs().get(word) != "dropped" or self._denied(k):
                continue
            near = range(max(self._low(k), k - CLOSE - 2), min(len(words), k + CLOSE - 1))
            again = next((j for j in near if words.lower[j] in AGAIN and self._is_charge(j, k)), None)
            if again is not None and (start := self._last_before(again)) is not None:
                yield start, k

    def _is_charge(self, at: int, verb: int) -> bool:
        """`it` that is dropped, or `this charge`; not `that` of a clause."""
        words = self.words
        if words.lower[at] in ("it", "them"):
            return at == verb + 1 or words.dep[at] in ("dobj", "nsubjpass")
        return any(
            w in ("charge", "charges", "suspicion", "accusation", "count")
            for w in words.lower[at + 1 : at + 3]
        )

    def _last_before(self, at: int) -> int | None:
        """The article named last before a token, in its sentence or at the end of the one before."""
        words = self.words
        place = bisect_left(self.spans, (at, 0)) - 1
        if place < 0 or words.sentence[at] - words.sentence[self.spans[place][0]] > 1:
            return None
        return self.spans[place][0]

    def _is_rule(self, start: int, end: int) -> bool:
        """Whether an article is named as a rule: `the rules of Art. 69`, `Article 134 provides`, `under A only ...`."""
        words = self.words
        low, high = self._low(start), words.bounds[words.sentence[end - 1]][1]
        before = [w for w in words.lower[max(low, start - 4) : start] if w not in ("the", "part", "parts")]
        if any(" ".join(before[k : k + 2]) in _cited("rule") for k in range(len(before))):
            return True
        if self._provision_at(start) and self._states(start, end, low, high):
            return True
        near = " ".join(words.lower[max(low, start - NEAR) : min(high, end + NEAR)])
        return self._provision_at(start) and any(phrase in near for phrase in _cited("cumulation"))

    def _states(self, start: int, end: int, low: int, high: int) -> bool:
        """The article is itself the subject of a verb of law, and opens its clause."""
        words = self.words
        opened = start - low <= 4 or words.form[max(low, start - 1)] in (",", ";")
        for k in range(end, min(high, end + 9)):
            if words.lower[k] in _cited("law"):
                return opened or words.lower[max(low, start - 1)] not in ("under", "with", "of", "to", "by")
            if words.form[k] in (",", ";", "and", "which", "that", "(") or words.tag[k] in ("VBD", "WDT"):
                return False
        return False

    def _provision_at(self, at: int) -> bool:
        place = bisect_left(self.spans, (at, 0))
        return place < len(self.spans) and self.spans[place][0] == at

    def _low(self, at: int) -> int:
        return self.words.bounds[self.words.sentence[at]][0]

    def _in_quote(self, at: int) -> bool:
        return any(quote.start <= at < quote.end for quote in self.reading.quotes)

    def _standing(self, status: Found, at: int) -> Standing:
        """What is said, with its sentence, the one person whom that names, and the day behind the verb."""
        reading, words = self.reading, self.words
        low, high = words.bounds[words.sentence[at]]
        people = {t.name: t for k in range(low, high) if (t := reading.person_at(k))}
        accused = [name for name, thing in people.items() if not set(thing.roles) & ACTING]
        days = [w.edtf for w in reading.within("dates", at, min(high, at + 12)) if w.edtf]
        person = accused[0] if len(accused) == 1 else None
        return Standing(status, quote(reading, low, high), person, days[0] if days else None)
