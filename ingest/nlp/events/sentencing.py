"""From a court's decision to its terms: months, life or death, what is no prison, parts, totals and shares."""

from collections.abc import Iterator
from dataclasses import dataclass

from ingest.nlp.events.lowered import in_place_of_fine, in_place_of_term, left_of
from ingest.nlp.language.clauses import clauses_of
from ingest.nlp.language.voices import negated_before
from ingest.nlp.language.words import FINITE
from ingest.nlp.reading import Reading, Telling, Term

NOT_PRISON = ("suspended", "fine", "ban", "lashes", "community", "exile")
WHOLE = {"life", "death"}
"""What no number of months is."""
TOTALS = {"total", "totalling", "totaling", "altogether", "combined", "all", "cumulative", "overall"}


HELD = {"jailed", "jails", "jail", "imprisoned"}
REMANDED = 30
"""Tokens behind such a verb within which it is said until when."""
ABOUT = {"almost", "nearly", "over", "than", "about", "some", "around"}
"""Of a time that somebody has counted, and no court: `jailed for almost a year`."""
UNTRIED = (
    ["without", "charge"],
    ["without", "charges"],
    ["without", "trial"],
    ["without", "a"],
    ["awaiting", "trial"],
    ["pending", "trial"],
    ["pending", "investigation"],
)
THREATS = (["threat"], ["threats"], ["squad"], ["squads"], ["toll"])
"""Behind `death`, which is no punishment then."""
IMPOSING = {
    "to", "for", "a", "of", "received", "receives", "receive", "got", "gets", "get", "given", "handed", "serve",
    "serving", "serves", "served",
}  # fmt: skip
"""Words before `life` that make it a punishment."""


@dataclass(frozen=True)
class Part:
    """One term or punishment that a decision imposes."""

    months: float | None
    outcome: str | None
    component: bool = False
    at: int = 0


def reach(reading: Reading, at: int) -> tuple[int, int]:
    """The tokens that belong to a decision: its clause, and the clauses that only go on listing."""
    clause_list, number = clauses_of(reading)
    here = number[at]
    start, end = clause_list[here].start, clause_list[here].end
    k = here + 1
    while k < len(clause_list) and clause_list[k].sentence == clause_list[here].sentence and end - at < 60:
        following = clause_list[k]
        beside = following.lead in ("(", ")", "–", "—", ":")
        if not beside or _has_verb(reading, following.start, following.end):
            break
        end = following.end
        k += 1
    return start, end


def already_spent(reading: Reading, at: int) -> bool:
    """Whether a time in prison is what somebody has spent there, and no sentence: `jailed for a year without trial`."""
    words = reading.words
    if words.lower[at] not in HELD:
        return False
    term = next(iter(_terms(reading, at, reach(reading, at)[1])), None)
    if term is None or words.lower[term.start - 1] == "to":
        return False
    about = set(words.lower[max(at, term.start - 3) : term.start])
    behind = words.lower[term.end : term.end + 3]
    counted = bool(about & ABOUT) and words.kid(at, "dobj") is None
    return counted or behind[:2] in UNTRIED or behind[:1] == ["pending"]


def remands(reading: Reading, at: int) -> bool:
    """Whether somebody is only jailed until a trial: `jailed A and B pending trial`."""
    words = reading.words
    stop = min(words.bounds[words.sentence[at]][1], at + REMANDED)
    waits = any(words.lower[k : k + 2] in UNTRIED for k in range(at, stop))
    return words.lower[at] in HELD and waits and not _terms(reading, at, stop)


def _has_verb(reading: Reading, start: int, end: int) -> bool:
    return any(reading.words.tag[k] in FINITE for k in range(start, end))


def parts(reading: Reading, at: int) -> list[Part]:
    """What a sentencing verb imposes, in the order of the text."""
    start, end = reach(reading, at)
    terms = [t for t in _terms(reading, start, end) if t.months and _imposed(reading, t, at)]
    lowered = [left for t in terms if (left := left_of(reading, t))]
    terms = [left_of(reading, t) or t for t in terms if t not in lowered]
    if any(reading.words.lower[t.start - 1] in ("between", "from") for t in terms[:1]) and len(terms) > 1:
        return []
    found: list[Part] = []
    for term in terms:
        outcome = _kind(reading, term, start, end)
        found.append(Part(term.months, outcome, at=term.start))
    if not found or all(p.outcome in ("ban", "exile") for p in found):
        found[:0] = _whole(reading, at, start, end)
    return [*_mark(reading, found), *_besides(reading, found, at, end)]


