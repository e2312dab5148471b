"""From annotated reports to examples: which token tells which event, and what belongs to it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from ingest.evaluate import annotated, same_name, same_wording
from ingest.nlp import Extractor
from ingest.nlp.learned.features import TYPES, Features
from ingest.nlp.learned.files import NAMES
from ingest.nlp.learned.naming import LABELS, UNNAMED, looks_of, tags_of_run
from ingest.nlp.learned.windows import Window, windows_of
from ingest.nlp.reading import Reading
from ingest.segment import segment

LEARNED = ("casegraph_named", "casegraph_learned")
CORPORA = [Path("tests/corpus/train"), Path("tests/corpus/open")]
"""What everything is trained on."""
NEWER = ("-wd", "-we", "-wf", "-wg", "-wh", "-wi", "-wj", "-wk", "-wl", "-wm", "-wn", "-wo", "-wp")
"""How the names of reports end of which those held out were never trained on."""
KINDS = {"persons": "PERSON", "organisations": "ORG", "courts": "COURT", "facilities": "FAC"}
"""What each kind of thing of the record is labelled."""
FOLDS = 2
"""Parts of the corpora; the names of each are found by a recogniser that was trained on the others."""
RECOGNISERS = Path("build/names")
CONTENT, AUXILIARY = ("VB", "NN", "JJ"), ("aux", "auxpass")
"""Tags of words that tell something; what such a word is not when it only helps another."""
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
    looks: list[tuple[int, int, int]]
    tags: list[int]
    """For each token of which kind of name it is the first, or a further word; see `spans`."""
    told: list[Told]
    accused: list[Accused]
    kept: dict[Any, Any] = field(default_factory=dict[Any, Any])
    """What is worked out once and used in each epoch."""


def held(report: str) -> bool:
    """Whether a report is held out; the same on every machine."""
    return int(sha256(report.encode()).hexdigest(), 16) % HELD == 0


def unseen(report: str) -> bool:
    """Whether a report is held out and newer than the encoder that is used."""
    return held(report) and report.endswith(NEWER)


def fold(report: str) -> int:
    """The part of the corpora that a report is in."""
    return int(sha256(b"names " + report.encode()).hexdigest(), 16) % FOLDS


def recogniser(part: int) -> Path:
    """Where the recogniser lies that was trained on the other parts."""
    return RECOGNISERS / str(part)


def names_for(report: str) -> Path:
    """Where the recogniser lies that was not trained on a report."""
    return recogniser(fold(report))


def by_grammar(names: Path = NAMES) -> Extractor:
    """An extractor without the learned part: what the network is to correct."""
    extractor = Extractor(names)
    for name in LEARNED:
        extractor.grammar.disable_pipe(name)
    return extractor


def examples(folder: Path) -> Iterator[Example]:
    """The annotated reports of a corpus folder, with the names that are found in a report that is new."""
    extractors = [by_grammar(recogniser(part)) for part in range(FOLDS)]
    for document, gold in annotated(folder, lambda _: True):
        forms = {n: [p["name"], *p["aliases"]] for p in gold["persons"] for n in [p["name"], *p["aliases"]]}
        for unit in segment(document):
            reading = extractors[fold(document.name)].read(document, unit)
            told = [t for e in gold["events"] for t in _told(reading, e, forms)]
            accused = list(_accused(reading, gold["charges"], forms))
            windows = list(windows_of(reading))
            looks, tags = looks_of(reading), tags_of(reading, gold)
            yield Example(document.name, reading, Features(reading), windows, looks, tags, told, accused)


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


def names_of(gold: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Every form of each name of a record with its label; groups have no name."""
    for kind in KINDS:
        for thing in gold[kind]:
            for name in (thing["name"], *thing["aliases"]):
                if name[:1] != "[" and (label := _label(kind, name)):
                    yield name, label


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
    for at, text in reading.accusations:
        same = [c for c in charges if same_wording(text, c["text"])]
        sentence = reading.words.sentence[at]
        here = [
            c
            for c in same
            if sentence in {reading.words.sentence[k] for k in _tokens(reading, c["evidence"])}
        ]
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
