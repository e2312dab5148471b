"""What `extract` writes in each form, with several processes, and when it is interrupted."""

import json
import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.api.cli.conftest import CASEGRAPH, ROOT, run, spawn

REPORT = "examples/reports/egypt-qandousi.txt"
REPORTS = sorted(str(p.relative_to(ROOT)) for p in (ROOT / "examples/reports").glob("*.txt"))


def test_what_was_left_out_is_listed_by_reason() -> None:
    listed = run("extract", "--rejected", REPORT).out
    found = json.loads(run("extract", "--rejected", "--json", REPORT).out)
    text = (ROOT / REPORT).read_text(encoding="utf-8")
    assert found["counts"]
    assert sum(found["counts"].values()) == len(found["rejected"])
    for item in found["rejected"]:
        assert text[item["start"] : item["end"]] == item["text"]
        assert item["text"] in item["context"]
        assert f"“{' '.join(item['text'].split())}” at {item['start']}" in listed
    for reason, count in found["counts"].items():
        assert f"{reason.replace('_', ' ')}: {count}." in listed
    record = json.loads(run("extract", REPORT).out)
    assert len(record["rejected"]) == len(found["rejected"])


def test_a_page_goes_to_standard_output_or_into_a_folder(tmp_path: Path) -> None:
    page = run("extract", "--html", REPORT).out
    assert page.startswith("<!doctype html>")
    assert run("extract", "--html", REPORT, "--out", str(tmp_path)).status == 0
    assert (tmp_path / "egypt-qandousi.html").read_text(encoding="utf-8") == page.removesuffix("\n")
    assert [p.name for p in tmp_path.iterdir()] == ["egypt-qandousi.html"]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--html", "--rejected", REPORT), "two forms"),
        (("--html", REPORT, REPORT), "--out"),
        (("--html", "--json", REPORT), "nothing but JSON"),
        (("--rejected", REPORT, "--out", "x"), "standard output"),
        ((REPORT, "a/egypt-qandousi.md", "--out", "x"), "egypt-qandousi.json"),
        (("--jobs", "-1", REPORT), "--jobs"),
        ((REPORT, ""), "a path is empty"),
    ],
)
def test_what_does_not_go_together_is_refused(arguments: tuple[str, ...], says: str) -> None:
    ended = run("extract", *arguments)
    assert ended.status == 2
    assert says in ended.err


def test_a_table_is_not_read_as_prose() -> None:
    ended = run("extract", "examples/reports/prisoner-list-2023.csv", REPORT)
    assert ended.status == 3
    assert ended.err.startswith("CG-CLI-002: reports/prisoner-list-2023.csv is a table")
    assert [json.loads(line)["file"] for line in ended.out.splitlines()] == [Path(REPORT).name]


def test_several_processes_write_the_same_bytes_in_the_same_order(tmp_path: Path) -> None:
    bad = str(tmp_path / "no-such.txt")
    files = [*REPORTS[:3], bad, *REPORTS[3:5]]
    one, two = spawn("extract", *files), spawn("extract", "--jobs", "2", *files)
    assert (one.status, one.out, one.err) == (two.status, two.out, two.err)
    assert one.status == 3
    assert [json.loads(line)["file"] for line in one.out.splitlines()] == [
        Path(f).name for f in files if f != bad
    ]


def test_an_interruption_leaves_only_whole_files_and_no_process(tmp_path: Path) -> None:
    """As a terminal does, Ctrl-C reaches the whole group."""
    texts = tmp_path / "texts"
    texts.mkdir()
    report = (ROOT / REPORT).read_text(encoding="utf-8")
    for number in range(400):
        (texts / f"{number:03}.txt").write_text(report * 2, encoding="utf-8")
    out = tmp_path / "out"
    files = sorted(str(p) for p in texts.iterdir())
    process = subprocess.Popen([CASEGRAPH, "extract", "--jobs", "2", "--out", out, *files], cwd=ROOT,
                               stderr=subprocess.PIPE, start_new_session=True)  # fmt: skip
    until = time.monotonic() + 120
    while time.monotonic() < until and not (out.is_dir() and any(out.glob("*.json"))):
        time.sleep(0.05)
    os.killpg(process.pid, signal.SIGINT)
    said = process.communicate(timeout=60)[1]
    written = list(out.iterdir())
    assert process.returncode == 130
    assert b"Traceback" not in said
    assert 0 < len(written) < len(files)
    assert all(path.suffix == ".json" and json.loads(path.read_text(encoding="utf-8")) for path in written)
    with pytest.raises(ProcessLookupError):
        _gone(process.pid)


def _gone(group: int) -> None:
    """Wait until the group has no process left; then asking for it raises."""
    for _ in range(100):
        os.killpg(group, 0)
        time.sleep(0.1)
