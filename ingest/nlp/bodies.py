"""From tokens to courts, facilities and organisations, by the grammar of their names around a head noun.

`Second Western District Military Court of Moscow`, `Colony No. 15`, `Center for the Protection of Rights`,
`human rights organisation "Civic Assistance"`, `the newspaper Nota Bene`, `X (ABC)`.
"""

import re
from functools import lru_cache

from spacy.language import Language
from spacy.tokens import Doc

from ingest.nlp.lexicon import lexicon
from ingest.nlp.phrases import marked
from ingest.nlp.reading import Name, NameKind, Reading, reading_of
from ingest.nlp.words import Words

KINDS: tuple[NameKind, ...] = ("court", "facility", "organisation")
STOP_TAGS = {
    "DT",
    "IN",
    "PRP",
    "PRP$",
    "CC",
    "WDT",
    "WRB",
    "WP",
    "VBD",
    "VBZ",
    "VBP",
    "MD",
    "TO",
    "UH",
    "EX",
    "RB",
}
JOINERS = {
    "of",
    "for",
    "on",
    "against",
    "to",
    "with",
    "without",
    "in",
    "and",
    "&",
    "the",
    "de",
    "del",
    "la",
    "de la",
    "und",
    "du",
    "des",
    "al",
    "-",
    "–",
}
DIVISIONS = {
    "branch",
    "chamber",
    "division",
    "collegium",
    "panel",
    "ward",
    "section",
    "board",
    "presidium",
    "bench",
    "judicial",
    "department",
    "circuit",
}
NUMBERED = re.compile(r"(?:no\.?|№|n°|#|number)$", re.I)
CODE = re.compile(r"(?:[A-Z]{1,5}|[IVX]+)-?\d{1,4}(?:[/-]\d{1,4})?$|[№#]?\d{1,4}(?:[/-]\d{1,4})?$")
ACRONYM = re.compile(r"[A-Z][A-Za-z]{0,3}[A-Z0-9][A-Za-z0-9.-]{0,10}s?$|[A-Z]{2,12}$")


def capital(words: Words, at: int) -> bool:
    """Whether a token is written with a capital and can belong to a name."""
    form = words.form[at]
    return form[:1].isupper() or (
        len(form) > 3 and form[:3].lower() in ("al-", "el-", "ul-") and form[3:4].isupper()
    )


@Language.component("casegraph_bodies")
def bodies(doc: Doc) -> Doc:
    """Find the mentions of courts, facilities and organisations."""
    reading = reading_of(doc)
    known_names(reading)
    at = 0
    n = len(reading.words)
    while at < n:
        name = _at_head(reading, at)
        if name:
            claim(reading, name)
        at += 1
    return doc


def claim(reading: Reading, name: Name) -> bool:
    """Take a mention over, unless a longer one holds its tokens; a shorter one gives way."""
    held = {id(o): o for o in reading.owner[name.start : name.end] if o}
    for other in held.values():
        if other.end - other.start >= name.end - name.start:
            return False
    for other in held.values():
        for at in range(other.start, other.end):
            reading.owner[at] = None
        reading.names.remove(other)
    reading.names.append(name)
    for at in range(name.start, name.end):
        reading.owner[at] = name
    return True


def known_names(reading: Reading) -> None:
    """Bodies that the ontology knows by name; these are written with a capital."""
    for at, found in reading.marks.items():
        for end, concept in found:
            if concept.startswith("name:") and reading.words.form[at][:1].isupper():
                sub = concept.partition(":")[2]
                if end - at == 1 and not _as_written(reading, at):
                    continue
                kind: NameKind = "facility" if sub == "facility" else "organisation"
                claim(
                    reading,
                    Name(
                        kind,
                        at,
                        end,
                        reading.words.chars(at, end),
                        None if kind == "facility" else sub,
                        sure=0.92,
                    ),
                )
                break


def _as_written(reading: Reading, at: int) -> bool:
    """Whether a single word is written as the label is, and is no word of a line of capitals: `Who` is not `WHO`."""
    form = reading.words.form[at]
    if form not in _names():
        return form.isupper() and form.title() in _names()
    sentence = reading.sentence_of(at)
    line = [f for f in reading.words.form[sentence.start : sentence.end] if f.isalpha()]
    return not (len(form) < 4 and len(line) > 2 and all(f.isupper() for f in line))


@lru_cache(maxsize=1)
def _names() -> frozenset[str]:
    return frozenset(x for listed in lexicon().schemes.get("name", {}).values() for x in listed)


