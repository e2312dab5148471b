"""The tool that puts a Neo4j together: what it says when it cannot. That it can, `make test-neo4j` shows."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tools.neo4j import run
from tools.neo4j.errors import CannotRun
from tools.neo4j.install import jars

CHECKOUT = Path(run.__file__).resolve().parent.parent.parent


def neo4j(*arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "tools.neo4j.run", *arguments],
        cwd=CHECKOUT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.mark.parametrize("arguments", [(), ("--",), ("true",)])
def test_wrong_usage_says_the_right_one(arguments: tuple[str, ...]) -> None:
    done = neo4j(*arguments)
    assert done.returncode == 2
    assert "COMMAND" in done.stderr


def test_without_java_it_says_what_to_install(tmp_path: Path) -> None:
    done = neo4j("--", "true", PATH=str(tmp_path))
    assert done.returncode == 4
    assert "`java`" in done.stderr
    assert "openjdk" in done.stderr
    assert "Traceback" not in done.stderr


def test_without_maven_it_says_what_to_install(tmp_path: Path) -> None:
    stub(tmp_path / "java")
    done = neo4j("--", "true", PATH=str(tmp_path), CASEGRAPH_NEO4J_CACHE=str(tmp_path / "cache"))
    assert done.returncode == 4
    assert "`mvn`" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_maven_that_fails_leaves_no_folder_of_jars(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stub(tmp_path / "mvn", "echo no such host; exit 1")
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("CASEGRAPH_NEO4J_CACHE", str(tmp_path / "cache"))
    with pytest.raises(CannotRun, match="no such host"):
        jars()
    assert not [path for path in (tmp_path / "cache").iterdir() if path.is_dir()]


def stub(path: Path, script: str = "exit 1") -> None:
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
