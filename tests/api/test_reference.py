"""docs/reference is what the code yields, so no route, verb or code can be undocumented."""

from api import reference
from api.catalogue import entries
from api.cli import build


def test_the_pages_are_up_to_date() -> None:
    for name, text in reference.pages().items():
        assert (reference.FOLDER / name).read_text(encoding="utf-8") == text, (
            f"run python -m api.reference ({name})"
        )


def test_every_verb_and_code_is_there() -> None:
    cli, errors = reference.cli_page(), reference.errors_page()
    for name in reference.verbs(build()):
        assert f"## casegraph {name}\n" in cli
    for entry in entries():
        assert f"## {entry.code}\n" in errors
