"""The pages in a real browser: the policy is kept, the documentation is drawn, a hostile name stays a name."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph import Store, read
from tests.api.cli.conftest import CASEGRAPH, ROOT

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium (Debian: chromium)"),
]


@pytest.fixture(scope="module")
def address(filled: Store) -> Iterator[str]:
    process = subprocess.Popen(
        [CASEGRAPH, "serve", "--port", "0", "--no-token"], stderr=subprocess.PIPE, text=True, cwd=ROOT
    )
    assert process.stderr is not None
    found = re.search(r"http://\S+/", process.stderr.readline())
    assert found
    yield found[0].rstrip("/")
    process.terminate()
    process.communicate(timeout=30)


def opened(url: str, folder: Path) -> tuple[str, str]:
    """The page as the browser ends up with it, and what its console said."""
    ended = subprocess.run(
        [
            str(CHROMIUM), "--headless=new", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr",
            f"--user-data-dir={folder}", "--virtual-time-budget=8000", "--dump-dom", url,
        ],
        capture_output=True, text=True, timeout=120, check=False, env={**os.environ, "HOME": str(folder)},
    )  # fmt: skip
    console = [line for line in ended.stderr.splitlines() if "CONSOLE" in line]
    return ended.stdout, "\n".join(console)


def test_the_browser_tells_what_a_policy_refuses(tmp_path: Path) -> None:
    """The check of the checks below: a page that breaks its policy is told of on the console."""
    page = tmp_path / "page.html"
    policy = "<meta http-equiv='Content-Security-Policy' content=\"default-src 'self'\">"
    page.write_text(f"<html><head>{policy}</head><body><script>1</script></body></html>")
    assert "Content Security Policy" in opened(page.as_uri(), tmp_path / "profile")[1]


def test_pages_keep_their_policy(address: str, filled: Store, tmp_path: Path) -> None:
    organisation = read.search(filled, "alert", kind="Organisation").items[0].thing.id
    case = read.search(filled, "Testov", kind="Case").items[0].thing.id
    for path in (
        "/",
        f"/entities/{organisation}",
        f"/cases/{case}",
        "/conflicts",
        "/patterns/shared-context",
    ):
        page, console = opened(address + path, tmp_path / "profile")
        assert console == "", path
        assert "<h1" in page
        assert "<script" not in page


def test_the_documentation_is_drawn(address: str, tmp_path: Path) -> None:
    page, console = opened(f"{address}/docs", tmp_path / "profile")
    assert console == ""
    assert "opblock-summary-path" in page
    assert "/cases/{id}" in page.replace("\u200b", "").replace("<wbr>", "")
