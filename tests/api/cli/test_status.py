"""What a command ends with: a status for each kind of outcome, a code, and what to do; never a traceback."""

import contextlib
import os
import re
import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from api.cli.listener import Watching
from api.cli.outcome import outcome_of
from api.exits import Exit, Interrupted
from graph import Store
from graph.errors import QueryRefused, ReadOnly, TimedOut
from ingest.errors import bad_input
from ontology.ids import make_id
from tests.api.cli.conftest import CASEGRAPH, ROOT, run, spawn

NOWHERE = {"CASEGRAPH_NEO4J_URI": "bolt://127.0.0.1:9", "CASEGRAPH_NEO4J_PASSWORD": "x"}
NOBODY = make_id("case", "nobody")


@pytest.mark.parametrize(
    ("arguments", "env", "status"),
    [
        (("ask", "shared-provision"), {}, 0),
        (("check",), {}, 1),
        (("ask", "timeline"), {}, 2),
        (("get", f"/cases/{NOBODY}"), {}, 3),
        (("ask", "shared-provision"), NOWHERE, 4),
        (("db", "shell", "CREATE (n:Person)"), {}, 5),
    ],
)
def test_a_process_ends_with_the_status(
    filled: Store, arguments: tuple[str, ...], env: dict[str, str], status: int
) -> None:
    ended = spawn(*arguments, env=env)
    assert ended.status == status
    assert bool(ended.out) == (status in (0, 1, 3))
    assert bool(ended.err) == (status != 0)


def test_well(filled: Store) -> None:
    assert run("info").status == 0
    assert run("ask").status == 0
    assert run("get", "/reports").status == 0
    assert run("--help").status == 0
    assert run().status == 0


def test_findings(filled: Store) -> None:
    ended = run("check")
    assert ended.status == 1
    assert "2020-06-04" in ended.out
    assert "On 4 June 2020 guards beat" in ended.out


@pytest.mark.parametrize(
    "arguments",
    [
        ("frobnicate",),
        ("ask", "--frobnicate"),
        ("ask", "no-such-question"),
        ("ask", "timeline"),
        ("ask", "timeline", "nonsense"),
        ("ask", "timeline", "kase=x"),
        ("ask", "shared-context", "hub=many"),
        ("ask", "--limit", "0"),
        ("get",),
        ("get", "reports"),
        ("ingest",),
        ("ingest", "-"),
        ("ingest", "-", "--name", "../x.txt"),
        ("db", "frobnicate"),
        ("serve", "--port", "70000"),
    ],
)
def test_wrong_usage(filled: Store, arguments: tuple[str, ...]) -> None:
    ended = run(*arguments)
    assert (ended.status, ended.out) == (2, "")
    assert re.match(r"CG-(CLI|ASK)-\d{3}: ", ended.err)


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (("ingest", "/no/such/report.txt"), "report.txt"),
        (("extract", "/no/such/report.txt"), "report.txt"),
        (("extract", "examples/README.md", "--published", "yesterday"), "yesterday"),
        (("extract", "examples/README.md", "--out", "/proc/none"), "none"),
        (("get", f"/cases/{NOBODY}"), "404"),
        (("get", "/reports?limit=0"), "422"),
        (("get", "/reports?cursor=x"), "400"),
        (("ask", "timeline", f"case={NOBODY}"), "case"),
        (("ask", "shared-provision", "--cursor", "x"), "cursor"),
        (("ask", "timeline", "-"), "standard input"),
        (("db", "shell", "MATCH (n RETURN n"), "query"),
        (("evaluate", "/no/such/folder"), "folder"),
    ],
)
def test_bad_input(filled: Store, arguments: tuple[str, ...], named: str) -> None:
    ended = run(*arguments, given="{")
    assert ended.status == 3
    assert named in ended.err


@pytest.mark.parametrize(
    "arguments",
    [("ingest", "examples/reports"), ("check",), ("ask", "shared-provision"), ("get", "/reports"), ("db", "status"),
     ("db", "shell", "RETURN 1"), ("serve", "--port", "0")],
)  # fmt: skip
def test_database_not_reachable(arguments: tuple[str, ...]) -> None:
    ended = run(*arguments, env=NOWHERE)
    assert (ended.status, ended.out) == (4, "")
    assert "CG-DB-003" in ended.err
    assert "CASEGRAPH_NEO4J_URI" in ended.err