COMPONENT = "component: "
"""Before the outcome of what a decision imposes beside its term."""
BESIDES = ("fine", "lashes", "confiscation")
NATIONALITY = "loss of nationality"
NO_TERM = (*BESIDES, "ban", "community", "exile", NATIONALITY)
"""Punishments that stand beside a term, and are none."""


def no_term_at(reading: Reading, at: int) -> str | None:
    """The punishment beside a term that a word names by itself: `a fine of 500 francs was added`."""
    return next((kind for kind in _punishments(reading, at) if kind in NO_TERM), None)


def _punishments(reading: Reading, at: int) -> Iterator[str]:
    """The kinds of punishment that the words from a token on name."""
    return (c.partition(":")[2] for _, c in reading.marks.get(at, ()) if c.startswith("sentence:"))


def beside_term(telling: Telling) -> str | None:
    """The punishment beside a term that a telling is of."""
    kind = (telling.outcome or "").removeprefix(COMPONENT)
    return kind if kind in NO_TERM else None


def _besides(reading: Reading, found: list[Part], at: int, end: int) -> list[Part]:
    """`and a fine of 20,000`, `and 74 lashes`: what a decision adds to its terms."""
    if not found:
        return []
    known = {p.outcome for p in found}
    out: list[Part] = []
    words = reading.words
    for k in range(at + 1, end):
        if words.tag[k][:2] == "VB" and words.kid(k, "nsubjpass", "nsubj") is not None:
            continue  # `and his wife was fined`
        if negated_before(words, words.verb_of(k)):
            continue  # `was not flogged, as he was not subjected to flogging`
        for kind in _punishments(reading, k):
            if kind in BESIDES and kind not in known and not in_place_of_term(reading, k):
                known.add(kind)
                out.append(Part(None, kind, True, k))
    return out


def _terms(reading: Reading, start: int, end: int) -> list[Term]:
    return reading.within("terms", start, end)


def is_change(reading: Reading, term: Term) -> bool:
    """Whether a length of time is what another one was changed by: `reduced by only one month`."""
    before = reading.words.lower[max(0, term.start - 3) : term.start]
    return "by" in before[-2:] and "followed" not in before


def change_at(reading: Reading, at: int) -> Term | None:
    """What a term is changed by in a sentence that tells of no other term near a token."""
    start, end = reading.words.bounds[reading.words.sentence[at]]
    near = _terms(reading, max(start, at - CHANGED), min(end, at + CHANGED))
    terms = [t for t in near if t.months is not None]
    return terms[0] if len(terms) == 1 and is_change(reading, terms[0]) else None


CHANGED = 40
"""Tokens around a decision within which it says what it changes."""
APART = {"later", "earlier", "ago", "after", "before", "old", "previously", "prior"}
"""Behind a length of time that lies between two events."""
BEHIND = 12
"""Tokens behind a term within which it is said that it is suspended."""
LASTING = {"to", "for", "got", "gets", "get", "given", "handed", "received", "receives"}
"""Right before a length of time that is no distance to what follows `after`."""
HOLDING = {"event-types:arrest", "event-types:detention"}
CUSTODY = 4
"""Tokens behind `after` within which an arrest is what it counts from."""
BRACKETS = ("(", ")")
REQUESTING = {"request", "requested", "requests", "asked", "demand", "demanded", "sought", "proposed"}
ASKED = 10
"""Tokens between the bracket and a term within which such a word stands."""
SUMMED = 8
"""Tokens between a word for a sum and the sum."""


def is_distance(reading: Reading, term: Term) -> bool:
    """Whether a length of time lies between two events: `six months after his arrest`, `a month later`."""
    apart = not APART.isdisjoint(reading.words.lower[term.end : term.end + 1])
    return apart and not _given_after(reading, term)


