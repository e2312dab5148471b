"""What a terminal is given: nothing that it would obey."""

import os
import pty
import re
import select
import subprocess
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.cli.terminal import printable, quotations
from graph import Store
from tests.api.cli.conftest import CASEGRAPH, ROOT

SAID = {
    "claim": "claim-a",
    "sentence": "He was\n  held.",
    "modality": "asserted",
    "polarity": "affirmed",
    "publisher": "Lantern",
    "title": None,
    "source": "https://a.example",
    "published": "2021",
}


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_no_control_character_is_left(text: str) -> None:
    shown = printable(text)
    assert not [c for c in shown if ord(c) < 0x20 and c not in "\t\n"]
    assert not any(
        "\u202a" <= c <= "\u202e" or "\u2066" <= c <= "\u2069" or "\x7f" <= c <= "\x9f" for c in shown
    )
    assert printable(shown) == shown


def test_names_in_any_script_stay_as_they_are() -> None:
    for name in ("Berfin Kılıçdereli", "Đoàn Vĩnh Khuê", "Дамир Сабитханов", "محمد", "艾"):
        assert printable(name) == name
    assert printable("\x1b[31mred\x07\u202e") == "\\u001b[31mred\\u0007\\u202e"


def test_a_sentence_is_quoted_once_with_report_and_date() -> None:
    again = {**SAID, "claim": "claim-b"}
    denied = {**SAID, "claim": "claim-c", "polarity": "negated"}
    assert quotations([SAID, again, denied], most=9, ids=True) == [
        "“He was held.” – Lantern, https://a.example, 2021 [claim-a]",
        "“He was held.” – Lantern, https://a.example, 2021, negated [claim-c]",
    ]
    unsigned = {**SAID, "publisher": None, "title": "Digest"}
    assert quotations([unsigned], most=1, ids=False) == ["“He was held.” – publisher not known, Digest, 2021"]
    assert quotations([SAID, denied], most=1, ids=False) == [
        "“He was held.” – Lantern, https://a.example, 2021"
    ]


def terminal(*arguments: str) -> tuple[int, str]:
    """Run a command whose output is a terminal."""
    main, other = pty.openpty()
    env = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "90"}
    process = subprocess.Popen(
        [CASEGRAPH, *arguments], stdin=other, stdout=other, stderr=other, cwd=ROOT, env=env
    )
    os.close(other)
    seen = b""
    while True:
        try:
            part = os.read(main, 65536)
        except OSError:
            break
        if not part:
            break
        seen += part
    os.close(main)
    return process.wait(timeout=60), seen.decode("utf-8", "replace")


def test_a_terminal_gets_style_and_a_file_gets_none(filled: Store) -> None:
    status, seen = terminal("ask", "shared-provision")
    assert status == 0
    assert "\x1b[" in seen
    piped = subprocess.run([CASEGRAPH, "ask", "shared-provision"], capture_output=True, cwd=ROOT, check=True)
    assert b"\x1b" not in piped.stdout


def test_the_shell_converses(filled: Store) -> None:
    main, other = pty.openpty()
    process = subprocess.Popen([CASEGRAPH, "db", "shell"], stdin=other, stdout=other, stderr=other, cwd=ROOT)
    os.close(other)
    try:
        for typed, expected in (
            (b"", rb"casegraph> $"),
            (b"CREATE (n);\n", rb"CG-CYP-001: CREATE is not allowed[^$]*casegraph> $"),
            (b"MATCH (p:Person)\n", rb"\.\.\.> $"),
            (b"RETURN count(p) AS persons;\n", rb"persons\s+3\s+casegraph> $"),
        ):
            os.write(main, typed)
            heard(main, expected)
        os.write(main, b"\x04")
        assert process.wait(timeout=30) == 0
    finally:
        process.kill()
        process.wait()
        os.close(main)


def heard(main: int, expected: bytes) -> None:
    """Read from a terminal until this is there, its colours aside; fail after half a minute."""
    seen, end = b"", time.monotonic() + 30
    while not re.search(expected, re.sub(rb"\x1b\[[0-9;?]*[A-Za-z]", b"", seen)):
        assert time.monotonic() < end, seen
        if select.select([main], [], [], 1.0)[0]:
            seen += os.read(main, 65536)


def test_help_in_a_terminal_is_whole(filled: Store) -> None:
    status, seen = terminal("--help")
    assert status == 0
    for verb in ("extract", "ingest", "check", "ask", "get", "serve", "db", "evaluate", "info"):
        assert verb in seen


@pytest.mark.parametrize("verb", ["ask", "get", "db"])
def test_hostile_names_do_nothing_to_a_terminal(filled: Store, verb: str) -> None:
    arguments = {
        "ask": ("ask", "designation-cases"),
        "get": ("get", "/search.html?q=alert"),
        "db": ("db", "shell", "MATCH (o:Organisation) RETURN o.label"),
    }[verb]
    status, seen = terminal(*arguments)
    assert status == 0
    assert verb == "get" or "\u202e" not in seen