def _at_head(reading: Reading, at: int) -> Name | None:
    found = reading.marks.get(at)
    if not found:
        return None
    best: tuple[int, NameKind, str] | None = None
    for kind in KINDS:
        for end, concept in found:
            if concept.startswith(kind + ":") and (best is None or end > best[0]):
                best = (end, kind, concept.partition(":")[2])
    if best is None:
        return None
    end, kind, sub = best
    words = reading.words
    later = [k for k in range(at + 1, min(end + 1, len(words))) if marked(reading, k, kind + ":")]
    if later and max(marked(reading, k, kind + ":") or 0 for k in later) > end:
        return None
    if kind == "organisation":
        return _organisation(reading, at, end, sub)
    return _place_of_law(reading, kind, at, end, sub)


@lru_cache(maxsize=4)
def modifiers(notation: str) -> frozenset[str]:
    """Small words that may stand before a head noun; the parts of hyphenated ones too, as spaCy divides them."""
    words = lexicon().concept("words", notation)
    return words | {part for w in words if "-" in w for part in w.split("-")}


def left_of(reading: Reading, at: int, lower_ok: frozenset[str] = frozenset()) -> int:
    """Where a name whose head begins at `at` begins."""
    words = reading.words
    low = reading.sentence_of(at).start
    k = at
    while k > low:
        j = k - 1
        form, tag = words.form[j], words.tag[j]
        if (
            (
                form in ("'s", "’s", "'", "’")
                and j - 1 >= low
                and (capital(words, j - 1) or words.lower[j - 1] in ("women", "men", "people"))
            )
            or (
                form == "-"
                and j - 1 >= low
                and (capital(words, j - 1) or words.lower[j - 1] in lower_ok)
                and words.end[j] == words.start[k]
            )
            or (capital(words, j) and not _stops(reading, j, low))
        ):
            k = j
        elif k == at and form.isdigit() and j - 2 > low and words.form[j - 1] == "." and words.lower[j - 2] == "no":
            k = j - 2
        elif k == at and CODE.fullmatch(form) and j - 1 > low and NUMBERED.fullmatch(words.form[j - 1]):
            k = j - 1
        elif (
            words.lower[j] in lower_ok
            or (form == "&" and capital(words, j - 1))
            or (tag == "CD" and form[:1].isalpha() and False)
        ) or (
            k < at
            and words.lower[j] in ("of", "de", "del", "la", "ul", "el", "al", "bin")
            and j - 1 >= low
            and capital(words, j - 1)
            and words.lower[j] != "of"
            and not _stops(reading, j - 1, low)
        ):
            k = j
        else:
            break
    while k < at and (words.form[k] in ("'s", "’s", "-", "'", "’", "&") or words.lower[k] in ("de", "of")):
        k += 1
    return k


def _stops(reading: Reading, at: int, low: int) -> bool:
    words = reading.words
    if words.lower[at] in (
        "the",
        "a",
        "an",
        "on",
        "in",
        "at",
        "by",
        "this",
        "that",
        "his",
        "her",
        "their",
        "after",
        "when",
        "and",
        "its",
        "judge",
        "both",
        "two",
    ):
        return True
    if any(
        c.startswith("honorific:") or c == "role:judge" for _, c in reading.marks.get(at, ())
    ) and words.lower[at] not in (
        "chief",
        "president",
        "general",
        "member",
        "magistrates",
        "magistrate",
        "u",
        "ma",
        "de",
        "major",
    ):
        return True
    if at == low and words.tag[at] in STOP_TAGS:
        return True
    return words.tag[at] in ("PRP", "PRP$", "WDT", "WRB", "MD") or bool(re.fullmatch(r"\d+", words.form[at]))


def _place_of_law(reading: Reading, kind: NameKind, at: int, end: int, sub: str) -> Name | None:
    """A court or a facility, named or not."""
    words = reading.words
    mods = modifiers("facility-modifier" if kind == "facility" else "court-modifier")
    if (
        kind == "court"
        and words.lower[at].endswith("s")
        and words.lower[at] == "courts"
        and not capital(words, at)
    ):
        return None
    if kind == "court" and words.tag[at].startswith("VB") and not capital(words, at):
        return None
    start = left_of(reading, at, mods)
    stop, capped = right_of(reading, end, kind)
    head_capital = capital(words, at)
    named = any(capital(words, k) for k in range(start, at)) or (head_capital and (stop > end or start < at))
    if (
        start < at
        and not any(capital(words, k) for k in range(start, at))
        and words.sentence[start] != words.sentence[at]
    ):
        start = at
    if capped:
        named = True
    alias: list[str] = []
    if not named and kind == "facility" and stop == end and sub in ("ward",):
        return None
    # "in Place" only where the name would otherwise be generic
    if (
        not named
        and stop < len(words) - 1
        and words.lower[stop] in ("in", "at", "near")
        and capital(words, stop + 1)
        and words.lower[stop + 1] not in lexicon().scheme("months")
    ):
        k = stop + 1
        while k < len(words) and capital(words, k) and words.sentence[k] == words.sentence[at]:
            k += 1
        if not _is_month(words.form[stop + 1]):
            stop, named = k, True
    if kind == "facility" and not named and _state(reading, start, stop):
        return None
    stop, alias = bracket_alias(reading, stop, alias, kind)
    start = _division(reading, start)
    if kind == "court" and not named and start == at and not head_capital:
        return Name(kind, start, stop, words.chars(start, stop), sub, named=False, sure=0.5)
    if kind == "court" and not named:
        return Name(kind, start, stop, words.chars(start, stop), sub, named=False, sure=0.5)
    return Name(
        kind,
        start,
        stop,
        words.chars(start, stop),
        sub,
        named=named,
        alias=tuple(alias),
        sure=0.93 if named else 0.75,
    )