def _given_after(reading: Reading, term: Term) -> bool:
    """Whether a court gave it after something: `for three years after finding him guilty`, but no wait after arrest."""
    before, behind = (reading.words.lower[k : k + 1] for k in (term.start - 1, term.end))
    if behind != ["after"] or LASTING.isdisjoint(before):
        return False
    return before != ["for"] or not _after_custody(reading, term)


def _after_custody(reading: Reading, term: Term) -> bool:
    """`for two months after his arrest`: how long somebody was held without a judgment."""
    behind = range(term.end + 1, min(term.end + 1 + CUSTODY, len(reading.words)))
    concepts = (c for k in behind for _, c in reading.marks.get(k, ()))
    return not HOLDING.isdisjoint(concepts)


def is_sum(reading: Reading, term: Term) -> bool:
    """Whether a length of time sums up what was imposed before: `bringing his total term to 28 years`."""
    return "bringing" in reading.words.lower[max(0, term.start - SUMMED) : term.start]


def _requested(reading: Reading, term: Term) -> bool:
    """Whether a bracket names what the prosecution had asked for: `5 years (prosecutor's request: 15 years)`."""
    words = reading.words
    low = max(words.bounds[words.sentence[term.start]][0], term.start - ASKED)
    opened = next((k for k in range(term.start - 1, low - 1, -1) if words.form[k] in BRACKETS), None)
    said = words.lower[low if opened is None else opened : term.start]
    return opened is not None and words.form[opened] == "(" and not REQUESTING.isdisjoint(said)


def _imposed(reading: Reading, term: Term, at: int) -> bool:
    """Whether a length of time is a punishment and not an age, a wait or a delay."""
    words = reading.words
    after = words.lower[term.end : term.end + 3]
    before = words.lower[max(0, term.start - 4) : term.start]
    if after[:2] in (["of", "them"], ["of", "which"]):
        return False
    if is_distance(reading, term) or is_sum(reading, term) or _requested(reading, term):
        return False
    if in_place_of_fine(reading, term):
        return False
    if (
        set(before[-2:]) & {"after", "aged", "age", "past", "last", "within", "every", "previous", "least"}
        and "for" not in before[-1:]
    ):
        return False
    if is_change(reading, term) or ("up" in before[-2:] and "to" in before[-1:]):
        return False
    if before[-1:] == ["from"] or (before[-2:-1] == ["from"]) or before[-2:] == ["suspended", "for"]:
        return False
    return term.start > at - 14


LISTING = {",", ";", "and"}
"""What stands between two punishments of a list."""


def _kind(reading: Reading, term: Term, start: int, end: int) -> str | None:
    """What the term is spent with, when not in prison."""
    low, high = max(start, term.start - 5), min(end, term.end + 8)
    words = reading.words
    for k in range(term.end, high):
        if words.lower[k] in (",", ";", "and", "followed", "with"):
            comma = k == term.end and words.lower[k] not in ("followed", "with")
            high = k + 2 if comma else k  # `eighteen months, suspended`, but not `six years, with a ban`
            break
    for k in range(low, high):
        for kind in _punishments(reading, k):
            # Of `74 lashes, and two years of exile` the lashes have no years.
            listed = kind in BESIDES and not LISTING.isdisjoint(words.lower[k : term.start])
            if kind in NOT_PRISON and not listed and not in_place_of_term(reading, k):
                return kind
    return "suspended" if _suspended_behind(reading, term) else None


def _suspended_behind(reading: Reading, term: Term) -> bool:
    """`one year in prison, suspended`, `..., but suspended the sentence`, `...; the sentence was suspended`."""
    words = reading.words
    stop = min(words.bounds[words.sentence[term.start]][1], term.end + BEHIND)
    others = {t.start for t in _terms(reading, term.end, stop)}
    for k in range(term.end, stop):
        if k in others or reading.person_at(k) or words.tag[k][:2] == "PR":
            return False
        if words.lower[k] == "suspended":
            what = words.kid(k, "nsubjpass", "dobj")
            cut_off = words.form[k - 1] in (",", "–", "—", "(") and words.lower[k + 1 : k + 2] != ["from"]
            return cut_off if what is None else words.lower[what] in ("sentence", "term")
    return False


