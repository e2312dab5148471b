"""From a connective after a name to the words that it joins on: `of Moscow`, `for the Protection of Rights`."""

from ingest.nlp.language.lexicon import lexicon
from ingest.nlp.names.mentions import capital, is_month
from ingest.nlp.reading import NameKind, Reading

JOINERS = {
    "of",
    "for",
    "on",
    "against",
    "to",
    "with",
    "without",
    "and",
    "&",
    "the",
    "de",
    "del",
    "la",
    "und",
    "du",
    "des",
    "al",
    "-",
    "–",
}
OPEN = {"and", "&", "the"}
"""Join on only to what a connective joined before."""
GROUPS_ONLY = {"to", "on", "&", "with", "the", "without", "against", "-", "–"}
"""Go on the name of an organisation, and not of a court or a facility."""
NOUNS = ("NNP", "NNPS", "NN", "NNS", "JJ", "VB")


def joined(reading: Reading, k: int, kind: NameKind, open_: bool) -> int | None:
    """Where the words end that a connective joins on; None where it joins nothing."""
    low = reading.words.lower[k]
    if low not in JOINERS or (low in OPEN and not open_):
        return None
    if kind != "organisation" and low in GROUPS_ONLY:
        return None
    first = _first(reading, k)
    if first is None or not _can_join(reading, k, first):
        return None
    stop = _capitals_end(reading, first, k, kind)
    return stop if stop > k + 1 else None


def _first(reading: Reading, k: int) -> int | None:
    """The first capitalised word after the connective and an article."""
    words = reading.words
    j = k + 1
    while j < len(words) and words.lower[j] in ("the", "and", "al") and j - k < 3:
        j += 1
    if (
        j >= len(words)
        or words.sentence[j] != words.sentence[k]
        or not capital(words, j)
        or words.lower[j] == "i"
    ):
        return None
    return j


def _can_join(reading: Reading, k: int, first: int) -> bool:
    """No month, no other body, no verb follows."""
    words = reading.words
    low = words.lower[k]
    if low in ("to", "on", "and", "with") and is_month(words.form[first]):
        return False
    if low == "and" and (words.lower[k + 1] == "the" or _body_ahead(reading, first)):
        return False
    return low not in ("on", "to", "against") or words.tag[first] in NOUNS


def _body_ahead(reading: Reading, j: int) -> bool:
    """The run of capitals is a body of its own."""
    words = reading.words
    heads = ("court:", "organisation:", "facility:")
    if any(c.startswith("name:") for _, c in reading.marks.get(j, ())):
        return True
    at = j
    while at < len(words) and words.sentence[at] == words.sentence[j] and capital(words, at):
        if any(c.startswith(heads) for _, c in reading.marks.get(at, ())):
            return True
        at += 1
    return False


def _capitals_end(reading: Reading, j: int, k: int, kind: NameKind) -> int:
    words = reading.words
    while j < len(words) and words.sentence[j] == words.sentence[k] and _in_name(reading, j):
        title = any(c.startswith("honorific:") for _, c in reading.marks.get(j, ()))
        if (
            (title and kind == "court")
            or (j > k + 1 and _headline_verb(reading, j))
            or _numeral(words.form, j)
        ):
            break
        j += 1
    return j - 1 if words.form[j - 1] in ("'s", "’s") else j


def _numeral(forms: list[str], at: int) -> bool:
    """The `No` of `Prison No. 1`, which the number goes on."""
    after = "".join(forms[at + 1 : at + 3]).lstrip(".")
    return forms[at].rstrip(".") in ("No", "Nr") and after[:1].isdigit()


def _in_name(reading: Reading, j: int) -> bool:
    words = reading.words
    hyphen = words.form[j] == "-" and j + 1 < len(words) and capital(words, j + 1)
    return capital(words, j) or hyphen or words.form[j] in ("'s", "’s")


def _headline_verb(reading: Reading, j: int) -> bool:
    """`Supreme Court of Russia Upholds`: a verb that only the heading writes with a capital."""
    low = reading.words.lower[j]
    return reading.sentence_of(j).heading and low in lexicon().verbs and low.endswith(("s", "ed"))
