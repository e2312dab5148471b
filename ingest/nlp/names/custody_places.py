"""From what somebody is held in, moved to or beaten at to facilities that no head noun of a prison names.

`held at Kakila`, `transferred to SIZO-1`, `kept in a garage`, `taken to the Ministry of National Security`.
"""

import re
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from ingest.nlp.language.lexicon import lexicon
from ingest.nlp.names.custody_cues import ANYWHERE, UNKNOWN, Cue, cue_before, told
from ingest.nlp.names.edges import bracket_alias, right_of
from ingest.nlp.names.facility_names import short_name
from ingest.nlp.names.mentions import REFERRING, claim, release, seen_names
from ingest.nlp.names.places_of_law import in_place
from ingest.nlp.names.prison_names import bare_prison, name_end
from ingest.nlp.reading import Name, Reading, reading_of

INSTITUTION = re.compile(r"[A-Z][A-Za-z]{1,2}-\d{1,3}/\d{1,3}")
"""`UK-161/2`: how institutions are numbered in Central Asia."""
ARTICLES = ("the", "a", "an", "their", "another", "one")
PLACES = ("custody:improvised", "custody:office", "custody:hospital")
INNER = ("NN", "NNS", "NNP", "NNPS", "JJ", "VBN", "POS", "HYPH", "CD", "FW")
TAKEN = {"detained", "detain", "detaining", "arrested", "arrest"}
"""Words that tell where somebody was taken, which need be no prison: `detained in Vahdat`."""
OTHER_STATIONS = {
    "train", "railway", "bus", "metro", "radio", "tv", "television", "petrol", "gas", "polling", "fire", "power",
    "space", "weather", "coach",
}  # fmt: skip


@Language.component("casegraph_custody_places")
def custody_places(doc: Doc) -> Doc:
    """Claim the facilities that only the words around them tell."""
    reading = reading_of(doc)
    _numbered(reading)
    named = {short_name(n.text) for n in reading.names if n.kind == "facility"}
    for at in range(1, len(reading.words) - 1):
        cue = cue_before(reading, at)
        if cue and (name := _place(reading, cue, named)):
            _take(reading, name)
    _again(reading)
    return doc


def _numbered(reading: Reading) -> None:
    """`SIZO-1`, `IK-7`, `UG-157/9`."""
    codes = lexicon().concept("custody", "code")
    for at, form in enumerate(reading.words.form):
        head, _, number = form.partition("-")
        numbered = head[:1].isupper() and head.lower() in codes and number.replace("/", "").isdigit()
        if (numbered or INSTITUTION.fullmatch(form)) and reading.owner[at] is None:
            before = reading.words.lower[at - 1] if at else ""
            if before not in ("case", "no", "no.", "№", "."):
                stop, _ = right_of(reading, at + 1, "facility")
                claim(reading, Name("facility", at, stop, reading.words.chars(at, stop), "prison", sure=0.9))


def _place(reading: Reading, cue: Cue, named: set[str]) -> Name | None:
    start = cue.preposition + 1
    if reading.words.lower[start] in ARTICLES:
        start += 1
    if not REFERRING.isdisjoint(reading.words.lower[start : start + 1]):
        start += 1
    if start >= len(reading.words) or reading.words.sentence[start] != reading.words.sentence[cue.at]:
        return None
    found = _by_noun(reading, cue, start)
    if found:
        return found
    end = name_end(reading, start)
    text = reading.words.chars(start, end)
    taken = reading.words.lower[cue.at] in TAKEN and seen_names(reading).get(start, (0, ""))[1] != "FAC"
    again = text in named and not taken and not any(reading.owner[start:end])
    if end > start and (again or bare_prison(reading, cue, start, end)):
        return Name("facility", start, end, text, "prison", sure=0.75)
    return None


def _by_noun(reading: Reading, cue: Cue, start: int) -> Name | None:
    """`a basement in Simferopol`, `the regional security office`, `the Vivamedi clinic`."""
    words = reading.words
    head = _head(reading, start)
    if head is None:
        return None
    at, end, group = head
    if words.lower[end - 1] in ANYWHERE and not UNKNOWN.isdisjoint(words.lower[start:end]):
        return None
    owners = {o.kind for o in reading.owner[start:end] if o}
    if owners - {"organisation"} or not told(reading, cue, group, start, at):
        return None
    if words.lower[end - 1] == "station" and OTHER_STATIONS & set(words.lower[start:at]):
        return None
    stop, _ = right_of(reading, end, "facility")
    stop = in_place(reading, stop) or stop
    referring = words.lower[start - 1] in REFERRING
    named = not referring and any(words.form[k][:1].isupper() for k in range(start, stop))
    kind = "hospital" if group == "hospital" else "other"
    end, alias = bracket_alias(reading, stop, [], "facility")
    text = words.chars(start, stop)
    return Name("facility", start, end, text, kind, named=named, alias=tuple(alias), sure=0.7)


def _head(reading: Reading, start: int) -> tuple[int, int, str] | None:
    """The noun of a place with which a noun phrase ends: its first token, the one after its last, its group."""
    words = reading.words
    found: tuple[int, int, str] | None = None
    k = start
    while k < len(words) and k - start < 9 and words.sentence[k] == words.sentence[start]:
        marks = [(e, c) for e, c in reading.marks.get(k, ()) if c in PLACES]
        if marks:
            end, concept = max(marks)
            found, k = (k, end, concept.partition(":")[2]), end
            continue
        if words.tag[k] not in INNER and words.form[k] not in ("'s", "’s", "-"):
            break
        if found and words.form[k] not in ("'s", "’s", "-"):
            found = None
        k += 1
    return found


def _take(reading: Reading, name: Name) -> None:
    """Claim a place; the organisation whose place it is stays one of the bodies."""
    held = {id(o): o for o in reading.owner[name.start : name.end] if o}
    release(reading, list(held.values()))
    claim(reading, name)
    for body in held.values():
        body.alias = (*body.alias, *(a for a in name.alias if a not in body.alias))
    reading.names.extend(held.values())


def _again(reading: Reading) -> None:
    """Claim a bare name again where it stands behind a preposition: `let out of Kondengui`."""
    towns = lexicon().concept("custody", "known")
    known = {n.text for n in reading.names if n.kind == "facility" and n.text.lower() not in towns}
    for start in _behind_prepositions(reading):
        end = name_end(reading, start)
        text = reading.words.chars(start, end) if end > start else ""
        if text in known:
            claim(reading, Name("facility", start, end, text, "prison", sure=0.75))


def _behind_prepositions(reading: Reading) -> Iterator[int]:
    words = reading.words
    for at, word in enumerate(words.lower[:-1]):
        if word in ("in", "at", "to", "from", "inside", "of", "outside") and reading.owner[at + 1] is None:
            yield at + 1
