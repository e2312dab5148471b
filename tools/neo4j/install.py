"""Turn the `pom.xml` of this folder into a folder of jars, once for each version of the file.

The jars lie in `.neo4j/` of the checkout, or in the folder that `CASEGRAPH_NEO4J_CACHE` names. They come from
whichever Maven repository the user's own Maven settings name.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from filelock import FileLock

from tools.neo4j.errors import CannotRun, Missing

_POM = Path(__file__).with_name("pom.xml")
_CHECKOUT = Path(__file__).resolve().parent.parent.parent
_GOAL = "org.apache.maven.plugins:maven-dependency-plugin:2.8:copy-dependencies"
_LINES = 15
"""Lines of Maven's output that an error shows."""


def java() -> str:
    """Return the path of the Java runtime; raises `Missing`."""
    return _command("java", "openjdk-17-jre-headless")


def jars() -> Path:
    """Return the folder of Neo4j's jars, fetched when they are not there yet; raises `CannotRun`."""
    cache = Path(os.environ.get("CASEGRAPH_NEO4J_CACHE") or _CHECKOUT / ".neo4j")
    folder = cache / f"lib-{hashlib.sha256(_POM.read_bytes()).hexdigest()[:12]}"
    if folder.is_dir():
        return folder
    cache.mkdir(parents=True, exist_ok=True)
    (cache / ".gitignore").write_text("*\n", encoding="utf-8")
    with FileLock(cache / "install.lock"):
        if not folder.is_dir():
            _fetch(folder)
    return folder


def _fetch(folder: Path) -> None:
    """Fetch into a folder beside, so that the folder itself is whole or missing."""
    maven = _command("mvn", "maven")
    print("neo4j: fetching Neo4j with Maven (once; about 115 MB)", file=sys.stderr)
    partial = folder.with_suffix(".partial")
    shutil.rmtree(partial, ignore_errors=True)
    order = [maven, "--batch-mode", "--no-transfer-progress", "-f", str(_POM), _GOAL]
    done = subprocess.run(
        [*order, f"-DoutputDirectory={partial}", "-DincludeScope=runtime"],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode or not any(partial.glob("neo4j-kernel-*.jar")):
        last = "\n".join((done.stdout + done.stderr).strip().splitlines()[-_LINES:])
        raise CannotRun(f"Maven could not fetch Neo4j:\n{last}", "Check that Maven reaches its repository.")
    partial.rename(folder)


def _command(name: str, package: str) -> str:
    found = shutil.which(name)
    if found is None:
        raise Missing(name, package)
    return found
