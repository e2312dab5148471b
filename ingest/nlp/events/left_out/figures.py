"""Which groups are a figure about a country or a period, and no event of a case: `Since 2013 thousands were detained`.

An unnamed, counted group to whom nothing happened on a day or in a month of its own, and whose words are those of a
figure: `at least 53 people were killed`, `33 editors are currently held`, `400 people were arrested in 2020`.
"""

from collections import defaultdict
from collections.abc import Sequence

from ingest.nlp.build_evidence import left_out
from ingest.nlp.dates.parts import MONTH
from ingest.nlp.dates.written import number
from ingest.nlp.events.victims import governed_by
from ingest.nlp.learned.confidence import Cluster
from ingest.nlp.meant.role_phrases import ABOUT, ROUNDING, SCALES, rounded_from
from ingest.nlp.reading import Reading, Telling, When

VAGUE = {"many", "several", "dozens", "scores", "hundreds", "thousands", "millions", *SCALES}
"""Numbers of those whom nobody counted."""
OFTEN = 20
"""As many times it did not happen to one person."""
ANEW = {"new", "mass", "fresh", "widespread"}
"""Of events that nobody is named for: `new arrests`."""
LARGE = 100
"""As many are hardly the people of one case."""
JUDGED = {
    "trial", "hearing", "conviction", "acquittal", "sentence", "appeal_decision", "charge", "indictment",
}  # fmt: skip
"""What may happen to many in one case."""
STATES = {"detention", "solitary_confinement"}
"""What has its day by `since`."""
FURTHER = {"other", "others", "more", "further"}
"""By which a group stands beside those who are told of: `14 other members`."""
DEFINITE = {
    "the", "these", "those", "all", "both", "each", "his", "her", "their", "our", "my", "its", "a", "an", "another",
}  # fmt: skip
"""How the words for a group begin that was spoken of before, or for one person."""
LEAD = 4
"""Words within which a group says how many it is."""
TIMELY = 0.5
"""How likely a day from another sentence is to be theirs."""
COUNTING = {"census", "count", "tally"}
"""Behind a day: it is the one on which somebody counted."""
COUNT = {"identified", "documented", "recorded", "counted", "registered", "verified", "listed"}
"""What those do who count: `the group has identified 228 citizens detained`."""
BEING = {"remain", "remained", "remains", "remaining", "are", "were"}
"""Verbs of a state in which some were counted: `91 people remained in prison in December`."""
TIMES = ("times", "as")
"""Behind a number: it only compares."""
BEHIND = 2
NOW = "currently"
MONTHS = 3
"""Between the first and the last month of a time that is still that of an event."""
BEFORE = 3
"""Tokens between `between` and the second number behind it."""
AROUND = 60
"""Tokens of a sentence on either side of what tells an event that are looked at."""


def without_counted_events(reading: Reading) -> None:
    """Take away events that a plural only counts, of nobody: `13,248 detentions`, `outpaced by new arrests`."""
    told: list[Telling] = []
    for telling in reading.tellings:
        if _counts_events(reading, telling.at):
            reading.rejected.append(left_out(reading, "statistic", telling.at, telling.end))
        else:
            told.append(telling)
    reading.tellings[:] = told


def _counts_events(reading: Reading, at: int) -> bool:
    words = reading.words
    if words.tag[at] != "NNS" or words.kid(at, "poss") is not None or governed_by(reading, at) is not None:
        return False
    counted = words.kid(at, "nummod")
    if counted is not None and reading.within("terms", counted, at + 1):
        return False  # `and B to 20 months`
    many = counted is not None and (number(words.lower[counted]) or 0) >= OFTEN
    return many or any(words.lower[k] in ANEW for k in words.kids[at])


def figures(reading: Reading, told: Sequence[Cluster]) -> set[str]:
    """The groups among the victims that are figures."""
    groups: dict[str, list[Telling]] = defaultdict(list)
    for cluster in told:
        if cluster.victim.startswith("[") and _counted(cluster.victim):
            groups[cluster.victim].extend(cluster.tellings)
    others = any(cluster.victim and cluster.victim not in groups for cluster in told)
    listed = ((g, t) for g, t in groups.items() if not _of_a_case(reading, g, t))
    return {g for g, t in listed if _is_figure(reading, g, t, others)}


def _words(group: str) -> list[str]:
    return group.strip("[]").lower().split()


def _counted(group: str) -> bool:
    """Whether the words for a group say how many they are, and not that they, or the whole, were spoken of before."""
    words = _words(group)
    numbers = any(map(_number, words[:LEAD]))
    if words[1:2] == ["of"] and not DEFINITE.isdisjoint(words[2:3]):
        return False  # `several of the convicted`
    return numbers and words[0] not in DEFINITE and "them" not in words


def _number(word: str) -> int:
    """How many a word counts; 1 of what nobody counted, 0 of no number."""
    return number(word) or 0 if word not in VAGUE else 1


