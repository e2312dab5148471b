"""The grammar of accusations: what leads to a wording, and where it ends."""

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Wording:
    """The words of an accusation, before its persons are known."""

    start: int
    stop: int
    """Characters of the running text."""
    source: str
    """How it was found: `quote`, `field`, `bracket`, `phrase`, `object`, `noun`, `kind`, `entry`;
    `seen` by the network."""
    lead: int | None = None
    """The token of the word of accusation that leads to it."""
    goes_on: bool = False
    """It stands in one list with the wording before it."""


CHARGING = {
    "charge",
    "indictment",
    "conviction",
    "sentence",
    "acquittal",
    "trial",
    "detention",
    "arrest",
    "hearing",
    "appeal_decision",
}
ONESELF = {"we", "i"}
"""Who speaks of their own case: speech, and no record."""
SPEECH = {"i", "we", "my", "our", "you", "me", "us", "he", "she", "they", "it", "your"}
STOPS = re.compile(
    r"\s+(?:(?:under|after|before|who|but|when|where|while|once)\b|in\s+connection|following|by\s+(?:the|a)\s|and\s+(?:was|were|is|are|has|had|then|later|sentenced|fined|ordered|handed|given|remanded|could|faces?|placed|jailed|transferred"
    r"|convicted|acquitted|cleared|absolved|exonerated|pardoned)\b"
    r"|which|as\s+well\s+as\s+(?:under)|because|although|though|at\s+(?:the|a)\s|contrary\s+to|pursuant|according|against\s+(?:him|her|them)\b"
    r"|(?:on|in|since|from|until|dated)\s+(?:\d|the\s+\d|January|February|March|April|May|June|July|August|September|October|November|December|early|late|mid)"
    r"|to\s+(?:\w+\s+(?:and\s+\w+\s+)?(?:years?|months?)|\d)|for\s+(?:his|her|their)\s+(?:part|alleged)|with\s+(?:a|an)\s+(?:maximum)|that\s+carr)"
    r"|\s+(?:began|begins|begin|opened|resumed|started)\b|\s+for\s+having\b|,?\s+will\b|,?\s+(?:and,?\s+)?if\s|,?\s+only\s+(?:to|for)\b"
    r"|\s+in\s+the\s+same\b|\s+on\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    r"|,\s+(?:an?\s+(?:[\w-]+\s+)?(?:charge|crime|offen[cs]e|accusation|allegation)|which|who|where|punishable|carrying|according)\b"
    r"|,\s+(?:was|were|is|are|has|had|got|observing|absolving|finding|ruling|saying|a\s+conviction)\b|,\s+of\s+wh(?:om|ich)\b|\s+(?:that\s+)?(?:was|were|is|are|has|had|over)\s"
    r"|,\s+in\s+(?:an?\s+(?:case|trial|decision|move|verdict|ruling|hearing)|what)\b|,\s+(?:aged|together|not)\b|,\s+\w+\s+\w+\s+said\b|,?\s+and\s+(?:got|received|they|he|she|the\s+\w+\s+(?:was|were))\b"
    r"|,?\s+and\s+(?:to\s+)?(?:an?\s+(?:further\s+)?)?\w+(?:\s+more)?[\s-](?:years?|months?|days?)\s+(?:for|on|over|in)\b"
    r"|,?\s+(?:[Aa]rt(?:icles?|s?\.)|[Ss]ections?|[Ss]ecs?\.|ss?\.|§)\s*\d|,?\s+and\s+(?=[“\"‘«])"
    r"|,\s+(?:but\s+)?(?:not\s+)?guilty\s+(?:of|on)\b"
    r"|,?\s+and,\s+in\s+(?:the\s+case\s+of\s+[^,]{2,40}|[^,]{2,40}['’]s\s+case),"
    r"|,\s+with\s+(?!\w+ing\b)|,\s+(?:[\w.’'-]+\s+){1,4}?(?:has|have|had)\s+(?:learn(?:ed|t)|said|reported|confirmed|found|been\s+told)\b"
    r"|,\s+(?:[A-Z][\w.’'-]*\s+){1,4}(?:reports?|reported|says?|learn(?:ed|t)|confirmed|wrote|writes)\b"
    r"|[.;:()\[\]“”\"]|\s[–—-]\s|,\s+(?:he|she|they|the|his|her|its)\b|$",
)
OBJECTS: dict[str, tuple[str, ...]] = {
    "charge": ("of", "with", "for"), "conviction": ("of", "for"), "acquittal": ("of", "on"), "sentence": ("for",), "indictment": ("for", "on"),  # noqa: E501
    "detention": ("for",), "trial": ("for",), "arrest": ("for",),
}  # fmt: skip
LEADS = re.compile(
    r"\b(?:(?P<verb>accused|charged|suspected|convicted|guilty|indicted|prosecuted|tried|acquitted|cleared|reproached|arraigned|booked)\s+(?:\w+ly\s+)?(?:of|with|for|on\s+(?:a\s+|two\s+|several\s+)?(?:charges?|counts?)\s+(?:of|including))"
    r"|[Oo]n\s+(?:a\s+|the\s+|fabricated\s+|trumped-up\s+|politically\s+motivated\s+|new\s+|alleged\s+)?(?:\w+\s+)?(?:charges?|accusations?|counts?|suspicion|allegations?)\s+(?:of|that|including|such\s+as|for)"
    r"|(?:charges?|accusations?|counts?)\s+(?:of|including|such\s+as)|(?:the\s+)?charges?\s+(?:is|are|was|were)(?=\s+[“\"]?[a-z]+ing)"
    r"|plead(?:ed|s)?\s+guilty\s+to|accus(?:es|ing|e)\s+(?:him|her|them|[A-Z]\w+)\s+of|charg(?:es|ing|e|ed)\s+(?:him|her|them|[A-Z]\w+)\s+with|convicted\s+(?:him|her|them|[A-Z]\w+)\s+of|found\s+(?:him|her|them)\s+guilty\s+of|for\s+(?:the\s+)?(?:crimes?|offences?|alleged\s+crimes?)\s+of)\s+"
)
FIELD = re.compile(
    r"(?m)(?:^|(?<=\s))(?<!of )(?<!Grave )(?<!Serious )(?<!Heavy )(?<!War )"
    r"(?:Nature of Charges|(?:the\s+)?charges?(?=:)|Charges?|CHARGES?"
    r"|Accused of|Accusations?|Accused|(?:Alleged )?[Oo]ff?en[cs]es?|(?:Alleged )?[Cc]rimes?(?: [Cc]harged)?"
    r"|Charged with|Charged|Convicted of|Reason for arrest)"
    r"(?:\(S\))?\s*:\s*([^\n]{3,600})"
)
FIELD_ITEM = re.compile(r"[^;,]+(?:,\s+[a-z][^;,]*)*")
FIELD_PART = re.compile(r"[^;]+")
ONE_LIST = re.compile(r",[^,;]*\s(?:or|and)\s")
"""`Production, storage or display of X`: parts that share what follows them."""
NOUNS = re.compile(
    r"\b(?:sentences?|terms?|trial|convictions?|imprisonment|prison|verdict|indictment|prosecution|warrant|years?|months?|days?"
    r"|fine(?:\s+of\s+[^,.;]{1,25})?|case|custody|detention|FIR|counts?)\s+(?:for|of|over)\s+(?:the\s+|alleged(?:ly)?\s+)?"
)
CHARGE_NOUNS = {"charge", "charges"}
AGAINST = {"against", "was", "were", "brought"}
"""What follows the word for it where an accusation is spoken of: `the treason charge against her was dropped`."""
AHEAD = {"would", "could", "may", "might", "will", "to"}
"""Before `face`: nobody is charged yet."""
CITED = re.compile(r"\s*[(\[]\s*$")
"""An article in a bracket, right behind the wording: `espionage (Art. 157)`."""
APART = re.compile(r"[.;:,()\[\]“”\"\n•–—]\s*|\b(?:for|of|with|on|over)\s+")
"""What a wording before such a bracket begins behind."""
FACING = {"on", "of", "face", "faces", "facing", "faced", "under", "with", "deny", "denies", "denied"}
REASONS = {"arrest", "detention", "trial", "acquittal"}
"""What follows their `for` is an accusation only where it names an offence: `detained for asking`."""
LOOSE = {"fined", "jailed", "imprisoned"}
BRACKETED = re.compile(
    r"(?:,?\s*(?:[Pp]art|[Pp]aragraph|[Pp]ara\.?|[Pp]oint|[Cc]lause|pt?\.)\s*[\w.]{1,5}){0,3}"
    r"\s*(?:of the [A-Z][\w ]+)?\((?!part|para|section|\d)([^()]{8,400}(?:\([^()]*\)[^()]*)?)\)"
)
JOINT = re.compile(r",?\s+and\s+(?:of|with|for)\s+|,\s+and\s+(?=\w+ing\b)")
ACTS = re.compile(
    r",?\s+and\s+(?:of\s+|with\s+|for\s+)?(?=\w+ing\b)"
    r"|,\s+(?!(?:includ|caus|us|cit|involv|follow|accord)ing\b)(?=\w+ing\b)"
)
LISTED_ACTS = re.compile(r"\w+ing\b[^,]*,\s+\w+ing\b.*\band\s+(?:of\s+|with\s+|for\s+)?\w+ing\b", re.DOTALL)
"""A list of acts, of which the last stands behind `and`."""
ITEMS = re.compile(r",\s+(?:and\s+)?|\s+and\s+")
"""What stands between the offences of a list."""
FURTHER = re.compile(
    r"(?:\s*\([^()\n]{0,90}\)|\s+under\s+[^.;:\"“\n]{0,110}?)(?:,?\s+and\s+|,\s+)(?P<of>(?:of|with|for)\s+)?(?=[a-z])"
)
"""What may stand between two accusations of one list: their articles."""
OPENERS = re.compile(
    r"the (?:first|second|same|charges?|case|court|two|crimes?|offences?)|the [\w-]+ (?:charges?|counts?)$"
    r"|an? (?:second|third|further|new|separate|additional|similar) (?:charge|crime|offen[cs]e|count|case)\b",
    re.I,
)
NO_WORDING = {
    "him", "her", "them", "the", "his", "these", "those", "this", "that", "which", "any", "all", "both", "such",
    "article", "articles", "section", "it", "a", "whom", "their", "court", "guilty",
    "imprisonment", "prison", "jail", "custody", "detention", "probation",
    "anything", "nothing", "everything", "something", "charge", "charges", "between", "from", "no", "what", "each",
    "one", "two", "three", "four", "several", "dozens", "scores", "hundreds", "thousands", "others",
    "life", "brought", "against", "were", "was", "and", "of", "under",
}  # fmt: skip
"""Words with which no wording of an accusation begins."""
HEADED = re.compile(
    r"(?:the\s+)?alleged(?:ly)?\s+(?=[“\"«‘'])|(?:(?:the|an?)\s+)?(?:alleged\s+)?(?:crimes?|offen[cs]es?|charges?|counts?)\s+of\s+"
)
"""What says only that an offence follows: `for the alleged crimes of usurpation`."""
SHORTEST = 3
"""Characters of one wording of a list at least."""


def split(body: str) -> Iterator[tuple[int, int]]:
    """`of A and of B`, `doing A, doing B and doing C`: each wording for itself; `A and B` is one accusation."""
    full = len(body.rstrip())
    acts = list(between(ACTS, body, 0, len(body))) if LISTED_ACTS.match(body) else []
    whole = len(acts) > 2 and all(" " in body[start:stop].strip() for start, stop in acts)
    for start, stop in acts if whole else between(JOINT, body, 0, len(body)):
        if min(stop, full) - start > SHORTEST:
            yield start, min(stop, full)


def between(joint: re.Pattern[str], text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """The runs of characters that a joint parts."""
    for match in joint.finditer(text, start, stop):
        yield start, match.start()
        start = match.end()
    yield start, stop
