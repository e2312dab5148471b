"""Of events put together those that are none of a case: named in passing, told already, only the words of a label.

`During the trial, A said that she had been beaten` tells no trial, unless the text says that it opened, was held or on
which day; a sitting on the day on which the trial opened is no second one.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from ingest.nlp.dates.parts import DAY
from ingest.nlp.events.believable import is_sitting
from ingest.nlp.events.cues import PRESENTING
from ingest.nlp.events.nominal import HAPPENING
from ingest.nlp.language.fields import label_of
from ingest.nlp.language.voices import ORDERING
from ingest.nlp.learned.company import named_in
from ingest.nlp.learned.confidence import Cluster
from ingest.nlp.reading import JUDGMENTS, Reading, Telling

COURT = ("trial", "hearing")
UNDER_WAY = {"on"}
"""`on trial since 2005`: of the prepositions the one that says that a trial is held."""
OF_SITTINGS = {"in", "of"}
"""`the opening of the trial`, `sentenced in a closed trial` tell of it, `the third hearing in the trial` does not."""
BEHIND = 3
"""Tokens behind the word for a trial within which its day stands: `at his trial in May`."""
LONG = 6
"""Tokens of a date at most."""
BAIL = "bail"
HEARING = re.compile(
    r"\b(?:(?<!Military )Commission|Committee|Human Rights Council|Rapporteur|Parliament|Congress|Assembly)\b"
)
"""Bodies that hear somebody and judge nobody."""
WHO = {"who", "which"}
"""Of the judge before whom somebody is brought."""
ORDER = 6
"""Tokens before custody is told within which it is said who orders it."""
PROSECUTION = {"prosecution", "prosecutor", "prosecutors", "acquittal", "acquittals"}
"""Words of an appeal of the state against an acquittal."""


class Told:
    """What else is told of each person, by type."""

    def __init__(self, reading: Reading, clusters: Iterable[Cluster]) -> None:
        self.reading = reading
        self.days: dict[tuple[str, str], set[str]] = defaultdict(set)
        """For each type and person the days on which it happened."""
        self.bailed: set[tuple[str, str]] = set()
        """Who was released on bail, and when."""
        self.held: dict[tuple[str, int], list[int]] = defaultdict(list)
        """The tokens by which a sentence tells custody of each person."""
        self.judged: set[int] = set()
        """The tokens that tell a judgment."""
        for cluster in clusters:
            self._note(cluster)

    def _note(self, cluster: Cluster) -> None:
        if cluster.family in JUDGMENTS:
            self.judged.update(t.at for t in cluster.tellings)
        if cluster.family == "trial" and _in_passing(self.reading, cluster):
            return
        self.days[cluster.family, cluster.victim] |= cluster.days
        if cluster.family == "detention":
            for telling in cluster.tellings:
                self.held[cluster.victim, telling.sentence].append(telling.at)
        if cluster.family == "release" and any(t.outcome == BAIL for t in cluster.tellings):
            self.bailed |= {(cluster.victim, day) for day in cluster.days}


def no_events(reading: Reading, believed: Sequence[Cluster]) -> set[int]:
    """The ids of those that are no events, of all that are believed."""
    told = Told(reading, believed)
    return {id(c) for c in believed if _in_passing(reading, c) or any(doubt(c, told) for doubt in DOUBTS)}


def _in_passing(reading: Reading, cluster: Cluster) -> bool:
    """Whether proceedings are only that in which or around which another thing was: `at the same trial`."""
    return cluster.family in COURT and all(_passing(reading, t) for t in cluster.tellings)


def _passing(reading: Reading, telling: Telling) -> bool:
    """Whether a noun tells them by which another thing is placed, and tells of no day of their own."""
    words, noun = reading.words, telling.end - 1
    if words.tag[telling.at][:2] == "VB" or words.tag[noun][:2] != "NN" or not _beside(reading, noun):
        return False
    if any(words.lower[k] in HAPPENING for k in words.kids[noun]):
        return False
    return telling.date is None or (telling.type == "trial" and not _own_day(reading, words.head[noun], noun))


def _beside(reading: Reading, noun: int) -> bool:
    """Whether a preposition makes them the setting of another thing: `during the trial`, `a hearing in the trial`."""
    words, lead = reading.words, reading.words.head[noun]
    if words.dep[noun] != "pobj" or words.lower[lead] in UNDER_WAY:
        return False
    if words.lower[lead] in OF_SITTINGS:
        return is_sitting(reading, words.head[lead])
    return True


def _own_day(reading: Reading, lead: int, noun: int) -> bool:
    """Whether the day of proceedings stands with the words for them: `at the 29 November trial`, `on 3 May, at it`."""
    words = reading.words
    stop = max(noun + BEHIND + 1, words.subtree(noun)[1])
    if any(d.edtf for d in reading.within("dates", lead, min(stop, words.bounds[words.sentence[noun]][1]))):
        return True
    before = reading.within("dates", max(0, lead - LONG), lead)
    return words.form[lead - 1] == "," and any(d.edtf and d.end == lead - 1 for d in before)


def _sat_in_trial(cluster: Cluster, told: Told) -> bool:
    """Whether a sitting is the one with which a trial was opened or held, told again."""
    tried = told.days["trial", cluster.victim]
    return cluster.family == "hearing" and any(len(day) == DAY and day in tried for day in cluster.days)


def _to_be_judged(cluster: Cluster, told: Told) -> bool:
    """Whether somebody only came to court for the judgment that is told: `appeared in court to be sentenced`."""
    words = told.reading.words
    came = cluster.family == "hearing" and any(words.lower[t.at] in PRESENTING for t in cluster.tellings)
    return came and any(cluster.days & told.days[kind, cluster.victim] for kind in JUDGMENTS)


def _for_custody(cluster: Cluster, told: Told) -> bool:
    """Whether a presentation is only the custody that is told of it: `brought before a judge, who remanded him`."""
    return cluster.family == "hearing" and all(_orders(told, cluster.victim, t) for t in cluster.tellings)


def _orders(told: Told, victim: str, telling: Telling) -> bool:
    words = told.reading.words
    behind = [at for at in told.held.get((victim, telling.sentence), ()) if at > telling.at]
    leads = (words.lower[max(telling.at, at - ORDER) : at] for at in behind)
    return words.lower[telling.at] in PRESENTING and any(not WHO.isdisjoint(lead) for lead in leads)


def _before_prosecutor(cluster: Cluster, told: Told) -> bool:
    """Whether somebody was only brought to a prosecutor, who is no court, on a day that nobody tells."""
    undated = cluster.family == "hearing" and not cluster.days
    return undated and all(_at_prosecutor(told.reading, t) for t in cluster.tellings)


def _of_no_court(cluster: Cluster, told: Told) -> bool:
    """Whether somebody was heard by a body that is no court: `his hearing before the Truth Commission`."""
    return cluster.family == "hearing" and all(_before_body(told.reading, t) for t in cluster.tellings)


def _before_body(reading: Reading, telling: Telling) -> bool:
    words = reading.words
    preps = (k for k in range(telling.at, telling.end) for k in words.kids[k] if words.lower[k] == "before")
    heard = (words.kid(k, "pobj") for k in preps)
    owners = (reading.owner[k] for k in heard if k is not None)
    return any(o is not None and o.kind == "organisation" and HEARING.search(o.text) for o in owners)


def _at_prosecutor(reading: Reading, telling: Telling) -> bool:
    words = reading.words
    preps = (k for k in words.kids[telling.at] if words.dep[k] == "prep")
    leads = [k for k in preps if words.lower[k] in ("before", "to")]
    at = words.kid(leads[0], "pobj") if leads else None
    return words.lower[telling.at] in PRESENTING and at is not None and words.lower[at].startswith("prosecut")


def _labelled(cluster: Cluster, told: Told) -> bool:
    """Whether only labels tell it: what is charged without a day, a trial whose judgment stands behind the label."""
    if cluster.family == "charge":
        return not cluster.days and all(_in_label(told.reading, t) for t in cluster.tellings)
    return cluster.family == "trial" and all(_heads_judgment(told, t) for t in cluster.tellings)


def _in_label(reading: Reading, telling: Telling) -> bool:
    label = label_of(reading, reading.sentences[telling.sentence].passage)
    return label is not None and reading.words.start[telling.at] < label.end("label")


def _heads_judgment(told: Told, telling: Telling) -> bool:
    """Whether it is the label of a judgment: `Details of trial: Convicted on 23 June`."""
    return told.reading.words.form[telling.end : telling.end + 1] == [":"] and telling.end + 1 in told.judged


def _on_the_way(cluster: Cluster, told: Told) -> bool:
    """Whether a trial on no day is only the way to its judgment: `were tried in absentia and given seven years`."""
    words = told.reading.words
    led = cluster.family == "trial" and not cluster.days
    return led and all(
        words.tag[t.at][:2] == "VB"
        and any(words.dep[k] == "conj" and k in told.judged for k in words.kids[t.at])
        for t in cluster.tellings
    )


def _terms_of_bail(cluster: Cluster, told: Told) -> bool:
    """Whether a sum is the one for which somebody was let go: `granted bail; the court orders her to pay 500`."""
    words = told.reading.words
    ordered = cluster.family == "sentence" and all(
        t.outcome in (None, "fine") and t.months is None and words.lower[t.at] in ORDERING
        for t in cluster.tellings
    )
    return ordered and any((cluster.victim, day) in told.bailed for day in cluster.days)


def _out_before(cluster: Cluster, told: Told) -> bool:
    """Whether an appeal is that of others: it is told of several, and one was acquitted before and not judged since."""
    if cluster.family != "appeal_decision" or not all(
        _of_several(told.reading, cluster, t) for t in cluster.tellings
    ):
        return False
    day = min(cluster.days, default="")
    out = max((d for d in told.days["acquittal", cluster.victim] if d < day), default="")
    return bool(out) and not any(out < d for d in told.days["sentence", cluster.victim])


def _described(cluster: Cluster, told: Told) -> bool:
    """Whether a judgment only says who some are: `pardoned 15 people convicted of extremism`."""
    group = cluster.family in JUDGMENTS and cluster.victim.startswith("[")
    return group and all(_describes(told.reading, t) for t in cluster.tellings)


def _describes(reading: Reading, telling: Telling) -> bool:
    words, at = reading.words, telling.at
    reduced = words.tag[at] == "VBN" and words.dep[at] == "acl" and words.tag[words.head[at]][:2] == "NN"
    return reduced and not any(d.edtf for d in reading.within("dates", at, words.subtree(at)[1]))


def _in_judgment(cluster: Cluster, told: Told) -> bool:
    """Whether the decision is the one by which somebody is sentenced: `with the decision of May, he was sentenced`."""
    words = told.reading.words
    return cluster.family == "appeal_decision" and all(
        t.learned and words.tag[t.at][:2] == "NN" and words.verb_of(t.at) in told.judged
        for t in cluster.tellings
    )


def _of_several(reading: Reading, cluster: Cluster, telling: Telling) -> bool:
    """Whether a decision that the state did not ask for is told of several, and its sentence names this one not."""
    start, end = reading.words.bounds[telling.sentence]
    asked = not PROSECUTION.isdisjoint(reading.words.lower[start:end])
    return len(telling.victims) > 1 and not asked and not named_in(reading, cluster.victim, telling.sentence)


DOUBTS = (
    _sat_in_trial, _to_be_judged, _for_custody, _before_prosecutor, _labelled, _on_the_way,
    _terms_of_bail, _out_before, _described, _in_judgment, _of_no_court,
)  # fmt: skip
"""Each tells whether an event, beside what else is told of its person, is none or is told already."""
