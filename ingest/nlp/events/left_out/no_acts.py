"""What sounds like an arrest or a refusal and is none: `stopped at the airport and kept from flying`, `no news of her`.

Nobody is moved who is led to a prison's van or gets another post, and no house is raided that is only surrounded.

An arrest takes somebody into custody; access is denied to a lawyer, the family or letters, by a refusal. What goes on
without either, what a witness or a child who was found does with the police, is left out and counted.
"""

import re
from collections.abc import Mapping

from ingest.nlp.build_evidence import reject
from ingest.nlp.language.lexicon import lexicon
from ingest.nlp.language.words import Words
from ingest.nlp.reading import Reading, Telling

NEAR, FAR = 14, 30
"""Tokens behind a word within which stands what is brought, and what comes of it."""
BEFORE = 90
"""Characters before a word of refusal within which stands what is refused."""
STOPPED = {"stopped", "stops", "stop"}
ABDUCTED = {"abducted", "kidnapped", "recovered", "rescued"}
FEW = 4
"""Tokens before a verb within which stands a word that denies it, and behind a noun within which a colon stands."""
ALLOWING = {"allowed", "able", "permitted", "only", "let", "speak", "see", "meet", "visit", "first"}
REFUSED = {"refused", "denied", "barred", "banned", "prevented", "blocked", "rejected", "turned", "suspended"}
LED = {"taken", "took", "led", "brought", "escorted", "handcuffed"}
TURNED = {"turned", "refused", "rejected", "sent"}
MEDICINE = {
    "insulin", "inhaler", "inhalers", "medicine", "medicines", "medication", "medications", "pills", "tablets",
}  # fmt: skip
CARE = MEDICINE | {"doctor", "doctors", "hospital", "clinic", "infirmary", "medical", "antenatal", "surgery"}
"""What the sick need."""
BRINGING = {"brought", "bring", "bringing", "delivered", "deliver", "delivering", "carrying", "sent"}
CAPTORS = re.compile(
    r"\b(?:abduct|kidnap|arrest|detain|seiz|captur|custody|imprison|disappear|police|soldier|officer|gunmen|agents?\b"
    r"|men\b|army|military|forces|security|taken|led away|whisked|picked up|dragged)"
)
ON_BAIL = re.compile(
    r"remand(?:ed|s|ing)?\b(?:(?!custody|prison|jail|released|freed)[^.;,])*?\b(?:out of custody|on (?:\S+ )?bail)\b"
)
KEPT_BACK = re.compile(
    r"\b(?:prevented from|barred from|stopped from|not allowed to|turned (?:back|away)|refused (?:entry|boarding)"
    r"|sent back|denied (?:entry|boarding))\b"
)
"""What is done to those who are stopped on their way and stay free."""
FOUND_DEAD = re.compile(r"\b(?:found dead|died|killed|shot dead)\b")
FOUND_BY = re.compile(
    r"\b(?:recovered|rescued) (?:safely |alive |unharmed )?(?:by|in) (?:\w+ ){0,3}?(?:police|officers|rangers)\b"
    r"|\bpolice (?:have |had )?(?:recovered|rescued)\b"
)
AS_WITNESS = re.compile(r"\bto (?:act|testify|serve|appear|sign|stand)\b[^.;]{0,40}\bwitness(?:es)?\b")
PRISON_VAN = re.compile(r"\bto (?:an? |the )?(?:waiting )?(?:prison|jail) (?:van|bus|truck|vehicle|car)\b")
"""What those ride in who are held already."""
MOVES = {"arrest", "detention", "transfer"}
CASES = {"arrest", "detention", "sentence", "release"}
"""What shows that somebody is or was in custody, and no more only in office."""
OFFICES = {"judge", "prosecutor"}
TAKEN = {"took", "take", "takes"}
HOME = re.compile(
    r"\bto (?:his|her|their) (?:own )?(?:home|house|flat|apartment|office|room)s?\b[^.;]{0,30}\bsearch"
)
LED_AWAY = re.compile(r"\b(?:led|taken|escorted|ushered|driven) (?:away|out|back|down)\b")
AT_COURT = re.compile(
    r"\b(?:gallery|dock|courtrooms?|supporters|relatives|wav(?:ed|es|ing)|bow(?:ed|s|ing)|bench)\b"
)
RARE = re.compile(
    r"\bfor the first time\b|\bonly able to\b|\bonly (?:once|twice)\b"
    r"|\bonly (?:one|a single) (?:\w+ )?(?:call|visit|meeting)\b"
)
"""Contact that was allowed late or seldom."""
UNHEARD = re.compile(
    r"\bable to (?:establish|find out|learn|ascertain|confirm)\b|\b(?:no|any|without) news\b"
    r"|\b(?:received|got|had|receive|get) (?:no|any) (?:letters?|news)\b"
)
"""What does not come, with nobody who keeps it back."""
OF_OTHERS = re.compile(
    r"\bcourt ?rooms?\b|\binto (?:the )?court\b|\bfunerals?\b|\bfood (?:parcels?|packages?)\b"
    r"|\bbail (?:application|request|petition|plea|bid)s?\b"
)
"""What may be refused and is no lawyer, family or letter."""
CONTACT = re.compile(
    r"\b(?:lawyers?|counsel|attorneys?|speak|talk|see|meet|visit|visits|letters?|calls?|contact|access|communicat\w+)\b"
)
COMPANY = re.compile(
    r"\b(?:lawyers?|counsel|attorneys?|visits?|visited|visiting|visitors?|letters?|calls?|contact|relatives|access)\b"
)
"""Whom and what somebody may be kept from besides medicine, and then it is access that is denied."""
LAWYER = re.compile(r"\b(?:lawyers?|counsel|attorneys?|advocates?)\b")
NO_LAWYER = re.compile(
    r"\b(?:without (?:a|an|any|his|her|their|the)|(?:had|has|have|with) no) (?:(?:defen[cs]e|legal) )?"
    r"(?:lawyer|counsel|attorney|advocate)s?\b"
)
ASKED = re.compile(
    r"\b(?:refus|den(?:y|ie|ial)|reject|ask|request|demand|insist|allow|permit|let\b|bar(?:red|s)\b|ban(?:ned|s)\b|block"
    r"|prevent|forb|access|visit|contact|letter|famil|relative|communicat|incommunicado|call)"
)
"""What says that somebody wanted a lawyer, or was kept from others too."""
BURIED = re.compile(r"\b(?:funerals?|burials?|furlough|buried|leave (?:was|to))\b")
BARS = re.compile(r"\b(?:prison|jail|cell|camp|detention|torture|beat)")
NATURAL = {"died", "dies", "passed"}
NOT = {"not", "n't", "never", "no", "nor", "neither", "without", "longer"}


