"""Whether a date is that of what a trigger tells: not one of another thing that only stands beside it.

`arrested for a speech at a rally held on 5 May`: the rally was on that day. `the officer answered "5 May"`: what
somebody is quoted to have said is not what the report says.
"""

from collections import defaultdict
from collections.abc import Mapping

from ingest.nlp.dates.parts import MONTH
from ingest.nlp.dates.written import UNTIL
from ingest.nlp.language.clauses import clauses_of
from ingest.nlp.language.lexicon import lexicon
from ingest.nlp.language.words import FINITE, SUBJECTS
from ingest.nlp.reading import CUSTODY, JUDGMENTS, Reading, Telling, When

WHERE_IT_WAS = {"at", "during", "in", "on", "amid", "by", "after", "following", "upon"}
"""Prepositions by which something befalls somebody on the day of what they name: `arrested at a rally held on`."""
DECISIONS = {"decision", "verdict", "ruling", "judgment", "judgement", "sentence", "order", "resolution"}
WARRANTS = {"warrant", "warrants"}
"""What is carried out on another day than it was issued."""
SAME_DAY = {"at", "during", "in", "on", "amid", "by", "of", "under", "since", "with"}
AHEAD = {"for", "before", "over", "about"}
"""Prepositions of what has a day of its own, which says when or why: `in time for the summit on 5 May`."""
TIMES = {"morning", "evening", "night", "afternoon", "day", "week", "month", "year", "end", "dawn"}
"""Words for a time of which a day is said: `on the morning of 4 June`."""
REMEMBERED = {"anniversary", "anniversaries", "commemoration", "memory", "victims"}
EXPLAINING = {"in", "of", "from", "for", "over", "about", "against", "with"}
"""Prepositions by which one noun explains another: `participants in the protests`."""
TELLING = {"reported", "said", "told", "stated", "wrote", "revealed", "testified", "reports", "says"}
STEPS = 3
"""From a verb up to the one that says it."""
JOINING = {"and", "but", "then"}
LEADING = {",", "on", "in", "the", "by", "early", "late"}
"""What may stand between `and` and the date of what it adds."""
JOINED = 10
"""Tokens before a date within which `and` adds what it is of."""
SHORT = 8
"""Tokens of a quotation that is no statement of its own."""
UNDATED = 0.95
"""How likely that it has no day is right of what shares a verb with something else that has one."""
PUTTING_OFF = {
    "postponed", "postpones", "postpone", "postponing", "adjourned", "adjourns", "adjourn", "adjourning", "deferred",
    "defers", "deferring", "rescheduled",
}  # fmt: skip
PUT_OFF = 10
"""Tokens before a day within which it is said that something is put off to it."""
AWAITED = {"to", "until", "till", "for"}
PASSED = {"handed", "imposed", "passed", "issued", "delivered", "pronounced", "given"}
PASSED_ON = 10
"""Tokens behind such a verb within which its day stands."""
HAD = {"had", "has", "have"}
LATER = {"later", "subsequently", "afterwards"}
LATER_IN = 4
"""Tokens of a length of time before such a word: `two days later`."""
LATER_FAR = 40
"""Tokens before a trigger within which such a word stands."""
RELATIVE = {"that", "which", "who"}
"""Words with which a clause describes what stands before it."""
AGAIN = 4
"""Tokens behind a date within which a verb says the same again."""


def foreign(reading: Reading, when: When, at: int) -> bool:
    """Whether a date belongs to something else than what the token `at` tells."""
    checks = (
        _of_another_thing, _of_an_occasion, _of_a_noun, _only_quoted, _of_the_telling, _of_the_next, put_off,
        _of_what_had_been, _before_later, _of_a_source,
    )  # fmt: skip
    return any(check(reading, when, at) for check in checks)


