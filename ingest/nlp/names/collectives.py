"""From what a text says of a name to bodies without a head noun: `membership of X`, `X, an association`, `party X`."""

from collections import defaultdict

from spacy.language import Language
from spacy.tokens import Doc

from ingest.nlp.language.lexicon import lexicon
from ingest.nlp.language.phrases import ends_with, marked
from ingest.nlp.names.edges import bracket_alias
from ingest.nlp.names.mentions import capital, claim, holds_person, is_month
from ingest.nlp.reading import Name, Reading, reading_of

PREPOSITIONS = {"of", "in", "to", "with", "by", "for"}
KINDS = ("media", "party", "movement", "ngo", "union", "designated_group", "other", "company")
REACH = 7
FULL = 4
"""Words that a name without a head noun has at most."""


@Language.component("casegraph_collectives")
def collectives(doc: Doc) -> Doc:
    """Find names that the text treats as a body's, and every other mention of them."""
    reading = reading_of(doc)
    found: dict[str, str] = {}
    for at in range(len(reading.words)):
        if capital(reading.words, at) and reading.owner[at] is None:
            led = _led(reading, at)
            if led:
                found.setdefault(reading.words.chars(at, led[0]), led[1])
                continue
            stop = _run(reading, at)
            kind = _kind(reading, at, stop) if stop > at else None
            if kind:
                found.setdefault(reading.words.chars(at, stop), kind)
    _claim_all(reading, found)
    return doc


def _led(reading: Reading, at: int) -> tuple[int, str] | None:
    """`Colectivo Memoria Pinolera`: a head noun that goes before, and the capitals after it."""
    words = reading.words
    marks = reading.marks.get(at, ())
    kind = next(
        (c.partition("leading_")[2] for e, c in marks if c.startswith("relation:leading_") and e == at + 1),
        None,
    )
    stop = at + 1
    while (
        _goes_on(reading, stop, at)
        and stop - at < 7
        and (capital(words, stop) or words.lower[stop] in SPANISH)
    ):
        stop += 1
    while stop > at and words.lower[stop - 1] in SPANISH:
        stop -= 1
    return (stop, kind) if kind and stop > at + 1 else None


def _goes_on(reading: Reading, k: int, at: int) -> bool:
    """The token is of the same sentence and nobody's."""
    words = reading.words
    return k < len(words) and words.sentence[k] == words.sentence[at] and reading.owner[k] is None


SPANISH = {"de", "del", "la", "los", "las", "por", "para", "y", "des", "du", "e", "da", "do", "dos"}


def _run(reading: Reading, at: int) -> int:
    """The end of a run of capitals that begins here, when it can be a body's name."""
    words = reading.words
    if (
        at
        and capital(words, at - 1)
        and words.sentence[at - 1] == words.sentence[at]
        and reading.owner[at - 1] is None
    ):
        return at
    stop = at
    while (
        _goes_on(reading, stop, at)
        and stop - at <= FULL
        and (capital(words, stop) or _hyphen(reading, stop, at))
    ):
        stop += 1
    marked = [c for k in range(at, stop) for _, c in reading.marks.get(k, ())]
    if (
        stop - at > FULL
        or (stop - at == 1 and words.tag[at][:3] not in ("NNP", "FW"))
        or any(c.startswith(BARRED) for c in marked)
        or is_month(words.form[stop - 1])
        or reading.sentence_of(at).heading
    ):
        return at
    return stop


BARRED = ("place:", "countries:", "honorific:", "kinship:", "court:", "law:", "facility:", "months:", "role:")


def _hyphen(reading: Reading, k: int, at: int) -> bool:
    words = reading.words
    return k > at and words.form[k] == "-" and k + 1 < len(words) and words.end[k] == words.start[k + 1]


def _kind(reading: Reading, at: int, stop: int) -> str | None:
    """The kind of body that the words around a run make it, or None."""
    return (
        _described(reading, stop)
        or _headed(reading, at)
        or _belonged_to(reading, at)
        or _ended(reading, stop)
    )


