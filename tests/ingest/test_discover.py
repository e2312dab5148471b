import os
from pathlib import Path

import pytest

from ingest.errors import BadInput
from ingest.read import Skipped, Source, discover, hash_of

MAPPING = '[table]\ntitle = "Listed"\n[person]\nname = "name"\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "reports"
    (root / "deep").mkdir(parents=True)
    for name in ("b.txt", "a.md", "deep/c.html", ".hidden.txt", "photo.jpg", "list.csv", "bare.csv"):
        (root / name).write_text("name\nOda\n")
    (root / "list.mapping.toml").write_text(MAPPING)
    (root / "link.txt").symlink_to("/etc/hostname")
    return root


def test_a_folder_is_walked_in_order_and_what_is_left_out_says_why(folder: Path) -> None:
    found = discover([folder])
    assert [(type(item).__name__, item.name) for item in found] == [
        ("Source", "reports/a.md"),
        ("Source", "reports/b.txt"),
        ("Skipped", "reports/bare.csv"),
        ("Skipped", "reports/link.txt"),
        ("Source", "reports/list.csv"),
        ("Skipped", "reports/photo.jpg"),
        ("Source", "deep/c.html"),
    ]
    reasons = {item.name: item.reason for item in found if isinstance(item, Skipped)}
    assert "bare.mapping.toml" in reasons["reports/bare.csv"]
    assert "link" in reasons["reports/link.txt"]
    assert "not read" in reasons["reports/photo.jpg"]


def test_a_table_takes_the_mapping_beside_it_or_the_one_that_is_named(folder: Path) -> None:
    [own] = discover([folder / "list.csv"])
    assert isinstance(own, Source)
    assert own.mapping
    assert own.read().title == "Listed"
    other = folder / "deep" / "other.toml"
    other.write_text(MAPPING)
    named = discover([folder], other)
    assert {item.mapping_path for item in named if isinstance(item, Source) and item.mapping_path} == {other}


def test_a_table_that_is_named_without_a_mapping_is_an_error(folder: Path) -> None:
    [source] = discover([folder / "bare.csv"])
    assert isinstance(source, Source)
    with pytest.raises(BadInput) as caught:
        source.read()
    assert caught.value.code == "CG-READ-017"


def test_a_wrong_mapping_is_an_error_of_its_table_only(folder: Path) -> None:
    (folder / "list.mapping.toml").write_text("[person]\nnome = 'name'\n")
    sources = [item for item in discover([folder]) if isinstance(item, Source)]
    failed: list[str] = []
    for source in sources:
        try:
            source.read()
        except BadInput as error:
            failed.append(f"{source.name} {error.code}")
    assert failed == ["reports/list.csv CG-MAP-002"]


def test_no_file_twice(folder: Path) -> None:
    found = discover([folder / "b.txt", folder, folder / "deep" / ".." / "b.txt"])
    assert [item.name for item in found].count("reports/b.txt") == 1


def test_a_path_that_is_not_there_is_an_error_when_it_is_read(tmp_path: Path) -> None:
    [source] = discover([tmp_path / "none.txt"])
    assert isinstance(source, Source)
    with pytest.raises(BadInput) as caught:
        hash_of(source.path)
    assert caught.value.code == "CG-READ-001"


def test_what_is_no_file_is_left_out(folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    [pipe] = [item for item in discover([folder]) if item.name.endswith("pipe.txt")]
    assert isinstance(pipe, Skipped)


def test_a_pipe_that_is_named_itself_is_an_error_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    with pytest.raises(BadInput, match="no regular file") as caught:
        hash_of(tmp_path / "pipe.csv")
    assert caught.value.code == "CG-READ-002"


def test_the_hash_is_of_the_bytes(folder: Path) -> None:
    [source] = discover([folder / "b.txt"])
    assert isinstance(source, Source)
    assert hash_of(source.path) == source.read().sha256
