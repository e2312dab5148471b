"""Which tellings of ill-treatment are of another kind, and which only say again what another sentence tells.

`He was denied medicine` is another thing than the beating that a sentence before it tells. The headline `Student
tortured`, a summary and the request `punish the officers who tortured him` tell no further time; without a sentence
that tells it they stay.
"""

from ingest.nlp.build_evidence import reject
from ingest.nlp.language.words import Words
from ingest.nlp.reading import Reading, Telling

WITHHELD = 8
"""Tokens behind a word of withholding within which it is said what is withheld."""
DENIED = {
    "denied", "denies", "deny", "denying", "denial", "refused", "refuses", "refusing", "refusal", "withheld",
    "withhold", "withholding", "deprived", "depriving", "lack", "lacks", "without",
}  # fmt: skip
LET = {
    "allowed", "allow", "given", "give", "received", "receive", "provided", "provide", "let", "permitted", "failed",
}  # fmt: skip
"""Verbs that say so of what somebody needs where they tell of harm: `has not been given his medication`."""
NEED = "phrases:needs"
"""The concept of what somebody may need."""
GENERAL = {
    "mistreatment", "ill-treatment", "mistreated", "violence", "abuse", "abuses", "experienced", "experiences",
    "experiencing", "endured", "suffered", "faced", "tortured", "torture",
}  # fmt: skip
"""Words that sum up what somebody went through, and say nothing of what was done."""
SUBJECTED, BESIDE = {"subjected", "subjecting", "subject"}, 4
"""A verb that says of itself nothing of what was done, and the tokens behind it within which such a word does."""
CALLS = {
    "ask", "asks", "call", "calls", "calling", "demand", "demands", "urge", "urges", "urging", "punish", "prosecute",
    "prosecuted", "punished", "investigate", "investigated", "tried", "justice", "accountable",
}  # fmt: skip
"""Words of those who want something done about what befell somebody."""
ACCUSED = {"accused", "charged", "convicted", "suspected"}
ACCUSERS = {
    "prosecutor", "prosecutors", "prosecution", "indictment", "investigators", "investigator", "charges",
}  # fmt: skip
"""Who says, and what, of a defendant what they are accused of."""
STATE = {"police", "authorities", "officials", "government", "court"}
"""Who else accuses a defendant: `police accused Omar of beating a neighbour`."""
OPENING = 5
"""Tokens of a sentence within which it is said according to whom."""
WANTED = {"must", "should", "please", "to"}
DEEP = 8
"""Steps up the parse to such a word."""


def harms(reading: Reading) -> None:
    """Mark what is withheld, and reject what a headline, a summary or a request says again of somebody."""
    told = [t for t in reading.tellings if t.type == "ill_treatment" and t.polarity == "affirmed"]
    for telling in [t for t in told if _accused(reading, t.at) or _done_by_defendant(reading, t)]:
        told.remove(telling)
        reject(reading, telling, "event_doubted")
    for telling in told:
        telling.withheld = telling.withheld or _withheld(reading, telling.at)
    summed = _summaries(reading) if told else set[tuple[int, str]]()
    again = [t for t in told if _says_again(reading, t, summed) and not _exact(reading, t)]
    known = {id(t) for t in again}
    plain = {v for t in told if not t.heading and id(t) not in known for v in t.victims}
    for telling in again:
        if telling.victims and plain.issuperset(telling.victims):
            reject(reading, telling, "event_doubted")


def _summaries(reading: Reading) -> set[tuple[int, str]]:
    """The sentences before any day of a text that tell an arrest, which a later one tells exactly, and whose it is."""
    taken = [t for t in reading.tellings if t.type == "arrest" and t.polarity == "affirmed"]
    last = {v: t.sentence for t in taken if _exact(reading, t) for v in t.victims}
    first = min((reading.words.sentence[d.start] for d in reading.dates if not d.birth), default=0)
    return {(t.sentence, v) for t in taken for v in t.victims if t.sentence < min(first, last.get(v, 0))}


