"""From fields, brackets and phrases of accusation to wordings without quotation marks."""

import re
from collections.abc import Iterator

from ingest.nlp.charges.forms import (
    AGAINST,
    AHEAD,
    APART,
    BRACKETED,
    CHARGE_NOUNS,
    CHARGING,
    CITED,
    FACING,
    FIELD,
    FIELD_ITEM,
    FIELD_PART,
    FURTHER,
    HEADED,
    ITEMS,
    LEADS,
    LOOSE,
    NO_WORDING,
    NOUNS,
    OBJECTS,
    ONE_LIST,
    ONESELF,
    OPENERS,
    REASONS,
    STOPS,
    Wording,
    between,
    split,
)
from ingest.nlp.dates.parts import DAY
from ingest.nlp.dates.relative import COUNTED_FROM
from ingest.nlp.events.believable import body_accused
from ingest.nlp.events.cues import SAYING
from ingest.nlp.language.lexicon import lexicon
from ingest.nlp.reading import Reading, Telling, When

LAW = re.compile(r"(?:the\s+)?[A-Z]\w+(?:\s+(?:and|of|the))*\s+[A-Z]")
"""The title of a law, `the Unlawful Activities`, and no accusation."""
WITH_AIM = re.compile(r"with (?:the )?(?=inten[dt])")
NONE = re.compile(r"\s*(?:no|not|none|nil|n/a|unknown|undisclosed|unclear|pending|without)\b", re.IGNORECASE)
"""How the value of a field begins that says that no accusation is known: `Charge: No charge disclosed`."""
SAID_BY = (",", "that", "which")
"""What stands before who says so, a comma before others."""
KILLING = {"murder", "manslaughter", "killing", "kidnapping", "abduction", "assassination", "rape"}
"""What is done to somebody: `acquitted two officers of the murder of A`."""
NO_ACT = {"according", "including", "following", "pending", "regarding", "concerning", "depending"}
"""Words that end as those for acts do."""
QUOTE_MARKS = "“\"«'‘"
QUOTED = re.compile(r"[“\"«‘][^“”\"«»\n]{1,60}[”\"»]")
LONGEST, FIELD_WORDS, CITED_WORDS = 30, 25, 14
"""Words."""
NEAR = 200
"""Characters before such a bracket that are looked at."""
ACT = 6
"""Tokens of an act within which its offence is named."""
LISTED = 8
"""Wordings of one list at most."""
BEFORE_DAYS = {"on", "late", "early", "since", "the", "as", "just"}
"""Words before the day at the end of a wording, which go with it."""


