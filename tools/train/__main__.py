"""Train the network on the corpora of the repository and write its files: `make train`.

What speaks for the year of a day without one comes first, as the network sees days. The reports are read with the names
of the encoder that is there. Then the network, without the held-out reports: on those it is measured, and the
confidence of events is fitted to what it gets right. Then with them, for the files that are kept.

With `--further` training goes on from the files that are there: only newer reports are held out, which none was trained
on, and the weights of the confidence move from where they are.
"""

import argparse
import re
from pathlib import Path

from ingest.nlp.learned.confidence import weights
from ingest.nlp.learned.files import FOLDER
from tools.train.confidence import fit_confidence
from tools.train.data import CORPORA, examples, held, unseen
from tools.train.export import export
from tools.train.fit import fit
from tools.train.learner import Learner
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
        "--further", action="store_true", help="go on from the files that are there, for fewer epochs"
    )
    parser.add_argument("--out", type=Path, default=FOLDER, help="a folder other than the package's own")
    parser.add_argument(
        "--newest",
        type=re.compile,
        default="",
        help="with --further, how the names of reports end that are new to it",
    )
    parser.add_argument("--share", type=float, default=0.3, help="of the others, how many an epoch takes")
    chosen = parser.parse_args()
    if not (chosen.all or chosen.further) and chosen.out == FOLDER:
        fit_years()
    listed = [e for corpus in CORPORA for e in examples(corpus)]
    apart = unseen if chosen.further else held
    held_out, others = [e for e in listed if apart(e.report)], [e for e in listed if not apart(e.report)]
    print(f"{len(listed)} units, {len(held_out)} of them held out", flush=True)

    def learner() -> Learner:
        return Learner(new=not chosen.further)

    if not chosen.all:
        new = [e for e in others if chosen.newest.search(e.report)]
        known = [e for e in others if not chosen.newest.search(e.report)]
        export(fit(new, held_out, chosen.epochs, learner, (known, chosen.share)), chosen.out)
        if chosen.out == FOLDER:
            fit_confidence(CORPORA, apart, weights() if chosen.further else {})
    if chosen.all or not (chosen.measure or chosen.further):
        export(fit(listed, [], chosen.epochs), chosen.out)


if __name__ == "__main__":
    main()
