"""docs/reference is what the code yields, so no route, verb or code can be undocumented."""

from api import reference
from api.catalogue import entries
from api.cli import build


def test_the_pages_are_up_to_date() -> None:
    for name, text in reference.pages().items():
        assert (reference.FOLDER / name).read_text(encoding="utf-8") == text, (
            f"run python -m api.reference ({name})"
        )


def test_each_field_of_a_body_is_there() -> None:
    text = reference.api_page()
    for heading, fields in (
        ("/cypher", ("query", "parameters", "limit")),
        ("/review/{id}", ("verdict", "by")),
    ):
        told = text.split(f"## POST {heading}\n")[1].split("\n## ")[0]
        assert [field for field in fields if f"| `{field}` |" not in told] == []
        assert f'    {{"{fields[0]}": ' in told


def test_every_verb_and_code_is_there() -> None:
    cli, errors = reference.cli_page(), reference.errors_page()
    for name in reference.verbs(build()):
        assert f"## casegraph {name}\n" in cli
    for entry in entries():
        assert f"## {entry.code}\n" in errors
