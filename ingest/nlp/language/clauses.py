"""From sentences to clauses: which tokens belong together, and how a clause hangs on the one before it."""

from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from ingest.nlp.language.words import VERB_TAGS, Words
from ingest.nlp.reading import Reading, reading_of

BREAKS = {";", ":", "—", "–", "(", ")", "--"}
SUBORDINATORS = {
    "after", "before", "when", "where", "who", "which", "while", "because", "although", "whom", "whose", "until",
    "since", "as", "if", "unless", "whereas", "once", "that", "following", "whether", "though", "upon", "despite",
}  # fmt: skip
SHARING = {
    "",
    "and",
    "but",
    ";",
    ",",
    "where",
    "when",
    "while",
    ":",
    "—",
    "–",
    "(",
    ")",
    "which",
    "or",
    "then",
    "--",
    "as",
}
FINITE = {"VBD", "VBZ", "VBP", "MD", "VBN"}


@dataclass
class Clause:
    """A run of tokens within one sentence."""

    start: int
    end: int
    lead: str
    """The word or mark that opens it; empty for the first of a sentence."""
    sentence: int


KEY = "casegraph_clauses"


@Language.component("casegraph_clauses")
def clauses(doc: Doc) -> Doc:
    """Cut each sentence into clauses."""
    reading = reading_of(doc)
    listed: list[Clause] = []
    number = [0] * len(reading.words)
    for sentence in reading.sentences:
        for clause in cut(reading, sentence.start, sentence.end, sentence.number):
            for at in range(clause.start, clause.end):
                number[at] = len(listed)
            listed.append(clause)
    doc.user_data[KEY] = (listed, number)
    return doc


def clauses_of(reading: Reading) -> tuple[list[Clause], list[int]]:
    """The clauses, and for each token the number of its clause."""
    return reading.doc.user_data[KEY]


def cut(reading: Reading, start: int, end: int, sentence: int) -> list[Clause]:
    """The clauses of one sentence."""
    words = reading.words
    out: list[Clause] = []
    begin, lead = start, ""
    for at in range(start, end):
        word = words.lower[at]
        if at == begin:
            continue
        opens = (
            word in BREAKS
            or (word in SUBORDINATORS and _verb_follows(words, at, end))
            or _coordinates(words, at, end)
        )
        if opens and reading.owner[at] is None:
            out.append(Clause(begin, at, lead, sentence))
            begin, lead = at, word
            if (
                word == ","
                and at + 1 < end
                and words.lower[at + 1] in ("and", "but", "which", "who", "where", "when")
            ):
                lead = words.lower[at + 1]
    out.append(Clause(begin, end, lead, sentence))
    return out


def _verb_follows(words: Words, at: int, end: int) -> bool:
    for k in range(at + 1, min(at + 14, end)):
        if words.tag[k] in VERB_TAGS:
            return True
        if words.form[k] == ",":
            return False
    return False


def _coordinates(words: Words, at: int, end: int) -> bool:
    """`and`, `but` or a comma that joins two verbs and not two nouns."""
    if words.lower[at] not in ("and", "but", ",", "or"):
        return False
    if words.lower[at] != "," and words.lower[at - 1] == ",":
        return False
    first = at + 1
    if words.lower[at] == ",":
        if first < end and words.lower[first] in ("and", "but", "then"):
            first += 1
        elif not (first < end and words.tag[first] in ("VBD", "VBN", "VBG")) or words.tag[at - 1] == "CD":
            return _subject_verb(words, first, end)
    for k in range(first, min(first + 4, end)):
        if words.tag[k] in ("VBD", "VBZ", "VBP", "MD") or (words.tag[k] == "VBN" and k - first <= 1):
            return words.dep[k] not in ("amod",)
        if words.tag[k] not in ("RB", "VBN", "PRP", "NNP", "DT", "NN", "JJ", "CD"):
            return False
    return _subject_verb(words, first, end)


def _subject_verb(words: Words, first: int, end: int) -> bool:
    """A subject right after the comma or conjunction whose verb follows it."""
    for k in range(first, min(first + 7, end)):
        if words.dep[k] in ("nsubj", "nsubjpass") and words.head[k] > k and words.head[k] - k < 8:
            return words.tag[words.head[k]] in FINITE
        if words.lower[k] in (",", ";"):
            return False
    return False
