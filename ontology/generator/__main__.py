"""Write every artefact, or with `--check` name those that no longer fit the Turtle and exit with status 1."""

import sys
from collections.abc import Mapping
from pathlib import Path

from ontology.generator.artefacts import artefacts
from ontology.generator.read import HOME, read_ontology

ROOT = HOME.parent


def main(arguments: list[str]) -> int:
    """Run the generator; return the exit status."""
    wanted = artefacts(read_ontology())
    if "--check" in arguments:
        return _check(wanted)
    for path, text in wanted.items():
        target = ROOT / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
    for path in _stale(wanted):
        path.unlink()
    return 0


def _check(wanted: Mapping[str, str]) -> int:
    differing = [path for path, text in wanted.items() if _current(ROOT / path) != text]
    surplus = [str(path.relative_to(ROOT)) for path in _stale(wanted)]
    for path in differing:
        print(f"differs from the Turtle: {path}", file=sys.stderr)
    for path in surplus:
        print(f"made from nothing in the Turtle: {path}", file=sys.stderr)
    if differing or surplus:
        print("run: python -m ontology.generator", file=sys.stderr)
    return 1 if differing or surplus else 0


def _current(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.is_file() else None


def _stale(wanted: Mapping[str, str]) -> list[Path]:
    folder = HOME / "generated"
    files = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return sorted(path for path in files if str(path.relative_to(ROOT)) not in wanted)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
