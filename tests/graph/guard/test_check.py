"""The check on its own, without a database."""

import contextlib
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.settings import Limits
from api.views.questions import Asked
from graph.guard import MOST_ROWS, check_cypher, errors
from graph.guard.allowed import FUNCTIONS
from graph.guard.errors import BadParameter, GuardError, NotUnderstood, TooBig, TooCostly
from graph.guard.text import MOST_CHARACTERS, plain
from tests.graph.guard.conftest import rows


def test_comments_go_and_places_stay() -> None:
    text = "MATCH (n) // one\n/* two\n three */ RETURN n"
    checked = check_cypher(text)
    assert "one" not in checked.text
    assert "two" not in checked.text
    assert len(checked.text) == len(text)
    assert checked.text.index("RETURN") == text.index("RETURN")


def test_quoted_text_that_looks_like_a_comment_stays() -> None:
    assert check_cypher("RETURN '// x' AS a, \"/* y */\" AS `b//c`").text == (
        "RETURN '// x' AS a, \"/* y */\" AS `b//c`"
    )


def test_nothing_but_comments_and_semicolon_is_changed() -> None:
    assert check_cypher("RETURN  1 AS x ;  ").text == "RETURN  1 AS x "


@pytest.mark.parametrize("pattern", [".*(Primer", "[", "a)b(", "*a", "(+)", "a|*", "a\\", "\\(a)(", "[a-z"])
def test_a_regular_expression_that_is_none_is_refused(pattern: str) -> None:
    """The embedded database finds nothing by it, as if nobody had such a name."""
    with pytest.raises(NotUnderstood):
        check_cypher("MATCH (n:Person) WHERE n.label =~ $x RETURN n", {"x": pattern})
    if "\\" not in pattern:
        with pytest.raises(NotUnderstood):
            check_cypher(f"MATCH (n:Person) WHERE n.label =~ '{pattern}' RETURN n")


@pytest.mark.parametrize(
    "pattern", ["(?i).*(a|b)", "[(]a", "\\(a", "\\Qa(b\\E.*", "a?|b", "[^]a-z]+", "\\p{L}+ \\[1", ""]
)
def test_a_regular_expression_that_is_whole_is_let_through(pattern: str) -> None:
    check_cypher("MATCH (n:Person) WHERE n.label =~ $x RETURN n", {"x": pattern})


@pytest.mark.parametrize(
    ("query", "limited"),
    [
        ("MATCH (n) RETURN n", True),
        ("MATCH (n) RETURN n ORDER BY n.x SKIP 3", True),
        ("MATCH (n) WITH n LIMIT 3 RETURN n", True),
        ("MATCH (n) RETURN n LIMIT 3", False),
        ("RETURN 1 AS x UNION RETURN 2 AS x", False),
    ],
)
def test_a_limit_is_set_where_there_is_none(query: str, limited: bool) -> None:
    assert check_cypher(query).limited(11).endswith("\nLIMIT 11") is limited


@pytest.mark.parametrize(
    ("query", "columns"),
    [
        ("MATCH (n) RETURN n.x AS a, n.y, `n` AS `b c`", ("a", "n.y", "b c")),
        ("MATCH (n) RETURN *", ()),
        ("RETURN DISTINCT 1 + 2 AS x", ("x",)),
    ],
)
def test_the_columns_are_known_beforehand(query: str, columns: tuple[str, ...]) -> None:
    assert check_cypher(query).columns == columns


@pytest.mark.parametrize("name", ["date", "DATE", "Date", "date . truncate", "duration.BETWEEN"])
def test_functions_are_known_in_any_case(name: str) -> None:
    check_cypher(f"RETURN {name}('a', 'b') AS x")


@pytest.mark.parametrize(
    ("query", "given", "error"),
    [
        ("RETURN $x AS x", {}, BadParameter),
        ("RETURN $x AS x", {"x": object()}, BadParameter),
        ("RETURN $x AS x", {"x": b"bytes"}, BadParameter),
        ("RETURN $x AS x", {"x": {1: 2}}, BadParameter),
        ("RETURN $x AS x", {"x": 2**70}, BadParameter),
        ("RETURN $x AS x", {"x": "a" * 200_000}, TooBig),
        ("RETURN $x AS x", {"x": [[0] * 1000] * 200}, TooBig),
        ("RETURN 'a' =~ $x AS x", {"x": 3}, BadParameter),
        ("RETURN 'a' =~ $x AS x", {"x": "(a+)+b"}, TooCostly),
        ("UNWIND range(1, $x) AS i RETURN i", {"x": 10**9}, TooCostly),
    ],
)
def test_parameters_are_checked(query: str, given: dict[str, object], error: type[GuardError]) -> None:
    with pytest.raises(error):
        check_cypher(query, given)