def without_no_acts(reading: Reading) -> None:
    """Reject the tellings of what is none; medicine that is turned away at the gate is ill-treatment."""
    told = [t for t in reading.tellings if t.polarity == "affirmed"]
    known = {v for t in told if t.type == "arrest" and t.date for v in t.victims}
    held = {(t.sentence, v): t.at for t in told if t.type == "detention" for v in t.victims}
    struck = {v for t in told if t.type in CASES for v in t.victims}
    officers = {t.name for t in reading.people if OFFICES.intersection(t.roles)} - struck
    raids = {t.at for t in told if t.type == "raid"}
    for telling in told:
        arrest = telling.type == "arrest" and (
            _no_arrest(reading.words, telling, known) or _heads(reading.words, telling, held)
        )
        refusal = telling.type == "denial_of_access" and _no_refusal(reading.words, telling)
        moves = _led_on(reading.words, telling) or _of_office(telling, officers)
        none = _none(reading.words, telling) or _surrounds(reading.words, telling)
        if arrest or refusal or moves or none:
            reject(reading, telling, "event_doubted")
        else:
            _as_it_is(reading.words, telling, raids)


def _as_it_is(words: Words, telling: Telling, raids: set[int]) -> None:
    """Call medicine withheld ill-treatment, and an arrest what ends a raid: `raided the house and took all to Orel`."""
    if telling.type == "denial_of_access" and _medicine(words, telling):
        telling.type, telling.withheld = "ill_treatment", True
    taken = words.lower[telling.at] in TAKEN and words.dep[telling.at] == "conj" and not telling.facility
    if telling.type in MOVES and taken and words.head[telling.at] in raids:
        telling.type, telling.outcome = "arrest", None


def _surrounds(words: Words, telling: Telling) -> bool:
    """Whether a house is only surrounded, and no verb beside it says that anybody entered: `and searched it`."""
    if telling.type != "raid" or not words.lower[telling.at].startswith("surround"):
        return False
    verbs = [words.lower[k] for k in words.kids[telling.at] if words.dep[k] == "conj"]
    return not any(f.type == "raid" for verb in verbs for f, _ in lexicon().verbs.get(verb, ()))


def _no_arrest(words: Words, telling: Telling, known: set[str]) -> bool:
    """Whether nobody is taken into custody by it; `known` are those whose arrest is told with its day."""
    before, behind = _around(words, telling)
    word = words.lower[telling.at]
    if word == "missing":
        return CAPTORS.search(before + behind) is None
    if word in STOPPED:
        return KEPT_BACK.search(behind) is not None or FOUND_DEAD.search(before) is not None
    if word in ABDUCTED:
        return FOUND_BY.search(before + behind) is not None
    again = bool(telling.victims) and known.issuperset(telling.victims)
    searched = again and (HOME.search(behind) is not None or _leaves_court(before + behind))
    return word in LED and (AS_WITNESS.search(behind) is not None or searched)


