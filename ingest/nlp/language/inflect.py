"""From the base form of an English verb or noun to the forms that stand in text.

Grammar and no vocabulary: regular endings, and the irregular verbs of English.
"""

from typing import Literal

Form = Literal["base", "third", "past", "participle", "gerund"]

IRREGULAR: dict[str, tuple[str, str]] = {
    "be": ("was", "been"),
    "bear": ("bore", "borne"),
    "beat": ("beat", "beaten"),
    "begin": ("began", "begun"),
    "bind": ("bound", "bound"),
    "break": ("broke", "broken"),
    "bring": ("brought", "brought"),
    "burn": ("burned", "burnt"),
    "burst": ("burst", "burst"),
    "come": ("came", "come"),
    "cut": ("cut", "cut"),
    "deem": ("deemed", "deemed"),
    "draw": ("drew", "drawn"),
    "drive": ("drove", "driven"),
    "do": ("did", "done"),
    "fall": ("fell", "fallen"),
    "find": ("found", "found"),
    "fly": ("flew", "flown"),
    "forbid": ("forbade", "forbidden"),
    "get": ("got", "gotten"),
    "give": ("gave", "given"),
    "go": ("went", "gone"),
    "hand": ("handed", "handed"),
    "hang": ("hanged", "hung"),
    "have": ("had", "had"),
    "hear": ("heard", "heard"),
    "hit": ("hit", "hit"),
    "hold": ("held", "held"),
    "keep": ("kept", "kept"),
    "knock": ("knocked", "knocked"),
    "lay": ("laid", "laid"),
    "lead": ("led", "led"),
    "leave": ("left", "left"),
    "let": ("let", "let"),
    "lose": ("lost", "lost"),
    "make": ("made", "made"),
    "meet": ("met", "met"),
    "pay": ("paid", "paid"),
    "put": ("put", "put"),
    "say": ("said", "said"),
    "see": ("saw", "seen"),
    "seek": ("sought", "sought"),
    "send": ("sent", "sent"),
    "set": ("set", "set"),
    "shoot": ("shot", "shot"),
    "show": ("showed", "shown"),
    "shut": ("shut", "shut"),
    "speak": ("spoke", "spoken"),
    "spend": ("spent", "spent"),
    "stand": ("stood", "stood"),
    "strike": ("struck", "struck"),
    "take": ("took", "taken"),
    "tell": ("told", "told"),
    "throw": ("threw", "thrown"),
    "try": ("tried", "tried"),
    "turn": ("turned", "turned"),
    "undergo": ("underwent", "undergone"),
    "withhold": ("withheld", "withheld"),
    "wake": ("woke", "woken"),
    "understand": ("understood", "understood"),
    "uphold": ("upheld", "upheld"),
    "catch": ("caught", "caught"),
    "strip": ("stripped", "stripped"),
    "overturn": ("overturned", "overturned"),
    "become": ("became", "become"),
    "rewrite": ("rewrote", "rewritten"),
    "resent": ("resent", "resent"),
    "steal": ("stole", "stolen"),
    "buy": ("bought", "bought"),
    "feel": ("felt", "felt"),
    "drag": ("dragged", "dragged"),
    "serve": ("served", "served"),
    "beset": ("beset", "beset"),
    "overhear": ("overheard", "overheard"),
}
BE = {"be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re"}
DOUBLED = {
    "transfer", "acquit", "commit", "submit", "refer", "admit", "permit", "stop", "ban", "bar", "strip", "drag", "nab", "grab",  # noqa: E501
    "slap", "whip", "get", "put", "set", "let", "cut", "hit", "beat", "shut", "snatch", "drop", "kidnap", "sit",
    "quash", "begin", "forbid", "run", "stun", "plan", "book", "shun", "clap", "transship", "ship", "chop",
    "abet", "expel", "compel", "rebel", "cancel", "label", "level", "extol", "throb", "bug", "tip",
}  # fmt: skip
EITHER = {"cancel", "label", "level"}
"""Of these, the verbs that American English does not double: `labeled`."""
VOWELS = "aeiou"


def _doubles(verb: str) -> bool:
    return verb in DOUBLED and len(verb) > 2 and verb[-1] not in VOWELS + "wxyhk" and verb[-2] in VOWELS


def _third(verb: str) -> str:
    if verb == "be":
        return "is"
    if verb == "have":
        return "has"
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        return verb + "es"
    if verb.endswith("y") and verb[-2] not in VOWELS:
        return verb[:-1] + "ies"
    return verb + "s"


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] not in VOWELS:
        return verb[:-1] + "ied"
    return verb + (verb[-1] if _doubles(verb) else "") + "ed"


def _gerund(verb: str) -> str:
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "ye", "oe")) and verb != "be":
        return verb[:-1] + "ing"
    return verb + (verb[-1] if _doubles(verb) else "") + "ing"


def verb_forms(verb: str) -> dict[str, set[Form]]:
    """Each form of a verb, with what it may be: `{"held": {"past", "participle"}, ...}`."""
    head, _, tail = verb.partition("-")
    if tail and head in ("re", "ill", "co", "mis"):
        return {f"{head}-{form}": kinds for form, kinds in verb_forms(tail).items()}
    past, participle = IRREGULAR.get(verb, (_past(verb), _past(verb)))
    forms: dict[str, set[Form]] = {}
    listed: list[tuple[str, Form]] = [
        (verb, "base"), (_third(verb), "third"), (past, "past"), (participle, "participle"), (_gerund(verb), "gerund"),
    ]  # fmt: skip
    if verb in IRREGULAR and participle != past and verb in ("burn", "hang", "get"):
        listed.append((past, "participle"))
    if verb in EITHER:
        past_too: list[Form] = ["past", "participle"]
        listed.extend((f"{verb}ed", kind) for kind in past_too)
        listed.append((f"{verb}ing", "gerund"))
    for form, kind in listed:
        forms.setdefault(form, set()).add(kind)
    if verb == "be":
        for form in BE:
            forms.setdefault(form, {"past"})
    return forms


def plural(noun: str) -> str:
    """Regular plural of the last word."""
    return _third(noun) if not noun.endswith("man") else noun[:-3] + "men"
