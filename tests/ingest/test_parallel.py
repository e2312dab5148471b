"""Results come in the order of the items, and no process outlives the one that started it."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from ingest.parallel import Ready, ordered

PARENT = """
import time
from ingest.parallel import ordered

if __name__ == "__main__":
    for _ in ordered(time.sleep, [0.01, 600, 600], 2):
        print("one", flush=True)
"""


def test_what_is_ready_keeps_its_place() -> None:
    items = (3, Ready("ready"), -2, Ready("last"))
    for processes in (1, 2):
        assert list(ordered(abs, items, processes)) == [3, "ready", 2, "last"]


def test_killed_the_parent_takes_its_processes_with_it(tmp_path: Path) -> None:
    (tmp_path / "parent.py").write_text(PARENT)
    with subprocess.Popen([sys.executable, str(tmp_path / "parent.py")], stdout=subprocess.PIPE, text=True,
                          env={**os.environ, "PYTHONPATH": os.getcwd()}) as parent:  # fmt: skip
        assert parent.stdout
        assert parent.stdout.readline() == "one\n"
        children = Path(f"/proc/{parent.pid}/task/{parent.pid}/children").read_text().split()
        assert len(children) >= 2
        parent.send_signal(signal.SIGKILL)
        parent.wait()
    until = time.monotonic() + 30
    while alive := [child for child in children if _runs(child)]:
        assert time.monotonic() < until, alive
        time.sleep(0.05)


def _runs(process: str) -> bool:
    try:
        return ") Z " not in Path(f"/proc/{process}/stat").read_text()
    except FileNotFoundError:
        return False
