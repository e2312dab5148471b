"""From the entries of a list to the accusations that stand in them as a sentence of their own: `Contempt and assault.`

Whom they accuse is whoever the entry begins with: `5. Brothers A (31) and B (28), Placetas. Arrested 3 May. Assault.`
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from ingest.nlp.charges.forms import ITEMS, Wording
from ingest.nlp.language.lexicon import lexicon
from ingest.nlp.language.words import FINITE
from ingest.nlp.reading import Name, Reading, Sentence

BEGINNING = 5
"""Tokens of a passage within which the name of its entry begins: `5. Brothers A`."""
MOST, ITEM = 12, 5
"""Words of such a sentence, and of one offence in it."""
NAMING = ("NN", "NNS", "NNP", "JJ", "VBN", "VBG", "IN", "TO", "DT")
"""Tags of the words that name an offence."""
GLOSS = re.compile(r"\s*\([^()\n]*\)")
"""What explains an offence: `assault (atentado)`."""
JOINED = re.compile(r"(?:\s|\([^()\n]*\)|,|\d)*\b(?:and|&)\s*")
"""What stands between two names with which one entry begins."""


class Entries:
    """Goes through the passages of one text that begin with a name."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.offences = lexicon().concept("words", "offence")
        self.begins: dict[int, int] = {}
        """The first token of each passage."""
        self.telling = {reading.words.sentence[k] for k, tag in enumerate(reading.words.tag) if tag in FINITE}
        """The sentences with a verb: `A lives in Lima` begins no entry."""
        self.named = defaultdict[int, list[Name]](list)
        """The persons named in each, in sentences without a verb."""
        for sentence in reading.sentences:
            self.begins.setdefault(sentence.passage, sentence.start)
        for name in reading.names:
            if name.kind == "person" and name.thing >= 0:
                self._note(name)

    def _note(self, name: Name) -> None:
        sentence = self.reading.sentence_of(name.start)
        if sentence.number not in self.telling:
            self.named[sentence.passage].append(name)

    def wordings(self) -> Iterator[Wording]:
        """The sentences that name offences and nothing else."""
        words = self.reading.words
        for sentence in self.reading.sentences:
            if sentence.first or not self._names_only(sentence) or not self._heads(sentence.passage):
                continue
            yield Wording(words.start[sentence.start], words.end[sentence.end - 1], "entry")

    def persons(self, start: int) -> list[str]:
        """Whom the entry of a token is about."""
        heads = self._heads(self.reading.sentence_of(start).passage)
        return list(dict.fromkeys(self.reading.people[n.thing].name for n in heads))

    def _heads(self, passage: int) -> list[Name]:
        """The name with which a passage begins, and those that `and` joins to it."""
        text, words = self.reading.clean.text, self.reading.words
        heads: list[Name] = []
        for name in self.named.get(passage, ()):
            if not heads and name.start - self.begins[passage] > BEGINNING:
                break
            if heads and not JOINED.fullmatch(text, words.end[heads[-1].end - 1], words.start[name.start]):
                break
            heads.append(name)
        return heads

    def _names_only(self, sentence: Sentence) -> bool:
        """Whether a sentence is one offence or a list that begins with one, with neither a name nor a verb."""
        words = self.reading.words
        text = words.chars(sentence.start, sentence.end)
        cites = text.count("(") != text.count(")") or any(map(str.isdigit, text))
        if cites or len(text.split()) > MOST or text.rstrip()[-1:] != ".":
            return False  # What cites an article, as `Sabotage (Art.`, is left to those who read articles.
        items = [item.strip() for item in ITEMS.split(GLOSS.sub("", text.strip()[:-1]).lower())]
        return (
            self._plain(sentence)
            and self._offence(items[0])
            and all(0 < len(i.split()) <= ITEM for i in items)
        )

    def _plain(self, sentence: Sentence) -> bool:
        words, inside = self.reading.words, range(sentence.start, sentence.end)
        tags = (
            words.tag[k] for k in inside if words.form[k].isalpha() and words.lower[k] not in ("and", "&")
        )
        return all(tag in NAMING for tag in tags) and not any(self.reading.person_at(k) for k in inside)

    def _offence(self, item: str) -> bool:
        """Whether words begin or end with an offence: `public disorder`, `attempted murder`."""
        said = item.split()
        return any(" ".join(said[a:b]) in self.offences for a in (0, 1) for b in range(a + 1, len(said) + 1))
