"""From quotations, `charged with ...` and fields of lists to wordings of accusations, with person and provision."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from spacy.language import Language
from spacy.tokens import Doc

from ingest.model import Charge
from ingest.nlp.build_evidence import quote as cut
from ingest.nlp.charge_forms import CHARGING, LEADS, OBJECTS, SPEECH, STOPS
from ingest.nlp.lexicon import lexicon
from ingest.nlp.reading import Quote, Reading, Telling, reading_of
from ingest.nlp.scene import scene_of


@dataclass(frozen=True)
class _Found:
    start: int
    stop: int
    """Characters of the running text."""
    quoted: bool


@Language.component("casegraph_charges")
def charges(doc: Doc) -> Doc:
    """Find the accusations."""
    _Charges(reading_of(doc)).run()
    return doc


class _Charges:
    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.focus = scene_of(reading).focus
        self.by_sentence: dict[int, list[Telling]] = {}
        for telling in reading.tellings:
            self.by_sentence.setdefault(telling.sentence, []).append(telling)
        self.seen: set[tuple[str | None, str]] = set()
        self.wordings: list[_Found] = []

    def run(self) -> None:
        found = [*self._fields(), *self._bracketed(), *self._quotes(), *self._phrases(), *self._objects()]
        for one in sorted(found, key=lambda f: (f.start, -f.stop)):
            if any(one.start < w.stop and w.start < one.stop for w in self.wordings[-6:]):
                continue
            self.wordings.append(one)
            self._add(one)

    def _add(self, one: _Found) -> None:
        reading = self.reading
        start, end = reading.words.span_of(one.start, one.stop)
        text = reading.clean.text[one.start : one.stop].strip(" ,.\"“”'‘’;:")
        if not text or len(text) > 400:
            return
        persons, stage = self._persons(start)
        for person in persons or [None]:
            key = (person, re.sub(r"[^a-z]|z|s", "", text.lower()))
            if key in self.seen:
                continue
            self.seen.add(key)
            reading.charges.append(
                Charge(
                    person,
                    text,
                    self._provisions(start, end),
                    cut(reading, start, end),
                    0.85 if one.quoted else 0.7,
                    stage,
                )
            )

    def _persons(self, at: int) -> tuple[list[str], Literal["charged", "convicted"]]:
        """Those whom the sentence charges, else those of the sentence before, else the person in focus."""
        sentence = self.reading.words.sentence[at]
        for number in (sentence, sentence - 1):
            told = [t for t in self.by_sentence.get(number, ()) if t.type in CHARGING and t.victims]
            if number != sentence:
                told = [
                    t for t in told if t.type in ("charge", "conviction", "indictment", "sentence", "trial")
                ]
            before = [t for t in told if t.at <= at] or told
            if before:
                best = max((t for t in before if t.at <= at), key=lambda t: t.at, default=before[0])
                return list(best.victims), "convicted" if best.type in (
                    "conviction",
                    "sentence",
                ) else "charged"
        return ([self.focus] if self.focus else []), "charged"

    def _provisions(self, start: int, end: int) -> tuple[int, ...]:
        """The provision that stands nearest in the same sentence, numbered as in the extraction."""
        from ingest.nlp.build import unique_provisions

        sentence = self.reading.words.sentence[start]
        near = [
            (min(abs(a - end), abs(start - b)), p)
            for p, a, b in self.reading.provisions
            if self.reading.words.sentence[a] == sentence
        ]
        if not near:
            return ()
        best = min(near, key=lambda n: n[0])[1]
        listed = unique_provisions(self.reading)
        return tuple(i for i, p in enumerate(listed) if p.article == best.article)[:1]

    def _fields(self) -> Iterator[_Found]:
        """`Charges: A; B; C.`"""
        text = self.reading.clean.text
        for match in re.finditer(
            r"(?m)(?:^|(?<=\n)|(?<=\s))(?:Charges?|CHARGES?|Accused of|Accusations?|Accused|Offences?|Reason for arrest)\s*:\s*([^\n]{3,600})",  # noqa: E501
            text,
        ):
            body, at = match[1], match.start(1)
            if re.search(r"[Aa]rticles?|[Ss]ections?|[“\"]", body):
                continue
            body = re.split(r"(?<=\w{3})\.\s|\.$", body)[0]
            for item in re.finditer(r"[^;,]+(?:,\s+[a-z][^;,]*)*", body):
                piece = re.split(r"\s*\(", item.group())[0]
                if len(piece.split()) <= 25:
                    lead = len(piece) - len(piece.lstrip())
                    yield _Found(at + item.start() + lead, at + item.start() + len(piece), True)

    def _bracketed(self) -> Iterator[_Found]:
        """`Article 221.3 (Hooliganism committed with a weapon)`."""
        text = self.reading.clean.text
        for _, start, end in self.reading.provisions:
            stop = self.reading.words.end[end - 1]
            match = re.compile(r"\s*(?:of the [A-Z][\w ]+)?\(([^()]{8,400}(?:\([^()]*\)[^()]*)?)\)").match(
                text, stop
            )
            if match and not re.match(r"(?:part|para|section|\d)", match[1]) and " " in match[1]:
                yield _Found(match.start(1), match.end(1), True)
            del start

    def _quotes(self) -> Iterator[_Found]:
        last: Quote | None = None
        for quote in self.reading.quotes:
            if self._is_charge(quote, last):
                yield _Found(quote.char, quote.stop, True)
                last = quote

    def _is_charge(self, quote: Quote, last: Quote | None) -> bool:
        reading, words = self.reading, self.reading.words
        size = quote.end - quote.start
        if (
            size > 40
            or SPEECH & set(words.lower[quote.start : min(quote.start + 2, quote.end)])
            or {"i", "we"} & set(words.lower[quote.start : quote.end])
        ):
            return False
        if any(
            o and o.kind in ("organisation", "facility", "person") and o.start <= quote.start
            for o in reading.owner[quote.start : quote.start + 1]
        ):
            return False
        if size == 1 and words.form[quote.start][:1].isupper():
            return False
        text = words.chars(quote.start, quote.end).lower()
        if text in lexicon().concept("phrases", "designation"):
            return False
        if (size == 1 or words.tag[quote.end - 1] in ("IN", "TO")) and not self._led(
            quote.start, quote.end, 4
        ):
            return False
        if (
            last
            and quote.start - last.end <= 6
            and words.sentence[last.start] == words.sentence[quote.start]
            and not ({"said", "told"} & set(words.lower[last.end : quote.start]))
        ):
            return True
        return self._led(quote.start, quote.end)

    def _led(self, start: int, end: int, reach: int = 28) -> bool:
        """A word of accusation or a provision near it, in the same sentence."""
        words = self.reading.words
        low = max(words.bounds[words.sentence[start]][0], start - reach)
        lead = lexicon().concept("words", "charge-lead")
        for k in range(start - 2, low - 1, -1):
            if (
                words.lower[k]
                in (
                    "said",
                    "told",
                    "called",
                    "titled",
                    "entitled",
                    "named",
                    "known",
                    "shouted",
                    "wrote",
                    "slogan",
                    "slogans",
                    "read",
                    "reading",
                    "banner",
                    "song",
                    "book",
                    "film",
                    "article",
                    "poem",
                )
                and start - k < 9
            ):
                return False
            if any(" ".join(words.lower[k : k + n]) in lead for n in (1, 2, 3)):
                return True
        if words.lower[start - 2] in ("for", "of", "with") and start - 2 >= low and self._punished(start):
            return True
        high = min(words.bounds[words.sentence[start]][1], end + 8)
        return any(end <= a < high or low <= a < start for _, a, _ in self._near_provisions(low, high))

    def _punished(self, at: int) -> bool:
        """Whether the sentence tells a charge, a judgment or a term."""
        sentence = self.reading.words.sentence[at]
        told = any(t.type in CHARGING for t in self.by_sentence.get(sentence, ()))
        return told or any(
            t.months for t in self.reading.within("terms", *self.reading.words.bounds[sentence])
        )

    def _near_provisions(self, low: int, high: int) -> list[tuple[object, int, int]]:
        return [(p, a, b) for p, a, b in self.reading.provisions if low <= a < high]

    def _phrases(self) -> Iterator[_Found]:
        """`charged with X`, `accused of X`, `on charges of X`, without quotation marks."""
        text, words = self.reading.clean.text, self.reading.words
        for match in LEADS.finditer(text):
            at = match.end()
            if at >= len(text) or text[at] in "“\"«'‘":
                continue
            stop = STOPS.search(text, at, min(len(text), at + 300))
            body = text[at : stop.start() if stop else at + 200]
            if not self._wording(body, match.group().lower()):
                continue
            token = words.token_at(match.start())
            if match["verb"] and self._hedged(token):
                continue
            for a, b in self._split(body):
                yield _Found(at + a, at + b, False)

    def _objects(self) -> Iterator[_Found]:
        """What stands behind the one accused: `acquitted A and B of X`, `sentenced him to two years for X`."""
        words, text = self.reading.words, self.reading.clean.text
        offences = lexicon().concept("words", "offence")
        for telling in self.reading.tellings:
            if telling.type not in OBJECTS or telling.nominal or telling.polarity == "negated":
                continue
            wanted = OBJECTS[telling.type]
            high = min(words.bounds[telling.sentence][1], telling.at + 30)
            for k in range(telling.at + 1, high - 1):
                if (
                    words.lower[k] not in wanted
                    or (self.reading.owner[k + 1] is not None)
                    or words.form[k + 1] in ("“", '"', "«")
                ):
                    continue
                nxt = words.lower[k + 1]
                gerund = words.tag[k + 1] == "VBG"
                named = any(" ".join(words.lower[k + 1 : k + 1 + n]) in offences for n in (1, 2, 3)) or any(
                    words.lower[j] in offences for j in range(k + 1, min(k + 4, high))
                )
                if nxt in (
                    "him",
                    "her",
                    "them",
                    "his",
                    "their",
                    "which",
                    "whom",
                    "the",
                    "a",
                    "all",
                    "both",
                    "court",
                    "guilty",
                ) and not (named and nxt in ("the", "a")):
                    continue
                if (words.lower[k] == "for" and not (gerund or named)) or (
                    words.lower[k] == "of" and not (gerund or named or telling.type == "acquittal")
                ):
                    continue
                at = words.start[k + 1]
                stop = STOPS.search(text, at, min(len(text), at + 300))
                body = text[at : stop.start() if stop else at + 200]
                if self._wording(body, ""):
                    for a, b in self._split(body):
                        yield _Found(at + a, at + b, False)
                    break

    def _split(self, body: str) -> list[tuple[int, int]]:
        """`of A and of B`, `two counts of A`: each wording for itself."""
        out: list[tuple[int, int]] = []
        at = 0
        for joint in re.finditer(r",?\s+and\s+(?:of|with|for)\s+|,\s+and\s+(?=\w+ing\b)", body):
            out.append((at, joint.start()))
            at = joint.end()
        out.append((at, len(body.rstrip())))
        return [(a, b) for a, b in out if b - a > 3]

    def _hedged(self, token: int) -> bool:
        low = max(0, token - 4)
        return bool({"not", "never", "if", "without", "n't"} & set(self.reading.words.lower[low:token]))

    def _wording(self, body: str, lead: str) -> bool:
        words = body.split()
        if not words or len(words) > 30:
            return False
        first = words[0].lower().strip(",")
        if first in (
            "him",
            "her",
            "them",
            "the",
            "his",
            "these",
            "those",
            "this",
            "that",
            "which",
            "any",
            "all",
            "both",
            "such",
            "article",
            "articles",
            "section",
            "it",
            "being",
            "a",
        ):
            return (
                first in ("the", "being", "a")
                and len(words) > 2
                and not re.match(
                    r"the (?:first|second|same|charges?|case|court|two|crimes?|offences?)", body, re.I
                )
            )
        if words[0][0].isdigit() or first in (
            "one",
            "two",
            "three",
            "four",
            "article",
            "several",
            "life",
            "court",
            "brought",
            "against",
            "were",
            "was",
            "and",
            "of",
            "under",
        ):
            return False
        del lead
        return True
