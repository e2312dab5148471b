"""From annotated reports to examples: which token tells which event, and what belongs to it."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from ingest.alike import same_name, same_wording
from ingest.evaluate import annotated
from ingest.nlp import Extractor
from ingest.nlp.learned.features import TYPES, Features
from ingest.nlp.learned.naming import LABELS, UNNAMED, Look, encoded, tags_of_run
from ingest.nlp.learned.windows import Window
from ingest.nlp.reading import Reading
from ingest.segment import segment

LEARNED = "casegraph_learned"
CORPORA = [Path("tests/corpus/train"), Path("tests/corpus/open")]
"""What everything is trained on."""
REALISTIC = Path("tests/corpus/realistic")
"""What the confidence settles on: the network saw none of it, and it is annotated as sparsely as real reports are."""
NEWER = re.compile(r"-(?:v[a-n]|w[d-x]|[xy][a-h]|z[a-z])$")
"""How the names of reports end of which those held out were never trained on."""
KINDS = {"persons": "PERSON", "organisations": "ORG", "courts": "COURT", "facilities": "FAC"}
"""What each kind of thing of the record is labelled."""
ADDRESS = re.compile(r"^(?:Mr|Mrs|Ms|Mx|Dr|Prof)\.?\s+")
"""What some records have before a name, and is none of it."""
CONTENT, AUXILIARY = ("VB", "NN", "JJ"), ("aux", "auxpass")
"""Tags of words that tell something; what such a word is not when it only helps another."""
UNKNOWN = -1
"""Of a token of which nobody knows what it should come out as."""
HELD = 6
"""One report in so many is held out of training, to choose by."""


@dataclass
class Told:
    """One event of the gold record, at the tokens that may tell it; one token where the record names the trigger."""

    type: str
    tokens: list[int]
    certain: bool
    """The record names the trigger."""
    real: bool
    again: bool
    """The record has another place as the best one: the day beside this one may be another's."""
    persons: list[list[str]]
    """For each person every form of the name."""
    date: str | None
    court: str | None
    facility: str | None
    months: float | None


@dataclass
class Accused:
    """One wording of an accusation, at the token that leads to it, and whom the record has accused of it."""

    at: int
    persons: list[list[str]]
    """For each person every form of the name."""


@dataclass
class Example:
    """One unit of a report."""

    report: str
    reading: Reading
    features: Features
    windows: list[Window]
    looks: list[Look]
    tags: list[int]
    """For each token of which kind of name it is the first, or a further word; see `spans`."""
    wordings: list[int]
    """For each token whether it is the first (1) or a further word (2) of an accusation, or may be one (`UNKNOWN`)."""
    told: list[Told]
    accused: list[Accused]
    kept: dict[Any, Any] = field(default_factory=dict[Any, Any])
    """What is worked out once and used in each epoch."""


def held(report: str) -> bool:
    """Whether a report is held out; the same on every machine."""
    return int(sha256(report.encode()).hexdigest(), 16) % HELD == 0


def unseen(report: str) -> bool:
    """Whether a report is held out and newer than the encoder that is used."""
    return held(report) and NEWER.search(report) is not None


def by_grammar() -> Extractor:
    """An extractor that names as it does in use, and tells what the grammar sees: what the network is to correct."""
    extractor = Extractor()
    extractor.grammar.disable_pipe(LEARNED)
    return extractor


def part_of(report: str, use: str) -> float:
    """Where in [0, 1) a report falls for some use of it; the same on every machine."""
    return int(sha256(f"{use} {report}".encode()).hexdigest(), 16) / 2**256


def examples(folder: Path, chosen: Callable[[str], bool] = lambda _: True) -> Iterator[Example]:
    """The annotated reports of a corpus folder, or those of them whose names are chosen."""
    extractor = by_grammar()
    for document, gold in annotated(folder, chosen):
        forms = {n: [p["name"], *p["aliases"]] for p in gold["persons"] for n in [p["name"], *p["aliases"]]}
        for unit in segment(document):
            reading = extractor.read(document, unit)
            seen = encoded(reading)
            yield Example(
                document.name, reading, Features(reading), [one.window for one in seen],
                [look for one in seen for look in one.own(one.looks)],
                tags_of(reading, gold), wordings_of(reading, gold["charges"]),
                [told for event in gold["events"] for told in _told(reading, event, forms)],
                list(_accused(reading, gold["charges"], forms)),
            )  # fmt: skip


def tags_of(reading: Reading, gold: Mapping[str, Any]) -> list[int]:
    """The names of the record where the reading's text has them, the longest first."""
    words = reading.words
    tags = [0] * len(words)
    for name, label in sorted(set(names_of(gold)), key=lambda n: (-len(n[0]), n)):
        for found in places_of(name, words.text):
            start, end = words.span_of(*found)
            if not any(tags[start:end]) and words.sentence[start] == words.sentence[end - 1]:
                tags[start:end] = tags_of_run(LABELS.index(label), end - start)
    return tags