def _state(reading: Reading, start: int, stop: int) -> bool:
    """`in prison`, `years in jail`: being imprisoned, and no facility."""
    words = reading.words
    before = words.lower[start - 1] if start else ""
    return (
        stop - start == 1
        and words.lower[start]
        in ("prison", "jail", "gaol", "colony", "prisons", "jails", "camp", "camps", "ward")
        and (
            before not in ("the", "a", "an", "this", "that", "same", "another", "his", "her", "their")
            or words.lower[start].endswith("s")
            or words.tag[stop - 1] == "NNS"
            or (
                stop < len(words)
                and words.tag[stop] in ("NN", "NNS", "POS")
                and words.sentence[stop] == words.sentence[start]
            )
        )
    )


def _is_month(word: str) -> bool:
    return bool(
        re.fullmatch(
            r"(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber", word
        )
    )


def _division(reading: Reading, start: int) -> int:
    """`Branch 26 of the`, `Chamber of` before a court; `Ward 209 of` before a prison."""
    words = reading.words
    k = start - 1
    if k >= 0 and words.lower[k] == "the":
        k -= 1
    if k < 1 or words.lower[k] not in ("of", "at"):
        return start
    k -= 1
    if k >= 1 and (words.form[k].isdigit() or words.form[k].istitle()) and words.lower[k - 1] in DIVISIONS:
        k -= 1
    if (
        words.lower[k] in DIVISIONS
        and words.sentence[k] == words.sentence[start]
        and (capital(words, k) or words.lower[k] in ("ward", "branch", "chamber"))
    ):
        while (
            k > 0 and capital(words, k - 1) and not _stops(reading, k - 1, reading.sentence_of(start).start)
        ):
            k -= 1
        return k
    return start


def right_of(reading: Reading, end: int, kind: NameKind) -> tuple[int, bool]:
    """Where a name goes on after its head, and whether what follows names it."""
    words = reading.words
    n, sentence = len(words), words.sentence[end - 1]
    k, capped = end, False
    while k < n and words.sentence[k] == sentence:
        form = words.form[k]
        number = number_at(words, k)
        if number is not None:
            k, capped = number, True
        elif (
            CODE.fullmatch(form)
            and k == end
            and kind != "organisation"
            and words.start[k] - words.end[k - 1] <= 1
        ) or (words.lower[k] in DIVISIONS and capital(words, k)):
            k, capped = k + 1, True
        else:
            nxt = _joined(reading, k, sentence, kind, capped)
            if nxt is None:
                break
            k, capped = nxt, True
    return k, capped


def number_at(words: Words, at: int) -> int | None:
    """Where a number that follows ends: `No. 5`, `No 29`, `№ 3`, also where spaCy divides `No` and its full stop."""
    if not NUMBERED.fullmatch(words.form[at]):
        return None
    k = at + 1
    if k < len(words) and words.form[k] == ".":
        k += 1
    return k + 1 if k < len(words) and CODE.match(words.form[k]) else None


