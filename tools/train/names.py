"""Train spaCy's recogniser of names further on the names of the annotated reports, and write it.

A name of the record is labelled wherever the text has it, in any of its forms. What the model itself calls a person or
a body and the record does not have is none, as records are complete; its other labels stay as they are.

    python -m tools.train.names --measure

trains without the held-out reports and prints, after each epoch, what it gets right on them.
"""

import argparse
import random
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.training import Example
from spacy.util import filter_spans, fix_random_seed, minibatch

from ingest.evaluate import annotated
from ingest.nlp.clean import clean
from ingest.nlp.learned.files import NAMES
from ingest.nlp.learned.naming import UNNAMED
from ingest.nlp.parse import parsed
from ingest.nlp.pipeline import model_path
from ingest.segment import segment
from tools.train.data import CORPORA, FOLDS, KINDS, fold, held, names_of, places_of, recogniser

ABOUT = "Names of persons, bodies, courts and facilities; core_web_sm by Explosion (MIT), trained further."
RATE, DROPPED, TOGETHER = 0.001, 0.3, 8
"""Rate of learning at the beginning, share of the network that each step does without, units a step."""


def main() -> None:
    """Read, train, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--measure", action="store_true", help="hold reports out, measure, write nothing")
    parser.add_argument("--out", type=Path, default=NAMES)
    chosen = parser.parse_args()
    fit_names(None if chosen.measure else chosen.out, chosen.epochs)


def fit_recognisers(epochs: int = 7) -> None:
    """Train those that read the reports for the training of the network: for each part one that did not see it."""
    for part in range(FOLDS):
        if not recogniser(part).exists():
            fit_names(recogniser(part), epochs, lambda report, part=part: fold(report) != part)


def fit_names(out: Path | None, epochs: int = 8, learned: Callable[[str], bool] = lambda _: True) -> None:
    """Train on the reports that are to be learned and write; without a place, on those not held out, and measure."""
    random.seed(0)
    fix_random_seed(0)
    model = spacy.load(model_path())
    listed = [(report, doc) for corpus in CORPORA for report, doc in labelled(model, corpus)]
    training = [doc for report, doc in listed if (learned(report) if out else not held(report))]
    model = spacy.load(model_path(), exclude=[n for n in model.component_names if n != "ner"])
    ner: Any = model.get_pipe("ner")
    for label in KINDS.values():
        ner.add_label(label)
    optimizer: Any = model.resume_training()
    total, done = epochs * len(training), 0
    for epoch in range(epochs):
        random.shuffle(training)
        began, losses = time.monotonic(), dict[str, float]()
        for batch in minibatch(training, TOGETHER):
            optimizer.learn_rate = RATE * max(0.02, 1 - done / total)
            model.update([Example(_bare(d), d) for d in batch], drop=DROPPED, sgd=optimizer, losses=losses)
            done += len(batch)
        print(f"epoch {epoch + 1}: loss {losses['ner']:.0f}, {time.monotonic() - began:.0f} s", flush=True)
        if out is None:
            with model.use_params(optimizer.averages):
                print("  " + measured(model, [d for r, d in listed if held(r)]), flush=True)
    if out:
        out.mkdir(parents=True, exist_ok=True)
        model.meta.update({"name": "casegraph_names", "description": ABOUT, "performance": {}})
        with model.use_params(optimizer.averages):
            model.to_disk(out, exclude=["vocab", "tokenizer"])


def labelled(model: Language, corpus: Path) -> Iterator[tuple[str, Doc]]:
    """The units of the annotated reports of a folder, each with the entities that it should have."""
    for document, gold in annotated(corpus, lambda _: True):
        names = [(name, label) for name, label in names_of(gold) if label != UNNAMED]
        for unit in segment(document):
            doc = parsed(model, clean(document.text, unit))
            right = filter_spans([s for name, label in names for s in _spans(doc, name, label)])
            taken = {k for span in right for k in range(span.start, span.end)}
            others = [e for e in doc.ents if e.label_ not in ("PERSON", "ORG")]
            doc.ents = [*right, *(e for e in others if taken.isdisjoint(range(e.start, e.end)))]
            yield document.name, doc


def _spans(doc: Doc, name: str, label: str) -> Iterator[Span]:
    """Where a text has a name, never over the end of a sentence."""
    for found in places_of(name, doc.text):
        span = doc.char_span(*found, alignment_mode="expand")
        start, end = (span.start, span.end) if span is not None else (0, 0)
        while start < end and _edge(doc, start):
            start += 1
        while start < end and _edge(doc, end - 1):
            end -= 1
        inner = doc[start + 1 : end]
        if start < end and not any(t.is_sent_start or t.is_space for t in inner):
            yield Span(doc, start, end, label=label)


def _edge(doc: Doc, at: int) -> bool:
    return doc[at].is_space or doc[at].is_punct


def _bare(doc: Doc) -> Doc:
    """The same tokens without what is to be found."""
    return Doc(
        doc.vocab,
        words=[t.text for t in doc],
        spaces=[bool(t.whitespace_) for t in doc],
        sent_starts=[t.is_sent_start for t in doc],
    )


def measured(model: Language, docs: Sequence[Doc]) -> str:
    """Precision and recall of each label on texts that were not trained on, in one line."""
    counts = Counter[tuple[str, str]]()
    for doc in docs:
        found: Any = model.get_pipe("ner")
        right, told = _entities(doc), _entities(found(_bare(doc)))
        for name, listed in (("right", right & told), ("told", told), ("all", right)):
            counts.update((label, name) for _, _, label in listed)
    return ", ".join(
        f"{label} P {counts[label, 'right'] / max(1, counts[label, 'told']):.3f}"
        f" R {counts[label, 'right'] / max(1, counts[label, 'all']):.3f}"
        for label in KINDS.values()
    )


def _entities(doc: Doc) -> set[tuple[int, int, str]]:
    return {(e.start, e.end, e.label_) for e in doc.ents}


if __name__ == "__main__":
    main()