def test_a_setting_that_cannot_be_used() -> None:
    ended = run("check", env={"CASEGRAPH_NEO4J_URI": "http://x"})
    assert ended.status == 4
    assert "CG-DB-010" in ended.err


@pytest.mark.parametrize(
    ("arguments", "env"),
    [
        (("serve", "--no-token", "--host", "0.0.0.0"), {}),
        (("serve", "--host", "203.0.113.7", "--port", "0"), {}),
        (("db", "shell", "CREATE (n:Person)"), {}),
        (("db", "start"), NOWHERE),
        (("db", "stop"), NOWHERE),
    ],
)
def test_refused(filled: Store, arguments: tuple[str, ...], env: dict[str, str]) -> None:
    ended = run(*arguments, env=env)
    assert (ended.status, ended.out) == (5, "")
    assert re.match(r"CG-(CLI|CYP)-\d{3}: ", ended.err)


def test_a_port_in_use_is_refused() -> None:
    import socket

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        ended = run("serve", "--port", str(taken.getsockname()[1]))
    assert ended.status == 5
    assert "CG-CLI-004" in ended.err


def test_interrupted(tmp_path: Path) -> None:
    for number in range(200):
        (tmp_path / f"{number}.txt").write_text(f"Ilya Testov was arrested on {number % 28 + 1} May 2021.")
    process = subprocess.Popen(
        [CASEGRAPH, "ingest", str(tmp_path)], stderr=subprocess.PIPE, cwd=ROOT, env=dict(os.environ)
    )
    assert process.stderr is not None
    assert b"added" in process.stderr.readline()
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"CG-CLI-130: stopped" in err
    assert b"Traceback" not in err


def test_a_reader_that_leaves_is_no_error(filled: Store) -> None:
    command = f"{CASEGRAPH} ask shared-provision | head -c 1; exit ${{PIPESTATUS[0]}}"
    ended = subprocess.run(["bash", "-c", command], capture_output=True, cwd=ROOT, check=False)
    assert (ended.returncode, ended.stderr) == (0, b"")


def test_errors_are_json_when_json_is_asked_for(filled: Store) -> None:
    import json

    ended = run("ask", "timeline", f"case={NOBODY}", "--json")
    assert json.loads(ended.err)["code"] == "CG-GET-001"
    assert ended.out == ""


def test_a_fault_tells_its_kind_and_line_and_nothing_else() -> None:
    try:
        raise RuntimeError("a name")
    except RuntimeError as error:
        outcome = outcome_of(error)
    assert outcome.status == Exit.FAULT == 70
    assert "RuntimeError at test_status.py" in outcome.message
    assert "a name" not in outcome.message


def test_a_stop_is_a_stop_whatever_it_fell_into() -> None:
    error = RuntimeError("generator did not stop")
    error.__context__ = KeyboardInterrupt()
    assert outcome_of(error).status == Exit.INTERRUPTED


def test_every_error_of_the_packages_has_its_status() -> None:
    assert outcome_of(KeyboardInterrupt()).status == outcome_of(Interrupted("x")).status == 130
    assert outcome_of(bad_input("CG-READ-003", "a.txt", "The file is empty")).status == 3
    assert outcome_of(QueryRefused("x", "y")).status == 3
    assert outcome_of(ReadOnly()).status == outcome_of(TimedOut(1)).status == 5


def test_help_loads_nothing_heavy() -> None:
    heavy = ("spacy", "neo4j", "rdflib", "fastapi", "pydantic", "rich", "httpx")
    program = f"import sys, api.cli; api.cli.build(); print([m for m in {heavy} if m in sys.modules])"
    found = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT, check=True
    )
    assert found.stdout.strip() == "[]"


def test_help_is_there_at_once() -> None:
    """Seconds of the processor, since a machine that does other things too says nothing about us."""
    spent: list[float] = []
    for _ in range(5):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        assert spawn("--help").status == 0
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    assert min(spent) <= 0.4


def test_an_interruption_that_is_lost_stops_at_the_next_file() -> None:
    with Watching(quiet=True) as watching:
        watching.document("one.txt")
        with contextlib.suppress(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
        with pytest.raises(KeyboardInterrupt):
            watching.document("two.txt")
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
