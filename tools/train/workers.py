"""Several processes that train one network: each on reports of its own, with the average of their gradients."""

import os
import tempfile
from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, multiprocessing
from torch import distributed as dist

from tools.train.learner import Counts
from tools.train.plan import PROCESSES

PATIENCE = timedelta(hours=1)
"""How long one waits for the others, who may have more to read."""


def start(work: Callable[..., None], *given: Any) -> None:
    """Let each process do the work; if one fails, so do all."""
    with tempfile.TemporaryDirectory() as scratch:
        meeting = (Path(scratch) / "meeting").as_uri()
        multiprocessing.start_processes(_joined, (meeting, work, given), PROCESSES, start_method="spawn")


def _joined(number: int, meeting: str, work: Callable[..., None], given: Sequence[Any]) -> None:
    torch.set_num_threads(max(1, (os.cpu_count() or PROCESSES) // PROCESSES))
    dist.init_process_group("gloo", init_method=meeting, rank=number, world_size=PROCESSES, timeout=PATIENCE)
    work(*given)
    dist.barrier()
    dist.destroy_process_group()


def rank() -> int:
    """The number of this process."""
    return dist.get_rank()


def say(line: str) -> None:
    """Print a line once."""
    if rank() == 0:
        print(line, flush=True)


def least(number: int) -> int:
    """The least of a number over all processes."""
    shared = torch.tensor(number)
    dist.all_reduce(shared, op=dist.ReduceOp.MIN)
    return int(shared)


def together(counts: Counts) -> Counts:
    """The sum of what all processes counted."""
    all_: list[Any] = [None] * PROCESSES
    dist.all_gather_object(all_, counts)
    return sum(all_, Counts())


def average(parameters: Sequence[Tensor]) -> None:
    """Make the gradients those of all processes; one that has none counts as nothing."""
    given = [torch.zeros_like(p) if p.grad is None else p.grad for p in parameters]
    shared = torch.cat([g.reshape(-1) for g in given])
    dist.all_reduce(shared)
    for parameter, part in zip(
        parameters, (shared / PROCESSES).split([p.numel() for p in parameters]), strict=True
    ):
        parameter.grad = part.view_as(parameter).clone()
