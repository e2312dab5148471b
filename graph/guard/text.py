"""Turn the text of a query into the same text without comments, and refuse what no query needs.

Every character keeps its place, so that a place in the result is one in what was typed. Outside quotes only plain
ASCII stands in Cypher; escapes by code point are refused everywhere, because one database reads them before it
reads the quotes around them.
"""

import re
import unicodedata

from graph.guard.errors import NotUnderstood, Refused, TooBig

MOST_CHARACTERS = 10_000
MOST_NESTED = 24

_TOKEN = re.compile(
    r"""(?P<comment>//[^\n\r]*|/\*.*?\*/)
      | (?P<quoted>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`)
      | (?P<open>[(\[{])
      | (?P<close>[)\]}])
      | (?P<stray>/\*|['"`]|[^\x20-\x7e\n\t])
      | (?P<plain>[A-Za-z0-9_ \n\t.,:;]+|.)""",
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\[uU]")
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def plain(text: str) -> str:
    """Return the text with blanks in place of its comments; raises `TooBig`, `Refused` and `NotUnderstood`."""
    if len(text) > MOST_CHARACTERS:
        raise TooBig("the length of the query in characters", MOST_CHARACTERS)
    text = text.replace("\r\n", "\n")
    parts: list[str] = []
    depth = 0
    for token in _TOKEN.finditer(text):
        depth += _step(text, token)
        if depth > MOST_NESTED:
            raise TooBig("the depth of brackets", MOST_NESTED)
        comment = token.lastgroup == "comment"
        parts.append(re.sub(r"[^\n]", " ", token[0]) if comment else token[0])
    return "".join(parts)


def place(text: str, offset: int) -> tuple[int, int]:
    """Return line and column, counted from 1, of a character."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def _step(text: str, token: re.Match[str]) -> int:
    """Check one token; return by how much it changes the depth of brackets."""
    where = place(text, token.start())
    if token.lastgroup == "stray":
        _stray(token[0], where)
    if token.lastgroup == "quoted":
        _quoted(token[0], where)
    return {"open": 1, "close": -1}.get(token.lastgroup or "", 0)


def _stray(found: str, where: tuple[int, int]) -> None:
    if found == "/*":
        raise NotUnderstood("a comment that does not end", where)
    if found in "'\"`":
        raise NotUnderstood("a quoted text that does not end", where)
    raise Refused(f"the character U+{ord(found):04X} outside quotes", where)


def _quoted(found: str, where: tuple[int, int]) -> None:
    if _ESCAPE.search(found):
        raise Refused("an escape by code point: write the character itself, or use a parameter; it", where)
    for character in found:
        if character not in "\n\t" and unicodedata.category(character) in _HIDDEN:
            raise Refused(f"the hidden character U+{ord(character):04X}", where)
