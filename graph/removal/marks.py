"""Turn what was removed into marks: keyed hashes by which it is known again, and which say nothing without the key.

The key is made once, and lies in the data folder in `purge.key`, mode 0600, not in the database: who has the database
alone cannot try out whether a name is among those removed. Who writes to one Neo4j from several machines copies it.
"""

import hmac
import os
import secrets
from collections.abc import Iterable
from pathlib import Path

from graph.connection import Store
from graph.embedded_files import write_whole
from graph.removal.errors import KeyMissing
from graph.removal.names import Names, bag, joined
from ontology.generated.records import Record

_BYTES = 32
_EVIDENCE = ("born:", "date:", "court:", "facility:", "provision:", "kin:", "with:", "lawyer:")


class Marks:
    """Makes marks with the key of this data folder."""

    def __init__(self, key: bytes) -> None:
        self._key = key
        self.id = self.of("key")[:16]

    def of(self, *parts: str) -> str:
        """Return the mark of something."""
        text = "\x1f".join(parts).encode("utf-8", "surrogatepass")
        return hmac.digest(self._key, text, "sha256").hex()

    def report(self, report: str, documents: Iterable[str]) -> list[str]:
        """Return the marks of a report, by its id and by the bytes of its versions."""
        return sorted({self.of("report", report), *(self.document(one) for one in documents)})

    def document(self, sha256: str) -> str:
        """Return the mark of a file's bytes."""
        return self.of("document", sha256)

    def person(self, record: Record, names: Iterable[str]) -> set[str]:
        """Return the marks of a person wherever one is told of: by record, by whole name and evidence."""
        evidence = [item for item in record.context if item.startswith(_EVIDENCE)]
        whole = {name for name in map(bag, names) if " " in name}
        named = {self.of("named", name, item) for name in whole for item in evidence}
        return {self.of("record", record.id), *named}

    def scope(self, scope: str) -> str:
        """Return the mark of a report (id) or a version of one (id) in which somebody's names are to be known."""
        return self.of("scope", scope)

    def name(self, scope: str, words: Iterable[str]) -> str:
        """Return the mark of a name, in whatever order its words are, within a scope."""
        return self.of("in", scope, joined(words))

    def word(self, scope: str, word: str) -> str:
        """Return the mark of a word that tells of somebody by itself within a scope."""
        return self.of("word", scope, word)

    def said(self, scopes: Iterable[str], names: Names) -> set[str]:
        """Return the marks by which somebody is known in these scopes, whoever is read there as a person."""
        found: set[str] = set()
        for scope in scopes:
            found.add(self.scope(scope))
            found.update(self.name(scope, name) for name in names.full)
            found.update(self.word(scope, word) for word in names.telling)
        return found


def marks(store: Store) -> Marks:
    """Return what makes marks here; the key is made when nothing was ever removed.

    Raises `KeyMissing` when things were removed with another key: nobody could tell then what has to stay out.
    """
    made = {row["key"] for row in store.read("removal/keys")}
    path = store.settings.home / "purge.key"
    if not path.exists() and not made:
        _make(path)
    own = Marks(bytes.fromhex(path.read_text("ascii").strip())) if path.exists() else None
    if own is None or made - {own.id}:
        raise KeyMissing(str(path), there=own is not None)
    return own


def _make(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    write_whole(path, secrets.token_hex(_BYTES) + "\n")
    os.chmod(path, 0o600)
