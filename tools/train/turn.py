"""What each process of a turn of training does."""

from collections import defaultdict
from collections.abc import Sequence
from functools import partial

import torch

from tools.train import workers
from tools.train.data import CORPORA, Example, examples
from tools.train.export import export
from tools.train.fit import SEED, Pool, fit
from tools.train.learner import Learner
from tools.train.plan import PROCESSES, Plan


def train(plan: Plan) -> None:
    """Read this process's reports, train with the others, and write the files once."""
    listed = [e for corpus in CORPORA for e in examples(corpus, partial(plan.reads, workers.rank()))]
    held_out = [e for e in listed if plan.held(e.report)]
    workers.say(f"{len(listed)} units in one process of {PROCESSES}, {len(held_out)} of them held out")
    torch.manual_seed(SEED)  # All processes begin with the same weights.
    learner = fit(Learner(new=not plan.further), _pools(plan, listed), held_out, plan.epochs)
    if workers.rank() == 0:
        export(learner, plan.out)


def _pools(plan: Plan, listed: Sequence[Example]) -> list[Pool]:
    """The examples to train on, those together of which an epoch takes the same share."""
    pools: dict[float, list[Example]] = defaultdict(list)
    for example in listed:
        if not plan.held(example.report):
            pools[plan.share(example.report)].append(example)
    return [Pool(pools[share], plan.drawn(share)) for share in sorted(pools)]
