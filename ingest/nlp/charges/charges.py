"""From quotations, `charged with ...`, fields of lists, and what the network sees beside them to accusations, with
person and provision."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from spacy.language import Language
from spacy.tokens import Doc

from ingest.model import Charge
from ingest.nlp.build_evidence import left_out
from ingest.nlp.build_evidence import quote as cut
from ingest.nlp.charges.articles import Articles
from ingest.nlp.charges.forms import FACING, Wording
from ingest.nlp.charges.forms import LOOSE as PUNISHED
from ingest.nlp.charges.gapped import own_name
from ingest.nlp.charges.persons import JUDGED, Accusal, Accused, leading
from ingest.nlp.charges.quotes import Quotes
from ingest.nlp.charges.wordings import Wordings, is_class
from ingest.nlp.language.lexicon import lexicon
from ingest.nlp.learned.confidence import charge_signs, confidence
from ingest.nlp.learned.wordings import Accusations
from ingest.nlp.reading import Charged, Reading, reading_of

LONGEST = 400
"""Characters."""
SURE = {"quote": 0.85, "field": 0.85, "bracket": 0.85, "entry": 0.85}
OTHERWISE = 0.7
"""How likely a charge is by the form of its wording, where the network has not read it."""
HIS = 0.8
"""How likely the network has to hold somebody to be accused where the words say plainly of what."""
ACCUSING = {"accused", "acquitted", "charged", "convicted", "indicted"}
PUNCTUATION = (",", ".", ":", "''", "``", '"', "HYPH", "_SP")
REGIME = {"regime"}
"""How those who are held already are treated, of which a court may decide."""
DISCIPLINED = 3
"""Tokens before a wording within which `for` says what a punishment cell was for."""
LOOSE = ("IN", "TO", "DT", "CC", "PRP$", "POS")
"""Tags of words that a wording cannot end with."""
BREACH = {"violating", "violation", "violations", "breaching", "breach"}
"""Of what, only the article says that follows."""
OPENING = {"of", "for", "with", "without", "including"}
"""Words that no wording begins with."""
TOLD_BY = ("VBD", "VBZ", "VBP")
"""Tags of the first word of what is a statement: `conspired to publish`."""
CITING = {"under", "(", "contrary"}
"""With what the article begins behind a wording."""
FURTHER = {"and", ",", ";", "years", "months"}
"""What parts it from a decision of its own: `for A under Article 5 and to two years for B`."""
CLOSING = ("”", '"', "»", "’")
GAP = 4
"""Characters between a quotation and the words that go on behind it, at most."""
FINITE = {"have", "has", "had", "is", "are", "was", "were"}


@Language.component("casegraph_charges")
def charges(doc: Doc) -> Doc:
    """Find the accusations."""
    _Charges(reading_of(doc)).run()
    return doc


def _without_short(told: Sequence[Charged]) -> list[Charged]:
    """The charges without `hooliganism` where another is `hooliganism committed with a weapon`, of the same person."""
    longer: dict[tuple[str | None, str], list[set[int]]] = defaultdict(list)
    for charge in (t.charge for t in told):
        text = charge.text.lower()
        for gap in (k for k, character in enumerate(text) if character == " "):
            if text[gap:].split(maxsplit=1)[:1] not in (["and"], ["or"], ["&"]):
                longer[charge.person, text[:gap]].append(set(charge.provisions))

    def short(charge: Charge) -> bool:
        cited = longer.get((charge.person, charge.text.lower()), ())
        return any(set(charge.provisions) <= articles for articles in cited)

    return [t for t in told if not short(t.charge)]


def _bare(wording: str) -> str:
    """Without quotation marks around it; a last word in them keeps them: `spreading "fakes"`."""
    text = wording.strip().strip(" ,.\"“”'‘’;:").strip()
    opened = text.count("“") - text.count("”") + text.count('"') % 2
    return f"{text}{'”' if '“' in text else chr(34)}" if opened == 1 else text


class _Charges:
    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.accused = Accused(reading)
        self.seen: dict[tuple[str | None, str], int] = {}
        self.network = Accusations(reading) if self.accused.pairing else None
        self.taken: list[Wording] = []
        self.last = Accusal()
        self.isolated = {t.sentence: t.at for t in reading.tellings if t.type == "solitary_confinement"}
        self.listed: dict[str | None, float] = {}
        """How sure the accusation of a list before this one was: those of one list stand and fall together."""

    def run(self) -> None:
        """Add each to the reading, in the order of the text."""
        told, covered = list[Wording](), set[int]()
        for one in (*sorted(self._by_grammar(), key=lambda f: (f.start, -f.stop)), *self._by_network()):
            tokens = range(*self.reading.words.span_of(one.start, one.stop))
            if covered.isdisjoint(tokens):
                covered.update(tokens)
                told.append(one)
        told.sort(key=lambda w: w.start)
        articles = Articles(self.reading, told)
        for number, one in enumerate(told):
            self.taken.append(one)
            self._add(one, articles.of(number))
        self.reading.charges[:] = _without_short(self.reading.charges)

    def _by_network(self) -> Iterator[Wording]:
        words = self.reading.words
        for start, end in self.network.spans() if self.network else ():
            yield Wording(words.start[start], words.end[end - 1], "seen")

    def _by_grammar(self) -> Sequence[Wording]:
        plain = Wordings(self.reading)
        return [
            *plain.fields(),
            *plain.brackets(),
            *plain.cited(),
            *self.accused.entries.wordings(),
            *Quotes(self.reading).wordings(),
            *plain.phrases(),
            *plain.objects(),
            *plain.nouns(),
            *plain.kinds(),
        ]

    def _add(self, one: Wording, articles: tuple[int, ...]) -> None:
        reading = self.reading
        start, end = reading.words.span_of(one.start, one.stop)
        text = _bare(reading.clean.text[one.start : one.stop])
        if not text or len(text) > LONGEST or not self._whole(one, start, end):
            return
        if self._of_discipline(one, start, end) or self._reason(one, start) or self._why_held(one, start):
            return
        own = own_name(reading, start, self._since(start))
        if own is not None or not (one.goes_on and self.last.persons):
            self.last = self.accused.of(one, (start, end), self._since(start), own)
            reading.accusations.append((leading(one, start), text))
        for person in self.last.persons or [None]:
            self._tell(one, person, text, (start, end), articles)

    def _tell(
        self, one: Wording, person: str | None, text: str, tokens: tuple[int, int], articles: tuple[int, ...]
    ) -> None:
        """Note a charge; of the same accusation in several places the surest is kept."""
        reading, last = self.reading, self.last
        own = one.source == "field"  # Which says itself what it is.
        worded = self.network.sure(*tokens) if self.network and not own else 0.5
        signs = charge_signs(one.source, last.stage, person, last.chances, text, bool(articles), worded)
        plain = one.source == "entry" or not self.accused.pairing  # An entry says itself whose it is.
        sure = SURE.get(one.source, OTHERWISE) if plain else confidence(signs)
        if last.chances.get(person or "", 0.0) >= HIS and self._said_plainly(one):
            sure = max(sure, OTHERWISE)
        sure = self.listed[person] = max(sure, self.listed.get(person, 0.0) if one.goes_on else 0.0)
        told = Charged(Charge(person, text, articles, cut(reading, *tokens), sure, last.stage), tokens, signs)
        key = (person, re.sub(r"[^a-z]|z|s", "", text.lower()))
        if key not in self.seen:
            self.seen[key] = len(reading.charges)
            reading.charges.append(told)
        elif sure > reading.charges[place := self.seen[key]].charge.confidence:
            reading.charges[place] = told

    def _said_plainly(self, one: Wording) -> bool:
        """Whether it is the object of a verb of accusation: `convicted A in 2016 of crimes against humanity`."""
        said = self.reading.words.lower[one.lead] if one.lead is not None else ""
        return one.source == "object" and said in ACCUSING

    def _of_discipline(self, one: Wording, start: int, end: int) -> bool:
        """Whether a prison punished it: `put in the punishment cell for violating the dress code`."""
        words = self.reading.words
        cell = self.isolated.get(words.sentence[start], self._regime(start))
        if cell is None or one.source == "field" or not cell < start:
            return False
        since = words.lower[cell:start]
        alone = not any(cell < t.at < start for t in self.accused.by_sentence[words.sentence[start]])
        if alone and "for" in since[-DISCIPLINED:]:
            self.reading.rejected.append(left_out(self.reading, "charge_doubted", start, end))
            return True
        return False

    def _regime(self, start: int) -> int | None:
        """The word for how somebody is held, where no judgment stands beside it: `toughened his regime for X`."""
        words = self.reading.words
        if self._judged_in(sentence := words.sentence[start]):
            return None
        before = range(start - 1, words.bounds[sentence][0], -1)
        return next((k for k in before if words.lower[k] in REGIME), None)

    def _why_held(self, one: Wording, start: int) -> bool:
        """Whether only the network sees it, as the reason for an arrest: `was held for possessing photos`."""
        words = self.reading.words
        if one.source != "seen" or words.lower[start - 1] != "for" or words.tag[start] != "VBG":
            return False
        sentence = words.sentence[start]
        punished = not PUNISHED.isdisjoint(words.lower[words.bounds[sentence][0] : start])
        return not (punished or self._judged_in(sentence))

    def _judged_in(self, sentence: int) -> bool:
        """Whether a sentence tells a judgment."""
        return any(t.type in JUDGED for t in self.accused.by_sentence[sentence])

    def _reason(self, one: Wording, start: int) -> bool:
        """Whether it says why somebody was charged with what stands before: `with A under Article 5 for doing B`."""
        words = self.reading.words
        since = self._since(start)
        behind = (
            len(self.taken) > 1
            and words.sentence[words.token_at(self.taken[-2].start)] == words.sentence[start]
        )
        if (
            not behind
            or one.source == "field"
            or words.lower[start - 1] != "for"
            or words.tag[start] != "VBG"
        ):
            return False
        between = words.lower[since:start]
        return not CITING.isdisjoint(between[:2]) and FURTHER.isdisjoint(between)

    def _since(self, start: int) -> int:
        """The first token behind the wording before this one, or of the sentence."""
        words = self.reading.words
        low = words.bounds[words.sentence[start]][0]
        before = self.taken[-2].stop if len(self.taken) > 1 else 0
        return max(low, words.token_at(before))

    def _whole(self, one: Wording, start: int, end: int) -> bool:
        """Whether words can name an offence: no lone adjective, no loose end, and no statement."""
        words = self.reading.words
        while end - 1 > start and words.tag[end - 1] in PUNCTUATION:
            end -= 1
        bare = words.tag[start] in ("JJ", "VBN", "RB") or words.lower[start] in BREACH
        opens = words.lower[start] in OPENING
        if opens or words.tag[end - 1] in LOOSE or (end - start == 1 and bare):
            return False
        if one.source == "seen" and (self._goes_on_quote(one) or not self._offence(start, end)):
            return False
        if one.source != "field" and words.tag[start] in TOLD_BY:
            return False
        return one.source in SURE or not any(words.lower[k] in FINITE for k in range(start, end))

    def _goes_on_quote(self, one: Wording) -> bool:
        """Whether what only the network sees goes on a wording in quotation marks: `“false news” about the army`."""
        before = self.reading.clean.text[max(0, one.start - GAP) : one.start]
        return before[-1:].isspace() and before.rstrip()[-1:] in CLOSING

    def _among_classes(self, char: int) -> bool:
        """Whether it stands in a line of classes: `Charge: Anti-State, Terrorism`."""
        text = self.reading.clean.text
        listed = text[text.rfind("\n", 0, char) + 1 : char].rpartition(":")[2]
        return any(map(is_class, listed.split(",")))

    def _offence(self, start: int, end: int) -> bool:
        """Whether words that only the network sees can be one: no class of a statistic; alone, a known one."""
        words = self.reading.words
        if words.tag[start - 1] in ("VB", "VBG") and words.lower[start - 1] not in FACING:
            return False  # What an act is done to: `defending ancestral land`, `part of a plot to attack a unit`.
        classed = is_class(words.chars(start, end)) or self._among_classes(words.start[start])
        known = lexicon().concept("words", "offence") - lexicon().concept("words", "act")
        return not classed and (end - start > 1 or words.lower[start] in known)