def _whole(reading: Reading, at: int, start: int, end: int) -> list[Part]:
    """Life, death, a fine: no number of months."""
    for k in range(max(start, at - 8), end):
        for kind in _punishments(reading, k):
            if kind in ("life", "death", "fine", "lashes", "community", "ban", "exile", "suspended"):
                if kind == "exile" and (k < at or reading.words.lower[k - 1] not in IMPOSING):
                    continue  # `sentenced in absentia A, who lives in exile`
                if kind == "ban" and reading.words.dep[k] == "amod":
                    continue  # `sentenced supporters of a banned party`
                behind = reading.words.lower[k + 1 : k + 2]
                if kind == "death" and (reading.words.lower[k] == "execution" or behind in THREATS):
                    continue
                if kind == "life" and _only_life(reading, k):
                    continue
                return [Part(None, kind, at=max(at, k))]
    return []


def _only_life(reading: Reading, at: int) -> bool:
    """Whether a word is `life` alone, and nothing before it says that it is a punishment."""
    alone = all(end == at + 1 for end, c in reading.marks[at] if c == "sentence:life")
    return alone and reading.words.lower[at - 1] not in IMPOSING


def _mark(reading: Reading, found: list[Part]) -> list[Part]:
    """Several terms of one decision: the first (or what is called the total) is the sentence, the others its parts."""
    if len(found) < 2:
        return found
    words = reading.words
    total = next(
        (i for i, p in enumerate(found) if TOTALS & set(words.lower[max(0, p.at - 4) : p.at + 5])), 0
    )
    return [p if i == total else Part(p.months, p.outcome, True, p.at) for i, p in enumerate(found)]


def shares(reading: Reading, at: int, victims: int) -> list[Part] | None:
    """`seven, five and three years respectively`: one term for each of several persons."""
    start, end = reach(reading, at)
    high = reading.words.bounds[reading.words.sentence[at]][1]
    terms = [t for t in _terms(reading, start, end) if t.months and _imposed(reading, t, at)]
    if not terms:
        end = high
        terms = [t for t in _terms(reading, start, end) if t.months and _imposed(reading, t, at)]
    words = reading.words
    respectively = "respectively" in words.lower[start : min(end + 3, high)]
    if respectively and 1 <= len(terms) < victims:
        return _mixed_shares(reading, at, victims)
    if victims < 2 or len(terms) != victims:
        return None
    if respectively or any(t.ellipsis for t in terms):
        return [Part(t.months, _kind(reading, t, start, end), at=t.start) for t in terms]
    return None


def _mixed_shares(reading: Reading, at: int, victims: int) -> list[Part] | None:
    """`one year in prison and a fine of 400 rials respectively`: for some no term, but what stands beside one."""
    found = sorted(parts(reading, at), key=lambda p: p.at)
    whole = len(found) == victims and victims > 1
    return [Part(p.months, p.outcome, at=p.at) for p in found] if whole else None


STANDING = {"upheld", "confirmed", "affirmed", "upholding", "uphold", "upholds", "imposed"}
"""Forms of verbs that leave a term as it is, or set it anew."""


def changed_term(reading: Reading, at: int) -> float | None:
    """The term after an appeal: what stands after `to`, or `replaced it with`; not what stands after `from` or `by`.

    What was upheld is no term behind `to`: `upheld it, and in 2020 it was commuted to ten years`.
    """
    start, end = reach(reading, at)
    words = reading.words
    stands = words.lower[at] in STANDING
    best: float | None = None
    for term in _terms(reading, start, end):
        before = words.lower[max(start, term.start - 3) : term.start]
        replacing = words.lower[at].startswith("replac") and {"with", "by"} & set(
            words.lower[at : term.start]
        )
        if term.months is not None and replacing:
            return term.months
        if term.months is None or set(before[-2:]) & {"from", "by", "after"}:
            continue
        changed_to = "to" in before and term.start > at
        if changed_to and not stands:
            return term.months
        if stands and not changed_to and term.start > at and _imposed(reading, term, at):
            best = best or term.months
    return best
