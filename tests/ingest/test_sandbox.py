import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ingest.errors import BadInput
from ingest.read import Limits, read_bytes
from ingest.read.limits import DEFAULT_LIMITS
from ingest.read.source import Raw
from ingest.read.wire import reply
from ingest.sandbox import Sandbox, sandbox
from tests.ingest.makers import here

PAGE = Raw("reports/page.html", b"<p>Ilmar Vesk was held.</p>", "text/html")
EXAMPLES = Path(__file__).parents[2] / "examples" / "reports"
ESCAPES = {
    "open": "open('/etc/hostname')",
    "write": "open('/tmp/casegraph-escape', 'w')",
    "listing": "os.listdir('/')",
    "stat": "os.stat('/')",
    "internet": "socket.create_connection(('127.0.0.1', 9), 1)",
    "unix socket": "socket.socket(socket.AF_UNIX)",
    "fork": "os.fork()",
    "exec": "os.execv('/bin/true', ['true'])",
    "program": "subprocess.run(['true'])",
    "kill": "os.kill(os.getppid(), 0)",
    "delete": "os.unlink('/tmp/casegraph-none')",
    "limits": "resource.setrlimit(resource.RLIMIT_NOFILE, (1, 1))",
    "thread": "threading.Thread(target=print).start()",
    "memory": "bytearray(2_000_000_000)",
}
SCRIPT = """
import os, resource, socket, subprocess, sys, threading
from ingest.read.confine import confine
held = confine(1_000_000_000, 20)
try:
    {attempt}
except Exception:
    print("refused", *sorted(held))
else:
    print("escaped", *sorted(held))
"""


@pytest.mark.parametrize("attempt", list(ESCAPES.values()), ids=list(ESCAPES))
def test_a_hostile_reader_gets_nowhere(attempt: str) -> None:
    command = [sys.executable, "-c", SCRIPT.format(attempt=attempt)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    verdict, *held = done.stdout.split()
    if "syscalls" not in held and verdict == "escaped":
        pytest.skip(f"this system holds only {', '.join(held)}: not shut in")
    assert verdict == "refused"


FILES = sorted(path for path in EXAMPLES.iterdir() if path.suffix in (".html", ".pdf", ".docx", ".md"))


@pytest.mark.parametrize("path", FILES, ids=[path.name for path in FILES])
def test_the_child_reads_what_this_process_reads(path: Path) -> None:
    data = path.read_bytes()
    assert read_bytes(path.name, data) == here(path.name, data)


DATES = [
    "11 March 2024",
    "March 11, 2024",
    "Mar 11 2024",
    "Monday, March 11, 2024",
    "2024/03/11",
    "11.03.2024",
]
HEADS = {
    "md": "---\ndate: {}\n---\n\nIlmar Vesk was held.\n",
    "html": '<meta property="article:published_time" content="{}"><p>Ilmar Vesk was held.</p>',
}


@pytest.mark.parametrize("ending", list(HEADS))
@pytest.mark.parametrize("date", DATES)
def test_a_new_child_reads_a_head_with_a_date_in_words(ending: str, date: str) -> None:
    assert read_bytes(f"reports/new.{ending}", HEADS[ending].format(date).encode()).published == "2024-03-11"


def test_many_files_share_one_child() -> None:
    box = Sandbox(DEFAULT_LIMITS)
    box.read(PAGE)
    start = time.monotonic()
    texts = {box.read(PAGE).text for _ in range(200)}
    assert texts == {"Ilmar Vesk was held."}
    assert time.monotonic() - start < 5
    assert {"memory", "cpu", "files"} <= box.holds or sys.platform != "linux"
    box.close()


def test_a_child_that_is_killed_is_replaced() -> None:
    box = Sandbox(DEFAULT_LIMITS)
    box.read(PAGE)
    [child] = _children()
    os.kill(child, signal.SIGKILL)
    time.sleep(0.2)
    assert box.read(PAGE).text == "Ilmar Vesk was held."
    box.close()
    assert child not in _children()


def _children() -> list[int]:
    found = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children")
    if not found.exists():
        pytest.skip("this system does not list a process's children")
    readers = [pid for pid in map(int, found.read_text().split()) if _is_reader(pid)]
    return readers


def _is_reader(pid: int) -> bool:
    return b"ingest.read.child" in Path(f"/proc/{pid}/cmdline").read_bytes()


@pytest.fixture(autouse=True)
def _own_children() -> None:
    sandbox(DEFAULT_LIMITS).close()


def test_wall_time_is_limited() -> None:
    limits = Limits(cpu_seconds=30, wall_seconds=0.5)
    box = Sandbox(limits)
    box.read(PAGE)
    with pytest.raises(BadInput) as caught:
        box.read(Raw("reports/slow.html", b"<!--" * 300_000, "text/html"))
    assert caught.value.code == "CG-READ-013"
    assert "0.5 s" in caught.value.reason
    box.close()


def test_memory_is_limited() -> None:
    limits = Limits(memory_bytes=300_000_000)
    text = b"<p>" + b"word " * 9_000_000 + b"</p>"
    with pytest.raises(BadInput) as caught:
        read_bytes("reports/large.html", text, limits=limits)
    assert caught.value.code in ("CG-READ-015", "CG-READ-016")
    sandbox(limits).close()


def test_the_environment_stays_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CASEGRAPH_NEO4J_PASSWORD", "secret-of-the-test")
    box = Sandbox(DEFAULT_LIMITS)
    box.read(PAGE)
    [child] = _children()
    assert b"secret-of-the-test" not in Path(f"/proc/{child}/environ").read_bytes()
    box.close()


@pytest.mark.parametrize(
    "head",
    [
        b"no json",
        b"[]",
        b"{}",
        json.dumps({"cpu": 1}).encode(),
        json.dumps({"cpu": 1, "code": "CG-EVIL", "reason": "x" * 9000}).encode(),
        json.dumps({"cpu": 1, "reader": "r", "title": {}, "source": None, "publisher": None, "published": None,
                    "lost": None, "blocks": []}).encode(),
        json.dumps({"cpu": 1, "reader": "r", "title": None, "source": None, "publisher": None, "published": None,
                    "lost": None, "blocks": [[0, 99, "paragraph", 0]]}).encode(),
        json.dumps({"cpu": 1, "reader": "r", "title": None, "source": None, "publisher": None, "published": None,
                    "lost": None, "blocks": [[0, 1, "evil", 0]]}).encode(),
    ],
)  # fmt: skip
def test_nonsense_from_the_child_is_an_error(head: bytes) -> None:
    result = reply(PAGE, head, b"text").result
    assert isinstance(result, BadInput)
    assert result.code == "CG-READ-016"
    assert len(result.reason) <= 2000