def test_a_parameter_that_is_not_named_is_left_out() -> None:
    assert check_cypher("RETURN $a AS x", {"a": 1, "b": object()}).parameters == {"a": 1}


def test_a_parameter_within_itself_is_refused() -> None:
    loop: list[object] = []
    loop.append(loop)
    with pytest.raises(BadParameter):
        check_cypher("RETURN $x AS x", {"x": loop})


@pytest.mark.parametrize(
    "query",
    [
        "MATCH p = (a)-[*]->(b) RETURN [n IN nodes(p) WHERE any(l IN labels(n) WHERE l = 'Case') | n.label] AS x",
        "MATCH (a) WITH collect(a.id) AS l RETURN [x IN l WHERE NOT x IN $seen] AS rest",
        "MATCH (c) RETURN reduce(all = [], x IN collect(c.claims) | all + x) AS claims",
        "MATCH (c) RETURN reduce(most = 0, x IN collect(c.n) | CASE WHEN x > most THEN x ELSE most END) AS most",
        "MATCH (a) WITH collect(a {.id, .label}) AS l UNWIND l[..10] AS x RETURN [y IN l[..9] WHERE y.id > x.id]",
        "MATCH (a) WHERE a.label =~ '(?i)(north|south).*court' RETURN replace(replace(a.label, 'j', 'y'), 'q', 'k')",
        "MATCH (a) WITH a.label + ', ' + a.country AS s RETURN s + '; ' + s AS twice",
        "MATCH (e) RETURN range(0, size(e.claims) - 1) AS i, [k IN keys(e) WHERE e[k] IS NOT NULL | k] AS k",
        "MATCH (a) RETURN [i IN range(0, 11) | [j IN range(0, 30) | i * j]] AS calendar",
    ],
)
def test_loops_that_analysts_write_are_let_through(query: str) -> None:
    check_cypher(query, {"seen": ["a", "b"]})


PLAIN = [
    query for query in (row["query"] for row in rows("allowed.jsonl")) if not re.search(r"[/'\"`]", query)
]
WRITING = [
    "SET n.x = 1",
    "DELETE n",
    "CREATE (n)",
    "MERGE (n)",
    "REMOVE n.x",
    "; RETURN 1",
    "LOAD CSV FROM $u AS l",
]


@given(st.sampled_from(PLAIN), st.sampled_from(WRITING), st.data())
def test_a_clause_that_writes_is_refused_wherever_it_stands(
    query: str, clause: str, data: st.DataObject
) -> None:
    words = query.split(" ")
    place = data.draw(st.integers(0, len(words)))
    written = " ".join([*words[:place], clause, *words[place:]])
    given_all = {"a": 1, "b": 1, "ids": [1], "names": ["x"], "skip": 1, "limit": 1, "u": "x"}
    with pytest.raises(GuardError):
        check_cypher(written, given_all)


@given(st.text(max_size=200))
def test_no_text_breaks_the_check(text: str) -> None:
    with contextlib.suppress(GuardError):
        check_cypher(text)


@given(st.text(alphabet=st.characters(codec="ascii"), max_size=60))
def test_blanking_comments_keeps_every_place(text: str) -> None:
    try:
        blanked = plain(text)
    except errors.GuardError:
        return
    assert len(blanked) == len(text.replace("\r\n", "\n"))


def test_the_limits_that_are_told_are_those_that_apply() -> None:
    text = (Path(__file__).parents[3] / "docs" / "reference" / "cypher.md").read_text(encoding="utf-8")
    asked = Asked.model_json_schema()["properties"]
    assert asked["query"]["maxLength"] == MOST_CHARACTERS
    for told in (
        f"| {MOST_CHARACTERS:,} characters, brackets",
        f"`POST /cypher` and `casegraph db shell` {asked['limit']['maximum']:,} at most, `run_cypher` {MOST_ROWS:,} |",
        f"the whole body {Limits().body:,} bytes |",
    ):
        assert told in text


def test_the_reference_page_names_every_function_and_no_other() -> None:
    text = (Path(__file__).parents[3] / "docs" / "reference" / "cypher.md").read_text(encoding="utf-8")
    table = text.partition("## Functions")[2].partition("One procedure")[0]
    assert {name.lower() for name in re.findall(r"`([\w.]+)`", table)} == FUNCTIONS
