"""Turn the text of a query into its parts, by the grammar in `cypher.peg`; what it does not say is refused."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from parsimonious.exceptions import ParseError
from parsimonious.grammar import Grammar

from graph.guard.errors import NotUnderstood, Refused, TooBig
from graph.guard.text import MOST_NESTED, place

_FILE = Path(__file__).with_name("cypher.peg")
_KEYWORD = re.compile(r"\b[A-Z]{2,}\b")
_RULE = re.compile(r"^\w+(?=\s*=)", re.MULTILINE)
_HIDDEN = re.compile(r"#.*|~r\".*\" _")
_WORD = re.compile(r"[A-Za-z_]+")

_BEGIN_OTHERS = """
    ALTER BEGIN COMMIT CREATE CYPHER DEALLOCATE DELETE DENY DETACH DROP ENABLE EXPLAIN FINISH FOREACH GRANT INSERT
    LOAD MERGE PROFILE REALLOCATE REMOVE RENAME REVOKE ROLLBACK SET SHOW START STOP TERMINATE USE USING
"""
_FORBIDDEN = frozenset(_BEGIN_OTHERS.split())
"""Words that begin what writes, administers or reads elsewhere: named in the refusal, refused in any case."""


@dataclass(frozen=True)
class Part:
    """A part of a query that has a rule of its own; `start` and `end` count characters of the text."""

    rule: str
    text: str
    start: int
    end: int
    parts: tuple["Part", ...]

    def all(self, *rules: str) -> Iterator["Part"]:
        """Yield the parts of these rules below this one, outermost first."""
        for part in self.parts:
            if part.rule in rules:
                yield part
            yield from part.all(*rules)

    def own(self, *rules: str) -> list["Part"]:
        """Return the direct parts of these rules."""
        return [part for part in self.parts if part.rule in rules]

    def has(self, rule: str) -> bool:
        """Whether there is a direct part of this rule."""
        return any(part.rule == rule for part in self.parts)


def parse(text: str) -> Part:
    """Return the parts of a query without comments; raises `Refused`, `NotUnderstood` and `TooBig`."""
    try:
        node: Any = _grammar().parse(text)  # pyright: ignore[reportUnknownMemberType]
    except ParseError as error:
        raise _refusal(text, error.pos) from None
    except RecursionError:
        raise TooBig("the depth of brackets", MOST_NESTED) from None
    found = _parts(node)
    return found[0]


@cache
def _grammar() -> Grammar:
    source = _FILE.read_text(encoding="utf-8")
    rules = set(_RULE.findall(source))
    words = {word for line in source.splitlines() for word in _KEYWORD.findall(_HIDDEN.sub("", line))}
    keywords = (f'{word} = ~r"{word}(?![A-Za-z0-9_])"i _' for word in sorted(words - rules))
    return Grammar("\n".join([source, *keywords]))


def _parts(node: Any) -> list[Part]:
    below = [part for child in node.children for part in _parts(child)]
    name: str = node.expr_name
    if not name or name == "_":
        return below
    return [Part(name, node.full_text[node.start : node.end].strip(), node.start, node.end, tuple(below))]


def _refusal(text: str, offset: int) -> Exception:
    where = place(text, offset)
    rest = text[offset:].strip()
    word = _WORD.match(rest)
    if text[:offset].rstrip().endswith(";") and rest:
        return Refused("a second statement", where)
    if word and word[0].upper() in _FORBIDDEN:
        return Refused(word[0].upper(), where)
    if re.match(r"IN\s+(CONCURRENT\s+|\d+\s+)*TRANSACTIONS", rest, re.IGNORECASE):
        return Refused("IN TRANSACTIONS", where)
    return NotUnderstood(
        f"{word[0] if word else rest[:1]!r} was not expected" if rest else "it ends too soon", where
    )