def _described(reading: Reading, stop: int) -> str | None:
    """`Al-Noor, the association to which`: the head noun of the apposition."""
    words = reading.words
    if stop + 2 >= len(words) or words.form[stop] != "," or words.lower[stop + 1] not in ("a", "an", "the"):
        return None
    for k in range(stop + 2, min(stop + 2 + REACH, len(words))):
        if words.form[k] in (",", ".", ";") or words.tag[k][:2] in ("VB", "IN"):
            return None
        kind = _head(reading, k)
        if kind:
            return kind
    return None


def _head(reading: Reading, k: int) -> str | None:
    """The kind that a small head noun at a token stands for; a noun after it would be the head instead."""
    words = reading.words
    for end, concept in reading.marks.get(k, ()):
        scheme, _, kind = concept.partition(":")
        person = any(c.startswith("role:") for _, c in reading.marks.get(k, ()))
        if scheme == "organisation" and kind in KINDS and not capital(words, k) and not person:
            return None if end < len(words) and words.tag[end] in ("NN", "NNS", "POS") else kind
    return None


def _headed(reading: Reading, at: int) -> str | None:
    """`the exile party Ngay Mai`."""
    words = reading.words
    for k in range(max(0, at - 3), at):
        end = marked(reading, k, "organisation:")
        if end == at and words.sentence[k] == words.sentence[at] and words.tag[at - 1] == "NN":
            return _head(reading, k)
    return None


def _belonged_to(reading: Reading, at: int) -> str | None:
    """`membership of X`, `a member of X`, `belonged to X`, `joined X`."""
    words = reading.words
    k = at - 1
    if k >= 0 and words.lower[k] in ("the", "banned", "outlawed"):
        k -= 1
    if k < 1 or words.sentence[k] != words.sentence[at]:
        return None
    if words.lower[k] in ("joined", "joining"):
        person = holds_person(reading, at, _run(reading, at))
        return None if person or _modifies(reading, at) else "other"
    if words.lower[k] not in PREPOSITIONS or _of_kin(reading, k):
        return None
    tied = lexicon().concept("relation", "follower") | {
        "member",
        "members",
        "membership",
        "belonging",
        "belonged",
        "belong",
        "affiliation",
    }
    if words.lower[k] == "of" and words.lower[at - 1] == "the":
        tied |= lexicon().concept("relation", "member")
    return "other" if words.lower[k - 1] in tied and not _modifies(reading, at) else None


def _of_kin(reading: Reading, at: int) -> bool:
    """Whether what stands before a preposition are relatives: `family members of A`."""
    return ends_with(reading, "kinship:", max(0, at - 2), at - 1)


def _modifies(reading: Reading, at: int) -> bool:
    """`joined the Marxist movement`: the word belongs to the noun after it."""
    words = reading.words
    stop = _run(reading, at)
    return (
        stop < len(words) and words.tag[stop] in ("NN", "NNS") and words.sentence[stop] == words.sentence[at]
    )


def _ended(reading: Reading, stop: int) -> str | None:
    """`X was dissolved`."""
    words = reading.words
    k = stop
    while k < len(words) and words.lower[k] in ("was", "were", "has", "had", "been", "is"):
        k += 1
    return (
        "other"
        if stop < k < len(words) and words.lower[k] in lexicon().concept("relation", "dissolve")
        else None
    )


def _claim_all(reading: Reading, found: dict[str, str]) -> None:
    """Every place where one of the names stands."""
    words = reading.words
    by_first: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for text, kind in found.items():
        by_first[text.split()[0].split("-")[0]].append((text, kind))
    for at, form in enumerate(words.form):
        for text, kind in by_first.get(form, ()):
            if reading.owner[at] is None and words.text.startswith(text, words.start[at]):
                first, last = words.span_of(words.start[at], words.start[at] + len(text))
                if words.end[last - 1] == words.start[at] + len(text) and not any(reading.owner[first:last]):
                    stop, alias = bracket_alias(reading, last, [], "organisation")
                    claim(
                        reading,
                        Name(
                            "organisation", first, stop, text, kind, alias=tuple(alias), sure=0.8, told=True
                        ),
                    )
                    break
