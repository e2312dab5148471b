"""From the labels of the ontology's concept schemes to look-up tables for the grammar.

A label of an event type is a frame that a domain expert can read: `to take someone into custody`,
`to die`, `to search someone's {premises}`. `someone` is the person to whom it happens (without one
it is the verb's subject), `{name}` stands for any label of the concept of that name. A label that does not
start with `to` is a noun or a heading: `arrest`, `house arrest`.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from ingest.nlp.language.inflect import Form, plural, verb_forms
from ingest.nlp.language.vocabulary import labels

Victim = Literal["object", "subject", "owner", "prepositional", "none"]


@dataclass(frozen=True)
class Frame:
    """One label of an event type, taken apart."""

    type: str
    verb: str
    victim: Victim
    tail: tuple[str, ...]
    """What stands after the verb (and after `someone`): words, and `{concept}`."""
    preposition: str | None = None
    """Of the one to whom it happens, where the frame puts it behind one: `charges against someone`."""
    negated: bool = False
    """`to not allow ...`: the frame itself is a denial."""


@dataclass(frozen=True)
class Phrase:
    """A run of words that names a concept: `scheme:notation`."""

    words: tuple[str, ...]
    concept: str


@dataclass
class Lexicon:
    """Everything the components look up, by the lower-case first word."""

    verbs: dict[str, list[tuple[Frame, frozenset[Form]]]] = field(
        default_factory=dict[str, list[tuple[Frame, frozenset[Form]]]]
    )
    phrases: dict[str, list[Phrase]] = field(default_factory=dict[str, list[Phrase]])
    schemes: dict[str, dict[str, list[str]]] = field(default_factory=dict[str, dict[str, list[str]]])
    words: dict[str, frozenset[str]] = field(default_factory=dict[str, frozenset[str]])

    def concept(self, scheme: str, notation: str) -> frozenset[str]:
        """Lower-case labels of one concept, single and several words."""
        key = f"{scheme}:{notation}"
        if key not in self.words:
            self.words[key] = frozenset(x.lower() for x in self.schemes.get(scheme, {}).get(notation, []))
        return self.words[key]

    def scheme(self, scheme: str) -> frozenset[str]:
        """Lower-case labels of all concepts of a scheme."""
        if scheme not in self.words:
            self.words[scheme] = frozenset(
                x.lower() for labels in self.schemes.get(scheme, {}).values() for x in labels
            )
        return self.words[scheme]


def frame(kind: str, label: str) -> Frame:
    """Take the label of a verb apart; `label` starts with `to `."""
    words = label.split()[1:]
    negated = words[0] == "not"
    verb, rest = (words[1], words[2:]) if negated else (words[0], words[1:])
    if "someone" in rest:
        at = rest.index("someone")
        if at == 0:
            return Frame(kind, verb, "object", tuple(rest[1:]), None, negated)
        if rest[at - 1] in PREPOSITIONS:
            return Frame(
                kind, verb, "prepositional", tuple(rest[: at - 1] + rest[at + 1 :]), rest[at - 1], negated
            )
        return Frame(kind, verb, "object", tuple(rest[:at] + rest[at + 1 :]), None, negated)
    if "someone's" in rest:
        rest = [x for x in rest if x != "someone's"]
        return Frame(kind, verb, "owner", tuple(rest), None, negated)
    if rest and rest[0].startswith("{") and verb not in EXPERIENCERS and kind != "other":
        return Frame(kind, verb, "owner", tuple(rest), None, negated)
    return Frame(kind, verb, "subject", tuple(rest), None, negated)


EXPERIENCERS = {
    "receive", "get", "face", "endure", "suffer", "experience", "undergo", "serve", "spend", "obtain", "win", "have", "leave", "complete",  # noqa: E501
    "attend", "tell", "be", "remain", "stay", "secure", "post", "bear", "await", "see", "miss",
}  # fmt: skip
"""Verbs whose subject is the one to whom it happens; with any other verb the thing in `{}` is somebody's."""
PREPOSITIONS = {"against", "to", "on", "for", "of", "with", "from"}


def _merge_braces(label: str) -> str:
    """`{police station}` has a space within: join it, so that a frame splits at white space."""
    out, depth = "", 0
    for char in label:
        depth += (char == "{") - (char == "}")
        out += "_" if char == " " and depth else char
    return out


def build(schemes: dict[str, dict[str, list[str]]]) -> Lexicon:
    """Compile the labels."""
    lexicon = Lexicon(schemes=schemes)
    for scheme, concepts in schemes.items():
        for notation, worded in concepts.items():
            for label in worded:
                _add(lexicon, scheme, notation, label)
    for entries in lexicon.verbs.values():
        entries.sort(
            key=lambda e: (
                -len(e[0].tail) - (e[0].preposition is not None),
                RANK.get(e[0].type, 5),
                e[0].type,
                e[0].tail,
            )
        )
    for phrases in lexicon.phrases.values():
        phrases.sort(key=lambda p: (-len(p.words), p.concept))
    return lexicon


def _add(lexicon: Lexicon, scheme: str, notation: str, label: str) -> None:
    if scheme == "event-types" and label.startswith("to "):
        parsed = frame(notation, _merge_braces(label))
        for form, kinds in verb_forms(parsed.verb).items():
            lexicon.verbs.setdefault(form, []).append((parsed, frozenset(kinds)))
        return
    words = tuple(_merge_braces(label).split())
    lowered = tuple(w.lower() for w in words)
    forms = {lowered}
    if scheme in PLURALISED and len(lowered[-1]) > 2:
        forms.add((*lowered[:-1], plural(lowered[-1])))
    forms |= {divided(form) for form in forms}
    for form in sorted(forms):
        lexicon.phrases.setdefault(form[0], []).append(Phrase(form, f"{scheme}:{notation}"))


def divided(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words as spaCy divides them: `pre-trial` at its hyphen, `jehovah's` before its ending."""
    pieces = (x for word in words for x in PIECES.findall(word))
    return tuple(pieces)


PIECES = re.compile(
    r"\{[^}]*\}|['’]s\b|['’](?=$)|(?<=[^\W\d_])-(?=[^\W\d_])|(?:(?!['’]s\b|['’]$|(?<=[^\W\d_])-(?=[^\W\d_])).)+"
)
RANK = {"solitary_confinement": 0, "denial_of_access": 1, "ill_treatment": 2, "other": 9}
"""Which type a verb tells where two labels fit it alike: the narrower one."""
PLURALISED = {"phrases", "facility", "role"}


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The lexicon of the generated patterns."""
    return build(labels())
