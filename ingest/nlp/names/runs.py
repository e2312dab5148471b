"""The grammar of a name's run of words: where it ends, and whether it can be a person's."""

import re

from ingest.nlp.language.lexicon import lexicon
from ingest.nlp.names.mentions import ACRONYM, capital, is_month, seen_names
from ingest.nlp.reading import Reading

INNER = {"oglu", "ogly", "oğlu", "kyzy", "qizi", "bin", "bint", "ibn", "uulu", "uly", "ugli", "o'g'li"}
"""Words that stand within a name, before or behind that of the father."""
SHORT_NAME = re.compile(r"[A-Z][a-z]{2}")
"""Three letters that are a body's only where all are capitals: `ISA`, and `Judge Norliza Mat Isa`."""
INITIAL = re.compile(r"[^\W\d_]\.")


def run_of(reading: Reading, at: int, limit: int = 7) -> int:
    """The end of the run of name words that begins at a token: capitals, particles between them, initials."""
    words = reading.words
    n = len(words)
    if at >= n:
        return at
    sentence = words.sentence[at]
    particles = lexicon().concept("words", "particle")
    k = at
    while k < n and k - at < limit and words.sentence[k] == sentence and reading.owner[k] is None:
        form = words.form[k]
        if (capital(words, k) and not breaks(reading, k, at)) or (
            k > at
            and words.lower[k] in particles
            and k + 1 < n
            and (capital(words, k + 1) or words.lower[k + 1] in particles)
            and words.lower[k] not in ("e", "y")
        ):
            k += 1
        elif words.lower[k] in particles and k + 2 < n and words.form[k + 1] == "-" and capital(words, k + 2):
            k += 3
        elif (
            form == "-"
            and k > at
            and k + 1 < n
            and words.end[k - 1] == words.start[k]
            and words.end[k] == words.start[k + 1]
        ):
            if not words.form[k + 1][:1].isalpha():
                break
            k += 2
        elif form == "." and k > at and len(words.form[k - 1]) == 1:
            k += 1
        else:
            break
    while k > at and (
        (words.lower[k - 1] in particles and not capital(words, k - 1))
        or (words.form[k - 1] in (".", "-") and len(words.form[k - 2]) > 1)
    ):
        if words.lower[k - 1] in ("oglu", "ogly", "oğlu", "kyzy", "qizi"):
            break
        k -= 1
    return k


def breaks(reading: Reading, k: int, at: int) -> bool:
    """A capitalised word that cannot go on a person's name."""
    words = reading.words
    if words.form[k].isdigit() or is_month(words.form[k]) or re.match(r"https?:|www", words.form[k]):
        return True
    if k == at:
        return False
    for end, concept in reading.marks.get(k, ()):
        acronym = concept.startswith("name:") and end - k == 1 and SHORT_NAME.fullmatch(words.form[k])
        if concept.startswith(("court:", "facility:", "organisation:", "law:code", "name:")) and not acronym:
            return True
        if concept.startswith(("honorific:neutral",)) and words.lower[k] not in (
            "khan",
            "haji",
            "hajji",
            "lama",
            "sheikh",
            "chief",
            "imam",
            "hafiz",
        ):
            return True
        if (
            concept.startswith("countries:")
            and end - k == 1
            and words.form[k] not in ("Jordan", "Chad", "Georgia", "Israel", "Nepali", "English", "Khan")
        ):
            return True
    return words.lower[k] in (
        "and",
        "or",
        "of",
        "others",
        "the",
        "on",
        "in",
        "after",
        "human",
        "he",
        "she",
        "was",
        "is",
        "status",
        "date",
        "charge",
    )


def is_honorific(reading: Reading, at: int) -> bool:
    """Whether a token begins a form of address."""
    return capital(reading.words, at) and any(
        c.startswith("honorific:") and c != "honorific:particle" for _, c in reading.marks.get(at, ())
    )


def can_be_person(reading: Reading, start: int, stop: int, address: bool = False) -> bool:
    """Whether a run of capitalised words can be a person's name."""
    words = reading.words
    lex = lexicon()
    lowered = words.lower[start:stop]
    if stop - start == 1 and len(words.form[start]) < 2:
        return False
    if any(w in lex.scheme("countries") for w in lowered) and not address and stop - start < 3:
        return False
    if " ".join(lowered) in lex.scheme("countries") or lowered[-1] in lex.concept("words", "place-noun"):
        return False
    if all(len(f) == 1 for f in words.form[start:stop]) or any(
        c.isdigit() for f in words.form[start:stop] for c in f
    ):
        return False
    if not address and any(e >= stop and c.startswith("place:") for e, c in reading.marks.get(start, ())):
        return False
    end, label = seen_names(reading).get(start, (0, ""))
    if end == stop and label == "FAC" and stop - start == 1 and not address:
        return False
    if (
        stop - start == 1
        and ACRONYM.fullmatch(words.form[start])
        and not address
        and words.form[start].isupper()
    ):
        return False
    for k in range(start, stop):
        if any(
            c.startswith(("court:", "facility:", "organisation:", "law:code", "law:article"))
            for _, c in reading.marks.get(k, ())
        ) and not (stop - start > 1 and INITIAL.fullmatch(words.form[k])):
            return False
    return words.tag[start] not in ("PRP", "PRP$", "DT", "IN", "CC", "WRB", "WP")
