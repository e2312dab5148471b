"""From lines of lists and profiles to what their labels tell: `Imprisoned: 10 May 2015`, `Where held: free`.

A label of custody with a day behind it tells the arrest. One behind which it stands that nobody is held, or nothing,
tells none, nor does one for the end of a term.
"""

import re

from ingest.nlp.build_evidence import reject
from ingest.nlp.language.fields import label_of
from ingest.nlp.reading import Reading, Telling, When

CUSTODY = {"detention", "sentence"}
"""What a label such as `Where held` or `Prison` may be read as."""
ENDING = {*CUSTODY, "release"}
AHEAD = re.compile(r"\b(?:ends?|expir\w+|expected|due|scheduled|planned|projected|earliest|remaining)\b")
"""Words of a label that says when custody will end, or should have: `End of sentence: 19 August 2022`."""
HOLDING = re.compile(r"\b(?:held|detained|detention|custody|prison|jail|imprison\w*|location|whereabouts)\b")
TAKEN = re.compile(r"\b(?:imprisoned|detained|arrested|jailed|since|date)\b")
BEHIND = 3
"""Tokens behind the word for custody within which its day begins: `Detained since: 3 May`."""
NOBODY = re.compile(
    r"(?:(?:now|since|was|currently|conditionally) )*"
    r"(?:free|freed|released?|at (?:liberty|large)|paroled?|on (?:parole|bail|probation)|left|fled|abroad"
    r"|in exile|exiled|deported|not (?:held|detained|imprisoned|in (?:custody|prison|detention))"
    r"|none|nowhere|n/?a|died|dead|deceased)\b"
)
"""How a line begins that says that somebody is not, or no longer, held."""


def of_labels(reading: Reading) -> None:
    """Take what labels of custody tell for what stands behind them, and what will be as none."""
    for telling in [t for t in reading.tellings if t.type in ENDING]:
        label = label_of(reading, reading.sentences[telling.sentence].passage)
        if label and AHEAD.search(label["label"].lower()) and _in_label(reading, telling, label):
            reject(reading, telling, "event_doubted")
        elif label is None or telling.type not in CUSTODY or not _holds(reading, telling, label):
            continue
        elif _nobody(reading, telling, label):
            reject(reading, telling, "event_doubted")
        elif telling.type == "detention" and _dated(reading, telling, label):
            telling.type = "arrest"


def _holds(reading: Reading, telling: Telling, label: re.Match[str]) -> bool:
    """Whether a telling stands in a label of custody."""
    return _in_label(reading, telling, label) and HOLDING.search(label["label"].lower()) is not None


def _in_label(reading: Reading, telling: Telling, label: re.Match[str]) -> bool:
    return reading.words.start[telling.at] < label.end("label")


def _nobody(reading: Reading, telling: Telling, label: re.Match[str]) -> bool:
    """Whether behind the label it stands that nobody is held, or nothing."""
    end = reading.clean.passages[reading.sentences[telling.sentence].passage][1]
    value = reading.clean.text[label.end() : end].strip().lower()
    return re.search(r"\w", value) is None or NOBODY.match(value) is not None


def _dated(reading: Reading, telling: Telling, label: re.Match[str]) -> bool:
    """Whether a label of when somebody was taken is followed by the day: `Imprisoned: 10 May 2015`."""
    days = reading.within("dates", telling.end, telling.end + BEHIND)
    return TAKEN.search(label["label"].lower()) is not None and any(_moment(reading, d) for d in days)


def _moment(reading: Reading, when: When) -> bool:
    """Whether it is one time and not a span: `July or August 2009`, and not `May to July 2009`."""
    return when.form != "range" or "or" in reading.words.lower[when.start : when.end]
