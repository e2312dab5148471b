"""Who belongs together in the words of a sentence, in one row or by a word that says how many, and who does not."""

from collections.abc import Iterator, Sequence

from ingest.nlp.dates.written import number
from ingest.nlp.events.informants import person_who_says
from ingest.nlp.events.victims import governed_by, struck_by
from ingest.nlp.language.phrases import ends_with
from ingest.nlp.language.words import Words
from ingest.nlp.meant.scene import ACTING
from ingest.nlp.names.forms import fold, of_a_man
from ingest.nlp.reading import Name, Reading, Telling

ROW = 7
"""Tokens between two names of a row: their titles and roles."""
JOINTS = {"and", ",", "&"}
DESCRIBING = ("NN", "JJ", "DT", "PR", "HY", "CD")
"""Tags of the words that describe a name in a row."""
SPOKEN = "casegraph_spoken"
"""Where a Doc keeps, for each person, the sentences that name them."""
ASIDE = "casegraph_aside"
"""Where it keeps those who are kin of others or act for them."""
OF_THINGS = ("raid", "denial_of_access")
"""What has another thing or person for its object than whom it happens to."""
DEFINING = {"det", "poss", "nummod", "amod", "appos"}
"""What says of whom a plural speaks."""
HAVING = {"have", "lack", "receive"}
"""Verbs of the present by which those who have no access are told."""
BE = {"are", "were", "been", "have", "being"}
USUAL = 4
"""Tokens before a verb within which it is said that it is done often."""
PEOPLE = {"people", "persons", "inmates", "women", "men", "children", "civilians"}
SEVERAL = {"they", "them", "their", "both", "all", "each", "we", "us", "couple", "pair", "family"}
COUNTED = 12
"""Tokens of a subject or an object that are looked at."""


def rows(reading: Reading, sentence: int) -> Iterator[set[str]]:
    """The persons of each row of names in a sentence: `A, the poet B and the singer C`."""
    start, end = reading.words.bounds[sentence]
    named = {id(o): o for o in reading.owner[start:end] if o and o.kind == "person" and o.thing >= 0}
    row: list[Name] = []
    for name in named.values():
        if row and not _joined(reading, row[-1].end, name.start):
            yield from _persons(reading, row)
            row = []
        row.append(name)
    yield from _persons(reading, row)


def _persons(reading: Reading, row: list[Name]) -> Iterator[set[str]]:
    """Those of a row that ends with `and B`; names with a comma alone between them may be of one."""
    if len(row) > 1 and not {"and", "&"}.isdisjoint(reading.words.lower[row[-2].end : row[-1].start]):
        yield {reading.people[name.thing].name for name in row}


def _joined(reading: Reading, start: int, end: int) -> bool:
    """Whether nothing but a joint and what describes the second stands between two names."""
    words = reading.words
    joint = any(word in JOINTS for word in words.lower[start:end])
    plain = all(words.lower[k] in JOINTS or words.tag[k][:2] in DESCRIBING for k in range(start, end))
    return end - start <= ROW and joint and plain


def so_many(reading: Reading, at: int) -> int | None:
    """How many a verb strikes by the words for them: `both were freed`, `they beat the two`."""
    words = reading.words
    struck = struck_by(reading, at)
    if struck is None:
        return None
    start, end = words.subtree(struck, COUNTED)
    lead = words.lower[start : min(end, start + 3)]
    if "both" in lead:
        return 2
    count = number(lead[1]) if lead[:1] in (["the"], ["all"]) and len(lead) > 1 else None
    return count if count and count > 1 else None


def of_others(reading: Reading, telling: Telling) -> bool:
    """Whether the words say to whom in general it happens, and mean nobody of its victims: `inmates are shackled`."""
    words, struck = reading.words, _in_general(reading, telling)
    headline = reading.sentences[telling.sentence].heading
    if struck is None or headline or not _people(reading, struck):
        return False
    start, end = words.subtree(struck)
    # Behind it may stand names whose title it is: `arrested journalists A and B`.
    named = any(o is not None and o.kind == "person" for o in reading.owner[start : end + 1])
    meant = any(words.lower[struck] in fold(victim) for victim in telling.victims)
    return bool(telling.victims) and not (named or meant or _defined(reading, struck, telling.at))


def _defined(reading: Reading, plural: int, verb: int) -> bool:
    """Whether words say of whom a plural speaks: `the two women`, and `political prisoners` but for what is usual."""
    words = reading.words
    if words.dep[plural] == "pobj" and words.kid(plural, "compound") is not None:
        return False  # `in the prison inmates are`
    defining = DEFINING - {"amod"} if _usual(reading, verb) else DEFINING
    return any(words.dep[k] in defining for k in words.kids[plural])


def _in_general(reading: Reading, telling: Telling) -> int | None:
    """The token for those whom it strikes; of what has another object only where it is told as what is usual."""
    words, at = reading.words, telling.at
    verb = _verb(words, at)
    if telling.type == "raid":
        return None
    if telling.type in OF_THINGS:
        having = words.lower[verb] in HAVING
        return _subject(reading, verb, having) if having or _usual(reading, verb) else None
    struck = words.kid(at, "nsubjpass", "dobj")
    struck = governed_by(reading, at) if struck is None else struck
    thing = struck is None or not _people(reading, struck)
    return _subject(reading, verb) if thing and _usual(reading, verb) else struck