def _of_what_had_been(reading: Reading, when: When, at: int) -> bool:
    """The date of where somebody had been until then: `freed from the hospital where he had been kept since April`."""
    words = reading.words
    verb = words.verb_of(when.start)
    had = any(words.lower[k] in HAD and words.dep[k] == "aux" for k in words.kids[verb])
    if not had or words.dep[verb] != "relcl" or words.sentence[verb] != words.sentence[at]:
        return False
    return at < words.subtree(verb)[0] and when.start > at


def _of_a_source(reading: Reading, when: When, at: int) -> bool:
    """The date of what is only gone by: `according to an affidavit that he swore in May, they were beaten`."""
    words = reading.words
    low = words.bounds[words.sentence[when.start]][0]
    lead = words.lower[low : when.start]
    if at <= when.end or "according" not in lead or "," not in words.form[when.end : when.end + 2]:
        return False
    source = lead[lead.index("according") :]
    return "," not in source and not RELATIVE.isdisjoint(source)


def _before_later(reading: Reading, when: When, at: int) -> bool:
    """The date before what came `later`, on another day: `in 2013 he left and later settled in Riga, where he died`."""
    words = reading.words
    if not 0 <= when.end <= at or words.sentence[when.start] != words.sentence[at]:
        return False
    for k in range(max(when.end, at - LATER_FAR), at):
        verb = words.head[k]
        if words.lower[k] in LATER and words.tag[verb][:2] == "VB" and verb > k:
            dated = reading.within("dates", max(when.end, k - LATER_IN), k + 1)
            return not dated and (at == verb or at in range(*words.subtree(verb)))
    return False


def _of_the_next(reading: Reading, when: When, at: int) -> bool:
    """The date that leads to what comes after: `was convicted and on 3 May 2016 was jailed`."""
    words = reading.words
    if when.start <= at or words.sentence[when.start] != words.sentence[at] or when.form == "same":
        return False
    verb = words.verb_of(when.start)
    return (
        verb != at
        and verb >= when.end
        and _joined(reading, when, at)
        and not _of_one_court(reading, at, verb)
    )


def put_off(reading: Reading, when: When, at: int) -> bool:
    """The day to which something else is put off: `postponed her ruling to 18 January and remanded A`."""
    words = reading.words
    goes_on = "when" in words.lower[when.end : when.end + 2]  # `postponed to 10 May, when he was sentenced`
    if goes_on or words.lower[at] in PUTTING_OFF or words.tag[at][:2] != "VB":
        return False
    low = max(words.bounds[words.sentence[when.start]][0], when.start - PUT_OFF)
    for k in range(when.start - 1, low - 1, -1):
        if words.lower[k] in PUTTING_OFF:
            return at not in range(k, when.start) and not AWAITED.isdisjoint(words.lower[k : when.end])
        if words.tag[k] in FINITE:
            return False
    return False


def _of_one_court(reading: Reading, at: int, verb: int) -> bool:
    """Whether a court does both, on one day as it seems: `the court found him guilty and on 3 May sentenced him`."""
    words = reading.words
    court = words.kid(at, "nsubj")
    owner = reading.owner[court] if court is not None else None
    named = court is not None and (
        words.lower[court] == "court" or (owner is not None and owner.kind == "court")
    )
    return named and words.kid(verb, *SUBJECTS) is None


def _joined(reading: Reading, when: When, at: int) -> bool:
    """Whether `and` stands before a date, and nothing but what goes with it between them."""
    words = reading.words
    dated = {n for d in reading.within("dates", at, when.start) for n in range(d.start, d.end)}
    low = max(at, when.start - JOINED)
    first = next(
        (k for k in range(when.start - 1, low, -1) if words.lower[k] not in LEADING and k not in dated), low
    )
    return words.lower[first] in JOINING


