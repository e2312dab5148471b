import pytest

from graph import cypher
from graph.errors import NoSuchQuery

SOURCE = """// question: Which cases are there?
// parameters: limit (rows, at most),
//   after (the last id, or '')
// columns: id, label (of the case)
// A note that names nothing goes with the columns (in parentheses).
MATCH (c:Case)
// inside
RETURN c.id AS id
"""


def test_a_query_file_tells_what_it_is() -> None:
    query = cypher.parse("cases", SOURCE)
    assert query.question == "Which cases are there?"
    assert query.parameters == ("limit", "after")
    assert query.columns[:2] == ("id", "label")
    assert query.text.startswith("MATCH (c:Case)\n// inside")


def test_none_is_no_parameter() -> None:
    assert (
        cypher.parse("x", "// question: q\n// parameters: none\n// columns: id\nRETURN 1 AS id").parameters
        == ()
    )


@pytest.mark.parametrize("source", ["RETURN 1", "// question: q\n// parameters: none\nRETURN 1", ""])
def test_a_file_without_its_header_is_refused(source: str) -> None:
    with pytest.raises(NoSuchQuery):
        cypher.parse("x", source)


@pytest.mark.parametrize("name", ["no_such", "../errors", "/etc/passwd", "RETURN 1", ""])
def test_an_unknown_name_is_refused(name: str) -> None:
    with pytest.raises(NoSuchQuery):
        cypher.load(name)


@pytest.mark.parametrize("name", cypher.names())
def test_every_file_can_be_loaded(name: str) -> None:
    assert cypher.load(name).name == name
