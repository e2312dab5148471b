"""The project's Markdown files, with their links, headings and blocks of code."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import unquote

ROOT = Path(__file__).parent.parent.parent
_NOT_OURS = {
    ".venv",
    ".bench",
    ".git",
    ".casegraph",
    ".neo4j",
    "log",
    "build",
    "node_modules",
    ".pytest_cache",
    "corpus",
}
_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.M | re.S)
_INDENTED = re.compile(r"(?:(?<=\n\n)|\A)((?:(?:    .*|[ \t]*)\n)+)")
_LINK = re.compile(r"(?<!\!)\[[^\]]*\]\(([^()\s]+)\)|<a href=\"([^\"]+)\"")
_HEADING = re.compile(r"^#{1,6} (.+?)\s*$", re.M)
_ANCHOR = re.compile(r"<a (?:id|name)=\"([^\"]+)\"")


@dataclass(frozen=True)
class Page:
    """One Markdown file."""

    path: Path
    text: str

    @property
    def name(self) -> str:
        return self.path.relative_to(ROOT).as_posix()

    @property
    def prose(self) -> str:
        """The text without blocks and spans of code."""
        return re.sub(r"`[^`\n]+`", "", _INDENTED.sub("\n", _FENCE.sub("", self.text)))

    def links(self) -> Iterator[str]:
        for match in _LINK.finditer(self.prose):
            yield match[1] or match[2]

    def anchors(self) -> set[str]:
        """What a link can lead to in this page, as GitHub makes it."""
        headings = _HEADING.findall(_FENCE.sub("", self.text))
        return {_slug(heading) for heading in headings} | set(_ANCHOR.findall(self.text))

    def blocks(self, language: str) -> list[str]:
        """The fenced blocks of one language."""
        return [match[2] for match in _FENCE.finditer(self.text) if match[1] == language]

    def commands(self) -> Iterator[str]:
        """The lines of shell in fenced and indented blocks."""
        for match in _FENCE.finditer(self.text):
            if match[1] in ("", "shell", "sh", "bash"):
                yield from match[2].splitlines()
        for match in _INDENTED.finditer(_FENCE.sub("", self.text)):
            yield from (line.strip() for line in match[1].splitlines())


def page(name: str) -> Page:
    """One page, by its path from the root."""
    path = ROOT / name
    return Page(path, path.read_text(encoding="utf-8"))


@cache
def pages() -> tuple[Page, ...]:
    """Every Markdown file of the project."""
    found = (path for path in sorted(ROOT.rglob("*.md")) if not _NOT_OURS & set(path.relative_to(ROOT).parts))
    return tuple(page(path.relative_to(ROOT).as_posix()) for path in found)


def target(origin: Page, link: str) -> tuple[Path, str]:
    """The file and the anchor that a relative link leads to."""
    where, _, anchor = link.partition("#")
    return (origin.path.parent / unquote(where)).resolve() if where else origin.path, anchor


def _slug(heading: str) -> str:
    plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).lower()
    return re.sub(r"[^\w\- ]", "", plain).replace(" ", "-")
