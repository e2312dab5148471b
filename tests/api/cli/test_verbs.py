"""What the verbs do: their help's examples, their JSON, standard input, and what they write where."""

import json
import shlex
from pathlib import Path

import pytest
import typer

from api import reference
from api.cli import build
from graph import Store, read
from tests import told
from tests.api.cli.conftest import run

ENDLESS = {"serve"}
SLOW = {"ingest", "evaluate"}
FINDS = {"check"}


def examples() -> dict[str, str]:
    """The example of each verb's help, by verb."""
    found: dict[str, str] = {}
    app = build()
    groups: list[tuple[str, typer.Typer]] = [("", app)]
    groups += [
        (f"{group.name} ", group.typer_instance) for group in app.registered_groups if group.typer_instance
    ]
    for prefix, group in groups:
        for command in group.registered_commands:
            line = next(x for x in (command.help or "").splitlines() if x.startswith("Example: casegraph "))
            found[prefix + str(command.name)] = line.removeprefix("Example: casegraph ")
    return found


EXAMPLES = examples()


def test_every_verb_has_one_example() -> None:
    assert set(EXAMPLES) == set(reference.verbs(build()))
    assert len(build().registered_commands) + 1 <= 12


@pytest.mark.parametrize("verb", [v for v in EXAMPLES if v not in ENDLESS | SLOW and v != "db stop"])
def test_the_examples_run(filled: Store, verb: str, backend: str) -> None:
    ended = run(*shlex.split(EXAMPLES[verb]))
    refused = backend == "neo4j" and verb == "db start"
    assert ended.status == (5 if refused else 1 if verb in FINDS else 0), ended.err
    assert refused or ended.out


def test_the_example_of_the_evaluation_runs() -> None:
    ended = run(*shlex.split(EXAMPLES["evaluate"]))
    assert ended.status == 0, ended.err
    assert "precision" in ended.out


@pytest.mark.parametrize(
    "arguments",
    [
        ("ask",),
        ("ask", "shared-provision"),
        ("check",),
        ("info",),
        ("get", "/reports"),
        ("db", "status"),
        ("db", "shell", "MATCH (p:Person) RETURN p.label"),
        ("extract", "examples/reports/egypt-qandousi.txt"),
    ],
)
def test_json_is_all_that_goes_to_standard_output(
    filled: Store, arguments: tuple[str, ...], backend: str
) -> None:
    ended = run(*arguments, "--json")
    assert ended.status in (0, 1)
    assert isinstance(json.loads(ended.out), dict)


def test_an_answer_has_sentence_report_and_date(filled: Store) -> None:
    ended = run("ask", "shared-provision")
    assert ended.status == 0
    assert "Art. 10(2), Penal Code" in ended.out
    assert "Example City Court convicted him under Article 10, part 2" in ended.out
    assert "Lantern Defenders, Ilya Testov, 2023-09-20" in ended.out


def test_values_may_come_from_standard_input(filled: Store) -> None:
    case = read.search(filled, "Primer", kind="Case").items[0].thing.id
    typed = run("ask", "timeline", f"case={case}")
    piped = run("ask", "timeline", "-", given=json.dumps({"case": case}))
    assert typed.out == piped.out
    assert "2022-07-09: release" in typed.out


def test_the_shell_answers_from_arguments_and_standard_input(filled: Store) -> None:
    query = "MATCH (p:Person) RETURN p.label AS name, p.name AS names ORDER BY name LIMIT 1"
    assert run("db", "shell", query).out == 'name\tnames\nIlya Testof\t["Ilya Testof", "Ilya Testov"]\n'
    assert run("db", "shell", "-", given=query).out == run("db", "shell", query).out
    cut = run("db", "shell", "MATCH (e:Entity) RETURN e.id", "--limit", "2")
    assert len(cut.out.splitlines()) == 3
    assert "first 2 rows" in cut.err


def test_a_hostile_name_is_spelled_out(filled: Store) -> None:
    ended = run("db", "shell", "MATCH (o:Organisation) RETURN o.label AS label ORDER BY label LIMIT 1")
    assert "<script>alert(1)</script> \\u202egnol" in ended.out
    assert "\u202e" not in ended.out
    organisation = read.search(filled, "alert", kind="Organisation").items[0].thing
    assert organisation.label == told.HOSTILE
    assert told.HOSTILE.encode() in run("get", f"/entities/{organisation.id}").out.encode()


def test_several_paths_may_come_from_standard_input(filled: Store) -> None:
    one, other = run("get", "/reports").out, run("get", "/conflicts").out
    assert run("get", "-", given="/reports\n/conflicts\n").out == one + other


def test_headers_can_be_seen(filled: Store) -> None:
    out = run("get", "/reports", "--headers").out
    assert out.startswith("200 OK\n") or out.startswith("200 OK\r\n")
    assert "etag: " in out


def test_an_extraction_quotes_its_text(tmp_path: Path) -> None:
    text = Path("examples/reports/egypt-qandousi.txt").read_text(encoding="utf-8")
    record = json.loads(run("extract", "examples/reports/egypt-qandousi.txt").out)
    assert record["file"] == "egypt-qandousi.txt"
    assert record["events"]
    for event in record["events"]:
        evidence = event["evidence"]
        assert text[evidence["start"] : evidence["end"]] == evidence["text"]
    ended = run("extract", "examples/reports/egypt-qandousi.txt", "--out", str(tmp_path / "out"))
    assert (ended.status, ended.out) == (0, "")
    written = json.loads((tmp_path / "out" / "egypt-qandousi.json").read_text(encoding="utf-8"))
    assert written == {key: value for key, value in record.items() if key != "file"}


def test_extraction_reads_standard_input_and_goes_on_after_a_bad_file(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    text = "Ilya Testov was arrested on 4 May in Northern Prison."
    ended = run("extract", str(tmp_path / "empty.txt"), "-", "--published", "2021", given=text)
    assert ended.status == 3
    assert "CG-READ-003" in ended.err
    assert "empty.txt" in ended.err
    (record,) = [json.loads(line) for line in ended.out.splitlines()]
    assert record["events"][0]["date"] == "2021-05-04"


def test_info_tells_no_path_and_no_secret() -> None:
    out = run("info", env={"CASEGRAPH_NEO4J_PASSWORD": "hush-hush"}).out
    assert "CASEGRAPH_NEO4J_PASSWORD" in out
    assert "hush-hush" not in out
    assert "/" not in out
