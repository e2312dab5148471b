"""From a trigger to when, before which court, in which facility and by whom."""

from bisect import bisect_left
from heapq import nsmallest

from ingest.nlp.dates.lists import line_date
from ingest.nlp.dates.written import UNTIL
from ingest.nlp.events.frames import Trigger
from ingest.nlp.events.own_dates import TIMES, foreign
from ingest.nlp.language.clauses import SHARING, Clause, clauses_of
from ingest.nlp.language.lexicon import lexicon
from ingest.nlp.language.words import SUBJECTS
from ingest.nlp.names.court_roles import can_be_of
from ingest.nlp.reading import Name, Reading, Sentence, When

NEAREST = 12
"""Dates of a clause that are weighed, so that a clause of a thousand dates is read in time."""
BREAKS = TIMES | {"weekend", "time"}
"""Words that end what stands before an actor without a comma."""
NOT = {"not", "n't", "never"}
DELAYED = 14
"""Tokens between a word of negation and the day until which something did not happen."""
BEHIND = 3
"""Tokens between a term and the facility where it is served."""


def date_of(reading: Reading, at: int) -> When | None:
    """The date of what a token tells: of its own clause, else of the clause that it shares its time with."""
    clause_list, number = clauses_of(reading)
    here = number[at]
    dates = _dates_in(reading, clause_list[here])
    own = _pick(reading, dates, at)
    if own:
        return own
    k = here
    while k > 0 and clause_list[k].lead in SHARING and clause_list[k].start > reading.sentence_of(at).start:
        k -= 1
        if clause_list[k].sentence != clause_list[here].sentence:
            break
        shared = _pick(reading, _dates_in(reading, clause_list[k]), at, True)
        if shared:
            return shared
    return _later(reading, clause_list, here) or _ahead(reading, clause_list, here) or line_date(reading, at)


def _ahead(reading: Reading, clause_list: list[Clause], here: int) -> When | None:
    """`raided his house and took his books on 3 March`: a date at the end of a clause without a subject."""
    words = reading.words
    nxt = here + 1
    if (
        nxt >= len(clause_list)
        or clause_list[nxt].sentence != clause_list[here].sentence
        or clause_list[nxt].lead != "and"
    ):
        return None
    clause = clause_list[nxt]
    if any(words.dep[k] in SUBJECTS for k in range(clause.start, clause.end)):
        return None
    dates = [
        d for d in _dates_in(reading, clause) if d.preposition in ("on", "in") and clause.end - d.end <= 3
    ]
    return dates[0] if dates else None


def _later(reading: Reading, clause_list: list[Clause], here: int) -> When | None:
    """A date that stands in brackets or after a dash right behind the clause."""
    nxt = here + 1
    if (
        nxt < len(clause_list)
        and clause_list[nxt].sentence == clause_list[here].sentence
        and clause_list[nxt].lead in ("(", "–", "—", ":")
    ):
        dates = _dates_in(reading, clause_list[nxt])
        if (
            dates
            and dates[0].start - clause_list[nxt].start <= 2
            and clause_list[nxt].end - clause_list[nxt].start < 12
        ):
            return dates[0]
    return None


def _dates_in(reading: Reading, clause: Clause) -> list[When]:
    return [
        d for d in reading.within("dates", clause.start, clause.end) if not d.birth and (d.edtf or d.shift)
    ]


def _pick(reading: Reading, dates: list[When], at: int, shared: bool = False) -> When | None:
    words = reading.words
    best: tuple[float, When] | None = None
    nearest = nsmallest(NEAREST, dates, key=lambda when: abs(when.start - at))
    for when in sorted(nearest, key=lambda when: when.start):
        if _of_something_else(reading, when) or foreign(reading, when, at):
            continue
        score = 0.0
        governor = words.verb_of(when.start)
        if governor == at:
            score += 6
        distance = abs(when.start - at)
        score -= distance * 0.15
        if when.preposition in (*UNTIL, "by", "before") and words.lower[at] not in (
            "held",
            "extended",
        ):
            score -= 3 if when.preposition != "by" else 1
        if when.form in ("year", "season"):
            score -= 0.5
        if when.shift:
            score -= 1
        if shared and when.start > at:
            score -= 2
        if best is None or score > best[0]:
            best = (score, when)
    return best[1] if best else None


def ends_on(reading: Reading, when: When) -> bool:
    """Whether it is the day on which something ends, and not the one on which it came at last."""
    return when.preposition in UNTIL and not not_until(reading, when)


def not_until(reading: Reading, when: When) -> bool:
    """Whether something did not happen before a day, and then did: `not freed until 3 May`."""
    words = reading.words
    low = max(when.start - DELAYED, words.bounds[words.sentence[when.start]][0])
    before = words.lower[low : when.start]
    start = next((k + 1 for k in range(len(before) - 1, -1, -1) if before[k] in (",", ";")), 0)
    return when.preposition in UNTIL and not NOT.isdisjoint(before[start:])


def _of_something_else(reading: Reading, when: When) -> bool:
    """`the 7 February report`, `Law of 2003`, `No. 21 of 2003`, `(2009)`: not when it happened."""
    words = reading.words
    before = words.lower[max(0, when.start - 3) : when.start]
    after = words.lower[when.end] if when.end < len(words) else ""
    if (
        when.form == "year"
        and before
        and before[-1] == "of"
        and len(before) > 1
        and (before[-2].isdigit() or before[-2] in ("law", "act", "summer", "decree"))
    ):
        return True
    if before[-1:] != ["the"] or not after or words.tag[when.end][:2] != "NN":
        return False
    return after in lexicon().concept("words", "occasion")


