"""From the head noun of a court or a facility to its name, or to an unnamed one: `the police station`."""

from functools import lru_cache

from ingest.nlp.language.lexicon import lexicon
from ingest.nlp.names.court_roles import kind_of_court
from ingest.nlp.names.custody_cues import cue_before
from ingest.nlp.names.edges import bracket_alias, division, left_of, right_of
from ingest.nlp.names.mentions import capital, first_recognised, is_month
from ingest.nlp.reading import Name, NameKind, Reading

PARTICLES = {"es", "de", "del", "al", "el", "la"}
"""Small words within the name of a town: `Dar es Salaam`, `Rio de Janeiro`."""
KINDS_OF_COURT = {
    "military", "army", "criminal", "civil", "local", "district", "regional", "appeal", "appeals", "lower", "trial",
    "juvenile", "terrorism", "anti-terrorism", "special", "revolutionary",
}  # fmt: skip
"""Words that say what kind of court it is, and not which one."""
SAID_OF_IT = {"new", "old", "former", "notorious", "infamous", "nearby"}
"""Small words before a name that say how it is, and not which one."""
BRANCHES = {"branch", "division", "bench"}
TOWN = 3
"""Words of a town, at most, by which a branch is called."""
TO_A_PLACE = {"in", "at", "to", "into", "from", "inside"}


@lru_cache(maxsize=4)
def modifiers(notation: str) -> frozenset[str]:
    """Small words that may stand before a head noun; the parts of hyphenated ones too, as spaCy divides them.

    Of `women's` the noun, whose ending is a token of its own.
    """
    words = lexicon().concept("words", notation)
    owners = {w.partition("'")[0] for w in words if w.endswith(("'s", "s'"))}
    return words | owners | {part for w in words if "-" in w for part in w.split("-")}


def place_of_law(reading: Reading, kind: NameKind, at: int, end: int, sub: str) -> Name | None:
    """A court or a facility, named or not."""
    words = reading.words
    several = kind == "court" and words.lower[at] == "courts"
    if not capital(words, at) and (several or words.tag[at][:2] == "VB"):
        return None  # `court jails 4 journalists`
    start = _start(reading, kind, at)
    stop, capped = right_of(reading, end, kind)
    stop = _with_branch(reading, stop) if kind == "court" else stop
    lead = any(capital(words, k) for k in range(start, at)) and not _begins(reading, kind, start, at)
    named = capped or lead or (capital(words, at) and (stop > end or start < at))
    if not named and kind == "facility" and stop == end and sub == "ward":
        return None
    if sub == "ward" and _of_a_town(reading, start, stop):
        return None
    if not named and (further := in_place(reading, stop)) is not None:
        stop, named = further, True
    if named:
        start = first_recognised(reading, kind, start, stop)
    if kind == "facility" and not named and _state(reading, start, stop):
        return None
    stop, alias = bracket_alias(reading, stop, [], kind)
    start = division(reading, _without_age(reading, start, at))
    sure = 0.93 if named else 0.75 if kind == "facility" else 0.5
    told = tuple(alias) if named or kind == "facility" else ()
    text = words.chars(start, stop)
    sub = kind_of_court(text) or sub if kind == "court" else sub
    return Name(kind, start, stop, text, sub, named=named, alias=told, sure=sure)


def _with_branch(reading: Reading, stop: int) -> int:
    """Where the name of a court ends with the branch of it that sits: `Federal Court's Sarn branch`."""
    words = reading.words
    if "".join(words.form[stop : stop + 1]) not in ("'s", "’s"):
        return stop
    k, high = stop + 1, min(stop + 1 + TOWN, words.bounds[words.sentence[stop]][1] - 1)
    while k < high and capital(words, k) and words.lower[k] not in BRANCHES:
        k += 1
    return k + 1 if k > stop + 1 and words.lower[k] in BRANCHES else stop


def _without_age(reading: Reading, start: int, at: int) -> int:
    """Where a name begins without what is said of it: `the new Nyarugenge Prison`, `the notorious Evin prison`."""
    words = reading.words
    while start < at and words.form[start] in SAID_OF_IT:
        start += 1
    return start


def _of_a_town(reading: Reading, start: int, stop: int) -> bool:
    """Whether a ward is one of a town or a party: `Chadema ward secretary`, `the chairman of Ilala Ward`."""
    words = reading.words
    if words.lower[stop - 1] != "ward" or words.lower[stop : stop + 1] == ["of"]:
        return False
    office = (
        stop < len(words) and words.tag[stop][:2] == "NN" and words.sentence[stop] == words.sentence[start]
    )
    before = start - 2 if words.lower[start - 1] in ("the", "a") else start - 1
    led = before > 0 and words.lower[before] in TO_A_PLACE and cue_before(reading, before) is not None
    return office or not led


def _begins(reading: Reading, kind: NameKind, start: int, at: int) -> bool:
    """Whether only the beginning of a heading makes a kind of court look like a name: `Army court jails editor`."""
    words, sentence = reading.words, reading.sentence_of(start)
    first = sentence.heading and start == sentence.start
    alone = not any(capital(words, k) for k in range(start + 1, at + 1))
    return kind == "court" and first and alone and words.lower[start] in KINDS_OF_COURT


def _start(reading: Reading, kind: NameKind, at: int) -> int:
    """Where the name begins; small modifiers of the sentence before belong to nobody."""
    words = reading.words
    start = left_of(reading, at, modifiers("facility-modifier" if kind == "facility" else "court-modifier"))
    lead = any(capital(words, k) for k in range(start, at))
    return at if not lead and words.sentence[start] != words.sentence[at] else start


def in_place(reading: Reading, stop: int) -> int | None:
    """`the prison in Minsk`: the end of the place after a name that would otherwise be generic."""
    words = reading.words
    if (
        stop >= len(words) - 1
        or words.lower[stop] not in ("in", "at", "near", "inside")
        or not capital(words, stop + 1)
    ):
        return None
    if is_month(words.form[stop + 1]):
        return None
    k = stop + 1
    while k < len(words) and words.sentence[k] == words.sentence[stop - 1]:
        hyphened = words.form[k] == "-" and k + 1 < len(words) and capital(words, k + 1)
        inner = words.lower[k] in PARTICLES and k + 1 < len(words) and capital(words, k + 1)
        if not capital(words, k) and not hyphened and not inner:
            break
        k += 1
    return k


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