def _of_a_noun(reading: Reading, when: When, at: int) -> bool:
    """The date of a noun that says only when or why: `before the election of 27 July`, `for the summit on 5 May`."""
    words = reading.words
    joint = when.start - 1 if words.lower[when.start] != "the" else when.start - 2
    if (
        joint < 1
        or words.lower[joint] not in ("of", "on", "in")
        or words.sentence[joint] != words.sentence[at]
    ):
        return False
    noun = words.head[joint]
    lead = words.head[noun]
    if words.lower[lead] == "of" and words.lower[words.head[lead]] in REMEMBERED:
        return True
    if (
        noun == at
        or noun > joint
        or words.tag[noun][:2] != "NN"
        or words.lower[noun] in TIMES | {"eve", "hours"}
    ):
        return False
    if words.dep[noun] != "pobj" or lead == at or words.head[lead] == noun:
        return False
    if words.lower[joint] == "of":
        return words.lower[lead] not in SAME_DAY
    occasion = words.lower[noun] in lexicon().concept("words", "occasion")
    return occasion and (words.lower[lead] in AHEAD or words.lower[words.head[lead]] == "ahead")


def _of_an_occasion(reading: Reading, when: When, at: int) -> bool:
    """The date of what has one of its own, and belongs to a noun: `participants in the 11 July protests`."""
    words = reading.words
    article = when.start if words.lower[when.start] == "the" else when.start - 1
    occasions = lexicon().concept("words", "occasion")
    if words.lower[article] != "the" or when.end >= len(words) or words.lower[when.end] not in occasions:
        return False
    explains = words.lower[article - 1] in EXPLAINING and words.tag[article - 2].startswith("NN")
    return explains and at not in (when.end, article - 2)


def _of_another_thing(reading: Reading, when: When, at: int) -> bool:
    """The date of a participle that describes a noun: `the protest held on 5 May`, `an article published in May`.

    What is decided has the day of its decision: `sentenced under a decision issued by the court on 5 May`.
    """
    words = reading.words
    verb = words.verb_of(when.start)
    if (
        verb == at
        or words.dep[verb] != "acl"
        or words.tag[verb] != "VBN"
        or at in range(*words.subtree(verb))
    ):
        return False
    noun = words.head[verb]
    if noun == at or not words.tag[noun].startswith("NN") or words.sentence[noun] != words.sentence[at]:
        return False
    if words.lower[noun] in WARRANTS:
        return True
    decided = words.lower[noun] in DECISIONS and words.head[words.head[noun]] == at
    return not decided and _behind_preposition(reading, noun)


def _behind_preposition(reading: Reading, noun: int) -> bool:
    """Whether a noun only explains a verb, as by `because of`; a subject, an object and a place share its day."""
    words = reading.words
    verb, k = words.verb_of(noun), noun
    while words.head[k] not in (verb, k):
        k = words.head[k]
    beside = words.head[noun] == k and words.lower[k] in WHERE_IT_WAS
    return words.dep[k] == "prep" and not beside


def _only_quoted(reading: Reading, when: When, at: int) -> bool:
    """A date in a short quotation in which the event itself is not told."""
    return any(
        q.start <= when.start < q.end <= q.start + SHORT and not q.start <= at < q.end for q in reading.quotes
    )


def _of_the_telling(reading: Reading, when: When, at: int) -> bool:
    """The day on which somebody tells what had been before: `on 20 May it was reported that A had been held`."""
    words = reading.words
    verb, k = words.verb_of(when.start), at
    before = any(words.lower[kid] == "had" and words.dep[kid] == "aux" for kid in words.kids[at])
    if not before or words.lower[verb] not in TELLING or verb > at:
        return False
    for _ in range(STEPS):
        if words.dep[k] not in ("ccomp", "conj"):
            return False
        k = words.head[k]
        if k == verb:
            return True
    return False


def own_dates(reading: Reading) -> None:
    """Take from tellings the dates that are another thing's, whoever gave them."""
    taken: dict[str, str] = {}  # For each person the day of the last arrest told.
    beside = _by_clause(reading)
    for telling in reading.tellings:
        own = telling.date and not telling.inherited
        others = (own and of_others(reading, telling.date, telling.at)) or _only_spoken_of(reading, telling)
        if others or _before_the_arrest(reading, telling, taken):
            telling.date = None
        if telling.date and _of_the_same_again(reading, telling):
            telling.date, telling.timely = None, UNDATED
        if own_day := _handed_down(reading, telling) or _of_its_clause(reading, telling, beside):
            telling.date, telling.inherited = own_day, False
        if telling.date and telling.type in CUSTODY:
            taken |= dict.fromkeys(telling.victims, telling.date)