def _verb(words: Words, at: int) -> int:
    """The verb that a token is or stands under."""
    return at if words.tag[at][:2] == "VB" else words.verb_of(at)


def _subject(reading: Reading, verb: int, active: bool = False) -> int | None:
    """The subject of a verb, or of the one that it is joined to; else the plural right before them."""
    words, steps = reading.words, 0
    kinds = ("nsubjpass", "nsubj") if active else ("nsubjpass",)
    while words.kid(verb, *kinds) is None and words.dep[verb] == "conj" and steps < COUNTED:
        verb, steps = words.head[verb], steps + 1
    before = verb - 1
    while before > 0 and (words.tag[before] == "RB" or words.lower[before] in BE):
        before -= 1
    subject = words.kid(verb, *kinds)
    bare = words.tag[before] == "NNS" and words.sentence[before] == words.sentence[verb]
    return before if subject is None and bare else subject


def _usual(reading: Reading, verb: int) -> bool:
    """Whether a verb, or the one that it is joined to, says what is done: `are beaten`, `have often been beaten`."""
    words, steps = reading.words, 0
    while words.kid(verb, "auxpass") is None and words.dep[verb] == "conj" and steps < COUNTED:
        verb, steps = words.head[verb], steps + 1
    start = max(words.bounds[words.sentence[verb]][0], verb - USUAL)
    often = any(c == "cue:habitual" for k in range(start, verb) for _, c in reading.marks.get(k, ()))
    aux = words.kid(verb, "auxpass")
    return often or (aux is not None and words.lower[aux] == "are")


def _people(reading: Reading, at: int) -> bool:
    """A plural for people, who are not named: `inmates`, `activists`."""
    noun = reading.words.tag[at] == "NNS" and reading.owner[at] is None
    return noun and (reading.words.lower[at] in PEOPLE or ends_with(reading, "role:victim", at, at))


def without_namesakes(reading: Reading, ranked: Sequence[str], at: int) -> list[str]:
    """The surest first, without whom the sentence does not name and who only shares the last name of a surer one.

    Surer is whom the word strikes, and who does not only say so or act for others. Where the token says that it
    struck several, as a couple, they may be both.
    """
    if _strikes_several(reading, at):
        return list(ranked)
    here = {n for n in ranked if named_in(reading, n, reading.words.sentence[at])}
    struck, speaker = _person_struck(reading, at), person_who_says(reading, at)
    aside = _aside(reading)
    kept: list[str] = []
    for name in sorted(ranked, key=lambda n: (n != struck, n == speaker or n in aside, n not in here)):
        alike = any(_of_one_family(name, surer) for surer in kept)
        if not alike or (name in here and name != speaker):
            kept.append(name)
    return kept


def _aside(reading: Reading) -> frozenset[str]:
    """Kin, and those who act for others, of whom a text tells less. Found once a text."""
    if ASIDE not in reading.doc.user_data:
        roles = {*ACTING, "relative"}
        reading.doc.user_data[ASIDE] = frozenset(
            t.name for t in reading.people if not roles.isdisjoint(t.roles)
        )
    return reading.doc.user_data[ASIDE]


def _of_one_family(a: str, b: str) -> bool:
    """Whether the last name of one is a family name of the other: `Rosa Paz` and `Juan Paz Ruiz`."""
    names, others = ([of_a_man(word) for word in fold(name)] for name in (a, b))
    return names[-1] in others[1:] or others[-1] in names[1:] or names[-1] == others[-1]


def _person_struck(reading: Reading, at: int) -> str | None:
    """Who is named where the one stands whom a verb strikes."""
    struck = struck_by(reading, at)
    person = reading.person_at(struck) if struck is not None else None
    return person.name if person else None


def _strikes_several(reading: Reading, at: int) -> bool:
    """Whether the word for whom it strikes is one for several, and names none of them."""
    words = reading.words
    struck, steps = struck_by(reading, at), 0
    while struck is None and words.dep[at] == "conj" and steps < COUNTED:
        at, steps = words.head[at], steps + 1
        struck = struck_by(reading, at)
    struck = words.kid(at, "poss") if struck is None else struck
    return struck is not None and (
        words.lower[struck] in SEVERAL
        or (words.tag[struck] in ("NNS", "NNPS", "CD") and not _names(reading, struck))
    )


def _names(reading: Reading, plural: int) -> bool:
    """Whether the words for several name persons, and nobody's kin: `84 defendants including A`."""
    tokens = range(*reading.words.subtree(plural, COUNTED))
    kin = any(c.startswith("kinship:") for k in tokens for _, c in reading.marks.get(k, ()))
    return not kin and any(reading.person_at(k) for k in tokens)


def named_in(reading: Reading, name: str, sentence: int) -> bool:
    """Whether a sentence names a person."""
    spoken: dict[str, set[int]] | None = reading.doc.user_data.get(SPOKEN)
    if spoken is None:
        number = reading.words.sentence
        spoken = {t.name: {number[n.start] for n in t.mentions} for t in reading.people}
        reading.doc.user_data[SPOKEN] = spoken
    return sentence in spoken.get(name, ())
