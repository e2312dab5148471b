"""Completion in bash, zsh and fish: verbs, questions, parameters and ids; and never an error."""

import os
import subprocess

import pytest

from api.cli import complete
from graph import Store, read
from graph.questions import QUESTIONS
from tests.api.cli.conftest import CASEGRAPH, ROOT

SHELLS = ("bash", "zsh", "fish")


def completed(shell: str, line: str, env: dict[str, str] | None = None) -> str:
    """What a shell is offered at the end of a line."""
    words = line.split(" ")
    asked = {
        "bash": {"COMP_WORDS": line, "COMP_CWORD": str(len(words) - 1)},
        "zsh": {"_TYPER_COMPLETE_ARGS": line},
        "fish": {"_TYPER_COMPLETE_ARGS": line, "_TYPER_COMPLETE_FISH_ACTION": "get-args"},
    }[shell]
    ended = subprocess.run(
        [CASEGRAPH],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, **asked, "_CASEGRAPH_COMPLETE": f"complete_{shell}", **(env or {})},
        check=False,
    )
    assert ended.stderr == ""
    return ended.stdout


@pytest.mark.parametrize("shell", SHELLS)
def test_a_script_for_each_shell(shell: str) -> None:
    env = {**os.environ, "_CASEGRAPH_COMPLETE": f"source_{shell}"}
    ended = subprocess.run([CASEGRAPH], capture_output=True, text=True, cwd=ROOT, env=env, check=False)
    assert "casegraph" in ended.stdout
    assert f"complete_{shell}" in ended.stdout


@pytest.mark.parametrize("shell", SHELLS)
def test_verbs_questions_and_ids_are_completed(filled: Store, shell: str) -> None:
    assert "ingest" in completed(shell, "casegraph in")
    assert "shared-provision" in completed(shell, "casegraph ask sha")
    case = read.search(filled, "Primer", kind="Case").items[0].thing.id
    assert f"case={case}" in completed(shell, "casegraph ask timeline case=")
    assert f"/cases/{case}" in completed(shell, "casegraph get /cases/")


def test_every_question_is_offered() -> None:
    assert complete.questions("") == sorted(QUESTIONS)
    assert complete.paths("/pat") == ["/patterns"]
    assert complete.paths("/patterns/time") == ["/patterns/timeline"]
    assert complete.values("case") == []


def test_without_a_database_nothing_is_offered_and_nothing_started(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    home = tmp_path_factory.mktemp("empty")
    embedded = {"CASEGRAPH_HOME": str(home), "CASEGRAPH_NEO4J_URI": ""}
    assert completed("bash", "casegraph ask timeline case=", embedded).strip() == ""
    assert list(home.iterdir()) == []
