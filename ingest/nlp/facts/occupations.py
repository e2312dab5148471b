"""From `journalist X`, `X, a lawyer and blogger` and `X works as a teacher` to what a person does, as a notation.

Read in apposition, direct modification and after a copula, of the one named there; never across persons.
"""

from collections.abc import Iterator
from functools import lru_cache

from spacy.language import Language
from spacy.tokens import Doc

from ingest.model import Occupation
from ingest.nlp.build_evidence import quote
from ingest.nlp.facts.bearers import bearer_at, ending_at, subject
from ingest.nlp.language.inflect import plural
from ingest.nlp.language.lexicon import divided
from ingest.nlp.reading import Name, Reading, Thing, reading_of
from ontology.patterns import scheme, words

OFFICES = ("head", "believer")
"""Concepts of the scheme that are no profession: an office, and a faith, which is nobody's business."""
TITLES = ("religious_leader",)
"""Those whose words stand before a name with a capital: `Pastor X`."""
DETERMINERS = {"a", "an", "the", "another", "his", "her", "'s", "’s"}
WITHIN = ("JJ", "JJS", "JJR", "NN", "NNS", "NNP", "NNPS", "CD", "HYPH", "RB", "RBS", "VBN", "VBG")
"""Tags of what may stand between an article and the word for what somebody does."""
AGE = ("b.", "b", ".", "born", "in", "aged", "m", "f")
REACH = 9
"""Tokens of a noun phrase before the word for what somebody does."""
BE = {"is", "was", "been", "became", "become", "remains"}
STOPS = {",", ";", ":", "(", ")", "."}
Found = tuple[int, int, str]
"""First token, the one after the last, notation."""
Places = dict[int, tuple[int, str]]
"""First token → the one after the last, notation."""


@Language.component("casegraph_occupations")
def occupations(doc: Doc) -> Doc:
    """Note what each person does, each once for each kind, with the words that say so."""
    reading = reading_of(doc)
    at = _places(reading)
    if at:
        for name in reading.names:
            if name.kind == "person" and name.thing >= 0:
                _around(reading, name, at)
        for start, (end, kind) in sorted(at.items()):
            for thing, name in _said_of(reading, start):
                _note(reading, thing, name, (start, end, kind))
    return doc


