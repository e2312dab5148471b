"""`casegraph ingest`: what was read, what was left out and why, and what changed; then the findings."""

import json
import re
import shlex
from pathlib import Path
from typing import Any

import pytest

from graph import Store
from tests.api.cli.conftest import run
from tests.api.cli.test_verbs import EXAMPLES

ONE = """Ilya Testov, a journalist, was arrested by the police on 4 May 2021 in Riga. On 3 June 2021, the Example City
Court sentenced him to two years in prison. He is held in Northern Prison.
"""
MAPPING = """[person]
name = "name"
[[event]]
type = "arrest"
date = "taken"
"""
BAD = {
    "empty.txt": b"",
    "binary.txt": bytes(range(256)) * 8,
    "cut.pdf": b"%PDF-1.7\n1 0 obj\n",
    "cut.docx": b"PK\x03\x04",
}


@pytest.fixture
def folder(tmp_path: Path, store: Store) -> Path:
    (tmp_path / "one.txt").write_text(ONE)
    return tmp_path


def test_a_second_run_adds_nothing_and_says_so(folder: Path) -> None:
    first = run("ingest", str(folder))
    assert first.status == 0, first.err
    assert "read: 1 file" in first.out
    assert "claims: " in first.out
    second = run("ingest", str(folder))
    assert second.status == 0
    assert "Nothing new: the graph is as it was." in second.out
    assert "known already, unchanged: 1 file" in second.out


def test_a_changed_report_says_what_came_and_what_went(folder: Path) -> None:
    run("ingest", str(folder))
    (folder / "one.txt").write_text(ONE.replace("two years", "three years"))
    ended = run("ingest", str(folder), "--json")
    (document,) = json.loads(ended.out)["documents"]
    assert document["status"] == "changed"
    assert document["added"] > 0
    assert document["withdrawn"] > 0


@pytest.fixture
def table(folder: Path) -> Path:
    """A table with a mapping beside it, which were read."""
    (folder / "list.csv").write_text("name,taken\nOda Testova,4 May 2021\n")
    (folder / "list.mapping.toml").write_text(MAPPING)
    assert run("ingest", str(folder / "list.csv")).status == 0
    return folder / "list.csv"


def document(*arguments: str) -> dict[str, Any]:
    (found,) = json.loads(run("ingest", *arguments, "--json").out)["documents"]
    return found


def test_a_table_is_known_by_its_mapping_too(table: Path, store: Store) -> None:
    mapping = table.with_name("list.mapping.toml")
    assert document(str(table))["status"] == "known"
    mapping.write_text(MAPPING.replace("arrest", "detention"))
    mended = document(str(table))
    assert (mended["status"], mended["added"] > 0, mended["withdrawn"] > 0) == ("added", True, True)
    mapping.write_text("# A comment.\n" + MAPPING.replace("arrest", "detention"))
    commented = document(str(table))
    assert (commented["status"], commented["added"], commented["withdrawn"]) == ("added", 0, 0)
    assert document(str(table))["status"] == "known"
    mapping.write_text("garbage [[")
    assert document(str(table))["error"]["code"] == "CG-MAP-001"
    mapping.unlink()
    assert document(str(table))["error"]["code"] == "CG-READ-017"


def test_a_table_does_not_count_twice_by_a_mapping_that_makes_another_report_of_it(table: Path) -> None:
    mapping = table.with_name("list.mapping.toml")
    mapping.write_text('[table]\nsource = "https://example.org/list"\n' + MAPPING)
    moved = document(str(table))
    assert moved["status"] == "skipped"
    assert re.search(r"read as the report report-[a-z2-7]{16}; retract that one", moved["reason"])
    twin = table.with_name("twin.csv")
    twin.write_bytes(table.read_bytes())
    mapping.write_text(MAPPING)
    assert document(str(twin), "--mapping", str(mapping))["status"] == "known"


