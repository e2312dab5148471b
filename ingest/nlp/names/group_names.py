"""From the head noun of an organisation to its name.

`human rights organisation "Civic Assistance"`, `the newspaper Nota Bene`, `Yordam, a human rights organisation`.
"""

from ingest.nlp.language.lexicon import lexicon
from ingest.nlp.names.edges import bracket_alias, left_of, quoted_after, right_of
from ingest.nlp.names.mentions import capital, holds_person, is_month, seen_names
from ingest.nlp.reading import Name, Reading


def organisation_at(reading: Reading, at: int, end: int, sub: str) -> Name | None:
    """The organisation that a head noun stands for, with a capital or without."""
    words = reading.words
    if capital(words, at):
        start = left_of(reading, at)
        stop, capped = right_of(reading, end, "organisation")
        stop, quoted = quoted_after(reading, stop)
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
        if words.lower[end - 1] in CENTRES and _kept_in(reading, at):
            return None
        stop, alias = bracket_alias(reading, stop, [], "organisation")
        return Name(
            "organisation",
            start,
            stop,
            words.chars(start, name_stop),
            kind_of(reading, start, name_stop, sub),
            alias=tuple(alias),
            sure=0.88,
        )
    return _lower_organisation(reading, at, end, sub)


CENTRES = ("centre", "center", "complex", "institution", "institute")
"""Words for bodies and for places in which somebody is held."""


def _kept_in(reading: Reading, at: int) -> bool:
    """Whether a token is of a facility already that the encoder sees too: `the X Detention Centre on Monday`."""
    owner, found = reading.owner[at], seen_names(reading)
    if owner is None or owner.kind != "facility":
        return False
    return any(found.get(k, (0, ""))[1] == "FAC" for k in range(owner.start, at + 1))


def _name_after(reading: Reading, stop: int) -> int:
    """`Human Rights Centre Viasna`: one or two words of a name right after its head noun."""
    words = reading.words
    k = stop
    while (
        k < len(words)
        and k - stop < 3
        and words.sentence[k] == words.sentence[stop - 1]
        and _bare(reading, k)
    ):
        k += 1
    return k if k - stop < 3 else stop


def _bare(reading: Reading, k: int) -> bool:
    """A capitalised proper noun that means nothing else."""
    words = reading.words
    proper = capital(words, k) and words.tag[k] in ("NNP", "NNPS", "FW")
    return proper and not reading.marks.get(k) and not holds_person(reading, k, k + 1)


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
    if at < 1 or words.lower[at] not in ("in", "at", "inside") or words.lower[head] not in CENTRES:
        return False
    low = max(words.bounds[words.sentence[head]][0], at - 6)
    return bool(CUSTODY & set(words.lower[low:at]))


HEADS = ("organisation:", "name:")
"""Marks of words and names that say what a body is."""


def kind_of(reading: Reading, start: int, stop: int, sub: str) -> str:
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
    marks = [
        (k, end, c) for k in range(start, stop) for end, c in reading.marks.get(k, ()) if c.startswith(HEADS)
    ]
    kinds = {
        c.partition(":")[2]
        for k, end, c in marks
        if not any(a <= k and end <= b and b - a > end - k for a, b, _ in marks)
    }
    kinds.add(sub)
    if "human rights" in reading.words.chars(start, stop).lower():
        return "ngo" if "commission" not in reading.words.chars(start, stop).lower() else "government"
    return next((k for k in order if k in kinds), sub)


SMALL = ("de", "del", "la", "of")
NAMEABLE = ("media", "party", "ngo", "union", "movement")


