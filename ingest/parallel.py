"""Run a function over many items in several processes: results in the items' order, few of them in memory at once."""

import os
import signal
from collections import deque
from collections.abc import Callable, Collection, Generator, Iterable
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import active_children, get_context, parent_process
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess
from threading import Thread
from time import monotonic
from typing import Generic, TypeVar, cast

Item = TypeVar("Item")
Result = TypeVar("Result")
Known = TypeVar("Known")
_AHEAD = 3
"""Items that wait for each process, so that none is idle while results are taken."""
_PATIENCE_SECONDS = 5.0
_ORPHANED = 1


@dataclass(frozen=True)
class Ready(Generic[Known]):
    """An item whose result is known already: it keeps its place in the order, and goes to no process."""

    result: Known


def ordered(
    function: Callable[[Item], Result], items: Iterable[Item | Ready[Known]], processes: int
) -> Generator[Result | Known]:
    """Yield the result of each item; `function` is importable, items and results are picklable.

    One process works here. Ending early, by an error or an interruption, ends the processes at once.
    """
    if processes <= 1:
        for item in items:
            yield cast("Ready[Known]", item).result if isinstance(item, Ready) else function(item)
        return
    others = set(active_children())
    pool = ProcessPoolExecutor(processes, get_context("spawn"), initializer=_begin)
    try:
        yield from _windowed(pool, function, items, processes * _AHEAD)
        pool.shutdown()
    except BaseException:
        _end(set(active_children()) - others)
        pool.shutdown(cancel_futures=True)
        raise


def _end(children: Collection[BaseProcess]) -> None:
    """See to it that they end. The pool waits for them: of two who wait for one, one would not learn of its end."""
    for child in children:
        child.terminate()
    running = {child.sentinel: child for child in children}
    deadline = monotonic() + _PATIENCE_SECONDS
    while running and (left := deadline - monotonic()) > 0:
        for ended in wait(list(running), left):
            del running[cast("int", ended)]
    for child in running.values():
        child.kill()


def _windowed(
    pool: ProcessPoolExecutor,
    function: Callable[[Item], Result],
    items: Iterable[Item | Ready[Known]],
    most: int,
) -> Generator[Result | Known]:
    waiting: deque[Future[Result | Known]] = deque()
    for item in items:
        if isinstance(item, Ready):
            waiting.append(_done(cast("Ready[Known]", item).result))
        else:
            waiting.append(pool.submit(function, item))
        while waiting and (len(waiting) >= most or waiting[0].done()):
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def _done(result: Known) -> "Future[Known]":
    future: Future[Known] = Future()
    future.set_result(result)
    return future


def _begin() -> None:
    """Leave Ctrl-C, which reaches every process of a terminal, to the one that started the others, and end with it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End when the process that started this one is gone, also when it was killed and could tell nobody."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(_ORPHANED)