def test_bad_files_are_named_and_the_others_go_on(folder: Path) -> None:
    for name, data in BAD.items():
        (folder / name).write_bytes(data)
    ended = run("ingest", str(folder))
    assert ended.status == 3
    assert "read: 1 file" in ended.out
    for name in BAD:
        assert f"not read: {folder.name}/{name}: CG-READ-" in ended.out
    found = json.loads(run("ingest", str(folder), "--json").out)["documents"]
    assert {d["status"] for d in found if d["error"]} == {"failed"}
    assert all(d["error"]["remedy"] for d in found if d["error"])


@pytest.mark.parametrize("wrong", [("/no/such/folder",), ("--mapping", "/no/such.mapping.toml")])
def test_a_path_at_which_there_is_nothing_ends_it_before_it_begins(
    folder: Path, store: Store, wrong: tuple[str, ...]
) -> None:
    ended = run("ingest", str(folder), *wrong)
    assert (ended.status, ended.out) == (3, "")
    assert re.fullmatch(
        r"CG-READ-001: .*such.* \(No such file or directory\)\.\nCheck the path\.\n", ended.err
    )
    assert store.read("MATCH (d:Document) RETURN d.id AS id") == []


def test_an_empty_path_is_not_the_current_folder(folder: Path, store: Store) -> None:
    ended = run("ingest", str(folder), "")
    assert (ended.status, ended.out) == (2, "")
    assert ended.err.startswith("CG-CLI-001: a path is empty.")
    assert store.read("MATCH (d:Document) RETURN d.id AS id") == []


def test_standard_input_is_a_file_with_a_name(store: Store) -> None:
    ended = run("ingest", "-", "--name", "appeal.txt", "--json", given=ONE)
    assert ended.status == 0, ended.err
    assert json.loads(ended.out)["documents"][0]["name"] == "stdin/appeal.txt"
    again = json.loads(run("ingest", "-", "--name", "appeal.txt", "--json", given=ONE).out)
    assert again["documents"][0]["status"] == "known"


@pytest.mark.parametrize("name", ["../appeal.txt", "/etc/appeal.txt", "cases/appeal.txt", "..", ""])
def test_the_name_of_standard_input_is_no_path(name: str) -> None:
    ended = run("ingest", "-", "--name", name, given=ONE)
    assert ended.status == 2
    assert "--name is a file name without folders" in ended.err


def test_an_empty_folder_is_told(tmp_path: Path, store: Store) -> None:
    ended = run("ingest", str(tmp_path))
    assert ended.status == 0
    assert "No file was found." in ended.out
    assert "Nothing new" not in ended.out


def test_rows_that_are_broken_are_counted_without_a_column(folder: Path) -> None:
    (folder / "list.mapping.toml").write_text(MAPPING)
    (folder / "list.jsonl").write_text('{"name": "Oda Testova"}\nno json\nnone\n')
    assert "seen and not placed: not json 2\n" in run("ingest", str(folder / "list.jsonl")).out


@pytest.mark.slow
def test_the_findings_of_the_examples(store: Store) -> None:
    plain = run(*shlex.split(EXAMPLES["ingest"]))
    assert plain.status == 0, plain.err
    assert "read: 13 files" in plain.out
    ended = run("ingest", "examples/reports", "--findings", "--again")
    assert ended.status == 0, ended.err
    for heading in (
        "What was read",
        "Cases",
        "Cases that share a provision",
        "Cases that share an organisation",
        "Cases that share a facility",
        "What does not fit together",
        "Where to look next",
    ):
        assert f"\n{heading}\n" in f"\n{ended.out}"
    assert "read: 13 files" in ended.out
    assert "detained on: no such date 2" in ended.out
    assert "Art. 331(2)" in ended.out
    assert "Thạch Lĩnh Prison Camp" in ended.out
    assert "“Held at: Thạch Lĩnh Prison Camp, since 26 August 2021” – Mekong Rights Desk" in ended.out
    assert "which leaves 142; 141 are stated" in ended.out
    again = run("ingest", "examples/reports", "--findings")
    assert "Nothing new" in again.out
    assert again.out.split("Cases\n", 1)[1] == ended.out.split("Cases\n", 1)[1]
