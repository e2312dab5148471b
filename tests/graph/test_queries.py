"""Each query file can be read, speaks in the words of the ontology, and is understood by the database."""

import re

import pytest

from graph import Store
from graph.check.rules import rules
from graph.cypher import load, names
from ontology.generated.labels import Key, Label, Relationship

ALL = names()
TEXTS = {**{name: load(name).text for name in ALL}, **{f"rules/{rule.name}": rule.text for rule in rules()}}
_NOISE = re.compile(r"//[^\n]*|'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"")
_LABELS = re.compile(
    r"(?<![\w$}]):\s*(\w+(?:\s*[|&:!]\s*\w+)*)|(?<=[(\[])\s*\w+\s*:\s*(\w+(?:\s*[|&:!]\s*\w+)*)"
)
_NODE = re.compile(r"(?<!\w)\(\s*(\w+)\s*(?=[:){])")
_EDGE = re.compile(r"-\[\s*(\w+)\s*(?=[:\]*])")
_PART = re.compile(r"\b(\w+) IN (?:nodes|relationships)\(|\bYIELD (\w+)")
_MAP = re.compile(r"(?<!\w)\(\s*\w*\s*(?::[\w|&:!\s]+)?\{([^{}]*)\}")
_WRITES = re.compile(r"\b(?:CREATE|MERGE|SET|DELETE|REMOVE)\b")
_WORDS = frozenset(Label) | frozenset(Relationship)
_KEYS = frozenset(Key)


def test_there_are_queries() -> None:
    assert len(ALL) > 30


@pytest.mark.parametrize("name", ALL)
def test_a_file_says_what_it_answers(name: str) -> None:
    query = load(name)
    assert query.question.endswith(("?", "."))
    assert query.name == name
    assert not query.text.startswith("//")
    assert set(re.findall(r"\$(\w+)", _NOISE.sub(" ", query.text))) == set(query.parameters)


@pytest.mark.parametrize("name", TEXTS)
def test_a_file_speaks_in_the_words_of_the_ontology(name: str) -> None:
    text = _NOISE.sub("''", TEXTS[name])
    assert _labels(text) <= _WORDS
    assert _keys(text) <= _KEYS


def test_the_check_of_words_would_find_a_wrong_one() -> None:
    text = (
        "MATCH (a:Persn {nam: $x})-[h:HELDIN|TRIED_BY]->(f) WHERE f.labl = 'a:B' RETURN a {.titel}, {x: a.id}"
    )
    clean = _NOISE.sub("''", text)
    assert _labels(clean) - _WORDS == {"Persn", "HELDIN"}
    assert _keys(clean) - _KEYS == {"nam", "labl", "titel"}


@pytest.mark.parametrize("name", ALL)
def test_the_database_understands_a_file(name: str, store: Store) -> None:
    query = load(name)
    given = {key: _nothing(key) for key in query.parameters}
    writes = bool(_WRITES.search(_NOISE.sub(" ", query.text)))
    text = f"EXPLAIN {query.text}" if writes else query.text
    with store.session(write=writes) as session:
        result = session.run(text, given)
        columns = result.keys()
        result.consume()
    # ArcadeDB names the columns of an answer with its first row; Neo4j always does.
    assert columns in ([], list(query.columns))


def _labels(text: str) -> set[str]:
    """Return the labels and types that a query names; in a map a colon is followed by no capital that is one."""
    found = (first or second for first, second in _LABELS.findall(text))
    return {word for group in found for word in re.findall(r"\w+", group) if word[:1].isupper()}


def _keys(text: str) -> set[str]:
    """Return the property keys that a query names: of nodes and relationships, not of maps and rows."""
    things = {*_NODE.findall(text), *_EDGE.findall(text)}
    things |= {name for pair in _PART.findall(text) for name in pair if name}
    dotted = {key for name, key in re.findall(r"(?<![$\w.])(\w+)\.(\w+)", text) if name in things}
    after_call = set(re.findall(r"(?:startNode|endNode)\(\w+\)\.(\w+)", text))
    projected = {
        key
        for part in re.findall(r"\b\w+ \{([^{}]*)\}", text)
        for key in re.findall(r"(?:^|,)\s*\.(\w+)", part)
    }
    given = {key for part in _MAP.findall(text) for key in re.findall(r"(\w+)\s*:", part)}
    return dotted | after_call | projected | given


def _nothing(parameter: str) -> int | None:
    return {"skip": 0, "limit": 1, "least": 2}.get(parameter)
