"""From tokens to mentions of persons: what spaCy calls one, corrected by the grammar of names.

Evidence for a person: a form of address (`Dr`, `Judge`), a role or a word of kinship before the name, a patronymic or
a particle within it, a verb that only persons bear. Against: a head noun of a body, a place, a law, a heading.
"""

import re

from spacy.language import Language
from spacy.tokens import Doc

from ingest.nlp.bodies import ACRONYM, _is_month, capital, claim  # pyright: ignore[reportPrivateUsage]
from ingest.nlp.lexicon import lexicon
from ingest.nlp.reading import Name, Reading, reading_of
from ingest.nlp.words import Words

APOSTROPHES = ("'s", "’s", "'", "’")
TITLES = {"the", "a", "an"}


@Language.component("casegraph_persons")
def persons(doc: Doc) -> Doc:
    """Find the mentions of persons by address, role, kinship and by spaCy's own judgement."""
    reading = reading_of(doc)
    _titled(reading)
    _profile(reading)
    _heads(reading)
    _entities(reading)
    _listed(reading)
    _listed(reading)
    _known_parts(reading)
    reading.names.sort(key=lambda n: n.start)
    return doc


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
        if (capital(words, k) and not _breaks(reading, k, at)) or (
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


def _breaks(reading: Reading, k: int, at: int) -> bool:
    """A capitalised word that cannot go on a person's name."""
    words = reading.words
    if words.form[k].isdigit() or _is_month(words.form[k]) or re.match(r"https?:|www", words.form[k]):
        return True
    if k == at:
        return False
    for end, concept in reading.marks.get(k, ()):
        if concept.startswith(("court:", "facility:", "organisation:", "law:code", "name:")) and not (
            words.form[k].isupper() and words.form[k - 1].isupper() and False
        ):
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


def _titled(reading: Reading) -> None:
    """`Judge Hasan Ahmadov`, `her lawyer, Nadir Karimzade`, `brother-in-law, Ramil Ahadov`."""
    words = reading.words
    for at in sorted(reading.marks):
        for end, concept in reading.marks[at]:
            scheme, _, notation = concept.partition(":")
            if scheme not in ("honorific", "role", "kinship") or notation == "particle":
                continue
            if scheme == "honorific" and not words.form[at][:1].isupper():
                continue
            found = _after_title(reading, at, end, scheme, notation)
            if found:
                claim(reading, found)
            break


def _after_title(reading: Reading, at: int, end: int, scheme: str, notation: str) -> Name | None:
    words = reading.words
    k = end
    if k < len(words) and words.form[k] == "." and scheme == "honorific":
        k += 1
    comma = False
    if scheme in ("kinship", "role") and k < len(words) and words.form[k] in (",", "–", "—", ":"):
        k, comma = k + 1, True
    if comma and scheme == "role" and not _possessed(reading, at):
        return None
    while k < len(words) and reading.owner[k] is None and _is_honorific(reading, k) and k - end < 4:
        k += 1
        if k < len(words) and words.form[k] == ".":
            k += 1
    if (
        k >= len(words)
        or words.sentence[k] != words.sentence[at]
        or not capital(words, k)
        or reading.owner[k]
    ):
        return None
    stop = run_of(reading, k)
    if stop == k or not _can_be_person(
        reading, k, stop, scheme == "kinship" or (scheme == "honorific" and notation != "neutral")
    ):
        return None
    if scheme == "honorific" and notation == "neutral" and stop - k == 1 and ACRONYM.fullmatch(words.form[k]):
        return None
    if scheme == "role" and stop - k == 1 and words.lower[at].endswith("s") and notation == "victim":
        return None
    if comma and stop < len(words) and words.tag[stop] in ("VBD", "VBZ", "MD", "VBP"):
        return None
    roles = (notation,) if scheme == "role" else ("relative",) if scheme == "kinship" else ()
    if scheme == "honorific":
        role = next(
            (c.partition(":")[2] for _, c in reading.marks.get(at, ()) if c.startswith("role:")), None
        )
        roles = (role,) if role else roles
    gender = notation if scheme in ("honorific", "kinship") and notation in ("male", "female") else None
    return Name("person", k, stop, words.chars(k, stop), gender, sure=0.9, roles=roles)


def _possessed(reading: Reading, at: int) -> bool:
    words = reading.words
    return any(words.lower[j] in ("his", "her", "their", "'s", "’s") for j in range(max(0, at - 3), at))


def _is_honorific(reading: Reading, at: int) -> bool:
    return capital(reading.words, at) and any(
        c.startswith("honorific:") and c != "honorific:particle" for _, c in reading.marks.get(at, ())
    )


def _can_be_person(reading: Reading, start: int, stop: int, address: bool = False) -> bool:
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
    ents = [e for e in reading.doc[start:stop].ents if e.start <= start and e.end >= stop]
    if ents and ents[0].label_ in ("GPE", "LOC", "FAC", "NORP") and stop - start == 1 and not address:
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
        ):
            return False
    return words.tag[start] not in ("PRP", "PRP$", "DT", "IN", "CC", "WRB", "WP")


