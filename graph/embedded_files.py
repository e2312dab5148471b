"""Turn a home folder into the files that the embedded database is started from and found again by.

Passwords are made once and kept mode 0600; users and groups are written before the first start, so that no
password stands on a command line or in an environment.
"""

import base64
import hashlib
import json
import os
import secrets
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import cast

_ITERATIONS = 65_536
_SALT_BYTES = 32
_LOGGING = """\
# Standard error alone, which is server.log: by default another log goes into the folder that a command runs in.
handlers = java.util.logging.ConsoleHandler
.level = WARNING
com.arcadedb.level = INFO
# What it says of a query that failed repeats the query, its parameters and what it read: names, and text of reports.
com.arcadedb.bolt.BoltNetworkExecutor.level = SEVERE
java.util.logging.ConsoleHandler.level = INFO
java.util.logging.ConsoleHandler.formatter = com.arcadedb.log.LogFormatter
"""


@dataclass(frozen=True)
class Layout:
    """Where each file of the embedded database is."""

    home: Path

    @property
    def root(self) -> Path:
        """Folder of the server: its configuration, data and logs."""
        return self.home / "arcadedb"

    @property
    def data(self) -> Path:
        """The databases' own files."""
        return self.root / "databases"

    @property
    def state(self) -> Path:
        """Which process serves this folder, and on which ports."""
        return self.home / "server.json"

    @property
    def passwords(self) -> Path:
        """The two users' passwords, mode 0600."""
        return self.home / "passwords.json"

    @property
    def start_lock(self) -> Path:
        """Held while the server is started or stopped."""
        return self.home / "start.lock"

    @property
    def log(self) -> Path:
        """What the server prints."""
        return self.root / "server.log"


@dataclass(frozen=True)
class Passwords:
    """`root` writes; `reader` may read records and nothing else."""

    root: str
    reader: str


@dataclass(frozen=True)
class Server:
    """A server process: `born` tells it from a later one with the same number."""

    pid: int
    born: float
    bolt: int
    http: int


def prepare(layout: Layout) -> Passwords:
    """Make the folders, the passwords and the users where they are missing; return the passwords."""
    layout.root.mkdir(parents=True, exist_ok=True, mode=0o700)
    os.chmod(layout.home, 0o700)
    passwords = read_passwords(layout)
    if passwords is None:
        passwords = Passwords(secrets.token_urlsafe(24), secrets.token_urlsafe(24))
        write_whole(layout.passwords, json.dumps(asdict(passwords)))
    _write_users(layout, passwords)
    write_whole(logging_file(layout.root), _LOGGING)
    return passwords


def logging_file(root: Path) -> Path:
    """Return the file that says what the server of this folder logs, and where."""
    return root / "config" / "logging.properties"


def read_passwords(layout: Layout) -> Passwords | None:
    """Return the passwords of this folder, or None before its first start."""
    found = _read_object(layout.passwords)
    if found is None:
        return None
    return Passwords(str(found.get("root", "")), str(found.get("reader", "")))


def read_server(layout: Layout) -> Server | None:
    """Return what the state file says, or None when it is missing or unreadable."""
    found = _read_object(layout.state)
    try:
        return Server(**found) if found else None  # type: ignore[arg-type]
    except TypeError:
        return None


def write_server(layout: Layout, server: Server) -> None:
    """Write the state file."""
    write_whole(layout.state, json.dumps(asdict(server)))


def write_whole(path: Path, text: str) -> None:
    """Write a file of mode 0600 so that a reader sees all of it or the one before."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    beside.unlink(missing_ok=True)
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())
    os.replace(beside, path)


def _read_object(path: Path) -> dict[str, object] | None:
    try:
        found: object = json.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return None
    return cast("dict[str, object]", found) if isinstance(found, dict) else None


def _write_users(layout: Layout, passwords: Passwords) -> None:
    folder = layout.root / "config"
    folder.mkdir(exist_ok=True, mode=0o700)
    users = [_user("root", passwords.root, "admin"), _user("reader", passwords.reader, "reader")]
    if not (folder / "server-users.jsonl").exists():
        write_whole(folder / "server-users.jsonl", "".join(json.dumps(user) + "\n" for user in users))
    if not (folder / "server-groups.json").exists():
        write_whole(folder / "server-groups.json", json.dumps(_groups(), indent=2))


def _user(name: str, password: str, group: str) -> dict[str, object]:
    salt = base64.b64encode(secrets.token_bytes(_SALT_BYTES)).decode()
    derived = hashlib.pbkdf2_hmac("sha256", password.encode(), salt.encode(), _ITERATIONS, 32)
    stored = f"PBKDF2WithHmacSHA256${_ITERATIONS}${salt}${base64.b64encode(derived).decode()}"
    return {"name": name, "databases": {"*": [group]}, "password": stored}


def _groups() -> dict[str, object]:
    administer = ["updateSecurity", "updateSchema", "updateDatabaseSettings"]
    write = ["createRecord", "readRecord", "updateRecord", "deleteRecord"]
    groups = {
        "admin": _group(administer, write),
        "reader": _group([], ["readRecord"]),
        "*": _group([], []),
    }
    return {"databases": {"*": {"groups": groups}}, "version": 2}


def _group(database: list[str], records: list[str]) -> dict[str, object]:
    types = {"*": {"access": records}}
    return {"resultSetLimit": -1, "readTimeout": -1, "access": database, "types": types}
