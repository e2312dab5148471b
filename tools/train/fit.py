"""From examples to weights."""

import math
import random
import time
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import torch
from torch import nn
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from ingest.nlp.learned.features import KINDS
from ingest.nlp.learned.naming import LABELS
from tools.train import workers
from tools.train.data import Example
from tools.train.learner import Counts, Learner

TOGETHER = 3
"""Examples a step, in each process."""
RATE_ENCODER, RATE_HEADS, FURTHER = 6e-5, 8e-4, 0.8
"""How fast is learned at the beginning; the share of it where training goes on from what is there."""
SMOOTH = 0.99
"""How slowly the weights that are kept follow those in training."""
EARLY = 2
"""Epochs in which the place of an unnamed trigger is mostly guessed from the grammar."""
SEED = 0


class Pool(NamedTuple):
    """Examples of which each epoch draws a share."""

    examples: Sequence[Example]
    share: float


def fit(learner: Learner, pools: Sequence[Pool], chosen_by: Sequence[Example], epochs: int) -> Learner:
    """Train, printing after each second epoch what comes out on the held-out reports, if any.

    Every process trains on examples of its own; their gradients are averaged, so that they have the same weights.
    """
    random.seed(SEED + workers.rank())
    torch.manual_seed(SEED + workers.rank())
    smooth = _Smooth(learner)
    drawn = [(pool, workers.least(round(pool.share * len(pool.examples)))) for pool in pools]
    count = sum(number for _, number in drawn)
    asked = workers.least(len(chosen_by)) > 0
    optimizer, schedule = _optimizer(learner, epochs * math.ceil(count / TOGETHER))
    parameters = [p for part in learner.parts for p in part.parameters() if p.requires_grad]
    for epoch in range(epochs):
        learner.train(True)
        began, total = time.monotonic(), 0.0
        for step in _steps(drawn, epoch):
            for example in step:
                loss = learner.loss(example, learner.new and epoch < EARLY)
                if loss.requires_grad:  # Nothing is told in some units.
                    (loss / TOGETHER / 10).backward()
                total += float(loss.detach())
            workers.average(parameters)
            nn.utils.clip_grad_norm_(parameters, 1.0)
            optimizer.step()
            schedule.step()
            optimizer.zero_grad()
            smooth.follow()
        took = time.monotonic() - began
        workers.say(f"epoch {epoch + 1}: loss {total / count:.1f}, {took:.0f} s")
        if asked and (epoch % 2 or epoch == epochs - 1):
            workers.say("  as trained: " + measured(learner, chosen_by))
            workers.say("  smoothed:   " + measured(smooth.learner(), chosen_by))
    return smooth.learner()


def _steps(drawn: Sequence[tuple[Pool, int]], epoch: int) -> Iterator[list[Example]]:
    """The examples of an epoch, some a step; those of all processes at one step are about as long: none waits."""
    listed = sorted((e for pool, number in drawn for e in random.sample(pool.examples, number)), key=_cost)
    order = list(range(len(listed)))
    random.Random(SEED + epoch).shuffle(order)
    for start in range(0, len(order), TOGETHER):
        yield [listed[k] for k in order[start : start + TOGETHER]]


def _cost(example: Example) -> int:
    return sum(len(w.pieces) for w in example.windows) + 12 * len(example.told)


class _Smooth:
    """A moving average of the weights, which does better on new texts than the last of them."""

    def __init__(self, learner: Learner) -> None:
        follow = get_ema_multi_avg_fn(SMOOTH)
        self.new, self.parts = learner.new, learner.parts
        self.averages = [AveragedModel(part, multi_avg_fn=follow) for part in self.parts]

    def follow(self) -> None:
        """Take a step towards the weights in training."""
        for average, part in zip(self.averages, self.parts, strict=True):
            average.update_parameters(part)

    def learner(self) -> Learner:
        """The averaged networks, not in training."""
        made = Learner(self.new)
        made.encoder, made.triggers, made.pairs = (average.module for average in self.averages)
        made.train(False)
        return made


def _optimizer(learner: Learner, steps: int) -> tuple[Any, Any]:
    named = [(n, p) for part in learner.parts for n, p in part.named_parameters() if p.requires_grad]
    share = 1.0 if learner.new else FURTHER
    optimizer = torch.optim.AdamW(
        [
            {"params": [p for n, p in named if n.startswith("encoder.")], "lr": share * RATE_ENCODER},
            {"params": [p for n, p in named if not n.startswith("encoder.")], "lr": share * RATE_HEADS},
        ],
        weight_decay=0.01,
    )

    def rate(step: int) -> float:
        return min(1.0, (step + 1) / (0.08 * steps)) * max(0.02, 1 - step / steps)

    return optimizer, torch.optim.lr_scheduler.LambdaLR(optimizer, rate)


def measured(learner: Learner, examples: Sequence[Example]) -> str:
    """Names, triggers and pairs on reports that were not trained on, those of all processes, in one line."""
    learner.train(False)
    own = Counts()
    with torch.no_grad():
        for example in examples:
            learner.loss(example, counts=own)
    counts = workers.together(own)
    parts = []
    for name in (*LABELS, "wording", "trigger", "person", "accused"):
        right, chosen, all_ = (counts[f"{name} {k}"] for k in ("right", "chosen", "all"))
        parts.append(f"{name} P {right / max(1, chosen):.3f} R {right / max(1, all_):.3f}")
    parts += [f"{k} {counts[f'{k} right'] / max(1, counts[f'{k} all']):.3f}" for k in KINDS[1:]]
    return ", ".join(parts)