def _profile(reading: Reading) -> None:
    """The unit's own title, where it is a name: `5. Araz Faiq oglu Guliyev`."""
    title = re.sub(r"^\s*\d{1,3}[.)]\s*", "", reading.unit.title or "").strip()
    if not title or len(title) > 90:
        return
    at = reading.clean.text.find(title)
    if at < 0:
        return
    start, end = reading.words.span_of(at, at + len(title))
    stop = run_of(reading, start)
    listed = reading.unit.kind == "profile" or any(e.label_ == "PERSON" for e in reading.doc[start:stop].ents)
    if (
        stop - start >= 2
        and stop >= end - 1
        and listed
        and not any(
            not c.endswith("particle") for k in range(start, stop) for _, c in reading.marks.get(k, ())
        )
        and _can_be_person(reading, start, stop)
    ):
        reading.subject = reading.words.chars(start, stop)
        claim(reading, Name("person", start, stop, reading.subject, sure=0.95, roles=("victim",)))


def _heads(reading: Reading) -> None:
    """The name at the head of an entry: `CHHIM SOPHEAP (F), ...`, `LEYVA ARMENTEROS, Yosvany`, `A-11  Ronak AHMADPOUR`."""
    words = reading.words
    for begin, _, passage in reading.clean.passages:
        if passage.kind not in ("heading", "list_item", "row", "paragraph"):
            continue
        at = words.token_at(begin)
        high = min(len(words), at + 6)
        while at < high and not (
            words.form[at].isalpha() and words.form[at][:1].isupper() and len(words.form[at]) > 1
        ):
            at += 1
        if at >= high or reading.owner[at]:
            continue
        stop = run_of(reading, at)
        shouted = any(words.form[k].isupper() and len(words.form[k]) > 2 for k in range(at, stop))
        after = words.form[stop] if stop < len(words) else ""
        closed = (
            after in ("(", ",", "–", "—", "-", "")
            or after.isspace()
            or not after.strip()
            or after.startswith("\n")
            or (stop < len(words) and words.form[stop] == ":")
        )
        if (
            2 <= stop - at <= 5
            and shouted
            and closed
            and not any(
                not c.endswith("particle") for k in range(at, stop) for _, c in reading.marks.get(k, ())
            )
            and not any(words.lower[k] in _lower_words(reading) for k in range(at, stop))
            and _can_be_person(reading, at, stop)
        ):
            if (
                after == ","
                and stop + 1 < len(words)
                and capital(words, stop + 1)
                and words.form[stop - 1].isupper()
            ):
                further = run_of(reading, stop + 1)
                if further > stop + 1 and (
                    further >= len(words)
                    or not words.form[further].strip()
                    or words.form[further] in ("(", '"', "“", ".")
                ):
                    stop = further
            claim(reading, Name("person", at, stop, words.chars(at, stop), sure=0.88, roles=("victim",)))


