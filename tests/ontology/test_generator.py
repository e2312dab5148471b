"""The generator gives the same bytes each time, and `--check` names what no longer fits the Turtle."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from ontology.generator.artefacts import artefacts
from ontology.generator.errors import Incomplete, Unknown
from ontology.generator.read import HOME, read_ontology

ROOT = HOME.parent


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of the ontology and its reference page, to be spoilt."""
    shutil.copytree(HOME, tmp_path / "ontology", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "docs" / "reference").mkdir(parents=True)
    shutil.copy(ROOT / "docs" / "reference" / "ontology.md", tmp_path / "docs" / "reference")
    return tmp_path


def generate(checkout: Path, *arguments: str, seed: str = "0") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "ontology.generator", *arguments],
        cwd=checkout,
        env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(checkout)},
        capture_output=True,
        text=True,
        check=False,
    )


def append(path: Path, text: str) -> None:
    path.write_text(path.read_text("utf-8") + text, "utf-8")


def test_what_is_committed_is_what_the_turtle_gives() -> None:
    wanted = artefacts(read_ontology())
    assert {path for path, text in wanted.items() if (ROOT / path).read_text("utf-8") != text} == set()


def test_the_order_of_sets_does_not_show(checkout: Path) -> None:
    for seed in ("1", "2", "3"):
        assert generate(checkout, "--check", seed=seed).returncode == 0


def test_the_paths_are_relative_and_the_text_has_no_time() -> None:
    for path, text in artefacts(read_ontology()).items():
        assert not Path(path).is_absolute()
        assert str(ROOT) not in text


def test_check_names_a_file_that_was_changed_by_hand(checkout: Path) -> None:
    append(checkout / "ontology" / "generated" / "labels.py", "# by hand\n")
    done = generate(checkout, "--check")
    assert done.returncode == 1
    assert "ontology/generated/labels.py" in done.stderr
    assert "records.py" not in done.stderr


def test_check_names_a_file_that_comes_from_nothing(checkout: Path) -> None:
    (checkout / "ontology" / "generated" / "checks" / "Ghost.cypher").write_text("RETURN 1", "utf-8")
    assert "Ghost.cypher" in generate(checkout, "--check").stderr


def test_a_new_word_reaches_patterns_and_page_and_nothing_else(checkout: Path) -> None:
    scheme = checkout / "ontology" / "schemes" / "event-types.ttl"
    scheme.write_text(
        scheme.read_text("utf-8").replace('cg:verb "arrest"@en', 'cg:verb "arrest"@en , "collar"@en')
    )
    named = generate(checkout, "--check").stderr
    assert "patterns.json" in named
    assert "ontology.md" in named
    assert named.count("differs") == 2


def test_generating_again_repairs_and_removes(checkout: Path) -> None:
    ghost = checkout / "ontology" / "generated" / "checks" / "Ghost.cypher"
    ghost.write_text("RETURN 1", "utf-8")
    append(checkout / "ontology" / "generated" / "schema.json", " ")
    assert generate(checkout).returncode == 0
    assert not ghost.exists()
    assert generate(checkout, "--check").returncode == 0


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ('cg:Ghost a owl:Class ; skos:definition "A ghost."@en .', "label"),
        ('cg:Ghost a owl:Class ; rdfs:label "ghost"@en .', "definition"),
        (
            'cg:haunts a owl:ObjectProperty ; rdfs:label "haunts"@en ; skos:definition "It haunts."@en .',
            "range",
        ),
    ],
)
def test_a_term_without_what_every_term_has_is_refused(checkout: Path, text: str, missing: str) -> None:
    append(checkout / "ontology" / "people.ttl", f"\n{text}\n")
    with pytest.raises(Incomplete) as caught:
        read_ontology(checkout / "ontology")
    assert caught.value.missing == missing
    assert missing in str(caught.value)


@pytest.mark.parametrize(
    ("file", "text", "term"),
    [
        ("people.ttl", 'cg:haunts a owl:ObjectProperty ; rdfs:label "haunts"@en ; skos:definition "It haunts."@en ;'
         " rdfs:domain cg:Ghost ; rdfs:range cg:Person .", "Ghost"),
        ("shapes/people.ttl", "cg:GhostShape a sh:NodeShape ; sh:targetClass cg:Ghost .", "Ghost"),
        ("shapes/people.ttl", "cg:MoreShape a sh:NodeShape ; sh:targetClass cg:Place ; "
         "sh:property [ sh:path cg:haunts ] .", "haunts"),
        ("shapes/people.ttl", "cg:MoreShape a sh:NodeShape ; sh:targetClass cg:Place ; "
         "sh:property [ sh:path cg:name ; cg:valuesFrom <https://w3id.org/casegraph/ghosts/> ] .", "ghosts"),
    ],
)  # fmt: skip
def test_a_term_that_nothing_defines_is_refused(checkout: Path, file: str, text: str, term: str) -> None:
    append(checkout / "ontology" / file, f"\n{text}\n")
    with pytest.raises(Unknown) as caught:
        read_ontology(checkout / "ontology")
    assert caught.value.term == term
    assert term in str(caught.value)
