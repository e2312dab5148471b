"""One turn of training: which reports it takes, how often, and which of them each process reads."""

import re
from pathlib import Path
from typing import NamedTuple

from tools.train.data import held, part_of, unseen

PROCESSES = 2
"""Those that train one network together; the number is fixed, as each adds to the examples of a step."""


class Plan(NamedTuple):
    """What is trained on, and for how long."""

    epochs: int
    further: bool
    """It goes on from the files that are there."""
    everything: bool
    """The held-out reports are trained on too."""
    out: Path
    shares: tuple[tuple[str, float], ...] = ()
    """How names of reports end behind a dash, and how many of those an epoch takes; the first that fits, else all."""

    def held(self, report: str) -> bool:
        """Whether a report is left out, to measure on."""
        return not self.everything and (unseen if self.further else held)(report)

    def share(self, report: str) -> float:
        """How many of such reports an epoch takes."""
        return next((share for ending, share in self.shares if re.search(f"-(?:{ending})$", report)), 1.0)

    def reads(self, process: int, report: str) -> bool:
        """Whether a process reads a report: one of its own, and of those to draw from no more than all epochs take."""
        if int(PROCESSES * part_of(report, "process")) != process:
            return False
        return self.held(report) or part_of(report, "read") < self.epochs * self.share(report)

    def drawn(self, share: float) -> float:
        """How many of the reports that were read an epoch takes, where it takes this share of all."""
        return max(share, 1 / self.epochs)