def court_of(reading: Reading, at: int, start: int, end: int, kind: str | None = None) -> str | None:
    """The court that an event of this type can have, from `start` to `end`."""
    return _body(reading, _nearest(reading, "court", (at, kind), start, end))


def facility_of(reading: Reading, at: int, start: int, end: int) -> tuple[str | None, str | None]:
    """The facility of an event, and the one it started from (`from X to Y`)."""
    words = reading.words
    target: Name | None = None
    origin: Name | None = None
    for name in _names(reading, start, end):
        if name.kind != "facility":
            continue
        before = words.lower[max(start, name.start - 5) : name.start]
        prep = next(
            (
                w
                for w in reversed(before)
                if w in ("from", "to", "in", "at", "of", "into", "by", "inside", "outside", "with", "near")
            ),
            "",
        )
        if prep == "from":
            origin = name
        elif (
            prep in ("outside", "near", "by")
            or _is_subject(reading, name)
            or (
                prep in ("of", "at")
                and {"authorities", "administration", "guards", "officials", "director", "staff", "head"}
                & set(before)
            )
        ):
            continue
        elif target is None or abs(name.start - at) < abs(target.start - at):
            target = name
    return _body(reading, target), _body(reading, origin)


def served_in(reading: Reading, sentence: Sentence) -> str | None:
    """`two years in Kirikiri`: the facility right behind the only length of time in a sentence."""
    terms = reading.within("terms", sentence.start, sentence.end)
    behind = range(terms[0].end, min(terms[0].end + BEHIND, sentence.end)) if len(terms) == 1 else ()
    owners = (reading.owner[k] for k in behind)
    return _body(
        reading, next((o for o in owners if o is not None and o.kind == "facility" and o.named), None)
    )


def _is_subject(reading: Reading, name: Name) -> bool:
    return reading.words.dep[name.end - 1] in ("nsubj",)


def _body(reading: Reading, name: Name | None) -> str | None:
    if name is None:
        return None
    return reading.bodies[name.thing].name if name.thing >= 0 else name.text


def _names(reading: Reading, start: int, end: int) -> list[Name]:
    starts = reading.doc.user_data.get("casegraph_name_starts")
    if starts is None:
        starts = reading.doc.user_data["casegraph_name_starts"] = [n.start for n in reading.names]
    low, high = bisect_left(starts, start), bisect_left(starts, end)
    return reading.names[low:high]


def _nearest(reading: Reading, kind: str, told: tuple[int, str | None], start: int, end: int) -> Name | None:
    at, event = told
    listed = [
        n for n in _names(reading, start, end)
        if n.kind == kind and n.thing >= 0 and not (n.start > at and _reviewed(reading, n))
        and can_be_of(reading, n, at, event)
    ]  # fmt: skip
    return min(
        listed,
        key=lambda n: abs(n.start - at) - (8 if n.start < at and _is_subject(reading, n) else 0),
        default=None,
    )


REVIEWED = {"decision", "judgment", "judgement", "verdict", "ruling", "sentence"}


def _reviewed(reading: Reading, name: Name) -> bool:
    """`upholding the decision of the District Court`: the court whose decision another one looks at."""
    before = reading.words.lower[max(0, name.start - 4) : name.start]
    return "of" in before and bool(REVIEWED & set(before)) and before[-1:] in (["the"], ["of"])


def actor_of(reading: Reading, trigger: Trigger) -> str | None:
    """Who did it: the subject of an active verb, or what stands after `by`."""
    words = reading.words
    at = trigger.at
    if trigger.voice == "active" and trigger.frame.victim != "subject":
        subject = next((k for k in words.kids[at] if words.dep[k] in SUBJECTS), None)
        if subject is None and words.dep[at] == "conj":
            subject = next((k for k in words.kids[words.head[at]] if words.dep[k] in SUBJECTS), None)
        return _agent(reading, subject) if subject is not None else None
    stop = words.bounds[words.sentence[at]][1]
    for k in range(at + 1, min(at + 16, stop)):
        if words.lower[k] == "by" and (words.dep[k] == "agent" or words.head[k] == at):
            for j in range(k + 1, min(k + 10, stop)):
                owner = reading.owner[j]
                if owner and owner.kind == "organisation":
                    return _body(reading, owner)
            kid = words.kid(k, "pobj")
            return _agent(reading, kid) if kid is not None else None
    return None


def _agent(reading: Reading, head: int) -> str | None:
    owner = reading.owner[head]
    if owner and owner.kind == "organisation":
        return _body(reading, owner)
    if person := reading.person_at(head):
        return person.name
    words = reading.words
    if (
        owner is None
        and words.tag[head] in ("NNS", "NN", "NNP")
        and words.lower[head]
        in (
            "police",
            "guards",
            "officers",
            "agents",
            "investigators",
            "soldiers",
            "authorities",
            "prosecutors",
            "men",
            "judge",
        )
    ):
        k = head
        timed = {n for d in reading.within("dates", head - 3, head) for n in range(d.start, d.end)}
        low = max(0, head - 3, words.bounds[words.sentence[head]][0])
        while k > low and words.tag[k - 1] in ("NN", "JJ", "NNP", "HYPH"):
            if k - 1 in timed or words.lower[k - 1] in BREAKS:
                break  # `On 16 March agents`, `later that night officers`
            k -= 1
        return words.chars(k, head + 1)
    return None