def wordings_of(reading: Reading, charges: Sequence[Mapping[str, Any]]) -> list[int]:
    """The tags of the words of accusations; of those in a sentence that no record quotes nobody knows."""
    tags = [0] * len(reading.words)
    for start, end, _, quoted in _worded(reading, charges):
        if max(tags[start:end], default=1) <= 0:
            tags[start:end] = tags_of_run(0, end - start) if quoted else [UNKNOWN] * (end - start)
    return tags


def _worded(reading: Reading, charges: Sequence[Mapping[str, Any]]) -> Iterator[tuple[int, int, str, bool]]:
    """Where the text has the words of an accusation, the longest first, and whether the record quotes that sentence."""
    words = reading.words
    for charge in sorted(charges, key=lambda c: -len(c["text"])):
        sentences = _sentences(reading, charge)
        for found in places_of(charge["text"], words.text):
            start, end = words.span_of(*found)
            yield start, end, charge["text"], words.sentence[start] in sentences


def _sentences(reading: Reading, charge: Mapping[str, Any]) -> set[int]:
    """The sentences that the record quotes for a charge."""
    return {reading.words.sentence[k] for k in _tokens(reading, charge["evidence"])}


def names_of(gold: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Every form of each name of a record with its label; groups have no name."""
    for kind in KINDS:
        for thing in gold[kind]:
            for name in (thing["name"], *thing["aliases"]):
                if name[:1] != "[" and (label := _label(kind, name)):
                    yield ADDRESS.sub("", name) if kind == "persons" else name, label


def places_of(name: str, text: str) -> Iterator[tuple[int, int]]:
    """The characters at which a text has a name, however its words are divided into lines."""
    pattern = r"\s+".join(map(re.escape, name.split()))
    return (found.span() for found in re.finditer(rf"(?<!\w){pattern}(?!\w)", text))


def _label(kind: str, name: str) -> str:
    """What a name is labelled; nothing where it is none: `the district court`."""
    if any(c.isupper() for c in name):
        return KINDS[kind]
    return UNNAMED if kind == "facilities" else ""


def _accused(
    reading: Reading, charges: Sequence[Mapping[str, Any]], forms: Mapping[str, list[str]]
) -> Iterator[Accused]:
    """Whom the record has accused in these words: where it quotes their sentence, else anywhere."""
    leads = {start: text for start, _, text, quoted in _worded(reading, charges) if quoted}
    for at, text in {**leads, **dict(reading.accusations)}.items():
        same = [c for c in charges if same_wording(text, c["text"])]
        here = [c for c in same if reading.words.sentence[at] in _sentences(reading, c)]
        persons = {c["person"] for c in here or same if c["person"]}
        if persons:
            yield Accused(at, [forms.get(p, [p]) for p in sorted(persons)])


def _told(reading: Reading, event: dict[str, Any], forms: dict[str, list[str]]) -> Iterator[Told]:
    """An event at each of the triggers that the record names for it, else at its quote."""
    if event["type"] not in TYPES:
        return
    named = [quote for quote in (event.get("trigger"), *event.get("again", ())) if quote]
    person = event["person"]
    for number, quote in enumerate(named or [event["evidence"]]):
        if tokens := _tokens(reading, quote):
            yield Told(
                event["type"], [_heading(reading, tokens)] if named else tokens, bool(named),
                event["polarity"] == "affirmed" and event["modality"] in ("asserted", "alleged"),
                number > 0,
                [forms.get(person, [person])] if person else [],
                event["date"], event["court"], event["facility"], event["sentence_months"],
            )  # fmt: skip


def _heading(reading: Reading, tokens: Sequence[int]) -> int:
    """The word that a trigger of several words depends on: `was released` is told by its participle."""
    words = reading.words
    heads = [k for k in tokens if words.head[k] not in tokens or words.head[k] == k]
    content = [k for k in (*heads, *tokens) if words.tag[k][:2] in CONTENT and words.dep[k] not in AUXILIARY]
    return content[0] if content else tokens[0]


def _tokens(reading: Reading, quote: dict[str, Any]) -> list[int]:
    words, clean = reading.words, reading.clean
    found: list[int] = []
    for k, form in enumerate(words.form):
        if form.strip():
            start, end = clean.origin(words.start[k], words.end[k])
            if start < quote["end"] and end > quote["start"]:
                found.append(k)
    return found


def same_person(meant: str, forms: list[str]) -> bool:
    """Whether what a candidate means is this person; one group is any other."""
    if meant.startswith("["):
        return any(f.startswith("[") for f in forms)
    return any(not f.startswith("[") and same_name(meant, f) for f in forms)
