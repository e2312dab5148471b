"""No file of the project tells of the machine that it was written on: no path, no host, no address of one."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.docs.markdown import ROOT

_BINARY = {".pdf", ".docx", ".png", ".ico", ".woff2"}
_HOMES = re.compile(r"(?<![\w.])/(?:home|Users|root|work|mnt|srv)/[\w.-]+|[A-Z]:\\Users\\")
_HOST = re.compile(
    r"(?:index-url|registry|extra-index|find-links|trusted-host)\W{1,4}https?://|\b[\w-]+\.(?:internal|corp|local|lan)\b"
)
_ADDRESS = re.compile(r"(?<![\d.\w-])(?:\d{1,3}\.){3}\d{1,3}(?![\d.\w-])")
_OPEN = {"127.0.0.1", "0.0.0.0"}
_FOREIGN = ("tests/", "requirements", "ontology/generated/")
"""Where numbers with dots, or hostile values, are what is tested, or versions."""


def tracked() -> Iterator[Path]:
    """Every file that git knows of or would add."""
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("this is no checkout")
    asked = [git, "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    names = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\0")
    for name in filter(None, names):
        path = ROOT / name
        if path.is_file() and path.suffix not in _BINARY:
            yield path


def found(pattern: re.Pattern[str], left_out: tuple[str, ...] = ()) -> list[str]:
    """Where the pattern stands, as file and text."""
    here = Path(__file__)
    return [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path in tracked()
        if path != here and not path.relative_to(ROOT).as_posix().startswith(left_out)
        for match in pattern.finditer(path.read_text(encoding="utf-8", errors="replace"))
        if match[0] not in _OPEN
    ]


def test_no_path_of_a_machine() -> None:
    assert found(_HOMES, ("tests/",)) == []


def test_no_host_of_a_registry() -> None:
    assert found(_HOST, ("tests/",)) == []


def test_no_address_of_a_machine() -> None:
    assert found(_ADDRESS, _FOREIGN) == []
