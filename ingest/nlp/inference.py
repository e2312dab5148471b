"""From tellings to what they leave unsaid: the day before them, the court of the passage, where someone is held.

Only what stands near in the text is taken over, and what was taken over is marked on the telling.
"""

from ingest.nlp.after_custody import after_custody
from ingest.nlp.clauses import clauses_of
from ingest.nlp.court_roles import international
from ingest.nlp.departed import leave
from ingest.nlp.held_places import hold
from ingest.nlp.reading import Reading, Telling

DAY = {"sentence", "conviction", "acquittal"}
"""Told of one day in court, and of the court named before; a trial or hearing has only that of its own clause."""
NEVER = {"denial_of_access", "charge", "appeal_decision", "designation", "other", "trial", "indictment"}
"""Not on the day of the sentence before."""
WHILE = {"ill_treatment", "solitary_confinement"}
"""Told of the time in custody."""
REACH = 3
"""Sentences from an arrest to what was done in custody."""
MONTH = 7
"""Characters of an EDTF date with its month."""
APART = {"after", "before", "until", "since", "once", "following", "that", "who"}
PERFECT = {"had", "previously", "earlier", "already", "since", "remains", "still", "currently"}


def infer(reading: Reading) -> None:
    """Fill in dates, courts and facilities."""
    _dates(reading)
    _day_in_court(reading)
    _courts(reading)
    hold(reading)
    leave(reading)
    after_custody(reading)


def _dates(reading: Reading) -> None:
    """A telling without a date takes the day of the telling just before it in its passage."""
    dated = {reading.words.sentence[d.start] for d in reading.dates if d.edtf and not d.birth}
    last: Telling | None = None
    for telling in reading.tellings:
        if telling.date is None and last and last.date and _follows(reading, last, telling, dated):
            telling.date, telling.inherited = last.date, True
        elif telling.date is None and last and last.date and _meanwhile(reading, last, telling, dated):
            telling.date, telling.inherited = last.date[:MONTH], True
        if telling.date and not telling.nominal and telling.polarity == "affirmed":
            last = telling


def _follows(reading: Reading, last: Telling, telling: Telling, dated: set[int]) -> bool:
    gap = telling.sentence - last.sentence
    same = reading.sentences[telling.sentence].passage == reading.sentences[last.sentence].passage
    if not same or gap > 1 or len(last.date or "") != 10 or telling.polarity != "affirmed":
        return False
    if telling.type in NEVER and not (
        telling.type == "charge" and last.type in ("charge", "arrest", "hearing") and gap == 0
    ):
        return False
    if telling.modality == "alleged" and last.modality != "alleged":
        return False
    if PERFECT & set(reading.words.lower[max(0, telling.at - 4) : telling.at]):
        return False
    if gap == 0:
        clause_list, number = clauses_of(reading)
        another = telling.type in DAY and last.type in ("appeal_decision", "transfer")
        return clause_list[number[telling.at]].lead not in APART and not another
    if telling.sentence in dated:
        return False
    return (
        telling.type not in DAY
        or last.type in DAY | {"trial", "hearing"}
        or (last.type == "other" and last.court is not None)
    )


def _meanwhile(reading: Reading, last: Telling, telling: Telling, dated: set[int]) -> bool:
    """What is done to the one just taken, a few sentences on and before another date: in that month."""
    gap = telling.sentence - last.sentence
    if telling.type not in WHILE or last.type not in WHILE | {"arrest", "detention"} or gap > REACH:
        return False
    if last.type == "detention" and _passage(reading, last) != _passage(reading, telling):
        return False
    between = dated & set(range(last.sentence + 1, telling.sentence + 1))
    if between or not set(telling.victims) & set(last.victims) or telling.polarity != "affirmed":
        return False
    return not PERFECT - {"had"} & set(reading.words.lower[max(0, telling.at - 4) : telling.at])


def _passage(reading: Reading, telling: Telling) -> int:
    return reading.sentences[telling.sentence].passage


def _day_in_court(reading: Reading) -> None:
    """Guilt and sentence of one person, told near each other: one day."""
    dated = [b for b in reading.tellings if b.type in DAY and b.date and not b.inherited and not b.nominal]
    for a in (t for t in reading.tellings if t.type in DAY and t.date is None and t.polarity == "affirmed"):
        near = [
            b for b in dated
            if abs(b.sentence - a.sentence) <= 3 and (not a.court or not b.court or a.court == b.court)
            and (set(a.victims) & set(b.victims) or a.sentence - b.sentence in (0, 1, 2))
        ]  # fmt: skip
        if near and not PERFECT & set(reading.words.lower[max(0, a.at - 4) : a.at]):
            best = min(near, key=lambda b: abs(b.sentence - a.sentence))
            a.date, a.inherited = best.date, True


def _courts(reading: Reading) -> None:
    """A decision without a court: the court named last in its passage, else the one of the last decision."""
    last: dict[str, str] = {}
    named = [
        (n.start, reading.bodies[n.thing].name)
        for n in reading.names
        if n.kind == "court" and n.named and n.thing >= 0 and not international(reading, n)
    ]
    at = 0
    current: tuple[int, str] | None = None
    for telling in sorted(reading.tellings, key=lambda t: t.at):
        while at < len(named) and named[at][0] <= telling.at:
            current = (reading.sentence_of(named[at][0]).passage, named[at][1])
            at += 1
        if telling.type not in DAY:
            continue
        if (
            telling.court is None
            and not telling.nominal
            and current
            and current[0] == reading.sentence_of(telling.at).passage
        ):
            telling.court = current[1]
        for victim in telling.victims:
            if (
                telling.court is None
                and telling.type in ("conviction", "sentence")
                and victim in last
                and not telling.component
            ):
                telling.court = last[victim]
            elif telling.court:
                last[victim] = telling.court
