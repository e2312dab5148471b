"""What the documentation tells people to type exists: verbs, options, targets; and the tutorial runs."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from graph import Store
from graph.questions import QUESTIONS
from tests.docs.markdown import ROOT, page, pages

_CASEGRAPH = re.compile(r"(?:^|[(|&;]\s*|\s)(?:\.venv/bin/)?casegraph\s+([a-z]+)([^#\n|)]*)")
_MAKE = re.compile(r"^(?:make)(?:\s+([a-z0-9-]+))?", re.M)
_CODE = re.compile(r"`((?:casegraph|make) [^`\n]+)`")


def _lines() -> list[tuple[str, str]]:
    """Each line of code and each span of code, with its page."""
    told = [(found.name, line) for found in pages() for line in found.commands()]
    return told + [(found.name, span) for found in pages() for span in _CODE.findall(found.text)]


def _help(*verb: str) -> str:
    done = subprocess.run(
        [str(Path(sys.executable).with_name("casegraph")), *verb, "--help"],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "COLUMNS": "200"},
    )
    return done.stdout if done.returncode == 0 else ""


def test_each_verb_and_option_exists() -> None:
    helps: dict[str, str] = {}
    wrong: list[str] = []
    used = [(name, *match.groups()) for name, line in _lines() for match in _CASEGRAPH.finditer(line)]
    for name, verb, rest in used:
        helps.setdefault(verb, _help(verb))
        known = helps[verb]
        options = re.findall(r"(?<=\s)(--[a-z-]+)", rest)
        if not known or any(option not in known for option in options if option != "--help"):
            wrong.append(f"{name}: casegraph {verb}{rest}")
    assert len(used) > 30
    assert not wrong


def test_each_question_that_is_asked_exists() -> None:
    asked = [
        match[2].split() for _, line in _lines() for match in _CASEGRAPH.finditer(line) if match[1] == "ask"
    ]
    names = {words[0] for words in asked if words and re.fullmatch(r"[a-z][a-z-]+", words[0])}
    assert names
    assert names <= set(QUESTIONS)


def test_each_target_exists() -> None:
    targets = set(re.findall(r"^([a-z][a-z0-9-]*):.*##", (ROOT / "Makefile").read_text(), re.M))
    told = {match[1] for _, line in _lines() for match in _MAKE.finditer(line) if match[1]}
    assert told
    assert told <= targets


def test_each_target_is_described() -> None:
    targets = set(re.findall(r"^([a-z][a-z0-9-]*):.*##", (ROOT / "Makefile").read_text(), re.M))
    described = page("README.md").text + page("CONTRIBUTING.md").text
    assert {name for name in targets if f"make {name}" not in described} <= {"help", "lock", "clean"}


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_the_tutorial_runs(store: Store, tmp_path: Path) -> None:
    """One shell runs all blocks, as a reader does; the answer is the one that the text tells of."""
    bash = shutil.which("bash")
    assert bash is not None
    binaries = str(Path(sys.executable).parent)
    script = "".join(f"{block}\necho '=== {number}'\n" for number, block in enumerate(_blocks(), 1))
    done = subprocess.run(
        [bash, "-euo", "pipefail", "-c", script],
        cwd=tmp_path,
        env={**os.environ, "PATH": f"{binaries}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
        timeout=880,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    answers = re.split(r"=== \d+\n", done.stdout)
    assert '"2024-02-12"' in answers[1]
    assert "Nothing new" in answers[3]
    assert all(
        part in answers[4] for part in ("207.3(2)", "Irina Demidova", "Viktor Orlovsky", "Sample Watch")
    )
    assert "2024-02-12" in answers[7]


def _blocks() -> list[str]:
    return page("docs/tutorial/first-report.md").blocks("shell")