def _of_a_case(reading: Reading, group: str, tellings: Sequence[Telling]) -> bool:
    """Whether they stand beside somebody, are told of with a day or month, or are followed by the text."""
    beside = any(t.type == "raid" or not v.startswith("[") for t in tellings for v in t.victims)
    if beside or any(_dated(reading, t) and not _only_counted(reading, group, t) for t in tellings):
        return True
    followed = len({t.sentence for t in tellings}) > 1 or len({t.type for t in tellings}) > 1
    few = not _large(group) and not _vague(reading, group, tellings)
    return few and (followed or not FURTHER.isdisjoint(_words(group)))


def _only_counted(reading: Reading, group: str, telling: Telling) -> bool:
    """Whether somebody only counts them, as many as there are in a month: `46 persons were in detention in April`."""
    words, at = reading.words, telling.at
    still = telling.type in STATES and words.lower[at] in BEING and not telling.facility
    month = all(len(day) <= MONTH for day in (telling.date or "").split("/"))
    counted = words.dep[at] == "acl" and words.lower[words.head[words.head[at]]] in COUNT
    return counted or (still and month) or tuple(_words(group)[1:3]) == TIMES


def _is_figure(reading: Reading, group: str, tellings: Sequence[Telling], others: bool) -> bool:
    """Whether the words for a group are those of a figure: a year or more, as it is now, a round or a large number.

    A number is none in a text that tells of no others: they are what it is about.
    """
    large = _large(group) and not any(t.type in JUDGED for t in tellings)
    timed = any(t.date for t in tellings) or any(_now(reading, t) for t in tellings)
    return timed or (others and (large or _vague(reading, group, tellings)))


def _large(group: str) -> bool:
    return max(map(_number, _words(group)[:LEAD])) >= LARGE


def _vague(reading: Reading, group: str, tellings: Sequence[Telling]) -> bool:
    """Whether nobody counted them out: `dozens`, `at least 53 people`."""
    words = _words(group)
    if not VAGUE.isdisjoint(words[:LEAD]) or words[0] in ABOUT or tuple(words[:2]) in ROUNDING:
        return True
    return any(_rounded(reading, t, words[0]) for t in tellings)


def _rounded(reading: Reading, telling: Telling, first: str) -> bool:
    """Whether its sentence says a number as a round one: `at least`, `more than`, `between ... and`."""
    lower = reading.words.lower
    start, end = _around(reading, telling)
    places = (k for k in range(start, end) if lower[k] == first)
    return any(rounded_from(reading, k) < k or "between" in lower[max(start, k - BEFORE) : k] for k in places)


def _around(reading: Reading, telling: Telling) -> tuple[int, int]:
    """The tokens of its sentence; of a very long one, those around it."""
    start, end = reading.words.bounds[telling.sentence]
    return max(start, telling.at - AROUND), min(end, telling.at + AROUND)


def _dated(reading: Reading, telling: Telling) -> bool:
    """Whether it has a day or a month of its own, known or not."""
    start, end = _around(reading, telling)
    days = [d for d in reading.within("dates", start, end) if d.form != "year"]
    if telling.date is None:
        return any(d.edtf is None and not _of_period(reading, telling, d) for d in days)
    first, _, last = telling.date.partition("/")
    if len(first) < MONTH or (last and not _few_months(first, last)):
        return False
    beside = [d for d in days if d.edtf == telling.date]
    if not beside:
        noted = (
            _perfect(reading, telling.at) or reading.words.dep[telling.at] == "acl"
        )  # `one of 114 arrested`
        return telling.timely >= TIMELY and not noted
    return not all(_of_period(reading, telling, d) for d in beside)


def _few_months(first: str, last: str) -> bool:
    """Whether a time is of a few months of one year: `between February and May 2022`."""
    return first[:4] == last[:4] and int(last[5:7] or 12) - int(first[5:7]) <= MONTHS


def _perfect(reading: Reading, at: int) -> bool:
    """Whether a verb tells what has happened until now: `have been sentenced`."""
    words = reading.words
    return any(words.dep[k] == "aux" and words.lower[k] in ("have", "has") for k in words.kids[at])


def _of_period(reading: Reading, telling: Telling, when: When) -> bool:
    """Whether a day only begins or ends the time for which they were counted: `since May`, `as of 31 December`."""
    lower = reading.words.lower
    lead = (when.preposition, lower[when.start - 1], lower[when.start])
    since = telling.type not in STATES and "since" in lead
    counted = not COUNTING.isdisjoint(lower[when.end : when.end + BEHIND + 1])
    return since or counted or lower[when.start - 2 : when.start] == ["as", "of"]


def _now(reading: Reading, telling: Telling) -> bool:
    """Whether its sentence tells how it is now: `33 editors are currently held`, `as of December`."""
    start, end = _around(reading, telling)
    lower = reading.words.lower
    return NOW in lower[start:end] or any(
        _of_period(reading, telling, d) for d in reading.within("dates", start, end)
    )