def _entities(reading: Reading) -> None:
    words = reading.words
    for ent in reading.doc.ents:
        if ent.label_ != "PERSON":
            continue
        start, end = ent.start, ent.end
        while start < end and (
            words.form[start] in APOSTROPHES
            or not capital(words, start)
            or _is_honorific(reading, start)
            or words.lower[start] in TITLES
            or reading.owner[start]
        ):
            start += 1
        while end > start and (
            words.form[end - 1] in APOSTROPHES
            or not words.form[end - 1][0].isalpha()
            or reading.owner[end - 1]
        ):
            end -= 1
        start = _back(reading, start)
        if start >= end:
            continue
        stop = run_of(reading, start)
        stop = max(stop, start)
        if stop > start and _can_be_person(reading, start, stop) and not _common(reading, start, stop):
            sure = 0.85 if stop - start > 1 else 0.6
            claim(reading, Name("person", start, stop, words.chars(start, stop), sure=sure))


def _back(reading: Reading, start: int) -> int:
    """A name that spaCy cut at its front: take the capitalised words before it that no one else holds."""
    words = reading.words
    low = reading.sentence_of(start).start if start < len(words) else start
    while (
        start - 1 > low
        and capital(words, start - 1)
        and reading.owner[start - 1] is None
        and words.tag[start - 1] in ("NNP", "NNPS")
        and not _breaks(reading, start - 1, -1)
        and not reading.marks.get(start - 1)
    ):
        start -= 1
    particles = lexicon().concept("words", "particle")
    while (
        start - 2 >= low
        and words.form[start - 1] == "-"
        and words.lower[start - 2] in particles
        and words.end[start - 1] == words.start[start]
    ):
        start -= 2
    return start


def _common(reading: Reading, start: int, stop: int) -> bool:
    """Words that a heading or a sentence's beginning capitalises, places, and what is an organisation elsewhere."""
    words = reading.words
    sentence = reading.sentence_of(start)
    before = words.lower[start - 1] if start else ""
    after = words.form[stop] if stop < len(words) else ""
    if words.chars(start, stop) in _organisation_names(reading):
        return True
    shouted = all(words.form[k].isupper() for k in range(start, stop))
    if shouted and (sentence.heading or sentence.end - sentence.start <= stop - start + 2):
        return any(reading.marks.get(k) for k in range(start, stop)) or stop - start > 4
    first = start == sentence.start
    if (
        stop - start > 1
        and before in ("in", "at", "near", "the", "outside", "outlet", "called", "from")
        and words.tag[start - 1] in ("IN", "DT", "NN", "VBN")
    ):
        return True
    if stop - start > 1:
        return first and bool(reading.marks.get(start)) and after != "," and not _is_honorific(reading, start)
    if after == ":" or (
        first
        and (
            words.lower[start] in _lower_words(reading)
            or reading.marks.get(start)
            or after in (".", "–", "—")
        )
    ):
        return True
    return (
        before in ("in", "at", "near", "from", "to", "around", "outside", "via") and words.tag[start] == "NNP"
    )


def _lower_words(reading: Reading) -> frozenset[str]:
    """Words that the text also writes without a capital."""
    key = "casegraph_lower_words"
    if key not in reading.doc.user_data:
        reading.doc.user_data[key] = frozenset(f for f in reading.words.form if f.islower())
    return reading.doc.user_data[key]


def _organisation_names(reading: Reading) -> frozenset[str]:
    key = "casegraph_organisation_names"
    if key not in reading.doc.user_data:
        listed = [n for n in reading.names if n.kind in ("organisation", "facility", "court")]
        reading.doc.user_data[key] = frozenset(
            [n.text for n in listed] + [a for n in listed for a in n.alias]
        )
    return reading.doc.user_data[key]


PATRONYMIC = re.compile(r"(?:[a-z]{2,}(?:ovich|evich|ovna|evna|ich|ichna|ivna|ovych|yevich|yevna))$", re.I)
INNER = {"oglu", "ogly", "oğlu", "kyzy", "qizi", "bin", "bint", "ibn", "uulu", "uly", "ugli", "o'g'li"}


