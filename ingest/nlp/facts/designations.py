"""From verbs of listing and recognition to designations: whom an authority listed as what, since when and where.

`The Supreme Court designated X a terrorist organisation`, `X was recognised as a political prisoner by Y`. What is only
feared or planned is none; what is denied is one with negative polarity.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from ingest.model import Designation, Polarity
from ingest.nlp.build_evidence import quote
from ingest.nlp.events.cues import meaning
from ingest.nlp.events.victims import subject_of
from ingest.nlp.facts.countries import country_name
from ingest.nlp.language.clauses import clauses_of
from ingest.nlp.language.lexicon import lexicon
from ingest.nlp.language.phrases import marked
from ingest.nlp.language.words import FINITE
from ingest.nlp.meant.scene import main_person
from ingest.nlp.reading import Name, Reading, reading_of

BANS = {"banned", "proscribed", "outlawed"}
LISTABLE = ("organisation", "person")
BE = {"was", "were", "is", "are", "been", "being", "be"}
STATE = {"government", "police", "security_service", "prosecutor", None}
REACH, LISTED = 14, 28
"""Words between the verb and what it calls somebody; the same where it puts them on a list."""
VERBS = ("designate", "enlist")


@Language.component("casegraph_designations")
def designations(doc: Doc) -> Doc:
    """Add the designations of a unit, each once."""
    reading = reading_of(doc)
    country = reading.country
    found: dict[tuple[str, str, str | None], Designation] = {}
    verbs = {word for kind in VERBS for word in lexicon().concept("relation", kind)}
    for at, word in enumerate(reading.words.lower):
        if word in verbs and reading.words.tag[at][:2] == "VB":
            for one in _read(reading, at, country):
                found.setdefault((one.organisation_or_person, one.designation.lower(), one.by), one)
    reading.designations += found.values()
    return doc


@dataclass
class _Listing:
    reading: Reading
    at: int
    passive: bool
    low: int
    high: int


def _read(reading: Reading, at: int, country: str | None) -> list[Designation]:
    """What one verb of listing says."""
    words = reading.words
    low, high = words.bounds[words.sentence[at]]
    listing = _Listing(reading, at, _passive(reading, at), low, high)
    called = _called(listing)
    said = meaning(reading, at)
    polarity: Polarity = (
        "negated" if "neither" in words.lower[at + 1 : min(high, at + REACH)] else said.polarity
    )
    if called is None or said.modality not in ("asserted", "alleged"):
        return []
    by = _authority(listing, called[1])
    return [
        _designation(listing, target, by, called, polarity, country)
        for target in _targets(listing, called[0])
        if target != by and _sound(listing, target, by)
    ]


def _passive(reading: Reading, at: int) -> bool:
    words = reading.words
    before = words.lower[max(0, at - 3) : at]
    return words.tag[at] in ("VBN", "VBD") and bool(BE & set(before))


def _called(listing: _Listing) -> tuple[int, int] | None:
    """The words that the verb calls somebody by."""
    reading, at = listing.reading, listing.at
    words = reading.words
    enlisted = words.lower[at] in lexicon().concept("relation", "enlist")
    on_list = not enlisted
    for k in range(at + 1, min(listing.high, at + (LISTED if enlisted else REACH))):
        if words.tag[k] in ("WDT", "WP") or (enlisted and (words.tag[k] in FINITE or words.form[k] == ";")):
            break
        on_list |= words.lower[k] in lexicon().concept("relation", "register")
        end = marked(reading, k, "designation:")
        if on_list and end is not None and reading.owner[k] is None:
            return k, end
    return (at, at + 1) if reading.words.lower[at] in BANS else None


def _named(reading: Reading, low: int, high: int, kinds: tuple[str, ...]) -> list[Name]:
    """The names within a run of tokens, each once, in their order."""
    held = [o for o in reading.owner[low:high] if o is not None and o.kind in kinds and o.thing >= 0]
    return list({id(o): o for o in held}.values())


def _targets(listing: _Listing, called: int) -> Sequence[Name | str]:
    """Who is listed: the subject of the passive, the objects of the active verb."""
    reading, at = listing.reading, listing.at
    if not listing.passive:
        between = _named(reading, at + 1, max(called, at + 1), LISTABLE)
        one = None if between else _owner(reading, _pronoun_between(listing, called)) or _relative(listing)
        return between or ([one] if one else [])
    subject = subject_of(reading, at)
    name = _owner(reading, subject)
    if name is not None:
        return [name]
    before = _named(reading, listing.low, at, LISTABLE)
    relative = subject is not None and reading.words.lower[subject] in ("which", "that", "who")
    return before[-1:] if relative or len(before) == 1 else []


def _relative(listing: _Listing) -> Name | None:
    """`X, which the Cabinet declared a terrorist organisation`."""
    reading, words = listing.reading, listing.reading.words
    for k in range(listing.at - 1, max(listing.low, listing.at - 8), -1):
        if words.tag[k] == "WDT" and words.tag[k + 1][:2] != "VB":
            before = reading.owner[k - 2] if words.form[k - 1] == "," else reading.owner[k - 1]
            return before if before and before.kind == "organisation" and before.thing >= 0 else None
    return None


def _pronoun_between(listing: _Listing, called: int) -> int | None:
    words = listing.reading.words
    return next(
        (k for k in range(listing.at + 1, called) if words.lower[k] in ("him", "her", "he", "she")), None
    )


def _owner(reading: Reading, token: int | None) -> Name | str | None:
    """The name at a token; for a pronoun the main person where the unit has one only."""
    if token is None:
        return None
    owner = reading.owner[token]
    if owner and owner.kind in ("organisation", "person") and owner.thing >= 0:
        return owner
    if reading.words.lower[token] in ("him", "her", "he", "she"):
        return main_person(reading)
    return None


def _authority(listing: _Listing, end: int) -> Name | None:
    """Who lists: after `by` in the passive, the subject of the active verb."""
    reading, words = listing.reading, listing.reading.words
    kinds = ("organisation", "court")
    if not listing.passive:
        before = _named(reading, listing.low, listing.at, kinds)
        return before[-1] if before else None
    by = next((k for k in range(listing.at + 1, min(listing.high, end + 8)) if words.lower[k] == "by"), None)
    after = _named(reading, by + 1, min(listing.high, by + 8), kinds) if by is not None else []
    return after[0] if after else None


def _sound(listing: _Listing, target: Name | str, by: Name | None) -> bool:
    """A person is listed by somebody named; a ban is of a body; a newspaper lists nobody."""
    if by is not None and by.sub in ("media", "platform", "party"):
        return False
    if isinstance(target, str) or target.kind == "person":
        return by is not None and listing.reading.words.lower[listing.at] not in BANS
    return target.sub not in ("government", "police", "prosecutor", "intergovernmental")


def _designation(listing: _Listing, target: Name | str, by: Name | None, called: tuple[int, int],
                 polarity: Polarity, country: str | None) -> Designation:  # fmt: skip
    reading = listing.reading
    return Designation(
        target if isinstance(target, str) else _name(reading, target),
        reading.words.chars(*called),
        _name(reading, by) if by else None,
        _jurisdiction(listing, by, country),
        _since(listing),
        quote(reading, listing.low, listing.high),
        0.8 if by else 0.7,
        polarity,
    )


def _name(reading: Reading, name: Name) -> str:
    things = reading.people if name.kind == "person" else reading.bodies
    return things[name.thing].name


def _jurisdiction(listing: _Listing, by: Name | None, country: str | None) -> str | None:
    """The country that the sentence names with `in`, else that of the authority."""
    reading = listing.reading
    _, number = clauses_of(reading)
    for k in range(listing.low, listing.high - 1):
        if reading.words.lower[k] == "in" and number[k] == number[listing.at]:
            named = next((c for _, c in reading.marks.get(k + 1, ()) if c.startswith("countries:")), None)
            if named:
                return country_name(named.partition(":")[2])
    state = by is not None and (by.kind == "court" or by.sub in STATE)
    return country_name(country) if state and country else None


def _since(listing: _Listing) -> str | None:
    """The date of the sentence that stands nearest to the verb."""
    dates = [
        w for w in listing.reading.dates if listing.low <= w.start < listing.high and w.edtf and not w.birth
    ]
    return min(dates, key=lambda w: abs(w.start - listing.at)).edtf if dates else None
