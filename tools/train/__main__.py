"""Train the network on the corpora of the repository and write its files: `make train`.

What finds names and what speaks for the year of a day without one come first, as the network sees names and days. Then
the network, without the held-out reports: on those it is measured, and the confidence of events is fitted to what it
gets right. Then with them, for the files that are kept.
"""

import argparse
from pathlib import Path

from ingest.nlp.learned.files import FOLDER, NAMES
from ingest.nlp.learned.network import trained
from tools.train.confidence import fit_confidence
from tools.train.data import CORPORA, examples, held
from tools.train.export import export
from tools.train.fit import fit
from tools.train.names import fit_names
from tools.train.years import fit_years


def main() -> None:
    """Read, train, measure, train again, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument(
        "--measure", action="store_true", help="stop after what is measured on the held-out reports"
    )
    parser.add_argument("--all", action="store_true", help="only train the network, on all reports")
    parser.add_argument(
        "--pairs", action="store_true", help="leave the encoder as it is, train the head for pairs"
    )
    parser.add_argument("--out", type=Path, default=FOLDER, help="a folder other than the package's own")
    chosen = parser.parse_args()
    if not (chosen.all or chosen.pairs) and chosen.out == FOLDER:
        fit_names(NAMES)
        fit_years()
    encoder = trained() if chosen.pairs else None
    listed = [e for corpus in CORPORA for e in examples(corpus)]
    held_out = [e for e in listed if held(e.report)]
    print(f"{len(listed)} units, {len(held_out)} of them held out", flush=True)
    if not chosen.all:
        export(fit([e for e in listed if not held(e.report)], held_out, chosen.epochs, encoder), chosen.out)
        if chosen.out == FOLDER:
            fit_confidence(CORPORA)
    if not chosen.measure:
        export(fit(listed, [], chosen.epochs, encoder), chosen.out)


if __name__ == "__main__":
    main()