def _accused(reading: Reading, at: int) -> bool:
    """Whether it is what somebody who is named stands accused of: `Omar was accused of insulting and hitting a man`."""
    words, k = reading.words, at
    for _ in range(DEEP):
        k = words.head[k]
        verb = words.head[k]
        if words.tag[k] == "IN" and words.lower[verb] in ACCUSED:
            accuser = words.kid(verb, "nsubj")
            of_state = accuser is not None and words.lower[accuser] in ACCUSERS | STATE
            accused = words.kid(verb, "dobj" if of_state else "nsubjpass")
            return words.tag[at] == "VBG" and accused is not None and reading.person_at(accused) is not None
    return False


def _done_by_defendant(reading: Reading, telling: Telling) -> bool:
    """Whether the prosecution says that somebody of the case did it to others: `prosecutors said A hit a guard`."""
    words, verb = reading.words, telling.at
    for _ in range(DEEP):
        if words.kid(verb, "nsubj") is not None or words.head[verb] == verb:
            break
        verb = words.head[verb]
    doer = words.kid(verb, "nsubj")
    return doer is not None and _charged(words, verb) and _defendant(reading, doer, telling)


def _charged(words: Words, verb: int) -> bool:
    """Whether those who accuse say what a verb tells: `prosecutors said that`, `according to the indictment`."""
    low = words.bounds[words.sentence[verb]][0]
    opening = words.lower[low : low + OPENING]
    said = words.kid(words.head[verb], "nsubj") if words.dep[verb] == "ccomp" else None
    by_whom = said is not None and words.lower[said] in ACCUSERS
    return by_whom or (opening[:2] == ["according", "to"] and not ACCUSERS.isdisjoint(opening))


def _defendant(reading: Reading, doer: int, telling: Telling) -> bool:
    """Whether who did it is named or a pronoun, and nobody else is named to whom it happened."""
    if reading.person_at(doer) is None and reading.words.lower[doer] not in ("he", "she"):
        return False
    row, sentence = range(*reading.words.subtree(doer)), range(*reading.words.bounds[telling.sentence])
    others = {p.name for k in sentence if k not in row and (p := reading.person_at(k))}
    return others.isdisjoint(telling.victims)


def _withheld(reading: Reading, at: int) -> bool:
    """Whether what somebody needs is kept from them: `denied medical treatment`, and not `beaten`."""
    words = reading.words
    end = min(at + WITHHELD, words.bounds[words.sentence[at]][1])
    needs = any(c == NEED for k in range(at, end) for _, c in reading.marks.get(k, ()))
    return needs and words.lower[at] in DENIED | LET


def _exact(reading: Reading, telling: Telling) -> bool:
    """Whether its own sentence says when or where."""
    start, end = reading.words.bounds[telling.sentence]
    placed = any(o is not None and o.kind == "facility" for o in reading.owner[start:end])
    return placed or bool(reading.within("dates", start, end))


def _says_again(reading: Reading, telling: Telling, summed: set[tuple[int, str]]) -> bool:
    """Whether a headline or a summary tells it, or a request that says so of those who did it."""
    summary = bool(telling.victims) and all((telling.sentence, v) in summed for v in telling.victims)
    return (
        telling.heading
        or summary
        or _general(reading.words, telling.at)
        or _in_request(reading.words, telling.at)
    )


def _general(words: Words, at: int) -> bool:
    """Whether it sums up what somebody went through: `experienced violence`, `was subjected to torture`."""
    subjected = words.lower[at] in SUBJECTED and not GENERAL.isdisjoint(words.lower[at + 1 : at + 1 + BESIDE])
    return subjected or words.lower[at] in GENERAL


def _in_request(words: Words, at: int) -> bool:
    """Whether a relative clause tells it, of those about whom something is to be done."""
    k, relative = at, False
    for _ in range(DEEP):
        if words.head[k] == k:
            break
        relative, k = relative or words.dep[k] == "relcl", words.head[k]
        if relative and words.lower[k] in CALLS:
            start = words.bounds[words.sentence[at]][0]
            return words.tag[k] == "VB" or not WANTED.isdisjoint(words.lower[start:k])
    return False
