"""Train the network on the corpora of the repository and write its files: `make train`.

What speaks for the year of a day without one comes first, as the network sees days. The reports are read with the names
of the encoder that is there. Then the network, without the held-out reports: on those it is measured, and the
confidence of events is fitted to what it gets right. Then with them, for the files that are kept.

With `--further` training goes on from the files that are there: only newer reports are held out, which none was trained
on, and the weights of the confidence move from where they are.
"""

import argparse
from pathlib import Path

from ingest.nlp.learned.confidence import weights
from ingest.nlp.learned.files import FOLDER
from tools.train import workers
from tools.train.confidence import fit_confidence, settle
from tools.train.data import CORPORA
from tools.train.plan import Plan
from tools.train.turn import train
from tools.train.years import fit_years


def main() -> None:
    """Read, train, measure, train again, write."""
    chosen = _arguments().parse_args()
    shares = tuple((ending, float(share)) for ending, share in chosen.share)
    plan = Plan(chosen.epochs, chosen.further, chosen.all, chosen.out, shares)
    kept = chosen.out == FOLDER
    if kept and not (chosen.all or chosen.further):
        fit_years()
    workers.start(train, plan)
    if kept and not chosen.all:
        fit_confidence(CORPORA, plan.held, weights() if chosen.further else {})
        settle()
    if not (chosen.all or chosen.measure or chosen.further):
        workers.start(train, plan._replace(everything=True))


def _arguments() -> argparse.ArgumentParser:
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
        "--share", nargs=2, action="append", default=[], metavar=("ENDING", "SHARE"),
        help="of the reports whose names end so, how many an epoch takes; the first that fits, all of the others",
    )  # fmt: skip
    return parser


if __name__ == "__main__":
    main()