def _joined(reading: Reading, k: int, sentence: int, kind: NameKind, open_: bool) -> int | None:
    """After a connective, a run of capitalised words: its end."""
    words = reading.words
    n = len(words)
    low = words.lower[k]
    if low == "in" and kind != "organisation":
        return None
    if (
        low in ("to", "on", "in", "and", "&", "with", "the", "without", "against", "-", "–")
        and kind != "organisation"
        and not (low == "and" and open_)
    ):
        return None
    if low not in JOINERS or (
        low in ("and", "&", "the", "in", "to") and low != "to" and not open_ and low != "in"
    ):
        return None
    j = k + 1
    while j < n and words.lower[j] in ("the", "and", "al") and j - k < 3:
        j += 1
    if j >= n or words.sentence[j] != sentence or not capital(words, j) or words.lower[j] in ("i",):
        return None
    if low in ("to", "in", "on", "and", "with") and _is_month(words.form[j]):
        return None
    if low == "and" and (
        words.lower[k + 1] == "the"
        or any(
            c.startswith(("court:", "organisation:", "facility:", "name:"))
            for _, c in reading.marks.get(j, ())
        )
    ):
        return None
    if low == "and" and _body_ahead(reading, j, sentence):
        return None
    if low in ("on", "in", "to", "against") and words.tag[j] not in ("NNP", "NNPS", "NN", "NNS", "JJ", "VB"):
        return None
    if low == "in" and kind == "organisation":
        return None
    while (
        j < n
        and words.sentence[j] == sentence
        and (
            capital(words, j)
            or (words.form[j] == "-" and j + 1 < n and capital(words, j + 1))
            or words.form[j] in ("'s", "’s")
        )
    ):
        if any(c.startswith("honorific:") for _, c in reading.marks.get(j, ())) and kind == "court":
            break
        if (
            j > k + 1
            and reading.sentence_of(j).heading
            and words.lower[j] in lexicon().verbs
            and words.lower[j].endswith(("s", "ed"))
        ):
            break
        j += 1
    if words.form[j - 1] in ("'s", "’s"):
        j -= 1
    return j if j > k + 1 else None


def _body_ahead(reading: Reading, j: int, sentence: int) -> bool:
    words = reading.words
    while j < len(words) and words.sentence[j] == sentence and capital(words, j):
        if any(c.startswith(("court:", "organisation:", "facility:")) for _, c in reading.marks.get(j, ())):
            return True
        j += 1
    return False


def bracket_alias(reading: Reading, stop: int, alias: list[str], kind: NameKind) -> tuple[int, list[str]]:
    """`(ABC)` or another name in brackets right after a name."""
    words = reading.words
    if stop + 2 < len(words) and words.form[stop] == "(" and words.sentence[stop] == words.sentence[stop - 1]:
        close = next((k for k in range(stop + 1, min(stop + 9, len(words))) if words.form[k] == ")"), None)
        inner = words.chars(stop + 1, close).strip('"“”') if close else ""
        if close and (
            ACRONYM.fullmatch(inner) or (kind == "facility" and inner[:1].isupper() and close - stop <= 7)
        ):
            return close + 1, [*alias, inner]
    return stop, alias


def _organisation(reading: Reading, at: int, end: int, sub: str) -> Name | None:
    words = reading.words
    if capital(words, at):
        start = left_of(reading, at)
        stop, capped = right_of(reading, end, "organisation")
        stop, quoted = _quoted_after(reading, stop)
        if start < at and not capped and not quoted and sub == "ngo":
            stop = _name_after(reading, stop)
        if start == at and not capped and not quoted:
            return None
        name_stop = stop
        if " ".join(words.lower[start:stop]) in lexicon().scheme("countries"):
            return None
        if _place_of_custody(reading, start, at):
            return Name(
                "facility", start, stop, words.chars(start, stop), "pre-trial detention centre", sure=0.75
            )
        stop, alias = bracket_alias(reading, stop, [], "organisation")
        while start < at and words.form[start] in ("'s", "’s"):
            start += 1
        return Name(
            "organisation",
            start,
            stop,
            words.chars(start, name_stop),
            _sub(reading, start, name_stop, sub),
            alias=tuple(alias),
            sure=0.88,
        )
    return _lower_organisation(reading, at, end, sub)


def _name_after(reading: Reading, stop: int) -> int:
    """`Human Rights Centre Viasna`: one or two words of a name right after its head noun."""
    words = reading.words
    k = stop
    while k < len(words) and k - stop < 3 and words.sentence[k] == words.sentence[stop - 1] and capital(words, k) and (
            words.tag[k] in ("NNP", "NNPS", "FW")) and not reading.marks.get(k) and not _person_like(reading, k, k + 1):  # fmt: skip
        k += 1
    return k if k - stop < 3 else stop


CUSTODY = {
    "held",
    "detained",
    "kept",
    "imprisoned",
    "confined",
    "jailed",
    "confinement",
    "detention",
    "incarcerated",
    "custody",
    "serving",
}


