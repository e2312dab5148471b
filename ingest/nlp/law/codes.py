"""From the words around an article to the name of the law that it stands in."""

import re

from ingest.nlp.language.lexicon import lexicon

GAP = r"[^\S\n]+"
SMALL = r"of|the|on|and|for|against|in|to|penal|criminal|code|law|procedure|act|terrorism|№"
BRACKETED = r"\([A-Z][^()\n]{2,40}\)(?=[^\S\n]+(?:[A-Z][\w’'-]*[^\S\n]+){0,3}(?:Act|Law|Ordinance|Code)\b)"
WORD = rf"(?!(?:[Aa]rt|[Ss]ec)[a-z]*\b)(?:No\.(?=[^\S\n]?\d)|[A-Z0-9][\w’'&-]*(?:\.[\w’'&-]+)*|{SMALL}|{BRACKETED})"
ASIDE = r"(?:\s*(?:,|\((?:[^()]|\([^()]*\)){0,300}\)|[“\"][^“”\"]{0,200}[”\"])){0,2}"
AFTER = re.compile(
    rf"{ASIDE}\s*(?:both\s+)?(?:respectively,?\s+)?(?:of|in|from|under|to)\s+(?:the\s+|its\s+)?(?P<code>{WORD}(?:{GAP}{WORD}){{0,14}})"
)
SHORT_AFTER = re.compile(r"\s(?P<code>[A-Z]{2,6}(?:\s[A-Z]{2,3})?)(?![\w-])")
BRACKET = re.compile(r"[(\s,]*(?P<code>(?:[A-Z][\w’'-]*[^\S\n]+){0,4}(?:Code|Law|Act|Decree))\b")
BEFORE = re.compile(
    r"(?P<code>(?:[A-Z][\w’'-]*(?:[^\S\n]+of(?=[^\S\n]+[A-Z]))?[^\S\n]+){0,5}"
    r"(?:Code|Law|Act|CODE|Ordinance|Decree|Proclamation|code|[A-Z]{2,6}|(?:Law|R\.A\.)(?:[^\S\n]+No\.?)?[^\S\n]+\d+))"
    r"[’']?s?,?\s*(?:\(\w+\)\s*)?(?:\(\s*)?$"
)
TRAILING = re.compile(r"(?:\s+(?:of|the|on|and|for|against|in|to|a)|[.,]|\s*\([A-Z]{2,8}\))$")
YEARED = re.compile(
    r"\s+(?:on|in|for|and|to)\s+(?:the\s+)?(?:\d{1,4}|January|February|March|April|May|June|July|August|September|October|November|December)\b.*$"
)
HEADED = re.compile(
    r"(?:(?:[A-Z][\w’'-]*|\([A-Z][^()\n]{2,40}\)|of|on|and|for|against|to)[^\S\n]+){1,8}(?P<head>Act|Law|Ordinance|Proclamation|Decree)\b"
)
SHORT = re.compile(r"\((?:the\s+)?[“\"]?(?P<short>[A-Z][A-Za-z]{1,7})[”\"]?\)")
TREATIES = {"convention", "covenant", "charter", "treaty", "protocol", "declaration"}


def code_around(text: str, start: int, end: int, shorts: dict[str, str]) -> str | None:
    """The law that the words after an article name, else the words before it."""
    for found in (AFTER.match(text, end), SHORT_AFTER.match(text, end)):
        if found and (code := trim(found["code"], shorts)):
            return code
    before = BEFORE.search(text[max(0, start - 90) : start])
    if before and (code := trim(before["code"], shorts)):
        return code
    bracket = BRACKET.match(text, end)
    return trim(bracket["code"], shorts) if bracket else None


def trim(code: str, shorts: dict[str, str]) -> str | None:
    """Cut the name of a law at its ends; None when the words name no law."""
    code = YEARED.sub("", code)
    while TRAILING.search(code):
        code = TRAILING.sub("", code)
    code = re.sub(r"^(?:(?:the|of|in|and|under|on|for|to)\s+)+", "", code, flags=re.I)
    if code in shorts:
        return shorts[code]
    return code if is_law(code) else None


def is_law(code: str) -> bool:
    """Whether a name has a word in it that laws bear, or is a short form of one."""
    laws = lexicon().concept("law", "code")
    if any(w in lexicon().schemes.get("law", {}).get("abbreviation", ()) for w in code.split()):
        return True
    lowered = [w.lower().strip(".,") for w in code.split()]
    return any(
        lowered[i] in laws or " ".join(lowered[i : i + 2]) in laws for i in range(len(lowered))
    ) or bool(re.match(r"(?:Law|R\.A\.)", code))


def short_forms(text: str) -> dict[str, str]:
    """`National Security Law (NSL)`, and `the Act` where the text names one act: the short forms of a text's laws."""
    out: dict[str, str] = {}
    for found in SHORT.finditer(text):
        before = re.search(rf"(?:{WORD}{GAP}){{1,9}}$", text[max(0, found.start() - 110) : found.start()])
        name = _capitals(before.group()) if before else ""
        if name and is_law(name) and not is_law(found["short"]):
            out.setdefault(found["short"], name)
    heads: dict[str, set[str]] = {}
    for found in HEADED.finditer(text):
        heads.setdefault(found["head"], set()).add(_capitals(found.group()))
    out |= {head: min(names) for head, names in heads.items() if len(names) == 1 and head not in names}
    return out


def _capitals(words: str) -> str:
    """From the first word with a capital that is not the sentence's article."""
    found = re.search(r"(?!(?:The|Under|In|A|By|Of)\b)[A-Z].*\S", words)
    return found.group() if found else ""


def is_treaty(code: str) -> bool:
    """Whether a code is an agreement between states, so of no country."""
    return treaty_noun(code) != ""


def treaty_noun(code: str) -> str:
    """What sort of agreement between states a code is, `covenant`, by which two are told apart; empty for a law."""
    return next((word for word in code.lower().split() if word in TREATIES), "")


def is_general(code: str) -> bool:
    """A criminal or penal code: the law that an article of no named law is taken from."""
    return bool(re.search(r"\b(?:criminal|penal)\s+(?:code|law)\b|^(?:CC|PC|TPC|TCK|IPC)\b", code, re.I))