def _lower_organisation(reading: Reading, at: int, end: int, sub: str) -> Name | None:
    """`the newspaper Nota Bene`, `X newspaper`, `Nota Bene, a newspaper`."""
    words = reading.words
    stop, quoted = quoted_after(reading, end)
    if quoted:
        return Name("organisation", end + 1, stop - 1, words.chars(end + 1, stop - 1), sub, sure=0.9)
    after = _name_behind(reading, end, sub)
    if after > end:
        stop, alias = bracket_alias(reading, after, [], "organisation")
        return Name("organisation", end, stop, words.chars(end, after), sub, alias=tuple(alias), sure=0.8)
    start = left_of(reading, at)
    if acts := _acting(reading, start, at, end, sub):
        return acts
    before = start < at and words.lower[at - 1] not in ("'s", "’s") and not _all_places(reading, start, at)
    before = before and not (sub in ("media", "union") and _one_of_many(reading, start, at))
    if before and sub in ("media", "company", "party", "movement", "union"):
        return Name("organisation", start, at, words.chars(start, at), sub, sure=0.75)
    article = at >= 3 and words.lower[at - 1] in ("a", "an", "the", "independent", "opposition")
    apposed = article or (at >= 2 and words.form[at - 1] == ",")
    return _apposed(reading, at, sub) if apposed and not _of_person(reading, at, end) else None


def _of_person(reading: Reading, at: int, end: int) -> bool:
    """`a radio technician`, `a correspondent`, `X, the party's treasurer`: a word for a person, or one before it."""
    words = reading.words
    further = end < len(words) and words.tag[end] in ("NN", "NNS", "POS")
    return further or any(c.startswith("role:") for _, c in reading.marks.get(at, ()))


def _one_of_many(reading: Reading, start: int, at: int) -> bool:
    """`told a Harbin radio station`, `a banned Harbin union`: what is not named, by its place."""
    words = reading.words
    near = range(start - 1, max(reading.sentence_of(at).start, start - WITHIN) - 1, -1)
    article = next((words.lower[k] for k in near if words.tag[k] in ("DT", "PRP$", "IN")), "")
    return article in ("a", "an")


WITHIN = 3
"""Tokens before a name within which its article stands."""
AUTHORITIES = ("police", "prosecutor", "security_service", "government")
LEVELS = {
    "district",
    "city",
    "regional",
    "provincial",
    "province",
    "foreign",
    "traffic",
    "immigration",
    "state",
}


def _acting(reading: Reading, start: int, at: int, end: int, sub: str) -> Name | None:
    """`Karachi police`, `Binh Thuan provincial police`: an authority of a place, by a small head noun."""
    words = reading.words
    first = at
    while first > 0 and words.lower[first - 1] in LEVELS and words.sentence[first - 1] == words.sentence[at]:
        first -= 1
    start = left_of(reading, first) if first < at else start
    if (
        sub not in AUTHORITIES
        or start == first
        or words.lower[end - 1] in ("office", "service", "committee", "bureau")
    ):
        return None
    if end < len(words) and words.tag[end] in ("NN", "NNS", "POS", "HYPH"):
        return None
    if any(is_month(words.form[k]) for k in range(start, first)) or _all_places(reading, start, first):
        return None
    return Name("organisation", start, end, words.chars(start, end), sub, sure=0.75)


def _name_behind(reading: Reading, end: int, sub: str) -> int:
    """Where the capitals right after a small head noun end, when they name the body."""
    words = reading.words
    k = end
    while (
        k < len(words)
        and words.sentence[k] == words.sentence[end - 1]
        and (capital(words, k) or (k > end and words.lower[k] in SMALL))
    ):
        k += 1
    while k > end and words.lower[k - 1] in SMALL:
        k -= 1
    if k == end or sub not in NAMEABLE or words.tag[end] not in ("NNP", "NNPS", "NN", "JJ", "NNS"):
        return end
    person = sub != "media" and holds_person(reading, end, k)
    return end if person or is_month(words.form[end]) else k


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
        or holds_person(reading, start, k)
        or is_month(words.form[k - 1])
        or any(c.startswith("place:") and e >= k for e, c in reading.marks.get(start, ()))
        or _all_places(reading, start, k)
    ):
        return None
    return Name("organisation", start, k, words.chars(start, k), sub, sure=0.75)


def _all_places(reading: Reading, start: int, stop: int) -> bool:
    lex = lexicon()
    general = lex.scheme("countries") | {"'s", "’s", "state", "government", "national", "local", "social"}
    return all(w in general for w in reading.words.lower[start:stop])
