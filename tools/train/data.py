"""From annotated reports to examples: which token tells which event, and what belongs to it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from ingest.evaluate import annotated, same_name
from ingest.nlp import Extractor
from ingest.nlp.learned.features import TYPES, Features
from ingest.nlp.learned.windows import Window, windows_of
from ingest.nlp.reading import Reading
from ingest.segment import segment

LEARNED = "casegraph_learned"
CORPORA = [Path("tests/corpus/train"), Path("tests/corpus/open")]
"""What everything is trained on."""
NEWER = ("-wd", "-we", "-wf", "-wg", "-wh")
"""How the names of reports end that the encoder was not trained on."""
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
    persons: list[list[str]]
    """For each person every form of the name."""
    date: str | None
    court: str | None
    facility: str | None
    months: float | None


@dataclass
class Example:
    """One unit of a report."""

    report: str
    reading: Reading
    features: Features
    windows: list[Window]
    told: list[Told]
    kept: dict[Any, Any] = field(default_factory=dict[Any, Any])
    """What is worked out once and used in each epoch."""


def held(report: str) -> bool:
    """Whether a report is held out; the same on every machine."""
    return int(sha256(report.encode()).hexdigest(), 16) % HELD == 0


def unseen(report: str) -> bool:
    """Whether a report is held out and newer than the encoder that is used."""
    return held(report) and report.endswith(NEWER)


def by_grammar() -> Extractor:
    """An extractor without the learned part: what the network is to correct."""
    extractor = Extractor()
    extractor.grammar.disable_pipe(LEARNED)
    return extractor


def examples(folder: Path) -> Iterator[Example]:
    """The annotated reports of a corpus folder."""
    extractor = by_grammar()
    for document, gold in annotated(folder, lambda _: True):
        forms = {n: [p["name"], *p["aliases"]] for p in gold["persons"] for n in [p["name"], *p["aliases"]]}
        for unit in segment(document):
            reading = extractor.read(document, unit)
            told = [t for e in gold["events"] if (t := _told(reading, e, forms))]
            yield Example(document.name, reading, Features(reading), list(windows_of(reading)), told)


def _told(reading: Reading, event: dict[str, Any], forms: dict[str, list[str]]) -> Told | None:
    if event["type"] not in TYPES:
        return None
    named: dict[str, Any] | None = event.get("trigger")
    tokens = _tokens(reading, named or event["evidence"])
    if not tokens:
        return None
    if named:
        tags = reading.words.tag
        tokens = [next((k for k in tokens if tags[k][:2] in ("VB", "NN", "JJ")), tokens[0])]
    person = event["person"]
    return Told(
        event["type"], tokens, bool(named),
        event["polarity"] == "affirmed" and event["modality"] in ("asserted", "alleged"),
        [forms.get(person, [person])] if person else [],
        event["date"], event["court"], event["facility"], event["sentence_months"],
    )  # fmt: skip


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