def _listed(reading: Reading) -> None:
    """Runs that spaCy missed: a particle or a patronymic inside, or a name in a row of names."""
    words = reading.words
    at, n = 0, len(words)
    while at < n:
        if reading.owner[at] is None and capital(words, at) and words.form[at][0].isalpha():
            stop = run_of(reading, at)
            if stop - at >= 2 and _typical(reading, at, stop):
                start = at
                while start < stop and (
                    words.tag[start] in ("IN", "DT", "PRP", "PRP$", "CC", "WRB")
                    or words.lower[start] in ("the", "on", "in", "for")
                ):
                    start += 1
                if stop - start >= 2 and _can_be_person(reading, start, stop):
                    claim(reading, Name("person", start, stop, words.chars(start, stop), sure=0.8))
            at = max(stop, at + 1)
        else:
            at += 1


def _typical(reading: Reading, at: int, stop: int) -> bool:
    words = reading.words
    inner = any(w in INNER for w in words.lower[at + 1 : stop])
    patronymic = stop - at == 3 and PATRONYMIC.search(words.form[at + 1]) is not None
    return inner or patronymic or _bears(words, at, stop) or _behaves(reading, at, stop)


SAYING = {"said", "told", "says", "wrote", "remains", "remained", "denied", "denies", "stated", "added", "got", "received", "pleaded", "appeared", "died",
          "served", "faces", "fled", "disappeared", "testified", "reported", "whose", "who", "recalled", "refused", "began", "spent", "confessed"}  # fmt: skip


def _behaves(reading: Reading, at: int, stop: int) -> bool:
    """Two or three capitalised words that the sentence treats as a person: an age, a verb of speech, a person beside it."""
    words = reading.words
    if not 2 <= stop - at <= 4 or words.lower[at - 1 : at] == ["the"] or reading.sentence_of(at).heading:
        return False
    if any(
        words.tag[k] not in ("NNP", "NNPS", "NN", "JJ", "HYPH")
        or (reading.marks.get(k) and words.lower[k] not in lexicon().concept("words", "particle"))
        or words.lower[k] in _lower_words(reading)
        for k in range(at, stop)
    ):
        return False
    if at == reading.sentence_of(at).start and words.tag[at] not in ("NNP",):
        return False
    nxt = words.lower[stop : stop + 4]
    if nxt[:1] and nxt[0] in SAYING:
        return True
    if (
        nxt[:1] in ([","], ["("])
        and len(nxt) > 2
        and (re.fullmatch(r"\d\d", nxt[1]) or nxt[1] in ("b.", "born", "aged", "who", "whose", "now", "then"))
    ):
        return True
    joined = [
        k
        for k in (at - 2, stop + 1)
        if 0 <= k < len(words) and words.lower[k + (1 if k < at else -1)] in ("and", ",", "&")
    ]
    return any((o := reading.owner[k]) and o.kind == "person" and o.sure >= 0.8 for k in joined)


def _bears(words: Words, at: int, stop: int) -> bool:
    """Subject of a verb that only happens to persons: `X Y was arrested`."""
    k = stop
    while k < len(words) and words.lower[k] in (
        "was",
        "were",
        "has",
        "been",
        "had",
        "also",
        "is",
        "who",
        ",",
    ):
        k += 1
    if k == stop or k >= len(words):
        return False
    return any(
        f.victim == "object"
        and not f.tail
        and f.type in ("arrest", "sentence", "release", "charge", "conviction")
        for f, kinds in lexicon().verbs.get(words.lower[k], ())
        if "participle" in kinds
    )


def _known_parts(reading: Reading) -> None:
    """Each later mention of a known person by a part of the name that spaCy did not see."""
    words = reading.words
    full: dict[str, int] = {}
    for name in reading.names:
        if name.kind == "person" and name.sure >= 0.8:
            for k in range(name.start, name.end):
                if capital(words, k) and len(words.form[k]) > 2:
                    full[words.form[k]] = full.get(words.form[k], 0) + 1
                    full.setdefault(words.form[k].title() if words.form[k].isupper() else words.form[k], 1)
    at, n = 0, len(words)
    while at < n:
        if reading.owner[at] is None and words.form[at] in full and not words.tag[at].startswith("VB"):
            stop = run_of(reading, at)
            while stop > at + 1 and words.form[stop - 1] not in full:
                stop -= 1
            if stop > at:
                claim(reading, Name("person", at, stop, words.chars(at, stop), sure=0.8))
            at = max(stop, at + 1)
        else:
            at += 1
