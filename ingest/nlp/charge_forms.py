"""The grammar of accusations: what leads to a wording, and where it ends."""

import re

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
SPEECH = {"i", "we", "my", "our", "you", "me", "us", "he", "she", "they", "it", "your"}
STOPS = re.compile(
    r"\s+(?:under|in\s+connection|after|following|before|by\s+(?:the|a)\s|and\s+(?:was|were|is|are|has|had|then|later|sentenced|fined|ordered|handed|given|remanded|could|faces?|placed|jailed|transferred)"
    r"|which|who|when|where|while|as\s+well\s+as\s+(?:under)|but|because|although|though|at\s+(?:the|a)\s|contrary\s+to|pursuant|according|against\s+(?:him|her|them)\b"
    r"|(?:on|in|since|from|until|dated)\s+(?:\d|the\s+\d|January|February|March|April|May|June|July|August|September|October|November|December|early|late|mid)"
    r"|to\s+(?:\w+\s+(?:and\s+\w+\s+)?(?:years?|months?)|\d)|for\s+(?:his|her|their)\s+(?:part|alleged)|with\s+(?:a|an)\s+(?:maximum)|that\s+carr|,\s+(?:an?\s+(?:\w+\s+)?(?:charge|crime|offence|article)|which|and\s+(?:was|were|sentenced|is)|who|as|in|a\s+charge|an?\s+(?:offence|crime)|he|she|they|with|but|the|under|punishable|both|after|according|carrying|where))"
    r"|[.;:()\[\]“”\"]|\s[–—-]\s|,\s+(?:he|she|they|the|his|her|its)\b|$",
)
OBJECTS: dict[str, tuple[str, ...]] = {
    "charge": ("of", "with", "for"), "conviction": ("of", "for"), "acquittal": ("of", "on"), "sentence": ("for", "of"), "indictment": ("for", "on"),  # noqa: E501
    "detention": ("for",), "trial": ("for",), "arrest": ("for",),
}  # fmt: skip
LEADS = re.compile(
    r"\b(?:(?P<verb>accused|charged|suspected|convicted|guilty|indicted|prosecuted|tried|acquitted|cleared|reproached|arraigned|booked)\s+(?:\w+ly\s+)?(?:of|with|for|on\s+(?:a\s+|two\s+|several\s+)?(?:charges?|counts?)\s+(?:of|including))"
    r"|[Oo]n\s+(?:a\s+|the\s+|fabricated\s+|trumped-up\s+|politically\s+motivated\s+|new\s+|alleged\s+)?(?:\w+\s+)?(?:charges?|accusations?|counts?|suspicion|allegations?)\s+(?:of|that|including|such\s+as|for)"
    r"|(?:charges?|accusations?|counts?)\s+(?:of|including|such\s+as)|(?:the\s+)?charges?\s+(?:is|are|was|were)(?=\s+[“\"]?[a-z]+ing)"
    r"|plead(?:ed|s)?\s+guilty\s+to|accus(?:es|ing|e)\s+(?:him|her|them|[A-Z]\w+)\s+of|charg(?:es|ing|e|ed)\s+(?:him|her|them|[A-Z]\w+)\s+with|convicted\s+(?:him|her|them|[A-Z]\w+)\s+of|found\s+(?:him|her|them)\s+guilty\s+of|for\s+(?:the\s+)?(?:crimes?|offences?|alleged\s+crimes?)\s+of)\s+"
)
