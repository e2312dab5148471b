"""Turn a server folder and two ports into an ArcadeDB process, and find or end that process again."""

import contextlib
import os
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import psutil

from graph.embedded_files import Server, logging_file
from graph.errors import JavaMissing
from graph.settings import Settings

DATABASE = "casegraph"
_MAIN = "com.arcadedb.server.ArcadeDBServer"
_LEFT_OUT = (
    "arcadedb-mcp",
    "arcadedb-postgresw",
    "arcadedb-redisw",
    "arcadedb-graphql",
    "arcadedb-console",
    "arcadedb-integration",
    "arcadedb-python-bridge",
)
"""Jars that open further doors (other protocols, a tool server, imports of files): not on the class path."""

_LARGEST_MESSAGE = 128 * 1024 * 1024
_INSTALL = "Install the package arcadedb-embedded again: it brings its own Java."


def spawn(settings: Settings, root: Path, ports: tuple[int, int]) -> Server:
    """Start the server on (bolt, http) ports and return at once; it outlives this process."""
    command = _command(settings, root, ports)
    log = os.open(root / "server.log", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        streams = [(os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0)]
        streams += [(os.POSIX_SPAWN_DUP2, log, stream) for stream in (1, 2)]
        pid = os.posix_spawn(command[0], command, _environment(), file_actions=streams, setsid=True)
    finally:
        os.close(log)
    return Server(pid, psutil.Process(pid).create_time(), *ports)


def serves(pid: int, root: Path, born: float | None = None) -> bool:
    """Whether this process lives and is the server of this folder."""
    with contextlib.suppress(psutil.Error):
        process = psutil.Process(pid)
        same = born is None or abs(process.create_time() - born) < 1.0
        return same and process.status() != psutil.STATUS_ZOMBIE and _root_option(root) in process.cmdline()
    return False


def search(root: Path) -> Server | None:
    """Return the server of this folder when one lives, whatever any state file says."""
    for process in _processes():
        with contextlib.suppress(psutil.Error):
            options = process.cmdline()
            if _MAIN in options and serves(process.pid, root):
                ports = (_option(options, name) for name in ("bolt.port", "httpIncomingPort"))
                return Server(process.pid, process.create_time(), *ports)
    return None


def terminate(pid: int, seconds: float) -> None:
    """Ask the process to end, and end it when it has not after so many seconds."""
    with contextlib.suppress(psutil.NoSuchProcess):
        process = psutil.Process(pid)
        process.terminate()
        try:
            process.wait(seconds)
        except psutil.TimeoutExpired:
            process.kill()
            process.wait(seconds)


def kill(pid: int, seconds: float) -> None:
    """End the process without asking, and wait at most so many seconds until it is gone."""
    with contextlib.suppress(psutil.NoSuchProcess):
        process = psutil.Process(pid)
        process.kill()
        process.wait(seconds)


def _processes() -> Iterator[psutil.Process]:
    return psutil.process_iter()


def _command(settings: Settings, root: Path, ports: tuple[int, int]) -> list[str]:
    package = _package()
    jars = sorted(jar for jar in (package / "jars").glob("*.jar") if not jar.name.startswith(_LEFT_OUT))
    java = package / "jre" / "bin" / ("java.exe" if os.name == "nt" else "java")
    if not java.exists() or not jars:
        raise JavaMissing("the embedded database", _INSTALL)
    options = [f"-D{name}={value}" for name, value in _properties(settings, root, ports).items()]
    class_path = os.pathsep.join(str(jar) for jar in jars)
    return [str(java), *_java_options(settings), _root_option(root), *options, "-cp", class_path, _MAIN]


def java_command(heap: str) -> list[str]:
    """Return the command that the database's own tools are started with, all of its jars on the class path."""
    package = _package()
    jars = os.pathsep.join(str(jar) for jar in sorted((package / "jars").glob("*.jar")))
    java = package / "jre" / "bin" / ("java.exe" if os.name == "nt" else "java")
    if not java.exists():
        raise JavaMissing("the embedded database", _INSTALL)
    language = ("-Duser.language=en", "-Duser.country=US")
    return [str(java), *_java_options(Settings(heap=heap)), *language, "-cp", jars]


def _java_options(settings: Settings) -> list[str]:
    return [
        f"-Xmx{settings.heap}",
        "-XX:+UseSerialGC",
        "-XX:+ExitOnOutOfMemoryError",
        "-Dfile.encoding=UTF-8",
        "-Djava.awt.headless=true",
        "-Dpolyglot.engine.WarnInterpreterOnly=false",
        "--add-opens=java.base/java.nio.channels.spi=ALL-UNNAMED",
        "--enable-native-access=ALL-UNNAMED",
    ]


def _properties(settings: Settings, root: Path, ports: tuple[int, int]) -> dict[str, str]:
    milliseconds = str(round(settings.query_seconds * 1000))
    properties = {
        "server.mode": "production",  # Flushes the log at each commit; any other mode flushes nothing.
        "txWalFlush": "1",
        "server.httpIncomingHost": "127.0.0.1",
        "server.httpIncomingPort": str(ports[1]),
        "server.httpWorkerThreads": "8",
        "server.plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
        "server.defaultDatabases": f"{DATABASE}[]",
        "bolt.host": "127.0.0.1",
        "bolt.port": str(ports[0]),
        "bolt.maxMessageSize": str(
            _LARGEST_MESSAGE
        ),  # A larger one is never answered: the client waits for ever.
        "bolt.packstream.maxValueLength": str(_LARGEST_MESSAGE),
        "command.timeout": milliseconds,
        "opencypher.loadCsv.allowFileUrls": "false",
        "opencypher.loadCsv.allowRemoteUrls": "false",
        "polyglotEngineEnabled": "false",  # Functions in JavaScript, which reach the machine.
        "backup.enabled": "false",
        "support.autoRegister": "false",  # Reports itself to its makers otherwise.
        "serverMetrics": "false",
        "server.logsDirectory": str(root / "log"),
    }
    named = {f"arcadedb.{name}": value for name, value in properties.items()}
    return {**named, "java.util.logging.config.file": str(logging_file(root))}


def _root_option(root: Path) -> str:
    return f"-Darcadedb.server.rootPath={root}"


def _option(options: list[str], name: str) -> int:
    return next((int(option.split("=", 1)[1]) for option in options if f"{name}=" in option), 0)


def _environment() -> dict[str, str]:
    """Only what a process needs: no option of another program's Java, no secret."""
    return {name: os.environ[name] for name in ("PATH", "LANG", "TMPDIR", "SYSTEMROOT") if name in os.environ}


def _package() -> Path:
    found = find_spec("arcadedb_embedded")
    if found is None or found.origin is None:
        raise JavaMissing("the embedded database", _INSTALL)
    return Path(found.origin).parent
