"""Find things by a name in any spelling, or by an id.

The database's full-text index gives candidates, generously: as written, as a beginning, with two letters changed,
and with letters that often carry marks left open. They are ranked here by how well the words match one of the names.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace

from rapidfuzz import fuzz

from graph.connection import Row, Store, Transaction
from graph.read import cursor as cursors
from graph.read.errors import BadSearch
from graph.read.model import Hit, Page
from graph.read.rows import kind_of, stub

CANDIDATES = 300
"""How many things the index may propose; a count that reaches it is a floor."""

_WORD = re.compile(r"\w+(?:\.\w+)*")
_MOST_WORDS = 8
_ID = re.compile(r"[a-z]+-[a-z2-7]{16}")
_GOOD = 72.0
_OPEN = str.maketrans(dict.fromkeys("aeiouycsgzdnt", "?"))
_FIRST = frozenset(
    {"Person", "Organisation", "Authority", "Court", "Facility", "Provision", "Statute", "Place"}
)


def search(
    store: Store, text: str, *, kind: str | None = None, limit: int = 20, cursor: str | None = None
) -> Page[Hit]:
    """Return one page of the things that have such a name, the best first; raises `BadSearch` and `BadCursor`."""
    words = _WORD.findall(text.lower())[:_MOST_WORDS]
    if not any(word.isalnum() or "." in word for word in words):
        raise BadSearch
    scope = ("search", text, kind)
    after = cursors.decode(scope, cursor)
    rows = store.read_with(lambda transaction: _candidates(transaction, text.strip(), words, kind))
    ranked = sorted(_ranked(rows, words))
    left = [(key, hit) for key, hit in ranked if key > after]
    following = cursors.encode(scope, left[limit - 1][0]) if len(left) > limit else None
    found = _placed(store, [hit for _, hit in left[:limit]])
    return Page(found, len(ranked), following, floor=len(rows) >= CANDIDATES)


def _placed(store: Store, hits: list[Hit]) -> tuple[Hit, ...]:
    """Return the hits, persons with the country of their cases: of a person itself nothing says one."""
    ids = [hit.thing.id for hit in hits if hit.country is None and hit.thing.kind == "Person"]
    countries = {row["id"]: row["country"] for row in store.read("read/countries", ids=ids)} if ids else {}
    return tuple(replace(hit, country=hit.country or countries.get(hit.thing.id)) for hit in hits)


def folded(text: str) -> str:
    """Return a text in small letters without marks, so that spellings with and without them are equal."""
    plain = unicodedata.normalize("NFKD", text.replace("đ", "d").replace("Đ", "D").replace("ı", "i"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()


def _candidates(transaction: Transaction, text: str, words: list[str], kind: str | None) -> list[Row]:
    if _ID.fullmatch(text):
        return _by_id(transaction, text)
    indexes = [row["name"] for row in transaction.run("read/text_indexes")]
    asked = " ".join(_asked(word) for word in words)
    return transaction.run("read/search", indexes=indexes, words=asked, kind=kind, limit=CANDIDATES)


def _by_id(transaction: Transaction, identifier: str) -> list[Row]:
    known = transaction.run("read/canonical", id=identifier)
    rows = transaction.run("read/entity", id=known[0]["id"] if known else identifier)
    return [
        {
            **row,
            "names": [identifier],
            "country": row["properties"].get("country"),
            "reports": len(row["properties"].get("reports") or ()),
        }
        for row in rows
    ]


def _asked(word: str) -> str:
    """Return what is asked of the index for one word, which has no character that means something to it."""
    if len(word) < 3 or any(letter.isdigit() for letter in word):
        return word
    near = 1 if len(word) < 5 else 2
    opened = word[0] + word[1:].translate(_OPEN)
    return f"({word} OR {word}* OR {word}~{near} OR {opened})"


def _ranked(rows: Iterable[Row], words: list[str]) -> Iterable[tuple[str, Hit]]:
    wanted = [folded(word) for word in words]
    for row in rows:
        names: list[str] = [*(row["names"] or ()), *([row["label"]] if row["label"] else ())]
        score, name = max(((_score(wanted, name), name) for name in names), default=(0.0, ""))
        if score >= _GOOD or _ID.fullmatch(name):
            yield _key(row, score), Hit(stub(row), name, row["country"], row["reports"])


def _score(wanted: list[str], name: str) -> float:
    """Return from 0 to 100 how well each word finds one like it in a name; a whole match is best."""
    had = _WORD.findall(folded(name))
    if not had:
        return 0.0
    found = sum(max(fuzz.ratio(word, other) for other in had) for word in wanted) / len(wanted)
    return found - 0.5 * min(abs(len(had) - len(wanted)), 8)


def _key(row: Row, score: float) -> str:
    """Return the place of a hit in the list: by score, then names before events, then how many reports it stands on."""
    kind = kind_of(row["labels"])
    tier = 0 if kind in _FIRST else 1 if kind == "Case" else 2
    return f"{1000 - round(score * 10):04d}|{tier}|{99999 - min(row['reports'], 99999):05d}|{row['id']}"