@lru_cache(maxsize=1)
def _labels() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """First word → the words of each label, longest first, with its notation; plurals too."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for concept in scheme("professions"):
        for label in concept.names():
            one = divided(tuple(label.lower().split()))
            for form in dict.fromkeys((one, (*one[:-1], plural(one[-1])))):
                found.setdefault(form[0], []).append((form, concept.notation))
    for listed in found.values():
        listed.sort(key=lambda entry: (-len(entry[0]), entry[1]))
    return found


@lru_cache(maxsize=4)
def _words(notation: str) -> frozenset[str]:
    return frozenset(w for w, c in words("description-words").items() if c[0].notation == notation)


def _places(reading: Reading) -> Places:
    """Where a word for what somebody does stands: first token → the one after the last, and the notation."""
    lower, labels = reading.words.lower, _labels()
    found: Places = {}
    taken = 0
    for at, word in enumerate(lower):
        if at >= taken and word in labels and not bearer_at(reading, at):
            for form, kind in labels[word]:
                if tuple(lower[at : at + len(form)]) == form:
                    taken = at + len(form)
                    if kind not in OFFICES and _noun(reading, at, taken, kind):
                        found[at] = taken, kind
                    break
    return found


def _noun(reading: Reading, start: int, end: int, kind: str) -> bool:
    """No part of a name, no adjective, nothing past."""
    tokens = reading.words
    capital = tokens.form[start][:1].isupper() and not _opens(reading, start)
    if capital and kind not in TITLES and len(tokens.form[start]) > 3:
        return False
    owner = reading.owner[end - 1]
    return owner is None and not set(tokens.lower[max(0, start - 2) : start]) & _words("past")


def _opens(reading: Reading, at: int) -> bool:
    sentence = reading.sentence_of(at)
    return sentence.heading or at <= sentence.start + 1


def _around(reading: Reading, name: Name, at: Places) -> None:
    thing = reading.people[name.thing]
    ends = {
        end: (start, end, kind) for start, (end, kind) in at.items() if name.start - 12 <= start < name.start
    }
    for found in (*_before(reading, name, ends), *_after(reading, name, at)):
        _note(reading, thing, name, found)
        if _several(reading, found):
            for other in _joined(reading, name):
                _note(reading, reading.people[other.thing], other, found)


def _before(reading: Reading, name: Name, ends: dict[int, Found]) -> Iterator[Found]:
    """Yield `journalist and blogger X`; `a blogger, X,` where a comma closes the name too."""
    tokens, stop = reading.words, name.start
    if tokens.form[stop - 1 : stop] == [","] and stop - 1 in ends and _closed(reading, name):
        found = ends[stop - 1]
        if _determined(reading, found[0]):
            yield found
        return
    while stop in ends and tokens.sentence[ends[stop][0]] == tokens.sentence[name.start]:
        found = ends[stop]
        if _several(reading, found) and not any(_joined(reading, name)):
            return
        yield found
        joined = found[0] - 1
        if tokens.lower[joined] not in ("and", ",") or joined not in ends:
            return
        stop = joined


def _closed(reading: Reading, name: Name) -> bool:
    return reading.words.form[name.end : name.end + 1] in ([","], ["("])


def _determined(reading: Reading, start: int) -> bool:
    """An article opens the noun phrase, and no verb or preposition stands in it."""
    tokens = reading.words
    for k in range(start - 1, max(-1, start - REACH), -1):
        if tokens.lower[k] in DETERMINERS:
            return True
        if tokens.tag[k] not in WITHIN and tokens.tag[k] != "CC":
            return False
    return False


def _several(reading: Reading, found: Found) -> bool:
    return reading.words.tag[found[1] - 1] in ("NNS", "NNPS")


def _joined(reading: Reading, name: Name) -> Iterator[Name]:
    """Yield those whom `and` or a comma joins to a name: `the journalists X, Y and Z`."""
    tokens, at = reading.words, name.end
    while at + 1 < len(tokens) and tokens.lower[at] in ("and", ","):
        found = bearer_at(reading, at + 1)
        if found is None or found[1].start != at + 1 or tokens.sentence[at] != tokens.sentence[name.start]:
            return
        yield found[1]
        at = found[1].end


def _after(reading: Reading, name: Name, at: Places) -> Iterator[Found]:
    """Yield `X, 34, a lawyer and blogger`, `X (b. 1968, poet)`, `X, programmer,`."""
    tokens = reading.words
    k = name.end
    if k >= len(tokens) or tokens.form[k] not in (",", "(") or ending_at(reading, k) is None:
        return
    k, bare = _skip_age(reading, k + 1), False
    if tokens.lower[k : k + 1] not in (["a"], ["an"], ["the"]):
        bare = True
    start = k if bare else k + 1
    high = min(tokens.bounds[tokens.sentence[name.start]][1], start + REACH)
    for j in range(start, high):
        if j in at:
            yield from _listed(reading, j, at, bare=bare and j == start)
            return
        if bare or bearer_at(reading, j) or tokens.tag[j] not in WITHIN:
            return


def _skip_age(reading: Reading, at: int) -> int:
    """Behind `34,` or `b. 1968,`."""
    tokens = reading.words
    k = at
    while k < min(at + 6, len(tokens)) and (tokens.tag[k] == "CD" or tokens.lower[k] in AGE):
        k += 1
    return k + 1 if k > at and tokens.form[k : k + 1] == [","] else at


def _listed(reading: Reading, at: int, places: Places, *, bare: bool) -> Iterator[Found]:
    """Yield a word for what somebody does, and those that `and` joins to it; one of another is left out."""
    tokens = reading.words
    while at in places:
        end, kind = places[at]
        found = at, end, kind
        if _several(reading, found) or not _ends(reading, end, bare=bare):
            return
        yield found
        if tokens.lower[end : end + 1] not in (["and"], [","]):
            return
        at = end + 1


def _ends(reading: Reading, end: int, *, bare: bool) -> bool:
    """Whether the word for what somebody does ends a noun phrase here: no genitive, no further noun, no other name."""
    tokens = reading.words
    if end >= len(tokens) or tokens.sentence[end] != tokens.sentence[end - 1]:
        return True
    if bare and tokens.form[end] not in STOPS and tokens.lower[end] not in ("and", "from", "of", "at"):
        return False
    return not bearer_at(reading, end) and tokens.tag[end] not in ("POS", "NN", "NNS")


def _said_of(reading: Reading, start: int) -> Iterator[tuple[Thing, Name]]:
    """Yield of whom a clause says it: `X is a journalist`, `X works as a teacher`."""
    tokens = reading.words
    low = tokens.bounds[tokens.sentence[start]][0]
    for k in range(start - 1, max(low, start - REACH) - 1, -1):
        word = tokens.lower[k]
        if word in BE or (word == "as" and tokens.lower[k - 1] in _words("employment")):
            verb = k if word in BE else k - 1
            if not _denied(reading, verb) and (found := subject(reading, verb)):
                yield found
            return
        if (tokens.tag[k] not in WITHIN and tokens.tag[k] not in ("DT", "CC")) or word in (
            "not",
            "no",
            "never",
        ):
            return


def _denied(reading: Reading, verb: int) -> bool:
    tokens = reading.words
    near = {tokens.lower[k] for k in tokens.kids[verb]} | set(tokens.lower[max(0, verb - 2) : verb])
    return bool(near & {"not", "n't", "never", "no", "if", "whether"})


def _note(reading: Reading, thing: Thing, name: Name, found: Found) -> None:
    start, end, kind = found
    if any(known.kind == kind for known in thing.occupations):
        return
    same = reading.words.sentence[name.start] == reading.words.sentence[start]
    low, high = (min(start, name.start), max(end, name.end)) if same else (start, end)
    evidence = quote(reading, low, high)
    thing.occupations.append(Occupation(kind, reading.words.chars(start, end), evidence))