def _by_clause(reading: Reading) -> dict[int, set[str]]:
    """To whom it happened what each clause tells."""
    number, struck = clauses_of(reading)[1], defaultdict[int, set[str]](set)
    for telling in reading.tellings:
        struck[number[telling.at]].update(telling.victims)
    return struck


def _of_its_clause(reading: Reading, telling: Telling, struck: Mapping[int, set[str]]) -> str | None:
    """The one day of its clause, for that of others: `who had A arrested in 2020, was arrested on Tuesday`."""
    listed, number = clauses_of(reading)
    clause = listed[number[telling.at]]
    days: list[When] = reading.within("dates", *reading.words.bounds[telling.sentence])
    own = [d for d in days if clause.start <= d.start < clause.end]
    given = {number[d.start] for d in days if d.edtf == telling.date}
    if len(own) != 1 or not given or number[telling.at] in given or foreign(reading, own[0], telling.at):
        return None
    of_others = all(struck.get(n) and struck[n].isdisjoint(telling.victims) for n in given)
    return own[0].edtf if of_others and own[0].preposition not in UNTIL else None


def _handed_down(reading: Reading, telling: Telling) -> str | None:
    """The day of a judgment of which only a noun tells: `his eight-year sentence, handed down in January 2021`."""
    words, noun = reading.words, telling.end - 1
    if telling.type not in JUDGMENTS or words.tag[noun][:2] != "NN":
        return None
    verb = noun + 2 if words.form[noun + 1 : noun + 2] == [","] else noun + 1
    high = min(verb + PASSED_ON, words.bounds[telling.sentence][1])
    passed = verb < high and words.tag[verb] == "VBN" and words.lower[verb] in PASSED
    listed = reading.within("dates", verb, high) if passed else []
    return listed[0].edtf if len(listed) == 1 else None


def _of_the_same_again(reading: Reading, telling: Telling) -> bool:
    """Whether its day is that of its verb told again: `sentenced to 4 years; in May 2022 sentenced to a further 5`."""
    words, at = reading.words, telling.at
    behind = reading.within("dates", at, words.bounds[telling.sentence][1])
    when = next((w for w in behind if w.edtf == telling.date), None)
    if when is None or words.tag[at][:2] != "VB" or ";" not in words.form[at : when.start]:
        return False
    return words.lower[at] in words.lower[when.end : when.end + AGAIN]


def _before_the_arrest(reading: Reading, telling: Telling, taken: Mapping[str, str]) -> bool:
    """Whether a release that its sentence does not date has a day before that of the arrest told before it."""
    if telling.type != "release" or not telling.date or len(telling.date) < MONTH:
        return False
    low, high = reading.words.bounds[reading.words.sentence[telling.at]]
    here = any(w.edtf for w in reading.within("dates", low, high))
    return not here and any(telling.date < taken.get(v, "")[: len(telling.date)] for v in telling.victims)


def _only_spoken_of(reading: Reading, telling: Telling) -> bool:
    """Whether others react to what a noun tells, on a day of their own: `the department condemned the sentence`."""
    words, at = reading.words, telling.at
    reaction = words.lower[words.head[at]] in lexicon().concept("words", "reaction")
    return telling.nominal and words.dep[at] == "dobj" and reaction


def of_others(reading: Reading, date: str | None, at: int) -> bool:
    """Whether a day stands in the sentence of a token, and each time as the day of something else."""
    low, high = reading.words.bounds[reading.words.sentence[at]]
    same = [w for w in reading.within("dates", low, high) if w.edtf == date]
    return bool(same) and all(foreign(reading, w, at) for w in same)
