"""Learn what speaks for a year where a day is written without one: `python -m tools.train.years`.

The annotated reports say which year it was; the weights are those that make these years the likeliest (a conditional
logit over the candidates of each day). Measured on the held-out reports, then fitted on all.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import torch

from ingest.evaluate import annotated
from ingest.model import Document
from ingest.nlp.dates import dating
from ingest.nlp.dates.implied_years import State
from ingest.nlp.learned import years
from ingest.nlp.learned.files import YEARS
from ingest.nlp.reading import Reading, When
from ingest.segment import segment
from tools.train.data import CORPORA, by_grammar, held

DATES = "casegraph_dates"
"""The only component that is needed."""
RIDGE = 0.5
"""How much large weights cost."""
MONTH = len("2024-02")
SMALL = 0.01
"""Weights under it say nothing and are left out."""


@dataclass
class Day:
    """A day without a year: its candidates, what speaks for each, and which it was."""

    report: str
    years: list[int]
    signs: list[list[str]]
    truth: int
    chosen: int


def fit_years() -> None:
    """Read, measure, fit, write."""
    days = list(_days())
    training = [d for d in days if not held(d.report)]
    weights = fitted(training)
    for name, listed in (("in training", training), ("held out", [d for d in days if held(d.report)])):
        right = sum(d.truth == _best(d, weights) for d in listed)
        before = sum(d.truth == d.chosen for d in listed)
        now, earlier = right / len(listed), before / len(listed)
        print(f"years of {len(listed)} days {name}: {now:.3f} right, {earlier:.3f} before", flush=True)
    kept = {name: round(value, 3) for name, value in sorted(fitted(days).items()) if abs(value) >= SMALL}
    YEARS.write_text(json.dumps(kept, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")


def fitted(days: Iterable[Day]) -> dict[str, float]:
    """The weights that make the right years likeliest."""
    known = [d for d in days if d.truth in d.years]
    names = {
        sign: k for k, sign in enumerate(sorted({s for d in known for listed in d.signs for s in listed}))
    }
    most = max(len(d.years) for d in known)
    table = torch.zeros(len(known), most, len(names))
    mask = torch.full((len(known), most), -1e9)
    for k, day in enumerate(known):
        mask[k, : len(day.years)] = 0
        for n, listed in enumerate(day.signs):
            table[k, n, [names[s] for s in listed]] = 1
    truth = torch.tensor([d.years.index(d.truth) for d in known])
    weights = torch.zeros(len(names), requires_grad=True)
    optimizer = torch.optim.LBFGS([weights], max_iter=200, line_search_fn="strong_wolfe")

    def loss() -> Any:
        optimizer.zero_grad()
        wrong = torch.nn.functional.cross_entropy(table @ weights + mask, truth, reduction="sum")
        total = wrong + RIDGE * (weights * weights).sum()
        total.backward()
        return total

    optimizer.step(loss)
    return dict(zip(names, weights.tolist(), strict=True))


def _best(day: Day, weights: dict[str, float]) -> int:
    scores = [sum(weights.get(s, 0.0) for s in listed) for listed in day.signs]
    return day.years[scores.index(max(scores))]


def _days() -> Iterator[Day]:
    """The days of the corpora whose year an event of the record tells."""
    extractor = by_grammar()
    extractor.grammar.select_pipes(enable=DATES)
    seen: dict[int, tuple[list[int], list[list[str]], int]] = {}

    def remember(month: int, day: int | None, state: State) -> tuple[int, float] | None:
        listed = years.candidates(month, day, state)
        chosen = years.likeliest_year(month, day, state)
        signs = [list(years.signs(year, month, day, state)) for year in listed]
        seen[state.char] = (listed, signs, chosen[0] if chosen else 0)
        return chosen and (chosen[0], 1.0)  # What is unlikely is learned from too.

    dating.likeliest_year = remember
    for corpus in CORPORA:
        for document, gold in annotated(corpus, lambda _: True):
            for unit in (u for known in _published(document) for u in segment(known)):
                seen.clear()
                reading = extractor.read(document, unit)
                for when in reading.dates:
                    truth = _truth(reading, when, gold["events"]) if when.char in seen else None
                    if truth is not None:
                        listed, signs, chosen = seen[when.char]
                        yield Day(document.name, listed, signs, truth, chosen)


def _published(document: Document) -> Iterator[Document]:
    """A text as it is, and one of a known day again as if only its month were known, as many are given."""
    yield document
    if document.published and len(document.published) > MONTH:
        yield replace(document, published=document.published[:MONTH])


def _truth(reading: Reading, when: When, events: Iterable[dict[str, Any]]) -> int | None:
    """The year that most events have that stand on this day's words and have its month and day."""
    if not when.edtf or "/" in when.edtf:
        return None
    start, end = reading.clean.origin(when.char, when.stop)
    told = Counter(
        int(e["date"][:4])
        for e in events
        if e["date"] and "/" not in e["date"] and e["date"][4:] == when.edtf[4:]
        if e["evidence"]["start"] <= start and end <= e["evidence"]["end"]
    )
    return told.most_common(1)[0][0] if told else None


if __name__ == "__main__":
    fit_years()
