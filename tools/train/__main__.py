"""Train the network on the corpora of the repository and write its files: `make train`."""

import argparse
from pathlib import Path

from tools.train.data import examples, held
from tools.train.export import export
from tools.train.fit import fit

CORPORA = Path("tests/corpus")
TRAINING = ("train", "open")


def main() -> None:
    """Read, train, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--all", action="store_true", help="train on the held-out reports too")
    parser.add_argument("--out", type=Path, help="a folder other than the package's own")
    chosen = parser.parse_args()
    listed = [e for name in TRAINING for e in examples(CORPORA / name)]
    training = [e for e in listed if chosen.all or not held(e.report)]
    held_out = [e for e in listed if held(e.report)]
    print(f"{len(training)} units to train on, {len(held_out)} held out")
    learner = fit(training, held_out, chosen.epochs)
    export(learner, chosen.out) if chosen.out else export(learner)


if __name__ == "__main__":
    main()
