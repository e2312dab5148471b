"""From quotations to those that word an accusation, and what leads to each."""

from collections.abc import Iterator

from ingest.nlp.charges.forms import CHARGING, ONESELF, SPEECH, Wording
from ingest.nlp.language.lexicon import lexicon
from ingest.nlp.reading import Quote, Reading

LONGEST = 40
"""Tokens."""
REACH = 28
"""Tokens before a quotation within which a word of accusation leads to it."""
CLOSE = 4
"""The same for a single word, or one that ends in a preposition."""
APART = 6
"""Tokens between two quotations of one list."""
NAMING = {"said", "told", "known", "called", "dubbed", "termed"}
"""Words between two quotations of which the second words no accusation."""
TITLE_REACH, TITLE = 9, 3
"""Tokens between a word such as `called` and a quotation; words of a title."""

UNITS = ("years", "months", "days", "eve")


class Quotes:
    """Goes through the quotations of one text."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.charged = {t.sentence for t in reading.tellings if t.type in CHARGING}

    def wordings(self) -> Iterator[Wording]:
        """Those that word an accusation."""
        last: Quote | None = None
        lead: int | None = None
        for quote in self.reading.quotes:
            if not self._can_be(quote):
                continue
            goes_on = last is not None and self._goes_on(last, quote)
            if not goes_on and (lead := self._lead(quote)) is None:
                continue
            yield Wording(quote.char, quote.stop, "quote", lead, goes_on)
            last = quote

    def _can_be(self, quote: Quote) -> bool:
        """No speech, no name, no designation."""
        words = self.reading.words
        first = set(words.lower[quote.start : min(quote.start + 2, quote.end)])
        if quote.end - quote.start > LONGEST or SPEECH & first:
            return False
        if ONESELF & set(words.lower[quote.start : quote.end]):
            return False
        owner = self.reading.owner[quote.start]
        if owner and owner.kind in ("organisation", "facility", "person") and owner.start <= quote.start:
            return False
        before = words.lower[quote.start - 2] if quote.start > 1 else ""
        if before in ("a", "an") or (before == "the" and not self._offence(quote)) or self._title(quote):
            return False
        text = words.chars(quote.start, quote.end).lower()
        return text not in lexicon().concept("phrases", "designation")

    def _title(self, quote: Quote) -> bool:
        """A name, or the title of something: a few words with capitals, and no offence among them."""
        words = self.reading.words
        run = range(quote.start, quote.end)
        few = len(run) == 1 or (len(run) <= TITLE and not self._offence(quote))
        return few and all(words.form[k][:1].isupper() for k in run)

    def _offence(self, quote: Quote) -> bool:
        """Whether any of its words is one for an offence."""
        named = set(self.reading.words.lower[quote.start : quote.end])
        return bool(named & lexicon().concept("words", "offence"))

    def _goes_on(self, last: Quote, quote: Quote) -> bool:
        words = self.reading.words
        return (
            quote.start - last.end <= APART
            and words.sentence[last.start] == words.sentence[quote.start]
            and NAMING.isdisjoint(words.lower[last.end : quote.start])
        )

    def _lead(self, quote: Quote) -> int | None:
        words = self.reading.words
        weak = quote.end - quote.start == 1 or words.tag[quote.end - 1] in ("IN", "TO")
        return self._led(quote.start, quote.end, CLOSE if weak else REACH)

    def _led(self, start: int, end: int, reach: int) -> int | None:
        """The word of accusation or the provision near it, in the same sentence."""
        words = self.reading.words
        low = max(words.bounds[words.sentence[start]][0], start - reach)
        leads = lexicon().concept("words", "charge-lead")
        titles = lexicon().concept("words", "title-lead")
        for k in range(start - 2, low - 1, -1):
            cited = words.form[k + 1][:1].isdigit()
            if words.lower[k] in titles and start - k < TITLE_REACH and not cited:
                return None
            if any(" ".join(words.lower[k : k + n]) in leads for n in (1, 2, 3)):
                return k
        if start - 2 >= low and self._for(start, end) and self._punished(start, low):
            return start - 2
        high = min(words.bounds[words.sentence[start]][1], end + 8)
        near = [a for _, a, _ in self.reading.provisions if end <= a < high or low <= a < start]
        return near[0] if near else None

    def _for(self, start: int, end: int) -> bool:
        """A preposition that gives a reason stands right before it; `months of` gives none."""
        words = self.reading.words
        offence = words.lower[start] in lexicon().concept("words", "offence") or words.tag[start] == "VBG"
        if end - start == 1 and not offence:
            return False
        before = words.lower[start - 2]
        return before in ("for", "with") or (before == "of" and not words.lower[start - 3].endswith(UNITS))

    def _punished(self, at: int, low: int) -> bool:
        """Whether the sentence tells a charge, a judgment, a term or another punishment before the quotation."""
        words = self.reading.words
        sentence = words.sentence[at]
        terms = self.reading.within("terms", *words.bounds[sentence])
        told = sentence in self.charged or any(t.months for t in terms)
        return told or bool(lexicon().concept("words", "punishment") & set(words.lower[low:at]))