def _place_of_custody(reading: Reading, start: int, head: int) -> bool:
    """`held at Tai Lam Centre for Women`: a centre or camp in which somebody is held, and no body that acts."""
    words = reading.words
    at = start - 1
    if at >= 0 and words.lower[at] == "the":
        at -= 1
    if (
        at < 1
        or words.lower[at] not in ("in", "at", "inside")
        or words.lower[head] not in ("centre", "center", "complex", "institution", "institute")
    ):
        return False
    low = max(words.bounds[words.sentence[head]][0], at - 6)
    return bool(CUSTODY & set(words.lower[low:at]))


def _sub(reading: Reading, start: int, stop: int, sub: str) -> str:
    """The kind of an organisation: the most specific head noun in its name."""
    order = (
        "security_service",
        "police",
        "prosecutor",
        "intergovernmental",
        "party",
        "union",
        "media",
        "movement",
        "government",
        "company",
        "ngo",
        "other",
    )
    kinds = {
        c.partition(":")[2]
        for k in range(start, stop)
        for _, c in reading.marks.get(k, ())
        if c.startswith("organisation:")
    }
    kinds.add(sub)
    if "human rights" in reading.words.chars(start, stop).lower():
        return "ngo" if "commission" not in reading.words.chars(start, stop).lower() else "government"
    return next((k for k in order if k in kinds), sub)


def _quoted_after(reading: Reading, stop: int) -> tuple[int, bool]:
    """A name in quotation marks right after the head."""
    words = reading.words
    if stop < len(words) and words.form[stop] in ('"', "“", "«", "„", "‘", "'"):
        quote = next((q for q in reading.quotes if q.start == stop + 1), None)
        if (
            quote
            and quote.end - quote.start <= 6
            and quote.end < len(words)
            and words.form[quote.start][:1].isupper()
        ):
            return quote.end + 1, True
    return stop, False


def _lower_organisation(reading: Reading, at: int, end: int, sub: str) -> Name | None:
    """`the newspaper Nota Bene`, `human rights organisation "Civic Assistance"`, `Nota Bene, a newspaper`, `X newspaper`."""
    words = reading.words
    n, sentence = len(words), words.sentence[at]
    stop, quoted = _quoted_after(reading, end)
    if quoted:
        return Name("organisation", end + 1, stop - 1, words.chars(end + 1, stop - 1), sub, sure=0.9)
    k = end
    while (
        k < n
        and words.sentence[k] == sentence
        and (capital(words, k) or (k > end and words.lower[k] in ("de", "del", "la", "of")))
    ):
        k += 1
    while k > end and words.lower[k - 1] in ("de", "del", "la", "of"):
        k -= 1
    if (
        k > end
        and sub in ("media", "party", "ngo", "union", "movement")
        and words.tag[end] in ("NNP", "NNPS", "NN", "JJ", "NNS")
        and (sub == "media" or not _person_like(reading, end, k))
        and not _is_month(words.form[end])
    ):
        return Name("organisation", end, k, words.chars(end, k), sub, sure=0.8)
    start = left_of(reading, at)
    if (
        start < at
        and words.lower[at - 1] not in ("'s", "’s")
        and sub
        in ("media", "party", "movement", "union", "police", "security_service", "company", "prosecutor")
        and not _all_places(reading, start, at)
    ):
        if sub in ("media", "company", "party", "movement", "union"):
            return Name("organisation", start, at, words.chars(start, at), sub, sure=0.75)
    if (at >= 3 and words.lower[at - 1] in ("a", "an", "the", "independent", "opposition")) or (
        at >= 2 and words.form[at - 1] == ","
    ):
        return _apposed(reading, at, sub)
    return None


def _apposed(reading: Reading, at: int, sub: str) -> Name | None:
    """`Yordam, a human rights organisation`."""
    words = reading.words
    k = at - 1
    while k > 0 and words.form[k] != "," and at - k < 6 and words.lower[k] not in ("of", "in", "and", "by"):
        k -= 1
    if (
        words.form[k] != ","
        or k < 1
        or not capital(words, k - 1)
        or sub not in ("ngo", "media", "party", "movement", "union")
    ):
        return None
    start = left_of(reading, k)
    if (
        start == k
        or reading.owner[k - 1]
        or _person_like(reading, start, k)
        or _all_places(reading, start, k)
    ):
        return None
    return Name("organisation", start, k, words.chars(start, k), sub, sure=0.75)


def _person_like(reading: Reading, start: int, stop: int) -> bool:
    return any(
        e.label_ == "PERSON" and e.start < stop and e.end > start for e in reading.doc[start:stop].ents
    )


def _all_places(reading: Reading, start: int, stop: int) -> bool:
    lex = lexicon()
    general = lex.scheme("countries") | {"'s", "’s", "state", "government", "national", "local", "social"}
    return all(w in general for w in reading.words.lower[start:stop])
