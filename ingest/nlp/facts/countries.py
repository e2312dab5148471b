"""From courts, laws, facilities and authorities of a known country to the one whose jurisdiction a unit is about.

A country, a town or a nationality that is merely named says nothing of it: a student in Cyprus, a trial in Baku watched
by an American embassy. What counts stands in the name of a body of law or right beside it, in the name of a code, in
what an authority did there, or at the head of the report.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from spacy.language import Language
from spacy.tokens import Doc

from ingest.nlp.build_evidence import quote
from ingest.nlp.language.lexicon import lexicon
from ingest.nlp.law.codes import is_treaty
from ingest.nlp.reading import Name, Reading, reading_of

MARGIN = 1.3
"""How much more than the next one a country has to weigh."""
PLACES = ("countries", "place", "body-country")
STATE = ("police", "security_service", "prosecutor", "government")
LAWFUL = ("court:", "law:code", "facility:", *(f"organisation:{kind}" for kind in STATE))
IN = {"in", "of", "at", "near"}
BESIDE = 3
"""Tokens between a country and the body of law that it belongs to."""
BODY, CODE, ACT, HEAD = 3.0, 3.0, 1.5, 3.0
"""Weights: of a body of law, of a code, of a place where an authority acted, of the head of a report."""
ACTS = {"arrest", "detention", "trial", "hearing", "sentence", "conviction", "raid", "transfer", "charge"}
Sign = tuple[str, float, int, int]
"""ISO code, weight, first token and the one after the last."""


@Language.component("casegraph_countries")
def countries(doc: Doc) -> Doc:
    """Say which country the unit is about, from which words, and give it to the provisions without one."""
    reading = reading_of(doc)
    signs = list(_signs(reading))
    reading.country = country_of(signs)
    if reading.country:
        best = max((s for s in signs if s[0] == reading.country), key=lambda s: (s[1], -s[2]), default=None)
        reading.country_evidence = quote(reading, best[2], best[3]) if best else None
    _give(reading)
    return doc


def _give(reading: Reading) -> None:
    """Give each provision the country that its code names, else the one that the unit is about."""
    for at, (provision, start, stop) in enumerate(reading.provisions):
        code = provision.code or ""
        country = None if is_treaty(code) else country_in(code) or reading.country
        if country:
            reading.provisions[at] = (replace(provision, jurisdiction=country_name(country)), start, stop)


def country_of(signs: list[Sign]) -> str | None:
    """The country that outweighs every other; None where there is none such."""
    counts: dict[str, float] = defaultdict(float)
    for code, weight, _, _ in signs:
        counts[code] += weight
    ranked = sorted(counts, key=lambda c: (-counts[c], c))
    if not ranked or (len(ranked) > 1 and counts[ranked[0]] < MARGIN * counts[ranked[1]]):
        return None
    return ranked[0]


def _signs(reading: Reading) -> Iterator[Sign]:
    """Yield what speaks for a country, and where it stands."""
    known = lexicon().schemes.get("countries", {})
    acts = {t.at for t in reading.tellings if t.type in ACTS and t.polarity == "affirmed"}
    for at, found in reading.marks.items():
        end, concept = next(((e, c) for e, c in found if c.partition(":")[0] in PLACES), (at, ""))
        code = concept.partition(":")[2]
        if code in known and reading.words.form[at][:1].isupper():
            weight, low, high = _weight(reading, at, end, concept, acts)
            if weight:
                yield code, weight, low, high
    for provision, start, end in reading.provisions:
        named = "" if is_treaty(provision.code or "") else provision.code or ""
        if (code := country_in(named)) and code in known:
            yield code, CODE, start, end


def _weight(reading: Reading, at: int, end: int, concept: str, acts: set[int]) -> tuple[float, int, int]:
    """How much a country's name, adjective or town says of jurisdiction, and which words say it."""
    owner = reading.owner[at]
    if owner is not None:
        return (BODY, owner.start, owner.end) if _of_law(owner) else (0.0, at, end)
    if concept.startswith("body-country:"):
        return BODY, at, end
    if _heads(reading, at, end):
        return HEAD, at, end
    after = next((k for k in range(end, end + BESIDE) if _lawful(reading, k)), None)
    if after is not None:
        return BODY, at, after + 1
    before = reading.owner[at - 2] if at >= 2 and reading.words.lower[at - 1] in IN else None
    if before is not None and _of_law(before):
        return BODY, before.start, end
    if concept.startswith("place:") and (act := _act(reading, at, acts)) is not None:
        return ACT, min(act, at), max(end, act + 1)
    return 0.0, at, end


def _of_law(name: Name) -> bool:
    return name.kind in ("court", "facility") or (name.kind == "organisation" and name.sub in STATE)


def _lawful(reading: Reading, at: int) -> bool:
    if at >= len(reading.words):
        return False
    owner = reading.owner[at]
    marked = any(c.startswith(LAWFUL) for _, c in reading.marks.get(at, ()))
    return marked if owner is None else owner.start == at and _of_law(owner)


def _heads(reading: Reading, at: int, end: int) -> bool:
    """`Egypt: lawyer jailed`, a heading that is a country's name, `Country: Egypt`, `MINSK – A court`."""
    words = reading.words
    sentence = reading.sentence_of(at)
    after = words.form[end] if end < len(words) else ""
    opens = sentence.first and at == sentence.start
    if opens and (after in (":", "–", "—", "/") or end >= sentence.end):
        return True
    return at >= 2 and words.form[at - 1] == ":" and words.lower[at - 2] == "country"


def _act(reading: Reading, at: int, acts: set[int]) -> int | None:
    """The trigger of what an authority did at a place: `was arrested in Minsk`."""
    words = reading.words
    head = words.head[at]
    if words.dep[at] == "compound":
        head = words.head[head]
    if words.lower[head] not in ("in", "at", "near", "from"):
        return None
    verb = words.head[head]
    return verb if verb in acts else None


@lru_cache(maxsize=1)
def _by_label() -> dict[str, str]:
    return {
        x.lower(): code for code, labels in lexicon().schemes.get("countries", {}).items() for x in labels
    }


def country_in(text: str) -> str | None:
    """The country that a name holds: `Criminal Code of the Russian Federation`."""
    words = [w.strip(".,()").lower() for w in text.split()]
    for length in (3, 2, 1):
        for at in range(len(words) - length + 1):
            if code := _by_label().get(" ".join(words[at : at + length])):
                return code
    return None


def country_name(code: str) -> str:
    """The usual name of a country."""
    return lexicon().schemes["countries"][code][0]
