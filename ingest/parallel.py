"""Run a function over many items in several processes: results in the items' order, few of them in memory at once."""

import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import active_children, get_context
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")
_AHEAD = 3
"""Items that wait for each process, so that none is idle while results are taken."""


def ordered(function: Callable[[Item], Result], items: Iterable[Item], processes: int) -> Generator[Result]:
    """Yield the result of each item; `function` is importable, items and results are picklable.

    One process works here. Ending early, by an error or an interruption, ends the processes at once.
    """
    if processes <= 1:
        yield from map(function, items)
        return
    others = set(active_children())
    pool = ProcessPoolExecutor(processes, get_context("spawn"), initializer=_deaf)
    try:
        yield from _windowed(pool, function, items, processes * _AHEAD)
        pool.shutdown()
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        for child in set(active_children()) - others:
            child.terminate()
        raise


def _windowed(
    pool: ProcessPoolExecutor, function: Callable[[Item], Result], items: Iterable[Item], most: int
) -> Generator[Result]:
    waiting: deque[Future[Result]] = deque()
    for item in items:
        waiting.append(pool.submit(function, item))
        if len(waiting) >= most:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def _deaf() -> None:
    """Leave Ctrl-C, which reaches every process of a terminal, to the one that started the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
