"""Turn an `Accept` header or a suffix of the path into the one format to answer in (RFC 9110, 12.5.1)."""

from dataclasses import dataclass

from api.errors import NotOffered

JSON = "application/json"
JSON_LD = "application/ld+json"
HTML = "text/html"
PROBLEM = "application/problem+json"
SUFFIXES = {".json": JSON, ".jsonld": JSON_LD, ".html": HTML}
"""Suffixes of a path that ask for a format, whatever `Accept` says."""

_MOST_RANGES = 32


@dataclass(frozen=True)
class _Range:
    kind: str
    quality: float

    @property
    def specific(self) -> int:
        return 2 - self.kind.count("*")

    def admits(self, offered: str) -> bool:
        """Whether `text/*`, `*/*` or the type itself covers what is offered."""
        return self.kind in ("*/*", offered) or self.kind == f"{offered.split('/')[0]}/*"


def choose(accept: str | None, offered: tuple[str, ...]) -> str:
    """Return the best of the offered types, the first offered when all are equal; raises `NotOffered`."""
    ranges = _ranges(accept or "*/*")
    ranked = [(_quality(ranges, kind), -place, kind) for place, kind in enumerate(offered)]
    quality, _, best = max(ranked)
    if quality <= 0:
        raise NotOffered(offered)
    return best


def prefers_html(accept: str | None) -> bool:
    """Whether a browser asks, which is shown a page also when something is wrong."""
    ranges = _ranges(accept or "*/*")
    named = any(item.kind == HTML for item in ranges)
    return named and _quality(ranges, HTML) >= max(_quality(ranges, JSON), _quality(ranges, PROBLEM))


def split_suffix(path: str) -> tuple[str, str | None]:
    """Return `/cases/x.jsonld` as its path without the suffix, and the suffix's type."""
    for suffix, kind in SUFFIXES.items():
        if path.endswith(suffix) and len(path) > len(suffix) + 1:
            return path.removesuffix(suffix), kind
    return path, None


def _ranges(accept: str) -> list[_Range]:
    return [_range(part) for part in accept.split(",")[:_MOST_RANGES] if part.strip()]


def _range(part: str) -> _Range:
    kind, *parameters = (item.strip().lower() for item in part.split(";"))
    for parameter in parameters:
        if parameter.startswith("q="):
            return _Range(kind, _number(parameter.removeprefix("q=")))
    return _Range(kind, 1.0)


def _number(text: str) -> float:
    try:
        return min(max(float(text), 0.0), 1.0)
    except ValueError:
        return 0.0


def _quality(ranges: list[_Range], offered: str) -> float:
    """Return the quality of the most specific range that admits a type."""
    fitting = [item for item in ranges if item.admits(offered)]
    return max(fitting, key=lambda item: item.specific).quality if fitting else 0.0