def _leaves_court(said: str) -> bool:
    """Whether somebody who was arrested long ago goes back to his cell: `waved to the gallery as she was led away`."""
    return LED_AWAY.search(said) is not None and AT_COURT.search(said) is not None


def _led_on(words: Words, telling: Telling) -> bool:
    """Whether those are led to a prison's van who are held already: `guards led him to a prison van`."""
    led = telling.type in MOVES and words.lower[telling.at] in LED
    return led and PRISON_VAN.search(_around(words, telling)[1]) is not None


def _of_office(telling: Telling, officers: set[str]) -> bool:
    """Whether those of whom no custody is told get another post: `Justice A is transferred to Orel`."""
    return telling.type == "transfer" and bool(telling.victims) and officers.issuperset(telling.victims)


def _heads(words: Words, telling: Telling, held: Mapping[tuple[int, str], int]) -> bool:
    """Whether a noun only leads to how somebody was held: `it was his second arrest: he was held for a month`."""
    if not telling.victims:
        return False
    colon = words.tag[telling.at][:2] == "NN" and ":" in words.form[telling.at : telling.at + FEW]
    return colon and all(held.get((telling.sentence, v), -1) > telling.at for v in telling.victims)


def _none(words: Words, telling: Telling) -> bool:
    """Whether it is neither custody nor a death of the case."""
    return _free(words, telling) or _of_nature(words, telling)


def _of_nature(words: Words, telling: Telling) -> bool:
    """Whether a relative only died whom a prisoner was not let bury: `his father died; he got no leave to attend`."""
    kin = bool(telling.victims) and all(v.startswith("[") for v in telling.victims)
    if telling.type != "death" or not kin or words.lower[telling.at] not in NATURAL:
        return False
    before, behind = _around(words, telling)
    where = before + re.split("[;,]", behind)[0]
    return BURIED.search(before + behind) is not None and not (CAPTORS.search(where) or BARS.search(where))


def _free(words: Words, telling: Telling) -> bool:
    """Whether somebody waits for the next day in court on bail: `remanded her to 12 November on bail`."""
    return telling.type == "detention" and ON_BAIL.match(_around(words, telling)[1]) is not None


def _no_refusal(words: Words, telling: Telling) -> bool:
    """Whether nobody refuses a lawyer, the family or letters."""
    before, behind = _around(words, telling)
    return (
        _alone(before, behind)
        or _unrefused(words, telling.at, before, behind)
        or _of_others(words.lower[telling.at], before, behind)
    )


def _unrefused(words: Words, at: int, before: str, behind: str) -> bool:
    """Whether contact only came late or seldom, or was not heard of: `was allowed to see him only once`, `no news`."""
    said = before.rpartition(";")[2][-BEFORE:] + behind.partition(";")[0]
    allowed = NOT.isdisjoint(words.lower[max(at - FEW, words.bounds[words.sentence[at]][0]) : at])
    if allowed and words.lower[at] in ALLOWING and RARE.search(said):
        return True
    return words.lower[at] not in REFUSED and UNHEARD.search(said) is not None


def _alone(before: str, behind: str) -> bool:
    """Whether nobody is said to have kept a lawyer away who was not there: `was questioned without a lawyer`."""
    said = before + behind
    return NO_LAWYER.search(said) is not None and ASKED.search(said) is None


def _of_others(word: str, before: str, behind: str) -> bool:
    """Whether what is refused is no contact: `her bail plea was rejected`, `not allowed to attend the funeral`."""
    if word == "rejected" and CONTACT.search(before + behind) is None:
        return True
    ahead, back = OF_OTHERS.search(behind), [*OF_OTHERS.finditer(before)]
    gaps = [behind[: ahead.start()]] if ahead else []
    gaps += [before[back[-1].end() :]] if back else []
    alone = any(CONTACT.search(gap) is None and ";" not in gap for gap in gaps)
    return alone and LAWYER.search(before) is None


def _medicine(words: Words, telling: Telling) -> bool:
    """Whether medicine is turned away with who brings it (`when she brought his insulin`), or kept back itself."""
    at = telling.at
    end = min(at + NEAR, words.bounds[telling.sentence][1])
    brought = next((k for k in range(at, end) if words.lower[k] in BRINGING), end)
    turned = words.lower[at] in TURNED and not MEDICINE.isdisjoint(words.lower[brought:end])
    return turned or (
        not CARE.isdisjoint(words.lower[at:end]) and COMPANY.search(_around(words, telling)[1]) is None
    )


def _around(words: Words, telling: Telling) -> tuple[str, str]:
    """The words of a telling's sentence before it, and those from it on, in small letters."""
    start, end = words.bounds[telling.sentence]
    behind = words.chars(telling.at, min(end, telling.at + FAR))
    return words.chars(max(start, telling.at - 2 * FAR), telling.at).lower() + " ", behind.lower()