class Wordings:
    """Goes through the text of one reading."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.text = reading.clean.text
        self.tried = {t.sentence for t in reading.tellings if t.type in CHARGING and t.polarity != "negated"}
        self.offences = lexicon().concept("words", "offence")

    def fields(self) -> Iterator[Wording]:
        """`Charges: A; B; C.`"""
        for match in FIELD.finditer(self.text):
            body, at = re.split(r"(?<=\w{3})\.\s|\.$", match[1])[0], match.start(1)
            if re.match(r"[Aa]rticles?|[Ss]ections?", body) or is_class(body.split(",")[0]):
                continue
            items = FIELD_ITEM if ";" not in body and not ONE_LIST.search(body) else FIELD_PART
            for item in items.finditer(body):
                piece = re.split(r"\s*\(", item.group())[0]
                if len(piece.split()) <= FIELD_WORDS and self._field_item(piece):
                    lead = len(piece) - len(piece.lstrip())
                    first = at + item.start() + lead
                    for start, stop in self._offences(first, first + len(piece) - lead):
                        yield Wording(start, stop, "field")

    def _field_item(self, piece: str) -> bool:
        """An accusation in words of its own: no article, nothing in quotation marks."""
        return not NONE.match(piece) and not re.search(r"[Aa]rt(?:icle)?s?\b|[Ss]ections?|[“\"]|\d", piece)

    def brackets(self) -> Iterator[Wording]:
        """`Article 221.3 (Hooliganism committed with a weapon)`; of `(with intent to sell, ...)` without `with`."""
        for _, start, end in self.reading.provisions:
            match = BRACKETED.match(self.text, self.reading.words.end[end - 1])
            if match and " " in match[1]:
                aim = WITH_AIM.match(match[1])
                begin = match.start(1) + (aim.end() if aim else 0)
                yield Wording(begin, match.end(1), "bracket", start)

    def cited(self) -> Iterator[Wording]:
        """`Espionage (Art. 157)`: an offence right before the bracket that cites its article."""
        words = self.reading.words
        for _, first, _ in self.reading.provisions:
            bracket = CITED.search(self.text, max(0, words.start[first] - 3), words.start[first])
            if bracket is None:
                continue
            low = max(words.start[words.bounds[words.sentence[first]][0]], bracket.start() - NEAR)
            begin = max((m.end() for m in APART.finditer(self.text, low, bracket.start())), default=low)
            body = self.text[begin : bracket.start()]
            if body.strip() and len(body.split()) <= CITED_WORDS and self._offence(words.token_at(begin)):
                yield Wording(begin, bracket.start(), "bracket", first)

    def phrases(self) -> Iterator[Wording]:
        """`charged with X`, `accused of X`, `on charges of X`."""
        for match in LEADS.finditer(self.text):
            at = match.end()
            if at >= len(self.text) or self.text[at] in QUOTE_MARKS:
                continue
            token = self.reading.words.token_at(match.start())
            unheard = match["verb"] == "accused" and body_accused(self.reading, token)
            if unheard or (match["verb"] and (self._hedged(token) or self._said_of_oneself(token))):
                continue
            yield from self._body(at, "phrase", token)

    def nouns(self) -> Iterator[Wording]:
        """`a ten-month sentence for defamation`, `whose trial for terrorism`: an offence behind a noun."""
        for match in NOUNS.finditer(self.text):
            at = match.end()
            token = self.reading.words.token_at(at)
            if self.text[at : at + 1] not in QUOTE_MARKS and self._offence(token):
                yield from self._body(at, "noun", self.reading.words.token_at(match.start()))

    def kinds(self) -> Iterator[Wording]:
        """`on terrorism charges`, `acquitted in a 2015 sedition case`: an offence before the word for it."""
        words = self.reading.words
        for at, word in enumerate(words.lower):
            if word == "case" and self._tried_in(start := self._kind_start(at), at):
                yield Wording(words.start[start], words.end[at - 1], "kind", at)
            elif word in CHARGE_NOUNS and (start := self._kind_start(at)) < at:
                low = words.bounds[words.sentence[at]][0]
                before = set(words.lower[max(low, start - 4) : start])
                against = bool(AGAINST & set(words.lower[at + 1 : at + 2]))
                if (against or FACING & before) and not AHEAD & before:
                    yield Wording(words.start[start], words.end[at - 1], "kind", at)

    def _tried_in(self, start: int, at: int) -> bool:
        """Whether an offence that begins at a token says what a case is about in which somebody is tried."""
        words = self.reading.words
        year = words.form[start - 1].isdigit()
        opens = words.lower[start - 2 - year : start - year]
        judged = words.sentence[at] in self.tried
        return (
            start < at and judged and opens[:1] == ["in"] and opens[1:] in (["a"], ["the"], ["his"], ["her"])
        )

    def _kind_start(self, at: int) -> int:
        words = self.reading.words
        for size in (3, 2, 1):
            start = at - size
            if start > 0 and " ".join(words.lower[start:at]) in self.offences and words.tag[at - 1] == "NN":
                return start
        return at

    def objects(self) -> Iterator[Wording]:
        """What stands behind the one accused: `acquitted A of X`, `sentenced him to two years for X`.

        Of several words that it stands behind the last leads to it: `A was given two years and B was jailed for X`.
        """
        for telling in sorted(self.reading.tellings, key=lambda t: -t.at):
            told = telling.polarity != "negated" and not self._hedged(telling.at)
            if telling.type in OBJECTS and not telling.nominal and told:
                yield from self._behind(telling)

    def _behind(self, telling: Telling) -> Iterator[Wording]:
        words = self.reading.words
        high = min(words.bounds[telling.sentence][1], telling.at + 30)
        for k in range(telling.at + 1, high - 1):
            if words.lower[k] in OBJECTS[telling.type] and self._objects(telling, k):
                found = list(self._body(words.start[k + 1], "object", telling.at))
                yield from found
                if found:
                    return

    def _objects(self, telling: Telling, k: int) -> bool:
        """Whether what follows a preposition is an offence or an act."""
        words = self.reading.words
        if self.reading.owner[k + 1] is not None or words.form[k + 1] in QUOTE_MARKS:
            return False
        of_noun = (
            words.lower[k + 1] == "the"
            and words.tag[words.head[k]][:2] == "NN"
            and words.lower[k + 2] not in KILLING
        )  # `chairman of the association`
        offence = not of_noun and self._offence(k + 1)
        if words.lower[k + 1] in NO_WORDING and not offence:
            return False
        if telling.type in REASONS or words.lower[telling.at] in LOOSE:
            return offence or (
                telling.type == "acquittal" and words.lower[k] == "of" and self._hangs(k, telling)
            )
        certain = words.lower[k] != "for" or telling.type == "sentence"
        acts = words.tag[k + 1] == "VBG" and (certain or self._names_offence(k + 1))
        return offence or acts or (words.lower[k] != "for" and self._hangs(k, telling))

    def _names_offence(self, at: int) -> bool:
        """An act of which the next words name an offence: `for inciting hatred`, and not `for sharing a meal`."""
        words = self.reading.words
        high = min(words.bounds[words.sentence[at]][1], at + ACT)
        return any(word in self.offences for word in words.lower[at:high])

    def _hangs(self, k: int, telling: Telling) -> bool:
        """The preposition hangs on the trigger, and no number follows it."""
        words = self.reading.words
        head = words.head[k] == telling.at or words.head[words.head[k]] == telling.at
        return head and words.tag[k + 1] not in ("CD", "NNP", "PRP", "DT")

    def _offence(self, at: int) -> bool:
        """The words here begin with an offence, or have one behind an adjective."""
        words = self.reading.words
        for first in range(at, min(at + 3, len(words))):
            if any(" ".join(words.lower[first : first + n]) in self.offences for n in (1, 2, 3)):
                return True
            if words.tag[first] not in ("DT", "JJ", "RB", "NN", "HYPH", "VBN"):
                return False
        return False

    def _body(self, at: int, source: str, lead: int) -> Iterator[Wording]:
        """The wordings that begin at a character, up to where the grammar ends them, and those listed after them."""
        goes_on = False
        if headed := HEADED.match(self.text, at):
            at = headed.end()
            if self.text[at : at + 1] in QUOTE_MARKS:
                return
        for _ in range(LISTED):
            end = self._nobody(at, self._stop(at))
            if not self._wording(self.text[at:end]):
                return
            for a, b in split(self.text[at:end]):
                for first, last in self._offences(at + a, at + b):
                    yield Wording(first, last, source, lead, goes_on)
                    goes_on = True
            further = FURTHER.match(self.text, end)
            if further is None or not self._listed(further.end(), further["of"]):
                return
            at = further.end()

    def _stop(self, at: int) -> int:
        """Where the grammar ends a wording; quotation marks may stand in it: `distributing "fakes" about it`."""
        k = at
        for _ in range(LISTED):
            stop = STOPS.search(self.text, k, min(len(self.text), k + 300))
            if stop is None:
                return min(len(self.text), k + 200)
            closed = QUOTED.match(self.text, stop.start())
            if closed is None or not self._governed(max(k, stop.start() - 2)):
                return stop.start()
            k = closed.end()
            if self.text[k - 2] in ".!?":
                return k - 2  # The sentence ends with its quotation: `for "foreign parties." His brother`.
        return k

    def _governed(self, char: int) -> bool:
        """Whether what follows a word belongs to it: `distributing "fakes"`, not `of contempt, then of "sedition"`."""
        words = self.reading.words
        last = words.token_at(char)
        opens = words.lower[last - 1] in ("and", "then", ",")
        return words.tag[last] in ("VBG", "JJ") or (words.tag[last] in ("IN", "DT") and not opens)

    def _nobody(self, start: int, stop: int) -> int:
        """Where a wording ends: before `and B` or `and imposed`, with which another part of the decision begins."""
        words = self.reading.words
        stop = self._undated(start, self._unsaid(start, stop))
        for k in range(words.token_at(start) + 1, words.span_of(start, stop)[1]):
            if words.dep[k] == "ROOT" and words.tag[k] in ("VBD", "VBZ"):
                return words.end[k - 1]  # `two men charged with theft walked free`
            if (joint := self._told_beside(start, k)) is not None:
                return words.end[joint - 1]
            owner = self.reading.owner[k]
            another = (owner and owner.kind == "person") or words.tag[k] in ("VBD", "VBZ")
            if another and words.lower[k - 1] in ("and", ",") and k - 1 > words.token_at(start):
                return words.end[k - 2]
        return stop

    def _told_beside(self, start: int, verb: int) -> int | None:
        """The `and` with which a sentence of its own begins: `of theft, and the court heard that`."""
        words = self.reading.words
        subject = words.kid(verb, "nsubj", "nsubjpass") if words.tag[verb] in ("VBD", "VBZ") else None
        joint = words.subtree(subject)[0] - 1 if subject is not None else -1
        return joint if words.token_at(start) < joint < verb and words.lower[joint] == "and" else None

    def _unsaid(self, start: int, stop: int) -> int:
        """Without who says so: `insulting the president, a rights group said`, `posting a poem that they said was`."""
        words = self.reading.words
        first, end = words.span_of(start, stop)
        said = next((k for k in range(first + 1, end) if words.lower[k] in SAYING), end)
        since = range(said - 1, first, -1)
        before = next((k for mark in SAID_BY for k in since if words.form[k] == mark), None)
        return words.end[before - 1] if said < end and before is not None else stop

    def _undated(self, start: int, stop: int) -> int:
        """Without the day at its end, which is that of the accusation: `sedition late on February 22`."""
        words = self.reading.words
        first, end = words.span_of(start, stop)
        at = next(
            (d.start for d in self.reading.within("dates", first + 1, end)[-1:] if _ends_it(d, end)), end
        )
        while at - 1 > first and words.lower[at - 1] in BEFORE_DAYS:
            at -= 1
        return words.end[at - 1] if at < end else stop

    def _offences(self, start: int, stop: int) -> list[tuple[int, int]]:
        """`treason, espionage and burning a car` as three wordings; whole where a part begins with none."""
        parts = list(between(ITEMS, self.text, start, stop))
        begins = (self.reading.words.token_at(a) for a, _ in parts)
        acts = len(parts) > 2
        each = all(self._offence(k) or (acts and self.reading.words.tag[k] == "VBG") for k in begins)
        return parts if each and (acts or " and " not in self.text[start:stop]) else [(start, stop)]

    def _listed(self, at: int, of: str | None) -> bool:
        """Whether a list of accusations goes on at a character: an act, or an offence."""
        token = self.reading.words.token_at(at)
        gerund = self.reading.words.tag[token] == "VBG" and self.reading.words.lower[token] not in NO_ACT
        return self.text[at : at + 1] not in QUOTE_MARKS and (bool(of) or gerund or self._offence(token))

    def _said_of_oneself(self, token: int) -> bool:
        """`We are charged with singing`: speech, and no record."""
        return bool(ONESELF & set(self.reading.words.lower[max(0, token - 3) : token]))

    def _hedged(self, token: int) -> bool:
        low = max(0, token - 4)
        return bool({"not", "never", "if", "without", "n't"} & set(self.reading.words.lower[low:token]))

    def _wording(self, body: str) -> bool:
        words = body.split()
        if not words or len(words) > LONGEST or words[0][0].isdigit():
            return False
        if LAW.match(body):
            return False
        first = words[0].lower().strip(",")
        if first in ("the", "being", "a", "an"):
            return len(words) > 2 and not OPENERS.match(body)
        return first not in NO_WORDING


def is_class(item: str) -> bool:
    """Whether an item of a field is the class of a statistic, as all of its list is: `Anti-State, Terrorism`."""
    return item.strip().lower() in lexicon().concept("words", "charge-class")


def _ends_it(when: When, end: int) -> bool:
    """Whether a day, written or counted, stands at the end of a wording."""
    return when.end >= end and (when.form in COUNTED_FROM or len(when.edtf or "") == DAY)
